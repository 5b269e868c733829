"""Findings (疑点) with the names they are about: for the dock and, in Chinese, for the month table."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..county import units
from .findings import BESIDE, RIDDEN, SAME_WAY

if TYPE_CHECKING:
    from ..county.gateway import County
    from .verdicts.results import Month

COPY = "copy"
"""The very same points under another name."""
LEAST_RIDE = 500.0
"""Metres: half a minute of a receiver that drifts fast looks like a ride too, and nobody is asked about that."""


@dataclass(frozen=True)
class Remark:
    """``code`` of findings.py or COPY; ``person`` and ``day`` of the other track ("" where there is none).

    ``share`` 0 … 1 of the time side by side; ``metres`` apart (beside) or ridden; ``seconds``.
    """

    code: str
    person: str = ""
    day: str = ""
    share: float = 0.0
    metres: float = 0.0
    seconds: float = 0.0


def of_track(county: County, uid: str) -> list[Remark]:
    """What is remarkable about one track."""
    rows = county.rows("SELECT uid, person_uid, day, hash, findings FROM track WHERE uid = ?", (uid,))
    return _remarks(county, [dict(row) for row in rows]).get(uid, [])


def of_month(county: County, month: Month) -> dict[tuple[str, str], list[Remark]]:
    """(person, day as text) → what is remarkable about the tracks of that day."""
    rows = [
        dict(row)
        for row in county.rows(
            "SELECT uid, person_uid, day, hash, findings FROM track WHERE day BETWEEN ? AND ? "
            "AND person_uid IS NOT NULL ORDER BY day, id",
            (month.first.isoformat(), month.last.isoformat()),
        )
    ]
    found = _remarks(county, rows)
    out: dict[tuple[str, str], list[Remark]] = {}
    for row in rows:
        for remark in found.get(row["uid"], []):
            known = out.setdefault((row["person_uid"], str(row["day"])[:10]), [])
            if remark not in known:
                known.append(remark)
    return out


def _remarks(county: County, rows: list[dict[str, Any]]) -> dict[str, list[Remark]]:
    names = {row["uid"]: row["name"] for row in county.rows("SELECT uid, name FROM person")}
    out: dict[str, list[Remark]] = {}
    for row in rows:
        content, _, copy = str(row["hash"]).partition(":")
        # ":" is followed by ";": every hash of these points, under whichever name
        others = (
            county.rows(
                "SELECT person_uid, day FROM track WHERE hash >= ? AND hash < ? AND uid <> ?",
                (content, f"{content};", row["uid"]),
            )
            if copy or row["person_uid"]
            else []
        )
        found = [
            Remark(COPY, names.get(other["person_uid"], ""), str(other["day"] or "")[:10])
            for other in others
            if other["person_uid"] != row["person_uid"]
        ]
        copied = {other["person_uid"] for other in others}
        for finding in json.loads(row["findings"] or "[]"):
            about = county.rows("SELECT person_uid, day FROM track WHERE uid = ?", (finding.get("track"),))
            if about and finding["code"] == BESIDE and about[0]["person_uid"] in copied:
                continue  # a copy of points is side by side with itself
            if finding["code"] == RIDDEN and finding.get("metres", 0.0) < LEAST_RIDE:
                continue
            found.append(
                Remark(
                    finding["code"],
                    names.get(about[0]["person_uid"], "") if about else "",
                    str(about[0]["day"] or "")[:10] if about else "",
                    float(finding.get("share", 0.0)),
                    float(finding.get("metres", 0.0)),
                    float(finding.get("seconds", 0.0)),
                )
            )
        if found:
            out[row["uid"]] = found
    return out


def in_chinese(remarks: Iterable[Remark]) -> str:
    """The remarks on a day as they are printed: facts to look into, no verdict."""
    words = []
    for remark in remarks:
        other = remark.person or "未知人员"
        if remark.code == BESIDE:
            words.append(f"与{other}全程同行（相距约{max(round(remark.metres), 1)}米）")
        elif remark.code == SAME_WAY:
            words.append(f"路线与{other}{remark.day}的轨迹逐点相同")
        elif remark.code == COPY:
            words.append(f"与{other}的轨迹逐点相同")
        elif remark.code == RIDDEN:
            words.append(f"乘车{units.format_kilometres(remark.metres)}公里")
    return "；".join(words)


def counted(days: Iterable[Iterable[Remark]]) -> str:
    """The remarks of a person's month in short: ``同行2天、乘车1天``; "" where there is none."""
    counts = Counter(code for day in days for code in {remark.code for remark in day})
    words = ((BESIDE, "同行"), (SAME_WAY, "路线相同"), (COPY, "轨迹相同"), (RIDDEN, "乘车"))
    return "、".join(f"{word}{counts[code]}天" for code, word in words if counts[code])
