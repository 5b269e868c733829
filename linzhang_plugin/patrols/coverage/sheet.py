"""Coverage and blind spots as an Excel annex: the areas of every level, a chart of the towns, the list of spots."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapely

from ...county import crs, office, read, units
from ...county.office import Col
from . import risk
from .covered import FOREST
from .store import Result, reason_words

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from ...county.gateway import County

MU, PERCENT, POINTS = "0.0", "0.0%", "0.#"
LEVELS = {"high": "高", "middle": "中", "low": "低"}
_RISK = 5
"""Column 风险 of the list."""
_HIGH, _MIDDLE = "F6D5D0", "FBE6C8"


def mu(m2: int) -> Decimal:
    """亩 with one decimal, as they are printed."""
    return Decimal(units.format_mu(m2))


def write(county: County, result: Result, path: Path, say: Callable[..., str]) -> Path:
    """Writes the workbook; ``say`` gives the office's sentences. LinzhangError where it cannot be written."""
    workbook = office.new_workbook(county.profile)
    _coverage(workbook, county, result)
    _spots(workbook, county, result, say)
    return office.save(workbook, path)


def explanation(result: Result) -> list[str]:
    """How the figures are made, for the foot of the table."""
    how = result.how
    ridden = "" if how.vehicle else "，乘车路段不计"
    day = f"{result.day.year}年{result.day.month}月{result.day.day}日"
    out = [
        (
            "覆盖率＝已巡面积÷应巡面积。应巡面积为责任区内的林地（按小班地类判定）；"
            f"已巡面积为其中距清洗后轨迹不超过{how.swath_metres:g}米的部分{ridden}。面积按{how.fine_metres:g}米格网量算。"
        ),
        (
            f"盲区为截至{day}连续{how.unseen_days}天及以上无人到达的林地格（{how.cell_metres:g}米见方，"
            f"格中心{how.swath_metres:g}米内无轨迹），向前查找{result.looked_back}天的轨迹。"
            f"共{result.looked_at}个林地格，盲区{result.blind_total}个。"
        ),
        f"风险分按县情参数计分，{how.risk.high:g}分及以上为高，{how.risk.middle:g}分及以上为中。",
    ]
    if result.looked_back < how.unseen_days:
        out.append(f"轨迹记录只有{result.looked_back}天，不足{how.unseen_days}天，盲区仅供参考。")
    if any(share.basis != FOREST for share in result.shares):
        out.append("注“全部”的责任区没有小班数据，按责任区全部面积计算，不计入上级的林地。")
    if result.copies:
        out.append(f"疑似复制的轨迹{result.copies}条未计入。")
    if result.unknown:
        out.append(f"有{sum(result.unknown.values())}个小班的地类无法识别，未计为林地。")
    return out


def _coverage(workbook: Workbook, county: County, result: Result) -> None:
    columns = [
        Col("编号", 20),
        Col("责任区", 26, "left"),
        Col("统计范围", 10),
        Col("应巡面积（亩）", 14, "right", MU),
        Col("已巡面积（亩）", 14, "right", MU),
        Col("覆盖率", 10, "right", PERCENT),
        Col("盲区格数", 10, "right"),
        Col("盲区林地（亩）", 14, "right", MU),
    ]
    sheet = office.new_sheet(
        workbook,
        "巡护覆盖率",
        f"{county.name}{result.period.name}巡护覆盖率",
        columns,
        county.profile,
        left=f"填报单位：{county.name}{county.profile.get('office.name', '林长制办公室')}",
        right=f"截至{result.day.year}年{result.day.month}月{result.day.day}日",
    )
    areas = result.areas
    if areas.base.any() and areas.order[areas.base].min() > 0:
        _total(sheet, county, result)
    towns: tuple[int, int] | None = None
    for number in dict.fromkeys(areas.order[areas.base].tolist()):
        chosen = np.flatnonzero(areas.base & (areas.order == number)).tolist()
        sheet.add_section(f"{county.profile.level(areas.levels[chosen[0]]).name}（{len(chosen)}个）")
        first = sheet.row
        for k in chosen:
            _row(sheet, result, k)
        if towns is None and len(chosen) > 1:
            towns = first, sheet.row - 1
    overlays = np.flatnonzero(~areas.base).tolist()
    if overlays:
        sheet.add_section(f"重点区域（{len(overlays)}个）")
        for k in overlays:
            _row(sheet, result, k)
    for text in explanation(result):
        sheet.add_note(text)
    sheet.finish()
    if towns:
        _chart(workbook, sheet.ws, towns)


