"""Prints the archive as an office hands it in (森林资源清单): three lines an area, living totals, one workbook.

Rows: 合计, then towns, villages and grids, each 小计, 国有, 集体 (and the lines that the data have besides). The lowest
rows are figures, everything above is a sum of cells, so that a correction by hand carries through.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...county import crs, office
from ...county.errors import LinzhangError
from ...county.heights import text_height
from . import labels, stands, tables
from .archive import Archive, Key, Node
from .systems import setting

if TYPE_CHECKING:
    from ...county.gateway import County
    from ...county.profile import Profile

Say = Callable[..., str]
NAME_WIDTH, LINE_WIDTH, ROW_HEIGHT = 22.0, 9.0, 17.0
SUBTOTAL, TOTAL = "小计", "合计"
UNKNOWN = "—"
# Excel takes 255 arguments in one SUM
_ARGUMENTS = 200
METHOD_NAMES = {stands.PLANAR: "平面", stands.ELLIPSOIDAL: "椭球面"}
BASIS_NAMES = {stands.RECORDED: "小班记载面积", stands.COMPUTED: "小班图形面积"}


@dataclass(frozen=True)
class Block:
    """The rows of one area: its first row, the row of each line."""

    node: Node
    depth: int
    name: str
    first: int
    rows: dict[str, int]
    children: list[Block]


def export(county: County, archive: Archive, area: str, level: str, path: Path, say: Say) -> Path:
    """Writes the workbook; ``area``: uid or '' for the county, ``level``: key of the lowest level that has rows.

    LinzhangError ``areas_resources.area_unknown``, ``areas_resources.level_unknown``, or where it cannot be written.
    """
    top = top_of(archive, area)
    if level:
        top = pruned(top, county.profile, level)
    workbook = office.new_workbook(county.profile)
    place = county.name if not area or top.name == county.name else f"{county.name}{top.name}"
    writer = _Writer(county, archive, top, place, say)
    for number, table in enumerate(tables.three_lines(archive)):
        writer.three_lines(workbook, table, annex=number == 0)
        if number == 0:
            formula = next(say(code, **values) for code, values in archive.remarks if code == "areas_resources.cover")
            writer.singles(workbook, "考核指标", "森林资源考核指标表", tables.assessed(archive), formula)
    percent = f"{setting(county.profile, 'difference_percent'):g}"
    explained = say("areas_resources.difference", percent=percent)
    writer.singles(
        workbook, "面积核对", "小班记载面积与图形面积核对表", tables.compared(percent, archive.method), explained
    )
    writer.details(workbook)
    writer.notes(workbook)
    return office.save(workbook, path)


def top_of(archive: Archive, area: str) -> Node:
    """What 合计 sums: the area, or everything. LinzhangError ``areas_resources.area_unknown``."""
    if area:
        found = archive.node(area)
        if found is None:
            raise LinzhangError("areas_resources.area_unknown", area=area)
        return found
    if len(archive.roots) == 1:
        return archive.roots[0]
    land = [root.land_m2 for root in archive.roots if root.land_m2 is not None]
    top = Node("", "", TOTAL, "", sum(land) if land else None, list(archive.roots))
    for root in archive.roots:
        for line, counter in root.lines.items():
            top.lines.setdefault(line, Counter()).update(counter)
        top.beside.update(root.beside)
        top.cut += root.cut
        if root.largest and (top.largest is None or root.largest[1] > top.largest[1]):
            top.largest = root.largest
    return top


def pruned(top: Node, profile: Profile, level: str) -> Node:
    """Without what lies below the level; LinzhangError ``areas_resources.level_unknown`` where nothing has it."""
    rank = {item.key: number for number, item in enumerate(profile.levels)}
    if level not in rank or not any(node.level == level for _, node in top.walk()):
        raise LinzhangError("areas_resources.level_unknown", level=level, area=top.name)

    def cut(node: Node) -> Node:
        below = rank.get(node.level, -1) < rank[level]
        return replace(node, children=[cut(child) for child in node.children] if below else [])

    return cut(top)


def plane(epsg: int) -> str:
    """The county's coordinate system in words."""
    reference = crs.spatial_reference(epsg)
    meridian = reference.GetProjParm("central_meridian", 0.0)
    if "CGCS2000" in (reference.GetName() or ""):
        return f"2000国家大地坐标系高斯-克吕格投影（中央经线{meridian:g}°）"
    return f"EPSG:{epsg}"


