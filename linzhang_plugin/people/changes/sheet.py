"""The change sheet (变动表) in Excel: who moved from where to where, and a second sheet with the boards to reprint."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from ...county import office
from ...county.gateway import County
from ...county.office import Col
from ..names import spaced
from .model import Plan, StaleBoard

COLUMNS = (
    Col("序号", 6),
    Col("姓名", 10),
    Col("原任职务/责任区", 30, "left"),
    Col("现任职务/责任区", 30, "left"),
    Col("变动日期", 18),
    Col("依据", 22, "left"),
    Col("需重印公示牌", 22, "left"),
    Col("备注", 24, "left"),
)
BOARD_COLUMNS = (
    Col("序号", 6),
    Col("公示牌编号", 22),
    Col("责任区", 18),
    Col("级别", 10),
    Col("设置位置", 22, "left"),
    Col("上次印制人员日期", 14),
    Col("牌上应撤姓名", 18),
    Col("牌上应列姓名", 18),
    Col("备注", 18, "left"),
)
NUMBERS_SHOWN = 6
Row = tuple[object, ...]


def long_day(day: str) -> str:
    """2024年6月1日 for an ISO day."""
    year, month, date = day.split("-")
    return f"{year}年{int(month)}月{int(date)}日"


def rows(plan: Plan) -> list[Row]:
    """One row a person, in the order of the plan; then posts that are made or end without a holder, then the order."""
    before, after = defaultdict(list), defaultdict(list)
    for closing in plan.closings:
        before[closing.tenure.person_uid].append(closing.post)
    for opening in plan.openings:
        after[opening.person_uid].append(opening.post)
    vacant = {post.uid for post in plan.vacant}
    ended = {post.uid for post in plan.ended_posts}
    out: list[Row] = []
    for number, (uid, name) in enumerate(plan.persons().items(), start=1):
        kept = [post.label for post in plan.kept.get(uid, ())]
        remarks = [f"仍任：{'、'.join(kept)}"] if kept else []
        for post in before[uid]:
            if post.uid in vacant:
                carried = f"，由{plan.carried[post.uid]}承担" if post.uid in plan.carried else ""
                remarks.append(f"{post.area_name}{post.role_name}岗位空缺{carried}")
            if post.uid in ended:
                remarks.append(f"{post.area_name}{post.role_name}岗位撤销")
        remarks += [
            f"原定{long_day(c.tenure.start)}起任{c.post.label}，不再到任"
            for c in plan.withdrawn
            if c.tenure.person_uid == uid
        ]
        if uid in plan.new_persons:
            remarks.append("新增人员")
        remarks += [f"{o.post.label}任至{long_day(o.end)}" for o in plan.openings if o.person_uid == uid and o.end]
        numbers = [b.board.number for b in plan.boards if uid in b.persons]
        out.append(
            (
                number,
                spaced(name),
                "\n".join(p.label for p in before[uid]) or "—",
                "\n".join(p.label for p in after[uid]) or ("不再担任上述职务" if before[uid] else "—"),
                long_day(plan.day),
                plan.change.document,
                _shown(numbers),
                "；".join(remarks),
            )
        )
    return out + _post_rows(plan, len(out))


def _shown(numbers: Sequence[str]) -> str:
    more = f"等{len(numbers)}块" if len(numbers) > NUMBERS_SHOWN else ""
    return "、".join(numbers[:NUMBERS_SHOWN]) + more or "无"


def _post_rows(plan: Plan, count: int) -> list[Row]:
    """What no person's row says: new posts and ended ones without a holder, and a new order place by place."""
    held = {c.post.uid for c in plan.closings} | {o.post.uid for o in plan.openings}
    vacant = "（空缺）"
    found = [(vacant, "—", post.label, "新设岗位") for post in plan.new_posts if post.uid not in held]
    found += [(vacant, post.label, "岗位撤销", "") for post in plan.ended_posts if post.uid not in held]
    found += [
        (spaced(name) or vacant, post.label, post.label, f"排序调整为第{place}位")
        for place, (post, _, name) in enumerate(plan.order, start=1)
    ]
    numbers = _shown([b.board.number for b in plan.boards])
    return [
        (number, name, before, after, long_day(plan.day), plan.change.document, numbers, remark)
        for number, (name, before, after, remark) in enumerate(found, start=count + 1)
    ]


def _board_remark(board: StaleBoard) -> str:
    if board.changed:
        return f"职务、电话或责任区变化：{'、'.join(board.changed)}"
    return "" if board.gone or board.come else "排序变化"


def board_rows(county: County, plan: Plan) -> list[Row]:
    """One row a board to reprint, by code of its area."""
    levels = county.profile.code_list("levels")
    return [
        (
            number,
            b.board.number,
            b.board.area_name,
            levels.get(b.board.level, b.board.level),
            b.board.place,
            b.board.printed or "未经本软件印制",
            "、".join(b.gone) or "—",
            "、".join(b.come) or ("（空缺）" if b.gone else "—"),
            _board_remark(b),
        )
        for number, b in enumerate(plan.boards, start=1)
    ]


def save(county: County, plan: Plan, path: Path) -> Path:
    """Writes the workbook; LinzhangError where it is open in Excel or cannot be written. No phone stands in it."""
    profile = county.profile
    workbook = office.new_workbook(profile)
    maker = f"填报单位：{county.name}{profile.get('office.name', '林长制办公室')}"
    date = f"变动日期：{long_day(plan.day)}"
    title = f"{county.name}林长制人员变动表"
    sheet = office.new_sheet(workbook, "变动表", title, COLUMNS, profile, left=maker, right=date)
    for row in rows(plan):
        sheet.add(row)
    if plan.vacant:
        sheet.add_note(f"注：空缺岗位 {len(plan.vacant)} 个：{'、'.join(p.label for p in plan.vacant)}。")
    sheet.finish()
    title = f"{county.name}需重印公示牌清单"
    sheet = office.new_sheet(workbook, "需重印公示牌", title, BOARD_COLUMNS, profile, left=maker, right=date)
    boards = board_rows(county, plan)
    for row in boards:
        sheet.add(row)
    if not boards:
        sheet.add_note("本次变动没有需要重印的公示牌。")
    sheet.finish()
    return office.save(workbook, path)
