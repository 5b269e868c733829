"""Algorithms about chiefs' patrols and problems."""

from .letters import LETTERS
from .problems import PROBLEMS
from .records import RECORDS

CHIEFS_ALGORITHMS = (*RECORDS, *LETTERS, *PROBLEMS)
