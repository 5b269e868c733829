"""The ranger's file (护林员档案) in a roster: kind, fund, contract, training, equipment and, where kept, the ID number.

The ID number is a key for matching only where the profile says ``people.id_numbers``; elsewhere the column is not
looked at. It never stands in a ledger, a log or the list of proposals.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..county import schema
from ..county.profile import Profile
from .checks_people import id_fault
from .places import Problem
from .recognise.values import WRONG, Field, day_of, tight

TEXTS = ("fund", "training", "equipment")
DAYS = ("contract_start", "contract_end")
COLUMNS = ("kind", "fund", *DAYS, "training", "equipment")


def keeps_ids(profile: Profile) -> bool:
    """Whether the office keeps ID numbers."""
    return profile.get("people.id_numbers") is True


def file_columns(profile: Profile) -> tuple[str, ...]:
    """The columns of ``person`` that a roster may fill."""
    return (*COLUMNS, "id_number") if keeps_ids(profile) else COLUMNS


def id_of(value: object) -> Field:
    """An ID number of a cell; one that Excel has damaged or that does not check is doubtful and empty: it is no key."""
    text = tight(value).upper().strip("'`’‘")
    if not text:
        return Field("")
    fault = id_fault(text)
    return Field("", "doubtful", f"people.{fault}") if fault else Field(text)


def kind_of(profile: Profile, text: str) -> str:
    """The key of a kind of ranger by key or label (生态护林员, 生态); '' where none fits."""
    kinds = profile.code_list("ranger_kinds")
    bare = re.sub(r"\(.*?\)", "", text)
    if bare in kinds:
        return bare
    fitting = [(len(label), key) for key, label in kinds.items() if label and label in bare]
    if fitting:
        return max(fitting)[1]
    inside = [key for key, label in kinds.items() if len(bare) > 1 and bare in label]
    return inside[0] if len(inside) == 1 else ""


def file_of(
    profile: Profile, field_of: Callable[[str], Field], role_text: str, notes: list[Problem], name: str
) -> dict[str, str]:
    """Column of ``person`` → value of what a row says of a ranger's file; remarks go to ``notes``."""
    found = {key: value.text for key in TEXTS if (value := field_of(key)).text}
    written = field_of("kind").text
    kind = kind_of(profile, written or role_text) if written or role_text else ""
    if kind:
        found["kind"] = kind
    elif written:
        notes.append(("people.kind_unknown", {"name": name, "kind": written}))
    for key in DAYS:
        value = field_of(key)
        day = value if re.fullmatch(r"\d{4}-\d\d-\d\d", value.text) else day_of(value.text)
        if WRONG in (value.state, day.state):
            notes.append(("people.contract_unreadable", {"name": name}))
        elif day.text:
            found[key] = day.text
    if "contract_start" in found and found.get("contract_end", "9999") < found["contract_start"]:
        del found["contract_start"], found["contract_end"]
        notes.append(("people.contract_backwards", {"name": name}))
    if keeps_ids(profile):
        number = field_of("id")
        number = id_of(number.text) if number.text else number
        if number.text:
            found["id_number"] = number.text
        elif number.reason:
            notes.append((number.reason, {"name": name}))
    return found


def said(profile: Profile, column: str, value: object) -> Problem | None:
    """A column and its value in words; the ID number is never said."""
    if not value:
        return None
    alias = schema.table("person").column(column).alias
    if column == "id_number":
        return "people.file_hidden", {"column": alias}
    shown = profile.code_list("ranger_kinds").get(str(value), value) if column == "kind" else value
    return "people.file_is", {"column": alias, "value": shown}
