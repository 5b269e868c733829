"""A rule as a Chinese sentence, as it is printed under tables and shown while it is edited."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence

from ...county import units
from ...county.profile import Profile
from .definition import AREA, BASES, CLEAN, COUNTS, PLATFORM, RAW, Rule
from .reasons import reason_words
from .windows import KINDS, Window

_EACH = {"year": "每年", "half": "每半年", "quarter": "每季度", "month": "每月", "ten_days": "每旬", "week": "每周"}
_WARNINGS = {"blue": "蓝色", "yellow": "黄色", "orange": "橙色", "red": "红色"}
_RATES = {"online": "月上线率", "patrolled": "平均上线巡护率", "met": "出巡达标率"}


def rule_words(rule: Rule, profile: Profile | None = None, names: Mapping[str, str] | None = None) -> str:
    """The rule in one sentence: 护林员每月不少于15天，每天不少于1公里、1小时，在本人责任区内；…

    ``profile`` names role and levels (without it whom it is for is left out), ``names`` towns (code → name) and key
    places (uid → name).
    """
    names = names or {}
    style = "decimal" if profile is None else str(profile.get("units.hours", "decimal"))
    parts = [how_often(rule), day_words(rule, style)]
    more = [
        spread_words(rule),
        _warnings(rule),
        _counts(rule),
        f"{reason_words(rule.exempt)}当天免巡" if rule.exempt else "",
        *(_place(place.window, place.count, names.get(place.place_uid, "重点部位")) for place in rule.places),
        "、".join(f"{_RATES.get(name, name)}不低于{_number(share * 100)}%" for name, share in rule.rates),
        {PLATFORM: "按平台数据判定", RAW: "按原始轨迹判定"}.get(rule.basis, ""),
    ]
    sentence = "，".join(part for part in parts if part)
    return "；".join([whom_words(rule, profile, names) + sentence, *(part for part in more if part)]) + "。"


def whom_words(rule: Rule, profile: Profile | None, names: Mapping[str, str]) -> str:
    """Whom the rule is for: ``村级护林员``, ``护林员（石桥镇）``; empty without a profile."""
    if profile is None:
        return ""
    levels = {level.key: level.name for level in profile.levels}
    roles = {role.key: role.name for role in profile.roles}
    names = {**(profile.get("patrols.town_names", {}) or {}), **names}
    where = "、".join(names.get(town, town) for town in rule.towns)
    who = "、".join(levels.get(level, level) for level in rule.levels) + roles.get(rule.role, rule.role)
    return f"{who}（{where}）" if where else who


def how_often(rule: Rule) -> str:
    """``每月不少于15天（10月至次年5月20天）``; for rules without figures of a day ``1次``."""
    unit = unit_of(rule)
    text = _EACH.get(rule.window.kind, rule.window.kind)
    if rule.window.days is not None:
        first, last = rule.window.days
        days = f"{first}日" if first == last else f"{first}—{last}日"
        text = f"每月{days}" if rule.window.kind == "month" else f"{text}（各月{days}）"
    if rule.window.months is not None:
        text = f"{months_words(rule.window.months)}，{text}"
    if rule.per == AREA:
        text += "在每个责任区"
    if not rule.count and not rule.seasons:
        return f"{text}不设{'天数' if unit == '天' else '次数'}"
    seasons = "、".join(f"{months_words(season.months)}{season.count}{unit}" for season in rule.seasons)
    return f"{text}不少于{rule.count}{unit}" + (f"（其中{seasons}）" if seasons else "")


def unit_of(rule: Rule) -> str:
    """天 where a day has to meet figures, 次 where a patrol is an event."""
    return "天" if rule.day.metres is not None or rule.day.seconds is not None or rule.role == "ranger" else "次"


def day_words(rule: Rule, hours: str = "decimal") -> str:
    """``每天不少于1公里、1小时，在本人责任区内``. ``hours``: the county's style of hours."""
    day, parts = rule.day, []
    figures = [
        *([] if day.metres is None else [f"{_number(day.metres / 1000)}公里"]),
        *([] if day.seconds is None else [time_words(day.seconds, hours)]),
    ]
    if figures:
        parts.append(f"每{unit_of(rule)}不少于{'、'.join(figures)}")
    if day.inside and (figures or day.inside_share is not None):
        edge = f"（边界外放{_number(day.buffer_metres)}米）" if day.buffer_metres else ""
        parts.append(f"在本人责任区内{edge}")
    if day.inside_share is not None:
        parts.append(f"区内里程不低于全程的{_number(day.inside_share * 100)}%")
    if day.hours is not None:
        parts.append(f"只计{day.begin or '0:00'}—{day.until or '24:00'}")
    if day.spacing_hours is not None:
        parts.append(f"两次之间相隔不少于{_number(day.spacing_hours)}小时")
    if day.no_repeat:
        parts.append(f"同一{KINDS.get(rule.window.kind, '期')}内路线不得重复（责任区已走遍的除外）")
    return "，".join(parts)


