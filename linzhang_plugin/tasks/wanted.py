"""Whether a figure is a target: it is asked for, and neither a condition, a state of affairs, a date nor a score."""

from __future__ import annotations

import re

from .clauses import Clause
from .lexicon import Lexicon
from .phrases import Phrase, Phrases

_SCORING = re.compile(
    r"每(?:少|多|下降|降低|减少|增加|超|提高|缺|未|低|高|有|出现|发现|扣|迟)|扣\s*\d|加\s*\d+(?:\.\d+)?\s*分|(?:由|从)(?:(?:20\d\d年|上年|去年|目前|现在|原来|现有)(?:底|末)?的?)?$|所需$"
)
_NOT_BEFORE = re.compile(
    r"(?:第|〔|\[|序号|编号|文号|热线|电话|满分|每|扣|达到前|胸径|树龄|苗高|株行距|株距|行距|海拔|坡度|距离|(?<![在])前(?=$))$"
)
_RISES = re.compile(
    r"(?:提高|提升|增加|增长|上升|扩大|调整|恢复|压缩|压减|下降|降低|减少|缩短)(?:到|至|为)|[增升降提]至"
)
_CONDITION = re.compile(r"的(?!目标|任务|要求|标准|比例)")
_REWARD = re.compile(r"(?:奖励|奖补|罚款|处以|扣除|扣减)(?:[^，,。；;]{0,6})$")
_GIVEN = re.compile(r"的?[\u4e00-\u9fff]{0,8}(?:奖励|奖补|奖金|补贴|罚款)")
_OF_YEAR = re.compile(r"(?:其中)?20\d\d\s*年(?:度)?")
_ONE_LEVEL = re.compile(r"(?:[省市州县区乡镇村]|乡镇|镇街)级(?:林长)?")
_ORGANISATION = re.compile(r"(?:总林长|林长|组长|主任|成员|联络员|委员|组员)$")


