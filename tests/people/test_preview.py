"""The preview: what is coloured and why, and the dialog that imports what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.people.preview import preview
from linzhang_plugin.people.recognise.reader import Correction
from linzhang_plugin.people.roster import import_roster

from .conftest import GRID, RANGERS, MakeRoster, ranger, told

if TYPE_CHECKING:
    from linzhang_plugin.people.panel_preview import PreviewDialog

NAME, PHONE = RANGERS.index("姓名"), RANGERS.index("联系电话")


def test_marks_of_a_preview_are_what_the_import_says(county: County, make_roster: MakeRoster) -> None:
    rows = [ranger("李四"), ranger("王五", "520999101299-01", 联系电话="1380000")]
    shown = preview(county, make_roster(护林员=(RANGERS, rows)))
    codes = {(row, column): mark.code for (_, row, column), mark in shown.marks.items()}
    assert codes == {(4, PHONE): "people.phone_malformed", (4, 3): "people.area_unknown"}
    assert county.scalar("SELECT count(*) FROM person") == 0


def test_similar_persons_are_asked_and_the_answer_is_kept_to(county: County, make_roster: MakeRoster) -> None:
    import_roster(county, make_roster("一.xlsx", 护林员=(RANGERS, [ranger("李晓明")])))
    path = make_roster("二.xlsx", 护林员=(RANGERS, [ranger("李小明", "520999101201-02")]))
    ledger, _ = import_roster(county, path)
    assert [e.code for e in told(ledger)] == ["people.similar_person"]
    (mark,) = preview(county, path).marks.values()
    assert (mark.code, mark.values["other"]) == ("people.similar_person", "李晓明")
    uid = county.scalar("SELECT uid FROM person")
    ledger, _ = import_roster(county, path, corrections=[Correction("护林员", 3, person=uid)])
    assert (ledger.accepted, county.scalar("SELECT count(*) FROM person")) == (1, 1)
    path = make_roster("三.xlsx", 护林员=(RANGERS, [ranger("李小明", "520999102201-01")]))
    ledger, _ = import_roster(county, path, corrections=[Correction("护林员", 3, person="new")])
    assert (ledger.accepted, county.scalar("SELECT count(*) FROM person")) == (1, 2)


def test_meanings_of_columns_are_remembered(county: County, make_roster: MakeRoster) -> None:
    heads = ["网格编号", "姓名", "角色", "另栏", "任职时间"]
    path = make_roster(护林员=(heads, [[GRID, "李四", "护林员", "村民", "2024-01-01"]]))
    mark = preview(county, path).found.tables[0].header.fingerprint
    import_roster(county, path, mappings={mark: {"3": "title"}})
    with County.open(county.path) as again:
        found = preview(again, path).found
    assert found.lines[0].text("title") == "村民"


@pytest.fixture
def dialog(opened_county: Path, make_roster: MakeRoster) -> Iterator[PreviewDialog]:
    from qgis.core import QgsProject

    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.people.panel import Panel
    from linzhang_plugin.people.panel_preview import PreviewDialog

    session = CountySession()
    session.start()
    dock = Panel(session, None)
    session.open(opened_county)
    roster = make_roster(护林员=(RANGERS, [ranger("李四", 联系电话="1380000"), ranger("王五", "520999101201-02")]))
    shown = PreviewDialog(dock, roster)
    yield shown
    shown.deleteLater()
    dock.unload()
    session.stop()
    QgsProject.instance().clear()
    dock.deleteLater()


@pytest.mark.matrix
def test_a_cell_is_corrected_in_place_undone_and_imported_as_shown(dialog: PreviewDialog) -> None:
    import processing

    page = dialog.tabs.widget(0)
    item = page.item(1, PHONE)
    assert item.toolTip()
    item.setText("13800000009")
    assert not dialog.tabs.widget(0).item(1, PHONE).toolTip()
    dialog.undo()
    assert dialog.tabs.widget(0).item(1, PHONE).text() == "1380000"
    dialog.tabs.widget(0).item(1, PHONE).setText("13800000009")
    dialog.correct(Correction("护林员", 4, left_out=True))
    outputs = processing.run("linzhang:importroster", {"COUNTY": str(dialog.dock.session.path), **dialog.parameters()})
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (1, 0)
    with dialog.dock.session.county() as county:
        assert [tuple(r) for r in county.rows("SELECT name, phone FROM person")] == [("李四", "13800000009")]


@pytest.mark.matrix
@pytest.mark.once
def test_whoever_corrects_a_row_far_below_goes_on_there(dialog: PreviewDialog, make_roster: MakeRoster) -> None:
    from linzhang_plugin.people.panel_preview import PreviewDialog

    rows = [ranger(f"李{chr(0x4E00 + i)}", 联系电话="1380000") for i in range(200)]
    shown = PreviewDialog(dialog.dock, make_roster("长.xlsx", 护林员=(RANGERS, rows)))
    shown.show()
    page = shown.tabs.widget(0)
    page.setCurrentCell(150, PHONE)
    scrolled = page.verticalScrollBar().value()
    assert scrolled > 0
    page.item(150, PHONE).setText("13800000009")
    page = shown.tabs.widget(0)
    assert (page.currentRow(), page.currentColumn(), page.verticalScrollBar().value()) == (150, PHONE, scrolled)
    shown.deleteLater()


@pytest.mark.matrix
def test_a_column_is_given_another_meaning(dialog: PreviewDialog) -> None:
    table = dialog.shown.found.tables[0]
    dialog.set_meaning(table.header.fingerprint, PHONE, "")
    assert dialog.shown.found.lines[0].text("phone") == ""
    assert table.header.fingerprint in dialog.parameters()["MAPPING"]


@pytest.fixture
def next_month(dialog: PreviewDialog, make_roster: MakeRoster) -> Iterator[PreviewDialog]:
    """May is in the county; the dialog shows June."""
    from linzhang_plugin.people.panel_preview import PreviewDialog

    with County.open(dialog.dock.session.path) as county:
        rows = [ranger("李四"), ranger("孙七", "520999101201-02", 联系电话="13800000006")]
        import_roster(county, make_roster("2024年5月.xlsx", 护林员=(RANGERS, rows)))
    rows = [
        ranger("王五", 联系电话="13800000009", 任职时间=None),
        ranger("周八", "520999102201-01", 联系电话="13800000008", 任职时间=None),
    ]
    shown = PreviewDialog(dialog.dock, make_roster("2024年6月.xlsx", 护林员=(RANGERS, rows)))
    yield shown
    shown.deleteLater()


@pytest.mark.matrix
@pytest.mark.once
def test_a_remembered_meaning_lasts_through_the_next_import(dialog: PreviewDialog, make_roster: MakeRoster) -> None:
    import processing

    from linzhang_plugin.people.panel_preview import PreviewDialog

    heads = ["网格编号", "姓名", "角色", "另栏", "又一栏", "任职时间"]
    county_path = str(dialog.dock.session.path)
    for grid, name, column, meaning in (
        (GRID, "李四", 3, ""),
        ("520999101201-02", "王五", None, ""),
        ("520999102201-01", "赵六", 4, "unit"),
    ):
        rows = [[grid, name, "护林员", "村民", "甲", "2024-01-01"]]
        shown = PreviewDialog(dialog.dock, make_roster(f"{name}.xlsx", 护林员=(heads, rows)))
        if column is not None:
            shown.set_meaning(shown.shown.found.tables[0].header.fingerprint, column, meaning)
        assert shown.shown.found.lines[0].text("title") == "", "what the user has said counts more than what it holds"
        outputs = processing.run("linzhang:importroster", {"COUNTY": county_path, **shown.parameters()})
        assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (1, 0)
        shown.deleteLater()
    with dialog.dock.session.county() as county:
        assert [r["title"] for r in county.rows("SELECT title FROM tenure ORDER BY id")] == [None] * 3
        assert list(county.profile.get("people.mappings").values()) == [{"3": "", "4": "unit"}]


def rows_of(dialog: PreviewDialog) -> list[tuple[str, bool]]:
    """(name, ticked) of the proposals that are shown."""
    from qgis.PyQt.QtCore import Qt

    page = dialog.proposals.table
    return [
        (page.item(row, 4).text(), page.item(row, 0).checkState() == Qt.CheckState.Checked)
        for row in range(page.rowCount())
        if not page.isRowHidden(row)
    ]


@pytest.mark.matrix
def test_the_differences_are_ticked_and_imported_as_one(next_month: PreviewDialog) -> None:
    from qgis.PyQt.QtCore import Qt

    dialog = next_month
    dialog.turn(1)
    assert dialog.date.text() == "2024-06-01"
    assert rows_of(dialog) == [("王五", True), ("周八", True), ("孙七", False)]
    dialog.proposals.full.setChecked(True)
    assert rows_of(dialog)[-1] == ("孙七", True)
    dialog.proposals.full.setChecked(False)
    dialog.proposals.table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    dialog.date.setText("2024-06-16")
    dialog.date.editingFinished.emit()
    assert rows_of(dialog) == [("王五", True), ("周八", False), ("孙七", False)]
    started: list[dict[str, object]] = []
    dialog._start = started.append
    dialog.run_import()
    import processing

    county_path = str(dialog.dock.session.path)
    outputs = processing.run("linzhang:importroster", {"COUNTY": county_path, **started[0]})
    with dialog.dock.session.county() as county:
        begun = county.rows('SELECT "start" FROM tenure WHERE "start" > ?', ("2024-01-01",))
        assert [r["start"] for r in begun] == ["2024-06-16"]
        assert county.scalar("SELECT count(*) FROM person") == 3
    processing.run("linzhang:undochange", {"COUNTY": county_path, "BATCH": outputs["BATCH"]})
    with dialog.dock.session.county() as county:
        assert county.scalar("SELECT count(*) FROM person") == 2
        assert county.profile.get("people.mappings"), "the form stays known"


@pytest.mark.matrix
@pytest.mark.once
def test_all_none_and_kinds(next_month: PreviewDialog) -> None:
    page = next_month.proposals
    next_month.turn(1)
    page.tick_all(False)
    assert not next_month.importing.isEnabled()
    page.kind.setCurrentIndex(page.kind.findData("successor"))
    assert rows_of(next_month) == [("王五", False)]
    page.tick_all(True)
    page.kind.setCurrentIndex(0)
    assert rows_of(next_month) == [("王五", True), ("周八", False), ("孙七", False)]
    assert next_month.importing.isEnabled()


@pytest.mark.matrix
def test_a_question_is_answered_in_the_list(next_month: PreviewDialog, make_roster: MakeRoster) -> None:
    from linzhang_plugin.people.panel_preview import PreviewDialog

    path = make_roster("换号.xlsx", 护林员=(RANGERS, [ranger("李四", 联系电话="13800000077", 任职时间=None)]))
    dialog = PreviewDialog(next_month.dock, path)
    combo = dialog.proposals.table.cellWidget(0, 5)
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert [p.kind for p in dialog.shown.proposed.proposals if p.kind != "absent"] == ["phone"]
    dialog.undo()
    assert dialog.shown.proposed.proposals[0].kind == "asked"
    dialog.deleteLater()
