"""The rows under a header: which are persons, which are totals, notes, sections; and each person's fields."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from ...county.sheets import Lost, filled
from .context import Context, is_section, rank_of, said_in
from .grid import Grid, GridRow
from .headers import Group, Header, header_text
from .known import Known
from .model import EMPTY, HEADER, NOTE, SECTION, TOTAL, Line, SourceRow
from .titles import level_of_title
from .values import (
    DOUBTFUL,
    WRONG,
    Field,
    Name,
    apart,
    day_of,
    looks_like_name,
    names_of,
    phones_of,
    plain,
    shared_out,
    span_of,
    tight,
)
from .words import DITTO, FILE, NOBODY, NOTES, ROLE_CELL, TOTALS, role_in, roles_in

_FILLED = ("county", "town", "village", "place", "level", "role")
_SHARED = ("level", "county", "town", "village", "place", "group", "code", "area", "liaison", "note")
_NO_CODE = re.compile("[\u4e00-\u9fff]")
# 填表人：| 王五 | 审核人：赵六 below a table
_SIGNED = re.compile(
    "(?:(?:填表|填报|制表|审核|审批|经办|统计|报送|上报|复核|校对)(?:人|员|者|单位)?|单位负责人[^:]{0,4}):"
)
_RANGER = re.compile("护林|巡护|管护|巡山|巡林|看护|网格|专管")
_CONTRACT = re.compile("合同|协议")
CONTRACT = "people.doubt_contract"
_ON_GRIDS = re.compile("护林|巡护|管护|网格|^$")
Cells = set[tuple[int, int]]


def _beside(fields: dict[str, Field], person: Name) -> None:
    """What stands in the name's cell beside the name fills what no column of its own says."""
    for key, text in (("title", person.title), ("role", person.role), ("note", person.note)):
        if text and not (fields.get(key, Field()).text or (key != "role" and key in fields)):
            fields[key] = Field(text)


def key_is_name(header: Header, column: int) -> bool:
    """Whether a column holds names (副林长：空缺 stands there for a post and heads nothing)."""
    return any(column == group.columns["name"] for group in header.groups)


