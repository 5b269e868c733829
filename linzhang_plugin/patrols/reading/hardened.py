"""Expat as files from anywhere need it: no entities, limited depth, and what is sound of a broken file."""

from __future__ import annotations

import re
from xml.parsers import expat  # nosec B407 - entity declarations are refused, size and depth are limited

from ...county.errors import LinzhangError

MAX_DEPTH = 64
BARE_AMPERSAND = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)")


def parser() -> expat.XMLParserType:
    """A parser of UTF-8 that refuses every entity declaration; handlers of elements are the caller's."""
    made = expat.ParserCreate("utf-8")
    made.buffer_text = True
    made.buffer_size = 65536
    made.ordered_attributes = True
    made.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    made.EntityDeclHandler = _refuse
    made.UnparsedEntityDeclHandler = _refuse
    made.ExternalEntityRefHandler = _refuse
    return made


def _refuse(*_arguments: object) -> int:
    raise LinzhangError("patrols.entities_refused")


def check_depth(depth: int) -> None:
    """LinzhangError ``patrols.too_deep``."""
    if depth > MAX_DEPTH:
        raise LinzhangError("patrols.too_deep", limit=MAX_DEPTH)
