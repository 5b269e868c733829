"""What was measured on one day of one person, by basis, own area and hours: kept in ``patrol_day.figures`` as JSON.

Another rule is judged on it without reading tracks, as long as it asks for nothing that was not measured.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .definition import CLEAN, RAW, Rule

DECIMALS = 3
"""Figures are kept to the millimetre and the millisecond, so that a day judged again from them is judged the same."""


class Part(NamedTuple):
    """Way and time in metres and seconds; ``foot_*``: of it what was not ridden (车速路段)."""

    metres: float = 0.0
    seconds: float = 0.0
    foot_metres: float = 0.0
    foot_seconds: float = 0.0

    def plus(self, other: Part) -> Part:
        """The sum of both."""
        return Part(self[0] + other[0], self[1] + other[1], self[2] + other[2], self[3] + other[3])

    def within(self, whole: Part) -> Part:
        """Not more than ``whole``: sums of rounded parts must never print as more than the whole."""
        metres, seconds = min(self[0], whole[0]), min(self[1], whole[1])
        return Part(metres, seconds, min(self[2], metres), min(self[3], seconds))

    def afoot(self) -> Part:
        """Only what was not ridden."""
        return Part(self[2], self[3], self[2], self[3])

    def rounded(self) -> Part:
        """To the decimals that are kept."""
        return Part(*(round(value, DECIMALS) for value in self))


NOTHING = Part()


def total(parts: Iterable[Part]) -> Part:
    """The sum of all, to the decimals that are kept; one alone is kept as it is."""
    found = list(parts)
    if len(found) == 1:
        return found[0]
    out = NOTHING
    for part in found:
        out = out.plus(part)
    return out.rounded()


def joined(uids: Iterable[str]) -> str:
    """The key of ``View.areas`` for some areas together."""
    return "+".join(sorted(uids))


@dataclass(frozen=True)
class View:
    """The day on one basis (and within some hours): the whole, and by area (and by areas ``joined``)."""

    whole: Part = field(default_factory=Part)
    areas: Mapping[str, Part] = field(default_factory=dict)

    def inside(self, own: Iterable[str]) -> Part:
        """What lies in any of the areas ``own``: the sum over them, at most the whole. Where they overlap (widened by a
        buffer, or an overlay among them) it was measured of them together, so that no way counts twice.
        """
        uids = tuple(own)
        together = self.areas.get(joined(uids)) if len(uids) > 1 else None
        if together is not None:
            return together.within(self.whole)
        return total(self.areas.get(uid, NOTHING) for uid in uids).within(self.whole)


@dataclass
class Figures:
    """One day of one person. ``views``: as ``view_key`` names them. ``first``, ``last``: Unix seconds of his tracks.

    ``copied``: all his tracks of the day are somebody else's. ``untimed``: one of them has no times.
    ``repeats``: earlier days of the window (ISO) whose route this day's way repeats → the share of it that does.
    ``covered``: share of the own areas that the person has seen in the window. Both None: not measured.
    ``places``: key place that was looked at → whether the person was there that day.
    """

    views: dict[str, View] = field(default_factory=dict)
    gap_seconds: float = 0.0
    copied: bool = False
    untimed: bool = False
    first: int | None = None
    last: int | None = None
    raw_metres: float = 0.0
    raw_seconds: float = 0.0
    repeats: dict[str, float] | None = None
    covered: float | None = None
    places: dict[str, bool] = field(default_factory=dict)
    buffer: float = 0.0

    def view(self, basis: str, hours: tuple[int, int] | None, midnight: int) -> View | None:
        """The view on a basis within ``hours`` (seconds of the day); None where tracks have to be read for it.

        ``midnight``: Unix seconds of the beginning of the day in the county's time zone.
        """
        if hours is None or self._lies_in(hours, midnight):
            return self.views.get(view_key(basis, None))
        return self.views.get(view_key(basis, hours))

    def _lies_in(self, hours: tuple[int, int], midnight: int) -> bool:
        if self.untimed or self.first is None or self.last is None:
            return False
        return hours[0] <= self.first - midnight and self.last - midnight <= hours[1]

    def lacks(self, rule: Rule, midnight: int, buffer: float) -> set[str]:
        """What ``rule`` asks that is not measured here: any of buffer, raw, hours, repeats, places."""
        out = set()
        if rule.day.inside and (buffer if rule.day.buffer_metres is None else rule.day.buffer_metres) != self.buffer:
            out.add("buffer")
        basis = RAW if rule.basis == RAW else CLEAN
        if self.view(basis, None, midnight) is None:
            out.add("raw")
        elif rule.day.hours is not None and self.view(basis, rule.day.hours, midnight) is None:
            out.add("hours")
        if rule.day.no_repeat and self.repeats is None:
            out.add("repeats")
        if any(place.place_uid not in self.places for place in rule.places):
            out.add("places")
        return out

    # ---- JSON ---------------------------------------------------------------------------------------------

    def to_json(self) -> str:
        """For the column ``figures``."""
        data: dict[str, Any] = {
            "views": {key: [view.whole, view.areas] for key, view in self.views.items()},
            "raw": [self.raw_metres, self.raw_seconds],
            "buffer": self.buffer,
        }
        plain: dict[str, Any] = {
            "places": self.places,
            "gap": self.gap_seconds,
            "copied": self.copied,
            "untimed": self.untimed,
        }
        data |= {key: value for key, value in plain.items() if value}
        told = {"first": self.first, "last": self.last, "repeats": self.repeats, "covered": self.covered}
        data |= {key: value for key, value in told.items() if value is not None}
        return json.dumps(data, separators=(",", ":"), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Figures:
        """What ``to_json`` wrote; ValueError for anything else."""
        data = json.loads(text)
        return cls(
            {
                key: View(Part(*whole), {uid: Part(*part) for uid, part in areas.items()})
                for key, (whole, areas) in data["views"].items()
            },
            gap_seconds=data.get("gap", 0.0),
            copied=data.get("copied", False),
            untimed=data.get("untimed", False),
            first=data.get("first"),
            last=data.get("last"),
            raw_metres=data["raw"][0],
            raw_seconds=data["raw"][1],
            repeats=data.get("repeats"),
            covered=data.get("covered"),
            places=data.get("places", {}),
            buffer=data["buffer"],
        )


def view_key(basis: str, hours: tuple[int, int] | None) -> str:
    """``clean``, ``raw``, or with hours ``clean 21600-72000``."""
    return basis if hours is None else f"{basis} {hours[0]}-{hours[1]}"
