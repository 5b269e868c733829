"""An office day with the mouse: read a plan, assign units, send tables, take back a filled-in one, close a task.

Everything goes through buttons, lists and dialogs that are clicked and typed into (only the system's file dialogs are
answered for); what was done is read from the county file.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.tasks.test_rounds import fill, values
from tests.tasks.waiting import wait

pytestmark = pytest.mark.matrix


def settle(seconds: float = 0.0) -> None:
    from qgis.PyQt.QtCore import QCoreApplication

    end = time.monotonic() + seconds
    QCoreApplication.processEvents()
    while time.monotonic() < end:
        QCoreApplication.processEvents()


def click(widget: Any, place: Any = None) -> None:
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest

    settle()
    assert widget.isVisible(), widget
    assert widget.isEnabled(), widget
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place or QPoint(12, 12))
    settle()


def press(parent: Any, text: str) -> None:
    """Clicks the visible button with this text."""
    from qgis.PyQt.QtWidgets import QAbstractButton

    found = [b for b in parent.findChildren(QAbstractButton) if b.text().replace("&", "") == text and b.isVisible()]
    assert len(found) == 1, (text, [b.text() for b in parent.findChildren(QAbstractButton) if b.isVisible()])
    click(found[0])


def click_row(tree: Any, item: Any, column: int = 0) -> None:
    tree.scrollToItem(item)
    rect = tree.visualItemRect(item)
    at = rect.topLeft()
    at.setX(tree.columnViewportPosition(column) + 24)
    at.setY(rect.center().y())
    click(tree.viewport(), at)


def tick(tree: Any, item: Any) -> None:
    """Clicks the check box of a row."""
    from qgis.PyQt.QtCore import QPoint
    from qgis.PyQt.QtWidgets import QStyle, QStyleOptionViewItem

    tree.scrollToItem(item)
    option = QStyleOptionViewItem()
    option.initFrom(tree)
    option.rect = tree.visualRect(tree.indexFromItem(item, 0))
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    box = tree.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, option, tree)
    click(tree.viewport(), QPoint(box.center().x(), box.center().y()))


def while_asked(answer: Callable[[Any], None], act: Callable[[], None]) -> None:
    """Does something that opens a dialog, and answers the dialog from within its own loop."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication

    seen: list[Any] = []
    failed: list[Exception] = []
    end = time.monotonic() + 300

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None and time.monotonic() < end:
            QTimer.singleShot(20, look)
        elif dialog is not None and not seen:
            seen.append(dialog)
            try:
                settle(0.05)
                answer(dialog)
            except Exception as error:  # noqa: BLE001 - an exception must not cross Qt's loop
                failed.append(error)
                dialog.reject()

    QTimer.singleShot(20, look)
    act()
    assert seen, "no dialog was opened"
    if failed:
        raise failed[0]


@pytest.fixture
def panel(qgis_app: object, county_path: Path) -> Iterator[Any]:
    from qgis.core import QgsProject, QgsSettings
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import QMainWindow, QWidget

    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.tasks.panel import Panel

    QgsSettings().remove("linzhang/linzhang_tasks")
    session = CountySession()
    session.start()
    session.open(county_path)
    window = QMainWindow()
    window.setCentralWidget(QWidget())
    dock = Panel(session, None)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resize(1366, 728)
    window.show()
    dock.resize(640, 700)  # English words are longer
    window.resizeDocks([dock], [640], Qt.Orientation.Horizontal)
    settle(0.1)
    yield dock
    dock.unload()
    dock.deleteLater()
    window.deleteLater()
    session.stop()
    QgsProject.instance().clear()
    settle()


