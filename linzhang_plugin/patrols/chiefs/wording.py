"""Chiefs, windows and rules in the words that are printed."""

from __future__ import annotations

from collections import Counter

from ..verdicts.definition import AREA, Rule
from ..verdicts.windows import KINDS, MONTH
from .judging import REASONS, ChiefWindow


def area_words(window: ChiefWindow) -> str:
    """The areas that a window is about: 石桥镇、东山村; in a rule per area that one."""
    wanted = [seat for seat in window.seats if window.verdict.area_uid in (None, seat.area_uid)]
    names = []
    for seat in wanted:
        town = next(
            (name for name in seat.places if name.endswith(("镇", "乡", "街道")) and name != seat.area_name), ""
        )
        names.append(seat.area_name if seat.area_name.startswith(town) else town + seat.area_name)
    return "、".join(dict.fromkeys(names))


def chief_words(window: ChiefWindow, levels: dict[str, str]) -> str:
    """乡镇级林长、镇长: level and role, and the office where there is one."""
    seat = window.seats[0]
    level = levels.get(seat.level, "")
    role = seat.role_name if seat.role_name.startswith(level) else level + seat.role_name
    return f"{role}、{seat.title}" if seat.title and seat.title not in (seat.role_name, role) else role


def asked_words(window: ChiefWindow) -> str:
    """不少于2次; of somebody who was in post for a part of it: not the whole number but his share."""
    return f"不少于{window.verdict.target}次"


def left_words(window: ChiefWindow) -> str:
    """还有12天 (截止6月30日), 今日截止, 已逾期5天."""
    days = window.days_left
    if days < 0:
        return f"已逾期{-days}天"
    return "今日截止" if days == 0 else f"距截止还有{days}天"


def rule_words(rule: Rule) -> str:
    """《…》：每季度不少于1次. The name of the rule with what it asks."""
    window = rule.window
    every = f"每{KINDS[window.kind]}"
    if window.days is not None:
        every += (
            f"{window.days[0]}—{window.days[1]}日" if window.kind == MONTH else f"第{window.days[0]}—{window.days[1]}天"
        )
    per = "每个责任区" if rule.per == AREA else ""
    asked = f"{every}{per}不少于{rule.count}次"
    if rule.day.seconds:
        asked += f"，每次不少于{rule.day.seconds / 60:g}分钟"
    return f"{rule.name}（{asked}）" if rule.name and asked not in rule.name else asked


def not_counted_words(window: ChiefWindow) -> str:
    """4月3日：地点对不上责任区；… of the records that do not count."""
    parts = [f"{visit.day.month}月{visit.day.day}日：{REASONS[reason]}" for visit, reason in window.not_counted]
    return "；".join(parts)


def done_words(window: ChiefWindow) -> str:
    """4月3日、4月20日: the days that count."""
    return "、".join(f"{one.day.month}月{one.day.day}日" for one in window.done)


def reason_counts(windows: list[ChiefWindow]) -> Counter[str]:
    """How many records do not count, by reason."""
    return Counter(reason for window in windows for _, reason in window.not_counted)
