"""Posts that are made and end, order, documents, the unit that stands in and the change log: algorithms and dock."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county import read
from linzhang_plugin.county.gateway import County

from .dock import END_POST, JOIN, LEAVE, NEW_POST, POST, REORDER, holder, open_panel, run, uid, wait
from .filled import DAY, OTHER, VILLAGE, Filled

if TYPE_CHECKING:
    from linzhang_plugin.people.panel import Panel

pytestmark = pytest.mark.matrix


@pytest.fixture
def filled(county: County) -> Filled:
    return Filled(county)


@pytest.fixture
def panel(opened_county: Path) -> Iterator[Panel]:
    yield from open_panel(opened_county)


def test_posts_and_order_by_words(qgis_app: object, filled: Filled, chinese_tmp: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from qgis.core import QgsProcessingException

    path, county = filled.county.path, filled.county
    file = chinese_tmp / "青林长办〔2024〕9号.pdf"
    file.write_bytes(b"pdf")
    run("changeperson", path, KIND=NEW_POST, ROLE="联络员", TITLE="办事员", SUCCESSOR="林联", DATE=DAY)
    office = "青峰县林长制办公室 联络员"
    names = list(read.holders(county, DAY, roles=["liaison"])["unit"])
    assert names == ["青峰县林长制办公室"]
    with pytest.raises(QgsProcessingException, match="already"):
        run("changeperson", path, KIND=NEW_POST, ROLE="联络员", TITLE="办事员", DATE=DAY)
    run("changeperson", path, KIND=JOIN, POST=office, SUCCESSOR="联二", DATE=DAY, DOCUMENT_FILE=str(file))
    assert county.scalar("SELECT title FROM document") == "青林长办〔2024〕9号"
    run("changeperson", path, KIND=REORDER, POST=office, ORDER="联二", DATE=DAY)
    assert list(read.holders(county, DAY, roles=["liaison"])["name"]) == ["联二", "林联"]
    with pytest.raises(QgsProcessingException, match="“甲乙” is not among"):
        run("changeperson", path, KIND=REORDER, POST=office, ORDER="甲乙", DATE=DAY)
    with pytest.raises(QgsProcessingException, match="The profile admits 1"):
        run("changeperson", path, KIND=JOIN, POST="上村 林长", SUCCESSOR="钱七", DATE=DAY)
    with pytest.raises(QgsProcessingException, match="of which role"):
        run("changeperson", path, KIND=NEW_POST, AREAS_TO="上村", DATE=DAY)
    output = chinese_tmp / "变动表.xlsx"
    run("changeperson", path, KIND=END_POST, POST=f"{office},{OTHER} 林长", DATE="2024-07-01", OUTPUT=str(output))
    rows = list(openpyxl.load_workbook(output)["变动表"].iter_rows(min_row=4, values_only=True))
    assert [r[7] for r in rows] == ["青峰县林长制办公室联络员岗位撤销"] * 2 + ["石桥镇新民村林长岗位撤销"]
    assert list(read.holders(county, "2024-07-01", roles=["liaison"])["name"]) == []


@pytest.mark.once
def test_order_is_kept_by_board_roster_and_chart(qgis_app: object, filled: Filled, chinese_tmp: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")

    from linzhang_plugin.people.organisation import organisation
    from linzhang_plugin.signboards import facts

    path = filled.county.path
    for number, name in enumerate(("甲副", "乙副", "丙副")):
        words = {"ROLE": "副林长", "AREAS_TO": VILLAGE, "TITLE": f"副主任{number}", "SUCCESSOR": name}
        run("changeperson", path, KIND=NEW_POST, DATE=DAY, **words)

    def shown() -> list[list[str]]:
        with County.open(path, read_only=True) as now:
            found = facts.gather(now, "village", datetime.date(2024, 6, 1))
            area = next(a for a in found.areas if a.code == VILLAGE)
            board = [r.name for r in found.content(area, datetime.date(2024, 6, 1)).people if r.role == "deputy_chief"]
            tree = organisation(now, datetime.date(2024, 6, 1))
            place = next(p for p in tree.places() if p.code == VILLAGE)
            chart = [h.name for seat in place.of_role("deputy_chief") for h in seat.holders]
        roster = chinese_tmp / "名册.xlsx"
        run("exportroster", path, KIND="林长名册", ROLES="副林长", DATE=DAY, OUTPUT=str(roster))
        cells = [str(c) for row in openpyxl.load_workbook(roster).active.iter_rows(values_only=True) for c in row]
        rows = [c.replace("\u3000", "") for c in cells]
        return [board, chart, [c for c in rows if c in ("甲副", "乙副", "丙副")]]

    assert shown() == [["甲副", "乙副", "丙副"]] * 3
    run("changeperson", path, KIND=REORDER, POST="上村 副林长", ORDER="丙副,甲副,乙副", DATE=DAY)
    assert shown() == [["丙副", "甲副", "乙副"]] * 3


@pytest.mark.parametrize(
    ("rule", "name"), [(False, ""), (True, "上村村委会"), ({"chief": {"village": True}}, "上村村委会")]
)
@pytest.mark.once
def test_the_unit_stands_in_on_board_and_in_lists(
    qgis_app: object, filled: Filled, chinese_tmp: Path, rule: Any, name: str
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from linzhang_plugin.signboards import facts

    county, path = filled.county, filled.county.path
    county.set_profile({"people": {**county.profile.data["people"], "vacant": {"stand_in": rule}}})
    run("changeperson", path, KIND=LEAVE, PERSON="张三@上村", DATE=DAY)
    found = facts.gather(county, "village", datetime.date(2024, 6, 1))
    area = next(a for a in found.areas if a.code == VILLAGE)
    rows = [r for r in found.content(area, datetime.date(2024, 6, 1)).people if r.level == "village" and r.chief]
    assert [(r.name, r.phone) for r in rows] == [(name, "")]
    roster = chinese_tmp / "名册.xlsx"
    run("exportroster", path, KIND="林长名册", DATE=DAY, OUTPUT=str(roster))
    text = str(list(openpyxl.load_workbook(roster).active.iter_rows(values_only=True)))
    assert ("空缺，由上村村委会代行" in text) is bool(name)
    before = filled.tenures()
    run("importroster", path, INPUT=str(roster))
    assert filled.tenures() == before
    assert county.scalar("SELECT count(*) FROM person WHERE name LIKE '%村委会%'") == 0
    grids = chinese_tmp / "包山包人.xlsx"
    run("exportroster", path, KIND="包山包人责任清单", DATE=DAY, OUTPUT=str(grids))
    text = str(list(openpyxl.load_workbook(grids).active.iter_rows(values_only=True)))
    assert ("上村村委会" in text) is bool(name)


def test_wizard_makes_and_ends_posts(panel: Panel, chinese_tmp: Path) -> None:
    from linzhang_plugin.people.panel_change import ChangeWizard

    file = chinese_tmp / "青林长办〔2024〕9号.pdf"
    file.write_bytes(b"pdf")
    wizard = ChangeWizard(panel.session)
    wizard.kind.setCurrentIndex(NEW_POST)
    wizard.role.setCurrentIndex(wizard.role.findData("liaison"))
    wizard.second.setEditText("林联")
    wizard.document.take(file)
    assert wizard.document.text() == file.stem
    wizard.preview()
    assert wizard.do.isEnabled(), wizard.text.toPlainText()
    assert "青峰县林长制办公室 联络员" in wizard.text.toPlainText()
    panel.run_job("linzhang:changeperson", dict(wizard.parameters), panel.changes._changed)
    wait(panel)
    assert (panel.session.path.parent / "附件" / file.name).is_file()
    assert "新设岗位：林联" in panel.changes.undoing.text()
    assert panel.changes.undoing.toolTip() == f"新设岗位：林联 {DAY}"
    again = ChangeWizard(panel.session)
    again.kind.setCurrentIndex(END_POST)
    assert again.document.title.completer().model().stringList() == [file.stem]
    again.post.choose(uid(panel, "SELECT uid FROM post WHERE role = 'liaison'"))
    again.day.setDate(again.day.date().addDays(30))
    again.post.choose(uid(panel, "SELECT uid FROM post WHERE role = 'liaison'"))
    again.preview()
    assert again.do.isEnabled(), again.text.toPlainText()
    again.kind.setCurrentIndex(JOIN)
    again.post.choose(uid(panel, POST, VILLAGE))
    again.second.setEditText("钱七")
    again.preview()
    assert not again.do.isEnabled()
    assert "admits 1" in again.text.toPlainText()
    for dialog in (wizard, again):
        dialog.deleteLater()


@pytest.mark.once
def test_a_file_dropped_on_the_document_is_taken(panel: Panel, chinese_tmp: Path) -> None:
    from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QUrl
    from qgis.PyQt.QtGui import QDropEvent

    from linzhang_plugin.people.panel_fields import DocumentField

    file = chinese_tmp / "任免通知.docx"
    file.write_bytes(b"x")
    field = DocumentField()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    position = QPointF(1, 1)
    try:
        event = QDropEvent(position, Qt.DropAction.CopyAction, mime, button, key)
    except TypeError:
        event = QDropEvent(position.toPoint(), Qt.DropAction.CopyAction, mime, button, key)
    field.dropEvent(event)
    assert (field.file, field.text()) == (file, "任免通知")
    field.take(None)
    assert field.text() == "任免通知"
    field.deleteLater()


def test_order_dialog_and_its_undo_in_the_dock(panel: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    from linzhang_plugin.people import panel_buttons

    def names() -> list[str]:
        with panel.session.county() as county:
            area = county.scalar("SELECT uid FROM area WHERE code = ?", (VILLAGE,))
            return list(read.holders(county, DAY, areas=[area], roles=["supervisor"])["name"])

    before = names()
    row = next(i for i, r in enumerate(panel.model.shown) if r["name"] == before[1])
    panel.table.selectRow(row)

    def up(dialog: Any) -> bool:
        dialog.list.setCurrentRow(1)
        dialog.move_current(-1)
        return True

    monkeypatch.setattr(panel_buttons, "run_dialog", up)
    panel.changes.change_order()
    wait(panel)
    assert names() == before[::-1]
    shown = [r["name"] for r in panel.model.shown if r["area_code"] == VILLAGE and r["role"] == "supervisor"]
    assert shown == before[::-1], "the dock shows it"
    assert panel.changes.undoing.toolTip().startswith("调整排序：石桥镇上村 监管员")
    monkeypatch.setattr(panel_buttons, "confirmed", lambda *_: True)
    panel.changes.undo_change()
    wait(panel)
    assert names() == before
    assert not panel.changes.undoing.isEnabled()


@pytest.mark.once
def test_change_log_in_the_dock(panel: Panel, monkeypatch: pytest.MonkeyPatch, chinese_tmp: Path) -> None:
    from linzhang_plugin.people import panel_buttons

    run("changeperson", panel.session.path, KIND=LEAVE, PERSON="赵六", DATE=DAY)
    run("changeperson", panel.session.path, KIND=LEAVE, PERSON="郑十", DATE=DAY)
    panel.refresh(None)
    panel.changes.show_log()
    dialog = panel.changes._log
    assert dialog is not None
    everything = len(dialog.model.entries)
    dialog.search.setText("赵六")
    assert 0 < len(dialog.model.entries) < everything
    dialog.search.clear()
    panel.session.select_person(uid(panel, "SELECT uid FROM person WHERE name = ?", "赵六"))
    dialog.scope.setCurrentIndex(dialog.scope.findData("person"))
    assert {e.subject.split("　")[0] for e in dialog.model.entries} == {"赵六"}
    assert "1380000" not in str(dialog.model.entries)
    assert not dialog.undoing.isEnabled()
    dialog.table.selectRow(0)
    assert dialog.undoing.isEnabled()
    monkeypatch.setattr(panel_buttons, "confirmed", lambda *_: True)
    dialog.undo()
    wait(panel)
    assert (holder(panel, OTHER), holder(panel, "520999102201")) == (["赵六"], ["张三"])
    dialog.refresh()
    assert [e.undone for e in dialog.model.entries][:2] == [False, True]
    output = chinese_tmp / "变更记录.xlsx"
    monkeypatch.setattr(panel, "choose_save", lambda *_: output)
    dialog.save()
    wait(panel)
    assert output.is_file()
