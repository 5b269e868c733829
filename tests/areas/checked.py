"""A small county whose faults are known, and what the check says of it."""

from __future__ import annotations

from typing import Any

import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County

from .conftest import X0, Y0

LEVELS = ("town", "village", "grid")
DAY = "2025-06-30"


def rect(x: float, y: float, width: float, height: float) -> shapely.Polygon:
    return shapely.box(X0 + x, Y0 + y, X0 + x + width, Y0 + y + height)


def put(county: County, rows: list[tuple[str, str, str, str | None, Any]]) -> dict[str, str]:
    """Areas (code, name, level, code of the parent, outline) → uids by code; parents stand before their children."""
    uids: dict[str, str] = {}
    with county.batch("test") as batch:
        for code, name, level, parent, outline in rows:
            row = {"code": code, "name": name, "level": level, "kind": "base", "parent_uid": uids.get(parent or "")}
            if outline is not None:
                row |= {"geom": geom.to_wkb([outline])[0], "area_m2": round(outline.area)}
            uids[code] = batch.insert("area", [row])[0]
    return uids


def good() -> list[tuple[str, str, str, str | None, Any]]:
    """A county of one town with two villages of two grids each, all as it should be."""
    return [
        ("520999000000", "青峰县", "county", None, rect(0, 0, 800, 400)),
        ("520999101000", "石桥镇", "town", "520999000000", rect(0, 0, 800, 400)),
        ("520999101201", "上村", "village", "520999101000", rect(0, 0, 400, 400)),
        ("520999101202", "下村", "village", "520999101000", rect(400, 0, 400, 400)),
        ("520999101201-01", "上村一号网格", "grid", "520999101201", rect(0, 0, 200, 400)),
        ("520999101201-02", "上村二号网格", "grid", "520999101201", rect(200, 0, 200, 400)),
        ("520999101202-01", "下村一号网格", "grid", "520999101202", rect(400, 0, 200, 400)),
        ("520999101202-02", "下村二号网格", "grid", "520999101202", rect(600, 0, 200, 400)),
    ]


def changed(**outlines: Any) -> list[tuple[str, str, str, str | None, Any]]:
    """``good`` with other outlines by name."""
    return [(code, name, level, parent, outlines.get(name, outline)) for code, name, level, parent, outline in good()]


def run(algorithm: str, county: County, **parameters: Any) -> dict[str, Any]:
    import processing

    found: dict[str, Any] = processing.run(
        f"linzhang:{algorithm}", {"COUNTY": str(county.path), "DATE": DAY, **parameters}
    )
    return found


def check(county: County, **parameters: Any) -> list[dict[str, Any]]:
    """The rows of the layer of faults, geometry as shapely under ``geom``."""
    layer = run("checkareas", county, FAULTS="TEMPORARY_OUTPUT", **parameters)["FAULTS"]
    return rows_of(layer)


def rows_of(layer: Any) -> list[dict[str, Any]]:
    names = [field.name() for field in layer.fields()]
    return [
        dict(zip(names, feature.attributes(), strict=True))
        | {"geom": None if feature.geometry().isNull() else shapely.from_wkb(bytes(feature.geometry().asWkb()))}
        for feature in layer.getFeatures()
    ]


def kinds(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(row["kind"] for row in rows)


def outlines(county: County) -> dict[str, Any]:
    rows = county.rows("SELECT code, geom FROM area ORDER BY code")
    return dict(zip([r["code"] for r in rows], geom.geometries([r["geom"] for r in rows]), strict=True))
