"""A recognised person in the register's terms: role, places, dates; or the reason why that is not possible."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..county.errors import LinzhangError
from ..county.profile import Profile, Role
from .places import Area, Places, Problem, numbered
from .ranger_file import file_of
from .recognise.body import CONTRACT
from .recognise.model import Line
from .recognise.values import WRONG, Field, apart, plain, tight
from .recognise.words import LEVELS
from .records import Entry
from .several import KEYS, places_of, places_of_persons

# doubts that the register or the search for places puts into words of its own
_SAID_ELSEWHERE = {
    "people.doubt_surname",
    "people.doubt_place",
    "people.doubt_vacant",
    "people.name_missing",
    "people.doubt_role",
}
# words for a role that no profile need know
SYNONYMS = {
    **dict.fromkeys(
        ("巡护员", "管护员", "巡林员", "巡山员", "看护员", "护林人员", "护林人", "巡护人员", "管护人员"), "护林员"
    ),
    **dict.fromkeys(("技术指导员", "指导员", "技术人员", "技术指导", "技术负责人", "科技员"), "技术员"),
    **dict.fromkeys(("监管人员", "监管人", "监管责任人", "监督员", "专管员"), "监管员"),
    **dict.fromkeys(("联系人", "联络人", "联系人员", "联络人员"), "联络员"),
}
_LEVEL = re.compile("^(县|区|市|乡镇|镇街|乡|镇|街道|村|社区)(?:级|(?=(?:第一|常务)?(?:副?总|副)?林长))")
# 全村, 全部网格, 整个村, 全镇: an area's grids altogether
_WHOLE = re.compile(
    "^(?=..)(?:本|全|整个?|所有|全体|全部)(?:行政)?(?:村|社区|(?P<town>乡镇|镇街|乡|镇|街道))?(?:范围|辖区|区域)?的?"
    "(?:内|所有|全部|各|全体)?(?:网格|责任区|管护区|林地|林区|山林|森林)?$"
)
# what may stand before a role and leaves it what it is
_QUALIFIED = re.compile(
    "^(?:.*(?:县|区|市|镇|乡|街道|村|社区|居|组|网格|林场|局|站|办)级?)?"
    "(?:级|基层|专职|兼职|生态|森林|林业|公益林|天保|林长制|林长办公室|责任|现任|专业|聘用|建档立卡|脱贫户)*$"
)
Outcome = tuple[Entry | None, Problem | None, list[Problem]]


def role_of_sheet(profile: Profile, sheet: str) -> Role | None:
    """The role that a sheet's name holds (the longest that fits: 副总林长 before 林长); None where none does."""
    bare = re.sub("林长(?:制|办公室|办|助理)", "", sheet)
    found: list[tuple[int, Role]] = []
    for role in profile.roles:
        found += [(len(name), role) for name in (role.name, *role.aliases) if name in bare]
    return max(found, key=lambda item: item[0])[1] if found else None


def role_of_cell(profile: Profile, text: str) -> Role | None:
    """The role of a cell: as written, without brackets or 村级, else the longest role that it ends with."""
    bare = re.sub(r"\(.*?\)", "", text)
    bare = re.sub("(?<=.)(?:岗位?|一职|职务|人选)$", "", bare)
    low = _LEVEL.sub("", bare)
    for name in (text, bare, low, SYNONYMS.get(bare, bare), SYNONYMS.get(low, low)):
        try:
            return profile.role(name)
        except LinzhangError:
            continue
    ending = [
        (len(n), -len(role.name), role)
        for role in profile.roles
        for n in (role.name, *role.aliases)
        if bare.endswith(n)
    ]
    return max(ending, key=lambda item: item[:2])[2] if ending else None


def is_guessed(text: str, role: Role) -> bool:
    """Whether a longer word only ends with a role: 督导林长 with 林长; 石桥镇林长 and 专职护林员 are what they say."""
    bare = re.sub(r"\(.*?\)", "", text)
    before = [bare.removesuffix(name) for name in (role.name, *role.aliases) if bare.endswith(name)]
    return bool(before) and not any(map(_QUALIFIED.match, before))


