"""Labels and bands that a board puts on its layout, used again for every board.

Qt frees deleted items only in an event loop, which an algorithm has not.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...desktop import fonts
from ..typeset import Placed
from .template import MM, Template

MOST_BANDS = 60  # more rows than the smallest text allows
_MOST_PLATES = 16
_SAMPLES = (("people_band", MOST_BANDS), ("people_mark", 8))
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
LabelFont = Callable[[str, float], tuple[QFont, QColor]]


class Items:
    """Pools of items over a template; ``font`` gives font and colour of a style at a size in mm."""

    def __init__(self, template: Template, font: LabelFont, plates: Mapping[str, QgsFillSymbol | None]) -> None:
        """``plates`` are shapes that the template has no sample of: what stands behind names on the map."""
        self.template = template
        self._font = font
        self._shapes: dict[str, list[QgsLayoutItemShape]] = {"people_band": [], "people_mark": []}
        self._shapes |= {name: [] for name in plates}
        self._labels: list[QgsLayoutItemLabel] = []
        self._used: dict[str, int] = {}
        self._before: dict[str, int] = {}
        # shapes before any label, so that they lie below the text
        samples = {name: (template.shape(name).symbol(), count) for name, count in _SAMPLES}
        for name, (symbol, count) in {**samples, **{n: (s, _MOST_PLATES) for n, s in plates.items()}}.items():
            for _ in range(count):
                self._shapes[name].append(self._shape(symbol))

    def _shape(self, symbol: QgsFillSymbol | None) -> QgsLayoutItemShape:
        made = QgsLayoutItemShape(self.template.layout)
        made.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        # a clone: a symbol that two items share crashes QGIS
        made.setSymbol(symbol.clone() if symbol is not None else None)
        made.setVisibility(False)
        self.template.layout.addLayoutItem(made)
        return made

    def clear(self) -> None:
        """Begins a board; what the last one left stays until ``finish``: hiding and showing again is slow."""
        self._before = {name: max(self._used.get(name, 0), self._before.get(name, 0)) for name in self._pools()}
        self._used = {}

    def finish(self) -> None:
        """Hides what the last board had and this one has not."""
        for name, pool in self._pools().items():
            for item in pool[self._used.get(name, 0) : self._before.get(name, 0)]:
                item.setVisibility(False)
        self._before = {}

    def _pools(self) -> dict[str, Sequence[QgsLayoutItem]]:
        return {**self._shapes, "label": self._labels}

    def _take(self, name: str) -> int:
        self._used[name] = self._used.get(name, 0) + 1
        return self._used[name] - 1

    def shape(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """A band (``people_band``), the mark of a heading (``people_mark``) or a plate at that place in mm."""
        pool = self._shapes[name]
        number = self._take(name)
        if number < len(pool):
            place(pool[number], x, y, width, height)

    def line(self, line: Placed) -> None:
        """A label of one line; its box is wider and higher than the text, so that no QGIS wraps or clips it."""
        number = self._take("label")
        if number == len(self._labels):
            label = QgsLayoutItemLabel(self.template.layout)
            label.setMarginX(0)
            label.setMarginY(0)
            label.setVAlign(Qt.AlignmentFlag.AlignVCenter)
            self.template.layout.addLayoutItem(label)
            self._labels.append(label)
        label = self._labels[number]
        fonts.set_label_font(label, *self._font(line.style, line.size))
        label.setText(line.text)
        label.setHAlign(_ALIGN[line.align])
        spare = 2 * line.size
        left = {"left": 0.0, "centre": spare / 2, "right": spare}[line.align]
        height = max(line.height, 1.7 * line.size)
        place(label, line.x - left, line.y + (line.height - height) / 2, line.width + spare, height, line.angle)

    def text(self, name: str, text: str, size: float) -> None:
        """Sets a label of the template itself."""
        label = self.template.label(name)
        fonts.set_label_font(label, *self._font(name, size))
        label.setText(text)


def place(item: QgsLayoutItem, x: float, y: float, width: float, height: float, angle: float = 0.0) -> None:
    """Shows the item with its corner and size in mm, turned about its middle by degrees clockwise."""
    if not item.isVisible():
        item.setVisibility(True)
    if item.itemRotation() != angle:
        item.setItemRotation(angle, False)
    item.attemptResize(QgsLayoutSize(width, height, MM))
    # QGIS turns an item about its upper left corner, and moves that corner
    turn = math.radians(angle)
    middle_x, middle_y = x + width / 2, y + height / 2
    left = middle_x - (math.cos(turn) * width - math.sin(turn) * height) / 2
    top = middle_y - (math.sin(turn) * width + math.cos(turn) * height) / 2
    item.attemptMove(QgsLayoutPoint(left, top, MM))
