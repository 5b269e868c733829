"""The round trip: ``linzhang:exportunittables``, ``linzhang:takeinreturns``, ``linzhang:exportreturns``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...county import ledger
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import office_words, sentence
from ...desktop.translate import translate
from .. import groups, store
from ..notes import split_units
from ..returns import books, comparing, differences_sheet, summary, taking_in
from . import common


class ExportUnitTables(LinzhangAlgorithm):
    """``linzhang:exportunittables``."""

    NAME = "exportunittables"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Export a table for each unit")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes one workbook for every unit and town with its own tasks only, to be filled in with progress and "
            "sent back. Group words (各乡镇街道, 成员单位) are expanded to their units; one that nobody has explained "
            "is asked for. What was sent to whom is kept, so that it is known who is missing.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(common.document_parameter(), common.document_help())
        self.add(
            QgsProcessingParameterString("UNITS", translate("Linzhang", "Units"), optional=True, defaultValue=""),
            translate("Linzhang", "Only these units, separated by 、 or commas; empty for all that have tasks."),
        )
        self.add(
            QgsProcessingParameterString(
                "GROUPS", translate("Linzhang", "Members of groups"), multiLine=True, optional=True, defaultValue=""
            ),
            translate("Linzhang", "One group a line, for example 成员单位=县公安局、县财政局. They are remembered."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "SKIP_UNKNOWN", translate("Linzhang", "Leave unknown groups out"), defaultValue=False
            ),
            translate(
                "Linzhang", "Writes the tables although a group is not explained; its members get no rows for it."
            ),
            advanced=True,
        )
        self.add(common.day_parameter("DATE", translate("Linzhang", "Day of sending")), common.day_help())
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", translate("Linzhang", "Folder")),
            translate(
                "Linzhang", "The folder that gets the workbooks. Tables that are filled in are never written over."
            ),
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputNumber("WORKBOOKS", translate("Linzhang", "Workbooks")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        with County.open(self.county_path(parameters, context)) as county:
            document, _title = store.find_document(county, self.parameterAsString(parameters, "DOCUMENT", context))
            sending = books.Sending(
                document=document,
                day=common.day_of(self.day_text(parameters, context)),
                units=tuple(split_units(self.parameterAsString(parameters, "UNITS", context).replace(",", "、"))),
                explained=groups.given_groups(self.parameterAsString(parameters, "GROUPS", context)),
                skip_unknown=self.parameterAsBool(parameters, "SKIP_UNKNOWN", context),
            )
            entered, uid, files = books.send(county, sending, folder, self.who(), self.progress(feedback))
        outputs = self.finish_ledger(parameters, context, feedback, entered, uid)
        return outputs | {"OUTPUT": str(folder), "WORKBOOKS": len(files)}


class TakeInReturns(LinzhangAlgorithm):
    """``linzhang:takeinreturns``."""

    NAME = "takeinreturns"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Take in returned tables")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Reads the tables that units send back (Excel, WPS or Word, whatever was done to their sheets, rows and "
            "columns) and lists every difference: progress, corrections, new rows, and conflicts where the county’s "
            "text or another unit says otherwise. Only what is accepted goes in; the same tables twice change nothing.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT", translate("Linzhang", "Returned tables"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            translate("Linzhang", "Workbooks as they came back."),
        )
        self.add(
            QgsProcessingParameterFile(
                "FOLDER",
                translate("Linzhang", "Folder"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            translate("Linzhang", "Or a folder: all tables in it and in its subfolders."),
        )
        self.add(
            QgsProcessingParameterString("ACCEPT", translate("Linzhang", "Accept"), optional=True, defaultValue="safe"),
            translate(
                "Linzhang",
                "What goes in: safe (whatever is neither in conflict nor in doubt), all, none (only the list), or a "
                "JSON list of ids as they stand in the list of differences.",
            ),
        )
        self.add(common.document_parameter(), common.document_help())
        self.add(common.day_parameter("DATE", translate("Linzhang", "Day of the return")), common.day_help())
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "List of differences"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "Where to save what differs: as sent, as it is now, and as it came back."),
        )
        self.add_ledger()
        for name, title in (
            ("DIFFERENCES", translate("Linzhang", "Differences")),
            ("CONFLICTS", translate("Linzhang", "Conflicts")),
            ("TAKEN", translate("Linzhang", "Taken in")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputString("LIST", translate("Linzhang", "List of differences")))
        self.addOutput(QgsProcessingOutputString("NOTES", translate("Linzhang", "About the files")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        files = self._files(parameters, context)
        accept = _accepted(self.parameterAsString(parameters, "ACCEPT", context))
        options: dict[str, Any] = {
            "document": self.parameterAsString(parameters, "DOCUMENT", context),
            "today": common.day_of(self.day_text(parameters, context)),
            "report": self.progress(feedback),
        }
        only_compare = accept == taking_in.NOTHING
        uid = ""
        with County.open(self.county_path(parameters, context), read_only=only_compare) as county:
            if only_compare:
                compared = comparing.compare(county, files, **options)
                taken: list[comparing.Difference] = []
                taking_in.account(compared.ledger, compared.differences, taken)
            else:
                compared, taken, uid = taking_in.take_in(county, files, accept, who=self.who(), **options)
            outputs = self.finish_ledger(parameters, context, feedback, compared.ledger, uid)
            target = self.parameterAsFileOutput(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
            if target:
                ids = {one.id for one in taken}
                done = differences_sheet.write_differences(Path(target), county, compared, ids, office_words())
                outputs["OUTPUT"] = str(done)
        conflicts = sum(one.kind == comparing.CONFLICT for one in compared.differences)
        feedback.pushInfo(
            sentence("tasks_returns.compared", count=len(compared.differences), conflicts=conflicts, taken=len(taken))
        )
        outputs |= {"DIFFERENCES": len(compared.differences), "CONFLICTS": conflicts, "TAKEN": len(taken)}
        return outputs | {"LIST": comparing.to_json(compared), "NOTES": _notes(compared)}

    def _files(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Path]:
        files = [Path(name) for name in self.parameterAsFileList(parameters, "INPUT", context) if name]
        folder = self.parameterAsString(parameters, "FOLDER", context)
        if folder:
            files += tables_in(Path(folder))
        files = list(dict.fromkeys(files))
        if not files:
            raise LinzhangError("tasks_returns.no_files")
        return files


def _notes(compared: comparing.Compared) -> str:
    """What is to be said about the files and about lines that are no differences, a line each."""
    known = {(one.file, one.row) for one in compared.differences}
    lines = []
    for entry in compared.ledger.entries:
        if entry.status in (ledger.NOTED, ledger.REFUSED, ledger.LEFT) and (entry.source, entry.row) not in known:
            row = "" if entry.row is None else f" {entry.row}"
            lines.append(f"{entry.source}{row}：{sentence(entry.code, **entry.values)}")
    return "\n".join(lines)


# what a folder of returns holds besides are photos and texts that prove something
TABLES = (".xlsx", ".xlsm", ".xls", ".et", ".docx")


def tables_in(folder: Path) -> list[Path]:
    """Tables in a folder and below, without Excel's own temporary files and without the evidence beside them."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in TABLES and path.is_file() and not path.name.startswith(("~$", "."))
    )


