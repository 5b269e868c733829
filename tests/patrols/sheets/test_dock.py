"""The dock's menu of outputs, the calendar and the charts, through the panel's own widgets."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QPointF

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.desktop.messages import in_words
from linzhang_plugin.patrols.sheets import panel_charts
from tests.patrols.sheets.office import recalculated, rows_of
from tests.patrols.sheets.places import judged_county

pytestmark = pytest.mark.matrix


@pytest.fixture(scope="module")
def original(qgis_app, tmp_path_factory) -> Path:
    return judged_county(tmp_path_factory.mktemp("面板 资料"))


@pytest.fixture
def file(original, chinese_tmp) -> Path:
    return Path(shutil.copy(original, chinese_tmp / "青峰县.gpkg"))


@pytest.fixture
def panel(qtbot, file):
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    session = CountySession()
    session.path = file
    made = Panel(session, None)
    qtbot.addWidget(made)
    made.resize(438, 594)
    made.show()
    yield made
    made.unload()


def choose(panel, name: str) -> None:
    people = panel.tracks.people
    rows = [row for row in range(people.rowCount()) if people.item(row, 0).text() == name]
    people.selectRow(rows[0])


def test_the_calendar_shows_the_marks_of_the_chosen_ranger(panel):
    calendar = panel.tracks.views.calendar
    assert calendar.texts == {}
    choose(panel, "李四")
    assert {day: calendar.texts[day] for day in (6, 13, 14, 20, 21)} == {6: "√", 13: "√", 14: "○", 20: "○", 21: ""}
    assert len(calendar.texts) == 31
    choose(panel, "张三")
    assert [day for day, text in calendar.texts.items() if text == "√"] == [1, 6, 11, 16, 21]


def place_of(calendar, day: int):
    """Where a day stands in the calendar, found by asking the widget everywhere."""
    from qgis.PyQt.QtCore import QPoint, QPointF

    for y in range(0, calendar.height(), 4):
        for x in range(0, calendar.width(), 4):
            mark = calendar.mark_at(QPointF(x, y))
            if mark is not None and mark.day.day == day:
                return QPoint(x + 3, y + 3)
    raise AssertionError(day)


def test_a_click_in_the_calendar_chooses_the_day_in_the_table(panel, qtbot):
    from qgis.PyQt.QtCore import Qt

    choose(panel, "李四")
    panel.tracks.views.setCurrentIndex(1)
    calendar = panel.tracks.views.calendar
    qtbot.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=place_of(calendar, 14))
    row = panel.tracks.days.selectedItems()[0].row()
    assert panel.tracks.days.item(row, 0).text() == "2024-05-14"
    # and the other way round
    panel.tracks.days.selectRow(5)
    assert calendar._chosen.isoformat() == "2024-05-06"


@pytest.mark.once
def test_the_reason_stands_under_the_mouse(panel):
    choose(panel, "李四")
    calendar = panel.tracks.views.calendar
    words = {mark.day.day: calendar.words(mark) for mark in calendar._marks}
    assert words[14].splitlines()[:2] == ["2024-05-14", "outside the own area"]
    assert "0.00 of 3.04 km" in words[14]
    assert words[21].splitlines() == ["2024-05-21", "no track"]
    assert words[6].splitlines()[1] == "valid"


def test_a_decision_is_shown_with_the_machine_s_verdict(panel, file):
    with County.open(file) as opened, opened.batch("decided") as batch:
        uid = batch.rows("SELECT uid FROM person WHERE name = '李四'")[0]["uid"]
        row = {"person_uid": uid, "day": "2024-05-14", "valid": 1, "reason": "有照片", "by_name": "吴主任"}
        batch.insert("override", [row])
    panel.refresh({"override"})
    choose(panel, "李四")
    calendar = panel.tracks.views.calendar
    assert calendar.texts[14] == "☆√"
    words = next(calendar.words(mark) for mark in calendar._marks if mark.day.day == 14)
    assert "decided by 吴主任: valid (有照片)" in words
    assert "by the rule: outside the own area" in words


def trend_of(panel, qtbot):
    """The charts with the months before read."""
    charts = panel.tracks.views.charts
    panel.tracks.views.setCurrentIndex(2)
    qtbot.waitUntil(lambda: panel.tracks.views.readings.current is None, timeout=300_000)
    assert charts.state == ""
    return charts


def test_the_charts_show_towns_and_months(panel, qtbot):
    charts = trend_of(panel, qtbot)
    assert [(bar.name, bar.share, bar.text) for bar in charts.towns] == [
        ("石桥镇", 0.5, "50% (1/2)"),
        ("双河乡", 0.0, "0% (0/2)"),
    ]
    assert [(bar.name, bar.text, bar.chosen) for bar in charts.months] == [("24-05", "8", True)]
    picture = charts.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert {"#4c9a6a", "#9dc3a0", "#1f5c3a"} <= colours


def months_before(file: Path) -> None:
    """January: a number of the platform; February: a track that was not judged; March: days of the platform; April: a
    track of 张三 and a day of 李四 by decision alone.
    """
    from tests.patrols.sheets.places import run
    from tests.patrols.walks import patrol

    folder = file.parent / "以前"
    patrol(folder / "张三_20240410.gpx", "张三", left=200, day=-20)
    run("importtracks", COUNTY=str(file), INPUT=str(folder))
    run("patrolmonth", COUNTY=str(file), MONTH="2024-04")
    patrol(folder / "李四_20240220.gpx", "李四", left=2200, day=-70)
    run("importtracks", COUNTY=str(file), INPUT=str(folder))
    with County.open(file) as opened, opened.batch("platform and decision") as batch:
        who = {row["name"]: row["uid"] for row in batch.rows("SELECT uid, name FROM person")}
        decided = {"day": "2024-04-02", "valid": 1, "reason": "有照片", "by_name": "吴主任"}
        batch.insert("override", [{"person_uid": who["李四"], **decided}])
        day = {"source": "platform", "metres": 3000.0, "seconds": 5400}
        batch.insert("patrol_day", [{"person_uid": who["王五"], "day": f"2024-03-{d:02d}", **day} for d in (4, 5)])
        whole = {"source": "platform_month", "day": "2024-01-01", "valid_days": 7}
        batch.insert("patrol_day", [{"person_uid": who["赵六"], **whole}])
        rule = {"whom": {"role": "ranger"}, "window": {"kind": "month"}, "count": 4, "basis": "platform"}
        rule |= {"day": {"metres": 1000, "seconds": 3600}, "counts": ["track"]}
        row = {"name": "平台", "role": "ranger", "start": "2023-01-01", "end": "2024-04-01"}
        batch.insert("rule", [{**row, "definition": json.dumps(rule)}])


def test_the_trend_of_the_dock_is_that_of_the_printed_report(panel, file, qtbot, chinese_tmp):
    from tests.patrols.sheets.places import run

    months_before(file)
    panel.refresh(None)
    panel.choose_month("2024-05")
    charts = trend_of(panel, qtbot)
    found = {bar.name: bar.text for bar in charts.months}
    assert found == {"24-01": "7", "24-03": "2", "24-04": "2", "24-05": "8"}
    lines = {line.name: line.shares for line in charts.rates}
    assert lines["月上线率"] == [0.25, 0.25, 0.25, 0.75]
    assert lines["出巡达标率"] == [0.25, 0.0, 0.0, 0.25]
    output = chinese_tmp / "月报.xlsx"
    run("patrolreport", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output))
    rows = [row for row in rows_of(recalculated(output)["图表"]) if str(row[0]).startswith("20")]
    assert [row[0][2:] for row in rows] == list(found)
    assert [str(row[4]) for row in rows] == list(found.values())
    for column, name in enumerate(("月上线率", "平均上线巡护率", "出巡达标率"), start=1):
        assert [row[column] for row in rows] == [pytest.approx(share, abs=5e-5) for share in lines[name]], name
    # the months are under the mouse, and another month has its own months before it
    words = panel_charts.words(charts.point_at(QPointF(charts.width() - 12, charts.height() - 20)))
    assert words.splitlines()[0] == "2024-05"
    assert "月上线率 75.00% (3/4)" in words
    panel.choose_month("2024-04")
    assert list(trend_of(panel, qtbot).months)[-1].name == "24-04"
    assert len(charts.points) == 3


def test_months_are_judged_beside_the_window_and_only_where_they_are_looked_at(panel, file, qtbot, monkeypatch):
    from linzhang_plugin.patrols.sheets import trend

    asked: list[bool] = []
    before = trend.before

    def reading(*arguments, **more):
        asked.append(threading.current_thread() is threading.main_thread())
        return before(*arguments, **more)

    monkeypatch.setattr(trend, "before", reading)
    panel.refresh(None)
    assert asked == []
    trend_of(panel, qtbot)
    panel.tracks.views.setCurrentIndex(0)
    trend_of(panel, qtbot)
    assert asked == [False]
    # what was read is not believed after a change
    panel.refresh({"override"})
    trend_of(panel, qtbot)
    assert asked == [False, False]
    monkeypatch.setattr(trend, "before", lambda *_, **__: (_ for _ in ()).throw(LinzhangError("county.nothing_open")))
    panel.refresh({"override"})
    qtbot.waitUntil(lambda: panel.tracks.views.readings.current is None, timeout=300_000)
    charts = panel.tracks.views.charts
    assert charts.state == in_words(LinzhangError("county.nothing_open"))
    assert [bar.name for bar in charts.months] == ["24-05"]


def said_of_hours(panel) -> str:
    """Everything that the first tab says of the 20th of 李四: heads, cells, tooltips, clauses, the chosen track."""
    choose(panel, "李四")
    tab = panel.tracks
    days = tab.days
    row = next(row for row in range(days.rowCount()) if days.item(row, 0).text() == "2024-05-20")
    days.selectRow(row)
    texts = [days.item(row, column).text() for column in range(6)]
    texts += [days.horizontalHeaderItem(column).text() for column in range(8)]
    texts += [tab.views.calendar.words(mark) for mark in tab.views.calendar._marks]
    texts += [tab.verdicts.explanation.text.text(), tab.track.figures.text(), tab.track.figures.toolTip()]
    return "\n".join(texts)


@pytest.mark.once
def test_hours_are_of_the_county_s_one_style_everywhere_in_the_dock(panel, file):
    import re

    decimal, clock = re.compile(r"\d\.\d\d\s*h\b|^Hours ", re.MULTILINE), re.compile(r"\d小时\d+分")
    said = said_of_hours(panel)
    assert len(decimal.findall(said)) >= 6
    assert not clock.search(said)
    with County.open(file) as opened:
        opened.set_profile({"units": {**(opened.profile.get("units") or {}), "hours": "hm"}})
    panel.refresh({"profile"})
    said = said_of_hours(panel)
    assert not decimal.search(said), decimal.findall(said)
    assert len(clock.findall(said)) >= 6
    assert "1小时7分 h" not in said
    assert "Time inside" in said


@pytest.mark.parametrize(
    ("in_metres", "style", "words"),
    [(True, "hm", "1.80 km"), (False, "hm", "0小时30分"), (False, "decimal", "0.50 h")],
)
@pytest.mark.once
def test_of_a_rule_that_asks_time_alone_the_part_inside_is_time(qgis_app, in_metres, style, words):
    from linzhang_plugin.patrols.verdicts.panel_day import figure
    from linzhang_plugin.patrols.verdicts.results import Clause

    clause = Clause("inside", 3600.0, 1800.0, met=False, basis="clean")
    assert figure(clause, 1800.0, style, in_metres=in_metres) == words


def test_the_dock_fits_a_small_screen(panel):
    assert panel.tracks.minimumSizeHint().width() <= 438
    for index in range(3):
        panel.tracks.views.setCurrentIndex(index)
        assert panel.widget().minimumSizeHint().height() <= 594


def answered(monkeypatch, panel, path: Path) -> list:
    """Answers every question of the menu with ``path``; the jobs that would run."""
    jobs: list = []
    monkeypatch.setattr(panel, "choose_save", lambda *_: path)
    monkeypatch.setattr(panel, "choose_folder", lambda *_: path)
    monkeypatch.setattr(panel, "run_job", lambda name, parameters, done=None: jobs.append((name, parameters)))
    monkeypatch.setattr(
        "linzhang_plugin.patrols.sheets.panel_output.QInputDialog.getText", lambda *_, text="": (text, True)
    )
    return jobs


def test_every_entry_of_the_menu_runs_an_algorithm_that_is_there(panel, monkeypatch, chinese_tmp):
    from qgis.core import QgsApplication

    jobs = answered(monkeypatch, panel, chinese_tmp / "输出.docx")
    choose(panel, "李四")
    # the last two are a line and the help
    actions = panel.tracks.output.menu().actions()[:-2]
    assert len(actions) == 7
    for action in actions:
        action.trigger()
    assert [name for name, _ in jobs] == [
        "linzhang:patrolmonth",
        "linzhang:patrolreport",
        "linzhang:patrolnotice",
        "linzhang:rangercards",
        "linzhang:subsidytable",
        "linzhang:evidencepack",
        "linzhang:evidencepack",
    ]
    registry = QgsApplication.processingRegistry()
    for name, parameters in jobs:
        algorithm = registry.createAlgorithmById(name)
        known = {definition.name() for definition in algorithm.parameterDefinitions()}
        assert set(parameters) <= known, name
    assert jobs[5][1]["PERIOD"] == "2024Q2"
    assert jobs[6][1]["PEOPLE"] == panel.session.person_uid


def test_a_report_is_written_from_the_menu(panel, monkeypatch, chinese_tmp, qtbot):
    path = chinese_tmp / "月报.xlsx"
    monkeypatch.setattr(panel, "choose_save", lambda *_: path)
    panel.tracks.output.month_report()
    qtbot.waitUntil(lambda: not panel.is_working, timeout=300_000)
    assert path.stat().st_size > 0
    assert "月报.xlsx" in panel._state.text()


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.once
def test_the_help_explains_what_is_printed_with_pictures(qgis_app, language):
    import re

    from linzhang_plugin.county.resources import resource
    from linzhang_plugin.desktop.help import help_text

    text = help_text("patrols_sheets", language)
    assert all(word in text for word in ("月上线率", "有效天数", "补助核算", "☆√"))
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)
    assert len(pictures) == 7
    for name in pictures:
        assert resource("help", name).stat().st_size > 0
