"""Days from the tables of a platform, into ``patrol_day`` beside those from tracks: two figures, side by side."""

from __future__ import annotations

import calendar
import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..county.ledger import Ledger
from .matching import Evidence, Roster
from .reading.model import PlatformDay, PlatformTable

if TYPE_CHECKING:
    from ..county.gateway import Batch, County

DAY, MONTH = "platform", "platform_month"
_FIGURES = ("metres", "seconds", "valid_days")


@dataclass
class PlatformDays:
    """What tables said, by (person, day, source); ``stage`` collects, ``write`` writes what is new or otherwise."""

    county: County
    roster: Roster
    found: dict[tuple[str, str, str], dict[str, Any]] = field(default_factory=dict)

    def stage(self, table: PlatformTable, evidence: Evidence, source: str, ledger: Ledger) -> None:
        """Takes the rows of a table; each is in the ledger, accepted or refused with the reason.

        Several rows of one person and day are outings: their figures are added. ``evidence`` has folders and file name.
        """
        shown = f"{source}/{table.part}" if table.part else source
        for refusal in table.refused:
            ledger.refuse(shown, refusal.row, refusal.code, **refusal.values)
        for passed in table.passed:
            ledger.pass_over(shown, passed.row, passed.code, **passed.values)
        for note in table.notes:
            ledger.note(shown, note.row, note.code, **note.values)
        here: dict[tuple[str, str, str], dict[str, Any]] = {}
        for day in table.days:
            self._row(day, evidence, shown, ledger, here)
        self.found.update(here)

    def _row(
        self,
        day: PlatformDay,
        evidence: Evidence,
        shown: str,
        ledger: Ledger,
        here: dict[tuple[str, str, str], dict[str, Any]],
    ) -> None:
        on = _middle(day.day) if day.month else day.day
        match = self.roster.match(Evidence(evidence.folders, evidence.stem, who=day.who), on)
        if match.person is None:
            ledger.refuse(shown, day.row, "patrols_sources.platform_nobody", who=dict(day.who).get("name", ""))
            return
        key = (match.person.uid, day.day.isoformat(), MONTH if day.month else DAY)
        figures = {"metres": day.metres, "seconds": day.seconds, "valid_days": day.valid_days}
        before = here.get(key)
        if before is not None:
            figures = {name: _sum(before[name], figures[name]) for name in _FIGURES}
        here[key] = figures
        if match.code and match.code != "patrols.by_phone":
            ledger.note(shown, day.row, match.code, **match.values)
        else:
            ledger.accept(shown, day.row, "patrols_sources.platform_day", person=match.person.name, day=day.day)

    def write(self, batch: Batch) -> int:
        """Writes them; the number of rows that are new or changed. The same table twice changes nothing."""
        changed = 0
        for (person, day, source), figures in self.found.items():
            values = {
                "metres": None if figures["metres"] is None else round(figures["metres"], 1),
                "seconds": None if figures["seconds"] is None else round(figures["seconds"]),
                "valid_days": figures["valid_days"],
            }
            rows = batch.rows(
                "SELECT uid, metres, seconds, valid_days FROM patrol_day "
                "WHERE person_uid = ? AND day = ? AND source = ?",
                (person, day, source),
            )
            if not rows:
                batch.insert("patrol_day", [{"person_uid": person, "day": day, "source": source, **values}])
            elif {name: rows[0][name] for name in _FIGURES} != values:
                batch.update("patrol_day", rows[0]["uid"], **values)
            else:
                continue
            changed += 1
        return changed


def _middle(first: datetime.date) -> datetime.date:
    """A day inside the month: who held the post for most of it."""
    return first.replace(day=calendar.monthrange(first.year, first.month)[1] // 2)


def _sum(one: float | None, two: float | None) -> float | None:
    return two if one is None else one if two is None else one + two


@dataclass(frozen=True)
class Figures:
    """What a platform says of a day or a month; None where it says nothing."""

    metres: float | None
    seconds: int | None
    valid_days: int | None
    valid: bool | None = None
    """Of a day: whether the platform counts it."""


def days_of(county: County, first: datetime.date, last: datetime.date) -> dict[tuple[str, datetime.date], Figures]:
    """The platform's figures by (person, day)."""
    return _figures(county, DAY, first, last)


def months_of(county: County, first: datetime.date, last: datetime.date) -> dict[tuple[str, datetime.date], Figures]:
    """The platform's figures for whole months by (person, first of the month)."""
    return _figures(county, MONTH, first, last)


def _figures(
    county: County, source: str, first: datetime.date, last: datetime.date
) -> dict[tuple[str, datetime.date], Figures]:
    return {
        (row["person_uid"], datetime.date.fromisoformat(str(row["day"])[:10])): Figures(
            row["metres"], row["seconds"], row["valid_days"], _valid(row["valid"], row["valid_days"])
        )
        for row in county.rows(
            "SELECT person_uid, day, metres, seconds, valid_days, valid FROM patrol_day "
            "WHERE source = ? AND day BETWEEN ? AND ?",
            (source, first.isoformat(), last.isoformat()),
        )
    }


def _valid(valid: int | None, valid_days: int | None) -> bool | None:
    """A day of which a platform says neither is judged by its metres and seconds."""
    said = valid if valid is not None else valid_days
    return None if said is None else said > 0
