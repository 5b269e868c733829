"""The register of boards and the list of those to be renewed as Excel (公示牌台账、更换清单)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

from ..county import schema
from ..county.office import Col, new_sheet, new_workbook, save
from ..county.profile import Profile
from .inspection import Inspection
from .stale import Reason, StaleBoard

Say = Callable[..., str]

REGISTER = (
    Col("序号", 6), Col("编号", 22), Col("级别", 8), Col("责任区", 18), Col("设置位置", 24, "left"), Col("经度", 12),
    Col("纬度", 12), Col("材质", 14), Col("尺寸", 12), Col("设置日期", 12), Col("状态", 9), Col("检查日期", 12),
    Col("照片", 7), Col("最近印制", 12), Col("文件", 34, "left"), Col("备注", 16, "left"),
)  # fmt: skip
RENEW = (
    Col("序号", 6), Col("编号", 22), Col("责任区", 24), Col("不符内容", 60, "left"), Col("变动日期", 12),
    Col("更换期限", 12), Col("是否逾期", 9), Col("印制日期", 12), Col("原文件", 34, "left"),
)  # fmt: skip
MISSING = (Col("序号", 6), Col("级别", 10), Col("编号", 24), Col("责任区", 36))
NEAR = (Col("序号", 6), Col("公示牌", 26), Col("公示牌", 26), Col("相距（米）", 12))


def write_register(
    path: Path,
    inspection: Inspection,
    stale: Sequence[StaleBoard],
    day: datetime.date,
    county: str,
    profile: Profile,
    say: Say,
) -> Path:
    """Writes 公示牌台账, 更换清单, 缺牌责任区 and 相距过近; ``say`` gives the office's sentence of a code with values.

    LinzhangError where the file is open in Excel or cannot be written.
    """
    book = new_workbook(profile)
    levels = profile.code_list("levels")
    states = schema.CODE_LISTS["board_state"]
    late = {board.number for board in stale}
    date = f"{day.year}年{day.month}月{day.day}日"
    sheet = new_sheet(book, "公示牌台账", f"{county}林长公示牌台账", REGISTER, profile, right=date)
    for i, e in enumerate(inspection.entries, start=1):
        changed = e.number in late and e.state not in ("damaged", "aged")
        state = states["stale"] if changed else states.get(e.state, e.state)
        where = [e.place, e.lon, e.lat, e.material, e.size, e.installed]
        known = [state, e.checked, e.photos or None, e.printed, e.file, e.note]
        sheet.add([i, e.number, levels.get(e.level, e.level), e.area, *where, *known])
    sheet.finish()
    renew = new_sheet(book, "更换清单", f"{county}林长公示牌更换清单", RENEW, profile, right=date)
    for i, board in enumerate(stale, start=1):
        reasons = "；".join(words(reason, say) for reason in board.reasons)
        overdue = "是" if board.is_late(day) else "否" if board.due else "—"
        days = [board.since or "—", board.due or "—", overdue, board.printed]
        renew.add([i, board.number, board.area, reasons, *days, board.file])
    if not stale:
        renew.add_note("没有需要更换的公示牌。")
    renew.finish()
    missing = new_sheet(book, "缺牌责任区", "尚无公示牌的责任区", MISSING, profile, right=date)
    for i, (code, name, level) in enumerate(inspection.missing, start=1):
        missing.add([i, levels.get(level, level), code, name])
    missing.finish(landscape=False)
    near = new_sheet(book, "相距过近", "相距过近的公示牌", NEAR, profile, right=date)
    for i, (one, other, metres) in enumerate(inspection.near, start=1):
        near.add([i, one, other, metres])
    near.finish(landscape=False)
    return save(book, path)


def words(reason: Reason, say: Say) -> str:
    """A reason as a sentence without its full stop."""
    code, values = reason
    return say(code, **values).rstrip("。.")
