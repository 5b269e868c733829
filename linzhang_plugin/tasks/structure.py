"""The tree of a plan: headings and items with their texts, numbered or with their numbers lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .markers import INLINE, LINE, OUTLINE, SECTION, Marker, marker
from .model import Block, LeftOut, Remark
from .notes import take_note
from .paragraphs import Paragraph, paragraphs
from .words import ENDING, KNOWN_HEADINGS, STARTER, split_title

LONGEST_HEADING = 45
_DUTY = re.compile(
    r"(?P<unit>[^，,。；;：:、\s]{2,24}(?:局|委|办|院|部|厅|站|所|队|中心|公司|集团|场|政府|街道|乡|镇|会|社|校|委员会|办公室|银行|单位|领导小组)(?:[（(][^）)]*[）)])?)"
    r"[：:]\s*(?P<text>.{6,})"
)


@dataclass
class Node:
    """A heading or item with its own texts (place, paragraph) and what stands under it."""

    key: tuple[str, int]
    number: str
    title: str
    place: int
    written: str = ""
    value: int = 0
    untitled: bool = False
    texts: list[tuple[int, str]] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """Number and title as they stand in the plan."""
        return f"{self.number} {self.title}" if self.number[-1:].isdigit() else f"{self.number}{self.title}"


@dataclass
class Outline:
    """A plan's head (lines before the first heading), its tree, what was dropped, what is said about the whole."""

    head: list[tuple[int, str]] = field(default_factory=list)
    roots: list[Node] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def split_heading(rest: str) -> tuple[str, str, bool]:
    """The text after a number as (title, body, the title is only a guess)."""
    rest = rest.strip()
    known = KNOWN_HEADINGS.match(rest)
    if known and len(rest) > LONGEST_HEADING and rest[known.end() : known.end() + 1] not in ("", "和", "与", "及"):
        after = rest[known.end() :]
        return known.group(), after.lstrip("。：: \t"), after[:1] not in "。：: \t"
    stop = re.search(r"[。：:！!；;\t]|(?<=[\u4e00-\u9fff”）)])\s(?=[\u4e00-\u9fff“])|——", rest)
    first = rest[: stop.start()] if stop else rest
    bare = re.sub(r"[（(][^（）()]*[）)]", "", first)
    commas = len(re.findall(r"[，,]", bare))
    long_list = stop is None and len(bare) > 34 and bare.count("、") >= 3
    if len(bare) <= (LONGEST_HEADING if not commas else 34) and commas < 2 and not long_list:
        return first.strip(), (rest[stop.end() :].strip() if stop else ""), False
    clause = re.split(r"[，,。；;：:]", rest, maxsplit=1)[0]
    title, _content, sure = split_title(clause) if len(clause) > LONGEST_HEADING else (clause, "", False)
    return title or clause[:LONGEST_HEADING], rest, not sure


def outline(blocks: Sequence[Block]) -> Outline:
    """The tree of a plan's paragraphs."""
    found, left_out, remarks = paragraphs(blocks)
    builder = _Builder(found)
    for index, paragraph in enumerate(found):
        builder.add(index, paragraph)
    builder.result.left_out = left_out
    builder.result.remarks = remarks
    return builder.result


