"""The Processing algorithms of the room tasks: read a plan, write its table, split its figures."""

from __future__ import annotations

from . import matrix_edit, matrix_export, progress, reading, rounds, table, targets

ALGORITHMS = (
    *reading.ALGORITHMS,
    *table.ALGORITHMS,
    *progress.ALGORITHMS,
    *rounds.ALGORITHMS,
    *targets.ALGORITHMS,
    *matrix_edit.ALGORITHMS,
    *matrix_export.ALGORITHMS,
)
