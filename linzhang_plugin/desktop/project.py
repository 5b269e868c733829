"""The project stored in the county file: styled layers, forms with drop-downs, relations, and its own path.

Layers are known by the custom property ``linzhang/table``, never by name or path.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsPathResolver,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ..county import schema
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.resources import resource
from . import forms

PROJECT_NAME = "county"
TABLE_PROPERTY = "linzhang/table"
SCOPE = "linzhang"

# layer tree from top to bottom: (group, tables, open)
TREE: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    ("公示牌", ("board",), True),
    ("巡护", ("key_place", "key_line", "problem", "chief_patrol", "blind_spot", "track"), True),
    ("责任区", ("area",), True),
    (
        "底图",
        ("old_tree", "settlement", "road", "river", "lake", "wetland", "reserve", "compartment", "division"),
        True,
    ),
    ("人员", ("person", "post", "tenure", "unit", "leave"), False),
    ("任务", ("task", "target", "target_share", "progress"), False),
    (
        "记录",
        (
            "patrol_day",
            "coverage",
            "document",
            "area_document",
            "board_print",
            "board_photo",
            "board_check",
            "import",
            "change",
        ),
        False,
    ),
)
HIDDEN_AT_FIRST = {"division", "track", "problem", "chief_patrol", "blind_spot", "key_place", "key_line"}
# red, green, blue, alpha: what is selected stays to be seen below it
SELECTION = (255, 214, 0, 70)
READ_ONLY = {"track", "import", "change", "patrol_day", "board_print", "coverage", "blind_spot"}


def uri(path: Path) -> str:
    """The address of the stored project."""
    return f"geopackage:{path}?projectName={PROJECT_NAME}"


def county_of(project: QgsProject | None) -> Path | None:
    """The county file whose stored project is loaded; None for any other project."""
    return file_of(project) if project and project.readEntry(SCOPE, "county", "")[0] else None


def file_of(project: QgsProject | None) -> Path | None:
    """The GeoPackage in which the loaded project is stored; None where it is stored elsewhere."""
    name = project.fileName() if project else ""
    return Path(name[len("geopackage:") :].rsplit("?", 1)[0]) if name.startswith("geopackage:") else None


def store(path: Path) -> None:
    """Builds the project from the schema and the profile and stores it in the county file."""
    with County.open(path, read_only=True) as county:
        project = QgsProject()
        try:
            build(project, county)
            project.writeMapLayer.connect(_name_relations)
            if not project.write(uri(path)):
                raise LinzhangError("county.project_not_saved", project.error(), file=path.name)
        finally:
            # before the project is deleted, or its providers keep the file open
            project.clear()
    record_name(path)


def _name_relations(_layer: QgsMapLayer, written: QDomElement, _document: QDomDocument) -> None:
    """Writes the ids of relations into the forms.

    QGIS looks a form's relations up in the project that is open in its window and never in this one, so it would
    write forms that show nothing.
    """
    elements = written.elementsByTagName("attributeEditorRelation")
    for index in range(elements.count()):
        element = elements.at(index).toElement()
        if not element.attribute("relation"):
            element.setAttribute("relation", element.attribute("name"))


def build(project: QgsProject, county: County) -> None:
    """Fills an empty project with the layers of the county file."""
    project.setCrs(QgsCoordinateReferenceSystem(f"EPSG:{county.epsg}"))
    project.setTitle(county.name)
    project.setSelectionColor(QColor(*SELECTION))
    project.writeEntry(SCOPE, "county", county.code)
    layers: dict[str, QgsVectorLayer] = {}
    for group_name, tables, is_open in TREE:
        group = project.layerTreeRoot().addGroup(group_name)
        group.setExpanded(is_open)
        for name in tables:
            layers[name] = _add_layer(project, county, name, group)
    _add_relations(project, layers)
    for name, layer in layers.items():
        forms.set_up(layer, schema.table(name), county.profile)
    extent = layers["area"].extent()
    if not extent.isEmpty():
        show(project, extent)


def soften_selection(project: QgsProject | None) -> None:
    """Gives a project whose selection is QGIS's own opaque yellow one through which the work is seen."""
    if project is not None and project.selectionColor() == QgsProject().selectionColor():
        before = project.isDirty()
        project.setSelectionColor(QColor(*SELECTION))
        project.setDirty(before)


def show(project: QgsProject, extent: QgsRectangle) -> None:
    """Makes the project open at the extent, with a margin."""
    wide = QgsRectangle(extent)
    wide.scale(1.08)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(wide, project.crs()))


def _add_layer(project: QgsProject, county: County, name: str, group: QgsLayerTreeGroup | None) -> QgsVectorLayer:
    table = schema.table(name)
    layer = QgsVectorLayer(f"{county.path}|layername={name}", table.alias, "ogr")
    if not layer.isValid():
        raise LinzhangError("county.project_not_saved", f"layer {name} is not valid", file=county.path.name)
    layer.setCustomProperty(TABLE_PROPERTY, name)
    layer.setReadOnly(name in READ_ONLY)
    if table.geometry:
        load_style(layer, name)
    project.addMapLayer(layer, False)
    node = group.addLayer(layer)
    node.setExpanded(False)
    node.setItemVisibilityChecked(name not in HIDDEN_AT_FIRST)
    return layer


def load_style(layer: QgsVectorLayer, name: str) -> None:
    """The shipped style of the table, where there is one."""
    try:
        style = resource("styles", f"{name}.qml")
    except FileNotFoundError:
        return
    layer.loadNamedStyle(str(style))


def _add_relations(project: QgsProject, layers: dict[str, QgsVectorLayer]) -> None:
    for identifier, name, child, column, parent in forms.RELATIONS:
        relation = QgsRelation(QgsRelationContext(project))
        relation.setId(identifier)
        relation.setName(name)
        relation.setReferencingLayer(layers[child].id())
        relation.setReferencedLayer(layers[parent].id())
        relation.addFieldPair(column, "uid")
        project.relationManager().addRelation(relation)


# ---- the stored project always means the file it lies in ----------------------------------------------------


class OwnPath:
    """Pins the layers of a stored project to the file that holds the project, whatever that file is called now.

    Without it a renamed copy in the same folder opens, and would edit, the original. The project knows its own file
    by the name it had when the project was stored (``recorded_name``); layers of any other file, also of another copy
    of the same county that the user added, are left alone.
    """

    def __init__(self) -> None:
        self._id: str | None = None

    def install(self) -> None:
        """Starts pinning; once."""
        if self._id is None:
            self._id = QgsPathResolver.setPathPreprocessor(self.pinned)  # type: ignore[arg-type]

    def remove(self) -> None:
        """Stops pinning."""
        if self._id is not None:
            QgsPathResolver.removePathPreprocessor(self._id)
            self._id = None

    @staticmethod
    def pinned(stored: str) -> str:
        """The path to read for a path as it is stored in the project being read."""
        own = file_of(QgsProject.instance())
        path, bar, rest = stored.partition("|")
        name = path.removeprefix("./")
        if own is None or "/" in name or not name.lower().endswith(".gpkg") or name == own.name:
            return stored
        return f"{own}{bar}{rest}" if name == recorded_name(own) else stored


def recorded_name(path: Path) -> str:
    """The name the county file had when its project was stored; '' where it cannot be read."""
    try:
        with County.open(path, read_only=True) as county:
            return str(county.profile.get("project.file", ""))
    except LinzhangError:
        return ""


def record_name(path: Path) -> None:
    """Records the file's name of now; to be called whenever the project is stored."""
    if recorded_name(path) != path.name:
        with County.open(path) as county:
            county.set_profile({"project": {"file": path.name}})
