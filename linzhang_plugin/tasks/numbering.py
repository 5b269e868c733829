"""The numbers that Word puts before list paragraphs and that are nowhere in the text.

A plan typed with automatic numbering loses every 一、（一）1. when only its text is read. They are rebuilt from
``numbering.xml``: a paragraph's (or its style's) numId and level, the level's format, text and start, with what a list
overrides of them. Not read: picture bullets, and restarts after chosen levels other than “never” (``lvlRestart``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DIGITS = "〇一二三四五六七八九"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_BULLETS = {"bullet", "none"}
_FULL_WIDTH = {ord(str(digit)): 0xFF10 + digit for digit in range(10)}


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


def roman(number: int) -> str:
    """4 → IV."""
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def formatted(number: int, kind: str) -> str:
    """A counter in one of Word's number formats; unknown formats as plain digits."""
    if kind.startswith(("chinese", "japanese", "taiwanese", "ideographDigital", "koreanCounting")):
        return chinese(number)
    if kind.startswith("decimalEnclosedCircle") and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    if kind.startswith("decimalFullWidth"):
        return str(number).translate(_FULL_WIDTH)
    if kind == "decimalEnclosedParen":
        return f"（{number}）"
    if kind == "decimalZero":
        return f"{number:02d}"
    if kind in ("upperLetter", "lowerLetter"):
        letter = chr(64 + (number - 1) % 26 + 1)
        return letter if kind == "upperLetter" else letter.lower()
    if kind in ("upperRoman", "lowerRoman") and number > 0:
        return roman(number) if kind == "upperRoman" else roman(number).lower()
    if kind == "ideographTraditional":
        return _STEMS[(number - 1) % 10]
    if kind == "ideographZodiac":
        return _BRANCHES[(number - 1) % 12]
    return str(number)


@dataclass(frozen=True)
class _Level:
    kind: str
    text: str
    start: int
    legal: bool
    restarts: bool = True


class Numbering:
    """Counts list paragraphs of one python-docx document in the order in which they are asked for."""

    def __init__(self, document: Any) -> None:
        self._styles: dict[str, Any] = {}
        for style in document.styles.element.iter(WORD + "style"):
            self._styles[style.get(WORD + "styleId", "")] = style
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[str] = set()
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/numbering") and not relation.is_external:
                self._read(relation.target_part.element)

    def _read(self, root: Any) -> None:
        for abstract in root.iter(WORD + "abstractNum"):
            name = abstract.get(WORD + "abstractNumId", "")
            self._abstract[name] = {
                int(level.get(WORD + "ilvl", "0")): _level(level) for level in abstract.findall(WORD + "lvl")
            }
            link = _value(abstract.find(WORD + "numStyleLink"))
            if link:
                self._links[name] = link
        for item in root.iter(WORD + "num"):
            levels: dict[int, _Level] = {}
            starts: dict[int, int] = {}
            for override in item.findall(WORD + "lvlOverride"):
                at = int(override.get(WORD + "ilvl", "0"))
                other, start = override.find(WORD + "lvl"), _value(override.find(WORD + "startOverride"))
                if other is not None:
                    levels[at] = _level(other)
                if start.isdigit():
                    starts[at] = int(start)
            self._lists[item.get(WORD + "numId", "")] = (_value(item.find(WORD + "abstractNumId")), levels, starts)

    def _levels(self, number: str) -> tuple[str, dict[int, _Level], dict[int, int]]:
        """(abstract list, its levels with the list's own, restarts) of a numId."""
        abstract, own, starts = self._lists.get(number, ("", {}, {}))
        seen: set[str] = set()
        while abstract in self._links and abstract not in seen:  # the levels stand in the list of a numbering style
            seen.add(abstract)
            style = self._styles.get(self._links[abstract])
            listed = style.find(f"{WORD}pPr/{WORD}numPr/{WORD}numId") if style is not None else None
            linked = _value(listed)
            abstract, own = (
                (self._lists[linked][0], {**self._lists[linked][1], **own}) if linked in self._lists else ("", own)
            )
        return abstract, {**self._abstract.get(abstract, {}), **own}, starts

    def _chain(self, paragraph: Any) -> list[Any]:
        """The paragraph's properties, then those of its style and the styles this is based on."""
        own = paragraph.find(WORD + "pPr")
        chain = [] if own is None else [own]
        for style in self._styles_of(paragraph):
            properties = style.find(WORD + "pPr")
            if properties is not None:
                chain.append(properties)
        return chain

    def _styles_of(self, paragraph: Any) -> list[Any]:
        own = paragraph.find(WORD + "pPr")
        name = _value(own.find(WORD + "pStyle")) if own is not None else ""
        found: list[Any] = []
        seen: set[str] = set()
        while name and name in self._styles and name not in seen:
            seen.add(name)
            found.append(self._styles[name])
            name = _value(self._styles[name].find(WORD + "basedOn"))
        return found

    def outline(self, paragraph: Any) -> int:
        """Outline level 1…9 of a heading paragraph, 0 for body text."""
        for properties in self._chain(paragraph):
            level = _value(properties.find(WORD + "outlineLvl"))
            if level.isdigit():
                return int(level) + 1 if int(level) < 9 else 0
        return 0

    def is_contents(self, paragraph: Any) -> bool:
        """True for a line of Word's own table of contents (styles TOC 1 … and TOC Heading)."""
        names = [_value(style.find(WORD + "name")).lower() for style in self._styles_of(paragraph)[:1]]
        return any(name.startswith(("toc ", "table of contents", "目录")) for name in names)

    def next(self, paragraph: Any) -> str:
        """The number before this paragraph ("" where there is none), counting it."""
        number, level = "", ""
        for properties in self._chain(paragraph):
            listed = properties.find(WORD + "numPr")
            if listed is None:
                continue
            number = number or _value(listed.find(WORD + "numId"))
            level = level or _value(listed.find(WORD + "ilvl"))
        if number in ("", "0"):
            return ""
        abstract, levels, starts = self._levels(number)
        at = int(level) if level.isdigit() else 0
        if at not in levels:
            return ""
        counters = self._counters.setdefault(abstract, {})
        if number not in self._started:
            self._started.add(number)
            for index, start in starts.items():
                counters[index] = start - 1
        counters[at] = counters.get(at, levels[at].start - 1) + 1
        for deeper in [key for key in counters if key > at and (key not in levels or levels[key].restarts)]:
            del counters[deeper]
        if levels[at].kind in _BULLETS:
            return ""
        text = levels[at].text
        for index in range(at + 1):
            step = levels.get(index, _Level("decimal", "", 1, False))
            kind = "decimal" if levels[at].legal else step.kind
            text = text.replace(f"%{index + 1}", formatted(counters.get(index, step.start), kind))
        return text


def _value(element: Any) -> str:
    return "" if element is None else str(element.get(WORD + "val", ""))


def _level(level: Any) -> _Level:
    start, legal = _value(level.find(WORD + "start")), level.find(WORD + "isLgl")
    return _Level(
        _value(level.find(WORD + "numFmt")) or "decimal",
        _value(level.find(WORD + "lvlText")),
        int(start) if start.isdigit() else 1,
        legal is not None and legal.get(WORD + "val", "1") not in ("0", "false", "off"),
        _value(level.find(WORD + "lvlRestart")) != "0",
    )
