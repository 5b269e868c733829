"""The only composition root: translation, provider, session, menu and docks. ``unload`` undoes ``load`` exactly."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QInputDialog, QMenu, QMessageBox, QToolBar

from .county import libraries
from .county.errors import LinzhangError
from .county.resources import resource
from .desktop.compat import toggled_dock
from .desktop.hub import hub
from .desktop.messages import in_words
from .desktop.translate import interface_translator, translate

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .desktop.dock import RoomDock
    from .desktop.session import CountySession
    from .provider import LinzhangProvider

LOG = logging.getLogger("linzhang")
LOG_TAB = "Linzhang"


class QgisLog(logging.Handler):
    """Details for the QGIS log, from whatever thread."""

    def emit(self, record: logging.LogRecord) -> None:
        levels = {logging.ERROR: Qgis.MessageLevel.Critical, logging.WARNING: Qgis.MessageLevel.Warning}
        level = levels.get(record.levelno, Qgis.MessageLevel.Info)
        QgsMessageLog.logMessage(self.format(record), LOG_TAB, level, False)


class LinzhangPlugin:
    """What QGIS loads. ``initProcessing`` is all that ``qgis_process`` needs."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.provider: LinzhangProvider | None = None
        self.session: CountySession | None = None
        self.docks: list[RoomDock] = []
        self._menu: QMenu | None = None
        self._toolbar: QToolBar | None = None
        self._translator: QTranslator | None = None
        self._log = QgisLog()

    # ---- loading ------------------------------------------------------------------------------------------

    def initProcessing(self) -> None:
        """Adds the algorithms."""
        if self.provider is not None:
            return
        LOG.addHandler(self._log)
        libraries.add_vendored()
        settings = QgsSettings()
        overridden = settings.value("locale/overrideFlag", False, type=bool)
        locale = str(settings.value("locale/userLocale", "") or "") if overridden else ""
        self._translator = interface_translator(locale or None)
        if self._translator is not None:
            QCoreApplication.installTranslator(self._translator)
        from .provider import LinzhangProvider

        self.provider = LinzhangProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Adds the menu, the toolbar and the docks."""
        self.initProcessing()
        if self.iface is None or self.provider is None:
            return
        try:
            from .desktop.session import CountySession
        except ImportError as error:
            # numpy or shapely: nothing works without them, but QGIS must still start, and say why nothing is there
            LOG.error("session: %s", error)
            self._say_missing()
            return
        self.session = CountySession(self.iface)
        # queued: the tables cannot change under layers that QGIS is just reading
        self.session.outdated.connect(self._open_outdated, Qt.ConnectionType.QueuedConnection)
        self._add_menu()
        self._add_docks()
        self.session.start()
        self._say_missing()

    def _add_menu(self) -> None:
        if self.iface is None:
            return
        window = self.iface.mainWindow()
        self._menu = QMenu(translate("Linzhang", "Forest chiefs"), window)
        self._menu.setObjectName("linzhang_menu")
        self._toolbar = self.iface.addToolBar(translate("Linzhang", "Forest chiefs"))
        self._toolbar.setObjectName("linzhang_toolbar")
        icon = QIcon(str(resource("icons", "linzhang.svg")))
        self._add_action(translate("Linzhang", "Create county…"), self.create_county)
        opening = self._add_action(translate("Linzhang", "Open county…"), self.choose_county)
        opening.setIcon(icon)
        self._toolbar.addAction(opening)
        self._add_action(translate("Linzhang", "Copy county to…"), self.copy_county)
        self._add_action(translate("Linzhang", "County profile…"), self.edit_profile)
        self._add_action(translate("Linzhang", "Who is working here…"), self.ask_who)
        self._menu.addSeparator()
        window.menuBar().insertMenu(self.iface.firstRightStandardMenu().menuAction(), self._menu)

    def _add_action(self, text: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self._menu)
        action.triggered.connect(lambda _checked=False: slot())
        if self._menu is not None:
            self._menu.addAction(action)
        return action

    def _add_docks(self) -> None:
        if self.iface is None or self.session is None or self._menu is None or self._toolbar is None:
            return
        from .provider import room_module

        for room in libraries.ROOMS:
            try:
                panel = room_module(f"{room}.panel").Panel
            except ImportError as error:
                # the others work without it; _say_missing names the library
                LOG.error("%s: %s", room, error)
                continue
            dock = panel(self.session, self.iface, self.iface.mainWindow())
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            self.docks.append(dock)
            action = toggled_dock(dock)
            self._menu.addAction(action)
            self._toolbar.addAction(action)
        if self.docks:
            self._tab_docks()
            # QGIS restores its window after it has loaded the plugins, and takes docks apart that it does not know yet
            self.iface.initializationCompleted.connect(self._tab_new_docks)

    def _tab_docks(self) -> None:
        for dock in self.docks[1:]:
            self.iface.mainWindow().tabifyDockWidget(self.docks[0], dock)
        self.docks[0].raise_()

    def _tab_new_docks(self) -> None:
        # once: afterwards the docks lie where the user has put them
        if not QgsSettings().value("linzhang/docks_placed", False, type=bool):
            QgsSettings().setValue("linzhang/docks_placed", True)
            self._tab_docks()

    # ---- unloading ----------------------------------------------------------------------------------------

    def unload(self) -> None:
        """Removes everything that was added, in the opposite order."""
        if self.session is not None:
            self.session.stop()
        if self.docks and self.iface is not None:
            self.iface.initializationCompleted.disconnect(self._tab_new_docks)
        for dock in reversed(self.docks):
            dock.unload()
            if self.iface is not None:
                self.iface.removeDockWidget(dock)
            dock.setParent(None)
            dock.deleteLater()
        self.docks.clear()
        if self._toolbar is not None and self.iface is not None:
            self.iface.mainWindow().removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None
        if self._menu is not None and self.iface is not None:
            self.iface.mainWindow().menuBar().removeAction(self._menu.menuAction())
            self._menu.deleteLater()
            self._menu = None
        if self.session is not None:
            self.session.deleteLater()
            self.session = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        libraries.remove_vendored()
        LOG.removeHandler(self._log)

    # ---- the menu -----------------------------------------------------------------------------------------

    def create_county(self) -> None:
        """Opens the dialog of ``linzhang:createcounty`` and then the new county."""
        import processing

        outputs = processing.execAlgorithmDialog("linzhang:createcounty")
        if outputs and outputs.get("COUNTY") and Path(str(outputs["COUNTY"])).exists():
            self.open_county(Path(str(outputs["COUNTY"])))

    def choose_county(self) -> None:
        """Asks for a county file and opens it."""
        if self.iface is None:
            return
        settings = QgsSettings()
        name, _ = QFileDialog.getOpenFileName(
            self.iface.mainWindow(),
            translate("Linzhang", "Open county"),
            str(settings.value("linzhang/folder", "") or ""),
            translate("Linzhang", "County file (*.gpkg)"),
        )
        if name:
            settings.setValue("linzhang/folder", str(Path(name).parent))
            self.open_county(Path(name))

    def open_county(self, path: Path) -> bool:
        """Opens a county file, asking first about unsaved changes of what is open now."""
        if self.iface is None or self.session is None or not self._may_leave_project():
            return False
        try:
            backup = self.session.open(path)
        except LinzhangError as error:
            if error.details:
                LOG.warning("%s: %s", error.code, error.details)
            self.iface.messageBar().pushMessage("林长制", in_words(error), Qgis.MessageLevel.Warning, 0)
            return False
        if backup is not None:
            self.iface.messageBar().pushMessage(
                "林长制",
                translate(
                    "Linzhang",
                    "The county file was of an older version and is up to date now. The copy as it was: {backup}.",
                ).format(backup=f"{backup.parent.name}/{backup.name}"),
                Qgis.MessageLevel.Info,
                0,
            )
        self._show_whole_county()
        return True

    def _open_outdated(self, path: str) -> None:
        if self.session is not None:
            self.open_county(Path(path))

    def _may_leave_project(self) -> bool:
        project = QgsProject.instance()
        if self.iface is None:
            return True
        editing = [layer.name() for layer in project.mapLayers().values() if getattr(layer, "isModified", bool)()]
        if editing:
            # never rolled back and never saved on the user's behalf
            self.iface.messageBar().pushMessage(
                "林长制",
                translate("Linzhang", "There are unsaved edits in: {layers}. Save or discard them first.").format(
                    layers="、".join(editing)
                ),
                Qgis.MessageLevel.Warning,
                0,
            )
            return False
        if not project.isDirty():
            return True
        answer = QMessageBox.question(
            self.iface.mainWindow(),
            translate("Linzhang", "Open county"),
            translate("Linzhang", "The current project has unsaved changes. Open the county without saving them?"),
        )
        return bool(answer == QMessageBox.StandardButton.Yes)

    def _show_whole_county(self) -> None:
        if self.iface is None or self.session is None:
            return
        layer = self.session.layer("area")
        if layer is not None and layer.featureCount() > 0:
            extent = layer.extent()
            extent.scale(1.08)
            self.iface.mapCanvas().setExtent(extent)
            self.iface.mapCanvas().refresh()

    def copy_county(self) -> None:
        """Opens the dialog of ``linzhang:backupcounty``."""
        import processing

        processing.execAlgorithmDialog("linzhang:backupcounty", {"COUNTY": hub.open_county})

    def edit_profile(self) -> None:
        """Opens the county's profile: levels, roles, rules, boards."""
        if self.iface is None or self.session is None:
            return
        from .desktop.profile_dialog import ProfileDialog

        try:
            dialog = ProfileDialog(self.session, self.iface.mainWindow())
        except LinzhangError as error:
            self.iface.messageBar().pushMessage("林长制", in_words(error), Qgis.MessageLevel.Warning, 0)
            return
        dialog.exec()
        dialog.deleteLater()

    def ask_who(self) -> None:
        """Registers the name that the change log carries for edits made here."""
        if self.iface is None:
            return
        settings = QgsSettings()
        name, ok = QInputDialog.getText(
            self.iface.mainWindow(),
            translate("Linzhang", "Who is working here"),
            translate("Linzhang", "Your name, for the change log of the county file:"),
            text=str(settings.value("linzhang/who", "") or ""),
        )
        if ok:
            settings.setValue("linzhang/who", name.strip())

    def _say_missing(self) -> None:
        from .provider import missing_words

        text = missing_words()
        if not text:
            return
        LOG.warning(text)
        if self.iface is not None:
            self.iface.messageBar().pushMessage("林长制", text, Qgis.MessageLevel.Warning, 0)
