"""The page of the resource archive: what stands in the selected area, and the Excel list of it.

It shows what ``linzhang:readresources`` has computed for all areas at once, so that selecting another area is instant.
"""

from __future__ import annotations

import json
from typing import Any

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..county import units
from ..desktop.dock import RoomDock
from ..desktop.messages import sentence
from ..desktop.translate import translate
from . import features, reader
from .resources import layers

ITEM, HECTARES, MU, SHARE = range(4)
UNKNOWN = "—"
_CONCERNED = {"area", "compartment", "profile", *features.RESOURCES}
IMPORT = "linzhang:importfeatures"


class ResourcesPanel(RoomDock):
    """Follows the selected area; computes anew when areas or 小班 have changed and it is visible."""

    OBJECT_NAME = "linzhang_resources"

    def title(self) -> str:
        return translate("Linzhang", "Resource archive")

    def build(self) -> QWidget:
        self._archive: dict[str, Any] = {}
        self._overlay: dict[str, Any] = {}
        self._stale = True
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.table = QTreeWidget()
        self.table.setColumnCount(4)
        self.table.setHeaderLabels(
            [
                translate("Linzhang", "Item"),
                translate("Linzhang", "Hectares"),
                translate("Linzhang", "Mu"),
                translate("Linzhang", "Share (%)"),
            ]
        )
        self.table.setUniformRowHeights(True)
        self.table.setIndentation(14)
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(ITEM, QHeaderView.ResizeMode.Stretch)
        for column in (HECTARES, MU, SHARE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.measured = QLabel()
        self.measured.setWordWrap(True)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.table, 1)
        column.addWidget(self.measured)
        column.addWidget(self._sources())
        column.addLayout(self._buttons())
        body = QWidget()
        body.setLayout(column)
        self.session.area_selected.connect(self.show_area)
        return body

    def _sources(self) -> QWidget:
        """The layers beside the 小班: what the county file has of each, and a button to import it."""
        box = QgsCollapsibleGroupBox(translate("Linzhang", "Wetlands, reserves and old trees"))
        grid = QGridLayout(box)
        grid.setColumnStretch(1, 1)
        self.states: dict[str, QLabel] = {}
        self.import_buttons: dict[str, QPushButton] = {}
        for row, (name, label) in enumerate(
            (
                ("wetland", translate("Linzhang", "Wetlands (湿地)")),
                ("reserve", translate("Linzhang", "Nature reserves (自然保护地)")),
                ("old_tree", translate("Linzhang", "Old trees (古树名木)")),
            )
        ):
            state, button = QLabel(), QPushButton(translate("Linzhang", "Import…"))
            state.setWordWrap(True)
            state.setTextFormat(Qt.TextFormat.PlainText)
            button.setToolTip(
                translate("Linzhang", "A layer in any format; it takes the place of what the county has of this kind.")
            )
            button.clicked.connect(lambda _checked=False, table=name: self.import_layer(table))
            self.states[name], self.import_buttons[name] = state, button
            for column, widget in enumerate((QLabel(label), state, button)):
                grid.addWidget(widget, row, column)
        options = QPushButton(translate("Linzhang", "With options…"))
        options.setToolTip(translate("Linzhang", "Choose the coordinate system by hand, or add to what is there."))
        options.clicked.connect(lambda _checked=False: self.import_with_options())
        grid.addWidget(options, len(self.states), 2)
        box.setCollapsed(True)
        return box

    def import_layer(self, table: str) -> None:
        """Asks for files and takes them into the county file in place of what it has of this kind."""
        pattern = " ".join(f"*{suffix}" for suffix in reader.SUFFIXES)
        words = translate("Linzhang", "Vector files ({pattern})").format(pattern=pattern)
        paths = self.choose_files("layers", translate("Linzhang", "Wetlands, reserves and old trees"), words)
        if paths:
            self.run_job(IMPORT, {"INPUT": [str(path) for path in paths], "KIND": table, "REPLACE": True})

    def import_with_options(self) -> None:
        """Opens the dialog of the algorithm, with every parameter."""
        import processing

        processing.execAlgorithmDialog(IMPORT, {"COUNTY": str(self.session.path)})

    def _show_sources(self) -> None:
        if not self.session.is_open:
            return
        with self.session.county() as county:
            found = {name: layers.imported(county, name) for name in self.states}
        for name, (count, files) in found.items():
            text = translate("Linzhang", "{count} from {files}").format(count=count, files=files)
            self.states[name].setText(text if count else UNKNOWN)

    def _buttons(self) -> QHBoxLayout:
        self.whole = QCheckBox(translate("Linzhang", "Whole county"))
        self.whole.setToolTip(translate("Linzhang", "All areas in one workbook, instead of the selected one."))
        self.export_button = QPushButton(translate("Linzhang", "Excel…"))
        self.export_button.setToolTip(translate("Linzhang", "Save the forest resource list (森林资源清单)."))
        self.export_button.clicked.connect(lambda _checked=False: self.export())
        self.update_button = QPushButton(translate("Linzhang", "Compute anew"))
        self.update_button.clicked.connect(lambda _checked=False: self.compute())
        row = QHBoxLayout()
        row.addWidget(self.update_button)
        row.addStretch(1)
        row.addWidget(self.whole)
        row.addWidget(self.export_button)
        return row

    def unload(self) -> None:
        self.session.area_selected.disconnect(self.show_area)
        super().unload()

    # ---- computing ----------------------------------------------------------------------------------------

    def refresh(self, tables: set[str] | None) -> None:
        if tables is not None and not tables & _CONCERNED:
            return
        self._stale, self._overlay = True, {}
        if tables is None:
            self._archive = {}
        self._show_sources()
        # the archive of all first: what stands alone is read for the page that shows it
        self._if_needed()
        self.show_area(self.session.area_uid)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._if_needed()

    def _if_needed(self) -> None:
        if self._stale and self.isVisible() and self.session.is_open and not self.is_working:
            self.compute()

    def compute(self, area: str = "") -> None:
        """Reads the archive of all areas in the background; ``area`` is an overlay area that stands alone."""
        self._stale = self._stale and bool(area)
        run = self._overlay_read if area else self._all_read
        self.run_job("linzhang:readresources", {"AREA": area}, run)

    def _all_read(self, outputs: dict[str, Any]) -> None:
        self._archive, self._overlay = json.loads(outputs["ARCHIVE"]), {}
        self.show_area(self.session.area_uid)
        # what changed while the job ran
        self._if_needed()

    def _overlay_read(self, outputs: dict[str, Any]) -> None:
        self._overlay.update(json.loads(outputs["ARCHIVE"])["areas"])
        self.show_area(self.session.area_uid)
        self._if_needed()

    # ---- showing ------------------------------------------------------------------------------------------

    def show_area(self, uid: str) -> None:
        """Shows one area; without a selection the first, which is the county."""
        self.table.clear()
        areas: dict[str, Any] = self._archive.get("areas", {})
        if not areas:
            self.heading.setText("")
            self.measured.setText("")
            return
        found = areas.get(uid) or self._overlay.get(uid)
        if found is None and uid:
            self.heading.setText("")
            if not self.is_working and self.isVisible():
                self.compute(uid)
            return
        self._fill(found or next(iter(areas.values())))

    def _fill(self, page: dict[str, Any]) -> None:
        figures = page["figures"]
        self.heading.setText(f"{page['name']}  {page['code']}")
        self._row(None, translate("Linzhang", "Area of the outline"), page["land_m2"])
        land = self._row(None, translate("Linzhang", "Forest land"), figures["land"])
        # rounded as in the workbook, where the lines sum to the total
        land.setText(MU, page["mu"][""])
        for line, m2 in page["lines"].items():
            self._row(land, line, m2, figures["land"]).setText(MU, page["mu"][line])
        self._row(None, translate("Linzhang", "Forest (of the forest cover)"), figures["forest"])
        cover = self._text(translate("Linzhang", "Forest cover"), page["cover"], "%")
        for code, values in self._archive["remarks"]:
            if code == "areas_resources.cover":
                cover.setToolTip(ITEM, sentence(code, **values))
        self._text(translate("Linzhang", "Volume"), page["volume"], translate("Linzhang", "m³"))
        beside = page["beside"]
        self._row(None, translate("Linzhang", "Wetlands"), beside.get("wetland"))
        self._row(None, translate("Linzhang", "Nature reserves"), beside.get("reserve"))
        self._text(translate("Linzhang", "Old trees"), beside.get("old_trees"))
        for name, title in (
            ("land_class", translate("Linzhang", "Land class")),
            ("land_tenure", translate("Linzhang", "Tenure")),
            ("forest_category", translate("Linzhang", "Forest category")),
            ("origin", translate("Linzhang", "Origin")),
            ("forest_type", translate("Linzhang", "Forest type")),
            ("protection", translate("Linzhang", "Protection")),
            ("species", translate("Linzhang", "Dominant species")),
        ):
            listed = page["classes"][name]
            top = self._row(None, title, None, shown=False)
            for label, m2, number in listed:
                row = self._row(top, label, m2, figures["land"])
                row.setToolTip(ITEM, translate("Linzhang", "{count} compartments").format(count=number))
            top.setExpanded(name == "land_class")
        self._row(None, translate("Linzhang", "Not forest land"), figures["other"])
        if figures["unclear"]:
            self._row(None, translate("Linzhang", "Unknown land class"), figures["unclear"])
        self._text(translate("Linzhang", "Compartments"), figures["stands"])
        self._text(translate("Linzhang", "of these cut by the outline"), page["cut"])
        largest = page["largest"]
        if largest:
            text = translate("Linzhang", "Largest compartment {code}").format(code=largest[0])
            self._row(None, text, largest[1])
        self._row(None, translate("Linzhang", "Recorded area"), figures["recorded"])
        self._row(None, translate("Linzhang", "Measured area of the same"), figures["measured"])
        off = self._row(
            None,
            translate("Linzhang", "Difference"),
            figures["recorded"] - figures["measured"],
            figures["measured"],
        )
        far = translate("Linzhang", "in {count} compartments that differ much").format(count=figures["far"])
        self._row(off, far, figures["far_m2"])
        rest = figures["recorded"] - figures["measured"] - figures["far_m2"]
        others = self._row(off, translate("Linzhang", "in all others (projection, rounding)"), rest)
        planar = self._archive["method"] == "planar"
        way = (
            translate("Linzhang", "ellipsoid less plane, of these")
            if planar
            else translate("Linzhang", "plane less ellipsoid, of these")
        )
        self._row(others, way, -figures["projection"] if planar else figures["projection"])
        if figures["unrecorded"]:
            self._text(translate("Linzhang", "Compartments without a recorded area"), figures["unrecorded"])
        land.setExpanded(True)
        method = f"areas_resources.method_{self._archive['method']}"
        self.measured.setText(sentence(method, crs=self._archive["plane"]))
        self.measured.setToolTip("\n".join(sentence(code, **values) for code, values in self._archive["remarks"]))

    def _row(
        self,
        parent: QTreeWidgetItem | None,
        text: str,
        m2: int | None,
        whole: int | None = None,
        *,
        shown: bool = True,
    ) -> QTreeWidgetItem:
        cells = [text, "", "", ""]
        if shown:
            known = m2 is not None
            cells[HECTARES] = units.format_hectares(m2) if m2 is not None else UNKNOWN
            cells[MU] = units.format_mu(m2) if m2 is not None else UNKNOWN
            if known and whole and m2 is not None:
                cells[SHARE] = f"{units.rounded(m2 * 100 / whole, 2):f}"
        return self._item(parent, cells)

    def _text(self, text: str, value: object, unit: str = "") -> QTreeWidgetItem:
        """A figure that is no area, its unit beside it."""
        return self._item(None, [text, UNKNOWN if value is None else str(value), "" if value is None else unit, ""])

    def _item(self, parent: QTreeWidgetItem | None, cells: list[str]) -> QTreeWidgetItem:
        item = QTreeWidgetItem(cells)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in (HECTARES, MU, SHARE):
            item.setTextAlignment(column, right)
        item.setToolTip(ITEM, cells[ITEM])
        if parent is None:
            self.table.addTopLevelItem(item)
        else:
            parent.addChild(item)
        return item

    # ---- Excel --------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Asks where to save and writes the list of the selected area, or of the county."""
        uid = "" if self.whole.isChecked() else self.session.area_uid
        named = self._archive.get("areas", {}).get(uid) or self._overlay.get(uid) or {}
        name = f"{named.get('name', '')}森林资源清单.xlsx"
        path = self.choose_save(
            "resources",
            translate("Linzhang", "Save the forest resource list"),
            name,
            translate("Linzhang", "Excel table (*.xlsx)"),
        )
        if path is None:
            return
        saved = translate("Linzhang", "Saved as {file}.").format(file=path.name)
        self.run_job(
            "linzhang:exportresources",
            {"AREA": uid, "OUTPUT": str(path)},
            lambda _outputs: self.say(saved),
        )
