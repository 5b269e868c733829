"""The Processing algorithms of the room tasks: read a plan, write its table, split its figures."""

from __future__ import annotations

from . import reading, table, targets

ALGORITHMS = (*reading.ALGORITHMS, *table.ALGORITHMS, *targets.ALGORITHMS)
