"""The list of findings (核查): each with its remedy, double-click selects the area or person in all docks."""

from __future__ import annotations

from collections import Counter
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..desktop.dock import RoomDock
from ..desktop.messages import speaker
from ..desktop.translate import translate
from .checks import GROUPS, Finding, check

_WIDTHS = (190, 80, 360, 320)


class FindingsModel(QAbstractTableModel):
    """One row a finding: area, person, what is wrong, what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings: list[Finding] = []
        self._say = speaker()

    def show(self, findings: list[Finding]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.findings)

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_WIDTHS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("Linzhang", "Area"),
            translate("Linzhang", "Person"),
            translate("Linzhang", "Finding"),
            translate("Linzhang", "Remedy"),
        )[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        finding = self.findings[index.row()]
        if index.column() < 2:
            return finding.person if index.column() else finding.area
        return self._say(finding.remedy if index.column() == 3 else finding.code, **finding.values)


class ChecksDialog(QDialog):
    """The findings as of the session's day; stays open beside the work and follows it."""

    def __init__(self, dock: RoomDock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dock, self.session = dock, dock.session
        self.setWindowTitle(translate("Linzhang", "Check people"))
        self.resize(1040, 540)
        self.model = FindingsModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.doubleClicked.connect(self.jump)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._explain(now))
        self._found: list[Finding] = []
        self.group = QComboBox()
        self.group.currentIndexChanged.connect(lambda _index: self.filter())
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.detail.setMinimumHeight(2 * self.detail.fontMetrics().lineSpacing())
        self.count = QLabel()
        again = QPushButton(translate("Linzhang", "Check again"))
        again.clicked.connect(lambda _checked=False: self.refresh())
        save = QPushButton(translate("Linzhang", "Save as Excel…"))
        save.clicked.connect(lambda _checked=False: self.save())
        row = QHBoxLayout()
        row.addWidget(self.count, 1)
        row.addWidget(again)
        row.addWidget(save)
        layout = QVBoxLayout(self)
        layout.addWidget(self.group)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.detail)
        layout.addLayout(row)
        self.session.changed.connect(self._changed)
        self.session.date_changed.connect(self._changed)
        self.session.closed.connect(self.close)
        self.refresh()

    def _changed(self, _what: object) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Checks again as of the session's day."""
        findings: list[Finding] = []
        if self.session.is_open:
            try:
                with self.session.county() as county:
                    findings = check(county, self.session.day)
            except LinzhangError as error:
                self.dock.say_error(error)
                return
        self._found = findings
        self._offer_groups()
        self.filter()
        self.count.setText(
            translate("Linzhang", "{count} findings as of {day}. Double-click shows the place.").format(
                count=len(findings), day=self.session.day.isoformat()
            )
        )

    def _offer_groups(self) -> None:
        """The groups that have findings, with their number; the chosen one stays."""
        chosen, say = self.group.currentData(), speaker()
        counts = Counter(finding.group for finding in self._found)
        with QSignalBlocker(self.group):
            self.group.clear()
            self.group.addItem(translate("Linzhang", "All findings ({count})").format(count=len(self._found)), "")
            for group in GROUPS:
                if counts[group]:
                    self.group.addItem(f"{say(group)} ({counts[group]})", group)
            self.group.setCurrentIndex(max(0, self.group.findData(chosen)) if chosen else 0)

    def filter(self) -> None:
        """Shows the findings of the chosen group."""
        group = self.group.currentData()
        self.model.show([f for f in self._found if not group or f.group == group])
        self.detail.clear()

    def _explain(self, index: QModelIndex) -> None:
        """The current finding in full, where the table has not the room."""
        if not index.isValid() or index.row() >= len(self.model.findings):
            self.detail.clear()
            return
        self.detail.setText("\n".join(str(self.model.index(index.row(), c).data()) for c in (2, 3)))

    def jump(self, index: QModelIndex) -> None:
        """Selects the finding's area and person in all docks."""
        finding = self.model.findings[index.row()]
        if finding.area_uid:
            self.session.select_area(finding.area_uid)
        if finding.person_uid:
            self.session.select_person(finding.person_uid)

    def save(self) -> None:
        """Writes the findings to Excel, through the algorithm."""
        name = translate("Linzhang", "Findings on people") + ".xlsx"
        title, kind = translate("Linzhang", "Save as Excel…"), translate("Linzhang", "Excel table (*.xlsx)")
        path = self.dock.choose_save("checks", title, name, kind)
        if path is not None:
            self.dock.run_job("linzhang:checkpeople", {"DATE": self.session.day.isoformat(), "OUTPUT": str(path)})
