"""Codes of new areas, by the profile's pattern; and the parent in which an outline lies.

There is no national rule for grid numbers. The default is the 12-digit code of the village, ``-`` and two digits; a
county's own pattern is ``areas.code_pattern`` of its profile, with ``{parent}``, ``{county}``, ``{town}``,
``{village}`` and ``{number}``. A number that was ever given is never given again: people know a place by it, and it is
printed on boards.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import shapely

from ..county.codes import full_code
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.profile import Profile
from .reader import ObjectArray

DEFAULT_PATTERN = "{parent}-{number:02d}"
DEFAULT_NAME = "{parent}{number}号网格"
_FIELDS = {"parent", "county", "town", "village", "number"}
# an outline lies in an area if at least this share of it does
_INSIDE = 0.5
_MOST = 999


def grid_level(profile: Profile) -> str:
    """The key of the level of grids: the first without digits of its own, else the lowest."""
    for level in profile.levels:
        if level.digits == 0:
            return level.key
    return profile.levels[-1].key


def level_above(profile: Profile, level: str) -> str | None:
    """The key of the level above; None for the highest. LinzhangError for an unknown level."""
    profile.level(level)
    keys = [found.key for found in profile.levels]
    at = keys.index(level)
    return keys[at - 1] if at else None


def code_pattern(profile: Profile) -> str:
    """The county's pattern; LinzhangError ``areas_splitting.pattern_unusable`` where it gives no distinct codes."""
    section = profile.get("areas", {})
    return _checked(str(section.get("code_pattern") or DEFAULT_PATTERN), _FIELDS)


def name_pattern(profile: Profile) -> str:
    """The county's pattern for names of new grids (``areas.name_pattern``), with ``{parent}`` a name."""
    section = profile.get("areas", {})
    return _checked(str(section.get("name_pattern") or DEFAULT_NAME), {"parent", "number"})


def _checked(pattern: str, fields: set[str]) -> str:
    try:
        named = {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}
        pattern.format(**_values("0" * 12, 1))
    except (ValueError, KeyError, IndexError, AttributeError) as error:
        raise _unusable(pattern, fields, str(error)) from error
    if "number" not in named or not named <= fields:
        raise _unusable(pattern, fields)
    return pattern


def _unusable(pattern: str, fields: set[str], details: str = "") -> LinzhangError:
    listed = "、".join(f"{{{name}}}" for name in sorted(fields))
    return LinzhangError(
        "areas_splitting.pattern_unusable", details, pattern=pattern, example=DEFAULT_PATTERN, fields=listed
    )


def _values(parent: str, number: int) -> dict[str, object]:
    code = full_code(parent)
    return {"parent": parent, "county": code[:6], "town": code[:9], "village": code[:12], "number": number}


class Numbers:
    """Every code that the county has or ever had, and the next free ones."""

    def __init__(self, pattern: str, used: Iterable[str]) -> None:
        self.pattern = pattern
        self.used = {code for code in used if code}

    @classmethod
    def of(cls, county: County) -> Numbers:
        """Reads the areas, the change log and what was printed on boards."""
        used = {str(row["code"]) for row in county.rows("SELECT code FROM area")}
        for row in county.rows(
            """
            SELECT json_extract(old, '$.code') AS before, json_extract(new, '$.code') AS after FROM change
            WHERE table_name = 'area' AND (old IS NOT NULL OR new IS NOT NULL)
            """
        ):
            used |= {str(row["before"] or ""), str(row["after"] or "")}
        numbers = cls(code_pattern(county.profile), used)
        for row in county.rows("SELECT content FROM board_print WHERE content IS NOT NULL"):
            numbers.used |= set(re.findall(r"[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*", str(row["content"])))
        for row in county.rows("SELECT number FROM board"):
            text = str(row["number"])
            numbers.used |= {text, text.rpartition("-")[0]}
        return numbers

    def next_codes(self, parent: str, count: int = 1) -> list[str]:
        """The next ``count`` codes under the area with the code ``parent``: behind the highest ever given.

        They count as given from now on. LinzhangError ``areas_splitting.numbers_exhausted`` beyond 999.
        """
        ever = [n for n in range(1, _MOST + 1) if self._forms(parent, n) & self.used]
        first = max(ever, default=0) + 1
        if first + count - 1 > _MOST:
            raise LinzhangError("areas_splitting.numbers_exhausted", parent=parent, most=_MOST)
        codes = [self.pattern.format(**_values(parent, n)) for n in range(first, first + count)]
        self.used |= set(codes)
        return codes

    def number_of(self, parent: str, code: str) -> int | None:
        """The serial number in a code under ``parent``; None where the code is not of the pattern."""
        return next((n for n in range(1, _MOST + 1) if code in self._forms(parent, n)), None)

    def _forms(self, parent: str, number: int) -> set[str]:
        """How the number is written: by the pattern, and with two or three digits behind the parent's code."""
        return {self.pattern.format(**_values(parent, number)), f"{parent}-{number:02d}", f"{parent}-{number:03d}"}


def next_code(county: County, parent: str) -> str:
    """The code of one new area under the area with the code ``parent``."""
    return Numbers.of(county).next_codes(parent)[0]


def containing(outlines: ObjectArray, candidates: ObjectArray) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """(index of the candidate with the largest share of each outline, that share); -1 below half. Shapes (n,)."""
    best = np.full(len(outlines), -1, dtype=np.int64)
    share = np.zeros(len(outlines))
    if not len(candidates):
        return best, share
    which, where = shapely.STRtree(candidates).query(outlines, predicate="intersects")
    common = shapely.area(shapely.intersection(outlines[which], candidates[where]))
    sizes = np.maximum(shapely.area(outlines), 1e-9)
    order = np.lexsort((where, -common, which))
    which, where, common = which[order], where[order], common[order]
    first = np.ones(len(which), dtype=bool)
    first[1:] = which[1:] != which[:-1]
    share[which[first]] = common[first] / sizes[which[first]]
    best[which[first]] = where[first]
    best[share < _INSIDE] = -1
    return best, share


def in_reading_order(outlines: Sequence[shapely.Geometry]) -> list[int]:
    """The order in which areas are numbered on a map: rows from north to south, each from west to east."""
    if len(outlines) < 2:
        return list(range(len(outlines)))
    box = shapely.total_bounds(np.array(outlines, dtype=object))
    xy = np.array([(p.x, p.y) for p in (shapely.centroid(o) for o in outlines)])
    width, height = max(box[2] - box[0], 1e-9), max(box[3] - box[1], 1e-9)
    rows = max(1, round(float(np.sqrt(len(outlines) * height / width))))
    row = np.minimum(rows - 1, ((box[3] - xy[:, 1]) / height * rows).astype(int))
    return [int(i) for i in np.lexsort((xy[:, 0], row))]
