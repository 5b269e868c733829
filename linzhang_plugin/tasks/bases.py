"""By what a figure is shared out (分解依据): one weight a place, from the county, its archive or a pasted column."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ..county import forest, read
from ..county.errors import LinzhangError
from .split import decimal, plain

if TYPE_CHECKING:
    from ..county.gateway import County
    from .store import StoredTarget

LOG = logging.getLogger("linzhang")
METHODS = ("equal", "area", "forest", "weights", "figure", "last", "column", "hand")
METHOD_NAMES = {
    "equal": "平均分配",
    "area": "按责任区面积",
    "forest": "按林地面积",
    "weights": "按给定权重",
    "figure": "按资源档案",
    "last": "按上年任务数",
    "column": "按",
    "hand": "手工分配",
    "carried": "不分解，各地同数",
}
# what the archive has for every area; any other word is looked for among its land classes, categories, species …
FIGURES = ("林地", "森林", "土地", "蓄积量", "湿地", "自然保护地", "古树名木")
_SUMS = ("合计", "总计", "小计", "全县", "全区", "全市")
Archive = Callable[[], Mapping[str, Any]]
"""Gives the resource archive as ``linzhang:readresources`` writes it."""


@dataclass(frozen=True)
class Place:
    """A place that gets a share; ``above`` is the place it lies in, for villages of one name in two towns."""

    uid: str
    code: str
    name: str
    area_m2: int
    above: str = ""


def places(county: County, level: str) -> list[Place]:
    """The base areas of a level by code; LinzhangError where there is none."""
    frame = read.areas(county, level)
    names = {row["uid"]: str(row["name"]) for row in county.rows("SELECT uid, name FROM area")}
    found = [
        Place(str(row.uid), str(row.code), str(row.name_), int(row.area_m2 or 0), names.get(row.parent_uid, ""))
        for row in frame.rename(columns={"name": "name_"}).itertuples()
    ]
    if not found:
        raise LinzhangError("tasks.no_areas", level=county.profile.level(level).name)
    return found


# ---- columns of figures ---------------------------------------------------------------------------------------


@dataclass
class PlaceColumn:
    """A column as it was pasted: place uid → number (None: an empty cell), and what was wrong in which line."""

    values: dict[str, Decimal | None] = field(default_factory=dict)
    faults: list[tuple[int, str, dict[str, object]]] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)

    def missing(self, where: Sequence[Place]) -> list[Place]:
        """The places that the column does not have."""
        return [place for place in where if place.uid not in self.values]


def known_as(where: Sequence[Place]) -> dict[str, list[Place]]:
    """What a place may be called in a column: name, code, short code, 镇名村名."""
    names: dict[str, list[Place]] = {}
    for place in where:
        for key in {
            place.name,
            place.code,
            place.code[:9] if place.code.endswith("000") else "",
            place.above + place.name,
        }:
            if key:
                names.setdefault(key, []).append(place)
    return names


def read_column(text: str, where: Sequence[Place]) -> PlaceColumn:
    """Lines “name⇥number”, “name=number” (also between ; and ；), or numbers alone, one for each place in order.

    A head above the numbers and lines of sums are passed over. Whatever else is no number of a known place is a fault
    with its line: ``tasks_matrix.place_unknown``, ``place_ambiguous``, ``place_twice``, ``value_not_number``,
    ``value_negative``.
    """
    lines = [line for line in re.split(r"\r\n|[\n\r;；]", text) if line.strip()]
    column = PlaceColumn()
    cells = [re.sub(r"[＝：:]", "=", line).replace("\t", "=").split("=") for line in lines]
    single = all(len([c for c in row if c.strip()]) == 1 for row in cells)
    names = known_as(where)
    if single and not any(row[0].strip() in names for row in cells):
        numbers = [next(c for c in row if c.strip()) for row in cells]
        if len(numbers) == len(where) + 1 and _number(numbers[0]) is None:
            column.heads.append(1)
            numbers = numbers[1:]
        if len(numbers) != len(where):
            column.faults.append((0, "tasks_matrix.column_length", {"lines": len(numbers), "places": len(where)}))
            return column
        for line, (place, cell) in enumerate(zip(where, numbers, strict=True), 1 + len(column.heads)):
            _take(column, line, place, cell)
        return column
    for line, row in enumerate(cells, 1):
        name = re.sub(r"\s", "", row[0])
        cell = next((c for c in reversed(row[1:]) if c.strip()), "")
        found = names.get(name, [])
        if len(found) == 1:
            if found[0].uid in column.values:
                column.faults.append((line, "tasks_matrix.place_twice", {"place": name}))
            else:
                _take(column, line, found[0], cell)
        elif name in _SUMS or (line == 1 and _number(cell) is None):
            column.heads.append(line)
        else:
            code = "tasks_matrix.place_ambiguous" if found else "tasks_matrix.place_unknown"
            column.faults.append((line, code, {"place": row[0].strip() or "—"}))
    return column


def _number(text: str) -> Decimal | None:
    try:
        return decimal(text)
    except LinzhangError:
        return None


def _take(column: PlaceColumn, line: int, place: Place, cell: str) -> None:
    column.lines[place.uid] = line
    if not cell.strip():
        column.values[place.uid] = None
        return
    value = _number(cell)
    if value is None:
        column.faults.append((line, "tasks_matrix.value_not_number", {"place": place.name, "value": cell.strip()}))
    elif value < 0:
        column.faults.append((line, "tasks_matrix.value_negative", {"place": place.name, "value": plain(value)}))
    else:
        column.values[place.uid] = value


def given_weights(text: str, where: Sequence[Place]) -> list[Fraction]:
    """Weights as ``read_column`` takes them. Every place must have one; LinzhangError for the first fault."""
    column = read_column(text, where)
    for _line, code, values in column.faults:
        raise LinzhangError(code, "", **values)
    missing = [place.name for place in where if column.values.get(place.uid) is None]
    if missing:
        raise LinzhangError("tasks.weights_missing", places=_some(missing))
    return [Fraction(column.values[place.uid] or 0) for place in where]


def _some(names: Sequence[str], most: int = 8) -> str:
    return "、".join(names[:most]) + (f"…（{len(names)}）" if len(names) > most else "")


def column_names(county: County) -> list[str]:
    """The names of the columns that were pasted, the last first."""
    rows = county.rows("SELECT name, max(id) AS last FROM place_figure GROUP BY name ORDER BY last DESC")
    return [str(row["name"]) for row in rows]


# ---- weights --------------------------------------------------------------------------------------------------


@dataclass
class Bases:
    """The weights of one run: each basis is read once, however many indicators are split by it."""

    county: County
    level: str
    where: Sequence[Place]
    archive: Archive | None = None
    _kept: dict[tuple[str, str], list[Fraction]] = field(default_factory=dict)
    _figures: Mapping[str, Any] | None = None

    def weights(self, method: str, basis: str, target: StoredTarget | None = None) -> list[Fraction]:
        """One weight a place, in whatever unit; LinzhangError where the basis does not have every place."""
        if method in ("last", "hand") and target is not None:
            return self._last(target) if method == "last" else self._present(target)
        key = (method, basis)
        if key not in self._kept:
            self._kept[key] = self._read(method, basis)
        return self._kept[key]

    def _read(self, method: str, basis: str) -> list[Fraction]:
        if method == "equal":
            return [Fraction(1)] * len(self.where)
        if method == "area":
            if not any(place.area_m2 for place in self.where):
                raise LinzhangError("tasks.areas_unknown")
            return [Fraction(place.area_m2) for place in self.where]
        if method == "forest":
            return _forest(self.county, self.level, self.where)
        if method == "weights":
            return given_weights(basis, self.where)
        if method == "column":
            return self._column(basis)
        if method == "figure":
            return self._figure(basis.strip() or FIGURES[0])
        raise LinzhangError("tasks.method_unknown", method=method)

    def _column(self, name: str) -> list[Fraction]:
        rows = self.county.rows("SELECT area_uid, value FROM place_figure WHERE name = ?", (name,))
        if not rows:
            known = "、".join(column_names(self.county)) or "—"
            raise LinzhangError("tasks_matrix.column_unknown", column=name or "—", known=known)
        values = {row["area_uid"]: row["value"] for row in rows}
        missing = [place.name for place in self.where if place.uid not in values]
        if missing:
            raise LinzhangError("tasks_matrix.column_lacks", column=name, places=_some(missing))
        return [Fraction(decimal(values[place.uid])) for place in self.where]

    def _figure(self, name: str) -> list[Fraction]:
        if self._figures is None:
            if self.archive is None:
                raise LinzhangError("tasks_matrix.archive_needed")
            self._figures = self.archive()["areas"]
        found = [archive_figure(self._figures.get(place.uid), name) for place in self.where]
        if not any(found):
            raise LinzhangError("tasks_matrix.figure_unknown", figure=name)
        return [value or Fraction(0) for value in found]

    def _last(self, target: StoredTarget) -> list[Fraction]:
        """The shares of the same indicator in the latest earlier year that the county file has."""
        rows = self.county.rows(
            "SELECT area_uid, target_share.value, target.year, target.unit FROM target_share"
            " JOIN target ON target.uid = target_uid WHERE indicator = ? AND target.uid <> ?"
            " AND target.year IS NOT NULL AND (? IS NULL OR target.year < ?) ORDER BY target.year DESC",
            (target.indicator, target.uid, target.year, target.year),
        )
        if not rows:
            raise LinzhangError("tasks_matrix.no_last_year", indicator=target.indicator)
        year = rows[0]["year"]
        values = {row["area_uid"]: Fraction(decimal(row["value"])) for row in rows if row["year"] == year}
        return [values.get(place.uid, Fraction(0)) for place in self.where]

    def _present(self, target: StoredTarget) -> list[Fraction]:
        """What stands there now; equal where nothing does."""
        rows = self.county.rows("SELECT area_uid, value FROM target_share WHERE target_uid = ?", (target.uid,))
        values = {row["area_uid"]: Fraction(decimal(row["value"])) for row in rows}
        found = [values.get(place.uid, Fraction(0)) for place in self.where]
        return found if any(found) else [Fraction(1)] * len(self.where)


def archive_figure(area: Mapping[str, Any] | None, name: str) -> Fraction | None:
    """One figure of one area of the archive: m², m³ or a number; None where the archive has no such thing.

    ``name`` is one of ``FIGURES`` or words of a label (宜林, 公益林, 马尾松): all labels of the first dimension that
    has them are added.
    """
    if area is None:
        return None
    plain_ones = {
        "林地": area["figures"]["land"],
        "森林": area["figures"]["forest"],
        "非林地": area["figures"]["other"],
        "土地": area["land_m2"],
        "蓄积量": area["volume"],
    }
    word = name.removesuffix("面积")
    if word in plain_ones:
        return None if plain_ones[word] is None else Fraction(str(plain_ones[word]))
    beside = {"湿地": "wetland", "自然保护地": "reserve", "古树名木": "old_trees"}
    if word in beside:
        return Fraction(area["beside"].get(beside[word], 0)) or None
    for labels in area["classes"].values():
        matching = [m2 for label, m2, _number in labels if word in label and not label.startswith("非" + word)]
        if matching:
            return Fraction(sum(matching))
    return None


def _forest(county: County, level: str, where: Sequence[Place]) -> list[Fraction]:
    """m² of the 小班 on forest land whose inner point lies in the place."""
    frame = read.compartments(county, ("code", "land_class", "area_m2", "attributes"))
    frame = frame[frame["geom"].notna()]
    systems = map(forest.system_of, frame["attributes"])
    is_forest, unknown = forest.forest_of(county.profile, frame["land_class"], systems)
    if unknown:
        # not forest land, but the office should look: a code of another system would halve a town's share
        LOG.warning("地类不在县情参数 areas.forest_land 中，未计入林地：%s", forest.listed(unknown))
    frame = frame[is_forest]
    areas, polygons = read.area_geometries(county, level)
    total = dict.fromkeys(areas["uid"], 0)
    if len(frame):
        points = shapely.point_on_surface(frame["geom"].to_numpy(dtype=object))
        tree = shapely.STRtree(polygons)
        inside = tree.query(points, predicate="intersects")
        _once, first = np.unique(inside[0], return_index=True)  # a point on a common border counts once
        sizes = frame["area_m2"].fillna(0).to_numpy(dtype=np.int64)[inside[0][first]]
        sums = np.bincount(inside[1][first], weights=sizes, minlength=len(areas))
        total = {uid: round(float(value)) for uid, value in zip(areas["uid"], sums, strict=True)}
    if not any(total.values()):
        raise LinzhangError("tasks.forest_unknown")
    return [Fraction(total.get(place.uid, 0)) for place in where]
