"""The choices of the dock about what is written: format, bleed, crop marks, outlines, going on; and the template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QFile, QIODevice, QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QToolButton, QWidget
from qgis.PyQt.QtXml import QDomDocument

from ..county.errors import LinzhangError
from ..desktop.translate import translate
from .algorithms.fitting import template_path
from .algorithms.templates import SHIPPED, copy_template, own_templates
from .algorithms.writing import Output
from .shop import FORMATS

if TYPE_CHECKING:
    from ..desktop.dock import RoomDock

FILE = "linzhang/file"
"""Custom property of a layout that is a template being designed."""


class OutputOptions(QgsCollapsibleGroupBox):
    """输出选项, remembered from one time to the next."""

    def __init__(self, dock: RoomDock) -> None:
        super().__init__(translate("Linzhang", "Output options"))
        self._dock = dock
        form = QFormLayout(self)
        form.setContentsMargins(6, 2, 6, 2)
        self.format = QComboBox()
        words = {
            "pdf": translate("Linzhang", "PDF, real size"),
            "tiff": translate("Linzhang", "TIFF, real size, 150 dpi"),
            "jpg": translate("Linzhang", "JPG, real size, 150 dpi"),
            "png": translate("Linzhang", "PNG, small, for phones"),
            "svg": translate("Linzhang", "SVG, real size"),
        }
        for name in FORMATS:
            self.format.addItem(words[name], name)
        self.format.setCurrentIndex(max(0, self.format.findData(dock.remembered("format", "pdf"))))
        form.addRow(translate("Linzhang", "Format"), self.format)
        self.switches = {
            "bleed": QCheckBox(translate("Linzhang", "Bleed (出血)")),
            "marks": QCheckBox(translate("Linzhang", "Crop marks")),
            "outlines": QCheckBox(translate("Linzhang", "Text as outlines")),
            "resume": QCheckBox(translate("Linzhang", "Go on where it stopped")),
        }
        for pair in (("bleed", "marks"), ("outlines", "resume")):
            row = QHBoxLayout()
            for key in pair:
                self.switches[key].setChecked(dock.remembered(key) == "1")
                self.switches[key].toggled.connect(self._keep)
                row.addWidget(self.switches[key])
            form.addRow(row)
        self.format.currentIndexChanged.connect(self._keep)
        self.setCollapsed(True)

    def _keep(self, *_: object) -> None:
        self._dock.remember("format", self.format.currentData())
        for key, box in self.switches.items():
            self._dock.remember(key, "1" if box.isChecked() else "0")
        # crop marks stand outside the bleed
        self.switches["bleed"].setEnabled(not self.switches["marks"].isChecked())

    def is_on(self, key: str) -> bool:
        """Whether the switch is on."""
        return bool(self.switches[key].isChecked())

    def output(self) -> Output:
        """What is to be written."""
        marks = self.is_on("marks")
        return Output(str(self.format.currentData()), self.is_on("bleed") or marks, marks, self.is_on("outlines"))


class TemplateChoice(QWidget):
    """Shipped templates and the county's own; a copy of one is opened in QGIS's layout designer."""

    failed = pyqtSignal(object)

    def __init__(self, dock: RoomDock) -> None:
        super().__init__()
        self._dock = dock
        self.box = QComboBox()
        self.box.activated.connect(lambda _index: dock.remember("template", self.box.currentData() or ""))
        design = QToolButton()
        design.setText(translate("Linzhang", "Design…"))
        design.setToolTip(
            translate(
                "Linzhang",
                "Open in QGIS’s layout designer. Of a shipped template a copy is made beside the county file; "
                "what is changed is saved when the designer is closed.",
            )
        )
        design.clicked.connect(self.open_designer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box, 1)
        row.addWidget(design)
        self._editor = TemplateEditor(dock.iface, self)
        self._editor.failed.connect(self.failed)

    def fill(self, named: str) -> None:
        """Lists the templates; ``named`` is that of the profile."""
        wanted = self._dock.remembered("template")
        self.box.clear()
        plain = SHIPPED.get(named, named)
        self.box.addItem(translate("Linzhang", "As the profile says: {name}").format(name=plain), "")
        for name, title in SHIPPED.items():
            self.box.addItem(title, str(template_path(name)))
        if self._dock.session.path is not None:
            for path in own_templates(self._dock.session.path):
                self.box.addItem(translate("Linzhang", "Own: {name}").format(name=path.stem), str(path))
        self.box.setCurrentIndex(max(0, self.box.findData(wanted)))

    def path(self) -> Path | None:
        """The chosen template; None for that of the profile."""
        text = str(self.box.currentData() or "")
        return Path(text) if text else None

    def open_designer(self) -> Path | None:
        """Opens the county's own template, or a new copy of the shipped one; its path."""
        county = self._dock.session.path
        if county is None:
            return None
        try:
            with self._dock.session.county() as opened:
                named = str(opened.profile.get("signboards.template", "board_150x100"))
            chosen = self.path() or template_path(named)
            is_own = chosen in own_templates(county)
            path = chosen if is_own else copy_template(county, chosen.stem)
            self._dock.remember("template", str(path))
            self.fill(named)
            self._editor.open(path)
        except LinzhangError as error:
            self.failed.emit(error)
            return None
        return path

    def unload(self) -> None:
        """Lets go of QGIS."""
        self._editor.unload()


