"""The areas of a county as they are being edited, and what a gesture changes in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from ...county.errors import LinzhangError
from ...county.gateway import new_uid
from ...county.profile import Profile
from ..neighbours import SIDES
from ..reader import ObjectArray
from ..splitting.plane import as_array

BASE, OVERLAY = "base", "overlay"
NO_LIMITS = ("", "", "", "")
# m² that a child may stick out of its parent by rounding of coordinates
_OUTSIDE_M2 = 1.0

Measure = Callable[[ObjectArray], npt.NDArray[np.float64]]


@dataclass(frozen=True)
class AreaRow:
    """One area; ``outline`` (county CRS) only near the gesture, else None. ``fid`` as the edit buffer numbers it.

    ``end`` is the first day (ISO) on which the area is no more, '' for one that stands.
    """

    fid: int
    uid: str
    code: str
    name: str
    level: str
    kind: str = BASE
    parent_uid: str | None = None
    area_m2: int = 0
    limits: tuple[str, str, str, str] = NO_LIMITS
    outline: shapely.Geometry | None = None
    overlay_kind: str = ""
    end: str = ""

    def as_place(self) -> dict[str, Any]:
        """The row as ``splitting.limits`` takes it."""
        values = {"uid": self.uid, "code": self.code, "name": self.name, "level": self.level}
        rest = {"parent_uid": self.parent_uid, "area_m2": self.area_m2, "geom": self.outline}
        return {**values, **rest, **dict(zip(SIDES, self.limits, strict=True))}


@dataclass
class NewArea:
    """An area that a gesture makes; ``code`` '' until it is proposed."""

    level: str
    kind: str
    parent_uid: str | None
    outline: shapely.Geometry
    code: str = ""
    name: str = ""
    limits: tuple[str, str, str, str] = NO_LIMITS
    overlay_kind: str = ""
    area_m2: int = 0
    uid: str = field(default_factory=new_uid)


@dataclass
class Change:
    """What one gesture changes, by uid.

    ``outlines``: other ground; ``touched``: the same ground with the vertices of a new neighbour; ``values``: columns;
    ``new`` areas, those above before those below; ``gone``: areas that vanish; ``ended``: areas with a history, which
    keep their outline and end on a day (ISO).
    """

    outlines: dict[str, shapely.Geometry] = field(default_factory=dict)
    touched: dict[str, shapely.Geometry] = field(default_factory=dict)
    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    new: list[NewArea] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    ended: dict[str, str] = field(default_factory=dict)

    @property
    def leaving(self) -> list[str]:
        """The uids of areas that are no more after the change."""
        return [*self.gone, *self.ended]

    def put(self, uid: str, **values: Any) -> None:
        """Sets columns of one area."""
        self.values.setdefault(uid, {}).update(values)


class Ground:
    """All areas of the county, those near the gesture with outlines."""

    def __init__(self, rows: Iterable[AreaRow], profile: Profile) -> None:
        self.rows = {row.uid: row for row in rows}
        self.profile = profile
        self.levels = [level.key for level in profile.levels]
        self.near = [row for row in self.rows.values() if row.outline is not None and row.kind == BASE]
        self.geoms = as_array(row.outline for row in self.near)
        self._place = {row.uid: i for i, row in enumerate(self.near)}
        self.children: dict[str, list[AreaRow]] = {}
        for row in self.rows.values():
            if row.parent_uid and row.kind == BASE:
                self.children.setdefault(row.parent_uid, []).append(row)

    def row(self, uid: str) -> AreaRow:
        """The area of that uid; LinzhangError ``areas_drawing.area_gone``."""
        if uid not in self.rows:
            raise LinzhangError("areas_drawing.area_gone")
        return self.rows[uid]

    def index(self, row: AreaRow) -> int:
        """Where the area is in ``geoms``; LinzhangError ``areas_drawing.no_outline`` where it has no outline."""
        if row.uid not in self._place:
            raise LinzhangError("areas_drawing.no_outline", area=row.name)
        return self._place[row.uid]

    def indices(self, rows: Iterable[AreaRow]) -> list[int]:
        """``index`` of several, without repetition."""
        return list(dict.fromkeys(self.index(row) for row in rows))

    def of_level(self, level: str) -> list[AreaRow]:
        """The base areas of a level near the gesture."""
        return [row for row in self.near if row.level == level]

    def below(self, rows: Iterable[AreaRow]) -> list[AreaRow]:
        """All base areas below the rows that have an outline, the nearest first."""
        found: dict[str, AreaRow] = {}
        waiting = [row.uid for row in rows]
        while waiting:
            for child in self.children.get(waiting.pop(0), ()):
                if child.uid not in found:
                    found[child.uid] = child
                    waiting.append(child.uid)
        return [row for row in found.values() if row.outline is not None]

    def with_below(self, rows: Sequence[AreaRow]) -> list[AreaRow]:
        """The rows and all below them, each once."""
        return list({row.uid: row for row in [*rows, *self.below(rows)]}.values())

    def above(self, level: str) -> str | None:
        """The key of the level above; None for the highest."""
        at = self.levels.index(level) if level in self.levels else 0
        return self.levels[at - 1] if at else None

    def chain(self, uid: str | None) -> list[AreaRow]:
        """The area of that uid and those above it, upward."""
        found: list[AreaRow] = []
        while uid in self.rows and self.rows[uid] not in found:
            found.append(self.rows[uid])
            uid = found[-1].parent_uid
        return found

    def outside_parents(self, change: Change) -> None:
        """LinzhangError ``areas_drawing.children_outside`` where a change leaves a child outside its parent.

        What stuck out before the change is not its fault.
        """
        now = change.outlines
        for row in self.near:
            parent_uid = change.values.get(row.uid, {}).get("parent_uid", row.parent_uid)
            if row.uid in change.leaving or (row.uid not in now and parent_uid not in now):
                continue
            new = next((area.outline for area in change.new if area.uid == parent_uid), None)
            before = self.rows[row.parent_uid].outline if row.parent_uid in self.rows else None
            after = new if new is not None else now.get(str(parent_uid))
            if after is None and parent_uid in self.rows:
                after = self.rows[parent_uid].outline
            if after is None or before is None:
                continue
            out_now = float(shapely.area(shapely.difference(now.get(row.uid, row.outline), after)))
            out_before = float(shapely.area(shapely.difference(row.outline, before)))
            if out_now > out_before + _OUTSIDE_M2:
                parent = self.rows.get(str(parent_uid))
                raise LinzhangError(
                    "areas_drawing.children_outside",
                    area=row.name,
                    parent=parent.name if parent else "",
                    m2=f"{out_now - out_before:.0f}",
                )
