"""What a column holds, seen from its cells."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import lru_cache

from ...county.sheets import Lost, filled
from .known import Known
from .values import day_of, looks_like_name, names_of, phones_of, plain, tight
from .words import DITTO, LEVELS, NOBODY, ROLE_CELL, TITLE_WORD, TOWN_WORD, UNIT_WORD, VILLAGE_WORD

_PHONE_LIKE = re.compile(r"^[+(]?[\d\s()\-+]{7,20}$|^1\.\d+[eE]\+?1\d$")
_MOBILE_LIKE = re.compile(r"(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)")
_ID = re.compile(r"^\d{17}[\dXx]$|^[1-9]\d{14}$|^[1-9]\.\d+[eE]\+?17$")
_CODE = re.compile(r"^\d{6}(?:\d{3}){0,2}(?:-\d{1,3})?$|^\d{12}\d{2,3}$")
_MORE_CODES = re.compile(r"[、,，;；/~～](?=\d)")
_HAN = re.compile("[\u4e00-\u9fff]{2}")
_AREA_NAME = re.compile("(组|网格|片区|林场|管护区|责任区|山|沟|坡|号|林班|小班|片|地块|岭|湾)$")
_GROUP_NAME = re.compile("(组|屯|队|自然村|寨)$")
_PLACES = re.compile(
    "^(?:[\u4e00-\u9fff]{1,6}[县区市旗])?[\u4e00-\u9fff]{1,8}?(?:镇|乡|街道|办事处|苏木)"
    "[\u4e00-\u9fff]{1,8}(?:村|社区|居委会|村委会|嘎查|居|组|网格|\\d+号网格)$"
)
_GRID_LIKE = re.compile(
    r"^第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:号|#)?(?:网?格|片区?|责任区|管护区|小组|组|林班|小班)?$|^网格\d{1,3}号?$"
)
_SPAN_LIKE = re.compile(r"\d{4}\D.*(?:至|到|~|—|--|–|-)\s*(?:\d{4}\D|今)")


def kinds_of(value: object, known: Known) -> frozenset[str]:
    """Every meaning that a single cell may have."""
    if isinstance(value, Lost):
        return frozenset()
    if isinstance(value, (datetime.date, datetime.datetime)):
        return frozenset({"start"})
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _number(plain(value), known)
    return _text(plain(value), known)


def _is_code(text: str, known: Known) -> bool:
    """Whether a number is the code of an area: one that is known, or one of the county's (a QQ number is not)."""
    if text in known.codes:
        return True
    # 12 digits from 13 to 19 on are a mobile number with one too many, unless the county's own codes begin so
    foreign = len(text) >= 12 and not (known.codes and re.match("1[3-9]", text))
    return bool(_CODE.match(text)) and (foreign or not known.codes or text[:6] in known.prefixes)


def _number(text: str, known: Known) -> frozenset[str]:
    found: set[str] = set()
    if phones_of(text) and phones_of(text)[0].state == "sure" and len(text) == 11:
        found.add("phone")
    if _is_code(text, known):
        found.add("code")
    if _ID.match(text) or len(text) >= 17:
        found.add("id")
    if re.fullmatch(r"\d{1,4}", text):
        found |= {"serial", "small"} if len(text) < 4 else {"serial"}
    if re.fullmatch(r"[3-5]\d{4}(\.\d+)?", text):
        found.add("start")
    return frozenset(found or {"number"})


@lru_cache(maxsize=20_000)
def _text(text: str, known: Known) -> frozenset[str]:
    bare = tight(text)
    if not bare or bare in NOBODY:
        return frozenset({"nobody"})
    found = _figures(text, bare, known) | _terms(bare, known)
    if found & {"role", "level"}:
        return frozenset(found)
    for kind, pattern, least, most in _ENDINGS:
        if least <= len(bare) <= most and pattern.search(bare):
            found.add(kind)
    if not found & _NO_NAMES or looks_like_name(bare) or (_HAN.search(bare) and found & {"phone", "title"}):
        persons = names_of(text)
        if persons and all(looks_like_name(p.name.text) for p in persons):
            found.add("name")
            # 张三（13800000001）: a name with its phone is a name
            if _HAN.search(bare):
                found.discard("phone")
    return frozenset(found)


_ENDINGS = (
    ("title", TITLE_WORD, 2, 40),
    ("unit", UNIT_WORD, 3, 40),
    ("townlike", TOWN_WORD, 2, 8),
    ("villagelike", VILLAGE_WORD, 2, 9),
    ("arealike", _AREA_NAME, 2, 30),
)
_NO_NAMES = {"phone", "id", "code", "start", "town", "village", "area", "title", "unit", "placelike", "span"}


def _figures(text: str, bare: str, known: Known) -> set[str]:
    """Numbers of any kind: phones, dates, codes."""
    found: set[str] = set()
    # 520999101201-01、02: the first is whole, the others only say what differs
    first = _MORE_CODES.split(bare, maxsplit=1)[0]
    if _is_code(first, known) and (first == bare or len(first) >= 9):
        found.add("code")
    if re.fullmatch(r"\d{1,4}", bare):
        return found | ({"serial", "small"} if len(bare) < 4 else {"serial"})
    if _ID.match(bare):
        return found | {"id"}
    if _MOBILE_LIKE.search(text):
        return found | {"phone"}
    day = day_of(bare) if re.search(r"\d|年", bare) else None
    if day is not None and day.text and day.state != "wrong":
        found.add("start")
    elif _PHONE_LIKE.match(text) and not found:
        found.add("phone")
    return found


def _terms(bare: str, known: Known) -> set[str]:
    """Words that the county or the office knows: places, roles, levels."""
    found = {level for level in ("town", "village", "county") if known.is_place(level, bare)}
    if not found and _PLACES.match(bare):
        found.add("placelike")
    if _GRID_LIKE.match(bare) and not bare.isdigit():
        found.add("gridlike")
    if _GROUP_NAME.search(bare) and len(bare) < 10:
        found.add("grouplike")
    if _SPAN_LIKE.search(bare):
        found.add("span")
    if known.is_place("grid", bare):
        found.add("area")
    if bare in known.roles or ROLE_CELL.match(bare):
        found.add("role")
    if bare in known.levels or LEVELS.match(bare):
        found.add("level")
    return found


def shares(cells: Iterable[object], known: Known) -> tuple[dict[str, float], int]:
    """(meaning → share of the filled cells that can have it, number of filled cells)."""
    counts: dict[str, int] = {}
    total = 0
    for cell in cells:
        if not filled(cell) or isinstance(cell, Lost):
            continue
        if tight(cell) in DITTO:
            continue
        kinds = kinds_of(cell, known)
        if "nobody" in kinds:
            continue
        total += 1
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1
    return ({kind: count / total for kind, count in counts.items()} if total else {}), total


def steps(cells: Iterable[object]) -> float:
    """Share of the numbers of a column that follow the one before: a serial number; 0 for fewer than two.

    Cells that cannot be read count for one each.
    """
    previous: int | None = None
    gap = followed = pairs = 0
    for cell in cells:
        if isinstance(cell, Lost):
            gap += 1
        elif re.fullmatch(r"\d{1,5}", text := tight(cell)):
            number = int(text)
            if previous is not None:
                pairs += 1
                followed += previous < number <= previous + 1 + gap or number == 1 < previous
            previous, gap = number, 0
    return followed / pairs if pairs else 0.0
