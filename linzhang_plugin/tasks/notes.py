"""Who does a task: the note at a paragraph's end, lists of units, and names that were copied without separator.

A note is “（牵头单位：…；责任单位：…；配合单位：…；联系人：…）” or, on a line of its own, “责任单位：…，配合单位：…”
(domain facts 5.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_LEAD, _UNITS, _COOPERATING, _CONTACT, _DEADLINE = "lead", "units", "cooperating", "contact", "deadline"
LABELS: dict[str, str] = {
    "牵头责任单位": _LEAD,
    "牵头单位": _LEAD,
    "牵头部门": _LEAD,
    "主办单位": _LEAD,
    "主责单位": _LEAD,
    "主管单位": _LEAD,
    "责任单位": _UNITS,
    "责任部门": _UNITS,
    "实施单位": _UNITS,
    "承办单位": _UNITS,
    "落实单位": _UNITS,
    "责任主体": _UNITS,
    "配合单位": _COOPERATING,
    "配合部门": _COOPERATING,
    "协办单位": _COOPERATING,
    "协同单位": _COOPERATING,
    "参与单位": _COOPERATING,
    "参加单位": _COOPERATING,
    "联系人": _CONTACT,
    "责任人": _CONTACT,
    "责任领导": _CONTACT,
    "完成时限": _DEADLINE,
    "完成时间": _DEADLINE,
    "整改时限": _DEADLINE,
    "时限": _DEADLINE,
}
_LABEL = re.compile("(" + "|".join(sorted(LABELS, key=len, reverse=True)) + r")\s*[：:]\s*")
_OPEN, _CLOSE = "（(〔[【", "）)〕]】"
_END = " 。.；;，,、\t"


@dataclass
class UnitNote:
    """The parts of one note; lists in the order written."""

    lead: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    cooperating: list[str] = field(default_factory=list)
    contact: str = ""
    deadline: str = ""


def take_note(text: str) -> tuple[str, UnitNote | None]:
    """The text without its unit note, and the note; (text, None) where there is none.

    A full stop after the bracket goes with the note when the text before it has one of its own.
    """
    bare = text.rstrip(_END)
    if bare and bare[-1] in _CLOSE:
        start = _opening(bare)
        if start >= 0 and _LABEL.match(bare[start + 1 :].lstrip()):
            return bare[:start].rstrip(), parse_note(bare[start + 1 : -1])
    if _LABEL.match(text):
        return "", parse_note(bare)
    # A note in brackets whose closing bracket was lost or doubled in typing still starts with “（牵头单位：”.
    for found in re.finditer(r"[（(]\s*(?=" + _LABEL.pattern + ")", text):
        rest = text[found.end() :]
        if "。" not in rest.rstrip(_END + _CLOSE):
            return text[: found.start()].rstrip(), parse_note(_balanced(rest.rstrip(_END)))
    return text, None


def _opening(text: str) -> int:
    """Index of the bracket that the last character closes, -1 where it closes none."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        if text[index] in _CLOSE:
            depth += 1
        elif text[index] in _OPEN:
            depth -= 1
            if depth == 0:
                return index
    return -1


def _balanced(text: str) -> str:
    """The text without closing brackets at its end that close nothing."""
    while text and text[-1] in _CLOSE and sum(c in _CLOSE for c in text) > sum(c in _OPEN for c in text):
        text = text[:-1].rstrip(_END)
    return text


def parse_note(text: str) -> UnitNote:
    """The inside of a note; text before the first label is ignored."""
    note = UnitNote()
    found = list(_LABEL.finditer(text))
    for index, label in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        value = text[label.end() : end].strip(_END)
        kind = LABELS[label.group(1)]
        if kind == _LEAD:
            note.lead.extend(split_units(value))
        elif kind == _UNITS:
            note.units.extend(split_units(value))
        elif kind == _COOPERATING:
            note.cooperating.extend(split_units(value))
        elif kind == _CONTACT:
            note.contact = "、".join(filter(None, [note.contact, *split_units(value)]))
        else:
            note.deadline = value
    return note


def split_units(text: str) -> list[str]:
    """A list of units cut at 、，；and line breaks outside brackets: “各乡（镇、街道）” stays one. No unit twice."""
    parts: list[str] = []
    current, depth = "", 0
    for char in text:
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        if depth == 0 and char in "、，,；;\n\t ":
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


# ---- names without separators -------------------------------------------------------------------------------

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
