"""Merging areas that both have a history: the one ends on a day, the other is enlarged, and nothing is lost."""

from __future__ import annotations

import datetime
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import shapely

from linzhang_plugin.county import geom, read
from linzhang_plugin.county.gateway import County

from .drawings import areas, figures, select, undo

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

    from .windows import Window

pytestmark = pytest.mark.matrix
ONE, TWO = "520999101201-01", "520999101201-02"


def settle(panel: Panel, qgis_app: Any) -> None:
    """Until the job of the dock is over, as a user waits."""
    end = time.monotonic() + 300
    qgis_app.processEvents()
    while panel.is_working and time.monotonic() < end:
        qgis_app.processEvents()
        time.sleep(0.01)
    qgis_app.processEvents()


@pytest.fixture
def staffed(panel: Panel) -> dict[str, str]:
    """Both grids have a ranger; one of them was patrolled."""
    assert panel.session.path is not None
    found: dict[str, str] = {}
    with County.open(panel.session.path) as county, county.batch("posts") as batch:
        for code, name in ((ONE, "田一"), (TWO, "石有林")):
            area = str(county.scalar("SELECT uid FROM area WHERE code = ?", (code,)))
            post = batch.insert("post", [{"area_uid": area, "role": "ranger"}])[0]
            person = batch.insert("person", [{"name": name}])[0]
            batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2024-01-01"}])
            found[code] = area
        wkb = geom.line_m_wkb(np.array([0.0, 1.0]), np.array([0.0, 1.0]), np.array([0.0, 60.0]))
        track = batch.insert("track", [{"hash": "h", "source": "甲.gpx", "points": 2, "geom": wkb}])[0]
        row = {"track_uid": track, "day": "2024-01-05", "area_uid": found[TWO], "metres": 1, "seconds": 1}
        batch.insert("track_area", [row])
    panel.drawing.choose = lambda question, rows, labels: next(row for row in rows if row.code == ONE)
    panel.refresh(None)
    return found


def names(panel: Panel) -> set[str]:
    return {item.text(0) for item in panel.tree.items.values()}


def end_on(panel: Panel, day: str, seen: list[Any]) -> None:
    from qgis.PyQt.QtCore import QDate

    def ask(form: Any) -> bool:
        seen.append(form.lines.text())
        form.date.setDate(QDate.fromString(day, "yyyy-MM-dd"))
        return True

    panel.drawing.ask = ask


def test_the_one_ends_and_the_other_grows_in_one_step(panel: Panel, staffed: dict[str, str], qgis_app: Any) -> None:
    seen: list[str] = []
    end_on(panel, "2026-03-01", seen)
    select(panel, "上村一组", "上村二组")
    panel.tools.actions["merge"].trigger()
    qgis_app.processEvents()
    # before anything is done, it says what the history is and whose
    assert "岗位×1" in seen[0]
    assert "护林员石有林" in seen[0]
    layer = panel.edits.layer
    assert layer.undoStack().count() == 1
    assert layer.undoStack().undoText()
    assert figures(panel)["上村一组"] == 1_000_000
    assert "上村二组" not in names(panel)
    assert "上村二组" in areas(panel), "its outline is its history"
    undo(panel)
    qgis_app.processEvents()
    assert figures(panel)["上村一组"] == 500_000
    assert "上村二组" in names(panel)
    layer.undoStack().redo()
    assert panel.drawing.save()
    settle(panel, qgis_app)
    assert panel.session.path is not None
    with County.open(panel.session.path, read_only=True) as county:
        row = county.rows('SELECT "end", code, area_m2 FROM area WHERE uid = ?', (staffed[TWO],))[0]
        assert (row["end"], row["code"], row["area_m2"]) == ("2026-03-01", TWO, 500_000)
        assert county.scalar("SELECT area_uid FROM track_area") == staffed[TWO]
        ends = county.rows(
            """
            SELECT post."end" AS post, tenure."end" AS tenure FROM post JOIN tenure ON tenure.post_uid = post.uid
            WHERE post.area_uid = ?
            """,
            (staffed[TWO],),
        )
        assert [tuple(r) for r in ends] == [("2026-03-01", "2026-03-01")]
        assert set(read.holders(county, "2026-02-28", areas=[staffed[TWO]])["name"]) == {"石有林"}
        assert read.holders(county, "2026-03-01", areas=[staffed[TWO]]).empty
        # who holds the other one is none of its business
        assert set(read.holders(county, "2026-03-02", areas=[staffed[ONE]])["name"]) == {"田一"}
    assert "1" in panel._state.text()


