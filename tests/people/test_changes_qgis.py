"""``changeperson`` and ``undochange`` through Processing, real boards that become stale, wizard and timeline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county.gateway import County

from .dock import LEAVE, POST, REDRAW, SUCCEED, SWAP, holder, open_panel, run, uid, wait
from .filled import BEFORE, DAY, GRID, GRID2, OTHER, START, TOWN, VILLAGE, Filled

if TYPE_CHECKING:
    from linzhang_plugin.people.panel import Panel

pytestmark = pytest.mark.matrix


@pytest.fixture
def filled(county: County) -> Filled:
    return Filled(county)


def test_changeperson_and_undochange(qgis_app: object, filled: Filled, chinese_tmp: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    from qgis.core import QgsProcessingException, QgsSettings

    path = filled.county.path
    filled.print_boards(TOWN, VILLAGE, OTHER)
    before = filled.tenures()
    output = chinese_tmp / "变动表.xlsx"
    parameters = {"KIND": SUCCEED, "POST": "520999101201 林长", "SUCCESSOR": "钱七", "DATE": "2024年6月1日"}
    dry = run("changeperson", path, DRY_RUN=True, OUTPUT=str(output), **parameters)
    assert (dry["CLOSED"], dry["OPENED"], dry["STALE_BOARDS"], dry["BATCH"]) == (1, 1, 1, "")
    assert filled.tenures() == before
    assert openpyxl.load_workbook(output).sheetnames == ["变动表", "需重印公示牌"]
    QgsSettings().setValue("linzhang/who", "李工")
    try:
        outputs = run("changeperson", path, **parameters)
    finally:
        QgsSettings().remove("linzhang/who")
    assert (outputs["CLOSED"], outputs["OPENED"], outputs["STALE_BOARDS"]) == (1, 1, 1)
    assert f"{VILLAGE}-B" in outputs["STALE"]
    assert f"{OTHER}-B" not in outputs["STALE"]
    assert [filled.on(day, VILLAGE) for day in (BEFORE, DAY)] == [["张三"], ["钱七"]]
    who = filled.county.rows("SELECT DISTINCT who FROM change WHERE batch = ?", (outputs["BATCH"],))
    assert [r[0] for r in who] == ["李工"]
    assert run("undochange", path)["UNDONE"] == 3
    assert filled.tenures() == before
    with pytest.raises(QgsProcessingException, match="no change of posts"):
        run("undochange", path)


@pytest.mark.once
def test_undochange_says_why_it_cannot(qgis_app: object, filled: Filled) -> None:
    from qgis.core import QgsProcessingException

    path = filled.county.path
    first = run("changeperson", path, KIND=SUCCEED, POST="上村 林长", SUCCESSOR="孙八", DATE=DAY)["BATCH"]
    run("changeperson", path, KIND=LEAVE, PERSON="孙八", DATE="2024-07-01")
    with pytest.raises(QgsProcessingException, match="a later one touched"):
        run("undochange", path, BATCH=first)


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"KIND": LEAVE, "PERSON": "张三"}, "2 persons are called 张三"),
        ({"KIND": LEAVE, "PERSON": "赵六", "DATE": "昨天"}, "“昨天” is not a day"),
        ({"KIND": LEAVE}, "Say who it is"),
        ({"KIND": LEAVE, "PERSON": "赵六", "DATE": START}, "only since 2023-01-01"),
        ({"KIND": SUCCEED, "POST": "上村 林长"}, "Say who succeeds"),
        ({"KIND": SUCCEED, "SUCCESSOR": "钱七"}, "Say who it is"),
        ({"KIND": SWAP, "PERSON": "周泰", "SUCCESSOR": "郑十"}, "does not hold just one post"),
        ({"KIND": REDRAW, "AREAS_FROM": "没有", "AREAS_TO": "上村"}, "no area “没有”"),
    ],
)
@pytest.mark.once
def test_what_is_wrong_is_said_and_nothing_changes(
    qgis_app: object, filled: Filled, parameters: dict[str, Any], words: str
) -> None:
    from qgis.core import QgsProcessingException

    before = filled.tenures()
    with pytest.raises(QgsProcessingException, match=words):
        run("changeperson", filled.county.path, **{"DATE": DAY, **parameters})
    assert filled.tenures() == before


@pytest.mark.once
def test_swap_leave_and_redraw_by_words(qgis_app: object, filled: Filled) -> None:
    path = filled.county.path
    words = {"POST": f"{GRID} 护林员", "SUCCESSOR": "郑十"}
    assert run("changeperson", path, KIND=SWAP, PERSON="周泰", DATE=DAY, **words)["CLOSED"] == 2
    assert (filled.on(DAY, GRID, "ranger"), filled.on(DAY, GRID2, "ranger")) == (["郑十"], ["周泰"])
    outputs = run(
        "changeperson",
        path,
        KIND=REDRAW,
        AREAS_FROM="上村",
        AREAS_TO=f"上村,{OTHER}",
        ASSIGN="上村 林长=上村",
        DATE=DAY,
    )
    assert (outputs["CLOSED"], outputs["OPENED"]) == (0, 2)
    assert filled.on(DAY, OTHER, "supervisor") == ["吴和", "吴和平"]
    assert run("changeperson", path, KIND=LEAVE, POST="上村 林长", DATE=DAY)["CLOSED"] == 1


@pytest.mark.once
def test_a_sheet_that_cannot_be_saved_does_not_look_like_a_failed_change(
    qgis_app: object, filled: Filled, chinese_tmp: Path
) -> None:
    from qgis.core import QgsProcessingFeedback

    (chinese_tmp / "文件").write_text("", encoding="utf-8")
    feedback = QgsProcessingFeedback(False)
    target = str(chinese_tmp / "文件" / "变动表.xlsx")
    outputs = run("changeperson", filled.county.path, feedback, KIND=LEAVE, PERSON="赵六", DATE=DAY, OUTPUT=target)
    assert outputs["BATCH"]
    assert filled.on(DAY, OTHER) == [None]
    assert "The change is in the county file" in feedback.textLog()


@pytest.mark.once
def test_every_code_of_changes_has_a_sentence(qgis_app: object) -> None:
    from linzhang_plugin.desktop.messages import changes

    room = Path(changes.__file__).parents[2] / "people"
    used = {
        code
        for file in (*room.rglob("*.py"),)
        for code in re.findall(r'"(changes\.[a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    assert used == set(changes.sentences(lambda _context, text: text))


@pytest.mark.once
def test_boards_of_exportboards_are_stale_just_where_they_print_the_person(qgis_app: object, county: County) -> None:
    """Real boards: after the change the room of the signboards itself finds other people on just these boards."""
    import shapely

    from linzhang_plugin.county.geom import to_wkb

    filled = Filled(county)
    box = [shapely.box(500000 + 1000 * i, 2900000, 500900 + 1000 * i, 2900900) for i in range(len(filled.areas))]
    with county.batch("shapes") as batch:
        for uid, shape in zip(filled.areas.values(), box, strict=True):
            batch.update("area", uid, geom=to_wkb([shape])[0], area_m2=810000)
    folder = county.path.parent / "公示牌"
    boards = {"LEVEL": "village", "MAP_REVIEWED": True, "DATE": BEFORE, "OUTPUT": str(folder), "PHONE": "0855-0000000"}
    assert run("exportboards", county.path, **boards)["BOARDS"] == 3
    outputs = run("changeperson", county.path, KIND=SUCCEED, POST=f"{TOWN} 林长", SUCCESSOR="钱七", DATE=DAY)
    said = {code for code in (VILLAGE, OTHER, "520999102201") if code in outputs["STALE"]}
    before = prints(county)
    run("exportboards", county.path, **{**boards, "DATE": DAY})
    after = prints(county)
    differ = {code for code in after if after[code] != before[code]}
    assert said == differ == {VILLAGE, OTHER}
    assert outputs["STALE_BOARDS"] == 2
    # printed again as of the day: a change elsewhere leaves them alone
    outputs = run("changeperson", county.path, KIND=LEAVE, PERSON="郑十", DATE=DAY)
    assert [code for code in (VILLAGE, OTHER, "520999102201") if code in outputs["STALE"]] == ["520999102201"]


def prints(county: County) -> dict[str, Any]:
    rows = county.rows(
        "SELECT area.code, board_print.content FROM board_print JOIN board ON board.uid = board_uid "
        "JOIN area ON area.uid = board.area_uid ORDER BY board_print.id"
    )
    return {row["code"]: json.loads(row["content"])["people"] for row in rows}


# ---- the dock -------------------------------------------------------------------------------------------------


@pytest.fixture
def panel(opened_county: Path) -> Iterator[Panel]:
    yield from open_panel(opened_county)


def test_wizard_previews_and_gives_the_parameters(panel: Panel) -> None:
    from linzhang_plugin.people.panel_change import ChangeWizard

    wizard = ChangeWizard(panel.session)
    wizard.kind.setCurrentIndex(SUCCEED)
    wizard.post.choose(uid(panel, POST, VILLAGE))
    assert "张三" in wizard.person.currentText(), "the holder of the post is proposed"
    wizard.second.setEditText("钱七")
    wizard.phone.setText("13800000077")
    wizard.document.setText("青林长办〔2024〕5号")
    wizard.preview()
    text = wizard.text.toPlainText()
    assert "张三 leaves" in text
    assert "钱七 takes" in text
    assert "13800000077" not in text
    assert wizard.do.isEnabled()
    panel.run_job("linzhang:changeperson", dict(wizard.parameters), panel.changes._changed)
    wait(panel)
    assert (holder(panel, VILLAGE, BEFORE), holder(panel, VILLAGE)) == (["张三"], ["钱七"])
    assert "1 tenures closed, 1 opened" in panel._state.text()
    wizard.deleteLater()


@pytest.mark.once
def test_wizard_does_not_let_a_conflict_pass(panel: Panel) -> None:
    from qgis.PyQt.QtCore import QDate

    from linzhang_plugin.people.panel_change import ChangeWizard

    wizard = ChangeWizard(panel.session)
    wizard.kind.setCurrentIndex(LEAVE)
    wizard.person.choose(uid(panel, "SELECT uid FROM person WHERE name = ?", "赵六"))
    assert [wizard.posts.item(i).text() for i in range(wizard.posts.count())] == [
        "石桥镇新民村 林长（新民村党支部书记）"
    ]
    wizard.preview()
    assert wizard.do.isEnabled()
    wizard.day.setDate(QDate(2023, 1, 1))
    wizard.preview()
    assert not wizard.do.isEnabled()
    assert "only since 2023-01-01" in wizard.text.toPlainText()
    wizard.person.setEditText("没有这个人")
    wizard.preview()
    assert not wizard.do.isEnabled()
    assert "没有这个人" in wizard.text.toPlainText()
    wizard.deleteLater()


@pytest.mark.once
def test_wizard_says_which_post_goes_where(panel: Panel) -> None:
    from qgis.PyQt.QtCore import Qt

    from linzhang_plugin.people.panel_change import UID, ChangeWizard

    wizard = ChangeWizard(panel.session)
    wizard.kind.setCurrentIndex(REDRAW)
    village, other = (uid(panel, "SELECT uid FROM area WHERE code = ?", code) for code in (VILLAGE, OTHER))
    for items, wanted in ((wizard.sources, {village}), (wizard.targets, {village, other})):
        for i in range(items.count()):
            if items.item(i).data(UID) in wanted:
                items.item(i).setCheckState(Qt.CheckState.Checked)
    assert (wizard.assign.rowCount(), wizard.assign.columnCount()) == (2, 2)
    wizard.preview()
    assert not wizard.do.isEnabled(), "two chiefs of one village"
    chief = next(r for r in range(2) if "林长" in wizard.assign.verticalHeaderItem(r).text())
    column = next(c for c in range(2) if wizard.assign.item(chief, c).data(UID)[1] == other)
    wizard.assign.item(chief, column).setCheckState(Qt.CheckState.Unchecked)
    wizard.preview()
    assert wizard.do.isEnabled(), wizard.text.toPlainText()
    wizard.deleteLater()


def test_undo_button_asks_and_undoes_the_last_change(panel: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    from linzhang_plugin.people import panel_buttons

    asked: list[str] = []
    monkeypatch.setattr(panel_buttons, "confirmed", lambda _parent, _title, text: bool(asked.append(text)) or True)
    panel.changes.undo_change()
    assert "no change of posts" in panel._state.text()
    assert asked == []
    run("changeperson", panel.session.path, KIND=LEAVE, PERSON="赵六", DATE=DAY)
    assert holder(panel, OTHER) == [None]
    panel.changes.undo_change()
    wait(panel)
    assert "赵六 2024-06-01" in asked[0]
    assert holder(panel, OTHER) == ["赵六"]


@pytest.mark.once
def test_double_click_opens_the_page_of_person_or_area(panel: Panel) -> None:
    from qgis.PyQt.QtCore import QUrl

    from linzhang_plugin.people.panel import KEYS

    run("changeperson", panel.session.path, KIND=LEAVE, PERSON="赵六", DATE="2024-03-01")
    run("changeperson", panel.session.path, KIND=SUCCEED, POST=f"{OTHER} 林长", SUCCESSOR="钱七", DATE="2024-05-01")
    row = next(i for i, r in enumerate(panel.model.shown) if r["name"] == "钱七")
    area = panel.open_timeline(panel.model.index(row, 0))
    text = area.browser.toPlainText()
    assert text.index("赵六") < text.index("(vacant)") < text.index("钱七")
    person = panel.open_timeline(panel.model.index(row, KEYS.index("name")))
    assert "石桥镇新民村 林长" in person.browser.toPlainText()
    assert "赵六" not in person.browser.toPlainText()
    area.follow(QUrl("person:" + uid(panel, "SELECT uid FROM person WHERE name = ?", "赵六")))
    assert "2024-03-01" in area.browser.toPlainText()
    for dialog in (area, person):
        dialog.close()


def test_a_timeline_follows_the_work_and_closes_with_the_county(panel: Panel) -> None:
    from linzhang_plugin.people.panel_timeline import TimelineDialog

    record = next(r for r in panel.model.shown if r["name"] == "赵六")
    dialog = TimelineDialog(panel.session, panel)
    dialog.show_person(record["person_uid"])
    dialog.show()
    assert "2024-07-01" not in dialog.browser.toPlainText()
    run("changeperson", panel.session.path, KIND=LEAVE, PERSON="赵六", DATE="2024-07-01")
    assert "2024-07-01" in dialog.browser.toPlainText()
    panel.session.close()
    assert not dialog.isVisible()
    dialog.deleteLater()
