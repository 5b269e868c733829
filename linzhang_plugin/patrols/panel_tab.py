"""What the tabs of the patrols dock have in common."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

if TYPE_CHECKING:
    from .panel import Panel


class Tab(QWidget):
    """One tab; the month is chosen above the tabs (``dock.month_text``), jobs and words at the bottom are the dock's.

    Subclasses give TABLES, ``title`` and ``refresh``.
    """

    # a change of these tables shows the tab anew
    TABLES: frozenset[str] = frozenset()
    # the help pages that “?” opens, one below the other, while it is in front
    HELP: tuple[str, ...] = ("patrols", "verdicts", "patrols_sheets")

    def __init__(self, dock: Panel) -> None:
        super().__init__()
        self.dock = dock

    def title(self) -> str:
        """What stands on the tab."""
        raise NotImplementedError

    def refresh(self, tables: set[str] | None) -> None:
        """Shows the county anew: ``tables`` that changed; None after a county was opened or closed."""
        raise NotImplementedError

    def month_chosen(self) -> None:
        """Another month was chosen above the tabs; a tab that shows no month does nothing."""

    def dropped(self, paths: list[Path]) -> bool:
        """Files were dropped while the tab is in front; whether it took them. Else they are imported as tracks."""
        del paths
        return False

    def unload(self) -> None:
        """Undoes its connections; called before the dock is removed."""
