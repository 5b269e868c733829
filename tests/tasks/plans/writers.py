"""Plans as Word files and Excel tables, with what Word does to them: automatic numbers, tables, tracked changes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ..truth import Truth
from .draft import Draft, Item, Part
from .layouts import Written, chinese, true_task

_LEVELS = (("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))


def plain_docx(written: Written, path: Path, rng: random.Random) -> None:
    """Numbers typed as text, headings in heading styles or not, a header and a footer that are no text of the plan."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "内部资料 注意保存"
    document.sections[0].footer.paragraphs[0].text = "第 1 页 共 9 页"
    styled = rng.random() < 0.5
    for level, number, text in written.blocks:
        if level == 8:
            document.add_paragraph(text)
        elif level in {0, 1} and len(text) < 16 and styled:
            document.add_heading(number + text, level + 1)
        else:
            paragraph = document.add_paragraph()
            line = number + text
            cut = len(line) // 2  # Word cuts a sentence into runs anywhere
            paragraph.add_run(line[:cut])
            paragraph.add_run(line[cut:])
    document.save(str(path))


def numbered_docx(written: Written, path: Path, rng: random.Random) -> None:
    """Numbers that exist only as list styles: 一、, （一） and 1. by Word itself."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{k}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for k, (kind, text) in enumerate(_LEVELS)
    )
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>{levels}'
            "</w:abstractNum>"
        ),
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for level, _, text in written.blocks:
        paragraph = document.add_paragraph(text)
        if level <= 2:
            properties = paragraph._p.get_or_add_pPr()
            properties.append(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>')
            )
    document.save(str(path))


def tracked_docx(written: Written, path: Path, rng: random.Random) -> None:
    """Every fourth paragraph with deleted words, inserted words and a comment: the final text is what counts."""
    document = docx.Document()
    for k, (_, number, text) in enumerate(written.blocks):
        line = number + text
        paragraph = document.add_paragraph()
        if k % 4 or len(line) < 12:
            paragraph.add_run(line)
            continue
        cut = len(line) * 2 // 3
        paragraph.add_run(line[:cut])
        who = 'w:author="审核人" w:date="2024-03-01T08:00:00Z"'
        paragraph._p.append(
            parse_xml(
                f'<w:del {nsdecls("w")} w:id="{k}" {who}><w:r><w:delText>完成造林99万亩</w:delText></w:r></w:del>'
            )
        )
        inserted = parse_xml(
            f'<w:ins {nsdecls("w")} w:id="{k + 900}" {who}><w:r><w:t xml:space="preserve"/></w:r></w:ins>'
        )
        inserted.find(qn("w:r")).find(qn("w:t")).text = line[cut:]
        paragraph._p.append(inserted)
    document.save(str(path))


# ---- tables --------------------------------------------------------------------------------------------------

COLUMNS = ("序号", "重点任务", "主要内容", "责任单位", "联系人")
ROLES = ("序号", "工作任务", "工作内容", "牵头单位", "配合单位", "完成时限")


def _joined(rng: random.Random, names: Sequence[str]) -> str:
    return rng.choice(("、", "、", "\n", "，")).join(names)


def table_rows(
    draft: Draft, columns: tuple[str, ...], roles: bool
) -> tuple[list[tuple[Part, int, Item, list[str]]], Truth]:
    """Rows (part, number, item, cells) and the truth, for tables with one column of units or with lead and the rest."""
    rng = draft.rng
    truth = Truth("", "", [], [])
    rows = []
    texts = [draft.title]
    n = 0
    for part in draft.parts:
        texts.append(part.heading or draft.main)
        for item in part.items:
            n += 1
            if roles:
                named = (item.lead, [], item.cooperating, True)
                cells = [
                    str(n),
                    item.title,
                    item.body,
                    _joined(rng, item.lead),
                    _joined(rng, item.cooperating),
                    item.due,
                ]
            else:
                names = [*item.lead, *item.cooperating, *item.units]
                named = ([], names, [], False)
                cells = [str(n), item.title, item.body, _joined(rng, names), "、".join(item.contacts)]
            section = part.heading or draft.main
            row = true_task(section, str(n), item.title, item, named, item.body, "".join(cells[3:]))
            truth.tasks.append(row if roles else _with_contacts(row, item))
            truth.targets += item.targets
            truth.faults += item.faults
            rows.append((part, n, item, cells))
            texts.append("".join(cells))
    truth.text = "\n".join(texts)
    return rows, truth


def _with_contacts(row, item: Item):
    from dataclasses import replace

    return replace(row, contacts=tuple(item.contacts))


def table_docx(draft: Draft, path: Path, columns: tuple[str, ...] = COLUMNS, roles: bool = False) -> Truth:
    """A table with section rows merged over all columns, its title above."""
    rows, truth = table_rows(draft, columns, roles)
    document = docx.Document()
    document.add_paragraph("附件1")
    document.add_paragraph(f"{draft.title}任务分解表")
    table = document.add_table(rows=1, cols=len(columns))
    for cell, name in zip(table.rows[0].cells, columns, strict=True):
        cell.text = name
    last: Part | None = None
    k = 0
    for part, _, _, cells in rows:
        if part is not last:
            k += 1
            row = table.add_row().cells
            row[0].merge(row[-1]).text = f"{chinese(k)}、{part.heading or draft.main}"
            last = part
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    document.save(str(path))
    return truth


def merged_docx(draft: Draft, path: Path, columns: tuple[str, ...] = ROLES, category: str = "任务类别") -> Truth:
    """A table whose first column is merged downwards: the section of the rows beside it."""
    rows, truth = table_rows(draft, columns, True)
    document = docx.Document()
    document.add_paragraph(draft.title)
    table = document.add_table(rows=1, cols=len(columns) + 1)
    for cell, name in zip(table.rows[0].cells, (category, *columns), strict=True):
        cell.text = name
    first: dict[int, int] = {}
    for part, _, _, cells in rows:
        row = table.add_row().cells
        index = len(table.rows) - 1
        for cell, text in zip(row[1:], cells, strict=True):
            cell.text = text
        if id(part) in first:
            table.cell(first[id(part)], 0).merge(table.cell(index, 0))
        else:
            first[id(part)] = index
            row[0].text = part.heading or draft.main
    document.save(str(path))
    return truth


def table_xlsx(draft: Draft, path: Path, columns: tuple[str, ...] = ROLES, roles: bool = True) -> Truth:
    """The same as an Excel table: title merged over the columns, section rows merged, header in the third row."""
    rows, truth = table_rows(draft, columns, roles)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "任务分解表"
    width = len(columns)
    sheet.append([f"{draft.title}任务分解表"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet.append(["填报单位：县林长制办公室"])
    sheet.append(list(columns))
    last: Part | None = None
    k = 0
    for part, _, _, cells in rows:
        if part is not last:
            k += 1
            sheet.append([f"{chinese(k)}、{part.heading or draft.main}"])
            sheet.merge_cells(start_row=sheet.max_row, start_column=1, end_row=sheet.max_row, end_column=width)
            last = part
        sheet.append([int(cells[0]), *cells[1:]])
    book.save(path)
    return truth


def pasted_table(draft: Draft) -> tuple[str, Truth]:
    """The rows of a table as pasting out of Excel leaves them: cells with tabs between, sections on lines alone."""
    rows, truth = table_rows(draft, ROLES, True)
    lines = [draft.title, "\t".join(ROLES)]
    last: Part | None = None
    k = 0
    for part, _, _, cells in rows:
        if part is not last:
            k += 1
            lines.append(f"{chinese(k)}、{part.heading or draft.main}")
            last = part
        flat = [cell.replace("\n", "" if index == 2 else "、") for index, cell in enumerate(cells)]
        lines.append("\t".join(flat))
    return "\n".join(lines), truth
