"""Page breaks before headings: checked by printing the rows anew, page by page."""

from __future__ import annotations

import random

from linzhang_plugin.county.paging import breaks, page_room


def pages(heights: list[float], room: float, repeated: float, forced: list[int]) -> list[list[int]]:
    """The rows of each page, as a program fills them."""
    result: list[list[int]] = [[]]
    left = room
    for index, height in enumerate(heights):
        if result[-1] and (index in forced or height > left):
            result.append([])
            left = room - repeated
        result[-1].append(index)
        left -= height
    return result


def test_no_heading_ends_a_page_in_any_program() -> None:
    chance = random.Random(5)
    for _ in range(2000):
        rows = [(chance.uniform(15, 400), chance.random() < 0.3) for _ in range(chance.randint(1, 60))]
        room = [chance.uniform(420, 700) for _ in range(chance.randint(1, 3))]
        check(rows, room)


def check(rows: list[tuple[float, bool]], room: list[float]) -> None:
    heights = [15.0 if heading else height for height, heading in rows]
    headings = {index for index, (_height, heading) in enumerate(rows) if heading and index + 1 < len(rows)}
    forced = breaks(heights, headings, room, 24.0)
    assert set(forced) <= headings
    for points in room:
        for page in pages(heights, points, 24.0, forced)[:-1]:
            assert page[-1] not in headings or set(page) <= headings, (page, forced)


def test_a_break_is_made_only_where_a_page_would_end_with_a_heading() -> None:
    assert breaks([100.0, 20.0, 100.0, 20.0, 100.0], {1, 3}, [1000.0], 20.0) == []
    assert breaks([100.0, 20.0, 100.0], {1}, [150.0], 20.0) == [1]
    assert breaks([100.0, 20.0, 20.0, 100.0], {1, 2}, [150.0], 20.0) == [1]  # a heading and its subheading
    assert breaks([100.0, 20.0, 100.0], {1}, [119.0], 20.0) == []  # it begins the next page by itself


def test_a_wide_table_is_scaled_down_and_its_page_holds_more() -> None:
    narrow = page_room(100, 6.0, landscape=True, margins=(86.4, 115.2))
    assert abs(narrow - (595.3 - 115.2)) < 0.1
    wide = page_room(200, 6.0, landscape=True, margins=(86.4, 115.2))
    assert abs(wide - (595.3 - 115.2) / 0.62) < 0.1  # 755.5 of 1200 points: 62 %