def _accepted(text: str) -> str | list[str]:
    text = text.strip() or taking_in.SAFE
    if text in (taking_in.SAFE, taking_in.ALL, taking_in.NOTHING):
        return text
    try:
        listed = json.loads(text)
    except ValueError as error:
        raise LinzhangError("tasks_returns.accept_unreadable", text=text[:60]) from error
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise LinzhangError("tasks_returns.accept_unreadable", text=text[:60])
    return listed


class ExportReturns(LinzhangAlgorithm):
    """``linzhang:exportreturns``."""

    NAME = "exportreturns"
    GROUP = "tasks"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Summarise returned tables")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes to Excel who was sent a table, what came back and who is missing, how every task stands at every "
            "unit, and the units that have not answered.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(common.document_parameter(), common.document_help())
        self.add(common.day_parameter("DATE", translate("Linzhang", "Date on the table")), common.day_help())
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Summary"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The Excel file that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("UNITS", translate("Linzhang", "Units")))
        self.addOutput(QgsProcessingOutputNumber("MISSING", translate("Linzhang", "Missing")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        day = common.day_of(self.day_text(parameters, context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            document, _title = store.find_document(county, self.parameterAsString(parameters, "DOCUMENT", context))
            _path, overview = summary.write_summary(county, document, output, day)
        for word in overview.unknown:
            feedback.pushWarning(sentence("tasks_table.group_skipped", group=word))
        return {"OUTPUT": str(output), "UNITS": len(overview.rows), "MISSING": len(overview.missing)}


ALGORITHMS = (ExportUnitTables, TakeInReturns, ExportReturns)
