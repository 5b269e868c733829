"""Records of chiefs' patrols (巡林记录) in the county file: reading them, and how one is known again."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shapely

from ...county import geom
from ...county.dates import day_of

if TYPE_CHECKING:
    from ...county.gateway import County

KIND = "chief_patrols"
EDIT = "chief_patrol_edit"
TABLES = ("chief_patrol", "problem", "document", "source_map")
"""What a batch about records writes."""

VISIT, JOINT, VEHICLE, DRONE, DELEGATED = "visit", "joint", "vehicle", "drone", "delegated"
KINDS = (VISIT, JOINT, VEHICLE, DRONE, DELEGATED)
FIELDS = (
    "person_uid", "area_uid", "day", "place", "weather", "people", "content", "findings", "kind", "minutes", "opinion",
    "outcome", "recorder", "delegate",
)  # fmt: skip
WORDS = {
    "person_uid": "林长", "area_uid": "责任区", "day": "日期", "place": "地点", "weather": "天气",
    "people": "参加人员",
    "content": "巡林内容", "findings": "发现问题", "kind": "巡林方式", "minutes": "时长", "opinion": "处理意见",
    "outcome": "整改情况", "recorder": "记录人", "delegate": "受托人", "geom": "位置", "document_uid": "佐证材料",
}  # fmt: skip
"""What a field is called in ledgers and sheets."""


@dataclass(frozen=True)
class Visit:
    """One record as it is in the county file; texts are "" and ``minutes`` None where it says nothing."""

    uid: str
    person_uid: str
    name: str
    day: datetime.date
    area_uid: str
    place: str
    weather: str
    people: str
    content: str
    findings: str
    kind: str
    minutes: int | None
    opinion: str
    outcome: str
    recorder: str
    delegate: str
    document_uid: str
    source: str
    point: shapely.Point | None
    problems: int
    """Problems that were made of what it found."""


def visits(
    county: County,
    first: datetime.date | None = None,
    last: datetime.date | None = None,
    *,
    person_uid: str = "",
    uid: str = "",
    latest: int = -1,
) -> list[Visit]:
    """The records of the days ``first`` … ``last`` (both included), by day and name; of one person, or one alone.

    ``latest``: only so many, those of the last days.
    """
    rows = county.rows(
        """
        SELECT chief_patrol.*, person.name,
               (SELECT count(*) FROM problem WHERE chief_patrol_uid = chief_patrol.uid) AS problems
        FROM chief_patrol JOIN person ON person.uid = chief_patrol.person_uid
        WHERE (:first IS NULL OR chief_patrol.day >= :first) AND (:last IS NULL OR chief_patrol.day <= :last)
          AND (:person = '' OR chief_patrol.person_uid = :person) AND (:uid = '' OR chief_patrol.uid = :uid)
        ORDER BY chief_patrol.day DESC, person.name DESC, chief_patrol.id DESC LIMIT :latest
        """,
        {
            "first": first.isoformat() if first else None,
            "last": last.isoformat() if last else None,
            "person": person_uid,
            "uid": uid,
            "latest": latest,
        },
    )
    rows.reverse()
    points = list(geom.geometries([row["geom"] for row in rows])) if rows else []
    out = []
    for row, point in zip(rows, points, strict=True):
        day = day_of(row["day"])
        if day is None:
            continue
        texts = {name: row[name] or "" for name in (*FIELDS, "document_uid", "source")}
        out.append(
            Visit(
                **{
                    **texts,
                    "uid": row["uid"],
                    "name": row["name"],
                    "day": day,
                    "kind": row["kind"] or VISIT,
                    "minutes": row["minutes"],
                    "point": point,
                    "problems": row["problems"],
                }
            )
        )
    return out


def key_of(values: Mapping[str, Any], number: int = 0) -> str:
    """How a record is known when it comes again: person, day, way, place; ``number`` tells several such apart."""
    parts = [str(values.get(name) or "") for name in ("person_uid", "day", "kind")]
    parts += ["".join(str(values.get("place") or "").split()), str(number or "")]
    return hashlib.sha256("|".join(parts).encode("utf-8")).hexdigest()[:24]


def digest_of(values: Mapping[str, Any], point: shapely.Point | None) -> str:
    """Of all that a row says: the same row twice changes nothing, even where the record was corrected meanwhile."""
    said = {name: values.get(name) or None for name in FIELDS}
    said["day"] = str(said["day"])
    said["geom"] = None if point is None else [round(point.x, 2), round(point.y, 2)]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()[:24]


def wkb_of(point: shapely.Point | None) -> bytes | None:
    """A point as the gateway takes it."""
    return None if point is None else geom.to_wkb([point])[0]
