"""The engine against an independent computation: each step and each cell by shapely."""

from __future__ import annotations

import datetime

import numpy as np
import pytest
import shapely

from linzhang_plugin.patrols.coverage import effort
from linzhang_plugin.patrols.coverage.cells import cut, packed, unpacked
from linzhang_plugin.patrols.coverage.swath import LastSeen, Seen, intervals
from linzhang_plugin.patrols.coverage.ways import Outing, Ways

CELL = 100.0
DAY = datetime.date(2024, 5, 6)


def steps(seed: int, count: int = 400, left: float = 500_000.0, bottom: float = -700.0) -> Ways:
    """A wild walk of ``count`` steps by three people on two days each: short steps, long ones, and standing still."""
    chance = np.random.default_rng(seed)
    length = chance.choice([0.0, 8.0, 40.0, 900.0], count, p=[0.1, 0.6, 0.2, 0.1]) * chance.uniform(0.5, 1.5, count)
    turn = np.cumsum(chance.normal(0, 0.7, count))
    x = left + np.concatenate([[0.0], np.cumsum(length * np.cos(turn))])
    y = bottom + np.concatenate([[0.0], np.cumsum(length * np.sin(turn))])
    outings = [Outing(f"p{k // 2}", DAY + datetime.timedelta(days=k % 2)) for k in range(6)]
    outing = np.sort(chance.integers(0, 6, count))
    metres = np.hypot(np.diff(x), np.diff(y)) * chance.uniform(0.8, 1.0, count)
    return Ways(x[:-1], y[:-1], x[1:], y[1:], metres, chance.uniform(0, 30, count), outing, outings)


