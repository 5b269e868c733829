"""Who is chief (林长) of what from when to when, and which chief a row of a table means."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...county import read
from ...county.dates import day_of
from ..verdicts import choosing

if TYPE_CHECKING:
    from ...county.gateway import County


def chief_roles(county: County) -> tuple[str, ...]:
    """Keys of the roles that count as chiefs; those that the county does not have are left out."""
    return choosing.chief_roles(county.profile)


_AND = re.compile("[和与及]")
_TWO = 2


@dataclass(frozen=True)
class Seat:
    """One tenure (任职) of a chief, [start, end). ``level`` is that of the office, else of the area."""

    tenure_uid: str
    person_uid: str
    name: str
    role: str
    role_name: str
    level: str
    title: str
    unit: str
    area_uid: str
    area_code: str
    area_name: str
    places: tuple[str, ...]
    """Names of the area and of all that it lies in, from the area up."""
    start: datetime.date
    end: datetime.date | None

    @property
    def town(self) -> str:
        """The town that the area lies in; "" where it is one or lies in none."""
        return next((name for name in self.places[1:] if name.endswith(("镇", "乡", "街道"))), "")

    @property
    def where(self) -> str:
        """石桥镇东山村: the area with its town."""
        return self.area_name if self.area_name.startswith(self.town) else self.town + self.area_name

    def on(self, day: datetime.date) -> bool:
        """Whether the post is held on that day: the day of change is the successor's."""
        return self.start <= day and (self.end is None or day < self.end)

    def touches(self, first: datetime.date, last: datetime.date) -> bool:
        """Whether the post is held on any of the days, both included."""
        return self.start <= last and (self.end is None or self.end > first)


def seats(county: County, roles: Iterable[str] | None = None) -> list[Seat]:
    """All tenures of chiefs that ever were, in the order of lists: level, code of the area, role, rank."""
    wanted = set(roles if roles is not None else chief_roles(county))
    profile = county.profile
    level_rank = {level.key: i for i, level in enumerate(profile.levels)}
    roles_of = {role.key: role for role in profile.roles}
    places = read.ancestors(county)
    rows = county.rows(
        """
        SELECT tenure.uid AS tenure_uid, person.uid AS person_uid, person.name, post.role,
               coalesce(tenure.level, area.level, '') AS level, coalesce(tenure.title, post.title, '') AS title,
               coalesce(unit.name, '') AS unit, post.area_uid, area.code, area.name AS area_name,
               tenure."start", tenure."end", coalesce(tenure.rank, post.rank, 9999999) AS place
        FROM tenure
        JOIN post ON post.uid = tenure.post_uid
        JOIN person ON person.uid = tenure.person_uid
        JOIN area ON area.uid = post.area_uid
        LEFT JOIN unit ON unit.uid = coalesce(tenure.unit_uid, post.unit_uid)
        ORDER BY area.code, place, tenure."start"
        """
    )
    found = []
    for row in rows:
        start = day_of(row["start"])
        if row["role"] not in wanted or start is None:
            continue
        role = roles_of.get(row["role"])
        around = tuple(places.get(row["area_uid"], {}).values())
        key = (level_rank.get(row["level"], 99), row["code"], role.rank if role else 999, row["place"], start)
        seat = Seat(
            row["tenure_uid"], row["person_uid"], row["name"], row["role"], role.name if role else row["role"],
            row["level"], row["title"], row["unit"], row["area_uid"], row["code"], row["area_name"], around,
            start, day_of(row["end"]),
        )  # fmt: skip
        found.append((key, seat))
    return [seat for _, seat in sorted(found, key=lambda item: item[0])]


@dataclass(frozen=True)
class Candidate:
    """A person that a row may mean, as he is shown when it is asked: 张三  村级林长  石桥镇东山村."""

    person_uid: str
    label: str


@dataclass(frozen=True)
class Found:
    """``person_uid`` is "" where nobody or more than one fits; ``code`` with ``values`` says why."""

    person_uid: str
    code: str = ""
    values: dict[str, object] = field(default_factory=dict)
    candidates: tuple[Candidate, ...] = ()


