"""The Processing provider: collects each room's algorithms, and says which room lacks a library."""

from __future__ import annotations

import logging
from types import ModuleType

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .county import libraries
from .county.resources import resource
from .desktop.rooms import group_title
from .desktop.translate import translate
from .desktop.workers import keep_alive, let_end

LOG = logging.getLogger("linzhang")
# room -> where its algorithms are
ALGORITHMS = {"county": "desktop.county_algorithms"} | {room: f"{room}.algorithms" for room in libraries.ROOMS}


def room_module(path: str) -> ModuleType:
    """A module of the plugin by its path in the package, as ``areas.panel``; ImportError where a library is missing.

    ``__import__`` and not importlib: QGIS watches it, to forget the modules when the plugin is installed anew.
    """
    return __import__(f"{__package__}.{path}", fromlist=["*"])


class LinzhangProvider(QgsProcessingProvider):
    """Provider ``linzhang``. A room that cannot be imported is left out; the others are there."""

    _expiry: int | None = None

    def load(self) -> bool:
        if self._expiry is None:
            self._expiry = keep_alive()
        return bool(super().load())

    def unload(self) -> None:
        if self._expiry is not None:
            let_end(self._expiry)
            self._expiry = None
        super().unload()

    def id(self) -> str:
        return "linzhang"

    def name(self) -> str:
        return "Linzhang (林长制)"

    def icon(self) -> QIcon:
        return QIcon(str(resource("icons", "linzhang.svg")))

    def loadAlgorithms(self) -> None:
        for room, path in ALGORITHMS.items():
            try:
                algorithms = room_module(path).ALGORITHMS
            except ImportError as error:
                LOG.error("%s: %s", room, error)
                continue
            for algorithm in algorithms:
                self.addAlgorithm(algorithm())


def missing_words() -> str:
    """One sentence that names every missing library with the panels that need it; '' where none is missing."""
    names = [
        f"{libraries.NEEDED[name].package}（{'、'.join(group_title(room) for room in libraries.NEEDED[name].rooms)}）"
        for name in libraries.missing()
    ]
    if not names:
        return ""
    return translate(
        "Linzhang",
        "Python libraries are missing or too old: {libraries}. The panels in brackets do not work, or not wholly; "
        "everything else does. Install the plugin from its zip and QGIS with its full installer to get them.",
    ).format(libraries="；".join(names))
