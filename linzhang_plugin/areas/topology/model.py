"""What the topology engine takes and gives: a coverage of nested areas, limits, faults."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import shapely

ObjectArray = npt.NDArray[np.object_]
IntArray = npt.NDArray[np.int64]
FloatArray = npt.NDArray[np.float64]

OVERLAP, GAP, OUTSIDE, INVALID, SLIVER, TINY = "overlap", "gap", "outside", "invalid", "sliver", "tiny"
KINDS = (OVERLAP, GAP, OUTSIDE, INVALID, SLIVER, TINY)


@dataclass(frozen=True)
class Limits:
    """Thresholds in metres and m². What is nowhere wider than ``tolerance_m`` is the same line twice, not a fault."""

    tolerance_m: float = 0.001
    sliver_m: float = 1.0
    tiny_m2: float = 10.0


@dataclass
class Coverage:
    """Nested areas, all arrays of shape (n,): polygons, rank of the level (0 = top), index of the parent or -1.

    ``full`` holds for each level whether its areas must fill their parents. ``broken`` marks the areas whose given
    outline is not valid; ``geometry`` then holds the repaired one, with which everything is computed.
    """

    given: ObjectArray
    level: IntArray
    parent: IntArray
    full: tuple[bool, ...] = ()
    geometry: ObjectArray = field(init=False)
    broken: npt.NDArray[np.bool_] = field(init=False)

    def __post_init__(self) -> None:
        self.given = shapely.force_2d(np.asarray(self.given, dtype=object))
        self.level = np.asarray(self.level, dtype=np.int64)
        self.parent = np.asarray(self.parent, dtype=np.int64)
        if not self.full:
            self.full = (True,) * self.levels
        self.broken = ~(shapely.is_valid(self.given) | shapely.is_missing(self.given))
        self.geometry = self.given.copy()
        for index in np.flatnonzero(self.broken):
            self.geometry[index] = polygons_of(shapely.make_valid(self.given[index]))

    @classmethod
    def flat(cls, given: ObjectArray) -> Coverage:
        """A layer without levels: overlaps and the gaps in between."""
        count = len(given)
        return cls(given, np.zeros(count, dtype=np.int64), np.full(count, -1, dtype=np.int64))

    @property
    def levels(self) -> int:
        """How many levels there are."""
        return int(self.level.max()) + 1 if len(self.level) else 0

    def with_outlines(self, outlines: dict[int, shapely.Geometry]) -> Coverage:
        """The same areas with other outlines for some."""
        given = self.given.copy()
        for index, outline in outlines.items():
            given[index] = outline
        return Coverage(given, self.level, self.parent, self.full)


@dataclass(frozen=True)
class Fault:
    """One fault: ``areas`` are indices into the coverage, ``size`` m² of ``geometry`` (for INVALID: of the repair).

    Overlaps are one a pair of areas, gaps one a hole, parts outside one a child, slivers and tiny parts one a part.
    ``whole`` is True where the sliver or tiny part is all that the area has.
    """

    kind: str
    level: int
    areas: tuple[int, ...]
    size: float
    geometry: shapely.Geometry
    whole: bool = False

    @property
    def place(self) -> tuple[float, float]:
        """A point inside."""
        point = shapely.point_on_surface(self.geometry)
        return (0.0, 0.0) if point.is_empty else (float(shapely.get_x(point)), float(shapely.get_y(point)))


def polygons_of(geometry: shapely.Geometry | None) -> shapely.Geometry:
    """The polygons with an area in any geometry, as one MultiPolygon, which may be empty."""
    if geometry is None:
        return shapely.MultiPolygon()
    parts = shapely.get_parts(shapely.get_parts(np.array([geometry], dtype=object)))
    return shapely.MultiPolygon(list(parts[(shapely.get_type_id(parts) == 3) & (shapely.area(parts) > 0)]))