def test_an_office_day_with_the_mouse(
    panel: Any, county_path: Path, plan_file: Path, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qgis.PyQt.QtCore import QDate, Qt
    from qgis.PyQt.QtTest import QTest

    table, returns = panel.table, panel.returns
    # the plan
    monkeypatch.setattr(panel, "choose_files", lambda *_args: [plan_file])
    press(panel, "Read plan…")
    wait(panel)
    tops = [table.tree.topLevelItem(i) for i in range(table.tree.topLevelItemCount())]
    rows = {top.child(i).text(1): top.child(i) for top in tops for i in range(top.childCount())}
    assert list(rows) == ["推进国土绿化", "建设项目", "森林防火"]

    # a unit from the list for one task
    click_row(table.tree, rows["森林防火"], 1)
    assert "森林火灾受害率" in table.sentence.toPlainText()

    def choose_unit(dialog: Any) -> None:
        dialog.units.search.insert("县林")  # QTest types ASCII only
        QTest.keyClick(dialog.units.search, Qt.Key.Key_Return)  # the one name left in the list
        dialog.units.search.insert("县防火办")
        QTest.keyClick(dialog.units.search, Qt.Key.Key_Return)  # a new one
        assert dialog.isVisible()
        press(dialog, "OK")

    while_asked(choose_unit, lambda: press(table, "Assign…"))
    assert values(county_path, "SELECT units FROM task WHERE title = '森林防火'") == [("县林业局、县防火办",)]

    # tables for the units
    bar = panel.tabs.tabBar()
    click(bar, bar.tabRect(panel.tabs.indexOf(returns)).center())
    assert returns.hint.isVisible()
    assert not returns.differences.isVisible()
    assert returns.units.height() > 300, "an empty list takes no room"
    folder = chinese_tmp / "发出"
    folder.mkdir()
    monkeypatch.setattr(panel, "choose_folder", lambda *_args: folder)
    press(returns, "Tables for the units…")
    wait(panel)
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 8, names  # four towns, four bureaus

    # one comes back, filled in; the county has changed the same field meanwhile
    sent = next(folder / name for name in names if name.startswith("县林业局"))
    back = chinese_tmp / "县林业局 填报.xlsx"
    fill(sent, {"推进国土绿化": {"进度": "进行中", "完成比例": 60, "主要内容": "全县完成营造林3.5万亩。"}}, back)
    click(bar, bar.tabRect(panel.tabs.indexOf(table)).center())
    click_row(table.tree, _row(table, "推进国土绿化"), 1)
    table.form.content.setFocus()
    table.form.content.selectAll()
    QTest.keyClicks(table.form.content, "Quanxian 3.4")
    click_row(table.tree, _row(table, "森林防火"), 1)
    click(bar, bar.tabRect(panel.tabs.indexOf(returns)).center())
    monkeypatch.setattr(panel, "choose_files", lambda *_args: [back])
    press(returns, "Take in returns…")
    wait(panel)
    assert returns.differences.isVisible()
    kinds = {row.text(2): row for row in returns._rows()}
    assert kinds["Content"].text(3) == "Conflict"
    assert kinds["Content"].checkState(0) == Qt.CheckState.Unchecked
    click_row(returns.differences, kinds["Content"], 1)
    assert "3.5" in returns.detail.toPlainText()
    assert "Quanxian 3.4" in returns.detail.toPlainText()
    tick(returns.differences, kinds["Content"])
    assert kinds["Content"].checkState(0) == Qt.CheckState.Checked
    click(returns.accept)
    wait(panel)
    assert values(county_path, "SELECT content FROM task WHERE title = '推进国土绿化'") == [
        ("全县完成营造林3.5万亩。",)
    ]
    states = (
        "SELECT state, percent FROM task_progress WHERE task_uid = (SELECT uid FROM task WHERE title = '推进国土绿化')"
    )
    assert values(county_path, states) == [("ongoing", 60.0)]
    assert not returns.differences.isVisible()
    assert not returns.answer.isVisible()

    # closing with a day and evidence
    proof = chinese_tmp / "验收单.pdf"
    proof.write_bytes(b"%PDF-1.7 done")
    click(bar, bar.tabRect(panel.tabs.indexOf(table)).center())
    click_row(table.tree, _row(table, "推进国土绿化"), 1)
    below = table.below.tabBar()
    click(below, below.tabRect(1).center())
    first = table.progress.table.visualItemRect(table.progress.table.item(0, 0)).center()
    click(table.progress.table.viewport(), first)

    def close(dialog: Any) -> None:
        dialog.evidence.setFocus()
        dialog.evidence.insert(str(proof))
        dialog.closed.setDate(QDate(2024, 11, 30))
        press(dialog, "OK")

    while_asked(close, lambda: click(table.progress.close_task))
    wait(panel)
    closed = "SELECT p.closed, p.state, d.title FROM task_progress p JOIN document d ON d.uid = p.document_uid"
    assert [row[:2] for row in values(county_path, closed)] == [("2024-11-30", "done")]
    assert any(
        copy.read_bytes() == proof.read_bytes() for copy in county_path.parent.rglob("验收单*.pdf") if copy != proof
    )
    assert "2024-11-30" in table.progress.table.item(0, 1).text()


def _row(table: Any, title: str) -> Any:
    tops = [table.tree.topLevelItem(i) for i in range(table.tree.topLevelItemCount())]
    return next(top.child(i) for top in tops for i in range(top.childCount()) if top.child(i).text(1) == title)
