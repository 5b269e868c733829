"""The page 台账 of the dock: every board with its state and what is no longer true of it, photos and checks."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county import schema
from ..desktop.dock import run_dialog
from ..desktop.messages import speaker
from ..desktop.translate import translate
from .board_checks import STATES
from .photos import SUFFIXES
from .register_sheet import words
from .register_view import ALL, FILTERS, LATE, MISSING, NEAR, NO_PHOTO, STALE, Line

if TYPE_CHECKING:
    from ..desktop.dock import RoomDock

LINE = Qt.ItemDataRole.UserRole
_MEASURED = 60  # rows beyond those in sight whose widths count
LATE_COLOUR = QColor("#b3261e")


class RegisterPage(QWidget):
    """List, filter and buttons; every button runs an algorithm through ``dock``."""

    def __init__(self, dock: RoomDock, level: Callable[[], str]) -> None:
        """``level`` gives that of the page 制牌, for proposed sites."""
        super().__init__()
        self._dock, self._level, self._filling = dock, level, False
        self._lines: list[Line] = []
        self._levels: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        top = QHBoxLayout()
        self.filter = QComboBox()
        names = {
            ALL: translate("Linzhang", "All boards"),
            STALE: translate("Linzhang", "To be renewed"),
            LATE: translate("Linzhang", "Overdue"),
            MISSING: translate("Linzhang", "Areas without a board"),
            NEAR: translate("Linzhang", "Too near each other"),
            NO_PHOTO: translate("Linzhang", "Without a photo"),
        }
        for key in FILTERS:
            self.filter.addItem(names[key], key)
        self.filter.setCurrentIndex(max(0, self.filter.findData(dock.remembered("filter", ALL))))
        self.filter.currentIndexChanged.connect(self._filtered)
        self.count = QLabel()
        top.addWidget(self.filter, 1)
        top.addWidget(self.count)
        column.addLayout(top)
        self.tree = QTreeWidget()
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setHeaderLabels(
            [
                translate("Linzhang", "Area"),
                translate("Linzhang", "State"),
                translate("Linzhang", "What is to be done"),
                translate("Linzhang", "Due"),
                translate("Linzhang", "Checked"),
                translate("Linzhang", "Photos"),
                translate("Linzhang", "Number"),
            ]
        )
        self.tree.currentItemChanged.connect(self._current_changed)
        self.tree.itemDoubleClicked.connect(self._zoom)
        self.tree.setMinimumHeight(180)
        self.tree.header().setResizeContentsPrecision(_MEASURED)
        column.addWidget(self.tree, 1)
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.detail)
        column.addLayout(self._buttons())

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        for i, (text, slot) in enumerate(
            (
                (translate("Linzhang", "Propose sites"), self.propose),
                (translate("Linzhang", "Add photos…"), self.choose_photos),
                (translate("Linzhang", "Record a check…"), self.record_check),
                (translate("Linzhang", "Export register…"), self.export),
            )
        ):
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, act=slot: act())
            grid.addWidget(button, i // 2, i % 2)
        self.place = QCheckBox(translate("Linzhang", "Boards without a place get that of the photo"))
        self.place.setChecked(self._dock.remembered("photo_place") == "1")
        self.place.toggled.connect(lambda on: self._dock.remember("photo_place", "1" if on else "0"))
        grid.addWidget(self.place, 2, 0, 1, 2)
        return grid

    # ---- the list -----------------------------------------------------------------------------------------

    def show_reading(self) -> None:
        """Says that the register is being read; what the list had stays until then."""
        self.count.setText(translate("Linzhang", "Reading the boards…"))

    def fill(self, found: Sequence[Line], levels: dict[str, str]) -> None:
        """Lists the register; ``levels`` are the names of the levels."""
        self._lines, self._levels = list(found), levels
        self._show()

    def _filtered(self, *_: object) -> None:
        self._dock.remember("filter", self.filter.currentData())
        self._show()

    def _show(self) -> None:
        say, wanted = speaker(), str(self.filter.currentData())
        found = [line for line in self._lines if line.is_in(wanted)]
        self._filling = True
        try:
            self.tree.clear()
            self.tree.addTopLevelItems([self._item(line, say) for line in found])
        finally:
            self._filling = False
        for column in (0, 1, 3, 4, 5, 6):
            self.tree.resizeColumnToContents(column)
        self.tree.setColumnWidth(2, 190)
        self.count.setText(translate("Linzhang", "{count} rows").format(count=len(found)))
        self.detail.clear()
        self.show_selected(self._dock.session.board_uid)

    def _item(self, line: Line, say: Callable[..., str]) -> QTreeWidgetItem:
        states = schema.CODE_LISTS["board_state"]
        what = "；".join(self.what(line, say))
        level = self._levels.get(line.level, line.level)
        name = line.area if line.uid else f"{line.area}（{level}）"
        state = states.get(line.state, line.state)
        item = QTreeWidgetItem([name, state, what, line.due, line.checked, str(line.photos or ""), line.number])
        item.setData(0, LINE, line)
        item.setToolTip(2, what.replace("；", "\n"))
        if line.late:
            for column in range(item.columnCount()):
                item.setForeground(column, QBrush(LATE_COLOUR))
        return item

    @staticmethod
    def what(line: Line, say: Callable[..., str]) -> list[str]:
        """What is to be done about the board, in words."""
        out = [words(reason, say) for reason in line.reasons]
        if line.late:
            out.append(say("signboards_register.overdue", since=line.since, due=line.due))
        out += [say("signboards_register.near", number=n, metres=f"{m:g}") for n, m in line.near]
        if not line.uid:
            out.append(say("signboards_register.missing"))
        return [text.rstrip("。.") for text in out]

    def items(self) -> list[QTreeWidgetItem]:
        """The rows in the order of the list."""
        root = self.tree.invisibleRootItem()
        return [root.child(i) for i in range(root.childCount())]

    def selected(self) -> list[Line]:
        """The chosen rows."""
        return [item.data(0, LINE) for item in self.tree.selectedItems()]

    def _current_changed(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is None or self._filling:
            return
        line: Line = item.data(0, LINE)
        self.detail.setText("\n".join(self.what(line, speaker())))
        if line.uid:
            self._dock.session.select_board(line.uid)
            self._dock.session.select_area(line.area_uid)

    def show_selected(self, uid: str) -> None:
        """Moves to the row of the board that was chosen on the map."""
        for item in self.items():
            if uid and item.data(0, LINE).uid == uid and item is not self.tree.currentItem():
                self.tree.setCurrentItem(item)

    def _zoom(self, item: QTreeWidgetItem, _column: int) -> None:
        layer, iface = self._dock.session.layer("board"), self._dock.iface
        if iface is None or layer is None or not item.data(0, LINE).uid:
            return
        if layer.selectedFeatureCount() and not layer.boundingBoxOfSelected().isNull():
            iface.mapCanvas().panToSelected(layer)

    # ---- what the buttons do ------------------------------------------------------------------------------

    def propose(self) -> None:
        """Sites for the chosen areas, else for all of the level that is chosen on the page 制牌."""
        chosen = self.selected()
        level = chosen[0].level if chosen else self._level()
        codes = ",".join(dict.fromkeys(line.area_code for line in chosen if line.level == level))
        layer = self._dock.session.layer("board")
        if layer is not None and layer.isModified():
            self._dock.say(
                translate("Linzhang", "The layer 公示牌 has edits that are not saved. Save or discard them first.")
            )
            return
        self._dock.run_job("linzhang:proposesites", {"LEVEL": level, "AREAS": codes}, self._proposed)

    def _proposed(self, outputs: dict[str, Any]) -> None:
        """Switches the editing of boards on, with the tool that drags them; a session that is open stays as it is."""
        layer, iface = self._dock.session.layer("board"), self._dock.iface
        if layer is None or not int(outputs.get("ACCEPTED") or 0):
            return
        if layer.isEditable():
            # a layer that is being edited is not read anew after a job
            layer.dataProvider().reloadData()
            layer.updateExtents()
            layer.triggerRepaint()
        elif not layer.startEditing():
            self._dock.say(translate("Linzhang", "Proposed places are on the layer 公示牌; it cannot be edited now."))
            return
        if iface is not None:
            iface.setActiveLayer(layer)
            iface.actionMoveFeature().trigger()
        self._dock.say(
            translate(
                "Linzhang",
                "{count} proposed places are on the layer 公示牌, which can be edited now: drag a board to where it is "
                "to stand, then save the edits of the layer.",
            ).format(count=outputs["ACCEPTED"])
        )

    def choose_photos(self) -> None:
        """Asks for photos and adds them."""
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        title = translate("Linzhang", "Add photos of signboards")
        files = self._dock.choose_files("photos", title, translate("Linzhang", "Photos") + f" ({kinds})")
        if files:
            self.add_photos(files)

    def add_photos(self, paths: list[Path]) -> None:
        """Adds photos or folders of them; boards without a place are told of, or take the photo's."""
        parameters = {"FILES": [str(p) for p in paths], "PLACE": self.place.isChecked()}
        self._dock.run_job("linzhang:addboardphotos", parameters)

    def record_check(self) -> None:
        """Asks what was found at the chosen boards and writes it down."""
        numbers = [line.number for line in self.selected() if line.number]
        if not numbers:
            self._dock.say(translate("Linzhang", "Choose the boards that were checked in the list first."))
            return
        dialog = CheckDialog(len(numbers), self._dock.remembered("checked_by"), self._dock.session.today, self)
        if run_dialog(dialog):
            self.write_check(numbers, dialog.values())

    def write_check(self, numbers: list[str], values: dict[str, str]) -> None:
        """Writes the check of the boards."""
        self._dock.remember("checked_by", values["BY"])
        self._dock.run_job("linzhang:recordboardchecks", {"NUMBERS": ",".join(numbers), **values})

    def export(self) -> None:
        """Asks where to save and writes 公示牌台账."""
        day = self._dock.session.day
        title = translate("Linzhang", "Register of signboards")
        kind = translate("Linzhang", "Excel table (*.xlsx)")
        target = self._dock.choose_save("register", title, "公示牌台账.xlsx", kind)
        if target is not None:
            parameters = {"DATE": day.isoformat(), "OUTPUT": str(target)}
            self._dock.run_job("linzhang:exportboardregister", parameters, self._exported)

    def _exported(self, outputs: dict[str, Any]) -> None:
        self._dock.say(
            translate("Linzhang", "{boards} boards, {stale} to be renewed: {file}").format(
                boards=outputs["BOARDS"], stale=outputs["STALE"], file=outputs["OUTPUT"]
            )
        )


class CheckDialog(QDialog):
    """State, day, note and who looked, for one or many boards."""

    def __init__(self, boards: int, by: str, day: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Check of {count} boards").format(count=boards))
        form = QFormLayout(self)
        self.state = QComboBox()
        for state in STATES:
            self.state.addItem(schema.CODE_LISTS["board_state"][state], state)
        self.day = QDateEdit(QDate(day.year, day.month, day.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setMaximumDate(QDate(day.year, day.month, day.day))
        self.note = QLineEdit()
        self.by = QLineEdit(by)
        form.addRow(translate("Linzhang", "State"), self.state)
        form.addRow(translate("Linzhang", "Date of the check"), self.day)
        form.addRow(translate("Linzhang", "Note"), self.note)
        form.addRow(translate("Linzhang", "Checked by"), self.by)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def values(self) -> dict[str, str]:
        """The parameters of ``recordboardchecks``."""
        return {
            "STATE": str(self.state.currentData()),
            "DATE": self.day.date().toString("yyyy-MM-dd"),
            "NOTE": self.note.text().strip(),
            "BY": self.by.text().strip(),
        }
