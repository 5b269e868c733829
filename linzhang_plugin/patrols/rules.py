"""The rule of the profile, and the verdict on a day: valid or not, and why not, as codes."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from ..county.errors import LinzhangError
from ..county.profile import Profile
from .clean import Cleaning

TOO_SHORT = "too_short"
TOO_LITTLE_TIME = "too_little_time"
OUTSIDE = "outside"
GAP = "gap"
SPEED = "speed"
COPIED = "copied"
NO_TRACK = "no_track"
LEAVE = "leave"
NO_POST = "no_post"

REASONS: dict[str, str] = {
    TOO_SHORT: "太短",
    TOO_LITTLE_TIME: "时间不足",
    OUTSIDE: "区外",
    GAP: "轨迹中断",
    SPEED: "速度异常",
    COPIED: "疑似复制",
    NO_POST: "当日不在岗",
    LEAVE: "请假",
    NO_TRACK: "无轨迹",
}
"""Reason → its word, in the order in which reasons are listed. Kept as codes in ``patrol_day.reasons``."""


@dataclass(frozen=True)
class Rule:
    """What makes a day valid, and how many of them a month needs; the profile's section ``patrols.rule``."""

    role: str = "ranger"
    min_metres: float = 1000.0
    min_seconds: int = 3600
    days_per_month: int = 15
    vehicle_counts: bool = False
    """Whether way and time at vehicle speed count towards the minimum (joint patrols by car are real patrols)."""
    name: str = ""
    source: str = ""


@dataclass(frozen=True)
class Day:
    """What was measured on one day of one person. ``foot_*``: inside the own area and not ridden."""

    metres: float
    seconds: float
    inside_metres: float
    inside_seconds: float
    foot_metres: float
    foot_seconds: float
    gap_seconds: float = 0.0
    copied: bool = False
    on_leave: bool = False
    in_post: bool = True


def rule_of(profile: Profile) -> Rule:
    """The rule of a county; LinzhangError ``patrols.rule_wrong`` where a figure is missing its sense."""
    data = _known(profile.get("patrols.rule", {}), Rule)
    try:
        rule = dataclasses.replace(Rule(), **data)
        sound = rule.min_metres >= 0 and rule.min_seconds >= 0 and 0 < rule.days_per_month <= 31
    except TypeError as error:
        raise LinzhangError("patrols.rule_wrong", str(error)) from error
    if not sound:
        raise LinzhangError("patrols.rule_wrong")
    return rule


def cleaning_of(profile: Profile) -> Cleaning:
    """The cleaning parameters of a county; LinzhangError ``patrols.rule_wrong`` where one is not a positive number."""
    data = _known(profile.get("patrols.cleaning", {}), Cleaning)
    try:
        how = dataclasses.replace(Cleaning(), **{name: float(value) for name, value in data.items()})
    except (TypeError, ValueError) as error:
        raise LinzhangError("patrols.rule_wrong", str(error)) from error
    if any(value <= 0 for value in dataclasses.astuple(how)):
        raise LinzhangError("patrols.rule_wrong")
    return how


def buffer_of(profile: Profile) -> float:
    """Metres by which every area is widened when way and time are given to it; LinzhangError as ``rule_of``."""
    try:
        metres = float(profile.get("patrols.attribution.buffer_metres", 0) or 0)
    except (TypeError, ValueError) as error:
        raise LinzhangError("patrols.rule_wrong", str(error)) from error
    if not 0 <= metres <= 1000:
        raise LinzhangError("patrols.rule_wrong")
    return metres


def _known(data: Any, kind: type) -> dict[str, Any]:
    """The entries that are fields of ``kind``: notes and sources may stand beside them in the profile."""
    if not isinstance(data, dict):
        raise LinzhangError("patrols.rule_wrong")
    names = {f.name for f in dataclasses.fields(kind)}
    return {name: value for name, value in data.items() if name in names}


def judge(day: Day, rule: Rule) -> tuple[bool, list[str]]:
    """Whether a day with tracks counts, and the reasons if it does not (all that apply, in the order of REASONS).

    Only way and time inside the own area count; where the whole would have been enough and the part inside is not,
    the reason is 区外 and not 太短.
    """
    reasons = set()
    metres = day.inside_metres if rule.vehicle_counts else day.foot_metres
    seconds = day.inside_seconds if rule.vehicle_counts else day.foot_seconds
    if day.copied:
        reasons.add(COPIED)
    if not day.in_post:
        reasons.add(NO_POST)
    short, brief = metres < rule.min_metres, seconds < rule.min_seconds
    if day.in_post and (short or brief):
        ridden = not rule.vehicle_counts and (
            (short and day.inside_metres >= rule.min_metres) or (brief and day.inside_seconds >= rule.min_seconds)
        )
        away = (short and day.inside_metres < rule.min_metres <= day.metres) or (
            brief and day.inside_seconds < rule.min_seconds <= day.seconds
        )
        if ridden:
            reasons.add(SPEED)
        if away:
            reasons.add(OUTSIDE)
        if short and day.metres < rule.min_metres:
            reasons.add(TOO_SHORT)
        if brief and day.seconds < rule.min_seconds:
            reasons.add(TOO_LITTLE_TIME)
        if brief and seconds + day.gap_seconds >= rule.min_seconds:
            reasons.add(GAP)
    if reasons and day.on_leave:
        reasons.add(LEAVE)
    return not reasons, [code for code in REASONS if code in reasons]


def share_of_target(days_per_month: int, days_in_post: int, days_in_month: int) -> int:
    """The days somebody in post for part of the month has to do: pro rata, rounded half up (四舍五入)."""
    return (2 * days_per_month * days_in_post + days_in_month) // (2 * days_in_month)
