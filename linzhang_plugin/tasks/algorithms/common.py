"""What several algorithms of the room ask for."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterString

from ...desktop.translate import translate


def document_parameter() -> QgsProcessingParameterString:
    """DOCUMENT: the plan."""
    return QgsProcessingParameterString("DOCUMENT", translate("Linzhang", "Plan"), optional=True, defaultValue="")


def document_help() -> str:
    """The help of DOCUMENT."""
    return translate("Linzhang", "Title of the plan; empty for the one that was read last.")
