"""A fault of a county's areas as it is listed, shown and mended."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import shapely

from ..county.errors import LinzhangError
from ..county.profile import Profile
from .topology import model
from .topology.model import Limits

DUPLICATE_CODE, MALFORMED_CODE, NO_PARENT = "duplicate_code", "malformed_code", "no_parent"
NO_OUTLINE, NO_GRID, NO_HOLDER, RANGER_MU = "no_outline", "no_grid", "no_holder", "ranger_mu"
FIGURE, STATED = "figure", "stated"
ENDED_HELD, ENDED_BOARD = "ended_held", "ended_board"
KINDS = (
    model.INVALID,
    NO_OUTLINE,
    model.OVERLAP,
    model.OUTSIDE,
    model.GAP,
    model.SLIVER,
    model.TINY,
    DUPLICATE_CODE,
    MALFORMED_CODE,
    NO_PARENT,
    FIGURE,
    NO_GRID,
    STATED,
    NO_HOLDER,
    RANGER_MU,
    ENDED_HELD,
    ENDED_BOARD,
)
# remedies: what the plugin can do, and what a person must do
BY_HAND = {NO_OUTLINE, NO_GRID, STATED, NO_HOLDER, RANGER_MU, DUPLICATE_CODE, ENDED_HELD, ENDED_BOARD}
_PLACES = 3


@dataclass(frozen=True)
class Area:
    """A row of the table ``area`` without its outline; ``rank`` of its level, -1 for a level unknown."""

    uid: str
    code: str
    name: str
    level: str
    kind: str
    parent_uid: str
    area_m2: int
    rank: int


@dataclass(frozen=True)
class Found:
    """One fault as it is shown: ``size`` m² or None, ``sentence`` a code with ``values``, ``remedy`` a code.

    ``id`` is the same in the next check while the fault is the same. ``topological`` is the engine's fault, ``change``
    the new value (column, value) of an attribute, where the plugin has a remedy; ``safe`` where it may be applied
    without asking. ``action`` names another tool that has the remedy, with what it works on behind a colon.
    """

    id: str
    kind: str
    level: str
    areas: tuple[Area, ...]
    size: float | None
    geometry: shapely.Geometry | None
    sentence: str
    values: dict[str, object] = field(default_factory=dict)
    topological: model.Fault | None = None
    change: tuple[str, str, object] | None = None
    safe: bool = False
    action: str = ""

    @property
    def remedy(self) -> str:
        """The code of the sentence that says what is done, or what to do."""
        if self.action and self.kind not in BY_HAND:
            return f"areas_checks.remedy_{self.kind}_elsewhere"
        by_hand = self.topological is None and self.change is None
        whole = self.topological is not None and self.topological.whole
        suffix = "_by_hand" if (by_hand and self.kind not in BY_HAND) or whole else ""
        return f"areas_checks.remedy_{self.kind}{suffix}"

    @property
    def mendable(self) -> bool:
        """Whether the plugin has a remedy."""
        return self.change is not None or (self.topological is not None and not self.topological.whole)


def number(profile: Profile, key: str, default: float) -> float:
    """A threshold of ``areas.checks``; LinzhangError ``areas_checks.threshold`` where it is not a number ≥ 0."""
    value = profile.get(f"areas.checks.{key}", default)
    value = default if value is None else value
    if isinstance(value, bool) or not isinstance(value, int | float) or not value >= 0:
        raise LinzhangError("areas_checks.threshold", key=key, value=str(value))
    return float(value)


def limits_of(profile: Profile) -> Limits:
    """The thresholds of the engine."""
    tolerance = number(profile, "tolerance_m", 0.001)
    if tolerance <= 0:
        raise LinzhangError("areas_checks.threshold", key="tolerance_m", value=str(tolerance))
    return Limits(tolerance, number(profile, "sliver_m", 1.0), number(profile, "tiny_m2", 100.0))


def safe_m2(profile: Profile) -> float:
    """m² up to which a fault is mended without asking."""
    return number(profile, "safe_m2", 1000.0)


def identity(kind: str, level: str, codes: Sequence[str], place: tuple[float, float] | None) -> str:
    """What a fault is known by from one check to the next."""
    where = "" if place is None else f"{place[0]:.1f} {place[1]:.1f}"
    return hashlib.sha256("|".join([kind, level, *codes, where]).encode()).hexdigest()[:12]


def named(areas: Sequence[Area], most: int = 4) -> str:
    """``上村（520999101201）、下村（…）``."""
    shown = [f"{a.name}（{a.code}）" if a.name != a.code else a.name for a in areas[:most]]
    return "、".join([*shown, "…"] if len(areas) > most else shown)


def fault(
    kind: str,
    areas: Sequence[Area],
    size: float | None,
    geometry: shapely.Geometry | None,
    sentence: str,
    values: dict[str, object],
    *,
    change: tuple[str, str, object] | None = None,
    safe: bool = False,
    action: str = "",
) -> Found:
    """A fault of one or more areas, with its identity."""
    place = None
    if geometry is not None and size is not None:
        point = shapely.point_on_surface(geometry)
        place = None if point.is_empty else (point.x, point.y)
    level = areas[0].level if areas else ""
    extra = [str(v) for _, v in sorted(values.items())] if size is None else []
    return Found(
        identity(kind, level, [a.uid for a in areas] + extra, place),
        kind,
        level,
        tuple(areas),
        size,
        geometry,
        sentence,
        values,
        change=change,
        safe=safe,
        action=action,
    )


def sized(m2: float) -> str:
    """m² as they are shown: whole from 100 on, with decimals below."""
    return f"{m2:.0f}" if m2 >= 100 else f"{m2:.{_PLACES}f}"
