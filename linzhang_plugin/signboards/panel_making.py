"""The page 制牌 of the dock: which boards, as of when, on what template and in which form."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..desktop.messages import sentence
from ..desktop.translate import translate
from .algorithms.ordering import LEVELS
from .panel_output import OutputOptions, TemplateChoice
from .register import CHANGED, NEVER, BoardState

if TYPE_CHECKING:
    from ..desktop.dock import RoomDock

UID = Qt.ItemDataRole.UserRole
_MEASURED = 60


def level_words() -> dict[str, str]:
    """What the boards of each level are called."""
    return {
        "village": translate("Linzhang", "Village boards"),
        "town": translate("Linzhang", "Town boards"),
        "county": translate("Linzhang", "County board"),
        "grid": translate("Linzhang", "Grid boards"),
    }


class MakingPage(QWidget):
    """The form, the list of areas with the state of their boards, and the buttons; ``dock`` does the work."""

    def __init__(self, dock: RoomDock, actions: dict[str, Callable[[], object]], changed: Callable[[], object]) -> None:
        """``actions`` are what the buttons preview, check, proofs, export and stale do; ``changed`` the list anew."""
        super().__init__()
        self._dock, self._changed, self._filling = dock, changed, False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self._form())
        self.options = OutputOptions(dock)
        column.addWidget(self.options)
        self.tree = QTreeWidget()
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        # in the order of codes until the user clicks a header
        self.tree.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.tree.setHeaderLabels(
            [translate("Linzhang", "Area"), translate("Linzhang", "Town"), translate("Linzhang", "State")]
        )
        self.tree.currentItemChanged.connect(self._current_changed)
        self.tree.setMinimumHeight(140)
        # thousands of rows: the widths are those of the rows in sight and of some more
        self.tree.header().setResizeContentsPrecision(_MEASURED)
        column.addWidget(self.tree, 1)
        self.count = QLabel()
        column.addWidget(self.count)
        column.addLayout(self._buttons(actions))

    def _form(self) -> QFormLayout:
        dock, form = self._dock, QFormLayout()
        self.level_box = QComboBox()
        for level in LEVELS:
            self.level_box.addItem(level_words()[level], level)
        self.level_box.setCurrentIndex(max(0, self.level_box.findData(dock.remembered("level", "village"))))
        self.level_box.currentIndexChanged.connect(self._level_changed)
        form.addRow(translate("Linzhang", "Level"), self.level_box)
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.show_date(dock.session.day)
        self.date.dateChanged.connect(self._date_changed)
        form.addRow(translate("Linzhang", "Date of the people"), self.date)
        self.phone = QLineEdit()
        self.phone.setPlaceholderText(translate("Linzhang", "Boards cannot do without it"))
        self.phone.editingFinished.connect(self._phone_changed)
        form.addRow(translate("Linzhang", "Supervision phone"), self.phone)
        self.template = TemplateChoice(dock)
        self.template.failed.connect(dock.say_error)
        form.addRow(translate("Linzhang", "Template"), self.template)
        self.folder_edit = QLineEdit(dock.remembered("folder"))
        self.folder_edit.setPlaceholderText(translate("Linzhang", "公示牌, beside the county file"))
        browse = QToolButton()
        browse.setText("…")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.folder_edit, 1)
        row.addWidget(browse)
        form.addRow(translate("Linzhang", "Folder for the boards"), row)
        return form

    def _buttons(self, actions: dict[str, Callable[[], object]]) -> QVBoxLayout:
        choices = (
            (translate("Linzhang", "All"), lambda: self.check(lambda _state: True)),
            (translate("Linzhang", "Out of date"), lambda: self.check(lambda state: state in (NEVER, CHANGED))),
            (translate("Linzhang", "None"), lambda: self.check(lambda _state: False)),
        )
        looks = (
            (translate("Linzhang", "Check"), actions["check"]),
            (translate("Linzhang", "Preview"), actions["preview"]),
            (translate("Linzhang", "Proofs…"), actions["proofs"]),
        )
        acts = (
            (translate("Linzhang", "Export boards"), actions["export"]),
            (translate("Linzhang", "Print stale boards"), actions["stale"]),
            (translate("Linzhang", "Open folder"), self._open_folder),
        )
        column = QVBoxLayout()
        for line in (choices, looks, acts):
            row = QHBoxLayout()
            for text, slot in line:
                button = QPushButton(text)
                button.clicked.connect(lambda _checked=False, act=slot: act())
                row.addWidget(button)
            column.addLayout(row)
        return column

    # ---- the list -----------------------------------------------------------------------------------------

    def fill(self, found: list[BoardState]) -> None:
        """Lists the areas; what was checked stays checked."""
        checked = set(self.checked_codes())
        self._filling = True
        try:
            self.tree.clear()
            # filled while sorting is on, an unsorted list would stand upside down
            self.tree.setSortingEnabled(False)
            self.tree.addTopLevelItems([self._item(state, state.code in checked) for state in found])
            self.tree.setSortingEnabled(True)
        finally:
            self._filling = False
        for column in range(3):
            self.tree.resizeColumnToContents(column)
        due = sum(1 for state in found if state.state in (NEVER, CHANGED))
        text = translate("Linzhang", "{count} boards, {due} to be printed.").format(count=len(found), due=due)
        self.count.setText(text if found else "")

    def show_reading(self) -> None:
        """Says that the list is being read; what it had stays until then."""
        self.count.setText(translate("Linzhang", "Reading the boards…"))

    @staticmethod
    def _item(state: BoardState, checked: bool) -> QTreeWidgetItem:
        words = sentence(f"signboards.state_{state.state}")
        item = QTreeWidgetItem([state.name, state.town, f"{words} {state.printed}".strip()])
        item.setData(0, UID, state.area_uid)
        item.setData(1, UID, state.code)
        item.setData(2, UID, state.state)
        item.setToolTip(0, f"{state.code}\n{state.number}")
        item.setCheckState(0, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        return item

    def items(self) -> list[QTreeWidgetItem]:
        """The rows in the order of the list."""
        root = self.tree.invisibleRootItem()
        return [root.child(i) for i in range(root.childCount())]

    def checked_codes(self) -> list[str]:
        """Codes of the checked areas, in the order of the list."""
        return [str(i.data(1, UID)) for i in self.items() if i.checkState(0) == Qt.CheckState.Checked]

    def check(self, wanted: Callable[[str], bool]) -> None:
        """Checks the rows whose state is wanted, and no others."""
        for item in self.items():
            on = wanted(str(item.data(2, UID)))
            item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _current_changed(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self._dock.session.select_area(str(item.data(0, UID)))

    def show_selected(self, uid: str) -> None:
        """Moves to the row of the area."""
        for item in self.items():
            if item.data(0, UID) == uid and item is not self.tree.currentItem():
                self.tree.setCurrentItem(item)

    # ---- choices ------------------------------------------------------------------------------------------

    @property
    def level(self) -> str:
        """The chosen level."""
        return str(self.level_box.currentData())

    @property
    def folder(self) -> Path | None:
        """The folder for the boards: the chosen one, else 公示牌 beside the county file."""
        text = self.folder_edit.text().strip()
        if text:
            return Path(text)
        path = self._dock.session.path
        return None if path is None else path.parent / "公示牌"

    def _level_changed(self, *_: object) -> None:
        self._dock.remember("level", self.level)
        self._changed()

    def _phone_changed(self) -> None:
        phone = self.phone.text().strip()
        session = self._dock.session
        try:
            with session.county() as county:
                section = dict(county.profile.get("signboards", {}))
            if phone != section.get("supervision_phone", ""):
                session.set_profile({"signboards": {**section, "supervision_phone": phone}})
        except LinzhangError as error:
            self._dock.say_error(error)

    def _date_changed(self, day: QDate) -> None:
        self._dock.session.set_date(datetime.date(day.year(), day.month(), day.day()))

    def show_date(self, day: datetime.date) -> None:
        """Shows the session's day."""
        self.date.setDate(QDate(day.year, day.month, day.day))

    def _browse(self) -> None:
        folder = self._dock.choose_folder("folder", translate("Linzhang", "Folder for the boards"))
        if folder is not None:
            self.folder_edit.setText(str(folder))

    def _open_folder(self) -> None:
        folder = self.folder
        if folder is not None and folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            self._dock.say(translate("Linzhang", "The folder does not exist yet; it is made by the first export."))
