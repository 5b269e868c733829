"""Keeps QGIS's worker threads alive between jobs.

A thread of a pool of Qt ends after 30 idle seconds. With it QGIS frees what PROJ made in it, also the heart of every
coordinate system that was first used there and is shared with the whole program since: it still says that it is valid,
but coordinates are handed back untransformed (3.22 to 3.44), and on 3.22 the next complaint of PROJ takes QGIS down.
"""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QThreadPool

NEVER = -1


def pools() -> list[QThreadPool]:
    """The pool of the program and, from 3.24 on, that of QGIS's tasks, which belongs to the manager of tasks."""
    manager = QgsApplication.taskManager()
    own = manager.findChildren(QThreadPool) if manager is not None else []
    return [pool for pool in (QThreadPool.globalInstance(), *own) if pool is not None]


def keep_alive() -> int:
    """Idle threads wait for the next job; returns after how many ms they ended so far."""
    found = pools()
    before = int(found[0].expiryTimeout()) if found else NEVER
    for pool in found:
        pool.setExpiryTimeout(NEVER)
    return before


def let_end(milliseconds: int) -> None:
    """Idle threads end after so many ms again."""
    for pool in pools():
        if pool.expiryTimeout() == NEVER:
            pool.setExpiryTimeout(milliseconds)
