"""The Processing algorithms of the signboards."""

from __future__ import annotations

from .export import ExportBoards
from .proofs import ProofBoards

ALGORITHMS = (ExportBoards, ProofBoards)
