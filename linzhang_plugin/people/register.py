"""Persons, posts and tenures of the county in memory, and the rules by which a roster's rows change them.

A seat is an area and a role where the profile admits one holder at that level, else area, role and title; how seats
change hands is in ``succession``. Tenures are closed and opened, never overwritten; a title or unit that changes is
written on the tenure of its holder. Persons are the same where name and phone are; where only the name is, the place
decides, and doubt is refused.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from ..county.gateway import Batch, County, new_uid
from .places import Area, Places, Problem
from .records import Entry, Group, Record, Result, match_of, records
from .succession import Rival, overlap, settle


class Register:
    """Reads the tables once; ``expect`` all rows, ``enter`` one after another, ``write`` what has changed."""

    def __init__(self, county: County, places: Places) -> None:
        self.places = places
        self.units = records(county, "SELECT uid, name FROM unit")
        self.persons = records(county, "SELECT uid, name, phone, unit_uid FROM person")
        self.posts = records(county, "SELECT uid, area_uid, unit_uid, liaison_unit_uid, role, title, rank FROM post")
        self.tenures = records(
            county, 'SELECT uid, post_uid, person_uid, "start", "end", title, unit_uid, rank FROM tenure'
        )
        self._unit = {u.data["name"]: u for u in self.units}
        self._unit_names = {u.uid: u.data["name"] for u in self.units}
        self._named: dict[str, list[Record]] = defaultdict(list)
        self._phoned: dict[str, list[Record]] = defaultdict(list)
        for person in self.persons:
            self._index(person)
        self._post_by_uid = {p.uid: p for p in self.posts}
        self._posts_of: dict[Group, list[Record]] = defaultdict(list)
        for post in self.posts:
            self._posts_of[(post.data["area_uid"] or "", post.data["role"])].append(post)
        self._of_post: dict[str, list[Record]] = defaultdict(list)
        self._of_person: dict[str, list[Record]] = defaultdict(list)
        for tenure in self.tenures:
            self._of_post[tenure.data["post_uid"]].append(tenure)
            self._of_person[tenure.data["person_uid"]].append(tenure)
        self._names = {p.uid: p.data["name"] for p in self.persons}
        # what the roster lists, known before the first row is entered
        self._rows: Counter[Group] = Counter()
        self._listed: dict[Group, set[str]] = defaultdict(set)
        self._seated: dict[tuple[Group, str], set[str]] = defaultdict(set)
        self._titles: dict[tuple[Group, str], set[str]] = defaultdict(set)
        # uids of tenures, posts and persons that a row of the roster has spoken for
        self._entered: set[str] = set()

    def _index(self, person: Record) -> None:
        self._named[person.data["name"]].append(person)
        if person.data["phone"]:
            self._phoned[person.data["phone"]].append(person)

    # ---- entering -----------------------------------------------------------------------------------------

    def expect(self, entries: Iterable[Entry]) -> None:
        """Takes note of all rows of the roster: whom it lists where decides whose tenure a row may close."""
        for entry in entries:
            self._rows[entry.group] += 1
            if entry.name:
                self._listed[entry.group].add(entry.name)
                self._seated[entry.group, entry.seat].add(entry.name)
                self._titles[entry.group, entry.name].add(entry.title)

    def enter(self, entry: Entry) -> Result:
        """Applies one row; all rows were ``expect``-ed. Nothing changes where the result has a problem.

        Ranks follow the roster where it lists several rows of an area and role; that alone is no change of the row.
        """
        result = Result()
        if not entry.name:
            self._vacant(entry, result)
            return result
        person, problem = self._person(entry, result)
        if problem is not None:
            return Result(problem=problem)
        own = self._own(entry, person)
        match = match_of(entry, own)
        if person is not None and match is not None:
            problem = self._known(entry, match, person, result)
        else:
            problem = self._begin(entry, person, own, result)
        return result if problem is None else Result(problem=problem)

    def _vacant(self, entry: Entry, result: Result) -> None:
        post = self._post_of(entry)
        if post is None:
            self._new_post(entry, self._new_rank(entry, []), result)
            result.notes.append(("people.vacant", {"role": entry.role.name, "area": entry.area.name}))
            return
        if entry.unit and post.data["unit_uid"] is None:
            post.change("unit_uid", self._unit_uid(entry.unit))
            result.changed = True
        self._update_post(post, entry, result)
        open_tenures = [t for t in self._of_post[post.uid] if t.data["end"] is None]
        if open_tenures:
            names = "、".join(self._names[t.data["person_uid"]] for t in open_tenures)
            result.notes.append(("people.vacant_but_held", {"names": names}))
            result.changed = True

    # ---- persons ------------------------------------------------------------------------------------------

    def _person(self, entry: Entry, result: Result) -> tuple[Record | None, Problem | None]:
        """The known person of a row, or None for a new one; a problem where it is in doubt."""
        same_name = self._named.get(entry.name, [])
        here = [p for p in same_name if self._holds(p, entry.group)]
        if entry.phone:
            exact = [p for p in same_name if p.data["phone"] == entry.phone]
            if exact:
                return exact[0], None
            if entry.limit != 1:
                # a roster that lists the name with two numbers in one place means two persons
                here = [p for p in here if p.uid not in self._entered]
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
        near = here or [p for p in same_name if self._is_near(p, entry.area)]
        if len(near) > 1:
            return None, ("people.name_ambiguous", {"name": entry.name, "count": len(near)})
        if near:
            return near[0], None
        if same_name:
            result.notes.append(("people.same_name", {"name": entry.name}))
        return None, None

    def _holds(self, person: Record, group: Group) -> bool:
        return any(self._group_of(t) == group for t in self._of_person[person.uid])

    def _group_of(self, tenure: Record) -> Group:
        post = self._post_by_uid[tenure.data["post_uid"]].data
        return post["area_uid"] or "", post["role"]

    def _is_near(self, person: Record, area: Area) -> bool:
        """Whether the person holds or held a post in the same town (or county, for posts above the towns)."""
        for tenure in self._of_person[person.uid]:
            other = self.places.by_uid.get(self._group_of(tenure)[0])
            if other is not None and other.above.get("town") == area.above.get("town"):
                return True
        return False

    # ---- tenures ------------------------------------------------------------------------------------------

    def _title(self, tenure: Record) -> str:
        return tenure.data["title"] or self._post_by_uid[tenure.data["post_uid"]].data["title"] or ""

    def _unit_name(self, tenure: Record) -> str:
        uid = tenure.data["unit_uid"] or self._post_by_uid[tenure.data["post_uid"]].data["unit_uid"]
        return self._unit_names.get(uid, "")

    def _tenures_of(self, group: Group) -> list[Record]:
        return [t for post in self._posts_of[group] for t in self._of_post[post.uid]]

    def _own(self, entry: Entry, person: Record | None) -> list[Record]:
        """The person's tenures that the row may speak of.

        Where titles tell the seats apart: those of the title, else those whose title the roster no longer lists for
        the person, which then has changed.
        """
        if person is None:
            return []
        own = [t for t in self._of_person[person.uid] if self._group_of(t) == entry.group]
        if not entry.seat:
            return own
        same = [t for t in own if self._title(t) == entry.title]
        if any(t.data["end"] is None or t.data["start"] == entry.start for t in same):
            return same
        listed = self._titles[entry.group, entry.name] - {""}
        return same + [
            t for t in own if self._title(t) not in listed and (t.data["end"] is None or t.data["start"] == entry.start)
        ]

    def _known(self, entry: Entry, match: Record, person: Record, result: Result) -> Problem | None:
        """Brings a tenure that is there already up to the row: its end, title and unit."""
        known_end = match.data["end"]
        if entry.end is not None and known_end is not None and known_end != entry.end:
            return "people.end_differs", {"name": entry.name, "known": known_end, "day": entry.end}
        title, unit = self._title(match), self._unit_name(match)
        new_title, new_unit = entry.title not in ("", title), entry.unit not in ("", unit)
        if match.uid in self._entered and (new_title or new_unit):
            return "people.listed_twice", {"name": entry.name}
        if entry.end is not None and known_end is None:
            match.change("end", entry.end)
            result.notes.append(("people.tenure_ended", {"name": entry.name, "day": entry.end}))
        if new_title:
            match.change("title", entry.title)
            if title:
                values: dict[str, object] = {"name": entry.name, "before": title, "now": entry.title}
                result.notes.append(("people.title_changed", values))
        if new_unit:
            match.change("unit_uid", self._unit_uid(entry.unit))
            if unit:
                result.notes.append(("people.unit_changed", {"name": entry.name, "before": unit, "now": entry.unit}))
                if self._unit_names.get(person.data["unit_uid"]) == unit:
                    person.change("unit_uid", self._unit_uid(entry.unit))
        ended = entry.end is not None and known_end is None
        result.changed = result.changed or ended or new_title or new_unit
        if new_title and title and match.data["end"] is None:
            self._note_others(entry, person, [], result, title=entry.title)
        self._update_person(person, entry, result)
        self._update_post(self._post_by_uid[match.data["post_uid"]], entry, result)
        if self._rows[entry.group] > 1 and match.uid not in self._entered:
            match.change("rank", entry.rank)
        self._entered |= {match.uid, person.uid}
        return None

    def _begin(self, entry: Entry, person: Record | None, own: list[Record], result: Result) -> Problem | None:
        """A new tenure; the person's own under another title and those of predecessors are closed."""
        if entry.start is None:
            return "people.start_missing", {"name": entry.name}
        leaving: list[Record] = []
        for tenure in own:
            start, end = tenure.data["start"], tenure.data["end"]
            if not overlap(entry.start, entry.end, start, end):
                continue
            title = self._title(tenure)
            if tenure.uid in self._entered or not title or entry.title in ("", title) or end or start > entry.start:
                return "people.start_differs", {"name": entry.name, "known": start, "day": entry.start}
            leaving.append(tenure)
        settled = settle(entry.start, entry.end, self._rivals(entry, person), limited=entry.limit > 0)
        if settled.clash is not None:
            clash: dict[str, object] = {"other": settled.clash.name, "day": settled.clash.start}
            return "people.overlap", clash | {"name": entry.name, "area": entry.area.name}
        uids = {rival.uid for rival in settled.closing}
        closing = [t for t in self._tenures_of(entry.group) if t.uid in uids]
        if entry.limit > 1 and self._too_many(entry, entry.start, settled.end, closing + leaving):
            return "people.too_many", {"role": entry.role.name, "count": entry.limit}
        rank = self._new_rank(entry, closing + leaving)
        if settled.successor is not None:
            known: dict[str, object] = {"other": settled.successor.name, "day": settled.successor.start}
            result.notes.append(("people.ended_by_successor", known | {"name": entry.name}))
        self._close(entry, closing, leaving, result)
        if person is None:
            person = self._new_person(entry, result)
        else:
            self._update_person(person, entry, result)
        post = self._post_for(entry, person, closing, leaving)
        if post is None:
            post = self._new_post(entry, rank, result)
        else:
            self._update_post(post, entry, result)
        data = {"post_uid": post.uid, "person_uid": person.uid, "start": entry.start, "end": settled.end, "rank": rank}
        data |= {"title": entry.title or None, "unit_uid": self._unit_uid(entry.unit)}
        tenure = Record(new_uid(), data, fresh=True)
        self.tenures.append(tenure)
        self._of_post[post.uid].append(tenure)
        self._of_person[person.uid].append(tenure)
        self._entered |= {tenure.uid, person.uid}
        result.changed = True
        if entry.limit == 0 and settled.end is None:
            self._note_others(entry, person, closing, result)
        return None

    def _rivals(self, entry: Entry, person: Record | None) -> list[Rival]:
        """Others' tenures of the row's seat; none where the role has several holders and no title tells the seats."""
        if entry.limit != 1 and not entry.title:
            return []
        seated = self._seated[entry.group, entry.seat]
        return [
            Rival(t.uid, name, t.data["start"], t.data["end"], name in seated)
            for t in self._tenures_of(entry.group)
            if person is None or t.data["person_uid"] != person.uid
            if entry.limit == 1 or self._title(t) == entry.title
            for name in (self._names[t.data["person_uid"]],)
        ]

    def _close(self, entry: Entry, closing: list[Record], leaving: list[Record], result: Result) -> None:
        for other in closing:
            other.change("end", entry.start)
            values = {"name": self._names[other.data["person_uid"]], "since": other.data["start"]}
            values |= {"day": entry.start, "other": entry.name}
            result.notes.append(("people.predecessor_closed", values))
        for former in leaving:
            former.change("end", entry.start)
            values = {"name": entry.name, "since": former.data["start"], "before": self._title(former)}
            values |= {"day": entry.start, "now": entry.title}
            result.notes.append(("people.title_moved", values))

    def _note_others(
        self, entry: Entry, person: Record, closing: list[Record], result: Result, title: str | None = None
    ) -> None:
        """Says who else holds the role (or the ``title``) and is not in the roster: they may have left."""
        listed = self._listed[entry.group]
        names = {
            name: None
            for t in self._tenures_of(entry.group)
            if t.data["end"] is None and t not in closing and t.data["person_uid"] != person.uid
            if title is None or self._title(t) == title
            for name in (self._names[t.data["person_uid"]],)
            if name not in listed
        }
        if names and entry.limit != 1:
            values: dict[str, object] = {"name": entry.name, "others": "、".join(names), "area": entry.area.name}
            result.notes.append(("people.two_holders", values | {"role": entry.role.name}))

    def _too_many(self, entry: Entry, start: str, end: str | None, leaving: list[Record]) -> bool:
        """Whether an area would have more joint holders of a role than the profile admits."""
        held = [t for t in self._tenures_of(entry.group) if t not in leaving]
        return sum(overlap(start, end, t.data["start"], t.data["end"]) for t in held) >= entry.limit

    # ---- records ------------------------------------------------------------------------------------------

    def _unit_uid(self, name: str) -> str | None:
        """The uid of the unit, which is made where there is none: only for a unit that is written somewhere."""
        if not name:
            return None
        unit = self._unit.get(name)
        if unit is None:
            unit = Record(new_uid(), {"name": name}, fresh=True)
            self.units.append(unit)
            self._unit[name] = unit
            self._unit_names[unit.uid] = name
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
        if entry.unit and person.data["unit_uid"] is None:
            person.change("unit_uid", self._unit_uid(entry.unit))
            result.changed = True

    def _post_of(self, entry: Entry) -> Record | None:
        """The post of the row's seat, whoever holds it."""
        posts = self._posts_of[entry.group]
        return next((p for p in posts if entry.limit == 1 or (p.data["title"] or "") == entry.title), None)

    def _post_for(self, entry: Entry, person: Record, closing: list[Record], leaving: list[Record]) -> Record | None:
        """The post of a new tenure: the predecessor's, else that of the title, else the one the person had before."""
        found = [self._post_by_uid[t.data["post_uid"]] for t in closing]
        found += [post for post in (self._post_of(entry),) if post is not None]
        found += [self._post_by_uid[t.data["post_uid"]] for t in leaving]
        key = person.uid, entry.start
        for post in found:
            if all((t.data["person_uid"], t.data["start"]) != key for t in self._of_post[post.uid]):
                return post
        return None

    def _new_post(self, entry: Entry, rank: int, result: Result) -> Record:
        # several without a title share their post: what is one holder's unit is not the others'
        own_unit = entry.limit == 1 or entry.title or not entry.name
        data = {
            "area_uid": entry.area.uid,
            "unit_uid": self._unit_uid(entry.unit) if own_unit else None,
            "liaison_unit_uid": self._unit_uid(entry.liaison),
            "role": entry.role.key,
            "title": entry.title or None,
            "rank": rank,
        }
        post = Record(new_uid(), data, fresh=True)
        self.posts.append(post)
        self._post_by_uid[post.uid] = post
        self._posts_of[entry.group].append(post)
        self._entered.add(post.uid)
        result.changed = True
        return post

    def _update_post(self, post: Record, entry: Entry, result: Result) -> None:
        """The first title and unit stay the post's own; its liaison unit and rank follow the roster."""
        if entry.limit == 1:
            if entry.title and not post.data["title"]:
                post.change("title", entry.title)
                result.changed = True
            if entry.unit and post.data["unit_uid"] is None:
                post.change("unit_uid", self._unit_uid(entry.unit))
                result.changed = True
        if post.uid in self._entered:
            return
        self._entered.add(post.uid)
        before = self._unit_names.get(post.data["liaison_unit_uid"], "")
        if entry.liaison not in ("", before):
            post.change("liaison_unit_uid", self._unit_uid(entry.liaison))
            result.changed = True
            if before:
                values: dict[str, object] = {"area": entry.area.name, "before": before, "now": entry.liaison}
                result.notes.append(("people.liaison_changed", values))
        if self._rows[entry.group] > 1:
            post.change("rank", entry.rank)

    def _new_rank(self, entry: Entry, leaving: list[Record]) -> int:
        """The rank of a new tenure: as the roster has it; of a single row the predecessor's, else the last place."""
        ranks = [t.data["rank"] for t in leaving] + [
            self._post_by_uid[t.data["post_uid"]].data["rank"] for t in leaving
        ]
        known = [rank for rank in ranks if rank is not None]
        if self._rows[entry.group] > 1:
            return entry.rank
        if known:
            return int(known[0])
        group = [*self._posts_of[entry.group], *self._tenures_of(entry.group)]
        return max((int(r.data["rank"]) + 1 for r in group if r.data["rank"] is not None), default=entry.rank)

    # ---- writing ------------------------------------------------------------------------------------------

    def _tables(self) -> dict[str, list[Record]]:
        return {"unit": self.units, "person": self.persons, "post": self.posts, "tenure": self.tenures}

    def write(self, batch: Batch) -> None:
        """Writes new and changed rows, in the order that foreign keys want."""
        for table, listed in self._tables().items():
            batch.insert(table, [{"uid": r.uid, **r.data} for r in listed if r.fresh])
            groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
            for record in listed:
                if record.changes and not record.fresh:
                    groups[tuple(sorted(record.changes))].append({"uid": record.uid, **record.changes})
            for rows in groups.values():
                batch.update_many(table, rows)
