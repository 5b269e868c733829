"""Writes the second set of rosters: ``generate(folder)``; ``python -m tests.people.second.make FOLDER``."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from ..messy.writers import WRITERS, write_xls
from . import lists, matrix, papers, sections
from .book import Book, Second
from .folk import Folk
from .words import Words

SEED = 20250611
Layout = Callable[[Book], None]
PLAN: tuple[tuple[Layout, str, str | None, str], ...] = (
    (lists.ranger_list, "xlsx", None, "护林员名册"),
    (lists.ranger_list, "csv", "gbk", "护林员名册导出"),
    (lists.ranger_wide, "xlsx", None, "生态护林员基本情况"),
    (lists.ranger_wide, "html", "utf-8", "系统导出人员"),
    (lists.chief_list, "xlsx", None, "新建 XLSX 工作表"),
    (lists.chief_list, "csv", "utf-8-sig", "三级责任人"),
    (lists.chief_list, "tab", "utf-16", "粘贴"),
    (lists.chief_levels, "xlsx", None, "青峰县林长名单(定稿)"),
    (lists.chief_levels, "html", "gbk", "林长名单"),
    (lists.two_line, "xlsx", None, "公益林护林员花名册"),
    (lists.two_line, "xls", None, "公益林护林员"),
    (lists.bare_span, "xlsx", None, "责任人一览表"),
    (lists.bare_span, "html", "utf-8", "责任人一览表（网页）"),
    (lists.three_line, "xlsx", None, "附表1"),
    (lists.dittos, "xlsx", None, "村级名单"),
    (lists.dittos, "csv", "gbk", "村级名单二"),
    (lists.codes, "xlsx", None, "网格人员"),
    (lists.codes, "tab", "gbk", "网格人员导出"),
    (lists.unit_is_town, "xlsx", None, "汇总表"),
    (lists.offset, "xlsx", None, "表格"),
    (lists.town_posts, "xlsx", None, "领导机构"),
    (lists.county_posts, "xlsx", None, "县级名单"),
    (lists.ticks, "xlsx", None, "信息采集表"),
    (lists.paged, "xlsx", None, "花名册打印版"),
    (lists.paged, "csv", "gbk", "花名册打印版"),
    (lists.subtotals, "xlsx", None, "台账"),
    (lists.replaced, "xlsx", None, "调整情况"),
    (lists.directory, "xlsx", None, "通讯录"),
    (sections.town_sections, "xlsx", None, "村级林长"),
    (sections.town_sections, "csv", "utf-8-sig", "村级林长"),
    (sections.village_sections, "xlsx", None, "各村护林员"),
    (sections.role_sections, "xlsx", None, "林长"),
    (sections.role_sections, "html", "utf-8", "林长公示"),
    (sections.role_and_village_sections, "xlsx", None, "责任人公示"),
    (sections.sheets_by_town, "xlsx", None, "各乡镇护林员"),
    (sections.sheets_by_level, "xlsx", None, "四级人员"),
    (sections.sheets_by_level, "xls", None, "四级人员旧版"),
    (sections.side_by_side, "xlsx", None, "电话表"),
    (sections.side_by_side, "csv", "gbk", "电话表"),
    (sections.two_sides, "xlsx", None, "林长及护林员"),
    (sections.stacked, "xlsx", None, "两张表"),
    (sections.stacked, "tab", "gbk", "两张表"),
    (sections.stacked_by_level, "xlsx", None, "分级"),
    (sections.name_phone, "xlsx", None, "联系表"),
    (sections.name_phone, "xlsx", None, "联系表二"),
    (sections.name_title, "xlsx", None, "责任人"),
    (sections.many_in_cell, "xlsx", None, "人员汇总"),
    (sections.many_in_cell, "html", "utf-8", "人员汇总"),
    (sections.numbered_in_cell, "xlsx", None, "网格一览"),
    (sections.two_rows, "xlsx", None, "登记册"),
    (matrix.village_matrix, "xlsx", None, "一长两员"),
    (matrix.village_matrix, "html", "gbk", "一长两员"),
    (matrix.town_matrix, "xlsx", None, "乡镇设置"),
    (matrix.flat_matrix, "xlsx", None, "各村人员"),
    (matrix.flat_matrix, "csv", "gbk", "各村人员"),
    (matrix.slots, "xlsx", None, "林长护林员"),
    (matrix.names_matrix, "xlsx", None, "公示表"),
    (matrix.tree, "xlsx", None, "责任体系"),
    (matrix.tree, "xlsx", None, "责任体系二"),
    (matrix.sideways, "xlsx", None, "人员信息"),
    (matrix.sideways_blocks, "xlsx", None, "基本信息"),
    (matrix.cards, "xlsx", None, "登记表"),
    (matrix.card_sheets, "xlsx", None, "采集表"),
    (matrix.villages_sideways, "xlsx", None, "各村责任人"),
    (papers.word_table, "docx", None, "名册"),
    (papers.word_tables, "docx", None, "各乡镇"),
    (papers.word_cards, "docx", None, "登记表"),
    (papers.word_lines, "docx", None, "责任人名单"),
    (papers.word_headings, "docx", None, "通知"),
    (papers.word_areas, "docx", None, "公示牌"),
    (papers.word_sentences, "docx", None, "各村"),
    (papers.word_matrix, "docx", None, "附件2"),
)
"""Layout, format, encoding and name of each file."""


def draft_all(seed: int = SEED) -> list[Second]:
    """The rosters with their truth, not yet written; the same seed, the same rosters."""
    rng = Random(f"second {seed}")
    folk, words = Folk(Random(f"folk {seed}")), Words(Random(f"words {seed}"))
    made = []
    for number, (layout, fmt, encoding, name) in enumerate(PLAN, 1):
        book = Book(Random(f"{seed} {number} {rng.random()}"), folk, words)
        layout(book)
        made.append(book.roster(number, name, fmt, layout.__name__, encoding))
    return made


def write_word(roster: Second, path: Path) -> None:
    """Paragraphs and tables in the order in which the file was drafted."""
    import docx

    document = docx.Document()
    by_name = {sheet.name: sheet for sheet in roster.sheets}
    text = by_name.get("正文")
    said = 0

    def say(upto: int) -> None:
        nonlocal said
        for row in text.rows[said:upto] if text else []:
            document.add_paragraph(str(row.cells[1].value) if row.cells else "")
        said = max(said, upto)

    tables = [name for kind, name in roster.flow if kind == "table"]
    breaks = [int(name) for kind, name in roster.flow if kind == "upto"]
    for number, name in enumerate(tables):
        # what was said before this table was drafted stands above it
        above = breaks[number] if number < len(breaks) else (len(text.rows) if text else 0)
        say(above)
        _word_table(document, by_name[name].rows, by_name[name].merges)
    say(len(text.rows) if text else 0)
    buffer = io.BytesIO()
    document.save(buffer)
    path.write_bytes(buffer.getvalue())


def _word_table(document: object, rows: list, merges: list) -> None:
    width = max(max(row.cells, default=1) for row in rows)
    table = document.add_table(rows=len(rows), cols=width)  # type: ignore[attr-defined]
    table.style = "Table Grid"
    cells = table._cells
    for row in rows:
        for column, cell in row.cells.items():
            if cell.value is not None:
                cells[(row.row - 1) * width + column - 1].text = str(cell.value)
    for top, left, bottom, right in merges:
        cells[(top - 1) * width + left - 1].merge(cells[(bottom - 1) * width + right - 1])


def generate(folder: Path, seed: int = SEED) -> list[Second]:
    """Writes the files; real .xls need LibreOffice, without it their path stays None."""
    folder.mkdir(parents=True, exist_ok=True)
    rosters = draft_all(seed)
    for roster in rosters:
        path = folder / roster.file_name
        if roster.format == "docx":
            write_word(roster, path)
        elif roster.format != "xls":
            WRITERS[roster.format](roster, path)
        else:
            continue
        roster.path = path
    write_xls([roster for roster in rosters if roster.format == "xls"], folder)
    return rosters


if __name__ == "__main__":
    made_now = generate(Path(sys.argv[1]))
    words_used = {header.word for roster in made_now for sheet in roster.sheets for header in sheet.headers}
    layouts_used = {roster.layout for roster in made_now}
    print(len(made_now), "files", len(layouts_used), "layouts", len(words_used), "header words")
    print(sum(len(roster.holders) for roster in made_now), "holders")
