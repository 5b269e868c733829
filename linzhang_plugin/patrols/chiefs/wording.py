"""Chiefs, windows and rules in the words that are printed."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable

from ...county.profile import Profile
from ..verdicts.definition import TRACK, Conditions, Rule
from ..verdicts.words import day_words, how_often, spread_words
from .judging import OVERRULED, REASONS, ChiefWindow, Judged


def area_words(window: ChiefWindow) -> str:
    """The areas that a window is about: 石桥镇、东山村; in a rule per area that one."""
    wanted = [seat for seat in window.seats if window.verdict.area_uid in (None, seat.area_uid)]
    return "、".join(dict.fromkeys(seat.where for seat in wanted))


def chief_words(window: ChiefWindow, levels: dict[str, str]) -> str:
    """乡镇级林长、镇长: level and role, and the office where there is one."""
    seat = window.seats[0]
    level = levels.get(seat.level, "")
    role = seat.role_name if seat.role_name.startswith(level) else level + seat.role_name
    return f"{role}、{seat.title}" if seat.title and seat.title not in (seat.role_name, role) else role


def asked_words(window: ChiefWindow) -> str:
    """不少于2次; of somebody who was in post for a part of it: not the whole number but his share."""
    apart = "" if window.is_part else spread_words(window.verdict.rule)
    return f"不少于{window.verdict.target}次" + (f"（其中{apart}）" if apart else "")


def left_words(window: ChiefWindow) -> str:
    """还有12天 (截止6月30日), 今日截止, 已逾期5天."""
    days = window.days_left
    if days < 0:
        return f"已逾期{-days}天"
    return "今日截止" if days == 0 else f"距截止还有{days}天"


def rules_words(rules: Iterable[Rule], profile: Profile) -> list[str]:
    """县级总林长、林长每季度不少于1次: what rules ask, roles that are asked the same in one sentence."""
    levels, hours = profile.code_list("levels"), str(profile.get("units.hours", "decimal"))
    names = {role.key: role.name for role in profile.roles}
    ranks = {role.key: role.rank for role in profile.roles}
    order = {level.key: i for i, level in enumerate(profile.levels)}
    grouped: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for rule in sorted(
        rules, key=lambda r: (min((order.get(v, 99) for v in r.levels), default=99), ranks.get(r.role, 99))
    ):
        used = _used(rule)
        asked = "，".join(part for part in (how_often(used), day_words(used, hours), spread_words(used)) if part)
        roles = grouped.setdefault((rule.levels, asked), [])
        if rule.role not in roles:
            roles.append(rule.role)
    return [
        "、".join(levels.get(level, level) for level in where)
        + "、".join(names.get(role, role) for role in roles)
        + asked
        for (where, asked), roles in grouped.items()
    ]


def _used(rule: Rule) -> Rule:
    """The rule without the clauses that chiefs cannot be judged by (``checks.not_for_chiefs``)."""
    asked = rule.day
    metres = asked.metres if TRACK in rule.counts else None
    return dataclasses.replace(
        rule, day=Conditions(metres, asked.seconds, asked.inside, None, None, asked.spacing_hours)
    )


def unused_words(judged: Judged) -> list[str]:
    """规则“…”中的“时段”不适用于林长，判定时未采用。 for every rule of an older file that has such clauses."""
    return [f"规则“{name}”中的“{'、'.join(clauses)}”不适用于林长，判定时未采用。" for name, clauses in judged.unused()]


def not_counted_words(window: ChiefWindow) -> str:
    """4月3日：地点对不上责任区；… of the records that do not count, and of days that a human has decided against."""
    parts = [
        (visit.day, REASONS[reason] + (decision_words(window, visit.day) if reason == OVERRULED else ""))
        for visit, reason in window.not_counted
    ]
    known = {visit.day for visit, _ in window.not_counted}
    parts += [
        (day, REASONS[OVERRULED] + decision_words(window, day))
        for day, decision in window.decisions.items()
        if not decision.valid and day not in known
    ]
    return "；".join(f"{day.month}月{day.day}日：{words}" for day, words in sorted(parts))


def decision_words(window: ChiefWindow, day: datetime.date) -> str:
    """（会议证明，李站长）: reason and name of what a human has decided about a day; empty where nobody has."""
    decision = window.decisions.get(day)
    said = [part for part in (decision.reason, decision.by_name) if part] if decision is not None else []
    return f"（{'，'.join(said)}）" if said else ""


def done_words(window: ChiefWindow) -> str:
    """4月3日、4月20日: the days that count; of one that a human has decided his reason and name too."""
    parts = []
    for one in window.done:
        decided = f"人工认定{decision_words(window, one.day)}" if one.day in window.decisions else ""
        parts.append(f"{one.day.month}月{one.day.day}日{decided}")
    return "、".join(parts)


def rules_words_without_roles(rules: Iterable[Rule]) -> list[str]:
    """The names of chiefs' rules with what they ask, for presets: 县级林长巡林：每季度不少于1次."""
    asked = [
        (rule.name, (how_often(rule), day_words(rule), spread_words(rule))) for rule in rules if rule.role != "ranger"
    ]
    return [f"{name}：{'，'.join(part for part in parts if part)}" for name, parts in asked]
