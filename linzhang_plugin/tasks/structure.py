"""The tree of a plan: headings and items with their texts, numbered or with their numbers lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .markers import CHAPTER, DIVISION, INLINE, ITEM, LINE, OUTLINE, POINT, SECTION, Marker, marker
from .model import Block, LeftOut, Remark
from .notes import take_note
from .paragraphs import Paragraph, paragraphs
from .words import ENDING, KNOWN_HEADINGS, NO_TASKS, STARTER, TASK_SECTION, split_title

LONGEST_HEADING = 45
_RANKS = {CHAPTER: 0, DIVISION: 1, SECTION: 2}
_DEEPER = 10
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
    whole = rest.partition("。")[0]
    if known and len(whole) <= 20 and len(whole) > known.end() and re.search(r"[，,：:；;]", whole) is None:
        known = None  # 组织体系建设（15分）。建立…
    begins = known is not None and STARTER.match(rest, known.end()) is not None
    if (
        known
        and (len(rest) > LONGEST_HEADING or begins)
        and rest[known.end() : known.end() + 1] not in ("", "和", "与", "及")
    ):
        after = rest[known.end() :]
        return known.group(), after.lstrip("。：: \t"), after[:1] not in "。：: \t"
    boxed = re.match(r"[【\[〔](?P<title>[^】\]〕]{2,40})[】\]〕]\s*[：:。]?\s*(?P<body>.*)", rest, re.DOTALL)
    if boxed:
        return boxed["title"].strip(), boxed["body"].strip(), False
    stop = re.search(
        r"[。：:！!；;\t]|(?<=[\u4e00-\u9fff”）)])\s(?=[\u4e00-\u9fff“])|——|(?<=[\u4e00-\u9fff”）)])\s?[—–-]\s?(?=[\u4e00-\u9fff“])",
        re.sub(r"[（(][^（）()]*[）)]", lambda found: "（" + "＿" * (len(found.group()) - 2) + "）", rest),
    )
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
        self._numbered = sum(1 for m in self.markers if m and m.style != INLINE)
        # headings on lines of their own are structure enough: ①… below them is text
        self._lined = sum(_heading_like(p.text) or _is_known(p.text) for p in found[1:]) >= 3
        self._loose = not self._numbered or self._missing()
        self._upper_style, self._leaf_style = self._levels_of_lines()
        self._item_style = self._common()
        self._gaps = self._item_style is None or self._missing()

    def _heads_like(self, text: str) -> bool:
        """True for a line that reads as a heading; where numbers are lost any short line of words does."""
        return _heading_like(text) or (self._loose and re.fullmatch(r"[\u4e00-\u9fff“”]{4,16}", text) is not None)

    def _missing(self) -> bool:
        """True where numbers of items are lost: a list that does not begin with 1 or leaves one out."""
        counters: dict[tuple[str, int], int] = {}
        for found in self.markers:
            if found is None or found.style == INLINE:
                continue
            if found.value > 1 and found.value != counters.get(found.key, 0) + 1:
                return True
            counters[found.key] = found.value
        return False

    def _common(self) -> tuple[str, int] | None:
        """The style of numbers before “title。text” paragraphs; None where there are none."""
        styles = Counter(
            found.key
            for found in self.markers
            if found is not None and found.style not in (INLINE, SECTION) and _has_title(found.rest, strict=False)
        )
        return styles.most_common(1)[0][0] if styles else None

    def add(self, index: int, paragraph: Paragraph) -> None:
        """Puts the next paragraph where it belongs."""
        found = self.markers[index]
        if found is not None and found.style == INLINE and (self._numbered or self._lined or not self.result.head):
            found = None
        if found is not None and found.style == "mark" and not _is_line(found.rest):
            found = None
        boxed = _BOXED.fullmatch(paragraph.text)
        if found is None and boxed and self._has_body(index):
            found = Marker("boxed", 1, "", 0, boxed.group("title"))
        if found is None and self._stack and _SAID.match(paragraph.text):
            said = Node(("said", 1), "", "会议强调", paragraph.place, paragraph.text)
            said.texts.append((paragraph.place, paragraph.text))
            self._stack = [said]
            self.result.roots.append(said)
            return
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
        node.key = self._nested(node)
        keys = [above.key for above in self._stack]
        if node.key in keys:
            del self._stack[keys.index(node.key) :]
        elif node.key[0] in _RANKS or node.key == (LINE, 1):
            rank = _RANKS.get(node.key[0], _RANKS[SECTION])
            above = [index for index, one in enumerate(self._stack) if _RANKS.get(one.key[0], 9) < rank]
            self._stack = self._stack[: above[-1] + 1 if above else 0]
        elif node.key[0] == "decimal" and "decimal" not in {key[0] for key in keys} and self._counted(node):
            pass
        elif node.key[0] == "decimal":
            deeper = [index for index, key in enumerate(keys) if key[0] == "decimal" and key[1] >= node.key[1]]
            if deeper:
                del self._stack[deeper[0] :]
            while node.key[1] <= 2 and self._stack and self._stack[-1].key[0] in (ITEM, POINT):
                self._stack.pop()
        elif node.key[0] in (OUTLINE, LINE):
            while self._stack and self._stack[-1].key[0] == node.key[0] and self._stack[-1].key[1] >= node.key[1]:
                self._stack.pop()
        (self._stack[-1].children if self._stack else self.result.roots).append(node)
        self._stack.append(node)

    def _nested(self, node: Node) -> tuple[str, int]:
        """The level of a number in the style of the heading above it: 1. heading, 1. item, 2. item, 2. heading."""
        style, depth = node.key
        same = [above for above in self._stack if above.key[0] == style and above.key[1] % _DEEPER == depth % _DEEPER]
        if not same or not node.value or style in ("decimal", OUTLINE, LINE):
            return node.key
        last = same[-1]
        bare = last is self._stack[-1] and not last.texts and not last.children and _is_line(last.title)
        if node.value == 1 and last.value and bare:
            return style, last.key[1] + _DEEPER
        fitting = [above for above in same if node.value == above.value + 1] or same[-1:]
        # where both go on, a bare line is the heading
        return fitting[0 if len(fitting) > 1 and not node.texts else -1].key

    def _counted(self, node: Node) -> bool:
        """Makes 1. the heading of 1.1, 二、 and （一） those of 2.1.1: cuts the stack there; False where none is."""
        steps = [int(step) for step in re.findall(r"\d+", node.number)][:-1]
        for index, above in enumerate(self._stack):
            if above.key[0] in (ITEM, SECTION, CHAPTER) and steps and above.value == steps[0]:
                last = index + 1
                # a heading whose number was lost counts as the one that is named
                while last < min(len(self._stack), index + len(steps)) and self._stack[last].value in (
                    0,
                    steps[last - index],
                ):
                    last += 1
                del self._stack[last:]
                return True
        return False

    # ---- lost numbers ---------------------------------------------------------------------------------------

    def _lost(self, index: int, paragraph: Paragraph) -> Marker | None:
        """A heading whose number Word made and copying lost: a short line without full stop, or a short first sentence.

        Its level is that of the numbered headings of the same form (those that have items below them, those that have
        text), else one of its own.
        """
        text = paragraph.text
        if _ENUMERATED.match(text) or (take_note(text)[1] is not None and not take_note(text)[0]):
            return None
        if not self._numbered and self._heads_like(text.rstrip("：:")) and not _OPENS_LIST.search(text):
            text = text.rstrip("：:")
        if len(text) <= 22 and _is_known(text):
            return Marker(*self._top_style(), "", 0, text.rstrip("：:"))
        if not self._stack:
            if self._numbered or not (self._heads_like(text) and self._has_body(index)) or index < 1:
                return None
            return Marker(LINE, 1, "", 0, text)
        if self._heads_like(text) and self._has_body(index):
            return Marker(*self._line_level(index), "", 0, text)
        strict = _has_title(text)
        if not self._gaps or re.search(r"\d", text.partition("。")[0]):
            return None
        if _has_title(text, strict=False) and self._alike(index) >= (1 if strict else 2):
            return Marker(*(self._item_style or (LINE, 3)), "", 0, text)
        return None

    def _top_style(self) -> tuple[str, int]:
        """The style of the plan's first level: 一、 unless known headings have another number."""
        for found in self.markers:
            if found is not None and _is_known(found.rest):
                return found.key
        return SECTION, 1

    def _line_level(self, index: int) -> tuple[str, int]:
        """The level of a lost heading line: of headings where a heading or item follows, else of items."""
        heads = self._heads(index)
        style = self._upper_style if heads else self._leaf_style
        if style is not None:
            return style
        known = (self._upper_style, self._leaf_style, self._item_style)
        if heads or known == (None, None, None):
            flat = self._stack[0].key == (LINE, 1) and self._stack[0].texts
            return (LINE, 1) if flat else (LINE, 2 if heads else 3)
        return LINE, 3

    def _heads(self, index: int) -> bool:
        """True where another heading or an item follows: the line heads a list."""
        if index + 1 >= len(self.found):
            return False
        following, text = self.markers[index + 1], self.found[index + 1].text
        return (
            (following is not None and following.style != INLINE)
            or self._heads_like(text)
            or _has_title(text, strict=False)
        )

    def _levels_of_lines(self) -> tuple[tuple[str, int] | None, tuple[str, int] | None]:
        """(style of numbered heading lines with items below, style of those with text below)."""
        upper: Counter[tuple[str, int]] = Counter()
        leaf: Counter[tuple[str, int]] = Counter()
        for index, found in enumerate(self.markers):
            if found is None or found.style in (INLINE, SECTION) or not _is_line(found.rest) or _is_known(found.rest):
                continue
            (upper if self._heads(index) else leaf)[found.key] += 1
        above = upper.most_common(1)[0][0] if upper else None
        below = leaf.most_common(1)[0][0] if leaf else None
        if above is not None and above == below:
            return (above, None) if upper[above] >= leaf[above] else (None, below)
        return above, below

    def _alike(self, index: int) -> int:
        """How many of the paragraphs near this one are items of the form “title。text”."""
        near = [i for i in range(max(0, index - 3), min(len(self.found), index + 4)) if i != index]
        return sum(
            1
            for i in near
            if (
                found.key == self._item_style and _has_title(found.rest, strict=False)
                if (found := self.markers[i]) is not None
                else _has_title(self.found[i].text)
            )
        )

    def _has_body(self, index: int) -> bool:
        """True where a paragraph of text, an item or another heading follows."""
        if index + 1 >= len(self.found):
            return False
        following = self.found[index + 1].text
        longer = len(following) > len(self.found[index].text) and len(following) >= 18
        return longer or marker(following) is not None or self._heads_like(following) or _has_title(following)