def test_a_past_day_shows_it_in_the_tree_and_on_the_map(
    panel: Panel, window: Window, staffed: dict[str, str], qgis_app: Any
) -> None:
    from qgis.core import QgsExpressionContext, QgsExpressionContextUtils, QgsRenderContext

    def drawn() -> set[str]:
        layer = panel.session.layer("area")
        assert layer is not None
        context = QgsRenderContext()
        context.setRendererScale(10_000)
        context.setExpressionContext(QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)))
        renderer = layer.renderer().clone()
        renderer.startRender(context, layer.fields())
        found = set()
        for feature in layer.getFeatures():
            context.expressionContext().setFeature(feature)
            if renderer.willRenderFeature(feature, context):
                found.add(feature["name"])
        renderer.stopRender(context)
        return found

    end_on(panel, "2026-03-01", [])
    select(panel, "上村一组", "上村二组")
    panel.tools.actions["merge"].trigger()
    assert panel.drawing.save()
    settle(panel, qgis_app)
    assert "上村二组" not in drawn()
    assert "上村一组" in drawn()
    panel.session.set_date(datetime.date(2026, 2, 28))
    assert "上村二组" in names(panel)
    item = next(i for i in panel.tree.items.values() if i.text(0) == "上村二组")
    assert "2026-03-01" in item.toolTip(0)
    assert "上村二组" in drawn()
    panel.session.set_date(datetime.date(2026, 3, 1))
    assert "上村二组" not in names(panel)
    assert "上村二组" not in drawn()


def test_rules_of_an_older_project_leave_out_what_has_ended(panel: Panel) -> None:
    from linzhang_plugin.areas.panel_ending import STANDS, hide_ended

    layer = panel.session.layer("area")
    assert layer is not None
    rules = layer.renderer().rootRule().children()
    for rule in rules:
        rule.setFilterExpression(rule.filterExpression().replace(f" AND {STANDS}", ""))
        assert '"end"' not in rule.filterExpression()
    before = len(rules)
    hide_ended(layer)
    hide_ended(layer)
    found = [rule.filterExpression() for rule in layer.renderer().rootRule().children()]
    assert len(found) == before
    assert all(text.count(STANDS) == 1 for text in found)


@pytest.mark.once
def test_a_cancelled_question_changes_nothing(panel: Panel, staffed: dict[str, str]) -> None:
    panel.drawing.ask = lambda form: False
    select(panel, "上村一组", "上村二组")
    panel.tools.actions["merge"].trigger()
    assert panel.edits.layer.undoStack().count() == 0
    assert shapely.area(areas(panel)["上村一组"]) == pytest.approx(500_000)


@pytest.mark.once
def test_whoever_began_today_cannot_be_ended(panel: Panel, staffed: dict[str, str]) -> None:
    today = datetime.date.today().isoformat()  # noqa: DTZ011
    assert panel.session.path is not None
    with County.open(panel.session.path) as county, county.batch("tenure") as batch:
        post = county.scalar("SELECT uid FROM post WHERE area_uid = ?", (staffed[TWO],))
        person = batch.insert("person", [{"name": "新来的"}])[0]
        batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": today}])
    asked: list[Any] = []
    end_on(panel, today, asked)
    select(panel, "上村一组", "上村二组")
    panel.tools.actions["merge"].trigger()
    assert not asked
    assert today in panel._state.text()
    assert panel.edits.layer.undoStack().count() == 0


@pytest.mark.once
def test_overlays_stand_under_their_kind(panel: Panel) -> None:
    assert panel.session.path is not None
    with County.open(panel.session.path) as county, county.batch("overlays") as batch:
        wkb = county.scalar("SELECT geom FROM area WHERE code = ?", (ONE,))
        rows = [
            {"code": f"520999-Z00{n}", "name": name, "level": "county", "kind": "overlay", "overlay_kind": kind}
            | {"area_m2": 500_000, "geom": geom.wkb_of(wkb)}
            for n, (name, kind) in enumerate((("清水林场", "forest_farm"), ("古银杏群", "old_trees"), ("无类", None)))
        ]
        uids = batch.insert("area", rows)
        batch.insert("post", [{"area_uid": uids[0], "role": "chief", "title": "场长"}])
    panel.refresh(None)
    groups = {group.text(0): group for group in panel.tree.groups.values()}
    assert [*groups][:2] == ["国有林场", "古树群"]
    assert groups["国有林场"].child(0).text(0) == "清水林场"
    # an overlay has chiefs of its own, and its vacant posts are counted
    assert groups["国有林场"].text(4) == "1"
    assert groups["古树群"].text(4) == ""
    panel.search.setText("银杏")
    assert groups["国有林场"].isHidden()
    assert not groups["古树群"].isHidden()
    panel.tree.setCurrentItem(groups["古树群"])
    assert panel.session.area_uid not in ("None", "古树群")


