"""Tells the desktop that an algorithm, from wherever it was started, writes to a county file."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal


class Hub(QObject):
    """``writing(path)`` before and ``written(path)`` after an algorithm works on a county file.

    Emitted from worker threads; receivers on the main thread get them queued.
    """

    writing = pyqtSignal(str)
    written = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.open_county = ""


hub = Hub()
