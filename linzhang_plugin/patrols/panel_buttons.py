"""The buttons above the tab of the tracks, in two rows: a screen of 1366 × 768 leaves little height below them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QMenu, QPushButton

from ..desktop.translate import translate
from . import panel_style
from .panel_import import TrackImport
from .sheets.panel_output import OutputButton

if TYPE_CHECKING:
    from .panel import Panel
    from .verdicts.panel_decisions import Decisions

COLUMNS = 4
WIDTH = 96  # pixels


class TrackButtons(QGridLayout):
    """Import, sources, judge, export; rules, leave, and how the tracks are coloured (``colors``)."""

    def __init__(self, dock: Panel, importing: TrackImport, verdicts: Decisions) -> None:
        super().__init__()
        self.output = OutputButton(dock)
        self.colors = QComboBox()
        self.colors.setToolTip(translate("Linzhang", "How the tracks on the map are coloured."))
        for key, name in panel_style.names().items():
            self.colors.addItem(translate("Linzhang", "Colours: {name}").format(name=name), key)
        self.colors.setCurrentIndex(max(self.colors.findData(dock.remembered("colors", panel_style.VERDICT)), 0))
        buttons = [
            _importing(importing),
            _button(
                translate("Linzhang", "Sources…"),
                translate("Linzhang", "Whose tracks they are, and whether they are shifted (GCJ-02, BD-09)."),
                importing.look,
            ),
            _button(
                translate("Linzhang", "Judge"),
                translate("Linzhang", "Judges every day of the month by the rules of that day."),
                dock.judge,
            ),
            self.output,
            _button(
                translate("Linzhang", "Rules…"),
                translate("Linzhang", "Dated rules: whom, how often, what makes a day valid; tried out before saving."),
                verdicts.rules,
            ),
            _button(
                translate("Linzhang", "Leave, weather…"),
                translate("Linzhang", "Leave, standby, severe weather and warnings, which change the targets."),
                verdicts.leaves,
            ),
        ]
        for place, button in enumerate(buttons):
            self.addWidget(button, *divmod(place, COLUMNS))
        row, column = divmod(len(buttons), COLUMNS)
        self.addWidget(self.colors, row, column, 1, COLUMNS - column)
        for widget in (self.output, self.colors):
            widget.setMinimumWidth(min(widget.sizeHint().width(), WIDTH))
        for column in range(COLUMNS):
            self.setColumnStretch(column, 1)


def _button(text: str, hint: str, run: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(hint)
    # four stand beside each other, in a dock as narrow as a screen of 1366 leaves it
    button.setMinimumWidth(min(button.sizeHint().width(), WIDTH))
    button.clicked.connect(lambda _checked=False: run())
    return button


def _importing(importing: TrackImport) -> QPushButton:
    button = QPushButton(translate("Linzhang", "Import…"))
    button.setToolTip(
        translate(
            "Linzhang",
            "Tracks (GPX, KML, 奥维, tables, shapefiles …) and platform tables in folders and archives; "
            "folders and files can be dropped here too.",
        )
    )
    menu = QMenu(button)
    for text, run in (
        (translate("Linzhang", "Import folder…"), importing.choose_folder),
        (translate("Linzhang", "Import files…"), importing.choose_files),
    ):
        menu.addAction(text).triggered.connect(lambda _checked=False, run=run: run())
    button.setMenu(menu)
    button.setMinimumWidth(min(button.sizeHint().width(), WIDTH))
    return button
