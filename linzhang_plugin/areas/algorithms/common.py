"""What the algorithms of the room areas share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import speaker
from ...desktop.translate import translate
from ..importing import answers
from ..importing.asking import LayersOpen, Said
from ..importing.rows import code_in

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ..importing.rows import Report

ROLES = ("code", "name", "parent")


def question(report: Report, say: Any, roles: tuple[str, ...] = ROLES) -> dict[str, Any]:
    """A layer as the dialog of questions reads it; ``roles``: the fields that are asked for."""
    asked = None
    if report.question is not None:
        code, values = report.question
        asked = {"code": code, "values": values, "text": say(code, **values)}
    answer = report.answer
    named = {"code": answer.code, "name": answer.name, "parent": answer.parent}
    fixed = None
    if report.rows == 1 and not answer.code and roles:
        # the only outline of a layer without codes: the file's name may say which area it is
        fixed = {"code": answer.fixed_code or code_in(report.source), "name": answer.fixed_name or ""}
    return {
        "roles": list(roles),
        "fixed": fixed,
        "source": report.source,
        "fields": report.fields,
        "samples": report.samples,
        "rows": report.rows,
        "mapping": {key: value or "" for key, value in named.items()},
        "crs": answer.crs or "",
        "datum": answer.datum or "",
        "remembered": report.remembered,
        "question": asked,
        "kinds": report.kinds,
        "kindless": report.kindless,
        "kind": answer.kind or "",
    }


class AreasAlgorithm(LinzhangAlgorithm):
    """What both imports have in common."""

    GROUP = "areas"

    def add_files(self) -> None:
        """INPUT (files or folders) and CRS."""
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT",
                translate("Linzhang", "Files or folders"),
                QgsProcessing.SourceType.TypeFile,
            ),
            translate(
                "Linzhang",
                "Shapefiles, GeoPackages, GeoJSON or any other vector files; a folder is searched for all of them. "
                "Encoding (GBK or UTF-8) and fields are recognised.",
            ),
        )
        self.add(
            QgsProcessingParameterCrs("CRS", translate("Linzhang", "Coordinate system"), optional=True),
            translate(
                "Linzhang",
                "Only for files that do not say their coordinate system, or say it wrongly; it replaces what they say.",
            ),
            advanced=True,
        )

    def files(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """The paths in INPUT; one path alone is taken too."""
        value = parameters.get("INPUT")
        if isinstance(value, str):
            return [part for part in value.split(";") if part.strip()]
        return [str(path) for path in self.parameterAsFileList(parameters, "INPUT", context)]

    def crs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str | None:
        """The CRS as EPSG code or WKT; None where none was chosen."""
        if not parameters.get("CRS"):
            return None
        chosen = self.parameterAsCrs(parameters, "CRS", context)
        return str(chosen.authid() or chosen.toWkt()) if chosen.isValid() else None

    def text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str | None:
        """A text parameter; None where it is empty."""
        return self.parameterAsString(parameters, name, context).strip() or None

    def add_datum(self) -> None:
        """DATUM: whether the layers are those of web maps."""
        self.add(
            QgsProcessingParameterEnum(
                "DATUM",
                translate("Linzhang", "Datum"),
                options=list(answers.DATUMS),
                defaultValue=answers.ASK,
                usesStaticStrings=True,
            ),
            translate(
                "Linzhang",
                "Boundaries from web maps are shifted by some hundred metres and do not say so. ask: the layer is "
                "refused with a proposal where it looks shifted against what the county has; as_is: taken as it lies; "
                "gcj02, bd09: converted.",
            ),
            advanced=True,
        )

    def add_answers(self) -> None:
        """DATUM, MAPPING and the output QUESTIONS, for imports whose layers may leave open where they lie."""
        self.add_datum()
        self.add(
            QgsProcessingParameterString("MAPPING", translate("Linzhang", "Answers by file"), optional=True),
            translate("Linzhang", 'JSON: {"小班.shp": {"crs": "EPSG:4545", "datum": "gcj02"}}.'),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputString("QUESTIONS", translate("Linzhang", "Questions")))

    def said(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Said:
        """CRS, DATUM and MAPPING."""
        return Said(
            self.crs(parameters, context),
            self.parameterAsEnumString(parameters, "DATUM", context) or answers.ASK,
            answers.parse(self.text(parameters, "MAPPING", context) or ""),
        )

    @staticmethod
    def questions(error: LayersOpen) -> str:
        """What layers leave open, as the dialog of questions reads it (JSON)."""
        say = speaker()
        return json.dumps([question(report, say, ()) for report in error.reports], ensure_ascii=False)
