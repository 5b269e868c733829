"""Figures of a platform beside those of the tracks: in the month table and in the dock, through the public door."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.patrols.reading import samples
from tests.patrols.walks import county, patrol

pytestmark = pytest.mark.matrix


@pytest.fixture
def file(chinese_tmp) -> Path:
    path = chinese_tmp / "青峰县.gpkg"
    people = [{"name": name, "grid": grid, "start": "2020-01-01"} for name, grid in (("张三", "01"), ("李四", "02"))]
    county(path, people).close()
    folder = chinese_tmp / "资料"
    patrol(folder / "张三_20240506.gpx", "张三", day=6, metres=3000, seconds=4000)
    patrol(folder / "张三_20240508.gpx", "张三", day=8)
    (folder / "平台日报.xlsx").write_bytes(samples.platform_xlsx())
    month = [["2024年5月"], ["姓名", "有效天数", "里程(公里)"], ["张三", 16, 60]]
    (folder / "平台月报.xlsx").write_bytes(samples.workbook({"表": month}))
    run("importtracks", COUNTY=str(path), INPUT=[str(folder)])
    return path


def run(name: str, **parameters):
    import processing

    return processing.run(f"linzhang:{name}", parameters)


def test_month_table_has_both_figures_side_by_side(qgis_app, file, chinese_tmp):
    output = chinese_tmp / "月表.xlsx"
    run("patrolmonth", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output))
    book = openpyxl.load_workbook(output)
    assert "轨迹与平台" in book.sheetnames
    rows = [list(row) for row in book["轨迹与平台"].iter_rows(values_only=True) if isinstance(row[0], int)]
    by_key = {(row[3], row[4]): row for row in rows}
    assert list(by_key) == [
        ("张三", "5月6日"), ("张三", "5月7日"), ("张三", "5月8日"), ("张三", "全月"), ("李四", "5月7日"),
    ]  # fmt: skip
    both = by_key["张三", "5月6日"]
    assert both[5] == pytest.approx(3.0, abs=0.1)
    assert (both[6], both[9]) == (24.72, 6.36)
    assert both[7] == pytest.approx(both[6] - both[5])
    assert by_key["张三", "5月7日"][5] in ("", None)
    assert by_key["张三", "5月7日"][12] == "仅平台有"
    assert by_key["张三", "5月8日"][12] == "仅轨迹有"
    assert by_key["张三", "全月"][10:12] == [2, 16]
    # what both have is in the sheet and not printed
    sheet = book["轨迹与平台"]
    hidden = [row[4].value for row in sheet.iter_rows() if sheet.row_dimensions[row[0].row].hidden]
    assert hidden == ["5月6日"]
    # the verdict stands on the tracks: the platform alone makes no day valid
    assert by_key["李四", "5月7日"][12] == "仅平台有"
    judged = {row[4]: row[9] for row in book["巡护月表"].iter_rows(values_only=True) if row[4] in ("张三", "李四")}
    assert judged == {"张三": 2, "李四": 0}


def test_dock_shows_both_figures_of_a_day(qapp, file):
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    run("patrolmonth", COUNTY=str(file), MONTH="2024-05")
    session = CountySession()
    session.path = file
    panel = Panel(session, None)
    try:
        rows = {panel.tracks.people.item(row, 0).text(): row for row in range(panel.tracks.people.rowCount())}
        panel.tracks.people.selectRow(rows["张三"])
        assert not panel.tracks.days.isColumnHidden(6)
        assert (panel.tracks.days.item(5, 6).text(), panel.tracks.days.item(5, 7).text()) == ("24.72", "6.36")
        assert panel.tracks.days.item(5, 3).text().startswith("3.0")
        assert panel.tracks.days.item(7, 6) is None
    finally:
        panel.unload()
        panel.deleteLater()