def _total(sheet: office.Sheet, county: County, result: Result) -> None:
    """The county's line, where it has no area of its own."""
    total = result.county_share
    sheet.add(
        [
            "",
            f"{county.name}合计",
            "林地" if total.basis == FOREST else "全部",
            mu(total.ground_m2),
            mu(total.seen_m2),
            "无林地" if total.share is None else round(total.share, 4),
            result.blind_total,
            mu(sum(spot.m2 for spot in result.spots)),
        ],
        bold=True,
    )


def _row(sheet: office.Sheet, result: Result, k: int) -> None:
    share = result.shares[k]
    sheet.add(
        [
            result.areas.codes[k],
            result.areas.names[k],
            "林地" if share.basis == FOREST else "全部",
            mu(share.ground_m2),
            mu(share.seen_m2),
            "无林地" if share.share is None else round(share.share, 4),
            result.blind_cells[k],
            mu(result.blind_m2[k]),
        ]
    )


def _chart(workbook: Workbook, ws: Worksheet, rows: tuple[int, int]) -> None:
    """A native bar chart of the highest level with several areas (the towns), on a sheet of its own."""
    from openpyxl.chart import BarChart, Reference

    chart = BarChart()
    chart.type, chart.style, chart.title = "bar", 10, "覆盖率"
    chart.add_data(Reference(ws, min_col=6, min_row=rows[0], max_row=rows[1]), titles_from_data=False)
    chart.set_categories(Reference(ws, min_col=2, min_row=rows[0], max_row=rows[1]))
    chart.legend = None
    chart.y_axis.number_format, chart.y_axis.scaling.min, chart.y_axis.scaling.max = "0%", 0, 1
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.height, chart.width = max(7.0, 0.9 * (rows[1] - rows[0] + 1) + 3), 24
    sheet = workbook.create_sheet("覆盖率图")
    sheet.add_chart(chart, "A1")
    # on one page, and not over the edge of an upright one
    sheet.page_setup.paperSize, sheet.page_setup.orientation = sheet.PAPERSIZE_A4, "landscape"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = 1


def _spots(workbook: Workbook, county: County, result: Result, say: Callable[..., str]) -> None:
    columns = [
        Col("序号", 7),
        Col("乡镇", 12),
        Col("村", 12),
        Col("责任区", 20, "left"),
        Col("风险", 7),
        Col("风险分", 8, "right", POINTS),
        Col("林地（亩）", 11, "right", MU),
        Col("最近到达", 13),
        Col("未到天数", 10),
        Col("理由", 52, "left"),
        Col("经度", 12, "right", "0.00000"),
        Col("纬度", 12, "right", "0.00000"),
    ]
    sheet = office.new_sheet(
        workbook,
        "盲区清单",
        f"{county.name}巡护盲区清单",
        columns,
        county.profile,
        right=f"截至{result.day.year}年{result.day.month}月{result.day.day}日",
    )
    places = read.ancestors(county)
    if result.spots:
        points = shapely.point_on_surface([spot.geometry for spot in result.spots])
        lon, lat = crs.transformer(county.epsg, crs.CGCS2000)(shapely.get_x(points), shapely.get_y(points))
    first = sheet.row
    for number, spot in enumerate(result.spots, start=1):
        level = risk.level_of(spot.risk, result.how.risk)
        names = places.get(result.areas.uids[spot.area], {})
        sheet.add(
            [
                number,
                names.get("town", ""),
                names.get("village", ""),
                result.areas.names[spot.area],
                LEVELS[level],
                spot.risk,
                mu(spot.m2),
                spot.last.isoformat() if spot.last else "",
                (result.day - spot.last).days if spot.last else f"{result.looked_back}天内未到",
                "；".join(reason_words(spot.reasons, say)),
                round(float(lon[number - 1]), 5),
                round(float(lat[number - 1]), 5),
            ],
            fill={"high": _HIGH, "middle": _MIDDLE}.get(level),
        )
    if not result.spots:
        sheet.add_note("没有盲区。")
    elif not county.profile.get("patrols.report.print_all", False):
        _print_the_worst(sheet, range(first, sheet.row))
    sheet.finish()


def _print_the_worst(sheet: office.Sheet, rows: range) -> None:
    """Of thousands of spots only those of the highest risk that there is are seen and printed."""
    worst = str(sheet.ws.cell(rows[0], _RISK).value)
    hidden = sheet.show_only(_RISK, [worst], rows)
    if hidden:
        sheet.add_note(
            f"注：本表已按“风险”筛选，只显示、打印风险为“{worst}”的{len(rows) - hidden}个；其余{hidden}个也在表中，"
            "在“风险”列的筛选里选“全选”即可看到。"
        )
