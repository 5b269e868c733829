"""The words of the trade's language that differ between places: measures, comparison words, verbs, unit names.

They are data: ``resources/words/tasks.json``, and what the county's profile adds under ``tasks.words``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Any

from ..county.resources import resource

_MULTIPLIERS = "亿|千万|百万|十万|万|千|百"


def alternatives(words: Iterable[str]) -> str:
    """The words as a regular expression, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


class Lexicon:
    """The words of one county, with the patterns made of them (built once, when first asked for)."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.words = words
        self._patterns: dict[tuple[str, ...], str] = {}

    def list(self, key: str) -> tuple[str, ...]:
        """A list of words by its key; empty where there is none."""
        found = self.words.get(key, ())
        return tuple(found)

    @cached_property
    def dimension(self) -> dict[str, str]:
        """Measure → its dimension (area, volume, length …)."""
        return {unit: name for name, units in self.words["measures"].items() for unit in units}

    @cached_property
    def counts(self) -> frozenset[str]:
        """Measure words of things that are counted."""
        return frozenset(self.list("counts")) - frozenset(self.list("times"))

    @cached_property
    def times(self) -> frozenset[str]:
        """Measure words of doing something."""
        return frozenset(self.list("times"))

    @cached_property
    def durations(self) -> frozenset[str]:
        """Units of time."""
        return frozenset(self.list("durations"))

    @cached_property
    def rates(self) -> frozenset[str]:
        """Units of ratios."""
        return frozenset(self.list("rates"))

    @cached_property
    def unit(self) -> re.Pattern[str]:
        """A known unit of measure with its multiplier: 万亩, 立方米, 个, %."""
        plain = [*self.dimension, *self.counts, *self.times, *self.durations]
        each = alternatives(["亩", "公顷", "人", "年", "户", "公里", "株", "天", "月", "次"])
        return re.compile(
            rf"(?:{alternatives(self.rates - {'成'})})|成(?=以[上下内]|左右|的(?!果|员|本|效|熟)|[，,。；;、）)]|$)"
            rf"|(?:{_MULTIPLIERS})?(?:{alternatives(plain)})(?:/(?:{each}))?"
        )

    def pattern(self, *keys: str) -> str:
        """The words of several lists as one regular expression."""
        if keys not in self._patterns:
            self._patterns[keys] = alternatives(word for key in keys for word in self.list(key))
        return self._patterns[keys]

    @cached_property
    def before(self) -> re.Pattern[str]:
        """A word of comparison that ends a text."""
        return re.compile(rf"(?:{self.pattern('before')})$")

    @cached_property
    def after(self) -> re.Pattern[str]:
        """A word of comparison at the head of a text."""
        return re.compile(
            rf"\s*(?:[（(]含[^（()）]{{0,6}}[）)])?(?:{self.pattern('after')})|[（(](?:{self.pattern('after')})[）)]"
        )

    @cached_property
    def doing_end(self) -> re.Pattern[str]:
        """A verb of doing that ends a text."""
        return re.compile(rf"(?:{self.pattern('doing_verbs', 'generic_verbs')})[了好]?$")

    @cached_property
    def doing(self) -> re.Pattern[str]:
        """A verb of doing anywhere."""
        return re.compile(self.pattern("doing_verbs"))

    @cached_property
    def unit_ending(self) -> str:
        """How names of units end, as a regular expression."""
        return self.pattern("unit_endings")


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Any]:
    return dict(json.loads(resource("words", "tasks.json").read_text(encoding="utf-8")))


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """The words that are shipped."""
    return Lexicon(_shipped())


def county_lexicon(added: Mapping[str, Any] | None) -> Lexicon:
    """The shipped words and those that a county's profile adds (``tasks.words``)."""
    if not added or not any(added.values()):
        return default_lexicon()
    words = dict(_shipped())
    for key, value in added.items():
        old = words.get(key)
        if isinstance(old, list) and isinstance(value, list):
            words[key] = [*old, *value]
        elif isinstance(old, dict) and isinstance(value, dict):
            words[key] = {name: [*old.get(name, ()), *value.get(name, ())] for name in {**old, **value}}
    return Lexicon(words)
