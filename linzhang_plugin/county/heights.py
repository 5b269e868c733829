"""How high a row of wrapped Chinese text must be, so that Excel and LibreOffice both show all of it.

openpyxl cannot ask Excel to fit a row. A column's width counts digits of the workbook's base font, plus 5 pixels of
1/96 inch; a digit of 宋体 11 pt is 8 pixels wide, one of Calibri 7. The base font is therefore written (``base_font``):
left at openpyxl's Calibri, a machine without Calibri takes another font and all widths change. A Chinese character is
as wide as its font size; a line may not begin with 、，。”）, so it may end one character early.
"""

from __future__ import annotations

import unicodedata
from typing import Any

_NO_START = "、，。；：！？”’）〕》】〉…,.;:!?)]}"
_PADDING = 5.0  # points left and right of the text in a cell
LINE = 1.45  # line height in font sizes: 1.17–1.3 in Excel's Chinese fonts, 1.45 in Noto CJK, LibreOffice's fallback
HIGHEST = 400.0  # Excel's limit is 409.5 points
ABOVE_BELOW = 6.0


def base_font(workbook: Any, name: str) -> None:
    """Makes ``name`` 11 pt the workbook's base font, in which column widths are counted."""
    from openpyxl.styles import Font

    normal = workbook._named_styles["Normal"]  # openpyxl has no public way
    normal.font = Font(name=name, size=11)
    normal.bind(workbook)


def line_count(text: str, width: float, size: float) -> int:
    """Lines that ``text`` takes in a column of ``width`` characters at ``size`` points."""
    room = max((8.0 * width + 5.0) * 0.75 - _PADDING, size)
    lines = 0
    for paragraph in text.split("\n"):
        lines += 1
        used = 0.0
        for char in paragraph:
            wide = unicodedata.east_asian_width(char) in "WFA"
            step = size if wide else size * 0.56
            if used + step > room:
                lines += 1
                # a closing mark takes the character before it along to the new line
                used = size if char in _NO_START else 0.0
            used += step
    return max(1, lines)


def text_height(text: str, width: float, size: float) -> float:
    """Points that ``text`` needs in a column of ``width`` characters."""
    return line_count(text, width, size) * size * LINE + ABOVE_BELOW


def pieces(text: str, width: float, size: float, highest: float = HIGHEST) -> list[str]:
    """The text cut, at sentence ends where possible, so that no piece needs more than ``highest`` points."""
    if text_height(text, width, size) <= highest:
        return [text]
    result: list[str] = []
    rest = text
    while rest and text_height(rest, width, size) > highest:
        low, high = 1, len(rest)
        while low < high:  # the longest head that fits
            middle = (low + high + 1) // 2
            if text_height(rest[:middle], width, size) <= highest:
                low = middle
            else:
                high = middle - 1
        stop = max(rest.rfind(mark, low // 2, low) for mark in "。；\n")
        cut = stop + 1 if stop > 0 else low
        result.append(rest[:cut].rstrip("\n"))
        rest = rest[cut:]
    return [*result, rest] if rest else result
