"""Today is the county's day, whatever zone the machine is set to: in the session, in dialogs and in algorithms."""

from __future__ import annotations

import datetime
import types
from pathlib import Path

import docx
import pytest

from linzhang_plugin.county import dates
from linzhang_plugin.county.gateway import County
from tests.patrols.sheets import places


class Clock(datetime.datetime):
    """20:00 of 31 May in Greenwich, when it is four in the morning of 1 June in China."""

    @classmethod
    def now(cls, tz=None):
        return datetime.datetime(2024, 5, 31, 20, tzinfo=datetime.UTC).astimezone(tz)


@pytest.fixture
def file(qgis_app, chinese_tmp, monkeypatch) -> Path:
    """A county of which the platform has two days of May."""
    frozen = {name: getattr(datetime, name) for name in ("date", "timedelta", "timezone", "UTC")}
    monkeypatch.setattr(dates, "datetime", types.SimpleNamespace(datetime=Clock, **frozen))
    file = places.make(chinese_tmp / "青峰县.gpkg")
    with County.open(file) as opened, opened.batch("platform") as batch:
        uid = batch.rows("SELECT uid FROM person WHERE name = '张三'")[0]["uid"]
        row = {"person_uid": uid, "source": "platform", "metres": 2000.0, "seconds": 4000}
        batch.insert("patrol_day", [{**row, "day": day} for day in ("2024-05-06", "2024-05-07")])
    return file


ZONES = pytest.mark.parametrize(("zone", "day"), [("+08:00", 1), ("+00:00", 31)])
"""The county's zone → the day of 31 May or 1 June that it is there."""


def live_in(file: Path, zone: str) -> None:
    with County.open(file) as opened:
        opened.set_profile({"time_zone": zone})


@ZONES
def test_the_session_begins_on_the_county_s_day_and_keeps_a_chosen_one(file, zone, day):
    from qgis.core import QgsProject

    from linzhang_plugin.desktop import project
    from linzhang_plugin.desktop.session import CountySession

    live_in(file, zone)
    project.store(file)
    session = CountySession()
    assert session.day == datetime.date(2024, 6, 1)  # no county is open: China's day
    told: list[datetime.date] = []
    session.date_changed.connect(told.append)
    session.start()
    session.open(file)
    assert session.day == session.today
    assert session.today.day == day
    assert told == ([] if day == 1 else [session.today])
    session.set_date(datetime.date(2022, 1, 1))
    session.close()
    session.open(file)
    assert session.day == datetime.date(2022, 1, 1)
    session.stop()
    QgsProject.instance().clear()


@ZONES
def test_leave_is_entered_from_the_county_s_month_on(file, qtbot, zone, day):
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel
    from linzhang_plugin.patrols.verdicts.panel_leaves import LeavesDialog

    live_in(file, zone)
    with County.open(file) as opened, opened.batch("nothing to choose a month from") as batch:
        for row in batch.rows("SELECT uid FROM patrol_day"):
            batch.delete("patrol_day", row["uid"])
    session = CountySession()
    session.path = file
    panel = Panel(session, None)
    qtbot.addWidget(panel)
    dialog = LeavesDialog(panel)
    qtbot.addWidget(dialog)
    assert dialog.leave.values()["FIRST"] == ("2024-06-01" if day == 1 else "2024-05-01")
    panel.unload()


@ZONES
def test_a_notice_is_dated_with_the_county_s_day_and_judges_up_to_it(file, chinese_tmp, zone, day):
    live_in(file, zone)
    output = chinese_tmp / "通报.docx"
    places.run("patrolnotice", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output))
    said = "".join(paragraph.text for paragraph in docx.Document(output).paragraphs)
    assert ("2024年6月1日" if day == 1 else "2024年5月31日") in said


@ZONES
def test_an_empty_day_of_an_algorithm_is_the_county_s(file, zone, day):
    from qgis.core import QgsApplication, QgsProcessingContext

    live_in(file, zone)
    context = QgsProcessingContext()
    for name in ("checkpeople", "exporttasktable", "reviewboards", "checkareas", "exportareapages"):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"linzhang:{name}")
        assert algorithm.parameterDefinition("DATE") is not None, name
        text = algorithm.day_text({"COUNTY": str(file)}, context)
        assert text == ("2024-06-01" if day == 1 else "2024-05-31"), name
        assert algorithm.day_text({"COUNTY": str(file), "DATE": "2023-01-02"}, context) == "2023-01-02", name
        assert algorithm.today({}, context) == datetime.date(2024, 6, 1), name
