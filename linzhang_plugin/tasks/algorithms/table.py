"""The task breakdown table: ``linzhang:exporttasktable``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber

from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import office_words
from ...desktop.translate import translate
from .. import store, task_sheet
from . import common


class ExportTaskTable(LinzhangAlgorithm):
    """``linzhang:exporttasktable``."""

    NAME = "exporttasktable"
    GROUP = "tasks"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Export task table")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes the task breakdown table (任务分解表) of a plan to Excel: sections merged over all columns, "
            "header on every page, A4 landscape, ready to print. A second sheet shows the source sentence of "
            "every row.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(common.document_parameter(), common.document_help())
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Task table"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The Excel file that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("TASKS", translate("Linzhang", "Tasks")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = self.progress(feedback)
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            wanted = self.parameterAsString(parameters, "DOCUMENT", context)
            document, title = store.find_document(county, wanted)
            tasks = store.tasks(county, document)
            progress(0.3)
            task_sheet.write_task_sheet(output, title, tasks, county.profile, office_words())
        return {"OUTPUT": str(output), "TASKS": len(tasks)}


ALGORITHMS = (ExportTaskTable,)
