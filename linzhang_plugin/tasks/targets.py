"""Numeric targets in a plan's sentences: indicator, comparison, value, unit, scope, period, year, and parts of totals.

A number is a target where it measures something; counts (个, 处, 次, 名 …) only beside a verb of doing, a word of
comparison or a period, for “9个乡镇” and “三个方面” are no targets. What is a condition (“10亩以上的地块”), a state of
affairs (“现有林地50万亩”), a date or the number of a document is none either. Nothing is computed or corrected: value
and unit are as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .enumerations import Item, spread, tie_carried
from .figures import Figure, find_figures, plain_text
from .lexicon import Lexicon, default_lexicon
from .model import AMOUNT, EACH, LIMIT, PERIOD, RATIO, STOCK, Remark, Target
from .parts import tie_parts
from .phrases import Phrase, Phrases
from .scopes import settle_scopes
from .target_checks import checked
from .years import YearFinder

_ENUMERATED = re.compile(
    r"(?:(?<=^)|(?<=[。；;：:，,、\s）)]))(?:[①-⑳]|[（(]\d{1,2}[）)]|\d{1,2}[)）]|[一二三四五六七八九十]{1,2}[是要]|[一二三四五六七八九]、|\d{1,2}、)"
)
_SCORING = re.compile(
    r"每(?:少|多|下降|降低|减少|增加|超|提高|缺|未|低|高|有|出现|发现|扣|迟)|扣\s*\d|加\s*\d+(?:\.\d+)?\s*分|(?:由|从)(?:(?:20\d\d年|上年|去年|目前|现在|原来|现有)(?:底|末)?的?)?$"
)
_SENTENCE = re.compile(r"[。！？!?\n]")
_PIECE = re.compile(r"[；;]")
_COMMA = re.compile(r"[，,。；;：:！？!?\n]")
_WINDOW = 240
_NOT_BEFORE = re.compile(
    r"(?:第|〔|\[|序号|编号|文号|热线|电话|满分|每|扣|达到前|胸径|树龄|苗高|株行距|株距|行距|海拔|坡度|距离|(?<![在])前(?=$))$"
)
_CONDITION = re.compile(r"的(?!目标|任务|要求|标准|比例)")
_BARE = re.compile(
    r"\s*[、和及与]\s*|[，,、；;]?(?:其中)?[：:，,]?(?:到|至|在)?20\d\d\s*年?(?:度|底|末|前)*(?:完成|达到|为|实现|新增)?"
)
_REWARD = re.compile(r"(?:奖励|奖补|罚款|处以|扣除|扣减)(?:[^，,。；;]{0,6})$")
_ORGANISATION = re.compile(r"(?:总林长|林长|组长|主任|成员|联络员|委员|组员)$")
_GROWTH = re.compile(r"(?:净增|净增加|增加|新增|净增长|增长)量?$")  # of a stock: an amount that places share
_STATED = re.compile(r"(?:限|在|于|后|起|自|内|之日起)")


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


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text, each with its full stop."""
    yield from _cut(text, _SENTENCE)


def _cut(text: str, mark: re.Pattern[str]) -> Iterator[str]:
    start = 0
    for found in mark.finditer(text):
        piece = text[start : found.end()].strip()
        if piece:
            yield piece
        start = found.end()
    if text[start:].strip():
        yield text[start:].strip()


def find_targets(
    text: str,
    plan_year: int | None = None,
    lexicon: Lexicon | None = None,
    plan_year_to: int | None = None,
    doubts: list[Remark] | None = None,
) -> list[Target]:
    """All numeric targets of a task's text, in order; ``doubts`` takes a remark on each figure that nothing names."""
    reader = _Reader(lexicon or default_lexicon(), plan_year, plan_year_to)
    result = [target for sentence in sentences(text) for target in reader.sentence(sentence)]
    if doubts is not None:
        doubts += [Remark("tasks.figure_without_name", {"text": words}) for words in reader.nameless]
    return checked(result, reader.lexicon)


