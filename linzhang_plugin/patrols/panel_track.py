"""The part of the dock about one track: its figures, its profile of speed, what was taken away, what is remarkable."""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsVertexMarker
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..county import units
from ..county.errors import LinzhangError
from ..desktop.translate import translate
from . import remarks
from .algorithms_hours import hours_words
from .algorithms_words import sentence_of, word_of
from .findings import BESIDE, RIDDEN, SAME_WAY
from .matching import without_phones
from .panel_profile import ProfileWidget
from .panel_replay import Replay
from .panel_trace import Judged, TraceLayers
from .remarks import Remark
from .trace import LEAST_METRES, Trace, trace
from .verdicts.panel_decisions import reason_names
from .verdicts.pieces import DAY, OVERLAP, Piece, Pieces

if TYPE_CHECKING:
    from ..county.gateway import County
    from .panel_tracks import TracksTab
    from .verdicts.definition import Rule
    from .verdicts.results import PersonDay

STRETCH = int(Qt.ItemDataRole.UserRole)
MARKER = "#f4d03f"
FINDING = "#a93226"


def words_of(remark: Remark) -> str:
    """A finding in the interface language: a fact to look into, no verdict."""
    other = remark.person or translate("Linzhang", "(nobody)")
    if remark.code == BESIDE:
        return translate("Linzhang", "Together with {person} all the way, about {metres} m apart.").format(
            person=other, metres=max(round(remark.metres), 1)
        )
    if remark.code == SAME_WAY:
        return translate("Linzhang", "Place by place the way of {person} on {day}: one is a copy of the other.").format(
            person=other, day=remark.day
        )
    if remark.code == remarks.COPY:
        return translate("Linzhang", "The same points are stored as a track of {person} too.").format(person=other)
    if remark.code == RIDDEN:
        return translate("Linzhang", "{kilometres} km at the speed of a vehicle.").format(
            kilometres=units.format_kilometres(remark.metres)
        )
    return ""


def piece_names() -> dict[str, str]:
    """Why a piece of a track does not count, in the interface language."""
    return {
        **reason_names(),
        OVERLAP: translate("Linzhang", "another track of the same person runs at that time"),
        DAY: translate("Linzhang", "the day does not count"),
    }


def _words(piece: Piece, day: PersonDay, names: dict[str, str]) -> str:
    """The reason of a piece; where the whole day fails, with why it does."""
    if piece.counts:
        return ""
    word = names.get(piece.reason, piece.reason)
    why = "、".join(names.get(code, code) for code in day.reasons)
    return f"{word}（{why}）" if piece.reason == DAY and why and day.override is None else word


