"""The small map of a person as items of a scene: own areas, what counted and what did not, and what is around."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import shapely

from .scene import Box, Floats, Item, Measure, Shape, Text
from .walked import Walked

OWN_FILL, OWN_LINE = "#E3F1DD", "#2F6B3A"
COUNTED, UNCOUNTED = "#0B7A33", "#E8590C"
_GROUND, _NEIGHBOUR, _ROAD, _RIVER, _NAME, _HALO = "#FAFAF7", "#B5BDB0", "#B8A98A", "#8FB8DE", "#444444", "#FFFFFF"
LEGEND = ("算数的路线", "不算数的路线", "本人责任区")
"""In simple words, for the pictures that rangers get."""
_MARGIN = 0.06
_NICE = (1, 2, 5)


def map_items(walked: Walked, x: float, y: float, w: float, h: float, size: float, measure: Measure) -> list[Item]:
    """The map in the rectangle; ``size`` is that of its smallest letters, lines are drawn in proportion to it."""
    clip = (x, y, w, h)
    extent = _extent(walked, w / h)
    items: list[Item] = [Box(x, y, w, h, _GROUND)]
    if extent is None:
        items.append(Text(x, y, w, h, "没有责任区图形", size * 1.2, align="center", colour=_NAME))
        return [*items, Box(x, y, w, h, "", "#000000", size * 0.05)]
    left, _, right, top = extent
    scale = w / (right - left)
    corner = np.array([left, top])

    def placed(coordinates: Floats) -> Floats:
        moved = (coordinates - corner) * scale
        return np.column_stack([x + moved[:, 0], y - moved[:, 1]])

    def shape(geometries: Iterable[object], **look: object) -> None:
        parts = tuple(placed(shapely.get_coordinates(part)) for g in geometries for part in _simple(g))
        if parts:
            items.append(Shape(parts, clip=clip, **look))  # type: ignore[arg-type]

    thin = size * 0.06
    around, rivers, roads = (
        [shapely.clip_by_rect(line, *extent) for line in lines]
        for lines in (walked.neighbours, walked.rivers, walked.roads)
    )
    shape(around, stroke=_NEIGHBOUR, width=thin)
    shape([walked.own], fill=OWN_FILL, stroke=OWN_LINE, width=thin * 2.2, closed=True)
    shape(rivers, stroke=_RIVER, width=thin * 2)
    shape(roads, stroke=_ROAD, width=thin * 1.6)
    shape(walked.uncounted, stroke=UNCOUNTED, width=thin * 2.6, dash=(thin * 7, thin * 4))
    shape(walked.counted, stroke=COUNTED, width=thin * 3)
    items += _names(walked, extent, placed, clip, size, measure)
    items += _furniture(scale, clip, size)
    return [*items, Box(x, y, w, h, "", "#333333", thin)]


def legend_items(x: float, y: float, size: float, measure: Measure, words: tuple[str, str, str] = LEGEND) -> list[Item]:
    """The legend in one line from (x, y), ``1.6 × size`` high. ``words``: for what counts, what does not, the areas."""
    items: list[Item] = []
    for text, (colour, kind) in zip(words, ((COUNTED, "line"), (UNCOUNTED, "dash"), (OWN_LINE, "area")), strict=True):
        middle = y + 0.8 * size
        if kind == "area":
            items.append(Box(x, y + 0.2 * size, 1.8 * size, 1.2 * size, OWN_FILL, colour, size * 0.1))
        else:
            dash = (0.5 * size, 0.25 * size) if kind == "dash" else ()
            line = np.array([[x, middle], [x + 1.8 * size, middle]])
            items.append(Shape((line,), colour, size * 0.2, dash))
        width = measure("body", text) * size
        items.append(Text(x + 2.2 * size, y, width, 1.6 * size, text, size))
        x += 2.2 * size + width + 1.2 * size
    return items


def _extent(walked: Walked, ratio: float) -> tuple[float, float, float, float] | None:
    """(left, bottom, right, top) of the shape of the rectangle: the own areas and the way, with a margin.

    A way that leads far away is cut, so that the own areas do not become a dot.
    """
    if shapely.is_empty(walked.own):
        lines = [*walked.counted, *walked.uncounted]
        if not lines:
            return None
        box = shapely.total_bounds(np.array(lines, dtype=object))
    else:
        box = np.array(shapely.bounds(walked.own))
        lines = [*walked.counted, *walked.uncounted]
        if lines:
            wide = shapely.total_bounds(np.array(lines, dtype=object))
            room = 0.5 * max(box[2] - box[0], box[3] - box[1])
            low = np.maximum(np.minimum(box[:2], wide[:2]), box[:2] - room)
            high = np.minimum(np.maximum(box[2:], wide[2:]), box[2:] + room)
            box = np.concatenate([low, high])
    centre_x, centre_y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    width = max(box[2] - box[0], (box[3] - box[1]) * ratio, 200.0) * (1 + 2 * _MARGIN)
    height = width / ratio
    return centre_x - width / 2, centre_y - height / 2, centre_x + width / 2, centre_y + height / 2


def _simple(geometry: object) -> list[object]:
    """Rings of polygons, lines of lines."""
    out: list[object] = []
    for part in shapely.get_parts(geometry):
        if shapely.get_type_id(part) == 3:
            out += list(shapely.get_rings(shapely.simplify(part, 3.0)))
        elif shapely.get_type_id(part) == 1:
            out.append(part)
    return out


def _names(
    walked: Walked,
    extent: tuple[float, float, float, float],
    placed: Callable[[Floats], Floats],
    clip: tuple[float, float, float, float],
    size: float,
    measure: Measure,
) -> list[Item]:
    """Names of settlements, where they do not lie upon one another."""
    items: list[Item] = []
    # north stands in the upper right corner
    taken = [(clip[0] + clip[2] - 3 * size, clip[1], clip[0] + clip[2], clip[1] + 4 * size)]
    left, bottom, right, top = extent
    inside = [place for place in walked.places if left < place[1] < right and bottom < place[2] < top]
    # those in the own area first
    inside.sort(key=lambda place: not shapely.contains_xy(walked.own, place[1], place[2]))
    for name, px, py in inside:
        ((cx, cy),) = placed(np.array([[px, py]])).tolist()
        width, height = measure("body", name) * size, 1.3 * size
        box = (cx - width / 2, cy + 0.3 * size, cx + width / 2, cy + 0.3 * size + height)
        within = clip[0] < box[0] and box[2] < clip[0] + clip[2] and box[3] < clip[1] + clip[3] - 2.6 * size
        if not within or any(_meet(box, other) for other in taken):
            continue
        taken.append(box)
        dot = 0.22 * size
        items.append(Box(cx - dot, cy - dot, 2 * dot, 2 * dot, _NAME, _HALO, dot / 3, dot))
        items.append(Text(box[0], box[1], width, height, name, size, align="center", colour=_NAME, halo=_HALO))
    return items


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _furniture(scale: float, clip: tuple[float, float, float, float], size: float) -> list[Item]:
    """North and the scale bar."""
    x, y, w, h = clip
    metres = _round_length(w / scale * 0.22)
    length = metres * scale
    base = y + h - 0.7 * size
    bar = np.array([[0.0, -0.4 * size], [0.0, 0.0], [length, 0.0], [length, -0.4 * size]])
    text = f"{metres / 1000:g}公里" if metres >= 1000 else f"{metres:g}米"
    top = np.array([x + w - 1.5 * size, y + 1.9 * size])
    arrow = np.array([[0.0, 0.0], [0.5, 1.6], [0.0, 1.2], [-0.5, 1.6]]) * size + top
    return [
        Shape((bar + np.array([x + 0.8 * size, base]),), "#000000", size * 0.1),
        Text(x + 0.8 * size, base - 1.7 * size, length, 1.3 * size, text, size, align="center", halo=_HALO),
        Text(x + w - 2.5 * size, y + 0.4 * size, 2 * size, 1.4 * size, "北", size, align="center", halo=_HALO),
        Shape((arrow,), "", 0.1, (), "#000000", True),
    ]


def _round_length(metres: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is not above ``metres``."""
    power = 10.0 ** (len(str(int(max(metres, 1)))) - 1)
    return max((n * power for n in _NICE if n * power <= metres), default=power)
