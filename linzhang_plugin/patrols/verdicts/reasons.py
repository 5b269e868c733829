"""Why a day does not count, and why one is exempt: codes, and the words that are printed for them."""

from __future__ import annotations

from collections.abc import Iterable

TOO_SHORT = "too_short"
TOO_LITTLE_TIME = "too_little_time"
OUTSIDE = "outside"
INSIDE_SHARE = "inside_share"
HOURS = "hours"
SPACING = "spacing"
REPEATED = "repeated"
COPIED = "copied"
GAP = "gap"
SPEED = "speed"
PLATFORM = "platform"
NO_POST = "no_post"
LEAVE = "leave"
STANDBY = "standby"
WEATHER = "weather"
NO_TRACK = "no_track"
EXEMPT = (LEAVE, STANDBY, WEATHER)

REASONS: dict[str, str] = {
    TOO_SHORT: "太短",
    TOO_LITTLE_TIME: "时间不足",
    OUTSIDE: "区外",
    INSIDE_SHARE: "区内占比不足",
    GAP: "轨迹中断",
    SPEED: "速度异常",
    HOURS: "不在规定时段",
    SPACING: "间隔不足",
    REPEATED: "路线重复",
    COPIED: "疑似复制",
    PLATFORM: "平台未认定",
    NO_POST: "当日不在岗",
    LEAVE: "请假",
    STANDBY: "备勤",
    WEATHER: "恶劣天气",
    NO_TRACK: "无轨迹",
}
"""Reason → its word, in the order in which reasons are listed. Kept as codes in ``patrol_day.reasons``."""


def in_order(codes: Iterable[str]) -> list[str]:
    """The codes in the order of REASONS, each once."""
    found = set(codes)
    return [code for code in REASONS if code in found]


def reason_words(reasons: Iterable[str]) -> str:
    """The reasons in Chinese, as they are printed."""
    return "、".join(REASONS.get(code, code) for code in reasons)
