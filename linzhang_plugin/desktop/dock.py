"""The base of every room's dock: loading and unloading, jobs with progress and cancel, the ledger, dropped files."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDockWidget,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..county.errors import LinzhangError
from .jobs import Job
from .ledger_dialog import LedgerDialog, ledger_of
from .messages import in_words
from .session import CountySession
from .translate import translate

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

LOG = logging.getLogger("linzhang")
# lines of a dock's result that are in sight at once
STATE_LINES = 5


class RoomDock(QDockWidget):
    """Subclasses give OBJECT_NAME, ``title``, ``build`` and ``refresh``; they listen to the session only.

    ``iface`` may be None in tests.
    """

    OBJECT_NAME = ""
    # suffixes of files that may be dropped on the dock; folders always may where this is not empty
    DROPPED: tuple[str, ...] = ()
    # whether what a job warned of is said under its result; where a ledger opens it stands there
    SAYS_WARNINGS = False

    def __init__(self, session: CountySession, iface: QgisInterface | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.iface = iface
        self._job: Job | None = None
        self._done: Callable[[dict[str, Any]], None] | None = None
        self.setObjectName(self.OBJECT_NAME)
        self.setWindowTitle(self.title())
        self.setAcceptDrops(bool(self.DROPPED))
        self._hint = QLabel(
            translate("Linzhang", "No county is open. Open or create one from the menu “Forest chiefs”.")
        )
        self._hint.setWordWrap(True)
        self._body = self.build()
        self._bar = QProgressBar()
        self._cancel = QPushButton(translate("Linzhang", "Cancel"))
        self._cancel.clicked.connect(self.cancel_job)
        self._state = QLabel()
        self._state.setWordWrap(True)
        self._state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sayings = QScrollArea()
        self._sayings.setWidget(self._state)
        self._sayings.setWidgetResizable(True)
        self._sayings.setFrameShape(QScrollArea.Shape.NoFrame)
        self._sayings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.say("")
        session.opened.connect(self._on_opened)
        session.closed.connect(self._on_closed)
        session.changed.connect(self._on_changed)
        self._show_open(session.is_open)
        if session.is_open:
            self._on_opened("")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self._working = QWidget()
        self._working.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self._working.hide()
        column = QVBoxLayout()
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self._hint)
        column.addWidget(self._body, 1)
        inner = QWidget()
        inner.setLayout(column)
        # a 1366 x 768 screen: the dock scrolls instead of growing beyond it
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        # what a job does and what came of it stays in sight however far the dock is scrolled
        said = QVBoxLayout()
        said.setContentsMargins(6, 0, 6, 6)
        said.addWidget(self._working)
        said.addWidget(self._sayings)
        outer = QVBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addLayout(said)
        whole = QWidget()
        whole.setLayout(outer)
        self.setWidget(whole)

    # ---- what subclasses give -----------------------------------------------------------------------------

    def title(self) -> str:
        """The dock's title."""
        raise NotImplementedError

    def build(self) -> QWidget:
        """Makes the dock's own widgets, once."""
        raise NotImplementedError

    def refresh(self, tables: set[str] | None) -> None:
        """Shows the county anew: ``tables`` that changed; None after a county was opened or closed."""
        raise NotImplementedError

    def dropped(self, paths: list[Path]) -> None:
        """Files or folders were dropped on the dock."""

    def unload(self) -> None:
        """Ends the running job and undoes the connections; called before the dock is removed."""
        if self._job is not None:
            self._job.stop()
            self._job = None
        self.session.opened.disconnect(self._on_opened)
        self.session.closed.disconnect(self._on_closed)
        self.session.changed.disconnect(self._on_changed)

    # ---- session ------------------------------------------------------------------------------------------

    def _show_open(self, is_open: bool) -> None:
        self._hint.setVisible(not is_open)
        self._body.setEnabled(is_open)

    def _on_opened(self, _path: str) -> None:
        self._show_open(True)
        self._safely(None)

    def _on_closed(self) -> None:
        self._show_open(False)
        self._safely(None)

    def _on_changed(self, tables: set[str]) -> None:
        self._safely(tables)

    def _safely(self, tables: set[str] | None) -> None:
        try:
            self.refresh(tables)
        except LinzhangError as error:
            self.say_error(error)

    # ---- words --------------------------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Words at the bottom of the dock; of many lines the first are in sight and the rest is scrolled to."""
        self._state.setText(text)
        self._sayings.setVisible(bool(text))
        self._fit_sayings()
        self._sayings.verticalScrollBar().setValue(0)

    def _fit_sayings(self) -> None:
        wanted = self._state.heightForWidth(max(self._sayings.viewport().width(), 100))
        most = STATE_LINES * self._state.fontMetrics().lineSpacing()
        self._sayings.setFixedHeight(min(max(wanted, self._state.fontMetrics().lineSpacing()) + 4, most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sayings()

    def say_error(self, error: LinzhangError | str) -> None:
        """A sentence in QGIS's message bar; the details go to the log."""
        text = error if isinstance(error, str) else in_words(error)
        if isinstance(error, LinzhangError) and error.details:
            LOG.warning("%s: %s", error.code, error.details)
        self.say(text)
        if self.iface is not None:
            self.iface.messageBar().pushMessage("林长制", text, Qgis.MessageLevel.Warning, 0)

    # ---- jobs ---------------------------------------------------------------------------------------------

    @property
    def is_working(self) -> bool:
        """Whether a job of this dock is running."""
        return self._job is not None

    @property
    def job(self) -> Job | None:
        """The job that is running; None where none is."""
        return self._job

    def run_job(
        self, algorithm_id: str, parameters: dict[str, Any], on_done: Callable[[dict[str, Any]], None] | None = None
    ) -> None:
        """Runs an algorithm in the background on the open county; ``on_done`` gets its outputs after a success."""
        if self._job is not None:
            self.say(translate("Linzhang", "A job of this dock is still running."))
            return
        if self.session.path is None:
            return
        self._done = on_done
        job = Job(algorithm_id, {"COUNTY": str(self.session.path), **parameters}, self)
        self._job = job
        job.progress.connect(self._on_progress)
        job.finished.connect(self._on_finished)
        self._bar.setRange(0, 0)
        self._working.show()
        self._body.setEnabled(False)
        self.say("")
        job.start()

    def cancel_job(self) -> None:
        """Asks the running job to stop."""
        if self._job is not None:
            self._job.cancel()

    def _on_progress(self, percent: float) -> None:
        self._bar.setRange(0, 100)
        self._bar.setValue(int(percent))

    def _on_finished(self, successful: bool, outputs: dict[str, Any], error: str) -> None:
        job, self._job = self._job, None
        warnings: list[str] = []
        if job is not None:
            warnings = job.warnings
            job.deleteLater()
        self._working.hide()
        self._body.setEnabled(self.session.is_open)
        if not successful:
            self.say_error(error or translate("Linzhang", "It did not work; the details are in the QGIS log."))
            return
        if outputs.get("IMPORT"):
            self.say(
                translate("Linzhang", "{accepted} accepted, {refused} refused.").format(
                    accepted=outputs.get("ACCEPTED", 0), refused=outputs.get("REFUSED", 0)
                )
            )
            self.show_ledger(str(outputs["IMPORT"]))
        if self._done is not None:
            self._done(outputs)
        if self.SAYS_WARNINGS and warnings and not outputs.get("IMPORT") and self._job is None:
            self.say("\n".join(filter(None, [self._state.text(), *warnings])))

    def show_ledger(self, import_uid: str) -> None:
        """Opens the ledger of an import; without remarks it stays closed, the counts are at the bottom."""
        try:
            with self.session.county() as county:
                ledger = ledger_of(county, import_uid)
        except LinzhangError as error:
            self.say_error(error)
            return
        if ledger is not None and (ledger.refused or ledger.left or ledger.noted) and self.iface is not None:
            dialog = LedgerDialog(ledger, self.iface.mainWindow(), folder=self._first_folder("ledger"))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.show()

    # ---- choosing files -----------------------------------------------------------------------------------

    def remembered(self, key: str, default: str = "") -> str:
        """A choice of last time."""
        return str(QgsSettings().value(f"linzhang/{self.OBJECT_NAME}/{key}", default) or default)

    def remember(self, key: str, value: object) -> None:
        """Keeps a choice for next time."""
        QgsSettings().setValue(f"linzhang/{self.OBJECT_NAME}/{key}", str(value))

    def _first_folder(self, key: str) -> Path:
        """The folder of last time, else that of the county file."""
        last = self.remembered(key)
        if last and Path(last).is_dir():
            return Path(last)
        return self.session.path.parent if self.session.path is not None else Path(last)

    def choose_files(self, key: str, title: str, file_filter: str) -> list[Path]:
        """Asks for files, beginning in the folder of last time; empty when cancelled."""
        names, _ = QFileDialog.getOpenFileNames(self, title, str(self._first_folder(key)), file_filter)
        if names:
            self.remember(key, Path(names[0]).parent)
        return [Path(name) for name in names]

    def choose_folder(self, key: str, title: str) -> Path | None:
        """Asks for a folder; None when cancelled."""
        name = QFileDialog.getExistingDirectory(self, title, str(self._first_folder(key)))
        if name:
            self.remember(key, name)
        return Path(name) if name else None

    def choose_save(self, key: str, title: str, name: str, file_filter: str) -> Path | None:
        """Asks where to save, proposing ``name`` in the last folder (else the county’s); None when cancelled."""
        start = str(self._first_folder(key) / name)
        chosen, _ = QFileDialog.getSaveFileName(self, title, start, file_filter)
        if not chosen:
            return None
        path = Path(chosen)
        suffix = Path(name).suffix
        if path.suffix.lower() != suffix:
            path = path.with_name(path.name + suffix)
        self.remember(key, path.parent)
        return path

    # ---- drag and drop ------------------------------------------------------------------------------------

    def _dropped_paths(self, event: QDropEvent) -> list[Path]:
        paths = [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]
        return [p for p in paths if p.is_dir() or p.suffix.lower() in self.DROPPED]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.session.is_open and self._dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = self._dropped_paths(event)
        if paths:
            event.acceptProposedAction()
            self.dropped(paths)


def run_dialog(dialog: QDialog) -> bool:
    """Shows a dialog and tells whether it was accepted."""
    return bool(dialog.exec() == QDialog.DialogCode.Accepted)
