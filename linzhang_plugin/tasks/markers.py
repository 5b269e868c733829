"""The numbers of headings and items: 一、（一）1.（1）①, 3.1 and 第一章 in every bracket and width."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from .figures import han_number
from .words import KNOWN_HEADINGS, NO_TASKS

HAN = "一二三四五六七八九十百〇零"
_QUANTITY = r"(?:万|亿|亩|公顷|平方|公里|千米|米|株|个|处|次|名|人|元|%|％|‰|吨|年|月|日|倍|户|家|项|级|度)"
CHAPTER, DIVISION, SECTION, PART, SQUARE, ITEM, ARTICLE, POINT, INLINE, OUTLINE, LINE = (
    "chapter",
    "division",
    "section",
    "part",
    "square",
    "item",
    "article",
    "point",
    "inline",
    "outline",
    "line",
)
"""Styles of numbers: 第一章; 第一节; 一、; （一）; 【一】; 1.; 第一条; （1）; 1） and ①; Word's headings; none."""

_OPEN, _CLOSE = r"[（(〔\[【{﹙<《]", r"[)）〕\]】}﹚>》]"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (CHAPTER, re.compile(rf"第\s*(?P<n>[{HAN}\d]{{1,4}})\s*(?:章|部分|篇|编)\s*[、:：.．]?\s*")),
    (DIVISION, re.compile(rf"第\s*(?P<n>[{HAN}\d]{{1,4}})\s*节\s*[、:：.．]?\s*")),
    (SECTION, re.compile(r"(?P<n>[Ⅰ-Ⅻ]|[IVX]{1,4}(?=\s*[.．、]))\s*[.．、]?\s*")),
    (SECTION, re.compile(r"(?P<n>[壹贰叁肆伍陆柒捌玖拾]{1,2})\s*[、.．]\s*")),
    ("stem", re.compile(r"(?P<n>[甲乙丙丁戊己庚辛壬癸])\s*[、.．]\s*")),
    (
        "task",
        re.compile(
            rf"(?:重点|主要|工作|专项)?(?:任务|事项|行动|工程|举措|措施|项目|专题|专项)\s*(?P<n>[{HAN}]{{1,3}}|[0-9]{{1,2}})\s*(?:[：:、.．]|\s(?=[\u4e00-\u9fff]))\s*"
        ),
    ),
    (ARTICLE, re.compile(rf"第\s*(?P<n>[{HAN}\d]{{1,4}})\s*条\s*")),
    (SECTION, re.compile(rf"(?P<n>[{HAN}]{{1,4}})\s*(?:[、．.丶﹑､]|[，,：:。·](?=[\u4e00-\u9fff“]))\s*")),
    (
        SECTION,
        re.compile(
            rf"(?P<n>[{HAN}]{{1,3}})\s+(?=[\u4e00-\u9fff]{{2,16}}$|{KNOWN_HEADINGS.pattern}|{NO_TASKS.pattern})"
        ),
    ),
    (SQUARE, re.compile(rf"[\[【]\s*(?P<n>[{HAN}]{{1,4}})\s*[\]】]\s*[、.．]?\s*")),
    (PART, re.compile(rf"{_OPEN}\s*(?P<n>[{HAN}]{{1,4}})\s*{_CLOSE}\s*[、.．]?\s*")),
    (PART, re.compile(rf"(?P<n>[{HAN}]{{1,3}})\s*[)）]\s*[、.．]?\s*")),
    (
        ITEM,
        re.compile(r"(?P<n>[0-9]{1,2})\s*(?:[.．、丶﹑､]|[，,：:。·](?=[\u4e00-\u9fff“]))\s*(?![0-9](?!\s*[)）、]))"),
    ),
    (ITEM, re.compile(rf"(?P<n>[0-9]{{1,2}})\s+(?!{_QUANTITY})(?=[\u4e00-\u9fff“《]{{2}})")),
    (POINT, re.compile(rf"{_OPEN}\s*(?P<n>[0-9]{{1,2}})\s*{_CLOSE}\s*[、.．]?\s*")),
    ("mark", re.compile(r"(?P<n>[◆★●■▲▶►◇☆※❖➤])\s*")),
    (INLINE, re.compile(rf"第(?P<n>[{HAN}]{{1,2}})\s*[，,、]\s*")),
    (INLINE, re.compile(r"(?P<n>[0-9]{1,2})\s*[)）]\s*[、.．]?\s*")),
    (INLINE, re.compile(r"(?P<n>[a-zA-Z])\s*[)）.．、]\s*(?=[\u4e00-\u9fff])")),
)
_DECIMAL = re.compile(
    rf"(?P<n>(?!0)[0-9]{{1,2}}(?:[.．][0-9]{{1,2}}){{1,4}}|[0-9]{{1,2}}(?:\s?[-－—–]\s?[0-9]{{1,2}}){{1,3}}(?=\s|[、.．]))[.．、]?(?!\s*{_QUANTITY})\s*(?=[\u4e00-\u9fff“《①-⑳（(]|[0-9]{{1,2}}[)）])"
)
_CIRCLED = re.compile(r"(?P<n>[①-⑳❶-❿➀-➉])\s*[、.．]?\s*")
# Signs that are one character each; the length changes, so they are only read, never written.
_SINGLE = (
    {chr(0x3220 + i): f"（{HAN[i]}）" for i in range(10)}
    | {chr(0x2474 + i): f"（{i + 1}）" for i in range(20)}
    | {chr(0x2488 + i): f"{i + 1}." for i in range(20)}
)
_WIDE = {0xFF10 + digit: str(digit) for digit in range(10)}


