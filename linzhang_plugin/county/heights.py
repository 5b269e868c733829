"""How high a row of wrapped Chinese text must be, so that Excel and LibreOffice both show all of it.

openpyxl cannot ask Excel to fit a row. The width that a file states counts digits of the workbook's base font, in whole
screen pixels, of which 5 are margin; a digit of 宋体 11 pt is 8 pixels of 1/96 inch, one of Calibri 7. The base font is
therefore written (``base_font``): left at openpyxl's Calibri, a machine without it takes another font and all widths
change. A Chinese character is as wide as its font size, in whole pixels too: on a screen at 125 %, where the digit has
9 pixels and the character 18, the fewest characters stand in a line, and those are counted here (at 100 % 8 and 15, at
150 % 11 and 22, at 200 % 15 and 29). A line may not begin with 、，。”）, so it may end one character early.
"""

from __future__ import annotations

import unicodedata
from typing import Any

_NO_START = "、，。；：！？”’）〕》】〉…,.;:!?)]}"
_PIXEL, _DIGIT, _MARGIN = 0.6, 9.0, 5.0  # points of a pixel at 125 %; pixels of a digit of the base font and of margin
# Line height in font sizes: 1.17–1.3 in Excel's Chinese fonts. LibreOffice without these takes Noto CJK with 1.45, but
# its columns are a seventh wider then.
LINE = 1.36
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
    full = round(size / _PIXEL)
    room = max(_DIGIT * width - _MARGIN, full)
    lines = 0
    for paragraph in text.split("\n"):
        lines += 1
        used = 0.0
        for char in paragraph:
            wide = unicodedata.east_asian_width(char) in "WFA"
            step = full if wide else full * 0.56
            if used + step > room:
                lines += 1
                # a closing mark takes the character before it along to the new line
                used = full if char in _NO_START else 0.0
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
