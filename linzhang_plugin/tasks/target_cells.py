"""Cells of the target tables: formulas, their formats, and rows of sums."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from ..county.heights import text_height
from ..county.office import BODY_SIZE

if TYPE_CHECKING:
    from ..county.office import Sheet

Item = TypeVar("Item")


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
    # formulas are longer than what they show
    texts = ["" if str(v).startswith("=") else str(v) for v in values]
    row = sheet.add([name, "", *values], bold=bold, min_height=24)
    sheet.ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
    heights = (text_height(t, c.width, BODY_SIZE) for t, c in zip(texts, sheet.columns[2:], strict=True))
    sheet.ws.row_dimensions[row].height = max(24.0, *heights)
    return row


def balanced(items: Sequence[Item], most: int) -> list[Sequence[Item]]:
    """The items in as few groups of at most ``most`` as there must be, all of about one size."""
    number = -(-len(items) // most)
    size, larger = divmod(len(items), number) if number else (0, 0)
    ends = [(i + 1) * size + min(i + 1, larger) for i in range(number)]
    return [items[start:end] for start, end in zip([0, *ends], ends, strict=False)]
