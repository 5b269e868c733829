"""Fonts of printed things: which family exists, how wide a text is, and setting it on a layout label.

A family that is missing is replaced silently by Qt, Han characters then come in their Japanese forms; so every
family is looked up first, in the order of preference, and what was used is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from qgis.core import QgsLayoutItemLabel, QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF

from ..county.errors import LinzhangError

SERIF = (
    "思源宋体 CN",
    "思源宋体",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "宋体",
    "SimSun",
    "STSong",
)
SANS = (
    "思源黑体 CN",
    "思源黑体",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "微软雅黑",
    "Microsoft YaHei",
    "黑体",
    "SimHei",
    "PingFang SC",
)
POINTS_PER_MM = 72 / 25.4
# Any: the stubs know only the names of later versions, which 3.22 lacks; the old ones work in all
UNITS: Any = QgsUnitTypes
_MEASURE_PIXELS = 1000


@dataclass(frozen=True)
class ChosenFont:
    """The family that is used; ``wanted`` is the first of the profile's wishes, '' where it had none."""

    family: str
    wanted: str

    @property
    def substituted(self) -> bool:
        """Whether the profile's first wish is not installed."""
        return bool(self.wanted) and self.wanted.casefold() != self.family.casefold()


def installed() -> frozenset[str]:
    """The installed families, case-folded, without the foundry that Qt adds in brackets."""
    families = QFontDatabase().families() if not _static_database() else QFontDatabase.families()
    return frozenset(name.split(" [")[0].casefold() for name in families)


def _static_database() -> bool:
    """Qt 6 made the database's functions static and deprecated its constructor."""
    try:
        return bool(QFontDatabase.families())
    except TypeError:
        return False


def choose(candidates: Iterable[str], wished: Iterable[str] = ()) -> ChosenFont:
    """The first installed family of the profile's wishes, then of ``candidates``.

    LinzhangError ``signboards.font_missing`` where none is installed.
    """
    wishes = [name for name in wished if name]
    names = [*wishes, *candidates]
    there = installed()
    for name in names:
        if name.casefold() in there:
            return ChosenFont(name, wishes[0] if wishes else "")
    raise LinzhangError("signboards.font_missing", fonts="、".join(names[:6]))


def font(family: str, size_mm: float, bold: bool = False) -> QFont:
    """A font whose em square (字高) is ``size_mm`` millimetres high on the printed page."""
    made = QFont(family)
    made.setPointSizeF(size_mm * POINTS_PER_MM)
    made.setBold(bold)
    return made


@lru_cache(maxsize=20_000)
def em_width(family: str, bold: bool, text: str) -> float:
    """The width of one line of text in units of the font size, measured at 1000 pixels without hinting."""
    probe = QFont(family)
    probe.setPixelSize(_MEASURE_PIXELS)
    probe.setBold(bold)
    probe.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return float(QFontMetricsF(probe).horizontalAdvance(text)) / _MEASURE_PIXELS


def text_format(family: str, size_mm: float, colour: QColor, bold: bool = False) -> QgsTextFormat:
    """A text format in millimetres for scale bars and map labels."""
    made = QgsTextFormat()
    made.setFont(font(family, size_mm, bold))
    made.setSize(size_mm * POINTS_PER_MM)
    made.setSizeUnit(UNITS.RenderUnit.RenderPoints)
    made.setColor(colour)
    return made


def set_label_font(label: QgsLayoutItemLabel, chosen: QFont, colour: QColor) -> None:
    """Font and colour of a layout label: 3.22 knows no text format there, later versions prefer it."""
    if hasattr(label, "setTextFormat"):
        made = QgsTextFormat()
        made.setFont(chosen)
        made.setSize(chosen.pointSizeF())
        made.setSizeUnit(UNITS.RenderUnit.RenderPoints)
        made.setColor(colour)
        label.setTextFormat(made)
    else:
        label.setFont(chosen)
        label.setFontColor(colour)


def label_font(label: QgsLayoutItemLabel) -> tuple[QFont, QColor]:
    """Font (its point size is the printed one) and colour of a layout label."""
    if hasattr(label, "textFormat"):
        made = label.textFormat()
        chosen = QFont(made.font())
        chosen.setPointSizeF(_points(made))
        return chosen, made.color()
    return label.font(), label.fontColor()


def _points(made: QgsTextFormat) -> float:
    """The size of a text format in points; a template may have been saved in millimetres."""
    if made.sizeUnit() == UNITS.RenderUnit.RenderMillimeters:
        return float(made.size()) * POINTS_PER_MM
    return float(made.size())
