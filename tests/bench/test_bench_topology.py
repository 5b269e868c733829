"""How fast a county's areas are checked and mended, beside QGIS's own way to the same faults in the same run.

Nothing is asserted about the clock. ``make bench`` takes 2,000 grids; the county of the issue, 20,000 grids with 1.5
million vertices: ``BENCH_GRIDS=20000 BENCH_PIECES=19 make bench``.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from linzhang_plugin.areas.topology.find import find_faults
from linzhang_plugin.areas.topology.fix import fix_all
from linzhang_plugin.areas.topology.model import Coverage, Limits
from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County, new_uid
from linzhang_plugin.county.profile import Profile
from tests.areas.coverages import nested

pytestmark = pytest.mark.bench
EPSG = 4545
LEVELS = ("town", "village", "grid")
LIMITS = Limits(tiny_m2=100.0)
FAULTS = 60


def chosen(name: str, default: int) -> int:
    return int(os.environ.get(f"BENCH_{name}", default))


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def line(what: str, seconds: float, ours: float | None = None) -> None:
    ratio = f"{seconds / ours:8.1f} × ours" if ours else ""
    print(f"  {what:<60}{seconds:8.2f} s {ratio}")


def made(grids: int, pieces: int) -> Any:
    side = round(grids**0.5)
    built = nested(side, side, pieces, village=4, town=4)
    rng = np.random.default_rng(1)
    outlines = built.outlines.copy()
    lowest = np.flatnonzero(built.level == 2)
    for index in rng.choice(lowest, min(FAULTS, len(lowest) // 10), replace=False):
        xy = shapely.get_coordinates(outlines[index])
        xy[int(rng.integers(1, len(xy) - 1))] += rng.uniform(-2, 2, 2)
        outlines[index] = shapely.polygons(xy)
    return built, outlines


def written(path: Path, built: Any, outlines: Any) -> County:
    county = County.create(path, name="青峰县", code6="520999", epsg=EPSG, profile=Profile.preset("three_levels"))
    uids = [new_uid() for _ in outlines]
    wkbs = geom.to_wkb(outlines)
    codes: list[str] = []
    seen: Counter[int] = Counter()
    for parent, rank in zip(built.parent.tolist(), built.level.tolist(), strict=True):
        seen[parent] += 1
        above = codes[parent] if rank else ""
        codes.append(
            (f"520999{100 + seen[-1]}000", f"{above[:9]}{200 + seen[parent]}", f"{above}-{seen[parent]:02d}")[rank]
        )
    with county.batch("bench") as batch:
        for rank, level in enumerate(LEVELS):
            rows = [
                {"uid": uids[i], "code": codes[i], "name": f"区{i}", "level": level, "kind": "base"}
                | {"parent_uid": uids[built.parent[i]] if rank else None, "geom": wkbs[i]}
                | {"area_m2": round(outlines[i].area)}
                for i in np.flatnonzero(built.level == rank)
            ]
            batch.insert("area", rows)
    return county


def test_checking_a_county_against_intersection_dissolve_and_difference(qgis_app, tmp_path):
    import processing
    from qgis.core import QgsApplication, QgsProcessingFeedback, QgsVectorLayer

    quiet = QgsProcessingFeedback(False)
    built, outlines = made(chosen("GRIDS", 2000), chosen("PIECES", 10))
    vertices = int(shapely.get_num_coordinates(outlines[built.level == 2]).sum())
    print(f"\n{len(outlines):,} areas in three levels, {vertices:,} vertices in the grids")
    seconds, coverage = timed(lambda: Coverage(outlines, built.level, built.parent))
    line("validity", seconds)
    seconds, faults = timed(lambda: find_faults(coverage, LIMITS))
    line(f"the engine alone: {len(faults)} faults", seconds)
    seconds, fixed = timed(lambda: fix_all(coverage, LIMITS, lambda _: True))
    line(f"the engine mends {len(fixed.mended)}, checking in between", seconds)
    assert find_faults(coverage.with_outlines(fixed.outlines), LIMITS) == []

    path = tmp_path / "county.gpkg"
    written(path, built, outlines).close()
    ours, found = timed(
        lambda: processing.run(
            "linzhang:checkareas", {"COUNTY": str(path), "FAULTS": str(tmp_path / "faults.gpkg")}, feedback=quiet
        )
    )
    line(f"linzhang:checkareas, three levels, {found['COUNT']} faults", ours)

    layers = {
        level: QgsVectorLayer(f"{path}|layername=area|subset=\"level\" = '{level}'", level, "ogr") for level in LEVELS
    }
    grids = layers["grid"]
    native, _ = timed(
        lambda: processing.run(
            "native:intersection", {"INPUT": grids, "OVERLAY": grids, "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=quiet
        )
    )
    line("native:intersection, grids alone", native)
    seconds, whole = timed(
        lambda: processing.run("native:dissolve", {"INPUT": grids, "OUTPUT": "TEMPORARY_OUTPUT"}, feedback=quiet)
    )
    line("native:dissolve, grids alone", seconds)
    native += seconds
    seconds, _ = timed(
        lambda: processing.run(
            "native:difference",
            {"INPUT": layers["village"], "OVERLAY": whole["OUTPUT"], "OUTPUT": "TEMPORARY_OUTPUT"},
            feedback=quiet,
        )
    )
    line("native:difference, villages minus grids", seconds)
    native += seconds
    line("QGIS's own way, overlaps and gaps of the grids alone", native, ours)
    if QgsApplication.processingRegistry().algorithmById("native:coveragevalidate") is not None:
        seconds, valid = timed(
            lambda: processing.run(
                "native:coveragevalidate", {"INPUT": grids, "INVALID_EDGES": "TEMPORARY_OUTPUT"}, feedback=quiet
            )
        )
        line("native:coveragevalidate, grids alone", seconds, ours)
        assert not valid["IS_VALID"]
