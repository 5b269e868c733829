"""What the tab puts on the map: the layer of blind spots, effort maps, and going to a place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ...county import schema
from ...desktop import forms, project
from ...desktop.session import CountySession
from ..panel_style import make_visible
from . import algorithms_styles as styles
from .look import Box

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

EFFORT_PROPERTY = "linzhang/effort"
FOLDER = "巡护图"


def table_layer(session: CountySession, table: str, alias: str) -> QgsVectorLayer | None:
    """The layer of a table; made where the county's project is older than the table."""
    layer = session.layer(table)
    if layer is not None or session.path is None:
        return layer
    layer = QgsVectorLayer(f"{session.path}|layername={table}", alias, "ogr")
    if not layer.isValid():
        return None
    layer.setCustomProperty(project.TABLE_PROPERTY, table)
    layer.setReadOnly(table in project.READ_ONLY)
    project.load_style(layer, table)
    with session.county() as county:
        forms.set_up(layer, schema.table(table), county.profile)
    beside = session.layer("track")
    root = QgsProject.instance().layerTreeRoot()
    node = root.findLayer(beside.id()) if beside is not None else None
    QgsProject.instance().addMapLayer(layer, False)
    group = node.parent() if node is not None else root
    group.insertLayer(0, layer)
    return session.layer(table)


def show_table(session: CountySession, iface: QgisInterface | None, table: str, alias: str) -> QgsVectorLayer | None:
    """Switches the layer on, and the tips of its features where the mouse is."""
    layer = table_layer(session, table, alias)
    if layer is None:
        return None
    make_visible(layer)
    layer.triggerRepaint()
    _tips(iface, layer)
    return layer


def _tips(iface: QgisInterface | None, layer: QgsVectorLayer) -> None:
    if iface is None:
        return
    active = iface.activeLayer()
    if isinstance(active, QgsVectorLayer) and active.isEditable():
        return
    iface.setActiveLayer(layer)
    action = iface.actionMapTips()
    if not action.isChecked():
        action.trigger()


def effort_file(session: CountySession, name: str) -> Path:
    """Where an effort map is kept: in the folder 巡护图 beside the county file."""
    return (session.path.parent if session.path else Path()) / FOLDER / f"{name}.gpkg"


def release(path: Path) -> None:
    """Takes the layers of a file off the map, so that it may be written anew."""
    found = [
        layer.id()
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty(EFFORT_PROPERTY) == path.name
    ]
    QgsProject.instance().removeMapLayers(found)


def add_effort(path: Path, name: str, shown: str, iface: QgisInterface | None) -> QgsVectorLayer | None:
    """An effort map as a styled layer below the tracks; None where the file is no layer."""
    layer = QgsVectorLayer(str(path), name, "ogr")
    if not layer.isValid():
        return None
    layer.setCustomProperty(EFFORT_PROPERTY, path.name)
    styles.style(layer, shown)
    root = QgsProject.instance().layerTreeRoot()
    QgsProject.instance().addMapLayer(layer, False)
    root.insertLayer(0, layer).setExpanded(True)
    _tips(iface, layer)
    return layer


def go_to(iface: QgisInterface | None, epsg: int, box: Box) -> None:
    """Shows the box with a margin."""
    if iface is None or not epsg:
        return
    canvas = iface.mapCanvas()
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem.fromEpsgId(epsg),
        canvas.mapSettings().destinationCrs(),
        QgsProject.instance(),
    )
    wanted = QgsRectangle(*box)
    # in metres: the map may be in degrees
    wanted.grow(max(wanted.width(), wanted.height(), 800.0) * 0.6)
    canvas.setExtent(transform.transformBoundingBox(wanted))
    canvas.refresh()
