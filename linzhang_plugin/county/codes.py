"""Division codes (区划代码): 2 province + 2 city + 2 county + 3 town + 3 village digits, always text.

Source: the statistical division code as used in county practice; grids add ``-`` and two or three digits.
"""

from __future__ import annotations

import re
import unicodedata

_GRID = re.compile(r"^(\d{12})-(\d{2,3})$")
LENGTH = 12


def normalise_code(value: object) -> str:
    """A code as text: dbf readers give ``11.0``, Excel gives full-width digits and spaces; '' for nothing."""
    if value is None:
        return ""
    text = unicodedata.normalize("NFKC", str(value)).strip()
    if re.fullmatch(r"\d+\.0+", text):
        text = text.split(".")[0]
    return re.sub(r"\s+", "", text)


def level_of_code(code: str) -> str | None:
    """'city', 'county', 'town', 'village' or 'grid' of a 4-, 6-, 9- or 12-digit or grid code; None if unknown.

    A 12-digit code padded with zeros is of the level of its last digits that are not all zero.
    """
    if _GRID.match(code):
        return "grid"
    if not code.isdigit():
        return None
    if len(code) == LENGTH:
        if code[9:] != "000":
            return "village"
        if code[6:9] != "000":
            return "town"
        return "county" if code[4:6] != "00" else "city"
    return {4: "city", 6: "county", 9: "town"}.get(len(code))


def full_code(code: str) -> str:
    """A 4-, 6- or 9-digit code padded to 12 digits; grid and 12-digit codes as they are."""
    return code.ljust(LENGTH, "0") if code.isdigit() and len(code) < LENGTH else code


def parent_code(code: str) -> str | None:
    """The 12-digit code one level up; None for a county or an unknown code."""
    level = level_of_code(code)
    if level == "grid":
        return code.split("-", maxsplit=1)[0]
    full = full_code(code)
    if level == "village":
        return full[:9] + "000"
    if level == "town":
        return full[:6] + "000000"
    return None
