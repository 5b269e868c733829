"""``linzhang:checkareas``, ``linzhang:fixareas`` and ``linzhang:undofixareas``."""

from __future__ import annotations

import datetime
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...county import geom, migrations, sqlite
from ...county.dates import date_in
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.profile import Profile
from ...desktop.algorithm import any_file
from ...desktop.compat import number_field, text_field
from ...desktop.hub import hub
from ...desktop.messages import office_words, speaker
from ...desktop.project import load_style
from ...desktop.translate import translate
from .. import checks_sheet, fixing
from ..checking import Checked, check_county, check_layer
from ..faults import KINDS, Found, limits_of, safe_m2
from .common import AreasAlgorithm

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

# the fields of the layer of faults; the dialog reads them
TEXTS = ("id", "kind", "kind_name", "level", "level_name", "codes", "names", "explanation", "remedy", "action")
NUMBERS = ("size_m2", "mendable", "safe", "x", "y")
STYLE = "fault"
LOGGED_FAULTS = 20
# how QGIS writes "a table in this GeoPackage"
_DATABASE = re.compile(r"dbname='([^']+)'")


def day_in(text: str) -> datetime.date:
    """The day in a parameter; LinzhangError ``areas_checks.day``."""
    day = date_in(text)
    if day is None:
        raise LinzhangError("areas_checks.day", value=text)
    return day


class _Checks(AreasAlgorithm):
    """What checking and mending have in common."""

    def add_day(self) -> None:
        """DATE: as of when posts are held."""
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "As of (date)"), optional=True),
            translate("Linzhang", "Holders are those of this day; today where it is left empty."),
            advanced=True,
        )


