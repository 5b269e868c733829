"""A sheet with its merged cells resolved."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...county.sheets import Sheet, filled


@dataclass
class GridRow:
    """``cells`` with vertical merges filled down; ``inherited`` the columns that come from a merge above.

    ``across`` holds the value of a horizontal merge in each column that it covers.
    """

    number: int
    cells: list[object]
    inherited: set[int] = field(default_factory=set)
    across: dict[int, object] = field(default_factory=dict)

    def value(self, column: int) -> object:
        """The cell; None beyond the last."""
        return self.cells[column] if column < len(self.cells) else None

    def wide(self, column: int) -> object:
        """The cell, or that of the horizontal merge that covers it."""
        found = self.value(column)
        return found if filled(found) else self.across.get(column)

    def own(self) -> list[tuple[int, object]]:
        """Column and value of what stands in the row itself."""
        return [(c, v) for c, v in enumerate(self.cells) if filled(v) and c not in self.inherited]


@dataclass
class Grid:
    """``merged``: (column, last row as the user sees it, value) of every vertical merge."""

    rows: list[GridRow]
    width: int
    merged: list[tuple[int, int, object]]


def grid_of(sheet: Sheet) -> Grid:
    """Resolves merges; corrections have been written into the sheet before."""
    rows = [GridRow(number, list(cells)) for number, cells in sheet.rows]
    by_number = {row.number: row for row in rows}
    merged: list[tuple[int, int, object]] = []
    for first, left, last, right in sheet.merges:
        top = by_number.get(first)
        if top is None:
            continue
        value = top.value(left)
        if not filled(value):
            continue
        if last > first and right - left < 3:
            merged.append((left, last, value))
        # a merge may run down a million empty rows
        below = range(first, last + 1) if last - first < 2000 else [n for n in by_number if first <= n <= last]
        for number in below:
            row = by_number.get(number)
            if row is None:
                continue
            if number > first and not filled(row.value(left)):
                row.cells += [None] * (left + 1 - len(row.cells))
                row.cells[left] = value
                row.inherited.add(left)
            for column in range(left + 1, right + 1):
                row.across[column] = value
    width = max((len(row.cells) for row in rows), default=0)
    return Grid(rows, width, merged)
