"""Finds header rows, of one to three lines, and says what each column means."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ...county.sheets import Lost, filled
from .assign import assign
from .columns import Column, Group, Header, header_text
from .content import kinds_of, shares
from .grid import Grid, GridRow
from .known import Known
from .lexicon import meaning_of, meanings_of
from .values import looks_like_name, tight
from .words import ALIASES, IGNORED, KEYS, NOBODY, NOTES, PERSONAL, ROLE_CELL, TOTALS

__all__ = ["Column", "Group", "Header", "find_header", "header_at", "header_text", "is_sure", "meaning_of"]

_SEARCHED = 60
_DEPTH = 3
_SAMPLE = 300
_EXACT = {alias for aliases in ALIASES.values() for alias in aliases}
_FIGURES = frozenset({"phone", "id", "start", "code", "span"})
# 填报单位（盖章）：   填报时间：2024年5月, which may stand above a header in cells of its own
_FORM_LINE = re.compile(
    r"^(?:(?:填报|填表|编制|报送|上报|制表|统计|呈报)[^:]{0,8}|单位\(?(?:盖章|公章)\)?|(?:截止|统计)?(?:日期|时间)(?=:.)|单位(?=:.)):"
)
_HOME = re.compile("(?:村委会|居委会|村民委员会|居民委员会|[镇乡]人民政府|[镇乡]政府|办事处|林业站|林场|村|社区)$")
_CONTRASTS = ("phone", "id", "start", "code", "name", "town", "village", "role", "unit")


def _is_header_cell(text: str) -> bool:
    return bool(text) and len(text) <= 24 and meaning_of(text)[2] >= 0.4


def _header_like(row: GridRow, known: Known) -> float:
    """Share of the row's own cells that read as headers; 0 where one holds a phone, a date or a number."""
    own = row.own()
    if not own:
        return 0.0
    texts = [header_text(value) for _, value in own]
    if any(_FORM_LINE.search(tight(value)) for _, value in own):
        return 0.0
    if any(text not in _EXACT and _is_datum(text, known) for text in texts):
        return 0.0
    for _, value in own:
        if isinstance(value, (int, float, Lost)) or kinds_of(value, known) & _FIGURES:
            return 0.0
    return sum(map(_is_header_cell, texts)) / len(texts)


def _is_datum(text: str, known: Known) -> bool:
    """Whether a text can stand in no header: a place of the county, 空缺, a bare number."""
    if text in NOBODY or text.isdigit() or known.level_of(text):
        return True
    rest, said = known.parted(text)
    return bool(said) and (not rest or rest == said.get("village"))


def _combined(rows: Sequence[GridRow], width: int) -> list[tuple[str, str]]:
    """(header, what stands above it) for each column of the header rows."""
    found: list[tuple[str, str]] = []
    for column in range(width):
        texts: list[str] = []
        for row in rows:
            text = header_text(row.wide(column))
            if text and (not texts or texts[-1] != text):
                texts.append(text)
        found.append((texts[-1] if texts else "", "".join(texts[:-1])))
    return found


def find_header(grid: Grid, start: int, known: Known, chosen: Mapping[str, Mapping[str, str]]) -> Header | None:
    """The first header from position ``start`` on; a table without header is recognised by its cells.

    ``chosen``: fingerprint → column (its position as text) → key, as the user or an earlier import has said.
    """
    last = min(len(grid.rows), start + _SEARCHED)
    for first in range(start, last):
        header = header_at(grid, first, known, chosen)
        if header is not None:
            return header
    if start:
        return None
    for first in range(start, min(last, start + 15)):
        if _contrasts(grid, first, known) and (header := _header(grid, first, first, known, chosen)) is not None:
            return header
    return _bare(grid, start, known, chosen)


def _contrasts(grid: Grid, first: int, known: Known) -> bool:
    """Whether a row of unknown words is a header all the same: below it are phones, names, places, in it are none."""
    own = grid.rows[first].own()
    texts = [tight(value) for _, value in own]
    if len(own) < 3 or len(set(texts)) < len(texts) or any(len(t) > 20 or re.search(r"\d{3}", t) for t in texts):
        return False
    body = _sample(grid, first + 1, known)
    if len(body) < 2 or len(own) < 0.6 * max(len(row.own()) for row in body):
        return False
    differing: set[str] = set()
    for index, value in own:
        share, count = shares((row.value(index) for row in body), known)
        kinds = kinds_of(value, known)
        differing |= {k for k in _CONTRASTS if count > 1 and share.get(k, 0.0) >= 0.7 and k not in kinds}
    return len(differing) >= 3 and bool(differing & _FIGURES)


