"""``linzhang:reviewboards`` and ``linzhang:boardstates``: what the dock lists, read in the background."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputString, QgsProcessingParameterEnum, QgsProcessingParameterString

from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from ..facts import gather
from ..register import states
from ..register_view import lines
from .ordering import LEVELS, day_of
from .register import look

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback


class _Review(LinzhangAlgorithm):
    GROUP = "signboards"
    WRITES = False

    def add_day(self) -> None:
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Date of the people"), optional=True),
            translate("Linzhang", "Boards are compared with those who hold the posts on this day. Empty: today."),
        )


class ReviewBoards(_Review):
    """Every board of the register with what is to be done about it."""

    NAME = "reviewboards"

    def title(self) -> str:
        return translate("Linzhang", "Review the register of signboards")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Every board with its state, what is no longer true of it, since when and by when to mend it, and the "
            "areas without a board, as text (JSON), for the dock, for models and for other programs.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_day()
        self.addOutput(QgsProcessingOutputString("REGISTER", translate("Linzhang", "Register of signboards (JSON)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        day = day_of(self.day_text(parameters, context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            inspection, stale = look(county, day, self.progress(feedback))
        rows = [asdict(line) for line in lines(inspection, stale, self.today(parameters, context))]
        return {"REGISTER": json.dumps(rows, ensure_ascii=False)}


class BoardStates(_Review):
    """Every area of a level with the state of its board."""

    NAME = "boardstates"

    def title(self) -> str:
        return translate("Linzhang", "States of the signboards of a level")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "For every area of the level whether its board was never printed, is as printed or has changed since, as "
            "text (JSON), for the dock, for models and for other programs.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterEnum(
                "LEVEL", translate("Linzhang", "Level"), LEVELS, defaultValue="village", usesStaticStrings=True
            ),
            translate("Linzhang", "The level whose areas get a board: village, town, county or grid."),
        )
        self.add_day()
        self.addOutput(QgsProcessingOutputString("STATES", translate("Linzhang", "States of the signboards (JSON)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        day = day_of(self.day_text(parameters, context))
        level = self.parameterAsEnumString(parameters, "LEVEL", context) or "village"
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            facts = gather(county, level, day)
            report(0.7)
            found = states(county, facts, day)
        return {"STATES": json.dumps([asdict(state) for state in found], ensure_ascii=False)}
