"""Who walks when, and what goes wrong that day: the month's plan that the tracks are made from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from .people import CHANGE, MONTH_START, Staff
from .size import DAYS_IN_MONTH, MONTH, YEAR, Size

KINDS = {
    "normal": 0.80,
    "split": 0.03,  # two files, each too short alone
    "short_time": 0.05,
    "short_way": 0.03,  # long enough in time, mostly sitting: mileage that drift must not make up
    "outside": 0.04,  # in somebody else's grid
    "partial": 0.05,  # to the own grid through a neighbour's
}


@dataclass
class Outing:
    """One ranger's day. ``kind`` is a key of KINDS or a misdeed: car, copy, far_point, after_change."""

    ranger: int
    day: dt.date
    kind: str
    copied_from: int | None = None
    """Index of the outing whose file was copied."""


def make(size: Size, staff: Staff) -> list[Outing]:
    """All outings, sorted by ranger and day."""
    chance = size.chance(20)
    outings: list[Outing] = []
    shares = np.asarray(list(KINDS.values()))
    for k, ranger in enumerate(staff.rangers):
        duty = [d for d in _days() if ranger.on_duty(d)]
        lazy = chance.random() < 0.12
        wanted = size.days + int(chance.integers(-2, 3)) - (size.days // 3 if lazy else 0)
        count = max(1, round(wanted * len(duty) / DAYS_IN_MONTH))
        for chosen in sorted(chance.choice(len(duty), count, replace=False).tolist()):
            kind = str(chance.choice(list(KINDS), p=shares / shares.sum()))
            outings.append(Outing(k, duty[chosen], "normal" if size.points and kind == "split" else kind))
    _misdeeds(staff, outings)
    outings.sort(key=lambda o: (o.ranger, o.day))
    for outing in outings:  # the copy names its original by position, which is known only now
        if outing.kind == "copy":
            outing.copied_from = next(
                k
                for k, other in enumerate(outings)
                if other.day == outing.day and other.kind == "normal" and _apart(staff, other, outing)
            )
    return outings


def _days() -> list[dt.date]:
    return [MONTH_START + dt.timedelta(days=k) for k in range(DAYS_IN_MONTH)]


def _apart(staff: Staff, one: Outing, other: Outing) -> bool:
    return staff.rangers[one.ranger].village != staff.rangers[other.ranger].village


def _misdeeds(staff: Staff, outings: list[Outing]) -> None:
    """One car trip, one copied track, one point far off, and the old ranger in his old grid on the day after."""
    normal = [o for o in outings if o.kind == "normal"]
    normal[len(normal) // 4].kind = "car"
    normal[len(normal) // 3].kind = "far_point"
    source = normal[len(normal) // 2]
    walked = {(o.ranger, o.day) for o in outings}
    thief = next(
        k
        for k, r in reversed(list(enumerate(staff.rangers)))
        if (k, source.day) not in walked and r.on_duty(source.day) and r.village != staff.rangers[source.ranger].village
    )
    outings.append(Outing(thief, source.day, "copy"))
    leaver = next(k for k, r in enumerate(staff.rangers) if r.end is not None)
    outings.append(Outing(leaver, CHANGE + dt.timedelta(days=1), "after_change"))


def midnight(day: dt.date) -> int:
    """Unix seconds of the day's start in China."""
    return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.timezone(dt.timedelta(hours=8))).timestamp())


def month_text() -> str:
    """The month as algorithms take it."""
    return f"{YEAR}-{MONTH:02d}"
