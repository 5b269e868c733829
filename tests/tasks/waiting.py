"""Waiting for the background jobs of the tasks' dock."""

from __future__ import annotations

import time
from collections.abc import Callable


def until(holds: Callable[[], bool], what: str = "the job does not end") -> None:
    """Lets Qt and the jobs work until ``holds``, and then what they have posted; AssertionError after five minutes."""
    from qgis.PyQt.QtTest import QTest

    end = time.monotonic() + 300
    while not holds():
        QTest.qWait(5)
        assert time.monotonic() < end, what
    QTest.qWait(0)


def wait(panel: object) -> None:
    """Lets the background job of a panel end."""
    until(lambda: not panel.is_working)
