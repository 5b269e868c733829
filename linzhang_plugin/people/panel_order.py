"""The order (排序) of those who hold a role in an area, changed by dragging or with two buttons."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..desktop.session import CountySession
from ..desktop.translate import translate
from .changes.model import Post
from .changes.request import REORDER
from .changes.staff import Staff

KEY = Qt.ItemDataRole.UserRole


class OrderDialog(QDialog):
    """Holders and vacant posts of the role and area of ``post``; LinzhangError where it cannot be read or is gone."""

    def __init__(self, session: CountySession, post: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post, self._day = post, session.day.isoformat()
        self.setWindowTitle(translate("Linzhang", "Order of holders"))
        self.resize(460, 360)
        self.list = QListWidget()
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        with session.county() as county:
            staff = Staff(county)
        if post not in staff.posts:
            raise LinzhangError("changes.post_unknown", post=post)
        own: Post = staff.posts[post]
        for seat, tenure in staff.seats(own.group, self._day):
            name = staff.persons[tenure.person_uid].name if tenure else translate("Linzhang", "(vacant)")
            title = (tenure.title if tenure else "") or seat.title or seat.unit
            item = QListWidgetItem("　".join(part for part in (name, title) if part))
            item.setData(KEY, f"{seat.uid}|{tenure.person_uid if tenure else ''}")
            self.list.addItem(item)
            if seat.uid == post and self.list.currentRow() < 0:
                self.list.setCurrentItem(item)
        self._before = self.order()
        label = QLabel(
            translate("Linzhang", "{place}: drag the names into the order in which lists, tables and boards have them.")
        )
        label.setText(label.text().format(place=f"{own.area_name} {own.role_name}"))
        label.setWordWrap(True)
        up = QPushButton(translate("Linzhang", "Up"))
        up.clicked.connect(lambda _checked=False: self.move_current(-1))
        down = QPushButton(translate("Linzhang", "Down"))
        down.clicked.connect(lambda _checked=False: self.move_current(1))
        side = QVBoxLayout()
        side.addWidget(up)
        side.addWidget(down)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addLayout(middle, 1)
        column.addWidget(buttons)

    def order(self) -> list[str]:
        """``post|person`` of the rows from the top."""
        return [str(self.list.item(i).data(KEY)) for i in range(self.list.count())]

    @property
    def is_changed(self) -> bool:
        """Whether the order differs from that of the county file."""
        return self.order() != self._before

    def move_current(self, step: int) -> None:
        """Moves the current row up (-1) or down (1)."""
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + step < self.list.count():
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)

    def parameters(self) -> dict[str, object]:
        """The parameters of ``linzhang:changeperson``."""
        return {"KIND": REORDER, "POST": self._post, "ORDER": ",".join(self.order()), "DATE": self._day}
