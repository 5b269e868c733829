"""Where a printed sheet breaks into pages, so that a section's heading does not stand alone at a page's foot.

Neither Excel nor LibreOffice keeps a row with the next one. A break by hand before the heading does, where the page
would end behind it. A sheet fitted to one page's width is scaled down, so that more rows stand on a page; by how much
depends on how wide the program makes the columns: Excel 6 points a unit of width (宋体 11 pt), LibreOffice without that
font 7 (Noto CJK). The breaks are made for both.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

UNIT_POINTS = (6.0, 7.0)
A4_POINTS = (595.3, 841.9)


def page_room(width: float, unit: float, *, landscape: bool, margins: tuple[float, float]) -> float:
    """Points of rows that a page of A4 holds, for a table of ``width`` units fitted to the page's width.

    ``margins``: left + right and top + bottom, in points.
    """
    high, wide = A4_POINTS if landscape else A4_POINTS[::-1]
    scale = min(1.0, (wide - margins[0]) / max(width * unit, 1.0))
    return (high - margins[1]) / (int(scale * 100) / 100)


def breaks(heights: Sequence[float], headings: Collection[int], room: Sequence[float], repeated: float) -> list[int]:
    """Rows (indices into ``heights``) before which a page must begin, so that no heading ends one.

    ``headings``: indices of rows that belong to the row behind them; ``room``: points of a page, one for each program;
    ``repeated``: points that the repeated head takes on every page but the first.
    """
    forced: set[int] = set()
    while True:
        wanted = {row for points in room for row in _stranded(heights, headings, points, repeated, forced)} - forced
        if not wanted:
            return sorted(forced)
        forced.add(min(wanted))


def _stranded(
    heights: Sequence[float], headings: Collection[int], room: float, repeated: float, forced: Collection[int]
) -> list[int]:
    """The first headings of runs that end a page; none that a page begins with."""
    used, first = 0.0, 0
    found = []
    for index, height in enumerate(heights):
        if index in forced or (used + height > room and index > first):
            if index not in forced:
                start = index
                while start > first and start - 1 in headings:
                    start -= 1
                if first < start < index:
                    found.append(start)
            used, first = repeated, index
        used += height
    return found
