"""The open county: its layers, the shared selection and date, and what changed.

``CountySession`` alone owns the county's layers (found by the custom property ``linzhang/table``, never by name).
Panels listen to it and never to layers.
"""

from __future__ import annotations

import datetime
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..county import schema, sqlite
from ..county.dates import today_in
from ..county.errors import LinzhangError
from ..county.gateway import County, new_uid, register, unregister
from . import forms, project
from .hub import hub
from .saving import SavingGuard

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

LOG = logging.getLogger("linzhang")

# seconds that the window may wait for another writer, and that a registration of a commit holds
MAIN_THREAD_WAIT = 0.3
COMMIT_SECONDS = 60


class CountySession(QObject):
    """One open county at a time.

    ``outdated`` carries the path of a file of an older version whose project was opened past the plugin.
    ``changed`` carries the set of table names after each job and each commit in QGIS; ``busy_changed`` is True while
    an algorithm writes, when saving edits is disabled.
    """

    opened = pyqtSignal(str)
    outdated = pyqtSignal(str)
    closed = pyqtSignal()
    changed = pyqtSignal(object)
    area_selected = pyqtSignal(str)
    person_selected = pyqtSignal(str)
    track_selected = pyqtSignal(str)
    board_selected = pyqtSignal(str)
    date_changed = pyqtSignal(object)
    busy_changed = pyqtSignal(bool)

    def __init__(self, iface: QgisInterface | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._saving = SavingGuard(iface) if iface is not None else None
        self.path: Path | None = None
        self.day = self._unchosen = today_in()
        self.busy = 0
        self.area_uid = ""
        self.person_uid = ""
        self.track_uid = ""
        self.board_uid = ""
        self._batch = ""
        self._moments: dict[str, str] = {}
        self._layers: dict[str, QgsVectorLayer] = {}
        # layer id -> (signal, slot): they are undone while the layer still exists, afterwards QGIS would crash
        self._slots: dict[str, list[tuple[Any, Any]]] = {}
        self._own_path = project.OwnPath()
        self._reading: County | None = None

    # ---- life ---------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Begins to listen to QGIS; a county that is loaded already is attached."""
        self._own_path.install()
        current = QgsProject.instance()
        current.readProject.connect(self._project_read)
        current.cleared.connect(self._detach)
        current.layersAdded.connect(self._find_layers)
        current.layersWillBeRemoved.connect(self._forget_layers)
        current.projectSaved.connect(self._project_saved)
        hub.writing.connect(self._writing)
        hub.written.connect(self._written)
        self._project_read()

    def stop(self) -> None:
        """Lets go of everything; the loaded project stays as it is."""
        current = QgsProject.instance()
        current.readProject.disconnect(self._project_read)
        current.cleared.disconnect(self._detach)
        current.layersAdded.disconnect(self._find_layers)
        current.layersWillBeRemoved.disconnect(self._forget_layers)
        current.projectSaved.disconnect(self._project_saved)
        hub.writing.disconnect(self._writing)
        hub.written.disconnect(self._written)
        if self._saving is not None:
            self._saving.release()
        self._detach()
        self._own_path.remove()

    @property
    def is_open(self) -> bool:
        """Whether a county is open."""
        return self.path is not None

    def open(self, path: Path) -> Path | None:
        """Opens a county file with its stored project; LinzhangError in words where that is not possible.

        Returns the copy that was made of a file of an older version before it was brought to this one.

        The caller has asked the user about unsaved changes of the project that is loaded now.
        """
        with County.open(path) as county:
            # proves that it is one of ours; a file that came without its project gets one
            backup = county.migrated_from
            stored = county.scalar("SELECT count(*) FROM sqlite_master WHERE name = 'qgis_projects'")
            named = stored and county.scalar(
                "SELECT count(*) FROM qgis_projects WHERE name = ?", (project.PROJECT_NAME,)
            )
        if not named:
            project.store(path)
        if not QgsProject.instance().read(project.uri(path)):
            raise LinzhangError("county.cannot_open", QgsProject.instance().error(), file=path.name)
        return backup

    def close(self) -> None:
        """Closes the county's project."""
        if self.is_open:
            QgsProject.instance().clear()

    @contextmanager
    def county(self) -> Iterator[County]:
        """The county file, for reading; LinzhangError ``county.nothing_open``.

        Inside of one that is open already it is the same connection: to open a county takes longer than most of what
        docks read of it.
        """
        if self.path is None:
            raise LinzhangError("county.nothing_open")
        if self._reading is not None and self._reading.path == self.path:
            yield self._reading
            return
        with County.open(self.path, read_only=True) as county:
            self._reading = county
            try:
                yield county
            finally:
                self._reading = None

    @contextmanager
    def writing(self) -> Iterator[County]:
        """The county file for short batches on the main thread; layers and docks follow when they are written.

        LinzhangError ``county.nothing_open``, or ``county.busy`` while a job writes: the window must not wait for it.
        """
        if self.path is None:
            raise LinzhangError("county.nothing_open")
        if self.busy:
            raise LinzhangError("county.busy")
        self._moments = self._last_changes()
        with County.open(self.path) as county:
            yield county
        tables = self._changed_tables()
        self.reload(tables)
        if tables:
            self.changed.emit(tables)

    def set_profile(self, changes: dict[str, Any]) -> None:
        """Writes sections of the county's profile as one batch of the change log."""
        if self.path is None:
            raise LinzhangError("county.nothing_open")
        if self.busy:
            # on the main thread, which must not wait for the job
            raise LinzhangError("county.busy")
        with County.open(self.path) as county:
            county.set_profile(changes, str(QgsSettings().value("linzhang/who", "") or "") or None)
        # whoever reads on must see the new one
        self._reading = None
        self._renew_forms()
        self.changed.emit({"profile"})

    def layer(self, table: str) -> QgsVectorLayer | None:
        """The map layer of a table; None where the user removed it or no county is open."""
        return self._layers.get(table)

    # ---- shared selection ---------------------------------------------------------------------------------

    def select_area(self, uid: str) -> None:
        """Selects an area everywhere: in the trees, on the map."""
        if uid == self.area_uid:
            return
        self.area_uid = uid
        layer = self._layers.get("area")
        if layer is not None:
            quoted = uid.replace("'", "''")
            layer.selectByExpression(f"\"uid\" = '{quoted}'")
        self.area_selected.emit(uid)

    def select_board(self, uid: str) -> None:
        """Selects a board in its list and on the map."""
        if uid == self.board_uid:
            return
        self.board_uid = uid
        layer = self._layers.get("board")
        if layer is not None:
            quoted = uid.replace("'", "''")
            layer.selectByExpression(f"\"uid\" = '{quoted}'")
        self.board_selected.emit(uid)

    def select_person(self, uid: str) -> None:
        """Selects a person in all panels."""
        if uid != self.person_uid:
            self.person_uid = uid
            self.person_selected.emit(uid)

    def select_track(self, uid: str) -> None:
        """Selects a track everywhere: in the dock, on the map; "" takes the selection away."""
        if uid == self.track_uid:
            return
        self.track_uid = uid
        layer = self._layers.get("track")
        if layer is not None:
            quoted = uid.replace("'", "''")
            layer.selectByExpression(f"\"uid\" = '{quoted}'")
        self.track_selected.emit(uid)

    @property
    def today(self) -> datetime.date:
        """The day in the open county, whatever zone this machine is set to; that of China where none is open."""
        try:
            with self.county() as county:
                return today_in(county.profile.time_zone_seconds)
        except LinzhangError:
            return today_in()

    def set_date(self, day: datetime.date) -> None:
        """Sets the day as of which people are shown."""
        if day != self.day:
            self.day = day
            self.date_changed.emit(day)

    # ---- attaching to the loaded project ------------------------------------------------------------------

    def _project_read(self, *_: object) -> None:
        self._detach()
        path = project.county_of(QgsProject.instance())
        if path is None:
            return
        if self._is_older(path):
            self.outdated.emit(str(path))
            return
        self.path = path
        hub.open_county = str(path)
        self._unregister()
        self._find_layers()
        self._renew_forms()
        self._moments = self._last_changes()
        if self.day == self._unchosen:
            self._unchosen = self.today
            self.set_date(self._unchosen)
        self.opened.emit(str(path))

    @staticmethod
    def _is_older(path: Path) -> bool:
        try:
            County.open(path, read_only=True).close()
        except LinzhangError as error:
            return error.code == "county.older_schema"
        return False

    def _project_saved(self) -> None:
        path = project.county_of(QgsProject.instance())
        if path is None:
            return
        try:
            project.record_name(path)
        except LinzhangError as error:
            LOG.warning("the name of the file was not recorded: %s", error.code)

    def _renew_forms(self) -> None:
        """Drop-downs of the forms follow the profile."""
        try:
            with self.county() as county:
                profile = county.profile
        except LinzhangError as error:
            LOG.warning("forms: %s", error.code)
            return
        for table, layer in self._layers.items():
            forms.renew_code_lists(layer, schema.table(table), profile)

    def _detach(self) -> None:
        self._forget_layers(list(self._slots))
        was_open, self.path = self.path is not None, None
        hub.open_county = ""
        self.area_uid = self.person_uid = self.track_uid = self.board_uid = ""
        if was_open:
            self.closed.emit()

    def _connect(self, layer: QgsVectorLayer, signal: Any, slot: Any) -> None:
        signal.connect(slot)
        self._slots.setdefault(layer.id(), []).append((signal, slot))

    def _find_layers(self, *_: object) -> None:
        if self.path is None:
            return
        for layer in QgsProject.instance().mapLayers().values():
            table = layer.customProperty(project.TABLE_PROPERTY)
            if not isinstance(layer, QgsVectorLayer) or not table or table in self._layers:
                continue
            self._layers[table] = layer
            self._connect(layer, layer.beforeCommitChanges, partial(self._before_commit, table))
            self._connect(layer, layer.afterCommitChanges, partial(self._after_commit, table))
            if table == "area":
                self._connect(layer, layer.selectionChanged, self._map_selection)
            if table == "track":
                self._connect(layer, layer.selectionChanged, self._track_selection)
            if table == "board":
                self._connect(layer, layer.selectionChanged, self._board_on_map)
            if layer.isValid():
                # QGIS then uses WAL, and readers never see a half-written file. Held on every layer: one that was
                # edited would otherwise be opened anew without locks, which fails while the file is in WAL mode
                layer.dataProvider().enterUpdateMode()

    def _forget_layers(self, ids: list[str]) -> None:
        for identifier in ids:
            for signal, slot in self._slots.pop(identifier, []):
                signal.disconnect(slot)
        self._layers = {t: layer for t, layer in self._layers.items() if layer.id() not in ids}

    def _map_selection(self, *_: object) -> None:
        layer = self._layers.get("area")
        if layer is None or layer.selectedFeatureCount() != 1:
            return
        uid = str(next(layer.getSelectedFeatures())["uid"])
        if uid != self.area_uid:
            self.area_uid = uid
            self.area_selected.emit(uid)

    def _track_selection(self, *_: object) -> None:
        layer = self._layers.get("track")
        if layer is None or layer.selectedFeatureCount() != 1:
            return
        uid = str(next(layer.getSelectedFeatures())["uid"])
        if uid != self.track_uid:
            self.track_uid = uid
            self.track_selected.emit(uid)

    def _board_on_map(self, *_: object) -> None:
        layer = self._layers.get("board")
        if layer is None or layer.selectedFeatureCount() != 1:
            return
        uid = str(next(layer.getSelectedFeatures())["uid"])
        if uid != self.board_uid:
            self.board_uid = uid
            self.board_selected.emit(uid)

    # ---- edits in QGIS ------------------------------------------------------------------------------------

    def _before_commit(self, table: str, *_: object) -> None:
        who = str(QgsSettings().value("linzhang/who", "") or "") or None
        if not self._batch:
            # one "save all" is one batch; afterCommitChanges does not come when a commit fails, this timer does
            self._batch = new_uid()
            QTimer.singleShot(0, self._unregister)
        self._register(who)

    def _after_commit(self, table: str, *_: object) -> None:
        self.changed.emit({table})

    def _register(self, who: str | None) -> None:
        if self.path is None:
            return
        try:
            with closing(sqlite.connect(self.path, wait=MAIN_THREAD_WAIT)) as connection:
                if self._batch:
                    register(connection, who, self._batch, COMMIT_SECONDS)
                else:
                    unregister(connection)
        except sqlite3.Error as error:
            LOG.warning("session: %s", error)

    def _unregister(self) -> None:
        self._batch = ""
        self._register(None)

    # ---- jobs ---------------------------------------------------------------------------------------------

    def _is_ours(self, path: str) -> bool:
        if self.path is None or not path:
            return False
        other = Path(path.split("|", maxsplit=1)[0])
        try:
            return other.samefile(self.path)
        except OSError:
            return other == self.path

    def _writing(self, path: str) -> None:
        if self._is_ours(path):
            self.busy += 1
            if self._saving is not None:
                self._saving.hold()
            self.busy_changed.emit(True)

    def _written(self, path: str) -> None:
        if not self._is_ours(path):
            return
        self.busy = max(0, self.busy - 1)
        if self._saving is not None and self.busy == 0:
            self._saving.release()
        # a dialog may be open inside of a reading, and the job may have changed the profile
        self._reading = None
        with ExitStack() as held:
            try:
                # all docks read through it
                held.enter_context(self.county())
            except LinzhangError as error:
                LOG.info("after a job: %s", error.code)
            tables = self._changed_tables()
            self.reload(tables)
            self.busy_changed.emit(self.busy > 0)
            if tables:
                self.changed.emit(tables)

    def _last_changes(self) -> dict[str, str]:
        """For each table the moment of its last change, which every batch writes down; empty where it is unknown."""
        try:
            with self.county() as county:
                rows = county.rows("SELECT table_name, last_change FROM gpkg_contents")
        except LinzhangError as error:
            LOG.info("last changes: %s", error.code)
            return {}
        return {row["table_name"]: row["last_change"] for row in rows}

    def _changed_tables(self) -> set[str]:
        """What has changed since last time: after a cancelled job nothing, so that no panel is filled anew for it.

        Not since the job began: the signal of its beginning is queued, and a short job may be done before it arrives.
        """
        before, self._moments = self._moments, self._last_changes()
        if not before or not self._moments:
            return {t.name for t in schema.TABLES}
        return {t.name for t in schema.TABLES if before.get(t.name) != self._moments.get(t.name)}

    def reload(self, tables: set[str]) -> None:
        """Reads the layers of ``tables`` anew: without it counts and extents are those of before the write."""
        for table, layer in self._layers.items():
            if table in tables and not layer.isEditable():
                layer.dataProvider().reloadData()
                layer.updateExtents()
                layer.triggerRepaint()
