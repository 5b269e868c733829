"""What the tabs of the tasks dock have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

if TYPE_CHECKING:
    from ..county.gateway import County
    from .panel import Panel


class Tab(QWidget):
    """One tab; the plan is chosen above the tabs, jobs and words at the bottom are the dock's.

    Subclasses give TABLES, ``title`` and ``show_plan``.
    """

    # a change of these tables shows the tab anew
    TABLES: frozenset[str] = frozenset()

    def __init__(self, dock: Panel) -> None:
        super().__init__()
        self.dock = dock

    def title(self) -> str:
        """What stands on the tab."""
        raise NotImplementedError

    def show_plan(self, county: County | None, document: str) -> None:
        """Shows the plan with that hash, ``""`` where none is chosen; ``county`` is None while none is open."""
        raise NotImplementedError
