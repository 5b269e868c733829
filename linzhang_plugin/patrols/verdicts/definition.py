"""A rule (规则) as data: whom it is for, in which window how many days, what makes a day valid; from and to JSON."""

from __future__ import annotations

import dataclasses
import datetime
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from ...county.errors import LinzhangError
from .reasons import EXEMPT
from .windows import MONTH, Window

PLATFORM, RAW, CLEAN = "platform", "raw", "clean"
BASES: dict[str, str] = {PLATFORM: "平台", RAW: "原始", CLEAN: "清洗"}
TRACK, VEHICLE = "track", "vehicle"
RECORDS = ("record", "joint", "drone", "delegated")
COUNTS: dict[str, str] = {
    TRACK: "轨迹",
    "record": "巡护记录",
    "joint": "联合巡护",
    VEHICLE: "车辆巡护",
    "drone": "无人机巡护",
    "delegated": "委托巡护",
}
"""What counts → its word. ``vehicle``: way and time at vehicle speed count too."""
PERSON, AREA = "person", "area"


@dataclass(frozen=True)
class Conditions:
    """What makes a day valid (有效巡护日); None: not asked. Metres, seconds, clock times ``"06:00"`` of the county."""

    metres: float | None = None
    seconds: float | None = None
    inside: bool = True
    """Only way and time inside the own areas count."""
    inside_share: float | None = None
    """Least share (0…1) of the way that lies inside the own areas."""
    buffer_metres: float | None = None
    """Widens the own areas; None: as the profile has it."""
    spacing_hours: float | None = None
    begin: str | None = None
    until: str | None = None
    no_repeat: bool = False

    @property
    def hours(self) -> tuple[int, int] | None:
        """(first, last) second of the day between which way and time count; None where any time does."""
        if self.begin is None and self.until is None:
            return None
        return clock(self.begin or "00:00"), clock(self.until or "24:00")


@dataclass(frozen=True)
class Season:
    """In these months another count; an absolute one, of a whole window."""

    months: tuple[int, ...]
    count: int


@dataclass(frozen=True)
class Spread:
    """At least ``least`` valid days in each ``kind`` (旬, week, month) of the window."""

    kind: str
    least: int


@dataclass(frozen=True)
class PlaceCount:
    """A key place or line (重点区域、重点线路) and how many visits it asks in each of its windows."""

    place_uid: str
    count: int
    window: Window = field(default_factory=Window)


