"""What a figure is about: the noun phrase of its clause, without time, place, verbs and words of comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from .lexicon import Lexicon

_HAN = r"[\u4e00-\u9fff]"
_YEAR = r"20\d\d\s*(?:[-—–~～至]+\s*20\d\d\s*)?年?(?:度|期间|底|末|以?前)*"
_TIME = re.compile(
    rf"(?:(?:到|至|在|于|截至|从|自)?(?:{_YEAR}|[一两二三四五]年(?:内|期间|来)?(?:共|累计)?|年内|本年度?|今年|全年|当年|年度内?|年底前?|[“”]?十[一二三四五六]五[”“]?(?:期间|末|时期)?"
    r"|(?:上|下)半年|[一二三四]季度|今冬明春|春季|秋季|\d{1,2}月?(?:[-—–~～至到]|——)\d{1,2}月(?:份|底|期间)?|\d{1,2}月(?:底|中旬|上旬|下旬|\d{1,2}日)?(?:之?前)?|用?[一两二三四五]年(?:左右)?时间|[春夏秋冬](?:[、和]?[春夏秋冬])*[、和]?[春夏秋冬]?[两二三四]?季|期末|规划期内?|近期|远期|每年)"
    r"[，,、]?)"
)
_PLACE = re.compile(
    rf"(?:全[省市州盟县区镇乡村旗国]|[我本各][省市州县区镇乡局]|{_HAN}{{2,4}}[省市州县区](?=全|森林|林|完成|计划|新|实现)"
    rf"|(?:区|县|市|镇|辖区|区域|境|域)内|全域|在[\u4e00-\u9fff、]{{2,24}}?(?:乡镇|乡|镇|街道|村|区|县|市|林场|区域|地区|沿线|周边|重点区)(?:[（(][^）)]*[）)])?"
    rf"|在[^，,。；;]{{0,20}}?(?:[）)]|等地|等区域)|在[^，,。；;]{{2,24}}?基础上)"
)
_ADVERB = re.compile(
    r"(?:为(?=[全各每])|再(?![生造])|再(?=造林|新)|严守|守牢|原则同意|同意|剩余|余下|其余|预计|计划|确保|力争|努力|争取|积极|继续|全面|重点|共(?![管建享治同青育])计?|总计|合计|累计|约(?![谈束定])|使(?!用)|要求|要(?![素道点地求])|应(?![急用对届])|须|必须|将(?!军)|由|对(?![口外接照])|把(?!关)|并(?![网轨])|且|同时|其中|包括|包含|含(?![水碳量])"
    r"|和(?![谐平])|及(?![时格])|与|以及"
    r"|严格|务必|坚持|坚守|守住|以|进一步|深入|扎实|有序|稳步|科学|持续|大力|加快|着力|切实|按时|高质量|高标准|圆满|如期|至少|不少于|原则上|每?人均|年均|平均(?!气温)|分别|均|各|全部|另外|另|还(?![林草湿建田])|也"
    r"|任务[是为]|目标[是为]|指标[是为]|同比|环比|的|[一二三四五六]是|[：:、，,“”‘’\s])"
)
_TAIL_WORDS = re.compile(
    r"(?:[、，,：:\s“”]|(?<![侵征])占|之和|总和|和|及|与|以及|(?<![需主重纪概摘])要|(?<![供响对效适反])应|须|必须|均|都|皆|各|(?<!公)总?共|共计|合计|总计|累计|(?<![契节预履合公])约|双双|同时|依次|有望|务必|力保|不折不扣|大致|(?<![予加可得难足])以|原则上|严格|继续|坚持|确保|力争|争取|分别|任务为?|目标为?|指标为?|数量为?"
    r"|控制|稳定|保持|维持|要求|在|到|至|(?<![行作])为|是|(?<!目)的|将|全部|已|稳步|逐步|年均|每年|全年|年度内?|人均|平均|同比|环比|基本|严格|牢牢)+$"
)
_PERIOD = re.compile(
    r"一年(?:内)?(?=至少|不少|要|应|开展|召开|组织|完成|巡)|每隔?(?:\d+|[两二三四五六七])\s*(?:个?(?:天|日|周|月|年)|分钟|个?小时)|每周[一二三四五六日天]|每(?:半月|半年|个?季度?|个?月|旬|周|星期|两周|两?年度?|三年|天|日|个?工作日|次|批|轮|期|场|班次)(?:度)?"
    r"|(?<![上下])半年(?=至少|不少于|召开|开展|组织|通报|调度|巡|报告|督查|[一二三两\d]+次)"
    r"|(?<!不)定期(?!报告制度|[^，,。；;]{0,6}会)"
)
_SEASONS = re.compile(r"[春夏秋冬][、和]?(?:[春夏秋冬][、和]?)*[两二三四]季")
_ONE = "口|眼|个|名|位|处|支|家|座|条|片|块|所|户|亩|公顷|公里|株|场"
_WHOM = (
    "乡镇|镇街|镇乡|乡|镇|街道|行政村|自然村|村组|村|社区|县区|县市|县|区|市|州|林场|护林员|林长|监管员|网格员|网格|片区|基地|示范点|示范村|站|点|单位|部门"
    "|成员单位|企业|合作社|大户|队伍|支队|人|户|亩|公顷|公里|株|班组|责任区|保护地|苗圃"
)
_EACH = re.compile(
    rf"每(?:{_ONE})?(?:{_HAN}{{0,4}}?)(?:{_WHOM})(?:[（(][^）)]*[）)])?"
    rf"|每(?:\d+(?:\.\d+)?)?[百千万]?(?:亩|公顷|平方公里|公里|人|户|株|平方米)"
    rf"|每(?:{_ONE})(?={_HAN}{{0,2}}(?:不|至少|补|投|平均|$))"
    rf"|各(?:级{_HAN}{{0,2}}?林长|{_HAN}{{0,3}}?(?:{_WHOM})(?:[（(][^）)]*[）)])?(?:林长)?)"
)
_COMPARED = re.compile(
    r"(?:较|比|与|同)(?:20\d\d年?|上一?年|去年|上一?年度|同期|基期|现状|“?十[三四五六]五”?)(?:底|末|度|同期|相比)*"
)
_TIME_END = re.compile(
    r"(?:要|应|须|需|必须)?(?:在|于|到|至)(?:20\d\d\s*年)?(?:\d{1,2}\s*月)?(?:\d{1,2}\s*日)?(?:年)?(?:底|末|中旬|上旬|下旬)?(?:之?前|时)?(?<![在于到至])$"
)
_INNER = re.compile(r"(?:至少|不少于|原则上|应当|应(?![急用对届])|要(?![素道点地]))(?=[\u4e00-\u9fff]{2,4}$)")
_NOUN = re.compile(r"(?:的)?((?:[“‘《]?[^，,。；;：:、（(）)！!？?\d\s“‘《]{1,24}[”’》]?){1,3})")
_NOUN_END = re.compile(
    r"(?:任务|要在|要|应|须|力争|全部|均|以上|以内|并|且|达到|进行|开展|用于|作为|得以|完成率|按时|通过|纳入|列入|进入|落户|获评|获批|投入|驻站|落实(?=[\u4e00-\u9fff]{3})|具体(?=[抓管办负])|实现(?!率)|，|等(?!级|地))"
)


@dataclass(frozen=True)
class Phrase:
    """What stands before a figure: the noun phrase, where or for whom, how often, and the verb right before it."""

    noun: str = ""
    scope: str = ""
    frequency: str = ""
    verb: str = ""
    listed: tuple[str, ...] = field(default=())


class Phrases:
    """Cuts the words around figures; one object a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    @cached_property
    def _generic(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.lexicon.pattern('generic_verbs')})[了好]?(?={_HAN}{{2}}|[“（(A-Z])")

    @cached_property
    def _generic_end(self) -> re.Pattern[str]:
        """Verbs that are no part of what is counted: 造林绿化|完成. 国家储备林建设 keeps its 建设."""
        return re.compile(
            rf"(?:完成|实现|达到|达成|落实|安排|下达|投入|新增|确保|计划|{self.lexicon.pattern('before')})[了好]?$"
        )

    @cached_property
    def _firm(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.lexicon.pattern('firm')})[^，,；;。\d]{{1,14}}$")

    @cached_property
    def _generic_only(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self.lexicon.pattern('generic_verbs')})[了好]?")

    @cached_property
    def _each_thing(self) -> re.Pattern[str]:
        """每处公墓, 每个村民小组: whatever it is, up to the verb."""
        stop = self.lexicon.pattern("doing_verbs", "generic_verbs")
        return re.compile(
            rf"每(?:个|处|座|支|家|所|片|块|条|口|眼)(?:{_HAN}|[（(][^（）()]{{1,8}}[）)]){{2,8}}?"
            rf"(?=(?:要|应|须|需|都|均|至少|至多|最多|原则上|平均)*(?:{stop}))"
        )

    @cached_property
    def _of_each(self) -> re.Pattern[str]:
        return re.compile(rf"({_HAN}{{2,6}}?)(?:{self.lexicon.pattern('doing_verbs')})")

    def head(self, lead: str) -> str:
        """``lead`` without the time, place, adverbs and generic verbs at its head."""
        text = lead
        while True:
            before = text
            for pattern in (_TIME, _PLACE, _ADVERB):
                found = pattern.match(text)
                if found and found.end():
                    text = text[found.end() :]
            found = self._generic.match(text)
            if found and not self._compound(text, found.end()):
                text = text[found.end() :]
            if text == before:
                return text

    def _compound(self, text: str, at: int) -> bool:
        """True where the verb belongs to the noun: 发展规划编制率, 建设用地, 完成率, 实施方案, 组织机构, 计划生育."""
        return (
            re.match(r"率|用地|方案|规划|机构|项目|资金(?:到位)?率|面积|目标|进度|标准|单位|质量|水平", text[at:])
            is not None
        )

    def tail(self, text: str) -> tuple[str, str]:
        """(text without comparison words and verbs at its end, the doing verb that stood there)."""
        verb = ""
        while True:
            before = text
            text = _TIME_END.sub("", text)
            far = self._firm.search(text)
            if far and far.start() >= 2:
                text = text[: far.start()]
            found = self.lexicon.before.search(text)
            text = text[: found.start()] if found else _TAIL_WORDS.sub("", text)
            doing = None if found else self.lexicon.doing_end.search(text)
            if doing:
                verb = verb or doing.group()
                generic = self._generic_end.search(text)
                alone = doing.start() == 0 and self._generic_only.fullmatch(text) is not None
                if alone or (generic and generic.start() <= doing.start()) or self._separate(text, doing.start()):
                    text = text[: doing.start()]
            if text == before:
                return _quoted(text.strip(" “‘（(")), verb

    @staticmethod
    def _separate(text: str, at: int) -> bool:
        """True where a verb begins a new clause within the text (围绕油茶产业|打造): what is before is apart."""
        return re.match(r"围绕|依托|结合|利用|通过|按照|以|在|对|把|将|为|从", text) is not None and at > 2

    def before(self, lead: str) -> Phrase:
        """The phrase before a figure."""
        text = lead
        scope = ""
        period = _PERIOD.search(text)
        frequency = ""
        if period:
            frequency = period.group()
            text = text[: period.start()] + text[period.end() :]
        seasons = _SEASONS.search(text)
        if seasons:
            frequency = frequency or seasons.group()
            text = text[: seasons.start()] + text[seasons.end() :]
        each = next(iter([*self._each_thing.finditer(text)][-1:]), None)
        each = each or next(iter([*_EACH.finditer(text)][-1:]), None)
        if each:
            scope = re.sub(r"(?:要|应|须|至少|均|平均)+$", "", each.group())
            text = text[: each.start()] + text[each.start() + len(scope) :]
            of = self._of_each.match(text, each.start())
            if of and re.match(r"每[\d一二三百千万]", scope):  # 每万亩林地|配备护林员
                scope, text = scope + of.group(1), text[: each.start()] + text[of.end(1) :]
        compared = _COMPARED.search(text)
        if compared:
            text = text[: compared.start()] + text[compared.end() :]
        noun, verb = self.tail(text)
        noun = re.sub(r"(?<=[\u4e00-\u9fff]{2})按照?(?!期|时|质|量)[\u4e00-\u9fff]{0,4}$", "", _INNER.sub("", noun))
        place = re.match(
            rf"(?:[^，,。；;]*?[，,])?(全[省市州盟县区镇乡村旗]|[我本][省市州县区镇乡]|{_HAN}{{2,4}}(?:县|区|市|镇|乡)(?=完成|计划|新|实现))",
            text,
        )
        if place and not scope:
            scope = place.group(1)
        inside = re.match(r"(?:.*[，,])?在(.{2,30})$", noun[: len(noun) - len(self.head(noun))].rstrip("，,、"))
        if inside and not scope and re.search(rf"(?:{_WHOM}|沿线|区域|地区)(?:[（(].*[）)])?$", inside.group(1)):
            scope = inside.group(1)
        noun = self.head(noun)
        noun, more = self.tail(noun)
        if not re.search(rf"{_HAN}{{2}}|[A-Za-z]{{2}}", noun):
            noun = ""
        return Phrase(noun, scope, frequency, verb or more)

    def after(self, tail: str) -> str:
        """The noun after a figure: 18个→林下经济项目."""
        text = re.sub(rf"^(?:{self.lexicon.pattern('after')})", "", tail)
        found = _NOUN.match(text)
        if found is None:
            return ""
        words = found.group(1)
        cut = _NOUN_END.search(words, 1)
        words = words[: cut.start()] if cut else words
        words = re.sub(
            r"^(?:专项)?用于(?=[\u4e00-\u9fff]{2})|^标准(?:给予|予以|发放)?(?=[\u4e00-\u9fff]{2})|(?:和|及|与|以及|并)$",
            "",
            words,
        )
        words = re.sub(r"(?:的?(?:建设|创建|任务|工作|目标))+$", "", words) or words
        bracket = re.match(r"[（(][^（）()\d]{1,12}[）)]", text[found.end() :])
        return words.strip("的") + (bracket.group() if bracket and not cut else "")


def _quoted(text: str) -> str:
    """The text with the opening quotation mark that its closing one needs."""
    return f"“{text}" if "”" in text and "“" not in text else text
