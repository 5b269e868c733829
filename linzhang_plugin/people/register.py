"""Persons, posts and tenures of the county in memory, and the rules by which a roster's rows change them.

A seat is an area and a role where the profile admits one holder at that level, else area, role and title; how seats
change hands is in ``succession``. Tenures are closed and opened, never overwritten; a title or unit that changes is
written on the tenure of its holder. Persons are the same where name and phone are; where only the name is, the place
decides, and doubt is refused.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ..county.gateway import Batch, County, new_uid
from .matching import Persons
from .places import Places, Problem
from .ranger_file import file_columns, said
from .ranks import Titles
from .records import (
    ENDED,
    FILE,
    NEW,
    PHONE,
    POST,
    SUCCESSOR,
    TITLE,
    UNIT,
    VACANT,
    Entry,
    Group,
    Record,
    Result,
    match_of,
    records,
)  # fmt: skip
from .succession import Rival, overlap, settle


def _held(name: str, title: str, start: str, end: str | None = None, *, begins: bool = False) -> Problem:
    """Who holds a post, in words: a code with values."""
    values: dict[str, object] = {"who": f"{name}（{title}）" if title else name, "day": start}
    if end:
        return "people.held_between", values | {"end": end}
    return ("people.held_from" if begins else "people.held_since"), values


class Register:
    """Reads the tables once; ``expect`` all rows, ``enter`` one after another, ``write`` what has changed."""

    def __init__(self, county: County, places: Places, posts_from: str | None = None) -> None:
        """``posts_from``: the day on which vacant posts begin that a roster brings; None: they were always there."""
        self.places = places
        self.posts_from = posts_from
        self.units = records(county, "SELECT uid, name FROM unit")
        columns = ", ".join(["uid", "name", "phone", "unit_uid", *file_columns(county.profile)])
        self.persons = Persons(self, records(county, f"SELECT {columns} FROM person"))  # noqa: S608  # nosec B608
        self.posts = records(
            county, 'SELECT uid, area_uid, unit_uid, liaison_unit_uid, role, title, rank, "start", "end" FROM post'
        )
        self.tenures = records(
            county, 'SELECT uid, post_uid, person_uid, "start", "end", title, unit_uid, rank, level FROM tenure'
        )
        self._unit = {u.data["name"]: u for u in self.units}
        self._unit_names = {u.uid: u.data["name"] for u in self.units}
        self._post_by_uid = {p.uid: p for p in self.posts}
        self._posts_of: dict[Group, list[Record]] = defaultdict(list)
        for post in self.posts:
            self._posts_of[(post.data["area_uid"] or "", post.data["role"])].append(post)
        self._of_post: dict[str, list[Record]] = defaultdict(list)
        self.of_person: dict[str, list[Record]] = defaultdict(list)
        for tenure in self.tenures:
            self._of_post[tenure.data["post_uid"]].append(tenure)
            self.of_person[tenure.data["person_uid"]].append(tenure)
        self.titles = Titles(self)
        # what the roster lists, known before the first row is entered
        self.rows_of: Counter[Group] = Counter()
        self.listed: dict[Group, set[str]] = defaultdict(set)
        self._seated: dict[tuple[Group, str], set[str]] = defaultdict(set)
        self._titles: dict[tuple[Group, str], set[str]] = defaultdict(set)
        self.names_listed: set[str] = set()
        # uids of tenures, posts and persons that a row of the roster has spoken for
        self.entered: set[str] = set()

    # ---- entering -----------------------------------------------------------------------------------------

    def expect(self, entries: Iterable[Entry]) -> None:
        """Takes note of all rows of the roster: whom it lists where decides whose tenure a row may close."""
        entries = list(entries)
        for entry in entries:
            if entry.name:
                self.names_listed.add(entry.name)
                self.listed[entry.group].add(entry.name)
        for entry in entries:
            entry.title = self.titles.known(entry)
            self.rows_of[entry.group] += 1
            if entry.name:
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
        person, problem = self.persons.find(entry, result)
        if problem is not None:
            return Result(problem=problem, candidates=result.candidates)
        own = self._own(entry, person)
        if person is not None and not own and (inside := self.persons.inside(entry, person)):
            self.entered |= {person.uid, *(t.uid for t in inside)}
            self._update_person(person, entry, result)
            return result
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
            result.step(VACANT, None, ("people.post_vacant", {}))
            result.notes.append(("people.vacant", {"role": entry.role.name, "area": entry.area.name}))
            return
        if entry.unit and post.data["unit_uid"] is None:
            post.change("unit_uid", self._unit_uid(entry.unit))
            result.step(UNIT, None, ("people.unit_is", {"unit": entry.unit}))
        self._update_post(post, entry, result)
        open_tenures = [t for t in self._of_post[post.uid] if t.data["end"] is None]
        if open_tenures:
            names = "、".join(self.persons.name_of(t.data["person_uid"]) for t in open_tenures)
            result.notes.append(("people.vacant_but_held", {"names": names}))
            result.changed = True

    # ---- tenures ------------------------------------------------------------------------------------------

    def title_of(self, tenure: Record) -> str:
        """The title of a tenure, else that of its post."""
        return tenure.data["title"] or self._post_by_uid[tenure.data["post_uid"]].data["title"] or ""

    def _unit_name(self, tenure: Record) -> str:
        uid = tenure.data["unit_uid"] or self._post_by_uid[tenure.data["post_uid"]].data["unit_uid"]
        return self._unit_names.get(uid, "")

    def group_of(self, tenure: Record) -> Group:
        """Area and role of a tenure's post."""
        post = self._post_by_uid[tenure.data["post_uid"]].data
        return post["area_uid"] or "", post["role"]

    def posts_of(self, group: Group) -> list[Record]:
        """All posts of an area and role."""
        return self._posts_of[group]

    def tenures_of(self, group: Group) -> list[Record]:
        """All tenures of an area and role."""
        return [t for post in self._posts_of[group] for t in self._of_post[post.uid]]

    def _own(self, entry: Entry, person: Record | None) -> list[Record]:
        """The person's tenures that the row may speak of.

        Where titles tell the seats apart: those of the title, else those whose title the roster no longer lists for
        the person, which then has changed.
        """
        if person is None:
            return []
        own = [t for t in self.of_person[person.uid] if self.group_of(t) == entry.group]
        if not entry.seat:
            return own
        same = [t for t in own if self.title_of(t) == entry.title]
        if any(t.data["end"] is None or t.data["start"] == entry.start for t in same):
            return same
        listed = self._titles[entry.group, entry.name] - {""}
        return same + [
            t
            for t in own
            if self.title_of(t) not in listed and (t.data["end"] is None or t.data["start"] == entry.start)
        ]

    def _known(self, entry: Entry, match: Record, person: Record, result: Result) -> Problem | None:
        """Brings a tenure that is there already up to the row: its end, title and unit."""
        known_end = match.data["end"]
        if entry.end is not None and known_end is not None and known_end != entry.end:
            return "people.end_differs", {"name": entry.name, "known": known_end, "day": entry.end}
        title, unit = self.title_of(match), self._unit_name(match)
        new_title, new_unit = entry.title not in ("", title), entry.unit not in ("", unit)
        if match.uid in self.entered and (new_title or new_unit):
            return "people.listed_twice", {"name": entry.name}
        if entry.end is not None and known_end is None:
            match.change("end", entry.end)
            result.step(
                ENDED, _held(entry.name, title, match.data["start"]),
                _held(entry.name, title, match.data["start"], entry.end),
            )  # fmt: skip
            result.notes.append(("people.tenure_ended", {"name": entry.name, "day": entry.end}))
        if new_title:
            match.change("title", entry.title)
            result.step(
                TITLE,
                ("people.title_is", {"title": title}) if title else None,
                ("people.title_is", {"title": entry.title}),
            )
            if title:
                values: dict[str, object] = {"name": entry.name, "before": title, "now": entry.title}
                result.notes.append(("people.title_changed", values))
        if new_unit:
            match.change("unit_uid", self._unit_uid(entry.unit))
            result.step(
                UNIT, ("people.unit_is", {"unit": unit}) if unit else None, ("people.unit_is", {"unit": entry.unit})
            )
            if person.data["unit_uid"] is None:
                person.change("unit_uid", self._unit_uid(entry.unit))
            if unit:
                result.notes.append(("people.unit_changed", {"name": entry.name, "before": unit, "now": entry.unit}))
                if self._unit_names.get(person.data["unit_uid"]) == unit:
                    person.change("unit_uid", self._unit_uid(entry.unit))
        if new_title and title and match.data["end"] is None:
            self._note_others(entry, person, [], result, title=entry.title)
        self._update_person(person, entry, result)
        # what the tenure says of itself needs no second place
        fresh = replace(entry, title=entry.title if new_title else "", unit=entry.unit if new_unit else "")
        self._update_post(self._post_by_uid[match.data["post_uid"]], fresh, result)
        if self.rows_of[entry.group] > 1 and match.uid not in self.entered:
            match.change("rank", entry.rank)
        if entry.level:
            match.change("level", entry.level)
        self.entered |= {match.uid, person.uid}
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
            title = self.title_of(tenure)
            if tenure.uid in self.entered or not title or entry.title in ("", title) or end or start > entry.start:
                return "people.start_differs", {"name": entry.name, "known": start, "day": entry.start}
            leaving.append(tenure)
        settled = settle(entry.start, entry.end, self._rivals(entry, person), limited=entry.limit > 0)
        if settled.clash is not None:
            clash: dict[str, object] = {"other": settled.clash.name, "day": settled.clash.start}
            return "people.overlap", clash | {"name": entry.name, "area": entry.area.name}
        uids = {rival.uid for rival in settled.closing}
        closing = [t for t in self.tenures_of(entry.group) if t.uid in uids]
        if entry.limit > 1 and self._too_many(entry, entry.start, settled.end, closing + leaving):
            return "people.too_many", {"role": entry.role.name, "count": entry.limit}
        rank = self._new_rank(entry, closing + leaving)
        if settled.successor is not None:
            known: dict[str, object] = {"other": settled.successor.name, "day": settled.successor.start}
            result.notes.append(("people.ended_by_successor", known | {"name": entry.name}))
        self._close(entry, closing, leaving, result)
        self._tell_begin(entry, person, settled.end, closing, leaving, result)
        if person is None:
            person = self._new_person(entry, result)
        else:
            self._update_person(person, entry, result)
            if entry.unit and person.data["unit_uid"] is None:
                person.change("unit_uid", self._unit_uid(entry.unit))
        post = self._post_for(entry, person, closing, leaving)
        if post is None:
            post = self._new_post(entry, rank, result)
        else:
            self._update_post(post, entry, result)
            # a tenure from before the post's first day makes the post older
            post.change("start", min(post.data["start"] or "", entry.start) or None)
        data = {"post_uid": post.uid, "person_uid": person.uid, "start": entry.start, "end": settled.end, "rank": rank}
        data |= {"title": entry.title or None, "unit_uid": self._unit_uid(entry.unit), "level": entry.level or None}
        tenure = Record(new_uid(), data, fresh=True)
        self.tenures.append(tenure)
        self._of_post[post.uid].append(tenure)
        self.of_person[person.uid].append(tenure)
        self.entered |= {tenure.uid, person.uid}
        result.changed = True
        if settled.end is None:
            result.doubt = self.titles.near(entry, person, closing + leaving)
            result.notes += [result.doubt] if result.doubt is not None else []
            if entry.limit == 0:
                self._note_others(entry, person, closing, result)
        return None

    def _tell_begin(
        self,
        entry: Entry,
        person: Record | None,
        end: str | None,
        closing: list[Record],
        leaving: list[Record],
        result: Result,
    ) -> None:
        """The steps of a new tenure: in whose place, or under which title, it begins."""
        held = _held(entry.name, entry.title, entry.start or "", end, begins=True)
        if not closing and not leaving:
            result.step(NEW if person is None else POST, None, held)
        for former in closing:
            name = self.persons.name_of(former.data["person_uid"])
            result.step(SUCCESSOR, _held(name, self.title_of(former), former.data["start"]), held)
        for former in leaving:
            result.step(TITLE, _held(entry.name, self.title_of(former), former.data["start"]), held)

    def _rivals(self, entry: Entry, person: Record | None) -> list[Rival]:
        """Others' tenures of the row's seat; none where the role has several holders and no title tells the seats."""
        if entry.limit != 1 and not entry.title:
            return []
        seated = self._seated[entry.group, entry.seat]
        alone = entry.person == "new"
        return [
            # of two of one name, the user has said that the new one is another: the known one is not the one listed
            Rival(t.uid, name, t.data["start"], t.data["end"], name in seated and not (alone and name == entry.name))
            for t in self.tenures_of(entry.group)
            if person is None or t.data["person_uid"] != person.uid
            if entry.limit == 1 or self.title_of(t) == entry.title
            for name in (self.persons.name_of(t.data["person_uid"]),)
        ]

    def _close(self, entry: Entry, closing: list[Record], leaving: list[Record], result: Result) -> None:
        for other in closing:
            other.change("end", entry.start)
            values = {"name": self.persons.name_of(other.data["person_uid"]), "since": other.data["start"]}
            values |= {"day": entry.start, "other": entry.name}
            result.notes.append(("people.predecessor_closed", values))
        for former in leaving:
            former.change("end", entry.start)
            values = {"name": entry.name, "since": former.data["start"], "before": self.title_of(former)}
            values |= {"day": entry.start, "now": entry.title}
            result.notes.append(("people.title_moved", values))

    def _note_others(
        self, entry: Entry, person: Record, closing: list[Record], result: Result, title: str | None = None
    ) -> None:
        """Says who else holds the role (or the ``title``) and is not in the roster: they may have left."""
        listed = self.listed[entry.group]
        names = {
            name: None
            for t in self.tenures_of(entry.group)
            if t.data["end"] is None and t not in closing and t.data["person_uid"] != person.uid
            if title is None or self.title_of(t) == title
            for name in (self.persons.name_of(t.data["person_uid"]),)
            if name not in listed
        }
        if names and entry.limit != 1:
            values: dict[str, object] = {"name": entry.name, "others": "、".join(names), "area": entry.area.name}
            result.notes.append(("people.two_holders", values | {"role": entry.role.name}))

    def _too_many(self, entry: Entry, start: str, end: str | None, leaving: list[Record]) -> bool:
        """Whether an area would have more joint holders of a role than the profile admits."""
        held = [t for t in self.tenures_of(entry.group) if t not in leaving]
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
        data: dict[str, Any] = {"name": entry.name, "phone": entry.phone or None}
        data |= {"unit_uid": self._unit_uid(entry.unit), "note": entry.note or None, **entry.file}
        person = Record(new_uid(), data, fresh=True)
        self.persons.records.append(person)
        self.persons.index(person)
        result.changed = True
        return person

    def _update_person(self, person: Record, entry: Entry, result: Result) -> None:
        known = person.data["phone"]
        if entry.phone and entry.phone != known and (not known or entry.person or entry.file.get("id_number")):
            person.change("phone", entry.phone)
            self.persons.renumber(person, entry.phone)
            result.step(PHONE, ("people.phone_known", {}) if known else None, ("people.phone_new", {}))
            if known:
                result.notes.append(("people.phone_changed", {"name": entry.name}))
        for column, value in entry.file.items():
            before = person.data.get(column)
            if before != value:
                person.change(column, value)
                result.step(FILE, said(self.places.profile, column, before), said(self.places.profile, column, value))

    def _post_of(self, entry: Entry) -> Record | None:
        """The post of the row's seat, whoever holds it."""
        posts = [
            post
            for post in self._posts_of[entry.group]
            for until in (post.data.get("end"),)
            if until is None or (entry.end is not None and entry.end <= until)
        ]
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
            # the first tenure of a post is its first day: nobody was missing before
            "start": entry.start or self.posts_from,
        }
        post = Record(new_uid(), data, fresh=True)
        self.posts.append(post)
        self._post_by_uid[post.uid] = post
        self._posts_of[entry.group].append(post)
        self.entered.add(post.uid)
        result.changed = True
        return post

    def _update_post(self, post: Record, entry: Entry, result: Result) -> None:
        """The first title and unit stay the post's own; its liaison unit and rank follow the roster."""
        if entry.limit == 1:
            if entry.title and not post.data["title"]:
                post.change("title", entry.title)
                result.step(TITLE, None, ("people.title_is", {"title": entry.title}))
            if entry.unit and post.data["unit_uid"] is None:
                post.change("unit_uid", self._unit_uid(entry.unit))
                result.step(UNIT, None, ("people.unit_is", {"unit": entry.unit}))
        if post.uid in self.entered:
            return
        self.entered.add(post.uid)
        before = self._unit_names.get(post.data["liaison_unit_uid"], "")
        if entry.liaison not in ("", before):
            post.change("liaison_unit_uid", self._unit_uid(entry.liaison))
            now: Problem = ("people.liaison_is", {"unit": entry.liaison})
            result.step(UNIT, ("people.liaison_is", {"unit": before}) if before else None, now)
            if before:
                values: dict[str, object] = {"area": entry.area.name, "before": before, "now": entry.liaison}
                result.notes.append(("people.liaison_changed", values))
        if self.rows_of[entry.group] > 1:
            post.change("rank", entry.rank)

    def _new_rank(self, entry: Entry, leaving: list[Record]) -> int:
        """The rank of a new tenure: as the roster has it; of a single row the predecessor's, else the last place."""
        ranks = [t.data["rank"] for t in leaving] + [
            self._post_by_uid[t.data["post_uid"]].data["rank"] for t in leaving
        ]
        known = [rank for rank in ranks if rank is not None]
        if self.rows_of[entry.group] > 1:
            return entry.rank
        if known:
            return int(known[0])
        group = [*self._posts_of[entry.group], *self.tenures_of(entry.group)]
        return max((int(r.data["rank"]) + 1 for r in group if r.data["rank"] is not None), default=entry.rank)

    # ---- who is missing -------------------------------------------------------------------------------------

    def end(self, uid: str, day: str) -> bool:
        """Ends the tenure of somebody who is missing in the roster; False where a successor has ended it."""
        tenure = next(t for t in self.tenures if t.uid == uid)
        if tenure.data["end"]:
            return False
        tenure.change("end", day)
        return True

    # ---- writing ------------------------------------------------------------------------------------------

    def _tables(self) -> dict[str, list[Record]]:
        return {"unit": self.units, "person": self.persons.records, "post": self.posts, "tenure": self.tenures}

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
