"""Cells of the target tables: formulas, their formats, and rows of sums."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..county.office import Sheet


def letter(column: int) -> str:
    """``C`` for 3."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))


def number_format(decimals: int) -> str:
    """Thousands separated, so many decimals."""
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def formula(cell: Any, text: str, shown: str = "") -> None:
    """A formula of our own; what was imported never becomes one (``office.Sheet.add`` sees to that)."""
    cell.value = text
    if shown:
        cell.number_format = shown


def total_row(sheet: Sheet, name: str, values: Sequence[object], *, bold: bool = False) -> int:
    """A row whose first two cells are one, with its name; returns its number."""
    row = sheet.add([name, "", *values], bold=bold, min_height=24)
    sheet.ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
    sheet.ws.row_dimensions[row].height = 24
    return row
