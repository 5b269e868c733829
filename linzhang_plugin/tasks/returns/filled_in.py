"""What a unit has filled in: state, percentage, day, words and evidence, as a report of task_progress.

What stands in a cell and cannot be understood is kept in the words of the report, and said.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass, field

from ...county.sheets import Lost
from ..extras import state_words
from ..model import Remark
from ..task_progress import DONE, LATE, NONE, ONGOING
from .reading import Row, cell_text, day_from

FIELDS = ("state", "percent", "day", "report", "evidence")
WORDS = {
    DONE: ("完成", "全部完成", "办结", "已办结", "销号", "已销号", "是", "√", "完成率100%"),
    ONGOING: (
        "推进中",
        "正在推进",
        "正在进行",
        "正在开展",
        "持续推进",
        "长期坚持",
        "开展中",
        "已开展",
        "已启动",
        "部分完成",
    ),
    LATE: ("未完成", "逾期", "进展缓慢", "进度滞后", "落后", "否"),
    NONE: ("未启动", "未开始", "尚未开展", "尚未启动", "未实施", "×"),
}
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*[%％]?")


@dataclass
class Filled:
    """The report of one row; ``present`` where the unit has filled in anything at all."""

    state: str = ""
    percent: float | None = None
    day: datetime.date | None = None
    note: str = ""
    evidence: str = ""
    present: bool = False
    remarks: list[Remark] = field(default_factory=list)


def filled_in(row: Row, year: int) -> Filled:
    """The report of a row; ``year`` is that of days without one."""
    found = Filled(note=row.text("report"), evidence=row.text("evidence"))
    kept: list[str] = []
    found.state = _state(row, found, kept)
    found.percent = _percent(row, found, kept)
    found.day = _day(row, found, kept, year)
    found.present = any(row.text(name) or isinstance(row.values.get(name), Lost) for name in FIELDS if name != "day")
    if kept:
        found.note = f"{found.note}（{'；'.join(kept)}）" if found.note else "；".join(kept)
    if found.present and not found.state:
        found.state = _inferred(found)
    if found.state == DONE and found.percent is None:
        found.percent = 100.0
    if found.present and found.percent is not None and (found.state == DONE) != (found.percent >= 100):
        values: dict[str, str | int] = {"state": state_words()[found.state], "percent": f"{found.percent:g}"}
        found.remarks.append(Remark("tasks_returns.state_against_percent", values))
    return found


def _inferred(found: Filled) -> str:
    if found.percent is not None and found.percent >= 100:
        return DONE
    if found.percent or found.note or found.evidence:
        return ONGOING
    return NONE


def _state(row: Row, found: Filled, kept: list[str]) -> str:
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", row.text("state")))
    if not text:
        return ""
    for key, word in state_words().items():
        if text == word or text in WORDS[key]:
            return key
    found.remarks.append(Remark("tasks_returns.state_unreadable", {"text": text[:30]}))
    kept.append(f"进度填写：{row.text('state')}")
    return ""


def _percent(row: Row, found: Filled, kept: list[str]) -> float | None:
    value = row.values.get("percent")
    if value is None:
        return None
    if isinstance(value, bool | datetime.date | Lost):
        number = None
    elif isinstance(value, int | float):
        number = float(value)
        if 0 < number < 1 or (number == 1 and found.state == DONE):
            number = round(number * 100, 2)  # a cell in the format of a percentage holds 0.8 for 80 %
    else:
        match = _PERCENT.fullmatch(unicodedata.normalize("NFKC", str(value)).strip())
        number = float(match[1]) if match else None
    if number is not None and 0 <= number <= 100:
        return number
    text = cell_text(value)
    found.remarks.append(Remark("tasks_returns.percent_unreadable", {"text": text[:30]}))
    if text:
        kept.append(f"完成比例填写：{text}")
    return None


def _day(row: Row, found: Filled, kept: list[str], year: int) -> datetime.date | None:
    value = row.values.get("day")
    if value is None or not cell_text(value):
        return None
    day = day_from(value, year)
    if day is None:
        text = cell_text(value)
        found.remarks.append(Remark("tasks_returns.day_unreadable", {"text": text[:30]}))
        kept.append(f"日期填写：{text}")
    return day
