"""The dock of the signboards: making boards one by one without blocking QGIS, and the register of those that stand."""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import (
    QDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..county import read
from ..county.ledger import Ledger
from ..desktop.dock import RoomDock, run_dialog
from ..desktop.help import HelpDialog
from ..desktop.hub import hub
from ..desktop.messages import sentence
from ..desktop.translate import translate
from .algorithms.checking import CheckRun
from .algorithms.ordering import LEVELS
from .algorithms.proofs import ProofRun
from .algorithms.run import BoardRun, Order
from .journal import written
from .panel_findings import FindingsDialog
from .panel_making import UID, MakingPage, level_words
from .panel_reading import Reader
from .panel_register import RegisterPage
from .panel_words import Run, joined, known, progress_text
from .photos import SUFFIXES
from .register import BoardState
from .register_view import Line

# tables whose change may make a board wrong, or its line in the register
_CONCERNED = {"area", "person", "post", "tenure", "compartment", "board", "board_print", "board_photo", "board_check"}
_CONCERNED |= {"profile", "target_share"}
_PREVIEW_PIXELS = 900


class Panel(RoomDock):
    """Two pages, 制牌 and 台账; the run of boards belongs to the dock, which stays usable between two boards."""

    OBJECT_NAME = "LinzhangSignboards"
    DROPPED = SUFFIXES

    def title(self) -> str:
        return translate("Linzhang", "Signboards")

    def build(self) -> QWidget:
        self._run: Run | None = None
        self._reader = Reader(self)
        # what is done with the findings of a check
        self._checked: Callable[[list[Ledger]], object] = self._show_findings
        # orders of other levels that follow the one that is printed now
        self._orders: list[Order] = []
        self._registered = 0
        self._stopped, self._began = False, 0.0
        # one board between two looks at the event queue: the window stays usable
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)
        # many tables change in one job; the list is read once after the last of them
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(50)
        self._late.timeout.connect(self._reload_safely)
        actions: dict[str, Callable[[], object]] = {
            "preview": self._preview,
            "check": self.check,
            "proofs": self.start_proofs,
            "export": self.start,
            "stale": self.start_stale,
        }
        self.making = MakingPage(self, actions, self._late.start)
        self.register = RegisterPage(self, lambda: self.making.level)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.making, translate("Linzhang", "Making boards"))
        self.tabs.addTab(self.register, translate("Linzhang", "Register"))
        self.tabs.currentChanged.connect(lambda _index: self._late.start())
        help_button = QPushButton(translate("Linzhang", "Help"))
        help_button.clicked.connect(self.show_help)
        self.tabs.setCornerWidget(help_button)
        self.session.area_selected.connect(self.making.show_selected)
        self.session.board_selected.connect(self.register.show_selected)
        self.session.date_changed.connect(self._date_of_session)
        return self.tabs

    # ---- the lists ----------------------------------------------------------------------------------------

    def refresh(self, tables: set[str] | None) -> None:
        if tables is None or tables & _CONCERNED:
            self._late.start()

    def _reload_safely(self) -> None:
        try:
            self.reload()
        except Exception as error:  # noqa: BLE001  whatever a profile written by hand brings
            said = known(error)
            self.say(sentence(said.code, **said.values))

    def reload(self) -> None:
        """Reads the page that is in sight anew."""
        if self._run is not None:
            return
        if not self.session.is_open:
            self.making.fill([])
            self.register.fill([], {})
            return
        day = self.session.day.isoformat()
        if self.tabs.currentWidget() is self.register:
            self.register.show_reading()
            self._reader.read("linzhang:reviewboards", {"DATE": day}, self._register_read)
            return
        with self.session.county() as county:
            self.making.template.fill(str(county.profile.get("signboards.template", "board_150x100")))
            self.making.phone.setText(str(county.profile.get("signboards.supervision_phone", "")))
            level = self.making.level
            if read.areas(county, level, day=day).empty:
                self.making.fill([])
                names = {known_level.key: known_level.name for known_level in county.profile.levels}
                self.say(sentence("signboards.no_areas", level=names.get(level, level)))
                return
        self.making.show_reading()
        self._reader.read("linzhang:boardstates", {"LEVEL": level, "DATE": day}, self._states_read)

    def _states_read(self, outputs: dict[str, Any]) -> None:
        self.making.fill([BoardState(**row) for row in json.loads(outputs["STATES"])])
        self.making.show_selected(self.session.area_uid)

    def _register_read(self, outputs: dict[str, Any]) -> None:
        with self.session.county() as county:
            levels = county.profile.code_list("levels")
        self.register.fill([Line.of(row) for row in json.loads(outputs["REGISTER"])], levels)

    @property
    def is_reading(self) -> bool:
        """Whether a list is being read in the background."""
        return self._reader.is_reading or self._late.isActive()

    def _date_of_session(self, day: datetime.date) -> None:
        self.making.show_date(day)
        self._late.start()

    def dropped(self, paths: list[Path]) -> None:
        """Photos are added to the register."""
        self.tabs.setCurrentWidget(self.register)
        self.register.add_photos(paths)

    # ---- what is ordered ----------------------------------------------------------------------------------

    def order(self, codes: list[str], level: str = "") -> Order | None:
        """The boards with the choices of the page 制牌; None where no county is open."""
        folder = self.making.folder
        if self.session.path is None or folder is None:
            return None
        options = self.making.options
        return Order(
            self.session.path,
            level or self.making.level,
            self.session.day,
            folder,
            codes,
            template=self.making.template.path(),
            output=options.output(),
            resume=options.is_on("resume"),
        )

    def start(self) -> None:
        """Begins to export the checked boards; the timer does one board at a time."""
        codes = self.making.checked_codes()
        order = self.order(codes)
        if order is None or self.is_working:
            return
        if not codes:
            self.say(translate("Linzhang", "Check the boards to be exported first."))
            return
        self._begin([order])

    def start_stale(self) -> None:
        """Prints the boards of all levels that are no longer true."""
        if self.session.path is None or self.is_working:
            return
        self.run_job("linzhang:reviewboards", {"DATE": self.session.day.isoformat()}, self._stale_found)

    def _stale_found(self, outputs: dict[str, Any]) -> None:
        stale = [line for line in map(Line.of, json.loads(outputs["REGISTER"])) if line.reasons and not line.ended]
        found = {level: [line.area_code for line in stale if line.level == level] for level in LEVELS}
        orders = [self.order(codes, level) for level, codes in found.items() if codes]
        if not orders:
            self.say(translate("Linzhang", "No board is out of date."))
            return
        self._begin([order for order in orders if order is not None])

    def _begin(self, orders: list[Order]) -> None:
        self.remember("folder", self.making.folder_edit.text().strip())
        if not self._map_is_reviewed():
            self.say(translate("Linzhang", "Not printed: the review of the map is not confirmed."))
            return
        done = written(orders[0].folder)
        if done and not orders[0].resume:
            answer = self.ask_resume(done)
            if answer is None:
                return
            orders = [replace(order, resume=answer) for order in orders]

        def checked(found: list[Ledger]) -> None:
            faults = sum(ledger.refused for ledger in found)
            if faults and not self.ask_anyway(found):
                text = translate("Linzhang", "Not printed: see what is to be mended ({count}).")
                self.say(text.format(count=faults))
                return
            # the levels that follow go on in the journal of the first, so that a cancel forgets none
            self._orders, self._registered = [replace(order, resume=True) for order in orders[1:]], 0
            self._go(orders[0])

        self._check([replace(order, map_reviewed=True) for order in orders], checked)

    def _check(self, orders: list[Order], then: Callable[[list[Ledger]], object]) -> None:
        self._checked = then
        self._run = CheckRun(orders)
        self._show_working()

    def _go(self, order: Order) -> None:
        try:
            self._run = BoardRun(order)
        except Exception as error:  # noqa: BLE001
            self.say_error(known(error))
            return
        self._show_working()

    def _show_working(self) -> None:
        self._stopped, self._began = False, time.monotonic()
        if self._run is not None:
            self._bar.setRange(0, self._run.total)
        self._bar.setValue(0)
        self._working.show()
        self._body.setEnabled(False)
        self._timer.start()

    # ---- questions ----------------------------------------------------------------------------------------

    def _map_is_reviewed(self) -> bool:
        """Whether the office has confirmed it; else it is asked once, and the answer stays in the profile."""
        with self.session.county() as county:
            section = dict(county.profile.get("signboards") or {})
        wishes = dict(section.get("map") or {})
        if wishes.get("reviewed_on"):
            return True
        if not self.ask_review():
            return False
        wishes["reviewed_on"] = self.session.today.isoformat()
        self.session.set_profile({"signboards": {**section, "map": wishes}})
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

    def ask_resume(self, done: int) -> bool | None:
        """Whether to go on where the last run stopped; None for neither."""
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            translate("Linzhang", "Go on where it stopped"),
            translate(
                "Linzhang",
                "The last run was stopped after {done} boards. Go on where it stopped? (No: begin anew.)",
            ).format(done=done),
            buttons.Yes | buttons.No | buttons.Cancel,
        )
        return None if answer == buttons.Cancel else bool(answer == buttons.Yes)

    def ask_anyway(self, found: list[Ledger]) -> bool:
        """Shows what stands against the run; whether the boards that can be printed are to be."""
        return run_dialog(FindingsDialog(joined(found), self, question=True))

    def check(self) -> None:
        """Shows what stands against printing the checked boards, or all where none is checked."""
        order = self.order(self.making.checked_codes())
        if order is not None and not self.is_working:
            self._check([order], self._show_findings)

    def _show_findings(self, found: list[Ledger]) -> None:
        ledger = joined(found)
        if not ledger.entries:
            self.say(translate("Linzhang", "Nothing stands against printing these boards."))
            return
        self.say(
            translate("Linzhang", "{refused} things are to be mended, {noted} to be known.").format(
                refused=ledger.refused, noted=ledger.noted
            )
        )
        dialog = FindingsDialog(ledger, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    # ---- the run ------------------------------------------------------------------------------------------

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
                self._orders = []
                self.say(_cancelled(run, self._registered))
            elif run.step():
                # proofs of grids come to those of the villages
                self._bar.setRange(0, run.total)
                self._bar.setValue(run.done)
                self.say(progress_text(run.done, run.total, time.monotonic() - self._began))
            elif isinstance(run, CheckRun):
                self._end()
                self._checked(run.ledgers)
            elif isinstance(run, ProofRun):
                run.finish()
                self._end()
                self.say(translate("Linzhang", "Proofs written: {file}").format(file=run.target.name))
            else:
                self._register(run)
        except Exception as error:  # noqa: BLE001  the dock would stay locked until QGIS is started again
            self._end()
            self._orders = []
            self.say_error(known(error))

    def _register(self, run: BoardRun) -> None:
        path = str(run.order.county)
        self._timer.stop()
        hub.writing.emit(path)
        try:
            run.finish(last=not self._orders)
        finally:
            hub.written.emit(path)
        self._end()
        self._registered += len(run.printed)
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
        if self._orders:
            self._go(self._orders.pop(0))

    def _end(self) -> None:
        self._timer.stop()
        run, self._run = self._run, None
        if run is not None:
            run.close()
        self._working.hide()
        self._body.setEnabled(self.session.is_open)

    # ---- looking ------------------------------------------------------------------------------------------

    def start_proofs(self, target: Path | None = None) -> None:
        """Draws the proofs of the checked boards, or of all where none is checked."""
        order = self.order(self.making.checked_codes())
        if order is None or self.is_working:
            return
        if target is None:
            name = f"{level_words()[self.making.level]} 校对样.pdf"
            target = self.choose_save("proofs", translate("Linzhang", "Proof sheets"), name, "PDF (*.pdf)")
        if target is None:
            return
        try:
            self._run = ProofRun(replace(order, folder=target.parent), target)
        except Exception as error:  # noqa: BLE001
            self.say_error(known(error))
            return
        self._show_working()

    def _preview(self) -> None:
        item = self.making.tree.currentItem()
        order = self.order([str(item.data(1, UID))]) if item is not None else None
        if order is None or self.is_working:
            self.say(translate("Linzhang", "Choose an area in the list first."))
            return
        try:
            run = BoardRun(replace(order, output=replace(order.output, proof=True)))
            try:
                image = run.preview(_PREVIEW_PIXELS)
            finally:
                run.close()
        except Exception as error:  # noqa: BLE001
            self.say_error(known(error))
            return
        dialog = QDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(item.text(0))
        label = QLabel()
        label.setPixmap(QPixmap.fromImage(image))
        QVBoxLayout(dialog).addWidget(label)
        dialog.resize(QSize(image.width() + 24, image.height() + 24))
        dialog.show()

    def show_help(self) -> None:
        """The page about signboards."""
        dialog = HelpDialog("signboards", translate("Linzhang", "Help: signboards"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def unload(self) -> None:
        self._late.stop()
        self._reader.stop()
        self._end()
        self.making.template.unload()
        self.session.area_selected.disconnect(self.making.show_selected)
        self.session.board_selected.disconnect(self.register.show_selected)
        self.session.date_changed.disconnect(self._date_of_session)
        super().unload()


def _cancelled(run: Run, registered: int) -> str:
    """What a cancelled run leaves; ``registered`` boards are those of the levels that were finished before."""
    if isinstance(run, CheckRun):
        return translate("Linzhang", "Cancelled. Nothing was printed.")
    if isinstance(run, ProofRun):
        return translate("Linzhang", "Cancelled. No proofs were written.")
    before = translate("Linzhang", "{count} boards of the levels before are registered.").format(count=registered)
    text = translate(
        "Linzhang",
        "Cancelled after {done} boards. They are in the folder but not registered; older files that they replace are "
        "in 作废. “Export boards” offers to go on where it stopped.",
    ).format(done=len(run.printed))
    return f"{before}\n{text}" if registered else text
