"""The whole system (组织体系) on a day: areas as a tree with their posts and holders, and counts per level and role."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..county import read
from ..county.gateway import County
from ..county.profile import Profile
from .names import spaced

OFFICE = ""  # the level of posts that belong to a unit and to no area


@dataclass(frozen=True)
class Holder:
    """Who holds a post; ``title`` is the holder's own where the tenure has one, else the post's."""

    person_uid: str
    name: str
    title: str
    phone: str
    level: str

    @property
    def printed(self) -> str:
        """The name as tables print it: two characters spaced to three."""
        return spaced(self.name)


@dataclass(frozen=True)
class Seat:
    """One post with its holders on the day, in the order of rank; without holders it is vacant."""

    post_uid: str
    role: str
    role_name: str
    title: str
    unit: str
    holders: tuple[Holder, ...]
    stand_in: str = ""  # the unit that is printed for a vacant post, where the profile says so

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds the post on the day."""
        return not self.holders


@dataclass
class Place:
    """One area with its posts (in the order of rank) and the areas below it (by code).

    ``label`` is what the chart calls it: the name, with （护林大队）, 中队 or 小队 where the profile has them.
    """

    uid: str
    code: str
    name: str
    level: str
    kind: str
    area_m2: int | None
    label: str
    seats: list[Seat] = field(default_factory=list)
    children: list[Place] = field(default_factory=list)

    def walk(self) -> Iterator[Place]:
        """The place and all below it, from the top."""
        yield self
        for child in self.children:
            yield from child.walk()

    def of_role(self, role: str) -> list[Seat]:
        """The posts of one role."""
        return [seat for seat in self.seats if seat.role == role]


@dataclass(frozen=True)
class Count:
    """Posts of one role at one level: ``posts`` = ``held`` + ``vacant``; ``persons`` are the uids of their holders."""

    level: str
    level_name: str
    role: str
    role_name: str
    posts: int
    held: int
    vacant: int
    persons: frozenset[str]

    @property
    def people(self) -> int:
        """How many different persons: who holds several of the posts counts once."""
        return len(self.persons)


def totals(counts: Iterable[Count]) -> tuple[int, int, int, int]:
    """(posts, held, vacant, different persons) of all counts: who has several roles counts once."""
    rows = list(counts)
    persons = frozenset[str]().union(*(row.persons for row in rows))
    return sum(r.posts for r in rows), sum(r.held for r in rows), sum(r.vacant for r in rows), len(persons)


@dataclass
class Organisation:
    """The tree of the base areas, the overlays with their chiefs, and the posts of units without an area."""

    county: str
    day: datetime.date
    roots: list[Place]
    overlays: list[Place]
    office: list[Seat]
    counts: list[Count]

    def places(self) -> Iterator[Place]:
        """Every area of the tree and every overlay."""
        for place in (*self.roots, *self.overlays):
            yield from place.walk()


def organisation(county: County, day: datetime.date) -> Organisation:
    """Reads the organisation as of ``day``. An area whose parent is missing stands at the top, never left out."""
    profile = county.profile
    seats, office = _seats(county, day)
    places: dict[str, Place] = {}
    parents: dict[str, str | None] = {}
    for kind in ("base", "overlay"):
        frame = read.areas(county, kind=kind)
        columns = ("uid", "code", "name", "level", "area_m2", "parent_uid")
        for uid, code, name, level, area_m2, parent in zip(*(frame[c] for c in columns), strict=True):
            m2 = None if area_m2 is None or math.isnan(area_m2) else int(area_m2)
            label = unit_label(profile, name, level) if kind == "base" else name
            places[uid] = Place(uid, code, name, level, kind, m2, label, seats.get(uid, []))
            parents[uid] = parent if isinstance(parent, str) else None
    roots: list[Place] = []
    overlays: list[Place] = []
    for uid, place in places.items():
        above = places.get(parents[uid] or "")
        if place.kind != "base":
            overlays.append(place)
        elif above is None or _is_below(uid, above.uid, parents):
            roots.append(place)
        else:
            above.children.append(place)
    everything = [(place.level, seat) for place in places.values() for seat in place.seats]
    everything += [(OFFICE, seat) for seat in office]
    return Organisation(county.name, day, roots, overlays, office, count(profile, everything))


