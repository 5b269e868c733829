"""Linzhang (林长制): responsibility areas, people, patrols, tasks and signboards of a forestry county."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import LinzhangPlugin


def classFactory(iface: QgisInterface) -> LinzhangPlugin:
    """The entry point that QGIS calls."""
    from .plugin import LinzhangPlugin

    return LinzhangPlugin(iface)
