"""The month report (巡护月报) as one workbook: sums, charts, persons, days by marks and by figures, platform."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ...county import office
from .. import remarks
from ..verdicts.results import Result
from . import month_calendar, month_charts, month_days, month_people, month_platform, month_summary
from .paper import Paper
from .trend import Point

if TYPE_CHECKING:
    from ...county.gateway import County


Report = Callable[[float], None]


def write(
    county: County,
    result: Result,
    path: Path,
    *,
    trend: list[Point] | None = None,
    report: Report = lambda _fraction: None,
) -> Path:
    """Writes the workbook of the whole county; LinzhangError where it cannot be written.

    ``trend``: the months before and this one, for the chart; None: this month alone.
    """
    paper = Paper.of(county, result, remarks.of_month(county, result.month))
    return write_paper(county, paper, path, trend or [], report)


def write_paper(
    county: County, paper: Paper, path: Path, trend: list[Point], report: Report = lambda _fraction: None
) -> Path:
    """Writes the workbook of the county or of a town; ``report`` may raise Cancelled, then nothing is written."""
    workbook = office.new_workbook(paper.profile)
    # the sheets of sums point at the sheet of people, which must be written before: they are put in front afterwards
    rows = month_people.add(workbook, paper)
    report(0.1)
    month_calendar.add(workbook, paper, month_days.add_marks(workbook, paper))
    month_days.add_details(workbook, paper, lambda done: report(0.3 + 0.4 * done))
    month_platform.add(workbook, county, paper)
    report(0.8)
    front = month_summary.add(workbook, paper, rows)
    charts = month_charts.add(workbook, paper, trend)
    for place, sheet in enumerate([*front, *charts]):
        workbook.move_sheet(sheet, place - workbook.index(sheet))
    workbook.active = 0
    return office.save(workbook, path)
