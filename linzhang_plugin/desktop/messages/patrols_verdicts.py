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
        "patrols_verdicts.rules_contradict": translate(
            "Linzhang",
            "Two rules judge the same people on {day}: “{one}” and “{two}”. Open “Rules…” and end one of them before "
            "the other begins, or name the towns that each is for.",
        ),
    }
