"""``linzhang:patrolnotice``: the notice of a month."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...county.dates import date_in, today_in
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.translate import translate
from . import trend
from .algorithms_common import PrintingAlgorithm
from .notice import notice
from .notice_files import write_letter, write_tables
from .paper import Paper

NAMED = {"profile": None, "yes": True, "no": False}


class PatrolNotice(PrintingAlgorithm):
    """The letter that goes to the towns."""

    NAME = "patrolnotice"

    def title(self) -> str:
        return translate("Linzhang", "Export notice of the month (通报)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Judges a month afresh and writes the notice to Word in the typography of official letters: figures of the "
            "county, rates, towns by rank, those below the target with the reason in words, and requests; and its "
            "tables to Excel. The profile says whom it goes to, what is asked for and whether people are named.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_month()
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Notice"),
            translate("Linzhang", "Word document (*.docx)"),
            translate("Linzhang", "The Word file that is written."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "TABLE",
                translate("Linzhang", "Tables of the notice"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The tables of the notice as an Excel file."),
        )
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Date of the letter"), optional=True),
            translate("Linzhang", "The day under the signature, as 2024-06-05. Empty: today."),
        )
        self.add(
            QgsProcessingParameterString("NUMBER", translate("Linzhang", "Number of the document"), optional=True),
            translate("Linzhang", "As it is printed under the title: 青林长办〔2024〕6号. Empty: none."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "NAMED",
                translate("Linzhang", "People are named"),
                list(NAMED),
                defaultValue="profile",
                usesStaticStrings=True,
            ),
            translate("Linzhang", "profile: as the county’s profile says (patrols.notice.names_people)."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("BELOW", translate("Linzhang", "People below the target")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        output = output if Path(output).suffix else f"{output}.docx"
        table = self.parameterAsFileOutput(parameters, "TABLE", context) if parameters.get("TABLE") else ""
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            month = self.month(parameters, context, county)
            today = today_in(county.profile.time_zone_seconds)
            day = letter_day(self.parameterAsString(parameters, "DATE", context), today)
            result = self.judged(county, month, feedback, lambda done: report(0.7 * done))
            paper = Paper.of(county, result)
            made = notice(
                paper,
                day,
                number=self.parameterAsString(parameters, "NUMBER", context).strip(),
                named=NAMED[self.parameterAsEnumString(parameters, "NAMED", context) or "profile"],
                trend=trend.before(county, month, count=2),
            )
        report(0.9)
        write_letter(Path(output), made, paper)
        outputs: dict[str, Any] = {"OUTPUT": output, "BELOW": sum(not person.met for person in paper.people)}
        if table:
            write_tables(Path(table), made, paper)
            outputs["TABLE"] = table
        report(1.0)
        return outputs


def letter_day(text: str, today: datetime.date) -> datetime.date:
    """The day of ``2024-06-05`` or ``2024年6月5日``, ``today`` for nothing; LinzhangError
    ``patrols_sheets.date_unreadable``.
    """
    if not text.strip():
        return today
    found = date_in(text)
    if found is None:
        raise LinzhangError("patrols_sheets.date_unreadable", date=text)
    return found
