"""How long the window stands still in the tab 巡林 with 5,000 chiefs and 20,000 records; nothing is asserted about it.

Beside it: how long the judging takes that goes on in the background meanwhile.
"""

from __future__ import annotations

import datetime
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import shapely

from linzhang_plugin.county.gateway import County, new_uid
from linzhang_plugin.county.geom import to_wkb
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.patrols.chiefs.judging import judge_chiefs
from tests.patrols.chiefs.county import add_rules

pytestmark = pytest.mark.bench
TOWNS, VILLAGES, EACH = 100, 50, 4
DAY = datetime.date(2024, 6, 20)


def make(path: Path) -> None:
    """A chief in every village, who went on ``EACH`` days of the half-year."""
    chance = random.Random(1)
    profile = Profile.preset("three_levels")
    with County.create(path, name="青峰县", code6="520999", epsg=4545, profile=profile) as county:
        top = county.scalar("SELECT uid FROM area WHERE level = 'county'") or new_uid()
        shape = to_wkb([shapely.box(0, 0, 1000 * TOWNS, 1000 * VILLAGES)])[0]
        areas = [{"uid": top, "code": "520999", "name": "青峰县", "level": "county", "kind": "base", "geom": shape}]
        people, posts, tenures, records = [], [], [], []
        for t in range(TOWNS):
            town, code = new_uid(), f"520999{t + 100:03d}"
            box = shapely.box(t * 1000, 0, t * 1000 + 1000, 1000 * VILLAGES)
            row = {"uid": town, "code": code, "name": f"第{t}镇", "level": "town", "kind": "base", "parent_uid": top}
            areas.append({**row, "geom": to_wkb([box])[0]})
            for v in range(VILLAGES):
                village, person, post = new_uid(), new_uid(), new_uid()
                box = shapely.box(t * 1000, v * 1000, t * 1000 + 1000, v * 1000 + 1000)
                row = {"uid": village, "code": f"{code}{v + 200}", "name": f"第{t}镇{v}村", "level": "village"}
                areas.append({**row, "kind": "base", "parent_uid": town, "geom": to_wkb([box])[0]})
                people.append({"uid": person, "name": f"张{t}之{v}"})
                posts.append({"uid": post, "area_uid": village, "role": "chief", "title": "党支部书记"})
                tenures.append({"post_uid": post, "person_uid": person, "start": "2023-01-01"})
                for _ in range(EACH):
                    day = (datetime.date(2024, 1, 1) + datetime.timedelta(days=chance.randrange(170))).isoformat()
                    row = {"person_uid": person, "area_uid": village, "day": day, "kind": "visit", "weather": "晴"}
                    records.append({**row, "place": f"第{t}镇{v}村", "content": "防火", "hash": new_uid()})
        with county.batch("made") as batch:
            if batch.rows("SELECT 1 FROM area WHERE level = 'county'"):
                areas = areas[1:]
            for table, rows in (("area", areas), ("person", people), ("post", posts), ("tenure", tenures)):
                batch.insert(table, rows)
            batch.insert("chief_patrol", records)
            add_rules(batch)


def test_the_window_while_thousands_of_chiefs_are_judged(qgis_app, qtbot, tmp_path):
    from qgis.core import QgsProject
    from qgis.PyQt.QtCore import QTimer

    from linzhang_plugin.desktop import project
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    file = tmp_path / "县库.gpkg"
    make(file)
    started = time.perf_counter()
    with County.open(file, read_only=True) as county:
        windows = len(judge_chiefs(county, DAY).windows)
    print(f"\nchiefs: {windows} windows judged in {time.perf_counter() - started:.1f} s")
    project.store(file)
    session = CountySession()
    session.start()
    session.open(file)
    session.set_date(DAY)
    dock = Panel(session, None)
    dock.show()
    tab = dock.chiefs
    stops: list[tuple[float, float]] = []
    last = [0.0, 0.0]

    def tick() -> None:
        now = time.perf_counter(), time.thread_time()
        stops.append((now[0] - last[0], now[1] - last[1]))
        last[:] = now

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(tick)

    def measured(what: str, do: Callable[[], object]) -> None:
        stops.clear()
        last[:] = time.perf_counter(), time.thread_time()
        timer.start()
        do()
        qtbot.waitUntil(lambda: tab.readings.current is None and tab.shown is not None, timeout=120_000)
        qtbot.wait(300)
        timer.stop()
        wall, own = (max(stop[i] for stop in stops) * 1000 for i in (0, 1))
        print(f"  {what:<40}the window stands still {wall:6.0f} ms, its own work is {own:4.0f} ms of it", flush=True)

    def choose(key: str) -> None:
        tab.filter.setCurrentIndex(tab.filter.findData(key))
        tab.filter.activated.emit(tab.filter.currentIndex())

    measured("the tab comes to the front", lambda: dock.tabs.setCurrentWidget(tab))
    measured("another day", lambda: tab.day.setDate(tab.day.date().addDays(-1)))
    measured("all chiefs", lambda: choose("all"))
    measured("a chief is chosen", lambda: tab.chiefs.selectRow(4000))
    measured("another day, a chief chosen", lambda: tab.day.setDate(tab.day.date().addDays(1)))
    measured("the form of a record", tab.record)
    assert tab.chiefs.rowCount() == len(tab.shown.everything) >= TOWNS * VILLAGES
    assert tab.window is not None
    dock.unload()
    dock.deleteLater()
    session.stop()
    QgsProject.instance().clear()