def time_words(seconds: float, hours_style: str = "decimal") -> str:
    """``1小时``, ``30分钟``, ``1.5小时`` (style hm: ``1小时30分``), ``59分59秒``."""
    whole = round(seconds)
    if hours_style != "hm" and whole % 360 == 0 and whole >= 3600:
        return f"{_number(whole / 3600)}小时"
    hours, minutes, rest = whole // 3600, whole % 3600 // 60, whole % 60
    if not hours and not rest:
        return f"{minutes}分钟"
    return (f"{hours}小时" if hours else "") + (f"{minutes}分" if minutes else "") + (f"{rest}秒" if rest else "")


def months_words(months: Sequence[int]) -> str:
    """``10月至次年5月``, ``3—12月``, ``1、3月``: a run of months goes on over the end of the year."""
    found = sorted(set(months))
    if len(found) == 12:
        return "全年"
    starts = [month for month in found if (month - 2) % 12 + 1 not in found]
    if len(starts) == 1 and len(found) > 1:
        first, last = starts[0], (starts[0] + len(found) - 2) % 12 + 1
        return f"{first}—{last}月" if first < last else f"{first}月至次年{last}月"
    runs: list[list[int]] = []
    for month in found:
        if runs and runs[-1][-1] == month - 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return "、".join(str(r[0]) if len(r) == 1 else f"{r[0]}—{r[-1]}" for r in runs) + "月"


def differences(one: Rule, two: Rule) -> list[str]:
    """Where two rules differ, as pairs in words: ``每月不少于15天 → 每月不少于10天``."""
    pairs: Iterable[tuple[str, str]] = (
        (how_often(one), how_often(two)),
        (day_words(one), day_words(two)),
        (spread_words(one), spread_words(two)),
        (_warnings(one), _warnings(two)),
        (_counts(one), _counts(two)),
        (reason_words(one.exempt), reason_words(two.exempt)),
        (f"按{BASES.get(one.basis, one.basis)}数据", f"按{BASES.get(two.basis, two.basis)}数据"),
    )
    return [f"{a or '（无）'} → {b or '（无）'}" for a, b in pairs if a != b]


def spread_words(rule: Rule) -> str:
    """``每旬不少于3天``: what each part of the window asks; empty where it may be done all at once."""
    if rule.spread is None:
        return ""
    return f"{_EACH.get(rule.spread.kind, rule.spread.kind)}不少于{rule.spread.least}{unit_of(rule)}"


def _warnings(rule: Rule) -> str:
    return "、".join(f"{_WARNINGS.get(level, level)}预警期间按{_number(factor)}倍" for level, factor in rule.warnings)


def _counts(rule: Rule) -> str:
    """What counts besides tracks on foot; for events what counts at all."""
    if not rule.counts:
        return ""
    if "track" not in rule.counts:
        return "、".join(COUNTS.get(kind, kind) for kind in rule.counts) + "计入"
    others = [COUNTS.get(kind, kind) for kind in rule.counts if kind != "track"]
    if others:
        return "、".join(others) + "也计入"
    figures = rule.day.metres is not None or rule.day.seconds is not None
    return "车速路段不计" if figures and rule.basis == CLEAN else ""


def _place(window: Window, count: int, name: str) -> str:
    months = "" if window.months is None else f"{months_words(window.months)}，"
    return f"{name}{months}{_EACH.get(window.kind, window.kind)}到点不少于{count}次"


def _number(value: float) -> str:
    text = f"{units.rounded(value, 3):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def listed(names: Iterable[str], most: int = 5) -> str:
    """Names joined by 、, cut behind ``most`` of them: 张三、李四等7人."""
    found = list(names)
    shown = "、".join(itertools.islice(found, most))
    return f"{shown}等{len(found)}人" if len(found) > most else shown
