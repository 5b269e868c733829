"""Algorithms of the room people, over time: ``linzhang:exporttimeline``."""

from __future__ import annotations

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
from .. import timeline_sheet
from ..changes.finding import Finder


class ExportTimeline(LinzhangAlgorithm):
    """``linzhang:exporttimeline``."""

    NAME = "exporttimeline"
    GROUP = "people"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Export timeline")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes to Excel all posts of a person over time, or all holders of an area’s posts with the days when "
            "nobody held them.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("PERSON", translate("Linzhang", "Person"), optional=True),
            translate("Linzhang", "A name, or name@area. Give a person or an area."),
        )
        self.add(
            QgsProcessingParameterString("AREA", translate("Linzhang", "Area"), optional=True),
            translate("Linzhang", "Code or name of one area. Give a person or an area."),
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Timeline"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "Where to save the table."),
        )
        self.addOutput(QgsProcessingOutputNumber("ENTRIES", translate("Linzhang", "Entries")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        person = str(self.parameterAsString(parameters, "PERSON", context) or "").strip()
        area = str(self.parameterAsString(parameters, "AREA", context) or "").strip()
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            find = Finder(county, today_in(county.profile.time_zone_seconds).isoformat())
            areas = list(find.areas(area)) if area else []
            if len(areas) + bool(person) != 1:
                raise LinzhangError("changes.timeline_of_one")
            uid = find.person(person).uid if person else ""
            count = timeline_sheet.save(county, target, person=uid, area="" if person else areas[0])
        return {"OUTPUT": str(target), "ENTRIES": count}


ALGORITHMS: tuple[type[LinzhangAlgorithm], ...] = (ExportTimeline,)