def _is_known(text: str) -> bool:
    """True for the headings that every plan has: 总体要求, 主要任务, 保障措施 …"""
    bare = text.rstrip("：:")
    return any(p.fullmatch(bare) is not None for p in (KNOWN_HEADINGS, TASK_SECTION, NO_TASKS))


_SAID = re.compile(r"会议(?:强调|要求|指出|认为|号召)[，,：:]")
_BOXED = re.compile(r"[【\[〖「『](?P<title>[^】\]〗」』]{3,36})[】\]〗」』][：:]?")
_OPENS_LIST = re.compile(r"(?:包括|如下|以下|方面|内容|要求|分别为|有)[：:]$")
_ENUMERATED = re.compile(r"(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九]，|首先|其次|最后|同时|此外)")


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
    text = re.sub(r"[（(][^（）()]{1,12}[)）]$", "", text)
    return (
        4 <= len(text) <= 30
        and re.search(r"[。，；：,;:、！？)）]$|[：:。；;，,]", text) is None
        and (STARTER.match(text) is not None or ENDING.search(text) is not None)
        and re.match(r"[图表]\s*\d|附[件表]|\d|[①-⑳]", text) is None
    )


def duty(text: str) -> tuple[str, str] | None:
    """“单位：负责…” as (unit, duty); None where the line is none."""
    found = _DUTY.fullmatch(text) if take_note(text)[1] is None else None
    return (found.group("unit"), found.group("text")) if found else None
