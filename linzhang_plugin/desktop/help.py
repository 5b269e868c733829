"""The help pages of the rooms: Markdown with pictures in ``resources/help``, in the language of the interface."""

from __future__ import annotations

import re

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QImage, QTextBlock, QTextCursor, QTextDocument
from qgis.PyQt.QtWidgets import QComboBox, QDialog, QTextBrowser, QVBoxLayout, QWidget

from ..county.resources import resource

# pixels; the window is as wide as a screen of 1366 leaves beside the dock
SIZE = (880, 660)
PICTURE_WIDTH = 800


def help_text(room: str, language: str) -> str:
    """The page of a room in Chinese for a Chinese interface, else the short one in English."""
    suffix = "zh" if language.lower().startswith("zh") else "en"
    return resource("help", f"{room}.{suffix}.md").read_text(encoding="utf-8")


class HelpDialog(QDialog):
    """The page in a window of its own, with a list of its sections; needs no network."""

    def __init__(self, room: str, title: str, parent: QWidget | None = None, text: str | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(*SIZE)
        self.browser = QTextBrowser()
        # pictures stand beside the text
        self.browser.setSearchPaths([str(resource("help", f"{room}.zh.md").parent)])
        self.browser.setOpenExternalLinks(False)
        self.browser.setMarkdown(help_text(room, QgsApplication.locale()) if text is None else text)
        self._fit_pictures()
        self.sections = QComboBox()
        for block in self._headings():
            depth = block.blockFormat().headingLevel() - 1
            self.sections.addItem("　" * depth + block.text(), block.position())
        self.sections.setVisible(self.sections.count() > 1)
        self.sections.activated.connect(lambda _index: self.go())
        layout = QVBoxLayout(self)
        layout.addWidget(self.sections)
        layout.addWidget(self.browser)

    def _headings(self) -> list[QTextBlock]:
        found, block = [], self.browser.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel():
                found.append(block)
            block = block.next()
        return found

    def _fit_pictures(self) -> None:
        """Makes wider pictures as wide as the window, so that the page needs no scrolling to the side."""
        document = self.browser.document()
        for name in set(re.findall(r"!\[[^\]]*\]\(([^)]+)\)", document.toMarkdown())):
            picture = QImage(str(resource("help", name)))
            if picture.width() > PICTURE_WIDTH:
                smaller = picture.scaledToWidth(PICTURE_WIDTH, Qt.TransformationMode.SmoothTransformation)
                document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), smaller)
        document.markContentsDirty(0, document.characterCount())

    def go(self) -> None:
        """Shows the chosen section at the top of the window."""
        cursor = QTextCursor(self.browser.document())
        cursor.setPosition(int(self.sections.currentData()))
        self.browser.setTextCursor(cursor)
        bar = self.browser.verticalScrollBar()
        bar.setValue(bar.value() + self.browser.cursorRect(cursor).top())
