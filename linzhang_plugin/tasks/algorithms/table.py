"""The task breakdown table out: ``linzhang:exporttasktable``, ``linzhang:exporttaskword``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
)

from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import office_words
from ...desktop.translate import translate
from .. import extras, layout, store, task_sheet, task_word
from . import common


class _TaskTable(LinzhangAlgorithm):
    """What both have in common: the plan, the column set and the day on the table."""

    GROUP = "tasks"
    WRITES = False

    def _declare_table(self, title: str, kind: str, help_text: str) -> None:
        self.add_county()
        self.add(common.document_parameter(), common.document_help())
        self.add(
            QgsProcessingParameterString(
                "COLUMNS", translate("Linzhang", "Column set"), optional=True, defaultValue=""
            ),
            translate("Linzhang", "Name of a column set of the county’s profile; empty for the county’s own."),
        )
        self.add(common.day_parameter("DATE", translate("Linzhang", "Date on the table")), common.day_help())
        self.add_output_file("OUTPUT", title, kind, help_text)
        self.addOutput(QgsProcessingOutputNumber("TASKS", translate("Linzhang", "Tasks")))

    def _write(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback, write: Any
    ) -> dict[str, Any]:
        progress = self.progress(feedback)
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        day = common.day_of(self.day_text(parameters, context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            wanted = self.parameterAsString(parameters, "DOCUMENT", context)
            document, title = store.find_document(county, wanted)
            chosen = layout.layout(county.profile, self.parameterAsString(parameters, "COLUMNS", context))
            tasks = store.tasks(county, document)
            progress(0.3)
            extra = extras.of_tasks(county, document, tasks, chosen.fields)
            head = extras.head_texts(county, (chosen.left, chosen.right), day)
            progress(0.5)
            write(output, title, tasks, county.profile, office_words(), columns=chosen, extra=extra, head=head)
        return {"OUTPUT": str(output), "TASKS": len(tasks)}


class ExportTaskTable(_TaskTable):
    """``linzhang:exporttasktable``."""

    NAME = "exporttasktable"

    def title(self) -> str:
        return translate("Linzhang", "Export task table")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes the task breakdown table (任务分解表) of a plan to Excel in one of the county’s column sets: "
            "sections merged over all columns, header on every page, A4 landscape, ready to print. A second sheet "
            "shows the source sentence of every row; a hidden column lets a table that comes back be recognised.",
        )

    def declare(self) -> None:
        self._declare_table(
            translate("Linzhang", "Task table"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The Excel file that is written."),
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        return self._write(parameters, context, feedback, task_sheet.write_task_sheet)


class ExportTaskWord(_TaskTable):
    """``linzhang:exporttaskword``."""

    NAME = "exporttaskword"

    def title(self) -> str:
        return translate("Linzhang", "Export task table to Word")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes the task breakdown table (任务分解表) of a plan as a Word document in one of the county’s column "
            "sets: A4 landscape, sections merged over all columns, header on every page, page numbers.",
        )

    def declare(self) -> None:
        self._declare_table(
            translate("Linzhang", "Task table"),
            translate("Linzhang", "Word document (*.docx)"),
            translate("Linzhang", "The Word document that is written."),
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        return self._write(parameters, context, feedback, task_word.write_task_word)


ALGORITHMS = (ExportTaskTable, ExportTaskWord)
