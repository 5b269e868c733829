"""What kind of overlay an imported outline is: said, or read from the layer's own words; never guessed beyond them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...county.profile import PRESETS, Profile

WORDS = "overlay_words"


class KindReader:
    """Reads kinds by the county's list ``areas.overlay_kinds`` and words that name them (``areas.overlay_words``)."""

    def __init__(self, profile: Profile, said: str = "") -> None:
        """``said``: the kind of all outlines, by key or label; '' where the layer is to say it."""
        self.kinds = profile.code_list("overlay_kinds")
        found = profile.get("areas", {}).get(WORDS)
        words = found if isinstance(found, Mapping) else Profile.preset(PRESETS[0]).get("areas", {}).get(WORDS, {})
        self._words = [(str(word), str(key)) for key, listed in words.items() for word in listed if key in self.kinds]
        # the longer word says more: 国有林场 before 林场
        self._words.sort(key=lambda pair: -len(pair[0]))
        self.said = self.exact(said)

    def exact(self, text: str) -> str:
        """The kind whose key or label a text is; '' for none."""
        text = text.strip()
        return next((key for key, label in self.kinds.items() if text in (key, label)), "") if text else ""

    def kind(self, values: Sequence[object], name: str, source: str) -> str:
        """The kind of one outline; '' where nothing says it.

        From what was said, a column that holds kinds, the outline's name, the name of the file; in this order.
        """
        if self.said:
            return self.said
        for value in values:
            if isinstance(value, str) and self.exact(value):
                return self.exact(value)
        for text in (name, source):
            for word, key in self._words:
                if word in text:
                    return key
        return ""
