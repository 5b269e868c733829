"""PDFs of boards that are no longer true: moved into the folder 作废 beside them, never deleted."""

from __future__ import annotations

import datetime
from pathlib import Path

VOID = "作废"


def set_aside(pdf: Path, day: datetime.date) -> str:
    """Moves ``pdf`` into 作废 with the day in its name; returns the new name. OSError where it cannot be moved."""
    folder = pdf.parent / VOID
    folder.mkdir(exist_ok=True)
    stem = f"{pdf.stem} 作废{day.isoformat()}"
    target = folder / f"{stem}{pdf.suffix}"
    number = 2
    while target.exists():
        target = folder / f"{stem} ({number}){pdf.suffix}"
        number += 1
    pdf.rename(target)
    return target.name
