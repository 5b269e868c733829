"""问题台账 as an Excel annex, and its columns when it comes back filled in.

Columns as counties keep them (domain facts 5.1): 序号, 问题, 乡镇/村, 图斑号/坐标, 来源, 责任林长,
责任单位, 措施, 时限, 进度, 销号日期, 佐证.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...county import crs, office, schema
from ...county.office import Col
from .places import Places
from .problem_rows import CLOSED, OVERDUE, STATES, Problem, by_urgency

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from ...county.gateway import County

LEDGER = (
    Col("序号", 5),
    Col("编号", 11),
    Col("问题类型", 10),
    Col("问题", 26, "left"),
    Col("乡镇", 10),
    Col("村（责任区）", 12),
    Col("地点", 16, "left"),
    Col("图斑号、坐标", 13),
    Col("来源", 10),
    Col("发现日期", 12),
    Col("发现人", 9),
    Col("责任林长", 9),
    Col("责任单位", 15, "left"),
    Col("整改措施", 18, "left"),
    Col("整改时限", 12),
    Col("整改进度", 18, "left"),
    Col("状态", 14),
    Col("销号日期", 12),
    Col("销号人", 9),
    Col("佐证", 12, "left"),
    Col("备注", 11, "left"),
)


def write_ledger(
    county: County, problems: Sequence[Problem], today: datetime.date, path: Path, *, all_states: bool = True
) -> Path:
    """问题台账 (overdue ones first) and the sums by town; LinzhangError where it cannot be written."""
    profile = county.profile
    workbook = office.new_workbook(profile)
    places = Places(county)
    left = f"填报单位：{county.name}{profile.get('office.name', '林长制办公室')}"
    right = f"截至{today.year}年{today.month}月{today.day}日"
    title = f"{county.name}林长制发现问题台账" + ("" if all_states else "（未销号）")
    sheet = office.new_sheet(workbook, "问题台账", title, LEDGER, profile, left=left, right=right)
    documents = {
        row["uid"]: row["title"] or row["path"] for row in county.rows("SELECT uid, title, path FROM document")
    }
    kinds, levels = profile.code_list("problem_kinds"), profile.code_list("levels")
    sources = schema.CODE_LISTS["problem_source"]
    points = degrees(county, problems)
    fills = {OVERDUE: "F6D5D0", CLOSED: "ECECEC"}
    for number, problem in enumerate(by_urgency(problems, today), start=1):
        state = problem.state(today)
        late = problem.days_late(today)
        where = place_cells(places, problem)
        words = f"{STATES[state]}{late}天" if late else STATES[state]
        if problem.reported is not None and state != CLOSED:
            level = levels.get(problem.reported_level, problem.reported_level)
            up = f"{problem.reported:%Y-%m-%d}报{level}"
            words = f"{words}\n{up}"
        sheet.add(
            [
                number,
                problem.number,
                kinds.get(problem.kind, problem.kind),
                problem.content,
                where["town"],
                where["area"],
                where["place"],
                "\n".join(part for part in (problem.compartment, points.get(problem.uid, "")) if part),
                sources.get(problem.source, problem.source),
                _date(problem.day),
                problem.finder,
                problem.owner,
                problem.unit,
                problem.measures,
                _date(problem.deadline),
                problem.progress,
                words,
                _date(problem.closed),
                problem.closed_by,
                documents.get(problem.document_uid, ""),
                problem.note,
            ],
            fill=fills.get(state),
        )
    counts = Counter(problem.state(today) for problem in problems)
    listed = "，".join(f"{word}{counts[state]}个" for state, word in STATES.items() if counts[state])
    sheet.add_note(f"注：1.共{len(problems)}个问题{'：' + listed if listed else ''}。逾期自整改时限次日起算。")
    sheet.add_note(
        "2.乡镇填写“整改措施、整改时限、整改进度、销号日期、销号人、备注”后报回，可直接导入；编号请勿改动，新问题编号留空。"
    )
    sheet.finish()
    # twenty columns are too small to be read on A4
    sheet.ws.page_setup.paperSize = sheet.ws.PAPERSIZE_A3
    _towns(workbook, county, places, problems, today, left, right)
    return office.save(workbook, path)


def place_cells(places: Places, problem: Problem) -> dict[str, str]:
    """乡镇, 村（责任区）, 地点 as they stand in the list: the place without what stands in the columns before it."""
    town = places.town_of(problem.area_uid)
    area = places.label(problem.area_uid).removeprefix(town)
    return {"town": town, "area": area, "place": problem.place.removeprefix(town).removeprefix(area)}


def _date(day: datetime.date | None) -> str:
    return f"{day:%Y-%m-%d}" if day else ""


def degrees(county: County, problems: Sequence[Problem]) -> dict[str, str]:
    """Problem → longitude and latitude as printed, 6 decimals (0.1 m)."""
    placed = [problem for problem in problems if problem.point is not None]
    if not placed:
        return {}
    points = [problem.point for problem in placed if problem.point is not None]
    x, y = np.array([point.x for point in points]), np.array([point.y for point in points])
    lon, lat = crs.transformer(county.epsg, crs.WGS84)(x, y)
    return {problem.uid: f"{one:.6f}, {two:.6f}" for problem, one, two in zip(placed, lon, lat, strict=True)}


def _towns(
    workbook: Workbook,
    county: County,
    places: Places,
    problems: Sequence[Problem],
    today: datetime.date,
    left: str,
    right: str,
) -> None:
    columns = [Col("乡镇", 16), Col("问题总数", 12), *(Col(word, 12) for word in STATES.values())]
    columns.append(Col("销号率", 12, "right", "0.00%"))
    title = f"{county.name}林长制发现问题统计表"
    sheet = office.new_sheet(workbook, "统计", title, columns, county.profile, left=left, right=right)
    towns: dict[str, list[str]] = {}
    for problem in problems:
        towns.setdefault(places.town_of(problem.area_uid) or "（地点不明或县级）", []).append(problem.state(today))
    first = sheet.row
    closed = "BCDEF"[1 + list(STATES).index(CLOSED)]
    codes = {area.name: area.code for area in places.areas.values() if area.level == "town"}
    for town, states in sorted(towns.items(), key=lambda item: codes.get(item[0], "9")):
        rate = office.Formula(f"=IF(B{sheet.row}=0,0,ROUND({closed}{sheet.row}/B{sheet.row},4))")
        sheet.add([town, len(states), *(states.count(state) for state in STATES), rate])
    if towns:
        last = sheet.row - 1
        rate = office.Formula(f"=IF(B{sheet.row}=0,0,ROUND({closed}{sheet.row}/B{sheet.row},4))")
        sheet.add(["合计", *(f"=SUM({c}{first}:{c}{last})" for c in "BCDEF"), rate], bold=True)
    sheet.finish(landscape=False)
