"""Persons, posts and tenures of the county in memory, and the rules by which a roster's rows change them.

A post is known by area, role and title (roles that one person holds at a time: by area and role). A tenure is
half-open [start, end): the day of change is the successor's. Tenures are closed and opened, never overwritten.
Persons are the same where name and phone are; where only the name is, the place decides, and doubt is refused.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from ..county.gateway import Batch, County, new_uid
from ..county.profile import Role
from .places import Area, Places, Problem


@dataclass
class Record:
    """A row of a table; ``fresh`` while it is not in the county file, ``changes`` what is to be written otherwise."""

    uid: str
    data: dict[str, Any]
    fresh: bool = False
    changes: dict[str, Any] = field(default_factory=dict)

    def change(self, column: str, value: Any) -> None:
        """Sets a column and remembers that it must be written."""
        if self.data.get(column) != value:
            self.data[column] = value
            self.changes[column] = value


@dataclass
class Entry:
    """A roster row in the register's terms: dates are ISO texts or None, texts '' where empty."""

    area: Area
    role: Role
    name: str
    title: str
    phone: str
    unit: str
    liaison: str
    start: str | None
    start_given: bool
    end: str | None
    rank: int
    note: str


@dataclass
class Result:
    """What a row did: a ``problem`` (nothing was changed) or ``changed`` and ``notes``."""

    changed: bool = False
    problem: Problem | None = None
    notes: list[Problem] = field(default_factory=list)


