"""The tab 覆盖: coverage by area above, blind spots by risk below; effort maps and key places from its buttons."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from ...county import units
from ...county.errors import LinzhangError
from ...county.files import safe_name
from ...desktop.help import HelpDialog
from ...desktop.messages import sentence
from ...desktop.translate import translate
from ..panel_tab import Tab
from . import look, panel_layers
from .panel_effort import EffortDialog
from .panel_places import KeyPlaces
from .period import Period
from .store import reason_words

if TYPE_CHECKING:
    from ..panel import Panel

UID = int(Qt.ItemDataRole.UserRole)
SORT = UID + 1
ROW_AIR = 6
COLORS = {"high": "#f6d5d0", "middle": "#fbe6c8", "low": "#efefef"}
MONTH, QUARTER, YEAR = "month", "quarter", "year"
EXCEL = "Excel (*.xlsx)"


class _Item(QTableWidgetItem):
    """Sorted by its figure, not by its text."""

    def __lt__(self, other: QTableWidgetItem) -> bool:
        one, two = self.data(SORT), other.data(SORT)
        return bool(one < two) if one is not None and two is not None else super().__lt__(other)


class CoverageTab(Tab):
    """``result`` is what was computed last for the chosen period."""

    HELP = ("coverage",)
    TABLES = frozenset({"coverage", "blind_spot", "area", "profile", "track"})

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        self.session = dock.session
        self.rows: list[look.AreaCoverage] = []
        self.spots: list[look.SpotRow] = []
        self._epsg = 0
        self.places = KeyPlaces(dock, lambda: self.period)
        self._lay_out()

    def title(self) -> str:
        return translate("Linzhang", "Coverage")

    # ---- widgets ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.span = QComboBox()
        self.span.setToolTip(translate("Linzhang", "The span around the chosen month."))
        for key, name in (
            (MONTH, translate("Linzhang", "Month")),
            (QUARTER, translate("Linzhang", "Quarter")),
            (YEAR, translate("Linzhang", "Year")),
        ):
            self.span.addItem(name, key)
        self.span.setCurrentIndex(max(self.span.findData(self.dock.remembered("coverage_span", MONTH)), 0))
        self.span.currentIndexChanged.connect(self._span_chosen)
        self.level = QComboBox()
        self.level.setToolTip(translate("Linzhang", "Which areas are listed."))
        self.level.currentIndexChanged.connect(self._level_chosen)
        head = QHBoxLayout()
        head.addWidget(QLabel(translate("Linzhang", "Span")))
        head.addWidget(self.span)
        head.addWidget(QLabel(translate("Linzhang", "Level")))
        head.addWidget(self.level, 1)
        self.areas = self._table(
            (
                translate("Linzhang", "Area"),
                translate("Linzhang", "Share seen"),
                translate("Linzhang", "Forest (亩)"),
                translate("Linzhang", "Blind (亩)"),
            )
        )
        # the least covered and the most urgent first, until the user sorts otherwise
        self.areas.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
        self.areas.itemSelectionChanged.connect(self._area_chosen)
        self.list = self._table(
            (
                translate("Linzhang", "Risk"),
                translate("Linzhang", "Area"),
                translate("Linzhang", "亩"),
                translate("Linzhang", "Last visited"),
                translate("Linzhang", "Reasons"),
            )
        )
        self.list.setToolTip(translate("Linzhang", "A click shows the blind spot on the map."))
        self.list.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        self.list.itemSelectionChanged.connect(self._spot_chosen)
        self.shown = QLabel()
        self.shown.setWordWrap(True)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        split.addWidget(self.areas)
        split.addWidget(self.list)
        split.setMinimumHeight(split.minimumSizeHint().height())
        column = QVBoxLayout()
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(self._buttons())
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addWidget(split, 1)
        column.addWidget(self.shown)
        self.setLayout(column)

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        for place, (text, hint, slot) in enumerate(
            (
                (
                    translate("Linzhang", "Compute"),
                    translate("Linzhang", "Coverage of every area in the span, and the blind spots on its last day."),
                    self.compute,
                ),
                (
                    translate("Linzhang", "Table…"),
                    translate("Linzhang", "Computes, and saves coverage and blind spots to Excel."),
                    self.save_table,
                ),
                (
                    translate("Linzhang", "Effort map…"),
                    translate("Linzhang", "Time, way or visits by cell, as a layer on the map."),
                    self.effort,
                ),
                (
                    translate("Linzhang", "Map sheet…"),
                    translate("Linzhang", "Blind spots or effort as a map on A3 or A4, PDF or picture."),
                    self.save_map,
                ),
                (
                    translate("Linzhang", "Key places…"),
                    translate("Linzhang", "Import or draw key places and lines; who visited them."),
                    lambda: self.places.menu(self),
                ),
                (
                    translate("Linzhang", "Help"),
                    translate("Linzhang", "How coverage, blind spots and their risk are computed."),
                    self.help,
                ),
            )
        ):
            button = QPushButton(text)
            button.setToolTip(hint)
            button.clicked.connect(lambda _checked=False, run=slot: run())
            grid.addWidget(button, place // 3, place % 3)
        return grid

    @staticmethod
    def _table(headers: tuple[str, ...]) -> QTableWidget:
        table = QTableWidget(0, len(headers))
        table.setHorizontalHeaderLabels(headers)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + ROW_AIR)
        table.setMinimumHeight(7 * table.verticalHeader().defaultSectionSize() // 2)
        table.horizontalHeader().setStretchLastSection(True)
        table.setWordWrap(False)
        return table

    # ---- showing ------------------------------------------------------------------------------------------

    @property
    def period(self) -> Period | None:
        """The chosen span; None where there is no month."""
        text = self.dock.month_text
        if not text:
            return None
        year, month = int(text[:4]), int(text[5:7])
        kind = self.span.currentData()
        if kind == QUARTER:
            return Period.of(f"{year}-Q{(month + 2) // 3}")
        return Period.of(str(year) if kind == YEAR else text)

    def month_chosen(self) -> None:
        self._read()

    def _span_chosen(self, _index: int) -> None:
        self.dock.remember("coverage_span", self.span.currentData())
        self._safely()

    def _safely(self) -> None:
        try:
            self._read()
        except LinzhangError as error:
            self.dock.say_error(error)

    def refresh(self, tables: set[str] | None) -> None:
        del tables
        self._read()

    def _read(self) -> None:
        self.rows, self.spots, count, day = [], [], 0, None
        period = self.period
        names: dict[str, str] = {}
        if self.session.is_open:
            with self.session.county() as county:
                self._epsg = county.epsg
                names = county.profile.code_list("levels")
                if period is not None:
                    self.rows = look.coverage(county, period.first, period.last)
                self.spots, count, day = look.spots(county)
        self._fill_levels(names)
        self._fill_areas()
        self._fill_spots(count, day)
        self._say(period)

    def _fill_levels(self, names: dict[str, str]) -> None:
        have = {row.level for row in self.rows if row.is_base}
        wanted = self.level.currentData() or self.dock.remembered("coverage_level")
        with QSignalBlocker(self.level):
            self.level.clear()
            for key, name in names.items():
                if key in have:
                    self.level.addItem(name, key)
            if any(not row.is_base for row in self.rows):
                self.level.addItem(translate("Linzhang", "Overlay areas"), "overlay")
            at = self.level.findData(wanted)
            self.level.setCurrentIndex(at if at >= 0 else min(1, self.level.count() - 1))

    def _level_chosen(self, _index: int) -> None:
        self.dock.remember("coverage_level", self.level.currentData() or "")
        self._fill_areas()

    def _fill_areas(self) -> None:
        level = self.level.currentData()
        rows = [row for row in self.rows if (row.level if row.is_base else "overlay") == level]
        with QSignalBlocker(self.areas):
            self.areas.setSortingEnabled(False)
            self.areas.setRowCount(len(rows))
            for number, row in enumerate(rows):
                share = translate("Linzhang", "no forest") if row.share is None else f"{row.share:.1%}"
                ground = units.format_mu(row.ground_m2, 0)
                if row.basis != "forest":
                    ground = translate("Linzhang", "{mu} (whole)").format(mu=ground)
                for column, (text, value) in enumerate(
                    (
                        (row.name, None),
                        (share, -1.0 if row.share is None else row.share),
                        (ground, row.ground_m2),
                        (units.format_mu(row.blind_m2, 0), row.blind_m2),
                    )
                ):
                    self._put(self.areas, number, column, text, value, row.uid)
            self.areas.setSortingEnabled(True)
            self.areas.resizeColumnsToContents()

    def _fill_spots(self, count: int, day: datetime.date | None) -> None:
        with QSignalBlocker(self.list):
            self.list.setSortingEnabled(False)
            self.list.setRowCount(len(self.spots))
            for number, spot in enumerate(self.spots):
                last = spot.last.isoformat() if spot.last else translate("Linzhang", "no record")
                for column, (text, value) in enumerate(
                    (
                        (f"{spot.risk:g}", -spot.number),
                        (spot.area, None),
                        (units.format_mu(spot.m2, 0), spot.m2),
                        (last, spot.last.toordinal() if spot.last else 0),
                        ("；".join(reason_words(spot.reasons, sentence)), None),
                    )
                ):
                    self._put(self.list, number, column, text, value, spot.uid, COLORS[spot.level])
            self.list.setSortingEnabled(True)
            self.list.resizeColumnsToContents()
        if day is None:
            self.shown.clear()
        elif count > len(self.spots):
            self.shown.setText(
                translate(
                    "Linzhang", "{shown} of {count} blind spots on {day}; all are on the map and in the table."
                ).format(shown=len(self.spots), count=count, day=day.isoformat())
            )
        else:
            self.shown.setText(
                translate("Linzhang", "{count} blind spots on {day}.").format(count=count, day=day.isoformat())
            )

    @staticmethod
    def _put(
        table: QTableWidget, row: int, column: int, text: str, value: Any, uid: str, color: str | None = None
    ) -> None:
        item = _Item(text)
        item.setToolTip(text)
        item.setData(UID, uid)
        item.setData(SORT, value)
        if color:
            item.setBackground(QColor(color))
            item.setForeground(QColor("#202020"))
        if value is not None and column:
            item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        table.setItem(row, column, item)

    def _say(self, period: Period | None) -> None:
        if period is None:
            nothing = translate("Linzhang", "There are no tracks yet. Import them first.")
            self.summary.setText(nothing if self.session.is_open else "")
            return
        if not self.rows:
            self.summary.setText(
                translate("Linzhang", "{period} has not been computed yet. Press “Compute”.").format(period=period.name)
            )
            return
        # the highest level that there is, all of it together
        levels = [str(self.level.itemData(at)) for at in range(self.level.count())]
        top = [row for row in self.rows if row.is_base and row.level == levels[0] and row.share is not None]
        ground = sum(row.ground_m2 for row in top)
        seen = sum(row.ground_m2 * (row.share or 0.0) for row in top)
        self.summary.setText(
            translate("Linzhang", "{period}: {percent} of the forest was seen.").format(
                period=period.name, percent=f"{seen / ground:.1%}" if ground else "—"
            )
        )

    # ---- choosing -----------------------------------------------------------------------------------------

    def _area_chosen(self) -> None:
        items = self.areas.selectedItems()
        uid = str(items[0].data(UID) or "") if items else ""
        if not uid:
            return
        self.session.select_area(uid)
        layer = self.session.layer("area")
        if layer is not None and layer.selectedFeatureCount():
            box = layer.boundingBoxOfSelected()
            corners = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
            panel_layers.go_to(self.dock.iface, self._epsg, corners)

    def _spot_chosen(self) -> None:
        items = self.list.selectedItems()
        uid = str(items[0].data(UID) or "") if items else ""
        spot = next((spot for spot in self.spots if spot.uid == uid), None)
        if spot is None:
            return
        layer = panel_layers.show_table(self.session, self.dock.iface, "blind_spot", "巡护盲区")
        if layer is not None:
            layer.selectByExpression(f"\"uid\" = '{spot.uid}'")
        panel_layers.go_to(self.dock.iface, self._epsg, spot.box)

    # ---- doing --------------------------------------------------------------------------------------------

    def _text(self) -> str:
        period = self.period
        return f"{period.first.isoformat()}..{period.last.isoformat()}" if period else ""

    def compute(self) -> None:
        """Computes the span and shows the blind spots on the map."""
        if self._text():
            self.dock.run_job("linzhang:patrolcoverage", {"PERIOD": self._text()}, self._computed)

    def _computed(self, _outputs: dict[str, Any]) -> None:
        panel_layers.show_table(self.session, self.dock.iface, "blind_spot", "巡护盲区")

    def save_table(self) -> None:
        """Computes, and asks where to save the workbook."""
        period = self.period
        if period is None:
            return
        name = safe_name(f"{period.name}巡护覆盖率和盲区") + ".xlsx"
        path = self.dock.choose_save("coverage", translate("Linzhang", "Save coverage and blind spots"), name, EXCEL)
        if path is not None:
            self.dock.run_job("linzhang:patrolcoverage", {"PERIOD": self._text(), "OUTPUT": str(path)}, self._saved)

    def _saved(self, outputs: dict[str, Any]) -> None:
        self._computed(outputs)
        self.dock.say(translate("Linzhang", "Saved: {path}").format(path=outputs["OUTPUT"]))

    def effort(self) -> None:
        """Asks how, and puts an effort map on the map."""
        period = self.period
        if period is not None:
            EffortDialog(self.dock, period).ask()

    def save_map(self) -> None:
        """Saves the blind spots as a map sheet."""
        period = self.period
        if period is None:
            return
        name = safe_name(f"{period.name}巡护盲区图") + ".pdf"
        kinds = "PDF (*.pdf);;PNG (*.png)"
        path = self.dock.choose_save("map", translate("Linzhang", "Save map sheet"), name, kinds)
        if path is not None:
            self.dock.run_job(
                "linzhang:patrolmap",
                {"PERIOD": self._text(), "SHOW": "blind", "OUTPUT": str(path)},
                lambda outputs: self.dock.say(translate("Linzhang", "Saved: {path}").format(path=outputs["OUTPUT"])),
            )

    def help(self) -> None:
        """Opens the page that explains every figure."""
        dialog = HelpDialog("coverage", translate("Linzhang", "Help: coverage and blind spots"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def dropped(self, paths: list[Path]) -> bool:
        """Layers that are dropped while this tab is in front are key places, and no tracks."""
        return self.places.dropped(paths)