@dataclass(frozen=True)
class Marker:
    """The number at a paragraph's head: its style, its depth (3.1.2 has 3), as written, its value, the text after."""

    style: str
    depth: int
    number: str
    value: int
    rest: str

    @property
    def key(self) -> tuple[str, int]:
        """What siblings have in common."""
        return self.style, self.depth


def marker(text: str) -> Marker | None:
    """The heading number at the head of a paragraph; None where there is none."""
    if text[:1] in _SINGLE:
        written = _SINGLE[text[0]]
        spelt = marker(written + text[1:])
        return Marker(spelt.style, spelt.depth, text[0], spelt.value, spelt.rest) if spelt else None
    plain = text[:24].translate(_WIDE) + text[24:]
    bracketed = re.match(r"[（(]\s*([0-9]{1,2}(?:[.．-][0-9]{1,2}){1,3})\s*[)）]\s*(?=[\u4e00-\u9fff“])", plain)
    if bracketed:  # （1-1） and （1.1）
        steps = re.split(r"[.．-]", bracketed.group(1))
        return Marker("decimal", len(steps), text[: bracketed.end()].strip(), int(steps[-1]), text[bracketed.end() :])
    found = _DECIMAL.match(plain)
    if found:
        steps = re.split(r"\s?[.．—–－-]\s?", found.group("n"))
        return Marker("decimal", len(steps), text[: found.end()].strip(), int(steps[-1]), text[found.end() :])
    circled = _CIRCLED.match(plain)
    if circled:
        value = int(unicodedata.numeric(circled.group("n")))
        return Marker(INLINE, 2, text[: circled.end()].strip(), value, text[circled.end() :])
    for style, pattern in _PATTERNS:
        at = pattern.match(plain)
        if at:
            return Marker(style, 1, text[: at.end()].strip(), _value(at.group("n")), text[at.end() :])
    return None


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    if number[0] in "◆★●■▲▶►◇☆※❖➤":
        return 0
    if number[0] in _OTHER:
        return _OTHER[number[0]] if len(number) == 1 else _roman(number)
    return (han_number(number) or 0) if number[0] in HAN else ord(number.lower()) - 96


_OTHER = {chr(0x2160 + i): i + 1 for i in range(12)} | {c: i + 1 for i, c in enumerate("壹贰叁肆伍陆柒捌玖拾")}
_OTHER |= {c: i + 1 for i, c in enumerate("甲乙丙丁戊己庚辛壬癸")} | {"I": 1, "V": 5, "X": 10}


def _roman(number: str) -> int:
    values = [_OTHER[sign] for sign in number]
    return sum(-v if any(w > v for w in values[i + 1 :]) else v for i, v in enumerate(values))


def plain_number(number: str) -> str:
    """The number without brackets and points: “（一）” → 一, “1．” → 1; 3.1 and 第一条 stay."""
    return unicodedata.normalize("NFKC", number).strip("()[]{}<>.、〔〕【】《》:, ◆★●■▲▶►◇☆※❖➤")
