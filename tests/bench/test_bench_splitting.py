"""Fair split, painting and 四至: time, evenness, contiguity, and shape beside a naive k-means of the same run.

Nothing is asserted about the clock. ``BENCH_COMPARTMENTS`` and ``BENCH_GRIDS`` set another size.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import numpy as np
import pytest
import shapely

from linzhang_plugin.areas import neighbours
from linzhang_plugin.areas.splitting.assignment import Assignment
from linzhang_plugin.areas.splitting.shares import divide
from linzhang_plugin.areas.splitting.territories import Territories, territories
from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile
from tests.areas.landscapes import in_one_piece, regular, roundness, voronoi, winding

pytestmark = pytest.mark.bench

COUNT = int(os.environ.get("BENCH_COMPARTMENTS", "2000"))
GRIDS = int(os.environ.get("BENCH_GRIDS", "20"))


def naive(xy: np.ndarray, mass: np.ndarray, number: int) -> np.ndarray:
    """Lloyd's k-means as anybody would write it: no balance, no contiguity."""
    centres = xy[np.random.default_rng(0).choice(len(xy), number, replace=False)]
    for _ in range(100):
        label = ((xy[:, None] - centres[None]) ** 2).sum(axis=2).argmin(axis=1)
        for k in range(number):
            if (label == k).any():
                centres[k] = np.average(xy[label == k], axis=0, weights=mass[label == k])
    return label


def spread(land: Territories, weight: np.ndarray, label: np.ndarray, number: int) -> float:
    """Root mean square distance of the forest to the middle of its grid, in metres."""
    total = 0.0
    for k in range(number):
        own = label == k
        centre = np.average(land.centre[own], axis=0, weights=weight[own] + 1e-9)
        total += float((weight[own] * ((land.centre[own] - centre) ** 2).sum(axis=1)).sum())
    return float(np.sqrt(total / weight.sum()))


def show(name: str, domain: shapely.Geometry, cells: np.ndarray, number: int) -> None:
    started = time.perf_counter()
    land = territories(domain, cells)
    cut = time.perf_counter()
    weight = shapely.area(cells)[land.compartment] * land.share
    found = divide(land, weight, number)
    outlines = land.outlines(found.label, number)
    ended = time.perf_counter()
    whole = sum(in_one_piece(shapely.get_parts(o)) for o in outlines)
    peer = naive(land.centre, weight, number)
    peers = [o for o in land.outlines(peer, number) if o is not None]
    sums = np.bincount(peer, weight, minlength=number)
    print(
        f"  {name:<26}{len(cells):6,} 小班 {shapely.get_num_coordinates(cells).sum():9,} vertices → {number:3} grids"
        f"{cut - started:7.2f} + {ended - cut:.2f} s  ratio {found.ratio:6.3f}  contiguous {whole}/{number}"
        f"  roundness {roundness(outlines):.3f}  spread {spread(land, weight, found.label, number):6.0f} m\n"
        f"  {'  naive k-means':<26}{'':54}ratio {sums.max() / max(sums.min(), 1e-9):6.3f}"
        f"  contiguous {sum(o.geom_type == 'Polygon' for o in peers)}/{number}"
        f"  roundness {roundness(peers):.3f}  spread {spread(land, weight, peer, number):6.0f} m"
    )


def test_fair_split(capsys: pytest.CaptureFixture[str]) -> None:
    square = shapely.box(0, 0, 10_000, 10_000)
    side = int(np.sqrt(COUNT))
    bent = shapely.Polygon(
        [(0, 0), (10e3, 0), (10e3, 10e3), (7e3, 10e3), (7e3, 3e3), (3e3, 3e3), (3e3, 10e3), (0, 10e3)]
    )
    cells = voronoi(2 * COUNT, seed=2, open_land=0.2)
    cells = cells[shapely.within(cells, bent)]
    with capsys.disabled():
        print()
        show("regular squares", shapely.box(0, 0, side * 200, side * 200), regular(side, side), GRIDS)
        show("irregular", square, voronoi(COUNT), GRIDS)
        show("irregular, 30 % open land", square, voronoi(int(COUNT / 0.7), open_land=0.3), GRIDS)
        wound = winding(voronoi(COUNT, seed=1, open_land=0.2))
        show("winding, 20 % open land", shapely.envelope(shapely.union_all(wound)), wound, GRIDS)
        show("U-shaped village", bent, cells, GRIDS)
        show("few 小班 per grid", square, voronoi(10 * GRIDS, seed=3), GRIDS)


