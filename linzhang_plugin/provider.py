"""The Processing provider: collects each room's algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .areas import algorithms as areas
from .county.resources import resource
from .desktop import county_algorithms
from .patrols import algorithms as patrols
from .people import algorithms as people
from .signboards import algorithms as signboards
from .tasks import algorithms as tasks


class LinzhangProvider(QgsProcessingProvider):
    """Provider ``linzhang``."""

    def id(self) -> str:
        return "linzhang"

    def name(self) -> str:
        return "Linzhang (林长制)"

    def icon(self) -> QIcon:
        return QIcon(str(resource("icons", "linzhang.svg")))

    def loadAlgorithms(self) -> None:
        for room in (county_algorithms, areas, people, patrols, tasks, signboards):
            for algorithm in room.ALGORITHMS:
                self.addAlgorithm(algorithm())
