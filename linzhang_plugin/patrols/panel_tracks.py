"""The tab of the tracks: import them, judge the month, see who has how many days and why not."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QSizePolicy,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from ..county import units
from ..county.errors import LinzhangError
from ..desktop.translate import translate
from . import panel_style, unassigned
from .algorithms_hours import hours_heads
from .panel_buttons import TrackButtons
from .panel_import import TrackImport
from .panel_people import MET_COLOR, NOTE_COLOR, SHORT_COLOR, Line
from .panel_tab import Tab
from .panel_track import TrackSection
from .platform_days import Figures
from .sheets.panel_views import DayViews
from .verdicts.panel_decisions import Decisions, done_head, rates_words, reason_names
from .verdicts.panel_reading import Reading, Readings, Shown, is_large, read_month
from .verdicts.results import PersonMonth, Result

if TYPE_CHECKING:
    from .panel import Panel

INK = QColor("#202020")
ROW_AIR = 6  # pixels of a row beside its text
RESULT_WIDTH = 140  # the dock is narrow; the tooltip shows a longer text whole
UID = int(Qt.ItemDataRole.UserRole)


DECISIONS = frozenset({"rule", "override", "exempt_day", "warning"})


class TracksTab(Tab):
    """Rangers of the month above, the days of the chosen one below; tracks without a person are the last line."""

    TABLES = frozenset(
        {"track", "track_area", "patrol_day", "person", "tenure", "post", "area", "leave", "profile"} | DECISIONS
    )

    def __init__(self, dock: Panel) -> None:
        super().__init__(dock)
        self.session = dock.session
        self.result: Result | None = None
        self.readings = Readings(translate("Linzhang", "Reading the month…"), read_month)
        self.unassigned: list[unassigned.Track] = []
        self.platform: dict[tuple[str, datetime.date], Figures] = {}
        self.lines: list[Line] = []
        self.importing = TrackImport(dock)
        self.verdicts = Decisions(self)
        self._lay_out()
        self.session.person_selected.connect(self._show_person)
        self.session.track_selected.connect(self._show_track)

    def title(self) -> str:
        return translate("Linzhang", "Tracks")

    def _lay_out(self) -> None:
        self.people = self._table(
            [
                translate("Linzhang", "Name"),
                translate("Linzhang", "Valid"),
                translate("Linzhang", "Asked"),
                translate("Linzhang", "Missing"),
                translate("Linzhang", "km inside"),
                translate("Linzhang", "Area"),
            ]
        )
        self.people.itemSelectionChanged.connect(self._person_chosen)
        self.days = self._table(
            [
                translate("Linzhang", "Day"),
                translate("Linzhang", "Result"),
                translate("Linzhang", "km inside"),
                translate("Linzhang", "km in all"),
                translate("Linzhang", "Hours inside"),
                translate("Linzhang", "Hours in all"),
                translate("Linzhang", "km of the platform"),
                translate("Linzhang", "Hours of the platform"),
            ]
        )
        self.days.itemSelectionChanged.connect(self._day_chosen)
        self.track = TrackSection(self)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.split = splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        # the dock would else be made as high as the tables would like to be, and scrolled
        splitter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        splitter.addWidget(self.people)
        self.views = DayViews(self.days)
        self.views.day_clicked.connect(self._day_clicked)
        splitter.addWidget(self.views)
        splitter.addWidget(self.verdicts.around(self.track))
        for index, share in enumerate((3, 2, 0)):
            splitter.setStretchFactor(index, share)
        splitter.setMinimumHeight(splitter.minimumSizeHint().height())
        column = QVBoxLayout()
        column.setContentsMargins(0, 4, 0, 0)
        buttons = TrackButtons(self.dock, self.importing, self.verdicts)
        self.output, self.colors = buttons.output, buttons.colors
        self.colors.activated.connect(self._colors_chosen)
        column.addLayout(buttons)
        column.addWidget(splitter, 1)
        column.addWidget(self.summary)
        self.setLayout(column)

    @staticmethod
    def _table(headers: list[str]) -> QTableWidget:
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

    def unload(self) -> None:
        self.readings.stop()
        self.views.stop()
        self.session.person_selected.disconnect(self._show_person)
        self.session.track_selected.disconnect(self._show_track)
        self.track.unload()

    # ---- showing ------------------------------------------------------------------------------------------

    def refresh(self, tables: set[str] | None) -> None:
        self.views.forget()
        if not self.session.is_open:
            self.readings.stop()
            self.views.stop()
            self.track.clear()
            self._show_month(None)
            return
        self._read()
        if tables is None:
            self._color()
        elif tables & {"track", "patrol_day"}:
            self._color_anew(tables)
        self.track.refresh(tables)

    def month_chosen(self) -> None:
        if self.session.is_open:
            self._read()

    def _read(self) -> None:
        """The chosen month as it was judged last."""
        text = self.dock.month_text
        self.readings.drop()
        if not text:
            self._show_month(None)
            return
        with self.session.county() as county:
            if not is_large(county, text):
                self._show_month(read_month(county, text))
                return
        known = self.result
        if known is None or f"{known.month.year}-{known.month.month:02d}" != text:
            self._show_month(None)
        self.summary.setText(translate("Linzhang", "Reading the month…"))
        if self.session.path is not None:
            self.readings.start(self.session.path, text, self._read_done)

    def _read_done(self, reading: Reading) -> None:
        """Shows what was read in the background, unless something else is wanted by now."""
        if reading is not self.readings.current:
            return
        self.readings.current = None
        if reading.error is not None:
            self.dock.say_error(reading.error)
        elif self.session.is_open and self.session.path == reading.path and self.dock.month_text == reading.text:
            self._show_month(reading.found)

    def _show_month(self, shown: Shown | None) -> None:
        self.result = None if shown is None else shown.result
        self.unassigned = [] if shown is None else shown.unassigned
        self.platform = {} if shown is None else shown.platform
        self.lines = [] if shown is None else shown.lines
        self.views.show_result(self.result, self.session.path)
        if shown is None:
            self._fill()
            return
        with self.session.county():
            self._fill()

    def _fill(self) -> None:
        people = self.result.people if self.result else []
        chosen = self.session.person_uid
        with QSignalBlocker(self.people):
            self.people.setRowCount(0)
            self.people.setRowCount(len(people) + bool(self.unassigned))
            self.people.horizontalHeaderItem(1).setText(done_head(self.result))
            for row, line in enumerate(self.lines):
                self._put(self.people, row, line.cells, line.color, line.uid)
                self.people.item(row, len(line.cells) - 1).setToolTip(line.places)
                for column in (1, 2, 3):
                    self.people.item(row, column).setToolTip(line.standing)
            if self.unassigned:
                cells = [translate("Linzhang", "(nobody)"), str(len(self.unassigned)), "", "", ""]
                cells.append(translate("Linzhang", "Tracks without a person"))
                self._put(self.people, len(people), cells, NOTE_COLOR)
            self.people.resizeColumnsToContents()
        self._say_summary(people)
        self._show_person(chosen)

    @staticmethod
    def _put(table: QTableWidget, row: int, cells: list[str], color: str | None, uid: str = "") -> None:
        background = QColor(color) if color else None
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setData(UID, uid)
            if background is not None:
                item.setBackground(background)
                item.setForeground(INK)
            if column and text.replace(".", "").isdigit():
                item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
            table.setItem(row, column, item)

    def _say_summary(self, people: list[PersonMonth]) -> None:
        if not self.session.is_open:
            self.summary.clear()
        elif not self.dock.month_text:
            self.summary.setText(
                translate("Linzhang", "There are no tracks yet. Import a folder of tracks, or drop it here.")
            )
        elif self.result is not None and not self.result.is_judged:
            self.summary.setText(translate("Linzhang", "This month has not been judged yet. Press “Judge”."))
        else:
            self.summary.setText(
                translate("Linzhang", "{people} people, {passed} with enough days, {valid} valid days.").format(
                    people=len(people),
                    passed=sum(person.met for person in people),
                    valid=sum(person.valid_days for person in people),
                )
                + rates_words(self.result)
            )

    def _person_chosen(self) -> None:
        items = self.people.selectedItems()
        self.track.clear()
        if not items:
            self.days.setRowCount(0)
            return
        uid = str(items[0].data(UID) or "")
        with self.session.county():
            if uid and uid != self.session.person_uid:
                # _show_person follows as all the others do
                self.session.select_person(uid)
            else:
                self._fill_days(uid)

    def _show_person(self, uid: str) -> None:
        """Follows a selection that was made elsewhere."""
        with QSignalBlocker(self.people):
            self.people.clearSelection()
            for row in range(self.people.rowCount()):
                item = self.people.item(row, 0)
                if uid and item is not None and item.data(UID) == uid:
                    self.people.selectRow(row)
        self._fill_days(uid)

    # ---- one track ----------------------------------------------------------------------------------------

    def _day_chosen(self) -> None:
        items = self.days.selectedItems()
        key = str(items[0].data(UID) or "") if items else ""
        try:
            with self.session.county() as county:
                self.verdicts.show_row(items[0].row() if items else -1)
                self.views.calendar.choose(self._day_of(items))
                if key:
                    rows = unassigned.of_day(county, self.session.person_uid, key) or unassigned.of_uid(county, key)
                    self.track.choose(rows)
                elif items:
                    # the track of another day would be taken for this one's
                    self.track.clear()
        except LinzhangError as error:
            self.dock.say_error(error)

    def _show_track(self, uid: str) -> None:
        """Follows a track that was chosen on the map: its month, its person, its day."""
        if not uid or (self.track.trace is not None and self.track.trace.uid == uid):
            return
        try:
            with self.session.county() as county:
                rows = unassigned.of_uid(county, uid)
                person, day = (str(rows[0][name] or "") for name in ("person_uid", "day")) if rows else ("", "")
                rows = unassigned.of_day(county, person, day[:10]) or rows
        except LinzhangError as error:
            self.dock.say_error(error)
            return
        self.dock.choose_month(day[:7])
        if person:
            self.session.select_person(person)
            self._show_person(person)
        self._select(self.people, person)
        if not person:
            self._fill_days("")
        self._select(self.days, day[:10] if person else uid)
        self.track.choose(rows, uid)

    def _day_of(self, items: list[QTableWidgetItem]) -> str:
        """The day of the selected row; "" where none is, or where the rows are tracks without a person."""
        return self.days.item(items[0].row(), 0).text() if items and self.session.person_uid else ""

    def _day_clicked(self, day: str) -> None:
        """Chooses the row of a day that was clicked in the calendar."""
        rows = (row for row in range(self.days.rowCount()) if self.days.item(row, 0).text() == day)
        row = next(rows, -1)
        if row < 0:
            self.days.clearSelection()
        else:
            self.days.selectRow(row)

    @staticmethod
    def _select(table: QTableWidget, key: str) -> None:
        """Selects the row that carries the key, without telling anybody."""
        with QSignalBlocker(table):
            table.clearSelection()
            for row in range(table.rowCount()):
                item = table.item(row, 0)
                if item is not None and str(item.data(UID) or "") == key:
                    table.selectRow(row)
                    table.scrollToItem(item)
                    return

    def _colors_chosen(self, _index: int) -> None:
        self.dock.remember("colors", self.colors.currentData())
        self._color(show=True)

    def _color(self, *, show: bool = False) -> None:
        """Colours the tracks on the map as chosen; ``show``: the layer is made visible."""
        layer = self.session.layer("track")
        if layer is None:
            return
        how = str(self.colors.currentData())
        frames = self._frames() if how == panel_style.SOURCE else []
        panel_style.apply(layer, how, self.session.layer("patrol_day"), frames)
        if show:
            panel_style.make_visible(layer)

    def _color_anew(self, tables: set[str]) -> None:
        """After a write: only what the colours depend on, the rest stays as it is on the map."""
        layer, days = self.session.layer("track"), self.session.layer("patrol_day")
        how = str(self.colors.currentData())
        if layer is None:
            return
        if not panel_style.is_applied(layer, how):
            self._color()
        elif how == panel_style.SOURCE and "track" in tables:
            panel_style.apply(layer, how, days, self._frames())
        elif how == panel_style.VERDICT and days is not None and "patrol_day" in tables:
            panel_style.join_verdicts(layer, days)

    def _frames(self) -> list[str]:
        """The programs that recorded the tracks, the most frequent first."""
        sql = "SELECT frame FROM track WHERE frame IS NOT NULL GROUP BY frame ORDER BY count(*) DESC, frame"
        with self.session.county() as county:
            return [row["frame"] for row in county.rows(sql)]

    def _fill_days(self, uid: str) -> None:
        self.days.setRowCount(0)
        self.verdicts.show_row(-1)
        self.views.show_person(None, None, "decimal")
        if not uid:
            if self.people.selectedItems():
                self._fill_unassigned()
            return
        person = next((p for p in self.result.people if p.person_uid == uid), None) if self.result else None
        if person is None:
            return
        words = reason_names()
        hours = self.hours_style()
        for column, head in zip((4, 5, 7), hours_heads(hours), strict=True):
            self.days.horizontalHeaderItem(column).setText(head)
        self.views.show_person(person, self.result, hours)
        self.days.setRowCount(len(person.days))
        for row, day in enumerate(person.days):
            reasons = "、".join(words.get(code, code) for code in day.reasons)
            walked = day.measured.metres or day.measured.seconds
            figures = (
                [
                    units.format_kilometres(day.measured.inside_metres),
                    units.format_kilometres(day.measured.metres),
                    units.format_hours(day.measured.inside_seconds, hours),
                    units.format_hours(day.measured.seconds, hours),
                ]
                if walked
                else ["", "", "", ""]
            )
            result = translate("Linzhang", "valid") if day.valid else reasons or translate("Linzhang", "not valid")
            if day.override is not None:
                result = translate("Linzhang", "{verdict} (decided)").format(verdict=result)
            color = MET_COLOR if day.valid else SHORT_COLOR if walked else None
            said = self.platform.get((uid, day.day))
            if said is not None:
                figures.append("" if said.metres is None else units.format_kilometres(said.metres))
                figures.append("" if said.seconds is None else units.format_hours(said.seconds, hours))
            key = day.day.isoformat() if walked else ""
            self._put(self.days, row, [day.day.isoformat(), result, *figures], color, key)
        for column in (6, 7):
            self.days.setColumnHidden(column, not self.platform)
        self.days.resizeColumnsToContents()
        self.days.setColumnWidth(1, min(self.days.columnWidth(1), RESULT_WIDTH))

    def _fill_unassigned(self) -> None:
        for column in (6, 7):
            self.days.setColumnHidden(column, True)
        self.days.setRowCount(len(self.unassigned))
        for row, track in enumerate(self.unassigned):
            cells = [track.day, track.source, "", units.format_kilometres(track.metres), "", ""]
            cells[5] = units.format_hours(track.seconds, self.hours_style())
            self._put(self.days, row, cells, None, track.uid)
        self.days.resizeColumnsToContents()

    def hours_style(self) -> str:
        if not self.session.is_open:
            return "decimal"
        with self.session.county() as county:
            return str(county.profile.get("units.hours", "decimal"))
