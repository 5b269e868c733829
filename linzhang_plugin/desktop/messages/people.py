"""Sentences of the room people."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "people.file_missing": translate(
            "Linzhang",
            "“{file}” was not found. Check the path and try again.",
        ),
        "people.old_excel": translate(
            "Linzhang",
            "“{file}” is an old Excel file (.xls) or has a password. Open it in Excel or WPS, save it as .xlsx "
            "without a password, and import that.",
        ),
        "people.not_excel": translate(
            "Linzhang",
            "“{file}” is no Excel workbook. Save the roster as .xlsx and import that.",
        ),
        "people.corrupted": translate(
            "Linzhang",
            "“{file}” is damaged. Open it in Excel or WPS, let it be repaired, save it under a new name and import "
            "that.",
        ),
        "people.sheet_missing": translate(
            "Linzhang",
            "“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.",
        ),
        "people.no_table": translate(
            "Linzhang",
            "No table of people was found in “{file}”. It needs a header row with 姓名 and at least two more of "
            "角色, 职务, 乡镇, 村, 责任区编码, 网格编号, 联系电话, 任职时间.",
        ),
        "people.empty": translate(
            "Linzhang",
            "“{file}” is empty: there is no row under a header. Check whether the right file was chosen.",
        ),
        "people.no_areas": translate(
            "Linzhang",
            "The county has no areas yet, so nobody can be assigned. Import towns, villages and grids first.",
        ),
        "people.total_row": translate(
            "Linzhang",
            "A total or a remark, no person.",
        ),
        "people.name_missing": translate(
            "Linzhang",
            "The name is missing. Fill it in and import again.",
        ),
        "people.name_with_phone": translate(
            "Linzhang", "The name holds a phone number. Put the phone into a column of its own and import again."
        ),
        "people.several_names": translate(
            "Linzhang",
            "There are several names in one cell. Give each person a row of his own.",
        ),
        "people.role_missing": translate(
            "Linzhang",
            "The role is missing. Add a column 角色, or name the sheet after the role (护林员).",
        ),
        "people.role_unknown": translate(
            "Linzhang",
            "The role “{role}” is not in the county’s profile. Correct it, or add it to the profile.",
        ),
        "people.level_unknown": translate(
            "Linzhang",
            "The level “{level}” is not in the county’s profile. Correct it, or add it to the profile.",
        ),
        "people.role_level": translate(
            "Linzhang",
            "{role} is not held at the level of {area} ({level}). Correct the area, or allow it in the profile.",
        ),
        "people.area_unknown": translate(
            "Linzhang",
            "There is no area with the code {area_code}. Correct the code, or import the area first.",
        ),
        "people.place_unknown": translate(
            "Linzhang",
            "There is no place “{place}”. Correct the name, or give the code of the area.",
        ),
        "people.place_ambiguous": translate(
            "Linzhang",
            "There are several places “{place}”. Give the town too, or the code of the area.",
        ),
        "people.place_contradicts": translate(
            "Linzhang",
            "The area {area_code} does not lie in {place}. Correct one of them.",
        ),
        "people.place_incomplete": translate(
            "Linzhang",
            "The place is not given down to the level {level}. Fill in the village or the code.",
        ),
        "people.place_missing": translate(
            "Linzhang",
            "The row does not say for which area. Fill in town and village, or the code of the area.",
        ),
        "people.date_unreadable": translate(
            "Linzhang",
            "“{text}” is not a date. Write it as 2024-05-16.",
        ),
        "people.day_assumed": translate(
            "Linzhang",
            "Only the month is given; the 1st ({day}) was taken.",
        ),
        "people.end_before_start": translate(
            "Linzhang",
            "The end {end} is not after the start {start}. Correct one of them.",
        ),
        "people.start_missing": translate(
            "Linzhang",
            "{name}: the start of the post is missing. Fill it in, or give a date for all such rows when importing.",
        ),
        "people.vacant": translate(
            "Linzhang",
            "The post {role} of {area} is vacant.",
        ),
        "people.vacant_but_held": translate(
            "Linzhang",
            "The row says vacant, but {names} still hold the post. Fill in when they left.",
        ),
        "people.phone_malformed": translate(
            "Linzhang",
            "{name}: the phone number is malformed; it was kept as written. Check it.",
        ),
        "people.phone_differs": translate(
            "Linzhang",
            "{name} is known at this post of {area} with another phone number. If the number has changed, change it "
            "in the person’s record; if it is another person, end the former tenure first.",
        ),
        "people.phone_added": translate(
            "Linzhang",
            "{name} was known without a phone number; it was added.",
        ),
        "people.phone_shared": translate(
            "Linzhang",
            "{name} has the same phone number as {other}. Check both.",
        ),
        "people.same_name": translate(
            "Linzhang",
            "There is another {name} with another phone number or place; this one is taken as a person of his own. "
            "Check it.",
        ),
        "people.name_ambiguous": translate(
            "Linzhang",
            "There are {count} persons called {name} there. Give the phone number.",
        ),
        "people.predecessor_closed": translate(
            "Linzhang",
            "The tenure of {name} (since {since}) was closed on {day}, when the successor {other} begins.",
        ),
        "people.ended_by_successor": translate(
            "Linzhang",
            "{name}: a successor ({other}) is known from {day}; the tenure ends then.",
        ),
        "people.two_holders": translate(
            "Linzhang",
            "{name} now is {role} of {area} beside {others}, who are not in this roster. Whoever has left: fill in the "
            "date of leaving and import again.",
        ),
        "people.overlap": translate(
            "Linzhang",
            "{name} would hold the post of {area} at the same time as {other} (from {day}). If {other} has left, fill "
            "in the date of leaving; otherwise leave one of them out.",
        ),
        "people.too_many": translate(
            "Linzhang",
            "{role} would have more than {count} holders at a time. Correct the dates, or change the profile.",
        ),
        "people.tenure_ended": translate(
            "Linzhang",
            "The tenure of {name} ends on {day}.",
        ),
        "people.title_changed": translate(
            "Linzhang",
            "{name}: the title was “{before}” and is “{now}” now.",
        ),
        "people.unit_changed": translate(
            "Linzhang",
            "{name}: the unit was “{before}” and is “{now}” now.",
        ),
        "people.liaison_changed": translate(
            "Linzhang",
            "The liaison unit of {area} was “{before}” and is “{now}” now.",
        ),
        "people.title_moved": translate(
            "Linzhang",
            "{name} was “{before}” since {since} and is “{now}” from {day}; the former tenure ends on that day.",
        ),
        "people.listed_twice": translate(
            "Linzhang",
            "{name} is listed twice for the same post, with another title or unit. Leave one of the rows out.",
        ),
        "people.start_differs": translate(
            "Linzhang",
            "{name} holds this post since {known}, the row says {day}. Correct one of them.",
        ),
        "people.end_differs": translate(
            "Linzhang",
            "{name} left this post on {known}, the row says {day}. Correct one of them.",
        ),
    }
