"""Numeric targets in a plan's sentences: indicator, comparison, value, unit, scope, period, year, and parts of totals.

A number is a target where it measures something; counts (个, 处, 次, 名 …) only beside a verb of doing, a word of
comparison or a period, for “9个乡镇” and “三个方面” are no targets. What is a condition (“10亩以上的地块”), a state of
affairs (“现有林地50万亩”), a date or the number of a document is none either. Nothing is computed or corrected: value
and unit are as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .clauses import Clause, Clauses
from .enumerations import Item, spread, tie_carried
from .figures import plain_text
from .gapped import carry_over, name_places
from .lexicon import Lexicon, default_lexicon
from .model import AMOUNT, EACH, LIMIT, PERIOD, RATIO, STOCK, Remark, Target
from .parts import tie_parts
from .phrases import Phrase, Phrases
from .scopes import settle_scopes
from .target_checks import checked
from .wanted import Wanted
from .years import YearFinder

_ENUMERATED = re.compile(
    r"(?:(?<=^)|(?<=[。；;：:，,、\s）)]))(?:[①-⑳]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|\d{1,2}[)）]|[一二三四五六七八九十]{1,2}[是要]|[一二三四五六七八九]、|\d{1,2}、)"
)
_SENTENCE = re.compile(r"[。！？!?\n]")
_PIECE = re.compile(r"[；;]")
_OR = re.compile(r"[^，,；;。：:\d]{1,16}(?:或|或者)")
_BARE = re.compile(
    r"\s*[、和及与]\s*|[，,、；;]?(?:其中)?[：:，,]?(?:到|至|在)?20\d\d\s*年?(?:度|底|末|前)*(?:完成|达到|为|实现|新增)?"
)
_GROWTH = re.compile(r"(?:净增|净增加|增加|新增|净增长|增长)量?$")  # of a stock: an amount that places share


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
        self.clauses = Clauses(lexicon)
        self.wanted = Wanted(lexicon, self.phrases)
        self.years = YearFinder(year, year_to)
        words = lexicon
        self._limits = re.compile(words.pattern("limits"))
        self._stock = re.compile(words.pattern("stock"))
        self._before = re.compile(rf"(?:{words.pattern('before')})\s*$")
        self._before_verb = re.compile(
            r"(?P<word>至少|最少|不少于|不低于|不得少于|力争|争取)(?:要|应|须|需)?"
            rf"(?:有|是|{words.pattern('doing_verbs', 'generic_verbs')})\s*$"
        )
        self._doing_near = re.compile(rf"(?:{words.pattern('doing_verbs')})[^，,。；;]{{0,40}}$")
        self.nameless: list[str] = []
        self._items: list[Item] = []
        self._previous: list[Item] = []

    # ---- one sentence ---------------------------------------------------------------------------------------

    def sentence(self, sentence: str) -> Iterator[Target]:
        """The targets of one sentence; a part's ``part_of`` counts through all sentences that were read."""
        plain = _ENUMERATED.sub(lambda found: "；" * len(found.group()), plain_text(sentence))
        self.years.read(plain)
        items: list[Item] = []
        for clause in self.clauses.of(plain):
            item = self._item(clause, items[-1] if items else None, plain)
            if item is not None:
                items.append(item)
        nameless: list[Item] = []
        items = spread(items, plain, self._previous, nameless)
        name_places(items, plain, self.phrases)
        self.nameless += [found for item in nameless if (found := self._worth_saying(item, plain))]
        previous, self._previous = self._previous, items
        if not items:
            return
        tie_parts(items, plain, self.lexicon, previous)
        tie_carried(items, plain)
        settle_scopes(items, plain, self.lexicon)
        carry_over(items, plain, self.lexicon)
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
            (
                re.fullmatch(r"(?:[、，,和及]|以及)[^，,；;。：:、（(\d]{2,20}", between) is not None
                and (same or not clause.tail)
            )
            or (before is not None and between == "")
            or (same and (_BARE.fullmatch(between) is not None or _next_of_list(between, clause)))
        )
        if self.wanted.scored(clause, lead) or not (listed or self.wanted.target(clause, lead, compared, phrase)):
            return None
        if not compared and before is not None and _OR.fullmatch(between):
            compared = before.comparison  # 至少建成1处甲或1片乙
        noun = self._noun(clause, phrase, lead)
        if (
            before is not None
            and between == ""
            and not phrase.noun
            and (self.lexicon.dimension.get(figure.unit) or figure.unit in ("人", "名"))
        ):
            noun = before.noun  # 绿色通道3条42公里
        if not noun and (whole := re.search(r"(?:年度|全年|总|目标)?任务(?:总量|量|数)?的?$", lead)):
            noun = whole.group().removesuffix("的")  # 完成年度任务的60%以上
        frequency = phrase.frequency or self.wanted.carried_period(clause)
        unit = figure.unit.replace("％", "%")
        scope = phrase.scope or clause.where
        within = before is not None and re.search(r"[，,；;。：:）)]", between) is None
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

    def _noun(self, clause: Clause, phrase: Phrase, lead: str) -> str:
        figure = clause.figure
        countable = figure.unit in self.lexicon.counts or not figure.known
        behind = self.phrases.after(clause.tail) if re.match(r"的?[\u4e00-\u9fff“‘《]", clause.tail) else ""
        joined = (
            re.match(
                r"[、，,和及与]|以及|落户|通过|进入|纳入|列入|获评|获批|投入|建成|开工|竣工|达标|落地", clause.tail
            )
            is not None
        )
        behind = "" if joined or re.fullmatch(r"目标|任务|要求|标准|水平|大关|底线|红线|关口", behind) else behind
        behind = behind if len(behind) > 1 else ""
        bare = self._before.sub("", lead.rstrip())
        direct = self.lexicon.doing_end.search(bare) or re.fullmatch(r"[\u4e00-\u9fff]{2}", bare)
        if phrase.verb and figure.unit in self.lexicon.times and re.match(r"[对向赴]", lead) and not behind:
            return phrase.verb  # 对重点乡镇每季度暗访一次
        if behind and figure.unit in self.lexicon.times:
            return phrase.noun + behind if direct or not phrase.noun else phrase.noun
        if behind and lead.endswith("的"):
            return behind  # 省下达的3.6万亩营造林任务, 对重点部位的3.6万株健康松树实施注干施药
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
            ahead = ahead or re.search(r"(?P<word>至少|最少|至多|最多)(?:要|应|须|需)?[\u4e00-\u9fff]{1,4}\s*$", lead)
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
        if self._limits.search(item.comparison) and not re.search(
            r"不[得能可应宜许准会]?(?:低于|少于|小于)", item.comparison
        ):
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


def splittable(kind: str, value_to: str = "") -> bool:
    """True for an amount that the towns share out between them."""
    return kind == AMOUNT and not value_to
