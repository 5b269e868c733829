"""Reading plans: ``linzhang:readplan``."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.conversion import convert
from ...desktop.translate import translate
from .. import documents, plan, store
from ..lexicon import county_lexicon


class ReadPlan(LinzhangAlgorithm):
    """``linzhang:readplan``."""

    NAME = "readplan"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Read plan")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Reads a work plan (Word, Excel task table, text file or pasted text) into tasks with section, number, "
            "title, content, units, contact and numeric targets. Every task keeps the sentence it came from; what "
            "is doubtful is marked and what is lost is never made up. Reading the same plan again changes nothing.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterFile("INPUT", translate("Linzhang", "Plan"), optional=True),
            translate(
                "Linzhang",
                "The plan as a Word document (*.docx), an Excel task table (*.xlsx) or a text file (*.txt). Old "
                "formats (*.doc, *.wps, *.xls, *.et) are converted where LibreOffice, Word or WPS is installed.",
            ),
        )
        self.add(
            QgsProcessingParameterString(
                "TEXT", translate("Linzhang", "Pasted text"), multiLine=True, optional=True, defaultValue=""
            ),
            translate("Linzhang", "The plan’s text, where there is no file."),
            advanced=True,
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputString("DOCUMENT", translate("Linzhang", "Plan")))
        self.addOutput(QgsProcessingOutputNumber("TASKS", translate("Linzhang", "Tasks")))
        self.addOutput(QgsProcessingOutputNumber("TARGETS", translate("Linzhang", "Targets")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = self.progress(feedback)
        file = self.parameterAsString(parameters, "INPUT", context)
        text = self.parameterAsString(parameters, "TEXT", context)
        if file:
            document = documents.read_document(Path(file), partial(convert, canceled=feedback.isCanceled))
        elif text.strip():
            document = documents.read_text(text, translate("Linzhang", "pasted text"))
        else:
            raise LinzhangError("tasks.nothing_to_read")
        progress(0.3)
        with County.open(self.county_path(parameters, context)) as county:
            lexicon = county_lexicon(county.profile.get("tasks.words"))
            read = plan.read_plan(document, store.known_names(county), store.known_units(county), lexicon)
            progress(0.6)
            ledger, import_uid = store.store(county, read, self.who(), progress)
        outputs = self.finish_ledger(parameters, context, feedback, ledger, import_uid)
        outputs["DOCUMENT"] = read.hash
        outputs["TASKS"] = len(read.tasks) - len(read.goals)
        outputs["TARGETS"] = sum(len(task.targets) for task in read.tasks)
        return outputs


ALGORITHMS = (ReadPlan,)
