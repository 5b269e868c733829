"""``linzhang:renumbergrids``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingParameterString

from ...county.gateway import County
from ...desktop.translate import translate
from .. import renumbering
from .common import AreasAlgorithm

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback


class RenumberGrids(AreasAlgorithm):
    """``linzhang:renumbergrids``."""

    NAME = "renumbergrids"

    def title(self) -> str:
        return translate("Linzhang", "Renumber grids after a new village code")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Grids whose code does not begin with that of their village, because the village got another code or was "
            "merged, get the next numbers of it, in one go. A number that is printed on a board stays; the ledger says "
            "on which. Old numbers are never given again.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("AREA", translate("Linzhang", "Village"), optional=True),
            translate("Linzhang", "Code of one village; empty: all villages."),
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            ledger, uid = renumbering.renumber(
                county, parent=self.text(parameters, "AREA", context) or "", who=self.who()
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)


ALGORITHMS = (RenumberGrids,)
