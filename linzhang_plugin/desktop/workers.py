"""Keeps QGIS's worker threads alive between jobs.

A thread of Qt's pool ends after 30 idle seconds. With it QGIS frees what PROJ made in it, also the heart of every
coordinate system that was first used there and is shared with the whole program since: it still says that it is valid,
but coordinates are handed back untransformed, and on 3.22 the next complaint of PROJ takes QGIS down.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QThreadPool

NEVER = -1


def _pool() -> QThreadPool | None:
    return QThreadPool.globalInstance()


def keep_alive() -> int:
    """Idle threads of the pool wait for the next job; returns after how many ms they ended so far."""
    pool = _pool()
    if pool is None:
        return NEVER
    before = int(pool.expiryTimeout())
    pool.setExpiryTimeout(NEVER)
    return before


def let_end(milliseconds: int) -> None:
    """Idle threads end after so many ms again."""
    pool = _pool()
    if pool is not None and pool.expiryTimeout() == NEVER:
        pool.setExpiryTimeout(milliseconds)
