"""The dock of the signboards: which boards are out of date, and printing them one by one without blocking QGIS."""

from __future__ import annotations

import datetime
import logging
from dataclasses import replace
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate, QSize, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QPixmap
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from ..desktop.dock import RoomDock
from ..desktop.hub import hub
from ..desktop.messages import sentence
from ..desktop.translate import translate
from .algorithms.export import LEVELS
from .algorithms.run import BoardRun, Order, today
from .algorithms.writing import Output
from .facts import gather
from .register import CHANGED, NEVER, BoardState, states

LOG = logging.getLogger("linzhang")
# tables whose change may make a board wrong
_CONCERNED = {"area", "person", "post", "tenure", "compartment", "board", "board_print", "profile"}
_UID = Qt.ItemDataRole.UserRole
_PREVIEW_PIXELS = 900


class Panel(RoomDock):
    """List of areas with the state of their boards, and the export."""

    OBJECT_NAME = "LinzhangSignboards"

    def title(self) -> str:
        return translate("Linzhang", "Signboards")

    def build(self) -> QWidget:
        self._run: BoardRun | None = None
        self._stopped = False
        self._filling = False
        # one board between two looks at the event queue: the window stays usable
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)
        # many tables change in one job; the list is read once after the last of them
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(50)
        self._late.timeout.connect(self._reload_safely)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._form())
        self._tree = QTreeWidget()
        self._tree.setRootIsDecorated(False)
        self._tree.setUniformRowHeights(True)
        # in the order of codes until the user clicks a header
        self._tree.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._tree.setHeaderLabels(
            [translate("Linzhang", "Area"), translate("Linzhang", "Town"), translate("Linzhang", "State")]
        )
        self._tree.currentItemChanged.connect(self._current_changed)
        column.addWidget(self._tree, 1)
        column.addLayout(self._buttons())
        self.session.area_selected.connect(self._show_selected)
        self.session.date_changed.connect(self._date_of_session)
        return body

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        self._level = QComboBox()
        words = {
            "village": translate("Linzhang", "Village boards"),
            "town": translate("Linzhang", "Town boards"),
            "county": translate("Linzhang", "County board"),
            "grid": translate("Linzhang", "Grid boards"),
        }
        for level in LEVELS:
            self._level.addItem(words[level], level)
        self._level.setCurrentIndex(max(0, self._level.findData(self.remembered("level", "village"))))
        self._level.currentIndexChanged.connect(self._choice_changed)
        form.addRow(translate("Linzhang", "Level"), self._level)
        self._date = QDateEdit()
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("yyyy-MM-dd")
        self._date.setDate(_qdate(self.session.day))
        self._date.dateChanged.connect(self._date_of_dock)
        form.addRow(translate("Linzhang", "Date of the people"), self._date)
        self._phone = QLineEdit()
        self._phone.setPlaceholderText(translate("Linzhang", "Boards cannot do without it"))
        self._phone.editingFinished.connect(self._phone_changed)
        form.addRow(translate("Linzhang", "Supervision phone"), self._phone)
        self._folder = QLineEdit(self.remembered("folder"))
        self._folder.setPlaceholderText(translate("Linzhang", "公示牌, beside the county file"))
        browse = QToolButton()
        browse.setText("…")
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(browse)
        form.addRow(translate("Linzhang", "Folder for the PDFs"), row)
        return form

    def _buttons(self) -> QVBoxLayout:
        choose, act = QHBoxLayout(), QHBoxLayout()
        for text, slot in (
            (translate("Linzhang", "All"), lambda: self._check(lambda _state: True)),
            (translate("Linzhang", "Out of date"), lambda: self._check(lambda state: state in (NEVER, CHANGED))),
            (translate("Linzhang", "None"), lambda: self._check(lambda _state: False)),
        ):
            button = QPushButton(text)
            button.clicked.connect(slot)
            choose.addWidget(button)
        preview = QPushButton(translate("Linzhang", "Preview"))
        preview.clicked.connect(self._preview)
        self._export = QPushButton(translate("Linzhang", "Export PDFs"))
        self._export.clicked.connect(self.start)
        self._open = QPushButton(translate("Linzhang", "Open folder"))
        self._open.clicked.connect(self._open_folder)
        for button in (preview, self._export, self._open):
            act.addWidget(button)
        column = QVBoxLayout()
        column.addLayout(choose)
        column.addLayout(act)
        return column

    # ---- the list -----------------------------------------------------------------------------------------

    def refresh(self, tables: set[str] | None) -> None:
        if tables is None or tables & _CONCERNED:
            self._late.start()

    def _reload_safely(self) -> None:
        try:
            self.reload()
        except Exception as error:  # noqa: BLE001  whatever a profile written by hand brings
            known = _known(error)
            self.say(sentence(known.code, **known.values))

    def reload(self) -> None:
        """Reads the areas and the state of their boards anew; what was checked stays checked."""
        checked = set(self.checked_codes())
        self._tree.clear()
        if not self.session.is_open or self._run is not None:
            return
        with self.session.county() as county:
            facts = gather(county, self.level, self.session.day)
            self._phone.setText(str(county.profile.get("signboards.supervision_phone", "")))
            found = states(county, facts, self.session.day)
        self._filling = True
        try:
            # filled while sorting is on, an unsorted list would stand upside down
            self._tree.setSortingEnabled(False)
            self._tree.addTopLevelItems([self._item(state, state.code in checked) for state in found])
            self._tree.setSortingEnabled(True)
        finally:
            self._filling = False
        for column in range(3):
            self._tree.resizeColumnToContents(column)
        due = sum(1 for state in found if state.state in (NEVER, CHANGED))
        self.say(translate("Linzhang", "{count} boards, {due} to be printed.").format(count=len(found), due=due))
        self._show_selected(self.session.area_uid)

    @staticmethod
    def _item(state: BoardState, checked: bool) -> QTreeWidgetItem:
        words = sentence(f"signboards.state_{state.state}")
        item = QTreeWidgetItem([state.name, state.town, f"{words} {state.printed}".strip()])
        item.setData(0, _UID, state.area_uid)
        item.setData(1, _UID, state.code)
        item.setData(2, _UID, state.state)
        item.setToolTip(0, f"{state.code}\n{state.number}")
        item.setCheckState(0, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        return item

    def _items(self) -> list[QTreeWidgetItem]:
        root = self._tree.invisibleRootItem()
        return [root.child(i) for i in range(root.childCount())]

    def checked_codes(self) -> list[str]:
        """Codes of the checked areas, in the order of the list."""
        return [str(i.data(1, _UID)) for i in self._items() if i.checkState(0) == Qt.CheckState.Checked]

    def _check(self, wanted: object) -> None:
        for item in self._items():
            on = wanted(str(item.data(2, _UID)))  # type: ignore[operator]
            item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _current_changed(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.session.select_area(str(item.data(0, _UID)))

    def _show_selected(self, uid: str) -> None:
        for item in self._items():
            if item.data(0, _UID) == uid and item is not self._tree.currentItem():
                self._tree.setCurrentItem(item)

    # ---- choices ------------------------------------------------------------------------------------------

    @property
    def level(self) -> str:
        """The chosen level."""
        return str(self._level.currentData())

    def _choice_changed(self, *_: object) -> None:
        self.remember("level", self.level)
        self._late.start()

    def _phone_changed(self) -> None:
        phone = self._phone.text().strip()
        try:
            with self.session.county() as county:
                section = dict(county.profile.get("signboards", {}))
            if phone != section.get("supervision_phone", ""):
                self.session.set_profile({"signboards": {**section, "supervision_phone": phone}})
        except LinzhangError as error:
            self.say_error(error)

    def _date_of_dock(self, day: QDate) -> None:
        self.session.set_date(datetime.date(day.year(), day.month(), day.day()))

    def _date_of_session(self, day: datetime.date) -> None:
        self._date.setDate(_qdate(day))
        self._late.start()

    def _browse(self) -> None:
        folder = self.choose_folder("folder", translate("Linzhang", "Folder for the PDFs"))
        if folder is not None:
            self._folder.setText(str(folder))

    def _open_folder(self) -> None:
        folder = self.folder
        if folder is not None and folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            self.say(translate("Linzhang", "The folder does not exist yet; it is made by the first export."))

    @property
    def folder(self) -> Path | None:
        """The folder for the PDFs: the chosen one, else 公示牌 beside the county file."""
        text = self._folder.text().strip()
        if text:
            return Path(text)
        return None if self.session.path is None else self.session.path.parent / "公示牌"

    # ---- printing -----------------------------------------------------------------------------------------

    def _order(self, codes: list[str]) -> Order | None:
        folder = self.folder
        if self.session.path is None or folder is None:
            return None
        return Order(self.session.path, self.level, self.session.day, folder, codes)

    def start(self) -> None:
        """Begins to export the checked boards; the timer does one board at a time."""
        codes = self.checked_codes()
        order = self._order(codes)
        if order is None or self.is_working:
            return
        if not codes:
            self.say(translate("Linzhang", "Check the boards to be exported first."))
            return
        self.remember("folder", self._folder.text().strip())
        if not self._map_is_reviewed():
            self.say(translate("Linzhang", "Not printed: the review of the map is not confirmed."))
            return
        try:
            self._run = BoardRun(order)
        except Exception as error:  # noqa: BLE001
            self.say_error(_known(error))
            return
        self._stopped = False
        self._bar.setRange(0, self._run.total)
        self._bar.setValue(0)
        self._working.show()
        self._body.setEnabled(False)
        self._timer.start()

    def _map_is_reviewed(self) -> bool:
        """Whether the office has confirmed it; else it is asked once, and the answer stays in the profile."""
        with self.session.county() as county:
            section = dict(county.profile.get("signboards") or {})
        wishes = dict(section.get("map") or {})
        if wishes.get("reviewed_on"):
            return True
        if not self.ask_review():
            return False
        self.session.set_profile({"signboards": {**section, "map": {**wishes, "reviewed_on": today().isoformat()}}})
        return True

    def ask_review(self) -> bool:
        """The question before the first final print."""
        answer = QMessageBox.question(
            self,
            translate("Linzhang", "Review of the map"),
            translate(
                "Linzhang",
                "A board is a public map. Has the office had the map of these boards reviewed (审图号 in the profile), "
                "or found that a schematic map needs no review? The answer is kept in the county file.",
            ),
        )
        return bool(answer == QMessageBox.StandardButton.Yes)

    @property
    def is_working(self) -> bool:
        return self._run is not None or super().is_working

    def cancel_job(self) -> None:
        self._stopped = True
        super().cancel_job()

    def _next(self) -> None:
        run = self._run
        if run is None:
            self._timer.stop()
            return
        try:
            if self._stopped:
                self._end()
                self.say(
                    translate(
                        "Linzhang",
                        "Cancelled. PDFs written so far are in the folder but not registered; those they "
                        "replace are in 作废.",
                    )
                )
            elif run.step():
                self._bar.setValue(run.done)
                self.say(translate("Linzhang", "Board {done} of {total}").format(done=run.done, total=run.total))
            else:
                self._register(run)
        except Exception as error:  # noqa: BLE001  the dock would stay locked until QGIS is started again
            self._end()
            self.say_error(_known(error))

    def _register(self, run: BoardRun) -> None:
        path = str(run.order.county)
        self._timer.stop()
        hub.writing.emit(path)
        try:
            run.finish()
        finally:
            hub.written.emit(path)
        self._end()
        text = translate("Linzhang", "{written} boards written, {refused} refused.").format(
            written=len(run.printed), refused=run.ledger.refused
        )
        self._late.stop()
        self._reload_safely()
        self.say(text)
        bar = self.iface.messageBar() if self.iface is not None else None
        if bar is not None:
            bar.pushMessage("林长制", text, Qgis.MessageLevel.Info, 5)
        self.show_ledger(run.import_uid)

    def _end(self) -> None:
        self._timer.stop()
        run, self._run = self._run, None
        if run is not None:
            run.close()
        self._working.hide()
        self._body.setEnabled(self.session.is_open)

    def _preview(self) -> None:
        item = self._tree.currentItem()
        order = self._order([str(item.data(1, _UID))]) if item is not None else None
        if order is None or self.is_working:
            self.say(translate("Linzhang", "Choose an area in the list first."))
            return
        try:
            run = BoardRun(replace(order, output=Output(proof=True)))
            try:
                image = run.preview(_PREVIEW_PIXELS)
            finally:
                run.close()
        except Exception as error:  # noqa: BLE001
            self.say_error(_known(error))
            return
        dialog = QDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(item.text(0))
        label = QLabel()
        label.setPixmap(QPixmap.fromImage(image))
        QVBoxLayout(dialog).addWidget(label)
        dialog.resize(QSize(image.width() + 24, image.height() + 24))
        dialog.show()

    def unload(self) -> None:
        self._late.stop()
        self._end()
        self.session.area_selected.disconnect(self._show_selected)
        self.session.date_changed.disconnect(self._date_of_session)
        super().unload()


def _known(error: Exception) -> LinzhangError:
    """An error that can be put into words; what nobody foresaw goes to the log with its traceback."""
    if isinstance(error, LinzhangError):
        return error
    LOG.error("signboards", exc_info=error)
    return LinzhangError("county.unexpected", repr(error))


def _qdate(day: datetime.date) -> QDate:
    return QDate(day.year, day.month, day.day)
