"""What stands on a signboard (公示牌) of an area on a date; no layout, no qgis.

The profile's section ``signboards`` says which roles of which levels a board names, whose phone is shown, the
duties and the wording. The default follows the notice of Guangdong (lyj.gd.gov.cn, content/post_3518680): chiefs of
county and town without a phone, people of the village with one, the supervision phone on every board. The
QR code never holds a person's phone.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ..county.duties import filled
from ..county.errors import LinzhangError
from ..county.forest import listed
from ..county.on_boards import Holder, named
from ..county.units import format_mu
from .overview import Overview
from .patterns import fill

_GRID_NUMBER = re.compile(r"-(\d{2,3})$")
_ORDINALS = "一二三四五六七八九十"
_PLACES: dict[str, tuple[tuple[str, ...], str]] = {
    "county": (("县", "区", "市", "旗"), "县"),
    "town": (("街道", "镇", "乡", "苏木", "林场"), "镇"),
    "village": (("社区", "村", "嘎查"), "村"),
}
# What says nothing about whether the board that stands outside is still true: the month of the print, and the uid,
# which is another one in another county file (the area is known by its code).
_NOT_HASHED = ("imprint", "area_uid")
# what earlier versions could not print: an empty one leaves the hash of their boards as it was
_HASHED_WHERE_PRINTED = ("back_title", "back")


@dataclass(frozen=True)
class PersonRow:
    """One row of the board's table of people; ``name`` '' is a vacant post, ``phone`` '' is not shown.

    Where the profile says so, the name of a vacant post is that of the unit (责任单位) that stands in.
    """

    label: str
    name: str
    title: str
    phone: str
    role: str
    level: str
    ranger: bool = False
    chief: bool = False
    phone_due: bool = False


@dataclass(frozen=True)
class BoardContent:
    """Everything printed on one board. ``titles`` are tried in order until one fits the board."""

    number: str
    level: str
    area_uid: str
    area_code: str
    area_name: str
    file_name: str
    titles: tuple[str, ...]
    people: tuple[PersonRow, ...]
    overview: tuple[tuple[str, str], ...]
    duties: tuple[str, ...]
    notice: tuple[str, ...]
    supervision_phone: str
    imprint: str
    disclaimer: str
    number_text: str
    qr_label: str
    qr_text: str
    map_digest: str = ""
    # (key, heading, paragraphs) of what the profile adds: 保护发展目标, 主要任务, …
    extra: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    # (block, heading) where the profile says another heading than the template
    headings: tuple[tuple[str, str], ...] = ()
    # where the map comes from and its 审图号; '' where the map is the schematic alone
    map_source: str = ""
    # the back of a double-sided board: its title and its paragraphs; '' and () for a board with one side
    back_title: str = ""
    back: tuple[str, ...] = ()

    def snapshot(self) -> str:
        """All of it as JSON, for ``board_print.content``."""
        return json.dumps(self._plain(), ensure_ascii=False, sort_keys=True)

    def _plain(self) -> dict[str, Any]:
        """As ``asdict``, without a copy of every text: finding what changed looks at the boards of a whole county."""
        return {**vars(self), "people": [vars(row) for row in self.people]}

    def digest(self) -> str:
        """A hash of what would make a standing board wrong: everything but the imprint's month and our own keys."""
        content = {key: value for key, value in self._plain().items() if key not in _NOT_HASHED}
        content = {key: value for key, value in content.items() if value or key not in _HASHED_WHERE_PRINTED}
        text = json.dumps(content, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True)