def mates_of(line: Line, lines: Sequence[Line], profile: Profile, fallback: Role | None) -> list[Line]:
    """The persons of a row among whom its areas are shared out, the line itself among them.

    A chief who stands in the row of his rangers has no part in their grids: only who has the same role, and takes the
    areas from the same cells, counts.
    """

    def told(one: Line) -> tuple[object, ...]:
        text = one.text("role")
        role = role_of_cell(profile, text) if text else fallback
        return (role.key if role else text, *(one.columns.get(key) for key in KEYS))

    mine = told(line)
    return [one for one in lines if one is line or told(one) == mine]


def entry_of(
    line: Line,
    places: Places,
    fallback: Role | None,
    default_start: date | None,
    rank: int,
    *,
    lines: Sequence[Line] = (),
    cells: Sequence[object] = (),
) -> list[Outcome]:
    """The person at each area that the row names: entry, or the problem, and remarks.

    ``lines`` are all persons of the row, among whom those of one role share the areas; ``cells`` the row as it stands
    in the source, where a line break says whose grids end and whose begin.
    """
    texts = {key: _with_breaks(line, key, cells) for key in KEYS}
    mates = mates_of(line, lines or [line], places.profile, fallback)
    number, persons = mates.index(line), len(mates)
    try:
        named, whole = _whole(line, places, fallback, texts)
    except RefusedError as refusal:
        return [(None, refusal.problem, [])]
    paired = unclear = False
    if not whole:
        named = places_of(texts, places.names_one)
        if len(named) > 1 and persons > 1:
            shares = places_of_persons(texts, persons, places.names_one)
            paired, unclear = shares is not None, shares is None
            named = shares[number] if shares is not None else named
    if unclear and (problem := _unclear(line, places, named, fallback, persons)) is not None:
        return [(None, problem, [])]
    found: list[Outcome] = []
    for where in named:
        notes: list[Problem] = []
        entry: Entry | None = None
        problem = None
        try:
            entry = _entry(line, places, where, fallback, default_start, rank, notes)
            values: dict[str, object] = {"name": entry.name, "area": entry.area.name}
            if whole:
                entry.doubt = ("people.whole_area", values | {"text": whole, "count": len(named)})
                notes.append(entry.doubt)
            elif paired:
                notes.append(("people.paired", values))
            elif len(named) > 1:
                notes.append(("people.one_of_several", values))
        except RefusedError as refusal:
            problem = refusal.problem
        found.append((entry, problem, notes))
    return found


def _with_breaks(line: Line, key: str, cells: Sequence[object]) -> str:
    """The text of a place; where the cell had it on lines of its own, with them."""
    text, column = line.text(key), line.columns.get(key, -1)
    raw = plain(cells[column]) if 0 <= column < len(cells) and key not in line.rows else ""
    if "\n" not in raw or tight(apart(raw)) != text:
        return text
    return "\n".join(tight(one) for one in raw.splitlines() if one.strip()) if "、" in text else text


def _unclear(
    line: Line, places: Places, named: Sequence[dict[str, str]], fallback: Role | None, persons: int
) -> Problem | None:
    """Several persons and several areas, and nothing says whose is which: a problem where an area has one holder."""
    try:
        role, area = post_of(line, places, fallback, named[0])
    except RefusedError:
        return None
    if role.holders_at(area.level) != 1:
        return None
    return "people.pairing_unclear", {"name": line.text("name"), "persons": persons, "areas": len(named)}


def _whole(
    line: Line, places: Places, fallback: Role | None, texts: dict[str, str]
) -> tuple[list[dict[str, str]], str]:
    """全村 as the area of a ranger: all grids of the village, and the word; of a chief it is the village itself."""
    said = next(
        ((key, match) for key in ("area", "code", "group", "place") if (match := _WHOLE.match(texts[key]))), None
    )
    if said is None or places.names_one(said[0], texts[said[0]]):
        return [], ""
    key, match = said
    text, texts[key] = texts[key], ""
    role_text = line.text("role")
    role = role_of_cell(places.profile, role_text) if role_text else fallback
    if match["town"]:
        texts["village"] = ""
    if role is None or "grid" not in role.levels:
        return [], ""
    inside = places.locate(
        texts["code"], "", texts["town"], "" if match["town"] else texts["village"], texts["area"] or texts["place"]
    )
    if isinstance(inside, tuple):
        raise RefusedError("people.whole_where", text=text)
    grids = places.inside(inside, "grid")
    if not grids:
        raise RefusedError("people.whole_without_grids", text=text, area=inside.name)
    return [dict.fromkeys(KEYS, "") | {"code": grid.code} for grid in grids], text


