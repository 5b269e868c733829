"""What an import asks about its layers: coordinate system, datum, and which field is what, with samples to judge by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..desktop.translate import translate

ASKED_DATUM = (
    "areas.datum_proposed",
    "areas.datum_of_county",
    "areas.datum_proposed_inside",
    "areas.datum_of_county_inside",
)
ASKED_CRS = (
    "areas.crs_missing",
    "areas.crs_missing_unknown",
    "areas.crs_contradicts",
    "areas.far_outside",
    "areas.far_from_county",
)
ROLES = ("code", "name", "parent")
MARK = "#9a4a00"


class LayerPage(QWidget):
    """The page of one layer; ``answer`` holds only what differs from what was proposed."""

    def __init__(self, layer: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = layer
        self.question: dict[str, Any] | None = layer["question"]
        asked = self.question["code"] if self.question else ""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.crs = QgsProjectionSelectionWidget()
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(translate("Linzhang", "as the layer says"))
        proposal = str(self.question["values"].get("proposal", "")) if self.question and asked in ASKED_CRS else ""
        wanted = layer["crs"] or (proposal if proposal.startswith("EPSG:") else "")
        self.crs.setCrs(QgsCoordinateReferenceSystem(wanted) if wanted else QgsCoordinateReferenceSystem())
        form.addRow(translate("Linzhang", "Coordinate system"), self.crs)
        self.datum = QComboBox()
        for text, value in (
            (translate("Linzhang", "as the layer lies"), "as_is"),
            (translate("Linzhang", "GCJ-02 (Amap, Tencent): convert"), "gcj02"),
            (translate("Linzhang", "BD-09 (Baidu): convert"), "bd09"),
        ):
            self.datum.addItem(text, value)
        proposed = self.question["values"].get("proposal") if self.question and asked in ASKED_DATUM else None
        self.datum.setCurrentIndex(max(0, self.datum.findData(layer["datum"] or proposed)))
        form.addRow(translate("Linzhang", "Datum"), self.datum)
        self.fields: dict[str, QComboBox] = {}
        for role, text in (
            ("code", translate("Linzhang", "Field of the code")),
            ("name", translate("Linzhang", "Field of the name")),
            ("parent", translate("Linzhang", "Field of the parent")),
        ):
            if role not in layer.get("roles", ROLES):
                continue
            box = QComboBox()
            box.addItem(translate("Linzhang", "(none)"), "")
            for name in layer["fields"]:
                sample = "、".join(list(dict.fromkeys(v for v in layer["samples"].get(name, []) if v))[:2])
                box.addItem(f"{name}  ·  {sample}" if sample else name, name)
            box.setCurrentIndex(max(0, box.findData(layer["mapping"].get(role, ""))))
            box.currentIndexChanged.connect(lambda _: self._mark())
            self.fields[role] = box
            form.addRow(text, box)
        self.kind = QComboBox()
        self.kind.addItem(translate("Linzhang", "(choose)"), "")
        for key, label in layer.get("kinds", {}).items():
            self.kind.addItem(label, key)
        self.kind.setCurrentIndex(max(0, self.kind.findData(layer.get("kind", ""))))
        self.kind.setToolTip(
            translate("Linzhang", "{count} areas of this layer do not say what they are.").format(
                count=layer.get("kindless", 0)
            )
        )
        if layer.get("kindless"):
            form.addRow(translate("Linzhang", "Kind of overlay area"), self.kind)
        fixed: dict[str, str] | None = layer.get("fixed")
        self.fixed: dict[str, QLineEdit] = {}
        for role, text in (
            ("code", translate("Linzhang", "Code of the area")),
            ("name", translate("Linzhang", "Name of the area")),
        ):
            if fixed is not None:
                self.fixed[role] = QLineEdit(fixed[role])
                form.addRow(text, self.fixed[role])
        if fixed is not None:
            self.fixed["code"].setPlaceholderText(translate("Linzhang", "6, 9 or 12 digits"))
            self.fixed["name"].setPlaceholderText(translate("Linzhang", "empty: the name that the county has"))
        column = QVBoxLayout(self)
        words = QLabel(self._words())
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if self.question:
            words.setStyleSheet(f"color: {MARK}")
        column.addWidget(words)
        column.addLayout(form)
        self.table = self._samples()
        column.addWidget(self.table, 1)
        self._mark()

    def _words(self) -> str:
        if self.question:
            return str(self.question["text"])
        if self.layer["remembered"]:
            return translate(
                "Linzhang", "{count} rows. The fields are those you chose last time for such a layer."
            ).format(count=self.layer["rows"])
        return translate("Linzhang", "{count} rows. Check by the samples which field is what.").format(
            count=self.layer["rows"]
        )

    def _samples(self) -> QTableWidget:
        names, samples = self.layer["fields"], self.layer["samples"]
        table = QTableWidget(max((len(v) for v in samples.values()), default=0), len(names))
        table.setHorizontalHeaderLabels(names)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        for column, name in enumerate(names):
            for row, value in enumerate(samples.get(name, [])):
                table.setItem(row, column, QTableWidgetItem(value))
        table.resizeColumnsToContents()
        for column in range(len(names)):
            table.setColumnWidth(column, min(table.columnWidth(column), 220))
        return table

    def _mark(self) -> None:
        """The columns in use have bold headers."""
        used = {box.currentData() for box in self.fields.values()}
        for column, name in enumerate(self.layer["fields"]):
            item = self.table.horizontalHeaderItem(column)
            if item is not None:
                font = item.font()
                font.setBold(name in used)
                item.setFont(font)

    def answer(self) -> dict[str, str]:
        """What the user says about this layer."""
        found: dict[str, str] = {}
        asked = self.question["code"] if self.question else ""
        chosen = self.crs.crs()
        if chosen.isValid() and (asked in ASKED_CRS or chosen.authid() != self.layer["crs"]):
            found["crs"] = str(chosen.authid() or chosen.toWkt())
        elif chosen.isValid():
            found["crs"] = str(self.layer["crs"])
        if asked in ASKED_DATUM or self.datum.currentData() != (self.layer["datum"] or "as_is"):
            found["datum"] = str(self.datum.currentData())
        elif self.layer["datum"]:
            found["datum"] = str(self.layer["datum"])
        if self.kind.currentData():
            found["kind"] = str(self.kind.currentData())
        for role, box in self.fields.items():
            if box.currentData() and box.currentData() != self.layer["mapping"].get(role, ""):
                found[role] = str(box.currentData())
        if any(role in found for role in ROLES):
            # one field chosen by hand: the others are remembered with it
            found |= {role: str(box.currentData()) for role, box in self.fields.items() if box.currentData()}
        if self.fixed and "code" not in found:
            typed = {f"fixed_{role}": line.text().strip() for role, line in self.fixed.items()}
            found |= {role: text for role, text in typed.items() if text}
        return found


class QuestionsDialog(QDialog):
    """The layers on the left, those with a question first and marked; one page for each."""

    def __init__(self, layers: Sequence[dict[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Before the import"))
        self.resize(900, 520)
        self.list = QListWidget()
        self.list.setMaximumWidth(220)
        self.stack = QStackedWidget()
        self.pages: list[LayerPage] = []
        for layer in sorted(layers, key=lambda found: found["question"] is None):
            page = LayerPage(layer)
            item = QListWidgetItem(("● " if layer["question"] else "") + layer["source"])
            item.setToolTip(layer["source"])
            self.list.addItem(item)
            self.stack.addWidget(page)
            self.pages.append(page)
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.list.setCurrentRow(0)
        self.list.setVisible(len(self.pages) > 1)
        middle = QHBoxLayout()
        middle.addWidget(self.list)
        middle.addWidget(self.stack, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go_on = buttons.addButton(translate("Linzhang", "Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.go_on.setDefault(True)
        self.go_on.setFocus()
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(middle, 1)
        column.addWidget(buttons)

    def answers(self) -> dict[str, dict[str, str]]:
        """By source, what the user said."""
        return {page.layer["source"]: page.answer() for page in self.pages if page.answer()}


class CodeSystemDialog(QDialog):
    """In which code system the 地类 are written, with the evidence; nothing is proposed, as nothing in it tells."""

    def __init__(self, question: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Linzhang", "Code system of the land classes"))
        self.resize(520, 180)
        words = QLabel(str(question["text"]))
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.system = QComboBox()
        self.system.addItem(translate("Linzhang", "(choose)"), "")
        for name in question["systems"]:
            self.system.addItem(name, name)
        form = QFormLayout()
        form.addRow(translate("Linzhang", "Code system"), self.system)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go_on = buttons.addButton(translate("Linzhang", "Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go_on.setEnabled(False)
        self.go_on.setDefault(True)
        self.system.currentIndexChanged.connect(lambda _: self.go_on.setEnabled(bool(self.system.currentData())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(buttons)
        self.system.setFocus()
