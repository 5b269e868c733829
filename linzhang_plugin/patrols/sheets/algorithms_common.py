"""What the algorithms that print have in common: the month, the people, judging without writing to the county."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterString

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import sentence
from ...desktop.translate import translate
from ..verdicts import months
from ..verdicts.checks import remarks
from ..verdicts.choosing import ranger_roles
from ..verdicts.results import Month, PersonMonth, PersonSpan, Result
from .paper import towns_of

if TYPE_CHECKING:
    from ...county.gateway import County

Person = TypeVar("Person", PersonMonth, PersonSpan)
Progress = Callable[[float], None]


class PrintingAlgorithm(LinzhangAlgorithm):
    """Judges a month afresh, so that nothing stale is handed out, and writes nothing to the county file."""

    GROUP = "patrols"
    WRITES = False

    def add_month(self) -> None:
        """MONTH."""
        self.add(
            QgsProcessingParameterString("MONTH", translate("Linzhang", "Month")),
            translate("Linzhang", "Year and month as 2024-05."),
        )

    def add_towns(self) -> None:
        """TOWNS: names, empty for all."""
        self.add(
            QgsProcessingParameterString("TOWNS", translate("Linzhang", "Towns"), optional=True),
            translate("Linzhang", "Names of towns, separated by commas. Empty: all."),
        )

    def add_people(self) -> None:
        """PEOPLE: names, empty for all that are meant."""
        self.add(
            QgsProcessingParameterString("PEOPLE", translate("Linzhang", "People"), optional=True),
            translate("Linzhang", "Names of people, separated by commas. Empty: all."),
        )

    def month(self, parameters: dict[str, Any], context: QgsProcessingContext, county: County) -> Month:
        """The month of MONTH, judged up to today in the county."""
        today = today_in(county.profile.time_zone_seconds)
        return Month.of(self.parameterAsString(parameters, "MONTH", context), today)

    def judged(self, county: County, month: Month, feedback: QgsProcessingFeedback, report: Progress) -> Result:
        """The judged month; LinzhangError where there is nobody or nothing to judge, before anything is printed."""
        result, _ = months.judge_month(county, month, report=report)
        name = f"{month.year}-{month.month:02d}"
        if not result.people:
            role = county.profile.role(result.rule.role).name
            raise LinzhangError("patrols.no_rangers", role=role, month=name)
        if not has_data(county, month):
            raise LinzhangError("patrols_sheets.month_empty", month=name)
        self.say_remarks(county, month.first, month.until, feedback)
        if month.until < month.last:
            feedback.pushWarning(sentence("patrols_sheets.month_running", day=month.until.isoformat()))
        if result.unassigned_tracks:
            feedback.pushWarning(sentence("patrols_sheets.unassigned", count=result.unassigned_tracks))
        for code, values in result.notes:
            feedback.pushWarning(sentence(code, **values))
        return result

    @staticmethod
    def say_remarks(county: County, first: datetime.date, last: datetime.date, feedback: QgsProcessingFeedback) -> None:
        """Says what should be known of the data before it is printed; months without any are said by who prints."""
        for code, values in remarks(county, first, last, ranger_roles(county.profile)):
            if code != "patrols_verdicts.month_empty":
                feedback.pushWarning(sentence(code, **values))

    def towns(self, parameters: dict[str, Any], context: QgsProcessingContext, result: Result) -> list[str]:
        """The towns of TOWNS in their order; LinzhangError ``patrols_sheets.town_unknown``."""
        return self.towns_among(parameters, context, towns_of(result))

    def towns_among(self, parameters: dict[str, Any], context: QgsProcessingContext, there: list[str]) -> list[str]:
        """Those of TOWNS among ``there``."""
        named = names_in(self.parameterAsString(parameters, "TOWNS", context))
        for name in named:
            if name not in there:
                raise LinzhangError("patrols_sheets.town_unknown", town=name, towns="、".join(there))
        return [town for town in there if not named or town in named]

    def people(self, parameters: dict[str, Any], context: QgsProcessingContext, people: list[Person]) -> list[Person]:
        """Those of PEOPLE (names or uids) among ``people``; LinzhangError ``patrols_sheets.person_unknown``."""
        named = names_in(self.parameterAsString(parameters, "PEOPLE", context))
        for name in named:
            if not any(name in (person.name, person.person_uid) for person in people):
                raise LinzhangError("patrols_sheets.person_unknown", person=name)
        return [p for p in people if not named or p.name in named or p.person_uid in named]


def names_in(text: str) -> list[str]:
    """Names separated by commas (ASCII or Chinese), semicolons or line ends."""
    return [part.strip() for part in re.split(r"[,，、;；\r\n]+", text) if part.strip()]


def has_data(county: County, month: Month) -> bool:
    """Whether there is a track or a figure of a platform in the month."""
    span = (month.first.isoformat(), month.last.isoformat())
    return bool(
        county.scalar("SELECT 1 FROM track WHERE day BETWEEN ? AND ? LIMIT 1", span)
        or county.scalar("SELECT 1 FROM patrol_day WHERE day BETWEEN ? AND ? LIMIT 1", span)
    )