class Wanted:
    """Decides on figures; one object a lexicon."""

    def __init__(self, lexicon: Lexicon, phrases: Phrases) -> None:
        self.lexicon = lexicon
        self.phrases = phrases
        self._past = re.compile(rf"(?:{lexicon.pattern('past')})")
        self._abstract = re.compile(rf"(?:大)?(?:{lexicon.pattern('abstract_nouns')})")
        self._place = re.compile(
            rf"[（(]?(?:{lexicon.pattern('places')})(?=$|[（(，,、。；;）)的和及与至]|林长|各|分别|完成|开展|实施|建|均|都|推|设|开|中)"
        )
        self._before = re.compile(rf"(?:{lexicon.pattern('before')})\s*$")
        self._doing_near = re.compile(rf"(?:{lexicon.pattern('doing_verbs')})[^，,。；;]{{0,40}}$")

    def carried_period(self, clause: Clause) -> str:
        """How often the clause before says that a figure of times is asked for."""
        if clause.busy or clause.figure.unit not in self.lexicon.times | self.lexicon.durations:
            return ""
        return self.phrases.before(re.split(r"[，,]", clause.earlier)[-1]).frequency

    def target(self, clause: Clause, lead: str, compared: str, phrase: Phrase) -> bool:
        """True where the figure is asked for."""
        figure, unit = clause.figure, clause.figure.unit
        near = re.split(r"[，,；;]", lead)[-1]
        if self.scored(clause, lead) or self._conditional(clause, compared) or self._nothing(clause, lead, phrase):
            return False
        if self._done_to(clause, near, compared) or (clause.attribute and not compared):
            return False
        past = self._past.search(clause.earlier) and not self._doing_near.search(near)
        if not compared and (self._past.search(clause.near) or past):
            return False
        if self._condition(clause, lead, phrase):
            return False
        verb = self._doing_near.search(clause.near[-60:]) is not None
        if _OF_YEAR.fullmatch(lead) and self._doing_near.search(clause.earlier[-60:]):
            verb = True  # 完成矿山复绿：2024年20座，2025年30座
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

    def _done_to(self, clause: Clause, near: str, compared: str) -> bool:
        """True for 对350亩及时补植 and 对10亩以上的地块, which only say to what it is done; 对3株实施抢救 asks it."""
        to = re.match(r"(?:原则|一致)?(?:同意|决定)?[对将把]", near)
        if to is None or compared or clause.figure.unit in self.lexicon.rates:
            return False
        done = re.match(r"[\u4e00-\u9fff“”]{0,16}?(?:实施|进行|开展)[\u4e00-\u9fff]{2}", clause.tail)
        return done is None and not self._doing_near.search(near[-4:])

    @staticmethod
    def _nothing(clause: Clause, lead: str, phrase: Phrase) -> bool:
        """True for numbers, names, hours, points, and money given away."""
        unit, near = clause.figure.unit, re.split(r"[，,；;]", lead)[-1]
        if _NOT_BEFORE.search(lead) and not phrase.scope and not re.search(r"[月日底末年]之?前$", lead):
            return True
        given = unit.endswith("元") and re.search(r"给予|给与|予以|发放", near) and _GIVEN.match(clause.tail)
        hour = unit == "点" and re.search(r"(?:上午|下午|早上|晚上|凌晨|早|晚|夜间|每日|每天)$", lead)
        points = unit == "分" or re.match(r"分(?=[，,。；;、）)]|$)", clause.tail)
        never = re.search(r"(?:不|未|无|杜绝|不再)(?:发生|出现)$", lead)
        return bool(
            never or given or hour or points or re.search(r"[A-Za-z]$", lead) or clause.tail.startswith("的基础上")
        )

    def scored(self, clause: Clause, lead: str) -> bool:
        """True for the steps and points of an assessment and for what is left behind: 每少1次扣1分, 由60%提高到65%."""
        near = re.split(r"[，,；;]", lead)[-1]
        left = re.search(r"(?:由|从)[^，,。；;\d]{0,12}$", near) and _RISES.match(clause.tail)
        if re.match(r"个?工作日", clause.tail) or _REWARD.search(near):
            return True
        return bool(left or _SCORING.search(near) or re.match(r"[^，,。；;]{0,10}(?:扣|加)\s*\d", clause.tail))

    def _condition(self, clause: Clause, lead: str, phrase: Phrase) -> bool:
        """True for 10亩以上的地块, 成活率85%以上的小班占比…; not for 20处以上的公园要建成, which asks for them."""
        if not clause.after or not _CONDITION.match(clause.tail):
            return False
        if clause.attribute and clause.figure.unit in self.lexicon.rates:
            return True
        if clause.figure.unit in self.lexicon.rates or self._before.search(lead):
            return False
        asked = re.match(r"的[\u4e00-\u9fff“”]{2,14}?(?:要|须|应|必须|需|年内|全部|实现|完成|建成|达到)", clause.tail)
        return asked is None or bool(phrase.noun) or clause.figure.unit in self.lexicon.dimension

    def _conditional(self, clause: Clause, compared: str) -> bool:
        """True for what something else depends on: 成活率低于85%的地块, 不低于50亩的每亩奖补, 低于95%的按比例计分."""
        if re.match(r"的(?:$|每|按|给|由|可|不|予|视|，|,)", clause.tail):
            return bool(compared)
        return compared in ("低于", "不足", "高于", "大于", "小于", "少于", "多于") and clause.tail.startswith("的")

    def _rate_wanted(self, clause: Clause, phrase: Phrase, compared: str, lead: str) -> bool:
        if phrase.noun or compared:
            return True
        return bool(clause.after) or bool(self.phrases.after(clause.tail))

    def _count_wanted(self, clause: Clause, phrase: Phrase, compared: str, verb: bool, lead: str) -> bool:
        figure, unit, tail = clause.figure, clause.figure.unit, clause.tail
        explicit = bool(self._before.search(lead)) or bool(clause.after) or compared in ("至少", "最少", "至多", "最多")
        timed = bool(phrase.frequency or self.carried_period(clause)) and unit in self.lexicon.times
        if re.match(r"内|之内|以内", tail) and unit in ("个", "期"):
            return False
        if self._abstract.match(tail) and not (explicit or timed):
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
        level = unit in self.lexicon.times and _ONE_LEVEL.fullmatch(lead.strip()) is not None
        return explicit or verb or timed or bool(phrase.scope) or named or level
