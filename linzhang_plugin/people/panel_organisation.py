"""The tree of the organisation with posts held and vacant, and the counts per level and role.

An area's only post stands in the area's own row; several are rows under it, before the areas below.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import QDialog, QLabel, QSplitter, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ..county.errors import LinzhangError
from ..desktop.dock import RoomDock
from ..desktop.translate import translate
from .organisation import Count, Organisation, Place, Seat, by_role, organisation, totals

_AREA = Qt.ItemDataRole.UserRole
_PERSON = Qt.ItemDataRole.UserRole + 1
_VACANT, _ON_VACANT = "#fbe3c8", "#202020"


class OrganisationDialog(QDialog):
    """Areas, their posts and holders as of the session's day; double-click selects the area and the holder."""

    def __init__(self, dock: RoomDock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dock, self.session = dock, dock.session
        self.setWindowTitle(translate("Linzhang", "Organisation"))
        self.resize(900, 600)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels(
            [
                translate("Linzhang", "Area"),
                translate("Linzhang", "Posts and holders"),
                translate("Linzhang", "Vacant below"),
            ]
        )
        self.tree.setColumnWidth(0, 260)
        self.tree.setColumnWidth(1, 470)
        self.tree.setUniformRowHeights(True)
        self.tree.itemDoubleClicked.connect(self._jump)
        self.counts = QTreeWidget()
        self.counts.setRootIsDecorated(False)
        self.counts.setHeaderLabels(
            [
                translate("Linzhang", "Level"),
                translate("Linzhang", "Role"),
                translate("Linzhang", "Posts"),
                translate("Linzhang", "Held"),
                translate("Linzhang", "Vacant"),
                translate("Linzhang", "Persons"),
            ]
        )
        self.day = QLabel()
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.tree)
        split.addWidget(self.counts)
        split.setStretchFactor(0, 3)
        split.setSizes([420, 150])
        layout = QVBoxLayout(self)
        layout.addWidget(self.day)
        layout.addWidget(split)
        self.session.changed.connect(self._changed)
        self.session.date_changed.connect(self._changed)
        self.session.closed.connect(self.close)
        self.refresh()

    def _changed(self, _what: object) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reads the organisation as of the session's day."""
        self.tree.clear()
        self.counts.clear()
        if not self.session.is_open:
            return
        try:
            with self.session.county() as county:
                system = organisation(county, self.session.day)
                office = str(county.profile.get("office.name", "林长制办公室"))
        except LinzhangError as error:
            self.dock.say_error(error)
            return
        self.day.setText(
            translate("Linzhang", "As of {day}. Double-click selects the area and the holder in all panels.").format(
                day=system.day.isoformat()
            )
        )
        self._fill(system, office)

    def _fill(self, system: Organisation, office: str) -> None:
        items = [self._item(place)[0] for place in (*system.roots, *system.overlays)]
        if system.office:
            vacant = sum(seat.is_vacant for seat in system.office)
            item = QTreeWidgetItem([office, _in_short(system.office), str(vacant or "")])
            item.addChildren([self._seat(seat, "") for seat in system.office])
            items.append(item)
        self.tree.addTopLevelItems(items)
        for item in items[: len(system.roots)]:
            item.setExpanded(True)
        self.counts.addTopLevelItems([self._count(count) for count in system.counts])
        sums = (str(number) for number in totals(system.counts))
        self.counts.addTopLevelItem(QTreeWidgetItem([translate("Linzhang", "Total"), "", *sums]))

    def _item(self, place: Place) -> tuple[QTreeWidgetItem, int]:
        children = [self._item(child) for child in place.children]
        vacant = sum(seat.is_vacant for seat in place.seats) + sum(number for _, number in children)
        short = _in_short(place.seats)
        item = QTreeWidgetItem([place.label, short, str(vacant or "")])
        item.setData(0, _AREA, place.uid)
        item.setToolTip(1, short)
        if len(place.seats) == 1:
            _mark(item, place.seats[0])
        else:
            item.addChildren([self._seat(seat, place.uid) for seat in place.seats])
        item.addChildren([child for child, _ in children])
        return item, vacant

    @staticmethod
    def _seat(seat: Seat, area: str) -> QTreeWidgetItem:
        """The row of one post."""
        words = [_names(seat), seat.title, seat.unit if seat.is_vacant else ""]
        item = QTreeWidgetItem([seat.role_name, "　".join(word for word in words if word), ""])
        item.setData(0, _AREA, area)
        _mark(item, seat)
        return item

    @staticmethod
    def _count(count: Count) -> QTreeWidgetItem:
        numbers = (count.posts, count.held, count.vacant, count.people)
        return QTreeWidgetItem([count.level_name, count.role_name, *(str(number) for number in numbers)])

    def _jump(self, item: QTreeWidgetItem, _column: int) -> None:
        area, person = item.data(0, _AREA), item.data(0, _PERSON)
        if area:
            self.session.select_area(str(area))
        if person:
            self.session.select_person(str(person))


def _names(seat: Seat) -> str:
    return "、".join(holder.name for holder in seat.holders) or translate("Linzhang", "(vacant)")


def _in_short(seats: list[Seat]) -> str:
    """总林长 张三、李四；林长 王五."""
    return "；".join(f"{role} {'、'.join(_names(seat) for seat in group)}" for role, group in by_role(seats))


def _mark(item: QTreeWidgetItem, seat: Seat) -> None:
    """Keeps the first holder with the row; colours a vacant post."""
    if not seat.is_vacant:
        item.setData(0, _PERSON, seat.holders[0].person_uid)
        return
    for column in range(2):
        item.setBackground(column, QBrush(QColor(_VACANT)))
        item.setForeground(column, QBrush(QColor(_ON_VACANT)))