def header_at(grid: Grid, first: int, known: Known, chosen: Mapping[str, Mapping[str, str]]) -> Header | None:
    """The header that begins at a position; None where none does."""
    row = grid.rows[first]
    own = row.own()
    if len({tight(value) for _, value in own}) < 2 or _header_like(row, known) < 0.4:
        return None
    best: Header | None = None
    for lines in range(_depth(grid, first, known), 0, -1):
        best = _header(grid, first, first + lines - 1, known, chosen)
        if best is not None and sum(meaning_of(c.header)[2] >= 0.4 for c in best.columns if c.key) >= 2:
            return best
    return None


def _depth(grid: Grid, first: int, known: Known) -> int:
    """How many lines the header at a position may have."""
    above = {header_text(v) for _, v in grid.rows[first].own()}
    depth = 1
    for extra in range(1, _DEPTH):
        if first + extra >= len(grid.rows) or _header_like(grid.rows[first + extra], known) < 0.5:
            break
        below = [header_text(v) for _, v in grid.rows[first + extra].own()]
        if sum(looks_like_name(t) and not _is_header_cell(t) for t in below) > 0.25 * len(below):
            break  # persons
        if len(below) == 1:
            break  # a section, not a second line
        if not below or (len(below) > 2 and sum(t in above for t in below) > 0.8 * len(below)):
            break  # the same header again, not its second line
        depth = extra + 1
    return depth


def _header(grid: Grid, first: int, last: int, known: Known, chosen: Mapping[str, Mapping[str, str]]) -> Header | None:
    rows = grid.rows[first : last + 1]
    width = max(grid.width, max((max(r.across, default=-1) + 1 for r in rows), default=0))
    columns = [
        Column(index, leaf or parent, parent=parent) for index, (leaf, parent) in enumerate(_combined(rows, width))
    ]
    texts = frozenset(header_text(v) for row in rows for _, v in row.own())
    _settle(columns, _sample(grid, last + 1, known, texts), known)
    _apply(columns, chosen.get(_fingerprint(columns), {}))
    if not any(c.key == "name" for c in columns) or len([c for c in columns if c.key and c.key not in IGNORED]) < 2:
        return None
    return Header(first, last, columns, _groups(columns), _fingerprint(columns))


def _settle(columns: list[Column], body: list[GridRow], known: Known) -> None:
    """The meanings of all columns; those of a second list beside the first are weighed by themselves."""
    for part in segments(columns):
        assign(part, body, known)
        _places_as_units(part, body, known)
    if not any(c.key == "unit" for c in columns):
        for column in columns:
            # 对口单位 alone is the unit; 联系单位 and 协助单位 are what they say, if not the village's own committee
            if column.key == "liaison" and (not re.search("联系|协助|联络", column.header) or _at_home(column, body)):
                column.key = "unit"


def _places_as_units(columns: list[Column], body: list[GridRow], known: Known) -> None:
    """单位 whose cells are the county's places is where people belong, if nothing else says it."""
    if any(c.key in ("town", "village", "place", "area", "code") for c in columns):
        return
    for column in columns:
        texts = [text for row in body if (text := tight(row.value(column.index)))]
        if column.key == "unit" and sum(_is_datum(text, known) for text in texts) > 0.6 * len(texts):
            column.key = "place"
            return


def _at_home(column: Column, body: list[GridRow]) -> bool:
    """Whether a column of units names those that people work for and not bureaus that help them."""
    units = [text for row in body if (text := tight(row.value(column.index)))]
    return sum(bool(_HOME.search(unit)) for unit in units) > 0.5 * len(units)


def _sample(grid: Grid, start: int, known: Known, repeated: frozenset[str] = frozenset()) -> list[GridRow]:
    """Rows that can be persons: no totals, notes, sections; a header ends them unless its texts are ``repeated``."""
    rows: list[GridRow] = []
    for row in grid.rows[start : start + _SAMPLE]:
        own = row.own()
        if len(own) > 3 and _header_like(row, known) > 0.8:
            if not repeated or {header_text(v) for _, v in own} - repeated:
                break
            continue  # the same header on the next page
        text = next((t for _, v in own if filled(v) and (t := tight(v))), "")
        if len(own) > 1 and not TOTALS.match(text) and not NOTES.match(text):
            rows.append(row)
    return rows


def _fingerprint(columns: Sequence[Column]) -> str:
    headers = "|".join(f"{c.parent}/{c.header}" for c in columns).rstrip("|/")
    return hashlib.sha256(headers.encode()).hexdigest()[:16]


def _apply(columns: list[Column], given: Mapping[str, str]) -> None:
    for column in columns:
        key = given.get(str(column.index))
        if key is not None and (key == "" or key in KEYS or key in IGNORED):
            column.key, column.by = key, "chosen"


