"""How an import went, in one sentence of the interface language."""

from __future__ import annotations

from ..county.ledger import Ledger
from .translate import translate


def counts(ledger: Ledger) -> str:
    """How many lines went in, did not, and were not chosen."""
    values = {"accepted": ledger.accepted, "unchanged": ledger.unchanged_count, "refused": ledger.refused}
    if ledger.left:
        text = translate(
            "Linzhang", "{accepted} accepted ({unchanged} unchanged), {refused} refused, {left} not chosen."
        )
        return text.format(**values, left=ledger.left)
    return translate("Linzhang", "{accepted} accepted ({unchanged} unchanged), {refused} refused.").format(**values)
