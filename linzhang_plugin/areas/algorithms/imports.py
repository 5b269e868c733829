"""``linzhang:importdivisions`` and ``linzhang:importcompartments``."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.messages import sentence
from ...desktop.translate import translate
from .. import compartments, divisions
from ..importing import answers
from ..importing.asking import LayersOpen
from .common import AreasAlgorithm

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

LEVELS = ("auto", "city", "county", "town", "village", "grid")
AREA_KINDS = ("base", "overlay")
UNITS = ("auto", "ha", "mu", "m2")
CODE_SYSTEMS = ("auto", "林地一张图", "三调", "用地用海", "省级二调")


class DivisionsAlgorithm(AreasAlgorithm):
    """What importing and comparing divisions have in common."""

    def add_options(self) -> None:
        """LEVEL, KIND, DATUM, MAPPING and the fields."""
        self.add(
            QgsProcessingParameterEnum(
                "LEVEL",
                translate("Linzhang", "Level"),
                options=list(LEVELS),
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            translate(
                "Linzhang",
                "auto: from the code of each row. grid also accepts bare numbers, which are put behind the code of the "
                "village around them.",
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "KIND",
                translate("Linzhang", "Kind of areas"),
                options=list(AREA_KINDS),
                defaultValue="base",
                usesStaticStrings=True,
            ),
            translate(
                "Linzhang",
                "base: county, towns, villages and grids. overlay: 重点区域, 国有林场, 自然保护地, 古树群 "
                "and the like, which may cross the others and have chiefs of their own; LEVEL is then that of their "
                "chiefs.",
            ),
        )
        self.add(
            QgsProcessingParameterString("OVERLAY_KIND", translate("Linzhang", "Kind of overlay area"), optional=True),
            translate(
                "Linzhang",
                "For overlays: 国有林场, 自然保护地, 古树群 or another of the county's profile. Empty: as a column, "
                "the name or the file says.",
            ),
            advanced=True,
        )
        self.add_datum()
        self.add(
            QgsProcessingParameterString("MAPPING", translate("Linzhang", "Mapping of fields"), optional=True),
            translate(
                "Linzhang",
                'JSON: {"code": "XZQDM", "name": "XZQMC", "parent": "…"}, or by file {"村.shp": {"code": "XZQDM", '
                '"crs": "EPSG:4545", "datum": "gcj02"}}. '
                "Fields named by hand are remembered for layers with "
                "the same fields.",
            ),
            advanced=True,
        )
        for name, label, explanation in (
            (
                "FIELD_CODE",
                translate("Linzhang", "Field of the code"),
                translate("Linzhang", "Only where the field with the division or grid code is not recognised."),
            ),
            (
                "FIELD_NAME",
                translate("Linzhang", "Field of the name"),
                translate("Linzhang", "Only where the field with the name is not recognised."),
            ),
            (
                "FIELD_PARENT",
                translate("Linzhang", "Field of the parent"),
                translate(
                    "Linzhang", "A field with the code or name of the area above, where the codes do not say it."
                ),
            ),
        ):
            self.add(QgsProcessingParameterString(name, label, optional=True), explanation, advanced=True)
        self.add(
            QgsProcessingParameterString("CODE", translate("Linzhang", "Code of the area"), optional=True),
            translate(
                "Linzhang",
                "For a layer of one outline without a field of codes, as web maps give them: the code of the area.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("NAME", translate("Linzhang", "Name of the area"), optional=True),
            translate("Linzhang", "The name of the area that CODE gives; empty: the one that the county has."),
            advanced=True,
        )

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> divisions.Options:
        """The parameters of ``add_options``."""
        return divisions.Options(
            level=self.parameterAsEnumString(parameters, "LEVEL", context) or "auto",
            crs=self.crs(parameters, context),
            field_code=self.text(parameters, "FIELD_CODE", context),
            field_name=self.text(parameters, "FIELD_NAME", context),
            field_parent=self.text(parameters, "FIELD_PARENT", context),
            datum=self.parameterAsEnumString(parameters, "DATUM", context) or answers.ASK,
            answers=answers.parse(self.text(parameters, "MAPPING", context) or ""),
            overlay=self.parameterAsEnumString(parameters, "KIND", context) == "overlay",
            overlay_kind=self.text(parameters, "OVERLAY_KIND", context) or "",
            fixed_code=self.text(parameters, "CODE", context),
            fixed_name=self.text(parameters, "NAME", context),
        )


class ImportDivisions(DivisionsAlgorithm):
    """``linzhang:importdivisions``."""

    NAME = "importdivisions"

    def title(self) -> str:
        return translate("Linzhang", "Import divisions and grids")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Imports county, town, village and grid polygons as divisions and responsibility areas. Levels and parents "
            "come from the codes, else from the place. Importing again updates outlines and names and keeps posts, "
            "boards and history, also where codes changed between years; every row is accounted for in the ledger. "
            "“Compare divisions” lists beforehand what would change.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_files()
        self.add_options()
        self.add(
            QgsProcessingParameterString("ACCEPT", translate("Linzhang", "Accepted differences"), optional=True),
            translate(
                "Linzhang",
                "Ids from “Compare divisions”, separated by commas; all others are left as they are (none: all are). "
                "Empty: everything but deletions.",
            ),
            advanced=True,
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        options = replace(
            self.options(parameters, context), accept=accepted(self.text(parameters, "ACCEPT", context) or "")
        )
        with County.open(self.county_path(parameters, context)) as county:
            ledger, uid = divisions.import_divisions(
                county,
                self.files(parameters, context),
                options,
                who=self.who(),
                progress=self.progress(feedback),
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)


def accepted(text: str) -> frozenset[str] | None:
    """The ids in a text; None where it is empty."""
    if not text.strip():
        return None
    return frozenset(part.strip() for part in text.split(",") if part.strip() and part.strip() != "none")


class ImportCompartments(AreasAlgorithm):
    """``linzhang:importcompartments``."""

    NAME = "importcompartments"

    def title(self) -> str:
        return translate("Linzhang", "Import compartments (小班)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Imports 小班 as they are in the field, with the field names of 林地一张图 and their aliases. Codes are "
            "kept as they are; those that no list knows are counted. A 小班 is known by county, town, village, block "
            "and number.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_files()
        self.add(
            QgsProcessingParameterString(
                "FIELD_AREA", translate("Linzhang", "Field of the recorded area"), optional=True
            ),
            translate("Linzhang", "Only where it is none of MIAN_JI, XBMJ, MJ, TBMJ, 面积."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "AREA_UNIT",
                translate("Linzhang", "Unit of the recorded area"),
                options=list(UNITS),
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            translate("Linzhang", "auto: judged against the outlines. ha 公顷, mu 亩, m2 平方米."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "CODE_SYSTEM",
                translate("Linzhang", "Code system of the land classes"),
                options=list(CODE_SYSTEMS),
                defaultValue="auto",
                usesStaticStrings=True,
            ),
            translate(
                "Linzhang",
                "auto: proposed from all codes of the column together, and refused where they fit two systems that "
                "give them different meanings (0303 and 0304 of 三调 and 用地用海).",
            ),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "ASK", translate("Linzhang", "Give questions back instead of refusing"), defaultValue=False
            ),
            translate(
                "Linzhang",
                "For the dock: where the code system cannot be told, nothing is written and QUESTION says what to ask; "
                "CODE_SYSTEM then answers for such columns only. QUESTIONS asks where layers lie that leave it open.",
            ),
            advanced=True,
        )
        self.add_answers()
        self.add_ledger()
        self.addOutput(QgsProcessingOutputString("QUESTION", translate("Linzhang", "Question (JSON)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        ask = self.parameterAsBool(parameters, "ASK", context)
        options = compartments.Options(
            said=self.said(parameters, context),
            field_area=self.text(parameters, "FIELD_AREA", context),
            unit=self.parameterAsEnumString(parameters, "AREA_UNIT", context) or "auto",
            code_system=self.parameterAsEnumString(parameters, "CODE_SYSTEM", context) or "auto",
            ask=ask,
        )
        try:
            with County.open(self.county_path(parameters, context)) as county:
                ledger, uid = compartments.import_compartments(
                    county,
                    self.files(parameters, context),
                    options,
                    who=self.who(),
                    progress=self.progress(feedback),
                )
        except LayersOpen as error:
            return {"QUESTIONS": self.questions(error)}
        except LinzhangError as error:
            if not ask or error.code != compartments.AMBIGUOUS:
                raise
            return {"QUESTION": json.dumps(self._question(error), ensure_ascii=False)}
        return self.finish_ledger(parameters, context, feedback, ledger, uid)

    @staticmethod
    def _question(error: LinzhangError) -> dict[str, Any]:
        """The sentence, and the code systems that can be chosen."""
        systems = [name for name in str(error.values["systems"]).split("、") if name in CODE_SYSTEMS]
        return {"text": sentence("areas_resources.code_system_question", **error.values), "systems": systems}


ALGORITHMS = (ImportDivisions, ImportCompartments)
