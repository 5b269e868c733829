"""Numbers with their measures in a sentence: Arabic and Chinese numerals, ranges, multipliers, unknown measure words.

Nothing is computed: 3.3万亩 has the value 3.3 and the unit 万亩. A measure word that no list holds is recognised by
where it stands: between a number and the end of a clause, or a single character between a number and its noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .lexicon import Lexicon

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_HAN = "〇零一二两三四五六七八九十百千"
_ARABIC = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
_NUMBER = re.compile(rf"(?<![0-9A-Za-z.〔\[])(?:{_ARABIC})|[{_HAN}]+")
_DASH = r"\s*(?:[-—–~～至到－﹣―]|——|--)\s*"
_RANGE_TO = re.compile(rf"{_DASH}(?P<to>{_ARABIC})")
_RANGE_TO_HAN = re.compile(rf"(?:至|到)(?P<to>[{_HAN}]+)")
_OF_HUNDRED = re.compile(r"(?P<base>百|千|万)分之$")
_ABOUT = re.compile(r"\s*[余多来]?\s*")
_END = re.compile(r"[，,。；;、！？!?）)（(：:”\n|]|$")
_SCIENTIFIC = re.compile(r"(?:平方|立方|公|千|毫|厘|兆|延|标准)[\u4e00-\u9fff]|[^个\W]次")
_NO_HAN_BEFORE = frozenset("第统之唯同某每这那任逐进另万专单初周星期其")
# A count's digits are no number of things: dates, documents, names of policies.
_NAME = re.compile(r"[+·/×xX＋]$")
_WIDE = {0xFF10 + d: str(d) for d in range(10)} | {0xFF0E: ".", 0xFF05: "%"}
_BASES = {"百": "%", "千": "‰", "万": "‱"}


@dataclass(frozen=True)
class Figure:
    """A number with its measure. ``start``…``end`` is number and measure; ``after`` a comparison word behind it (以上).

    ``value_to`` is the upper end of a range; ``about`` is 余 or 多 between number and measure; ``han`` says that the
    number was written in Chinese; ``known`` that a list holds the measure.
    """

    start: int
    end: int
    value: str
    value_to: str
    unit: str
    about: str = ""
    han: bool = False
    known: bool = True


def plain_text(text: str) -> str:
    """Full-width digits, points and per cent signs as ASCII; every other character and the length stay."""
    return text.translate(_WIDE)


def han_number(text: str) -> int | None:
    """三十五 → 35, 两 → 2, 一百二十 → 120; None where the characters are no numeral."""
    total, digit = 0, -1
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char] if digit < 1 else digit * 10 + _DIGITS[char]
        else:
            weight = {"十": 10, "百": 100, "千": 1000}[char]
            total += (1 if digit < 0 else digit) * weight
            digit = -1
    if digit > 0 or (digit == 0 and total == 0):
        total += digit
    return total if text else None


def find_figures(text: str, lexicon: Lexicon) -> Iterator[Figure]:
    """The figures of a text (as ``plain_text`` gives it), in order."""
    at = 0
    while True:
        found = _NUMBER.search(text, at)
        if found is None:
            return
        figure = _figure(text, found, lexicon)
        at = figure.end if figure else found.end()
        if figure:
            yield figure


def _figure(text: str, found: re.Match[str], lexicon: Lexicon) -> Figure | None:
    start, stop = found.span()
    han = not found.group()[0].isdigit()
    before = text[max(0, start - 4) : start]
    hundred = _OF_HUNDRED.search(before)
    if hundred:
        value = _number(found.group(), han)
        return Figure(start - len(hundred.group()), stop, value, "", _BASES[hundred.group("base")], han=han)
    if han and (not before or before[-1] in _NO_HAN_BEFORE) and not re.search(r"(?:^|[，,。；;、])$", before):
        return None
    if _NAME.search(before) or (not han and text[stop : stop + 1] in "+·×＋"):
        return None
    value, value_to = _number(found.group(), han), ""
    unit = _unit(text, stop, lexicon, han)
    if not han and (unit is None or not unit[3]):
        shared = _shared_unit(text, stop, lexicon)
        if shared:
            return Figure(start, stop, value, "", shared)
    upper = _RANGE_TO_HAN.match(text, stop) if han else _RANGE_TO.match(text, stop)
    if upper is None and unit and not han:  # 3个至5个: the measure stands twice
        again = _RANGE_TO.match(text, unit[1])
        if again:
            second = _unit(text, again.end(), lexicon, han)
            upper = again if second and second[0] == unit[0] else None
    if upper:
        ended = _unit(text, upper.end(), lexicon, han)
        if ended is None:
            return None
        value_to, stop, unit = _number(upper.group("to"), han), upper.end(), ended
    if unit is None:
        return None
    if not unit[3] and re.fullmatch(r"(?:19|20)\d\d", value):
        return None  # 护绿提质2021行动
    about = text[stop : unit[2]].strip() or ("余" if text[stop : unit[1]].strip() != unit[0] else "")
    return Figure(start, unit[1], value, value_to, unit[0], about, han, unit[3])


_NEXT = re.compile(rf"\s*[万亿]?\s*(?:、|和|及|与|[，,]\s*(?=[0-9.]+\s*(?:[、和及]|[^0-9.\s])))\s*(?:{_ARABIC})")


def _shared_unit(text: str, at: int, lexicon: Lexicon) -> str:
    """The unit that several numbers have in common: 分别达到9700、28000、12950亩; "" where they have none."""
    found = _NEXT.match(text, at)
    end = at
    while found:
        end = found.end()
        found = _NEXT.match(text, end)
    unit = _unit(text, end, lexicon, False) if end > at else None
    return unit[0] if unit and unit[3] and "分别" in text[max(0, at - 40) : at] else ""


def _number(text: str, han: bool) -> str:
    return str(han_number(text)) if han else text.replace(",", "")


def _unit(text: str, at: int, lexicon: Lexicon, han: bool) -> tuple[str, int, int, bool] | None:
    """(unit, its end, its start, a list holds it) behind a number; None where there is none."""
    gap = _ABOUT.match(text, at)
    begin = gap.end() if gap else at
    rounded = None if han else re.match(r"(亿|千万|百万|万|千|百)[余多来](?=[\u4e00-\u9fff])", text[begin : begin + 4])
    if rounded:  # 3万余亩
        inner = lexicon.unit.match(text, begin + rounded.end())
        if inner and inner.group()[:1] not in "亿万千百":
            return rounded.group(1) + inner.group(), inner.end(), begin, True
    known = lexicon.unit.match(text, begin)
    # what stands between the number and the end of its clause is its measure, also where no list holds it
    end = _END.search(text, begin)
    rest = text[begin : end.start()] if end else text[begin:]
    rest = re.split(lexicon.after, rest, maxsplit=1)[0].strip()
    whole = re.fullmatch(r"(?:亿|万|千|百)?[\u4e00-\u9fff]{1,3}", rest)
    if (
        whole
        and not han
        and not (known and known.end() - begin == len(rest))
        and _may_be_unit(rest, known, begin, lexicon)
    ):
        return rest, begin + len(rest), begin, False
    if known:
        longer = None if han else _SCIENTIFIC.match(text, begin)
        if longer and longer.end() > known.end():
            return longer.group(), longer.end(), begin, False
        return known.group(), known.end(), begin, True
    if han or not rest:
        return None
    science = _SCIENTIFIC.match(rest)
    if science:
        return science.group(), begin + science.end(), begin, False
    multiplied = re.match(r"(?:亿|万|千|百)?[\u4e00-\u9fff]", rest)
    if multiplied and len(rest) - multiplied.end() >= 2 and not _is_time(rest, lexicon):
        return multiplied.group(), begin + multiplied.end(), begin, False
    return None


def _may_be_unit(rest: str, known: re.Match[str] | None, begin: int, lexicon: Lexicon) -> bool:
    """True where the one to three characters that close a clause are a measure and not the noun counted (5个示范村)."""
    if _is_time(rest, lexicon):
        return False
    return known is None or known.end() == begin


def _is_time(rest: str, lexicon: Lexicon) -> bool:
    return re.match(rf"(?:{lexicon.pattern('not_units')})", rest) is not None