class Section:
    """The profile's section ``signboards``, with a default for every key that a county's own profile may lack."""

    values: Mapping[str, Any]
    role_names: Mapping[str, str] = field(default_factory=dict)
    level_names: Mapping[str, str] = field(default_factory=dict)
    # level of the board -> (role's name, the role's duties at that level as ``people.duties`` has them)
    role_duties: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    area_decimals: int = 1

    def text(self, key: str, default: str = "") -> str:
        """A text of the section."""
        value = self.values.get(key, default)
        return default if value is None else str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        value = self.values.get(key) or ()
        return (value,) if isinstance(value, str) else tuple(str(v) for v in value)

    def board(self, level: str) -> Mapping[str, Any] | None:
        """What a board of the level holds; None where the profile has no boards of that level."""
        board = (self.values.get("boards") or {}).get(level)
        return board if isinstance(board, Mapping) else None

    def duties(self, level: str, area: str, area_m2: int | None) -> tuple[str, ...]:
        """The duties on the board of an area: the board's own texts, else those of the role that the board names.

        Both may hold {area}, {mu} and {role}; LinzhangError as ``county.duties.filled``.
        """
        own = (self.board(level) or {}).get("duties")
        role, texts = self.role_duties.get(level, ("", ()))
        if own is not None and not isinstance(own, Mapping):
            texts = (own,) if isinstance(own, str) else tuple(str(text) for text in own)
        size = "" if area_m2 is None else format_mu(area_m2, self.area_decimals)
        return tuple(filled(texts, role=role, area=area, mu=size))

    def back(self, level: str) -> Mapping[str, Any] | None:
        """Title and texts of the back of the level's boards; None where they have one side.

        ``double_sided`` switches it on; ``back`` holds {title, texts} by level, ``*`` for all others.
        """
        if not self.values.get("double_sided"):
            return None
        backs = self.values.get("back") or {}
        found = backs.get(level) or backs.get("*")
        return found if isinstance(found, Mapping) and found.get("texts") else None

    def role_name(self, role: str) -> str:
        """The role's Chinese name; the key itself where the profile lacks it."""
        return self.role_names.get(role, role)

    def minimum_mm(self, kind: str) -> float:
        """The smallest character height in mm of ``title``, ``names`` or ``text`` at 150 × 100 cm."""
        default = {"title": 60.0, "names": 15.0, "text": 12.0}[kind]
        return float((self.values.get("minimum_mm") or {}).get(kind, default))


@dataclass(frozen=True)
class Area:
    """The area of a board with the names of its ancestors by level (and its own)."""

    uid: str
    code: str
    name: str
    level: str
    area_m2: int | None
    lineage: Mapping[str, tuple[str, str]]  # level -> (uid, name), the area itself included
    limits: Mapping[str, str] = field(default_factory=dict)  # east, south, west, north
    grids: tuple[tuple[str, str, str], ...] = ()  # (uid, code, name) of the grids below

    def names(self) -> dict[str, str]:
        """Names by level for the patterns of the profile; '' for levels that the area has not."""
        empty = dict.fromkeys(("city", "county", "town", "village", "grid"), "")
        return empty | {level: name for level, (_, name) in self.lineage.items()}


def grid_label(code: str, name: str) -> str:
    """``01`` for the grid code ``520999101201-01``, else the grid's name."""
    match = _GRID_NUMBER.search(code or "")
    return match.group(1) if match else name


def place_text(area: Area) -> str:
    """The area with what it lies in, as 石桥镇云岭村1号网格; a grid named after its village does not say it twice."""
    names = area.names()
    village = "" if names["grid"].startswith(names["village"]) else names["village"]
    return "".join((names["town"], village, names["grid"])) or area.name


def board_number(section: Section, area: Area, sequence: int = 1) -> str:
    """The board's number after the profile's pattern, by default ``520999102203-V01``."""
    letters = section.values.get("level_letters") or {}
    pattern = section.text("number_pattern", "{code}-{level_letter}{sequence:02d}")
    letter = letters.get(area.level, "B")
    return fill("number_pattern", pattern, code=area.code, level_letter=letter, sequence=sequence)


def people_rows(section: Section, area: Area, holders: Mapping[str, Sequence[Holder]]) -> tuple[PersonRow, ...]:
    """The rows of the table of people, in the profile's order of roles and inside a role by rank.

    ``holders`` are those of the date of the board, by area.
    """
    uids = [*(uid for uid, _ in area.lineage.values()), *(uid for uid, _, _ in area.grids)]
    rows: list[PersonRow] = []
    for spec, found in named(section.values, area.level, uids, holders):
        rows += _rangers(section, spec, area, found) if spec.get("rangers") else _rows(section, area, spec, found)
    return tuple(rows)


def place_word(name: str, level: str) -> str:
    """The word for the kind of place, as boards say it: 县级, 区级, 镇级, 乡级, 街道级, 社区级."""
    endings, default = _PLACES.get(level, ((), ""))
    return next((ending for ending in endings if name.endswith(ending)), default)


def _row(section: Section, area: Area, spec: Mapping[str, Any], holder: Holder, title: str) -> PersonRow:
    role, phone = holder.role, holder.phone
    show = bool(spec.get("phone")) and bool(holder.name)
    level = str(spec["level"])
    place = place_word(area.names().get(level, ""), level)
    return PersonRow(
        label=fill(
            "label",
            str(spec.get("label", "{role}")),
            role=section.role_name(role),
            place=place,
            level=section.level_names.get(level, f"{place}级"),
        ),
        name=holder.printed or section.text("vacant_text"),
        title=title,
        phone=format_phone(phone) if show else "",
        role=role,
        level=level,
        ranger=bool(spec.get("rangers")),
        chief=bool(spec.get("chief")),
        phone_due=show,
    )


