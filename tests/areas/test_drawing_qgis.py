"""Drawing on a real canvas with a real mouse: what is drawn is an area, and every gesture can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import shapely

from linzhang_plugin.county.gateway import County

from .drawings import areas, figures, level, select, tiles, undo

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

    from .windows import Window

pytestmark = pytest.mark.matrix


def test_a_new_grid_is_drawn_snapped_proposed_undone_redone_and_saved(
    panel: Panel, window: Window, qgis_app: Any
) -> None:
    panel.tools.actions["new"].trigger()
    assert panel.edits.layer.isEditable()
    assert window.active is panel.edits.layer
    window.show(window.canvas.layers(), -100, 900, 1200)
    # the corners are clicked some metres beside the vertices of the village
    window.draw((4, 1003), (500, 996), (500, 1995), (3, 2004))
    found = areas(panel)
    assert "下村1号网格" in found, panel._state.text()
    assert found["下村1号网格"].area == pytest.approx(500_000, rel=0.005)
    assert shapely.difference(found["下村1号网格"], found["下村"]).area < 1e-6
    corners = {tuple(xy) for xy in shapely.get_coordinates(found["下村1号网格"])}
    assert {(0.0, 1000.0), (0.0, 2000.0)} <= corners
    feature = next(f for f in panel.edits.layer.getFeatures() if f["name"] == "下村1号网格")
    assert feature["code"] == "520999101202-01"
    assert feature["level"] == "grid"
    assert feature["area_m2"] == round(found["下村1号网格"].area)
    assert (feature["east"], feature["south"], feature["west"], feature["north"])[1] == "上村"
    assert panel.edits.layer.undoStack().count() == 1
    qgis_app.processEvents()
    assert "下村1号网格" in {i.text(0) for i in panel.tree.items.values()}
    undo(panel)
    qgis_app.processEvents()
    assert "下村1号网格" not in areas(panel)
    assert "下村1号网格" not in {i.text(0) for i in panel.tree.items.values()}
    panel.edits.layer.undoStack().redo()
    assert "下村1号网格" in areas(panel)
    panel.tools.actions["save"].trigger()
    assert panel.session.path is not None
    with County.open(panel.session.path, read_only=True) as county:
        row = county.rows(
            """
            SELECT a.area_m2, p.name AS parent FROM area a JOIN area p ON p.uid = a.parent_uid
            WHERE a.code = '520999101202-01'
            """
        )[0]
        assert (row["area_m2"], row["parent"]) == (feature["area_m2"], "下村")
        assert (
            county.scalar(
                "SELECT count(*) FROM change WHERE table_name = 'area' AND action = 'insert' AND row_uid = ?",
                (feature["uid"],),
            )
            == 1
        )


def test_what_others_have_is_not_taken_and_neighbours_get_the_vertices(panel: Panel, window: Window) -> None:
    panel.tools.actions["new"].trigger()
    # over the boundary of the village into the grids of the other one: most of it lies in 下村
    window.draw((300, 800), (700, 800), (700, 1600), (300, 1600))
    found = areas(panel)
    assert found["下村1号网格"].area == pytest.approx(400 * 600, rel=0.02)
    for other in ("上村一组", "上村二组", "上村"):
        assert shapely.intersection(found["下村1号网格"], found[other]).area == 0
    on_boundary = {tuple(xy) for xy in shapely.get_coordinates(found["下村1号网格"]) if abs(xy[1] - 1000) < 1e-6}
    assert len(on_boundary) >= 2
    for neighbour in ("下村", "上村"):
        assert on_boundary <= {tuple(xy) for xy in shapely.get_coordinates(found[neighbour])}
    assert figures(panel)["上村"] == 1_000_000


def test_tracing_follows_the_boundary_between_two_clicks(panel: Panel, window: Window) -> None:
    panel.tools.actions["new"].trigger()
    assert window.tracing in panel.tools.toolbar.actions()
    window.tracing.setChecked(True)
    # straight, the three places lie on one line; traced, the way goes round a corner of the village
    window.draw((0, 1000), (1000, 2000), (500, 1500))
    outline = areas(panel)["下村1号网格"]
    assert outline.area == pytest.approx(500_000, rel=0.01)
    boundary = shapely.boundary(areas(panel)["下村"])
    assert shapely.length(shapely.intersection(shapely.boundary(outline), boundary)) == pytest.approx(2000, rel=0.01)


@pytest.mark.once
def test_a_cancelled_form_changes_nothing(panel: Panel, window: Window) -> None:
    panel.drawing.ask = lambda form: False
    panel.tools.actions["new"].trigger()
    window.draw((300, 1200), (700, 1200), (700, 1600))
    assert panel.edits.layer.undoStack().count() == 0
    assert len(areas(panel)) == 9


@pytest.mark.once
def test_the_form_refuses_codes_that_are_taken_or_were_printed(panel: Panel, window: Window) -> None:
    from linzhang_plugin.areas.panel_form import AreaForm

    seen: list[AreaForm] = []

    def ask(form: AreaForm) -> bool:
        seen.append(form)
        form.code.setText("520999101201-01")
        assert not form.check()
        assert "上村一组" in form.problem.text()
        form.code.setText("")
        assert not form.check()
        form.code.setText("520999101202-07")
        form.name.setText("岩脚网格")
        form.limits[0].setText("大河")
        return form.check()

    panel.drawing.ask = ask
    panel.tools.actions["new"].trigger()
    window.draw((300, 1200), (700, 1200), (700, 1600))
    assert len(seen) == 1
    feature = next(f for f in panel.edits.layer.getFeatures() if f["name"] == "岩脚网格")
    assert (feature["code"], feature["east"]) == ("520999101202-07", "大河")
    # the next one is numbered behind it
    panel.drawing.ask = lambda form: form.check()
    window.draw((50, 1200), (200, 1200), (200, 1600))
    assert "520999101202-08" in {f["code"] for f in panel.edits.layer.getFeatures()}


def test_split_by_a_line_shares_vertices_and_sums_exactly(panel: Panel, window: Window) -> None:
    select(panel, "上村一组")
    panel.tools.actions["split"].trigger()
    window.draw((-60, 430), (250, 470), (560, 410))
    tiles(panel, "上村", "上村一组", "上村二组", "上村3号网格")
    now = figures(panel)
    assert now["上村一组"] + now["上村3号网格"] == 500_000
    assert now["上村一组"] > now["上村3号网格"]
    assert now["上村"] == 1_000_000
    feature = next(f for f in panel.edits.layer.getFeatures() if f["name"] == "上村3号网格")
    assert feature["code"] == "520999101201-03"
    undo(panel)
    assert len(areas(panel)) == 9
    assert figures(panel)["上村一组"] == 500_000


@pytest.mark.once
def test_splitting_a_village_splits_its_grids_and_saves_with_new_parents(panel: Panel, window: Window) -> None:
    def ask(form: Any) -> bool:
        form.code.setText("520999101203")
        form.name.setText("新村")
        return bool(form.check())

    panel.drawing.ask = ask
    level(panel, "village")
    select(panel, "上村")
    panel.tools.actions["split"].trigger()
    # two thirds up in the first grid, above the second one
    window.draw((-60, 600), (250, 600), (700, 1060))
    found = areas(panel)
    assert len(found) == 12
    tiles(panel, "石桥镇", "上村", "下村", "新村")
    fields = {f["name"]: f for f in panel.edits.layer.getFeatures()}
    of_new = [name for name, f in fields.items() if f["parent_uid"] == fields["新村"]["uid"]]
    assert len(of_new) == 2
    tiles(panel, "新村", *of_new)
    assert {fields[n]["code"] for n in of_new} == {"520999101203-01", "520999101203-02"}
    assert panel.drawing.save()
    assert not panel.edits.layer.commitErrors() or "ERROR" not in str(panel.edits.layer.commitErrors())


def test_a_grid_on_the_other_side_gets_the_new_village_as_parent_and_is_saved(panel: Panel, window: Window) -> None:
    def ask(form: Any) -> bool:
        form.code.setText("520999101203")
        form.name.setText("新村")
        return bool(form.check())

    panel.drawing.ask = ask
    level(panel, "village")
    select(panel, "上村")
    panel.tools.actions["split"].trigger()
    # snapped to the common corners of the grids
    window.draw((503, 4), (498, 996))
    assert len(areas(panel)) == 10
    assert panel.drawing.save(), panel._state.text()
    assert panel.session.path is not None
    with County.open(panel.session.path, read_only=True) as county:
        rows = county.rows(
            "SELECT a.name, p.name AS parent FROM area a JOIN area p ON p.uid = a.parent_uid WHERE a.level = 'grid'"
        )
        assert len({row["parent"] for row in rows}) == 2
    layer_says = {f["name"]: f["parent_uid"] for f in panel.edits.layer.getFeatures() if f["level"] == "grid"}
    assert len(set(layer_says.values())) == 2