class Body:
    """Reads the rows of one table in order; remembers what merges, sections and ditto marks refer to."""

    def __init__(self, grid: Grid, header: Header, known: Known, context: Context, keeps_merges: bool) -> None:
        self.grid = grid
        self.header = header
        self.known = known
        self.context = context
        self.keeps_merges = keeps_merges
        self.confirmed: Cells = set()
        self._above: dict[int, object] = {}
        self._usual: dict[int, bool] = {}
        self._place_above: dict[str, str] = {}
        codes = [c.index for c in header.columns if c.key == "code"]
        # codes of 12 digits say the place by themselves: blanks beside them are blank
        self._long_codes = any(len(tight(row.value(c))) >= 6 for c in codes for row in grid.rows)
        self._heads = {text for c in header.columns for text in (c.header, c.parent) if text}
        # merges of the header, on this page or the next, say nothing of the rows below it
        top = grid.rows[header.last].number if header.last >= 0 else 0
        self._merged = {c for c, last, text in grid.merged if last > top and header_text(text) not in self._heads}
        # 姓名, 电话 … of the groups: a row with none of these is no person's
        self._personal = {i for g in header.groups for k, i in g.columns.items() if k in ("name", "phone", "title")}

    def read(self, positions: Iterable[int]) -> list[SourceRow]:
        """The rows at these positions of the grid."""
        return [self._row(self.grid.rows[position]) for position in positions]

    # ---- rows -----------------------------------------------------------------------------------------------

    def _row(self, row: GridRow) -> SourceRow:
        source = SourceRow(row.number, list(row.cells))
        source.kind = self._kind(row)
        if source.kind == SECTION:
            text = next(plain(v) for _, v in reversed(row.own()))
            texts = [plain(v) for _, v in row.own()]
            said: dict[str, str] = {}
            for text in texts:
                said.update(said_in(text, self.known))
            self.context = self.context.below(texts[0] if texts else "", said)
            self._place_above = {}
            self._above = {}
        elif not source.kind:
            self._ditto(row)
            for number, group in enumerate(self.header.groups):
                source.lines += self._persons(row, group, number, len(source.lines))
            if not source.lines:
                source.kind = EMPTY
        return source

    def _kind(self, row: GridRow) -> str:
        own = row.own()
        texts = [tight(v) for _, v in own]
        if not own:
            return EMPTY
        heads = sum(header_text(v) in self._heads for _, v in own)
        if heads >= 2 and heads >= 0.6 * len(own):
            return HEADER
        first = next((t for t in texts if t), "")
        words = [t for t in texts if not re.fullmatch(r"[\d.]+", t)]
        names = [g.columns["name"] for g in self.header.groups]
        named = any(looks_like_name(tight(row.value(c))) for c in names if c not in row.inherited)
        if (TOTALS.match(first) or (words and TOTALS.match(words[0]))) and not named:
            return TOTAL
        if _SIGNED.match(first):
            return NOTE
        if NOTES.match(first) and (len(own) <= 2 or not named) and not self._is_serial(own):
            return NOTE
        if any(NOTES.match(t) and re.search(r"[:：]", t) for t in texts) and not named:
            return NOTE
        return self._lone(row, own, words, named)

    def _is_serial(self, own: list[tuple[int, object]]) -> bool:
        return bool(re.fullmatch(r"\d+", tight(own[0][1])))

    def _lone(self, row: GridRow, own: list[tuple[int, object]], words: list[str], named: bool) -> str:
        """A row with one text: a section, a note, or a person of whom only the name is given."""
        serial = {c.index for c in self.header.columns if c.key in ("serial", "other", "id")}
        telling = [(c, v) for c, v in own if c not in serial or len(tight(v)) > 6]
        if not telling:
            if len(own) == 1 and len(words) == 1 and is_section(words[0], self.known):
                return SECTION
            return EMPTY if all(c in serial for c, _ in own) and len(own) <= 2 else ""
        if len(telling) > 1 or (len(own) > 2 and not row.across):
            return ""
        column, value = telling[0]
        text = tight(value)
        if re.search(r"[:：].", text) and key_is_name(self.header, column):
            return ""
        inherited = bool(row.inherited & {i for g in self.header.groups for i in g.columns.values()})
        across = len(row.across) >= max(2, self.grid.width // 2 - 1)
        key = self.header.key_of(column)
        if not across and (named or (key in ("name", "phone") and (inherited or not is_section(text, self.known)))):
            return ""
        if isinstance(value, Lost):
            return ""
        if is_section(text, self.known) and not (inherited and not across):
            placed = key in ("town", "village", "code", "area", "place")
            return SECTION if across or not placed or rank_of(text) else self._bare(key, text)
        if across or column == 0 or len(text) > 12:
            return NOTE
        return ""

    def _bare(self, key: str, text: str) -> str:
        """A place alone in its own column: a section where it is not a vacant post's row."""
        said = set(said_in(text, self.known))
        if "role" in said or (key == "village" and "town" in said and "village" not in said):
            return SECTION
        return SECTION if said & {"town", "village"} and not self._merged_places() else ""

    def _merged_places(self) -> bool:
        return any(c.key in ("town", "village") and c.index in self._merged for c in self.header.columns)

    def _ditto(self, row: GridRow) -> None:
        for column in range(len(row.cells)):
            if isinstance(row.cells[column], str) and tight(row.cells[column]) in DITTO and column in self._above:
                row.cells[column] = self._above[column]
            if filled(row.value(column)):
                self._above[column] = row.cells[column]

    # ---- persons --------------------------------------------------------------------------------------------

    def _persons(self, row: GridRow, group: Group, number: int, parts: int) -> list[Line]:
        columns = dict(group.columns)
        texts = {key: row.value(column) for key, column in columns.items()}
        own = {k for k, c in columns.items() if c not in row.inherited and filled(row.value(c))}
        personal = [k for k in ("name", "phone", "title") if filled(texts.get(k))]
        several = len(self.header.groups) > 1
        if several and (not personal or columns["name"] in row.inherited):
            return []
        if not personal and not own - {"note"}:
            return []
        shared = self._shared(row, texts, columns)
        if several and not _ON_GRIDS.search(group.role) and {"town", "village"} & set(shared):
            # the grid in the row is the ranger's
            code = shared.get("code", Field())
            shared = {k: v for k, v in shared.items() if k not in ("code", "area", "group")}
            if re.fullmatch(r"\d{12}-\d+", code.text):
                shared["code"] = Field(code.text[:12])
        confirmed = (row.number, columns["name"]) in self.confirmed
        names = names_of(texts.get("name"), corrected=confirmed)
        count = max(1, len(names))
        given = [phone.text for phone in phones_of(texts.get("phone"))]
        marks = [c for c in self.header.columns if c.ticked and tight(row.value(c.index)) not in ("", "/")]
        ticked = marks[0].role if len(marks) == 1 else ""
        fields = [dict(shared) for _ in range(count)]
        self._phones(texts, names, fields, (row.number, columns.get("phone", -1)) in self.confirmed)
        for key in ("title", "unit", "role", *FILE):
            text = plain(texts.get(key))
            parted = [Field(text)] if key in FILE and count == 1 else shared_out(text, count)
            for one, value in zip(fields, parted, strict=False):
                raw = texts.get(key)
                if isinstance(raw, Lost):
                    value = Field("", DOUBTFUL, raw.reason)
                if value.text or value.state != "sure":
                    one[key] = value
        if self._is_anybodys("phone", columns):
            for one in (f for f in fields if f.get("phone", Field()).text):
                one["phone"] = one["phone"].worse("people.doubt_count")
        self._days(texts, fields, count)
        self._days_of_contract(fields, columns)
        for index, one in enumerate(fields):
            person = names[index] if names else None
            one["name"] = person.name if person else self._nobody(texts.get("name"), one)
            if person is not None:
                if person.phone and one["phone"].text not in (given or [one["phone"].text]):
                    # another number in a column of its own: nobody can say which is right
                    one["phone"] = one["phone"].worse("people.doubt_phones")
                _beside(one, person)
            self._role(one, group, ticked)
        return [
            Line(row.number, parts + index, {k: v for k, v in one.items() if v.text or v.state != "sure"}, columns)
            for index, one in enumerate(fields)
        ]

    @staticmethod
    def _nobody(value: object, fields: dict[str, Field]) -> Field:
        """No name: 空缺 is said on purpose, an empty cell beside a phone is not."""
        if tight(value) in NOBODY and tight(value):
            return Field("")
        # whoever has a number of his own and began on a day is somebody
        if fields.get("phone", Field()).text or ("id" in fields and fields.get("start", Field()).text):
            return Field("", WRONG, "people.name_missing")
        return Field("", DOUBTFUL, "people.doubt_vacant")

    def _role(self, fields: dict[str, Field], group: Group, ticked: str) -> None:
        role = fields.get("role")
        if (role is None or not role.text) and ticked:
            fields["role"] = Field(ticked)
        elif role is None or not role.text:
            several = len(self.header.groups) > 1
            text = group.role if several else self.context.get("role")
            if not text and (title := fields.get("title")) and ROLE_CELL.match(title.text):
                text = title.text
            text = text or group.role or self.context.get("role")
            if text:
                fields["role"] = Field(text)
                if self._contradicted(group):
                    other = group.role if text != group.role else self.context.get("role")
                    fields["role"] = fields["role"].worse("people.doubt_title", other=other)
        elif len(set(roles_in(re.sub("林长[办制]", "", role.text)))) > 1 and role.text not in self.known.roles:
            fields["role"] = role.worse("people.doubt_role")

    def _is_anybodys(self, key: str, columns: dict[str, int]) -> bool:
        """Whether one column stands behind the names of several persons and says of none that it is his."""
        index = columns.get(key, -1)
        mine = [c for c in self.header.columns if c.key == key]
        names = [g.columns["name"] for g in self.header.groups]
        return (
            len(mine) == 1
            and mine[0].index == index
            and not mine[0].role
            and not mine[0].parent
            and sum(name < index for name in names) > 1
        )

    def _contradicted(self, group: Group) -> bool:
        """Whether the title or section names a role that none of the header's is: 村级林长 above 护林员."""
        told = role_in(re.sub("林长[办制]", "", self.context.get("role")))
        roles = [role_in(g.role) for g in self.header.groups if g.role]
        if not told or not roles or not group.role:
            return False
        return not any(
            told.endswith(one) or one.endswith(told) or (_RANGER.search(told) and _RANGER.search(one)) for one in roles
        )

    def _phones(self, texts: dict[str, object], names: list[Name], fields: list[dict[str, Field]], sure: bool) -> None:
        phones = phones_of(texts.get("phone"))
        if not phones:
            # where people give their mobile phones, an office number alone may be the office's only
            office = phones_of(texts.get("phone2"))
            phones = [p.worse("people.doubt_phone_office") for p in office] if "phone" in texts else office
        own = [phones_of(n.phone)[0] if n.phone else None for n in names]
        count = len(fields)
        if count == 1 and len(phones) > 1:
            good = [p for p in phones if p.state == "sure"]
            chosen = (good or phones)[0]
            mobile = [p for p in good if len(p.text) == 11 and p.text[0] == "1"]
            chosen = (mobile or good or phones)[0]
            if len({p.text for p in mobile}) != 1 or len(good) != len(phones):
                chosen = chosen.worse("people.doubt_phones")
            phones = [chosen]
        for index, one in enumerate(fields):
            mine = own[index] if index < len(own) else None
            if mine is not None:
                beside = phones[index].text if len(phones) == count else ""
                # a number beside the name and another in the column: nobody can say which is right
                one["phone"] = mine.worse("people.doubt_phones") if beside not in ("", mine.text) else mine
            elif len(phones) == count:
                one["phone"] = Field(phones[index].text) if sure else phones[index]
            elif phones and not any(own):
                # fewer or more numbers than persons: nobody can say whose they are
                given = phones[index] if index < len(phones) else Field("")
                one["phone"] = (
                    given.worse("people.doubt_count") if given.text else Field("", DOUBTFUL, "people.doubt_count")
                )

    def _days(self, texts: dict[str, object], fields: list[dict[str, Field]], count: int) -> None:
        if filled(texts.get("span")):
            start, end = span_of(texts["span"])
            for one in fields:
                one["start"], one["end"] = start, end
        for key in ("start", "end"):
            value = texts.get(key)
            if not filled(value):
                continue
            if isinstance(value, str) and count > 1:
                parted = [day_of(part.text) for part in shared_out(plain(value), count)]
            elif isinstance(value, str) and key == "start" and "end" not in texts and re.search("[至~～—]", value):
                first, last = span_of(value)
                for one in fields:
                    one["start"], one["end"] = first, last
                continue
            else:
                parted = [day_of(value)] * count
            for one, day in zip(fields, parted, strict=False):
                one[key] = day

    def _days_of_contract(self, fields: list[dict[str, Field]], columns: dict[str, int]) -> None:
        """A contract's days are not those of the tenure: its first day may be, its last is renewed year by year."""
        heads = {c.index: c.header for c in self.header.columns}
        for key in ("start", "end"):
            index = columns.get(key, columns.get("span", -1))
            if not _CONTRACT.search(heads.get(index, "")):
                continue
            for one in fields:
                if key in one and one[key].text:
                    kept = one[key] if key == "start" else Field("")
                    one[key] = Field(kept.text, DOUBTFUL, CONTRACT)

    # ---- places ---------------------------------------------------------------------------------------------

    def _shared(self, row: GridRow, texts: dict[str, object], columns: dict[str, int]) -> dict[str, Field]:
        found: dict[str, Field] = {}
        for key in _SHARED:
            if key not in columns:
                continue
            value = texts.get(key)
            if isinstance(value, Lost):
                found[key] = Field("", DOUBTFUL, value.reason)
            elif filled(value):
                text = plain(value) if key == "note" else tight(apart(value))
                if key == "note" or text not in NOBODY:
                    found[key] = Field(text)
        self._county(found, columns)
        self._fill_down(row, found, columns, texts)
        self._part(found, columns)
        own = dict(found)
        for key in ("town", "village", "level"):
            # the cell says it better than the section; a section's place is sure
            if key not in found and self.context.get(key) and not self._elsewhere(key, own):
                found[key] = Field(self.context.get(key))
        if "unit" not in columns and self.context.get("unit"):
            found["unit"] = Field(self.context.get("unit"))
        return {key: self._place(key, value, row, columns) for key, value in found.items()}

    def _part(self, found: dict[str, Field], columns: dict[str, int]) -> None:
        """石桥镇上河村1号网格 in one cell: town and village by themselves, the rest as it is."""
        code = found.get("code")
        area = found.get("area", Field()).text
        if code is not None and (not area or area.isdigit()) and _NO_CODE.search(code.text):
            # 1号网格 under 网格编号 is a name
            found["area"] = found.pop("code")
            columns["area"] = columns.pop("code")
        if "code" not in found and area in self.known.codes:
            found["code"] = found.pop("area")
            columns["code"] = columns["area"]
        for key in ("area", "place", "village", "group"):
            field = found.get(key)
            if field is None or self.known.is_place(key, field.text):
                continue
            rest, said = self.known.parted(field.text)
            if not said or (key == "village" and "town" in found and rest):
                continue
            for level, name in said.items():
                if level not in found or level == key:
                    found[level] = Field(name, field.state, field.reason, field.values)
                    columns.setdefault(level, columns[key])
            if rest:
                found[key] = Field(rest, field.state, field.reason, field.values)
            elif not (key == "village" and "village" in said):
                del found[key]

    def _county(self, found: dict[str, Field], columns: dict[str, int]) -> None:
        """青峰县 under 乡镇 or 所在地 says the level of whoever stands there."""
        for key in ("town", "village", "place"):
            field = found.get(key)
            if field is not None and field.text in self.known.places.get("county", ()):
                del found[key]
                self._place_above = {"county": key}
                if "level" not in found:
                    found["level"] = Field("县级", field.state, field.reason, field.values)
                    columns.setdefault("level", columns[key])

    def _elsewhere(self, key: str, found: dict[str, Field]) -> bool:
        """Whether the row's own place speaks against what a title says."""
        if "code" in found and (len(found["code"].text) >= 6 or not re.search(r"\d", found["code"].text)):
            return True
        level = found.get("level", Field()).text
        if key == "village":
            return level.startswith(("县", "区", "乡", "镇", "街")) or "town" in found
        return key == "town" and level.startswith(("县", "区", "市"))

    def _fill_down(
        self, row: GridRow, found: dict[str, Field], columns: dict[str, int], texts: dict[str, object]
    ) -> None:
        """Blank cells below a place of a table whose merges the format has lost; coloured, for it is a guess."""
        name = tight(texts.get("name"))
        level = found.get("level", Field()).text + tight(texts.get("role")) + (name if roles_in(name) else "")
        speaks = level_of_title(tight(texts.get("title")) + name + tight(texts.get("unit")))
        above = self._place_above
        coded = self._long_codes and "code" in found and len(found["code"].text) >= 6
        for key in ("town", "village", "place"):
            if key not in columns:
                continue
            if key in found:
                above.pop("county", None)
                if key == "town" and above.get("town") not in (None, found[key].text):
                    above.pop("village", None)
                above[key] = found[key].text
                continue
            merged = self.keeps_merges and columns[key] in self._merged
            if above.get("county") == key and not re.match("[乡镇街村]", level) and speaks in ("", "county"):
                said = Field("县级")
                found.setdefault("level", said if speaks else said.worse("people.doubt_filled"))
                columns.setdefault("level", columns[key])
            if key not in above or coded or merged or not self._collapsed(columns[key]):
                continue
            if re.match("县|区级|市级", level) or speaks == "county":
                continue
            if key == "village" and (re.match("乡|镇|街", level) or speaks == "town"):
                continue
            found[key] = Field(above[key], DOUBTFUL, "people.doubt_filled")

    def _collapsed(self, column: int) -> bool:
        """Whether a column says a place once for all rows below: it hardly ever says the same twice in a row."""
        if column not in self._usual:
            cells = [tight(row.value(column)) for row in self.grid.rows[self.header.last + 1 :] if row.own()]
            again = sum(a == b and bool(a) and header_text(a) not in self._heads for a, b in pairwise(cells))
            blank = sum(not cell for cell in cells)
            self._usual[column] = again <= max(0.05 * (len(cells) - blank), 0.1 * blank)
        return self._usual[column]

    def _place(self, key: str, value: Field, row: GridRow, columns: dict[str, int]) -> Field:
        if (row.number, columns.get(key, -1)) in self.confirmed:
            return Field(value.text)
        places = self.known.places
        if key in ("town", "village") and places.get(key):
            # 新民村、东山村 are two villages
            parts = [value.text] if self.known.is_place(key, value.text) else re.split("[、,，;；/]+", value.text)
            if not all(self.known.is_place(key, part) for part in parts):
                return value.worse("people.doubt_place", place=value.text)
        if key == "code" and self.known.codes and re.search(r"[eE]\+|\.\d", value.text):
            return value.worse("people.doubt_code")
        return value
