"""The help pages as the window shows them, and Qt's own words in a Chinese interface."""

from __future__ import annotations

import re

import pytest

from linzhang_plugin.county.resources import resource

FOLDER = resource("help", "verdicts.zh.md").parent
PAGES = sorted(path.name for path in FOLDER.glob("*.md"))


@pytest.mark.parametrize("name", PAGES)
def test_help_page_shows_its_bold_words_and_pictures(qgis_app, name: str) -> None:
    """No mark of Markdown is left in what is read, every picture is there and none is wider than the window."""
    from qgis.PyQt.QtGui import QImage

    from linzhang_plugin.desktop.help import SIZE, HelpDialog

    text = (FOLDER / name).read_text(encoding="utf-8")
    dialog = HelpDialog(name.split(".", maxsplit=1)[0], "x", text=text)
    shown = dialog.browser.document().toPlainText()
    assert not re.search(r"\*\*|!\[|\]\(|^\s*\|", shown, re.MULTILINE)
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)
    assert not [picture for picture in pictures if QImage(str(FOLDER / picture)).isNull()]
    dialog.resize(*SIZE)
    dialog.show()
    assert dialog.browser.horizontalScrollBar().maximum() == 0
    dialog.close()


def test_buttons_of_qt_are_chinese_in_a_chinese_interface(qgis_app) -> None:
    """QGIS calls Chinese zh-Hans, for which Qt has no words of its own; in English nothing changes."""
    from qgis.PyQt.QtCore import QCoreApplication
    from qgis.PyQt.QtWidgets import QDialogButtonBox

    from linzhang_plugin.desktop.translate import interface_translator

    def words() -> list[str]:
        kinds = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Close | kinds.Help | kinds.Save)
        return sorted(button.text().replace("&", "") for button in box.buttons())

    translator = interface_translator("zh-Hans")
    assert translator is not None
    QCoreApplication.installTranslator(translator)
    try:
        assert words() == sorted(["确定", "取消", "关闭", "帮助", "保存"])
    finally:
        QCoreApplication.removeTranslator(translator)
    assert interface_translator("en_US") is None