class _Reader:
    def __init__(self, lexicon: Lexicon, year: int | None, year_to: int | None) -> None:
        self.lexicon = lexicon
        self.phrases = Phrases(lexicon)
        self.years = YearFinder(year, year_to)
        words = lexicon
        self._past = re.compile(rf"(?:{words.pattern('past')})")
        self._abstract = re.compile(rf"(?:大)?(?:{words.pattern('abstract_nouns')})")
        self._place = re.compile(
            rf"[（(]?(?:{words.pattern('places')})(?=$|[（(，,、。；;）)的和及与至]|林长|各|分别|完成|开展|实施|建|均|都|推|设|开|中)"
        )
        self._place_head = re.compile(rf"(?:{words.pattern('places')})(?:[（(][^）)]*[）)])?")
        self._limits = re.compile(words.pattern("limits"))
        self._stock = re.compile(words.pattern("stock"))
        self._before = re.compile(rf"(?:{words.pattern('before')})\s*$")
        self._before_verb = re.compile(
            r"(?P<word>至少|最少|不少于|不低于|不得少于|力争|争取)(?:要|应|须|需)?"
            rf"(?:有|是|{words.pattern('doing_verbs', 'generic_verbs')})\s*$"
        )
        self._doing_near = re.compile(rf"(?:{words.pattern('doing_verbs')})[^，,。；;]{{0,40}}$")
        self._measure_of = re.compile(
            rf"(?:总?面积|规模|占地|总?长度?|(?:集中)?连片|总?投资|容量|人数|高|宽|蓄水量?|辐射)?(?:{words.pattern('before')})?\s*"
        )
        self.nameless: list[str] = []
        self._items: list[Item] = []
        self._previous: list[Item] = []

    # ---- one sentence ---------------------------------------------------------------------------------------

    def sentence(self, sentence: str) -> Iterator[Target]:
        """The targets of one sentence; a part's ``part_of`` counts through all sentences that were read."""
        plain = _ENUMERATED.sub(lambda found: "；" * len(found.group()), plain_text(sentence))
        self.years.read(plain)
        items: list[Item] = []
        for clause in self._clauses(plain):
            item = self._item(clause, items[-1] if items else None, plain)
            if item is not None:
                items.append(item)
        nameless: list[Item] = []
        items = spread(items, plain, self._previous, nameless)
        self.nameless += [found for item in nameless if (found := self._worth_saying(item, plain))]
        previous, self._previous = self._previous, items
        if not items:
            return
        tie_parts(items, plain, self.lexicon, previous)
        tie_carried(items, plain)
        settle_scopes(items, plain, self.lexicon)
        pieces = list(_spans(sentence))
        self._items += items
        order = {id(item): index for index, item in enumerate(self._items)}
        for item in items:
            part = None if item.total is None else order.get(id(item.total))
            piece = next((words for start, end, words in pieces if start <= item.start < end), sentence)
            yield self._target(item, piece, part)

    def _worth_saying(self, item: Item, plain: str) -> str:
        """The words of a figure without a name, where it is asked for; "" where it only explains another one."""
        if (
            item.bracket
            or item.unit in self.lexicon.times | self.lexicon.durations
            or not (item.verb or item.comparison)
        ):
            return ""
        return plain[max(0, item.start - len(item.lead)) : item.end].strip("；，,、 ")

    def _clauses(self, plain: str) -> Iterator[Clause]:
        figures = list(find_figures(plain, self.lexicon))
        last = 0
        described = False
        for index, figure in enumerate(figures):
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

    def _described(self, plain: str, end: int, following: Sequence[Figure]) -> str:
        """The noun of a figure whose size a second one tells: 1支|不少于20人的|扑火队伍; "" where none does."""
        if not following or not self._measure_of.fullmatch(plain[end : following[0].start]):
            return ""
        behind = following[0].end
        after = self.lexicon.after.match(plain, behind)
        found = re.match(r"的([\u4e00-\u9fff“][^，,。；;：:、\d]{1,20})", plain[after.end() if after else behind :])
        return found.group(1) if found else ""

    # ---- one figure -----------------------------------------------------------------------------------------

    def _item(self, clause: Clause, before: Item | None, plain: str) -> Item | None:
        figure = clause.figure
        lead = re.sub(r"^[、和及与或]+|^以及", "", clause.lead)
        compared = self._comparison(lead, clause)
        phrase = self.phrases.before(lead)
        same = before is not None and before.unit == figure.unit
        if before is not None and re.fullmatch(r"\s*[、和及与，,]\s*", plain[before.end : figure.start]) and same:
            same = True  # 分别达到98%、95%
        between = plain[before.end : figure.start] if before is not None else ""
        listed = (
            re.fullmatch(r"(?:[、，,和及]|以及)[^，,；;。：:、（(\d]{2,20}", between) is not None
            and (same or not clause.tail)
        ) or (same and (_BARE.fullmatch(between) is not None or _next_of_list(between, clause)))
        if not listed and not self._wanted(clause, lead, compared, phrase):
            return None
        noun = self._noun(clause, phrase, lead)
        frequency = phrase.frequency or self._carried_period(clause)
        unit = figure.unit.replace("％", "%")
        scope = phrase.scope or clause.where
        within = before is not None and re.search(r"[，,；;。：:]", between) is None
        if within and before is not None and not scope and before.scope.startswith(("每", "各")):
            scope = before.scope  # 每个乡镇新建2处甲、选聘3名乙
        if within and before is not None and not frequency:
            frequency = before.frequency  # 每天巡护不少于1小时、里程不少于1公里
        shared = re.search(rf"各自?(?=(?:{self.lexicon.pattern('doing_verbs')}))", clause.near) is not None
        return Item(
            start=figure.start,
            end=figure.end + len(clause.after),
            lead=lead,
            tail=clause.tail,
            noun=noun,
            verb=phrase.verb,
            scope=scope,
            frequency=frequency,
            comparison=compared,
            after=clause.after,
            value=figure.value,
            value_to=figure.value_to,
            unit=unit,
            bracket=clause.bracket,
            each="分别" in lead or shared or clause.attribute,
        )

    def _carried_period(self, clause: Clause) -> str:
        if clause.busy or clause.figure.unit not in self.lexicon.times | self.lexicon.durations:
            return ""
        return self.phrases.before(re.split(r"[，,]", clause.earlier)[-1]).frequency

    def _noun(self, clause: Clause, phrase: Phrase, lead: str) -> str:
        figure = clause.figure
        countable = figure.unit in self.lexicon.counts or not figure.known
        behind = self.phrases.after(clause.tail) if re.match(r"的?[\u4e00-\u9fff“‘《]", clause.tail) else ""
        joined = re.match(r"[、，,和及与]|以及", clause.tail) is not None
        behind = "" if joined or re.fullmatch(r"目标|任务|要求|标准|水平", behind) else behind
        bare = self._before.sub("", lead.rstrip())
        direct = self.lexicon.doing_end.search(bare) or re.fullmatch(r"[\u4e00-\u9fff]{2}", bare)
        if behind and figure.unit in self.lexicon.times:
            return phrase.noun + behind if direct or not phrase.noun else phrase.noun
        if behind and direct and phrase.noun == direct.group():
            return behind if countable else phrase.noun + behind  # 抚育3万亩中幼林
        chosen = not phrase.noun or phrase.verb or figure.unit in self.lexicon.counts
        if behind and (countable or not phrase.noun) and chosen:
            return behind
        return phrase.noun or behind

    def _comparison(self, lead: str, clause: Clause) -> str:
        """The comparison as the plan words it, the number's place as …: 控制在…以内, 不低于, 力争, ''."""
        found = self._before.search(lead)
        before = found.group().strip() if found else ""
        if not before:
            ahead = self._before_verb.search(lead)
            before = ahead.group("word") if ahead else ""
        elif re.search(r"(?:至少|最少|最低)(?:要|应|须|需|必须)?\s*$", lead[: found.start()] if found else ""):
            before = "至少" + before
        if not before:  # 不低于省定的62.5%
            far = re.search(rf"(?:{self.lexicon.pattern('firm')})(?=[^，,；;。\\d]{{1,14}}$)", lead)
            before = far.group() if far else ""
        if not before and clause.after:
            limited = re.search(r"(?:控制|稳定|保持|维持)(?:在)?$", lead.rstrip())
            before = limited.group() if limited else ""
        aim = re.search(
            rf"力争|努力(?=达到|实现|完成)|争取(?={self.lexicon.pattern('doing_verbs', 'generic_verbs', 'before')})",
            re.split(r"[，,；;]", clause.near)[-1],
        )
        if aim and not before.startswith(aim.group()[:2]):
            before = aim.group() + before
        after = clause.after
        if clause.figure.about and not after:
            before = before or "约"
        return f"{before}…{after}" if before and after else before or after

    # ---- is it a target -------------------------------------------------------------------------------------

    def _wanted(self, clause: Clause, lead: str, compared: str, phrase: Phrase) -> bool:
        figure, unit = clause.figure, clause.figure.unit
        near = re.split(r"[，,；;]", lead)[-1]
        if (
            re.match(r"[对将把]", near)
            and not self._doing_near.search(near)
            and not compared
            and figure.unit not in self.lexicon.rates
        ):
            return False
        if re.match(r"的基础上", clause.tail) or (clause.attribute and not compared):
            return False
        if _SCORING.search(near) or re.match(r"[^，,。；;]{0,10}(?:扣|加)\s*\d", clause.tail):
            return False
        if _NOT_BEFORE.search(lead) and not phrase.scope and not re.search(r"[月日底末年]之?前$", lead):
            return False
        if re.search(r"[A-Za-z]$", lead) or _REWARD.search(near):
            return False
        if unit == "点" and re.search(r"(?:上午|下午|早上|晚上|凌晨|早|晚|夜间|每日|每天)$", lead):
            return False
        if unit == "分" or re.match(r"分(?=[，,。；;、）)]|$)", clause.tail):
            return False
        if not compared and (
            self._past.search(clause.near) or (self._past.search(clause.earlier) and not self._doing_near.search(near))
        ):
            return False
        if (
            clause.after
            and _CONDITION.match(clause.tail)
            and unit not in self.lexicon.rates
            and not self._before.search(lead)
        ):
            return False
        verb = self._doing_near.search(clause.near[-60:]) is not None
        if unit in self.lexicon.durations:
            return bool(compared) and not re.match(r"以?内|之内", clause.after or clause.tail)
        base = re.sub(r"^(?:亿|万|千|百)", "", unit)
        if unit in self.lexicon.rates:
            return self._rate_wanted(clause, phrase, compared, lead)
        if base in self.lexicon.dimension:
            if base in ("元", "米", "里", "斤", "升", "度", "方") and not (
                verb or compared or phrase.scope or clause.after
            ):
                return base in ("元", "方") and bool(phrase.noun)
            return not (figure.han and not (verb or compared))
        return self._count_wanted(clause, phrase, compared, verb, lead)

    def _rate_wanted(self, clause: Clause, phrase: Phrase, compared: str, lead: str) -> bool:
        if phrase.noun or compared:
            return True
        return bool(clause.after) or bool(self.phrases.after(clause.tail))

    def _count_wanted(self, clause: Clause, phrase: Phrase, compared: str, verb: bool, lead: str) -> bool:
        figure, unit, tail = clause.figure, clause.figure.unit, clause.tail
        explicit = bool(self._before.search(lead)) or bool(clause.after)
        timed = bool(phrase.frequency or self._carried_period(clause)) and unit in self.lexicon.times
        if re.match(r"内|之内|以内", tail) and unit in ("个", "期"):
            return False
        if self._abstract.match(tail) and not explicit:
            return False
        if unit in ("项", "件", "条") and re.match(
            r"(?:制度|规定|措施|内容|工作|任务|要求|指标|机制|意见|建议|职责)", tail
        ):
            return explicit
        direct = self.lexicon.doing_end.search(lead.rstrip()) is not None
        # 核实2-3个图斑: two characters at a clause's head are a verb, whatever it is
        head = self.phrases.head(self._before.sub("", lead).strip("，,；; "))
        asked = re.fullmatch(
            r"(?!全|共|现有|设有|辖|位于|涉及|其中|上述|以下|前述|这些|包括|今年|去年|目前)[\u4e00-\u9fff]{2}", head
        )
        if asked and not figure.han and len(self.phrases.after(tail)) >= 2:
            direct = verb = True
        if self._place.match(tail) and not explicit and not (direct and not re.search(r"[在对]", lead[:6])):
            return False
        if (
            unit in ("名", "人", "位")
            and _ORGANISATION.search(phrase.noun or self.phrases.after(tail))
            and not explicit
        ):
            return False
        if figure.han and not (explicit or timed or (direct and figure.value not in ("", "0"))):
            return False
        if (
            figure.han
            and figure.value == "1"
            and not (explicit or timed)
            and unit in ("个", "种", "点", "线", "网", "部", "代", "门")
        ):
            return phrase.verb in ("新建", "建成", "打造", "创建", "培育", "争创", "创成")
        if not figure.known:
            return verb or explicit or timed or bool(phrase.scope)
        named = (
            len(phrase.noun) >= 3 and not tail and unit not in ("项", "件", "条", "种", "部", "门", "代", "届", "级")
        )
        return explicit or verb or timed or bool(phrase.scope) or named

    # ---- writing it down ------------------------------------------------------------------------------------

    def _target(self, item: Item, sentence: str, part: int | None) -> Target:
        year, year_to = item.years or self.years.at(item, sentence)
        scope = item.scope
        return Target(
            item.noun,
            item.comparison,
            item.value,
            item.unit,
            year,
            sentence,
            value_to=item.value_to,
            kind=self._kind(item),
            scope=scope,
            year_to=year_to,
            frequency=item.frequency,
            part_of=part,
        )

    def _kind(self, item: Item) -> str:
        if item.frequency or item.unit in self.lexicon.times | self.lexicon.durations:
            return PERIOD
        if item.scope.startswith(("每", "各")) or item.each:
            return EACH
        if item.unit in self.lexicon.rates:
            return RATIO
        grown = _GROWTH.search(item.noun) is not None and not item.comparison.startswith(("达", "提", "到"))
        if (self._stock.search(item.noun) and not grown) or item.comparison.startswith(("稳定", "保持", "维持")):
            return STOCK
        if self._limits.search(item.comparison) and not re.search(r"不(?:得)?(?:低于|少于|小于)", item.comparison):
            return LIMIT
        return AMOUNT


def _next_of_list(between: str, clause: Clause) -> bool:
    """True for the second of “1名分管领导，1名联络员”: nothing but the name before it and a mark between."""
    return (
        not clause.lead.strip("、和及与")
        and re.fullmatch(r"[^，,；;。：:（(\d]{2,16}(?:[、，,和及与]|以及)", between) is not None
        and re.match(r"[\u4e00-\u9fff]{2}", clause.tail) is not None
    )


def _spans(sentence: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, words) of the pieces of a sentence between semicolons."""
    start = 0
    for found in [*_PIECE.finditer(sentence), None]:
        end = found.end() if found else len(sentence)
        if sentence[start:end].strip():
            yield start, end, sentence[start:end].strip()
        start = end


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


def splittable(kind: str, value_to: str = "") -> bool:
    """True for an amount that the towns share out between them."""
    return kind == AMOUNT and not value_to
