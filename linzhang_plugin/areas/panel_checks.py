"""The dock of a check of areas: the faults as a list under the map and on it, with their remedies."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingUtils,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..desktop.jobs import Job
from ..desktop.ledger_dialog import LedgerDialog, ledger_of
from ..desktop.messages import in_words
from ..desktop.project import load_style
from ..desktop.session import CountySession
from ..desktop.translate import translate
from .panel_checks_table import AREAS, EXPLANATION, KIND, LEVEL, REMEDY, ROW, SIZE, fill_table

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

# a fault is shown with this much of its surroundings, and at least so many metres of them
AROUND, LEAST_METRES = 1.0, 15.0
ROW_HEIGHT = 24  # pixels: the dock takes little from the map on a low screen
FOLDER_KEY = "linzhang/areas_checks/folder"


class ChecksDock(QDockWidget):
    """Checks the open county and shows what it found; stays open under the map."""

    OBJECT_NAME = "linzhang_areas_checks"
    # the list of faults is another one
    checked = pyqtSignal()
    # the remedy is another tool's: its name, and the code of the area it works on ('' for all)
    remedy_wanted = pyqtSignal(str, str)

    def __init__(self, session: CountySession, iface: QgisInterface | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.iface = iface
        self.layer: QgsVectorLayer | None = None
        self.faults: list[QgsFeature] = []
        self._job: Job | None = None
        self._after: Any = None
        self._own_change = False
        self._mended = ""  # said again with the result of the check that follows a mending
        self.setWindowTitle(translate("Linzhang", "Check of areas"))
        self.setObjectName(self.OBJECT_NAME)
        self._build()
        session.closed.connect(self.close)
        session.changed.connect(self._changed)

    def _build(self) -> None:
        self.kind = QComboBox()
        self.level = QComboBox()
        for box in (self.kind, self.level):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Linzhang", "Name or code"))
        self.search.setClearButtonEnabled(True)
        self.kind.currentIndexChanged.connect(lambda _: self.filter())
        self.level.currentIndexChanged.connect(lambda _: self.filter())
        self.search.textChanged.connect(lambda _: self.filter())
        top = QHBoxLayout()
        for widget in (self.kind, self.level):
            top.addWidget(widget)
        top.addWidget(self.search, 1)
        self.table = QTableWidget(0, 6)
        self.table.setHorizontalHeaderLabels(
            [
                translate("Linzhang", "Fault"),
                translate("Linzhang", "Level"),
                translate("Linzhang", "Area"),
                translate("Linzhang", "Size (m²)"),
                translate("Linzhang", "Explanation"),
                translate("Linzhang", "Remedy"),
            ]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setSortingEnabled(True)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((LEVEL, 70), (AREAS, 150), (SIZE, 95), (EXPLANATION, 290), (REMEDY, 220)):
            self.table.setColumnWidth(column, width)
        # the name of a kind is what one looks for, and all of them are short
        header.setSectionResizeMode(KIND, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.table.itemDoubleClicked.connect(lambda _: self.zoom())
        self.table.itemSelectionChanged.connect(self._enable)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.hide()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(6, 2, 6, 6)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.state)
        column.addWidget(self.bar)
        column.addLayout(self._buttons())
        self.setWidget(body)
        self._enable()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()

        def button(text: str, hint: str, slot: Any) -> QPushButton:
            made = QPushButton(text)
            made.setToolTip(hint)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _checked=False: slot())
            row.addWidget(made)
            return made

        self.again = button(
            translate("Linzhang", "Check again"), translate("Linzhang", "Checks the whole county anew."), self.check
        )
        self.fix_one = button(
            translate("Linzhang", "Mend selected"),
            translate("Linzhang", "Applies the remedy of the selected rows; greater changes are asked about."),
            self.fix_selected,
        )
        self.fix_kind = button(
            translate("Linzhang", "Mend all of this kind"),
            translate("Linzhang", "All faults of the kind of the selected row that need no question."),
            self.fix_same_kind,
        )
        self._all_hint = translate("Linzhang", "All faults that need no question, as one step that can be taken back.")
        self.fix_all = button(translate("Linzhang", "Mend all"), self._all_hint, self.fix_everything)
        self.undo = button(
            translate("Linzhang", "Take the last mending back"),
            translate("Linzhang", "Gives the areas their former outlines again."),
            self.undo_last,
        )
        row.addStretch(1)
        self.excel = button(
            translate("Linzhang", "Save to Excel…"),
            translate("Linzhang", "The list with places, sizes and remedies, to hand on."),
            self.save_excel,
        )
        self.stop_button = button(
            translate("Linzhang", "Cancel"), translate("Linzhang", "Stops the running work."), self.cancel
        )
        return row

    # ---- working ------------------------------------------------------------------------------------------

    @property
    def is_working(self) -> bool:
        """Whether a check or a mending is running."""
        return self._job is not None

    def check(self) -> None:
        """Checks the county in the background and shows the faults."""
        target = QgsProcessingUtils.generateTempFilename("faults.gpkg")
        self._run("linzhang:checkareas", {"FAULTS": target, **self._day()}, lambda _: self._show(target))

    def fix_selected(self) -> None:
        """Mends the selected rows; those that change more than is safe after a question."""
        chosen = [f for f in self.selected() if f["mendable"]]
        if not chosen:
            self._elsewhere()
            return
        large = [f for f in chosen if not f["safe"]]
        if large:
            most = max(float(f["size_m2"] or 0.0) for f in large)
            question = translate(
                "Linzhang", "The greatest of them is {m2} m². Look at it on the map first. Mend it all the same?"
            ).format(m2=f"{most:.0f}")
            if not self.ask(question):
                chosen = [f for f in chosen if f["safe"]]
        if chosen:
            values: dict[str, Any] = {"FAULTS": ",".join(str(f["id"]) for f in chosen)}
            sizes = [float(f["size_m2"] or 0.0) for f in chosen if not f["safe"]]
            self._fix(values | ({"MAX_CHANGE": max(sizes) + 1.0} if sizes else {}))

    def _elsewhere(self) -> None:
        """Hands what another tool mends over to it: the first tool of the selected rows, for all of its areas there."""
        wanted = dict.fromkeys(str(f["action"]) for f in self.selected() if f["action"])
        if not wanted or not self._may_write():
            return
        name, _, code = next(iter(wanted)).partition(":")
        several = sum(action.startswith(name) for action in wanted) > 1
        self.remedy_wanted.emit(name, "" if several else code)

    def fix_same_kind(self) -> None:
        """Mends all of the kind of the selected row that need no question."""
        rows = self.selected()
        if rows:
            self._fix_safe([str(rows[0]["kind"])])

    def fix_everything(self) -> None:
        """Mends all that needs no question."""
        self._fix_safe([])

    def _fix_safe(self, kinds: list[str]) -> None:
        safe = [f for f in self.faults if f["safe"] and f["mendable"] and (not kinds or f["kind"] in kinds)]
        if not safe:
            self.state.setText(translate("Linzhang", "None of these can be mended without a question."))
            return
        question = translate(
            "Linzhang", "Mend {count} faults? It is one step and can be taken back; the greatest is {m2} m²."
        ).format(count=len(safe), m2=f"{max(float(f['size_m2'] or 0.0) for f in safe):.0f}")
        if self.ask(question):
            self._fix({"KINDS": kinds} if kinds else {})

    def _fix(self, values: dict[str, Any]) -> None:
        if not self._may_write():
            return
        self._own_change = True
        self._run("linzhang:fixareas", values | self._day(), self._fixed)

    def _fixed(self, outputs: dict[str, Any]) -> None:
        words = translate("Linzhang", "{count} faults mended, {areas} areas changed.").format(
            count=int(outputs.get("MENDED", 0)), areas=int(outputs.get("AREAS", 0))
        )
        self._ledger(str(outputs.get("IMPORT") or ""))
        self._mended = words
        self.check()

    def undo_last(self) -> None:
        """Takes the last mending back."""
        if self._may_write():
            self._own_change = True
            self._run("linzhang:undofixareas", {}, lambda _: self.check())

    def save_excel(self) -> None:
        """Asks where, and writes the list as an Excel table."""
        folder = str(QgsSettings().value(FOLDER_KEY, "") or "")
        name, _ = QFileDialog.getSaveFileName(
            self,
            translate("Linzhang", "List of faults"),
            str(Path(folder) / "责任区核查问题清单.xlsx"),
            translate("Linzhang", "Excel table (*.xlsx)"),
        )
        if name:
            QgsSettings().setValue(FOLDER_KEY, str(Path(name).parent))
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Writes the list as an Excel table."""
        done = translate("Linzhang", "Saved as {file}.")
        self._run(
            "linzhang:checkareas",
            {"OUTPUT": str(path), **self._day()},
            lambda outputs: self.state.setText(done.format(file=Path(str(outputs.get("OUTPUT", path))).name)),
        )

    def cancel(self) -> None:
        """Asks the running work to stop."""
        if self._job is not None:
            self._job.cancel()

    def ask(self, question: str) -> bool:
        """Asks the user; True for yes."""
        yes = QMessageBox.StandardButton.Yes
        answer = QMessageBox.question(self, self.windowTitle(), question, yes | QMessageBox.StandardButton.No)
        return bool(answer == yes)

    def _day(self) -> dict[str, str]:
        return {"DATE": self.session.day.isoformat()}

    def _may_write(self) -> bool:
        layer = self.session.layer("area")
        if layer is not None and layer.isModified():
            self.state.setText(
                translate("Linzhang", "The layer of areas has edits that are not saved. Save or discard them first.")
            )
            return False
        return True

    def _run(self, algorithm: str, parameters: dict[str, Any], after: Any) -> None:
        if self._job is not None or self.session.path is None:
            return
        self._after = after
        job = Job(algorithm, {"COUNTY": str(self.session.path), **parameters}, self)
        self._job = job
        job.progress.connect(lambda percent: self.bar.setValue(int(percent)))
        job.finished.connect(self._finished)
        self.bar.setRange(0, 100)
        self.bar.setValue(0)
        self.bar.show()
        self.state.setText("")
        self._enable()
        job.start()

    def _finished(self, successful: bool, outputs: dict[str, Any], error: str) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.deleteLater()
        self.bar.hide()
        self._enable()
        if successful:
            self._after(outputs)
        else:
            self._own_change = False
            self._mended = ""
            self.state.setText(error or translate("Linzhang", "It did not work; the details are in the QGIS log."))

    def _ledger(self, import_uid: str) -> None:
        if not import_uid:
            return
        try:
            with self.session.county() as county:
                ledger = ledger_of(county, import_uid)
        except LinzhangError as error:
            self.state.setText(in_words(error))
            return
        if ledger is not None and ledger.refused and self.iface is not None:
            dialog = LedgerDialog(ledger, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.show()

    def _changed(self, tables: set[str]) -> None:
        if self._own_change or not tables & {"area", "post", "tenure", "compartment"} or not self.faults:
            return
        self.state.setText(translate("Linzhang", "The county has changed since this check. Check again."))

    # ---- showing ------------------------------------------------------------------------------------------

    def _show(self, path: str) -> None:
        self._own_change = False
        layer = QgsVectorLayer(path, translate("Linzhang", "Faults of areas"), "ogr")
        self.faults = list(layer.getFeatures()) if layer.isValid() else []
        self._drop_layer()
        if layer.isValid() and self.faults:
            load_style(layer, "fault")
            self.layer = layer
            QgsProject.instance().addMapLayer(layer, False)
            QgsProject.instance().layerTreeRoot().insertLayer(0, layer)
        self._fill()
        self.checked.emit()

    def _drop_layer(self) -> None:
        if self.layer is not None:
            identifier, self.layer = self.layer_id(), None
            QgsProject.instance().removeMapLayer(identifier)

    def layer_id(self) -> str:
        """The id of the layer of faults in the project; '' where there is none."""
        try:
            return "" if self.layer is None else str(self.layer.id())
        except RuntimeError:
            # the user took the layer out of the project
            return ""

    def _fill(self) -> None:
        self._choices(self.kind, translate("Linzhang", "All faults"), "kind", "kind_name")
        self._choices(self.level, translate("Linzhang", "All levels"), "level", "level_name")
        # a selection that loses its rows would be looked up in a list that is shorter by now
        self.table.blockSignals(True)
        try:
            fill_table(self.table, self.faults)
        finally:
            self.table.blockSignals(False)
        self.filter()
        words = translate("Linzhang", "{count} faults, {safe} of them can be mended without a question.").format(
            count=len(self.faults), safe=sum(bool(f["safe"]) for f in self.faults)
        )
        words = words if self.faults else translate("Linzhang", "No faults were found.")
        mended, self._mended = self._mended, ""
        self.state.setText(f"{mended} {words}".strip())
        self._enable()

    def _choices(self, box: QComboBox, everything: str, key: str, name: str) -> None:
        before = box.currentData()
        counts = Counter((str(f[key] or ""), str(f[name] or "")) for f in self.faults)
        box.blockSignals(True)
        box.clear()
        box.addItem(f"{everything} ({len(self.faults)})", "")
        for (value, words), count in counts.items():
            if value:
                box.addItem(f"{words} ({count})", value)
        box.setCurrentIndex(max(0, box.findData(before)))
        box.blockSignals(False)

    def filter(self) -> None:
        """Shows the rows that fit kind, level and search text."""
        kind, level = self.kind.currentData() or "", self.level.currentData() or ""
        wanted = self.search.text().strip().casefold()
        for row in range(self.table.rowCount()):
            fault = self._fault(row)
            fits = (
                (not kind or fault["kind"] == kind)
                and (not level or fault["level"] == level)
                and wanted in f"{fault['names']} {fault['codes']} {fault['explanation']}".casefold()
            )
            self.table.setRowHidden(row, not fits)

    def _fault(self, row: int) -> QgsFeature:
        return self.faults[int(self.table.item(row, KIND).data(ROW))]

    def selected(self) -> list[QgsFeature]:
        """The faults of the selected rows that are shown."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._fault(row) for row in rows if not self.table.isRowHidden(row)]

    def zoom(self) -> None:
        """Shows the first selected fault on the map and lets it flash."""
        rows = self.selected()
        if not rows or self.iface is None or self.layer is None or rows[0].geometry().isNull():
            return
        canvas = self.iface.mapCanvas()
        shape = QgsGeometry(rows[0].geometry())
        box = QgsRectangle(shape.boundingBox())
        box.grow(max(LEAST_METRES, AROUND * max(box.width(), box.height())))
        source, target = self.layer.crs(), canvas.mapSettings().destinationCrs()
        canvas.setExtent(QgsCoordinateTransform(source, target, QgsProject.instance()).transformBoundingBox(box))
        canvas.refresh()
        canvas.flashGeometries([shape], source)

    def _enable(self) -> None:
        free = self._job is None
        chosen = self.selected() if free else []
        self.again.setEnabled(free)
        self.undo.setEnabled(free)
        self.excel.setEnabled(free and self.session.is_open)
        self.fix_one.setEnabled(any(f["mendable"] or f["action"] for f in chosen))
        self.fix_kind.setEnabled(any(f["safe"] for f in chosen))
        self.fix_all.setEnabled(free and any(f["safe"] for f in self.faults))
        why = translate("Linzhang", "None can be mended without a question: select rows and press “Mend selected”.")
        self.fix_all.setToolTip(why if free and self.faults and not self.fix_all.isEnabled() else self._all_hint)
        self.stop_button.setEnabled(not free)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)

    def stop(self) -> None:
        """Ends the running work and takes the layer of faults off the map."""
        if self._job is not None:
            self._job.stop()
            self._job = None
            self.bar.hide()
        if self.layer_id():
            self._drop_layer()
        self.layer = None
        self.table.clearSelection()
        self.faults = []
        self.table.setRowCount(0)
        self._enable()
