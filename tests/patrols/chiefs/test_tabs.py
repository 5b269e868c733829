"""The tabs 巡林 and 问题 through their widgets, in a real QGIS with a stored project."""

from __future__ import annotations

import datetime
from pathlib import Path

import numpy as np
import pytest

from linzhang_plugin.county import crs
from linzhang_plugin.county.gateway import County
from tests.made import once
from tests.patrols.chiefs.county import area, make, person, register, run

pytestmark = pytest.mark.matrix
DAY = datetime.date(2024, 5, 20)


@pytest.fixture
def dock(qgis_app, chinese_tmp):
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.patrols.panel import Panel

    QgsSettings().remove("linzhang/linzhang_patrols")
    file = once(chinese_tmp / "县库.gpkg", "chiefs", with_project)
    session = CountySession()
    session.start()
    session.open(file)
    session.set_date(DAY)
    made = Panel(session, None)
    # the algorithm runs at once; what a job in the background does else is tested in tests/desktop
    outputs = {}

    def run_job(name, parameters, done=None):
        found = run(name.removeprefix("linzhang:"), file, **parameters)
        outputs[name] = found
        session.reload({"chief_patrol", "problem", "rule"})
        made.refresh({"chief_patrol", "problem", "rule"})
        if done is not None:
            done(found)

    made.run_job = run_job
    made.outputs = outputs
    made.resize(420, 640)
    made.show()
    yield made
    made.unload()
    made.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def with_project(file: Path) -> None:
    from linzhang_plugin.desktop import project

    make(file).close()
    project.store(file)


def texts(table, column):
    return [table.text(row, column) for row in range(table.rowCount())]


def front(dock, tab):
    dock.tabs.setCurrentWidget(tab)
    tab.reload()
    return tab


def show(tab, key):
    tab.filter.setCurrentIndex(tab.filter.findData(key))
    tab.filter.activated.emit(tab.filter.currentIndex())


def test_the_list_has_who_has_to_go_yet_and_follows_filter_and_level(dock):
    tab = front(dock, dock.chiefs)
    assert set(texts(tab.chiefs, 0)) == {"Past due", "Due soon", "Running"}
    assert "旧村长" not in texts(tab.chiefs, 1)
    show(tab, "all")
    assert "旧村长" in texts(tab.chiefs, 1)
    tab.level.setCurrentIndex(tab.level.findData("town"))
    tab.level.activated.emit(tab.level.currentIndex())
    assert texts(tab.chiefs, 1) == ["郑镇长"]
    assert texts(tab.chiefs, 3) == ["0 / 2"]


def test_a_large_county_is_judged_in_the_background(dock, qtbot, monkeypatch):
    from linzhang_plugin.patrols.chiefs.panel import judged

    tab = front(dock, dock.chiefs)
    before, summary = texts(tab.chiefs, 1), tab.summary.text()
    tab.chiefs.selectRow(before.index("郑镇长"))
    monkeypatch.setattr(judged, "MANY", 2)
    tab._show(None)
    tab.reload()
    assert tab.readings.current is not None
    assert (tab.chiefs.rowCount(), tab.summary.text()) == (0, "Judging the chiefs…")
    qtbot.waitUntil(lambda: tab.readings.current is None, timeout=300_000)
    assert (texts(tab.chiefs, 1), tab.summary.text()) == (before, summary)
    # the list stays while it is judged anew; of two wishes the last one counts, and the chosen chief stays chosen
    tab.chiefs.selectRow(before.index("郑镇长"))
    tab.day.setDate(tab.day.date().addDays(30))
    tab.day.setDate(tab.day.date().addDays(-60))
    assert texts(tab.chiefs, 1) == before
    qtbot.waitUntil(lambda: tab.readings.current is None, timeout=300_000)
    assert set(texts(tab.chiefs, 2)) == {"2024年第2季度", "2024年4月", "2024年第1季度", "2024年3月"}
    assert tab.window is not None
    assert (tab.window.name, tab.window.verdict.span.name()) == ("郑镇长", "2024年第2季度")