def by_shapely(ways: Ways, cell: float) -> dict[tuple[int, int], list]:
    """(column, row) → seconds, metres, outings, last day: every step intersected with every cell it may touch."""
    out: dict[tuple[int, int], list] = {}
    for k in range(len(ways.x0)):
        ax, ay, bx, by = (float(v[k]) for v in (ways.x0, ways.y0, ways.x1, ways.y1))
        line = shapely.LineString([(ax, ay), (bx, by)])
        for column in range(int(min(ax, bx) // cell), int(max(ax, bx) // cell) + 1):
            for row in range(int(min(ay, by) // cell), int(max(ay, by) // cell) + 1):
                box = shapely.box(column * cell, row * cell, (column + 1) * cell, (row + 1) * cell)
                share = line.intersection(box).length / line.length if line.length else 1.0
                if share > 0:
                    have = out.setdefault((column, row), [0.0, 0.0, set(), 0])
                    have[0] += share * ways.seconds[k]
                    have[1] += share * ways.metres[k]
                    have[2].add(int(ways.outing[k]))
                    have[3] = max(have[3], ways.outings[ways.outing[k]].day.toordinal())
    return out


@pytest.mark.parametrize("seed", range(4))
def test_cells_are_those_of_shapely_to_a_millionth(seed):
    ways = steps(seed)
    made = effort.measure([ways], CELL)
    wanted = by_shapely(ways, CELL)
    assert set(zip(made.column.tolist(), made.row.tolist(), strict=True)) == set(wanted)
    for k, key in enumerate(zip(made.column.tolist(), made.row.tolist(), strict=True)):
        seconds, metres, outings, last = wanted[key]
        assert made.seconds[k] == pytest.approx(seconds, abs=1e-6)
        assert made.metres[k] == pytest.approx(metres, abs=1e-6)
        assert made.visits[k] == len(outings)
        assert made.last[k] == last
    assert made.metres.sum() == pytest.approx(ways.metres.sum(), rel=1e-12)


def test_pieces_go_along_each_step_and_sum_to_it():
    ways = steps(7)
    pieces = cut(ways.x0, ways.y0, ways.x1, ways.y1, 37.0)
    assert (np.diff(pieces.step) >= 0).all()
    assert np.bincount(pieces.step, weights=pieces.share) == pytest.approx(np.ones(len(ways.x0)))
    # neighbours along a step are neighbours on the grid, also across a corner
    same = np.diff(pieces.step) == 0
    assert (np.abs(np.diff(pieces.column)) <= 1)[same].all()
    assert (np.abs(np.diff(pieces.row)) <= 1)[same].all()


def test_a_step_along_a_border_and_one_through_a_corner_count_once():
    x0, y0, x1, y1 = (np.array(v) for v in ([0.0, 50.0], [100.0, 50.0], [250.0, 150.0], [100.0, 150.0]))
    pieces = cut(x0, y0, x1, y1, CELL)
    along = pieces.step == 0
    assert list(zip(pieces.column[along], pieces.row[along], strict=True)) == [(0, 1), (1, 1), (2, 1)]
    assert pieces.share[along].tolist() == pytest.approx([0.4, 0.4, 0.2])
    through = pieces.step == 1
    assert list(zip(pieces.column[through], pieces.row[through], strict=True)) == [(0, 0), (1, 1)]


def test_keys_go_there_and_back_on_both_sides_of_the_origin():
    column, row = np.array([-5, 0, 12_345_678, -1]), np.array([3, -1, 90_000, -70_000])
    back = unpacked(packed(column, row))
    assert (back[0] == column).all()
    assert (back[1] == row).all()


def test_months_add_up_cell_by_cell():
    one, other = steps(1), steps(2)
    later = [Outing(o.person_uid, o.day + datetime.timedelta(days=31)) for o in other.outings]
    other = Ways(other.x0, other.y0, other.x1, other.y1, other.metres, other.seconds, other.outing, later)
    whole = effort.measure([one, other], CELL)
    sums = effort.added(effort.measure([one], CELL), effort.measure([other], CELL))
    for name in ("column", "row", "visits", "last"):
        assert (getattr(whole, name) == getattr(sums, name)).all()
    assert whole.metres == pytest.approx(sums.metres)
    with pytest.raises(ValueError, match="cells"):
        effort.added(whole, effort.measure([one], 50.0))


def test_nothing_walked_is_an_empty_map():
    assert len(effort.measure([], CELL)) == 0


# ---- the swath --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
def test_cells_within_the_swath_are_those_whose_middle_shapely_finds_near(seed):
    ways, swath, cell = steps(seed, 120), 50.0, 10.0
    box = (
        min(ways.x0.min(), ways.x1.min()) - 80,
        min(ways.y0.min(), ways.y1.min()) - 80,
        max(ways.x0.max(), ways.x1.max()) + 80,
        max(ways.y0.max(), ways.y1.max()) + 80,
    )
    seen = Seen(cell, box)
    seen.add(ways, swath)
    line = shapely.multilinestrings(
        shapely.linestrings(np.stack([np.column_stack([ways.x0, ways.y0]), np.column_stack([ways.x1, ways.y1])], 1))
    )
    shapely.prepare(line)
    row, column = np.nonzero(np.ones_like(seen.cells))
    middles = shapely.points((column + seen.column + 0.5) * cell, (row + seen.row + 0.5) * cell)
    distance = shapely.distance(line, middles).reshape(seen.cells.shape)
    doubtful = np.abs(distance - swath) < 1e-6
    assert (seen.cells == (distance <= swath))[~doubtful].all()
    assert 0.01 < seen.cells.mean() < 0.9
    area = seen.cells.sum() * cell**2
    exact = shapely.union_all(shapely.buffer(shapely.get_parts(line), swath, quad_segs=64)).area
    assert area == pytest.approx(exact, rel=0.005)


def test_intervals_in_small_parts_are_the_same(monkeypatch):
    from linzhang_plugin.patrols.coverage import swath as module

    ways = steps(3, 100)

    def everything() -> set[tuple[int, ...]]:
        found = intervals(ways.x0, ways.y0, ways.x1, ways.y1, 30.0, 10.0)
        rows = (zip(*(v.tolist() for v in (f.step, f.row, f.first, f.last)), strict=True) for f in found)
        return {row for part in rows for row in part}

    whole = everything()
    monkeypatch.setattr(module, "_PAIRS", 50)
    assert everything() == whole
    monkeypatch.setattr(module, "_BAND", 500)
    box = (ways.x0.min(), ways.y0.min(), ways.x0.max(), ways.y0.max())
    small, large = Seen(10.0, box), Seen(10.0, box)
    small.add(ways, 30.0)
    monkeypatch.undo()
    large.add(ways, 30.0)
    assert (small.cells == large.cells).all()


def test_the_last_day_on_which_a_cell_was_seen():
    ways = steps(5, 150)
    box = (ways.x0.min() - 200, ways.y0.min() - 200, ways.x0.max() + 200, ways.y0.max() + 200)
    last = LastSeen(CELL, box)
    last.add(ways, 50.0)
    lines = shapely.linestrings(
        np.stack([np.column_stack([ways.x0, ways.y0]), np.column_stack([ways.x1, ways.y1])], axis=1)
    )
    for row, column in np.ndindex(*last.days.shape):
        point = shapely.Point((column + last.column + 0.5) * CELL, (row + last.row + 0.5) * CELL)
        near = shapely.dwithin(lines, point, 50.0)
        assert last.days[row, column] == (ways.days[near].max() if near.any() else 0)
