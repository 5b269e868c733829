"""Algorithms about problems: typing them in, reporting them up, closing them, the list, and taking it in again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ....county.gateway import County
from ....desktop.translate import translate
from .. import editing, problem_import, problem_rows, problem_sheet
from ..problem_rows import CLOSED, OVERDUE
from .common import ChiefsAlgorithm, day_from, day_or_today, json_of, listed, point_from
from .records import files_of


def _uids(county: County, text: str) -> list[str]:
    """Uids from a list of uids or numbers; what nobody knows stays and is refused later."""
    numbers = {row["number"]: row["uid"] for row in county.rows("SELECT uid, number FROM problem")}
    return [numbers.get(one, one) for one in listed(text)]


class RecordProblem(ChiefsAlgorithm):
    """``linzhang:recordproblem``."""

    NAME = "recordproblem"

    def title(self) -> str:
        return translate("Linzhang", "Record a problem")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Adds a problem that a chief, a ranger or somebody else found, or changes one. A new one gets its number "
            "by the profile’s pattern; the one who answers for it is the chief of the smallest area at its place on "
            "the day it was found.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_text(
            "PROBLEM",
            translate("Linzhang", "Problem to change"),
            translate("Linzhang", "Its number or uid; empty: a new one."),
        )
        self.add(
            QgsProcessingParameterString("VALUES", translate("Linzhang", "Values (JSON)"), multiLine=True),
            translate(
                "Linzhang",
                "What it says, by column of the table 问题: content, kind, source, day, place, area_uid, "
                "compartment, finder, owner_uid, unit, measures, deadline, progress, note. What is left out stays as "
                "it is.",
            ),
        )
        self.add_text(
            "POINT",
            translate("Linzhang", "Point"),
            translate("Linzhang", "Longitude and latitude, or x and y in the county’s CRS: 106.71, 26.52."),
        )
        self.add_evidence()
        self.addOutput(QgsProcessingOutputString("NUMBER", translate("Linzhang", "Number")))
        self.addOutput(QgsProcessingOutputString("UID", translate("Linzhang", "Problem")))
        self.addOutput(QgsProcessingOutputString("REMARKS", translate("Linzhang", "Remarks")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        values = json_of(self.text(parameters, "VALUES", context))
        with County.open(self.county_path(parameters, context)) as county:
            known = _uids(county, self.text(parameters, "PROBLEM", context))
            outcome = editing.record_problem(
                county,
                values,
                self.who(),
                uid=known[0] if known else "",
                point=point_from(self.text(parameters, "POINT", context), county),
                evidence=self.evidence(parameters, context),
            )
        said = self.say_remarks(feedback, outcome.remarks)
        return {"NUMBER": outcome.numbers[0], "UID": outcome.uids[0], "REMARKS": "\n".join(said)}


class _Several(ChiefsAlgorithm):
    """A change of several problems."""

    def add_problems(self) -> None:
        """PROBLEMS and the output CHANGED."""
        self.add(
            QgsProcessingParameterString("PROBLEMS", translate("Linzhang", "Problems")),
            translate("Linzhang", "Their numbers, separated by commas."),
        )
        self.addOutput(QgsProcessingOutputNumber("CHANGED", translate("Linzhang", "Problems changed")))

    def change(
        self, parameters: dict[str, Any], context: QgsProcessingContext, values: dict[str, Any]
    ) -> dict[str, Any]:
        """Changes them all alike."""
        with County.open(self.county_path(parameters, context)) as county:
            uids = _uids(county, self.text(parameters, "PROBLEMS", context))
            evidence = self.evidence(parameters, context) if parameters.get("EVIDENCE") else None
            for name, value in values.items():
                if value == "today":
                    values[name] = day_or_today("", county)
            outcome = editing.change_problems(county, uids, values, self.who(), evidence=evidence)
        return {"CHANGED": len(outcome.uids)}


class ReportProblems(_Several):
    """``linzhang:reportproblems``."""

    NAME = "reportproblems"

    def title(self) -> str:
        return translate("Linzhang", "Report problems up")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Notes that problems were reported (上报) to a higher level: to which, when, why. Without a level the "
            "note is taken back.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_problems()
        self.add_text(
            "LEVEL", translate("Linzhang", "Reported to"), translate("Linzhang", "Key of the level, as town or county.")
        )
        self.add_text("DATE", translate("Linzhang", "Day"), translate("Linzhang", "Empty: today."))
        self.add_text("NOTE", translate("Linzhang", "Reason"), translate("Linzhang", "Why it was reported."))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        level = self.text(parameters, "LEVEL", context)
        day = day_from(self.text(parameters, "DATE", context))
        values = {
            "reported_level": level,
            "reported": (day or "today") if level else None,
            "reported_note": self.text(parameters, "NOTE", context) if level else None,
        }
        return self.change(parameters, context, values)


class CloseProblems(_Several):
    """``linzhang:closeproblems``."""

    NAME = "closeproblems"

    def title(self) -> str:
        return translate("Linzhang", "Close problems")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Closes problems (销号): day, who closes them, evidence. With OPEN they are opened again.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_problems()
        self.add_text("DATE", translate("Linzhang", "Day"), translate("Linzhang", "Empty: today."))
        self.add_text("BY", translate("Linzhang", "Closed by"), translate("Linzhang", "The name of who closes them."))
        self.add_text("NOTE", translate("Linzhang", "Note"), translate("Linzhang", "What was done."))
        self.add_evidence()
        self.add(
            QgsProcessingParameterBoolean(
                "OPEN", translate("Linzhang", "Open again"), defaultValue=False, optional=True
            ),
            translate("Linzhang", "Takes the closing back."),
            advanced=True,
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        if self.parameterAsBool(parameters, "OPEN", context):
            return self.change(parameters, context, {"closed": None, "closed_by": None, "closed_note": None})
        values = {
            "closed": day_from(self.text(parameters, "DATE", context)) or "today",
            "closed_by": self.text(parameters, "BY", context),
            "closed_note": self.text(parameters, "NOTE", context),
        }
        return self.change(parameters, context, values)


class DeleteProblems(_Several):
    """``linzhang:deleteproblems``."""

    NAME = "deleteproblems"

    def title(self) -> str:
        return translate("Linzhang", "Delete problems")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Deletes problems that are none (entered twice, entered by mistake); those that were solved are closed "
            "instead. Their numbers are not given again. It can be undone.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_problems()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            uids = _uids(county, self.text(parameters, "PROBLEMS", context))
            outcome = editing.delete_problems(county, uids, self.who())
        return {"CHANGED": len(outcome.uids)}


class ExportProblems(ChiefsAlgorithm):
    """``linzhang:exportproblems``."""

    NAME = "exportproblems"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "List of problems")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes 问题台账 to Excel, overdue problems first, with sums by town. Towns fill in progress and send it "
            "back; “Import problems” takes it in.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_text(
            "DATE", translate("Linzhang", "As of"), translate("Linzhang", "What is overdue on this day. Empty: today.")
        )
        self.add_text(
            "TOWN",
            translate("Linzhang", "Town"),
            translate("Linzhang", "Name or code of one town; empty: all."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "OPEN", translate("Linzhang", "Only those not closed"), defaultValue=False, optional=True
            ),
            translate("Linzhang", "Leaves closed problems out."),
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "List (Excel)"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The workbook that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("PROBLEMS", translate("Linzhang", "Problems")))
        self.addOutput(QgsProcessingOutputNumber("OVERDUE", translate("Linzhang", "Overdue")))
        self.addOutput(QgsProcessingOutputNumber("CLOSED", translate("Linzhang", "Closed")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        town = self.text(parameters, "TOWN", context)
        only_open = self.parameterAsBool(parameters, "OPEN", context)
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            day = day_or_today(self.text(parameters, "DATE", context), county)
            found = problem_rows.problems(county)
            if town:
                found = problem_rows.in_town(county, found, town)
            states = [problem.state(day) for problem in found]
            if only_open:
                found = [problem for problem in found if problem.state(day) != CLOSED]
            self.progress(feedback)(0.4)
            problem_sheet.write_ledger(county, found, day, output, all_states=not only_open)
        return {
            "OUTPUT": str(output),
            "PROBLEMS": len(found),
            "OVERDUE": states.count(OVERDUE),
            "CLOSED": states.count(CLOSED),
        }


class ImportProblems(ChiefsAlgorithm):
    """``linzhang:importproblems``."""

    NAME = "importproblems"

    def title(self) -> str:
        return translate("Linzhang", "Import problems")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Takes in 问题台账: rows with the number of a problem bring its progress, closing and so on; rows "
            "without a number are new problems. An empty cell takes nothing away. The same table twice changes "
            "nothing; every row is in the ledger.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT", translate("Linzhang", "Files or folders"), QgsProcessing.SourceType.TypeFile
            ),
            translate("Linzhang", "Tables of Excel, WPS, CSV or Word; a folder is searched."),
        )
        self.add_text(
            "MAPPING",
            translate("Linzhang", "Columns (JSON)"),
            translate("Linzhang", "For tables that nobody understands: column → meaning. It is remembered."),
            advanced=True,
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputNumber("NEW", translate("Linzhang", "New problems")))
        self.addOutput(QgsProcessingOutputNumber("CHANGED", translate("Linzhang", "Problems changed")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        mapping = json_of(self.text(parameters, "MAPPING", context))
        with County.open(self.county_path(parameters, context)) as county:
            taken, uid = problem_import.import_problems(
                county, files_of(self, parameters, context), self.progress(feedback), self.who(), mapping=mapping
            )
        outputs = self.finish_ledger(parameters, context, feedback, taken.ledger, uid)
        return {**outputs, "NEW": taken.new, "CHANGED": taken.changed}


PROBLEMS = (RecordProblem, ReportProblems, CloseProblems, DeleteProblems, ExportProblems, ImportProblems)
