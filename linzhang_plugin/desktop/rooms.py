"""The names of the rooms, for groups of algorithms and for messages; needs no library that QGIS may lack."""

from __future__ import annotations

from .translate import translate


def group_title(group: str) -> str:
    """The name of a group of algorithms as the user sees it."""
    return {
        "county": translate("Linzhang", "County file"),
        "areas": translate("Linzhang", "Responsibility areas"),
        "people": translate("Linzhang", "People"),
        "patrols": translate("Linzhang", "Patrols"),
        "tasks": translate("Linzhang", "Tasks"),
        "signboards": translate("Linzhang", "Signboards"),
    }.get(group, group)
