"""How effort maps look: five classes in round figures, light to dark, and the figures under the mouse."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsProcessingLayerPostProcessorInterface,
    QgsRendererCategory,
    QgsRendererRange,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from ...desktop.translate import translate

HOURS, KILOMETRES, VISITS = "hours", "km", "visits"
SHOWN = (HOURS, KILOMETRES, VISITS)
COLORS = ("#ffffcc", "#c2e699", "#78c679", "#31a354", "#006837")
_QUANTILES = (0.3, 0.55, 0.75, 0.9)
_NICE = (1, 1.5, 2, 3, 5, 7, 10)


def titles() -> dict[str, str]:
    """Field → what it is called."""
    return {
        HOURS: translate("Linzhang", "Hours"),
        KILOMETRES: translate("Linzhang", "Kilometres"),
        VISITS: translate("Linzhang", "Visits (person-days)"),
        "last_day": translate("Linzhang", "Last visited"),
    }


def breaks(values: list[float]) -> list[float]:
    """Upper bounds of the classes but the last: round figures near the quantiles, none twice."""
    listed = sorted(values)
    out: list[float] = []
    for share in _QUANTILES:
        bound = _round(listed[min(int(share * len(listed)), len(listed) - 1)]) if listed else 0.0
        if bound > (out[-1] if out else 0.0) and bound < listed[-1]:
            out.append(bound)
    return out


def _round(value: float) -> float:
    if value <= 0:
        return 0.0
    power = 1.0
    while value >= 10 * power:
        power *= 10
    while value < power:
        power /= 10
    return float(f"{min(_NICE, key=lambda nice: abs(nice * power - value)) * power:.6g}")


def style(layer: QgsVectorLayer, shown: str) -> None:
    """Colours the cells by one of SHOWN, names the fields, and gives the map tip."""
    values = [float(v) for v in QgsVectorLayerUtils.getValues(layer, shown)[0] if v]
    bounds = breaks(values)
    if shown == VISITS:
        bounds = sorted({float(max(int(b), 1)) for b in bounds})
    edges = [0.0, *bounds, max([*values, *bounds, 1.0 if not values else 0.0])]
    ranges = []
    for number, (low, high) in enumerate(itertools.pairwise(edges)):
        color = COLORS[number * (len(COLORS) - 1) // max(len(edges) - 2, 1)]
        symbol = QgsFillSymbol.createSimple({"color": color, "outline_style": "no"})
        symbol.setOpacity(0.8)
        first, last = (f"{v:g}" for v in (int(low) + 1 if shown == VISITS else low, round(high, 2)))
        label = first if first == last else f"{first}–{last}"
        ranges.append(QgsRendererRange(low, high, symbol, label))
    layer.setRenderer(QgsGraduatedSymbolRenderer(shown, ranges))
    for field, title in titles().items():
        at = layer.fields().lookupField(field)
        if at >= 0:
            layer.setFieldAlias(at, title)
    tip = translate(
        "Linzhang",
        "{hours} h, {km} km, {visits} person-days; last visited {day}",
    ).format(
        hours='[% format_number("hours", 2) %]',
        km='[% format_number("km", 2) %]',
        visits='[% "visits" %]',
        day='[% "last_day" %]',
    )
    layer.setMapTipTemplate(tip)
    layer.triggerRepaint()


def categories(field: str, listed: Sequence[tuple[str, str, str]]) -> QgsCategorizedSymbolRenderer:
    """A renderer of (value, label, colour), without outlines."""
    return QgsCategorizedSymbolRenderer(
        field,
        [
            QgsRendererCategory(value, QgsFillSymbol.createSimple({"color": color, "outline_style": "no"}), label)
            for value, label, color in listed
        ],
    )


class Styler(QgsProcessingLayerPostProcessorInterface):
    """Styles the layer that Processing loads."""

    # Processing does not keep them alive
    kept: list[Styler] = []  # noqa: RUF012

    def __init__(self, shown: str) -> None:
        super().__init__()
        self.shown = shown

    @classmethod
    def made(cls, shown: str) -> Styler:
        """A styler that lives until the next few have been made."""
        cls.kept = [*cls.kept[-8:], cls(shown)]
        return cls.kept[-1]

    def postProcessLayer(self, layer: Any, _context: Any, _feedback: Any) -> None:
        """Called by Processing when the layer is in the project."""
        if isinstance(layer, QgsVectorLayer):
            style(layer, self.shown)