@pytest.mark.once
def test_the_register_of_a_chosen_chief_has_his_records_alone(dock, chinese_tmp, monkeypatch):
    tab = front(dock, dock.chiefs)
    for name in ("郑镇长", "周书记"):
        run("recordchiefpatrol", dock.session.path, PERSON=name, DATE="2024-05-06", PLACE="石桥镇")
    dock.refresh({"chief_patrol"})
    names = []
    monkeypatch.setattr(dock, "choose_save", lambda _key, _title, name, _kind: names.append(name) or chinese_tmp / name)
    tab.save_register()
    assert dock.outputs["linzhang:exportchiefpatrols"]["RECORDS"] == 2
    show(tab, "all")
    tab.chiefs.selectRow(texts(tab.chiefs, 1).index("郑镇长"))
    tab.save_register()
    assert dock.outputs["linzhang:exportchiefpatrols"]["RECORDS"] == 1
    assert names == ["青峰县林长巡林登记表20240520.xlsx", "青峰县郑镇长林长巡林登记表20240520.xlsx"]


def test_a_part_of_a_year_has_a_line_of_its_own(dock):
    from tests.patrols.chiefs.county import add_rules

    tab = front(dock, dock.chiefs)
    with County.open(dock.session.path) as county, county.batch("test") as batch:
        for row in batch.rows("SELECT uid FROM rule"):
            batch.delete("rule", row["uid"])
        add_rules(batch, {"window": {"kind": "year"}, "count": 4, "spread": {"kind": "quarter", "least": 1}})
    run("recordchiefpatrol", dock.session.path, PERSON="郑镇长", DATE="2024-02-03", PLACE="石桥镇")
    run("recordchiefpatrol", dock.session.path, PERSON="郑镇长", DATE="2024-04-03", PLACE="石桥镇")
    dock.refresh({"rule"})
    rows = {(texts(tab.chiefs, 1)[r], texts(tab.chiefs, 2)[r]): r for r in range(tab.chiefs.rowCount())}
    assert [key for key in rows if key[0] == "郑镇长"] == [("郑镇长", "2024年")]
    row = rows["周书记", "2024年第1季度"]
    assert [tab.chiefs.text(row, column) for column in (0, 3, 4)] == ["Past due", "0 / 1", "03-31 50 days late"]
    assert tab.chiefs.text(rows["周书记", "2024年第2季度"], 0) == "Running"
    assert tab.summary.text().startswith("7 windows: 0 done, 4 late")
    show(tab, "late")
    assert set(texts(tab.chiefs, 2)) == {"2024年第1季度"}
    show(tab, "all")
    tab.chiefs.selectRow(texts(tab.chiefs, 1).index("郑镇长"))
    assert texts(tab.list, 3) == ["yes", "yes"]


def test_a_record_is_typed_in_seen_changed_and_undone(dock):
    tab = front(dock, dock.chiefs)
    show(tab, "all")
    tab.chiefs.selectRow(texts(tab.chiefs, 1).index("郑镇长"))
    tab.record()
    form = tab.form
    assert form.person.currentText().startswith("郑镇长")
    form.place.setText("石桥镇东山村")
    assert "石桥镇东山村" in form.where.text()
    form.findings.setPlainText("1.林内有垃圾\n2.界桩倒伏")
    form.weather.setEditText("晴")
    form.save()
    assert "2024-0001" in dock._state.text()
    assert texts(tab.chiefs, 3)[texts(tab.chiefs, 1).index("郑镇长")] == "1 / 2"
    tab.chiefs.selectRow(texts(tab.chiefs, 1).index("郑镇长"))
    assert (texts(tab.list, 0), texts(tab.list, 3), texts(tab.list, 4)) == (["2024-05-20"], ["yes"], ["2"])
    tab.list.selectRow(0)
    tab.change()
    assert tab.form.weather.currentText() == "晴"
    tab.form.place.setText("柳溪乡")
    assert "does not lie in" in tab.form.where.text()
    tab.form.save()
    tab.chiefs.selectRow(texts(tab.chiefs, 1).index("郑镇长"))
    assert texts(tab.list, 3) == ["not in the own area"]
    tab.undo()
    tab.undo()
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM chief_patrol") == 0


