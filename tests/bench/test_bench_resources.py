"""How fast the complete archive is, beside QGIS's own way to its areas in the same run.

50,000 小班 × 300 grids by default; another size through BENCH_STANDS. QGIS's way is ``native:intersection`` of 小班 and
grids, and one ``native:aggregate`` of the areas by grid, land class and tenure: a part of what the archive has. Nothing
is asserted about the clock; that both come to the same areas is.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
import shapely

from linzhang_plugin.areas.resources import archive, workbook
from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County, new_uid
from linzhang_plugin.county.profile import Profile

pytestmark = pytest.mark.bench

X0, Y0, CELL = 480_000.0, 3_270_000.0, 100.0
COLUMNS, ROWS = 20, 15


class Spent(NamedTuple):
    """Seconds by the clock, and of the processor: those do not grow when others use the machine too."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock:.2f} s ({self.processor:.2f} s of the processor)"


def timed(work: Callable[[], Any]) -> tuple[Spent, Any]:
    clock, processor = time.perf_counter(), time.process_time()
    result = work()
    return Spent(time.perf_counter() - clock, time.process_time() - processor), result


def wobbly_lines(count: int, span: float, length: float, shift: float, *, upright: bool) -> list[Any]:
    """Borders as surveyed ones are: 500 vertices each, shared by both neighbours."""
    t = np.linspace(0, length, 500)
    out = []
    for i in range(count + 1):
        inner = 0 < i < count
        offset = i * span / count + inner * (40 * np.sin(t / 900 + i + shift) + 15 * np.sin(t / 131 + 2 * i))
        x, y = (offset, t) if upright else (t, offset)
        out.append(shapely.linestrings(np.column_stack([X0 + x, Y0 + y])))
    return out


def stands(count: int, columns: int, rng: np.random.Generator) -> Any:
    """A mesh of neighbours that share their 33 vertices, about a hectare each."""
    rows = -(-count // columns)
    x, y = np.meshgrid(np.arange(columns + 1) * CELL, np.arange(rows + 1) * CELL)
    x[:, 1:-1] += rng.uniform(-20, 20, x[:, 1:-1].shape)
    y[1:-1] += rng.uniform(-20, 20, y[1:-1].shape)
    p = np.stack([x + X0, y + Y0], -1)
    corners = [p[:-1, :-1], p[:-1, 1:], p[1:, 1:], p[1:, :-1]]
    s = np.linspace(0, 1, 8, endpoint=False)[:, None]
    sides = [
        a[..., None, :] * (1 - s) + b[..., None, :] * s
        for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)
    ]
    ring = np.concatenate([*sides, corners[0][..., None, :]], -2)
    return shapely.polygons(ring.reshape(-1, ring.shape[-2], 2)[:count])