class Chiefs:
    """Everybody who is or was a chief, by name and day; ``remembered`` are answers of earlier imports by key."""

    def __init__(self, county: County, remembered: dict[str, str] | None = None) -> None:
        self.seats = seats(county)
        self.levels = {level.key: level.name for level in county.profile.levels}
        self._level_named = county.profile.level_named
        self.remembered = remembered or {}
        self._names: dict[str, list[str]] = {}
        self._of: dict[str, list[Seat]] = {}
        for row in county.rows("SELECT uid, name FROM person ORDER BY name, uid"):
            self._names.setdefault(bare(row["name"]), []).append(row["uid"])
        for seat in self.seats:
            self._of.setdefault(seat.person_uid, []).append(seat)

    def on(self, day: datetime.date) -> list[Seat]:
        """The posts held on a day."""
        return [seat for seat in self.seats if seat.on(day)]

    def of(self, person_uid: str, day: datetime.date | None = None) -> list[Seat]:
        """The posts of a person, on a day where one is given."""
        found = self._of.get(person_uid, [])
        return found if day is None else [seat for seat in found if seat.on(day)]

    def apart(self, name: str) -> list[str]:
        """郑镇长和周书记 as two names, where both are known and the whole is not; else the name alone."""
        pieces = [piece for piece in _AND.split(bare(name)) if piece]
        if len(pieces) < _TWO or bare(name) in self._names or not all(piece in self._names for piece in pieces):
            return [name]
        return pieces

    def label(self, person_uid: str, day: datetime.date | None = None) -> str:
        """A person as he is shown in lists: name, level and role, area."""
        held = self.of(person_uid, day) or self.of(person_uid)
        if not held:
            return ""
        seat = held[0]
        return f"{seat.name}　{self.levels.get(seat.level, '')}{seat.role_name}　{seat.where}"

    def find(self, name: str, day: datetime.date, hints: Sequence[str] = (), key: str = "") -> Found:
        """The chief of that name on a day; ``hints`` are the row's words for level, post, unit and place."""
        known = self.remembered.get(key, "") if key else ""
        if known:
            return self._checked(known, name, day)
        same = self._names.get(bare(name), [])
        if not same:
            return Found("", "patrols_chiefs.person_unknown", {"name": name})
        in_post = [uid for uid in same if self.of(uid, day)]
        if not in_post:
            chiefs = [uid for uid in same if uid in self._of]
            if not chiefs:
                return Found("", "patrols_chiefs.no_chief", {"name": name})
            if len(chiefs) == 1:
                return self._checked(chiefs[0], name, day)
            return self._doubt(chiefs, name, day)
        if len(in_post) > 1:
            in_post = self._narrowed(in_post, day, hints)
        return Found(in_post[0]) if len(in_post) == 1 else self._doubt(in_post, name, day)

    def _checked(self, uid: str, name: str, day: datetime.date) -> Found:
        if self.of(uid, day):
            return Found(uid)
        return Found(uid, "patrols_chiefs.not_in_post", {"name": name, "day": day.isoformat()})

    def _doubt(self, uids: list[str], name: str, day: datetime.date) -> Found:
        candidates = tuple(Candidate(uid, self.label(uid, day)) for uid in uids)
        listed = "；".join(" ".join(candidate.label.split("　")[1:]) for candidate in candidates)
        return Found("", "patrols_chiefs.person_doubt", {"name": name, "who": listed}, candidates)

    def _narrowed(self, uids: list[str], day: datetime.date, hints: Sequence[str]) -> list[str]:
        """Those whom the most words of the row fit."""
        words = [bare(hint) for hint in hints if bare(hint)]
        best: dict[str, int] = {}
        for uid in uids:
            best[uid] = max((self._fits(seat, words) for seat in self.of(uid, day)), default=0)
        most = max(best.values())
        return [uid for uid in uids if best[uid] == most] if most else uids

    def _fits(self, seat: Seat, words: Sequence[str]) -> int:
        count = 0
        for word in words:
            level = self._level_named(word)
            if level is not None and level.key == seat.level:
                count += 1
            if word in (seat.title, seat.unit, seat.role_name) or (len(word) > 1 and word in seat.places):
                count += 1
            # 石桥镇东山村龙头坡: a text that names the places of the post
            count += sum(place in word for place in seat.places if len(place) > 1 and place != word)
        return count


def bare(text: str) -> str:
    """A text without the blanks that align two-character names (张　三)."""
    return "".join(str(text).split())
