"""Figures with the words around them: what stands before and behind each within its clause and its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .figures import Figure, find_figures
from .lexicon import Lexicon

_COMMA = re.compile(r"[，,。；;：:！？!?\n]")
_WINDOW = 240


@dataclass(frozen=True)
class Clause:
    """A figure with the words around it, within one sentence."""

    figure: Figure
    lead: str
    tail: str
    earlier: str
    after: str
    bracket: bool
    near: str
    busy: bool
    where: str
    attribute: bool


class Clauses:
    """Cuts sentences around their figures; one object a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._place_head = re.compile(rf"(?:{lexicon.pattern('places')})(?:[（(][^）)]*[）)])?")
        self._before = re.compile(rf"(?:{lexicon.pattern('before')})\s*$")
        self._measure_of = re.compile(
            rf"(?:总?面积|规模|占地|总?长度?|(?:集中)?连片|总?投资|容量|人数|高|宽|蓄水量?|辐射)?(?:{lexicon.pattern('before')})?\s*"
        )

    def of(self, plain: str) -> Iterator[Clause]:
        """The figures of a sentence (as ``plain_text`` gives it), in order."""
        figures = [
            figure
            for figure in find_figures(plain, self.lexicon)
            if not self._basis(plain, figure) and not _in_name(plain, figure)
        ]
        last = 0
        described = False
        for index, figure in enumerate(figures):
            if figure.start < last:
                continue  # 3家（含3家）以上
            after = self.lexicon.after.match(plain, figure.end)
            end = after.end() if after else figure.end
            following = figures[index + 1].start if index + 1 < len(figures) else len(plain)
            begin = max(0, figure.start - _WINDOW)
            stops = [
                begin + m.end()
                for m in _COMMA.finditer(plain[begin : figure.start])
                if not _closed(plain, begin + m.start(), figure.start)
            ]
            comma = max([0, *stops])
            clause = max(comma, last)
            opened = _opened(plain, clause, figure.start)
            lead = plain[max(clause, opened) : figure.start]
            if last > comma and lead[:1] not in "、，,和及" and "、" in lead:
                lead = lead[lead.index("、") + 1 :]  # the words before 、 belong to the figure before
            if last > comma and re.fullmatch(r"[\u4e00-\u9fff]{2,16}(?:和|及|与|以及)", lead):
                lead = ""  # 两万亩油茶林和|三十公里防火道
            where = ""
            held = self._place_head.match(lead) if last > comma and index else None
            if held:  # 在15个乡镇|新建30公里: the figure before says where
                where = plain[figures[index - 1].start : last] + held.group()
                lead = lead[held.end() :]
            stop = _COMMA.search(plain, end)
            tail = plain[end : min(following, stop.start() if stop else len(plain), end + _WINDOW)]
            # 组建30人的队伍2支: the first figure only describes what the second counts
            attribute = tail.startswith("的") and end + len(tail) == following < len(plain)
            inner = self._described(plain, end, figures[index + 1 :])
            if inner and not after:  # 组建1支不少于20人的队伍: the second describes what the first counts
                tail = inner
            attribute, described = attribute or described, bool(inner and not after)
            earlier = re.split(r"[；;。]", plain[begin:comma])[-1].rstrip("，,：: ")
            busy = last > comma - len(re.split(r"[，,：:]", earlier)[-1]) - 1 and last > 0
            near = plain[comma : figure.start]
            yield Clause(
                figure,
                lead,
                tail,
                earlier,
                after.group() if after else "",
                opened > clause,
                near,
                busy,
                where,
                attribute,
            )
            compared = after is not None or self._before.search(lead) is not None
            if compared or figure.unit not in self.lexicon.durations:
                last = end  # 24小时扑灭率 is one word

    def _basis(self, plain: str, figure: Figure) -> bool:
        """True for 每3000亩林地1名, 每30分钟1次: the first figure says for how much the second is asked."""
        before = plain[max(0, figure.start - 2) : figure.start]
        base = figure.unit.lstrip("亿万千百")
        measured = base in self.lexicon.dimension or figure.unit in (*self.lexicon.durations, "人", "户")
        if not measured:
            return False
        if figure.value == "1" and re.search(r"每[\u4e00-\u9fff]{1,4}$", plain[: figure.start][-5:]):
            return True  # 每造林1亩补助300元
        return re.search(r"每隔?$", before) is not None

    def _described(self, plain: str, end: int, following: Sequence[Figure]) -> str:
        """The noun of a figure whose size a second one tells: 1支|不少于20人的|扑火队伍; "" where none does."""
        if not following or not self._measure_of.fullmatch(plain[end : following[0].start]):
            return ""
        inner = following[0]
        after = self.lexicon.after.match(plain, inner.end)
        at = after.end() if after else inner.end
        sized = bool(after) or (inner.han and inner.unit in self.lexicon.dimension)  # 1个千亩以上连片基地, 1处百亩苗圃
        found = re.match(rf"的{'?' if sized else ''}([\u4e00-\u9fff“][^，,。；;：:、\d]{{1,20}})", plain[at:])
        return found.group(1) if found else ""


def _in_name(plain: str, figure: Figure) -> bool:
    """True inside the quotation marks of a short name: “百亩示范点”, “300米见绿”."""
    start = plain.rfind("“", 0, figure.start)
    end = plain.find("”", start) if start >= 0 else -1
    return start >= 0 and end >= figure.end and end - start <= 14


def _closed(text: str, at: int, before: int) -> bool:
    """True where the mark at ``at`` stands in brackets or quotes that are closed before the number."""
    return any(
        text.rfind(opening, 0, at) > text.rfind(closing, 0, at) and text.find(closing, at, before) >= 0
        for opening, closing in (("（", "）"), ("(", ")"), ("“", "”"), ("《", "》"))
    )


def _opened(text: str, start: int, before: int) -> int:
    """The place behind the last bracket in ``start``…``before`` that is still open at ``before``; 0 where none is."""
    depth = 0
    for at in range(before - 1, start - 1, -1):
        if text[at] in "）)":
            depth += 1
        elif text[at] in "（(":
            if depth == 0:
                return at + 1
            depth -= 1
    return 0
