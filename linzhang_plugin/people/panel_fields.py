"""Fields of the wizard for changes of posts: a drop-down that is searched, and a document with its file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..desktop.translate import translate

UID = Qt.ItemDataRole.UserRole
NAME, ORDER = UID + 1, UID + 2
_FOLDER = "linzhang/linzhang_people/document"


class Choice(QComboBox):
    """A drop-down that is searched by typing any part of an entry; entries carry uids."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(30)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = self.completer()
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def offer(self, entries: Iterable[tuple[str, str]]) -> None:
        """Replaces the entries (text, uid), keeping the choice where it is still there; an empty one comes first."""
        chosen, typed = self.uid(), self.currentText()
        self.clear()
        self.addItem("", "")
        seen: dict[str, int] = {}
        for text, uid in entries:
            seen[text] = seen.get(text, 0) + 1
            self.addItem(text if seen[text] == 1 else f"{text} ({seen[text]})", uid)
        index = self.findData(chosen) if chosen else -1
        self.setCurrentIndex(max(index, 0))
        if index < 0:
            self.setEditText("" if chosen else typed)

    def uid(self) -> str:
        """The uid of the entry whose text stands in the field; '' for anything else that was typed."""
        index = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchExactly)
        return str(self.itemData(index) or "") if index >= 0 else ""

    def word(self) -> str:
        """The uid, or what was typed where it is no entry."""
        return self.uid() or self.currentText().strip()

    def choose(self, uid: str) -> None:
        """Makes the entry of that uid current."""
        self.setCurrentIndex(max(0, self.findData(uid)))


class AreaList(QListWidget):
    """Areas with boxes, the ticked ones first; ``widget`` has them and a line that names the ticked ones."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen = QLabel()
        self.chosen.setWordWrap(True)
        self.widget = QWidget()
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self, 1)
        column.addWidget(self.chosen)
        self.itemChanged.connect(lambda _item: self._say())
        self._say()

    def offer(self, areas: Iterable[tuple[str, str, str]]) -> None:
        """Replaces the areas (uid, code, full name), in this order; ticks stay."""
        ticked = set(self.ticked())
        self.blockSignals(True)
        self.clear()
        for order, (uid, code, name) in enumerate(areas):
            item = QListWidgetItem(f"{code}　{name}")
            item.setData(UID, uid)
            item.setData(NAME, name)
            item.setData(ORDER, order)
            item.setCheckState(Qt.CheckState.Checked if uid in ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)
        self.search("")
        self._say()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(i) for i in range(self.count())]

    def ticked(self) -> list[str]:
        """The uids of the ticked areas, in the order of the areas."""
        return [str(item.data(UID)) for item in self._ticked()]

    def _ticked(self) -> list[QListWidgetItem]:
        found = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        return sorted(found, key=lambda item: int(item.data(ORDER)))

    def search(self, wanted: str) -> None:
        """Shows the ticked areas and below them those whose code or name has the text."""
        found = sorted(self._items(), key=_ticked_first)
        self.blockSignals(True)
        while self.count():
            self.takeItem(self.count() - 1)
        for item in found:
            self.addItem(item)
            item.setHidden(wanted not in item.text() and item.checkState() != Qt.CheckState.Checked)
        self.blockSignals(False)
        self.scrollToTop()

    def _say(self) -> None:
        names = "、".join(str(item.data(NAME)) for item in self._ticked())
        self.chosen.setText(translate("Linzhang", "Ticked: {names}").format(names=names or "—"))


def _ticked_first(item: QListWidgetItem) -> tuple[bool, int]:
    return item.checkState() != Qt.CheckState.Checked, int(item.data(ORDER))


def completing(field: QLineEdit, words: list[str]) -> None:
    """Proposes words that contain what was typed."""
    completer = QCompleter(words, field)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    field.setCompleter(completer)


class DocumentField(QWidget):
    """The title or number of a document, proposed from earlier ones, and its file, chosen or dropped here."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.file: Path | None = None
        self.title = QLineEdit()
        self.title.setPlaceholderText("青林长办〔2024〕5号")
        # a drop on the line itself is one on the whole field
        self.title.setAcceptDrops(False)
        choosing = QToolButton()
        choosing.setText("…")
        choosing.setToolTip(translate("Linzhang", "Choose the file of the document; it may also be dropped here."))
        choosing.clicked.connect(lambda _checked=False: self.choose())
        self.removing = QToolButton()
        self.removing.setText("×")
        self.removing.setToolTip(translate("Linzhang", "Without a file"))
        self.removing.clicked.connect(lambda _checked=False: self.take(None))
        self.shown = QLabel()
        row = QHBoxLayout()
        row.addWidget(self.title, 1)
        row.addWidget(choosing)
        row.addWidget(self.removing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.shown)
        self.take(None)

    def offer(self, titles: list[str]) -> None:
        """The titles of earlier documents."""
        completing(self.title, titles)

    def text(self) -> str:
        """What was typed."""
        return self.title.text().strip()

    def setText(self, text: str) -> None:
        """Replaces what was typed."""
        self.title.setText(text)

    def take(self, file: Path | None) -> None:
        """Makes this the file of the document; an empty title becomes its name."""
        self.file = file
        self.removing.setEnabled(file is not None)
        if file is None:
            self.shown.setText(translate("Linzhang", "The file of the document may be dropped here."))
            return
        self.shown.setText(translate("Linzhang", "File: {file}").format(file=file.name))
        if not self.text():
            self.title.setText(file.stem)

    def choose(self) -> None:
        """Asks for the file, beginning in the folder of last time."""
        start = str(QgsSettings().value(_FOLDER, "") or "")
        name, _ = QFileDialog.getOpenFileName(self, translate("Linzhang", "File of the document"), start)
        if name:
            QgsSettings().setValue(_FOLDER, str(Path(name).parent))
            self.take(Path(name))

    @staticmethod
    def _dropped(event: QDropEvent) -> Path | None:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        return next((p for p in paths if p.is_file()), None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take(path)