class TrackSection(QWidget):
    """Hidden while no track is chosen. ``choose`` shows one of some tracks of a day."""

    def __init__(self, tab: TracksTab) -> None:
        super().__init__()
        self.tab, self.dock = tab, tab.dock
        self.trace: Trace | None = None
        self.layers = TraceLayers(tab.dock.iface, self)
        self._epsg = 0
        self._marker: QgsVertexMarker | None = None
        self.tracks = QComboBox()
        self.tracks.setToolTip(translate("Linzhang", "The tracks of the day."))
        self.tracks.currentIndexChanged.connect(self._other_track)
        self.figures = QLabel()
        # not wrapped: a label that wraps asks for the height that it would have in the narrowest dock
        self.figures.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.replay = Replay(tab.session, tab.dock.iface, self.layers.hide)
        head = QHBoxLayout()
        head.addWidget(self.replay, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.figures, 1)
        self.profile = ProfileWidget()
        self.profile.hovered.connect(self._mark)
        self.notes = QListWidget()
        self.notes.setToolTip(translate("Linzhang", "A click shows the place on the map."))
        # as many lines as there are, not as many as a list would like to have
        self.notes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.notes.itemClicked.connect(self._zoom_to_note)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tracks)
        column.addLayout(head)
        column.addWidget(self.profile)
        column.addWidget(self.notes, 1)
        self.setLayout(column)
        self.hide()

    # ---- choosing -----------------------------------------------------------------------------------------

    def choose(self, rows: list[Any], uid: str = "") -> None:
        """``rows``: uid, source, metres of the tracks of a day; ``uid``: the one to show, else the longest."""
        if not rows:
            self.clear()
            return
        chosen = uid or max(rows, key=lambda row: row["metres"] or 0.0)["uid"]
        with QSignalBlocker(self.tracks):
            self.tracks.clear()
            for row in rows:
                shown = without_phones(str(row["source"])).rsplit("/", 1)[-1]
                way = units.format_kilometres(row["metres"] or 0.0)
                self.tracks.addItem(f"{shown}　{translate('Linzhang', '{value} km').format(value=way)}", row["uid"])
            self.tracks.setCurrentIndex(max(self.tracks.findData(chosen), 0))
        self.tracks.setVisible(len(rows) > 1)
        self._show(chosen, go_there=not uid)

    def _other_track(self, _index: int) -> None:
        uid = self.tracks.currentData()
        if uid:
            self._show(str(uid), go_there=True)

    def clear(self) -> None:
        """No track is chosen."""
        self.trace = None
        self.replay.stop()
        self.layers.clear()
        self._unmark()
        self.profile.show_trace(None, 0)
        self.hide()
        self.tab.split.setMinimumHeight(self.tab.split.minimumSizeHint().height())
        self.dock.session.select_track("")

    def unload(self) -> None:
        """Takes away what it put on the map."""
        self._unmark()
        self.replay.unload()
        self.layers.unload()

    def refresh(self, tables: set[str] | None) -> None:
        """The track as it is now; where none is chosen the last imported day stands ready to be replayed."""
        if tables is None or "profile" in tables:
            self.replay.keep_clock()
        if self.trace is None:
            if tables is None or tables & {"track", "profile"}:
                self.replay.show_last()
        elif tables is not None and tables & {"track", "area", "profile"}:
            self._show(self.trace.uid, go_there=False)

    def _show(self, uid: str, *, go_there: bool) -> None:
        try:
            with self.dock.session.county() as county:
                day = self._day_of(county, uid)
                rule = None if day is None else self._rules().get(day.rule_uid)
                shown = trace(county, uid, None if rule is None else rule.day.buffer_metres)
                found = remarks.of_track(county, uid)
                judged = [] if day is None else self._judged(county, uid, day)
                self._epsg, zone = county.epsg, county.profile.time_zone_seconds
                style = str(county.profile.get("units.hours", "decimal"))
        except LinzhangError:
            self.clear()
            return
        self.trace = shown
        self._unmark()
        self.profile.show_trace(shown, zone)
        self.figures.setText(self._figures(shown, style))
        self.figures.setToolTip(self.figures.text())
        self._fill_notes(shown, found)
        self.layers.show(shown, self._epsg, judged)
        if self.isHidden():
            self.show()
            self._take_room()
        self.dock.session.select_track(uid)
        if shown.day:
            self.replay.show_day(datetime.date.fromisoformat(shown.day[:10]))
        if go_there:
            self._go_to(shown.x.min(), shown.y.min(), shown.x.max(), shown.y.max(), always=False)

    def _rules(self) -> dict[str, Rule]:
        result = self.tab.result
        return {} if result is None else {rule.uid: rule for rule in (result.rule, *result.rules)}

    def _day_of(self, county: County, uid: str) -> PersonDay | None:
        """The judged day that the track belongs to; None where it has none."""
        rows = county.rows("SELECT person_uid, day FROM track WHERE uid = ?", (uid,))
        result = self.tab.result
        if result is None or not rows:
            return None
        key = (rows[0]["person_uid"], str(rows[0]["day"] or "")[:10])
        return next((d for d in result.days if d.judged and (d.person_uid, d.day.isoformat()) == key), None)

    def _judged(self, county: County, uid: str, day: PersonDay) -> Judged:
        """The track in pieces, as the verdict on its day counts them."""
        result = self.tab.result
        people = [] if result is None else result.people
        person = next((p for p in people if p.person_uid == day.person_uid), None)
        pieces = Pieces(county, day.day, day.day, self._rules().values())
        found = pieces.of([day], None if person is None else person.counts)
        names = piece_names()
        return [(piece, _words(piece, day, names)) for piece in found if piece.track_uid == uid]

    def _take_room(self) -> None:
        """As much of the dock as the track needs: on a small screen both tables and the track are in sight."""
        split = self.tab.split
        wanted = split.widget(2).minimumSizeHint().height()
        split.setMinimumHeight(split.minimumSizeHint().height())
        rest = max(sum(split.sizes()) - wanted, 0)
        split.setSizes([rest // 2, rest - rest // 2, wanted])
        for table in (self.tab.people, self.tab.days):
            if table.selectedItems():
                table.scrollToItem(table.selectedItems()[0], QAbstractItemView.ScrollHint.PositionAtCenter)

    def _figures(self, shown: Trace, style: str) -> str:
        inside = sum(span.metres for span in shown.inside)
        inside_seconds = sum(span.end - span.start for span in shown.inside)
        times = ""
        if shown.is_timed:
            first, last = (self.profile.clock(float(v))[:5] for v in (shown.t.min(), shown.t.max()))
            times = f"　{first}–{last}"
        lines = [f"<b>{shown.person or translate('Linzhang', '(nobody)')}</b>　{shown.day}{times}"]
        lines.append(
            translate("Linzhang", "Cleaned {cleaned} km (raw {raw}), {hours}; inside {inside} km, {time}").format(
                cleaned=units.format_kilometres(shown.metres),
                raw=units.format_kilometres(shown.raw_metres),
                hours=hours_words(shown.seconds, style),
                inside=units.format_kilometres(inside),
                time=hours_words(inside_seconds, style),
            )
        )
        removed = [
            f"{word_of(code)} {round(metres)}" for code, metres in shown.removed().items() if metres >= LEAST_METRES
        ]
        if removed:
            lines.append(translate("Linzhang", "Taken away (m): {parts}").format(parts="、".join(removed)))
        return "<br>".join(lines)

    def _fill_notes(self, shown: Trace, found: list[Remark]) -> None:
        self.notes.clear()
        for remark in found:
            item = QListWidgetItem(words_of(remark))
            item.setForeground(QColor(FINDING))
            self.notes.addItem(item)
        for number, stretch in enumerate(shown.stretches):
            at = self.profile.clock(stretch.start)[:5] + "　" if shown.is_timed else ""
            item = QListWidgetItem(at + sentence_of(stretch))
            item.setData(STRETCH, number)
            self.notes.addItem(item)
        self.notes.setVisible(self.notes.count() > 0)
        line = self.fontMetrics().lineSpacing()
        self.notes.setMinimumHeight(min(self.notes.count(), 2) * (line + 2) + 6)

    # ---- the map ------------------------------------------------------------------------------------------

    def _transform(self) -> QgsCoordinateTransform | None:
        if self.dock.iface is None or not self._epsg:
            return None
        return QgsCoordinateTransform(
            QgsCoordinateReferenceSystem.fromEpsgId(self._epsg),
            self.dock.iface.mapCanvas().mapSettings().destinationCrs(),
            QgsProject.instance(),
        )

    def _go_to(self, left: float, bottom: float, right: float, top: float, *, always: bool) -> None:
        """Shows a place on the map; not ``always``: only where it is not in sight, or too small to be seen."""
        transform = self._transform()
        if transform is None or self.dock.iface is None:
            return
        canvas = self.dock.iface.mapCanvas()
        wanted = transform.transformBoundingBox(QgsRectangle(left, bottom, right, top))
        seen = canvas.extent()
        large = max(wanted.width() / seen.width(), wanted.height() / seen.height()) > 0.2
        if always or not large or not seen.contains(wanted):
            wanted.grow(max(wanted.width(), wanted.height(), 100.0) * 0.15)
            canvas.setExtent(wanted)
            canvas.refresh()

    def _zoom_to_note(self, item: QListWidgetItem) -> None:
        number = item.data(STRETCH)
        if number is None or self.trace is None:
            return
        stretch = self.trace.stretches[int(number)]
        x, y = (v[stretch.first : stretch.last + 1] for v in (self.trace.x, self.trace.y))
        self._go_to(x.min(), y.min(), x.max(), y.max(), always=True)

    def _mark(self, second: float) -> None:
        place = None if self.trace is None or math.isnan(second) else self.trace.place_at(second)
        transform = self._transform()
        if place is None or transform is None or self.dock.iface is None:
            self._unmark()
            return
        if self._marker is None:
            self._marker = QgsVertexMarker(self.dock.iface.mapCanvas())
            self._marker.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
            self._marker.setIconSize(12)
            self._marker.setPenWidth(3)
            self._marker.setColor(QColor("#16532e"))
            self._marker.setFillColor(QColor(MARKER))
        self._marker.setCenter(transform.transform(QgsPointXY(*place)))

    def _unmark(self) -> None:
        if self._marker is not None and self.dock.iface is not None:
            self.dock.iface.mapCanvas().scene().removeItem(self._marker)
        self._marker = None
