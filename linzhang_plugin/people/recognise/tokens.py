"""Cuts a line of text into what rosters are made of: roles, names, titles, places, phones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .context import said_in
from .known import Known
from .lexicon import meaning_of
from .values import judged, looks_like_name, names_of, plain
from .words import LEVELS, NOBODY, ROLES, TITLE_WORD, TOWN_WORD, UNIT_WORD, VILLAGE_WORD

ROLE, NAME, TITLE, UNIT, PLACE, PHONE, VACANT, LABEL, MARK, BREAK, PAUSE, COLON, UNKNOWN, GRID = (
    "role", "name", "title", "unit", "place", "phone", "vacant", "label", "mark", "break", "pause", "colon", "unknown",
    "grid",
)  # fmt: skip
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_APART = re.compile(f"(?<![{_HAN}])([{_HAN}])[ \u3000\t]+(?:([{_HAN}])[ \u3000\t]+)?([{_HAN}])(?![{_HAN}])")
_PHONE = re.compile(
    r"(?<!\d)(?:(?:\+|00)?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)|(?<!\d)0\d{2,3}-[2-9]\d{6,7}(?!\d)|"
    r"1\.\d+[eE]\+?\d+"
)
_CUT = re.compile(r"([;。!?\n])|([,、/])|(:)|([\s()\[\]—\"“”《》]+)")
_ROLE = "|".join(sorted(ROLES, key=len, reverse=True))
_ROLED = re.compile(f"^(.{{0,16}}?)((?:第一|常务)?(?:{_ROLE}))(.*)$")
_MARKS = re.compile("担任|兼任|出任|任命为|聘任为|聘请为|聘为|任|为|是|系")
_GRID = re.compile(
    "^(?:负责)?((?:[^由为任请负是]{1,7}?(?:村|社区))?"
    "(?:第?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})号?(?:网格|片区|责任区|林班)))$"
)
_COUNTED = re.compile(r"(?:共)?(?:\d+|[一二三四五六七八九十两]+)[名人个位]$")
_SET = re.compile("(?:共?设立?|设置|配备|配置|明确|落实)$")
_LOOSE_PLACE = re.compile(
    "^(?:[\u4e00-\u9fff]{2,5}?[县区市旗])?(?:[\u4e00-\u9fff]{1,6}?(?:镇|乡|街道))?(?:[\u4e00-\u9fff]{1,6}?(?:村|社区))?$"
)
_OFFICE = re.compile("林长(?:制办公室|办公室|制|办)")
_LEADING = re.compile(
    "^(?:由|经|聘请|聘任|聘用|任命|明确|请|其中|包括|分别由|分别为|分别是|现任|现由|现为|及|与|和|以及|为|是|系|兼|负责人)"
)
_TRAILING = re.compile("(?:担任|兼任|负责|同志|(?<!主)任)$")
_NUMBERED = re.compile(
    r"^\s*(?:[(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)、．]|\d{1,3}\.(?!\d)|[①-⑳●◆■▲★※·]|"
    r"第[一二三四五六七八九十]+[、,:])\s*"
)
_QUALIFIED = re.compile(
    "^(?:各|全)?(?:省|市|县|区|乡|镇|街道|乡镇|村|社区|组|网格|生态|专职|兼职|公益林|基层|本|林区|森林|自然保护区)*"
    "级?(?:的)?$"
)
_LABELS = frozenset({"phone", "phone2", "name", "title", "unit", "place", "area"})
_NO_PERSON = frozenset(
    """
    任务 时间 时限 单位 方案 成员 安排 管理 公示 公告 通知 应急 巡查 包干 和村 名单 职责 制度 花名册 名册 全县 全镇 全村
    经研究 农村 支部 党支部 常务 党员 组织 成立 明确 任命 公布 关于 双方 万元 包片 党政 广大 向社会 严格 强化 余下 时任
    终身 元月 从事 全面 路段 方面 易发 高度 高发 管护 管控 和谐 安全 单独 计划
    经费 程序 包保 连同 富余 牛羊 那里 查处 查看 金额 马上 白天 平时 常年 和其他
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Token:
    """``text`` is what stands there; ``said`` what a role or place says besides (place, level)."""

    kind: str
    text: str = ""
    said: dict[str, str] = field(default_factory=dict)


