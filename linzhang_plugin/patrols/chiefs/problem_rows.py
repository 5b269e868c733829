"""Problems (问题) in the county file: their state, their numbers, who answers for a place on a day, and making them."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shapely

from ...county import geom
from ...county.dates import day_of, today_in
from ...county.errors import LinzhangError
from . import findings
from .places import Places
from .seats import Seat, seats

if TYPE_CHECKING:
    from ...county.gateway import Batch, County

IMPORT, EDIT = "problems", "problem_edit"
TABLES = ("problem", "document", "source_map")
OPEN, REPORTED, OVERDUE, CLOSED = "open", "reported", "overdue", "closed"
STATES = {OVERDUE: "逾期", OPEN: "未销号", REPORTED: "已上报", CLOSED: "已销号"}
"""In the order in which they are listed."""
CHIEF, RANGER = "chief", "ranger"
PATTERN = "{year}-{number:04d}"
OWNER_ROLES = ("chief", "general_chief")
FIELDS = (
    "number", "area_uid", "day", "content", "measures", "deadline", "closed", "kind", "source", "place", "compartment",
    "finder", "owner_uid", "unit", "progress", "reported", "reported_level", "reported_note", "closed_by",
    "closed_note", "note",
)  # fmt: skip
DAYS = ("day", "deadline", "closed", "reported")


@dataclass(frozen=True)
class Problem:
    """One problem; texts are "" and days None where nothing is said. ``owner`` and ``finder`` are names."""

    uid: str
    number: str
    area_uid: str
    day: datetime.date | None
    content: str
    measures: str
    deadline: datetime.date | None
    closed: datetime.date | None
    kind: str
    source: str
    place: str
    compartment: str
    finder: str
    owner_uid: str
    owner: str
    unit: str
    progress: str
    reported: datetime.date | None
    reported_level: str
    reported_note: str
    closed_by: str
    closed_note: str
    note: str
    chief_patrol_uid: str
    document_uid: str
    point: shapely.Point | None

    def state(self, today: datetime.date) -> str:
        """Closed; else overdue from the day after the deadline; else reported up; else open."""
        if self.closed is not None:
            return CLOSED
        if self.deadline is not None and self.deadline < today:
            return OVERDUE
        return REPORTED if self.reported is not None else OPEN

    def days_late(self, today: datetime.date) -> int:
        """Days behind the deadline; 0 where it is not overdue."""
        return (today - self.deadline).days if self.deadline and self.state(today) == OVERDUE else 0


def problems(county: County, *, uids: Sequence[str] | None = None) -> list[Problem]:
    """All problems (or those named) in the order of their numbers."""
    rows = county.rows(
        """
        SELECT problem.*, owner.name AS owner_name, found.name AS finder_name
        FROM problem
        LEFT JOIN person AS owner ON owner.uid = problem.owner_uid
        LEFT JOIN person AS found ON found.uid = problem.finder_uid
        ORDER BY problem.number IS NULL, problem.day, problem.number, problem.id
        """
    )
    if uids is not None:
        wanted = set(uids)
        rows = [row for row in rows if row["uid"] in wanted]
    points = list(geom.geometries([row["geom"] for row in rows])) if rows else []
    out = []
    for row, point in zip(rows, points, strict=True):
        texts = {name: row[name] or "" for name in (*FIELDS, "chief_patrol_uid", "document_uid") if name not in DAYS}
        days = {name: day_of(row[name]) for name in DAYS}
        names = {"owner": row["owner_name"] or "", "finder": row["finder_name"] or row["finder"] or ""}
        out.append(Problem(**{**texts, **days, **names, "uid": row["uid"], "point": point}))
    return out


def days_of(problem: Problem | None) -> dict[str, datetime.date | None]:
    """Its days by column; None for all of a problem that is not there yet."""
    if problem is None:
        return dict.fromkeys(DAYS)
    return {"day": problem.day, "deadline": problem.deadline, "closed": problem.closed, "reported": problem.reported}


def by_urgency(listed: Sequence[Problem], today: datetime.date) -> list[Problem]:
    """Overdue ones first (the longest overdue at the top), then open and reported by deadline, closed ones last."""
    order = list(STATES)

    def key(problem: Problem) -> tuple[int, datetime.date, str]:
        last = problem.deadline or datetime.date.max
        return order.index(problem.state(today)), last, problem.number

    return sorted(listed, key=key)


def in_town(county: County, listed: Sequence[Problem], town: str) -> list[Problem]:
    """Those in a town, by its name or code; LinzhangError ``patrols_chiefs.place_unknown`` where there is none."""
    places = Places(county)
    wanted = {
        area.uid
        for area in places.areas.values()
        if area.level == "town" and (area.name == town or area.code.startswith(town))
    }
    if not wanted:
        raise LinzhangError("patrols_chiefs.place_unknown", place=town)
    return [
        problem
        for problem in listed
        if problem.area_uid in places.areas and wanted & set(places.areas[problem.area_uid].above)
    ]


# ---- numbers --------------------------------------------------------------------------------------------------


class Numbers:
    """Numbers of new problems by the profile's pattern, beginning behind the highest that was ever given.

    The change log remembers those of problems that were deleted since. LinzhangError ``patrols_chiefs.pattern_wrong``
    where the pattern has no {number} or a name that nobody fills.
    """

    def __init__(self, county: County, batch: Batch | None = None) -> None:
        self._county = county
        self._pattern = str(county.profile.get("patrols.problems.number_pattern") or PATTERN)
        reader = batch or county
        used = {str(row["number"]) for row in reader.rows("SELECT number FROM problem WHERE number IS NOT NULL")}
        for row in reader.rows("SELECT old FROM change WHERE table_name = 'problem' AND old LIKE '%\"number\"%'", ()):
            old = json.loads(row["old"] or "{}").get("number")
            if old:
                used.add(str(old))
        self._used = used
        self._highest: dict[str, int] = {}

    def next(self, day: datetime.date, town: str = "") -> str:
        """The next free number of a problem that was found on ``day`` in ``town``."""
        expression = self._expression(day, town)
        highest = self._highest.get(expression)
        if highest is None:
            known = re.compile(expression)
            matches = (known.fullmatch(number) for number in self._used)
            highest = max((int(match.group(1)) for match in matches if match), default=0)
        self._highest[expression] = highest + 1
        return self._formatted(day, town, highest + 1)

    def _formatted(self, day: datetime.date, town: str, number: int) -> str:
        names = {"year": day.year, "month": f"{day.month:02d}", "county": self._county.code, "town": town}
        try:
            made = self._pattern.format(number=number, **names)
            same = self._pattern.format(number=number + 1, **names) == made
        except (KeyError, IndexError, ValueError, AttributeError) as error:
            raise LinzhangError("patrols_chiefs.pattern_wrong", str(error), pattern=self._pattern) from error
        if same:
            raise LinzhangError("patrols_chiefs.pattern_wrong", pattern=self._pattern)
        return made

    def _expression(self, day: datetime.date, town: str) -> str:
        """What numbers of that day and town look like."""
        mark = 987_654_321
        made = self._formatted(day, town, mark)
        return re.escape(made).replace(str(mark), r"(\d+)")


# ---- who answers for it ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Owner:
    """Who answers for a place on a day: a person with his unit; both "" where nobody holds a post there."""

    person_uid: str = ""
    name: str = ""
    unit: str = ""


class Owners:
    """Looks up the chief of the smallest area that a place lies in and that has one on the day."""

    def __init__(self, county: County, places: Places) -> None:
        profile = county.profile
        roles = profile.get("patrols.problems.owner_roles") or OWNER_ROLES
        self._order = {str(role): i for i, role in enumerate(roles)}
        self._places = places
        self._level = {level.key: i for i, level in enumerate(profile.levels)}
        self._seats: dict[str, list[Seat]] = {}
        for seat in seats(county, self._order):
            self._seats.setdefault(seat.area_uid, []).append(seat)

    def of(self, area_uid: str, day: datetime.date | None) -> Owner:
        """The one who answers for an area (or the next larger one that has somebody) on a day."""
        area = self._places.areas.get(area_uid)
        if area is None or day is None:
            return Owner()
        for uid in area.above:
            held = [seat for seat in self._seats.get(uid, []) if seat.on(day)]
            if held:
                # a county leader may be chief of a town's area: he of the area's own level comes first
                own = self._places.areas[uid].level
                best = min(held, key=lambda seat: (self._order[seat.role], seat.level != own))
                return Owner(best.person_uid, best.name, best.unit)
        return Owner()

    def after(
        self,
        owner_uid: str,
        before: tuple[str, datetime.date | None],
        now: tuple[str, datetime.date | None],
    ) -> dict[str, str | None]:
        """What changes in a problem when its (area, day) does: he who answered by them is followed by his like.

        One who was chosen by hand stays.
        """
        if owner_uid and owner_uid != self.of(*before).person_uid:
            return {}
        found = self.of(*now)
        return (
            {}
            if found.person_uid == owner_uid
            else {
                "owner_uid": found.person_uid or None,
                "unit": found.unit or None,
            }
        )


# ---- making them ----------------------------------------------------------------------------------------------


def hash_of(patrol_uid: str, content: str) -> str:
    """How a finding of a record is known again."""
    return hashlib.sha256(f"{patrol_uid}|{''.join(content.split())}".encode()).hexdigest()[:24]


def deadline_of(county: County, day: datetime.date | None) -> datetime.date | None:
    """The deadline that the profile gives a problem; None where it leaves that to the office."""
    days = county.profile.get("patrols.problems.deadline_days")
    return day + datetime.timedelta(days=int(days)) if days and day else None


class Making:
    """Makes problems inside one batch."""

    def __init__(self, county: County, batch: Batch, places: Places) -> None:
        self._county, self._batch, self._places = county, batch, places
        self.owners = Owners(county, places)
        self._numbers = Numbers(county, batch)
        self._nothing = findings.nothing_words(county.profile)
        self._marks = {row["hash"] for row in batch.rows("SELECT hash FROM problem WHERE hash IS NOT NULL")}

    def of_visit(
        self,
        uid: str,
        values: Mapping[str, Any],
        name: str,
        point: shapely.Point | None,
        beside: Sequence[str] = (),
    ) -> list[str]:
        """Problems of what a record found, one for each thing that is none yet; the numbers of the new ones.

        ``beside``: records of the same patrol (several chiefs in one row): a thing that they found is one problem.
        """
        made = []
        for content in findings.split(str(values.get("findings") or ""), self._nothing):
            mark = hash_of(uid, content)
            if mark in self._marks or any(hash_of(other, content) in self._marks for other in beside):
                continue
            self._marks.add(mark)
            row = {
                "content": content,
                "day": values.get("day"),
                "area_uid": values.get("area_uid") or None,
                "place": values.get("place") or None,
                "measures": values.get("opinion") or None,
                "progress": values.get("outcome") or None,
                "source": CHIEF,
                "finder": name,
                "finder_uid": values.get("person_uid"),
                "chief_patrol_uid": uid,
                "hash": mark,
            }
            made.append(self.insert(row, point))
        return made

    def follow(
        self, patrol_uid: str, before: Mapping[str, Any], after: Mapping[str, Any], point: shapely.Point | None
    ) -> list[str]:
        """Open problems of a record that stand where and when it stood go with it; the numbers of those.

        ``before`` and ``after``: day, area_uid and place of the record (of ``after`` what it names). The one who
        answered by the place and day before is followed by him of the new ones; one who was chosen stays.
        """
        new = {name: after[name] for name in ("day", "area_uid", "place") if name in after}
        if all((value or None) == (before[name] or None) for name, value in new.items()):
            return []
        moved = []
        for row in self._batch.rows(
            "SELECT * FROM problem WHERE chief_patrol_uid = ? AND closed IS NULL ORDER BY number", (patrol_uid,)
        ):
            if any(str(row[name] or "") != str(before[name] or "") for name in ("day", "area_uid", "place")):
                continue
            changes: dict[str, Any] = {**new, "geom": geom.to_wkb([point])[0] if point is not None else None}
            changes |= self.owners.after(
                str(row["owner_uid"] or ""),
                (str(row["area_uid"] or ""), day_of(row["day"])),
                (str(changes.get("area_uid", row["area_uid"]) or ""), day_of(changes.get("day", row["day"]))),
            )
            self._batch.update("problem", row["uid"], **changes)
            moved.append(str(row["number"]))
        return moved

    def insert(self, values: Mapping[str, Any], point: shapely.Point | None) -> str:
        """One problem, with number, owner and deadline where it says none; returns its number."""
        row = {name: value for name, value in values.items() if value not in (None, "")}
        day = row.get("day")
        day = day if isinstance(day, datetime.date) else day_of(day)
        area = self._places.areas.get(str(row.get("area_uid") or ""))
        town = self._places.town_of(area.uid) if area else ""
        if "owner_uid" not in row:
            owner = self.owners.of(area.uid if area else "", day)
            if owner.person_uid:
                row["owner_uid"] = owner.person_uid
                row.setdefault("unit", owner.unit or None)
        if "number" not in row:
            row["number"] = self._numbers.next(day or today_in(self._county.profile.time_zone_seconds), town)
        if "deadline" not in row and (last := deadline_of(self._county, day)) is not None:
            row["deadline"] = last
        if point is not None:
            row["geom"] = geom.to_wkb([point])[0]
        self._batch.insert("problem", [row])
        return str(row["number"])
