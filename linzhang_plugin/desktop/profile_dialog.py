"""The county's profile (县情参数) as a tree whose values can be changed, and saved to or taken from a JSON file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..county.files import atomic_save
from ..county.profile import Profile
from .messages import in_words
from .profile_labels import INTERNAL, Labels
from .session import CountySession
from .translate import translate

# set when the county is created and never edited by hand
FIXED = ("county", "schema", "project")
VALUE = Qt.ItemDataRole.UserRole


def _number_or_text(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text


class ProfileDialog(QDialog):
    """Values keep their kind: text stays text, a number a number, yes/no yes or no."""

    def __init__(self, session: CountySession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        with session.county() as county:
            self.data = {k: v for k, v in county.profile.data.items() if k not in FIXED}
        self.setWindowTitle(translate("Linzhang", "County profile"))
        self.resize(640, 560)
        layout = QVBoxLayout(self)
        note = QLabel(
            translate("Linzhang", "Double-click a value to change it. Boards and tables made afterwards follow it.")
        )
        note.setWordWrap(True)
        layout.addWidget(note)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([translate("Linzhang", "Parameter"), translate("Linzhang", "Value")])
        self.tree.itemDoubleClicked.connect(self._edit)
        layout.addWidget(self.tree)
        self._fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        kind = QDialogButtonBox.ButtonRole.ActionRole
        buttons.addButton(translate("Linzhang", "Take from file…"), kind).clicked.connect(self._take)
        buttons.addButton(translate("Linzhang", "Save to file…"), kind).clicked.connect(self._give)
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _fill(self) -> None:
        self.tree.clear()
        shown = Profile(self.data)
        self._labels = Labels(shown.code_list("levels"), shown.code_list("roles"))
        for key, value in self.data.items():
            self.tree.addTopLevelItem(self._item((key,), value))
        for path in INTERNAL:
            self._hide(path.split("."))
        self.tree.setColumnWidth(0, 260)

    def _hide(self, path: list[str]) -> None:
        """Hides a part that is not to be edited; it stays in the tree, which is what is read back."""
        items = [self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount())]
        found = None
        for key in path:
            found = next((item for item in items if item.data(0, VALUE) == key), None)
            items = [found.child(i) for i in range(found.childCount())] if found is not None else []
        if found is not None:
            found.setHidden(True)

    def _item(self, path: tuple[str, ...], value: Any, label: str = "") -> QTreeWidgetItem:
        item = QTreeWidgetItem([label or self._labels.of(path)])
        # the key is kept beside the title, for reading the tree back
        item.setData(0, VALUE, path[-1])
        if isinstance(value, dict):
            item.setData(1, VALUE, "dict")
            for name, part in value.items():
                item.addChild(self._item((*path, name), part))
        elif isinstance(value, list):
            item.setData(1, VALUE, "list")
            for number, part in enumerate(value, start=1):
                named = (part.get("name") or part.get("header")) if isinstance(part, dict) else None
                item.addChild(self._item((*path, str(number)), part, str(named or number)))
        else:
            item.setData(1, VALUE, json.dumps(value))
            item.setText(1, "" if value is None else value if isinstance(value, str) else json.dumps(value))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _edit(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 1 and item.data(1, VALUE) not in {"dict", "list"}:
            self.tree.editItem(item, 1)

    def _value(self, item: QTreeWidgetItem) -> Any:
        kind = item.data(1, VALUE)
        children = [item.child(i) for i in range(item.childCount())]
        if kind == "dict":
            return {child.data(0, VALUE): self._value(child) for child in children}
        if kind == "list":
            return [self._value(child) for child in children]
        old, text = json.loads(kind), item.text(1)
        if isinstance(old, str):
            return text
        if old is None:
            # what was left open may become a number or a text
            return _number_or_text(text)
        try:
            value = json.loads(text)
        except ValueError:
            value = None
        if isinstance(old, bool) is not isinstance(value, bool) or not isinstance(value, int | float):
            raise LinzhangError("county.profile_value", name=item.text(0), value=text)
        return value

    def values(self) -> dict[str, Any]:
        """The sections as they stand in the tree; LinzhangError ``county.profile_value`` for one that is no number."""
        tops = [self.tree.topLevelItem(i) for i in range(self.tree.topLevelItemCount())]
        return {top.data(0, VALUE): self._value(top) for top in tops}

    def save(self) -> None:
        """Writes the sections that changed, as one batch of the change log."""
        try:
            changed = {k: v for k, v in self.values().items() if self.data.get(k) != v}
            if changed:
                self.session.set_profile(changed)
        except LinzhangError as error:
            QMessageBox.warning(self, self.windowTitle(), in_words(error))
            return
        self.accept()

    def _folder(self) -> Path:
        """Where the dialogs of files begin: the folder of the county file."""
        return self.session.path.parent if self.session.path is not None else Path()

    def _take(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            translate("Linzhang", "Take from file…"),
            str(self._folder()),
            translate("Linzhang", "Profile (*.json)"),
        )
        if not name:
            return
        try:
            taken = Profile.from_file(name).data
        except LinzhangError as error:
            QMessageBox.warning(self, self.windowTitle(), in_words(error))
            return
        kept = self.data
        self.data = {k: v for k, v in taken.items() if k not in FIXED}
        self._fill()
        # what is compared with on saving is what the county has
        self.data = kept

    def _give(self) -> None:
        start = str(self._folder() / "县情参数.json")
        name, _ = QFileDialog.getSaveFileName(
            self, translate("Linzhang", "Save to file…"), start, translate("Linzhang", "Profile (*.json)")
        )
        if not name:
            return
        try:
            text = json.dumps(self.values(), ensure_ascii=False, indent=2)
            atomic_save(Path(name), lambda path: path.write_text(text, encoding="utf-8"))
        except LinzhangError as error:
            QMessageBox.warning(self, self.windowTitle(), in_words(error))