def test_fair_split_of_real_stands(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from osgeo import ogr

    source = ogr.Open(str(shared / "data" / "stands" / "forest_stands_2012.shp"))
    cells = shapely.from_wkb([bytes(f.GetGeometryRef().ExportToWkb()) for f in source.GetLayer(0)])
    with capsys.disabled():
        print()
        for number in (4, 6, 8):
            show("real stands", shapely.convex_hull(shapely.union_all(cells)), cells, number)


def test_painting(capsys: pytest.CaptureFixture[str]) -> None:
    cells = winding(voronoi(COUNT, seed=1))
    land = territories(shapely.envelope(shapely.union_all(cells)), cells)
    weight = shapely.area(cells)[land.compartment]
    with capsys.disabled():
        print()
        for number in (2, GRIDS):
            board = Assignment(land.graph, weight, divide(land, weight, number).label, number)
            rng = np.random.default_rng(0)
            times = []
            for unit in rng.integers(0, len(land), 300).tolist():
                to = int(board.area[int(land.graph.neighbours(unit)[0])])
                started = time.perf_counter()
                board.move(unit, to if to != board.area[unit] else (to + 1) % number)
                times.append(1000 * (time.perf_counter() - started))
            print(
                f"  one stroke, {len(land):,} 小班 in {number} areas: median {np.median(times):.2f} ms,"
                f" longest {max(times):.2f} ms"
            )


def test_four_limits(capsys: pytest.CaptureFixture[str]) -> None:
    grids = winding(voronoi(1000, side=40_000, seed=5), step=4.0)
    towns = voronoi(40, side=60_000, seed=6)
    towns = shapely.transform(towns, lambda xy: xy - 10_000)
    line = shapely.LineString(
        np.column_stack((np.linspace(0, 40_000, 4000), 20_000 + 900 * np.sin(np.arange(4000) / 90)))
    )
    features = neighbours.Features(np.array([line], dtype=object), ["清水河"])
    outer = neighbours.Neighbours(towns, lambda _i, j: f"镇{j}")
    started = time.perf_counter()
    found = neighbours.four_limits(grids, lambda _i, j: f"网格{j}", outer=[outer], features=[features])
    taken = time.perf_counter() - started
    known = sum(bool(text) for limits in found for text in limits)
    with capsys.disabled():
        print(
            f"\n  四至 of {len(grids):,} grids ({shapely.get_num_coordinates(grids).sum():,} vertices): {taken:.2f} s,"
            f" {known} of {4 * len(grids)} sides named"
        )


def test_through_processing(qgis_app: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The whole way: read the county file, split, 四至, write the layer; then apply it."""
    import processing

    cells = shapely.transform(winding(voronoi(COUNT, seed=1, open_land=0.2)), lambda xy: xy + np.array([480e3, 3270e3]))
    village = shapely.buffer(shapely.envelope(shapely.union_all(cells)), 50, join_style="mitre")
    path = tmp_path / "青峰县 县库.gpkg"
    profile = Profile.preset("three_levels")
    row = {"code": "520999101201", "name": "上村", "level": "village", "kind": "base", "area_m2": round(village.area)}
    stands = [{"code": f"{i:05d}", "land_class": "0111", "geom": w} for i, w in enumerate(geom.to_wkb(cells))]
    with (
        County.create(path, name="青峰县", code6="520999", epsg=4545, profile=profile) as county,
        county.batch("bench") as batch,
    ):
        batch.insert("area", [row | {"geom": geom.to_wkb([village])[0]}])
        batch.insert("compartment", stands)
    started = time.perf_counter()
    parameters = {"COUNTY": str(path), "AREA": "520999101201", "NUMBER": GRIDS, "OUTPUT": "TEMPORARY_OUTPUT"}
    busy = time.process_time()
    outputs = processing.run("linzhang:proposegrids", parameters)
    proposed, busy = time.perf_counter(), time.process_time() - busy
    processing.run("linzhang:applygrids", {"COUNTY": str(path), "LAYER": outputs["OUTPUT"]})
    applied = time.perf_counter()
    with capsys.disabled():
        print(
            f"\n  proposegrids, {len(cells):,} 小班: {proposed - started:.2f} s ({busy:.2f} s of them the processor's),"
            f" ratio {outputs['RATIO']:.3f}, contiguous {outputs['CONTIGUOUS']}/{GRIDS};"
            f" applygrids {applied - proposed:.2f} s"
        )
