"""What the checks look at in one person: ID numbers that Excel has damaged, without ever saying them."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

# GB 11643-1999: weights of the first 17 digits and the check character by remainder
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


@dataclass(frozen=True)
class Person:
    """A person with the dates of coming and leaving; texts '' where empty. Not to be printed whole."""

    uid: str
    name: str
    phone: str
    start: str
    end: str
    id_number: str
    contract_end: str = ""

    def __repr__(self) -> str:
        return f"Person({self.uid})"


def id_fault(number: str) -> str:
    """'' for an ID number that can be, else the code (without the room) of what is wrong with it.

    ``id_damaged``: in Excel's notation 5.2E+17, or of 18 digits whose last three became 000 (a number in Excel keeps
    15 digits) and do not check; ``id_malformed``: anything else that is no ID number of 18 or (the older form) 15.
    """
    text = re.sub(r"\s", "", number).upper()
    if re.fullmatch(r"\d(\.\d+)?E\+?\d+", text) or re.fullmatch(r"\d+\.0+", text):
        return "id_damaged"
    if re.fullmatch(r"\d{15}", text):
        return "" if _is_day("19" + text[6:12]) else "id_malformed"
    if not re.fullmatch(r"\d{17}[\dX]", text):
        return "id_malformed"
    checks = _CHECKS[sum(int(d) * w for d, w in zip(text, _WEIGHTS, strict=False)) % 11] == text[17]
    if checks and _is_day(text[6:14]):
        return ""
    return "id_damaged" if text.endswith("000") else "id_malformed"


def _is_day(text: str) -> bool:
    try:
        datetime.date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return False
    return True
