"""The window “Sources”: whose tracks they are, and whether they lie as the project does, with evidence and a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLineSymbol,
    QgsPointXY,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSignalBlocker, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFocusEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..desktop.dock import RoomDock
from ..desktop.translate import translate
from .datum import NAMES, UNDO, undone
from .sources import PersonSource

BEFORE_COLOR, AFTER_COLOR = "#d7301f", "#1a9850"
NOBODY_COLOR, OPEN_COLOR = "#fbf0d0", "#fbf0d0"
DATUM, CLOCK = 2, 3  # columns of the answers
NAMED = ("gpx", "kml", "ovkml")
"""Kinds of files that say which program wrote them; a table has only its header."""
UID = int(Qt.ItemDataRole.UserRole)
Step = tuple[str, dict[str, Any]]


class PersonChoice(QComboBox):
    """A person, of thousands: those whose names are alike at once, everybody when somebody looks for one.

    A county has a source for each of its rangers; filled at once they would keep the window waiting for minutes.
    """

    def __init__(
        self, roster: Sequence[tuple[str, str]], named: Mapping[str, str], suggested: Sequence[str], chosen: str
    ) -> None:
        """``roster``: (uid, name with place); ``named``: the same by uid; ``suggested`` come first."""
        super().__init__()
        self._rest: Sequence[tuple[str, str]] = roster
        nobody = translate("Linzhang", "(nobody)")
        likely = next((named[uid] for uid in suggested if uid in named), "") if not chosen else ""
        if likely:
            nobody = translate("Linzhang", "(nobody; perhaps {person}?)").format(person=likely)
        self.addItem(nobody, "")
        for uid in dict.fromkeys([*suggested, chosen]):
            if uid in named:
                self.addItem(named[uid], uid)
        self.setCurrentIndex(max(self.findData(chosen), 0))

    def fill(self) -> None:
        """Everybody, behind those who are there."""
        there = {self.itemData(i) for i in range(self.count())}
        rest, self._rest = self._rest, ()
        for uid, name in rest:
            if uid not in there:
                self.addItem(name, uid)

    def showPopup(self) -> None:
        self.fill()
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.fill()
        super().focusInEvent(event)


class SourcesDialog(QDialog):
    """``frames`` are those of ``linzhang:tracksources``; ``steps`` are the algorithms that the answers mean."""

    def __init__(
        self,
        dock: RoomDock,
        people: Sequence[PersonSource],
        roster: Sequence[tuple[str, str]],
        frames: Sequence[Mapping[str, Any]],
        parent: QWidget | None = None,
    ) -> None:
        """``roster``: (uid, name with place) of everybody, in the order to offer them."""
        super().__init__(parent or dock)
        self.people, self.frames, self.roster = list(people), list(frames), list(roster)
        self._layers: list[QgsVectorLayer] = []
        self._areas = dock.session.layer("area")
        self.setWindowTitle(translate("Linzhang", "Sources of tracks"))
        self.resize(980, 600)
        self.tabs = QTabWidget()
        self.persons = self._person_table()
        self.programs = self._frame_table()
        self.evidence = QLabel()
        self.evidence.setWordWrap(True)
        self.evidence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.evidence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.files = QListWidget()
        self.files.setToolTip(translate("Linzhang", "The answer is given for the files that are ticked."))
        self.files.itemChanged.connect(self._ticked)
        self.files.hide()
        self._left_out: dict[int, set[str]] = {}
        self.canvas = QgsMapCanvas()
        self.canvas.setCanvasColor(QColor("white"))
        self.canvas.setMinimumSize(QSize(320, 240))
        self.tabs.addTab(self._frames_page(), translate("Linzhang", "Coordinates and clock"))
        self.tabs.addTab(self._people_page(), translate("Linzhang", "Whose tracks"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("Linzhang", "Apply"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Linzhang", "Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.setLayout(column)
        self.programs.itemSelectionChanged.connect(self.show_frame)
        opened = next((row for row, frame in enumerate(self.frames) if frame["open"]), 0)
        if self.frames:
            self.programs.selectRow(opened)
        if not any(frame["open"] for frame in self.frames) and any(not source.person_uid for source in self.people):
            self.tabs.setCurrentIndex(1)

    # ---- pages --------------------------------------------------------------------------------------------

    def _frames_page(self) -> QWidget:
        hint = QLabel(
            translate(
                "Linzhang",
                "Programs of Chinese maps write coordinates that lie some hundred metres aside (GCJ-02, BD-09). "
                "“Align” puts them where this project’s map has them; it claims no accuracy of a survey. It is asked "
                "once for each source, remembered, and can be taken back: the original coordinates are kept.",
            )
        )
        hint.setWordWrap(True)
        legend = QLabel(
            f'<span style="color:{BEFORE_COLOR}">━</span> {translate("Linzhang", "as in the files")} &nbsp; '
            f'<span style="color:{AFTER_COLOR}">━</span> {translate("Linzhang", "aligned")}'
        )
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.canvas, 1)
        side.addWidget(legend)
        picture = QWidget()
        picture.setLayout(side)
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(self.programs)
        left.addWidget(self.evidence)
        left.addWidget(self.files)
        for index, share in enumerate((3, 2, 2)):
            left.setStretchFactor(index, share)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(picture)
        split.setSizes([540, 420])
        column = QVBoxLayout()
        column.addWidget(hint)
        column.addWidget(split, 1)
        page = QWidget()
        page.setLayout(column)
        return page

    def _people_page(self) -> QWidget:
        hint = QLabel(
            translate(
                "Linzhang",
                "Choose whose the tracks of a source are. It is remembered: later files of the source go to the same "
                "person. Names that are alike come first.",
            )
        )
        hint.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(hint)
        column.addWidget(self.persons, 1)
        page = QWidget()
        page.setLayout(column)
        return page

    @staticmethod
    def _table(headers: list[str], rows: int) -> QTableWidget:
        table = QTableWidget(rows, len(headers))
        table.setHorizontalHeaderLabels(headers)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        return table

    @staticmethod
    def _put(table: QTableWidget, row: int, cells: Sequence[str], color: str | None) -> None:
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if color:
                item.setBackground(QColor(color))
                item.setForeground(QColor("#202020"))
            table.setItem(row, column, item)

    def _person_table(self) -> QTableWidget:
        table = self._table(
            [
                translate("Linzhang", "Source"),
                translate("Linzhang", "Tracks"),
                translate("Linzhang", "Days"),
                translate("Linzhang", "Person"),
            ],
            len(self.people),
        )
        named = dict(self.roster)
        for row, source in enumerate(self.people):
            days = source.first if source.first == source.last else f"{source.first} – {source.last}"
            color = None if source.person_uid else NOBODY_COLOR
            self._put(table, row, [source.shown, str(source.tracks), days], color)
            suggested = [uid for uid, _ in source.suggested]
            table.setCellWidget(row, 3, PersonChoice(self.roster, named, suggested, source.person_uid))
        table.resizeColumnsToContents()
        return table

    def _frame_table(self) -> QTableWidget:
        table = self._table(
            [
                translate("Linzhang", "Source"),
                translate("Linzhang", "Tracks"),
                translate("Linzhang", "The files are in"),
                translate("Linzhang", "Clock"),
                translate("Linzhang", "Finding"),
            ],
            len(self.frames),
        )
        for row, frame in enumerate(self.frames):
            name = str(frame["source"])
            program, _, mark = name.partition(":")
            if mark and program not in NAMED:  # a fingerprint of the header: the file says more
                name = f"{program}: {Path(str(frame['example'])).name}"
            if frame["is_part"]:
                name = translate("Linzhang", "{source} (part)").format(source=name)
            cells = [name, str(frame["tracks"]), "", "", str(frame["finding"])]
            self._put(table, row, cells, OPEN_COLOR if frame["open"] else None)
            table.item(row, 0).setToolTip(f"{frame['source']}\n{frame['example']}")
            choice = QComboBox()
            choice.addItem(translate("Linzhang", "(not said)"), "")
            choice.addItem(translate("Linzhang", "As in the files (no shift)"), "wgs84")
            for kind in UNDO:
                choice.addItem(translate("Linzhang", "{datum}: align").format(datum=NAMES[kind]), kind)
            choice.setCurrentIndex(max(choice.findData(frame["answered"]), 0))
            choice.currentIndexChanged.connect(lambda _index, at=row: self._chosen(at))
            table.setCellWidget(row, DATUM, choice)
            if frame["naive"]:
                clock = QComboBox()
                clock.addItem(translate("Linzhang", "(not said)"), "")
                clock.addItem(translate("Linzhang", "Beijing time"), "+08:00")
                clock.addItem(translate("Linzhang", "UTC"), "+00:00")
                # the county's own clock is the answer that stands ready, unless the tracks would then begin at night
                proposed = "" if frame.get("utc_likely") else "+08:00"
                clock.setCurrentIndex(max(clock.findData(frame["clock"] or proposed), 0))
                table.setCellWidget(row, CLOCK, clock)
        table.resizeColumnsToContents()
        return table

    # ---- the chosen source --------------------------------------------------------------------------------

    def _chosen(self, row: int) -> None:
        self.programs.selectRow(row)
        self.show_frame()

    def datum_of(self, row: int) -> str:
        """The frame that is chosen for a source; "" where nothing is."""
        choice = self.programs.cellWidget(row, DATUM)
        return str(choice.currentData() or "") if isinstance(choice, QComboBox) else ""

    def show_frame(self) -> None:
        """The evidence of the selected source, and its tracks before and after on the map."""
        rows = self.programs.selectionModel().selectedRows()
        if not rows:
            return
        row = rows[0].row()
        frame = self.frames[row]
        self.evidence.setText("\n".join([str(frame["finding"]), *(f"· {line}" for line in frame["evidence"])]))
        self._list_files(row)
        kind = self.datum_of(row) or str(frame["best"])
        lines = [np.array(line, dtype=float) for line in frame["lines"]]
        layers = [self._lines(lines, "wgs84", BEFORE_COLOR)]
        if kind in UNDO:
            layers.insert(0, self._lines(lines, kind, AFTER_COLOR))
        self._layers = layers
        shown = [*layers, *([self._areas] if self._areas is not None else [])]
        self.canvas.setDestinationCrs(
            self._areas.crs() if self._areas is not None else QgsCoordinateReferenceSystem("EPSG:4326")
        )
        self.canvas.setLayers(shown)
        extent = self.canvas.mapSettings().layerExtentToOutputExtent(layers[-1], layers[-1].extent())
        for layer in layers:
            extent.combineExtentWith(self.canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
        extent.scale(1.15)
        self.canvas.setExtent(extent)
        self.canvas.refresh()

    def _list_files(self, row: int) -> None:
        """The files of a part of a source, all ticked but those that were unticked before."""
        part = self.frames[row]["part"]
        left_out = self._left_out.get(row, set())
        with QSignalBlocker(self.files):
            self.files.clear()
            for uid, source in part:
                item = QListWidgetItem(str(source))
                item.setData(UID, uid)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked if uid in left_out else Qt.CheckState.Checked)
                self.files.addItem(item)
        self.files.setVisible(bool(part))

    def _ticked(self, item: QListWidgetItem) -> None:
        left_out = self._left_out.setdefault(self.programs.currentRow(), set())
        uid = str(item.data(UID))
        if item.checkState() == Qt.CheckState.Checked:
            left_out.discard(uid)
        else:
            left_out.add(uid)

    @staticmethod
    def _lines(lines: Sequence[np.ndarray], kind: str, color: str) -> QgsVectorLayer:
        layer = QgsVectorLayer("LineString?crs=EPSG:4326", kind, "memory")
        features = []
        for line in lines:
            lon, lat = undone(kind, line[:, 0], line[:, 1])
            feature = QgsFeature()
            points = [QgsPointXY(x, y) for x, y in zip(lon.tolist(), lat.tolist(), strict=True)]
            feature.setGeometry(QgsGeometry.fromPolylineXY(points))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        layer.updateExtents()
        symbol = QgsLineSymbol.createSimple({"line_color": color, "line_width": "0.6"})
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        return layer

    # ---- the answers --------------------------------------------------------------------------------------

    def steps(self) -> list[Step]:
        """(algorithm, parameters) for each answer that is another one than before."""
        out: list[Step] = []
        for row, source in enumerate(self.people):
            choice = self.persons.cellWidget(row, 3)
            uid = str(choice.currentData() or "") if isinstance(choice, QComboBox) else source.person_uid
            if uid != source.person_uid:
                out.append(("linzhang:assigntracks", {"SOURCE": source.key, "PERSON": uid}))
        kinds = ["wgs84", *UNDO]
        for row, frame in enumerate(self.frames):
            clock = self.programs.cellWidget(row, CLOCK)
            zone = str(clock.currentData() or "") if isinstance(clock, QComboBox) else ""
            if zone and zone != frame["clock"]:
                index = ["+08:00", "+00:00"].index(zone)
                out.append(("linzhang:trackclock", {"SOURCE": frame["source"], "CLOCK": index}))
            kind = self.datum_of(row)
            if kind and kind != frame["answered"]:
                answer = {"SOURCE": frame["source"], "DATUM": kinds.index(kind)}
                left_out = self._left_out.get(row, set())
                if frame["is_part"] or left_out:
                    answer["ONLY"] = "\n".join(uid for uid, _ in frame["part"] if uid not in left_out)
                    if not answer["ONLY"]:
                        continue
                out.append(("linzhang:aligntracks", answer))
        return out

    def done(self, result: int) -> None:
        """The canvas lets its layers go before they do."""
        self.canvas.setLayers([])
        super().done(result)
