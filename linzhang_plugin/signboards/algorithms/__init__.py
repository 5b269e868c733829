"""The Processing algorithms of the signboards."""

from __future__ import annotations

from .care import AddBoardPhotos, RecordBoardChecks
from .checking import CheckBoards
from .export import ExportBoards
from .proofs import ProofBoards
from .register import ExportBoardRegister, ProposeSites
from .review import BoardStates, ReviewBoards
from .templates import CopyBoardTemplate

ALGORITHMS = (
    *(ExportBoards, CheckBoards, ProofBoards, CopyBoardTemplate),
    *(ExportBoardRegister, ProposeSites, AddBoardPhotos, RecordBoardChecks),
    *(ReviewBoards, BoardStates),
)
