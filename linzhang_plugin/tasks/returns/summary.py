"""Who has sent what back, and how every task stands at every unit: the workbook that the office hands in."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ...county import office
from .. import extras, groups, store, task_progress
from ..task_sheet import printed_numbers, table_title
from .books import Book, books

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...county.gateway import County
    from ..task_progress import Report

MISSING, PARTLY, BACK, NOT_SENT = "未报送", "部分填报", "已报送", "未下发"


class Overview:
    """The units of a plan with what was sent to them last, what came back and how far they are."""

    def __init__(self, county: County, document: str) -> None:
        self.document = document
        found, self.unknown = books(county, document, groups.Groups.of(county))
        self.reports = task_progress.latest(county, document)
        sent: dict[str, dict[str, str]] = {}
        for row in county.rows(
            "SELECT unit, sent, returned, source FROM task_book WHERE document_hash = ? ORDER BY sent", (document,)
        ):
            sent[row["unit"]] = {key: str(row[key] or "") for key in ("sent", "returned", "source")}
        self.rows = [UnitRow(book, sent.get(book.unit, {}), self.reports) for book in found]

    @property
    def missing(self) -> list[str]:
        """Units that were sent a table and have not sent it back."""
        return [row.unit for row in self.rows if row.state == MISSING]


class UnitRow:
    """One unit: its tasks by state, and the table that was sent to it last."""

    def __init__(self, book: Book, sent: Mapping[str, str], reports: Mapping[tuple[str, str], Report]) -> None:
        self.book, self.unit, self.tasks = book, book.unit, len(book.tasks)
        self.sent, self.returned, self.source = (sent.get(key, "") for key in ("sent", "returned", "source"))
        found = [reports.get((task.uid, book.unit)) for task in book.tasks]
        self.reported = sum(1 for r in found if r)
        self.counts = {state: sum(1 for r in found if r and r.state == state) for state in task_progress.STATES}
        self.closed = sum(1 for r in found if r and r.closed)

    @property
    def state(self) -> str:
        """未下发, 未报送, 部分填报 or 已报送."""
        if not self.sent:
            return NOT_SENT
        if not self.returned:
            return MISSING
        return BACK if self.reported >= self.tasks else PARTLY


def write_summary(county: County, document: str, path: Path, day: datetime.date) -> tuple[Path, Overview]:
    """Writes 回收情况 (a row per unit), 推进情况 (a row per task and unit), and the units that are missing."""
    overview = Overview(county, document)
    title = store.find_document(county, document)[1]
    workbook = office.new_workbook(county.profile)
    _units(workbook, title, overview, county, day)
    _tasks(workbook, title, overview, county, day)
    _missing(workbook, title, overview, county, day)
    return office.save(workbook, path), overview


def _units(workbook: object, title: str, overview: Overview, county: County, day: datetime.date) -> None:
    words = extras.state_words()
    heads = ("序号", "单位", "任务数", "下发日期", "报送日期", "报送情况", "已填报", *words.values(), "已销号")
    widths = (6, 26, 9, 13, 13, 11, 9, 9, 9, 9, 9, 9)
    cols = [office.Col(h, w, "left" if h == "单位" else "center") for h, w in zip(heads, widths, strict=True)]
    left, right = extras.head_texts(county, ("制表单位：{office}", "{date}"), day)
    name = f"{table_title(title)}回收情况"
    sheet = office.new_sheet(workbook, "回收情况", name, cols, county.profile, left=left, right=right)
    first = sheet.row
    for index, row in enumerate(overview.rows, 1):
        counts = [row.counts[state] for state in task_progress.STATES]
        values = [index, row.unit, row.tasks, row.sent, row.returned, row.state, row.reported, *counts, row.closed]
        sheet.add(values, min_height=20, fill="FFFBE3E0" if row.state == MISSING else None)
    last = sheet.row - 1
    letters = "C", *"GHIJKL"
    totals: list[object] = ["合计", "", *[""] * 10]
    for letter in letters:
        totals[ord(letter) - ord("A")] = f"=SUM({letter}{first}:{letter}{last})"
    total = sheet.add(totals, bold=True, min_height=22)
    sheet.ws.merge_cells(start_row=total, start_column=1, end_row=total, end_column=2)
    sheet.finish(landscape=True)


def _tasks(workbook: object, title: str, overview: Overview, county: County, day: datetime.date) -> None:
    words = extras.state_words()
    cols = [
        office.Col("序号", 6),
        office.Col("重点任务", 24, "left"),
        office.Col("单位", 20, "left"),
        office.Col("职责", 7),
        office.Col("进度", 9),
        office.Col("完成比例（%）", 10),
        office.Col("填报日期", 12),
        office.Col("进展情况", 40, "left"),
        office.Col("佐证材料", 18, "left"),
        office.Col("销号日期", 12),
    ]
    left, right = extras.head_texts(county, ("制表单位：{office}", "{date}"), day)
    sheet = office.new_sheet(
        workbook, "推进情况", f"{table_title(title)}推进情况", cols, county.profile, left=left, right=right
    )
    tasks = store.tasks(county, overview.document)
    units: dict[str, list[Book]] = {}
    for row in overview.rows:
        for task in row.book.tasks:
            units.setdefault(task.uid, []).append(row.book)
    for task, number in zip(tasks, printed_numbers(tasks), strict=True):
        first = sheet.row
        for book in units.get(task.uid, ()):
            report = overview.reports.get((task.uid, book.unit))
            values = _report_cells(report, words)
            role = task_progress.ROLE_WORDS[book.roles[task.uid]]
            shown = int(number) if number.isdigit() else number
            sheet.add([shown, task.title, book.unit, role, *values], min_height=20)
        if sheet.row - first > 1:
            for column in (1, 2):
                sheet.ws.merge_cells(start_row=first, start_column=column, end_row=sheet.row - 1, end_column=column)
    sheet.finish(landscape=True)


def _report_cells(report: Report | None, words: Mapping[str, str]) -> Sequence[object]:
    if report is None:
        return "未填报", "", "", "", "", ""
    percent = "" if report.percent is None else report.percent
    return words[report.state], percent, report.day, report.note, report.evidence, report.closed


def _missing(workbook: object, title: str, overview: Overview, county: County, day: datetime.date) -> None:
    cols = [office.Col("序号", 8), office.Col("单位", 40, "left"), office.Col("任务数", 12), office.Col("下发日期", 18)]
    sheet = office.new_sheet(workbook, "未报送单位", f"{table_title(title)}未报送单位", cols, county.profile)
    late = [row for row in overview.rows if row.state == MISSING]
    for index, row in enumerate(late, 1):
        sheet.add([index, row.unit, row.tasks, row.sent], min_height=20)
    if not late:
        sent = any(row.sent for row in overview.rows)
        said = "已下发的表全部报送。" if sent else "尚未分单位下发任务表。"
        sheet.add_note(f"截至{day.year}年{day.month}月{day.day}日，{said}")
    sheet.finish(landscape=False)
