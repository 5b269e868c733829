"""The sheet 图表: native Excel charts over the printed figures, so that they follow when a figure is corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...county import office
from ...county.office import Col, Formula
from . import month_summary
from .figures import PERCENT
from .paper import Paper
from .trend import RATE_COLOURS, RATES, Point, point

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

NAME = "图表"
_WIDTH, _HEIGHT = 19.4, 7.4  # cm
_TEN_DAYS = ("上旬", "中旬", "下旬")


def add(workbook: Workbook, paper: Paper, trend: list[Point]) -> list[Worksheet]:
    """Adds the charts: towns as bars, the months as lines and bars, valid days by 旬; nothing where there is nobody."""
    if not paper.people:
        return []
    columns = [Col("月份", 12), *(Col(name, 14, "center", PERCENT) for name in RATES)]
    columns += [Col("有效天数", 12), Col("", 4), Col("旬", 10), Col("有效天数", 12)]
    title = f"{paper.place}{paper.when}护林员巡护图表"
    sheet = office.new_sheet(workbook, NAME, title, columns, paper.profile, left=paper.left, right=paper.right)
    points = trend if paper.town else [*trend, point(paper.result)]
    points = points or [point(paper.result)]
    parts = [sum(person.by_ten_days[part] for person in paper.people) for part in range(3)]
    first = sheet.row
    for number in range(max(len(points), 3)):
        cells: list[object] = [""] * 8
        if number < len(points):
            found = points[number]
            cells[:5] = [found.name, *(_share(s) for s in (found.online, found.patrolled, found.met)), found.valid_days]
        if number < 3:
            cells[6:] = [_TEN_DAYS[number], parts[number]]
        sheet.add(cells)
    sheet.add_note("注：图随表内数字变化；以前月份为最近一次判定的结果，未判定的月份不列。")
    row = sheet.row + 1
    ws = sheet.ws
    made: list[Any] = []
    if month_summary.TOWNS in workbook.sheetnames:
        made.append(_towns(workbook[month_summary.TOWNS], paper))
    if len(points) > 1:
        made.append(_trend(ws, first, len(points)))
        made.append(_bars(ws, "各月有效巡护人日", (1, 5), first, len(points)))
    made.append(_bars(ws, "各旬有效巡护人日", (7, 8), first, 3))
    for chart in made:
        chart.width, chart.height = _WIDTH, _HEIGHT
        ws.add_chart(chart, f"A{row}")
        row += 16
    sheet.row = row
    sheet.finish(landscape=False)
    ws.page_setup.fitToHeight = 1  # charts are not torn between two pages
    return [ws]


def _share(share: tuple[int, int]) -> object:
    return Formula(f"=ROUND({share[0]}/{share[1]},4)") if share[1] else "—"


def _towns(source: Worksheet, paper: Paper) -> Any:
    """Bars of the three rates, a group a town."""
    from openpyxl.chart import BarChart, Reference

    head = next(row[0].row for row in source.iter_rows(max_col=1) if row[0].value == "序号")
    last = head + len(paper.towns())
    chart = BarChart()
    chart.type, chart.title = "col", "各乡镇月上线率、平均上线巡护率、出巡达标率"
    for column in (month_summary.ONLINE_RATE, month_summary.PATROL_RATE, month_summary.MET_RATE):
        chart.add_data(Reference(source, min_col=column, min_row=head + 1, max_row=last))
    chart.set_categories(Reference(source, min_col=2, min_row=head + 1, max_row=last))
    return _percents(chart)


def _trend(source: Worksheet, first: int, count: int) -> Any:
    """Lines of the three rates over the months."""
    from openpyxl.chart import LineChart, Reference

    chart = LineChart()
    chart.title = "各月走势"
    for column in (2, 3, 4):
        chart.add_data(Reference(source, min_col=column, min_row=first, max_row=first + count - 1))
    chart.set_categories(Reference(source, min_col=1, min_row=first, max_row=first + count - 1))
    _percents(chart)
    for series in chart.series:
        series.smooth = False
        series.marker.symbol = "circle"
    return chart


def _bars(source: Worksheet, title: str, columns: tuple[int, int], first: int, count: int) -> Any:
    """Bars of valid days: ``columns`` hold their names and numbers."""
    from openpyxl.chart import BarChart, Reference
    from openpyxl.chart.label import DataLabelList

    chart = BarChart()
    chart.type, chart.title = "col", title
    chart.add_data(
        Reference(source, min_col=columns[1], min_row=first - 1, max_row=first + count - 1), titles_from_data=True
    )
    chart.set_categories(Reference(source, min_col=columns[0], min_row=first, max_row=first + count - 1))
    chart.legend = None
    chart.gapWidth = 120
    chart.y_axis.scaling.min = 0
    chart.dataLabels = DataLabelList()
    chart.dataLabels.showVal = True
    for flag in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(chart.dataLabels, flag, False)
    chart.series[0].graphicalProperties.solidFill = "4C9A6A"
    _axes(chart)
    return chart


def _percents(chart: Any) -> Any:
    from openpyxl.chart.series import SeriesLabel

    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 1
    chart.y_axis.number_format = "0%"
    chart.y_axis.majorUnit = 0.2
    chart.legend.position = "b"
    for series, colour, name in zip(chart.series, RATE_COLOURS, RATES, strict=True):
        series.tx = SeriesLabel(v=name)
        series.graphicalProperties.solidFill = colour[1:]
        series.graphicalProperties.line.solidFill = colour[1:]
    _axes(chart)
    return chart


def _axes(chart: Any) -> None:
    # newer Excel hides axes that are not said to be there
    chart.x_axis.delete = chart.y_axis.delete = False
