"""Choosing units, groups and persons from lists, and saying which units a group word means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..desktop.translate import translate
from .groups import Groups, known_groups, known_units
from .notes import split_units
from .store import join_units

if TYPE_CHECKING:
    from ..county.gateway import County


class Names:
    """What can be chosen in this county: units, group words, persons."""

    def __init__(self, county: County | None = None) -> None:
        self.units = known_units(county) if county else []
        self.groups = known_groups(county) if county else []
        rows = county.rows("SELECT DISTINCT name FROM person ORDER BY name") if county else []
        self.persons = [str(row["name"]) for row in rows]
        self.known = Groups.of(county) if county else None


class ListCompleter(QCompleter):
    """Completes the last name of a list “甲、乙、…”, found by any part of it."""

    def __init__(self, parent: QLineEdit) -> None:
        super().__init__([], parent)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def splitPath(self, path: str) -> list[str]:
        return [path.replace("，", "、").split("、")[-1].strip()]

    def pathFromIndex(self, index: object) -> str:
        name = super().pathFromIndex(index)
        typed = self.widget().text() if isinstance(self.widget(), QLineEdit) else ""
        head = max(typed.rfind("、"), typed.rfind("，"))
        return typed[: head + 1] + name


class SearchField(QLineEdit):
    """A field whose Enter is for the list below it and does not close the dialog."""

    entered = pyqtSignal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            event.accept()
            return
        super().keyPressEvent(event)


class TickList(QWidget):
    """A list with ticks and a field that narrows it; ``＋`` adds a name that is not there yet."""

    def __init__(self, names: Iterable[str], ticked: Sequence[str]) -> None:
        super().__init__()
        self.search = SearchField()
        self.search.setPlaceholderText(translate("Linzhang", "Search, or type a new name"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.search.entered.connect(self._entered)
        adding = QPushButton("＋")
        adding.setToolTip(translate("Linzhang", "Adds the name that was typed."))
        adding.setMaximumWidth(32)
        adding.clicked.connect(lambda _checked=False: self.add(self.search.text()))
        self.list = QListWidget()
        for name in dict.fromkeys([*ticked, *names]):
            self._put(name, name in ticked)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(adding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(row)
        column.addWidget(self.list, 1)

    def _put(self, name: str, ticked: bool) -> QListWidgetItem:
        item = QListWidgetItem(name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.addItem(item)
        return item

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(i) for i in range(self.list.count())]

    def _narrow(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.strip() not in item.text())

    def _entered(self) -> None:
        """Enter ticks the one name that is left in the list, else adds what was typed."""
        text = self.search.text().strip()
        left = [item for item in self._items() if not item.isHidden()]
        if text and len(left) == 1:
            left[0].setCheckState(Qt.CheckState.Checked)
            self.search.clear()
        else:
            self.add(text)

    def add(self, name: str) -> None:
        """Adds a name, ticked."""
        name = name.strip()
        if not name:
            return
        for item in self._items():
            if item.text() == name:
                item.setCheckState(Qt.CheckState.Checked)
                return
        self.list.scrollToItem(self._put(name, True))
        self.search.clear()

    def tick(self, names: Iterable[str], on: bool = True) -> None:
        """Ticks names of the list."""
        wanted = set(names)
        for item in self._items():
            if item.text() in wanted:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def ticked(self) -> list[str]:
        """The ticked names in the order of the list."""
        return [item.text() for item in self._items() if item.checkState() == Qt.CheckState.Checked]


class ChooseDialog(QDialog):
    """Units (and groups), or persons, for one task or several; added to those they have, or instead of them."""

    def __init__(
        self, names: Names, column: str, present: Sequence[str], *, several: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Assign units and people"))
        self.resize(420, 460)
        self.column = QComboBox()
        for key, text in (
            ("lead_unit", translate("Linzhang", "Leading unit")),
            ("units", translate("Linzhang", "Responsible units")),
            ("cooperating_units", translate("Linzhang", "Cooperating units")),
            ("leader", translate("Linzhang", "Leader in charge")),
            ("contact", translate("Linzhang", "Contact")),
        ):
            self.column.addItem(text, key)
        self.column.setCurrentIndex(max(0, self.column.findData(column)))
        self.column.setEnabled(several)
        self.mode = QComboBox()
        self.mode.addItem(translate("Linzhang", "In place of those there"), False)
        self.mode.addItem(translate("Linzhang", "Added to those there"), True)
        self.mode.setCurrentIndex(1 if several else 0)
        self.tabs = QTabWidget()
        self.units = TickList(names.units, [n for n in present if n not in names.groups])
        self.groups = TickList(names.groups, [n for n in present if n in names.groups])
        self.persons = TickList(names.persons, list(present) if column in ("leader", "contact") else [])
        self.tabs.addTab(self.units, translate("Linzhang", "Units"))
        self.tabs.addTab(self.groups, translate("Linzhang", "Groups"))
        self.tabs.addTab(self.persons, translate("Linzhang", "People"))
        self.column.currentIndexChanged.connect(lambda _index: self._show_tabs())
        self._show_tabs()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.column, 1)
        row.addWidget(self.mode, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)

    def _show_tabs(self) -> None:
        people = self.column.currentData() in ("leader", "contact")
        for index, shown in enumerate((not people, not people, people)):
            self.tabs.setTabEnabled(index, shown)
        self.tabs.setCurrentIndex(2 if people else 0)

    @property
    def adds(self) -> bool:
        """Whether the names come behind those that are there."""
        return bool(self.mode.currentData())

    def chosen(self) -> list[str]:
        """The names, units before group words as offices write them."""
        if self.column.currentData() in ("leader", "contact"):
            return self.persons.ticked()
        return [*self.units.ticked(), *self.groups.ticked()]


class GroupsDialog(QDialog):
    """Asks for the members of group words, one after the other; what is ticked is remembered in the county file."""

    def __init__(self, names: Names, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Which units are meant?"))
        self.resize(520, 480)
        self.words = list(words)
        hint = QLabel(
            translate(
                "Linzhang",
                "The plan names these groups, and nobody has said yet who belongs to them. Tick the members; the table "
                "goes on printing the group’s name. A group without a tick is left out this time.",
            )
        )
        hint.setWordWrap(True)
        self.list = QListWidget()
        self.list.addItems(self.words)
        self.list.setMaximumWidth(190)
        self.members: dict[str, TickList] = {}
        self.pages = QTabWidget()
        self.pages.tabBar().hide()
        towns = [w for w in names.groups if names.known is not None and names.known.members(w)]
        for word in self.words:
            before = names.known.groups.get(word, ()) if names.known is not None else ()
            page = TickList([*(t for t in towns if t != word), *names.units], list(before))
            self.members[word] = page
            self.pages.addTab(page, word)
        self.list.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        middle = QHBoxLayout()
        middle.addWidget(self.list)
        middle.addWidget(self.pages, 1)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addLayout(middle, 1)
        column.addWidget(buttons)

    def given(self) -> dict[str, list[str]]:
        """Group word → members, for those that have any."""
        return {word: page.ticked() for word, page in self.members.items() if page.ticked()}

    def as_text(self) -> str:
        """As the parameter GROUPS takes them."""
        return "\n".join(f"{word}={join_units(members)}" for word, members in self.given().items())

    @property
    def left(self) -> list[str]:
        """Group words without a member."""
        return [word for word, page in self.members.items() if not page.ticked()]


def names_in(text: str) -> list[str]:
    """The names of a field."""
    return split_units(text)
