"""The dock of the room areas: the tree of areas with their figures, and the imports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county import units
from ..county.errors import LinzhangError
from ..desktop.dock import RoomDock
from ..desktop.translate import translate
from . import compartments, reader

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME, PARTS, HECTARES, MU = range(4)
UID = int(Qt.ItemDataRole.UserRole)
SEARCHED = UID + 1


class Panel(RoomDock):
    """Tree county → town → village → grid; selecting in it selects and zooms on the map, and back."""

    OBJECT_NAME = "linzhang_areas"
    DROPPED = reader.SUFFIXES

    def title(self) -> str:
        return translate("Linzhang", "Responsibility areas")

    def build(self) -> QWidget:
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("Linzhang", "Name or code"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.filter)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(4)
        self.tree.setHeaderLabels(
            [
                translate("Linzhang", "Area"),
                translate("Linzhang", "Parts"),
                translate("Linzhang", "Hectares"),
                translate("Linzhang", "Mu"),
            ]
        )
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Interactive)
        self.tree.setColumnWidth(NAME, 170)
        for column in (PARTS, HECTARES, MU):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(self._chosen)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._following = False
        buttons = QHBoxLayout()
        for text, hint, slot in (
            (
                translate("Linzhang", "Import divisions…"),
                translate("Linzhang", "Town, village and grid polygons; files and folders can be dropped here too."),
                self.import_divisions,
            ),
            (
                translate("Linzhang", "Import 小班…"),
                translate("Linzhang", "Forest compartments as they are in the field."),
                self.import_compartments,
            ),
            (
                translate("Linzhang", "With options…"),
                translate("Linzhang", "Choose coordinate system, level and fields by hand."),
                self.import_with_options,
            ),
        ):
            button = QPushButton(text)
            button.setToolTip(hint)
            button.clicked.connect(lambda _checked=False, run=slot: run())
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addWidget(self.summary)
        column.addLayout(buttons)
        body = QWidget()
        body.setLayout(column)
        self.session.area_selected.connect(self._show_selected)
        return body

    def unload(self) -> None:
        self.session.area_selected.disconnect(self._show_selected)
        super().unload()

    # ---- showing ------------------------------------------------------------------------------------------

    def refresh(self, tables: set[str] | None) -> None:
        if tables is not None and not tables & {"area", "compartment"}:
            return
        open_before = {uid for uid, item in self._items.items() if item.isExpanded()}
        self._following = True
        try:
            self.tree.clear()
            self._items = {}
            if self.session.is_open:
                self._fill(open_before)
        finally:
            self._following = False
        self._show_selected(self.session.area_uid)

    def _fill(self, open_before: set[str]) -> None:
        with self.session.county() as county:
            rows = county.rows("SELECT uid, code, name, level, parent_uid, area_m2 FROM area ORDER BY code")
            stands = county.rows("SELECT count(*), sum(area_m2) FROM compartment")[0]
            levels = {level.key: (rank, level.name) for rank, level in enumerate(county.profile.levels)}
        parts: dict[str, int] = {}
        for row in rows:
            if row["parent_uid"]:
                parts[row["parent_uid"]] = parts.get(row["parent_uid"], 0) + 1
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for row in rows:
            uid, m2 = row["uid"], row["area_m2"]
            size = ["", ""] if m2 is None else [units.format_hectares(m2), units.format_mu(m2)]
            item = QTreeWidgetItem([row["name"], str(parts.get(uid, "")), *size])
            item.setData(NAME, UID, uid)
            item.setData(NAME, SEARCHED, f"{row['name']} {row['code']}".casefold())
            item.setToolTip(NAME, f"{levels.get(row['level'], (0, row['level']))[1]} {row['code']}")
            for column in (PARTS, HECTARES, MU):
                item.setTextAlignment(column, right)
            self._items[uid] = item
        roots: list[QTreeWidgetItem] = []
        for row in rows:
            parent = self._items.get(row["parent_uid"] or "")
            if parent is None or parent is self._items[row["uid"]]:
                roots.append(self._items[row["uid"]])
            else:
                parent.addChild(self._items[row["uid"]])
        self.tree.addTopLevelItems(roots)
        for uid, item in self._items.items():
            if uid in open_before or (not open_before and item.parent() is None):
                item.setExpanded(True)
        self._summarise([row["level"] for row in rows], levels, stands)
        self.filter(self.search.text())

    def _summarise(self, found: list[str], levels: dict[str, tuple[int, str]], stands: Any) -> None:
        words = [f"{name} {found.count(key)}" for key, (_, name) in levels.items() if key in found]
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
        """Shows the areas whose name or code holds the text, with all that stands above and below them."""
        wanted = text.strip().casefold()
        for i in range(self.tree.topLevelItemCount()):
            self._keep(self.tree.topLevelItem(i), wanted, inside=False)

    def _keep(self, item: QTreeWidgetItem, wanted: str, *, inside: bool) -> bool:
        """Hides or shows an item and what is below; True where the item or something below fits by itself."""
        fits = wanted in item.data(NAME, SEARCHED)
        below = [self._keep(item.child(i), wanted, inside=inside or fits) for i in range(item.childCount())]
        item.setHidden(not (inside or fits or any(below)))
        if wanted and any(below):
            item.setExpanded(True)
        return fits or any(below)

    # ---- selecting ----------------------------------------------------------------------------------------

    def _chosen(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        if item is None or self._following:
            return
        self.session.select_area(str(item.data(NAME, UID)))
        layer = self.session.layer("area")
        if self.iface is not None and layer is not None and layer.selectedFeatureCount():
            self.iface.mapCanvas().zoomToSelected(layer)

    def _show_selected(self, uid: str) -> None:
        """The area was selected on the map or in another panel: no zooming from here."""
        item = self._items.get(uid)
        if item is None or item is self.tree.currentItem():
            return
        self._following = True
        try:
            self.tree.setCurrentItem(item)
            self.tree.scrollToItem(item)
        finally:
            self._following = False

    # ---- importing ----------------------------------------------------------------------------------------

    def _filter(self) -> str:
        pattern = " ".join(f"*{suffix}" for suffix in reader.SUFFIXES)
        return translate("Linzhang", "Vector files ({pattern})").format(pattern=pattern)

    def import_divisions(self) -> None:
        """Asks for files and imports them as divisions and areas."""
        paths = self.choose_files("divisions", translate("Linzhang", "Import divisions"), self._filter())
        if paths:
            self._run("linzhang:importdivisions", paths)

    def import_compartments(self) -> None:
        """Asks for files and imports them as 小班."""
        paths = self.choose_files("compartments", translate("Linzhang", "Import 小班"), self._filter())
        if paths:
            self._run("linzhang:importcompartments", paths)

    def import_with_options(self) -> None:
        """Opens the dialog of the algorithm, with every parameter."""
        import processing

        processing.execAlgorithmDialog("linzhang:importdivisions", {"COUNTY": str(self.session.path)})

    def dropped(self, paths: list[Path]) -> None:
        """Files with 小班 fields are imported as 小班, all others as divisions; divisions first."""
        try:
            files = [path for path, _ in reader.expand(paths, self.session.path)]
        except LinzhangError as error:
            self.say_error(error)
            return
        stands = [path for path in files if compartments.looks_like(path)]
        others = [path for path in files if path not in stands]
        if others and stands:
            self._run("linzhang:importdivisions", others, lambda _: self._run("linzhang:importcompartments", stands))
        elif others:
            self._run("linzhang:importdivisions", others)
        else:
            self._run("linzhang:importcompartments", stands)

    def _run(self, algorithm: str, paths: Iterable[Path], on_done: Any = None) -> None:
        self.run_job(algorithm, {"INPUT": [str(path) for path in paths]}, on_done)