@pytest.fixture(scope="module")
def county_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    count = int(os.environ.get("BENCH_STANDS", "50000"))
    rng = np.random.default_rng(1)
    columns = int(np.ceil(np.sqrt(count * COLUMNS / ROWS)))
    width, height = columns * CELL, -(-count // columns) * CELL
    lines = wobbly_lines(COLUMNS, width, height, 0, upright=True)
    lines += wobbly_lines(ROWS, height, width, 5, upright=False)
    faces = shapely.get_parts(shapely.polygonize([shapely.node(shapely.union_all(lines))]))
    grids = faces[shapely.area(faces) > 10_000]
    outlines = stands(count, columns, rng)
    path = tmp_path_factory.mktemp("bench") / "县库.gpkg"
    with (
        County.create(path, name="青峰县", code6="520999", epsg=4545, profile=Profile.preset("three_levels")) as county,
        county.batch("bench") as batch,
    ):
        base = {"kind": "base", "name": "甲"}
        outer = geom.to_wkb([shapely.box(X0, Y0, X0 + width, Y0 + height)])[0]
        top = batch.insert("area", [{**base, "code": "520999000000", "level": "county", "geom": outer}])[0]
        columns_of = np.argsort(shapely.get_x(shapely.centroid(grids)), kind="stable")
        for v, chosen in enumerate(np.array_split(columns_of, 20)):
            whole = geom.to_wkb([shapely.union_all(grids[chosen])])[0]
            code = f"520999101{201 + v}"
            row = {**base, "code": code, "level": "village", "parent_uid": top, "geom": whole}
            uid = batch.insert("area", [row])[0]
            wkbs = geom.to_wkb(grids[chosen])
            batch.insert(
                "area",
                [
                    {**base, "code": f"{code}-{i:02d}", "level": "grid", "parent_uid": uid, "geom": wkb}
                    for i, wkb in enumerate(wkbs)
                ],
            )
        sizes = shapely.area(outlines)
        classes = rng.choice(["0111", "0113", "0131", "0132", "0171", "0210"], count)
        owners = rng.choice(["10", "20", "21"], count)
        species = rng.choice(["杉木", "马尾松", "530000"], count)
        volumes = np.round(rng.uniform(0, 90, count), 1)
        batch.insert(
            "compartment",
            [
                {
                    "uid": new_uid(),
                    "code": f"{i:06d}",
                    "land_class": str(classes[i]),
                    "land_tenure": str(owners[i]),
                    "forest_category": "11",
                    "origin": "21",
                    "species": str(species[i]),
                    "stated_ha": round(float(sizes[i]) / 10_000, 4),
                    "area_m2": round(float(sizes[i])),
                    "attributes": json.dumps({"HUO_LMGQXJ": float(volumes[i]), "代码体系": "林地一张图"}),
                    "geom": wkb,
                }
                for i, wkb in enumerate(geom.to_wkb(outlines))
            ],
        )
    return path


def test_the_complete_archive(qgis_app: object, county_file: Path) -> None:
    import processing
    from qgis.core import QgsVectorLayer

    with County.open(county_file, read_only=True) as county:
        seconds, built = timed(lambda: archive.build(county))
        target = county_file.with_name("清单.xlsx")
        printing, _ = timed(lambda: workbook.export(county, built, "", "", target, lambda code, **_values: code))
    count = built.roots[0].total["stands"]
    print(f"\n  archive of {count:,} 小班 × {COLUMNS * ROWS} grids: {seconds}, Excel {printing} more")
    compartments = QgsVectorLayer(f"{county_file}|layername=compartment", "c", "ogr")
    grids = QgsVectorLayer(f"{county_file}|layername=area|subset=level = 'grid'", "g", "ogr")

    def by_qgis() -> Any:
        cut = processing.run(
            "native:intersection",
            {
                "INPUT": compartments,
                "OVERLAY": grids,
                "INPUT_FIELDS": ["land_class", "land_tenure"],
                "OVERLAY_FIELDS": ["code"],
                "OVERLAY_FIELDS_PREFIX": "g_",
                "OUTPUT": "TEMPORARY_OUTPUT",
            },
        )["OUTPUT"]
        parts = {
            "aggregate": "sum",
            "delimiter": ",",
            "input": "$area",
            "length": 20,
            "name": "m2",
            "precision": 3,
            "type": 6,
        }
        key = {"aggregate": "first_value", "delimiter": ",", "length": 50, "precision": 0, "type": 10}
        return processing.run(
            "native:aggregate",
            {
                "INPUT": cut,
                "GROUP_BY": 'array("g_code", "land_class", "land_tenure")',
                "AGGREGATES": [parts, {**key, "input": '"g_code"', "name": "code"}],
                "OUTPUT": "TEMPORARY_OUTPUT",
            },
        )["OUTPUT"]

    theirs, result = timed(by_qgis)
    for what, ours in (("archive", seconds.processor), ("archive and Excel", seconds.processor + printing.processor)):
        print(f"  native:intersection + native:aggregate: {theirs} = {theirs.processor / ours:.1f} × {what}")
    measured = {node.code: node.total["computed"] for _, node in built.nodes() if node.level == "grid"}
    areas: dict[str, float] = {}
    for feature in result.getFeatures():
        areas[feature["code"]] = areas.get(feature["code"], 0.0) + feature.geometry().area()
    assert set(areas) == {code for code, m2 in measured.items() if m2}
    # ours are whole square metres a piece
    assert max(abs(areas[code] - measured[code]) for code in areas) < 30
