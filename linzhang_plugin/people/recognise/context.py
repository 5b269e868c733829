"""What titles, section rows and headings say for the rows below: a place, a role, a level, a unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from .known import Known
from .values import looks_like_name, tight
from .words import UNIT_WORD, role_in, roles_in

_NUMBERING = re.compile(
    r"^(?:[(（]?[一二三四五六七八九十百\d]{1,4}[)）、.．:]|第[一二三四五六七八九十\d]+[章节部分条、]*|附件\d*[:：]?|[●◆■▲★※])"
)
_COUNT = re.compile(r"[(（]\s*(?:共|计)?\s*\d+\s*[人名个]\s*[)）]|(?:共|计)\d+[人名]$")
_TAIL = re.compile("(名单|名册|花名册|一览表|统计表|登记表|信息表|情况表|台账|通讯录|人员|表|如下)+$")
_TOWN = re.compile("([\u4e00-\u9fff]{1,7}?(?:街道|镇|乡|苏木))(?!长|级|政府|党委|人大)")
_VILLAGE = re.compile("([\u4e00-\u9fff]{1,7}?(?:村|社区|嘎查))(?!长|级|民|委|支|主任)")
_PEOPLE = re.compile("[长员人警官师]")
_LEVEL = re.compile("(县|区|市|乡镇|镇街|乡|镇|街道|村|社区|组)级")
_GENERIC = frozenset(
    """
    乡镇 各乡镇 全镇 本镇 本村 各村 全村 行政村 乡 镇 村 街道 社区 各镇 乡村 县乡 全乡 所在村 各行政村
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Context:
    """Values that hold until something else is said; '' where nothing is."""

    values: dict[str, str] = field(default_factory=dict)
    rank: int = 0
    # of the section that said the role; -1 where a title did
    role_rank: int = -1

    def get(self, key: str) -> str:
        """The value for a key."""
        return self.values.get(key, "")

    def under(self, said: dict[str, str], rank: int = 0) -> Context:
        """This context with what a section says: a town ends the village above it, a role ends the level.

        ``rank`` is that of its numbering (一、 above （一）): what stands inside the section of a level keeps it.
        """
        values = dict(self.values)
        if said.get("town"):
            values.pop("village", None)
        inside = 0 < self.rank < rank
        if said and "level" not in said and not inside:
            values.pop("level", None)
        values.update(said)
        return Context(values, rank if "level" in said or not inside else self.rank, self.role_rank)

    def below(self, text: str, said: dict[str, str]) -> Context:
        """``under`` for a section: 二、特派人员 that nobody knows is no part of 一、林长 above it."""
        rank = rank_of(text)
        found = self.under(said, rank)
        if said.get("role"):
            return Context(found.values, found.rank, rank)
        named = _PEOPLE.search(_COUNT.sub("", tight(text))) and not said.keys() & {"town", "village", "level"}
        if named and self.role_rank >= rank:
            return Context({k: v for k, v in found.values.items() if k != "role"}, found.rank)
        return found


_RANKS = (
    re.compile("^第[一二三四五六七八九十]+[章节部分]"),
    re.compile("^[一二三四五六七八九十]+[、.．]"),
    re.compile("^[(（][一二三四五六七八九十]+[)）]"),
    re.compile(r"^\d+[、.．](?!\d)"),
    re.compile(r"^[(（]\d+[)）]"),
)


def rank_of(text: str) -> int:
    """How deep a numbering stands: 一、 is 2, （一） 3, 1. 4; 0 without one."""
    bare = tight(text)
    return next((i for i, pattern in enumerate(_RANKS, 1) if pattern.match(bare)), 0)


def _is_generic(name: str) -> bool:
    """Whether a word like a place's name means all of them: 各乡, 全镇."""
    return name in _GENERIC or name[0] in "各全本该"


def said_in(text: str, known: Known) -> dict[str, str]:
    """Place, role, level and unit in a title or section."""
    bare = _COUNT.sub("", _NUMBERING.sub("", tight(text)))
    bare = re.sub("林长[制办]", "", _NUMBERING.sub("", bare)).strip(":：-—·")
    found: dict[str, str] = {}
    for level in ("town", "village"):
        inside = bare.split(found["town"], 1)[-1] if "town" in found else bare
        names = [n for n in known.places.get(level, ()) if len(n) > 1 and n in inside]
        # 石桥 alone is a place only where the text says so: 石桥镇 or nothing else
        names = [n for n in names if re.search("(街道|镇|乡|村|社区|苏木|嘎查)$", n) or inside == n]
        if names:
            found[level] = max(names, key=len)
    if "town" not in found and (match := _TOWN.search(_after_county(bare))) and not _is_generic(match[1]):
        found["town"] = match[1]
    if "village" not in found:
        rest = bare.split(found["town"], 1)[-1] if "town" in found else _after_county(bare)
        if (match := _VILLAGE.search(rest)) and not _is_generic(match[1]) and not looks_like_name(match[1]):
            found["village"] = match[1]
    roles = set(roles_in(bare))
    if len(roles) == 1:
        found["role"] = role_in(bare)
    elif not roles and (names := [name for name in known.roles if len(name) > 2 and name in bare]):
        # 监管人员名单: a word for a role that the county's profile has
        found["role"] = max(names, key=len)
    if match := _LEVEL.search(bare):
        found["level"] = match[0]
    if not found and UNIT_WORD.search(bare) and 3 < len(bare) < 25:
        found["unit"] = bare
    return found


def _after_county(text: str) -> str:
    match = re.match("^[\u4e00-\u9fff]{1,6}?[县区市旗](?=.)", text)
    return text[match.end() :] if match and text[match.end()] not in "级委" else text


def is_section(text: str, known: Known) -> bool:
    """Whether a lone text heads the rows below rather than explaining them."""
    bare = tight(text)
    if len(bare) > 40 or re.search(r"[。；;,，]", bare):
        return False
    if re.match(r"^(注|说明|备注|填表|制表|审核)", bare):
        return False
    said = said_in(bare, known)
    return bool(said) or bool(_NUMBERING.match(bare)) or bool(_TAIL.search(bare))


def context_of(texts: Iterable[str], known: Known) -> Context:
    """What titles above a table say together; the nearest (last) wins."""
    context = Context()
    for text in texts:
        if len(tight(text)) <= 60:
            said = said_in(text, known)
            # titles stand together: 县级 as the sheet's name holds below 石桥镇林长名单
            context = context.under({"level": context.get("level"), **said} if context.get("level") else said)
    return context
