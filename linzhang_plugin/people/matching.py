"""Which known person a row of a roster means: by ID number where the office keeps it, by name, phone and place.

Doubt is a problem that asks and names the candidates; nobody is merged silently.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from .places import Area, Problem
from .records import Entry, Group, Record, Result, alike

if TYPE_CHECKING:
    from .register import Register

Found = tuple[Record | None, Problem | None]


class Persons:
    """All persons by uid, name, phone and ID number; ``find`` asks the register who holds what."""

    def __init__(self, register: Register, known: list[Record]) -> None:
        self.register = register
        self.records = known
        self.by_uid: dict[str, Record] = {}
        self._named: dict[str, list[Record]] = defaultdict(list)
        self._phoned: dict[str, list[Record]] = defaultdict(list)
        self._numbered: dict[str, list[Record]] = defaultdict(list)
        for person in known:
            self.index(person)

    def index(self, person: Record) -> None:
        """Makes a person known under name, phone and ID number."""
        self.by_uid[person.uid] = person
        self._named[person.data["name"]].append(person)
        if person.data["phone"]:
            self._phoned[person.data["phone"]].append(person)
        if person.data.get("id_number"):
            self._numbered[person.data["id_number"]].append(person)

    def renumber(self, person: Record, phone: str) -> None:
        """The person is known under another phone."""
        self._phoned[phone].append(person)

    def name_of(self, uid: str) -> str:
        """The person's name."""
        return str(self.by_uid[uid].data["name"])

    def find(self, entry: Entry, result: Result) -> Found:
        """The known person of a row, or None for a new one; a problem where it is in doubt."""
        if entry.person:
            chosen = self.by_uid.get(entry.person)
            return (chosen, None) if chosen is not None or entry.person == "new" else (None, ("people.person_gone", {}))
        same_name = self._named.get(entry.name, [])
        number = entry.file.get("id_number", "")
        if number and (numbered := self._numbered.get(number)):
            exact = [p for p in numbered if p.data["name"] == entry.name]
            if exact:
                return exact[0], None
            return self._ask(result, numbered, "people.id_differs", name=entry.name, other=numbered[0].data["name"])
        if number:
            # another number is another person, whatever the name
            same_name = [p for p in same_name if not p.data.get("id_number")]
        if not same_name and (similar := self._similar(entry)) is not None:
            return self._ask(result, [similar], "people.similar_person", name=entry.name, other=similar.data["name"])
        here = [p for p in same_name if self._holds(p, entry.group)]
        return (
            self._by_phone(entry, same_name, here, result)
            if entry.phone
            else self._by_place(entry, same_name, here, result)
        )

    def inside(self, entry: Entry, person: Record) -> list[Record]:
        """The person's grids in a village that the row names without a grid: the county knows it better."""
        if entry.end is not None or "grid" not in entry.role.levels or entry.area.level == "grid":
            return []
        areas = self.register.places.by_uid
        return [
            tenure
            for tenure in self.register.of_person[person.uid]
            for uid, role in (self.register.group_of(tenure),)
            if role == entry.role.key and uid in areas and areas[uid].level == "grid"
            if entry.area.uid in areas[uid].above.values() and tenure.data["end"] is None and not tenure.fresh
            if not entry.start_given or tenure.data["start"] == entry.start
        ]

    @staticmethod
    def _ask(result: Result, candidates: list[Record], code: str, **values: object) -> Found:
        result.candidates += [(p.uid, p.data["name"]) for p in candidates]
        return None, (code, values)

    def _by_phone(self, entry: Entry, same_name: list[Record], here: list[Record], result: Result) -> Found:
        exact = [p for p in same_name if p.data["phone"] == entry.phone]
        if exact:
            return exact[0], None
        if entry.limit != 1:
            # a roster that lists the name with two numbers in one place means two persons
            here = [p for p in here if p.uid not in self.register.entered]
        if here and here[0].data["phone"]:
            return self._ask(result, here, "people.phone_differs", name=entry.name, area=entry.area.name)
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

    def _by_place(self, entry: Entry, same_name: list[Record], here: list[Record], result: Result) -> Found:
        near = here or [p for p in same_name if self._is_near(p, entry.area)]
        if len(near) > 1:
            return self._ask(result, near, "people.name_ambiguous", name=entry.name, count=len(near))
        if near:
            return near[0], None
        if same_name:
            result.notes.append(("people.same_name", {"name": entry.name}))
        return None, None

    def _similar(self, entry: Entry) -> Record | None:
        """A known person whom a slip of the pen makes this one: same phone or, without one, same post."""
        if entry.phone:
            found = self._phoned.get(entry.phone, [])
        else:
            held = [t for t in self.register.tenures_of(entry.group) if t.data["end"] is None]
            found = [self.by_uid[t.data["person_uid"]] for t in held]
        # a roster that lists both names means two persons
        listed = self.register.names_listed
        return next((p for p in found if p.data["name"] not in listed and alike(p.data["name"], entry.name)), None)

    def _holds(self, person: Record, group: Group) -> bool:
        return any(self.register.group_of(t) == group for t in self.register.of_person[person.uid])

    def _is_near(self, person: Record, area: Area) -> bool:
        """Whether the person holds or held a post in the same town (or county, for posts above the towns)."""
        for tenure in self.register.of_person[person.uid]:
            other = self.register.places.by_uid.get(self.register.group_of(tenure)[0])
            if other is not None and other.above.get("town") == area.above.get("town"):
                return True
        return False