class RefusedError(Exception):
    """A row that does not go in; ``problem`` says why."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.problem: Problem = (code, values)


def _entry(
    line: Line,
    places: Places,
    where: dict[str, str],
    fallback: Role | None,
    default_start: date | None,
    rank: int,
    notes: list[Problem],
) -> Entry:
    """The person in the register's terms; raises ``RefusedError`` with the reason."""
    profile = places.profile
    name_field = line.fields.get("name", Field())
    name = name_field.text
    if re.search(r"\d{7,}", name):
        raise RefusedError("people.name_with_phone")
    role, area = post_of(line, places, fallback, where)
    if not name and role.key in profile.get("people.never_vacant", ["ranger"]):
        raise RefusedError("people.name_missing")
    if name_field.state == WRONG:
        raise RefusedError(name_field.reason, name=name)
    if line.text("role") and is_guessed(line.text("role"), role):
        notes.append(("people.role_guessed", {"name": name, "text": line.text("role"), "role": role.name}))
    grid = numbered(*((where.get(key) or "") for key in ("code", "area", "group")))
    if grid and area.level == "village" and "grid" in role.levels:
        notes.append(("people.grid_unknown", {"name": name, "grid": grid, "area": area.name}))
    start, end = _dates(line)
    for key, value in line.doubts:
        if value.reason and value.reason not in _SAID_ELSEWHERE and key not in ("id", "kind"):
            notes.append((value.reason, {"name": name, **value.values}))
    title, role_text = line.text("title"), line.text("role")
    if title and LEVELS.match(title):
        title = ""
    return Entry(
        area=area,
        role=role,
        name=name,
        title=title,
        phone=line.text("phone"),
        unit=line.text("unit"),
        liaison=line.text("liaison"),
        start=start or (default_start.isoformat() if default_start else None),
        # a contract that is renewed every year does not contradict what the county knows
        start_given=start is not None and line.fields["start"].reason != CONTRACT,
        end=end,
        rank=rank,
        note=line.text("note"),
        file=file_of(profile, lambda key: line.fields.get(key, Field()), role_text, notes, name),
        level=_office_level(profile, line, area),
    )


def _office_level(profile: Profile, line: Line, area: Area) -> str:
    """The level that the row says (县级, or 县级林长 as role) where it is above that of the area; else ""."""
    said = _LEVEL.match(line.text("role"))
    level = profile.level_named(line.text("level") or (said[0] if said else ""))
    keys = [known.key for known in profile.levels]
    higher = level is not None and keys.index(level.key) < keys.index(area.level)
    return level.key if level is not None and higher else ""


def _dates(line: Line) -> tuple[str | None, str | None]:
    for key in ("start", "end"):
        value = line.fields.get(key, Field())
        if value.state == WRONG:
            raise RefusedError("people.date_unreadable", text=value.text[:30])
    start, end = line.text("start") or None, line.text("end") or None
    if start is not None and end is not None and end <= start:
        raise RefusedError("people.end_before_start", start=start, end=end)
    return start, end


def post_of(
    line: Line, places: Places, fallback: Role | None, where: dict[str, str] | None = None
) -> tuple[Role, Area]:
    """Role and area of a line (at the one of its places that ``where`` says); raises the reason where there is none."""
    profile = places.profile
    role_text = line.text("role")
    role = role_of_cell(profile, role_text) if role_text else fallback
    if role is None:
        if role_text:
            raise RefusedError("people.role_unknown", role=role_text)
        raise RefusedError("people.role_missing")
    level = line.text("level")
    if level and profile.level_named(level) is None:
        raise RefusedError("people.level_unknown", level=level)
    if not level and (match := _LEVEL.match(role_text)) and profile.level_named(match[0]) is not None:
        level = match[0]
    where = {key: line.text(key) for key in KEYS} if where is None else where
    texts = [where.get(key, "") for key in ("code", "town", "village", "area", "place", "group")]
    area = places.locate_line(texts[0], level, *texts[1:], role=role)
    if isinstance(area, tuple):
        raise RefusedError(area[0], **area[1])
    if area.level not in role.levels:
        raise RefusedError("people.role_level", role=role.name, area=area.name, level=profile.level(area.level).name)
    return role, area
