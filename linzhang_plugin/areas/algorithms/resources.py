"""``linzhang:exportresources`` and ``linzhang:readresources``: the resource archive of the areas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...county.gateway import County
from ...desktop.algorithm import any_file
from ...desktop.messages import office_words, sentence
from ...desktop.translate import translate
from ..resources import archive, layers, page, workbook
from .common import AreasAlgorithm

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

METHODS = ("profile", "planar", "ellipsoidal")
FILES = {"WETLAND": layers.WETLAND, "RESERVE": layers.RESERVE, "OLD_TREES": layers.OLD_TREES}


class ArchiveAlgorithm(AreasAlgorithm):
    """What both have in common. They read the county and write nothing into it."""

    WRITES = False

    def add_questions(self) -> None:
        """COUNTY, AREA, AREA_METHOD and the layers beside the 小班."""
        self.add_county()
        self.add(
            QgsProcessingParameterString("AREA", translate("Linzhang", "Area"), optional=True),
            translate("Linzhang", "Code or name of one area; empty for the whole county."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "AREA_METHOD",
                translate("Linzhang", "Way of measuring"),
                options=list(METHODS),
                defaultValue="profile",
                usesStaticStrings=True,
            ),
            translate(
                "Linzhang",
                "profile: as the county’s profile says. planar: on the plane of the county’s zone, ellipsoidal: on the "
                "ellipsoid.",
            ),
            advanced=True,
        )
        for name, label, explanation in (
            (
                "WETLAND",
                translate("Linzhang", "Wetlands (湿地)"),
                translate("Linzhang", "A layer of wetland polygons; empty for that of the profile."),
            ),
            (
                "RESERVE",
                translate("Linzhang", "Nature reserves (自然保护地)"),
                translate("Linzhang", "A layer of reserve polygons; empty for that of the profile."),
            ),
            (
                "OLD_TREES",
                translate("Linzhang", "Old trees (古树名木)"),
                translate("Linzhang", "A layer of points; empty for that of the profile."),
            ),
        ):
            self.add(
                QgsProcessingParameterFile(
                    name, label, optional=True, fileFilter=any_file("*.gpkg *.shp *.geojson *.kml")
                ),
                explanation,
                advanced=True,
            )

    def options(
        self, county: County, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[archive.Options, str]:
        """(what is asked for, uid of the area or '')."""
        uid = page.find_area(county, self.text(parameters, "AREA", context) or "")
        method = self.parameterAsEnumString(parameters, "AREA_METHOD", context)
        given = {kind: self.parameterAsString(parameters, name, context).strip() for name, kind in FILES.items()}
        return archive.Options(uid, "" if method == "profile" else method, "", given), uid


class ExportResources(ArchiveAlgorithm):
    """``linzhang:exportresources``."""

    NAME = "exportresources"

    def title(self) -> str:
        return translate("Linzhang", "Export the forest resource list (森林资源清单)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "The forest of every area by land class, tenure, category, origin, forest type, protection and species, "
            "with forest cover and volume, as an Excel workbook with living totals: county, towns, villages and grids "
            "in three lines each. Compartments that a border cuts are split there; all rows add up.",
        )

    def declare(self) -> None:
        self.add_questions()
        self.add(
            QgsProcessingParameterString("LEVEL", translate("Linzhang", "Lowest level"), optional=True),
            translate(
                "Linzhang", "Key of the lowest level that has rows (county, town, village, grid); empty for all."
            ),
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Forest resource list"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The workbook to write."),
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        level = self.text(parameters, "LEVEL", context) or ""
        report = self.progress(feedback)
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            options, uid = self.options(county, parameters, context)
            built = archive.build(county, options, lambda fraction: report(0.7 * fraction))
            written = workbook.export(county, built, uid, level, output, office_words())
        for code, values in built.remarks:
            feedback.pushInfo(sentence(code, **values))
        return {"OUTPUT": str(written)}


class ReadResources(ArchiveAlgorithm):
    """``linzhang:readresources``: what the dock shows."""

    NAME = "readresources"

    def title(self) -> str:
        return translate("Linzhang", "Read the resource archive")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "The resource archive of every area as text (JSON), for the dock, for models and for other programs: whole "
            "square metres and numbers by the uid of the area.",
        )

    def declare(self) -> None:
        self.add_questions()
        self.addOutput(QgsProcessingOutputString("ARCHIVE", translate("Linzhang", "Resource archive (JSON)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            options, _ = self.options(county, parameters, context)
            built = archive.build(county, options, self.progress(feedback))
            decimals = int(county.profile.get("units.area_decimals", 1))
        return {"ARCHIVE": json.dumps(page.of_archive(built, decimals), ensure_ascii=False)}


ALGORITHMS = (ExportResources, ReadResources)
