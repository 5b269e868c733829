"""四至 of the areas in a county file: what each calls its neighbours, and filling in what is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ...county import geom
from ...county.ddl import quoted
from ...county.gateway import County
from ...county.ledger import Ledger
from .. import neighbours
from ..neighbours import SIDES, Features, Neighbours
from .plane import as_array

Progress = Callable[[float], None]
# tables of the county file whose names areas border on
NAMED = ("road", "river", "lake")
WORDS = {"east": "东", "south": "南", "west": "西", "north": "北"}


class Places:
    """The base areas of a county by uid, with what one calls another."""

    def __init__(self, county: County) -> None:
        self.levels = [level.key for level in county.profile.levels]
        rows = county.rows(
            """
            SELECT uid, code, name, level, parent_uid, area_m2, east, south, west, north, geom FROM area
            WHERE kind = 'base' AND "end" IS NULL ORDER BY code
            """
        )
        self.rows: dict[str, dict[str, Any]] = {row["uid"]: dict(row) for row in rows}
        for row, outline in zip(self.rows.values(), geom.geometries([r["geom"] for r in rows]), strict=True):
            row["geom"] = outline

    def of_level(self, level: str) -> list[dict[str, Any]]:
        """The areas of one level that have an outline, by code."""
        return [row for row in self.rows.values() if row["level"] == level and row["geom"] is not None]

    def chain(self, uid: str | None) -> list[dict[str, Any]]:
        """The area of that uid and those above it, upward."""
        found: list[dict[str, Any]] = []
        while uid in self.rows and self.rows[uid] not in found:
            found.append(self.rows[uid])
            uid = found[-1]["parent_uid"]
        return found

    def called(self, parent_uid: str | None, own_uid: str | None, other: dict[str, Any]) -> str:
        """What an area under ``parent_uid`` calls another: its name, or that of the village or town that differs.

        A grid of the next village is called by that village (东至下村), one of another town by town and village. Its
        own ancestors and itself are no neighbours: ''.
        """
        above = {row["uid"] for row in self.chain(parent_uid)}
        if other["uid"] == own_uid or other["uid"] in above:
            return ""
        if other["parent_uid"] == parent_uid:
            return str(other["name"])
        chain = [row for row in [other, *self.chain(other["parent_uid"])] if row["uid"] not in above]
        if len(chain) == 1:
            return str(other["name"])
        top = chain[-1]
        # in another town the village is named too, a grid of another village is not
        second = chain[-2] if self.levels.index(top["level"]) < self.levels.index(other["level"]) - 1 else None
        at_parents = parent_uid in self.rows and top["level"] == self.rows[str(parent_uid)]["level"]
        return str(top["name"]) + (str(second["name"]) if second and not at_parents else "")

    def outer(self, level: str, parents: Sequence[str | None], own: Sequence[str | None]) -> list[Neighbours]:
        """The areas of the levels above ``level``, the next one first, for areas with these parents and uids."""
        found = []
        for above in reversed(self.levels[: self.levels.index(level)]):
            listed = self.of_level(above)
            if listed:

                def name(i: int, j: int, listed: list[dict[str, Any]] = listed) -> str:
                    return self.called(parents[i], own[i], listed[j])

                found.append(Neighbours(as_array(row["geom"] for row in listed), name))
        return found

    def limits(
        self, level: str, areas: Sequence[dict[str, Any]], features: Sequence[Features] = ()
    ) -> list[tuple[str, str, str, str]]:
        """(east, south, west, north) of each area of one level; each has uid, name, parent_uid, level and geom."""
        parents, own = [row["parent_uid"] for row in areas], [row["uid"] for row in areas]
        return neighbours.four_limits(
            as_array(row["geom"] for row in areas),
            lambda i, j: self.called(parents[i], own[i], areas[j]),
            outer=self.outer(level, parents, own),
            features=features,
        )


def county_features(county: County, box: Sequence[float] | None = None) -> list[Features]:
    """The county's own roads, rivers and waters that have a name, those that meet ``box`` (x, y, x, y) where given."""
    found = []
    wide = (-1e12, -1e12, 1e12, 1e12) if box is None else box
    for table in NAMED:
        rows = county.rows(
            f"""
            SELECT t.name, t.geom FROM {quoted(table)} AS t JOIN {quoted(f"rtree_{table}_geom")} AS r ON r.id = t.id
            WHERE t.name IS NOT NULL AND trim(t.name) <> ''
              AND r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? AND r.miny <= ? ORDER BY t.id
            """,  # noqa: S608  # nosec B608
            (wide[0], wide[2], wide[1], wide[3]),
        )
        if rows:
            shapes = geom.geometries([row["geom"] for row in rows])
            found.append(Features(shapes, [str(row["name"]).strip() for row in rows]))
    return found


def fill(
    county: County,
    *,
    level: str | None = None,
    overwrite: bool = False,
    features: Sequence[Features] = (),
    who: str | None = None,
    progress: Progress | None = None,
) -> tuple[Ledger, str]:
    """Writes 四至 of the base areas of ``level`` (None: of all); what is written already stays unless ``overwrite``.

    ``features`` are named before those that the county has itself.
    One transaction; returns (ledger, uid of the row in the table ``import``).
    """
    if level is not None:
        county.profile.level(level)
    position = county.position()
    places = Places(county)
    features = [*features, *county_features(county)]
    ledger = Ledger("bounds", county.path.name)
    updates: list[dict[str, Any]] = []
    levels = [key for key in places.levels if level in (None, key)]
    for number, key in enumerate(levels):
        areas = places.of_level(key)
        for row, found in zip(areas, places.limits(key, areas, features), strict=True):
            updates += _changed(row, found, overwrite, ledger)
        if progress is not None:
            progress(0.9 * (number + 1) / len(levels))
    with county.batch("fill bounds", who) as batch:
        batch.refuse_changes_since(position, "area")
        batch.update_many("area", updates)
        return ledger, batch.record_import("bounds", ledger.source, ledger)


def _changed(row: dict[str, Any], found: Sequence[str], overwrite: bool, ledger: Ledger) -> list[dict[str, Any]]:
    """What is to be written for one area, noted in the ledger under its code."""
    now = [str(row[side] or "").strip() for side in SIDES]
    wanted = [new if new and (overwrite or not old) else old for old, new in zip(now, found, strict=True)]
    text = "；".join(f"{WORDS[side]}至{value or '—'}" for side, value in zip(SIDES, wanted, strict=True))
    values: dict[str, object] = {"area_code": row["code"], "name": row["name"], "bounds": text}
    missing = "、".join(WORDS[side] for side, value in zip(SIDES, wanted, strict=True) if not value)
    if missing:
        ledger.note(row["code"], None, "areas_splitting.bounds_open", **values, missing=missing)
    elif wanted == now:
        ledger.unchanged(row["code"], None)
    else:
        ledger.accept(row["code"], None, "areas_splitting.bounds_written", **values)
    if wanted == now:
        return []
    return [{"uid": row["uid"]} | {s: v or None for s, v in zip(SIDES, wanted, strict=True)}]
