"""Whom and where: names that a user writes, as rows of the county file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import shapely

from ...county.errors import LinzhangError
from .ways import polygon_of

if TYPE_CHECKING:
    from ...county.gateway import County


def people_named(county: County, text: str) -> list[str] | None:
    """The uids of people given by name or uid, separated by commas; None for no text: everybody.

    All of one name are meant. LinzhangError ``patrols_coverage.person_unknown``.
    """
    names = [part.strip() for part in re.split(r"[,，、;；\r\n]+", text) if part.strip()]
    if not names:
        return None
    out: list[str] = []
    for name in names:
        found = [row["uid"] for row in county.rows("SELECT uid FROM person WHERE name = ? OR uid = ?", (name, name))]
        if not found:
            raise LinzhangError("patrols_coverage.person_unknown", person=name)
        out += found
    return out


def area_named(county: County, text: str) -> tuple[str, shapely.Geometry | None]:
    """(name, outline) of the area of that code, name or uid; ('', None) for no text: the whole county.

    LinzhangError ``patrols_coverage.area_unknown``.
    """
    wanted = text.strip()
    if not wanted:
        return "", None
    rows = county.rows(
        'SELECT uid, name FROM area WHERE uid = ? OR code = ? OR name = ? ORDER BY "end" IS NOT NULL, '
        "code <> ?, length(code)",
        (wanted, wanted, wanted, wanted),
    )
    outline = polygon_of(county, [rows[0]["uid"]]) if rows else None
    if outline is None:
        raise LinzhangError("patrols_coverage.area_unknown", area=wanted)
    return str(rows[0]["name"]), outline
