"""Visits of key places as an Excel annex: how often each was visited and when last, and every visit."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ...county import office, units
from ...county.office import Col
from .period import Period
from .places import AREA, LINE, POINT, Place, Visit

if TYPE_CHECKING:
    from ...county.gateway import County

KINDS = {POINT: "重点部位", LINE: "重点线路", AREA: "重点区域"}


def write(
    county: County, period: Period, day: datetime.date, places: list[Place], visits: list[Visit], path: Path
) -> Path:
    """Writes the workbook; LinzhangError where it cannot be written."""
    names = {row["uid"]: row["name"] for row in county.rows("SELECT uid, name FROM person")}
    workbook = office.new_workbook(county.profile)
    sheet = office.new_sheet(
        workbook,
        "重点部位巡护情况",
        f"{county.name}{period.name}重点部位、线路、区域巡护情况",
        [
            Col("序号", 7),
            Col("类型", 11),
            Col("名称", 28, "left"),
            Col("巡到（人日）", 12, "right"),
            Col("巡到天数", 10, "right"),
            Col("人数", 8, "right"),
            Col("最近巡到", 13),
            Col("未到天数", 10),
            Col("最高走过比例", 13, "right", "0%"),
        ],
        county.profile,
        right=f"截至{day.year}年{day.month}月{day.day}日",
    )
    for number, place in enumerate(places, start=1):
        own = [visit for visit in visits if visit.place_uid == place.uid]
        done = [visit for visit in own if visit.visited]
        last = max((visit.day for visit in done), default=None)
        best = max((visit.share for visit in own), default=0.0)
        sheet.add(
            [
                number,
                KINDS[place.kind],
                place.name,
                len(done),
                len({visit.day for visit in done}),
                len({visit.person_uid for visit in done}),
                last.isoformat() if last else "本期未到",
                (day - last).days if last else "—",
                round(best, 4) if place.kind == LINE else "—",
            ],
            fill=None if done else "F6D5D0",
        )
    settings = "部位：轨迹进入到达半径即为巡到；线路：走过比例达到规定即为巡到；区域：停留时间达到规定即为巡到。"
    sheet.add_note(f"{settings}比例和时间见县情参数。")
    sheet.finish()
    detail = office.new_sheet(
        workbook,
        "逐次明细",
        f"{county.name}{period.name}重点部位巡护明细",
        [
            Col("日期", 13),
            Col("类型", 11),
            Col("名称", 28, "left"),
            Col("人员", 12),
            Col("是否巡到", 10),
            Col("走过比例", 10, "right", "0%"),
            Col("停留（分钟）", 12, "right", "0.0"),
            Col("里程（公里）", 12, "right", "0.00"),
        ],
        county.profile,
    )
    kinds = {place.uid: place for place in places}
    for visit in sorted(visits, key=lambda v: (v.day, kinds[v.place_uid].name, names.get(v.person_uid, ""))):
        place = kinds[visit.place_uid]
        detail.add(
            [
                visit.day.isoformat(),
                KINDS[place.kind],
                place.name,
                names.get(visit.person_uid, ""),
                "是" if visit.visited else "否",
                round(visit.share, 4) if place.kind == LINE else "—",
                round(visit.seconds / 60, 1),
                float(units.format_kilometres(visit.metres)),
            ]
        )
    detail.finish()
    return office.save(workbook, path)
