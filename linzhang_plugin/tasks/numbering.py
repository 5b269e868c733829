"""The numbers that Word puts before list paragraphs and that are nowhere in the text.

A plan typed with automatic numbering loses every 一、（一）1. when only its text is read. They are rebuilt from
``numbering.xml``: a paragraph's (or its style's) numId and level, the level's format, text and start.
Thin: picture bullets, level overrides beyond the start value, and ``isLgl`` are not read.
"""

from __future__ import annotations

from typing import Any

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIGITS = "〇一二三四五六七八九"
_BULLETS = {"bullet", "none"}


def chinese(number: int) -> str:
    """1 → 一, 12 → 十二, 25 → 二十五, 103 → 一百〇三 (up to 999)."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = _DIGITS[hundreds] + "百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "〇"
    return text + (_DIGITS[ones] if ones or not number else "")


def formatted(number: int, kind: str) -> str:
    """A counter in one of Word's number formats; unknown formats as plain digits."""
    if kind.startswith(("chinese", "japanese", "taiwanese", "ideographDigital", "koreanCounting")):
        return chinese(number)
    if kind.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if kind.startswith("decimalFullWidth"):
        return str(number).translate({ord(str(d)): 0xFF10 + d for d in range(10)})
    if kind == "upperLetter":
        return chr(64 + (number - 1) % 26 + 1)
    if kind == "lowerLetter":
        return chr(96 + (number - 1) % 26 + 1)
    return str(number)


class Numbering:
    """Counts list paragraphs of one python-docx document in the order in which they are asked for."""

    def __init__(self, document: Any) -> None:
        self._styles: dict[str, Any] = {}
        for style in document.styles.element.iter(WORD + "style"):
            self._styles[style.get(WORD + "styleId", "")] = style
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._lists: dict[str, str] = {}
        self._counters: dict[str, dict[int, int]] = {}
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/numbering") and not relation.is_external:
                self._read(relation.target_part.element)

    def _read(self, root: Any) -> None:
        for abstract in root.iter(WORD + "abstractNum"):
            levels = {}
            for level in abstract.iter(WORD + "lvl"):
                start = self._value(level.find(WORD + "start"))
                levels[int(level.get(WORD + "ilvl", "0"))] = (
                    self._value(level.find(WORD + "numFmt")) or "decimal",
                    self._value(level.find(WORD + "lvlText")) or "",
                    int(start) if start.isdigit() else 1,
                )
            self._levels[abstract.get(WORD + "abstractNumId", "")] = levels
        for item in root.iter(WORD + "num"):
            self._lists[item.get(WORD + "numId", "")] = self._value(item.find(WORD + "abstractNumId"))

    @staticmethod
    def _value(element: Any) -> str:
        return "" if element is None else str(element.get(WORD + "val", ""))

    def _chain(self, paragraph: Any) -> list[Any]:
        """The paragraph's properties, then those of its style and the styles this is based on."""
        own = paragraph.find(WORD + "pPr")
        chain = [] if own is None else [own]
        name = self._value(own.find(WORD + "pStyle")) if own is not None else ""
        seen: set[str] = set()
        while name and name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            properties = style.find(WORD + "pPr")
            if properties is not None:
                chain.append(properties)
            name = self._value(style.find(WORD + "basedOn"))
        return chain

    def outline(self, paragraph: Any) -> int:
        """Outline level 1…9 of a heading paragraph, 0 for body text."""
        for properties in self._chain(paragraph):
            level = self._value(properties.find(WORD + "outlineLvl"))
            if level.isdigit():
                return int(level) + 1 if int(level) < 9 else 0
        return 0

    def next(self, paragraph: Any) -> str:
        """The number before this paragraph ("" where there is none), counting it."""
        number, level = "", ""
        for properties in self._chain(paragraph):
            listed = properties.find(WORD + "numPr")
            if listed is None:
                continue
            number = number or self._value(listed.find(WORD + "numId"))
            level = level or self._value(listed.find(WORD + "ilvl"))
        abstract = self._lists.get(number, "")
        levels = self._levels.get(abstract, {})
        at = int(level) if level.isdigit() else 0
        if number in ("", "0") or at not in levels:
            return ""
        counters = self._counters.setdefault(abstract, {})
        counters[at] = counters.get(at, levels[at][2] - 1) + 1
        for deeper in [key for key in counters if key > at]:
            del counters[deeper]
        kind, text, _start = levels[at]
        if kind in _BULLETS:
            return ""
        for index in range(at + 1):
            step_kind, _text, start = levels.get(index, ("decimal", "", 1))
            text = text.replace(f"%{index + 1}", formatted(counters.get(index, start), step_kind))
        return text
