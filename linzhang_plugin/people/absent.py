"""Who is missing in a roster: holders of the roles and towns that it lists, whom it does not list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from .places import Area
from .records import Group
from .register import Register

Scope = tuple[str, str, str]


@dataclass(frozen=True)
class Absent:
    """An open tenure (``uid``, since ``start``) whose holder the roster does not list; ``role`` is a key."""

    uid: str
    name: str
    title: str
    area: Area
    role: str
    start: str


def absent(
    register: Register, day: str, *, full: bool = False, named: Collection[str] = (), asked: Collection[str] = ()
) -> list[Absent]:
    """Holders since before ``day``, in the towns, levels and roles of the roster, whom it does not list there.

    Where it names less than half of a town's holders of a role and is no ``full`` list, it is a list of news, and
    nobody is missing in it but holders of a post that it calls vacant or gives to others. ``named`` are the names in
    rows that cannot go in, ``asked`` (uids) the persons about whom is asked: whoever may be meant is not missing. Call
    after all rows were entered.
    """
    listed, held = Counter[Scope](), Counter[Scope]()
    candidates: list[tuple[Scope, Absent]] = []
    areas = register.places.by_uid
    scopes = {_scope(register, group) for group in register.rows_of}
    for tenure in register.tenures:
        group = register.group_of(tenure)
        replaced = bool(tenure.changes.get("end"))
        ended = tenure.data["end"] and not replaced
        if tenure.fresh or group[0] not in areas or ended or tenure.data["start"] >= day:
            continue
        scope = _scope(register, group)
        if scope not in scopes:
            continue
        name = register.persons.name_of(tenure.data["person_uid"])
        held[scope] += 1
        if replaced or name in register.listed.get(group, ()) or tenure.uid in register.entered:
            listed[scope] += 1
        elif name not in named and tenure.data["person_uid"] not in asked:
            title, start = register.title_of(tenure), tenure.data["start"]
            candidates.append((scope, Absent(tenure.uid, name, title, areas[group[0]], group[1], start)))
    return [
        one
        for scope, one in candidates
        if full or (one.area.uid, one.role) in register.rows_of or 2 * listed[scope] >= held[scope]
    ]


def _scope(register: Register, group: Group) -> Scope:
    area = register.places.by_uid[group[0]]
    return group[1], area.level, area.above.get("town", "")
