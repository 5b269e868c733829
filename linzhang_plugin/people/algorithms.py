"""Algorithms of the room people: ``linzhang:importroster``."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..county.errors import LinzhangError
from ..county.gateway import County
from ..desktop.algorithm import LinzhangAlgorithm, any_file
from ..desktop.translate import translate
from . import cells, roster


class ImportRoster(LinzhangAlgorithm):
    """``linzhang:importroster``."""

    NAME = "importroster"
    GROUP = "people"

    def title(self) -> str:
        return translate("Linzhang", "Import roster")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Imports chiefs and rangers from Excel into persons, posts and dated tenures. A successor closes the "
            "tenure of the predecessor on the day of change, but never that of somebody whom the same roster lists "
            "without a date of leaving; nothing is overwritten. A new title or unit is written on the tenure, and "
            "lists follow the order of the roster. Doubtful rows are refused with the reason, and every row is "
            "accounted for in the ledger.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterFile(
                "INPUT", translate("Linzhang", "Roster (*.xlsx)"), fileFilter=any_file("*.xlsx")
            ),
            translate(
                "Linzhang",
                "A workbook with a header row (姓名, 角色, 责任区编码 or 乡镇 and 村, 联系电话, 任职时间 …) in one or "
                "more sheets; titles may stand above it.",
            ),
        )
        self.add(
            QgsProcessingParameterString("SHEET", translate("Linzhang", "Sheet"), optional=True),
            translate("Linzhang", "Only this sheet; left empty, all sheets with such a table."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Start for rows without a date"), optional=True),
            translate("Linzhang", "A day as 2024-01-01. Left empty, rows without 任职时间 are refused."),
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        default = self._day(self.parameterAsString(parameters, "DATE", context))
        path = Path(self.parameterAsFile(parameters, "INPUT", context))
        with County.open(self.county_path(parameters, context)) as county:
            ledger, uid = roster.import_roster(
                county,
                path,
                sheet=self.parameterAsString(parameters, "SHEET", context).strip() or None,
                default_start=default,
                who=self.who(),
                progress=self.progress(feedback),
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)

    @staticmethod
    def _day(text: str) -> datetime.date | None:
        try:
            return cells.date_of(text)[0]
        except ValueError as error:
            raise LinzhangError("people.date_unreadable", text=text[:30]) from error


ALGORITHMS = (ImportRoster,)