class TemplateEditor(QObject):
    """Keeps what is changed in the layout designer in the template's file; the county's project gets no layout."""

    failed = pyqtSignal(object)

    def __init__(self, iface: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        # file -> name of the layout in the project while it is designed
        self._names: dict[str, str] = {}
        if iface is not None:
            iface.layoutDesignerWillBeClosed.connect(self._closing)

    def open(self, path: Path) -> QgsPrintLayout:
        """Loads the template into the project and shows it; LinzhangError for a file that is no layout."""
        layout = QgsPrintLayout(QgsProject.instance())
        document, file = QDomDocument(), QFile(str(path))
        if not file.open(QIODevice.OpenModeFlag.ReadOnly):
            raise LinzhangError("signboards.template_unreadable", file.errorString(), file=path.name)
        parsed = document.setContent(file)
        file.close()
        loaded = bool(parsed[0] if isinstance(parsed, tuple) else parsed)
        if not loaded or not layout.loadFromTemplate(document, QgsReadWriteContext())[1]:
            raise LinzhangError("signboards.template_not_layout", file=path.name)
        manager = QgsProject.instance().layoutManager()
        layout.setName(manager.generateUniqueTitle() if manager.layoutByName(path.stem) else path.stem)
        layout.setCustomProperty(FILE, str(path))
        manager.addLayout(layout)
        self._names[str(path)] = layout.name()
        if self._iface is not None:
            self._iface.openLayoutDesigner(layout)
        return layout

    def _closing(self, designer: Any) -> None:
        self.keep(designer.layout())

    def keep(self, layout: Any) -> None:
        """Saves a layout of ours into its file and takes it out of the project."""
        file = str(layout.customProperty(FILE) or "")
        if file not in self._names:
            return
        layout.removeCustomProperty(FILE)
        if not layout.saveAsTemplate(file, QgsReadWriteContext()):
            layout.setCustomProperty(FILE, file)
            self.failed.emit(LinzhangError("county.file_not_writable", file=Path(file).name))
            return
        name = self._names.pop(file)
        # the designer still holds the layout while it closes
        QTimer.singleShot(0, lambda: self._remove(name))

    @staticmethod
    def _remove(name: str) -> None:
        manager = QgsProject.instance().layoutManager()
        found = manager.layoutByName(name)
        if found is not None:
            manager.removeLayout(found)

    def unload(self) -> None:
        """Lets go of QGIS."""
        if self._iface is not None:
            self._iface.layoutDesignerWillBeClosed.disconnect(self._closing)
