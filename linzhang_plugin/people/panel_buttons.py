"""The buttons of the dock for changes of posts: the wizard, and undoing the last change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QGridLayout, QMessageBox, QPushButton, QWidget

from ..county import undo
from ..county.errors import LinzhangError
from ..desktop.dock import run_dialog
from ..desktop.messages import sentence
from ..desktop.translate import translate
from .changes import doing
from .panel_change import ChangeWizard
from .panel_log import ChangeLogDialog
from .panel_order import OrderDialog

if TYPE_CHECKING:
    from .panel import Panel


# characters of the last change that its button shows; the rest is in the tool tip
NAMED = 14
# rosters too: what came in by mistake goes with the same button
UNDOABLE = (doing.KIND, "roster")


def confirmed(parent: QWidget, title: str, text: str) -> bool:
    """Asks with yes and no."""
    return bool(QMessageBox.question(parent, title, text) == QMessageBox.StandardButton.Yes)


class ChangeButtons(QWidget):
    """The wizard, the order of holders, undoing the last change, and the change log."""

    def __init__(self, dock: Panel) -> None:
        super().__init__()
        self.dock = dock
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        changing = QPushButton(translate("Linzhang", "Change of posts…"))
        changing.setToolTip(
            translate(
                "Linzhang",
                "Somebody leaves, arrives or joins, two change places, areas are split or merged, posts are made or "
                "end.",
            )
        )
        changing.clicked.connect(lambda _checked=False: self.change_posts())
        ordering = QPushButton(translate("Linzhang", "Order…"))
        ordering.setToolTip(translate("Linzhang", "The order of those who hold the role of the current row there."))
        ordering.clicked.connect(lambda _checked=False: self.change_order())
        self.undoing = QPushButton(translate("Linzhang", "Undo last change"))
        self.undoing.clicked.connect(lambda _checked=False: self.undo_change())
        logging = QPushButton(translate("Linzhang", "Change log…"))
        logging.clicked.connect(lambda _checked=False: self.show_log())
        # the dock is narrow, and what is undone is named at length
        for column, button in enumerate((changing, ordering, logging)):
            grid.addWidget(button, 0, column)
        grid.addWidget(self.undoing, 1, 0, 1, 3)
        grid.setColumnStretch(3, 1)
        self._log: ChangeLogDialog | None = None

    def refresh(self) -> None:
        """Names what the button undoes; called when the county was opened, closed or changed."""
        last = None
        if self.dock.session.is_open:
            with self.dock.session.county() as county:
                last = undo.last_done(county, UNDOABLE)
        self.undoing.setEnabled(last is not None)
        what = last.source if last is not None else ""
        shown = what if len(what) <= NAMED else what[:NAMED] + "…"
        plain = translate("Linzhang", "Undo last change")
        self.undoing.setText(translate("Linzhang", "Undo: {what}").format(what=shown) if shown else plain)
        self.undoing.setToolTip(what)

    def unload(self) -> None:
        """Closes what these buttons opened."""
        if self._log is not None:
            self._log.close()
            self._log.deleteLater()
            self._log = None

    def show_log(self) -> None:
        """Opens the change log."""
        if not self.dock.session.is_open:
            return
        if self._log is None:
            self._log = ChangeLogDialog(self.dock, self.dock)
        else:
            self._log.refresh()
        self._log.show()
        self._log.raise_()

    def change_order(self) -> None:
        """The order of those who hold the role of the current row in its area."""
        record = self.dock.current
        if record is None:
            self.dock.say(translate("Linzhang", "Choose a row first: the order is that of its role in its area."))
            return
        try:
            dialog = OrderDialog(self.dock.session, record["post_uid"], self.dock)
        except LinzhangError as error:
            self.dock.say_error(error)
            return
        accepted = run_dialog(dialog) and dialog.is_changed
        parameters = dialog.parameters()
        dialog.deleteLater()
        if accepted:
            self.dock.run_job("linzhang:changeperson", parameters, self._changed)

    def change_posts(self) -> None:
        """The wizard, then the algorithm with what was filled in."""
        try:
            wizard = ChangeWizard(self.dock.session, self.dock)
        except LinzhangError as error:
            self.dock.say_error(error)
            return
        record = self.dock.current
        if record is not None:
            wizard.choose(person=record["person_uid"] or "", post=record["post_uid"])
        parameters: dict[str, Any] | None = None
        # without a file for the sheet nothing is done: the wizard is there again as it was
        while parameters is None and run_dialog(wizard):
            parameters = self._with_sheet(wizard)
        wizard.deleteLater()
        if parameters is not None:
            self.dock.run_job("linzhang:changeperson", parameters, self._changed)

    def _with_sheet(self, wizard: ChangeWizard) -> dict[str, Any] | None:
        """The wizard's parameters with the file of the change sheet; None where it was asked for and not chosen."""
        parameters = dict(wizard.parameters)
        if wizard.saves.isChecked():
            path = self.dock.choose_save(
                "changes",
                translate("Linzhang", "Change sheet"),
                f"人员变动表{parameters['DATE']}.xlsx",
                translate("Linzhang", "Excel table (*.xlsx)"),
            )
            if path is None:
                return None
            parameters["OUTPUT"] = str(path)
        return parameters

    def _changed(self, outputs: dict[str, Any]) -> None:
        text = translate("Linzhang", "{closed} tenures closed, {opened} opened; {boards} boards to reprint.").format(
            closed=outputs["CLOSED"], opened=outputs["OPENED"], boards=outputs["STALE_BOARDS"]
        )
        self.dock.say(f"{text}\n{outputs['STALE']}".strip())

    def undo_change(self) -> None:
        """Asks, saying which change it is, and undoes the last change of posts."""
        try:
            with self.dock.session.county() as county:
                last = undo.last_done(county, UNDOABLE)
        except LinzhangError as error:
            self.dock.say_error(error)
            return
        if last is None:
            self.dock.say_error(LinzhangError("changes.nothing_to_undo"))
            return
        text = translate("Linzhang", "Undo the last change of posts ({what})?").format(what=last.source)
        if confirmed(self.dock, translate("Linzhang", "Undo last change"), text):
            self.dock.run_job("linzhang:undochange", {"BATCH": last.batch}, self._undone)

    def _undone(self, outputs: dict[str, Any]) -> None:
        self.dock.say(sentence("county.undone", count=int(outputs["UNDONE"])))
