"""The datum detective over generated sources whose frame is known."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely

from linzhang_plugin.county import crs, gcj02
from linzhang_plugin.patrols.datum import KINDS, Sample, weigh
from linzhang_plugin.patrols.reading.model import BD09, GCJ02, WGS84
from tests.patrols.sources import DO, source

SIZES = (1000.0, 3000.0, 5000.0)
EVIDENCE = ((False, False), (True, False), (True, True))


def test_proposals_are_right_and_doubt_is_said():
    chance = np.random.default_rng(20240506)
    print("\n  area   people   known      sources  proposed   right of proposed   cannot tell")
    for size, (ways, boards), people in itertools.product(SIZES, EVIDENCE, (1, 6)):
        right = proposed = total = 0
        for kind, _ in itertools.product(KINDS, range(10)):
            samples, plane = source(chance, kind, size, people, int(chance.integers(1, 5)), ways=ways, boards=boards)
            verdict = weigh(samples, plane)
            total += 1
            proposed += bool(verdict.kind)
            right += verdict.kind == kind
        known = "areas" + " + ways" * ways + " + boards" * boards
        share = f"{right / proposed:6.1%}" if proposed else "   -  "
        print(
            f"  {size / 1000:.0f} km   {people:>6}   {known:<22} {total:>3} {proposed / total:>8.0%} {share:>12}"
            f" {1 - proposed / total:>16.0%}"
        )
        assert right >= 0.95 * proposed, (size, ways, boards, people)
        if people == 6 and size <= 3000:
            assert proposed >= 0.5 * total, "with six people it can tell"


def box_county() -> tuple[object, np.ndarray]:
    epsg = 4545
    corner = np.array(crs.transformer(crs.WGS84, epsg)(np.array([108.2]), np.array([26.5])))[:, 0]
    return crs.transformer(crs.WGS84, epsg), corner


def test_nobody_known_is_no_evidence():
    plane, _ = box_county()
    lon, lat = np.linspace(108.2, 108.21, 100), np.full(100, 26.5)
    verdict = weigh([Sample("a", lon, lat)], plane)
    assert verdict.kind == ""
    assert verdict.lead == 0
    assert weigh([], plane).kind == ""


def test_tracks_in_the_middle_of_a_large_area_cannot_tell():
    plane, corner = box_county()
    own = shapely.box(*(corner - 8000), *(corner + 8000))
    lon, lat = np.linspace(108.2, 108.21, 100), np.full(100, 26.5)
    verdict = weigh([Sample(f"{n}", lon, lat, own) for n in range(10)], plane)
    assert verdict.kind == ""
    assert verdict.inside == {WGS84: 1.0, GCJ02: 1.0, BD09: 1.0}


def test_tracks_outside_under_every_hypothesis_prove_nothing():
    plane, corner = box_county()
    own = shapely.box(*(corner + 20_000), *(corner + 21_000))
    lon, lat = DO[GCJ02](np.linspace(108.2, 108.21, 100), np.full(100, 26.5))
    assert weigh([Sample("a", lon, lat, own)] * 5, plane).kind == ""


@pytest.mark.parametrize("kind", [GCJ02, BD09])
def test_what_the_file_says_weighs_and_does_not_decide(kind):
    chance = np.random.default_rng(3)
    samples, plane = source(chance, WGS84, 1000.0, 6, 3, ways=True, boards=False)
    assert weigh(samples, plane, hint=kind).kind == WGS84
    assert weigh([], plane, hint=kind).kind == ""


def test_two_programs_under_one_name_are_not_moved_together():
    chance = np.random.default_rng(8)
    moved, plane = source(chance, GCJ02, 1000.0, 8, 3, ways=False, boards=False)
    verdict = weigh(moved, plane)
    assert verdict.kind == GCJ02
    # two of the eight use another program, which does not shift
    other = [
        Sample(s.person, *gcj02.gcj02_to_wgs84(s.lon, s.lat), s.own) if s.person in ("0", "1") else s for s in moved
    ]
    verdict = weigh(other, plane)
    assert verdict.kind == ""
    assert verdict.differing >= 1
