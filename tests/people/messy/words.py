"""Picks header words from the open or the withheld set and remembers which."""

from __future__ import annotations

from random import Random

from . import open_words, withheld_words

FAMILIES: dict[str, tuple[str, ...]] = {
    "name": ("name",),
    "phone": ("phone",),
    "place": ("town", "village", "grid", "place"),
    "post": ("role", "title", "post"),
    "unit": ("unit",),
    "date": ("start", "end"),
}
"""Families of fields: each is named in more than forty ways, a fifth of them withheld."""


class Picker:
    """Words of one file. ``words``: open or withheld; withheld files use withheld words for every field."""

    def __init__(self, rng: Random, words: str) -> None:
        self.rng = rng
        self.words = words
        self._roles: dict[tuple[str, str], str] = {}

    def header(self, field: str) -> tuple[str, str]:
        """(word, set it comes from) for a column of the field."""
        if field in open_words.EXTRA:
            return self.rng.choice(open_words.EXTRA[field]), "extra"
        source = withheld_words if self.words == "withheld" else open_words
        return self.rng.choice(source.HEADERS[field]), self.words

    def group(self) -> str:
        """A word above several columns."""
        return self.rng.choice(withheld_words.GROUPS if self.words == "withheld" else open_words.GROUPS)

    def dates(self) -> tuple[str, str, str]:
        """(word above, word of the start, word of the end)."""
        return self.rng.choice(withheld_words.DATE_GROUPS if self.words == "withheld" else open_words.DATE_GROUPS)

    def slot(self, field: str) -> str:
        """A short header under a role's header."""
        return self.rng.choice(open_words.SLOT_HEADERS[field])

    def role(self, key: str, level: str) -> str:
        """How the file calls a role at a level: the same throughout the file."""
        if (key, level) not in self._roles:
            words = open_words.ROLES[key]
            words = tuple(word for word in words if level == "village" or not word.startswith("村级"))
            prefix = self.rng.choice(open_words.LEVELS[level])
            self._roles[key, level] = self.rng.choice(words).format(level=prefix)
        return self._roles[key, level]
