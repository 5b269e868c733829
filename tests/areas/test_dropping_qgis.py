"""Files dropped on the dock with the mouse, and the newer list of codes, from the drop to the county file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .conftest import X0, Y0, MakeLayer, box

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

pytestmark = pytest.mark.matrix


def drop(panel: Panel, *paths: Path) -> tuple[bool, bool]:
    """Drags files over the tree of the dock and lets them go there; whether each of the two was accepted."""
    from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
    from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
    from qgis.PyQt.QtWidgets import QApplication

    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    held = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    panel.show()
    over = panel.tree.viewport()
    # QGIS's own trees take drops; this one must let them through to the dock
    assert not over.acceptDrops()
    enter = QDragEnterEvent(QPoint(20, 20), *held)
    QApplication.sendEvent(panel, enter)
    done = QDropEvent(QPointF(20, 20), *held)
    QApplication.sendEvent(panel, done)
    return enter.isAccepted(), done.isAccepted()


def started(panel: Panel) -> list[str]:
    return [name.split(":")[1] for name, _ in panel.started]  # type: ignore[attr-defined]


def dialog_of(panel: Panel) -> Any:
    assert panel.imports.current is not None
    assert panel.imports.current.dialog is not None, panel._state.text()
    return panel.imports.current.dialog


def count(panel: Panel, table: str) -> int:
    with panel.session.county() as county:
        return int(county.scalar(f"SELECT count(*) FROM {table}"))


def test_files_of_all_kinds_dropped_together_go_where_they_belong(
    asking_panel: Panel, make_layer: MakeLayer, tmp_path: Path
) -> None:
    from osgeo import ogr

    grid = make_layer("网格.shp", [(box(0, 1000, 500, 500), {"XZQDM": "520999101202-07", "XZQMC": "新网格"})])
    stand = make_layer("小班.shp", [(box(25, 200, 150, 100), {"XIAO_BAN": "1", "LIN_BAN": "1", "DI_LEI": "0111"})])
    wet = make_layer("湿地.gpkg", [(box(0, 0, 100, 100), {"名称": "清水湿地"})])
    road = make_layer(
        "路.shp", [(f"LINESTRING({X0} {Y0},{X0 + 90} {Y0})", {"NAME": "X301"})], geometry=ogr.wkbLineString
    )
    note = tmp_path / "说明.docx"
    note.write_bytes(b"x")
    # a shapefile is dragged with all that belongs to it
    beside = [grid.with_suffix(suffix) for suffix in (".dbf", ".shx", ".prj")]
    assert drop(asking_panel, note, wet, road, stand, grid, *beside) == (True, True)
    assert started(asking_panel) == ["comparedivisions"]
    # all is new: which field is what is shown once, then they come in
    dialog_of(asking_panel).accept()
    assert started(asking_panel)[2:] == ["importdivisions", "importcompartments", "importfeatures"]
    assert [count(asking_panel, table) for table in ("compartment", "wetland", "road", "lake")] == [1, 1, 1, 0]
    with asking_panel.session.county() as county:
        assert county.scalar("SELECT name FROM area WHERE code = '520999101202-07'") == "新网格"


def test_what_no_dock_reads_is_not_taken(asking_panel: Panel, tmp_path: Path) -> None:
    note = tmp_path / "说明.docx"
    note.write_bytes(b"x")
    assert drop(asking_panel, note)[0] is False
    assert started(asking_panel) == []


def test_a_newer_list_of_codes_is_listed_and_done_row_by_row(asking_panel: Panel, tmp_path: Path) -> None:
    lines = ["520999101,石桥街道", "520999105,云岭镇", "520999103,新设镇"]
    newer = tmp_path / "2023年区划代码.csv"
    newer.write_text("\n".join(lines), encoding="gb18030")
    with asking_panel.session.county() as county:
        uids = {row["name"]: row["uid"] for row in county.rows("SELECT name, uid FROM area WHERE level = 'town'")}
    assert set(uids) == {"石桥镇", "云岭镇"}
    assert drop(asking_panel, newer) == (True, True)
    dialog = dialog_of(asking_panel)
    shown = {dialog.row(n)["kind"]: n for n in range(dialog.table.rowCount())}
    assert set(shown) == {"renamed", "recoded", "new"}
    # what has no outline is told, and cannot be ticked
    assert not dialog.row(shown["new"])["possible"]
    assert dialog.fields_button.isHidden()
    old, new = dialog.outlines(dialog.row(shown["recoded"]))
    assert old is not None
    assert new is None
    assert len(dialog.accepted_ids()) == 2
    dialog.search.setText("石桥")
    dialog.tick(False)
    dialog.accept()
    assert started(asking_panel) == ["comparecodes", "updatecodes"]
    with asking_panel.session.county() as county:
        found = {
            row["uid"]: (row["code"], row["name"]) for row in county.rows("SELECT * FROM area WHERE level = 'town'")
        }
    assert found == {
        uids["石桥镇"]: ("520999101000", "石桥镇"),
        uids["云岭镇"]: ("520999105000", "云岭镇"),
    }
    # nothing to do is said and asks nothing
    newer.write_text("520999101,石桥镇\n520999105,云岭镇", encoding="utf-8")
    drop(asking_panel, newer)
    assert asking_panel.imports.current is not None
    assert asking_panel.imports.current.dialog is None
    assert asking_panel._state.text()