@pytest.mark.once
def test_the_form_knows_only_chiefs_of_the_day_and_says_what_a_place_is(dock):
    tab = front(dock, dock.chiefs)
    tab.record()
    form = tab.form
    names = [form.person.itemText(i).split("　")[0] for i in range(form.person.count())]
    assert "旧村长" not in names
    assert "新村长" in names
    save = form.buttons.button(form.buttons.StandardButton.Save)
    assert not save.isEnabled()
    form.person.setCurrentIndex(0)
    assert save.isEnabled()
    form.place.setText("蓬莱仙山")
    assert "No area of the county is named in it" in form.where.text()
    form._picked(503_000, 2_931_000)
    assert "石桥镇东山村" in form.where.text()
    form._picked(900_000, 2_931_000)
    assert "outside the county" in form.where.text()
    form.day.setDate(form.day.date().addDays(-10))
    names = [form.person.itemText(i).split("　")[0] for i in range(form.person.count())]
    assert "旧村长" in names
    assert "新村长" not in names


@pytest.mark.once
def test_the_old_point_leaves_the_forms_with_the_old_place(dock):
    file = dock.session.path
    run("recordchiefpatrol", file, PERSON="郑镇长", DATE="2024-05-03", PLACE="石桥镇", POINT="501000, 2931000")
    run(
        "recordproblem",
        file,
        VALUES='{"content": "x", "day": "2024-05-01", "place": "石桥镇"}',
        POINT="501000, 2931000",
    )
    tab = front(dock, dock.chiefs)
    show(tab, "all")
    tab.chiefs.selectRow(texts(tab.chiefs, 1).index("郑镇长"))
    tab.list.selectRow(0)
    tab.change()
    visits = tab.form
    tab = front(dock, dock.problems)
    tab.list.selectRow(0)
    tab.change()
    for form in (visits, tab.form):
        assert form.point == (501_000.0, 2_931_000.0)
        form.place.setText("柳溪乡")
        assert form.point is None
        assert form.parameters()["POINT"] == ""
        form.place.setText("石桥镇")
        assert form.point == (501_000.0, 2_931_000.0)
        # a point of one's own stays while its place is described, and goes with the name of another area
        form._picked(503_000.0, 2_931_000.0)
        form.place.setText("石桥镇东山村龙头坡")
        assert form.point == (503_000.0, 2_931_000.0)
        form.place.setText("柳溪乡")
        assert form.point is None
    visits.save()
    tab.form.save()
    with County.open(file, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM chief_patrol WHERE geom IS NULL") == 1
        assert county.scalar("SELECT count(*) FROM problem WHERE geom IS NULL") == 1


def test_a_point_picked_on_the_map_comes_back_to_the_form(dock, qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtCore import Qt

    from linzhang_plugin.patrols.chiefs.panel.widgets import PickPoint

    class Iface:
        def __init__(self):
            self.canvas = QgsMapCanvas()

        def mapCanvas(self):
            return self.canvas

    iface = Iface()
    iface.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    got = []
    pick = PickPoint(iface, dock, 4545, lambda x, y: got.append((round(x), round(y))))
    pick.start()
    assert not dock.isVisible()
    tool = iface.canvas.mapTool()
    tool.canvasClicked.emit(QgsPointXY(108.0, 26.5), Qt.MouseButton.LeftButton)
    assert dock.isVisible()
    assert iface.canvas.mapTool() is not tool
    x, y = crs.transformer(crs.WGS84, 4545)(np.array([108.0]), np.array([26.5]))
    assert got == [(round(x[0]), round(y[0]))]
    iface.canvas.deleteLater()


@pytest.mark.once
def test_names_in_doubt_and_unknown_columns_are_asked_and_taken_with_the_answer(dock, chinese_tmp, monkeypatch):
    from linzhang_plugin.patrols.chiefs.panel import mapping, taking_in

    table = register(chinese_tmp / "a.xlsx", [("2024-04-02", "王伟", "山上")], ("哪天", "何人", "去哪"))
    with County.open(dock.session.path, read_only=True) as county:
        wanted = person(county, "王伟", "520999102201")
    seen = []

    def answer(dialog):
        seen.append(type(dialog).__name__)
        if hasattr(dialog, "grid"):
            for column, meaning in enumerate(("day", "person", "place")):
                box = dialog.grid.cellWidget(0, column)
                box.setCurrentIndex(box.findData(meaning))
        else:
            (box,) = dialog.choices.values()
            assert box.currentData() == ""
            box.setCurrentIndex(box.findData(wanted))
        return True

    monkeypatch.setattr(mapping, "run_dialog", answer)
    monkeypatch.setattr(taking_in, "run_dialog", answer)
    tab = front(dock, dock.chiefs)
    assert tab.dropped([table])
    assert seen == ["RegisterColumns", "WhoDialog"]
    with County.open(dock.session.path, read_only=True) as county:
        assert county.scalar("SELECT person_uid FROM chief_patrol") == wanted


@pytest.mark.once
def test_a_preset_is_shown_with_its_source_and_put_in_force(dock, monkeypatch):
    from linzhang_plugin.patrols.chiefs.panel import chiefs_tab

    def answer(dialog):
        dialog.key.setCurrentIndex(dialog.key.findData("linxia"))
        assert "peopleweekly.cn" in dialog.words.text()
        assert "每周不少于1次" in dialog.words.text()
        return True

    monkeypatch.setattr(chiefs_tab, "run_dialog", answer)
    tab = front(dock, dock.chiefs)
    show(tab, "all")
    tab.preset()
    at = {name: row for row, name in enumerate(texts(tab.chiefs, 1))}
    assert texts(tab.chiefs, 2)[at["新村长"]] == "2024年第21周"
    assert texts(tab.chiefs, 2)[at["郑镇长"]] == "2024年5月"
    assert texts(tab.chiefs, 2)[at["周书记"]] == "2024年第2季度"


def test_problems_are_listed_filtered_reported_and_closed(dock, monkeypatch):
    from linzhang_plugin.patrols.chiefs.panel import problems_tab

    tab = front(dock, dock.problems)
    for content, place, deadline in (("有垃圾", "石桥镇东山村", True), ("毁林", "柳溪乡小塘村", False)):
        tab.record()
        form = tab.form
        form.content.setPlainText(content)
        form.place.setText(place)
        form.found.setDate(form.found.date().addDays(-5))
        form.deadline.known.setChecked(deadline)
        form.deadline.edit.setDate(form.found.date().addDays(10))
        form.save()
    # both were found in May 2024: the deadline of the first is long over
    assert texts(tab.list, 1) == ["2024-0001", "2024-0002"]
    assert texts(tab.list, 0)[1] == "Not closed"
    assert "days over" in texts(tab.list, 0)[0]
    assert texts(tab.list, 4) == ["旧村长", "王伟"]
    tab.search.setText("柳溪")
    assert texts(tab.list, 1) == ["2024-0002"]
    tab.list.selectRow(0)
    assert "毁林" in tab.detail.text()

    def report(dialog):
        dialog.level.setCurrentIndex(dialog.level.findData("county"))
        return True

    monkeypatch.setattr(problems_tab, "run_dialog", report)
    tab.report()
    show(tab, "reported")
    assert texts(tab.list, 0) == ["Reported up"]

    def close(dialog):
        if not dialog.by.text():
            dialog.by.setText("林长办")
        return True

    monkeypatch.setattr(problems_tab, "run_dialog", close)
    tab.list.selectRow(0)
    tab.close_problems()
    assert texts(tab.list, 0) == []
    show(tab, "closed")
    assert texts(tab.list, 1) == ["2024-0002"]
    tab.list.selectRow(0)
    tab.open_again()
    assert texts(tab.list, 1) == []


@pytest.mark.once
def test_changing_a_problem_sends_only_what_differs(dock):
    tab = front(dock, dock.problems)
    run("recordproblem", dock.session.path, VALUES='{"content": "x", "day": "2024-05-01", "place": "石桥镇"}')
    tab.reload()
    tab.list.selectRow(0)
    tab.change()
    assert tab.form.values() == {}
    tab.form.progress.setPlainText("已清理一半")
    assert tab.form.values() == {"progress": "已清理一半"}
    tab.form.save()
    with County.open(dock.session.path, read_only=True) as county:
        row = county.rows("SELECT progress, content FROM problem")[0]
        assert tuple(row) == ("已清理一半", "x")


@pytest.mark.once
def test_closing_the_county_empties_the_tabs(dock):
    tab = front(dock, dock.chiefs)
    assert tab.chiefs.rowCount()
    dock.session.close()
    assert (tab.chiefs.rowCount(), dock.problems.list.rowCount(), tab.summary.text()) == (0, 0, "")


@pytest.mark.once
def test_a_day_that_counts_by_a_track_alone_is_listed(dock):
    with County.open(dock.session.path) as county, county.batch("test") as batch:
        own, who = area(county, "520999101"), person(county, "郑镇长")
        row = {"hash": "t", "person_uid": who, "source": "a.gpx", "day": "2024-05-03", "points": 2}
        track = batch.insert("track", [row])[0]
        share = {"track_uid": track, "area_uid": own, "day": "2024-05-03", "metres": 900.0, "seconds": 900.0}
        batch.insert("track_area", [share])
    tab = front(dock, dock.chiefs)
    show(tab, "all")
    tab.chiefs.selectRow(texts(tab.chiefs, 1).index("郑镇长"))
    assert texts(tab.chiefs, 3)[texts(tab.chiefs, 1).index("郑镇长")] == "1 / 2"
    assert (texts(tab.list, 0), texts(tab.list, 2), texts(tab.list, 3)) == (["2024-05-03"], ["1 tracks"], ["yes"])
    tab.list.selectRow(0)
    tab.delete()
    assert "lower list" in dock._state.text()


def test_problems_are_coloured_by_state_on_the_map(dock):
    import json

    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils, QgsRenderContext

    file = dock.session.path
    today = datetime.datetime.now(datetime.UTC).date()
    ahead = (today + datetime.timedelta(days=30)).isoformat()
    for content, deadline in (("逾期", "2024-05-31"), ("未销号", ahead), ("已上报", ahead), ("已销号", "2024-05-31")):
        values = json.dumps({"content": content, "day": "2024-05-01", "deadline": deadline})
        run("recordproblem", file, VALUES=values, POINT="501000, 2931000")
    run("reportproblems", file, PROBLEMS="2024-0003", LEVEL="county", DATE="2024-05-02")
    run("closeproblems", file, PROBLEMS="2024-0004", DATE="2024-05-02", BY="林长办")
    dock.session.reload({"problem"})
    layer = dock.session.layer("problem")
    context = QgsRenderContext()
    context.setExpressionContext(QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)))
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    drawn = {}
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        drawn[feature["content"]] = [s.color().name() for s in renderer.symbolsForFeature(feature, context)]
    renderer.stopRender(context)
    assert drawn == {"逾期": ["#c0392b"], "未销号": ["#f1c40f"], "已上报": ["#e67e22"], "已销号": ["#8a8f8c"]}
