"""The list of differences of an import, to accept row by row, with the old and the new outline on the map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..desktop.session import CountySession
from ..desktop.translate import translate

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

KIND, LEVEL, CODE, NAME, GAINED, LOST, REMARK = range(7)
ROW = int(Qt.ItemDataRole.UserRole)
OLD_COLOR, NEW_COLOR, GREY = "#d7301f", "#1a6fdf", "#8a8a8a"
# an outline is shown with this much around it
_AROUND = 1.3


class _Number(QTableWidgetItem):
    """A cell that sorts by its number and is empty for nothing."""

    def __init__(self, value: float | None) -> None:
        super().__init__(f"{value:,.0f}" if value else "")
        self.value = float(value or 0)
        self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return self.value < getattr(other, "value", 0.0)


class DifferencesDialog(QDialog):
    """``fields_wanted`` asks for the page of fields. A ticked row that the filter hides is accepted too, and said.

    ``layer_path`` is '' where the differences are of codes alone: there are no new outlines and no fields then.
    """

    fields_wanted = pyqtSignal()

    def __init__(
        self,
        differences: Sequence[dict[str, Any]],
        layer_path: str,
        session: CountySession,
        iface: QgisInterface | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.differences = list(differences)
        self.session = session
        self.iface = iface
        self.layer = QgsVectorLayer(layer_path, "differences", "ogr") if layer_path else None
        outlined = self.layer or session.layer("area")
        self.crs = outlined.crs() if outlined is not None else QgsCoordinateReferenceSystem()
        self._bands: list[QgsRubberBand] = []
        self.setWindowTitle(translate("Linzhang", "What the import changes"))
        self.resize(980, 340)
        if parent is not None:
            # along the lower edge, so that the outlines are seen above it
            corner = parent.mapToGlobal(parent.rect().bottomLeft())
            self.move(corner.x() + 20, max(0, corner.y() - 400))
        self._build()
        self._fill()
        session.closed.connect(self.reject)

    def _build(self) -> None:
        self.kind = QComboBox()
        self.kind.currentIndexChanged.connect(lambda _: self.filter())
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Linzhang", "Name or code"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _: self.filter())
        top = QHBoxLayout()
        top.addWidget(self.kind)
        top.addWidget(self.search, 1)
        self.all_button, self.none_button, self.zoom_button, self.fields_button = (
            self._button(top, text, hint, slot)
            for text, hint, slot in (
                (
                    translate("Linzhang", "Tick all"),
                    translate("Linzhang", "Ticks all rows that are shown and can be done."),
                    lambda: self.tick(True),
                ),
                (
                    translate("Linzhang", "Tick none"),
                    translate("Linzhang", "Takes the tick from all rows that are shown."),
                    lambda: self.tick(False),
                ),
                (
                    translate("Linzhang", "Zoom to it"),
                    translate(
                        "Linzhang", "Shows the old outline in red and the new one in blue; so does a double click."
                    ),
                    self.zoom,
                ),
                (
                    translate("Linzhang", "Fields…"),
                    translate("Linzhang", "Which field is what, coordinate system and datum."),
                    self.fields_wanted.emit,
                ),
            )
        )
        self.fields_button.setVisible(self.layer is not None)
        self.table = QTableWidget(0, 7)
        self.table.setHorizontalHeaderLabels(
            [
                translate("Linzhang", "Kind of difference"),
                translate("Linzhang", "Level"),
                translate("Linzhang", "Code"),
                translate("Linzhang", "Name of the area"),
                translate("Linzhang", "Gained (m²)"),
                translate("Linzhang", "Lost (m²)"),
                translate("Linzhang", "Remark"),
            ]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((KIND, 105), (LEVEL, 60), (NAME, 160)):
            self.table.setColumnWidth(column, width)
        header.setStretchLastSection(True)
        for column in (GAINED, LOST):
            self.table.setColumnHidden(column, self.layer is None)
        self.table.itemDoubleClicked.connect(lambda _: self.zoom())
        self.table.itemSelectionChanged.connect(self._outline)
        self.table.itemChanged.connect(lambda _: self._count())
        self.state = QLabel()
        self.state.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply_button = buttons.addButton(
            translate("Linzhang", "Take over what is ticked"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.state)
        column.addWidget(buttons)

    def _button(self, row: QHBoxLayout, text: str, hint: str, slot: Any) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(hint)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: slot())
        row.addWidget(button)
        return button

    def _fill(self) -> None:
        counts = Counter(row["kind"] for row in self.differences)
        names = {row["kind"]: row["kind_name"] for row in self.differences}
        self.kind.addItem(translate("Linzhang", "All kinds ({count})").format(count=len(self.differences)), "")
        for kind, name in names.items():
            self.kind.addItem(f"{name} ({counts[kind]})", kind)
        self.table.blockSignals(True)
        self.table.setSortingEnabled(False)
        self.table.setRowCount(len(self.differences))
        for number, row in enumerate(self.differences):
            self._fill_row(number, row)
        # in the order of the list until a header is clicked
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        for column in (CODE, GAINED, LOST):
            self.table.resizeColumnToContents(column)
        self.table.blockSignals(False)
        self._count()

    def _fill_row(self, number: int, row: dict[str, Any]) -> None:
        changed_code = row["old_code"] and row["old_code"] != row["code"]
        changed_name = row["old_name"] and row["old_name"] != row["name"]
        texts = {
            KIND: row["kind_name"],
            LEVEL: row["level_name"],
            CODE: f"{row['old_code']} → {row['code']}" if changed_code else row["code"],
            NAME: f"{row['old_name']} → {row['name']}" if changed_name else row["name"],
            REMARK: row["remark"],
        }
        for column in range(7):
            if column in texts:
                item = QTableWidgetItem(texts[column])
                item.setToolTip(texts[column])
            else:
                item = _Number(row["gained_m2"] if column == GAINED else row["lost_m2"])
            if not row["possible"]:
                item.setForeground(QColor(GREY))
            self.table.setItem(number, column, item)
        first = self.table.item(number, KIND)
        first.setData(ROW, row)
        if row["possible"]:
            first.setFlags(first.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            first.setCheckState(Qt.CheckState.Checked if row["proposed"] else Qt.CheckState.Unchecked)
        else:
            first.setFlags(first.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)

    # ---- ticking ------------------------------------------------------------------------------------------

    def row(self, number: int) -> dict[str, Any]:
        """The difference in a row of the table."""
        found: dict[str, Any] = self.table.item(number, KIND).data(ROW)
        return found

    def filter(self) -> None:
        """Shows the rows of the chosen kind whose name or code holds the text."""
        kind, wanted = self.kind.currentData(), self.search.text().strip().casefold()
        for number in range(self.table.rowCount()):
            row = self.row(number)
            text = " ".join(str(row[key]) for key in ("code", "old_code", "name", "old_name")).casefold()
            self.table.setRowHidden(number, bool(kind and row["kind"] != kind) or wanted not in text)
        self._count()

    def tick(self, on: bool) -> None:
        """Ticks all rows that are shown and can be done, or none of them."""
        self.table.blockSignals(True)
        for number in range(self.table.rowCount()):
            if not self.table.isRowHidden(number) and self.row(number)["possible"]:
                state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
                self.table.item(number, KIND).setCheckState(state)
        self.table.blockSignals(False)
        self.table.viewport().update()
        self._count()

    def accepted_ids(self) -> list[str]:
        """The ids of all ticked rows, those hidden by the filter too."""
        return [
            str(self.row(n)["id"])
            for n in range(self.table.rowCount())
            if self.row(n)["possible"] and self.table.item(n, KIND).checkState() == Qt.CheckState.Checked
        ]

    def _count(self) -> None:
        ticked = set(self.accepted_ids())
        hidden = sum(
            1 for n in range(self.table.rowCount()) if self.table.isRowHidden(n) and self.row(n)["id"] in ticked
        )
        words = translate(
            "Linzhang", "{ticked} of {count} differences are ticked; the others stay as they are."
        ).format(ticked=len(ticked), count=len(self.differences))
        if hidden:
            words += " " + translate("Linzhang", "{count} ticked rows are hidden by the filter.").format(count=hidden)
        gone = sum(1 for row in self.differences if row["kind"] == "gone" and row["id"] in ticked)
        if gone:
            words += " " + translate("Linzhang", "{count} areas will be deleted.").format(count=gone)
        self.state.setText(words)

    # ---- the map ------------------------------------------------------------------------------------------

    @property
    def canvas(self) -> QgsMapCanvas | None:
        """The map; None without a window, as in tests."""
        return self.iface.mapCanvas() if self.iface is not None else None

    def outlines(self, row: dict[str, Any]) -> tuple[QgsGeometry | None, QgsGeometry | None]:
        """(old, new) outline in the county's CRS; None where there is none."""
        new = None
        if self.layer is not None and row["kind"] != "gone":
            for feature in self.layer.getFeatures(_by("id", row["id"])):
                new = feature.geometry()
        old = None
        areas = self.session.layer("area")
        if row["uid"] and areas is not None:
            for feature in areas.getFeatures(_by("uid", row["uid"])):
                old = feature.geometry()
        return old, new

    def _outline(self) -> None:
        """The outlines of the current row as rubber bands."""
        self._clear()
        number = self.table.currentRow()
        canvas = self.canvas
        if number < 0 or canvas is None:
            return
        old, new = self.outlines(self.row(number))
        for outline, color in ((old, OLD_COLOR), (new, NEW_COLOR)):
            if outline is None or outline.isNull():
                continue
            band = QgsRubberBand(canvas, outline.type())
            band.setStrokeColor(QColor(color))
            band.setFillColor(QColor(0, 0, 0, 0))
            band.setWidth(2)
            band.setToGeometry(outline, self.crs)
            self._bands.append(band)

    def zoom(self) -> None:
        """Zooms the map to the old and the new outline of the current row."""
        self._outline()
        number = self.table.currentRow()
        canvas = self.canvas
        if number < 0 or canvas is None:
            return
        found = [outline for outline in self.outlines(self.row(number)) if outline is not None]
        if not found:
            return
        box = found[0].boundingBox()
        for outline in found[1:]:
            box.combineExtentWith(outline.boundingBox())
        destination = canvas.mapSettings().destinationCrs()
        box = QgsCoordinateTransform(self.crs, destination, QgsProject.instance()).transformBoundingBox(box)
        box.scale(_AROUND)
        canvas.setExtent(box)
        canvas.refresh()

    def _clear(self) -> None:
        canvas = self.canvas
        scene = canvas.scene() if canvas is not None else None
        for band in self._bands:
            if scene is not None:
                scene.removeItem(band)
        self._bands = []

    def done(self, result: int) -> None:
        """Takes the outlines from the map and lets the file of the outlines go."""
        self._clear()
        # a layer that outlives QGIS takes it down when it is closed
        self.layer = None
        self.session.closed.disconnect(self.reject)
        super().done(result)


def _by(field: str, value: str) -> QgsFeatureRequest:
    quoted = value.replace("'", "''")
    return QgsFeatureRequest().setFilterExpression(f"\"{field}\" = '{quoted}'")
