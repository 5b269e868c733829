"""The Processing algorithms of the signboards."""

from __future__ import annotations

from .care import AddBoardPhotos, RecordBoardChecks
from .export import ExportBoards
from .proofs import ProofBoards
from .register import ExportBoardRegister, ProposeSites

ALGORITHMS = (ExportBoards, ProofBoards, ExportBoardRegister, ProposeSites, AddBoardPhotos, RecordBoardChecks)
