"""What the dock lists is read in the background: a county has thousands of boards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QObject

from ..desktop.jobs import Job

if TYPE_CHECKING:
    from ..desktop.dock import RoomDock


@dataclass(frozen=True)
class _Wish:
    algorithm: str
    parameters: dict[str, Any]
    done: Callable[[dict[str, Any]], object]


class Reader(QObject):
    """One reading at a time: of several wishes the last one counts, and the dock can be used meanwhile."""

    def __init__(self, dock: RoomDock) -> None:
        super().__init__(dock)
        self._dock = dock
        self._job: Job | None = None
        self._now: _Wish | None = None
        self._next: _Wish | None = None

    @property
    def is_reading(self) -> bool:
        """Whether a list is being read."""
        return self._job is not None

    def read(self, algorithm: str, parameters: dict[str, Any], done: Callable[[dict[str, Any]], object]) -> None:
        """Runs the algorithm on the open county; ``done`` gets its outputs, an error is said by the dock."""
        if self._dock.session.path is None:
            return
        wish = _Wish(algorithm, {"COUNTY": str(self._dock.session.path), **parameters}, done)
        if self._job is not None:
            self._next = wish
            self._job.cancel()
            return
        self._start(wish)

    def _start(self, wish: _Wish) -> None:
        self._now, self._next = wish, None
        self._job = Job(wish.algorithm, wish.parameters, self)
        self._job.finished.connect(self._finished)
        self._job.start()

    def _finished(self, successful: bool, outputs: dict[str, Any], error: str) -> None:
        job, wish = self._job, self._now
        self._job = self._now = None
        if job is not None:
            job.deleteLater()
        if self._next is not None:
            self._start(self._next)
        elif wish is not None and wish.parameters["COUNTY"] == str(self._dock.session.path or ""):
            if successful:
                wish.done(outputs)
            elif error:
                self._dock.say(error)

    def stop(self) -> None:
        """Ends the reading."""
        self._next = None
        if self._job is not None:
            self._job.stop()
            self._job = None
