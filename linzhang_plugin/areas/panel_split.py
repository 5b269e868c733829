"""The dock of a fair split: what is split, by what weight, into how many grids; the proposal, adjusted and adopted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingUtils, QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor, QIcon
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.resources import resource
from ..desktop.dock import RoomDock, run_dialog
from ..desktop.messages import in_words
from ..desktop.translate import translate
from .ended import earliest_end
from .panel_capture import PaintTool
from .panel_edits import geometry_of
from .panel_form import EndForm
from .panel_proposal import RATIO, ProposalLayer
from .panel_split_form import SplitQuestions
from .splitting import accept
from .splitting.proposal import limits_of
from .splitting.weights import AREAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import shapely

NUMBER, AMOUNT, DEVIATION, STANDS, WHOLE = range(5)
BAD = "#b00020"
BRUSH = QColor(255, 140, 0, 110)
ROW_HEIGHT = 24


class SplitDock(RoomDock):
    """``adopted`` carries the uid of the village whose grids were written."""

    OBJECT_NAME = "linzhang_areas_split"
    adopted = pyqtSignal(str)

    def title(self) -> str:
        return translate("Linzhang", "Fair split into grids")

    def build(self) -> QWidget:
        self.proposal: ProposalLayer | None = None
        self.notes = ""
        self._tool: PaintTool | None = None
        self._band: QgsRubberBand | None = None
        self._before: Any = None
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        self.ask = SplitQuestions(self)
        self.ask.go.clicked.connect(lambda _checked=False: self.propose())
        column.addWidget(self.ask)
        column.addWidget(self._result(), 1)
        body = QWidget()
        body.setLayout(column)
        self._show_proposal()
        return body

    def _result(self) -> QWidget:
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.table = QTableWidget(0, 5)
        self.table.setHorizontalHeaderLabels(
            [
                translate("Linzhang", "No."),
                translate("Linzhang", "Mu"),
                translate("Linzhang", "From the mean"),
                translate("Linzhang", "小班"),
                translate("Linzhang", "Contiguous"),
            ]
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(AMOUNT, QHeaderView.ResizeMode.Stretch)
        self.paint = QPushButton(
            QIcon(str(resource("icons", "area_paint.svg"))), translate("Linzhang", "Adjust by hand")
        )
        self.paint.setCheckable(True)
        self.paint.setToolTip(
            translate(
                "Linzhang",
                "Press in the grid that is to grow and drag over the 小班 that it is to get. Ctrl+Z takes a stroke "
                "back.",
            )
        )
        self.paint.clicked.connect(self._paint_clicked)
        self.accept = QPushButton(translate("Linzhang", "Adopt the proposal"))
        self.accept.setToolTip(translate("Linzhang", "Writes the grids into the county, with codes and 四至."))
        self.accept.clicked.connect(lambda _checked=False: self.adopt())
        self.discard_button = QPushButton(translate("Linzhang", "Discard"))
        self.discard_button.clicked.connect(lambda _checked=False: self.discard())
        buttons = QHBoxLayout()
        for button in (self.paint, self.accept, self.discard_button):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.found = QWidget()
        self.found.setLayout(column)
        return self.found

    # ---- life ---------------------------------------------------------------------------------------------

    def refresh(self, tables: set[str] | None) -> None:
        if tables is not None and not tables & {"area", "compartment", "profile", "post"}:
            return
        if not self.session.is_open:
            self.discard()
            self.ask.place.clear()
            return
        with self.session.county() as county:
            self.ask.offer(county)

    def unload(self) -> None:
        self.discard()
        if self._tool is not None:
            self._tool.deleteLater()
            self._tool = None
        super().unload()

    def _on_closed(self) -> None:
        self.discard()
        super()._on_closed()

    def open_for(self, uid: str) -> None:
        """Shows the dock for an area: the village itself, or that of a grid."""
        if self.proposal is None:
            self.ask.choose(uid)
        self.ask.look_at_selection()
        self.show()
        self.raise_()

    # ---- proposing ----------------------------------------------------------------------------------------

    def propose(self) -> None:
        """Proposes grids in the background; a former proposal is discarded."""
        if not self.ask.village:
            self.say(translate("Linzhang", "Choose a village of the list first."))
            return
        self.discard()
        grids, pieces = (Path(QgsProcessingUtils.generateTempFilename(f"{name}.gpkg")) for name in ("grids", "pieces"))
        values = {**self.ask.parameters(), "OUTPUT": str(grids), "PIECES": str(pieces)}
        weight = str(values["WEIGHT"])
        self.run_job("linzhang:proposegrids", values, lambda outputs: self._proposed(grids, pieces, weight, outputs))

    def _proposed(self, grids: Path, pieces: Path, weight: str, outputs: dict[str, Any]) -> None:
        try:
            with self.session.county() as county:
                epsg = county.epsg
            self.proposal = ProposalLayer.read(grids, pieces, weight, epsg, self.iface)
        except LinzhangError as error:
            self.say_error(error)
            return
        self.notes = str(outputs.get("NOTES") or "")
        self.proposal.changed.connect(self._show_figures)
        self.proposal.gone.connect(self._layer_gone)
        self._show_proposal()
        self._zoom()

    def _zoom(self) -> None:
        if self.iface is None or self.proposal is None or self.proposal.layer is None:
            return
        canvas, layer = self.iface.mapCanvas(), self.proposal.layer
        extent = canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())
        extent.scale(1.1)
        canvas.setExtent(extent)
        canvas.refresh()
        self.iface.setActiveLayer(layer)

    def _show_proposal(self) -> None:
        there = self.proposal is not None
        for widget in (self.table, self.paint, self.accept, self.discard_button):
            widget.setVisible(there)
        self.ask.go.setText(translate("Linzhang", "Propose again") if there else translate("Linzhang", "Propose"))
        if there:
            self._show_figures()
        else:
            self.state.setText(
                translate(
                    "Linzhang",
                    "The proposal is shown on the map; nothing is written before you adopt it. Contiguous, "
                    "along the boundaries of 小班.",
                )
            )

    def _show_figures(self) -> None:
        if self.proposal is None:
            return
        draft, layer = self.proposal.draft, self.proposal
        area = layer.weight in AREAS
        self.table.horizontalHeaderItem(AMOUNT).setText(
            translate("Linzhang", "Mu") if area else translate("Linzhang", "Weight")
        )
        figures = draft.figures()
        self.table.setRowCount(len(figures))
        for row, grid in enumerate(figures):
            whole = translate("Linzhang", "yes")
            if grid.pieces > 1:
                whole = translate("Linzhang", "in {count} pieces").format(count=grid.pieces)
            amount = layer.amount(grid.weight).split(" ")[0]
            texts = (str(grid.number), amount, f"{100 * grid.deviation:+.1f}%", str(grid.compartments), whole)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(f"{grid.name}  {grid.code}")
                if column == WHOLE and grid.pieces > 1:
                    item.setForeground(QBrush(QColor(BAD)))
                self.table.setItem(row, column, item)
        self._say_ratio(draft.ratio)

    def _say_ratio(self, ratio: float) -> None:
        shown = "∞" if ratio == float("inf") else f"{ratio:.2f}"
        fair = ratio <= RATIO
        words = translate("Linzhang", "Largest over smallest: {ratio}.").format(ratio=shown)
        if not fair:
            words += " " + translate("Linzhang", "That is more than {fair}:").format(fair=RATIO)
        lines = [words, *(line for line in self.notes.splitlines() if line)]
        self.state.setText("\n".join(lines))
        self.state.setStyleSheet("" if fair else f"color: {BAD}")

    # ---- adjusting ----------------------------------------------------------------------------------------

    def _paint_clicked(self, on: bool) -> None:
        if self.iface is None or self.proposal is None:
            self.paint.setChecked(False)
            return
        canvas = self.iface.mapCanvas()
        if not on or canvas is None:
            self._put_away()
            return
        if self._tool is None:
            self._tool = PaintTool(canvas, self._layer, self._touch, self._release, self._cancel_stroke)
            canvas.mapToolSet.connect(self._tool_set)
        if self._band is None:
            self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
            self._band.setColor(BRUSH)
        self._before = canvas.mapTool()
        canvas.setMapTool(self._tool)
        # Ctrl+Z is that of the layer that is chosen
        self.iface.setActiveLayer(self._layer())
        self.say(self.paint.toolTip())

    def _layer(self) -> QgsVectorLayer | None:
        return None if self.proposal is None else self.proposal.layer

    def _touch(self, line: shapely.Geometry) -> None:
        if self.proposal is None:
            return
        fresh: Sequence[shapely.Geometry] = self.proposal.touch(line)
        for outline in fresh:
            if self._band is not None:
                self._band.addGeometry(geometry_of(outline), self._layer())
        target = self.proposal.draft.target
        if target >= 0 and self.table.currentRow() != target:
            self.table.selectRow(target)
        if fresh:
            self._show_figures()

    def _release(self) -> None:
        self._clear_band()
        if self.proposal is None:
            return
        try:
            self.proposal.release()
        except LinzhangError as error:
            self.say(in_words(error))
            self._show_figures()

    def _cancel_stroke(self) -> None:
        self._clear_band()
        if self.proposal is not None:
            self.proposal.draft.cancel()
            self._show_figures()

    def _clear_band(self) -> None:
        if self._band is not None:
            self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def _tool_set(self, new: Any, _old: Any = None) -> None:
        if new is not self._tool:
            self.paint.setChecked(False)
            self._cancel_stroke()

    def _put_away(self) -> None:
        if self.iface is None or self._tool is None:
            return
        canvas = self.iface.mapCanvas()
        if canvas.mapTool() is self._tool:
            canvas.unsetMapTool(self._tool)
            if self._before is not None:
                canvas.setMapTool(self._before)
        self._before = None
        self.paint.setChecked(False)

    # ---- the end ------------------------------------------------------------------------------------------

    def adopt(self) -> None:
        """Writes the proposal as it is now; grids that are there are replaced after a question."""
        proposal, area = self.proposal, self.session.layer("area")
        if proposal is None:
            return
        if area is not None and area.isModified():
            self.say(
                translate("Linzhang", "The layer of areas has edits that are not saved. Save or discard them first.")
            )
            return
        try:
            with self.session.county() as county:
                there = self._grids_there(county, proposal.parent_code)
                limits = limits_of(county, proposal.parent_code, proposal.outlines())
                ending = accept.ending(county, self._wanted(proposal)) if there else []
                began = earliest_end(county, [uid for uid, _ in ending]) if ending else ""
            if there and not self.confirm(there):
                return
            day = self.ask_end([line for _, line in ending], began) if ending else ""
            if day is None:
                return
            path = Path(QgsProcessingUtils.generateTempFilename("adopted.gpkg"))
            proposal.save(path, limits)
        except LinzhangError as error:
            self.say_error(error)
            return
        if area is not None and area.isEditable():
            # nothing to save in it; a layer that is being edited would not show what the job writes
            area.commitChanges()
        ends = {"END": day} if day else {}
        self.run_job("linzhang:applygrids", {"LAYER": str(path), "REPLACE": bool(there), **ends}, self._adopted)

    @staticmethod
    def _wanted(proposal: ProposalLayer) -> list[accept.Wanted]:
        return [
            accept.Wanted(number, code, name, outline, proposal.parent_code)
            for number, (code, name, outline) in enumerate(proposal.outlines(), start=1)
        ]

    def ask_end(self, lines: list[str], began: str) -> str | None:
        """On which day grids end that have a history and that no new one goes on with; None for a cancel."""
        form = EndForm("", lines, began, self.session.today, self)
        return form.day if run_dialog(form) else None

    @staticmethod
    def _grids_there(county: County, code: str) -> int:
        return int(
            county.scalar(
                """
                SELECT count(*) FROM area AS grid JOIN area AS village ON village.uid = grid.parent_uid
                WHERE village.code = ? AND grid.kind = 'base' AND grid."end" IS NULL
                """,
                (code,),
            )
        )

    def confirm(self, count: int) -> bool:
        """Whether grids that are there may get new outlines."""
        text = translate(
            "Linzhang",
            "The village has {count} grids already. Those with posts or boards live on in the grid that has most of "
            "their ground; others that are in the way are deleted (their outlines stay in the change log). Go on?",
        ).format(count=count)
        yes = QMessageBox.StandardButton.Yes
        buttons = yes | QMessageBox.StandardButton.No
        return bool(QMessageBox.question(self, self.windowTitle(), text, buttons) == yes)

    def _adopted(self, _outputs: dict[str, Any]) -> None:
        village = self.ask.village
        self.discard()
        self.adopted.emit(village)

    def discard(self) -> None:
        """Takes the proposal off the map; the county stays as it is."""
        self._put_away()
        if self._band is not None and self.iface is not None:
            self.iface.mapCanvas().scene().removeItem(self._band)
            self._band = None
        proposal, self.proposal = self.proposal, None
        if proposal is not None:
            proposal.remove()
        self.notes = ""
        self.state.setStyleSheet("")
        self._show_proposal()

    def _layer_gone(self) -> None:
        """The user took the layer out of the project, or the project was closed."""
        self.proposal = None
        self.discard()
