"""The chosen track on the map: cleaned and raw line together, what was taken away, and the coordinates of the file.

The layers live in a group of their own while the track is looked at. They are never stored: the project lets them go
while it is written, and they are made anew afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLineSymbol,
    QgsPointXY,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ..desktop.compat import number_field, text_field
from ..desktop.translate import translate
from . import mask as codes
from .algorithms_words import sentence_of, word_of
from .times import Floats
from .trace import Trace
from .verdicts.pieces import Piece

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

Judged = list[tuple[Piece, str]]
"""Pieces of the track, each with the reason why it does not count, in words ("" where it does)."""
GROUP_PROPERTY = "linzhang/trace"
CLEANED, COUNTED, UNCOUNTED, RAW, ORIGINAL = "#2f7fd0", "#1a9850", "#e8590c", "#202020", "#8e44ad"
COLORS = {codes.SPIKE: "#d7301f", codes.REST: "#e08214", codes.AFTER_GAP: "#5d6d7e"}
OTHER = "#b0306a"


class TraceLayers(QObject):
    """Owns the group; ``show`` replaces what it held."""

    def __init__(self, iface: QgisInterface | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.iface = iface
        self._shown: tuple[Trace, int, Judged] | None = None
        project = QgsProject.instance()
        project.writeProject.connect(self._written)
        project.projectSaved.connect(self._saved)
        self._hidden = False
        self._again: tuple[Trace, int, Judged] | None = None

    def unload(self) -> None:
        """Takes the group away and stops listening."""
        self.clear()
        project = QgsProject.instance()
        project.writeProject.disconnect(self._written)
        project.projectSaved.disconnect(self._saved)

    # ---- the group ----------------------------------------------------------------------------------------

    def layers(self) -> list[QgsVectorLayer]:
        """The layers of the group, from top to bottom."""
        group = self._group()
        return [] if group is None else [node.layer() for node in group.findLayers() if node.layer() is not None]

    def _group(self) -> object:
        groups = QgsProject.instance().layerTreeRoot().findGroups()
        return next((group for group in groups if group.customProperty(GROUP_PROPERTY)), None)

    def hide(self, hidden: bool) -> None:
        """Out of sight for a while: the lines would lie on the dots of a replay."""
        self._hidden = hidden
        group = self._group()
        if group is not None:
            with as_clean_as_before():
                group.setItemVisibilityChecked(not hidden)

    def clear(self) -> None:
        """Takes the group away."""
        self._shown = None
        group = self._group()
        if group is None:
            return
        with as_clean_as_before():
            QgsProject.instance().removeMapLayers([layer.id() for layer in self.layers()])
            group.parent().removeChildNode(group)

    def show(self, trace: Trace, epsg: int, judged: Judged) -> None:
        """The layers of a track in a group on top of the legend; ``judged``: what of it counts for the day, and what
        does not.
        """
        self.clear()
        made = [
            layer
            for layer in (
                self._removed(trace, epsg),
                self._raw(trace, epsg),
                self._counted(judged, epsg),
                self._uncounted(judged, epsg),
                self._cleaned(trace, epsg),
            )
            if layer.featureCount()
        ]
        if trace.raw is not None:
            made.append(self._original(trace))
        with as_clean_as_before():
            root = QgsProject.instance().layerTreeRoot()
            group = root.insertGroup(0, translate("Linzhang", "Chosen track"))
            group.setCustomProperty(GROUP_PROPERTY, 1)
            group.setItemVisibilityChecked(not self._hidden)
            for layer in made:
                # nothing is lost with it: it is made anew
                layer.setCustomProperty("skipMemoryLayersCheck", 1)
                QgsProject.instance().addMapLayer(layer, False)
                group.addLayer(layer).setExpanded(False)
        self._shown = trace, epsg, judged
        self._tips(made[0] if made and made[0].mapTipTemplate() else None)

    def _tips(self, layer: QgsVectorLayer | None) -> None:
        """QGIS shows the tips of the layer that is chosen in the legend, and only where they are switched on."""
        if self.iface is None or layer is None:
            return
        active = self.iface.activeLayer()
        if isinstance(active, QgsVectorLayer) and active.isEditable():
            return
        self.iface.setActiveLayer(layer)
        action = self.iface.actionMapTips()
        if not action.isChecked():
            action.trigger()

    # ---- layers -------------------------------------------------------------------------------------------

    def _layer(self, name: str, epsg: int, color: str, width: str, dash: str = "solid") -> QgsVectorLayer:
        layer = QgsVectorLayer("LineString", name, "memory")
        layer.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(epsg))
        look = {"line_color": color, "line_width": width, "line_style": dash, "capstyle": "round"}
        layer.setRenderer(QgsSingleSymbolRenderer(QgsLineSymbol.createSimple(look)))
        return layer

    def _cleaned(self, trace: Trace, epsg: int) -> QgsVectorLayer:
        layer = self._layer(translate("Linzhang", "Cleaned track"), epsg, CLEANED, "1.3")
        _add(layer, [(x, y, ()) for x, y in trace.cleaned_lines()])
        return layer

    def _counted(self, judged: Judged, epsg: int) -> QgsVectorLayer:
        layer = self._layer(translate("Linzhang", "Counts for the day"), epsg, COUNTED, "0.7")
        _add(layer, [(piece.x, piece.y, ()) for piece, _ in judged if piece.counts])
        return layer

    def _uncounted(self, judged: Judged, epsg: int) -> QgsVectorLayer:
        layer = self._layer(translate("Linzhang", "Does not count"), epsg, UNCOUNTED, "0.7", "dash")
        layer.dataProvider().addAttributes([text_field("reason"), number_field("metres")])
        layer.updateFields()
        for at, title in enumerate((translate("Linzhang", "Reason"), translate("Linzhang", "Metres"))):
            layer.setFieldAlias(at, title)
        layer.setMapTipTemplate('[% "reason" %]　[% round("metres") %] m')
        _add(layer, [(p.x, p.y, (words, round(p.metres, 1))) for p, words in judged if not p.counts])
        return layer

    def _raw(self, trace: Trace, epsg: int) -> QgsVectorLayer:
        layer = self._layer(translate("Linzhang", "Raw track"), epsg, RAW, "0.25")
        _add(layer, [(trace.x, trace.y, ())])
        return layer

    def _original(self, trace: Trace) -> QgsVectorLayer:
        name = translate("Linzhang", "Coordinates in the file ({datum})").format(datum=trace.datum.upper())
        layer = self._layer(name, 4326, ORIGINAL, "0.4", "dot")
        if trace.raw is not None:
            _add(layer, [(trace.raw[:, 0], trace.raw[:, 1], ())])
        return layer

    def _removed(self, trace: Trace, epsg: int) -> QgsVectorLayer:
        layer = self._layer(translate("Linzhang", "Taken away"), epsg, OTHER, "0.7")
        # titles of the attribute table; the words are those of the field
        layer.dataProvider().addAttributes([text_field("reason"), number_field("metres"), text_field("sentence")])
        layer.updateFields()
        for at, title in enumerate(
            (translate("Linzhang", "Reason"), translate("Linzhang", "Metres"), translate("Linzhang", "Explanation"))
        ):
            layer.setFieldAlias(at, title)
        root = QgsRuleBasedRenderer.Rule(None)
        for code in dict.fromkeys(stretch.code for stretch in trace.stretches):
            look = {"line_color": COLORS.get(code, OTHER), "line_width": "0.8", "capstyle": "round"}
            if code == codes.AFTER_GAP:
                look["line_style"] = "dot"
            word = word_of(code)
            condition = "\"reason\" = '{}'".format(word.replace("'", "''"))
            root.appendChild(QgsRuleBasedRenderer.Rule(QgsLineSymbol.createSimple(look), 0, 0, condition, word))
        if trace.stretches:
            layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.setMapTipTemplate('[% "sentence" %]')
        _add(
            layer,
            [(*trace.line_of(s), (word_of(s.code), round(s.metres, 1), sentence_of(s))) for s in trace.stretches],
        )
        return layer

    # ---- the project is stored without them ---------------------------------------------------------------

    def _written(self, document: QDomDocument) -> None:
        """The tree is written when this comes, the layers are not: out with both."""
        if self._shown is None:
            return
        self._again = self._shown
        identifiers = {layer.id() for layer in self.layers()}
        groups = document.elementsByTagName("layer-tree-group")
        for element in [groups.at(index).toElement() for index in range(groups.count())]:
            if _is_ours(element):
                element.parentNode().removeChild(element)
        for tag, attribute in (("legendlayerfile", "layerid"), ("layer", "id"), ("item", "")):
            found = document.elementsByTagName(tag)
            for element in [found.at(index).toElement() for index in range(found.count())]:
                if (element.attribute(attribute) if attribute else element.text()) in identifiers:
                    element.parentNode().removeChild(element)
        self.clear()

    def _saved(self) -> None:
        again, self._again = self._again, None
        if again is not None:
            self.show(*again)


def _is_ours(group: QDomElement) -> bool:
    """Whether a group of the written tree has our property among its own, not those of a group in it."""
    child = group.firstChildElement("customproperties")
    return not child.isNull() and GROUP_PROPERTY in _text_of(child)


def _text_of(element: QDomElement) -> str:
    document = QDomDocument()
    document.appendChild(document.importNode(element, True))
    return str(document.toString())


def _add(layer: QgsVectorLayer, lines: list[tuple[Floats, Floats, tuple[object, ...]]]) -> None:
    features = []
    for x, y, attributes in lines:
        feature = QgsFeature(layer.fields())
        points = [QgsPointXY(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]
        feature.setGeometry(QgsGeometry.fromPolylineXY(points))
        feature.setAttributes(list(attributes))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()


@contextmanager
def as_clean_as_before() -> Iterator[None]:
    """To look at a track is no change of the project that the user would have to save."""
    project = QgsProject.instance()
    before = project.isDirty()
    yield
    project.setDirty(before)
