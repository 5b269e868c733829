"""The tab of the targets: what the plan asks for in figures, and what each town's share of it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from ..desktop.translate import translate
from . import shares, store
from .algorithms.targets import method_names
from .panel_tab import Tab

if TYPE_CHECKING:
    from ..county.gateway import County
    from .panel import Panel

UID = Qt.ItemDataRole.UserRole


class MatrixTab(Tab):
    """The targets of the chosen plan."""

    TABLES = frozenset({"task", "target", "target_share"})

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        self.targets = QTreeWidget()
        self.targets.setRootIsDecorated(False)
        self.targets.setHeaderLabels(
            [
                translate("Linzhang", "Target"),
                translate("Linzhang", "Value"),
                translate("Linzhang", "Split to"),
            ]
        )
        self.targets.setColumnWidth(0, 170)
        self.targets.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        column.addWidget(self.targets, 1)
        column.addLayout(self._splitting_row())
        column.addWidget(self.weights)
        export = QPushButton(translate("Linzhang", "Target table to Excel…"))
        export.clicked.connect(lambda _checked=False: self.export())
        column.addWidget(export)

    def title(self) -> str:
        return translate("Linzhang", "Targets to towns")

    def _splitting_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.method = QComboBox()
        for key, name in zip(shares.METHODS, method_names(), strict=True):
            self.method.addItem(name(), key)
        self.method.setCurrentIndex(max(0, self.method.findData(self.dock.remembered("method", "area"))))
        self.method.currentIndexChanged.connect(lambda _index: self._method_chosen())
        self.decimals = QSpinBox()
        self.decimals.setRange(0, 6)
        self.decimals.setValue(int(self.dock.remembered("decimals", "0")))
        self.decimals.setToolTip(translate("Linzhang", "Decimals of the printed shares"))
        self.decimals.valueChanged.connect(lambda value: self.dock.remember("decimals", value))
        split = QPushButton(translate("Linzhang", "Split target"))
        split.setToolTip(translate("Linzhang", "Splits the selected target, or all where none is selected."))
        split.clicked.connect(lambda _checked=False: self.split_selected())
        row.addWidget(QLabel(translate("Linzhang", "Method")))
        row.addWidget(self.method, 1)
        row.addWidget(self.decimals)
        row.addWidget(split)
        self.weights = QLineEdit(self.dock.remembered("weights"))
        self.weights.setPlaceholderText(translate("Linzhang", "For example 石桥镇=3; 青山镇=2"))
        self.weights.editingFinished.connect(lambda: self.dock.remember("weights", self.weights.text()))
        self._method_chosen()
        return row

    def _method_chosen(self) -> None:
        key = self.method.currentData()
        self.dock.remember("method", key)
        self.weights.setVisible(key == "weights")

    def show_plan(self, county: County | None, document: str) -> None:
        selected = self.selected()
        self.targets.clear()
        if county is None or not document:
            return
        counts = {
            row["target_uid"]: row["places"]
            for row in county.rows("SELECT target_uid, count(*) AS places FROM target_share GROUP BY target_uid")
        }
        for item in store.targets(county, document):
            value = item.figure
            places = counts.get(item.uid, 0)
            row = QTreeWidgetItem([item.label, value, str(places) if places else ""])
            row.setData(0, UID, item.uid)
            row.setToolTip(0, item.sentence)
            if not item.splittable:
                row.setDisabled(True)
                row.setToolTip(2, translate("Linzhang", "A rate, a limit or a figure per place is not split."))
            self.targets.addTopLevelItem(row)
            if item.uid == selected:
                self.targets.setCurrentItem(row)

    def selected(self) -> str:
        """The uid of the current target; empty where none is."""
        item = self.targets.currentItem()
        return str(item.data(0, UID) or "") if item is not None else ""

    def _parameters(self) -> dict[str, Any]:
        return {
            "METHOD": self.method.currentIndex(),
            "DECIMALS": self.decimals.value(),
            "WEIGHTS": self.weights.text(),
            "DOCUMENT": self.dock.document,
        }

    def split_selected(self) -> None:
        """Splits the selected target, or all."""
        parameters = {**self._parameters(), "TARGET": self.selected()}
        self.dock.run_job("linzhang:splittargets", parameters, self._split_done)

    def _split_done(self, outputs: dict[str, Any]) -> None:
        self.dock.say(
            translate("Linzhang", "{targets} targets split: {written} shares written, {unchanged} unchanged.").format(
                targets=outputs.get("TARGETS", 0),
                written=outputs.get("WRITTEN", 0),
                unchanged=outputs.get("UNCHANGED", 0),
            )
        )
        if outputs.get("OUTPUT"):
            self.dock.say_written(outputs)

    def export(self) -> None:
        """Asks where to save, splits all targets with the chosen method and writes their table."""
        path = self.dock.save_table(translate("Linzhang", "Target table"), "目标分解表")
        if path:
            parameters = {**self._parameters(), "OUTPUT": str(path)}
            self.dock.run_job("linzhang:splittargets", parameters, self._split_done)
