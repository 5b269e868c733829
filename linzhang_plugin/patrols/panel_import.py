"""From the files that were picked or dropped to the questions that they leave open: columns, frames, clocks, people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..county import read
from ..county.errors import LinzhangError
from ..desktop.algorithm import any_file
from ..desktop.dock import run_dialog
from ..desktop.ledger_dialog import ledger_of
from ..desktop.translate import translate
from . import look, sources
from .answers import answers
from .panel_columns import ColumnsDialog
from .panel_sources import SourcesDialog, Step
from .people import roster
from .reading.files import ARCHIVE, SUFFIXES

if TYPE_CHECKING:
    from .panel import Panel

DROPPED = (*SUFFIXES, ARCHIVE)
UNKNOWN_COLUMNS = "patrols_reading.no_columns"


class TrackImport:
    """What the dock does with files: import, ask what they leave open, apply the answers, judge."""

    def __init__(self, dock: Panel) -> None:
        self.dock = dock
        self.inputs: list[Path] = []
        self._asked: set[str] = set()
        self._steps: list[Step] = []
        self._months: set[str] = set()
        self._tracks = 0
        self._words: list[str] = []

    # ---- files --------------------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Asks for a folder and imports it."""
        folder = self.dock.choose_folder("folder", translate("Linzhang", "Folder of tracks"))
        if folder is not None:
            self.start([folder])

    def choose_files(self) -> None:
        """Asks for files and imports them."""
        patterns = " ".join(f"*{suffix}" for suffix in DROPPED)
        files = any_file(f"{translate('Linzhang', 'Tracks and tables')} ({patterns})")
        chosen = self.dock.choose_files("files", translate("Linzhang", "Import tracks"), files)
        if chosen:
            self.start(chosen)

    def start(self, paths: list[Path]) -> None:
        """Imports files and folders."""
        self.inputs = list(paths)
        self._asked, self._months, self._tracks = set(), set(), 0
        self._run()

    def _run(self) -> None:
        self.dock.run_job("linzhang:importtracks", {"INPUT": [str(path) for path in self.inputs]}, self._imported)

    # ---- what is left open --------------------------------------------------------------------------------

    def _imported(self, outputs: dict[str, Any]) -> None:
        # with the answers about columns it runs once more, and only what was refused before is new then
        self._tracks += int(outputs.get("TRACKS", 0))
        self._months |= set(filter(None, str(outputs.get("MONTHS", "")).split(",")))
        self._words = [
            translate("Linzhang", "{accepted} accepted, {refused} refused.").format(
                accepted=outputs.get("ACCEPTED", 0), refused=outputs.get("REFUSED", 0)
            )
        ]
        if self._ask_columns(str(outputs.get("IMPORT", ""))):
            return
        if self._tracks:
            self.look(only_open=True)
        else:
            self._judge()

    def _judge(self) -> None:
        """Judges the months that were imported, or the chosen one, and shows them; what was imported stays said."""
        months = sorted(self._months)
        if months and self.dock.month_text not in months:
            self.dock.choose_month(months[-1])
        words, self._words, self._months = self._words, [], set()
        steps: list[Step] = [("linzhang:patrolmonth", {"MONTH": month}) for month in months or [self.dock.month_text]]
        self.apply([step for step in steps if step[1]["MONTH"]], lambda: self.dock.say("\n".join(words)))

    def _ask_columns(self, import_uid: str) -> bool:
        """Asks about tables whose columns nobody knows; whether the import runs again because of an answer."""
        try:
            with self.dock.session.county() as county:
                ledger = ledger_of(county, import_uid)
                mappings = answers(county).mappings
            unknown = ledger is not None and any(entry.code == UNKNOWN_COLUMNS for entry in ledger.entries)
            tables = look.unknown_tables(self.inputs, mappings) if unknown else []
        except LinzhangError as error:
            self.dock.say_error(error)
            return False
        steps: list[Step] = []
        for table in tables:
            if table.header.fingerprint in self._asked or table.member.inner:
                continue
            self._asked.add(table.header.fingerprint)
            dialog = ColumnsDialog(table, self.dock)
            if run_dialog(dialog):
                mapping = json.dumps(dialog.mapping())
                steps.append(("linzhang:mapcolumns", {"INPUT": str(table.member.path), "MAPPING": mapping}))
            dialog.deleteLater()
        if steps:
            self.apply(steps, self._run)
        return bool(steps)

    def look(self, *, only_open: bool = False) -> None:
        """Checks all sources in the background, then shows them; ``only_open``: only where there is a question."""
        self.dock.run_job("linzhang:tracksources", {}, lambda outputs: self._looked(outputs, only_open))

    def _looked(self, outputs: dict[str, Any], only_open: bool) -> None:
        frames = json.loads(str(outputs.get("SOURCES", "[]")))
        if only_open and not outputs.get("OPEN"):
            nobody = int(outputs.get("UNASSIGNED", 0))
            if nobody:
                self._words.append(
                    translate("Linzhang", "Tracks of {count} sources belong to nobody yet: see “Sources…”.").format(
                        count=nobody
                    )
                )
            self._judge()
            return
        dialog = self.dialog(frames)
        accepted = run_dialog(dialog)
        steps = dialog.steps() if accepted else []
        dialog.deleteLater()
        if steps or only_open:
            self.apply(steps, self._judge)

    def dialog(self, frames: list[dict[str, Any]]) -> SourcesDialog:
        """The window of sources, filled."""
        with self.dock.session.county() as county:
            people = sources.people_sources(county)
            places = read.ancestors(county)
            held = {
                row["person_uid"]: places.get(row["area_uid"], {})
                for row in county.rows(
                    "SELECT tenure.person_uid, post.area_uid FROM tenure JOIN post ON post.uid = tenure.post_uid "
                    'ORDER BY tenure."start"'
                )
            }
            named = [
                (person.uid, "　".join([person.name, *list(held.get(person.uid, {}).values())[:1]]))
                for person in roster(county).people
            ]
        return SourcesDialog(self.dock, people, named, frames)

    # ---- the answers --------------------------------------------------------------------------------------

    def apply(self, steps: list[Step], then: Any) -> None:
        """Runs the answers one after the other, then ``then``."""
        self._steps = list(steps)

        def go_on(_outputs: dict[str, Any]) -> None:
            if self._steps:
                name, parameters = self._steps.pop(0)
                self.dock.run_job(name, parameters, go_on)
            else:
                then()

        go_on({})
