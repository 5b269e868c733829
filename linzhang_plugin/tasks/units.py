"""Lists of units and of people: cut at their separators, and, where copying has lost these, by how names are made.

What is cut by a guess is named as doubtful; the county's own units and people settle it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from .lexicon import Lexicon, default_lexicon

_OPEN, _CLOSE = "（(〔[【", "）)〕]】"
_END = " \u3000。.；;，,、\t：:"
# Words by which a unit surely ends, so that another may follow without a separator.
_STRONG = (
    "局|委员会|委|办公室|林长办|办|法院|检察院|院|组织部|宣传部|统战部|武装部|厅|中心|公司|集团|林场|支队|大队|总队|站|管理所|指挥部|领导小组|协会|联社"
    "|供销社|政府|街道办事处|街道|各乡镇|乡镇|成员单位|有关部门|相关部门|银行|管委会|工会|妇联|团县委|团区委|团市委|管理处|保护区|农场|公园"
)
_JOINT = re.compile(
    rf"(?:{_STRONG})(?:[（(][^（）()]*[）)])?(?=[县区市省州旗盟各]{{1}}[\u4e00-\u9fff]{{2}}|国网|国有|中国|团[县区市]委)"
)
_AND = re.compile(rf"(?<=局|委|办|院|站|部|队|场)(?:和|及|与|以及)(?=[\u4e00-\u9fff]{{2,16}}(?:{_STRONG}|乡|镇))")
_AMONG = re.compile(r"(?:等(?:有关|相关|各|责任)?(?:部门|单位|成员单位|乡镇|部门和单位|部门单位|地)*)$")


def split_units(text: str) -> list[str]:
    """A list of units cut at 、，；and line breaks outside brackets: “各乡（镇、街道）” stays one. No unit twice."""
    parts: list[str] = []
    current, depth = "", 0
    for char in text:
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        if depth == 0 and char in "、，,；;\n\t \u3000":
            parts.append(current)
            current = ""
        else:
            current += char
    parts.append(current)
    result: list[str] = []
    for part in (p.strip(_END) for p in parts):
        if part and part not in result:
            result.append(part)
    return result


class UnitSplitter:
    """Cuts lists of units with the units and people that a county knows."""

    def __init__(self, lexicon: Lexicon, known: Iterable[str] = (), people: Iterable[str] = ()) -> None:
        self.known = frozenset(known)
        self.people = frozenset(people)
        self._unit = re.compile(
            rf"(?:各|[^，,。；;：:、\s]{{0,24}}?)(?:{lexicon.unit_ending}|{lexicon.pattern('unit_groups')})(?:[（(][^（）()]*[）)])?"
            r"|[\d一二三四五六七八九十]+个?(?:乡镇|乡|镇|街道|村)(?:[（(][^（）()]*[）)])?|各[^，,。；;]{1,12}"
        )

    def split(self, text: str) -> tuple[list[str], list[str]]:
        """(units in the order written, those of them whose separation is a guess)."""
        result: list[str] = []
        doubtful: list[str] = []
        for piece in split_units(text):
            parts = [part for half in _AND.split(piece) for part in self._joined(half)]
            guessed = len(parts) > 1 and not all(part in self.known for part in parts)
            for part in parts:
                name = _AMONG.sub("", part).strip(_END) or part
                if name and name not in result:
                    result.append(name)
                    if guessed and not _AND.search(piece):
                        doubtful.append(name)
        return result, doubtful

    def _joined(self, text: str) -> list[str]:
        """Units that stand without a separator, by the known ones and by the words that end a unit."""
        if text in self.known or len(text) < 6:
            return [text]
        cuts = {0, len(text)}
        for name in self.known:
            at = text.find(name)
            while at >= 0 and len(name) >= 3:
                cuts |= {at, at + len(name)}
                at = text.find(name, at + 1)
        cuts |= {found.end() for found in _JOINT.finditer(text)}
        if len(cuts) == 2:
            return [text]
        places = sorted(cuts)
        parts = [text[a:b] for a, b in pairwise(places)]
        return parts if all(self.is_unit(part) for part in parts) else [text]

    def is_unit(self, name: str) -> bool:
        """True where a name ends like a unit or is known."""
        return name in self.known or self._unit.fullmatch(name) is not None

    def all_units(self, text: str) -> bool:
        """True where every piece of a list is a unit."""
        pieces = [_AMONG.sub("", piece) or piece for piece in split_units(text)]
        return bool(pieces) and all(self.is_unit(piece) for piece in pieces)

    def surely_units(self, text: str) -> bool:
        """True where every piece is a known unit, a group (各乡镇) or ends in a word by which only units end."""
        return all(
            piece in self.known
            or (len(piece) >= 3 and re.search(rf"(?:{_STRONG})$|^各", _AMONG.sub("", piece)) is not None)
            for piece in split_units(text)
        )


@lru_cache(maxsize=1)
def plain_splitter() -> UnitSplitter:
    """The splitter of a county that knows nobody."""
    return UnitSplitter(default_lexicon())


# ---- people ---------------------------------------------------------------------------------------------------

# The common surnames (about 98 % of people); compound ones first.
_COMPOUND = ("欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "端木")
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔"
    "谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文"
    "庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦柳邢骆岳齐梅庄涂祁耿詹关费纪靳童欧甘裴祝霍冉卓舒阮"
    "柯游牟符翁司路成辛宁管祖苗左盛穆屈麦凌房喻丛全岑卫项瞿蒲单鲍匡臧冼古邬晏阎郁娄楼储查卞鄢车巫燕桂谷佘简闵"
    "冷危桑党明景艾班阳庹税敖晋戚湛揭饶刁华米解计应缪宗丘强干沙隋席连段包池吉幸边花邝胥蓝敬扶候湯"
)


def is_name(text: str) -> bool:
    """Two to four Han characters beginning with a common surname."""
    if not 2 <= len(text) <= 4 or not all("\u4e00" <= c <= "\u9fff" for c in text):
        return False
    if text[:2] in _COMPOUND:
        return len(text) > 2
    return text[0] in _SURNAMES and len(text) <= 3


def split_names(text: str, known: Iterable[str] = ()) -> tuple[list[str], bool]:
    """Names written without separator, cut by surnames and by names known from elsewhere.

    Returns (names, certain): certain where exactly one reading exists, or one is made of known names only.
    ([], False) where the text is no row of names.
    """
    separated = split_units(text)
    if len(separated) > 1 and all(is_name(name) or name in set(known) for name in separated):
        return separated, True
    sure = set(known)
    readings: list[list[str]] = []

    def walk(start: int, names: list[str]) -> None:
        if start == len(text):
            readings.append(names)
            return
        for size in (2, 3, 4):
            piece = text[start : start + size]
            if len(piece) == size and (is_name(piece) or piece in sure):
                walk(start + size, [*names, piece])

    if text and len(text) <= 40:
        walk(0, [])
    if not readings:
        return [], False
    if len(readings) == 1:
        return readings[0], True
    readings.sort(key=lambda names: (-sum(n in sure for n in names) / len(names), len(names)))
    first = readings[0]
    certain = all(n in sure for n in first) and not all(n in sure for n in readings[1])
    return first, certain
