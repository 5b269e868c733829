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
    end = time.monotonic() + 20
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


def test_a_cancelled_question_changes_nothing(panel: Panel, staffed: dict[str, str]) -> None:
    panel.drawing.ask = lambda form: False
    select(panel, "上村一组", "上村二组")
    panel.tools.actions["merge"].trigger()
    assert panel.edits.layer.undoStack().count() == 0
    assert shapely.area(areas(panel)["上村一组"]) == pytest.approx(500_000)


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
