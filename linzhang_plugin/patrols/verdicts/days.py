"""The verdict on a day: valid or not, and why not, as codes."""

from __future__ import annotations

from .definition import Rule
from .reasons import COPIED, GAP, LEAVE, NO_POST, OUTSIDE, REASONS, SPEED, TOO_LITTLE_TIME, TOO_SHORT
from .results import Day


def judge(day: Day, rule: Rule) -> tuple[bool, list[str]]:
    """Whether a day with tracks counts, and the reasons if it does not (all that apply, in the order of REASONS).

    Only way and time inside the own area count; where the whole would have been enough and the part inside is not,
    the reason is 区外 and not 太短.
    """
    reasons = set()
    least_metres, least_seconds = rule.day.metres or 0.0, rule.day.seconds or 0.0
    metres = day.inside_metres if rule.vehicle_counts else day.foot_metres
    seconds = day.inside_seconds if rule.vehicle_counts else day.foot_seconds
    if day.copied:
        reasons.add(COPIED)
    if not day.in_post:
        reasons.add(NO_POST)
    short, brief = metres < least_metres, seconds < least_seconds
    if day.in_post and (short or brief):
        ridden = not rule.vehicle_counts and (
            (short and day.inside_metres >= least_metres) or (brief and day.inside_seconds >= least_seconds)
        )
        away = (short and day.inside_metres < least_metres <= day.metres) or (
            brief and day.inside_seconds < least_seconds <= day.seconds
        )
        if ridden:
            reasons.add(SPEED)
        if away:
            reasons.add(OUTSIDE)
        if short and day.metres < least_metres:
            reasons.add(TOO_SHORT)
        if brief and day.seconds < least_seconds:
            reasons.add(TOO_LITTLE_TIME)
        if brief and seconds + day.gap_seconds >= least_seconds:
            reasons.add(GAP)
    if reasons and day.on_leave:
        reasons.add(LEAVE)
    return not reasons, [code for code in REASONS if code in reasons]


def share_of_target(days_per_month: int, days_in_post: int, days_in_month: int) -> int:
    """The days somebody in post for part of the month has to do: pro rata, rounded half up (四舍五入)."""
    return (2 * days_per_month * days_in_post + days_in_month) // (2 * days_in_month)
