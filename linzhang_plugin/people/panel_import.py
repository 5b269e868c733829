"""Rosters that were picked or dropped: each through its preview, one after the other, then imported."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QTimer

from ..county.errors import LinzhangError
from ..county.sheets import SUFFIXES
from ..desktop.algorithm import any_file
from ..desktop.dock import run_dialog
from ..desktop.messages import in_words
from ..desktop.translate import translate
from .panel_preview import PreviewDialog
from .preview import preview
from .recognise.parameters import mappings_text
from .roster import remembered_mappings

if TYPE_CHECKING:
    from .panel import Panel


@dataclass
class Files:
    """The rosters that were chosen or dropped for ``county``, and what has become of them so far."""

    county: Path | None = None
    waiting: list[Path] = field(default_factory=list)
    current: Path | None = None
    done: int = 0
    accepted: int = 0
    refused: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    left_out: list[Path] = field(default_factory=list)

    def sums(self) -> str:
        """Rows of all rosters together, then each that did not go in, and why."""
        lines = [
            translate("Linzhang", "{count} workbooks: {accepted} rows accepted, {refused} refused.").format(
                count=self.done, accepted=self.accepted, refused=self.refused
            )
        ]
        for name, reason in self.failed:
            lines.append(translate("Linzhang", "Not imported: {file}: {reason}").format(file=name, reason=reason))
        if self.left_out:
            names = "、".join(path.name for path in self.left_out)
            lines.append(translate("Linzhang", "Not imported any more: {files}").format(files=names))
        return "\n".join(lines)


class Rosters:
    """The queue of a dock: files wait while one is looked at or imported; the sums are said at the end."""

    def __init__(self, dock: Panel) -> None:
        self.dock = dock
        self.files = Files()
        self._looking = False
        self._timer = QTimer(dock)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go_on)

    # ---- files --------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Asks for rosters."""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        title = translate("Linzhang", "Import roster")
        self.add(self.dock.choose_files("roster", title, any_file(f"{translate('Linzhang', 'Rosters')} ({patterns})")))

    def dropped(self, paths: list[Path]) -> None:
        """Files or folders; of a folder all rosters in it, but not Excel's own temporary files."""
        files = [f for path in paths for f in (_inside(path) if path.is_dir() else [path])]
        self.add([f for f in files if not f.name.startswith(("~$", "."))])

    def add(self, paths: list[Path]) -> None:
        """Puts the files behind those that are waiting already, and begins."""
        session = self.dock.session
        if not paths or not session.is_open:
            return
        if not self.dock.is_working and not self._looking:
            self.files = Files(session.path)
        self.files.waiting += paths
        self.go_on()

    def stop(self) -> None:
        """Leaves out the files that wait."""
        self.files.left_out += self.files.waiting
        self.files.waiting = []

    def close(self) -> None:
        """Forgets everything; before the dock goes."""
        self._timer.stop()
        self.files = Files()

    # ---- one after the other ------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Takes up the next file, unless one is in work."""
        files = self.files
        while files.waiting and not self.dock.is_working and not self._looking:
            if self.dock.session.path != files.county:
                # another county was opened, or this one closed: the files were meant for the one before
                self.stop()
                self.dock.say(files.sums())
                return
            self._look(files.waiting.pop(0))
        if not files.waiting and not self.dock.is_working:
            self._sum_up()

    def _sum_up(self) -> None:
        if self.files.done + len(self.files.left_out) > 1:
            self.dock.say(self.files.sums())

    def _look(self, path: Path) -> None:
        self._looking = True
        try:
            parameters = self._known(path)
            if parameters is not None:
                self._start(path, parameters)
                return
            dialog = PreviewDialog(
                self.dock,
                path,
                waiting=len(self.files.waiting),
                start=lambda parameters: self._start(path, parameters),
            )
            if dialog.error:
                self._failed(path, dialog.error)
            elif not run_dialog(dialog):
                self.files.left_out.append(path)
                if dialog.stopped:
                    self.stop()
            dialog.deleteLater()
        except LinzhangError as error:
            self._failed(path, in_words(error))
        finally:
            self._looking = False

    def _known(self, path: Path) -> dict[str, Any] | None:
        """Parameters for importing without a look: the user allows it, the form is known and nothing is doubtful."""
        if self.dock.remembered("silently") != "1":
            return None
        with self.dock.session.county() as county:
            forms = set(remembered_mappings(county.profile))
            shown = preview(county, path, today=self.dock.session.day, dates_rows=True)
        tables = {table.header.fingerprint for table in shown.found.tables}
        if not shown.is_plain or not tables <= forms:
            return None
        return {"INPUT": str(path), "DATE": shown.comparison.day, "MAPPING": mappings_text({})}

    def _start(self, path: Path, parameters: dict[str, Any]) -> None:
        self.files.current = path
        self.dock.run_job("linzhang:importroster", parameters)

    def _failed(self, path: Path, reason: str) -> None:
        self.files.done += 1
        self.files.failed.append((path.name, reason))
        self.dock.say_error(reason)

    def finished(self, successful: bool, outputs: dict[str, Any], error: str) -> None:
        """A job of the dock has ended; where it was an import, the next file is taken up."""
        files = self.files
        if files.current is None:
            return
        files.done += 1
        if successful:
            files.accepted += int(outputs.get("ACCEPTED", 0))
            files.refused += int(outputs.get("REFUSED", 0))
        else:
            files.failed.append((files.current.name, error))
        files.current = None
        if files.waiting:
            # not inside the signal of the job that has ended: the next preview is a window of its own
            self._timer.start(0)
        else:
            self._sum_up()


def _inside(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