class CheckAreas(_Checks):
    """``linzhang:checkareas``."""

    NAME = "checkareas"
    WRITES = False
    _styled = ""

    def title(self) -> str:
        return translate("Linzhang", "Check areas")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Lists what is wrong with the areas of a county, with place, size and remedy: overlaps within a level, "
            "gaps inside the parent, children outside their parent, invalid outlines, slivers, tiny parts, codes, "
            "missing parents, forest without a grid, areas without their holders, rangers with too many mu. Any "
            "other polygon layer can be checked for overlaps and gaps. Thresholds are in the profile, “areas.checks”.",
        )

    def declare(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "COUNTY",
                translate("Linzhang", "County file"),
                defaultValue=hub.open_county or None,
                fileFilter=any_file("*.gpkg"),
                optional=True,
            ),
            translate("Linzhang", "The county file (*.gpkg), made with “Create county”."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "LAYER",
                translate("Linzhang", "Other layer instead of the county’s areas"),
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            translate("Linzhang", "Any polygon layer in metres: its overlaps, gaps, slivers and invalid outlines."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("LEVELS", translate("Linzhang", "Levels"), optional=True),
            translate("Linzhang", "Only these levels, for example “grid, village”; all where it is left empty."),
            advanced=True,
        )
        self.add_day()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "List of faults"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The faults as a table to print or hand on, with place, size and remedy."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "FAULTS",
                translate("Linzhang", "Faults"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=True,
            ),
            translate("Linzhang", "The faults as a map layer."),
        )
        self.addOutput(QgsProcessingOutputNumber("COUNT", translate("Linzhang", "Number of faults")))
        self.addOutput(QgsProcessingOutputNumber("MENDABLE", translate("Linzhang", "Faults with a remedy")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        self._guard(parameters, context)
        day = day_in(self.day_text(parameters, context))
        profile: Profile | None = None
        if parameters.get("LAYER"):
            checked, name, crs = self._layer(parameters, context)
        else:
            if not self.parameterAsString(parameters, "COUNTY", context):
                raise LinzhangError("areas_checks.nothing_given")
            with County.open(self.county_path(parameters, context), read_only=True) as county:
                profile = county.profile
                levels = self._levels(parameters, context, profile)
                checked = check_county(county, day=day, levels=levels, progress=self.progress(feedback))
                name, crs = county.name, QgsCoordinateReferenceSystem.fromEpsgId(county.epsg)
        say = speaker()
        for code, values in checked.notes:
            feedback.pushInfo(say(code, **values))
        for found in checked.faults[:LOGGED_FAULTS]:
            feedback.pushInfo(say(found.sentence, **found.values))
        feedback.pushInfo(translate("Linzhang", "{count} faults.").format(count=len(checked.faults)))
        outputs: dict[str, Any] = {
            "COUNT": len(checked.faults),
            "MENDABLE": sum(found.mendable for found in checked.faults),
        }
        if parameters.get("OUTPUT"):
            path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
            outputs["OUTPUT"] = str(
                checks_sheet.save(
                    checked.faults,
                    path,
                    office_words(),
                    profile=profile,
                    county=name,
                    day=f"{day.year} 年 {day.month} 月 {day.day} 日",
                    notes=checked.notes,
                )
            )
        if parameters.get("FAULTS"):
            outputs["FAULTS"] = self._styled = self._write(parameters, context, checked, profile, crs)
        return outputs

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        layer = QgsProcessingUtils.mapLayerFromString(self._styled, context) if self._styled else None
        if isinstance(layer, QgsVectorLayer):
            load_style(layer, STYLE)
        return {}

    def _guard(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """The layer of faults must not take the place of a county file."""
        if not parameters.get("FAULTS"):
            return
        target = self.parameterAsOutputLayer(parameters, "FAULTS", context)
        database = _DATABASE.search(target)
        path = Path(database[1] if database else target.split("|")[0])
        if path.suffix.lower() != ".gpkg" or not path.is_file():
            return
        try:
            with closing(sqlite.connect(path, read_only=True)) as connection:
                ours = migrations.version_of(connection) is not None
        except sqlite3.Error:
            # no database: what QGIS makes of it is QGIS's own message
            return
        if ours:
            raise LinzhangError("areas_checks.output_is_county", file=path.name)

    def _levels(self, parameters: dict[str, Any], context: QgsProcessingContext, profile: Profile) -> list[str]:
        text = self.text(parameters, "LEVELS", context) or ""
        out = []
        for word in text.replace("，", ",").replace("、", ",").split(","):
            if word.strip():
                named = profile.level_named(word.strip())
                out.append(named.key if named is not None else profile.level(word.strip()).key)
        return out

    def _layer(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[Checked, str, QgsCoordinateReferenceSystem]:
        source = self.parameterAsSource(parameters, "LAYER", context)
        if source is None:
            raise LinzhangError("areas_checks.nothing_given")
        crs = source.sourceCrs()
        if crs.isGeographic():
            raise LinzhangError("areas_checks.layer_in_degrees", layer=source.sourceName())
        wkbs: list[bytes | None] = []
        names: list[str] = []
        for feature in source.getFeatures():
            shape = feature.geometry()
            if QgsWkbTypes.isCurvedType(shape.wkbType()):
                shape = QgsGeometry(shape.constGet().segmentize())
            wkbs.append(None if shape.isNull() else bytes(shape.asWkb()))
            names.append(str(feature.id()))
        if not wkbs:
            raise LinzhangError("areas_checks.layer_empty", layer=source.sourceName())
        profile = Profile.preset("three_levels")
        if self.parameterAsString(parameters, "COUNTY", context):
            with County.open(self.county_path(parameters, context), read_only=True) as county:
                profile = county.profile
        outlines = shapely.from_wkb(wkbs, on_invalid="ignore")
        return check_layer(outlines, names, limits_of(profile), safe_m2(profile)), source.sourceName(), crs

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        checked: Checked,
        profile: Profile | None,
        crs: QgsCoordinateReferenceSystem,
    ) -> str:
        fields = QgsFields()
        for name in TEXTS:
            fields.append(text_field(name))
        for name in NUMBERS:
            fields.append(number_field(name))
        kind = QgsWkbTypes.Type.MultiPolygon
        sink, destination = self.parameterAsSink(parameters, "FAULTS", context, fields, kind, crs)
        if sink is None:
            raise LinzhangError("areas_checks.output_is_county", file=Path(str(destination)).name)
        say = speaker()
        levels = {level.key: level.name for level in profile.levels} if profile else {}
        for found in checked.faults:
            feature = QgsFeature(fields)
            if found.geometry is not None:
                shape = QgsGeometry()
                shape.fromWkb(geom.to_wkb([found.geometry])[0])
                feature.setGeometry(shape)
            place = checks_sheet.place_of(found)
            feature.setAttributes(
                [
                    found.id,
                    found.kind,
                    say(f"areas_checks.kind_{found.kind}"),
                    found.level,
                    levels.get(found.level, found.level),
                    "、".join(area.code for area in found.areas),
                    _names(found),
                    say(found.sentence, **found.values),
                    say(found.remedy, **found.values),
                    found.action,
                    found.size,
                    float(found.mendable),
                    float(found.safe),
                    None if place is None else place[0],
                    None if place is None else place[1],
                ]
            )
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return str(destination)


def _names(found: Found) -> str:
    return "、".join(area.name for area in found.areas)


class FixAreas(_Checks):
    """``linzhang:fixareas``."""

    NAME = "fixareas"

    def title(self) -> str:
        return translate("Linzhang", "Mend faults of areas")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Applies the remedies of a check, singly or all. Neighbours, parents and children get the very same "
            "vertices, and no area changes by more than the faults in it. All of it is one step that “Take the last "
            "mending back” undoes.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("FAULTS", translate("Linzhang", "Faults"), optional=True),
            translate("Linzhang", "The ids of faults from the list, separated by commas; empty means all."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "KINDS",
                translate("Linzhang", "Only these kinds"),
                options=list(KINDS),
                allowMultiple=True,
                optional=True,
                usesStaticStrings=True,
            ),
            translate("Linzhang", "Where no ids are given: mend only faults of these kinds."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_CHANGE",
                translate("Linzhang", "Greatest fault to mend (m²)"),
                QgsProcessingParameterNumber.Type.Double,
                optional=True,
                minValue=0,
            ),
            translate(
                "Linzhang",
                "Greater faults are left for a person to look at. Empty: “safe_m2” in the section “areas.checks” of "
                "the profile.",
            ),
        )
        self.add_day()
        self.add_ledger()
        self.addOutput(QgsProcessingOutputNumber("MENDED", translate("Linzhang", "Faults mended")))
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("Linzhang", "Areas changed")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        text = self.text(parameters, "FAULTS", context)
        most = parameters.get("MAX_CHANGE")
        with County.open(self.county_path(parameters, context)) as county:
            done = fixing.fix_county(
                county,
                day=day_in(self.day_text(parameters, context)),
                ids=None if text is None else [part.strip() for part in text.split(",") if part.strip()],
                # QGIS gives the first option for an empty choice
                kinds=self.parameterAsEnumStrings(parameters, "KINDS", context) if parameters.get("KINDS") else [],
                max_m2=None if most is None else self.parameterAsDouble(parameters, "MAX_CHANGE", context),
                who=self.who(),
                progress=self.progress(feedback),
            )
        feedback.pushInfo(
            translate("Linzhang", "{count} faults mended, {areas} areas changed.").format(
                count=done.mended, areas=done.areas
            )
        )
        outputs = self.finish_ledger(parameters, context, feedback, done.ledger, done.import_uid)
        return {**outputs, "MENDED": done.mended, "AREAS": done.areas}


class UndoFixAreas(_Checks):
    """``linzhang:undofixareas``."""

    NAME = "undofixareas"

    def title(self) -> str:
        return translate("Linzhang", "Take the last mending back")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Gives the areas that the last mending changed their former outlines, codes and parents again, from the "
            "change log. It is refused where one of them was changed since.",
        )

    def declare(self) -> None:
        self.add_county()
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("Linzhang", "Areas changed")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            return {"AREAS": fixing.undo_fix(county, self.who())}


ALGORITHMS = (CheckAreas, FixAreas, UndoFixAreas)
