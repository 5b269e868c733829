"""What the map of a board shows besides areas: roads, water, settlements of the county file, generalised; no qgis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import shapely

from ..county import geom

if TYPE_CHECKING:
    from ..county.gateway import County

Geometries = npt.NDArray[np.object_]
# what a county's roads of the higher classes are called; profile: signboards.map.main_roads
MAIN_ROADS = ("高速", "国道", "省道", "县道", "G", "S", "X")
_SEAT = ("村委会", "居委会", "社区", "政府", "办事处")


def _none() -> Geometries:
    return np.array([], dtype=object)


@dataclass(frozen=True)
class Named:
    """Features of one kind: ``shapes`` in the county's CRS and their ``names`` ('' for none), both of shape (n,)."""

    shapes: Geometries = field(default_factory=_none)
    names: tuple[str, ...] = ()

    def within(self, window: shapely.Geometry) -> list[tuple[str, shapely.Geometry]]:
        """(name, part inside the window) of the named ones, the largest part first; parts of one name are joined."""
        parts: dict[str, list[shapely.Geometry]] = {}
        for i in np.flatnonzero(shapely.intersects(self.shapes, window)):
            if self.names[i]:
                parts.setdefault(self.names[i], []).append(shapely.intersection(self.shapes[i], window))
        joined = [(name, shapely.union_all(shapes)) for name, shapes in parts.items()]
        return sorted(joined, key=lambda pair: -shapely.length(pair[1]))


@dataclass(frozen=True)
class Surroundings:
    """Roads by class, water, settlements (points); ``seats`` says which of these hold a village's office."""

    main_roads: Named = field(default_factory=Named)
    roads: Named = field(default_factory=Named)
    rivers: Named = field(default_factory=Named)
    lakes: Named = field(default_factory=Named)
    settlements: Named = field(default_factory=Named)
    seats: npt.NDArray[np.bool_] = field(default_factory=lambda: np.array([], dtype=bool))

    @property
    def is_empty(self) -> bool:
        """Whether the county file has nothing of it."""
        kinds = (self.main_roads, self.roads, self.rivers, self.lakes, self.settlements)
        return not any(len(kind.shapes) for kind in kinds)


def read_surroundings(county: County, section: Mapping[str, Any]) -> Surroundings:
    """All features of the county file, lines and water simplified by the profile's ``simplify_m`` (metres)."""
    tolerance = float(section.get("simplify_m", 8) or 0)
    wishes = section.get("map") or {}
    main = tuple(wishes.get("main_roads") or MAIN_ROADS)
    roads, kinds = _read(county, "road", tolerance)
    words = [f"{kind} {name}" for kind, name in zip(kinds, roads.names, strict=True)]
    is_main = np.array([any(part.startswith(main) for part in word.split()) for word in words], dtype=bool)
    settlements, sorts = _read(county, "settlement", 0.0)
    seats = [
        any(word in f"{sort}{name}" for word in _SEAT) for sort, name in zip(sorts, settlements.names, strict=True)
    ]
    return Surroundings(
        main_roads=_chosen(roads, is_main),
        roads=_chosen(roads, ~is_main),
        rivers=_read(county, "river", tolerance)[0],
        lakes=_read(county, "lake", tolerance)[0],
        settlements=settlements,
        seats=np.array(seats, dtype=bool),
    )


def _chosen(named: Named, mask: npt.NDArray[np.bool_]) -> Named:
    return Named(named.shapes[mask], tuple(n for n, on in zip(named.names, mask, strict=True) if on))


def _read(county: County, table: str, tolerance: float) -> tuple[Named, list[str]]:
    from ..county import schema
    from ..county.ddl import quoted

    rows = county.rows(f"SELECT name, kind, geom FROM {quoted(schema.table(table).name)} ORDER BY id")  # noqa: S608  # nosec B608
    if not rows:
        return Named(), []
    shapes = geom.geometries([row["geom"] for row in rows])
    if tolerance:
        shapes = shapely.simplify(shapes, tolerance, preserve_topology=True)
    return Named(np.asarray(shapes, dtype=object), tuple(row["name"] or "" for row in rows)), [
        row["kind"] or "" for row in rows
    ]