# ---- what the check says of it --------------------------------------------------------------------------------


def listed(panel: Panel, qgis_app: Any) -> dict[str, Any]:
    """The faults of a check of the dock by kind."""
    if panel._checks is None or not panel._checks.is_working:
        panel.check_areas()
    checks = panel._checks
    assert checks is not None
    end = time.monotonic() + 300
    while checks.is_working and time.monotonic() < end:
        qgis_app.processEvents()
        time.sleep(0.01)
    qgis_app.processEvents()
    return {fault["kind"]: fault for fault in checks.faults}


def pick(panel: Panel, kind: str) -> None:
    checks = panel._checks
    assert checks is not None
    row = next(n for n in range(checks.table.rowCount()) if checks._fault(n)["kind"] == kind)
    checks.table.selectRow(row)


@pytest.mark.once
def test_posts_that_were_left_open_are_listed_and_ended_from_the_list(
    panel: Panel, staffed: dict[str, str], qgis_app: Any
) -> None:
    assert panel.session.path is not None
    with County.open(panel.session.path) as county, county.batch("crash before the job") as batch:
        batch.update("area", staffed[TWO], end="2026-03-01")
        board = {"number": "QF-0007", "area_uid": staffed[TWO], "state": "good", "place": "村口"}
        batch.insert("board", [board, {**board, "number": "QF-0008", "state": "removed"}])
    panel.session.reload({"area"})
    found = listed(panel, qgis_app)
    assert "ended_held" in found, (list(found), panel._checks.state.text())
    assert "石有林" in found["ended_held"]["explanation"]
    assert "2026-03-01" in found["ended_held"]["explanation"]
    assert "QF-0007" in found["ended_board"]["explanation"]
    assert sum(fault["kind"] == "ended_board" for fault in panel._checks.faults) == 1
    pick(panel, "ended_board")
    assert not panel._checks.fix_one.isEnabled()
    pick(panel, "ended_held")
    assert panel._checks.fix_one.isEnabled()
    panel._checks.fix_one.click()
    settle(panel, qgis_app)
    with County.open(panel.session.path, read_only=True) as county:
        assert county.scalar('SELECT "end" FROM post WHERE area_uid = ?', (staffed[TWO],)) == "2026-03-01"
        assert read.holders(county, "2026-03-01", areas=[staffed[TWO]]).empty
        assert county.scalar('SELECT count(*) FROM post WHERE "end" IS NULL') == 1
    # the list is made anew by itself
    found = {fault["kind"] for fault in (listed(panel, qgis_app), panel._checks.faults)[1]}
    assert "ended_held" not in found
    assert "ended_board" in found


@pytest.mark.once
def test_grids_with_the_code_of_another_village_get_their_own_from_the_list(panel: Panel, qgis_app: Any) -> None:
    assert panel.session.path is not None
    with County.open(panel.session.path) as county, county.batch("new code") as batch:
        batch.update("area", county.scalar("SELECT uid FROM area WHERE code = '520999101201'"), code="520999101301")
    panel.session.reload({"area"})
    panel.commands.confirm = lambda question, title="": True
    listed(panel, qgis_app)
    assert sum(fault["action"] == "renumbergrids:520999101301" for fault in panel._checks.faults) == 2
    pick(panel, "malformed_code")
    assert panel._checks.fix_one.isEnabled()
    panel._checks.fix_one.click()
    settle(panel, qgis_app)
    listed(panel, qgis_app)
    with County.open(panel.session.path, read_only=True) as county:
        codes = {row[0] for row in county.rows("SELECT code FROM area WHERE level = 'grid'")}
    assert codes == {"520999101301-01", "520999101301-02"}
    assert "malformed_code" not in {fault["kind"] for fault in panel._checks.faults}
    # the kinds are to be read whole, however narrow the dock is
    table = panel._checks.table
    for row in range(table.rowCount()):
        assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance(table.item(row, 0).text())


@pytest.mark.once
def test_a_past_day_says_that_outlines_are_those_of_today(panel: Panel, staffed: dict[str, str]) -> None:
    assert panel.session.path is not None
    with County.open(panel.session.path) as county, county.batch("end") as batch:
        batch.update("area", staffed[TWO], end="2026-03-01")
    panel.session.reload({"area"})
    panel.refresh(None)
    assert "2026-02-28" not in panel.summary.text()
    panel.session.set_date(datetime.date(2026, 2, 28))
    assert "2026-02-28" in panel.summary.text()