def _is_below(uid: str, above: str, parents: dict[str, str | None]) -> bool:
    """Whether the parent of ``uid`` is one of its own descendants: such a ring would never be printed."""
    seen: set[str] = set()
    current: str | None = above
    while current is not None and current not in seen:
        if current == uid:
            return True
        seen.add(current)
        current = parents.get(current)
    return False


def unit_label(profile: Profile, name: str, level: str) -> str:
    """``石桥镇（护林中队）`` where the profile has 护林大队, 中队, 小队 for the level, else the name."""
    word = str(profile.get(f"people.organisation.units.{level}", "") or "")
    return f"{name}（{word}）" if word else name


def _seats(county: County, day: datetime.date) -> tuple[dict[str, list[Seat]], list[Seat]]:
    """(seats by area uid, seats of units), each in the order of ``read.holders``."""
    frame = read.holders(county, day)
    columns = (
        "post_uid", "area_uid", "role", "role_name", "title", "unit", "person_uid", "name", "phone", "office_level",
        "stand_in",
    )  # fmt: skip
    found: dict[str, tuple[str | None, list[str], list[Holder]]] = {}
    for post, area, role, role_name, title, unit, person, name, phone, level, stand_in in zip(
        *(frame[c] for c in columns), strict=True
    ):
        _, _, holders = found.setdefault(post, (area, [role, role_name, title or "", unit or "", stand_in or ""], []))
        if person is not None:
            holders.append(Holder(person, name, title or "", phone or "", level or OFFICE))
    by_area: dict[str, list[Seat]] = {}
    office: list[Seat] = []
    for post, (area, words, holders) in found.items():
        seat = Seat(post, words[0], words[1], words[2], words[3], tuple(holders), words[4])
        (office if area is None else by_area.setdefault(area, [])).append(seat)
    return by_area, office


def count(profile: Profile, seats: Iterable[tuple[str, Seat]]) -> list[Count]:
    """Counts of (level of the area, post); a held post counts at the level of its first holder's office.

    Order: levels and roles as in the profile; posts of units last, under 机关.
    """
    numbers: dict[tuple[str, str], list[int]] = {}
    persons: dict[tuple[str, str], set[str]] = {}
    for level, seat in seats:
        at = level if level == OFFICE or seat.is_vacant else seat.holders[0].level
        row = numbers.setdefault((at, seat.role), [0, 0])
        row[0] += 1
        row[1] += not seat.is_vacant
        persons.setdefault((at, seat.role), set()).update(holder.person_uid for holder in seat.holders)
    levels = {level.key: (i, level.name) for i, level in enumerate(profile.levels)} | {OFFICE: (99, "机关")}
    roles = {role.key: (role.rank, role.name) for role in profile.roles}
    rows = []
    for (level, role), (posts, held) in numbers.items():
        level_name, role_name = levels.get(level, (98, level))[1], roles.get(role, (999, role))[1]
        people = frozenset(persons[level, role])
        rows.append(Count(level, level_name, role, role_name, posts, held, posts - held, people))
    rows.sort(key=lambda c: (levels.get(c.level, (98, ""))[0], roles.get(c.role, (999, ""))[0]))
    return rows


def by_role(seats: Sequence[Seat]) -> list[tuple[str, list[Seat]]]:
    """(role's name, its posts) in the order of the posts."""
    groups: dict[str, list[Seat]] = {}
    for seat in seats:
        groups.setdefault(seat.role_name, []).append(seat)
    return list(groups.items())
