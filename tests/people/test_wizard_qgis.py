"""The wizard and the exports of the dock: what is offered first, what a cancelled dialog leaves, the day and folder."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county.gateway import County

from .dock import LEAVE, NEW_POST, POST, REDRAW, SUCCEED, holder, open_panel, run, uid, wait
from .filled import BEFORE, OTHER, VILLAGE

if TYPE_CHECKING:
    from linzhang_plugin.people.panel import Panel
    from linzhang_plugin.people.panel_change import ChangeWizard

pytestmark = pytest.mark.matrix
NEW = "520999101203"


@pytest.fixture
def panel(opened_county: Path) -> Iterator[Panel]:
    with County.open(opened_county) as county, county.batch("areas") as batch:
        town = county.scalar("SELECT uid FROM area WHERE code = '520999101000'")
        village = county.scalar("SELECT uid FROM area WHERE code = ?", (VILLAGE,))
        batch.insert(
            "area",
            [
                {"code": NEW, "name": "小湾村", "level": "village", "kind": "base", "parent_uid": town},
                {"code": f"{VILLAGE}-03", "name": "上村03网格", "level": "grid", "kind": "base", "parent_uid": village},
            ],
        )
    yield from open_panel(opened_county)


def wizard_of(panel: Panel, kind: int) -> ChangeWizard:
    from linzhang_plugin.people.panel_change import ChangeWizard

    wizard = ChangeWizard(panel.session)
    wizard.kind.setCurrentIndex(kind)
    return wizard


def tick(panel: Panel, items: Any, *codes: str) -> None:
    from qgis.PyQt.QtCore import Qt

    from linzhang_plugin.people.panel_change import UID

    wanted = {uid(panel, "SELECT uid FROM area WHERE code = ?", code) for code in codes}
    for i in range(items.count()):
        if items.item(i).data(UID) in wanted:
            items.item(i).setCheckState(Qt.CheckState.Checked)


def visible(items: Any) -> list[str]:
    return [items.item(i).text().split("　")[1] for i in range(items.count()) if not items.item(i).isHidden()]


def proposed(wizard: ChangeWizard) -> dict[str, list[str]]:
    """Post → the areas that its row proposes."""
    from qgis.PyQt.QtCore import Qt

    table = wizard.assign
    return {
        table.verticalHeaderItem(r).text(): [
            table.horizontalHeaderItem(c).text()
            for c in range(table.columnCount())
            if table.item(r, c).checkState() == Qt.CheckState.Checked
        ]
        for r in range(table.rowCount())
    }


def test_ticked_areas_stay_in_sight_and_names_are_said_once(panel: Panel) -> None:
    wizard = wizard_of(panel, REDRAW)
    assert "石桥镇上村03网格" in visible(wizard.sources)
    tick(panel, wizard.sources, OTHER)
    wizard.areas.setText("小湾")
    assert visible(wizard.sources) == ["石桥镇新民村", "石桥镇小湾村"]
    tick(panel, wizard.sources, NEW)
    wizard.areas.clear()
    assert visible(wizard.sources)[:2] == ["石桥镇新民村", "石桥镇小湾村"], "ticked ones first"
    assert "石桥镇新民村、石桥镇小湾村" in wizard.sources.chosen.text()
    assert wizard.sources.ticked() == [uid(panel, "SELECT uid FROM area WHERE code = ?", c) for c in (OTHER, NEW)]
    wizard.deleteLater()


def test_a_merge_proposes_that_the_posts_move_to_the_new_area(panel: Panel) -> None:
    wizard = wizard_of(panel, REDRAW)
    tick(panel, wizard.sources, VILLAGE, OTHER)
    tick(panel, wizard.targets, OTHER, NEW)
    assert {tuple(areas) for areas in proposed(wizard).values()} == {("石桥镇小湾村",)}
    assert [post.split()[1][:2] for post in proposed(wizard)] == ["林长", "监管", "林长"], "the chief of an area first"
    split = wizard_of(panel, REDRAW)
    tick(panel, split.sources, VILLAGE)
    tick(panel, split.targets, VILLAGE, NEW)
    assert {len(areas) for areas in proposed(split).values()} == {2}
    for dialog in (wizard, split):
        dialog.deleteLater()


@pytest.mark.once
def test_posts_are_listed_by_level_area_and_rank(panel: Panel) -> None:
    run(
        "changeperson",
        panel.session.path,
        KIND=NEW_POST,
        ROLE="总林长",
        AREAS_TO="青峰县",
        TITLE="县委书记",
        DATE=BEFORE,
    )
    wizard = wizard_of(panel, SUCCEED)
    texts = [wizard.post.itemText(i) for i in range(1, wizard.post.count())]
    assert texts[0].startswith("青峰县 总林长"), "made last, and first in rank"
    villages = [t.split("（")[0] for t in texts if "石桥镇上村 " in t]
    assert villages == ["石桥镇上村 林长", "石桥镇上村 监管员"]
    wizard.deleteLater()


def test_rows_of_other_kinds_leave_no_gaps(panel: Panel) -> None:
    wizard = wizard_of(panel, SUCCEED)
    wizard.resize(680, 560)
    wizard.show()
    for kind in (LEAVE, SUCCEED, REDRAW, NEW_POST):
        wizard.kind.setCurrentIndex(kind)
        count = wizard.form.rowCount()
        assert count == sum(1 for _, _, kinds in wizard._rows if kind in kinds)
        fields = [wizard.form.itemAt(r, wizard.form.ItemRole.FieldRole).widget() for r in range(count)]
        assert all(field.isVisibleTo(wizard) for field in fields)
    hidden = [field for _, field, kinds in wizard._rows if NEW_POST not in kinds]
    assert not any(field.isVisible() for field in hidden)
    wizard.close()
    wizard.deleteLater()


@pytest.mark.once
def test_a_leave_offers_and_ticks_what_begins_later(panel: Panel) -> None:
    from qgis.PyQt.QtCore import QDate, Qt

    village, later = f"{VILLAGE} 林长", "2024-09-01"
    run("changeperson", panel.session.path, KIND=LEAVE, POST=village, DATE=BEFORE)
    run("changeperson", panel.session.path, KIND=SUCCEED, POST=village, SUCCESSOR="赵六", DATE=later)
    wizard = wizard_of(panel, LEAVE)
    wizard.person.choose(uid(panel, "SELECT uid FROM person WHERE name = ?", "赵六"))
    rows = [(wizard.posts.item(i).text(), wizard.posts.item(i).checkState()) for i in range(wizard.posts.count())]
    assert [text.split("（")[0] for text, _ in rows] == ["石桥镇新民村 林长", "石桥镇上村 林长"]
    assert later in rows[1][0]
    assert {state for _, state in rows} == {Qt.CheckState.Checked}
    wizard.preview()
    assert wizard.do.isEnabled(), wizard.text.toPlainText()
    assert "would have begun on 2024-09-01" in wizard.text.toPlainText()
    # before his time he holds nothing: the date is rather wrong than all his posts given up
    wizard.day.setDate(QDate(2022, 1, 1))
    assert {wizard.posts.item(i).checkState() for i in range(wizard.posts.count())} == {Qt.CheckState.Unchecked}
    wizard.preview()
    assert not wizard.do.isEnabled()
    wizard.deleteLater()


@pytest.mark.parametrize("rule", [False, True])
@pytest.mark.once
def test_the_unit_carries_the_work_in_the_preview_just_where_the_profile_says_so(panel: Panel, rule: bool) -> None:
    with panel.session.county() as county:
        people = dict(county.profile.data["people"])
    panel.session.set_profile({"people": {**people, "vacant": {"stand_in": rule}}})
    wizard = wizard_of(panel, LEAVE)
    village = "SELECT person_uid FROM tenure JOIN post ON post.uid = post_uid JOIN unit ON unit.uid = post.unit_uid"
    wizard.person.choose(uid(panel, village))
    wizard.preview()
    assert "stays vacant" in wizard.text.toPlainText() or "vacant from" in wizard.text.toPlainText()
    assert ("上村村委会 carries its work" in wizard.text.toPlainText()) is rule
    wizard.deleteLater()


@pytest.mark.once
def test_without_a_file_for_the_sheet_nothing_is_done(panel: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    from linzhang_plugin.people import panel_buttons

    shown: list[bool] = []
    files: list[Path | None] = [None, panel.session.path.parent / "变动表.xlsx"]

    def fill(answers: list[bool]) -> Any:
        def run_it(wizard: ChangeWizard) -> bool:
            wizard.kind.setCurrentIndex(SUCCEED)
            wizard.post.choose(uid(panel, POST, OTHER))
            wizard.second.setEditText("钱七")
            wizard.preview()
            shown.append(wizard.do.isEnabled())
            return answers.pop(0)

        return run_it

    monkeypatch.setattr(panel, "choose_save", lambda *_: files[0])
    monkeypatch.setattr(panel_buttons, "run_dialog", fill([True, False]))
    panel.changes.change_posts()
    assert not panel.is_working
    assert holder(panel, OTHER) == ["赵六"]
    assert shown == [True, True], "the wizard is there again"
    asked = iter(files)
    monkeypatch.setattr(panel, "choose_save", lambda *_: next(asked))
    monkeypatch.setattr(panel_buttons, "run_dialog", fill([True, True]))
    panel.changes.change_posts()
    wait(panel)
    assert holder(panel, OTHER) == ["钱七"]
    assert files[1] is not None
    assert files[1].is_file()


# ---- exports of the dock --------------------------------------------------------------------------------------


@pytest.mark.once
def test_everything_written_from_the_dock_is_as_of_its_date(panel: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    from qgis.PyQt.QtWidgets import QLabel

    from linzhang_plugin.people import panel_lists

    jobs: dict[str, Any] = {}
    labels: list[str] = []
    monkeypatch.setattr(panel, "choose_save", lambda _key, _title, name, _kind: panel.session.path.parent / name)
    monkeypatch.setattr(
        panel, "run_job", lambda algorithm, parameters, *_: jobs.__setitem__(algorithm, parameters["DATE"])
    )

    def accept(dialog: Any) -> bool:
        labels.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
        return True

    monkeypatch.setattr(panel_lists, "run_dialog", accept)
    panel.session.set_date(datetime.date(2024, 2, 29))
    panel.lists.export_roster()
    panel.lists.export_chart()
    panel.lists.export_handbook()
    panel.lists.show_checks()
    panel.lists._windows["checks"].save()
    wizard = wizard_of(panel, SUCCEED)
    assert wizard.words()["DATE"] == "2024-02-29"
    wizard.deleteLater()
    names = ("exportroster", "exportorganisation", "exporthandbook", "checkpeople")
    assert jobs == {f"linzhang:{name}": "2024-02-29" for name in names}
    assert all("2024-02-29" in text for text in labels), "and it is said"
    assert len(labels) == 2


@pytest.mark.once
def test_save_dialogs_begin_beside_the_county_file_or_where_the_last_one_went(
    panel: Panel, monkeypatch: pytest.MonkeyPatch, chinese_tmp: Path
) -> None:
    from qgis.core import QgsSettings

    from linzhang_plugin.desktop import dock

    QgsSettings().remove("linzhang/linzhang_people/lists")
    folder = chinese_tmp / "报表"
    folder.mkdir()
    begun: list[str] = []
    monkeypatch.setattr(
        dock.QFileDialog,
        "getSaveFileName",
        lambda _parent, _title, start, _kind: (begun.append(start) or str(folder / "甲.xlsx"), ""),
    )
    try:
        for _ in range(2):
            panel.choose_save("lists", "", "名册.xlsx", "")
        folder.rmdir()
        panel.choose_save("lists", "", "名册.xlsx", "")
    finally:
        QgsSettings().remove("linzhang/linzhang_people/lists")
    beside = panel.session.path.parent
    assert [Path(start) for start in begun] == [beside / "名册.xlsx", folder / "名册.xlsx", beside / "名册.xlsx"]


def test_the_result_is_in_sight_on_a_small_screen(panel: Panel) -> None:
    """768 pixels less title, menus, tool bars and status bar leave a dock some 480 of them."""
    from qgis.PyQt.QtCore import QCoreApplication, QPoint

    panel.setFloating(True)
    panel.resize(420, 480)
    panel.show()
    panel.say("\n".join(f"第{number}行" for number in range(40)))
    for _ in range(3):
        QCoreApplication.processEvents()
    top = panel._sayings.mapTo(panel, QPoint(0, 0)).y()
    assert panel.height() <= 480
    assert 0 < top < top + panel._sayings.height() <= panel.height()
    assert panel._sayings.height() >= 3 * panel._state.fontMetrics().lineSpacing()
    assert panel._sayings.verticalScrollBar().maximum() > 0, "the rest is scrolled to"
    panel.say("")
    assert panel._sayings.isHidden()
    panel.close()
