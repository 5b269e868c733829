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
        "patrols_verdicts.without_rule": translate(
            "Linzhang",
            "{count} people are not judged, because no rule is for their post: {names}. Save one for their role, level "
            "or town under “Rules…”.",
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
        "patrols_verdicts.name_missing": translate("Linzhang", "The rule has no name. Write how the office calls it."),
        "patrols_verdicts.ends_before": translate(
            "Linzhang",
            "The rule would end on {end}, before it begins on {start}. Choose a later end.",
        ),
        "patrols_verdicts.role_unknown": translate(
            "Linzhang",
            "The role “{role}” is not in the profile. Choose one of the roles of the county.",
        ),
        "patrols_verdicts.level_unknown": translate(
            "Linzhang",
            "The level “{level}” is not in the profile. Leave it out, or choose one of the county’s levels.",
        ),
        "patrols_verdicts.level_without_role": translate(
            "Linzhang",
            "At the level {level} there is no {role}: the rule would judge nobody. Choose another level.",
        ),
        "patrols_verdicts.town_unknown": translate(
            "Linzhang",
            "There is no town with the code {town} in the county. Choose the town from the list.",
        ),
        "patrols_verdicts.window_unknown": translate(
            "Linzhang",
            "“{window}” is no window that can be judged. Choose year, half-year, quarter, month, ten days or week.",
        ),
        "patrols_verdicts.days_wrong": translate(
            "Linzhang",
            "Day {first} to {last} of the month is no span of days. Write the earlier day first, from 1 to 31.",
        ),
        "patrols_verdicts.days_of_short": translate(
            "Linzhang",
            "A rule by {window} cannot be limited to days of the month. Choose month or a longer window, or leave"
            " the days out.",
        ),
        "patrols_verdicts.months_wrong": translate(
            "Linzhang",
            "The months are not right: each from 1 to 12, and each once.",
        ),
        "patrols_verdicts.window_empty": translate(
            "Linzhang",
            "No day is left in this window: its days and months never meet. Change the days or the months.",
        ),
        "patrols_verdicts.count_negative": translate("Linzhang", "The number of days cannot be below 0."),
        "patrols_verdicts.count_too_many": translate(
            "Linzhang",
            "{count} days are asked in a window that has only {days}. Lower the count, or choose a longer window.",
        ),
        "patrols_verdicts.season_twice": translate("Linzhang", "Month {month} is in two seasons. Take it out of one."),
        "patrols_verdicts.spread_longer": translate(
            "Linzhang",
            "The days can be spread only over parts shorter than the window ({window}).",
        ),
        "patrols_verdicts.spread_nothing": translate(
            "Linzhang",
            "At least 0 days in each part asks nothing. Write 1 or more, or leave the spread out.",
        ),
        "patrols_verdicts.spread_more": translate(
            "Linzhang",
            "At least {least} in each {part} makes {total}, more than the {count} that the window asks. Change "
            "one of them.",
        ),
        "patrols_verdicts.spacing_impossible": translate(
            "Linzhang",
            "{count} patrols at least {hours} hours apart do not fit into the window. Lower one of them.",
        ),
        "patrols_verdicts.spacing_wrong": translate(
            "Linzhang",
            "The hours between two patrols must be more than 0, or left out.",
        ),
        "patrols_verdicts.figure_negative": translate("Linzhang", "Metres and minutes cannot be below 0."),
        "patrols_verdicts.share_wrong": translate(
            "Linzhang",
            "The share inside the own area must be more than 0 % and at most 100 %.",
        ),
        "patrols_verdicts.buffer_wrong": translate("Linzhang", "The buffer must be 0 to {most} metres."),
        "patrols_verdicts.hours_wrong": translate(
            "Linzhang",
            "From {first} to {last} there is no time: the first must be earlier.",
        ),
        "patrols_verdicts.hours_too_few": translate(
            "Linzhang",
            "Between {first} and {last} there is less time than a day has to have. Widen the hours or lower the "
            "minutes.",
        ),
        "patrols_verdicts.platform_cannot": translate(
            "Linzhang",
            "The platform’s figures say nothing of the share inside, a buffer, hours of the day, spacing or "
            "repeated routes. Choose the cleaned track as basis, or leave these out.",
        ),
        "patrols_verdicts.chiefs_not_judged": translate(
            "Linzhang",
            "Chiefs are judged by their records and cleaned tracks, not by: {clauses}. Leave these out of a rule for "
            "chiefs.",
        ),
        "patrols_verdicts.value_unknown": translate(
            "Linzhang",
            "“{value}” is nothing that a rule knows. Open the rule under “Rules…” and choose again.",
        ),
        "patrols_verdicts.nothing_counts": translate(
            "Linzhang",
            "Nothing counts by this rule, neither tracks nor records. Choose at least one.",
        ),
        "patrols_verdicts.factor_wrong": translate("Linzhang", "The factor of a warning must be 0 to {most}."),
        "patrols_verdicts.rate_wrong": translate("Linzhang", "A rate must be 0 % to 100 %."),
        "patrols_verdicts.place_unknown": translate(
            "Linzhang",
            "A key place of the rule is not in the county any more. Take it out of the rule, or import the places"
            " again.",
        ),
        "patrols_verdicts.place_window": translate(
            "Linzhang",
            "Visits of a key place need a number of at least 1 and a window with days.",
        ),
        "patrols_verdicts.place_longer": translate(
            "Linzhang",
            "A key place is asked by {place}, the rule itself by {window}: choose for the place the same window "
            "or a shorter one.",
        ),
        "patrols_verdicts.leave_beyond": translate(
            "Linzhang",
            "{person}: the leave from {start} to {end} reaches beyond the time in post. Days out of post lower no"
            " target; check the dates.",
        ),
        "patrols_verdicts.month_empty": translate(
            "Linzhang",
            "There are neither tracks nor platform figures of {month}: everybody in post is shown without a "
            "patrol. Import them first, if there should be some.",
        ),
        "patrols_verdicts.rule_missing": translate(
            "Linzhang",
            "No rule was given. Choose a preset or write the definition.",
        ),
        "patrols_verdicts.rule_gone": translate(
            "Linzhang",
            "This rule is not in the county any more. Open “Rules…” again.",
        ),
        "patrols_verdicts.rule_ended_before": translate(
            "Linzhang",
            "“{rule}” is not in force from {end} on as it is. Choose that day or an earlier one; to let it judge "
            "longer, save it again.",
        ),
        "patrols_verdicts.override_reason": translate(
            "Linzhang",
            "Write the reason: it is printed beside the verdict of the rule.",
        ),
        "patrols_verdicts.override_name": translate("Linzhang", "Write who decides: the name is printed."),
        "patrols_verdicts.days_backwards": translate(
            "Linzhang",
            "The days run backwards: {start} to {end}. Write the earlier day first.",
        ),
        "patrols_verdicts.leave_meets": translate(
            "Linzhang",
            "{person} has an entry from {start} to {end} already. Delete that one first, or choose other days.",
        ),
        "patrols_verdicts.entry_gone": translate("Linzhang", "This entry is not in the county any more."),
        "patrols_verdicts.nothing_to_undo": translate(
            "Linzhang",
            "There is nothing to undo: no rule, overrule, leave or warning was entered, or all of it is undone.",
        ),
        "patrols_verdicts.person_gone": translate("Linzhang", "This person is not in the county any more."),
        "patrols_verdicts.person_unknown": translate(
            "Linzhang",
            "Nobody is called “{person}”. Write the name as in the roster.",
        ),
        "patrols_verdicts.person_several": translate(
            "Linzhang",
            "Several people are called “{person}”. Choose the person in the dock, or give the uid.",
        ),
        "patrols_verdicts.area_unknown": translate(
            "Linzhang",
            "There is no area “{area}”. Write its code as in the tree of areas.",
        ),
        "patrols_verdicts.day_wrong": translate("Linzhang", "“{day}” is no day. Write it as 2024-05-06."),
        "patrols_verdicts.rule_saved": translate("Linzhang", "Rule “{rule}”, in force from {start}."),
        "patrols_verdicts.rule_ended": translate("Linzhang", "Rule “{rule}” ended, not in force from {day}."),
        "patrols_verdicts.overruled": translate("Linzhang", "Decision about {person} on {day}."),
        "patrols_verdicts.taken_back": translate("Linzhang", "Decision about {person} on {day} taken back."),
        "patrols_verdicts.leave_saved": translate("Linzhang", "Leave or standby of {person}, {start} to {end}."),
        "patrols_verdicts.exempt_saved": translate("Linzhang", "Exempt days from {start}."),
        "patrols_verdicts.warning_saved": translate("Linzhang", "Warning from {start}."),
        "patrols_verdicts.entry_deleted": translate("Linzhang", "An entry of leave, exempt days or warnings deleted."),
    }
