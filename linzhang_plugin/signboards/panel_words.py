"""What the dock says about a run of boards, and errors that it can put into words."""

from __future__ import annotations

import logging

from ..county.errors import LinzhangError
from ..county.ledger import Ledger
from ..desktop.translate import translate
from .algorithms.checking import CheckRun
from .algorithms.proofs import ProofRun
from .algorithms.run import BoardRun

LOG = logging.getLogger("linzhang")
Run = BoardRun | ProofRun | CheckRun


def progress_text(done: int, total: int, seconds: float) -> str:
    """Which board it is at, and how long the rest takes at the pace so far."""
    left = seconds / done * (total - done) if done else 0.0
    if done >= total or left < 1:
        return translate("Linzhang", "Board {done} of {total}").format(done=done, total=total)
    if left < 90:
        return translate("Linzhang", "Board {done} of {total}, about {left} s left").format(
            done=done, total=total, left=max(1, round(left))
        )
    return translate("Linzhang", "Board {done} of {total}, about {left} min left").format(
        done=done, total=total, left=round(left / 60)
    )


def joined(ledgers: list[Ledger]) -> Ledger:
    """The entries of all of them in one."""
    whole = Ledger(ledgers[0].kind, ledgers[0].source)
    whole.entries = [entry for ledger in ledgers for entry in ledger.entries]
    return whole


def known(error: Exception) -> LinzhangError:
    """An error that can be put into words; what nobody foresaw goes to the log with its traceback."""
    if isinstance(error, LinzhangError):
        return error
    LOG.error("signboards", exc_info=error)
    return LinzhangError("county.unexpected", repr(error))
