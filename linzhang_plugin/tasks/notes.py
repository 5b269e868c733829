"""Who does a task and by when: the note at a paragraph's end.

A note is “（牵头单位：…；责任单位：…；配合单位：…；联系人：…）” or, on a line of its own, “责任单位：…，配合单位：…”
(domain facts 5.2), or in words “（县林业局牵头，县财政局、各乡镇配合）”. Running text names a unit only with “由…负责”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .units import UnitSplitter, plain_splitter, split_names, split_units

_LEAD, _UNITS, _COOPERATING, _LEADER, _CONTACT, _DEADLINE = (
    "lead",
    "units",
    "cooperating",
    "leader",
    "contact",
    "deadline",
)
_WHO = "(?:单位|部门|科室|股室|处室|主体|乡镇|机构)"
_KINDS: tuple[tuple[str, str], ...] = (
    (_LEADER, "(?:责任|牵头|分管|包抓|挂点|包保|挂包|联系|督导|主管)(?:县|区|市)?领导|责任林长|包保林长"),
    (_LEAD, rf"(?:牵头|主办|主责|主管|主要责任|第一责任|总牵头)(?:责任)?{_WHO}|牵头(?=[：:])|主办(?=[：:])"),
    (_COOPERATING, rf"(?:配合|协办|协同|协作|协助|参与|参加|会办)(?:责任)?{_WHO}|配合(?=[：:])|协办(?=[：:])"),
    (_UNITS, rf"(?:责任|实施|承办|落实|执行|具体责任|组织实施|承担)(?:责任)?{_WHO}|责任(?=[：:])"),
    (_CONTACT, "联系人|联络员|(?:具体|直接)?责任人|经办人|负责人|填报人"),
    (
        _DEADLINE,
        "(?:完成|整改|办理|工作|推进|落实|任务)?(?:时限|期限)|(?:完成|办结|推进)(?:时间|时间节点|日期|时序)|时间(?:节点|要求|安排|进度)",
    ),
)
_LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS) + r")\s*(?:及[^：:，,]{1,6})?[：:]\s*"
)
_OPEN, _CLOSE = "（(〔[【", "）)〕]】"
_END = " \u3000。.；;，,、\t"


@dataclass
class UnitNote:
    """The parts of one note; lists in the order written. ``doubtful`` are units whose separation is a guess."""

    lead: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    cooperating: list[str] = field(default_factory=list)
    leader: str = ""
    contact: str = ""
    deadline: str = ""
    doubtful: list[str] = field(default_factory=list)

    def add(self, kind: str, value: str, separator: UnitSplitter) -> None:
        """Puts a value where its label says."""
        if kind in (_LEAD, _UNITS, _COOPERATING):
            names, doubtful = separator.split(value)
            getattr(self, kind).extend(name for name in names if name not in getattr(self, kind))
            self.doubtful.extend(doubtful)
        elif kind in (_CONTACT, _LEADER):
            names, certain = split_names(value, separator.people)
            names = names or split_units(value)
            if not certain and len(names) > 1 and not re.search(r"[、，,；;\s]", value):
                self.doubtful.extend(names)
            setattr(self, kind, "、".join(filter(None, [getattr(self, kind), *names])))
        else:
            self.deadline = "；".join(filter(None, [self.deadline, value]))


def take_note(text: str, separator: UnitSplitter | None = None) -> tuple[str, UnitNote | None]:
    """The text without its unit note, and the note; (text, None) where there is none.

    A full stop after the bracket goes with the note when the text before it has one of its own.
    """
    separator = separator or plain_splitter()
    bare = text.rstrip(_END)
    if bare and bare[-1] in _CLOSE:
        start = _opening(bare)
        if start >= 0:
            inside = bare[start + 1 : -1].lstrip()
            note = parse_note(inside, separator) if _LABEL.match(inside) else spoken_note(inside, separator)
            if note is not None:
                before, earlier = take_note(bare[:start].rstrip(), separator) if start else ("", None)
                return (before, _merged(earlier, note)) if earlier else (bare[:start].rstrip(), note)
    if _LABEL.match(text):
        return "", parse_note(bare, separator)
    decorated = _plainly(bare, separator)
    if decorated:
        return "", parse_note(decorated, separator)
    # A note in brackets whose closing bracket was lost or doubled in typing still starts with “（牵头单位：”.
    for found in re.finditer(r"[（(【\[〔—]+\s*(?=" + _LABEL.pattern.replace("?P<", "?P<in_") + ")", text):
        rest = text[found.end() :]
        if "。" not in rest.rstrip(_END + _CLOSE):
            return text[: found.start()].rstrip(), parse_note(_balanced(rest.rstrip(_END)), separator)
    # “…造林。责任单位：县林业局” without any bracket, at the paragraph's end
    for label in _LABEL.finditer(text):
        if label.start() and text[label.start() - 1] in "。；;！ \t" and "。" not in text[label.end() :].rstrip(_END):
            return text[: label.start()].rstrip(" \t"), parse_note(text[label.start() :].rstrip(_END), separator)
    return text, None


_DECORATION = re.compile(
    r"[（(【\[〔▲△★☆◆◇●○■□※▶►—–*\s-]*(?P<label>"
    + re.sub(r"\?P<\w+>", "?:", "|".join(w for _k, w in _KINDS))
    + r"|承办|实施|落实)[】\]）)〕]*\s*(?P<mark>[：:｜|—–\s-]|(?<=[】\]）)〕]))\s*(?P<rest>[^。]{2,120})"
)


def _plainly(text: str, separator: UnitSplitter) -> str:
    """A line with a decorated label or another mark than ： (【责任单位】甲局, 责任单位｜甲局) in plain form."""
    if re.match(r"[—–\s-]+", text) and separator.surely_units(text.lstrip("—– -")):
        return "责任单位：" + text.lstrip("—– -")
    found = _DECORATION.fullmatch(text.rstrip(_END + _CLOSE))
    if found is None:
        return ""
    label = found["label"]
    label += "单位" if label in ("承办", "实施", "落实") else ""
    value = found["rest"].strip("：: ")
    sure = found["mark"] in ("：", ":") or text[:1] in "（(【[〔▲△★☆◆◇●○■□※▶►"
    who = re.search(r"单位|部门|主体|股室|科室", label) is not None
    if (who and not separator.all_units(value)) or (not who and not sure):
        return ""
    return f"{label}：{value}"


def _merged(one: UnitNote, other: UnitNote) -> UnitNote:
    """Two notes that follow one another as one."""
    for name in (_LEAD, _UNITS, _COOPERATING, "doubtful"):
        getattr(one, name).extend(value for value in getattr(other, name) if value not in getattr(one, name))
    for name in (_LEADER, _CONTACT):
        setattr(one, name, "、".join(filter(None, [getattr(one, name), getattr(other, name)])))
    one.deadline = "；".join(filter(None, [one.deadline, other.deadline]))
    return one


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


def parse_note(text: str, separator: UnitSplitter | None = None) -> UnitNote:
    """The inside of a note; text before the first label is ignored."""
    separator = separator or plain_splitter()
    note = UnitNote()
    found = list(_LABEL.finditer(text))
    for index, label in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        value = text[label.end() : end].strip(_END + "—")
        if value and label.lastgroup:
            note.add(label.lastgroup, _balanced(value), separator)
    return note


_SAID: tuple[tuple[str, re.Pattern[str]], ...] = (
    (_LEAD, re.compile(r"(?:由)?(?P<who>.+?)(?:负责)?(?:牵头|主办|总牵头)(?:负责|落实|组织|实施|组织实施|抓总)*$")),
    (
        _COOPERATING,
        re.compile(
            r"(?P<who>.+?)(?:等(?:部门|单位)*)?(?:按照?职责(?:分工)?)?(?:予以|积极|密切)?(?:配合|协助|参与|协同|参加|协办)(?:实施|落实)?$"
        ),
    ),
    (
        _UNITS,
        re.compile(
            r"(?:由)?(?P<who>.+?)(?:等(?:部门|单位|部门和单位)*)?(?:按照?(?:各自)?职责(?:分工)?|分工|分别|共同|具体)*"
            r"(?:负责|落实|承担|实施|组织实施|负责落实|抓好落实|承办)+$"
        ),
    ),
)


def spoken_note(text: str, separator: UnitSplitter) -> UnitNote | None:
    """A bracket that says in words who does it, or only lists units; None where it is none."""
    note = UnitNote()
    waiting: list[str] = []
    pieces = [piece.strip() for piece in re.split(r"[，,；;。]", text) if piece.strip()]
    for piece in pieces:
        for kind, pattern in _SAID:
            found = pattern.match(piece)
            if found:
                value = "、".join([*waiting, found.group("who").strip()])
                if not separator.all_units(value):
                    return None
                note.add(kind, value, separator)
                waiting = []
                break
        else:
            if not separator.all_units(piece):
                return None
            waiting.append(piece)
    if waiting and not (note.lead or note.units or note.cooperating) and not separator.surely_units("、".join(waiting)):
        return None
    if waiting:
        note.add(_UNITS, "、".join(waiting), separator)
    return note if note.lead or note.units or note.cooperating else None


_RUNNING = re.compile(
    r"由(?P<who>[^。；;由]{2,80}?)(?P<what>负责|牵头|承担)"
    r"(?:[^，,。；;]{0,8}[，,](?P<with>[^。；;]{2,80}?)(?P<how>配合|协助|参与|具体(?:实施|负责|落实|承办)|组织实施|抓好落实))?"
)


def named_in_text(text: str, separator: UnitSplitter) -> tuple[list[str], list[str], list[str]]:
    """(lead, responsible, cooperating) units that running text names: 由县林业局牵头, 县财政局配合; 由县林长办负责."""
    lead: list[str] = []
    units: list[str] = []
    cooperating: list[str] = []
    for found in _RUNNING.finditer(text):
        who = found.group("who")
        if separator.all_units(who) and not re.search(r"林长$|的", who):
            (lead if found.group("what") == "牵头" else units).extend(separator.split(who)[0])
            if found.group("with") and separator.all_units(found.group("with")):
                others = cooperating if found.group("how") in ("配合", "协助", "参与") else units
                others.extend(separator.split(found.group("with"))[0])
    return list(dict.fromkeys(lead)), list(dict.fromkeys(units)), list(dict.fromkeys(cooperating))
