"""The dock of the room areas: the tree of areas with their figures, and the imports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county import units
from ..county.errors import LinzhangError
from ..desktop.dock import RoomDock
from ..desktop.messages import sentence
from ..desktop.project import soften_selection
from ..desktop.translate import translate
from . import renumbering
from .checking_codes import RENUMBER
from .drawing.ground import BASE, AreaRow
from .ended import END_POSTS
from .panel_checks import ChecksDock
from .panel_draw import Drawing
from .panel_edits import AreaEdits
from .panel_ending import Endings, hide_ended, show_day
from .panel_imports import DROPPED, Imports
from .panel_page import AreaPage
from .panel_paint import PaintPanel
from .panel_resources import ResourcesPanel
from .panel_split import SplitDock
from .panel_tools import DrawingTools
from .panel_tree import AreaTree, Notes, TreeCommands, stored_rows, uid_of

if TYPE_CHECKING:
    from .drawing.painting import Load


class Panel(RoomDock):
    """Tree county → town → village → grid; selecting in it selects and zooms on the map, and back."""

    OBJECT_NAME = "linzhang_areas"
    DROPPED = DROPPED

    def title(self) -> str:
        return translate("Linzhang", "Responsibility areas")

    def build(self) -> QWidget:
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Linzhang", "Name, code or chief"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.filter)
        self.tree = AreaTree()
        self.tree.currentItemChanged.connect(self._chosen)
        self.tree.itemSelectionChanged.connect(self._several_chosen)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.tree.customContextMenuRequested.connect(self._menu)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.itemDoubleClicked.connect(lambda item, _column: self._double(item))
        self.paint_panel = PaintPanel()
        self._following = False
        self.edits = AreaEdits(self.session, self)
        self.edits.changed.connect(self._edited)
        self.edits.failed.connect(self.say_error)
        self.endings = Endings(self)
        self.edits.ended.connect(self.endings.follow)
        self.drawing = Drawing(self.edits, self.iface, self._window())
        self.drawing.said.connect(self.say)
        self.drawing.refused.connect(self._refused)
        self.commands = TreeCommands(
            self.edits, self._refused, self.say, self._window(), self.open_split, self.renumber_grids
        )
        # several edits in a row are shown once, and never in the middle of a save
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(lambda: self._safely({"area"}))
        self.tools = self._make_tools()
        self._resources: ResourcesPanel | None = None
        self._page: AreaPage | None = None
        self._split: SplitDock | None = None
        self.imports = Imports(self)
        self._checks: ChecksDock | None = None
        buttons = QGridLayout()
        for place, (text, hint, slot) in enumerate(
            (
                (
                    translate("Linzhang", "Import divisions…"),
                    translate(
                        "Linzhang", "Town, village and grid polygons; files and folders can be dropped here too."
                    ),
                    self.imports.divisions,
                ),
                (
                    translate("Linzhang", "Import 小班…"),
                    translate("Linzhang", "Forest compartments as they are in the field."),
                    self.imports.compartments,
                ),
                (
                    translate("Linzhang", "Overlay areas…"),
                    translate(
                        "Linzhang",
                        "Imports 重点区域, 国有林场, 自然保护地, 古树群: they may cross the others and have "
                        "chiefs of their own.",
                    ),
                    self.imports.overlays,
                ),
                (
                    translate("Linzhang", "Newer codes…"),
                    translate(
                        "Linzhang",
                        "A newer list of division codes (csv, Excel): what is new, gone, renamed or has another code.",
                    ),
                    self.imports.codes,
                ),
                (
                    translate("Linzhang", "Map layers…"),
                    translate(
                        "Linzhang",
                        "Roads, water and settlements for maps; wetlands, reserves and old trees for the archive.",
                    ),
                    self.imports.layers,
                ),
                (
                    translate("Linzhang", "With options…"),
                    translate("Linzhang", "Choose coordinate system, level and fields by hand."),
                    self.imports.with_options,
                ),
                (
                    translate("Linzhang", "Check…"),
                    translate(
                        "Linzhang", "Overlaps, gaps, codes, forest without a grid, missing holders; with remedies."
                    ),
                    self.check_areas,
                ),
                (
                    translate("Linzhang", "Fair split…"),
                    translate(
                        "Linzhang",
                        "Splits a village, or the selected 小班, into grids of equal forest area; a proposal.",
                    ),
                    lambda: self.open_split(self.session.area_uid),
                ),
                (
                    translate("Linzhang", "Resources…"),
                    translate("Linzhang", "What stands in the selected area: classes, forest cover, volume; Excel."),
                    self.show_resources,
                ),
                (
                    translate("Linzhang", "Area page…"),
                    translate(
                        "Linzhang", "The page of the selected area (责任区档案): facts, holders, documents, PDF, help."
                    ),
                    lambda: self.open_page(self.session.area_uid),
                ),
            )
        ):
            button = QPushButton(text)
            button.setToolTip(hint)
            button.clicked.connect(lambda _checked=False, run=slot: run())
            buttons.addWidget(button, *divmod(place, 3))
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addWidget(self.paint_panel)
        column.addWidget(self.summary)
        column.addLayout(buttons)
        body = QWidget()
        body.setLayout(column)
        self.session.area_selected.connect(self._show_selected)
        self.session.date_changed.connect(self._day_changed)
        return body

    def _window(self) -> QWidget:
        return self if self.iface is None else self.iface.mainWindow()

    def _make_tools(self) -> DrawingTools | None:
        """The toolbar of drawing; None without a window of QGIS."""
        if self.iface is None:
            return None
        canvas, cad = self.iface.mapCanvas(), self.iface.cadDockWidget()
        if canvas is None or cad is None:
            return None
        tools = DrawingTools(self.drawing, canvas, cad, self.iface, self.iface.mainWindow())
        self.iface.addToolBar(tools.toolbar)
        self.drawing.painted.connect(self._painted)
        self.paint_panel.finished.connect(tools.put_away)
        self.iface.mapCanvas().mapToolSet.connect(self._tool_set)
        return tools

    def unload(self) -> None:
        self.session.area_selected.disconnect(self._show_selected)
        self.session.date_changed.disconnect(self._day_changed)
        self._later.stop()
        self.edits.let_go()
        if self.tools is not None:
            self.iface.mapCanvas().mapToolSet.disconnect(self._tool_set)
            self.iface.mainWindow().removeToolBar(self.tools.toolbar)
            self.tools.unload()
            self.tools = None
        self.imports.stop()
        if self._checks is not None:
            self._checks.close()
            if self.iface is not None:
                self.iface.removeDockWidget(self._checks)
            self._checks.deleteLater()
            self._checks = None
        for dock in (self._resources, self._split, self._page):
            if dock is not None:
                dock.unload()
                if self.iface is not None:
                    self.iface.removeDockWidget(dock)
                dock.deleteLater()
        self._resources = self._split = self._page = None
        super().unload()

    # ---- showing ------------------------------------------------------------------------------------------

    def _on_opened(self, path: str) -> None:
        try:
            self.edits.follow()
            self.endings.forget()
            hide_ended(self.session.layer("area"))
            show_day(self.session.layer("area"), self.session.day, self.session.today)
            self.drawing.open()
            soften_selection(QgsProject.instance())
            if self.tools is not None:
                self.tools.opened()
        except LinzhangError as error:
            self.say_error(error)
        super()._on_opened(path)

    def _on_closed(self) -> None:
        self.edits.let_go()
        self._later.stop()
        self.imports.stop()
        if self.tools is not None:
            self.tools.enable(False)
        super()._on_closed()

    def refresh(self, tables: set[str] | None) -> None:
        if tables is not None and not tables & {"area", "compartment", "post", "tenure", "person"}:
            return
        self._following = True
        try:
            if self.session.is_open:
                self._fill()
            else:
                self.tree.show_rows([], {}, Notes())
        finally:
            self._following = False
        self._show_selected(self.session.area_uid)

    def _fill(self) -> None:
        with self.session.county() as county:
            day = self.session.day
            rows = self.edits.rows(day=day) if self.session.layer("area") is not None else stored_rows(county, day)
            stands = county.rows("SELECT count(*), sum(area_m2) FROM compartment")[0]
            levels = {level.key: level.name for level in county.profile.levels}
            kinds = county.profile.code_list("overlay_kinds")
            notes = Notes.of(county, day)
        for number, fault in enumerate(self._checks.faults if self._checks is not None else ()):
            for code in str(fault["codes"] or "").split("、"):
                notes.faults.setdefault(code, set()).add(number)
        self.tree.show_rows(rows, levels, notes, kinds)
        self._summarise(rows, levels, stands)
        self.tree.keep(self.search.text())

    def _summarise(self, rows: list[AreaRow], levels: dict[str, str], stands: Any) -> None:
        counts = Counter(row.level for row in rows if row.kind == BASE)
        words = [f"{name} {counts[key]}" for key, name in levels.items() if counts[key]]
        overlays = sum(row.kind != BASE for row in rows)
        if overlays:
            words.append(translate("Linzhang", "{count} overlay areas").format(count=overlays))
        past = [row for row in rows if row.end] if self.session.day < self.session.today else []
        if past:
            words.append(
                translate(
                    "Linzhang",
                    "as of {day}, with {count} areas that ended since; the outlines of the others are those of today "
                    "and may cover them",
                ).format(day=self.session.day.isoformat(), count=len(past))
            )
        if stands[0]:
            words.append(
                translate("Linzhang", "{count} 小班, {hectares} ha").format(
                    count=stands[0], hectares=units.format_hectares(stands[1] or 0)
                )
            )
        self.summary.setText(
            " · ".join(words) or translate("Linzhang", "No areas yet: import towns, villages and grids.")
        )

    def filter(self, text: str) -> None:
        """Shows the areas whose name, code or chief has the text, with all that stands above and below them."""
        self.tree.keep(text)

    def _edited(self) -> None:
        self._later.start(0)

    def _day_changed(self, *_: object) -> None:
        show_day(self.session.layer("area"), self.session.day, self.session.today)
        self._safely({"post"})

    def _menu(self, place: QPoint) -> None:
        item = self.tree.itemAt(place)
        if item is not None and uid_of(item):
            self.commands.popup(uid_of(item), self.tree.viewport().mapToGlobal(place), self._zoom)

    def _double(self, item: QTreeWidgetItem) -> None:
        """A double click opens the area's page, or a group of overlay areas."""
        if uid_of(item):
            self.open_page(uid_of(item))
        else:
            item.setExpanded(not item.isExpanded())

    def _zoom(self) -> None:
        layer = self.session.layer("area")
        if self.iface is not None and layer is not None and layer.selectedFeatureCount():
            self.iface.mapCanvas().zoomToSelected(layer)

    def _refused(self, text: str) -> None:
        """Why a gesture did nothing, over the map for a moment: that is where the user looks."""
        self.say(text)
        if self.iface is not None:
            self.iface.messageBar().pushMessage("林长制", text, Qgis.MessageLevel.Warning, 8)

    # ---- painting -----------------------------------------------------------------------------------------

    def _painted(self, loads: list[Load], count: int, most_mu: float | None) -> None:
        self.paint_panel.show_loads(loads, count, most_mu)
        self.paint_panel.show()

    def _tool_set(self, *_: object) -> None:
        if self.drawing.painting is None:
            self.paint_panel.hide()

    # ---- selecting ----------------------------------------------------------------------------------------

    def _chosen(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        if item is None or not uid_of(item) or self._following:
            return
        self.session.select_area(uid_of(item))
        if self.drawing.painting is None:
            self._zoom()

    def _several_chosen(self) -> None:
        """Several areas selected with Ctrl are selected on the map together, to be merged for example."""
        uids = [uid_of(item) for item in self.tree.selectedItems() if uid_of(item)]
        layer = self.session.layer("area")
        if self._following or len(uids) < 2 or layer is None:
            return
        wanted = set(uids)
        layer.selectByIds([row.fid for row in self.edits.rows() if row.uid in wanted])

    def _show_selected(self, uid: str) -> None:
        """The area was selected on the map or in another panel: no zooming from here."""
        self.drawing.retarget(uid)
        item = self.tree.items.get(uid)
        if item is None or item is self.tree.currentItem():
            return
        self._following = True
        try:
            self.tree.setCurrentItem(item)
            self.tree.scrollToItem(item)
        finally:
            self._following = False

    def show_resources(self) -> None:
        """Opens the page of the resource archive beside this dock; it follows the selected area."""
        if self._resources is None:
            self._resources = ResourcesPanel(self.session, self.iface)
            if self.iface is not None:
                self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._resources)
                self.iface.mainWindow().tabifyDockWidget(self, self._resources)
        self._resources.show()
        self._resources.raise_()

    def open_split(self, uid: str) -> None:
        """Opens the dock of a fair split for an area in a tab of this dock."""
        if self._split is None:
            self._split = SplitDock(self.session, self.iface)
            self._split.adopted.connect(self._grids_adopted)
            if self.iface is not None:
                self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._split)
                self.iface.mainWindow().tabifyDockWidget(self, self._split)
        self._split.open_for(uid)

    def renumber_grids(self, village: str, on_done: Callable[[], None] | None = None) -> None:
        """Gives grids whose code is that of another village numbers of their own one, after a question.

        Those of the ``village`` (its uid or code); of all villages where another area was chosen.
        """
        layer = self.session.layer("area")
        if layer is not None and layer.isModified():
            self._refused(
                translate("Linzhang", "The layer of areas has edits that are not saved. Save or discard them first.")
            )
            return
        with self.session.county() as county:
            found = renumbering.strays(county)
            own = [row for row in found if village in (row["parent_uid"], row["parent_code"])]
            code = own[0]["parent_code"] if own else ""
        chosen = own or found
        if not chosen:
            self._refused(sentence("areas_splitting.nothing_to_renumber"))
            return
        villages = "、".join(dict.fromkeys(str(row["parent_name"]) for row in chosen))
        question = translate(
            "Linzhang",
            "{count} grids of {villages} have codes of another village. Give them new numbers? Those that are printed "
            "on boards keep theirs.",
        ).format(count=len(chosen), villages=villages)
        if not self.commands.confirm(question, translate("Linzhang", "Renumber")):
            return
        if layer is not None and layer.isEditable():
            layer.commitChanges()
        self.run_job("linzhang:renumbergrids", {"AREA": code}, None if on_done is None else lambda _outputs: on_done())

    def _grids_adopted(self, uid: str) -> None:
        """The village whose grids were written is selected, with its grids in sight; posts of ended ones end."""
        self.endings.follow()
        item = self.tree.items.get(uid)
        if item is not None:
            self.tree.setCurrentItem(item)
            item.setExpanded(True)
            self.raise_()

    def open_page(self, uid: str) -> None:
        """Opens the page of an area in a tab of this dock; it follows the selected area."""
        if self._page is None:
            self._page = AreaPage(self.session, self.iface)
            if self.iface is not None:
                self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._page)
                # side by side they would not fit on a screen of 1366 x 768
                self.iface.mainWindow().tabifyDockWidget(self, self._page)
        self._page.open_page(uid)

    def check_areas(self) -> None:
        """Checks the county and lists the faults beside the map."""
        if self._checks is None:
            self._checks = ChecksDock(self.session, self.iface, self if self.iface is None else self.iface.mainWindow())
            self._checks.checked.connect(self._edited)
            self._checks.remedy_wanted.connect(self._mend)
            if self.iface is not None:
                self.iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self._checks)
        self._checks.show()
        self._checks.raise_()
        self._checks.check()

    def _mend(self, tool: str, code: str) -> None:
        """A remedy of the list of faults that another tool has; the list is made anew afterwards."""
        if tool == END_POSTS:
            self.endings.mend(self._check_again)
        elif tool == RENUMBER:
            self.renumber_grids(code, self._check_again)

    def _check_again(self) -> None:
        if self._checks is not None and self._checks.isVisible():
            self._checks.check()

    def dropped(self, paths: list[Path]) -> None:
        """Files are imported as what they are."""
        self.imports.dropped(paths)
