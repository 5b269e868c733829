"""What several algorithms of the room ask for."""

from __future__ import annotations

import datetime

from qgis.core import QgsProcessingParameterString

from ...county.errors import LinzhangError
from ...desktop.translate import translate


def document_parameter() -> QgsProcessingParameterString:
    """DOCUMENT: the plan."""
    return QgsProcessingParameterString("DOCUMENT", translate("Linzhang", "Plan"), optional=True, defaultValue="")


def document_help() -> str:
    """The help of DOCUMENT."""
    return translate("Linzhang", "Title of the plan; empty for the one that was read last.")


def day_parameter(name: str, title: str) -> QgsProcessingParameterString:
    """A day as text; ``day_of`` reads it."""
    return QgsProcessingParameterString(name, title, optional=True, defaultValue="")


def day_help() -> str:
    """The help of such a day."""
    return translate("Linzhang", "A day as 2024-06-01; empty for today.")


def day_of(text: str) -> datetime.date:
    """The day; LinzhangError ``tasks_table.day_unreadable``."""
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError as error:
        raise LinzhangError("tasks_table.day_unreadable", text=text.strip()[:30]) from error
