"""Importing divisions in a conversation: what a layer leaves open is asked, what would change is listed and ticked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingUtils
from qgis.PyQt.QtWidgets import QDialog

from ..desktop.translate import translate
from .panel_differences import DifferencesDialog
from .panel_questions import CodeSystemDialog, QuestionsDialog

if TYPE_CHECKING:
    from .panel import Panel

OnDone = Callable[[dict[str, Any]], None]
IMPORT, COMPARE = "linzhang:importdivisions", "linzhang:comparedivisions"
STANDS, FEATURES = "linzhang:importcompartments", "linzhang:importfeatures"
COMPARE_CODES, UPDATE_CODES = "linzhang:comparecodes", "linzhang:updatecodes"


class ImportConversation:
    """One import from the choice of the files to the ledger; every step is an algorithm run by the dock.

    The dialogs are shown beside the map and not over it: what is asked can be looked at there.
    """

    def __init__(self, panel: Panel, paths: Iterable[Path], *, overlay: bool = False, on_done: OnDone | None = None):
        self.panel = panel
        # another county may be opened while a dialog is shown or a job runs
        self.county = panel.session.path
        self.paths = [str(path) for path in paths]
        self.on_done = on_done
        self.answers: dict[str, dict[str, str]] = {}
        self.parameters: dict[str, Any] = {"INPUT": self.paths, "KIND": "overlay" if overlay else "base"}
        self.dialog: QDialog | None = None
        self._layers: list[dict[str, Any]] = []
        self._confirmed = False
        self._asked: set[str] = set()
        self._target = ""

    def start(self) -> None:
        """Reads the files and compares them with the county, in the background."""
        if self._elsewhere():
            return
        self._target = QgsProcessingUtils.generateTempFilename("differences.gpkg")
        self.panel.run_job(COMPARE, {**self.parameters, **self._mapping(), "OUTPUT": self._target}, self._compared)

    def stop(self) -> None:
        """Closes what is open; nothing is written any more."""
        if self.dialog is not None:
            self.dialog.reject()

    def _mapping(self) -> dict[str, str]:
        return {"MAPPING": json.dumps(self.answers, ensure_ascii=False)} if self.answers else {}

    def _elsewhere(self) -> bool:
        """Whether the county that the files were chosen for is no longer the open one; said then."""
        if self.panel.session.path == self.county:
            return False
        self.panel.say(translate("Linzhang", "Nothing was imported."))
        return True

    def _compared(self, outputs: dict[str, Any]) -> None:
        if self._elsewhere():
            return
        self._layers = json.loads(str(outputs.get("QUESTIONS") or "[]"))
        differences = json.loads(str(outputs.get("DIFFERENCES") or "[]"))
        open_questions = {self._key(layer) for layer in self._layers if layer["question"]}
        if open_questions - self._asked:
            # a question that was left as it was is not asked twice: the layer stays out, and the ledger says so
            self._asked |= open_questions
            self.ask()
        elif differences and not self._confirmed and any(layer["kindless"] for layer in self._layers):
            # what is drawn and listed by kind has to have one
            self.ask()
        elif all(row["kind"] == "new" for row in differences):
            # nothing to compare: the first import of a level, or the same file again
            if differences and not self._confirmed:
                self.ask()
            else:
                self._import(None)
        else:
            self.show(differences)

    def _key(self, layer: dict[str, Any]) -> str:
        return json.dumps([layer["source"], layer["question"]["code"], self.answers.get(layer["source"])])

    # ---- questions ----------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Opens the questions about the layers: coordinate system, datum, fields."""
        dialog = QuestionsDialog(self._layers, self._window())
        self._open(dialog, lambda: self._answered(dialog))

    def _answered(self, dialog: QuestionsDialog) -> None:
        self._confirmed = True
        self.answers |= dialog.answers()
        self.start()

    # ---- differences --------------------------------------------------------------------------------------

    def show(self, differences: Sequence[dict[str, Any]]) -> None:
        """Opens the list of differences."""
        dialog = DifferencesDialog(differences, self._target, self.panel.session, self.panel.iface, self._window())
        dialog.fields_wanted.connect(self._change_fields)
        self._open(dialog, lambda: self._import(dialog.accepted_ids()))

    def _change_fields(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        self.ask()

    def _import(self, ids: Sequence[str] | None) -> None:
        if self._elsewhere():
            return
        accepted = {} if ids is None else {"ACCEPT": ",".join(ids) or "none"}
        self.panel.run_job(IMPORT, {**self.parameters, **self._mapping(), **accepted}, self._done)

    def _done(self, outputs: dict[str, Any]) -> None:
        if self.on_done is not None and self.panel.session.path == self.county:
            self.on_done(outputs)

    # ---- dialogs ------------------------------------------------------------------------------------------

    def _window(self) -> Any:
        return self.panel.iface.mainWindow() if self.panel.iface is not None else None

    def _open(self, dialog: QDialog, accepted: Callable[[], None]) -> None:
        self.dialog = dialog
        dialog.accepted.connect(accepted)
        dialog.rejected.connect(lambda: self.panel.say(translate("Linzhang", "Nothing was imported.")))
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.show()

    def _closed(self, dialog: QDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()


class LayersConversation:
    """One import of 小班 or map layers: what cannot be told is asked, and the import run again.

    Asked are where a layer lies (coordinate system, datum) and the code system of its 地类. A layer that stays
    unanswered is left out of what is imported, and said.
    """

    def __init__(
        self, panel: Panel, paths: Iterable[Path], on_done: OnDone | None = None, *, algorithm: str = STANDS
    ) -> None:
        self.panel = panel
        self.county = panel.session.path
        self.algorithm = algorithm
        self.paths = list(paths)
        self.parameters: dict[str, Any] = {"ASK": True}
        self.dialog: CodeSystemDialog | QuestionsDialog | None = None
        self.on_done = on_done
        self.answers: dict[str, dict[str, str]] = {}
        self._asked: set[str] = set()

    def start(self) -> None:
        """Reads and imports in the background."""
        if self.panel.session.path != self.county:
            self.panel.say(translate("Linzhang", "Nothing was imported."))
            return
        mapping = {"MAPPING": json.dumps(self.answers, ensure_ascii=False)} if self.answers else {}
        files = {"INPUT": [str(path) for path in self.paths]}
        self.panel.run_job(self.algorithm, {**files, **self.parameters, **mapping}, self._done)

    def stop(self) -> None:
        """Closes the question; nothing is written any more."""
        if self.dialog is not None:
            self.dialog.reject()

    def _done(self, outputs: dict[str, Any]) -> None:
        if self.panel.session.path != self.county:
            return
        layers = json.loads(str(outputs.get("QUESTIONS") or "[]"))
        question = json.loads(str(outputs.get("QUESTION") or "{}"))
        if layers:
            self._where(layers)
        elif question:
            coding = CodeSystemDialog(question, self._window())
            self._open(coding, lambda: self._coded(str(coding.system.currentData())))
        elif self.on_done is not None:
            self.on_done(outputs)

    def _where(self, layers: list[dict[str, Any]]) -> None:
        """Asks where layers lie; those that were asked the same before are left out."""
        keys = {self._key(layer): layer for layer in layers}
        if set(keys) - self._asked:
            self._asked |= set(keys)
            dialog = QuestionsDialog(layers, self._window())
            self._open(dialog, lambda: self._answered(dialog))
            return
        left_out = {layer["source"].split("|", maxsplit=1)[0] for layer in layers}
        self.panel.say_error(" ".join(layer["question"]["text"] for layer in layers))
        self.paths = [path for path in self.paths if path.name not in left_out]
        if self.paths:
            self.start()

    def _key(self, layer: dict[str, Any]) -> str:
        return json.dumps([layer["source"], layer["question"]["code"], self.answers.get(layer["source"])])

    def _window(self) -> Any:
        return self.panel.iface.mainWindow() if self.panel.iface is not None else None

    def _open(self, dialog: CodeSystemDialog | QuestionsDialog, accepted: Callable[[], None]) -> None:
        self.dialog = dialog
        dialog.accepted.connect(accepted)
        dialog.rejected.connect(lambda: self.panel.say(translate("Linzhang", "Nothing was imported.")))
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.show()

    def _answered(self, dialog: QuestionsDialog) -> None:
        for source, answer in dialog.answers().items():
            self.answers[source] = {**self.answers.get(source, {}), **answer}
        self.start()

    def _coded(self, system: str) -> None:
        self.parameters["CODE_SYSTEM"] = system
        self.start()

    def _closed(self, dialog: CodeSystemDialog | QuestionsDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()


class CodesConversation:
    """A newer list of division codes (统计用区划代码): what it changes in the county is listed and ticked."""

    def __init__(self, panel: Panel, path: Path) -> None:
        self.panel = panel
        self.county = panel.session.path
        self.path = path
        self.dialog: DifferencesDialog | None = None

    def start(self) -> None:
        """Compares the list with the county in the background."""
        self.panel.run_job(COMPARE_CODES, {"INPUT": str(self.path)}, self._compared)

    def stop(self) -> None:
        """Closes the list; nothing is written any more."""
        if self.dialog is not None:
            self.dialog.reject()

    def _compared(self, outputs: dict[str, Any]) -> None:
        if self.panel.session.path != self.county:
            return
        rows = [row for row in json.loads(str(outputs["CHANGES"])) if row["kind"] != "unchanged"]
        if not rows:
            self.panel.say(translate("Linzhang", "All codes and names are those of the list; nothing to do."))
            return
        window = self.panel.iface.mainWindow() if self.panel.iface is not None else None
        dialog = DifferencesDialog(rows, "", self.panel.session, self.panel.iface, window)
        dialog.setWindowTitle(translate("Linzhang", "What the newer list of codes changes"))
        self.dialog = dialog
        dialog.accepted.connect(lambda: self._update(dialog.accepted_ids()))
        dialog.rejected.connect(lambda: self.panel.say(translate("Linzhang", "Nothing was changed.")))
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.show()

    def _update(self, ids: Sequence[str]) -> None:
        if self.panel.session.path == self.county:
            self.panel.run_job(UPDATE_CODES, {"INPUT": str(self.path), "ACCEPT": ",".join(ids) or "none"})

    def _closed(self, dialog: DifferencesDialog) -> None:
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()
