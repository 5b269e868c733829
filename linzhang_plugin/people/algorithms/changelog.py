"""Algorithms of the room people, the change log: ``linzhang:exportchangelog``."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
)

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from .. import cells
from ..changes import log
from ..changes.finding import Finder


class ExportChangeLog(LinzhangAlgorithm):
    """``linzhang:exportchangelog``."""

    NAME = "exportchangelog"
    GROUP = "people"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Export change log of people")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes to Excel who changed which person, post or tenure when, from what to what, and what was undone. "
            "Phone numbers and ID numbers never stand in it.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("PERSON", translate("Linzhang", "Person"), optional=True),
            translate("Linzhang", "Only what concerns this person: a name, or name@area. Left empty, everybody."),
        )
        self.add(
            QgsProcessingParameterString("AREA", translate("Linzhang", "Areas"), optional=True),
            translate("Linzhang", "Only posts of these areas: codes or names, separated by commas. Left empty, all."),
        )
        self.add(
            QgsProcessingParameterString("SINCE", translate("Linzhang", "First day"), optional=True),
            translate("Linzhang", "Changes made from this day on, as 2024-06-01."),
        )
        self.add(
            QgsProcessingParameterString("UNTIL", translate("Linzhang", "Last day"), optional=True),
            translate("Linzhang", "Changes made until this day, itself included."),
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Change log"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "Where to save the table."),
        )
        self.addOutput(QgsProcessingOutputNumber("ENTRIES", translate("Linzhang", "Entries")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        def text(name: str) -> str:
            return str(self.parameterAsString(parameters, name, context) or "").strip()

        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            # who holds what matters only to tell namesakes apart, as of the last day that is asked for
            find = Finder(county, (_day(text("UNTIL")) or today_in(county.profile.time_zone_seconds)).isoformat())
            persons = frozenset({find.person(text("PERSON")).uid} if text("PERSON") else ())
            wanted = log.Wanted(persons, frozenset(find.areas(text("AREA"))), _day(text("SINCE")), _day(text("UNTIL")))
            count = log.save(county, target, wanted)
        feedback.pushInfo(translate("Linzhang", "{count} entries.").format(count=count))
        return {"OUTPUT": str(target), "ENTRIES": count}


def _day(text: str) -> datetime.date | None:
    if not text:
        return None
    try:
        found = cells.date_of(text)[0]
    except ValueError:
        found = None
    if found is None:
        raise LinzhangError("changes.day_unreadable", day=text[:30])
    return found


ALGORITHMS: tuple[type[LinzhangAlgorithm], ...] = (ExportChangeLog,)