@dataclass(frozen=True)
class Rule:
    """One rule, in force on the days [start, end). ``role``, ``levels`` and ``towns`` say for whom (empty: for all)."""

    name: str = ""
    role: str = "ranger"
    levels: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    window: Window = field(default_factory=Window)
    count: int = 15
    per: str = PERSON
    seasons: tuple[Season, ...] = ()
    warnings: tuple[tuple[str, float], ...] = ()
    """(level of a warning, factor on the days under it)."""
    spread: Spread | None = None
    day: Conditions = field(default_factory=Conditions)
    counts: tuple[str, ...] = (TRACK,)
    exempt: tuple[str, ...] = EXEMPT
    basis: str = CLEAN
    places: tuple[PlaceCount, ...] = ()
    rates: tuple[tuple[str, float], ...] = ()
    """(rate, least share): what a town is held to, by the names of rates.FORMULAS."""
    source: str = ""
    start: datetime.date = datetime.date.min
    end: datetime.date | None = None
    uid: str = ""

    @property
    def vehicle_counts(self) -> bool:
        """Whether way and time at vehicle speed count (joint patrols by car are real patrols)."""
        return VEHICLE in self.counts

    @property
    def records(self) -> tuple[str, ...]:
        """The kinds of records that count as a valid day without a track."""
        return tuple(kind for kind in self.counts if kind in RECORDS)

    def in_force(self, day: datetime.date) -> bool:
        """Whether the rule judges this day."""
        return self.start <= day and (self.end is None or day < self.end)

    def count_in(self, month: int) -> int:
        """The days asked of a window, for a day in ``month``: that of its season, else ``count``."""
        for season in self.seasons:
            if month in season.months:
                return season.count
        return self.count

    def factor(self, level: str | None) -> Fraction:
        """The factor on a day under a warning of ``level`` (None: no warning)."""
        return Fraction(str(dict(self.warnings).get(level or "", 1)))

    def specific(self) -> int:
        """How narrow it is: for a town and level, for a town, for a level, for the role alone (3 … 0)."""
        return 2 * bool(self.towns) + bool(self.levels)

    def same_as(self, other: Rule) -> bool:
        """Whether both ask the same, whatever their names, dates and sources."""
        return self.to_json() == other.to_json()

    # ---- JSON ---------------------------------------------------------------------------------------------

    def to_json(self) -> dict[str, Any]:
        """The column ``definition`` of the table ``rule``."""
        d = self.day
        return {
            "whom": {"role": self.role, "levels": list(self.levels), "towns": list(self.towns)},
            "window": _window_json(self.window),
            "count": self.count,
            "per": self.per,
            "seasons": [{"months": list(s.months), "count": s.count} for s in self.seasons],
            "warnings": dict(self.warnings),
            "spread": None if self.spread is None else {"kind": self.spread.kind, "least": self.spread.least},
            "day": {
                "metres": d.metres,
                "seconds": d.seconds,
                "inside": d.inside,
                "inside_share": d.inside_share,
                "buffer_metres": d.buffer_metres,
                "spacing_hours": d.spacing_hours,
                "from": d.begin,
                "to": d.until,
                "no_repeat": d.no_repeat,
            },
            "counts": list(self.counts),
            "exempt": list(self.exempt),
            "basis": self.basis,
            "places": [
                {
                    "place_uid": p.place_uid,
                    "count": p.count,
                    "window": p.window.kind,
                    "months": _listed(p.window.months),
                }
                for p in self.places
            ],
            "rates": dict(self.rates),
        }

    @classmethod
    def from_json(cls, data: Any, **more: Any) -> Rule:
        """A rule from ``definition``; ``more``: name, source, start, end, uid. What is left out is not asked.

        LinzhangError ``patrols_verdicts.rule_unreadable`` where a value is not of its kind.
        """
        try:
            return cls._read(data, more)
        except (TypeError, ValueError, AttributeError, KeyError, OverflowError) as error:
            raise LinzhangError(
                "patrols_verdicts.rule_unreadable", repr(error), rule=str(more.get("name", ""))
            ) from error

    @classmethod
    def _read(cls, data: Any, more: Mapping[str, Any]) -> Rule:
        data = _mapping(data)
        whom, day = _mapping(data.get("whom", {})), _mapping(data.get("day", {}))
        spread = data.get("spread")
        return cls(
            role=str(whom.get("role", "ranger")),
            levels=_texts(whom.get("levels")),
            towns=_texts(whom.get("towns")),
            window=_window(data.get("window", {})),
            count=_whole(data.get("count", 0)),
            per=str(data.get("per") or PERSON),
            seasons=tuple(Season(_months(s["months"]) or (), _whole(s["count"])) for s in data.get("seasons") or ()),
            warnings=tuple((str(k), float(v)) for k, v in _mapping(data.get("warnings") or {}).items()),
            spread=None if not spread else Spread(str(spread["kind"]), _whole(spread["least"])),
            day=Conditions(
                _number(day.get("metres")),
                _number(day.get("seconds")),
                _flag(day.get("inside", True)),
                _number(day.get("inside_share")),
                _number(day.get("buffer_metres")),
                _number(day.get("spacing_hours")),
                _clock_text(day.get("from")),
                _clock_text(day.get("to")),
                _flag(day.get("no_repeat", False)),
            ),
            counts=_texts(data.get("counts")) or (TRACK,),
            exempt=_texts(data.get("exempt", EXEMPT)),
            basis=str(data.get("basis") or CLEAN),
            places=tuple(
                PlaceCount(
                    str(p["place_uid"]),
                    _whole(p["count"]),
                    Window(str(p.get("window") or MONTH), None, _months(p.get("months"))),
                )
                for p in data.get("places") or ()
            ),
            rates=tuple((str(k), float(v)) for k, v in _mapping(data.get("rates") or {}).items()),
            **more,
        )

    def dated(self, start: datetime.date, end: datetime.date | None = None) -> Rule:
        """The same rule in force on other days."""
        return dataclasses.replace(self, start=start, end=end)


def clock(text: str) -> int:
    """Seconds since midnight of ``"06:00"`` (``"24:00"`` is the end of the day); ValueError for anything else."""
    hours, minutes = (int(part) for part in text.split(":"))
    if not (0 <= hours <= 24 and 0 <= minutes < 60 and hours * 60 + minutes <= 1440):
        raise ValueError(text)
    return hours * 3600 + minutes * 60


def _mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(value)
    return value


def _whole(value: Any) -> int:
    if isinstance(value, bool) or int(value) != value:
        raise ValueError(value)
    return int(value)


def _number(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool | str):
        raise TypeError(value)
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(value)
    return number


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise TypeError(value)
    return tuple(str(item) for item in value)


def _clock_text(value: Any) -> str | None:
    if value is None:
        return None
    clock(str(value))
    return str(value)


def _months(value: Any) -> tuple[int, ...] | None:
    return None if not value else tuple(sorted(_whole(month) for month in value))


def _listed(value: tuple[int, ...] | None) -> list[int] | None:
    return None if value is None else list(value)


def _window_json(window: Window) -> dict[str, Any]:
    return {"kind": window.kind, "days": _listed(window.days), "months": _listed(window.months)}


def _window(data: Any) -> Window:
    data = _mapping(data)
    days = data.get("days")
    if days is not None:
        low, high = (_whole(day) for day in days)
        days = (low, high)
    return Window(str(data.get("kind") or MONTH), days, _months(data.get("months")))
