"""Where names stand on the map: boxes and lines of known places, costs checked against shapely."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from linzhang_plugin.signboards.ink import Ink
from linzhang_plugin.signboards.placing import along, beside, in_area, on_line

FRAME = (0.0, 0.0, 400.0, 300.0)


def lines(*points: list[tuple[float, float]]) -> np.ndarray:
    return np.array([shapely.linestrings(p) for p in points], dtype=object)


def ink(*drawn: list[tuple[float, float]], width: float = 4.0) -> Ink:
    made = Ink(FRAME, 1.0)
    made.draw(lines(*drawn), width)
    return made


def clear_of(box: np.ndarray, drawn: np.ndarray, width: float) -> bool:
    """By shapely, not by the raster: whether the box lies off the drawn lines."""
    return not shapely.intersects(shapely.box(*box), shapely.buffer(shapely.union_all(drawn), width / 2)).any()


def test_ink_under_a_box_is_the_length_of_the_line_in_it() -> None:
    rng = np.random.default_rng(3)
    drawn = [(float(x), float(y)) for x, y in rng.uniform(20, 280, (30, 2))]
    made = ink(drawn, width=0.5)
    corners = rng.uniform(0, 200, (40, 2)).round()
    boxes = np.hstack([corners, corners + np.array([80, 60])])
    true = shapely.length(shapely.intersection(shapely.box(*boxes.T), shapely.linestrings(drawn)))
    assert made.cost(boxes) == pytest.approx(true, abs=8)


def test_what_is_blocked_or_outside_is_no_place() -> None:
    made = ink()
    made.block(np.array([[100.0, 100, 150, 120]]))
    boxes = np.array([[0.0, 0, 50, 50], [140, 110, 160, 130], [150, 100, 160, 130], [-1, 0, 20, 20], [390, 0, 401, 9]])
    assert np.isinf(made.cost(boxes)).tolist() == [False, True, False, True, True]
    before = made.state()
    made.block(np.array([[0.0, 0, 50, 50]]))
    assert np.isinf(made.cost(boxes[:1]))[0]
    made.restore(before)
    assert made.cost(boxes[:1])[0] == 0


def test_a_name_in_an_area_keeps_off_lines_and_names_and_shrinks_before_it_crosses() -> None:
    region = shapely.box(20, 20, 380, 280)
    road = [(0.0, 150.0), (400.0, 150.0)]
    made = ink(road)
    spot = in_area(120, 30, region, made, (1.0, 0.75))
    assert spot is not None
    assert spot.share == 1.0
    assert clear_of(spot.box(), lines(road), 4)
    made.block(spot.box()[None, :])
    second = in_area(120, 30, region, made, (1.0, 0.75))
    assert second is not None
    assert not shapely.intersects(shapely.box(*spot.box()), shapely.box(*second.box()))
    two = [[(0.0, 121.0), (400.0, 121.0)], [(0.0, 152.0), (400.0, 152.0)]]
    squeezed = in_area(120, 30, shapely.box(20, 115, 380, 158), ink(*two), (1.0, 0.75))
    assert squeezed is not None
    assert squeezed.share == 0.75
    assert clear_of(squeezed.box(), lines(*two), 4)
    assert in_area(640, 30, region, ink(), (1.0, 0.75)) is None


def test_a_name_stands_right_of_its_dot_unless_a_road_runs_there() -> None:
    spot = beside(200, 150, 8, 100, 24, ink(), (1.0,))
    assert spot is not None
    assert (spot.box()[0], spot.y) == (208, 150)
    road = [(200.0, 150.0), (400.0, 150.0)]
    made = ink(road)
    spot = beside(200, 150, 8, 100, 24, made, (1.0,))
    assert spot is not None
    assert clear_of(spot.box(), lines(road), 4)
    cross = [[(0.0, 150.0), (400.0, 150.0)], [(200.0, 0.0), (200.0, 300.0)]]
    spot = beside(200, 150, 8, 60, 24, ink(*cross), (1.0,))
    assert spot is not None
    assert clear_of(spot.box(), lines(*cross), 4)


def test_a_road_number_stands_on_its_road_and_not_where_another_crosses_it() -> None:
    road, other = [(20.0, 100.0), (380.0, 200.0)], [(200.0, 0.0), (200.0, 300.0)]
    own = ink(road)
    spot = on_line(shapely.linestrings(road), 50, 20, ink(road, other), own)
    assert spot is not None
    assert shapely.distance(shapely.points(spot.x, spot.y), shapely.linestrings(road)) < 1e-6
    assert clear_of(spot.box(), lines(other), 4)


@pytest.mark.parametrize(
    ("river", "steep"),
    [
        ([(380.0, 150.0), (20.0, 190.0)], False),
        ([(150.0, 280.0), (190.0, 10.0)], True),
        ([(20.0, 60.0), (150.0, 90.0), (260.0, 170.0), (380.0, 180.0)], False),
    ],
)
def test_a_name_follows_its_river_beside_it_and_reads_from_left_to_right_or_downwards(
    river: list[tuple[float, float]], steep: bool
) -> None:
    line = shapely.linestrings(river)
    bend = along(line, np.array([1.3, 1.3, 1.3]), 24, 4, ink(river), (1.0,), 0.6)
    assert bend is not None
    off = shapely.distance(shapely.points(bend.centres), line)
    assert off.min() >= 24 / 2 + 2
    assert off.max() <= 24 / 2 + 4 + 6
    step = np.diff(bend.centres, axis=0)
    assert (step[:, 1 if steep else 0] > 0).all()
    assert np.hypot(*step.T) == pytest.approx(1.3 * 24, rel=0.15)
    # the characters are turned with the line and stay upright
    way = np.degrees(np.arctan2(step[:, 1], step[:, 0])) - (90 if steep else 0)
    assert bend.angles[0] == pytest.approx(way[0], abs=12)
    assert np.abs(bend.angles).max() <= 55


def test_a_name_along_a_line_is_left_out_where_it_would_be_torn_or_covered() -> None:
    zigzag = [(float(x), 150.0 + (40 if x // 15 % 2 else -40)) for x in range(20, 380, 15)]
    assert along(shapely.linestrings(zigzag), np.full(3, 1.3), 24, 4, ink(zigzag), (1.0,), 0.6) is None
    short = [(100.0, 100.0), (150.0, 100.0)]
    assert along(shapely.linestrings(short), np.full(3, 1.3), 24, 4, ink(short), (1.0,), 0.6) is None
    river = [(20.0, 150.0), (380.0, 150.0)]
    made = ink(river)
    made.block(np.array([[0.0, 100, 400, 146], [0, 154, 400, 200]]))
    assert along(shapely.linestrings(river), np.full(3, 1.3), 24, 4, made, (1.0,), 0.6) is None
