"""The help pages of the room."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget

from ..desktop import help as pages
from ..desktop.translate import translate

ROOM = "people"


def help_text(language: str) -> str:
    """The page in Chinese for a Chinese interface, else the short one in English."""
    return pages.help_text(ROOM, language)


class HelpDialog(pages.HelpDialog):
    """The page of the people."""

    def __init__(self, parent: QWidget | None = None, text: str | None = None) -> None:
        super().__init__(ROOM, translate("Linzhang", "Help: people"), parent, text)
