"""Sentences of the room people."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        "people.sheet_missing": translate(
            "Linzhang",
            "“{file}” has no sheet “{sheet}”. Its sheets are: {sheets}.",
        ),
        "people.no_areas": translate(
            "Linzhang",
            "The county has no areas yet, so nobody can be assigned. Import towns, villages and grids first.",
        ),
        "people.name_missing": translate(
            "Linzhang",
            "The name is missing. Fill it in and import again.",
        ),
        "people.name_with_phone": translate(
            "Linzhang", "The name holds a phone number. Put the phone into a column of its own and import again."
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
        "people.vacant": translate(
            "Linzhang",
            "The post {role} of {area} is vacant.",
        ),
        "people.vacant_but_held": translate(
            "Linzhang",
            "The row says vacant, but {names} still hold the post. Fill in when they left.",
        ),
        "people.phone_differs": translate(
            "Linzhang",
            "To be answered: {name} is known at this post of {area} with another phone number. If the number has "
            "changed, change it in the person’s record; if it is another person, end the former tenure first.",
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
            "To be answered: There are {count} persons called {name} there. Give the phone number.",
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
        "people.no_table": translate(
            "Linzhang",
            "No table of people was found in “{file}”. It needs a column of names and at least one more of "
            "role, title, town, village, code, phone or date; in Word, lines as “林长：姓名 职务” do too.",
        ),
        "people.sheet_passed_over": translate(
            "Linzhang",
            "This sheet has no table of people; its {count} rows were passed over.",
        ),
        "people.mapping_unreadable": translate(
            "Linzhang",
            "The parameter of column meanings or corrections cannot be read: {text}. It must be JSON as the "
            "help describes.",
        ),
        "people.total_row": translate(
            "Linzhang",
            "A total, no person.",
        ),
        "people.note_row": translate(
            "Linzhang",
            "A remark, no person.",
        ),
        "people.header_row": translate(
            "Linzhang",
            "The header again, no person.",
        ),
        "people.section_row": translate(
            "Linzhang",
            "A heading for the rows below, no person.",
        ),
        "people.part_row": translate(
            "Linzhang",
            "Part of a person who stands in several rows.",
        ),
        "people.empty_row": translate(
            "Linzhang",
            "Nothing but a number or a place: no person and no post.",
        ),
        "people.left_out": translate(
            "Linzhang",
            "Left out in the preview.",
        ),
        "people.start_missing": translate(
            "Linzhang",
            "{name}: the start of the post is missing. Fill it in, or give a date for all such rows when importing.",
        ),
        "people.undated": translate(
            "Linzhang",
            "The roster gives no start for {count} persons and posts: whoever is new begins on the day of change.",
        ),
        "people.role_guessed": translate(
            "Linzhang",
            "{name}: “{text}” was taken as {role}. Check it.",
        ),
        "people.grid_unknown": translate(
            "Linzhang",
            "{name}: {area} has no grid “{grid}”; the village itself was taken. Check it.",
        ),
        "people.doubt_phone_office": translate(
            "Linzhang",
            "{name}: only the office or second number is given; it was taken. Check it.",
        ),
        "people.phone_malformed": translate(
            "Linzhang",
            "{name}: the phone number is malformed; it was kept as written. Check it.",
        ),
        "people.person_gone": translate(
            "Linzhang",
            "The person who was chosen for this row is no longer in the county file. Choose again.",
        ),
        "people.similar_person": translate(
            "Linzhang",
            "To be answered: {name} may be {other}, who is known with the same phone or at the same post. Say in "
            "the preview whether it is the same person.",
        ),
        "people.wrong_name": translate(
            "Linzhang",
            "“{name}” is no name. Correct it and import again.",
        ),
        "people.wrong_date": translate(
            "Linzhang",
            "This is not a date. Write it as 2024-05-16.",
        ),
        "people.doubt_name": translate(
            "Linzhang",
            "{name}: this may be no name. Check it.",
        ),
        "people.doubt_surname": translate(
            "Linzhang",
            "{name}: the surname is rare. Check it.",
        ),
        "people.doubt_vacant": translate(
            "Linzhang",
            "The name is empty: a vacant post, or a name that was forgotten.",
        ),
        "people.doubt_phone_lost": translate(
            "Linzhang",
            "{name}: Excel has cut off digits of the phone number; it was left empty. Ask for it.",
        ),
        "people.doubt_phones": translate(
            "Linzhang",
            "{name}: there are several phone numbers; the first was taken. Check it.",
        ),
        "people.doubt_count": translate(
            "Linzhang",
            "{name}: the cell has another number of entries than there are names; whose is whose is a guess. Check it.",
        ),
        "people.doubt_filled": translate(
            "Linzhang",
            "{name}: the place was empty and was taken from the row above. Check it.",
        ),
        "people.doubt_place": translate(
            "Linzhang",
            "There is no place “{place}” in the county.",
        ),
        "people.doubt_code": translate(
            "Linzhang",
            "{name}: Excel has changed the code. Check it.",
        ),
        "people.doubt_role": translate(
            "Linzhang",
            "{name}: the cell names several roles. Check which was taken.",
        ),
        "people.doubt_month": translate(
            "Linzhang",
            "{name}: the month of the date is not certain. Check it.",
        ),
        "people.doubt_title": translate(
            "Linzhang",
            "{name}: the title and the header name different roles; the other one is {other}. Check which was taken.",
        ),
        "people.doubt_contract": translate(
            "Linzhang",
            "{name}: the roster has the days of the contract only. The first one is taken as the beginning where the "
            "county knows none, the last one ends nothing. Correct them where that is wrong.",
        ),
        "people.doubt_year": translate(
            "Linzhang",
            "{name}: the year of the date is not certain. Check it.",
        ),
        "people.title_row": translate("Linzhang", "A title above the table, no person."),
        "people.id_differs": translate(
            "Linzhang",
            "To be answered: {name} has the ID number of {other}. Say in the preview whether it is the same person.",
        ),
        "people.id_damaged": translate(
            "Linzhang",
            "{name}: Excel has damaged the ID number; it was left empty and not used. "
            "Format the column as text and type it again.",
        ),
        "people.id_malformed": translate(
            "Linzhang", "{name}: the ID number is malformed; it was left empty and not used. Check it."
        ),
        "people.kind_unknown": translate(
            "Linzhang",
            "{name}: the kind “{kind}” is not in the county’s profile; it was left out. "
            "Correct it, or add it to the profile.",
        ),
        "people.contract_unreadable": translate(
            "Linzhang", "{name}: a date of the contract cannot be read; it was left out. Write it as 2024-05-16."
        ),
        "people.contract_backwards": translate(
            "Linzhang", "{name}: the contract ends before it begins; both dates were left out. Correct them."
        ),
        "people.paired": translate(
            "Linzhang", "{name}: the row names as many areas as persons; {area} was taken for this one. Check it."
        ),
        "people.one_of_several": translate("Linzhang", "{name}: the cell names several areas; one of them is {area}."),
        "people.phone_changed": translate("Linzhang", "{name}: the phone number was changed to that of the roster."),
        "people.unit_is": translate("Linzhang", "unit: {unit}"),
        "people.title_is": translate("Linzhang", "title: {title}"),
        "people.liaison_is": translate("Linzhang", "liaison unit: {unit}"),
        "people.phone_known": translate("Linzhang", "the phone number that is known"),
        "people.phone_new": translate("Linzhang", "the phone number of the roster"),
        "people.post_vacant": translate("Linzhang", "a vacant post"),
        "people.file_is": translate("Linzhang", "{column}: {value}"),
        "people.file_hidden": translate("Linzhang", "{column}: (not shown)"),
        "people.held_since": translate("Linzhang", "{who} since {day}"),
        "people.held_listed": translate("Linzhang", "{who} since {day}, from “{source}”"),
        "people.held_from": translate("Linzhang", "{who} from {day}"),
        "people.held_between": translate("Linzhang", "{who} from {day} until {end} (exclusive)"),
        "people.missing_ends": translate("Linzhang", "is not listed: leaves on {day}"),
        "people.missing_ended": translate(
            "Linzhang", "{name} is not in the roster: the tenure as {role} of {area} ends on {day}."
        ),
        "people.not_chosen": translate("Linzhang", "Not chosen among the proposals; it stays as it was."),
        "people.accept_unreadable": translate(
            "Linzhang",
            "The parameter of accepted proposals cannot be read: {text}. It must be a JSON list of their ids.",
        ),
        "people.proposals_outdated": translate(
            "Linzhang",
            "{count} of the accepted proposals are not there any more: the county or the roster "
            "has changed since. Compare again.",
        ),
        "people.county_changed": translate(
            "Linzhang",
            "Another program wrote into the county file {file} while the roster was compared. Nothing was imported; "
            "import it again.",
        ),
        "people.proposed": translate("Linzhang", "{count} proposals; {unchanged} rows are as in the county."),
        "people.nothing_proposed": translate(
            "Linzhang", "The roster changes nothing: {unchanged} rows are as in the county."
        ),
        "people.proposals_not_saved": translate(
            "Linzhang", "The roster was compared, but the list of proposals could not be saved: {reason}"
        ),
        "people.table_header": translate("Linzhang", "The header of the table, no person."),
        "people.pairing_unclear": translate(
            "Linzhang",
            "{name}: the row names {persons} persons and {areas} areas and does not say whose is which. Put a "
            "semicolon between what belongs to one and to the next (01、02；03).",
        ),
        "people.whole_area": translate(
            "Linzhang",
            "{name}: “{text}” was read as all {count} grids; {area} is one of them. Tick it if that is right, or write "
            "the grids into the cell.",
        ),
        "people.whole_where": translate(
            "Linzhang", "“{text}” does not say of which village. Fill in the village, or the numbers of the grids."
        ),
        "people.whole_without_grids": translate(
            "Linzhang", "“{text}”: {area} has no grids in the county file. Draw or import them first."
        ),
        "people.same_post_maybe": translate(
            "Linzhang",
            "{name} ({title}) may succeed {other} ({known}), whom the roster does not list. Then write {known} as the "
            "title; if it is another post, tick it.",
        ),
    }
