"""Algorithms of the county file itself: create it, copy it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..county import attachments, copying, crs
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.profile import PRESETS, Profile
from . import project
from .algorithm import LOGGED_LINES, LinzhangAlgorithm, any_file
from .messages import sentence
from .translate import translate


class CreateCounty(LinzhangAlgorithm):
    """``linzhang:createcounty``."""

    NAME = "createcounty"
    GROUP = "county"
    WRITES = False
    GUARDS_OUTPUTS = False  # it never writes over an existing file

    def flags(self) -> Any:
        # the stored project is built from map layers, which belong on the main thread
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def title(self) -> str:
        return translate("Linzhang", "Create county")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Makes the county file: one GeoPackage that holds all areas, people, tracks, tasks and boards of a county, "
            "and the styled map project. Choose the county’s own 3-degree zone; it stays for good.",
        )

    def declare(self) -> None:
        self.add(
            QgsProcessingParameterString("NAME", translate("Linzhang", "Name of the county")),
            translate("Linzhang", "As it is printed on boards, for example 青峰县."),
        )
        self.add(
            QgsProcessingParameterString("CODE", translate("Linzhang", "Six-digit code")),
            translate("Linzhang", "The six-digit division code of the county."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "PROFILE", translate("Linzhang", "Profile"), options=profile_titles(), defaultValue=0
            ),
            translate("Linzhang", "How many levels of chiefs the county has; everything in it can be changed later."),
        )
        self.add(
            QgsProcessingParameterCrs("CRS", translate("Linzhang", "Coordinate system"), optional=True),
            translate(
                "Linzhang",
                "A projected system in metres. Left empty, the CGCS2000 3-degree zone of the longitude below is taken.",
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "LONGITUDE",
                translate("Linzhang", "Longitude of the county"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
            ),
            translate("Linzhang", "Degrees east of the county’s middle, to find its zone when no system is chosen."),
        )
        self.add(
            QgsProcessingParameterString("PHONE", translate("Linzhang", "Supervision phone"), optional=True),
            translate(
                "Linzhang", "The office’s supervision phone (监督电话) that boards show; boards cannot do without."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "PROFILE_FILE",
                translate("Linzhang", "Profile of another county"),
                optional=True,
                fileFilter=any_file("*.json"),
            ),
            translate("Linzhang", "A profile saved as JSON; it is taken instead of the shipped ones."),
            advanced=True,
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "County file"),
            translate("Linzhang", "County file (*.gpkg)"),
            translate("Linzhang", "Where to make the county file. Give it a folder of its own."),
        )
        self.addOutput(QgsProcessingOutputFile("COUNTY", translate("Linzhang", "County file")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        profile_file = self.parameterAsString(parameters, "PROFILE_FILE", context)
        if profile_file:
            profile = Profile.from_file(profile_file)
        else:
            profile = Profile.preset(PRESETS[self.parameterAsEnum(parameters, "PROFILE", context)])
        phone = self.parameterAsString(parameters, "PHONE", context).strip()
        if phone:
            profile.data["signboards"] = {**profile.get("signboards", {}), "supervision_phone": phone}
        epsg = self._epsg(parameters, context)
        with County.create(
            path,
            name=self.parameterAsString(parameters, "NAME", context),
            code6=self.parameterAsString(parameters, "CODE", context).strip(),
            epsg=epsg,
            profile=profile,
        ) as county:
            feedback.pushInfo(
                translate("Linzhang", "{name}, EPSG:{epsg}, profile: {profile}").format(
                    name=county.name, epsg=epsg, profile=profile.get("name")
                )
            )
        try:
            project.store(path)
        except LinzhangError:
            path.unlink(missing_ok=True)
            raise
        return {"OUTPUT": str(path), "COUNTY": str(path)}

    def _epsg(self, parameters: dict[str, Any], context: QgsProcessingContext) -> int:
        chosen = self.parameterAsCrs(parameters, "CRS", context)
        if chosen.isValid():
            return epsg_of(chosen)
        if parameters.get("LONGITUDE") is None:
            raise LinzhangError("county.crs_missing")
        return crs.zone_epsg(self.parameterAsDouble(parameters, "LONGITUDE", context))


class BackUpCounty(LinzhangAlgorithm):
    """``linzhang:backupcounty``."""

    NAME = "backupcounty"
    GROUP = "county"
    WRITES = False
    GUARDS_OUTPUTS = False  # it never writes over an existing file

    def title(self) -> str:
        return translate("Linzhang", "Copy county to…")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Copies the county file with its documents to a USB stick or another folder, also while it is open, and "
            "checks the copy. Copying the file by hand while QGIS is open can lose the last edits. "
            "A copy under another name opens in QGIS as itself where this plugin is installed.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Copy"),
            translate("Linzhang", "County file (*.gpkg)"),
            translate("Linzhang", "The new file. It may have another name."),
        )
        self.addOutput(QgsProcessingOutputNumber("LINKS", translate("Linzhang", "Linked documents, not copied")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        source = self.county_path(parameters, context)
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        copying.copy_county(source, target, self.progress(feedback))
        links = attachments.links(source)
        if links:
            shown = "、".join(links[:LOGGED_LINES]) + ("…" if len(links) > LOGGED_LINES else "")
            feedback.pushWarning(sentence("county.links_not_copied", count=len(links), titles=shown))
        return {"OUTPUT": str(target), "COUNTY": str(target), "LINKS": len(links)}


def epsg_of(reference: QgsCoordinateReferenceSystem) -> int:
    """The EPSG code of a CRS; LinzhangError where it has none."""
    authority, _, number = reference.authid().partition(":")
    if authority.upper() != "EPSG" or not number.isdigit():
        raise LinzhangError("county.crs_unknown", crs=reference.description() or reference.authid())
    return int(number)


def profile_titles() -> list[str]:
    """The shipped profiles as the user chooses them, in the order of ``PRESETS``."""
    titles = {
        "three_levels": translate("Linzhang", "Three levels: county, town, village"),
        "four_levels": translate("Linzhang", "Four levels: city, county, town, village"),
    }
    return [titles[name] for name in PRESETS]


ALGORITHMS = (CreateCounty, BackUpCounty)
