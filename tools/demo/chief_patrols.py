"""Registers of chiefs' patrols (巡林登记表) of two quarters, as offices of a county keep them: each in its own form.

The county's office has Excel tables a quarter, a town a table in GBK with other headers, another one a form in Word for
each patrol. Some chiefs went too seldom, some records say a place that nobody finds, a few rows cannot be used.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import docx
import openpyxl

from .people import Staff
from .size import NAME, Size
from .writers import frozen

FOLDER = "巡林"
FIRST, LAST = dt.date(2024, 1, 1), dt.date(2024, 6, 20)
PRESET = "zhanggong"
"""区级每季度、镇级以下每月不少于1次."""
FORMS = 3
NOBODY = "李无处"
"""The chief of a village that the county does not have: the roster refuses him."""
CHIEFS = ("总林长", "副总林长", "林长", "副林长")
WEATHER = ("晴", "多云", "阴", "小雨")
CONTENT = (
    "查看森林防火值守和野外火源管控情况",
    "查看松材线虫病枯死木清理情况",
    "检查护林员履职和巡护记录",
    "查看造林地块补植抚育情况",
    "检查公示牌、界桩等设施",
)
FINDINGS = (
    "林区道路两侧有生活垃圾",
    "发现疑似枯死松树3株",
    "村民在林缘焚烧秸秆",
    "界桩被推倒1根",
    "林地边缘有新开挖便道，涉嫌占用林地",
    "公示牌字迹褪色",
)
NOTHING = ("无", "未发现问题", "", "一切正常")
OPINION = "责成所在村限期整改"
QUARTER_HEADS = (
    "序号", "巡林时间", "巡林林长", "级别", "职务", "乡镇", "巡林地点", "天气", "参加人员", "巡林内容", "发现问题",
    "处理意见", "记录人",
)  # fmt: skip
TOWN_HEADS = ("日期", "姓名", "村", "具体地点", "方式", "时长（小时）", "存在的问题", "整改情况", "备注")


@dataclass(frozen=True)
class Patrol:
    """One patrol of one chief; ``findings`` is what the table says."""

    day: dt.date
    row: dict[str, object]
    town: str
    village: str
    weather: str
    content: str
    findings: str


def write(folder: Path, size: Size, staff: Staff) -> dict[str, int]:
    """Writes the registers into ``folder``; how many rows are good, and how many can never be taken."""
    patrols = _patrols(size, staff)
    towns = list(dict.fromkeys(patrol.town for patrol in patrols if patrol.town))
    own = {towns[0]} if towns else set()
    forms = [p for p in patrols if p.town not in own and p.row["级别"] == "县级"][:FORMS]
    county = [p for p in patrols if p.town not in own and p not in forms]
    folder.mkdir(parents=True, exist_ok=True)
    quarters = ((1, "一"), (2, "二"))
    bad = 0
    for number, word in quarters:
        rows = [p for p in county if (p.day.month + 2) // 3 == number]
        bad += _quarter(folder / f"2024年第{word}季度林长巡林登记表.xlsx", word, rows, spoilt=number == 2)
    if own:
        _town(folder / f"{towns[0]}巡林台账.csv", [p for p in patrols if p.town in own])
    for number, patrol in enumerate(forms, start=1):
        _form(folder / f"林长巡林记录表{number}.docx", patrol)
    return {"good": len(patrols), "bad": bad, "findings": sum(p.findings not in NOTHING for p in patrols)}


def _patrols(size: Size, staff: Staff) -> list[Patrol]:
    """Who went when: county chiefs once a quarter, others once a month, each now and then not at all."""
    chance = size.chance(70)
    out = []
    villages: dict[str, list[str]] = {}
    for row in staff.chief_rows:
        if row.get("村") and row.get("姓名") and row["姓名"] != NOBODY:
            villages.setdefault(str(row["乡镇"]), []).append(str(row["村"]))
    for row in staff.chief_rows:
        if not row.get("姓名") or row.get("角色") not in CHIEFS or row["姓名"] == NOBODY:
            continue
        months = 3 if row["级别"] == "县级" else 1
        for begin in range(1, 7, months):
            first = dt.date(2024, begin, 1)
            last = min(LAST, dt.date(2024, begin + months, 1) - dt.timedelta(days=1))
            if chance.random() < (0.22 if begin + months > 6 else 0.06):
                continue
            day = first + dt.timedelta(days=int(chance.integers((last - first).days + 1)))
            town = str(row.get("乡镇") or "")
            own = str(row.get("村") or "")
            somewhere = villages.get(town or str(chance.choice(list(villages))), [""])
            village = own or str(chance.choice(somewhere))
            found = str(chance.choice(FINDINGS)) if chance.random() < 0.1 else str(chance.choice(NOTHING))
            weather, content = str(chance.choice(WEATHER)), str(chance.choice(CONTENT))
            out.append(Patrol(day, dict(row), town, village, weather, content, found))
    return sorted(out, key=lambda p: (p.day, str(p.row["姓名"])))


def _quarter(path: Path, word: str, patrols: list[Patrol], *, spoilt: bool) -> int:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "巡林登记"
    sheet.append([f"{NAME}2024年第{word}季度林长巡林登记表"])
    sheet.append(list(QUARTER_HEADS))
    rows = []
    for k, p in enumerate(patrols):
        day = f"{p.day.year}年{p.day.month}月{p.day.day}日" if k % 3 else p.day
        who = (p.row["姓名"], p.row["级别"], p.row["职务"])
        opinion = OPINION if p.findings not in NOTHING else ""
        what = (p.weather, "林业站工作人员、护林员", p.content, p.findings, opinion, "吴和")
        rows.append((day, *who, p.town, p.village or p.town or NAME, *what))
    bad = []
    if spoilt and rows:
        first = list(rows[0])
        bad = [
            (dt.date(2099, 5, 1), *first[1:]),  # lies ahead
            (first[0], "查无此人", *first[2:]),
            (*first[:4], "无此镇", "某处", *first[6:]),
            ("五月某日", *first[1:]),
        ]
        rows += [tuple(first), *bad]  # the same patrol once more
    for number, row in enumerate(rows, start=1):
        sheet.append([number, *row])
    sheet.append(["填表人：吴和"])
    book.save(path)
    frozen(path)
    return len(bad)


def _town(path: Path, patrols: list[Patrol]) -> None:
    lines = [",".join(TOWN_HEADS)]
    for k, p in enumerate(patrols):
        way = ("徒步", "联合巡林", "车辆")[k % 3]
        hours = f"{1 + k % 4 * 0.5:g}"
        place = p.village or p.town
        lines.append(
            ",".join((p.day.strftime("%Y/%m/%d"), str(p.row["姓名"]), p.village, place, way, hours, p.findings, "", ""))
        )
    path.write_bytes(("\r\n".join(lines) + "\r\n").encode("gb18030"))


def _form(path: Path, patrol: Patrol) -> None:
    document = docx.Document()
    document.add_paragraph("林长巡林记录表")
    cells = (
        ("巡林林长", str(patrol.row["姓名"]), "巡林时间", f"{patrol.day.year}年{patrol.day.month}月{patrol.day.day}日"),
        ("职务", str(patrol.row["职务"]), "天气", patrol.weather),
        ("巡林地点", f"{patrol.town}{patrol.village}", "参加人员", "县林业局有关负责人"),
        ("巡林内容", patrol.content, "发现问题", patrol.findings),
    )
    table = document.add_table(rows=len(cells), cols=4, style="Table Grid")
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(path))
    frozen(path)


def fill_in(sent: Path, returned: Path) -> None:
    """The towns fill in 问题台账: measures and deadlines of all, some are solved, one row is closed by nobody."""
    book = openpyxl.load_workbook(sent)
    sheet = book["问题台账"]
    head = next(row for row in range(1, 9) if "编号" in [c.value for c in sheet[row]])
    at = {str(cell.value): cell.column for cell in sheet[head] if cell.value}
    number = 0
    for row in range(head + 1, sheet.max_row + 1):
        by_ranger = sheet.cell(row, at["来源"]).value == "护林员巡护"
        if not isinstance(sheet.cell(row, 1).value, int) or by_ranger:
            continue
        found = dt.date.fromisoformat(str(sheet.cell(row, at["发现日期"]).value))
        number += 1
        sheet.cell(row, at["整改措施"], "组织清理、落实专人看护")
        sheet.cell(row, at["整改时限"], (found + dt.timedelta(days=(15, 30, 60)[number % 3])).isoformat())
        if number % 3 == 0:
            sheet.cell(row, at["整改进度"], "已整改完成")
            sheet.cell(row, at["销号日期"], (found + dt.timedelta(days=7)).isoformat())
            sheet.cell(row, at["销号人"], "吴和")
        elif number % 3 == 1:
            sheet.cell(row, at["整改进度"], "正在整改")
    returned.parent.mkdir(parents=True, exist_ok=True)
    book.save(returned)
    frozen(returned)
