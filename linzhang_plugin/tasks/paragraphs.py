"""A document's blocks as paragraphs: residue dropped, broken lines joined, whole plans in one paragraph cut."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from .markers import ARTICLE, CHAPTER, DIVISION, HAN, INLINE, ITEM, PART, POINT, SECTION, SQUARE, marker
from .model import Block, LeftOut, Remark
from .words import KNOWN_HEADINGS

_CONTENTS = re.compile(r"(?:\t|[.．…·]{3,}|[.．…·\s]{2,}|\s)\s*[-—(（]?\s*\d{1,3}\s*[-—)）]?$")
_CONTENTS_HEAD = re.compile(r"目\s*[录次錄]")
_BOOKMARK = re.compile(r"\[bookmark:[^\]]*\]|\{\s*(?:TOC|PAGEREF|HYPERLINK)[^}]*\}")
_PAGE = re.compile(
    r"(?:第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|[-—–·]+\s*\d{1,3}\s*[-—–·]+|\d{1,3}\s*/\s*\d{1,3}|\d{1,3})"
)
_ATTACHMENT = re.compile(r"附\s*[件表录]\s*[\d一二三四五六]*\s*[：:]")
_IMPRINT = re.compile(
    r"(?:20\d\d\s*年\s*\d{1,2}\s*月\s*(?:\d{1,2}\s*日)?\s*(?:印发)?|[〇○零一二]{4}年.{1,3}月(?:.{1,4}日)?)$"
)
_OFFICE = re.compile(r"(?:办公室|委员会|人民政府|林业局|指挥部|领导小组|自然资源局|规划局|局|政府)$")
_CLOSING = re.compile(
    r"特此(?:通知|报告|函告|安排)[。！]?|(?:以上|本)(?:方案|意见|要求|通知|要点|计划)?[^。]{0,24}(?:执行|落实|施行|实施)。?"
    r"|各(?:有关|责任|成员|乡镇|部门|单位|级|地|相关)[^。；;\d]{0,34}(?:贯彻执行|贯彻落实|抓好落实|遵照执行|认真落实|认真执行|抓好贯彻落实|组织实施)。?"
    r"|请[^。]{0,30}(?:贯彻执行|贯彻落实|抓好落实|遵照执行|认真落实|认真执行)。?"
)
_CALL = re.compile(r"[（(]?\s*(?:联系人|联系电话|电话|传真|邮箱|电子邮箱|联系方式)[^。]{0,60}\d{7,}")
_CAPTION = re.compile(r"[图表]\s*\d+(?:[-－.]\d+)?\s*[\u4e00-\u9fff]{2,30}$")
_ENDED = re.compile(r"[。！!？?；;：:…]['”’）)】]?$|[：:]$")
_GOES_ON = re.compile(r"[，,、（(《“‘]$")
_LABELLED = re.compile(
    r"[（(【\[〔▲△★☆◆◇●○■□※▶►\s]*(?:牵头|责任|配合|协办|主办|承办|完成|联系|参加|参与|实施|落实)(?:责任)?"
    r"(?:(?:单位|部门|时限|时间|人|领导|主体)[】\]）)〕]*\s*[：:｜|—–\s-]?|[：:])|[—–]{1,2}[\u4e00-\u9fff、（）]{2,30}$"
)
_WIDEST = 62
_NEAR = 0.82


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the plan: its place in the document, its text, Word's outline level."""

    place: int
    text: str
    outline: int = 0
    indented: bool = False


def paragraphs(blocks: Sequence[Block]) -> tuple[list[Paragraph], list[LeftOut], list[Remark]]:
    """(paragraphs, what was dropped, what is said about the whole)."""
    left_out: list[LeftOut] = []
    kept = _without_contents(_without_residue(blocks, left_out), left_out)
    kept, joined = _joined(kept)
    kept = _without_end(kept, left_out)
    short = len(kept) <= 12
    result = [
        Paragraph(one.place, piece, one.outline if index == 0 else 0)
        for one in kept
        for index, piece in enumerate(cut_paragraph(one.text, loose=short))
    ]
    remarks = [Remark("tasks.lines_joined", {"count": joined})] if joined else []
    return result, left_out, remarks


def _without_residue(blocks: Sequence[Block], left_out: list[LeftOut]) -> list[Paragraph]:
    kept = []
    for block in blocks:
        text = _BOOKMARK.sub("", block.text).strip()
        if text != block.text.strip():
            left_out.append(LeftOut(block.place, Remark("tasks.residue_dropped")))
        if not text:
            continue
        if block.contents:
            left_out.append(LeftOut(block.place, Remark("tasks.contents_dropped")))
        elif _PAGE.fullmatch(text):
            left_out.append(LeftOut(block.place, Remark("tasks.page_mark_dropped")))
        elif _CAPTION.fullmatch(text):
            left_out.append(LeftOut(block.place, Remark("tasks.caption_dropped")))
        else:
            kept.append(Paragraph(block.place, text, block.outline, block.indented))
    return kept