class Register:
    """Reads the tables once; ``enter`` one row after another; ``write`` what has changed."""

    def __init__(self, county: County, places: Places) -> None:
        self.places = places
        self.units = _records(county, "SELECT uid, name FROM unit")
        self.persons = _records(county, "SELECT uid, name, phone, unit_uid FROM person")
        self.posts = _records(county, "SELECT uid, area_uid, unit_uid, liaison_unit_uid, role, title, rank FROM post")
        self.tenures = _records(county, 'SELECT uid, post_uid, person_uid, "start", "end", rank FROM tenure')
        self._unit = {u.data["name"]: u for u in self.units}
        self._named: dict[str, list[Record]] = defaultdict(list)
        self._phoned: dict[str, list[Record]] = defaultdict(list)
        for person in self.persons:
            self._index(person)
        self._post: dict[tuple[str, str, str], Record] = {}
        self._post_by_uid = {p.uid: p for p in self.posts}
        self._holders = {r.key: r.holders for r in places.profile.roles}
        for post in self.posts:
            self._post.setdefault(self._key(post.data["area_uid"], post.data["role"], post.data["title"] or ""), post)
        self._of_post: dict[str, list[Record]] = defaultdict(list)
        self._of_person: dict[str, list[Record]] = defaultdict(list)
        for tenure in self.tenures:
            self._of_post[tenure.data["post_uid"]].append(tenure)
            self._of_person[tenure.data["person_uid"]].append(tenure)
        self._names = {p.uid: p.data["name"] for p in self.persons}

    def _index(self, person: Record) -> None:
        self._named[person.data["name"]].append(person)
        if person.data["phone"]:
            self._phoned[person.data["phone"]].append(person)

    def _key(self, area_uid: str, role: str, title: str) -> tuple[str, str, str]:
        return area_uid, role, "" if self._holders.get(role, 0) == 1 else title

    # ---- entering -----------------------------------------------------------------------------------------

    def enter(self, entry: Entry) -> Result:
        """Applies one row. Nothing changes where the result has a problem."""
        result = Result()
        post = self._post.get(self._key(entry.area.uid, entry.role.key, entry.title))
        if not entry.name:
            self._vacant(entry, post, result)
            return result
        person, problem = self._person(entry, post, result)
        if problem is not None:
            return Result(problem=problem)
        plan = self._plan(entry, post, person, result)
        if plan is None:
            return result
        if person is None:
            person = self._new_person(entry, result)
        else:
            self._update_person(person, entry, result)
        if post is None:
            post = self._new_post(entry, result)
        else:
            self._update_post(post, entry, result)
        plan(post, person)
        return result

    def _vacant(self, entry: Entry, post: Record | None, result: Result) -> None:
        if post is None:
            self._new_post(entry, result)
            result.notes.append(("people.vacant", {"role": entry.role.name, "area": entry.area.name}))
            return
        self._update_post(post, entry, result)
        open_tenures = [t for t in self._of_post[post.uid] if t.data["end"] is None]
        if open_tenures:
            names = "、".join(self._names[t.data["person_uid"]] for t in open_tenures)
            result.notes.append(("people.vacant_but_held", {"names": names}))
            result.changed = True

    def _person(self, entry: Entry, post: Record | None, result: Result) -> tuple[Record | None, Problem | None]:
        """The known person of a row, or None for a new one; a problem where it is in doubt."""
        same_name = self._named.get(entry.name, [])
        if entry.phone:
            exact = [p for p in same_name if p.data["phone"] == entry.phone]
            if exact:
                return exact[0], None
            here = [p for p in same_name if post is not None and self._holds(p, post)]
            if here and here[0].data["phone"]:
                return None, ("people.phone_differs", {"name": entry.name, "area": entry.area.name})
            near = here or [p for p in same_name if not p.data["phone"] and self._is_near(p, entry.area)]
            if len(near) == 1:
                result.notes.append(("people.phone_added", {"name": entry.name}))
                return near[0], None
            if same_name:
                result.notes.append(("people.same_name", {"name": entry.name}))
            if self._phoned.get(entry.phone):
                other = self._phoned[entry.phone][0].data["name"]
                result.notes.append(("people.phone_shared", {"name": entry.name, "other": other}))
            return None, None
        here = [p for p in same_name if post is not None and self._holds(p, post)]
        near = here or [p for p in same_name if self._is_near(p, entry.area)]
        if len(near) > 1:
            return None, ("people.name_ambiguous", {"name": entry.name, "count": len(near)})
        if near:
            return near[0], None
        if same_name:
            result.notes.append(("people.same_name", {"name": entry.name}))
        return None, None

    def _holds(self, person: Record, post: Record) -> bool:
        return any(t.data["post_uid"] == post.uid for t in self._of_person[person.uid])

    def _is_near(self, person: Record, area: Area) -> bool:
        """Whether the person holds or held a post in the same town (or county, for posts above the towns)."""
        for tenure in self._of_person[person.uid]:
            other = self.places.by_uid.get(self._post_by_uid[tenure.data["post_uid"]].data["area_uid"] or "")
            if other is not None and other.above.get("town") == area.above.get("town"):
                return True
        return False

    # ---- tenures ------------------------------------------------------------------------------------------

    def _plan(self, entry: Entry, post: Record | None, person: Record | None, result: Result) -> Any:
        """A function (post, person) that makes the tenure, or None where there is none to make."""
        others: list[Record] = []
        if post is not None:
            own = [t for t in self._of_post[post.uid] if person is not None and t.data["person_uid"] == person.uid]
            if own and self._known(entry, own, person, result):
                return None
            if result.problem is not None:
                return None
            others = [t for t in self._of_post[post.uid] if t not in own]
        if entry.start is None:
            result.problem = "people.start_missing", {"name": entry.name}
            return None
        start, end = entry.start, entry.end
        closing: list[Record] = []
        if entry.role.holders == 1 or (entry.role.holders > 1 and entry.title):
            for other in others:
                o_start, o_end = other.data["start"], other.data["end"]
                if (o_end is not None and o_end <= start) or (end is not None and end <= o_start):
                    continue
                values: dict[str, object] = {"name": entry.name, "other": self._names[other.data["person_uid"]]}
                if o_start < start and o_end is None:
                    closing.append(other)
                elif o_start > start and end is None:
                    end = o_start
                    result.notes.append(("people.ended_by_successor", values | {"day": end}))
                else:
                    code = "people.two_holders" if o_start == start else "people.overlap"
                    result.problem = code, values | {"day": o_start, "area": entry.area.name}
                    return None
        if entry.role.holders > 1 and self._too_many(entry, start, end, closing):
            result.problem = "people.too_many", {"role": entry.role.name, "count": entry.role.holders}
            return None

        def apply(to: Record, whom: Record) -> None:
            for other in closing:
                other.change("end", start)
                name = self._names[other.data["person_uid"]]
                result.notes.append(("people.predecessor_closed", {"name": name, "day": start}))
            data = {"post_uid": to.uid, "person_uid": whom.uid, "start": start, "end": end, "rank": entry.rank}
            tenure = Record(new_uid(), data, fresh=True)
            self.tenures.append(tenure)
            self._of_post[to.uid].append(tenure)
            self._of_person[whom.uid].append(tenure)
            result.changed = True

        return apply

    def _known(self, entry: Entry, own: list[Record], person: Record | None, result: Result) -> bool:
        """Whether the person's tenure of this post is there already (perhaps to be ended); problems in ``result``."""
        match = next((t for t in own if t.data["start"] == entry.start), None)
        if match is None and not entry.start_given:
            match = next((t for t in own if t.data["end"] is None), own[-1])
        if match is None:
            for tenure in own:
                start, end = tenure.data["start"], tenure.data["end"]
                if (end is None or entry.start is None or end > entry.start) and (
                    entry.end is None or entry.end > start
                ):
                    values = {"name": entry.name, "known": start, "day": entry.start or ""}
                    result.problem = "people.start_differs", values
                    return False
            return False
        if entry.end is not None and match.data["end"] is None:
            match.change("end", entry.end)
            result.notes.append(("people.tenure_ended", {"name": entry.name, "day": entry.end}))
            result.changed = True
        elif entry.end is not None and match.data["end"] != entry.end:
            values = {"name": entry.name, "known": match.data["end"], "day": entry.end}
            result.problem = "people.end_differs", values
            return False
        if person is not None:
            self._update_person(person, entry, result)
            self._update_post(self._post_by_uid[match.data["post_uid"]], entry, result)
        return True

    def _too_many(self, entry: Entry, start: str, end: str | None, closing: list[Record]) -> bool:
        """Whether an area would have more joint holders of a role than the profile admits."""
        count = 0
        for post in self.posts:
            if post.data["area_uid"] == entry.area.uid and post.data["role"] == entry.role.key:
                count += sum(
                    1
                    for t in self._of_post[post.uid]
                    if t not in closing
                    and (t.data["end"] is None or t.data["end"] > start)
                    and (end is None or t.data["start"] < end)
                )
        return count >= entry.role.holders

    # ---- records ------------------------------------------------------------------------------------------

    def _unit_uid(self, name: str) -> str | None:
        if not name:
            return None
        unit = self._unit.get(name)
        if unit is None:
            unit = Record(new_uid(), {"name": name}, fresh=True)
            self.units.append(unit)
            self._unit[name] = unit
        return unit.uid

    def _new_person(self, entry: Entry, result: Result) -> Record:
        data = {"name": entry.name, "phone": entry.phone or None, "unit_uid": self._unit_uid(entry.unit)}
        person = Record(new_uid(), data | {"note": entry.note or None}, fresh=True)
        self.persons.append(person)
        self._names[person.uid] = entry.name
        self._index(person)
        result.changed = True
        return person

    def _update_person(self, person: Record, entry: Entry, result: Result) -> None:
        if entry.phone and not person.data["phone"]:
            person.change("phone", entry.phone)
            self._phoned[entry.phone].append(person)
            result.changed = True
        unit = self._unit_uid(entry.unit)
        if unit and person.data["unit_uid"] is None:
            person.change("unit_uid", unit)
            result.changed = True

    def _new_post(self, entry: Entry, result: Result) -> Record:
        data = {
            "area_uid": entry.area.uid,
            "unit_uid": self._unit_uid(entry.unit),
            "liaison_unit_uid": self._unit_uid(entry.liaison),
            "role": entry.role.key,
            "title": entry.title or None,
            "rank": entry.rank,
        }
        post = Record(new_uid(), data, fresh=True)
        self.posts.append(post)
        self._post_by_uid[post.uid] = post
        self._post[self._key(entry.area.uid, entry.role.key, entry.title)] = post
        result.changed = True
        return post

    def _update_post(self, post: Record, entry: Entry, result: Result) -> None:
        before = len(post.changes)
        if entry.title and not post.data["title"]:
            post.change("title", entry.title)
        for column, name in (("unit_uid", entry.unit), ("liaison_unit_uid", entry.liaison)):
            if name and post.data[column] is None:
                post.change(column, self._unit_uid(name))
        result.changed = result.changed or len(post.changes) > before

    # ---- writing ------------------------------------------------------------------------------------------

    def _tables(self) -> dict[str, list[Record]]:
        return {"unit": self.units, "person": self.persons, "post": self.posts, "tenure": self.tenures}

    def write(self, batch: Batch) -> None:
        """Writes new and changed rows, in the order that foreign keys want."""
        for table, records in self._tables().items():
            batch.insert(table, [{"uid": r.uid, **r.data} for r in records if r.fresh])
            groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
            for record in records:
                if record.changes and not record.fresh:
                    groups[tuple(sorted(record.changes))].append({"uid": record.uid, **record.changes})
            for rows in groups.values():
                batch.update_many(table, rows)


def _records(county: County, sql: str) -> list[Record]:
    return [Record(row["uid"], {key: row[key] for key in row.keys() if key != "uid"}) for row in county.rows(sql)]  # noqa: SIM118
