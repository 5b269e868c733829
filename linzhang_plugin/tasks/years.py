"""Which year a figure is for: that of its clause, else the last one named before it, else the plan's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .enumerations import Item

_YEARS = re.compile(
    r"(?P<from>20\d\d)\s*年?\s*[-—–~～至到]+\s*(?P<to>20\d\d)\s*年|(?P<year>20\d\d)\s*年|[“”]?十(?P<plan>[三四五六七])五[”“]?(?P<end>末)?"
)
_ANEW = re.compile(r"；{2,}")
_BASE = re.compile(r"(?:较|比|同|与|由|从|对比|相比|以|〔|\[)$")
_SINCE = re.compile(r"(?:度|底|末)?(?:以来|至今|以前|之前的|起至今|的?基础上)")
_PLAN_END = {"三": 2020, "四": 2025, "五": 2030, "六": 2035, "七": 2040}


@dataclass(frozen=True)
class Span:
    """Years named in a text: ``first`` … ``last`` (None for one year) at ``start``."""

    start: int
    end: int
    first: int
    last: int | None


def spans(text: str) -> Iterator[Span]:
    """The years that a text names, without those of documents and of what is compared with."""
    for found in _YEARS.finditer(text):
        if _BASE.search(text[: found.start()]) or _SINCE.match(text, found.end()):
            continue
        if found["plan"]:
            last = _PLAN_END[found["plan"]]
            whole = re.match(r"期间|时期", text[found.end() :]) is not None and not found["end"]
            yield Span(found.start(), found.end(), last - 4 if whole else last, last if whole else None)
        elif found["from"]:
            first, last = int(found["from"]), int(found["to"])
            yield Span(found.start(), found.end(), first, last if last > first else None)
        else:
            yield Span(found.start(), found.end(), int(found["year"]), None)


class YearFinder:
    """Years of figures in one plan."""

    def __init__(self, year: int | None, year_to: int | None) -> None:
        self._plan = (year, year_to if year_to and year and year_to > year else None)
        self._text = ""
        self._spans: list[Span] = []

    def read(self, sentence: str) -> None:
        """Takes the sentence whose figures come next."""
        self._text = sentence
        self._spans = list(spans(sentence))

    def at(self, item: Item, _piece: str) -> tuple[int | None, int | None]:
        """(year, last year) of a figure."""
        before = [
            span
            for span in self._spans
            if span.end <= item.start
            # 其中2025年3万亩、2026年2万亩: such a year holds for its own figure alone
            and (item.start - span.end <= 2 or not re.match(r"(?:度|底|末)?\d+(?![\d\s]*月)", self._text[span.end :]))
        ]
        # “二是…” begins anew: what an earlier point of the list names does not hold for it
        begins = [m.end() for m in _ANEW.finditer(self._text) if m.end() <= item.start]
        if before and not (begins and before[-1].end < begins[-1]):
            return before[-1].first, before[-1].last
        return self._plan
