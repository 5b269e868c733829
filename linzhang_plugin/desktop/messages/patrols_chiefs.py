"""Sentences about chiefs' patrols, reminders and problems."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "patrols_chiefs.accepted": translate("Linzhang", "Recorded: {name}, {day}, {place}."),
        "patrols_chiefs.unchanged": translate("Linzhang", "{name}, {day}: recorded already, nothing changed."),
        "patrols_chiefs.changed": translate("Linzhang", "{name}, {day}: recorded already; now also changed: {fields}."),
        "patrols_chiefs.problems_made": translate(
            "Linzhang",
            "{name}, {day}: what was found is now problem {numbers}.",
        ),
        "patrols_chiefs.problems_moved": translate(
            "Linzhang",
            "Its open problems go with it, with who answers for them: {numbers}.",
        ),
        "patrols_chiefs.other_record": translate(
            "Linzhang",
            "{name}, {day}: recorded; there was a record of that day already ({others}). If this row corrects it, "
            "delete that one.",
        ),
        "patrols_chiefs.no_table": translate(
            "Linzhang",
            "There is no table of patrols or problems in “{file}”. Check that it is the right file, with a "
            "header row that names day and person.",
        ),
        "patrols_chiefs.columns_unknown": translate(
            "Linzhang",
            "It is not clear what the columns of this table are: {columns}. Say what they mean; it is "
            "remembered for tables with these headers.",
        ),
        "patrols_chiefs.no_day": translate("Linzhang", "The day is missing. Fill it in and import the table again."),
        "patrols_chiefs.day_wrong": translate(
            "Linzhang",
            "“{day}” is no day that could be read. Write it as 2024-04-12.",
        ),
        "patrols_chiefs.future": translate(
            "Linzhang",
            "{day} lies ahead; a patrol or problem cannot have happened then. Correct the day.",
        ),
        "patrols_chiefs.no_name": translate("Linzhang", "The name of the chief is missing. Fill it in."),
        "patrols_chiefs.person_unknown": translate(
            "Linzhang",
            "Nobody of the county’s roster is called {name}. Check the name, or import him with the roster "
            "of chiefs first.",
        ),
        "patrols_chiefs.no_chief": translate(
            "Linzhang",
            "{name} is in the roster, but holds no post of a chief and never did. Check the name, or enter "
            "the post in the people’s dock.",
        ),
        "patrols_chiefs.not_in_post": translate(
            "Linzhang",
            "{name} held no post of a chief on {day}. The record is kept and does not count; check day and post.",
        ),
        "patrols_chiefs.person_doubt": translate(
            "Linzhang",
            "{name} may be: {who}. Nobody was chosen; say who is meant, or write level, town or village "
            "beside the name.",
        ),
        "patrols_chiefs.place_unknown": translate(
            "Linzhang",
            "There is no town or village {place} in this county. Correct the name, or the column.",
        ),
        "patrols_chiefs.place_twice": translate(
            "Linzhang",
            "There are {count} places called {place}. Write the town beside it.",
        ),
        "patrols_chiefs.code_unknown": translate(
            "Linzhang",
            "There is no area with the code {code} in this county. Correct the code.",
        ),
        "patrols_chiefs.code_elsewhere": translate(
            "Linzhang",
            "The area with the code {code} does not lie in {place}. Correct one of them.",
        ),
        "patrols_chiefs.outside_county": translate(
            "Linzhang",
            "{place} lies outside the county. Check the coordinates; longitude and latitude may have been exchanged.",
        ),
        "patrols_chiefs.point_elsewhere": translate(
            "Linzhang",
            "The coordinates do not lie in {place} but in {there}. Check them on the map.",
        ),
        "patrols_chiefs.part_unknown": translate(
            "Linzhang",
            "The county has no town, village or settlement “{place}”; the record was taken for {taken}. If that is "
            "wrong, choose its area.",
        ),
        "patrols_chiefs.place_nowhere": translate(
            "Linzhang",
            "No area, settlement or tree of the county is named in “{place}”. The record is kept; it counts "
            "once its area is chosen.",
        ),
        "patrols_chiefs.place_nowhere_refused": translate(
            "Linzhang",
            "No area, settlement or tree of the county is named in “{place}”. The row was not taken; write "
            "town and village.",
        ),
        "patrols_chiefs.no_place": translate(
            "Linzhang",
            "It says no place. The record is kept; it counts once its area is chosen.",
        ),
        "patrols_chiefs.no_place_refused": translate(
            "Linzhang",
            "It says no place. The row was not taken; write town and village.",
        ),
        "patrols_chiefs.elsewhere": translate(
            "Linzhang",
            "{place} does not lie in the chief’s own area; the record is kept and does not count.",
        ),
        "patrols_chiefs.kind_unknown": translate(
            "Linzhang",
            "“{kind}” is no way of patrolling that is known (on foot, joint, vehicle, drone, delegated); "
            "taken as on foot.",
        ),
        "patrols_chiefs.cells_unreadable": translate(
            "Linzhang",
            "These cells could not be read and were left out: {cells}.",
        ),
        "patrols_chiefs.double": translate(
            "Linzhang",
            "{name}, {day}: row {row_before} says the same; it was taken once.",
        ),
        "patrols_chiefs.twice_a_day": translate(
            "Linzhang",
            "{name}, {day}: a second record of the same place and day; the day counts once.",
        ),
        "patrols_chiefs.kind_wrong": translate(
            "Linzhang",
            "“{kind}” is no way of patrolling. Choose one of those offered.",
        ),
        "patrols_chiefs.there_already": translate(
            "Linzhang",
            "There is a record of {name} of {day} at this place already. Change that one, or write another place.",
        ),
        "patrols_chiefs.record_gone": translate(
            "Linzhang",
            "The record is not there any more. The list was brought up to date; choose again.",
        ),
        "patrols_chiefs.deleted": translate("Linzhang", "{count} records deleted."),
        "patrols_chiefs.problems_gone": translate(
            "Linzhang",
            "{count} problems that nobody had worked on were deleted with them.",
        ),
        "patrols_chiefs.nothing_to_undo": translate("Linzhang", "There is nothing to undo."),
        "patrols_chiefs.pattern_wrong": translate(
            "Linzhang",
            "The number pattern “{pattern}” in the profile (patrols, problems) cannot be used: in curly brackets it "
            "needs number and may have year, month, county and town.",
        ),
        "patrols_chiefs.no_content": translate("Linzhang", "Say what the problem is."),
        "patrols_chiefs.problem_kept": translate("Linzhang", "Problem {number}."),
        "patrols_chiefs.problem_deleted": translate("Linzhang", "Problem {number} deleted."),
        "patrols_chiefs.problem_gone": translate(
            "Linzhang",
            "The problem is not there any more. The list was brought up to date; choose again.",
        ),
        "patrols_chiefs.number_taken": translate(
            "Linzhang",
            "The number {number} is another problem’s. Numbers are never given twice; leave it as it was.",
        ),
        "patrols_chiefs.closed_by_missing": translate("Linzhang", "Say who closes the problem."),
        "patrols_chiefs.level_missing": translate("Linzhang", "Say to which level the problem was reported."),
        "patrols_chiefs.closed_ahead": translate("Linzhang", "{number}: closed on {day}? That day lies ahead."),
        "patrols_chiefs.reported_ahead": translate("Linzhang", "{number}: reported on {day}? That day lies ahead."),
        "patrols_chiefs.deadline_before": translate(
            "Linzhang",
            "{number}: the deadline {day} lies before the day of finding {found}.",
        ),
        "patrols_chiefs.closed_before": translate(
            "Linzhang",
            "{number}: closed on {day}, before it was found on {found}. Correct one of the days.",
        ),
        "patrols_chiefs.reported_before": translate(
            "Linzhang",
            "{number}: reported on {day}, before it was found on {found}. Correct one of the days.",
        ),
        "patrols_chiefs.no_rule": translate(
            "Linzhang",
            "There is no rule for patrols of chiefs on {day}. Choose a preset under “Rules” first.",
        ),
        "patrols_chiefs.clauses_unused": translate(
            "Linzhang",
            "The rule “{rule}” asks {clauses}: chiefs cannot be judged by that, it was left out. Save the rule without "
            "it under “Rules”.",
        ),
        "patrols_chiefs.no_chiefs": translate(
            "Linzhang",
            "Nobody holds a post of a chief on {day}. Import the roster of chiefs first.",
        ),
        "patrols_chiefs.nobody_to_remind": translate(
            "Linzhang",
            "As of {day} nobody has to be reminded: everybody has done enough.",
        ),
        "patrols_chiefs.problem_new": translate("Linzhang", "New problem {number}."),
        "patrols_chiefs.problem_changed": translate("Linzhang", "Problem {number}: changed {fields}."),
        "patrols_chiefs.problem_unchanged": translate("Linzhang", "Problem {number}: nothing changed."),
        "patrols_chiefs.problem_number_unknown": translate(
            "Linzhang",
            "There is no problem with the number {number}. Leave the number empty for a new one.",
        ),
        "patrols_chiefs.problem_twice": translate(
            "Linzhang",
            "Problem {number} stands in row {row_before} already; this row was not taken.",
        ),
        "patrols_chiefs.owner_unknown": translate(
            "Linzhang",
            "Nobody of the roster is certainly “{name}”; the one who answers was left as it is.",
        ),
        "patrols_chiefs.word_unknown": translate("Linzhang", "“{word}” is not known as {column}; it was left out."),
        "patrols_chiefs.word_refused": translate(
            "Linzhang",
            "“{word}” is not known as {column}. Take one of those that are offered.",
        ),
        "patrols_chiefs.columns_left": translate(
            "Linzhang",
            "Nothing was taken from these columns: {columns}. They are not known, or there is another one of the same "
            "meaning; rename the header where something of them is needed.",
        ),
        "patrols_chiefs.deadline_words": translate(
            "Linzhang",
            "The deadline “{words}” is no day and was left out. Write the day by which it must be solved.",
        ),
        "patrols_chiefs.state_not_taken": translate(
            "Linzhang",
            "It says “{word}”, but not when and by whom it was closed: the problem stays open. Fill in 销号日期 and "
            "销号人.",
        ),
        "patrols_chiefs.day_taken": translate(
            "Linzhang",
            "It does not say when the problem was found; {day} was taken. Correct it where it was another day.",
        ),
        "patrols_chiefs.problem_nowhere": translate(
            "Linzhang",
            "“{place}” names no area of the county: nobody answers for the problem yet. Choose the place with "
            "“Change…”.",
        ),
        "patrols_chiefs.point_wrong": translate(
            "Linzhang",
            "“{text}” is no point. Write longitude and latitude, as 106.71, 26.52, or x and y.",
        ),
        "patrols_chiefs.values_wrong": translate(
            "Linzhang",
            "The values are no JSON object. Write them in curly brackets, key and value in quotation marks.",
        ),
        "patrols_chiefs.letter_number": translate(
            "Linzhang",
            "The number pattern “{pattern}” of letters in the profile cannot be used: in curly brackets it may have "
            "office, year and number.",
        ),
        "patrols_chiefs.preset_unknown": translate(
            "Linzhang",
            "“{preset}” is no preset of chiefs’ rules. Choose one of those offered.",
        ),
        "patrols_chiefs.preset_levels": translate(
            "Linzhang",
            "The preset asks nothing of these levels: {levels}. Add rules for them where the county has some.",
        ),
    }