class _Writer:
    """Writes the sheets of one workbook."""

    def __init__(self, county: County, archive: Archive, top: Node, place: str, say: Say) -> None:
        self.county, self.archive, self.top, self.place, self.say = county, archive, top, place, say
        self.profile = county.profile
        self.always = tuple(str(group["name"]) for group in setting(county.profile, "groups.land_tenure"))
        self.decimals = int(county.profile.get("units.area_decimals", 1))
        self.measured = f"面积：{BASIS_NAMES[archive.basis]}；图形面积：{METHOD_NAMES[archive.method]}量算"

    # ---- three lines an area ------------------------------------------------------------------------------

    def three_lines(self, workbook: Any, table: tables.Table, *, annex: bool) -> None:
        """One sheet with 小计, 国有, 集体 for each area."""
        width = max(12.0, min(14.0, 110.0 / len(table.columns)))
        columns = [
            office.Col("单位", NAME_WIDTH, "left"),
            office.Col("权属", LINE_WIDTH),
            *(office.Col(c.header, 8.0 if c.unit == tables.COUNT else width, "right") for c in table.columns),
        ]
        sheet = self._sheet(workbook, table.name, table.title, columns, annex=annex)
        style = _Styles(sheet, [None, None, *(tables.number_format(c.unit, self.decimals) for c in table.columns)])
        top, after = self._blocks(self.top, 0, sheet.row)
        for block in _walk(top):
            self._block(sheet, style, block, table)
        sheet.row = after
        self._foot(sheet, columns)

    def _blocks(self, node: Node, depth: int, row: int) -> tuple[Block, int]:
        """Where each area's rows stand."""
        lines = [*self.always, *(n for n in self.archive.lines if n in node.lines and n not in self.always)]
        rows = {line: row + 1 + number for number, line in enumerate(lines)}
        name = TOTAL if depth == 0 else node.name
        block = Block(node, depth, name, row, rows, [])
        row += 1 + len(rows)
        for child in node.children:
            below, row = self._blocks(child, depth + 1, row)
            block.children.append(below)
        return block, row

    def _block(self, sheet: office.Sheet, style: _Styles, block: Block, table: tables.Table) -> None:
        first, last = min(block.rows.values()), max(block.rows.values())
        total = block.node.total
        counters: list[tuple[str, int, Counter[Key]]] = [(SUBTOTAL, block.first, total)]
        counters += [(line, row, block.node.lines.get(line, Counter())) for line, row in block.rows.items()]
        name = "　" * max(0, block.depth - 1) + block.name
        for line, row, counter in counters:
            values: list[object] = [name if row == block.first else None, line]
            for index, column in enumerate(table.columns, start=3):
                value = column.read(counter)
                letter = _letter(index)
                if value is None:
                    values.append(UNKNOWN if line == SUBTOTAL or counter else None)
                elif row == block.first:
                    values.append(f"=SUM({letter}{first}:{letter}{last})")
                elif block.children:
                    cells = [f"{letter}{child.rows[line]}" for child in block.children if line in child.rows]
                    values.append(summed(cells) if cells else None)
                else:
                    values.append(tables.scaled(value, column.unit, self.decimals) if counter else None)
            style.write(row, values, bold=line == SUBTOTAL)
        # merge_cells would style all borders anew, which takes longer than everything else; they are there already
        sheet.ws.merged_cells.add(f"A{block.first}:A{last}")
        needed = text_height(name, NAME_WIDTH, office.BODY_SIZE)
        height = max(ROW_HEIGHT, needed / (last - block.first + 1))
        for row in range(block.first, last + 1):
            sheet.ws.row_dimensions[row].height = height

    # ---- one row an area ----------------------------------------------------------------------------------

    def singles(self, workbook: Any, name: str, title: str, singles: Sequence[tables.Single], note: str) -> None:
        """One sheet with a row for each area."""
        columns = [
            office.Col("单位", NAME_WIDTH, "left"),
            *(office.Col(s.header, s.width, "center" if s.unit == tables.TEXT else "right") for s in singles),
        ]
        sheet = self._sheet(workbook, name, title, columns)
        style = _Styles(sheet, [None, *(tables.number_format(s.unit, self.decimals) for s in singles)])
        letters = {
            short: _letter(index)
            for index, single in enumerate(singles, start=2)
            for begin, short in tables.LETTERS.items()
            if single.header.startswith(begin)
        }
        letters["其中"] = next((_letter(i) for i, s in enumerate(singles, start=2) if "小班之差" in s.header), "A")
        rows: dict[int, int] = {}
        listed = list(self.top.walk())
        for offset, (_, node) in enumerate(listed):
            rows[id(node)] = sheet.row + offset
        for depth, node in listed:
            row = rows[id(node)]
            shown = TOTAL if depth == 0 else "　" * (depth - 1) + node.name
            values: list[object] = [shown]
            for index, single in enumerate(singles, start=2):
                value = single.read(node)
                if value is None or isinstance(value, str):
                    values.append(UNKNOWN if value is None else value)
                elif single.formula:
                    values.append(single.formula.format(row=row, **letters))
                elif single.summed and node.children:
                    values.append(summed([f"{_letter(index)}{rows[id(child)]}" for child in node.children]))
                else:
                    values.append(tables.scaled(value, single.unit, self.decimals))
            style.write(row, values, bold=depth == 0)
            widths = [NAME_WIDTH, *(s.width for s in singles)]
            texts = [v if isinstance(v, str) and not v.startswith("=") else "" for v in values]
            sheet.ws.row_dimensions[row].height = max(
                ROW_HEIGHT, *(text_height(t, w, office.BODY_SIZE) for t, w in zip(texts, widths, strict=True) if t)
            )
        sheet.row += len(listed)
        self._foot(sheet, columns, note)

    # ---- the codes ----------------------------------------------------------------------------------------

    def details(self, workbook: Any) -> None:
        """Every class, code and name with its number of 小班 and its area, for 合计."""
        columns = [
            office.Col("项目", 16),
            office.Col("类别（名称或代码）", 32, "left"),
            office.Col("小班个数", 11, "right"),
            office.Col("面积（公顷）", 16, "right"),
            office.Col("占林地（%）", 12, "right"),
        ]
        sheet = self._sheet(workbook, "分类明细", "林地分类明细表", columns, landscape=False)
        formats = [None, None, *(tables.number_format(u, 0) for u in (tables.COUNT, tables.HECTARE, tables.PERCENT))]
        style = _Styles(sheet, formats)
        total = self.top.total
        for dimension, title in labels.DIMENSIONS.items():
            present = [n for n in self.archive.columns[dimension] if total[dimension, n] or total[f"{dimension}:n", n]]
            first, last = sheet.row + 1, sheet.row + len(present)
            if not present:
                continue
            head: list[object] = [title, TOTAL, *(f"=SUM({c}{first}:{c}{last})" for c in "CD"), None]
            style.write(sheet.row, head, bold=True)
            for offset, name in enumerate(present):
                row = first + offset
                m2 = total[dimension, name]
                share = f"=SUM(D{row})/SUM(D${first - 1})*100"
                style.write(row, [None, name, total[f"{dimension}:n", name], m2 / 10_000, share])
            sheet.ws.merge_cells(start_row=first - 1, start_column=1, end_row=last, end_column=1)
            for row in range(first - 1, last + 1):
                sheet.ws.row_dimensions[row].height = ROW_HEIGHT
            sheet.row = last + 1
        self._foot(sheet, columns, landscape=False)

    def notes(self, workbook: Any) -> None:
        """How the figures were made and what is missing."""
        columns = [office.Col("序号", 6), office.Col("说明", 84, "left")]
        sheet = self._sheet(workbook, "说明", "森林资源清单编制说明", columns, landscape=False)
        for number, (code, values) in enumerate(self._remarks(), start=1):
            sheet.add([number, self.say(code, **values)], min_height=ROW_HEIGHT)
        sheet.finish(landscape=False)

    def _remarks(self) -> list[tuple[str, dict[str, object]]]:
        return [
            self.archive.remarks[0],
            (f"areas_resources.method_{self.archive.method}", {"crs": plane(self.archive.epsg)}),
            *self.archive.remarks[1:],
        ]

    # ---- what all sheets have -----------------------------------------------------------------------------

    def _sheet(
        self,
        workbook: Any,
        name: str,
        title: str,
        columns: Sequence[office.Col],
        *,
        annex: bool = False,
        landscape: bool = True,
    ) -> office.Sheet:
        mark = str(setting(self.profile, "annex")) if annex else ""
        right = "单位：公顷" if landscape else ""
        return office.new_sheet(
            workbook, name, f"{self.place}{title}", columns, self.profile, annex=mark, left=self.measured, right=right
        )

    def _foot(
        self, sheet: office.Sheet, columns: Sequence[office.Col], extra: str = "", *, landscape: bool = True
    ) -> None:
        """The note that every sheet has, and the print set-up."""
        method = self.say(f"areas_resources.method_{self.archive.method}", crs=plane(self.archive.epsg))
        beyond = [self.say(c, **v) for c, v in self.archive.remarks if c == "areas_resources.beyond_zone"]
        unknown = "“—”为没有资料，空格为零。编制说明见“说明”表。"
        lines = [line for line in (method, *beyond, extra, unknown) if line]
        for number, line in enumerate(lines):
            row = sheet.add_note(("注：" if number == 0 else "　　") + line)
            width = sum(c.width for c in columns)
            sheet.ws.row_dimensions[row].height = text_height(f"注：{line}", width, office.NOTE_SIZE)
        sheet.finish(landscape=landscape)


