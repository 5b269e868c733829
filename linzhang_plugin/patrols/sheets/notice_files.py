"""Writes a notice: the letter in Word, and its tables in Excel."""

from __future__ import annotations

from pathlib import Path

from ...county import office
from ...county.letter import Letter
from ...county.office import Col
from .notice import TOWN_HEADS, Notice
from .paper import Paper, date_words

_TOWN_WIDTHS = (8.0, 18.0, 9.0, 15.0, 15.0, 15.0, 11.0, 9.0)
_PERSON_WIDTHS = (9.0, 16.5, 16.5, 14.5, 12.0, 12.0, 8.5, 41.0)


def write_letter(path: Path, notice: Notice, paper: Paper) -> Path:
    """The notice in Word, with the people as an annex where they are named."""
    letter = Letter(paper.profile, notice.title, notice.office)
    letter.title(notice.title)
    if notice.number:
        letter.number(notice.number)
    letter.recipient(f"{notice.recipient.rstrip('：:')}：")
    letter.text(notice.opening)
    for index, (_, paragraphs) in enumerate(notice.sections):
        letter.heading(notice.heading(index))
        for text in paragraphs:
            letter.text(text)
        if index == 1 and notice.towns:
            letter.table(TOWN_HEADS, notice.towns, _TOWN_WIDTHS, title=f"{paper.when}各乡镇巡护情况")
            for number, note in enumerate(notice.notes, start=1):
                letter.note(f"{'注：' if number == 1 else '　　'}{number}.{note}")
    if notice.people:
        letter.text(f"附件：{notice.people_title}")
    letter.sign(notice.office, notice.day)
    if notice.people:
        letter.new_page()
        letter.mark("附件")
        letter.title(notice.people_title)
        letter.table(notice.people_heads, notice.people, _PERSON_WIDTHS, left=(7,))
        letter.note(f"注：差额=应巡天数-{paper.done_words}；请假、备勤、恶劣天气停巡的天数已从应巡天数中扣减。")
    return letter.save(path)


def write_tables(path: Path, notice: Notice, paper: Paper) -> Path:
    """The tables of the notice in Excel: towns by rank, and the people where they are named."""
    workbook = office.new_workbook(paper.profile)
    left, right = f"填报单位：{notice.office}", date_words(notice.day)
    columns = [Col(head, width, "center") for head, width in zip(TOWN_HEADS, (7, 16, 9, 12, 12, 12, 9, 9), strict=True)]
    title = f"{paper.place}{paper.when}各乡镇巡护情况通报表"
    sheet = office.new_sheet(workbook, "各乡镇", title, columns, paper.profile, left=left, right=right)
    for row in notice.towns:
        sheet.add([_number(text) for text in row], min_height=24)
    for number, note in enumerate(notice.notes, start=1):
        sheet.add_note(f"{'注：' if number == 1 else '　　'}{number}.{note}")
    sheet.finish(landscape=False)
    if notice.people:
        widths = (6, 11, 11, 9, 7, 7, 7, 44)
        columns = [
            Col(head, width, "left" if head == "原因" else "center")
            for head, width in zip(notice.people_heads, widths, strict=True)
        ]
        title = f"{paper.place}{notice.people_title}"
        sheet = office.new_sheet(workbook, "未达标人员", title, columns, paper.profile, left=left, right=right)
        for row in notice.people:
            sheet.add([_number(text) for text in row])
        sheet.finish(landscape=False)
    return office.save(workbook, path)


def _number(text: str) -> object:
    return int(text) if text.isdigit() else text