class _Builder:
    def __init__(self, found: list[Paragraph]) -> None:
        self.found = found
        self.markers = [marker(p.text) for p in found]
        self.result = Outline()
        self._stack: list[Node] = []
        self._line_style = self._common(whole=True)
        self._item_style = self._common(whole=False)
        self._numbered = sum(1 for m in self.markers if m and m.style != INLINE)

    def _common(self, *, whole: bool) -> tuple[str, int] | None:
        """The style of numbers before headings that stand alone (``whole``), or before “title。text” paragraphs."""
        styles: Counter[tuple[str, int]] = Counter()
        for found in self.markers:
            if found is None or found.style in (INLINE, SECTION):
                continue
            if _is_line(found.rest) if whole else _has_title(found.rest):
                styles[found.key] += 1
        return styles.most_common(1)[0][0] if styles else None

    def add(self, index: int, paragraph: Paragraph) -> None:
        """Puts the next paragraph where it belongs."""
        found = self.markers[index]
        if found is not None and found.style == INLINE and (self._stack or self.result.head):
            found = None
        remarks: list[Remark] = []
        if found is None and paragraph.outline and len(paragraph.text) <= LONGEST_HEADING:
            found = Marker(OUTLINE, paragraph.outline, "", 0, paragraph.text)
        if found is None:
            found = self._lost(index, paragraph)
            if found is not None and self._numbered:
                remarks.append(Remark("tasks.number_lost", {"title": found.rest[:20]}))
        if found is None:
            if self._stack:
                self._stack[-1].texts.append((paragraph.place, paragraph.text))
            else:
                self.result.head.append((paragraph.place, paragraph.text))
            return
        title, body, guessed = split_heading(take_note(found.rest)[0] or found.rest)
        note = found.rest[len(take_note(found.rest)[0]) :]
        node = Node(found.key, found.number, title, paragraph.place, paragraph.text, found.value, guessed)
        node.remarks = remarks
        if body or note.strip():
            node.texts.append((paragraph.place, f"{body}{note}" if body else note.strip()))
        self._place(node)

    def _place(self, node: Node) -> None:
        keys = [above.key for above in self._stack]
        if node.key in keys:
            del self._stack[keys.index(node.key) :]
        elif node.key[0] in (SECTION, "chapter") or (node.key == (LINE, 1) and node.key not in keys):
            top = node.key[0] == "chapter" or not self._stack or self._stack[0].key[0] != "chapter"
            self._stack = [] if top else self._stack[:1]
        elif node.key[0] == "decimal":
            self._stack = [above for above in self._stack if above.key[0] != "decimal" or above.key[1] < node.key[1]]
            while self._stack and self._stack[-1].key[0] not in (SECTION, "chapter", "decimal", OUTLINE, LINE):
                self._stack.pop()
        elif node.key[0] == OUTLINE:
            while self._stack and self._stack[-1].key[0] == OUTLINE and self._stack[-1].key[1] >= node.key[1]:
                self._stack.pop()
        (self._stack[-1].children if self._stack else self.result.roots).append(node)
        self._stack.append(node)

    # ---- lost numbers ---------------------------------------------------------------------------------------

    def _lost(self, index: int, paragraph: Paragraph) -> Marker | None:
        """A heading whose number Word made and copying lost: a short line without full stop, or a short first sentence.

        Its level is that of the numbered headings of the same form, else one below what it follows.
        """
        text = paragraph.text
        if len(text) <= 22 and KNOWN_HEADINGS.fullmatch(text.rstrip("：:")):
            return Marker(SECTION, 1, "", 0, text.rstrip("：:"))
        if not self._stack:
            if self._numbered or not (_heading_like(text) and self._has_body(index)) or index < 1:
                return None
            return Marker(LINE, 1, "", 0, text)
        if take_note(text)[1] is not None and not take_note(text)[0]:
            return None
        if _heading_like(text) and self._has_body(index):
            if self._line_style and self._line_style in {n.key for n in self._stack} | self._below():
                return Marker(*self._line_style, "", 0, text)
            return Marker(LINE, 2 if self._stack[0].key != (LINE, 1) else 1, "", 0, text)
        strict = _has_title(text)
        if self._item_style and _has_title(text, strict=False) and self._alike(index) >= (1 if strict else 2):
            return Marker(*self._item_style, "", 0, text)
        return None

    def _below(self) -> set[tuple[str, int]]:
        """Styles that may begin under the current heading: any, as long as the heading itself is of a higher one."""
        top = self._stack[-1].key if self._stack else ("", 0)
        return {self._line_style} if self._line_style and top[0] in (SECTION, "chapter", OUTLINE, LINE) else set()

    def _alike(self, index: int) -> int:
        """How many of the paragraphs near this one are items of the form “title。text”."""
        near = [i for i in range(max(0, index - 3), min(len(self.found), index + 4)) if i != index]
        return sum(
            1
            for i in near
            if (
                found.key == self._item_style
                if (found := self.markers[i]) is not None
                else _has_title(self.found[i].text)
            )
        )

    def _has_body(self, index: int) -> bool:
        """True where a paragraph of text or an item follows."""
        if index + 1 >= len(self.found):
            return False
        following = self.found[index + 1].text
        return len(following) > len(self.found[index].text) and (len(following) >= 20 or marker(following) is not None)


def _is_line(text: str) -> bool:
    return len(text) <= 34 and re.search(r"[。；;，,：:！？]", text) is None


def _has_title(text: str, strict: bool = True) -> bool:
    """True for “短句。长文”: a short first sentence without comma that begins like a task, and text behind it.

    Not ``strict``: any short first sentence, where its neighbours leave no doubt.
    """
    first, stop, rest = text.partition("。")
    return (
        bool(stop)
        and 4 <= len(first) <= 22
        and len(rest) >= 20
        and re.search(r"[，,；;：:]", first) is None
        and (not strict or STARTER.match(first) is not None or ENDING.search(first) is not None)
    )


def _heading_like(text: str) -> bool:
    """True for a line that reads as a heading: short, no punctuation, beginning or ending like one."""
    return (
        4 <= len(text) <= 30
        and re.search(r"[。，；：,;:、！？)）]$|[：:。；;，,]", text) is None
        and (STARTER.match(text) is not None or ENDING.search(text) is not None)
        and re.match(r"[图表]\s*\d|附[件表]|\d", text) is None
    )


def duty(text: str) -> tuple[str, str] | None:
    """“单位：负责…” as (unit, duty); None where the line is none."""
    found = _DUTY.fullmatch(text)
    return (found.group("unit"), found.group("text")) if found else None
