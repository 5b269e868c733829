"""What the algorithms of the room areas share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterCrs,
    QgsProcessingParameterMultipleLayers,
)

from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext


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
