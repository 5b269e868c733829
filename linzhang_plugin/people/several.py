"""Several areas in one cell: 520999101201-01、02, 新民村、东山村, 01-03网格; one text for each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

KEYS = ("code", "area", "group", "village", "place", "town")
_APART = re.compile(r"[、,，;；/\n]+")
# between what one person has and what the next one has: 01、02网格；03网格
_FAR_APART = re.compile(r"[;；\n]+")
_NUMBER = "\\d{1,4}|[一二三四五六七八九十]{1,3}"
# 1、2、3号网格: what the last one is called, the ones before are called too
_TAIL = re.compile(f"^第?(?:{_NUMBER})((?:号|#)?(?:网?格|片区?|责任区|管护区|小组|村民组|组)?)$")
_BARE = re.compile(f"^第?(?:{_NUMBER})$")
_RANGE = re.compile(
    r"^(\d{12}-)?第?0*(\d{1,3})(?:号|#)?\s*(?:-|~|～|—+|–|至|到)\s*0*(\d{1,3})((?:号|#)?(?:网?格|组|片区?)?)$"
)
_CODE = re.compile(r"^(\d{12}-)\d{1,4}$")
# more than these in one cell is a slip of the pen (01-99) and asked like any unknown place
_MOST = 40


def parts_of(key: str, text: str, is_known: Callable[[str], bool]) -> list[str]:
    """The areas that a cell names, in its order; one text where it names one.

    ``is_known`` says whether a text is the code or name of an area as it stands: 山、水组 may be a single one.
    """
    return list(dict.fromkeys(part for portion in _portions(key, text, is_known) for part in portion)) or [text]


def _portions(key: str, text: str, is_known: Callable[[str], bool]) -> list[list[str]]:
    """The areas of a cell, by what stands between semicolons or on lines of its own: 01、02；03 is two of one, one."""
    if not text or is_known(text):
        return [[text]]
    portions: list[list[str]] = []
    for portion in _FAR_APART.split(text):
        found: list[str] = []
        for part in (p.strip() for p in _APART.split(portion)):
            if part:
                found += _numbers(part) if key in ("code", "area", "group") and not is_known(part) else [part]
        if found:
            portions.append(found)
    every = [part for portion in portions for part in portion]
    if key == "code":
        every = _with_prefix(every)
    elif key in ("area", "group") and len(every) > 1 and (tail := _TAIL.match(every[-1])) and tail[1]:
        every = [p + tail[1] if _BARE.match(p) else p for p in every]
    rest = iter(every)
    return [[next(rest) for _ in portion] for portion in portions]


def _numbers(text: str) -> list[str]:
    match = _RANGE.match(text)
    if not match:
        return [text]
    first, last = int(match[2]), int(match[3])
    if not first < last <= first + _MOST:
        return [text]
    return [f"{match[1] or ''}{n:02d}{match[4] if not match[1] else ''}" for n in range(first, last + 1)]


def _with_prefix(codes: list[str]) -> list[str]:
    """01 behind 520999101201-01 lies in the same village; 网格 behind a number is no part of a code."""
    found: list[str] = []
    prefix = ""
    for code in codes:
        bare = re.sub(r"(?:号|#)?网?格?$", "", code)
        if match := _CODE.match(bare):
            prefix = match[1]
        elif prefix and re.fullmatch(r"-?\d{1,4}", bare):
            bare = prefix + bare.lstrip("-").zfill(2)
        found.append(bare)
    return found


def places_of(texts: Mapping[str, str], is_known: Callable[[str, str], bool]) -> list[dict[str, str]]:
    """The places that a row names, each as texts by key; one dict where it names one.

    Cells with as many parts go together one by one (codes beside their names); the cell nearest to the area decides
    where the numbers differ, and a town or village with several parts then says nothing.
    """
    parts = {key: parts_of(key, texts.get(key, ""), lambda t, k=key: is_known(k, t)) for key in KEYS}  # type: ignore[misc]
    leading = next((key for key in KEYS if len(parts[key]) > 1), "")
    if not leading:
        return [dict(texts)]
    count = len(parts[leading])
    found = []
    for number in range(count):
        one = dict(texts)
        for key in KEYS:
            if len(parts[key]) == count:
                one[key] = parts[key][number]
            elif len(parts[key]) > 1:
                one[key] = ""
        found.append(one)
    return found


def places_of_persons(
    texts: Mapping[str, str], persons: int, is_known: Callable[[str, str], bool]
) -> list[list[dict[str, str]]] | None:
    """The places of each of several persons of a row: None where it does not say whose is which.

    As many areas as persons go to them one by one; so do as many portions (01、02；03).
    """
    named = places_of(texts, is_known)
    if len(named) == persons:
        return [[one] for one in named]
    portions = {key: _portions(key, texts.get(key, ""), lambda t, k=key: is_known(k, t)) for key in KEYS}  # type: ignore[misc]
    leading = next((key for key in KEYS if sum(map(len, portions[key])) > 1), "")
    if not leading or len(portions[leading]) != persons:
        return None
    found: list[list[dict[str, str]]] = []
    for number in range(persons):
        mine = dict(texts)
        for key in KEYS:
            if len(portions[key]) == persons:
                mine[key] = "、".join(portions[key][number])
            elif sum(map(len, portions[key])) > 1:
                mine[key] = ""
        found.append(places_of(mine, is_known))
    return found
