"""Chief lists as lines of a text: 林长：姓名 职务, sentences like 由镇长张三担任林长, places and roles as headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .columns import header_text
from .context import Context, is_section, said_in
from .known import Known
from .lexicon import meaning_of
from .model import NOTE, SECTION, Line
from .tokens import (
    BREAK,
    COLON,
    GRID,
    MARK,
    NAME,
    PAUSE,
    PHONE,
    PLACE,
    ROLE,
    TITLE,
    UNIT,
    UNKNOWN,
    VACANT,
    Token,
    tokens_of,
)
from .values import Field, day_of, judged, names_of, phones_of, tight

_LABEL = re.compile(
    r"([\u4e00-\u9fff（）()]{2,8})\s*[:：]\s*([^:：]*?)(?=[\s,，;；、]*[\u4e00-\u9fff（）()]{2,8}\s*[:：]|$)"
)
_NAMELIKE = re.compile("^[\u4e00-\u9fff]{2,3}$")
LABEL = "label"
"""The key of the role that the last label gave: it holds for lines without one, until a heading."""
_CARD = ("role", "title", "unit", "town", "village", "code", "area", "level")


def prose_line(text: str, number: int, known: Known, context: Context) -> tuple[list[Line], Context, str]:
    """Persons of a paragraph (林长：姓名 职务；副林长：…), the context below it, and what it is where it has none."""
    cards = [card for clause in re.split(r"[；;。\n]", text) if (card := _card(clause, context))]
    if cards:
        return [Line(number, i, one) for i, one in enumerate(cards)], context, ""
    reader = _Reader(known, context)
    found = reader.read(tokens_of(text, known))
    if found:
        # 副林长：王五福 …, and on the next line 赵子龙 副镇长
        below = (
            Context({**context.values, LABEL: reader.label}, context.rank, context.role_rank)
            if reader.label
            else context
        )
        return [Line(number, i, one) for i, one in enumerate(found)], below, ""
    if is_section(text, known):
        above = Context({k: v for k, v in context.values.items() if k != LABEL}, context.rank, context.role_rank)
        return [], above.below(text, said_in(text, known)), SECTION
    return [], context, NOTE


def _card(clause: str, context: Context) -> dict[str, Field]:
    """姓名：张三，职务：镇长，电话：… as one person; empty where the clause is no such thing."""
    found: dict[str, Field] = {}
    for label, value in _LABEL.findall(clause):
        key, role, strength = meaning_of(header_text(label))
        value = value.strip(" ,，;；、")
        if strength < 0.9 or not key or not value:
            continue
        if role:
            found.setdefault("role", Field(role))
        if key == "name":
            persons = names_of(value)
            found["name"] = persons[0].name if persons else Field("")
        elif key == "phone":
            found["phone"] = (phones_of(value) or [Field("")])[0]
        elif key in ("start", "end"):
            found[key] = day_of(value)
        elif key in _CARD:
            found[key] = Field(tight(value))
    return _contextual(context) | found if "name" in found and len(found) > 1 else {}


def _contextual(context: Context) -> dict[str, Field]:
    return {k: Field(context.get(k)) for k in ("role", "level", "town", "village", "area") if context.get(k)}


@dataclass
class _Person:
    """Somebody the line names; ``told`` where a role stands in the same clause before him."""

    name: str
    context: Context
    role: str = ""
    told: bool = False
    title: str = ""
    unit: str = ""
    area: str = ""
    phones: list[str] = field(default_factory=list)

    def fields(self, doubtful: bool) -> dict[str, Field]:
        """As a line has them."""
        found = _contextual(self.context)
        found.pop("role", None)
        if self.role:
            found["role"] = Field(self.role)
        found["name"] = judged(self.name) if self.name else Field("")
        if doubtful and self.name:
            found["name"] = found["name"].worse("people.doubt_name")
        if self.title:
            found["title"] = Field(self.title)
        if self.area:
            found["area"] = Field(self.area)
        if self.unit:
            found["unit"] = Field(self.unit)
        if self.phones:
            numbers = [one for phone in self.phones for one in phones_of(phone)]
            mobile = [one for one in numbers if len(one.text) == 11 and one.text.startswith("1")]
            found["phone"] = (mobile or numbers)[0]
            if len(mobile) > 1:
                found["phone"] = found["phone"].worse("people.doubt_phones")
        return found


class _Reader:
    """Goes through the tokens of a line once; a role holds for the names behind it, 任 + role for those before it."""

    def __init__(self, known: Known, context: Context) -> None:
        self.known = known
        self.here = context
        self.role = ""
        self.usual = context.get(LABEL) or context.get("role")
        self.label = ""
        self.persons: list[_Person] = []
        self.clause: list[_Person] = []
        self.title: list[str] = []
        self.area = ""
        self.doubtful = False
        self._role_open = False
        self._marked = False
        # 林长：张三 书记；李四 镇长 …
        self._listing = self._labelled = False
        self._named_first = False

    def read(self, tokens: list[Token]) -> list[dict[str, Field]]:
        """The persons; [] where the line is about nobody."""
        useful = [t for t in tokens if t.kind not in (BREAK, PAUSE, COLON)]
        self._named_first = bool(useful) and useful[0].kind in (NAME, TITLE) and any(t.kind == NAME for t in useful[:2])
        self.doubtful = any(t.kind == UNKNOWN and len(t.text) > 1 for t in useful)
        for position, token in enumerate(tokens):
            following = tokens[position + 1].kind if position + 1 < len(tokens) else BREAK
            self._take(token, following)
        self._post()
        return [p.fields(self.doubtful) for p in self.persons if p.role]

    def _take(self, token: Token, following: str) -> None:
        kind = token.kind
        if kind == ROLE:
            self._take_role(token)
        elif kind == NAME:
            self._take_name(token.text)
        elif kind == UNKNOWN and self._labelled and _NAMELIKE.match(token.text) and following in (TITLE, UNIT, PHONE):
            # 林长：镇远 镇长: nobody has that surname, and yet nothing else can stand there
            self._take_name(token.text)
        elif kind == VACANT and (self.role or self.usual):
            self._take_name("")
        elif kind in (TITLE, UNIT):
            self._take_title(token, following)
        elif kind == PHONE and self.persons:
            self.persons[-1].phones.append(token.text)
        elif kind == PLACE:
            self.here = self.here.under({k: v for k, v in token.said.items() if k != "level"} or token.said)
            self.title = []
        elif kind == GRID:
            self._take_grid(token.text)
        elif kind == MARK:
            self._marked = True
        elif kind == BREAK:
            self._post()
            self.clause, self.title, self._marked, self.area = [], [], False, ""
        if kind not in (MARK, PLACE, TITLE, UNIT, GRID):
            self._marked = False
        if kind == COLON and self._role_open:
            self.label = self.role
        self._listing = self._listing or (kind == COLON and self._role_open)
        self._labelled = self._listing and (kind == BREAK or (kind == COLON and self._role_open))

    def _take_role(self, token: Token) -> None:
        here = self.here.under(token.said) if token.said else self.here
        open_ones = [p for p in self.clause if not p.told]
        if self._marked and open_ones:
            for person in open_ones:
                person.role, person.told, person.context = token.text, True, here
            self.clause = []
            return
        if not self._marked and open_ones and not any(p.role for p in open_ones):
            # 张三 林长 13800000001: the role stands behind the name
            for person in open_ones:
                person.role, person.context = token.text, here
            self.clause = []
            return
        self._post()
        self.role, self._role_open, self._listing = token.text, True, False
        self.title = []
        self.clause = []
        # the level belongs to this role only, the place to those behind it too
        self.here = here
        if token.said and "level" not in token.said:
            self.here = Context({k: v for k, v in here.values.items() if k != "level"})

    def _take_name(self, name: str) -> None:
        role = self.role or (self.usual if self._named_first or not name else "")
        person = _Person(name, self.here, role, told=self._role_open)
        person.title, person.area = "、".join(self.title), self.area
        self.title, self.area = [], ""
        self.persons.append(person)
        self.clause.append(person)
        self._role_open = False

    def _take_grid(self, area: str) -> None:
        last = self.clause[-1] if self.clause else None
        if last is not None and not last.area:
            last.area = area
        else:
            self.area = area

    def _take_title(self, token: Token, following: str) -> None:
        last = self.clause[-1] if self.clause else None
        if token.kind == UNIT:
            if last is not None and not last.unit:
                last.unit = token.text
        elif following == NAME or last is None:
            self.title.append(token.text)
        else:
            last.title = f"{last.title}、{token.text}" if last.title else token.text

    def _post(self) -> None:
        """林长：镇长 with no name is a vacant post."""
        if self._role_open and self.title and not self.clause:
            person = _Person("", self.here, self.role, told=True, title="、".join(self.title))
            self.persons.append(person)
        self._role_open = False
