"""The Processing algorithms of the signboards."""

from __future__ import annotations

from .export import ExportBoards

ALGORITHMS = (ExportBoards,)
