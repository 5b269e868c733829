"""Progress by hand, groups and undo: ``linzhang:reporttask``, ``…:setunitgroups``, ``…:undotaskchange``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from .. import editing, groups, reporting, task_progress
from ..notes import split_units
from . import common


class ReportProgress(LinzhangAlgorithm):
    """``linzhang:reporttask``."""

    NAME = "reporttask"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Report progress of a task")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes how far units are with a task on a day, with a document as evidence, or closes the task for them "
            "(销号): closing needs a task that is done, a day and evidence. Earlier reports stay to be seen.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("TASK", translate("Linzhang", "Task")),
            translate("Linzhang", "The task’s title, number or uid."),
        )
        self.add(
            QgsProcessingParameterString("UNITS", translate("Linzhang", "Units"), optional=True, defaultValue=""),
            translate("Linzhang", "The units that report, separated by 、; empty for all units of the task."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "STATE",
                translate("Linzhang", "Progress"),
                options=[name() for name in state_names()],
                defaultValue=1,
            ),
            translate("Linzhang", "How far the task is."),
        )
        self.add(
            QgsProcessingParameterString("PERCENT", translate("Linzhang", "Percent"), optional=True, defaultValue=""),
            translate("Linzhang", "0 to 100; may be left empty."),
        )
        self.add(
            QgsProcessingParameterString(
                "NOTE", translate("Linzhang", "What was done"), multiLine=True, optional=True, defaultValue=""
            ),
            translate("Linzhang", "In a few words."),
        )
        self.add(
            QgsProcessingParameterFile("EVIDENCE", translate("Linzhang", "Evidence"), optional=True),
            translate("Linzhang", "A file (photo, document); it is copied to the county’s documents (附件)."),
        )
        self.add(
            QgsProcessingParameterString(
                "EVIDENCE_TITLE", translate("Linzhang", "Evidence in words"), optional=True, defaultValue=""
            ),
            translate("Linzhang", "Where there is no file: number or name of a document."),
        )
        self.add(common.day_parameter("DATE", translate("Linzhang", "Day of the report")), common.day_help())
        self.add(
            common.day_parameter("CLOSED", translate("Linzhang", "Closed on (销号)")),
            translate(
                "Linzhang", "A day as 2024-06-01: the task is closed for these units. Left empty, it stays open."
            ),
        )
        self.add(common.document_parameter(), common.document_help())
        self.addOutput(QgsProcessingOutputNumber("REPORTS", translate("Linzhang", "Reports")))
        self.addOutput(QgsProcessingOutputString("BATCH", translate("Linzhang", "Batch")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        def text(name: str) -> str:
            return str(self.parameterAsString(parameters, name, context) or "").strip()

        closed = text("CLOSED")
        evidence = text("EVIDENCE")
        given = reporting.Given(
            state=task_progress.STATES[self.parameterAsEnum(parameters, "STATE", context)],
            percent=reporting.percent_of(text("PERCENT")),
            note=text("NOTE"),
            day=common.day_of(self.day_text(parameters, context)),
            file=Path(evidence) if evidence else None,
            evidence=text("EVIDENCE_TITLE"),
            closed=common.day_of(closed) if closed else None,
        )
        with County.open(self.county_path(parameters, context)) as county:
            task = reporting.find_task(county, text("TASK"), text("DOCUMENT"))
            count, batch = reporting.report(county, task, split_units(text("UNITS")), given, self.who())
        return {"REPORTS": count, "BATCH": batch}


def state_names() -> tuple[Any, ...]:
    """The states' names in the order of ``STATES``, as functions: nothing is translated at import."""
    return (
        lambda: translate("Linzhang", "Not begun"),
        lambda: translate("Linzhang", "Under way"),
        lambda: translate("Linzhang", "Done"),
        lambda: translate("Linzhang", "Late"),
    )


class SetUnitGroups(LinzhangAlgorithm):
    """``linzhang:setunitgroups``."""

    NAME = "setunitgroups"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Set groups of units")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Says which units a group word means (成员单位, 区森防指成员单位). Tables print the word as it is written; "
            "whatever is done per unit uses the members.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("GROUPS", translate("Linzhang", "Members of groups"), multiLine=True),
            translate("Linzhang", "One group a line, for example 成员单位=县公安局、县财政局. They are remembered."),
        )
        self.addOutput(QgsProcessingOutputNumber("CHANGED", translate("Linzhang", "Changed")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        given = groups.given_groups(self.parameterAsString(parameters, "GROUPS", context))
        if not given:
            raise LinzhangError("tasks_table.groups_missing")
        with County.open(self.county_path(parameters, context)) as county:
            names = "、".join(given)
            with editing.gesture(county, "tasks_table.did_groups", self.who(), groups=names) as (batch, _steps):
                changed = groups.remember(batch, given)
        return {"CHANGED": changed}


class UndoTaskChange(LinzhangAlgorithm):
    """``linzhang:undotaskchange``."""

    NAME = "undotaskchange"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Undo a change of tasks")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Undoes one change of the task table, of progress or of returned tables wholly, unless something was "
            "changed since that builds upon it. The change log keeps both.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("BATCH", translate("Linzhang", "Batch"), optional=True, defaultValue=""),
            translate("Linzhang", "The change to undo; empty for the last one."),
        )
        self.addOutput(QgsProcessingOutputString("BATCH", translate("Linzhang", "Batch")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            wanted = self.parameterAsString(parameters, "BATCH", context).strip()
            if not wanted:
                last = editing.steps(county, 1)
                if not last:
                    raise LinzhangError("tasks_table.nothing_to_undo")
                wanted = last[0].batch
            return {"BATCH": editing.revert(county, wanted, self.who())}


ALGORITHMS = (ReportProgress, SetUnitGroups, UndoTaskChange)
