"""The dock's tree: what each node counts, searching by chief, and what the right mouse button does."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county.gateway import County

from .conftest import county_file
from .drawings import areas, select

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

pytestmark = pytest.mark.matrix
VACANT, FAULTS = 4, 5


@pytest.fixture
def panel(qgis_app: object, chinese_tmp: Path, country: dict[str, Path]) -> Iterator[Panel]:
    from qgis.core import QgsProject

    from linzhang_plugin.areas.panel import Panel
    from linzhang_plugin.desktop.session import CountySession

    path = county_file(chinese_tmp / "树的县库.gpkg", country)
    with County.open(path) as county, county.batch("posts") as batch:
        uid = {row["name"]: row["uid"] for row in county.rows("SELECT uid, name FROM area")}
        posts = batch.insert(
            "post",
            [
                {"area_uid": uid["上村一组"], "role": "ranger"},
                {"area_uid": uid["上村二组"], "role": "ranger"},
                {"area_uid": uid["石桥镇"], "role": "chief", "title": "镇长"},
            ],
        )
        person = batch.insert("person", [{"name": "田茂盛"}])[0]
        held = {"post_uid": posts[2], "person_uid": person, "start": "2024-01-01", "end": "2025-01-01"}
        batch.insert("tenure", [held])
    session = CountySession()
    session.set_date(datetime.date(2024, 6, 1))
    session.start()
    dock = Panel(session, None)
    session.open(path)
    yield dock
    layer = session.layer("area")
    if layer is not None and layer.isEditable():
        layer.rollBack()
    dock.unload()
    session.stop()
    QgsProject.instance().clear()
    dock.deleteLater()


def node(panel: Panel, name: str) -> Any:
    return next(item for item in panel.tree.items.values() if item.text(0) == name)


def uid(panel: Panel, name: str) -> str:
    return next(u for u, item in panel.tree.items.items() if item.text(0) == name)


def visible(panel: Panel) -> set[str]:
    return {item.text(0) for item in panel.tree.items.values() if not item.isHidden()}


def stored(panel: Panel, name: str) -> Any:
    assert panel.session.path is not None
    with County.open(panel.session.path, read_only=True) as county:
        rows = county.rows("SELECT uid, code, name FROM area WHERE name = ?", (name,))
        return rows[0] if rows else None


def test_vacant_posts_are_counted_upward_on_the_day(panel: Panel) -> None:
    counts = {name: node(panel, name).text(VACANT) for name in ("青峰县", "石桥镇", "上村", "上村一组", "云岭镇")}
    assert counts == {"青峰县": "2", "石桥镇": "2", "上村": "2", "上村一组": "1", "云岭镇": ""}
    panel.session.set_date(datetime.date(2025, 6, 1))
    assert node(panel, "石桥镇").text(VACANT) == "3"


@pytest.mark.once
def test_a_chief_finds_his_area(panel: Panel) -> None:
    panel.search.setText("田茂")
    assert visible(panel) == {"青峰县", "石桥镇", "上村", "下村", "上村一组", "上村二组"}
    panel.session.set_date(datetime.date(2025, 6, 1))
    assert visible(panel) == set()


@pytest.mark.once
def test_faults_of_the_last_check_are_counted(panel: Panel, qgis_app: Any) -> None:
    from qgis.core import QgsFeature, QgsFields

    from linzhang_plugin.areas.panel_checks import ChecksDock
    from linzhang_plugin.desktop.compat import text_field

    fields = QgsFields()
    fields.append(text_field("codes"))
    fault = QgsFeature(fields)
    fault["codes"] = "520999101201-01、520999101201-02"
    panel._checks = ChecksDock(panel.session, None, panel)
    panel._checks.faults = [fault]
    panel.refresh(None)
    assert [node(panel, n).text(FAULTS) for n in ("上村一组", "上村", "青峰县", "下村")] == ["1", "1", "1", ""]


@pytest.mark.once
def test_several_in_the_tree_are_selected_on_the_map(panel: Panel) -> None:
    for name in ("上村一组", "上村二组"):
        node(panel, name).setSelected(True)
    assert {f["name"] for f in panel.edits.layer.getSelectedFeatures()} == {"上村一组", "上村二组"}


def test_rename_can_be_undone_and_is_logged_once_saved(panel: Panel) -> None:
    panel.commands.ask = lambda title, label, value: value + "A"
    panel.say("old refusal")
    assert panel.commands.rename(uid(panel, "上村一组"))
    assert "上村一组A" in panel._state.text()
    assert "old refusal" not in panel._state.text()
    assert panel.edits.layer.isEditable()
    assert stored(panel, "上村一组A") is None
    panel.edits.layer.undoStack().undo()
    assert "上村一组" in areas(panel)
    panel.edits.layer.undoStack().redo()
    assert panel.drawing.save()
    row = stored(panel, "上村一组A")
    assert panel.session.path is not None
    with County.open(panel.session.path, read_only=True) as county:
        found = county.rows("SELECT new FROM change WHERE row_uid = ? AND action = 'update'", (row["uid"],))
        assert "上村一组A" in found[-1]["new"]


@pytest.mark.once
def test_rename_during_an_edit_session_is_one_step_and_saves_nothing(panel: Panel, qgis_app: Any) -> None:
    panel.commands.ask = lambda title, label, value: "改了名"
    panel.edits.start()
    assert panel.commands.rename(uid(panel, "上村一组"))
    assert panel.edits.layer.isEditable()
    assert panel.edits.layer.undoStack().count() == 1
    assert stored(panel, "改了名") is None
    qgis_app.processEvents()
    assert "改了名" in visible(panel)
    panel.edits.layer.undoStack().undo()
    qgis_app.processEvents()
    assert "上村一组" in visible(panel)


@pytest.mark.once
def test_renumber_proposes_the_next_and_refuses_what_was_ever_given(panel: Panel) -> None:
    seen: list[str] = []

    def ask(title: str, label: str, value: str) -> str:
        seen.append(value)
        return "520999101201-09"

    panel.commands.ask = ask
    assert panel.commands.renumber(uid(panel, "上村二组"))
    assert seen == ["520999101201-03"]
    assert panel.drawing.save()
    assert stored(panel, "上村二组")["code"] == "520999101201-09"
    panel.commands.ask = lambda title, label, value: "520999101201-02"
    assert not panel.commands.renumber(uid(panel, "上村一组"))
    assert "520999101201-02" in panel._state.text()
    assert stored(panel, "上村一组")["code"] == "520999101201-01"


def test_delete_says_what_depends_on_it(panel: Panel) -> None:
    panel.commands.confirm = lambda question: True
    assert not panel.commands.delete(uid(panel, "上村一组"))
    assert "岗位×1" in panel._state.text()
    assert not panel.commands.delete(uid(panel, "上村"))
    assert "下级责任区×2" in panel._state.text()
    assert panel.commands.delete(uid(panel, "西村"))
    panel.edits.layer.undoStack().undo()
    assert "西村" in areas(panel)
    panel.edits.layer.undoStack().redo()
    assert panel.drawing.save(), panel._state.text()
    assert stored(panel, "西村") is None
    assert stored(panel, "上村一组") is not None
    panel.commands.confirm = lambda question: False
    assert not panel.commands.delete(uid(panel, "东村"))
    assert stored(panel, "东村") is not None


def test_areas_and_what_was_above_them_are_deleted_in_one_session(panel: Panel) -> None:
    panel.commands.confirm = lambda question: True
    panel.edits.start()
    for name in ("东村", "西村", "云岭镇"):
        assert panel.commands.delete(uid(panel, name))
    assert panel.drawing.save(), panel._state.text()
    assert stored(panel, "云岭镇") is None


@pytest.mark.once
def test_edits_of_the_user_survive_a_refused_delete(panel: Panel) -> None:
    from qgis.core import QgsGeometry

    panel.commands.confirm = lambda question: True
    panel.edits.start()
    select(panel, "东村")
    fid = panel.edits.layer.selectedFeatureIds()[0]
    panel.edits.layer.changeGeometry(fid, QgsGeometry.fromWkt("MULTIPOLYGON(((0 0,1 0,1 1,0 0)))"))
    assert not panel.commands.delete(uid(panel, "上村一组"))
    assert panel.edits.layer.isModified()
    assert "东村" in areas(panel)


def test_the_menu_has_what_a_node_can_do(panel: Panel) -> None:
    menu = panel.commands.menu(uid(panel, "上村"), lambda: None)
    assert len([action for action in menu.actions() if not action.isSeparator()]) == 10
    menu.deleteLater()


@pytest.mark.once
def test_the_menu_opens_the_tools_for_the_node(panel: Panel) -> None:
    from qgis.core import QgsApplication

    opened: list[tuple[str, dict[str, str]]] = []
    split: list[str] = []
    panel.commands.split = split.append
    panel.commands.renumber_below = split.append
    panel.commands.open_tool = lambda algorithm, given: opened.append((algorithm, given))
    menu = panel.commands.menu(uid(panel, "上村"), lambda: None)
    for action in menu.actions()[5:]:
        action.trigger()
    menu.deleteLater()
    county = str(panel.session.path)
    # the fair split has a dock of its own
    assert split == [uid(panel, "上村")] * 2
    for algorithm, given in opened:
        known = QgsApplication.processingRegistry().algorithmById(algorithm)
        assert known is not None
        assert given["COUNTY"] == county
        assert all(known.parameterDefinition(name) is not None for name in given)
    assert len(opened) == 4


@pytest.mark.once
def test_every_code_of_drawing_has_a_sentence(qgis_app: object) -> None:
    import re

    from linzhang_plugin.desktop.messages import areas_drawing

    room = Path(areas_drawing.__file__).parents[2] / "areas"
    used = {
        code
        for file in room.rglob("*.py")
        for code in re.findall(r'"(areas_drawing\.[a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    assert used == set(areas_drawing.sentences(lambda _context, text: text))
