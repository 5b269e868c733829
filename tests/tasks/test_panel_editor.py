"""The editor, its undo and the tab of the returns, through the widgets that a user has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.made import once
from tests.tasks.test_rounds import fill, values
from tests.tasks.waiting import wait

pytestmark = pytest.mark.matrix


@pytest.fixture
def panel(qgis_app: object, county_path: Path, plan_file: Path) -> Iterator[Any]:
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.desktop import project
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.tasks.panel import Panel

    QgsSettings().remove("linzhang/linzhang_tasks")
    session = CountySession()
    session.start()
    session.open(once(county_path, "towns with a project", project.store))
    dock = Panel(session, None)
    dock.read(plan_file)
    wait(dock)
    yield dock
    dock.unload()
    dock.deleteLater()
    session.stop()
    QgsProject.instance().clear()


def items(panel: Any) -> dict[str, Any]:
    tree = panel.table.tree
    tops = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
    return {top.child(i).text(1): top.child(i) for top in tops for i in range(top.childCount())}


def titles(panel: Any) -> list[str]:
    return list(items(panel))


def select(panel: Any, *names: str) -> None:
    tree = panel.table.tree
    tree.clearSelection()
    tree.setCurrentItem(items(panel)[names[0]])
    for name in names:
        items(panel)[name].setSelected(True)


def test_editing_in_the_tree_and_the_form_is_undone_and_redone_step_by_step(panel: Any, county_path: Path) -> None:
    select(panel, "建设项目")
    items(panel)["建设项目"].setText(1, "林下经济")
    select(panel, "林下经济")
    field = panel.table.form.fields["contact"]
    field.setText("吴秀英")
    field.editingFinished.emit()
    panel.table.form.content.setPlainText("全县4个乡镇完成8个项目。")
    select(panel, "推进国土绿化")  # leaves the field
    stored = "SELECT title, contact, content FROM task WHERE position = 2"
    assert values(county_path, stored) == [("林下经济", "吴秀英", "全县4个乡镇完成8个项目。")]
    stack = panel.table.history.stack
    assert stack.count() == 3
    assert "主要内容" in stack.undoText()
    for _step in range(3):
        stack.undo()
    assert titles(panel) == ["推进国土绿化", "建设项目", "森林防火"]
    assert values(county_path, stored)[0][1] is None
    stack.setIndex(2)
    assert values(county_path, stored)[0][:2] == ("林下经济", "吴秀英")
    stack.setIndex(3)
    stack.setIndex(0)
    stack.setIndex(3)
    assert values(county_path, stored) == [("林下经济", "吴秀英", "全县4个乡镇完成8个项目。")]


@pytest.mark.once
def test_what_is_being_typed_stays_while_the_county_is_read_anew(panel: Any, county_path: Path) -> None:
    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.tasks import editing

    select(panel, "建设项目")
    panel.table.form.fields["deadline"].setText("10月底")
    ((uid,),) = values(county_path, "SELECT uid FROM task WHERE title = '建设项目'")
    with County.open(county_path) as county:
        editing.change(county, [uid], {"contact": "吴秀英"})
    panel.refresh({"task"})
    assert panel.table.form.fields["deadline"].text() == "10月底"
    assert panel.table.form.fields["contact"].text() == "吴秀英"
    select(panel, "森林防火")
    assert values(county_path, "SELECT deadline FROM task WHERE uid = ?", uid) == [("10月底",)]
    assert panel.table.form.fields["deadline"].text() == ""


def test_rows_are_dragged_split_merged_and_left_out(panel: Any) -> None:
    select(panel, "推进国土绿化")
    panel.table.tree.drop(items(panel)["森林防火"], below=True)
    assert titles(panel) == ["建设项目", "森林防火", "推进国土绿化"]
    select(panel, "推进国土绿化")
    cursor = panel.table.form.content.textCursor()
    cursor.setPosition(panel.table.form.content.toPlainText().index("其中"))
    panel.table.form.content.setTextCursor(cursor)
    panel.table.split()
    assert titles(panel)[-1].startswith("其中退耕还林")
    select(panel, "推进国土绿化", titles(panel)[-1])
    panel.table.merge()
    assert titles(panel) == ["建设项目", "森林防火", "推进国土绿化"]
    select(panel, "森林防火")
    panel.table.leave_out()
    assert titles(panel) == ["建设项目", "推进国土绿化"]
    stack = panel.table.history.stack
    assert stack.count() == 4
    stack.setIndex(0)
    assert titles(panel) == ["推进国土绿化", "建设项目", "森林防火"]


def test_a_drop_of_qt_writes_the_county_and_leaves_the_tree_to_it(panel: Any, county_path: Path) -> None:
    from qgis.PyQt.QtCore import QMimeData, QPointF, Qt
    from qgis.PyQt.QtGui import QDropEvent

    tree = panel.table.tree
    tree.resize(420, 300)
    select(panel, "推进国土绿化")
    place = tree.visualItemRect(items(panel)["森林防火"]).center()
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(place), move, QMimeData(), left, none)
    tree.dropEvent(event)
    # Qt would remove the dragged rows itself after a move
    assert event.dropAction() == Qt.DropAction.IgnoreAction
    assert titles(panel) == ["建设项目", "森林防火", "推进国土绿化"]
    assert values(county_path, "SELECT section FROM task WHERE title = '推进国土绿化'") == [("（二）加强资源保护",)]


@pytest.mark.once
def test_sections_are_dragged_and_renamed(panel: Any) -> None:
    tree = panel.table.tree
    names = [tree.topLevelItem(i).text(0) for i in range(2)]
    tree.clearSelection()
    tree.setCurrentItem(tree.topLevelItem(1))
    tree.clearSelection()
    tree.drop(tree.topLevelItem(0), below=False)
    assert [tree.topLevelItem(i).text(0) for i in range(2)] == names[::-1]
    tree.topLevelItem(0).setText(0, "（一）资源保护")
    assert tree.topLevelItem(0).text(0) == "（一）资源保护"
    assert panel.table.history.stack.count() == 2


@pytest.mark.once
def test_the_sentence_and_its_place_stand_beside_the_row(panel: Any) -> None:
    select(panel, "森林防火")
    shown = panel.table.sentence.toPlainText()
    assert "森林火灾受害率控制在0.6‰以内" in shown
    assert "\n［" in shown


@pytest.mark.once
def test_units_and_people_come_from_lists(panel: Any, county_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.tasks import panel_table

    with County.open(county_path) as county, county.batch("people") as batch:
        batch.insert("person", [{"name": "杨建华"}, {"name": "罗正国"}])
        batch.insert("unit", [{"name": "县公安局"}])
    panel.refresh(None)
    seen: dict[str, list[str]] = {}

    def answer(dialog: Any) -> bool:
        lists = {"units": dialog.units, "groups": dialog.groups, "persons": dialog.persons}
        seen.update({key: [box.list.item(i).text() for i in range(box.list.count())] for key, box in lists.items()})
        dialog.units.tick(["县公安局"])
        dialog.units.add("县水利局")
        return True

    monkeypatch.setattr(panel_table, "run_dialog", answer)
    select(panel, "推进国土绿化", "森林防火")
    panel.table.assign("")
    assert {"县公安局", "县林业局", "石桥镇"} <= set(seen["units"])
    assert "各乡（镇、街道）" in seen["groups"]
    assert set(seen["persons"]) == {"杨建华", "罗正国"}
    rows = values(county_path, "SELECT units FROM task WHERE position IN (1, 3) ORDER BY position")
    assert rows == [("各乡（镇、街道）、县公安局、县水利局",), ("县公安局、县水利局",)]
    completer = panel.table.form.fields["units"].completer()
    assert completer.splitPath("县公安局、县水") == ["县水"]
    offered = {completer.model().index(i, 0).data() for i in range(completer.model().rowCount())}
    assert {"县水利局", "各乡（镇、街道）"} <= offered


@pytest.mark.once
def test_progress_is_reported_and_closed_in_the_dock(
    panel: Any, county_path: Path, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from linzhang_plugin.tasks import panel_table

    photo = chinese_tmp / "现场.jpg"
    photo.write_bytes(b"photo")

    def answer(dialog: Any) -> bool:
        dialog.evidence.setText(str(photo))
        dialog.note.setPlainText("验收合格")
        return True

    monkeypatch.setattr(panel_table, "run_dialog", answer)
    select(panel, "森林防火")
    assert panel.table.progress.table.rowCount() == 2
    panel.table.progress.close_task.click()
    wait(panel)
    rows = values(county_path, "SELECT unit, state, percent, note, closed IS NOT NULL FROM task_progress ORDER BY unit")
    assert rows == [("县应急局", "done", 100.0, "验收合格", 1), ("县气象局", "done", 100.0, "验收合格", 1)]
    assert items(panel)["森林防火"].text(4) not in ("", "0/2")
    assert panel.table.progress.table.item(0, 4).text() == "现场"
    assert panel.table.history.stack.count() == 1
    panel.table.history.stack.undo()
    assert values(county_path, "SELECT count(*) FROM task_progress") == [(0,)]


@pytest.mark.once
def test_a_gesture_that_is_refused_says_why_and_the_tree_shows_the_county(panel: Any, county_path: Path) -> None:
    items(panel)["建设项目"].setText(1, " ")
    assert titles(panel) == ["推进国土绿化", "建设项目", "森林防火"]
    assert panel._state.text()
    select(panel, "建设项目")
    panel.table.merge()
    assert panel.table.history.stack.count() == 0


@pytest.mark.once
def test_undo_is_there_again_after_the_county_was_closed(panel: Any, county_path: Path) -> None:
    items(panel)["建设项目"].setText(1, "林下经济")
    panel.session.close()
    assert panel.table.history.stack.count() == 0
    panel.session.open(county_path)
    assert panel.table.history.stack.count() == 1
    panel.table.history.stack.undo()
    assert titles(panel) == ["推进国土绿化", "建设项目", "森林防火"]


@pytest.mark.once
def test_a_column_set_is_composed_saved_and_used(
    panel: Any, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from linzhang_plugin.tasks import panel_table

    def compose(dialog: Any) -> bool:
        dialog.name.setText("我县表样")
        dialog.table.setRowCount(0)
        for field in ("title", "deadline", "targets"):
            dialog.add(field)
        dialog.table.setCurrentCell(2, 1)
        dialog.shift(-1)
        dialog.table.item(0, 1).setText("工作任务")
        dialog.save()
        return bool(dialog.result())

    monkeypatch.setattr(panel_table, "run_dialog", compose)
    panel.table.compose()
    assert panel.table.sets.currentText() == "我县表样"
    for export, name in ((panel.table.export, "表.xlsx"), (panel.table.export_word, "表.docx")):
        out = chinese_tmp / name
        monkeypatch.setattr(panel, "choose_save", lambda *_args, out=out: out)
        export()
        wait(panel)
        assert out.is_file()
    ws = openpyxl.load_workbook(chinese_tmp / "表.xlsx")["任务分解表"]
    head = next(row for row in range(1, 6) if ws.cell(row, 1).value == "工作任务")
    assert [ws.cell(head, column).value for column in (1, 2, 3)] == ["工作任务", "目标指标", "完成时限"]
    assert "营造林 3.3万亩" in ws.cell(head + 2, 2).value


def test_tables_go_out_come_back_by_drop_and_are_accepted_row_by_row(
    panel: Any, county_path: Path, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.tasks import editing, panel_returns

    uid = items(panel)["森林防火"].data(0, panel_returns.ID)
    with County.open(county_path) as county:
        editing.change(county, [uid], {"cooperating_units": "县森防指成员单位"})
    panel.refresh(None)
    returns = panel.returns
    assert "县森防指成员单位" in returns.state.text()

    def members(dialog: Any) -> bool:
        assert dialog.words == ["县森防指成员单位"]
        dialog.members["县森防指成员单位"].add("县公安局")
        return True

    folder = chinese_tmp / "下发"
    monkeypatch.setattr(panel_returns, "run_dialog", members)
    monkeypatch.setattr(panel, "choose_folder", lambda *_args: folder)
    returns.send()
    wait(panel)
    names = {path.name.split("任务表")[0] for path in folder.iterdir()}
    assert names == {"县林业局", "县应急局", "县公安局", "石桥镇", "云岭乡", "松溪镇", "清水街道"}
    assert returns.units.topLevelItemCount() == 7
    day = values(county_path, "SELECT DISTINCT sent FROM task_book")[0][0]
    one = folder / f"石桥镇任务表{day}.xlsx"
    fill(one, {"建设项目": {"进度": "已完成", "联系人": "田茂林"}, "推进国土绿化": {"进度": "进行中"}})
    panel.tabs.setCurrentWidget(returns)
    panel.dropped([one])
    wait(panel)
    assert returns.differences.topLevelItemCount() == 3
    assert len(returns.ticked()) == 3
    assert values(county_path, "SELECT count(*) FROM task_progress") == [(0,)]
    returns.tick(lambda d: d["field"] == "progress" and d["task"] == "建设项目")
    returns.differences.setCurrentItem(returns.differences.topLevelItem(0))
    assert one.name in returns.detail.toPlainText()
    returns.take_in()
    wait(panel)
    assert values(county_path, "SELECT unit, state FROM task_progress") == [("石桥镇", "done")]
    assert returns.differences.topLevelItemCount() == 2
    shown = {returns.units.topLevelItem(i).text(0): returns.units.topLevelItem(i) for i in range(7)}
    assert shown["石桥镇"].text(3)
    assert not shown["云岭乡"].text(3)
    out = chinese_tmp / "汇总.xlsx"
    monkeypatch.setattr(panel, "choose_save", lambda *_args: out)
    returns.summarise()
    wait(panel)
    assert openpyxl.load_workbook(out).sheetnames == ["回收情况", "推进情况", "未报送单位"]
    panel.table.history.stack.undo()  # the return
    assert values(county_path, "SELECT count(*) FROM task_progress") == [(0,)]
    assert json.loads(values(county_path, "SELECT members FROM unit_group")[0][0]) == ["县公安局"]
