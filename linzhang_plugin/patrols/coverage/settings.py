"""What coverage, blind spots and key places go by: the profile's ``patrols.coverage`` and ``patrols.places``."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...county.errors import LinzhangError
from ...county.profile import Profile

_LEAST_CELL, _MOST_CELL = 5.0, 5000.0
_LEAST_SWATH, _MOST_SWATH = 5.0, 2000.0
FINE = 5
"""The swath is measured on cells of one fifth of it."""


@dataclass(frozen=True)
class Near:
    """Points for what lies within ``metres``."""

    metres: float
    points: float


@dataclass(frozen=True)
class Risk:
    """How many points of risk a blind cell gets for what; the profile's ``patrols.coverage.risk``.

    ``overlay``: by kind of the overlay area (重点区域 …) it lies in, ``place``: within a key place or along a key line.
    ``problem`` and ``fire``: for each problem (fire) found near it in the last ``history_days`` days, ``problem_most``
    points at most; a problem is a fire by its kind (``fire_kinds``), without one by its words (``fire_words``).
    ``again``: for each further ``unseen_days`` it was not visited, ``again_most`` at most. ``never``: not visited in
    the whole time looked back. ``high``, ``middle``: least points of 高 and 中.
    """

    overlay: Mapping[str, float] = field(
        default_factory=lambda: {"key_area": 3, "reserve": 3, "old_trees": 3, "forest_farm": 1}
    )
    overlay_other: float = 1.0
    place: float = 3.0
    road: Near = Near(200.0, 2.0)
    settlement: Near = Near(500.0, 2.0)
    problem: Near = Near(500.0, 2.0)
    fire: Near = Near(1000.0, 4.0)
    fire_kinds: tuple[str, ...] = ("fire",)
    fire_words: tuple[str, ...] = ("火情", "火灾", "山火", "起火", "失火", "着火", "野外用火", "烧荒")
    problem_most: float = 6.0
    history_days: int = 1095
    again: float = 1.0
    again_most: float = 2.0
    never: float = 2.0
    high: float = 6.0
    middle: float = 3.0


@dataclass(frozen=True)
class Settings:
    """``cell_metres``: cells of effort maps and blind spots. ``swath_metres``: how far to each side of the way the
    forest counts as seen. ``unseen_days``: forest not visited for so long is a blind spot; ``lookback_days``: how far
    back it is looked when it was visited last. ``vehicle``: whether way at vehicle speed counts. ``forest_share``: a
    cell is one of forest where at least this share of it is. ``spots``: as many blind spots are printed on a page.

    ``radius_metres`` and ``line_metres``: of key places and lines that have none of their own; ``line_share``,
    ``area_seconds``: from when on a key line or area is visited.
    """

    cell_metres: float = 100.0
    swath_metres: float = 50.0
    unseen_days: int = 30
    lookback_days: int = 365
    vehicle: bool = False
    forest_share: float = 0.5
    risk: Risk = Risk()
    radius_metres: float = 50.0
    line_metres: float = 50.0
    line_share: float = 0.8
    area_seconds: float = 60.0

    @property
    def fine_metres(self) -> float:
        """The cells on which the swath is measured."""
        return self.swath_metres / FINE

    @classmethod
    def of(cls, profile: Profile) -> Settings:
        """From the profile, what it lacks from the defaults; LinzhangError ``patrols_coverage.settings_wrong``."""
        coverage = _section(profile, "patrols.coverage")
        places = _section(profile, "patrols.places")
        try:
            risk = _risk(dict(coverage.pop("risk", {}) or {}))
            known = _known(coverage, cls) | _known(places, cls)
            values = {name: _like(getattr(cls, name, None), value) for name, value in known.items()}
            made = dataclasses.replace(cls(), **values, risk=risk)
        except (TypeError, ValueError, AttributeError, KeyError) as error:
            raise LinzhangError("patrols_coverage.settings_wrong", repr(error), key="patrols.coverage") from error
        sound = {
            "patrols.coverage.cell_metres": _LEAST_CELL <= made.cell_metres <= _MOST_CELL,
            "patrols.coverage.swath_metres": _LEAST_SWATH <= made.swath_metres <= _MOST_SWATH,
            "patrols.coverage.unseen_days": made.unseen_days >= 1,
            "patrols.coverage.lookback_days": made.lookback_days >= made.unseen_days,
            "patrols.coverage.forest_share": 0 < made.forest_share <= 1,
            "patrols.places.radius_metres": 0 < made.radius_metres <= _MOST_CELL,
            "patrols.places.line_metres": 0 < made.line_metres <= _MOST_CELL,
            "patrols.places.line_share": 0 < made.line_share <= 1,
            "patrols.places.area_seconds": made.area_seconds >= 0,
        }
        for key, good in sound.items():
            if not good:
                raise LinzhangError("patrols_coverage.settings_wrong", key=key)
        return made


def _section(profile: Profile, path: str) -> dict[str, Any]:
    found = profile.get(path, {}) or {}
    if not isinstance(found, Mapping):
        raise LinzhangError("patrols_coverage.settings_wrong", key=path)
    return dict(found)


def _known(data: Mapping[str, Any], kind: type) -> dict[str, Any]:
    names = {f.name for f in dataclasses.fields(kind)} - {"risk"}
    return {name: value for name, value in data.items() if name in names}


def _like(default: object, value: Any) -> Any:
    """``value`` as what the default is; a text instead of a number is an error, not a guess."""
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise TypeError(value)
        return value
    if isinstance(value, bool):
        raise TypeError(value)
    return int(value) if isinstance(default, int) else float(value)


def _risk(data: dict[str, Any]) -> Risk:
    default = Risk()
    values: dict[str, Any] = {}
    for item in dataclasses.fields(Risk):
        if item.name not in data:
            continue
        value, usual = data[item.name], getattr(default, item.name)
        if isinstance(usual, Near):
            values[item.name] = Near(float(value["metres"]), float(value["points"]))
        elif isinstance(usual, Mapping):
            values[item.name] = {str(key): float(points) for key, points in value.items()}
        elif isinstance(usual, tuple):
            values[item.name] = tuple(str(word) for word in value)
        else:
            values[item.name] = _like(usual, value)
    return dataclasses.replace(default, **values)
