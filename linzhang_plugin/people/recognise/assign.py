"""Gives each column its meaning: what its header may say and what its cells can be, weighed for all columns at once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .columns import Column
from .content import shares, steps
from .grid import GridRow
from .known import Known
from .lexicon import Meaning, meaning_of, meanings_of
from .values import tight
from .words import IGNORED, KEYS, PERSONAL, roles_in

_HEADER, _CELLS = 0.55, 0.45
_LEAST = 0.25
_LEAST_CELLS = 0.27
# by its cells alone a column is only taken for one of these, from this share on
_ALONE = {
    "id": 0.6, "phone": 0.6, "code": 0.6, "role": 0.7, "level": 0.8, "town": 0.6, "village": 0.6, "area": 0.6,
    "place": 0.6, "name": 0.7, "start": 0.6, "span": 0.6, "serial": 0.8, "title": 0.7, "unit": 0.75,
}  # fmt: skip
# cells that say by themselves what they are
_TYPED = ("phone", "id", "start", "span", "name", "role", "village", "town", "code", "serial", "title", "unit", "area")
_FREE = frozenset(
    {
        "note",
        "other",
        "kind",
        "fund",
        "training",
        "equipment",
        "title",
        "unit",
        "liaison",
        "place",
        "area",
        "group",
        "county",
    }
)
_MANY = frozenset({"note", "other", "serial", "id"})
_CONTACT = re.compile("联系人|联络人|经办|对接人|填")
_GRID_WORD = re.compile("网格|责任|管护|巡护|护林|[片格区班组村]")
_TICK = re.compile("^(?:[√✓✔☑vVyYoO1●○◎*是■]|有|/)$")
_LONE_ENDS = re.compile("止|离|终|末|卸|免|退|结|满|去|停|到期|失效|截")


@dataclass
class Evidence:
    """What is known of a column before it has a meaning: header and cells; ``count`` of the cells that are filled."""

    column: Column
    header: dict[str, float]
    share: Mapping[str, float]
    count: int
    fits: dict[str, float] = field(default_factory=dict)


def meanings(leaf: str, parent: str) -> tuple[tuple[Meaning, ...], str]:
    """``meanings_of`` for a header of two lines: what stands above says which one (林长 / 姓名, 聘期 / 起)."""
    found, role = meanings_of(leaf)
    if not parent:
        return found, role
    above, above_role = meanings_of(parent)
    joined, joined_role = meanings_of(parent + leaf)
    if above_role:
        return found or joined, role or above_role
    strongest = found[0][1] if found else 0.0
    if strongest < 0.8 and joined and joined[0][1] > strongest and joined[0][0] != "span":
        found, role = joined, role or joined_role
    if not found:
        found = tuple((key, strength * 0.6) for key, strength in above)
    return found, role


def assign(columns: list[Column], body: Sequence[GridRow], known: Known) -> None:
    """Sets ``key`` and ``by`` of every column."""
    # 责任人（职务）: the titles stand beside the names
    beside = any(re.search("职[务位]", c.header) and meaning_of(c.header)[0] == "name" for c in columns)
    listed = [_evidence(column, body, known, beside) for column in columns]
    most = max((one.count for one in listed), default=0)
    for one in listed:
        # 审核：张三 below the last column: a cell or two do not say what a column is
        if one.header and one.count * 5 < most:
            one.fits = {key: fit if one.header.get(key, 0.0) else 0.0 for key, fit in one.fits.items()}
    _ticks(listed, body)
    several = _several(listed)
    taken: set[tuple[str, object]] = set()
    if several:
        for one in several:
            one.column.key = "name"
            taken.add(("name", one.column.index))
    scored: list[tuple[float, int, str, Evidence]] = []
    for one in listed:
        if one.column.key:
            continue
        scored += [
            # whoever has a role in the header is whom the list is about: 护林员, and not 村级负责人
            (score + 0.25 if key == "name" and one.column.role else score, -one.column.index, key, one)
            for key in _ALL
            if (score := _score(one, key)) > 0
        ]
    scored.sort(key=lambda item: item[:2], reverse=True)
    starts = sorted(one.column.index for one in several)
    for _, _, key, one in scored:
        if one.column.key or (key == "name" and several):
            continue
        scope = _scope(one.column, starts) if several and key in PERSONAL else 0
        if (key, scope) in taken and key not in _MANY:
            continue
        one.column.key = key
        one.column.by = "header" if one.header.get(key, 0.0) >= 0.3 else "content"
        taken.add((key, scope))
    _exchange(listed, len(starts) > 1)
    _others(listed)
    _second_phone(listed, taken)
    for one in listed:
        if one.column.key not in PERSONAL and not one.column.ticked:
            one.column.role = ""


_ALL = (*KEYS, *IGNORED)


def _ticks(listed: Sequence[Evidence], body: Sequence[GridRow]) -> None:
    """Columns of ticks under roles: they say what the person in the row is."""
    ticked = [
        one
        for one in listed
        if one.column.role
        and (cells := [t for row in body if (t := tight(row.value(one.column.index)))])
        and all(_TICK.match(cell) for cell in cells)
    ]
    if len(ticked) > 1:
        for one in ticked:
            one.column.key, one.column.ticked = "other", True


def _evidence(column: Column, body: Sequence[GridRow], known: Known, beside: bool) -> Evidence:
    cells = [row.value(column.index) for row in body if column.index not in row.inherited]
    share, count = shares(cells, known)
    found, role = meanings(column.header if column.header != column.parent else "", column.parent)
    column.role = column.role or role
    one = Evidence(column, dict(found), share, count)
    if count:
        # 01, 02, 03 under 网格编号 are grids of a village, under 编号 they count the rows
        counted = 0.0 if _GRID_WORD.search(column.header) else steps(cells)
        one.fits = _fits(share, counted, 2 if beside else _roles(cells), one.header)
    return one


def _roles(cells: Sequence[object]) -> int:
    """How many different roles the cells name; 护林员、护林员 is one."""
    return len({role for cell in cells for role in roles_in(tight(cell))})


def _fits(share: Mapping[str, float], steps_share: float, words: int, header: Mapping[str, float]) -> dict[str, float]:
    """Meaning → how well the cells can be that, 0 to 1."""

    def held(kind: str) -> float:
        return share.get(kind, 0.0)

    role, title = held("role"), held("title")
    if role >= 0.5 and words < 2 and header.get("role", 0.0) < header.get("title", 0.0):
        # 护林员 throughout under 职务 is a title
        role, title = 0.4, max(title, 0.6)
    if held("name") >= 0.6:
        # 林长：张三 镇长 in a cell: a column of titles alone holds no names
        title = max(0.0, title - held("name"))
    places = max(held("town"), held("village"), held("level"), held("placelike"))
    serial = held("serial") if steps_share >= 0.6 else 0.25 * held("serial")
    # a bare number is a grid only where the header says so
    number = 0.0 if serial >= 0.6 or max(header.get("area", 0.0), header.get("code", 0.0)) < 0.35 else held("small")
    return {
        "name": max(0.0, held("name") - (places if places > held("name") - 0.2 else 0.0)),
        "role": role,
        # several roles and nothing else are no titles, whatever the header says
        "title": max(title, (0.5 if words < 2 or title > 0.0 else 0.2) * held("role")),
        "level": held("level"),
        "county": held("county"),
        "town": max(held("town"), 0.8 * held("townlike")),
        "village": max(held("village"), 0.8 * held("villagelike")),
        "place": max(held("placelike"), min(1.0, held("town") + held("village")) if held("town") > 0.02 else 0.0),
        "group": max(held("grouplike"), 0.5 * held("gridlike"), number),
        "code": max(held("code"), 0.7 * held("gridlike"), 0.7 * number),
        "area": max(
            held("area"), 0.85 * held("arealike"), 0.8 * held("gridlike"), 0.5 * held("placelike"), 0.6 * number
        ),
        "unit": held("unit"),
        "liaison": held("unit"),
        "phone": held("phone"),
        "phone2": held("phone"),
        "start": max(held("start"), 0.5 * held("span")),
        "end": held("start"),
        "span": held("span"),
        "serial": serial,
        "id": held("id"),
        "contract_start": held("start"),
        "contract_end": held("start"),
        **dict.fromkeys(("note", "other", "kind", "fund", "training", "equipment"), 0.2),
    }


def _score(one: Evidence, key: str) -> float:
    """How much speaks for a meaning; 0 where too little does."""
    header = one.header.get(key, 0.0)
    if header < 0.15:
        header = 0.0  # too little to count
    if not one.count:
        return header * 0.6 if header * 0.6 >= _LEAST else 0.0
    fit = one.fits.get(key, 0.0)
    if not header:
        least = _ALONE.get(key, 2.0)
        if key == "start" and _LONE_ENDS.search(one.column.header):
            return 0.0
        if key in ("start", "span") and one.header.keys() & {"training", "other"}:
            return 0.0  # 培训时间
        # a strong header of a free text is not overruled by cells that merely could be something else
        if one.header and max(one.header.values()) >= 0.8 and key in ("title", "unit", "area", "place", "name", "code"):
            least += 0.15
        return _CELLS * fit if fit >= least and _CELLS * fit >= _LEAST_CELLS else 0.0
    if key in ("note", "other"):
        return header * 0.7 if header >= 0.4 else 0.0
    if key == "code" and fit < 0.1:
        return 0.0  # numbers of devices, contracts, cards
    if key == "area" and header < 0.6 and fit < 0.1:
        return 0.0  # 编号 of anything else
    if fit < 0.25:
        typed = max((one.fits.get(kind, 0.0) for kind in _TYPED if kind != key), default=0.0)
        weight = 0.25 if typed >= 0.7 and key not in ("note", "other") else 0.5 if key in _FREE else 0.35
        return header * weight if header * weight >= (0.17 if key in _FREE else _LEAST) else 0.0
    score = _HEADER * header + _CELLS * fit
    return score if score >= _LEAST else 0.0


def _several(listed: Sequence[Evidence]) -> list[Evidence]:
    """The columns of names where a row has several persons; empty where it has one."""
    found = []
    for one in listed:
        strength = one.header.get("name", 0.0)
        if strength < 0.35 or max(one.header.values()) > strength + 0.25:
            continue
        fit = one.fits.get("name", 0.0)
        other = max((one.fits.get(kind, 0.0) for kind in _TYPED if kind != "name"), default=0.0)
        if one.count and (fit < 0.5 or other > fit):
            continue
        if _CONTACT.search(one.column.header) and not one.column.role:
            continue
        found.append(one)
    if len(found) < 2:
        return []
    named = [one for one in found if one.column.role]
    same = len({one.column.header for one in found}) < len(found)
    # 姓名 beside 责任人: one person and a contact; the first is the person
    return found if same or (len(named) >= 2 and len(named) == len(found)) else (named if len(named) >= 2 else [])


def _scope(column: Column, starts: Sequence[int]) -> object:
    """Which of several persons a column is of: the role above it, else the names before it."""
    if column.role:
        return column.role, sum(index < column.index for index in starts)
    before = [index for index in starts if index < column.index]
    return len(before)


def _exchange(listed: Sequence[Evidence], several: bool) -> None:
    """Two columns change their meanings where both together fit better so: 职务 over 林长, 岗位 over 镇长."""
    free = [one for one in listed if one.column.key not in ("", "name") or not several]
    for first, one in enumerate(free):
        for other in free[first + 1 :]:
            a, b = one.column.key, other.column.key
            if any(
                x.column.key == "name" and x.column.role and not y.column.key for x, y in ((one, other), (other, one))
            ):
                continue
            if a == b or (several and one.column.role != other.column.role and {a, b} & PERSONAL):
                continue
            now = (_score(one, a) if a else 0.0) + (_score(other, b) if b else 0.0)
            new = (_score(one, b) if b else 0.0, _score(other, a) if a else 0.0)
            if (not b or new[0]) and (not a or new[1]) and sum(new) > now + 0.02:
                one.column.key, other.column.key = b, a


def _others(listed: Sequence[Evidence]) -> None:
    """What belongs to somebody else the row names beside its person: 村级负责人电话 behind 村级负责人."""
    others = [o.column.header for o in listed if o.column.key in ("", "other") and o.header.get("name", 0.0) >= 0.6]
    for one in listed:
        if one.column.key != "name" and any(
            h and h != one.column.header and one.column.header.startswith(h) for h in others
        ):
            one.column.key = "other"


def _second_phone(listed: Sequence[Evidence], taken: set[tuple[str, object]]) -> None:
    for one in listed:
        if not one.column.key and one.fits.get("phone", 0.0) >= 0.6 and ("phone2", 0) not in taken:
            one.column.key, one.column.by = "phone2", "content"
            taken.add(("phone2", 0))


def is_known(key: str) -> bool:
    """Whether a meaning is taken in."""
    return bool(key) and key not in IGNORED
