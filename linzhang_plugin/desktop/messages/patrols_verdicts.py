"""Sentences of rules, verdicts, overrules and rates of the room patrols."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "patrols_verdicts.rule_unreadable": translate(
            "Linzhang",
            "The rule “{rule}” cannot be read: a value in it is not of its kind. Open it under “Rules…” and save it "
            "again.",
        ),
        "patrols_verdicts.platform_no_outside": translate(
            "Linzhang", "The platform’s figures do not say what lies outside the own area; that is not judged."
        ),
        "patrols_verdicts.platform_no_day": translate(
            "Linzhang", "The platform says nothing of this day; it was judged on the cleaned track."
        ),
        "patrols_verdicts.platform_no_metres": translate(
            "Linzhang", "The platform gives no mileage for this day; only its time was judged."
        ),
        "patrols_verdicts.platform_no_seconds": translate(
            "Linzhang", "The platform gives no time for this day; only its mileage was judged."
        ),
        "patrols_verdicts.not_read": translate(
            "Linzhang",
            "The rule asks for figures that have not been read from the tracks yet (hours of the day, the raw line, "
            "another buffer, repeated routes, key places). Press “Judge”.",
        ),
        "patrols_verdicts.rules_contradict": translate(
            "Linzhang",
            "Two rules judge the same people on {day}: “{one}” and “{two}”. Open “Rules…” and end one of them before "
            "the other begins, or name the towns that each is for.",
        ),
    }
