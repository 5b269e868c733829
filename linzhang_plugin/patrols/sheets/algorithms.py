"""The algorithms that print what was judged."""

from __future__ import annotations

from .algorithms_notice import PatrolNotice
from .algorithms_report import PatrolReport

SHEETS_ALGORITHMS = (PatrolReport, PatrolNotice)
