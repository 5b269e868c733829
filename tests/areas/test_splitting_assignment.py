"""Painting 小班 from one area to another."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from linzhang_plugin.areas.splitting.assignment import UNASSIGNED, Assignment, areas_of
from linzhang_plugin.county.errors import LinzhangError

from .landscapes import in_one_piece, regular, voronoi


@pytest.fixture
def board() -> Assignment:
    """4 × 4 squares of 4 公顷; the two southern rows belong to area 0, the northern ones to area 1."""
    cells = regular(4, 4)
    return Assignment.of(cells, shapely.area(cells), np.array([0] * 8 + [1] * 8), 3)


def test_a_move_tells_both_areas(board: Assignment) -> None:
    changed = {f.area: f for f in board.move(5, 1)}
    assert set(changed) == {0, 1}
    assert (changed[0].weight, changed[1].weight) == (280_000, 360_000)
    assert (changed[0].compartments, changed[1].compartments) == (7, 9)
    assert changed[0].contiguous
    assert changed[1].contiguous


def test_painting_an_area_apart_shows_in_its_pieces(board: Assignment) -> None:
    board.paint([1, 5], 1)
    assert board.figures(0).pieces == 2
    assert board.figures(1).contiguous
    assert not board.figures(0).contiguous


def test_undo_and_redo_go_stroke_by_stroke(board: Assignment) -> None:
    before = [board.figures(k) for k in range(3)]
    board.paint([0, 1, 4], 2)
    middle = [board.figures(k) for k in range(3)]
    board.move(0, UNASSIGNED)
    assert board.unassigned() == 1
    assert {f.area for f in board.undo()} == {2}
    assert [board.figures(k) for k in range(3)] == middle
    board.undo()
    assert [board.figures(k) for k in range(3)] == before
    assert board.undo() == []
    board.redo()
    assert [board.figures(k) for k in range(3)] == middle
    board.move(15, 0)
    assert board.redo() == []


def test_painting_what_is_there_already_is_no_stroke(board: Assignment) -> None:
    assert board.move(0, 0) == []
    assert board.undo() == []


def test_load_is_per_ranger() -> None:
    cells = regular(2, 2)
    board = Assignment.of(cells, shapely.area(cells), np.array([0, 0, 0, 1]), 2)
    board.rangers = [2, 0]
    assert board.figures(0).load == 60_000
    assert board.figures(1).load == float("inf")


def test_warning_before_a_stroke_that_breaks_an_area() -> None:
    cells = regular(1, 3)
    board = Assignment.of(cells, shapely.area(cells), np.zeros(3, dtype=np.int64), 1)
    assert board.would_break(1)
    assert not board.would_break(0)


def test_an_area_that_is_not_there_is_refused(board: Assignment) -> None:
    with pytest.raises(LinzhangError):
        board.move(0, 7)


def test_many_strokes_agree_with_counting_anew() -> None:
    cells = voronoi(80, seed=7)
    weight = shapely.area(cells)
    rng = np.random.default_rng(1)
    area = rng.integers(0, 3, len(cells))
    board = Assignment.of(cells, weight, area, 3)
    for unit, to in zip(rng.integers(0, len(cells), 40), rng.integers(-1, 3, 40), strict=True):
        board.move(int(unit), int(to))
    for k in range(3):
        members = [i for i, own in enumerate(board.area) if own == k]
        found = board.figures(k)
        assert found.weight == pytest.approx(weight[members].sum())
        assert found.compartments == len(members)
        assert found.contiguous == in_one_piece(cells[members])
    while board.undo():
        pass
    assert board.area == area.tolist()


def test_area_of_a_compartment_is_where_most_of_it_lies() -> None:
    cells = np.array([shapely.box(0, 0, 10, 10), shapely.box(8, 0, 20, 10), shapely.box(90, 0, 99, 9)], dtype=object)
    areas = np.array([shapely.box(0, 0, 10, 10), shapely.box(10, 0, 30, 10)], dtype=object)
    assert areas_of(cells, areas).tolist() == [0, 1, UNASSIGNED]
