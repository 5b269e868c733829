"""The words for every code of the trade modules, one literal sentence each, in one file a room."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable

from ...county.errors import LinzhangError
from ..translate import office_translate, translate

LOG = logging.getLogger("linzhang")
ROOMS = (
    *("county", "areas", "areas_checks", "areas_page", "areas_resources", "areas_splitting", "areas_drawing"),
    *("people", "changes", "lists", "patrols", "patrols_reading", "patrols_coverage", "patrols_sources"),
    "patrols_verdicts",
    "patrols_chiefs",
    "patrols_sheets",
    *(
        "tasks",
        "tasks_matrix",
        "tasks_table",
        "tasks_returns",
        "signboards",
        "signboards_register",
        "signboards_checks",
    ),
)


def catalogue(translated: Callable[..., str] = translate) -> dict[str, str]:
    """Every code with its sentence in the language of ``translated``."""
    sentences: dict[str, str] = {}
    for room in ROOMS:
        sentences.update(importlib.import_module(f"{__name__}.{room}").sentences(translated))
    return sentences


def _fill(sentences: dict[str, str], code: str, values: dict[str, object]) -> str:
    template = sentences.get(code)
    if template is None:
        LOG.error("no sentence for the code %s", code)
        return code
    try:
        return template.format(**values)
    except (KeyError, IndexError, ValueError) as error:
        LOG.error("the sentence of %s lacks a value: %s", code, error)
        return template


def _room(code: str, translated: Callable[..., str]) -> dict[str, str]:
    room = code.split(".", 1)[0]
    if room not in ROOMS:
        return {}
    found: dict[str, str] = importlib.import_module(f"{__name__}.{room}").sentences(translated)
    return found


def sentence(code: str, /, **values: object) -> str:
    """The sentence of a code in the interface language."""
    return _fill(_room(code, translate), code, values)


def office_sentence(code: str, /, **values: object) -> str:
    """The sentence of a code in Chinese, for what is printed for the office."""
    return _fill(_room(code, office_translate), code, values)


def in_words(error: LinzhangError) -> str:
    """The sentence of an error in the interface language."""
    return sentence(error.code, **error.values)


def speaker(*, office: bool = False) -> Callable[..., str]:
    """A function (code, **values) → sentence that reads the catalogue once: for ledgers of thousands of lines."""
    sentences = catalogue(office_translate if office else translate)

    def say(code: str, /, **values: object) -> str:
        return _fill(sentences, code, values)

    return say


def office_words() -> Callable[..., str]:
    """``speaker`` in Chinese."""
    return speaker(office=True)
