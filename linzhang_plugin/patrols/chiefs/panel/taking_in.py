"""From registers that were picked or dropped to the questions that they leave open: columns, and who is meant."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....desktop.algorithm import any_file
from ....desktop.dock import run_dialog
from ....desktop.ledger_dialog import ledger_of
from ....desktop.translate import translate
from .. import importing
from .dialogs import WhoDialog
from .mapping import ask_columns

if TYPE_CHECKING:
    from ...panel import Panel


class RegisterImport:
    """Imports, asks what is left open, and imports again with the answers: what is in already stays unchanged."""

    def __init__(self, dock: Panel) -> None:
        self.dock = dock
        self._inputs: list[Path] = []
        self._asked: set[str] = set()

    def choose_files(self) -> None:
        """Asks for registers and imports them."""
        patterns = " ".join(f"*{suffix}" for suffix in importing.SUFFIXES)
        title = translate("Linzhang", "Import records of chiefs’ patrols")
        files = self.dock.choose_files("registers", title, any_file(f"{translate('Linzhang', 'Tables')} ({patterns})"))
        if files:
            self.start(files)

    def start(self, paths: list[Path]) -> None:
        """Imports registers; what they leave open is asked, and they are imported again with the answers."""
        self._inputs, self._asked = list(paths), set()
        self._run({})

    def _run(self, more: dict[str, Any]) -> None:
        parameters = {"INPUT": [str(path) for path in self._inputs], **more}
        self.dock.run_job("linzhang:importchiefpatrols", parameters, self._imported)

    def _imported(self, outputs: dict[str, Any]) -> None:
        words = translate("Linzhang", "{new} new records, {changed} changed, {problems} new problems.").format(
            new=outputs.get("NEW", 0), changed=outputs.get("CHANGED", 0), problems=outputs.get("PROBLEMS", 0)
        )
        with self.dock.session.county() as county:
            ledger = ledger_of(county, str(outputs.get("IMPORT", "")))
        entries = ledger.entries if ledger is not None else []
        if any(entry.code == "patrols_chiefs.columns_unknown" for entry in entries):
            mapping = ask_columns(self.dock, self._inputs, importing.VISITS, self._asked)
            if mapping:
                self._run({"MAPPING": json.dumps(mapping)})
                return
        doubts: dict[str, tuple[str, list[list[str]]]] = {}
        for entry in entries:
            key = str(entry.values.get("key") or "")
            if entry.code == "patrols_chiefs.person_doubt" and key not in self._asked:
                doubts[key] = (str(entry.values.get("name")), list(entry.values.get("candidates") or []))  # type: ignore[call-overload]
        if doubts:
            self._asked |= set(doubts)
            dialog = WhoDialog(doubts, self.dock)
            answers = dialog.answers() if run_dialog(dialog) else {}
            dialog.deleteLater()
            if answers:
                self._run({"PEOPLE": json.dumps(answers, ensure_ascii=False)})
                return
        self.dock.say(words)