def _rows(section: Section, area: Area, spec: Mapping[str, Any], found: Sequence[Holder]) -> list[PersonRow]:
    return [_row(section, area, spec, h, h.title) for h in found]


def _rangers(section: Section, spec: Mapping[str, Any], area: Area, found: Sequence[Holder]) -> list[PersonRow]:
    """One row a person with all grids of hers (01、02 网格); vacant posts of a role share one row without a name."""
    labels = {uid: grid_label(code, name) for uid, code, name in area.grids}
    pattern = section.text("grid_text", "{numbers} 网格")
    groups: dict[tuple[str, str, str], list[Holder]] = {}
    for holder in found:
        groups.setdefault((holder.role, holder.person_uid, holder.stand_in), []).append(holder)
    named = [item for item in groups.items() if item[0][1]]
    vacant = [item for item in groups.items() if not item[0][1]]
    rows = []
    for _, members in named + vacant:
        grids = sorted({labels.get(m.area_uid, m.area_name) for m in members})
        numbers = "、".join(grids)
        title = fill("grid_text", pattern, numbers=numbers) if all(g.isdigit() for g in grids) else numbers
        rows.append(_row(section, area, spec, members[0], title))
    return rows


def format_phone(phone: str) -> str:
    """``138 0000 0000`` for a mobile number of 11 digits; anything else as it is."""
    digits = re.sub(r"[\s-]", "", phone)
    if re.fullmatch(r"1\d{10}", digits):
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    return phone


def numbered(duties: Sequence[str]) -> tuple[str, ...]:
    """``一、…`` in front of every duty that has no number yet; one duty alone stays without."""
    if len(duties) < 2:
        return tuple(duties)
    out = []
    for i, duty in enumerate(duties):
        ordinal = _ORDINALS[i] if i < len(_ORDINALS) else str(i + 1)
        out.append(duty if re.match(r"^([一二三四五六七八九十]+、|\d+[.．、])", duty) else f"{ordinal}、{duty}")
    return tuple(out)


def qr_text(
    section: Section, area: Area, number: str, phone: str, office: str, people: Sequence[PersonRow] = ()
) -> str:
    """What the QR code holds (一林一码), as the profile's ``qr`` says: a card that needs no server, or a web address.

    The address is the county's prefix and the code of the area: it never changes, and names nobody. The card has
    number, area, level, the post of its chief, office phone and office; ``name`` adds the chief's name and
    ``valid_until`` a day, both only where the profile asks for them: metal outlives a tenure. Never a private phone.
    LinzhangError ``signboards.qr_prefix_missing`` for an address without a prefix.
    """
    wishes = section.values.get("qr") or {}
    if wishes.get("mode") == "address":
        prefix = str(wishes.get("prefix") or "").strip()
        if not prefix:
            raise LinzhangError("signboards.qr_prefix_missing")
        return f"{prefix}{area.code}"
    names = area.names()
    village = "" if names["grid"].startswith(names["village"]) else names["village"]
    place = "".join((names["county"], names["town"], village, names["grid"]))
    chief = next((row for row in people if row.chief), None)
    post = " ".join(part for part in (chief.label, chief.title) if part) if chief else ""
    if chief and wishes.get("name") and chief.name:
        post = f"{post} {chief.name}"
    valid = str(wishes.get("valid_until") or "").strip()
    lines = [number, place or area.name, post, f"监督电话 {phone}" if phone else "", office]
    return "\n".join(line for line in [*lines, f"有效期至 {valid}" if valid else ""] if line)