def _without_contents(found: list[Paragraph], left_out: list[LeftOut]) -> list[Paragraph]:
    """Without tables of contents: lines that end with a page, or headings behind 目录 that come again."""
    result: list[Paragraph] = []
    words = [re.sub(r"[\s.．…·]*\d{0,3}$", "", re.sub(r"\s", "", p.text)) for p in found]
    last = {word: index for index, word in enumerate(words)}
    inside = False
    for index, one in enumerate(found):
        if _CONTENTS_HEAD.fullmatch(one.text):
            inside = True
        elif inside and not (_listed(one.text) or last[words[index]] > index):
            inside = False
        listed = len(one.text) <= 70 and "。" not in one.text and _listed(one.text) and last[words[index]] != index
        dotted = len(one.text) <= 70 and re.search(r"[.．…·]{4,}\s*\d{1,3}$|\t\d{1,3}$", one.text) is not None
        if inside or listed or dotted:
            left_out.append(LeftOut(one.place, Remark("tasks.contents_dropped")))
        else:
            result.append(one)
    return result


def _listed(text: str) -> bool:
    return _CONTENTS.search(text) is not None and "。" not in text and len(text) <= 70


def _without_end(found: list[Paragraph], left_out: list[LeftOut]) -> list[Paragraph]:
    """Without imprint and list of annexes; what stands before the first heading stays in the head."""
    result: list[Paragraph] = []
    upper = [i for i, one in enumerate(found) if _is_upper(one.text)]
    last_upper = upper[-1] if upper else len(found) // 2
    first_upper = upper[0] if upper else min(4, len(found) // 2)
    for index, one in enumerate(found):
        annex = index > first_upper and index > last_upper and _ATTACHMENT.match(one.text)
        if annex:
            left_out.extend(LeftOut(rest.place, Remark("tasks.imprint_dropped")) for rest in found[index:])
            return result
        imprint = (
            len(one.text) <= 40
            and _IMPRINT.search(one.text)
            and (index > 3 or index > first_upper)
            and not _LABELLED.match(one.text)
        )
        office = (
            index > last_upper
            and len(one.text) <= 30
            and _OFFICE.search(one.text)
            and index + 1 < len(found)
            and len(found[index + 1].text) <= 40
            and _IMPRINT.search(found[index + 1].text)
        )
        closing = index > last_upper and (_CLOSING.fullmatch(one.text) or _CALL.match(one.text))
        if (imprint and marker(one.text) is None) or office or closing:
            left_out.append(LeftOut(one.place, Remark("tasks.imprint_dropped")))
        else:
            result.append(one)
    return result


def _is_upper(text: str) -> bool:
    found = marker(text)
    return found is not None and found.style in (SECTION, PART, SQUARE, DIVISION, CHAPTER, "decimal")


# ---- broken lines -------------------------------------------------------------------------------------------


def _width(text: str) -> float:
    """Width in full characters."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5 for char in text)


def _joined(found: list[Paragraph]) -> tuple[list[Paragraph], int]:
    """Lines that were broken by hand or at a page's width, as the paragraphs they were; how many were joined."""
    widths = [_width(one.text) for one in found]
    full = _full_width(widths)
    indents = sum(one.indented for one in found)
    told = indents >= 4 and any(
        not one.indented and before >= full * _NEAR for one, before in zip(found[1:], widths, strict=False) if full
    )
    result: list[Paragraph] = []
    joined = 0
    before = 0.0
    for one, width in zip(found, widths, strict=True):
        was_full = full > 0 and before >= full * _NEAR
        if told and one.indented:
            goes_on = False
        elif told and result and was_full:
            goes_on = not one.outline
        else:
            goes_on = bool(result) and _continues(result[-1].text, one.text, was_full, one.outline)
        if goes_on:
            last = result[-1]
            result[-1] = Paragraph(last.place, last.text + one.text, last.outline, last.indented)
            joined += 1
        else:
            result.append(one)
        before = width
    return result, joined


def _full_width(widths: list[float]) -> float:
    """The width at which all lines were broken; 0 where they were not."""
    long = sorted(width for width in widths if width >= 12)
    if len(long) < 6:
        return 0.0
    width = long[int(len(long) * 0.95) - 1]
    if width > _WIDEST:
        return 0.0
    near = sum(1 for one in widths if one >= width * _NEAR)
    return width if near >= 5 and near >= 0.4 * len(long) else 0.0


def _continues(before: str, text: str, was_full: bool, outline: int) -> bool:
    if outline or _LABELLED.match(text):
        return False
    numbered = marker(text)
    if numbered is not None and numbered.style != INLINE:
        return False
    open_bracket = max(before.rfind("（"), before.rfind("(")) > max(before.rfind("）"), before.rfind(")"))
    if _GOES_ON.search(before) or (open_bracket and len(before) - max(before.rfind("（"), before.rfind("(")) < 40):
        return True
    return was_full and not (_ENDED.search(before) and (numbered is not None or KNOWN_HEADINGS.fullmatch(text)))


# ---- plans in one paragraph ---------------------------------------------------------------------------------


_UPPER = re.compile(
    rf"(?<=[。；;！!？?”）)\]】〕\u4e00-\u9fff])\s*(?=[{HAN}]{{1,3}}(?:\s*[、．.]|\s)(?!\s*[{HAN}]、)"
    rf"|[（(〔\[【]\s*[{HAN}]{{1,3}}\s*[)）〕\]】]|第[{HAN}\d]{{1,4}}(?:章|节|部分|篇|条)\s*(?=[\u4e00-\u9fff“《])"
    r"|\d{1,2}(?:[.．]\d{1,2}){1,3}\s*[、.．]?\s*(?=[\u4e00-\u9fff“《])(?!\s*(?:万|亿|亩|公顷|平方|公里|千米|米|株|个|处|次|名|人|元|吨|年|月|日|倍)))"
)
_LOWER = re.compile(
    r"(?<=[。；;！!？?）)”\]】〕])\s*(?=\d{1,2}\s*[.．、](?!\s*\d(?!\s*[)）]))|\d{1,2}\s(?=[\u4e00-\u9fff]{2})|[（(]\s*\d{1,2}\s*[)）])"
    r"|(?<=[\u4e00-\u9fff）)])\s*(?=1\s*[.．、](?=\s*[\u4e00-\u9fff“《])|1\s(?=[\u4e00-\u9fff]{2})|[（(]\s*1\s*[)）])"
)

_RUNNING = re.compile(r"(?<=[\u4e00-\u9fff”）)])\s*(?=\d{1,2}(?:\s*[.．、]|\s)(?=\s*[\u4e00-\u9fff“《]))")


def cut_paragraph(text: str, loose: bool = False) -> list[str]:
    """A whole plan in one paragraph, cut before its numbers; an ordinary paragraph as it is.

    Cut only where a number follows a sentence's end (or a heading without one) and at least three such places with
    first- or second-level numbers in their order exist, so that “一是…二是…” and quoted numbers in a sentence stay.
    ``loose``: the document has few paragraphs, so that a long one holds several headings.
    """
    if len(text) < (160 if loose else 400):
        return [text]
    places = [found.end() for found in _UPPER.finditer(text)]
    places = [at for at in places if text[:at].rstrip()[-1:] in "。；;！!？?）)]】〕" or _begins(text, at)]
    lower = [found.end() for found in _LOWER.finditer(text)]
    lower += [at for at in (found.end() for found in _RUNNING.finditer(text)) if _below_heading(text, at)]
    if len(places) < (1 if loose else 3) and not (loose and len(lower) >= 3):
        return [text]
    cuts = sorted({0, *_ordered(text, sorted({*places, *lower})), len(text)})
    return [piece.strip() for piece in (text[a:b] for a, b in pairwise(cuts)) if piece.strip()]


def _below_heading(text: str, at: int) -> bool:
    """True where a number stands right behind a short heading with a number of its own: （二）夯实基层基础|5.规范…"""
    heading = re.split(
        r"[。；;！!？?】\]]|[）)](?=\s*(?:[（(〔\[【]|\d|第|[一二三四五六七八九十]))", text[max(0, at - 48) : at]
    )[-1].strip()
    found = marker(heading)
    return (
        found is not None
        and found.style in (CHAPTER, DIVISION, SECTION, PART, SQUARE, ITEM, ARTICLE, "decimal")
        and len(found.rest) <= 34
        and re.search(r"[，,：:]", found.rest) is None
    )


def _ordered(text: str, places: list[int]) -> list[int]:
    """The places whose numbers count: 1 at any time, another one only behind the one before it."""
    counters: dict[tuple[str, int], int] = {}
    head = marker(text)
    if head and head.style == POINT:
        head = None
    if head:
        counters[head.key] = head.value
    result = []
    for at in places:
        found = marker(text[at:])
        if found is None:
            continue
        if found.style == POINT and not (counters.get(found.key) if found.value > 1 else _below_heading(text, at)):
            continue  # （1）…；（2）… within an item is its text
        expected = counters.get(found.key, 0) + 1
        if found.value == 1 or expected <= found.value <= expected + 1:
            counters[found.key] = found.value
            result.append(at)
    return result


def _begins(text: str, at: int) -> bool:
    """True where a number after a word (no sentence end) still begins a heading: a known one or the first of a kind."""
    found = marker(text[at:])
    if found is None:
        return False
    heading = re.split(r"[。；;，,：:（(]", text[:at])[-1]
    return KNOWN_HEADINGS.match(found.rest) is not None or (
        found.value == 1
        and ((found.style in (PART, SQUARE, DIVISION) and len(heading) <= 30) or _below_heading(text, at))
    )
