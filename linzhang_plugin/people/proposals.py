"""What a roster would change, as proposals that the user accepts or not: one for each person of a row and area."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..county import office
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.phones import masked
from ..county.profile import Profile
from .places import Problem
from .records import ENDED, FILE, NEW, PHONE, POST, SUCCESSOR, TITLE, UNIT, VACANT, Step

ABSENT, ASKED = "absent", "asked"
KINDS = (ASKED, SUCCESSOR, NEW, POST, ENDED, ABSENT, TITLE, UNIT, PHONE, FILE, VACANT)
# problems that a user answers by saying who somebody is
QUESTIONS = frozenset({"people.similar_person", "people.phone_differs", "people.name_ambiguous", "people.id_differs"})
Say = Callable[..., str]


@dataclass(frozen=True)
class Proposal:
    """``id`` names it in ACCEPT; ``safe`` ones are ticked by default; what is ``ASKED`` cannot be accepted as it is.

    ``sheet``, ``row`` and ``part`` are of the source (row 0 for somebody who is missing in it); ``candidates`` are
    the persons (uid, name) about whom is asked.
    """

    id: str
    kind: str
    safe: bool
    sheet: str
    row: int
    part: int
    name: str
    area: str
    area_code: str
    role: str
    steps: tuple[Step, ...] = ()
    question: Problem | None = None
    candidates: tuple[tuple[str, str], ...] = ()
    # why it is not ticked by itself
    doubt: Problem | None = None

    def before(self, say: Say) -> str:
        """What is now, in words; '' where there is nothing."""
        return "；".join(dict.fromkeys(say(s.before[0], **s.before[1]) for s in self.steps if s.before))

    def after(self, say: Say) -> str:
        """What will be, in words; of what is asked, the question."""
        if self.question is not None:
            return say(self.question[0], **self.question[1])
        said = [(s.after[0], s.after[1]) for s in self.steps if s.after]
        return "；".join(dict.fromkeys(say(code, **values) for code, values in [*said, *filter(None, [self.doubt])]))


@dataclass
class Proposed:
    """All proposals of a roster, and how many of its persons (at an area each) change nothing."""

    proposals: list[Proposal] = field(default_factory=list)
    unchanged: int = 0

    def safe(self) -> list[str]:
        """The ids of those that need no look."""
        return [p.id for p in self.proposals if p.safe]


def kind_of(steps: Sequence[Step]) -> str:
    """The weightiest kind among the steps."""
    return min((s.kind for s in steps), key=KINDS.index)


def id_of(key: str, steps: Sequence[Step]) -> str:
    """Names a proposal by its place and by what it does: where the county has changed since, it is another one."""
    text = json.dumps([[s.kind, s.before, s.after] for s in steps], ensure_ascii=False, sort_keys=True, default=str)
    return f"{key}#{hashlib.sha256(text.encode()).hexdigest()[:6]}"


def ids_text(ids: Sequence[str]) -> str:
    """Ids as JSON, for the parameter ACCEPT."""
    return json.dumps(list(ids), ensure_ascii=False)


def ids_from(text: str) -> list[str] | None:
    """The reverse; None for an empty text (all that are safe). LinzhangError ``people.accept_unreadable``."""
    if not text.strip():
        return None
    try:
        found = json.loads(text)
    except ValueError as error:
        raise LinzhangError("people.accept_unreadable", str(error), text=masked(text)[:40]) from error
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise LinzhangError("people.accept_unreadable", text=masked(text)[:40])
    return found


# ---- saving -------------------------------------------------------------------------------------------------

_HEADS = (
    office.Col("序号", 6),
    office.Col("类别", 12),
    office.Col("责任区", 18, "left"),
    office.Col("角色", 10),
    office.Col("姓名", 10),
    office.Col("现状", 34, "left"),
    office.Col("拟变更为", 38, "left"),
    office.Col("来源行", 10),
    office.Col("默认", 8),
    office.Col("标识", 24, "left"),
)
KIND_NAMES = {
    ASKED: "待确认", SUCCESSOR: "接任", NEW: "新增人员", POST: "新增任职", ENDED: "离任", ABSENT: "名册未列",
    TITLE: "职务变动", UNIT: "单位变动", PHONE: "电话变动", FILE: "档案变动", VACANT: "空缺岗位",
}  # fmt: skip


def save(path: Path, county: County, file: str, proposed: Proposed, say: Say) -> Path:
    """The proposals as an office's table. ``say`` speaks Chinese.

    LinzhangError where the file cannot be written.
    """
    workbook = office.new_workbook(county.profile)
    title = f"{county.name}名册变动建议"
    right = f"建议 {len(proposed.proposals)} 条，未变 {proposed.unchanged} 条"
    sheet = office.new_sheet(
        workbook, "变动建议", title, _HEADS, county.profile, left=f"来源：{masked(file)}", right=right
    )
    for number, one in enumerate(proposed.proposals, 1):
        mark = "待确认" if one.kind == ASKED else ("接受" if one.safe else "不选")
        sheet.add(
            [
                number, KIND_NAMES[one.kind], one.area, one.role, one.name, masked(one.before(say)),
                masked(one.after(say)),
                f"第{one.row}行" if one.row else "", mark, masked(one.id),
            ]
        )  # fmt: skip
    if not proposed.proposals:
        sheet.add_note("名册与县库一致，没有需要变更的内容。")
    sheet.finish()
    return office.save(workbook, path)


def role_name(profile: Profile, key: str) -> str:
    """The name of a role; its key where the profile has it no more."""
    return profile.code_list("roles").get(key, key)
