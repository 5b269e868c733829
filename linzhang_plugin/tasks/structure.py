"""The tree of a plan: headings in every bracket and width, their texts, and the tasks among them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise

from .model import Block, LeftOut, Remark
from .words import KNOWN_HEADINGS, split_title

_HAN = "一二三四五六七八九十百〇零"
_QUANTITY = r"(?:万|亿|亩|公顷|平方|公里|千米|米|株|个|处|次|名|人|元|%|％|‰|吨|年|月|日|倍|户|家|项|级|度)"
_MARKERS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(rf"第\s*[{_HAN}\d]+\s*[章部](?:分)?\s*")),
    (1, re.compile(rf"[{_HAN}]{{1,4}}\s*[、．.]\s*")),
    (2, re.compile(rf"[（(〔]\s*[{_HAN}]{{1,4}}\s*[)）〕]\s*[、.．]?\s*")),
    (3, re.compile(r"[0-9０-９]{1,2}\s*[.．、]\s*(?![0-9０-９])")),
    (4, re.compile(r"[（(]\s*[0-9０-９]{1,2}\s*[)）]\s*[、.．]?\s*")),
    (5, re.compile(r"[①-⑳]\s*")),
    (5, re.compile(r"[0-9０-９]{1,2}\s*[)）]\s*")),
)
_DECIMAL = re.compile(rf"[0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{1,4}}(?!\s*{_QUANTITY})\s*(?=[\u4e00-\u9fff“《])")
_CONTENTS = re.compile(r"(?:\t|[.．…·]{3,}|\s{2,})\s*[-—]?\s*\d{1,3}\s*[-—]?$")
_BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]")
_ATTACHMENT = re.compile(r"附\s*[件表录]\s*\d*\s*[：:]")
_IMPRINT = re.compile(r"(?:20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印发)?|[〇○零一二]{4}年.{1,3}月.{1,4}日)$")
_LONGEST_HEADING = 45


@dataclass(frozen=True)
class Marker:
    """The number at a paragraph's head: its level (1 = 一、), the number as written, and the text after it."""

    level: int
    number: str
    rest: str


def marker(text: str) -> Marker | None:
    """The heading number at the head of a paragraph; None where there is none."""
    found = _DECIMAL.match(text)
    if found:
        number = found.group().strip()
        return Marker(1 + len(re.findall(r"[.．]", number)), number, text[found.end() :])
    for level, pattern in _MARKERS:
        found = pattern.match(text)
        if found:
            return Marker(level, found.group().strip(), text[found.end() :])
    return None


def plain_number(number: str) -> str:
    """The number without brackets and points: “（一）” → 一, “1．” → 1, “3.1” stays."""
    return unicodedata.normalize("NFKC", number).strip("().、〔〕第章部分 ")


@dataclass
class Node:
    """A heading with its own text (place, paragraph) and what stands under it."""

    level: int
    number: str
    title: str
    place: int
    written: str = ""
    texts: list[tuple[int, str]] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """Number and title as they stand in the plan."""
        return f"{self.number} {self.title}" if self.number[-1:].isdigit() else f"{self.number}{self.title}"


@dataclass
class Outline:
    """A plan's head (lines before the first heading), its tree, and the blocks that were dropped."""

    head: list[tuple[int, str]] = field(default_factory=list)
    roots: list[Node] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def clean_blocks(blocks: tuple[Block, ...]) -> tuple[list[tuple[int, str]], list[LeftOut]]:
    """Paragraphs without bookmark residue, tables of contents, imprint and list of annexes."""
    kept: list[tuple[int, str]] = []
    left_out: list[LeftOut] = []
    ended = False
    for index, block in enumerate(blocks):
        text = _BOOKMARK.sub("", block.text).strip()
        if text != block.text.strip():
            left_out.append(LeftOut(block.place, Remark("tasks.residue_dropped")))
        if not text:
            continue
        if re.fullmatch(r"目\s*[录次]", text) or (_CONTENTS.search(text) and len(text) <= 70 and "。" not in text):
            left_out.append(LeftOut(block.place, Remark("tasks.contents_dropped")))
            continue
        if kept and _ATTACHMENT.match(text) and not any(marker(b.text) for b in blocks[index + 1 :] if _is_upper(b)):
            ended = True  # the list of annexes closes the plan
        if ended or (len(kept) > 3 and len(text) <= 40 and _IMPRINT.search(text)):
            left_out.append(LeftOut(block.place, Remark("tasks.imprint_dropped")))
            continue
        kept.extend((block.place, piece) for piece in cut_paragraph(text))
    return kept, left_out


