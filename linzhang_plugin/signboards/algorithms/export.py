"""``linzhang:exportboards``: a PDF for every board."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
)

from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from ..facts import Facts, gather
from ..stale import stale_boards
from .ordering import declare_choice, order_of
from .run import BoardRun, Order


class ExportBoards(LinzhangAlgorithm):
    """A board of every area from a template, each as a PDF of its real size; writes the register of boards."""

    NAME = "exportboards"
    GROUP = "signboards"

    def flags(self) -> Any:
        # layouts belong to the main thread
        flag: Any = QgsProcessingAlgorithm.Flag
        return super().flags() | flag.FlagNoThreading

    def title(self) -> str:
        return translate("Linzhang", "Export signboards")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes one PDF in real size for every area of the level: title, chiefs and rangers as of the date with "
            "phones as the profile says, duties, supervision phone, map, QR code, number and imprint. A board whose "
            "text does not fit or that lacks what the profile demands is listed with the reason and not written.",
        )

    def declare(self) -> None:
        declare_choice(self)
        self.add(
            QgsProcessingParameterBoolean(
                "STALE", translate("Linzhang", "Only boards that are no longer true"), defaultValue=False
            ),
            translate("Linzhang", "Prints the boards whose last print differs from today's contents, and no others."),
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputNumber("BOARDS", translate("Linzhang", "New boards in the register")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        order = order_of(self, parameters, context)
        known: Facts | None = None
        if self.parameterAsBool(parameters, "STALE", context):
            codes, known = stale_codes(order)
            if not codes:
                feedback.pushInfo(translate("Linzhang", "No board is out of date."))
                return {"OUTPUT": str(order.folder), "BOARDS": 0, "ACCEPTED": 0, "REFUSED": 0, "IMPORT": ""}
            order = replace(order, codes=codes)
        run = BoardRun(order, known)
        try:
            feedback.pushInfo(translate("Linzhang", "Fonts: {fonts}").format(fonts="、".join(run.fonts)))
            for wished, used in run.substituted_fonts():
                feedback.pushWarning(
                    translate("Linzhang", "The font {wished} is not installed; {used} is used instead.").format(
                        wished=wished, used=used
                    )
                )
            while run.step():
                report(run.done / run.total)
            report(1.0)
            added = run.finish()
        finally:
            run.close()
        outputs = self.finish_ledger(parameters, context, feedback, run.ledger, run.import_uid)
        return {**outputs, "OUTPUT": str(order.folder), "BOARDS": added}


def stale_codes(order: Order) -> tuple[list[str], Facts]:
    """Codes of the areas of the order whose boards are no longer true, and the facts that say so."""
    with County.open(order.county, read_only=True) as county:
        facts = gather(county, order.level, order.day)
        stale = stale_boards(county, facts, order.day, order.phone)
    wanted = set(order.codes)
    return [board.area_code for board in stale if not wanted or board.area_code in wanted], facts
