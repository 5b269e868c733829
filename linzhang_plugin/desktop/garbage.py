"""Keeps Python's search for garbage from stopping the window while a job runs.

QGIS with its plugins, pandas and shapely is some hundred thousand objects. A job that makes many new ones has Python
walk through all of them every few seconds, for 0.1 to 0.3 s during which no other thread can run Python: the window
stands still. What was there when the job began is left out of it until the job is over.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Jobs:
    """How many run now."""

    lock = threading.Lock()
    count = 0


@contextmanager
def left_alone() -> Iterator[None]:
    """While the block runs only objects that were made since are looked through; blocks may overlap."""
    with _Jobs.lock:
        _Jobs.count += 1
        if _Jobs.count == 1:
            gc.freeze()
    try:
        yield
    finally:
        with _Jobs.lock:
            _Jobs.count -= 1
            if _Jobs.count == 0:
                gc.unfreeze()
