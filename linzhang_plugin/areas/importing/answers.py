"""What the user answered about a layer, now and before: coordinate system, datum, and which field is what.

A mapping of fields that the user gave by hand is kept in the county's profile (``areas.mappings``) under the
fingerprint of the layer's field names, so that next year's file of the same office needs no second answer.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from ...county.errors import LinzhangError
from ...county.profile import Profile

ASK, AS_IS, GCJ02, BD09 = "ask", "as_is", "gcj02", "bd09"
DATUMS = (ASK, AS_IS, GCJ02, BD09)
EVERY = ""


@dataclass(frozen=True)
class Answer:
    """What is known about one layer; None where nothing was said.

    ``kind`` is that of the overlay areas of which the layer does not say it.
    ``code``, ``name`` and ``parent`` are fields; ``fixed_code`` and ``fixed_name`` are those of the only outline of a
    layer that has no such fields.
    """

    crs: str | None = None
    datum: str | None = None
    code: str | None = None
    name: str | None = None
    parent: str | None = None
    fixed_code: str | None = None
    fixed_name: str | None = None
    kind: str | None = None

    def over(self, other: Answer) -> Answer:
        """This answer, and the other's wherever this one says nothing."""
        return Answer(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)})

    @property
    def mapping(self) -> dict[str, str]:
        """The fields that were named."""
        named = {"code": self.code, "name": self.name, "parent": self.parent}
        return {key: value for key, value in named.items() if value}


def parse(text: str) -> dict[str, Answer]:
    """Answers by source ('' = every layer) from JSON: ``{"code": "XZQDM"}`` or ``{"村.shp": {"crs": "EPSG:4545"}}``.

    LinzhangError ``areas.mapping_unreadable`` for anything else.
    """
    if not text.strip():
        return {}
    try:
        data = json.loads(text)
    except ValueError as error:
        raise LinzhangError("areas.mapping_unreadable", str(error), found=text[:60]) from error
    if not isinstance(data, Mapping):
        raise LinzhangError("areas.mapping_unreadable", found=text[:60])
    groups = data if data and all(isinstance(v, Mapping) for v in data.values()) else {EVERY: data}
    known = {f.name for f in fields(Answer)}
    answers: dict[str, Answer] = {}
    for source, group in groups.items():
        for key, value in group.items():
            right = value is None or isinstance(value, str)
            if key not in known or not right or (key == "datum" and value not in (None, "", *DATUMS)):
                raise LinzhangError("areas.mapping_unreadable", found=f"{key}: {value}"[:60])
        answers[str(source)] = Answer(**{key: value or None for key, value in group.items()})
    return answers


def fingerprint(names: Iterable[str]) -> str:
    """Twelve characters that stand for a set of field names, whatever their order and case."""
    text = "\n".join(sorted(name.strip().casefold() for name in names))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def remembered(profile: Profile, names: Iterable[str]) -> Answer:
    """What was answered for a layer with these fields; an empty answer where nothing was."""
    names = list(names)
    kept = profile.get("areas.mappings", {}) or {}
    found = kept.get(fingerprint(names), {})
    present = {name.casefold() for name in names}
    usable = {k: v for k, v in found.items() if k in ("code", "name", "parent") and str(v).casefold() in present}
    return Answer(**usable)


def to_remember(profile: Profile, names: Iterable[str], answer: Answer) -> dict[str, dict[str, str]] | None:
    """The new value of ``areas.mappings``; None where nothing is to be written."""
    mapping = answer.mapping
    if not mapping:
        return None
    kept: dict[str, dict[str, str]] = dict(profile.get("areas.mappings", {}) or {})
    key = fingerprint(names)
    if kept.get(key) == mapping:
        return None
    return {**kept, key: mapping}