def compose(
    section: Section,
    area: Area,
    holders: Mapping[str, Sequence[Holder]],
    overview: Overview,
    day: date,
    *,
    number: str = "",
    supervision_phone: str = "",
    map_digest: str = "",
    tasks: Sequence[str] = (),
) -> BoardContent:
    """The content of the board of ``area`` with the people of ``day``.

    ``tasks`` are lines about what the county has asked of the area, for boards that print them.
    ``number`` keeps the number that a board has already; ``supervision_phone`` overrules the profile's.
    """
    names = area.names()
    office = fill("office", section.text("office", "{county}林长制办公室"), **names)
    phone = supervision_phone or section.text("supervision_phone")
    number = number or board_number(section, area)
    board = section.board(area.level) or {}
    back = section.back(area.level) or {}
    titles = tuple(fill("titles", text, **names) for text in board.get("titles", ())) or (f"{area.name}林长公示牌",)
    imprint = section.text("imprint", "{office}　{year} 年 {month} 月")
    people = people_rows(section, area, holders)
    return BoardContent(
        number=number,
        level=area.level,
        area_uid=area.uid,
        area_code=area.code,
        area_name=area.name,
        file_name=f"{number} {place_text(area)}",
        titles=titles,
        people=people,
        overview=overview.lines(area),
        duties=numbered(section.duties(area.level, area.name, area.area_m2)),
        notice=section.texts("notice"),
        supervision_phone=phone,
        imprint=fill("imprint", imprint, office=office, year=day.year, month=day.month) if office else "",
        disclaimer=section.text("disclaimer", "示意图，不作为划界依据"),
        number_text=fill("number_text", section.text("number_text", "编号 {number}"), number=number),
        qr_label=section.text("qr_label", "一林一码"),
        qr_text=qr_text(section, area, number, phone, office, people),
        map_digest=map_digest,
        extra=_extra(board, names, tasks),
        headings=_headings(board, people),
        map_source=map_source(section),
        back_title=fill("back", str(back.get("title") or "禁止行为"), **names) if back else "",
        back=numbered([fill("back", str(text), **names) for text in back.get("texts") or ()]),
    )


def _headings(board: Mapping[str, Any], people: Sequence[PersonRow]) -> tuple[tuple[str, str], ...]:
    """The profile's headings; a board without rangers is not headed 林长与护林员."""
    given = {str(key): str(text) for key, text in (board.get("headings") or {}).items()}
    if people and not any(row.ranger for row in people):
        given.setdefault("people", "林长名单")
    return tuple(sorted(given.items()))


def _extra(
    board: Mapping[str, Any], names: Mapping[str, str], tasks: Sequence[str]
) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """The blocks that the profile adds: ``blocks`` of the board, each {key, heading, texts} or {key, heading, tasks}.

    ``tasks: true`` prints the targets that the county has split to the area.
    """
    out = []
    for spec in board.get("blocks") or ():
        key = str(spec.get("key") or "block")
        texts = tuple(fill("blocks", str(text), **names) for text in spec.get("texts") or ())
        if spec.get("tasks"):
            texts += tuple(tasks)
        if texts:
            out.append((key, str(spec.get("heading") or key), numbered(texts)))
    return tuple(out)


def map_source(section: Section) -> str:
    """Where the map comes from and its 审图号, as the profile's ``map.source`` and ``map.review_number`` say."""
    wishes = section.values.get("map") or {}
    source, number = (str(wishes.get(key) or "").strip() for key in ("source", "review_number"))
    return "　".join(
        part for part in (f"底图来源：{source}" if source else "", f"审图号：{number}" if number else "") if part
    )


def lacks(section: Section, content: BoardContent) -> list[str]:
    """Codes of what the profile's must-list demands and the board has not; an empty list is a board that may go.

    ``phones`` may be added to the list by a county that wants no board with a hidden gap in the phone column.
    """
    there = {
        "people": bool(content.people),
        "chief": any(row.chief for row in content.people),
        "ranger": any(row.ranger for row in content.people),
        "area": bool(content.overview),
        "duties": bool(content.duties),
        "supervision_phone": bool(content.supervision_phone),
        "imprint": bool(content.imprint),
        "phones": all(row.phone for row in content.people if row.phone_due),
    }
    return [f"signboards.lacks_{key}" for key in section.texts("must") if not there.get(key, True)]


def remarks(section: Section, content: BoardContent) -> list[tuple[str, dict[str, object]]]:
    """Codes and values of what the user should know before the board is printed (vacant posts, missing phones)."""
    found: list[tuple[str, dict[str, object]]] = []
    vacant_text = section.text("vacant_text")
    vacant = [row.label for row in content.people if row.name == vacant_text]
    if vacant:
        found.append(("signboards.post_vacant", {"posts": "、".join(vacant)}))
    silent = [row.name for row in content.people if row.phone_due and not row.phone]
    if silent:
        found.append(("signboards.phone_missing", {"people": "、".join(silent)}))
    if not any(row.ranger for row in content.people) and content.level == "village":
        found.append(("signboards.no_ranger", {}))
    return found


def about_forest(overview: Overview) -> list[tuple[str, dict[str, object]]]:
    """Codes and values of classes of land that the figures of the board leave out, or have no name for."""
    found: list[tuple[str, dict[str, object]]] = []
    if overview.unknown:
        found.append(("signboards.land_class_unknown", {"classes": listed(dict(overview.unknown))}))
    if overview.unnamed:
        found.append(("signboards.land_class_unnamed", {"classes": listed(dict(overview.unnamed))}))
    return found
