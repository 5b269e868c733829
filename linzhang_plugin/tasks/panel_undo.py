"""Undo of the tasks dock: every gesture is a named step, and undoing one reverts its batch in the county file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAction, QDialog, QUndoView, QVBoxLayout, QWidget

from ..county.errors import LinzhangError
from ..desktop.compat import QUndoCommand, QUndoStack
from ..desktop.messages import sentence
from ..desktop.translate import translate
from . import editing

if TYPE_CHECKING:
    from ..county.gateway import County
    from .panel import Panel

NAMED = 60


def who() -> str | None:
    """The person registered in this QGIS, for the change log; None where nobody is."""
    return str(QgsSettings().value("linzhang/who", "") or "") or None


class StepCommand(QUndoCommand):
    """One batch; it is in effect when the command is pushed."""

    def __init__(self, history: History, step: editing.Step) -> None:
        text = sentence(step.code, **step.values)
        super().__init__(text if len(text) <= NAMED else text[:NAMED] + "…")
        self._history, self.step = history, step
        self._undone_by = ""

    def redo(self) -> None:
        if self._undone_by:
            self._history.revert(self, self._undone_by)
            self._undone_by = ""

    def undo(self) -> None:
        self._undone_by = self._history.revert(self, self.step.batch)


class History:
    """The steps of the open county, kept in the county file: they can be undone after it was closed, too."""

    def __init__(self, dock: Panel) -> None:
        self.dock = dock
        self.stack = QUndoStack(dock)
        self._writing = False
        self._window: QDialog | None = None

    def actions(self, parent: QWidget) -> tuple[QAction, QAction]:
        """Undo and redo, named after what they would do, with their usual keys inside ``parent``."""
        undo = self.stack.createUndoAction(parent, translate("Linzhang", "Undo"))
        redo = self.stack.createRedoAction(parent, translate("Linzhang", "Redo"))
        for action, keys in ((undo, QKeySequence.StandardKey.Undo), (redo, QKeySequence.StandardKey.Redo)):
            action.setShortcuts(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            parent.addAction(action)
        return undo, redo

    def do(self, gesture: Callable[[County, str | None], editing.Step | None]) -> editing.Step | None:
        """Runs a gesture as one batch and keeps it as a step; None where nothing changed or it was refused."""
        self._writing = True
        try:
            with self.dock.session.writing() as county:
                step = gesture(county, who())
        except LinzhangError as error:
            self.dock.say_error(error)
            self.dock.show_plan()
            return None
        finally:
            self._writing = False
        if step is not None:
            self.stack.push(StepCommand(self, step))
            self.dock.say("")
        return step

    def revert(self, command: StepCommand, batch: str) -> str:
        """Undoes a batch; a step that cannot be undone any more leaves the list, and the reason is said."""
        self._writing = True
        try:
            with self.dock.session.writing() as county:
                return editing.revert(county, batch, who())
        except LinzhangError as error:
            command.setObsolete(True)
            self.dock.say_error(error)
            return ""
        finally:
            self._writing = False

    def refresh(self, county: County | None) -> None:
        """Takes up what others have done: an algorithm, another dock, the session before."""
        if self._writing:
            return
        steps = editing.steps(county) if county is not None else []
        shown = [self.stack.command(i) for i in range(self.stack.index())]
        if [s.batch for s in steps] == [c.step.batch for c in shown if isinstance(c, StepCommand)]:
            return
        self.stack.clear()
        for step in steps:
            self.stack.push(StepCommand(self, step))

    def show(self) -> None:
        """A window with all steps; choosing one goes back, or forward, to it."""
        if self._window is None:
            self._window = QDialog(self.dock)
            self._window.setWindowTitle(translate("Linzhang", "Changes of tasks"))
            self._window.resize(420, 360)
            view = QUndoView(self.stack)
            view.setEmptyLabel(translate("Linzhang", "Before these changes"))
            QVBoxLayout(self._window).addWidget(view)
        self._window.show()
        self._window.raise_()

    def unload(self) -> None:
        """Closes what was opened; commands made in Python must not outlive the stack that owns them."""
        self.stack.clear()
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
