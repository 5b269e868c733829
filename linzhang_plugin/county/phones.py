"""Phone numbers in free text: what is one, and how ledgers, file names and logs show it."""

from __future__ import annotations

import re

# a mobile number as it stands in names of files, sheets and tracks
MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
# the same with the country's code or parted 3-4-4; both gaps alike, so that "138 20240506" stays a number and a date
_WRITTEN = re.compile(r"(?<!\d)((?:\+?86[ -]?)?1[3-9]\d)([ -]?)\d{4}\2(\d{4})(?!\d)")
# a number that Excel turned into 1.38E+10: nothing of it is worth keeping
_EXPONENT = re.compile(r"(?<!\d)1\.[3-9]\d*[eE]\+?10(?!\d)")


def masked(text: str) -> str:
    """The text with mobile numbers as 138****5678; landlines of offices are no secret and stay."""
    return _EXPONENT.sub("…", _WRITTEN.sub(r"\1****\3", text))
