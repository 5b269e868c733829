"""The algorithms that print what was judged."""

from __future__ import annotations

from .algorithms_cards import RangerCards
from .algorithms_evidence import EvidencePack
from .algorithms_notice import PatrolNotice
from .algorithms_report import PatrolReport
from .algorithms_subsidy import SubsidyTable

SHEETS_ALGORITHMS = (PatrolReport, PatrolNotice, RangerCards, SubsidyTable, EvidencePack)