def _bare(grid: Grid, start: int, known: Known, chosen: Mapping[str, Mapping[str, str]]) -> Header | None:
    """A table without any header: a column of names beside one of phones or places."""
    body = [row for row in grid.rows[start : start + _SAMPLE] if len(row.own()) > 1]
    if len(body) < 2:
        return None
    columns = [Column(index, "", by="content") for index in range(grid.width)]
    assign(columns, body, known)
    _apply(columns, chosen.get(_fingerprint(columns), {}))
    keys = {c.key for c in columns}
    if "name" not in keys or not keys & {"phone", "code", "town", "village"}:
        return None
    first = next(i for i, row in enumerate(grid.rows) if row is body[0])
    return Header(first, first - 1, columns, _groups(columns), _fingerprint(columns))


def _panels(columns: Sequence[Column]) -> int:
    """Column where a second list begins beside the first: 序号 姓名 电话 | 序号 姓名 电话; 0 where none does."""
    headers = [f"{c.parent}/{c.header}" if c.header else "" for c in columns if c.header]
    indexes = [c.index for c in columns if c.header]
    for size in range(2, len(headers) // 2 + 1):
        if len(headers) % size == 0 and headers == headers[:size] * (len(headers) // size):
            return indexes[size]
    return 0


def segments(columns: list[Column]) -> list[list[Column]]:
    """The columns of each list that stands beside another; all columns together where there is one list."""
    if size := _panels(columns):
        return [columns[start : start + size] for start in range(0, len(columns), size)]
    starts = [c.index for c in columns if c.header and meaning_of(c.header)[0] == "serial" and c.header != "编号"]
    if len(starts) < 2 or starts[0] != min((c.index for c in columns if c.header), default=0):
        starts = _parents(columns)
    starts = [0, *starts[1:]]
    parts = [columns[a:b] for a, b in zip(starts, [*starts[1:], len(columns)], strict=True)]
    whole = all(any(meaning_of(c.header)[0] == "name" or c.key == "name" for c in part) for part in parts)
    return parts if len(parts) > 1 and whole else [columns]


def _parents(columns: Sequence[Column]) -> list[int]:
    """Where lists with titles of their own begin, each with places: 村级林长 | 护林员 above 村 姓名 | 村 姓名."""
    starts = [b.index for a, b in pairwise(columns) if b.parent and b.parent != a.parent]
    starts = ([columns[0].index] if columns and columns[0].parent else []) + starts
    ends = [*starts[1:], len(columns)]
    for first, last in zip(starts, ends, strict=False):
        keys = {meaning_of(c.header)[0] for c in columns[first:last]}
        if not keys & {"town", "village", "area", "place", "code"} or "name" not in keys:
            return [0]
    return starts or [0]


def _groups(columns: list[Column]) -> list[Group]:
    parts = segments(columns)
    if len(parts) > 1:
        return [group for part in parts for group in _groups_of(part)]
    return _groups_of(columns)


def _groups_of(columns: Sequence[Column]) -> list[Group]:
    names = [c for c in columns if c.key == "name"]
    # a second name column without a role of its own is a contact or somebody's father
    if len(names) > 1 and not all(c.role for c in names):
        for column in names[1:]:
            if not column.role and column.by != "chosen":
                column.key = "other"
        names = [c for c in names if c.key == "name"]
    groups = [Group(role=column.role, columns={"name": column.index}) for column in names]
    if not groups:
        return []
    for column in columns:
        if not column.key or column.key == "name":
            continue
        if column.key not in PERSONAL or len(groups) == 1:
            targets = groups
        else:
            same = [g for g in groups if column.role and g.role == column.role]
            left = [g for g in same or groups if g.columns["name"] < column.index]
            # of 护林员1, 护林员2 the nearer
            targets = same if len(same) == 1 else (left[-1:] if left else (same or groups)[:1])
        for group in targets:
            group.columns.setdefault(column.key, column.index)
    return [_with_contract(group) for group in groups]


def _with_contract(group: Group) -> Group:
    """Where a table has no days of office, those of the contract are meant; one end of it alone stands for its own."""
    days = {"start", "end", "span"} & set(group.columns)
    both = {"contract_start", "contract_end"} <= set(group.columns)
    for key in ("start", "end"):
        if f"contract_{key}" in group.columns and not days & ({"start", "end", "span"} if both else {key, "span"}):
            group.columns[key] = group.columns[f"contract_{key}"]
    return group


def is_sure(header: Header, known: Known) -> bool:
    """Whether a header in the middle of a table is one, and not a row of data that reads like one."""
    names = [c for c in header.columns if c.key == "name" and c.by != "content"]
    if any(known.level_of(c.header) or c.header in NOBODY for c in header.columns if c.header):
        return False
    others = sum(meaning_of(c.header)[2] >= 0.8 for c in header.columns if c not in names)
    if all(ROLE_CELL.match(c.header) for c in names) and others < 3:
        return len({c.header for c in names}) > 1
    sure = sum(bool(found := meanings_of(c.header)[0]) and found[0][1] >= 0.8 for c in header.columns)
    return bool(names) and sure >= 2
