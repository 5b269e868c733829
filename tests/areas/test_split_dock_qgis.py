"""The dock of a fair split: proposed in the background, adjusted with a real mouse, adopted or discarded."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import shapely

from linzhang_plugin.county.gateway import County

from .conftest import X0, Y0
from .drawings import tiles

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel
    from linzhang_plugin.areas.panel_split import SplitDock

    from .windows import Window

pytestmark = pytest.mark.matrix


def _origin() -> Any:
    return np.array([X0, Y0])


def settle(dock: SplitDock, qgis_app: Any) -> None:
    end = time.monotonic() + 300
    qgis_app.processEvents()
    while dock.is_working and time.monotonic() < end:
        qgis_app.processEvents()
        time.sleep(0.01)
    qgis_app.processEvents()


@pytest.fixture
def dock(panel: Panel) -> Iterator[SplitDock]:
    from qgis.core import QgsSettings

    QgsSettings().remove("linzhang/linzhang_areas_split")
    uid = next(u for u, item in panel.tree.items.items() if item.text(0) == "上村一组")
    panel.commands._tool("proposegrids", uid)
    made = panel._split
    assert made is not None
    made.confirm = lambda count: True
    yield made
    made.discard()


def proposed(dock: SplitDock, window: Window, qgis_app: Any, number: int, weight: str = "forest") -> Any:
    dock.ask.number.setValue(number)
    dock.ask.weight.setCurrentIndex(dock.ask.weight.findData(weight))
    dock.propose()
    settle(dock, qgis_app)
    assert dock.proposal is not None, dock._state.text()
    layer = dock.proposal.layer
    window.show([layer], -100, -100, 1200)
    return layer


def column(dock: SplitDock, place: int) -> list[str]:
    return [dock.table.item(row, place).text() for row in range(dock.table.rowCount())]


def mu_of(dock: SplitDock) -> list[float]:
    return [float(text.replace(",", "")) for text in column(dock, 1)]


def test_the_village_of_a_grid_is_proposed_and_shown(dock: SplitDock, window: Window, qgis_app: Any) -> None:
    assert dock.ask.place.currentText().startswith("上村")
    layer = proposed(dock, window, qgis_app, 3)
    assert mu_of(dock) == [450.0, 450.0, 450.0]
    assert column(dock, 4) == ["yes", "yes", "yes"]
    labels = [f["label"] for f in layer.getFeatures()]
    assert all("450.0" in label and "+0.0%" in label for label in labels)
    assert layer.labelsEnabled()
    assert sum(f.geometry().area() for f in layer.getFeatures()) == pytest.approx(1_000_000)
    assert "1.00" in dock.state.text()


def test_a_stroke_moves_a_stand_live_and_can_be_undone(dock: SplitDock, window: Window, qgis_app: Any) -> None:
    layer = proposed(dock, window, qgis_app, 2)
    before = {f["number"]: shapely.from_wkb(bytes(f.geometry().asWkb())) for f in layer.getFeatures()}
    here, there = (shapely.transform(before[k], lambda xy: xy - _origin()) for k in (1, 2))
    # the 小班 of the county, known independently: squares of 100 m, the last row no forest
    cells = [shapely.box(x, y, x + 100, y + 100) for x in range(0, 1000, 100) for y in range(0, 900, 100)]
    cell = next(c for c in cells if there.contains(c.centroid) and shapely.length(shapely.intersection(here, c)) > 90)
    start = next(c for c in cells if here.contains(c.centroid) and shapely.length(shapely.intersection(c, cell)) > 90)
    dock.paint.click()
    assert dock.paint.isChecked()
    window.drag((start.centroid.x, start.centroid.y), (cell.centroid.x, cell.centroid.y))
    painted = column(dock, 1)
    after = {f["number"]: f.geometry().area() for f in layer.getFeatures()}
    assert after[1] == pytest.approx(before[1].area + 10_000)
    assert sum(after.values()) == pytest.approx(1_000_000)
    assert mu_of(dock) == pytest.approx([690.0, 660.0])
    assert layer.undoStack().count() == 1
    assert "1" in layer.undoStack().undoText()
    layer.undoStack().undo()
    assert mu_of(dock) == [675.0, 675.0]
    assert {f["number"]: f.geometry().area() for f in layer.getFeatures()}[1] == pytest.approx(before[1].area)
    layer.undoStack().redo()
    assert column(dock, 1) == painted


def test_a_torn_grid_is_said_and_one_cannot_be_emptied(dock: SplitDock, window: Window, qgis_app: Any) -> None:
    layer = proposed(dock, window, qgis_app, 2)
    dock.paint.click()
    draft = dock.proposal.draft
    a, b = (shapely.transform(draft.outline(k), lambda xy: xy - _origin()) for k in (0, 1))
    start = a.representative_point()
    # into the far corner of the other grid, by a path that is broken off where no brush runs over it
    corner = max(
        ((50, 50), (950, 50), (50, 950), (950, 950)),
        key=lambda p: b.contains(shapely.Point(p)) * (1 + start.distance(shapely.Point(p))),
    )
    dock._touch(shapely.Point(start.x + _origin()[0], start.y + _origin()[1]))
    dock._touch(shapely.LineString([(corner[0] + _origin()[0], corner[1] + _origin()[1])] * 2))
    dock._release()
    assert any("2" in text for text in column(dock, 4))
    layer.undoStack().undo()
    # all of the other grid: it would be left with nothing
    dock._touch(shapely.Point(start.x + _origin()[0], start.y + _origin()[1]))
    x, y = _origin()
    rows = [shapely.LineString([(x + 10, y + up), (x + 990, y + up)]) for up in range(50, 1000, 100)]
    for row in rows:
        dock._touch(row)
    dock._release()
    assert layer.undoStack().index() == 0
    assert draft.grids[1].name in dock._state.text()
    assert mu_of(dock) == [675.0, 675.0]


def test_adopted_grids_are_in_the_county_and_the_layer_is_gone(
    dock: SplitDock, panel: Panel, window: Window, qgis_app: Any
) -> None:
    from qgis.core import QgsProject

    proposed(dock, window, qgis_app, 4)
    asked: list[int] = []
    dock.confirm = lambda count: asked.append(count) or True
    dock.accept.click()
    settle(dock, qgis_app)
    assert asked == [2], "the village has two grids"
    assert dock.proposal is None
    assert not [layer for layer in QgsProject.instance().mapLayers().values() if layer.providerType() == "memory"]
    assert panel.session.path is not None
    with County.open(panel.session.path, read_only=True) as county:
        rows = county.rows(
            """
            SELECT code, name, area_m2, east FROM area WHERE level = 'grid' AND code LIKE '520999101201%' ORDER BY code
            """
        )
    assert len(rows) == 4
    assert sum(row["area_m2"] for row in rows) == 1_000_000
    qgis_app.processEvents()
    tiles(panel, "上村", *(row["name"] for row in rows))
    assert panel.tree.currentItem().text(0) == "上村"


@pytest.mark.once
def test_grids_with_a_history_that_no_new_one_goes_on_with_end_after_a_question(
    dock: SplitDock, panel: Panel, window: Window, qgis_app: Any
) -> None:
    assert panel.session.path is not None
    dock.confirm = lambda count: True
    proposed(dock, window, qgis_app, 4)
    dock.accept.click()
    settle(dock, qgis_app)
    with County.open(panel.session.path) as county, county.batch("posts") as batch:
        for number, name in enumerate(("田一", "石有林", "周三", "吴四"), start=1):
            code = f"520999101201-0{number}"
            area = str(county.scalar("SELECT uid FROM area WHERE code = ?", (code,)))
            post = batch.insert("post", [{"area_uid": area, "role": "ranger"}])[0]
            person = batch.insert("person", [{"name": name}])[0]
            batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2024-01-01"}])
    proposed(dock, window, qgis_app, 2)
    asked: list[tuple[list[str], str]] = []
    dock.ask_end = lambda lines, began: asked.append((lines, began)) or None
    dock.accept.click()
    settle(dock, qgis_app)
    assert asked, dock._state.text()
    assert dock.proposal is not None, "a cancel keeps the proposal"
    lines, began = asked[0]
    assert len(lines) == 2
    assert all("岗位×1" in line for line in lines)
    assert began == "2024-01-01"
    dock.ask_end = lambda lines, began: "2024-11-30"
    dock.accept.click()
    settle(dock, qgis_app)
    settle(panel, qgis_app)
    with County.open(panel.session.path, read_only=True) as county:
        ends = county.rows("SELECT \"end\" FROM area WHERE level = 'grid' AND code LIKE '520999101201%'")
        assert sorted(str(row["end"]) for row in ends) == ["2024-11-30", "2024-11-30", "None", "None"]
        # the people's room has closed the tenure with it
        assert county.scalar("SELECT count(*) FROM tenure WHERE \"end\" = '2024-11-30'") == 2
        assert county.scalar('SELECT count(*) FROM tenure WHERE "end" IS NULL') == 2


def test_unsaved_edits_are_not_run_over(dock: SplitDock, panel: Panel, window: Window, qgis_app: Any) -> None:
    proposed(dock, window, qgis_app, 3)
    uid = next(u for u, item in panel.tree.items.items() if item.text(0) == "下村")
    panel.commands.ask = lambda title, label, value: "下村改"
    assert panel.commands.rename(uid)
    dock.accept.click()
    settle(dock, qgis_app)
    assert dock.proposal is not None
    assert panel.edits.layer.isModified()


@pytest.mark.once
def test_discarding_leaves_nothing(dock: SplitDock, panel: Panel, window: Window, qgis_app: Any) -> None:
    from qgis.core import QgsProject

    assert panel.session.path is not None
    before = panel.session.path.read_bytes()
    count = len(QgsProject.instance().mapLayers())
    proposed(dock, window, qgis_app, 3)
    assert len(QgsProject.instance().mapLayers()) == count + 1
    dock.discard_button.click()
    assert len(QgsProject.instance().mapLayers()) == count
    assert panel.session.path.read_bytes() == before
    assert dock.table.isHidden()


@pytest.mark.once
def test_only_the_selected_stands(dock: SplitDock, panel: Panel, window: Window, qgis_app: Any) -> None:
    layer = panel.session.layer("compartment")
    assert layer is not None
    layer.selectByExpression("left(\"code\", 2) IN ('X0', 'X1')")
    dock.ask.look_at_selection()
    assert "20" in dock.ask.only.text()
    dock.ask.only.setChecked(True)
    made = proposed(dock, window, qgis_app, 2, "area")
    assert sum(f.geometry().area() for f in made.getFeatures()) == pytest.approx(200_000)
    assert mu_of(dock) == [150.0, 150.0]


@pytest.mark.once
def test_why_it_is_uneven_is_said(dock: SplitDock, panel: Panel, window: Window, qgis_app: Any) -> None:
    assert panel.session.path is not None
    with County.open(panel.session.path) as county, county.batch("hard") as batch:
        rows = county.rows("SELECT uid, code FROM compartment")
        # one 小班 is as hard to look after as half the village
        batch.update_many(
            "compartment",
            [{"uid": r["uid"], "attributes": f'{{"管护难度": {60 if r["code"] == "X55" else 1}}}'} for r in rows],
        )
    dock.refresh(None)
    assert dock.ask.field.currentText() == "管护难度"
    proposed(dock, window, qgis_app, 4, "forest_field")
    assert float(dock.proposal.draft.ratio) > 1.25
    assert "X55" in dock.state.text()
