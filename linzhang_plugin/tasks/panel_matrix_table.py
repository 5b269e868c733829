"""The matrix as a table: places down, indicators across, the place's name always in sight, totals in the heads."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QGuiApplication, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ..county.errors import LinzhangError
from ..desktop.translate import translate
from .matrix import printed, printed_unit
from .matrix_read import Matrix
from .progress import Standing, rate, standings
from .split import decimal, plain
from .target_sheet import place_labels

if TYPE_CHECKING:
    from .bases import Place
    from .store import StoredTarget

SHARES, DONE, RANKING = "shares", "done", "ranking"
PLACE = 0
WRONG = QColor(178, 24, 43)
LOCKED = QColor(255, 236, 179)
LIMITED = QColor(227, 242, 253)
NARROWEST, WIDEST = 64, 210
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class MatrixModel(QAbstractTableModel):
    """``edited`` (target uid, [(place uid, text)]) says what the user typed; the county file is written by a job."""

    edited = pyqtSignal(str, object)
    refused = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix = Matrix("", "", [], [], {}, {})
        self.view: str | int = SHARES
        self.labels: list[str] = []
        self._standing: dict[str, Standing] = {}

    def show(self, matrix: Matrix | None, view: str | int) -> None:
        """Shows a matrix: ``view`` is ``SHARES``, ``DONE`` or a year."""
        self.beginResetModel()
        self.matrix, self.view = matrix or Matrix("", "", [], [], {}, {}), view
        self.labels = place_labels(self.matrix.where)
        self._standing = {s.place.uid: s for s in standings(self.matrix)} if view == DONE else {}
        self.endResetModel()

    # ---- what stands where --------------------------------------------------------------------------------

    @property
    def targets(self) -> Sequence[StoredTarget]:
        """The indicators from left to right."""
        return self.matrix.targets

    def target(self, column: int) -> StoredTarget | None:
        """The indicator of a column; None for the names and the ranking."""
        return self.targets[column - 1] if 0 < column <= len(self.targets) else None

    def place(self, row: int) -> Place:
        """The place of a row."""
        return self.matrix.where[row]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.matrix.where)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        if parent.isValid() or not self.matrix.where:
            return 0
        return 1 + len(self.targets) + (2 if self.view == DONE else 0)

    def share(self, row: int, column: int) -> Decimal | None:
        """The share that is shown: of the year where one is chosen."""
        target = self.target(column)
        if target is None:
            return None
        key = (target.uid, self.place(row).uid)
        if isinstance(self.view, int):
            return self.matrix.by_year.get(key, {}).get(self.view)
        return self.matrix.shares.get(key)

    def total(self, column: int) -> Decimal | None:
        """The sum of the column as it is shown."""
        found = [self.share(row, column) for row in range(self.rowCount())]
        known = [value for value in found if value is not None]
        return sum(known, Decimal(0)) if known else None

    def asked(self, target: StoredTarget) -> Decimal:
        """The plan's own figure."""
        return printed(target, target.value)

    # ---- Qt -----------------------------------------------------------------------------------------------

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, column, editing=role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.TextAlignmentRole and column != PLACE:
            return RIGHT
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._background(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explained(row, column)
        return None

    def _text(self, row: int, column: int, *, editing: bool) -> str:
        if column == PLACE:
            return self.labels[row]
        target, place = self.target(column), self.place(row)
        if target is None:
            return self._ranked(place, column)
        if not target.splittable:
            return target.figure
        if self.view == DONE:
            return self._done(target, place, editing=editing)
        value = self.share(row, column)
        if value is None:
            return ""
        return plain(value) if editing else f"{value:,f}"

    def _done(self, target: StoredTarget, place: Place, *, editing: bool) -> str:
        key = (target.uid, place.uid)
        found = self.matrix.done.get(key)
        if found is None:
            return ""
        if editing:
            return plain(found.value)
        percent = rate(found.value, self.matrix.shares.get(key))
        return f"{found.value:,f}" + ("" if percent is None else f"  {percent}%")

    def _ranked(self, place: Place, column: int) -> str:
        standing = self._standing.get(place.uid)
        if standing is None or standing.mean is None:
            return ""
        return f"{standing.mean}%" if column == len(self.targets) + 1 else str(standing.rank)

    def _background(self, row: int, column: int) -> QBrush | None:
        target = self.target(column)
        if target is None or self.view == DONE:
            return None
        limit = self.matrix.limit(target, self.place(row))
        return None if limit.empty else QBrush(LOCKED if limit.fixed is not None else LIMITED)

    def _explained(self, row: int, column: int) -> str | None:
        target = self.target(column)
        if target is None:
            return None
        if not target.splittable:
            return translate("Linzhang", "A stock, rate or limit is not split: every place has the plan’s own figure.")
        limit = self.matrix.limit(target, self.place(row))
        words = []
        if limit.fixed is not None:
            words.append(translate("Linzhang", "Locked at {value}").format(value=plain(limit.fixed)))
        if limit.minimum is not None:
            words.append(translate("Linzhang", "At least {value}").format(value=plain(limit.minimum)))
        if limit.maximum is not None:
            words.append(translate("Linzhang", "At most {value}").format(value=plain(limit.maximum)))
        return "\n".join(words) or None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        target = self.target(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(section, target)
        if role == Qt.ItemDataRole.ToolTipRole and target is not None:
            return target.sentence
        if role == Qt.ItemDataRole.ForegroundRole and target is not None and self.is_wrong(section):
            return QBrush(WRONG)
        if role == Qt.ItemDataRole.FontRole and target is not None and self.is_wrong(section):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def is_wrong(self, section: int) -> bool:
        """True where the sum of the shares is not the plan's figure."""
        target = self.target(section)
        if target is None or not target.splittable or self.view != SHARES:
            return False
        total = self.total(section)
        return total is not None and total != self.asked(target)

    def _head(self, section: int, target: StoredTarget | None) -> str:
        if section == PLACE:
            return translate("Linzhang", "Place")
        if target is None:
            mean = section == len(self.targets) + 1
            return translate("Linzhang", "Mean rate") if mean else translate("Linzhang", "Rank")
        if not target.splittable:
            return f"{target.label}\n{target.figure}\n"
        unit, total = printed_unit(target), self.total(section)
        lines = [target.label, f"{self.asked(target):,f}{unit}"]
        if self.view == DONE:
            found = [d.value for (uid, _), d in self.matrix.done.items() if uid == target.uid]
            percent = rate(sum(found, Decimal(0)) if found else None, self.asked(target))
            lines.append("" if percent is None else f"{percent}%")
        elif total is None:
            lines.append(translate("Linzhang", "not split yet"))
        else:
            right = not self.is_wrong(section)
            lines.append(f"Σ {total:,f} {'√' if right else '×'}" if self.view == SHARES else f"Σ {total:,f}")
        return "\n".join(lines)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        target = self.target(index.column())
        if target is not None and target.splittable and not isinstance(self.view, int):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        target = self.target(index.column())
        if role != Qt.ItemDataRole.EditRole or target is None:
            return False
        text = str(value or "").strip()
        if text == self._text(index.row(), index.column(), editing=True):
            return False
        return self.set_many(target, [(index.row(), text)])

    def set_many(self, target: StoredTarget, values: Sequence[tuple[int, str]]) -> bool:
        """Takes what was typed or pasted into one column; shown at once, written by whoever hears ``edited``."""
        taken = []
        for row, text in values:
            place = self.place(row)
            if text:
                try:
                    number = decimal(text)
                except LinzhangError:
                    said = translate("Linzhang", "{place}: “{value}” is no number; not taken.")
                    self.refused.emit(said.format(place=self.labels[row], value=text))
                    return False
                if self.view == SHARES:
                    self.matrix.shares[target.uid, place.uid] = number
            taken.append((place.uid, text))
        column = 1 + list(self.targets).index(target)
        self.dataChanged.emit(self.index(0, column), self.index(self.rowCount() - 1, column))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)
        self.edited.emit(target.uid, taken)
        return True


class MatrixView(QTableView):
    """A table whose first column stays where it is; copies and pastes as Excel does."""

    pasted = pyqtSignal(str)
    undo_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frozen = QTableView(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for view in (self, self.frozen):
            view.verticalHeader().hide()
            view.verticalHeader().setDefaultSectionSize(22)
            view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
            view.horizontalHeader().setMinimumSectionSize(60)
        self.horizontalHeader().setDefaultSectionSize(118)
        self.horizontalHeader().setHighlightSections(True)
        self.frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.frozen.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.frozen.setStyleSheet("QTableView { border: none; }")
        self.frozen.setFrameShape(QTableView.Shape.NoFrame)
        self.viewport().stackUnder(self.frozen)
        self.horizontalHeader().sectionResized.connect(self._section_resized)
        self.frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self.frozen.verticalScrollBar().setValue)

    def setModel(self, model: QAbstractTableModel) -> None:
        super().setModel(model)
        self.frozen.setModel(model)
        self.frozen.setSelectionModel(self.selectionModel())
        model.modelReset.connect(self._freeze)
        model.headerDataChanged.connect(lambda *_: self._freeze())
        self._freeze()

    def _freeze(self) -> None:
        for column in range(1, self.model().columnCount()):
            self.frozen.setColumnHidden(column, True)
        self.frozen.setColumnHidden(PLACE, False)
        # three lines in every head
        height = 3 * self.fontMetrics().lineSpacing() + 10
        for view in (self, self.frozen):
            view.horizontalHeader().setFixedHeight(height)
        self._fit_columns()
        self.frozen.setColumnWidth(PLACE, self.columnWidth(PLACE))
        self._place_frozen()

    def _fit_columns(self) -> None:
        """As wide as the longest line of head or cells, within reason."""
        metrics = self.horizontalHeader().fontMetrics()
        for column in range(self.model().columnCount()):
            head = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
            lines = max((metrics.horizontalAdvance(line) for line in head.split("\n")), default=0)
            # bold where the sum is wrong, and while the column is chosen
            wanted = max(int(lines * 1.1) + 14, self.sizeHintForColumn(column) + 8)
            self.setColumnWidth(column, min(max(wanted, NARROWEST), WIDEST))

    def _section_resized(self, index: int, _old: int, new: int) -> None:
        if index == PLACE:
            self.frozen.setColumnWidth(PLACE, new)
            self._place_frozen()

    def _place_frozen(self) -> None:
        edge = self.frameWidth()
        height = self.viewport().height() + self.horizontalHeader().height()
        self.frozen.setGeometry(edge, edge, self.columnWidth(PLACE), height)
        self.frozen.setPalette(QPalette(self.palette()))
        self.frozen.setVisible(self.model() is not None and self.model().columnCount() > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_frozen()

    def scrollTo(
        self, index: QModelIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        super().scrollTo(index, hint)
        # a cell under the frozen names is not in sight
        left = self.visualRect(index).left()
        if index.column() > PLACE and left < self.columnWidth(PLACE):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (self.columnWidth(PLACE) - left))

    # ---- clipboard ----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)

    def copied(self) -> str:
        """The selected cells as Excel takes them: tabs and lines."""
        rows: dict[int, dict[int, str]] = {}
        for index in self.selectionModel().selectedIndexes():
            text = str(self.model().data(index, Qt.ItemDataRole.EditRole) or "")
            rows.setdefault(index.row(), {})[index.column()] = text
        columns = sorted({column for row in rows.values() for column in row})
        return "\n".join("\t".join(row.get(c, "") for c in columns) for _, row in sorted(rows.items()))

    def menu_position(self, point: QPoint) -> QPoint:
        """Where a menu asked for at a point of the table opens."""
        return self.viewport().mapToGlobal(point)
