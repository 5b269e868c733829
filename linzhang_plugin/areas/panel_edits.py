"""The layer of areas as it is being edited: read as plain rows, written as one named undo step for each gesture."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any

import shapely
from qgis.core import (
    NULL,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QObject, Qt, QTimer, pyqtSignal

from ..county import geom
from ..county.errors import LinzhangError
from ..desktop.session import CountySession
from . import shapes
from .drawing import sizes
from .drawing.ground import AreaRow, Change, Ground, Measure, NewArea
from .neighbours import SIDES

# metres around a gesture within which areas are its neighbours
_AROUND = 30.0


class AreaEdits(QObject):
    """Reads and edits the open county's layer of areas.

    ``changed``: the edit buffer is another one, after a gesture, an undo, a redo, a save or a discard; ``failed``
    carries a LinzhangError that came up while QGIS saved; ``layer_gone``: it was taken out of the project; ``ended``:
    areas that end were saved. An edit session that the user has open is never saved and never rolled back here.
    """

    changed = pyqtSignal()
    ended = pyqtSignal()
    failed = pyqtSignal(object)
    layer_gone = pyqtSignal()

    def __init__(self, session: CountySession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._followed: QgsVectorLayer | None = None
        self._parents: dict[str, str] = {}
        self._ending = False
        self._topological = False

    # ---- following ----------------------------------------------------------------------------------------

    def follow(self) -> None:
        """Listens to the layer of the county that was opened."""
        self.let_go()
        layer = self.session.layer("area")
        if layer is None:
            return
        self._followed = layer
        layer.undoStack().indexChanged.connect(self._index_changed)
        layer.editingStopped.connect(self._stopped)
        layer.beforeCommitChanges.connect(self._before_commit)
        layer.afterCommitChanges.connect(self._after_commit)
        layer.willBeDeleted.connect(self._deleted)

    def let_go(self) -> None:
        """Stops listening."""
        layer, self._followed = self._followed, None
        if layer is not None:
            layer.undoStack().indexChanged.disconnect(self._index_changed)
            layer.editingStopped.disconnect(self._stopped)
            layer.beforeCommitChanges.disconnect(self._before_commit)
            layer.afterCommitChanges.disconnect(self._after_commit)
            layer.willBeDeleted.disconnect(self._deleted)

    def _deleted(self) -> None:
        # its connections go with it
        self._followed = None
        self.layer_gone.emit()

    def _index_changed(self, *_: object) -> None:
        self.changed.emit()

    # ---- reading ------------------------------------------------------------------------------------------

    @property
    def layer(self) -> QgsVectorLayer:
        """The layer; LinzhangError ``areas_drawing.layer_missing``."""
        layer = self.session.layer("area")
        if layer is None or not layer.isValid():
            raise LinzhangError("areas_drawing.layer_missing")
        return layer

    def rows(self, near: QgsRectangle | None = None, *, day: datetime.date | None = None) -> list[AreaRow]:
        """The areas that have not ended (``day``: that had not on it) by code; those near ``near`` with outline."""
        layer = self.layer
        names = layer.fields().names()
        wanted = ["uid", "code", "name", "level", "kind", "parent_uid", "area_m2", "overlay_kind", "end", *SIDES]
        places = [names.index(name) for name in wanted]
        outlines: dict[int, Any] = {}
        if near is not None:
            request = QgsFeatureRequest().setFilterRect(near).setSubsetOfAttributes([])
            found = [(f.id(), f.geometry()) for f in layer.getFeatures(request)]
            outlines = {fid: outline_of(shape) for fid, shape in found if not shape.isNull()}
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(places)
        rows = []
        for feature in layer.getFeatures(request):
            values = feature.attributes()
            uid, code, name, level, kind, parent, m2, kind_of, end, *limits = [_plain(values[p]) for p in places]
            ended = iso(end)
            if ended and (day is None or ended <= day.isoformat()):
                continue
            east, south, west, north = (str(limit or "") for limit in limits)
            rows.append(
                AreaRow(
                    feature.id(),
                    str(uid),
                    str(code or ""),
                    str(name or ""),
                    str(level or ""),
                    str(kind or "base"),
                    str(parent) if parent else None,
                    int(m2 or 0),
                    (east, south, west, north),
                    outlines.get(feature.id()),
                    str(kind_of or ""),
                    ended,
                )
            )
        return sorted(rows, key=lambda row: row.code)

    def ground(self, around: shapely.Geometry | None, uids: Iterable[str] = ()) -> Ground:
        """The areas with the outlines of those near a gesture and near the named areas."""
        layer = self.layer
        boxes = [] if around is None else [QgsRectangle(*shapely.bounds(around).tolist())]
        wanted = set(uids)
        if wanted:
            fids = [row.fid for row in self.rows() if row.uid in wanted]
            request = QgsFeatureRequest().setFilterFids(fids).setSubsetOfAttributes([])
            shapes_there = [feature.geometry() for feature in layer.getFeatures(request)]
            boxes += [shape.boundingBox() for shape in shapes_there if not shape.isNull()]
        box = boxes[0] if boxes else None
        for other in boxes[1:]:
            box.combineExtentWith(other)
        with self.session.county() as county:
            profile = county.profile
        return Ground(self.rows(None if box is None else box.buffered(_AROUND)), profile)

    def selected(self) -> list[str]:
        """The uids of the areas selected on the map."""
        return [str(feature["uid"]) for feature in self.layer.getSelectedFeatures()]

    def measure(self) -> Measure:
        """How the county measures areas."""
        path = self.session.path

        def measured(outlines: Any) -> Any:
            if path is None:
                raise LinzhangError("county.nothing_open")
            with self.session.county() as county:
                return shapes.areas_of(outlines, county)

        return measured

    # ---- writing ------------------------------------------------------------------------------------------

    def start(self) -> bool:
        """Opens an edit session where none is open; True where this call opened it."""
        layer = self.layer
        if layer.isEditable():
            return False
        if self.session.busy:
            raise LinzhangError("county.busy")
        if not layer.startEditing():
            raise LinzhangError("areas_drawing.not_editable")
        return True

    def finish(self, ground: Ground, change: Change) -> Change:
        """The change with the figures of all areas that it touches."""
        sizes.fill_in(ground, change, self.measure())
        return change

    def apply(self, name: str, ground: Ground, change: Change) -> None:
        """Writes a change as one undo step called ``name``; LinzhangError, and nothing changed, where it fails."""

        def write(layer: QgsVectorLayer) -> bool:
            fids = {uid: row.fid for uid, row in ground.rows.items()}
            return all(
                [
                    *self._outlines(layer, fids, {**change.touched, **change.outlines}),
                    *self._values(layer, fids, change.values),
                    *self._values(layer, fids, {u: {"end": date_of(day)} for u, day in change.ended.items()}),
                    *(layer.addFeature(self._feature(layer, area)) for area in change.new),
                    *(layer.deleteFeature(fids[uid]) for uid in change.gone),
                ]
            )

        self.command(name, write)

    def command(self, name: str, write: Callable[[QgsVectorLayer], bool]) -> None:
        """One undo step; where ``write`` is not True or fails, nothing of it stays."""
        layer = self.layer
        self.start()
        layer.beginEditCommand(name)
        done = False
        try:
            done = write(layer)
        finally:
            if done:
                layer.endEditCommand()
            else:
                layer.destroyEditCommand()
        if not done:
            raise LinzhangError("areas_drawing.not_written")
        layer.triggerRepaint()

    def gesture(self, name: str, ground: Ground, change: Change) -> None:
        """As ``apply``; an edit session that it opened itself stays open, unless nothing was written."""
        own = self.start()
        try:
            self.apply(name, ground, change)
        except LinzhangError:
            if own:
                self.layer.rollBack()
            raise

    @staticmethod
    def _outlines(layer: QgsVectorLayer, fids: dict[str, int], outlines: dict[str, Any]) -> list[bool]:
        # the form's default would measure on the plane whatever the profile says: figures are set by us
        return [layer.changeGeometry(fids[uid], geometry_of(outline), True) for uid, outline in outlines.items()]

    @staticmethod
    def _values(layer: QgsVectorLayer, fids: dict[str, int], values: dict[str, dict[str, Any]]) -> list[bool]:
        names = layer.fields().names()
        return [
            layer.changeAttributeValue(fids[uid], names.index(column), value, skipDefaultValues=True)
            for uid, columns in values.items()
            for column, value in columns.items()
        ]

    @staticmethod
    def _feature(layer: QgsVectorLayer, area: NewArea) -> QgsFeature:
        feature = QgsFeature(layer.fields())
        values: dict[str, Any] = {"uid": area.uid, "code": area.code.strip(), "name": area.name.strip()}
        values |= {"level": area.level, "kind": area.kind, "parent_uid": area.parent_uid, "area_m2": area.area_m2}
        values |= {side: limit or None for side, limit in zip(SIDES, area.limits, strict=True)}
        values["overlay_kind"] = area.overlay_kind or None
        for name, value in values.items():
            if value is not None:
                feature[name] = value
        feature.setGeometry(geometry_of(area.outline))
        return feature

    # ---- saving -------------------------------------------------------------------------------------------

    def _before_commit(self, *_: object) -> None:
        layer = self._followed
        buffer = layer.editBuffer() if layer is not None else None
        if layer is not None and buffer is not None:
            place = layer.fields().indexOf("end")
            self._ending = any(iso(v.get(place)) for v in buffer.changedAttributeValues().values())
        self._new_parents_first()
        self._loosen_deleted()

    def _loosen_deleted(self) -> None:
        """Areas that are deleted together with what is above them let go of it first.

        QGIS deletes in any order, and the county file refuses to delete an area that another one names as its parent.
        """
        layer = self._followed
        buffer = layer.editBuffer() if layer is not None else None
        gone = list(buffer.deletedFeatureIds()) if buffer is not None else []
        if layer is None or len(gone) < 2:
            return
        stored = list(layer.dataProvider().getFeatures(QgsFeatureRequest().setFilterFids(gone)))
        uids = {str(feature["uid"]) for feature in stored}
        loose = {f.id(): str(f["parent_uid"]) for f in stored if str(f["parent_uid"]) in uids}
        if loose:
            place = layer.fields().indexOf("parent_uid")
            layer.dataProvider().changeAttributeValues({fid: {place: NULL} for fid in loose})
            # nothing says that a commit has failed: once it is over, what is still there gets its parent back
            QTimer.singleShot(0, lambda: self._tie_again(loose, place))

    def _tie_again(self, loose: dict[int, str], place: int) -> None:
        layer = self._followed
        if layer is None:
            return
        provider = layer.dataProvider()
        left = [f.id() for f in provider.getFeatures(QgsFeatureRequest().setFilterFids(list(loose)))]
        if left:
            provider.changeAttributeValues({fid: {place: loose[fid]} for fid in left})

    def _new_parents_first(self) -> None:
        """Areas that stood already and get a parent that is new in this session keep the old one for a moment.

        QGIS saves changed values before it inserts features, and the county file refuses a parent that is not there.
        """
        layer = self._followed
        buffer = layer.editBuffer() if layer is not None else None
        self._parents = {}
        if layer is None or buffer is None:
            return
        place = layer.fields().indexOf("parent_uid")
        added = {str(feature["uid"]) for feature in buffer.addedFeatures().values()}
        moved = {
            fid: str(values[place])
            for fid, values in buffer.changedAttributeValues().items()
            if place in values and str(values[place]) in added
        }
        if not moved:
            return
        request = QgsFeatureRequest().setFilterFids(list(moved))
        stored = {feature.id(): feature for feature in layer.dataProvider().getFeatures(request)}
        for fid, parent in moved.items():
            if fid in stored:
                self._parents[str(stored[fid]["uid"])] = parent
                layer.changeAttributeValue(fid, place, _plain(stored[fid]["parent_uid"]), skipDefaultValues=True)

    def _after_commit(self) -> None:
        self._parents_last()
        if self._ending:
            self._ending = False
            # whoever listens may write, which has to wait until QGIS is through with saving
            QTimer.singleShot(0, self.ended.emit)

    def _parents_last(self) -> None:
        layer, wanted = self._followed, self._parents
        self._parents = {}
        if layer is None or not wanted:
            return
        place = layer.fields().indexOf("parent_uid")
        provider = layer.dataProvider()
        found = {str(feature["uid"]): feature.id() for feature in provider.getFeatures()}
        changes = {found[uid]: {place: parent} for uid, parent in wanted.items() if uid in found}
        if not provider.changeAttributeValues(changes):
            self.failed.emit(LinzhangError("areas_drawing.parents_not_saved", count=len(wanted)))

    # ---- project ------------------------------------------------------------------------------------------

    def prepare_project(self) -> None:
        """Topological editing on, so that QGIS's own vertex tool moves common vertices of neighbours together.

        It lasts as long as the edit session.
        """
        project = QgsProject.instance()
        if not project.topologicalEditing():
            project.setTopologicalEditing(True)
            self._topological = True

    def _stopped(self) -> None:
        if self._topological:
            self._topological = False
            QgsProject.instance().setTopologicalEditing(False)
        self.changed.emit()


def outline_of(shape: QgsGeometry) -> shapely.Geometry | None:
    """The polygons of a geometry in the plane; None where it has none."""
    if shape.isNull() or shape.isEmpty():
        return None
    found = shapely.from_wkb(bytes(shape.asWkb()), on_invalid="ignore")
    if found is None or shapely.get_type_id(found) not in (3, 6):
        return None
    return shapely.force_2d(found)


def geometry_of(outline: shapely.Geometry) -> QgsGeometry:
    """A multipolygon as QGIS has it."""
    shape = QgsGeometry()
    shape.fromWkb(geom.to_wkb([outline])[0])
    return shape


def iso(value: Any) -> str:
    """A day of a date column as 2026-03-01; '' where it is empty."""
    value = _plain(value)
    if isinstance(value, QDate):
        return str(value.toString(Qt.DateFormat.ISODate))
    return str(value or "")


def date_of(day: str) -> QDate:
    """The day 2026-03-01 as a date column takes it."""
    return QDate.fromString(day, Qt.DateFormat.ISODate)


def _plain(value: Any) -> Any:
    return None if value is None or value == NULL else value
