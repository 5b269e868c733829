"""The sentences of lists, checks and the organisation (room people)."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence; the literals stand here so that the translation tools find them."""
    return {
        "lists.town_unknown": translate(
            "Linzhang",
            "“{town}” names {count} areas of the county file. Give the area’s code instead.",
        ),
        "lists.nothing": translate(
            "Linzhang",
            "There is no post for the list “{title}” on {day}. Choose another level, town or role, or import "
            "the roster first.",
        ),
        "lists.role_not_listed": translate(
            "Linzhang",
            "The list “{title}” does not hold the roles {roles}. Choose another list, or change the profile.",
        ),
        "lists.no_duties": translate(
            "Linzhang",
            "On {day} nobody holds a post that has duties. Write them into people.duties of the profile, or choose "
            "another level, town or role.",
        ),
        "lists.ids_not_kept": translate(
            "Linzhang",
            "This county keeps no ID numbers. Export without them, or set people.id_numbers to true in the profile.",
        ),
        "lists.date_unreadable": translate(
            "Linzhang",
            "“{text}” is no date. Write it as 2024-05-31.",
        ),
        "lists.no_areas": translate(
            "Linzhang",
            "The county file has no responsibility areas yet. Import the divisions and grids first.",
        ),
        "lists.pdf_not_written": translate(
            "Linzhang",
            "{file} could not be written. Close it where it is open, or choose another folder.",
        ),
        "lists.no_chief": translate(
            "Linzhang",
            "{area}: nobody is chief on this day.",
        ),
        "lists.no_chief_remedy": translate(
            "Linzhang",
            "Appoint a successor with “Personnel change”, or import the latest roster.",
        ),
        "lists.no_chief_post": translate(
            "Linzhang",
            "{area}: there is no post of a chief.",
        ),
        "lists.no_chief_post_remedy": translate(
            "Linzhang",
            "Make the post with “Personnel change”, or import a roster that has this area, with the name left empty "
            "where the post is vacant.",
        ),
        "lists.no_ranger": translate(
            "Linzhang",
            "{area}: the grid has no ranger on this day.",
        ),
        "lists.no_ranger_remedy": translate(
            "Linzhang",
            "Give the grid to a ranger with “Personnel change”, or import the latest roster of rangers.",
        ),
        "lists.many_rangers": translate(
            "Linzhang",
            "{area}: {count} rangers on this day ({names}); the profile admits {limit}.",
        ),
        "lists.many_rangers_remedy": translate(
            "Linzhang",
            "End the tenure of whoever has left, or change the number of holders in the profile.",
        ),
        "lists.overlap": translate(
            "Linzhang",
            "{area}: from {day} on more than {limit} persons hold the role {role} at a time ({names}).",
        ),
        "lists.overlap_remedy": translate(
            "Linzhang",
            "Correct the dates: the day of change is the successor’s first day and the predecessor’s end.",
        ),
        "lists.post_twice": translate(
            "Linzhang",
            "{name} holds the same post twice at a time (since {first} and since {second}).",
        ),
        "lists.post_twice_remedy": translate(
            "Linzhang",
            "End the earlier tenure before the later one begins, or delete one of the two.",
        ),
        "lists.before_person": translate(
            "Linzhang",
            "{name}: a tenure begins on {day}, but the person came only on {known}.",
        ),
        "lists.before_person_remedy": translate(
            "Linzhang",
            "Correct the beginning of the tenure, or the person’s date of coming.",
        ),
        "lists.after_person": translate(
            "Linzhang",
            "{name}: a tenure goes on to {day}, but the person left on {known}.",
        ),
        "lists.after_person_remedy": translate(
            "Linzhang",
            "Correct the end of the tenure, or the person’s date of leaving.",
        ),
        "lists.still_open": translate(
            "Linzhang",
            "{name} left on {known}, but the tenure has no end.",
        ),
        "lists.still_open_remedy": translate(
            "Linzhang",
            "End the tenure with “Personnel change”, so that the post is vacant or a successor holds it.",
        ),
        "lists.mu_below": translate(
            "Linzhang",
            "{name} looks after {mu} mu ({areas}), less than the {limit} mu of the profile.",
        ),
        "lists.mu_below_remedy": translate(
            "Linzhang",
            "Give the ranger another grid, or change the limit in the profile (people.ranger_mu).",
        ),
        "lists.mu_above": translate(
            "Linzhang",
            "{name} looks after {mu} mu ({areas}), more than the {limit} mu of the profile.",
        ),
        "lists.mu_above_remedy": translate(
            "Linzhang",
            "Give a grid to somebody else, or change the limit in the profile (people.ranger_mu).",
        ),
        "lists.phone_malformed": translate(
            "Linzhang",
            "{name}: the phone number is malformed ({digits} digits).",
        ),
        "lists.phone_malformed_remedy": translate(
            "Linzhang",
            "A mobile number has 11 digits; a landline its area code. Correct it in the person’s form.",
        ),
        "lists.phone_shared": translate(
            "Linzhang",
            "{name} and {others} have the same phone number.",
        ),
        "lists.phone_shared_remedy": translate(
            "Linzhang",
            "Ask both and correct one of them in the person’s form. If they are one person entered twice, give the "
            "posts of one to the other with “Personnel change”; past tenures stay as they are.",
        ),
        "lists.name_two_phones": translate(
            "Linzhang",
            "There are persons called {name} with {count} different phone numbers.",
        ),
        "lists.name_two_phones_remedy": translate(
            "Linzhang",
            "If it is one person, keep the right number; two persons of one name need nothing.",
        ),
        "lists.no_post": translate(
            "Linzhang",
            "{name} is in the file but never held a post.",
        ),
        "lists.no_post_remedy": translate(
            "Linzhang",
            "Import a roster that says the area and role, or delete the person.",
        ),
        "lists.contract_over": translate(
            "Linzhang",
            "{name} is still ranger, but the contract ended on {known}.",
        ),
        "lists.contract_over_remedy": translate(
            "Linzhang",
            "Enter the new contract in the person’s form, or end the tenure with “Personnel change”.",
        ),
        "lists.group_chiefs": translate("Linzhang", "No chief"),
        "lists.group_rangers": translate("Linzhang", "Rangers of grids"),
        "lists.group_overlaps": translate("Linzhang", "Overlapping tenures"),
        "lists.group_dates": translate("Linzhang", "Dates of tenures"),
        "lists.group_mu": translate("Linzhang", "Area of rangers"),
        "lists.group_phones": translate("Linzhang", "Phones and names"),
        "lists.group_idle": translate("Linzhang", "Without post"),
        "lists.group_contracts": translate("Linzhang", "Contracts"),
        "lists.group_ids": translate("Linzhang", "ID numbers"),
        "lists.id_damaged": translate(
            "Linzhang",
            "{name}: Excel has damaged the ID number (it keeps only 15 digits).",
        ),
        "lists.id_damaged_remedy": translate(
            "Linzhang",
            "Format the column as text in the source, type the number again and import it again.",
        ),
        "lists.id_malformed": translate(
            "Linzhang",
            "{name}: the ID number cannot be right (length, date or check digit).",
        ),
        "lists.id_malformed_remedy": translate(
            "Linzhang",
            "Compare it with the card and correct it in the person’s form.",
        ),
        "lists.id_shared": translate(
            "Linzhang",
            "{name} and {other} have the same ID number.",
        ),
        "lists.id_shared_remedy": translate(
            "Linzhang",
            "They are one person entered twice, or one number is wrong. Compare the cards.",
        ),
    }
