"""Algorithms of the room areas: ``linzhang:importdivisions`` and ``linzhang:importcompartments``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..county.gateway import County
from ..desktop.algorithm import LinzhangAlgorithm
from ..desktop.translate import translate
from . import compartments, divisions

LEVELS = ("auto", "city", "county", "town", "village", "grid")
UNITS = ("auto", "ha", "mu", "m2")


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


class ImportDivisions(AreasAlgorithm):
    """``linzhang:importdivisions``."""

    NAME = "importdivisions"

    def title(self) -> str:
        return translate("Linzhang", "Import divisions and grids")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Imports county, town, village and grid polygons as divisions and responsibility areas. Levels and parents "
            "come from the codes, else from the place. Importing again updates outlines and names and keeps posts, "
            "boards and history; every row is accounted for in the ledger.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_files()
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
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        options = divisions.Options(
            level=self.parameterAsEnumString(parameters, "LEVEL", context) or "auto",
            crs=self.crs(parameters, context),
            field_code=self.text(parameters, "FIELD_CODE", context),
            field_name=self.text(parameters, "FIELD_NAME", context),
            field_parent=self.text(parameters, "FIELD_PARENT", context),
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
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        options = compartments.Options(
            crs=self.crs(parameters, context),
            field_area=self.text(parameters, "FIELD_AREA", context),
            unit=self.parameterAsEnumString(parameters, "AREA_UNIT", context) or "auto",
        )
        with County.open(self.county_path(parameters, context)) as county:
            ledger, uid = compartments.import_compartments(
                county,
                self.files(parameters, context),
                options,
                who=self.who(),
                progress=self.progress(feedback),
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)


ALGORITHMS = (ImportDivisions, ImportCompartments)