def tokens_of(text: str, known: Known) -> list[Token]:
    """The tokens of a line in its order."""
    line = _NUMBERED.sub("", plain(text))
    line = _NUMBERED.sub("", line)
    for _ in range(2):
        line = _APART.sub(lambda m: "".join(g or "" for g in m.groups()), line)
    found: list[Token] = []
    at = 0
    for match in _PHONE.finditer(line):
        found += _pieces(line[at : match.start()], known)
        found.append(Token(PHONE, match[0]))
        at = match.end()
    return found + _pieces(line[at:], known)


def _pieces(text: str, known: Known) -> list[Token]:
    found: list[Token] = []
    at = 0
    for match in _CUT.finditer(text):
        found += _chunk(text[at : match.start()], known)
        at = match.end()
        if match[1]:
            found.append(Token(BREAK))
        elif match[2]:
            found.append(Token(PAUSE))
        elif match[3]:
            found.append(Token(COLON))
    return found + _chunk(text[at:], known)


def _chunk(text: str, known: Known, depth: int = 0) -> list[Token]:
    """A run of characters without any separator."""
    text = text.strip("-·.*_~ ")
    if not text:
        return []
    if text in NOBODY:
        return [Token(VACANT)]
    if text in ("担任", "任", "为", "兼任", "是"):
        return [Token(MARK)]
    return _person_or_role(text, known, depth) if depth <= 4 else [Token(UNKNOWN, text)]


def _person_or_role(text: str, known: Known, depth: int) -> list[Token]:
    if (place := _place(text, known)) is not None:
        return [place]
    shorter = _TRAILING.sub("", _LEADING.sub("", text.replace("同志", "")))
    if len(text) == 4 and shorter != text and is_person(shorter):
        # 任命张三, 陈七负责
        return [Token(NAME, shorter)]
    role = _role(text, known, depth)
    if len(role) == 1 or (len(role) == 2 and len(text) >= 4 and role[1].kind == NAME):
        return role
    if is_person(text):
        return [Token(NAME, text)]
    return [Token(GRID, grid[1])] if (grid := _GRID.match(text)) else _sentence(text, known, depth, role)


def _sentence(text: str, known: Known, depth: int, role: list[Token]) -> list[Token]:
    """Parts of a sentence: 由镇长张三担任, 张三同志任林长, or a title, a unit, a place."""
    if marked := _marked(text, known, depth):
        return marked
    if "由" in text[1:-1]:
        before, _, behind = text.partition("由")
        if before:
            return [*_chunk(before, known, depth + 1), *_chunk(behind, known, depth + 1)]
    if role:
        return role
    bare = text.replace("同志", "")
    bare = _LEADING.sub("", bare) or bare
    bare = _TRAILING.sub("", bare) or bare
    if bare != text:
        return _chunk(bare, known, depth + 1)
    # 林业站职工 is a title, 电话 a label
    said, _, strength = meaning_of(text)
    worded = said == "name" and strength < 0.9 and TITLE_WORD.search(text)
    if strength >= 0.8 and said in _LABELS and not worded:
        return [Token(LABEL, said)]
    return _titled(text, known)


def _titled(text: str, known: Known) -> list[Token]:
    """镇长, 镇长张三, 张三镇长 or a unit."""
    if TITLE_WORD.search(text) and len(text) < 26:
        one = names_of(text)
        if len(one) == 1 and one[0].title and is_person(one[0].name.text):
            return [Token(TITLE, one[0].title), Token(NAME, one[0].name.text)]
        last = [m.end() for m in TITLE_WORD.finditer(text)][-1]
        if len(text) - last <= 4:
            return [Token(TITLE, text)]
    if UNIT_WORD.search(text) and 3 <= len(text) < 25:
        return [Token(UNIT, text)]
    if LEVELS.match(text):
        return [Token(PLACE, text, {"level": text})]
    said = said_in(text, known) if len(text) <= 14 and re.search("(?:镇|乡|街道|村|社区)$", text) else {}
    if said.get("town") or said.get("village"):
        return [Token(PLACE, text, {k: v for k, v in said.items() if k in ("town", "village", "level")})]
    return [Token(UNKNOWN, text)]