def _is_upper(block: Block) -> bool:
    found = marker(_BOOKMARK.sub("", block.text).strip())
    return found is not None and found.level <= 2


def cut_paragraph(text: str) -> list[str]:
    """A whole plan in one paragraph, cut before its numbers; an ordinary paragraph as it is.

    Cut only where a number follows a sentence's end (or a heading without one) and at least three such places with
    first- or second-level numbers exist, so that “一是…二是…” and quoted numbers in a sentence stay.
    """
    upper = re.compile(
        rf"(?<=[。；;！!？?”）)\u4e00-\u9fff])(?=[{_HAN}]{{1,3}}、(?!\s*[{_HAN}]、)|[（(][{_HAN}]{{1,3}}[)）])"
    )
    places = [found.start() for found in upper.finditer(text)]
    places = [at for at in places if text[at - 1] in "。；;！!？?" or _continues(text, at)]
    if len(text) < 400 or len(places) < 3:
        return [text]
    lower = re.compile(r"(?<=[。；;！!？?])(?=\d{1,2}[.．、](?!\d))|(?<=[\u4e00-\u9fff])(?=1[.．](?=[\u4e00-\u9fff]))")
    cuts = sorted({0, *places, *(found.start() for found in lower.finditer(text)), len(text)})
    return [piece.strip() for piece in (text[a:b] for a, b in pairwise(cuts)) if piece.strip()]


def _continues(text: str, at: int) -> bool:
    """True where a number after a word (no sentence end) still begins a heading: a known one or the first of a kind."""
    found = marker(text[at:])
    return found is not None and (
        KNOWN_HEADINGS.match(found.rest) is not None or (plain_number(found.number) == "一" and found.level == 2)
    )


def split_heading(rest: str) -> tuple[str, str, bool]:
    """The text after a number as (title, body, the title is only a guess)."""
    rest = rest.strip()
    known = KNOWN_HEADINGS.match(rest)
    if known and len(rest) > len(known.group()) and len(rest) > _LONGEST_HEADING:
        after = rest[known.end() :]
        return known.group(), after.lstrip("。：: \t"), after[:1] not in "。：: \t"
    stop = re.search(r"[。：:！!；;\t]", rest)
    first = rest[: stop.start()] if stop else rest
    if len(first) <= _LONGEST_HEADING and not re.search(r"[，,].*[，,]", first):
        return first.strip(), (rest[stop.end() :].strip() if stop else ""), False
    clause = re.split(r"[，,。；;：:]", rest, maxsplit=1)[0]
    title, _content, sure = split_title(clause) if len(clause) > _LONGEST_HEADING else (clause, "", False)
    return title or clause[:_LONGEST_HEADING], rest, not sure


def outline(blocks: tuple[Block, ...]) -> Outline:
    """The tree of a plan's paragraphs."""
    paragraphs, left_out = clean_blocks(blocks)
    result = Outline(left_out=left_out)
    outlines = {block.place: block.outline for block in blocks}
    stack: list[Node] = []
    lost_level = 0
    for place, text in paragraphs:
        found = marker(text)
        if found is None and outlines.get(place) and len(text) <= _LONGEST_HEADING:
            found = Marker(outlines[place], "", text)
        lost = False
        if found is None:
            found = _lost_number(text, stack, lost_level)
            lost = found is not None
        if found is None:
            if stack:
                stack[-1].texts.append((place, text))
            else:
                result.head.append((place, text))
            continue
        title, body, guessed = split_heading(found.rest)
        node = Node(found.level, found.number, title, place, text)
        if lost:
            node.remarks.append(Remark("tasks.number_lost"))
        if guessed:
            node.remarks.append(Remark("tasks.title_guessed"))
        if body:
            node.texts.append((place, body))
        while stack and stack[-1].level >= node.level:
            stack.pop()
        (stack[-1].children if stack else result.roots).append(node)
        stack.append(node)
        if node.level == 2:
            lost_level = 2
    return result


def _lost_number(text: str, stack: list[Node], second_level_seen: int) -> Marker | None:
    """A heading whose number Word made and copying lost: a short line without full stop, or a short first sentence."""
    if len(text) <= 22 and KNOWN_HEADINGS.fullmatch(text):
        return Marker(1, "", text)
    if not second_level_seen or not stack:
        return None
    if len(text) <= 30 and not re.search(r"[。，；：,;:、！？)）]$|[：:。]", text):
        return Marker(2, "", text)
    first = text.split("。", 1)
    if 4 <= len(first[0]) <= 20 and len(first) == 2 and len(first[1]) >= 20 and not re.search(r"[，,；;：:]", first[0]):
        return Marker(3, "", text)
    return None
