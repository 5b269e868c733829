"""Where a patrol or a problem was: the area that a row names by code, by town and village, by a text, or by a point."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...county import crs, geom
from ...county.codes import full_code, normalise_code
from ...county.dates import day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...county.gateway import County

Reason = tuple[str, dict[str, object]]
# tables of named places that are no areas: 东山水库护林站, 古树
_NAMED = ("settlement", "old_tree")
_SHORTEST = 2
_DIVISION = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,5}(?:村|社区|镇|乡|街道)(?![委民部口道庄级林干边])")
"""What stands where a name begins and ends like a town or village."""
_ANY = ("各", "本", "全", "该", "辖", "两", "等", "在", "到", "与", "和", "及", "对", "沿", "某", "这")


@dataclass(frozen=True)
class Area:
    """An area with the uids of all that it lies in, itself included; ``end`` is the day from which it is no more."""

    uid: str
    code: str
    name: str
    level: str
    kind: str
    above: tuple[str, ...]
    end: datetime.date | None

    def stands(self, day: datetime.date | None) -> bool:
        """Whether it is there on that day."""
        return self.end is None or (day is not None and day < self.end)


@dataclass(frozen=True)
class Said:
    """What a row says about a place; all texts "" and the coordinates None where it says nothing."""

    code: str = ""
    town: str = ""
    village: str = ""
    area: str = ""
    text: str = ""
    lon: float | None = None
    lat: float | None = None
    x: float | None = None
    y: float | None = None

    @property
    def words(self) -> str:
        """The place as one text."""
        parts = [part for part in (self.town, self.village, self.area) if part and part not in self.text]
        return "".join([*parts, self.text]) or self.code


@dataclass
class Place:
    """What was found. ``refused`` is why the row cannot be taken; ``notes`` is what should be looked at."""

    area_uid: str = ""
    point: shapely.Point | None = None
    refused: Reason | None = None
    notes: list[Reason] = field(default_factory=list)


class Places:
    """All areas of the county by code and name, with their outlines where a point is to be placed."""

    def __init__(self, county: County) -> None:
        self._county = county
        rows = county.rows('SELECT uid, code, name, level, kind, parent_uid, "end" FROM area')
        parents = {row["uid"]: row["parent_uid"] for row in rows}
        self.areas: dict[str, Area] = {}
        for row in rows:
            above, current = [], row["uid"]
            while current and current not in above:
                above.append(current)
                current = parents.get(current)
            self.areas[row["uid"]] = Area(
                row["uid"], row["code"], row["name"], row["level"], row["kind"], tuple(above), day_of(row["end"])
            )
        self._codes = {area.code: area for area in self.areas.values()}
        self._names: dict[str, list[Area]] = {}
        for area in self.areas.values():
            self._names.setdefault(area.name, []).append(area)
        self._longest = sorted((name for name in self._names if len(name) >= _SHORTEST), key=len, reverse=True)
        self._rank = {level.key: i for i, level in enumerate(county.profile.levels)}
        self._outlines: tuple[list[str], shapely.STRtree] | None = None
        self._others: dict[str, shapely.Point] | None = None

    # ---- public -------------------------------------------------------------------------------------------

    def load(self) -> Places:
        """Reads outlines and named places now: a window looks them up after the county file is closed again."""
        self._tree()
        self._named_points()
        return self

    def lies_in(self, area_uid: str, outer_uid: str) -> bool:
        """Whether an area is the other one or lies in it."""
        area = self.areas.get(area_uid)
        return area is not None and outer_uid in area.above

    def label(self, area_uid: str) -> str:
        """石桥镇东山村: the area with the town that it lies in; "" for none."""
        area = self.areas.get(area_uid)
        if area is None:
            return ""
        out, before = "", ""
        for uid in reversed(area.above):
            inner = self.areas[uid]
            if inner.level in ("city", "county") and uid != area_uid:
                continue
            # 东山村01网格 says its village itself
            out = (
                out.removesuffix(before) + inner.name if before and inner.name.startswith(before) else out + inner.name
            )
            before = inner.name
        return out

    def town_of(self, area_uid: str) -> str:
        """The name of the town that an area is or lies in; "" for none."""
        above = self.areas[area_uid].above if area_uid in self.areas else ()
        return next((self.areas[uid].name for uid in above if self.areas[uid].level == "town"), "")

    def at(self, point: shapely.Point, day: datetime.date | None = None) -> str:
        """The smallest base area that a point lies in on a day; "" where it lies in none."""
        uids, tree = self._tree()
        hit = [self.areas[uids[i]] for i in tree.query(point, predicate="intersects")]
        hit = [area for area in hit if area.kind == "base" and area.stands(day)]
        return max(hit, key=lambda area: self._rank.get(area.level, -1)).uid if hit else ""

    def covers(self, area_uid: str, point: shapely.Point) -> bool:
        """Whether a point lies in the outline of an area."""
        uids, tree = self._tree()
        return area_uid in {uids[i] for i in tree.query(point, predicate="intersects")}

    def overlays(self, point: shapely.Point, day: datetime.date | None = None) -> list[str]:
        """The overlay areas (重点区域) that a point lies in."""
        uids, tree = self._tree()
        hit = [self.areas[uids[i]] for i in tree.query(point, predicate="intersects")]
        return [area.uid for area in hit if area.kind != "base" and area.stands(day)]

    def find(self, said: Said, day: datetime.date | None, own: Sequence[str] = ()) -> Place:
        """The place of a row on a day; ``own`` are areas of its person, which decide between two of one name.

        A code, town or village that the county does not have, and a point outside of it, are refused; a text that
        names nothing known is kept with a note.
        """
        place = Place()
        inside: Area | None = None
        for level, name in (("town", said.town), ("village", said.village)):
            if not name:
                continue
            found = self._named(name, level, inside, day)
            if not found:
                place.refused = ("patrols_chiefs.place_unknown", {"place": name})
                return place
            one = self._one(found, own)
            if one is None:
                place.refused = ("patrols_chiefs.place_twice", {"place": name, "count": len(found)})
                return place
            inside = one
        if said.code:
            text = normalise_code(said.code)
            coded = self._codes.get(text) or self._codes.get(full_code(text))
            if coded is None:
                place.refused = ("patrols_chiefs.code_unknown", {"code": text})
                return place
            if inside is not None and inside.uid not in coded.above:
                place.refused = ("patrols_chiefs.code_elsewhere", {"code": text, "place": inside.name})
                return place
            inside = coded
        nearer = self._in_text(said.area + said.text, inside, day, own)
        area = nearer or inside
        if area is not None:
            for name in self._strangers(said.area + said.text):
                place.notes.append(("patrols_chiefs.part_unknown", {"place": name, "taken": area.name}))
        self._pin(said, place)
        if place.refused is not None:
            return place
        if area is None and said.words and place.point is None:
            place.point = self._other(said.words)
        if area is None and place.point is not None:
            area = self.areas.get(self.at(place.point, day))
        elif area is not None and place.point is not None and not self.covers(area.uid, place.point):
            there = self.label(self.at(place.point, day))
            place.notes.append(("patrols_chiefs.point_elsewhere", {"place": area.name, "there": there or "—"}))
        place.area_uid = area.uid if area is not None else ""
        if area is None:
            code = "patrols_chiefs.place_nowhere" if said.words else "patrols_chiefs.no_place"
            place.notes.append((code, {"place": said.words}))
        return place

    # ---- names --------------------------------------------------------------------------------------------

    def _named(self, name: str, level: str, inside: Area | None, day: datetime.date | None) -> list[Area]:
        wanted = "".join(name.split())
        found = [
            area
            for area in self._names.get(wanted, [])
            if area.level == level and area.stands(day) and (inside is None or inside.uid in area.above)
        ]
        if found or len(wanted) < _SHORTEST:
            return found
        # 石桥 for 石桥镇
        return [
            area
            for area in self.areas.values()
            if area.level == level
            and area.stands(day)
            and area.name.startswith(wanted)
            and len(area.name) - len(wanted) <= 2
            and (inside is None or inside.uid in area.above)
        ]

    def _one(self, found: Sequence[Area], own: Sequence[str]) -> Area | None:
        if len(found) == 1:
            return found[0]
        mine = [area for area in found if set(area.above) & set(own) or any(area.uid in self._above(o) for o in own)]
        return mine[0] if len(mine) == 1 else None

    def _above(self, uid: str) -> tuple[str, ...]:
        area = self.areas.get(uid)
        return area.above if area is not None else ()

    def _in_text(self, text: str, inside: Area | None, day: datetime.date | None, own: Sequence[str]) -> Area | None:
        """The smallest area that a text names, inside the one that is known already."""
        rest, named = "".join(text.split()), []
        for name in self._longest:
            if name in rest:
                rest = rest.replace(name, " ")
                named.append([area for area in self._names[name] if area.stands(day)])
        found = inside
        for options in sorted(named, key=lambda areas: min((self._rank.get(a.level, 99) for a in areas), default=99)):
            fitting = [area for area in options if found is None or found.uid in area.above]
            one = self._one(fitting, own) if fitting else None
            if one is not None:
                found = one
        return found if found is not inside else None

    def _strangers(self, text: str) -> list[str]:
        """Towns and villages in a text that are none of the county's, and no settlement of its layers."""
        rest = "".join(text.split())
        for name in (*self._longest, *sorted(self._named_points(), key=len, reverse=True)):
            rest = rest.replace(name, " ") if len(name) >= _SHORTEST else rest
        return [found for found in _DIVISION.findall(rest) if not found.startswith(_ANY)]

    # ---- points -------------------------------------------------------------------------------------------

    def _pin(self, said: Said, place: Place) -> None:
        """The point of the coordinates, which must lie in the county."""
        if said.lon is not None and said.lat is not None:
            x, y = crs.transformer(crs.WGS84, self._county.epsg)(np.array([said.lon]), np.array([said.lat]))
            point = shapely.Point(float(x[0]), float(y[0]))
            words = f"{said.lon:g}, {said.lat:g}"
        elif said.x is not None and said.y is not None:
            point, words = shapely.Point(said.x, said.y), f"{said.x:g}, {said.y:g}"
        else:
            return
        uids, tree = self._tree()
        if uids and not len(tree.query(point, predicate="intersects")):
            place.refused = ("patrols_chiefs.outside_county", {"place": words})
            return
        place.point = point

    def _tree(self) -> tuple[list[str], shapely.STRtree]:
        if self._outlines is None:
            rows = self._county.rows("SELECT uid, geom FROM area WHERE geom IS NOT NULL")
            self._outlines = (
                [row["uid"] for row in rows],
                shapely.STRtree(geom.geometries([row["geom"] for row in rows])),
            )
        return self._outlines

    def _other(self, text: str) -> shapely.Point | None:
        """The place of a settlement or an old tree of just that name."""
        return self._named_points().get("".join(text.split()))

    def _named_points(self) -> dict[str, shapely.Point]:
        if self._others is None:
            self._others = {}
            for table in _NAMED:
                for row in self._county.rows(
                    f"SELECT name, geom FROM {table} WHERE name IS NOT NULL AND geom IS NOT NULL"  # noqa: S608  # nosec B608
                ):
                    self._others.setdefault("".join(row["name"].split()), geom.geometries([row["geom"]])[0])
        return self._others
