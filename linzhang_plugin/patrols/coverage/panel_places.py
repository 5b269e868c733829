"""Key places in the dock: import them, draw them with QGIS's own tools, save who visited them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...county.files import safe_name
from ...desktop.translate import translate
from . import panel_layers
from .key_import import SUFFIXES
from .period import Period

if TYPE_CHECKING:
    from ..panel import Panel

EXCEL = "Excel (*.xlsx)"
TABLES = (("key_place", "重点部位"), ("key_line", "重点线路"))


class KeyPlaces:
    """``period`` gives the span that is chosen, None where there is none."""

    def __init__(self, dock: Panel, period: Callable[[], Period | None]) -> None:
        self.dock, self.period = dock, period

    def menu(self, beside: QWidget) -> None:
        """Shows what can be done with key places, at the mouse."""
        menu = QMenu(beside)
        for text, slot in (
            (translate("Linzhang", "Import key places and lines…"), self.choose),
            (translate("Linzhang", "Draw a key place"), lambda: self.draw(*TABLES[0])),
            (translate("Linzhang", "Draw a key line"), lambda: self.draw(*TABLES[1])),
            (translate("Linzhang", "Visits of key places to Excel…"), self.save_visits),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, run=slot: run())
        menu.exec(beside.cursor().pos())
        menu.deleteLater()

    def choose(self) -> None:
        """Asks for layers and takes them in."""
        kinds = f"{translate('Linzhang', 'Layers')} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"
        paths = self.dock.choose_files("places", translate("Linzhang", "Import key places and lines"), kinds)
        if paths:
            self.start(paths)

    def dropped(self, paths: list[Path]) -> bool:
        """Takes layers in; False, and nothing, where other files are among them."""
        if not all(path.suffix.lower() in SUFFIXES for path in paths):
            return False
        self.start(paths)
        return True

    def start(self, paths: list[Path]) -> None:
        """Takes the files in and shows what is there then."""
        self.dock.run_job("linzhang:importkeyplaces", {"INPUT": [str(path) for path in paths]}, self._imported)

    def _imported(self, _outputs: dict[str, Any]) -> None:
        for table, alias in TABLES:
            panel_layers.show_table(self.dock.session, None, table, alias)

    def draw(self, table: str, alias: str) -> None:
        """Begins to edit the layer, with QGIS's own tool for new features."""
        layer = panel_layers.show_table(self.dock.session, None, table, alias)
        if layer is None or self.dock.iface is None:
            return
        self.dock.iface.setActiveLayer(layer)
        if layer.isEditable() or layer.startEditing():
            self.dock.iface.actionAddFeature().trigger()
            self.dock.say(translate("Linzhang", "Draw it, fill in the form, and save the edits of the layer."))

    def save_visits(self) -> None:
        """Asks where to save who visited which key place."""
        period = self.period()
        if period is None:
            return
        name = safe_name(f"{period.name}重点部位巡护情况") + ".xlsx"
        path = self.dock.choose_save("visits", translate("Linzhang", "Save visits of key places"), name, EXCEL)
        if path is not None:
            span = f"{period.first.isoformat()}..{period.last.isoformat()}"
            self.dock.run_job("linzhang:keyplacevisits", {"PERIOD": span, "OUTPUT": str(path)}, self._saved)

    def _saved(self, outputs: dict[str, Any]) -> None:
        self.dock.say(
            translate("Linzhang", "{visited} of {places} key places were visited. Saved: {path}").format(
                visited=outputs["VISITED"], places=outputs["PLACES"], path=outputs["OUTPUT"]
            )
        )