def _marked(text: str, known: Known, depth: int) -> list[Token]:
    """张三任石桥镇林长: what stands before 任 and the role behind it."""
    for match in _MARKS.finditer(text):
        behind = re.sub("(?:一职|职务)$", "", text[match.end() :])
        if match.start() and len(marked := _role(behind, known)) == 1:
            return [*_chunk(text[: match.start()].replace("同志", ""), known, depth + 1), Token(MARK), *marked]
    return []


def _before_role(before: str, known: Known) -> dict[str, str] | None:
    """What stands before a role: places, a level, a grid; None where it is anything else."""
    before = _SET.sub("", before)
    if _QUALIFIED.match(before):
        return {"level": before} if before.endswith("级") and len(before) > 1 else {}
    if known.level_of(before) == "county":
        return {"level": "县级"}
    rest, said = known.parted(before)
    rest = rest.removeprefix(said.get("village", "")) if rest != before else rest
    if not said and (level := known.level_of(before)) in ("town", "village"):
        return {level: before}
    if said and (not rest or _QUALIFIED.match(rest)):
        return said
    for length in range(len(rest) - 1, 1, -1):
        village, grid = rest[:length], rest[length:]
        if known.is_place("village", village) and (_QUALIFIED.match(grid) or _GRID.match(grid)):
            return {**said, "village": village} | ({"area": grid} if _GRID.match(grid) else {})
    if _GRID.match(rest):
        return {**said, "area": rest}
    if _LOOSE_PLACE.match(before):
        return {k: v for k, v in said_in(before, known).items() if k in ("town", "village")} or None
    return None


def _role(text: str, known: Known, depth: int = 0) -> list[Token]:
    """石桥镇林长, 村级副林长张三, 林长由镇长张三; [] where the text is no role."""
    text = re.sub("林长(?:制办公室|办公室|制|办)(?=.)", "", text) if _ROLED.match(_OFFICE.sub("", text)) else text
    if _OFFICE.search(text):
        return []
    match = _ROLED.match(text)
    if match is None:
        return []
    before, role, behind = match[1], match[2], match[3]
    said = _before_role(before, known)
    if said is None:
        return []
    behind = _COUNTED.sub("", behind)
    first = Token(ROLE, role, said)
    behind = re.sub(r"^(?:名单|人员)?(?:由|为|是|系|分别由|分别为)?", "", behind)
    if not behind:
        return [first]
    inner = _chunk(behind, known, depth + 1)
    # 林长青 is somebody, 林长职责 nobody
    return [first, *inner] if inner and any(t.kind in (NAME, VACANT, TITLE) for t in inner) and len(behind) > 1 else []


def _place(text: str, known: Known) -> Token | None:
    level = known.level_of(text)
    if level in ("town", "village") and not (
        is_person(text) and not (TOWN_WORD.search(text) or VILLAGE_WORD.search(text))
    ):
        return Token(PLACE, text, {level: text})
    rest, said = known.parted(text)
    if said and (not rest or rest == said.get("village")):
        return Token(PLACE, text, said)
    if level == "county":
        return Token(PLACE, text, {"level": "县级"})
    return None


def is_person(word: str) -> bool:
    """Whether a word can only be a name here."""
    if not looks_like_name(word) or word in _NO_PERSON or judged(word).state == "wrong":
        return False
    if meaning_of(word)[2] >= 0.8 or LEVELS.match(word):
        return False
    titles = list(TITLE_WORD.finditer(word))
    return not titles or titles[-1].end() < len(word)