class _Styles:
    """Rows that look like ``Sheet.add`` makes them, with each cell's style made once: a county has 100,000 cells."""

    def __init__(self, sheet: office.Sheet, formats: Sequence[str | None]) -> None:
        self._ws = sheet.ws
        start = sheet.row
        self._styles: dict[bool, list[Any]] = {}
        for bold in (False, True):
            row = sheet.add(["" for _ in sheet.columns], bold=bold)
            for index, number_format in enumerate(formats, start=1):
                if number_format:
                    sheet.ws.cell(row, index).number_format = number_format
            self._styles[bold] = [copy(sheet.ws.cell(row, i + 1)._style) for i in range(len(sheet.columns))]
        sheet.row = start

    def write(self, row: int, values: Sequence[object], *, bold: bool = False) -> None:
        """Writes one row; texts that look like formulas stay texts, only our own sums are formulas."""
        for index, (value, style) in enumerate(zip(values, self._styles[bold], strict=True), start=1):
            cell = self._ws.cell(row, index, value)
            if cell.data_type == "f" and not str(value).startswith("=SUM("):
                cell.data_type = "s"
            cell._style = copy(style)


def summed(cells: Sequence[str]) -> str:
    """``=SUM(D8,D12)``; more cells than one SUM takes are summed in parts."""
    if len(cells) <= _ARGUMENTS:
        return f"=SUM({','.join(cells)})"
    parts = [cells[i : i + _ARGUMENTS] for i in range(0, len(cells), _ARGUMENTS)]
    return f"=SUM({','.join('SUM(' + ','.join(part) + ')' for part in parts)})"


def _walk(block: Block) -> list[Block]:
    out = [block]
    for child in block.children:
        out += _walk(child)
    return out


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))
