"""The findings of an import: new tracks looked at beside one another and beside those of the same days."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..county import geom
from .clean import Cleaned
from .findings import BESIDE, LEAST_SECONDS, LEAST_SHARE, RIDDEN, SAME_WAY, Company, together
from .groups import bounds, sums
from .matching import without_phones

if TYPE_CHECKING:
    from ..county.gateway import County


@dataclass(frozen=True)
class Walk:
    """A track that went a way before: ``source`` with phones masked, ``day`` as text."""

    uid: str
    source: str
    day: str


class Beside:
    """What is known of the tracks of a county and of the running import; findings go into ``row["findings"]``."""

    def __init__(self, county: County) -> None:
        self._county = county
        self._company = Company()
        self._ways = {
            row["way"]: Walk(row["uid"], without_phones(row["source"]), str(row["day"] or ""))
            for row in county.rows(
                'SELECT way, uid, source, day FROM track WHERE way IS NOT NULL ORDER BY "start" DESC'
            )
        }

    def same_way(self, way: str) -> Walk | None:
        """The track that went this very way."""
        return self._ways.get(way)

    def walked(self, row: dict[str, Any], elsewhere: Walk | None) -> None:
        """A new track; ``elsewhere`` is the one whose way it is."""
        if row["way"] is not None:
            self._ways.setdefault(row["way"], Walk(row["uid"], row["source"], str(row["day"] or "")))
        if elsewhere is not None:
            _add(row, {"code": SAME_WAY, "track": elsewhere.uid})

    def ridden(self, cleaned: Cleaned, rows: list[dict[str, Any]]) -> None:
        """Cleaned tracks: who rode, and where everybody was every five minutes."""
        if not len(cleaned.track):
            return
        step_track = cleaned.track[:-1]
        metres, seconds = (
            sums(np.where(cleaned.ridden, v, 0.0), step_track, len(rows)) for v in (cleaned.metres, cleaned.seconds)
        )
        for index in np.flatnonzero(metres > 0):
            _add(rows[index], {"code": RIDDEN, "metres": round(metres[index]), "seconds": round(seconds[index])})
        first, last = bounds(cleaned.track)
        for start, end in zip(first.tolist(), (last + 1).tolist(), strict=True):
            row = rows[int(cleaned.track[start])]
            if row["person_uid"] is not None and row["start"] is not None:
                here = slice(start, end)
                self._company.add(row["uid"], row["person_uid"], cleaned.t[here], cleaned.x[here], cleaned.y[here])

    def remark(self, new: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Writes who was beside whom into the new rows; returns uid and findings of stored rows it concerns."""
        by_uid = {row["uid"]: row for row in new}
        stored = self._stored_of({str(row["day"]) for row in new if row["day"]})
        changed: dict[str, dict[str, Any]] = {}
        for pair in self._company.pairs():
            if pair.one not in by_uid and pair.other not in by_uid:
                continue
            both = [by_uid.get(uid) or stored[uid] for uid in (pair.one, pair.other)]
            share, seconds, metres = together(*(geom.line_m(row["geom"]) for row in both))
            if share < LEAST_SHARE or seconds < LEAST_SECONDS:
                continue
            for row, other in (both, both[::-1]):
                finding = {"code": BESIDE, "track": other["uid"], "share": round(share, 3), "metres": round(metres, 1)}
                _add(row, {**finding, "seconds": round(seconds)})
                if row["uid"] not in by_uid:
                    changed[row["uid"]] = {"uid": row["uid"], "findings": row["findings"]}
        return list(changed.values())

    def _stored_of(self, days: set[str]) -> dict[str, dict[str, Any]]:
        """The stored tracks of the days, with their places; they take part in the company from now on."""
        out: dict[str, dict[str, Any]] = {}
        for day in sorted(days):
            for found in self._county.rows(
                "SELECT uid, person_uid, geom, findings FROM track WHERE day = ? AND person_uid IS NOT NULL "
                'AND "start" IS NOT NULL',
                (day,),
            ):
                row = dict(found)
                row["findings"] = json.loads(row["findings"]) if row["findings"] else None
                out[row["uid"]] = row
                x, y, t = geom.line_m(row["geom"])
                self._company.add(row["uid"], row["person_uid"], t, x, y)
        return out


def _add(row: dict[str, Any], finding: dict[str, Any]) -> None:
    """Puts a finding in, in place of an older one of its kind about the same track."""
    stored = row.get("findings") or []
    findings = json.loads(stored) if isinstance(stored, str) else stored
    about = finding["code"], finding.get("track")
    row["findings"] = [*(f for f in findings if (f["code"], f.get("track")) != about), finding]
