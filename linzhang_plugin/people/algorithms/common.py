"""What the algorithms of lists, checks and the chart share: the day, and how it is asked for."""

from __future__ import annotations

import datetime

from qgis.core import QgsProcessingParameterString

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.profile import Profile
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from ..cells import date_of


def add_date(algorithm: LinzhangAlgorithm) -> None:
    """DATE: the day in question; left empty, today."""
    algorithm.add(
        QgsProcessingParameterString("DATE", translate("Linzhang", "Date"), optional=True),
        translate(
            "Linzhang", "The day in question, as 2024-05-31. Left empty, today. The day of change is the successor’s."
        ),
    )


def day_of(text: str) -> datetime.date:
    """The day of DATE; LinzhangError ``lists.date_unreadable``."""
    try:
        day, _ = date_of(text)
    except ValueError as error:
        raise LinzhangError("lists.date_unreadable", text=text[:30]) from error
    return day or today_in()


def words_of(text: str) -> list[str]:
    """The words of a list with 、 ， or ; between them."""
    for mark in "、，,;；":
        text = text.replace(mark, " ")
    return text.split()


def levels_of(profile: Profile, text: str) -> tuple[str, ...]:
    """Keys of levels by key or name; LinzhangError ``county.level_unknown``."""
    found = []
    for word in words_of(text):
        level = profile.level_named(word)
        found.append(level.key if level is not None else profile.level(word).key)
    return tuple(found)
