"""Checks of posts, tenures and persons (核查): what is missing, doubled or impossible, each with its remedy.

A finding is a code with values; the sentence and the remedy (``<code>_remedy``) are in ``desktop/messages/lists.py``.
Phones and ID numbers never stand in a finding.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..county import office
from ..county.gateway import County
from ..county.profile import Profile
from ..county.units import format_mu, mu
from .cells import phone_of
from .checks_people import Person, id_fault
from .names import full_place

Say = Callable[..., str]
_END = "9999-12-31"
# the groups in which findings are counted and filtered: code of the group's name → findings (without the room)
GROUPS: dict[str, tuple[str, ...]] = {
    "lists.group_chiefs": ("no_chief", "no_chief_post"),
    "lists.group_rangers": ("no_ranger", "many_rangers"),
    "lists.group_overlaps": ("overlap", "post_twice"),
    "lists.group_dates": ("before_person", "after_person", "still_open"),
    "lists.group_mu": ("mu_below", "mu_above"),
    "lists.group_phones": ("phone_malformed", "phone_shared", "name_two_phones"),
    "lists.group_idle": ("no_post",),
    "lists.group_contracts": ("contract_over",),
    "lists.group_ids": ("id_damaged", "id_malformed", "id_shared"),
}
_GROUP_OF = {f"lists.{code}": group for group, codes in GROUPS.items() for code in codes}


@dataclass(frozen=True)
class Finding:
    """One fault: ``code`` and ``values`` give the sentence; ``area_uid`` and ``person_uid`` ('' for none) the place."""

    code: str
    values: dict[str, object] = field(default_factory=dict)
    area_uid: str = ""
    person_uid: str = ""
    area: str = ""
    person: str = ""

    @property
    def remedy(self) -> str:
        """The code of the sentence that says what to do."""
        return f"{self.code}_remedy"

    @property
    def group(self) -> str:
        """The code of the name of its group (``GROUPS``)."""
        return _GROUP_OF[self.code]


@dataclass(frozen=True)
class Area:
    """An area with the names above it, as findings call it."""

    uid: str
    code: str
    name: str
    level: str
    kind: str
    area_m2: int | None
    full: str


@dataclass(frozen=True)
class Tenure:
    """A tenure with its post; ``end`` is '' where it is open."""

    uid: str
    post: str
    area: str
    role: str
    person: str
    start: str
    end: str

    def covers(self, day: str) -> bool:
        """Whether the tenure holds on the day: [start, end)."""
        return self.start <= day < (self.end or _END)


class _Facts:
    """The tables in memory, read once."""

    def __init__(self, county: County, day: datetime.date) -> None:
        self.profile: Profile = county.profile
        self.day = day.isoformat()
        rows = {
            r["uid"]: r
            for r in county.rows('SELECT uid, code, name, level, kind, area_m2, parent_uid, "end" FROM area')
        }
        self.areas = {
            uid: Area(uid, r["code"], r["name"], r["level"], r["kind"], r["area_m2"], _full_name(uid, rows))
            for uid, r in sorted(rows.items(), key=lambda item: item[1]["code"])
        }
        # an area that was merged into another one has no posts to fill any more
        self.standing = [a for uid, a in self.areas.items() if not rows[uid]["end"] or rows[uid]["end"] > self.day]
        self.persons = {
            r["uid"]: Person(
                *(r["uid"], r["name"], r["phone"] or "", r["start"] or "", r["end"] or "", r["id_number"] or ""),
                r["contract_end"] or "",
            )
            for r in county.rows(
                'SELECT uid, name, phone, "start", "end", id_number, contract_end FROM person ORDER BY name, uid'
            )
        }
        self.tenures = [
            Tenure(r["uid"], r["post_uid"], r["area_uid"] or "", r["role"], r["person_uid"], r["start"], r["end"] or "")
            for r in county.rows(
                """
                SELECT tenure.uid, tenure.post_uid, post.area_uid, post.role, tenure.person_uid,
                       tenure."start", tenure."end"
                FROM tenure JOIN post ON post.uid = tenure.post_uid ORDER BY tenure."start", tenure.uid
                """
            )
        ]
        # (area, role) of the posts that are there on the day
        self.posted = {
            (r["area_uid"], r["role"])
            for r in county.rows(
                """
                SELECT area_uid, role FROM post
                WHERE ("start" IS NULL OR "start" <= :day) AND ("end" IS NULL OR "end" > :day)
                """,
                {"day": self.day},
            )
        }
        self.on_day: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        for tenure in self.tenures:
            if tenure.covers(self.day):
                self.on_day[tenure.area, tenure.role].append(tenure)

    def names(self, tenures: Iterable[Tenure]) -> str:
        return "、".join(dict.fromkeys(self.persons[t.person].name for t in tenures))


def _full_name(uid: str, rows: dict[str, Any]) -> str:
    """The names below the county: 石桥镇上村一组."""
    names: list[str] = []
    seen: set[str] = set()
    current: str | None = uid
    while current in rows and current not in seen:
        seen.add(current)
        names.insert(0, rows[current]["name"])
        current = rows[current]["parent_uid"]
    return full_place(names[1:] or names)


def check(county: County, day: datetime.date) -> list[Finding]:
    """All findings as of ``day``: areas first, then tenures, persons and phones."""
    facts = _Facts(county, day)
    parts = (_areas, _grids, _overlaps, _outside, _mu, _phones, _names, _idle, _contracts, _id_numbers)
    return [finding for part in parts for finding in part(facts)]


def _at(code: str, area: Area, **values: object) -> Finding:
    return Finding(f"lists.{code}", {"area": area.full, **values}, area_uid=area.uid, area=area.full)


def _of(code: str, person: Person, area: Area | None = None, **values: object) -> Finding:
    return Finding(
        f"lists.{code}",
        {"name": person.name, **({"area": area.full} if area else {}), **values},
        area.uid if area else "",
        person.uid,
        area.full if area else "",
        person.name,
    )


# ---- areas ------------------------------------------------------------------------------------------------


def _areas(facts: _Facts) -> Iterator[Finding]:
    """Areas (and overlays) without a chief, at the levels where the profile has chiefs."""
    chiefs = [str(r) for r in facts.profile.get("people.organisation.chief_roles", ["general_chief", "chief"])]
    levels = {level for role in facts.profile.roles if role.key in chiefs for level in role.levels}
    for area in facts.standing:
        if area.level in levels and not any(facts.on_day.get((area.uid, role)) for role in chiefs):
            posted = any((area.uid, role) in facts.posted for role in chiefs)
            yield _at("no_chief" if posted else "no_chief_post", area)


def _ranger_role(profile: Profile) -> str:
    return str(profile.get("people.organisation.ranger_role", "ranger"))


def _grids(facts: _Facts) -> Iterator[Finding]:
    """Grids without a ranger, or with more than the profile admits."""
    role = next((r for r in facts.profile.roles if r.key == _ranger_role(facts.profile)), None)
    if role is None or "grid" not in role.levels:
        return
    limit = role.holders_at("grid")
    for area in facts.standing:
        if area.level != "grid":
            continue
        held = facts.on_day.get((area.uid, role.key), [])
        people = {t.person for t in held}
        if not held:
            yield _at("no_ranger", area)
        elif limit and len(people) > limit:
            yield _at("many_rangers", area, names=facts.names(held), count=len(people), limit=limit)


# ---- tenures ----------------------------------------------------------------------------------------------


def _overlaps(facts: _Facts) -> Iterator[Finding]:
    """More holders of a role in an area at a time than the profile admits; one person twice in one post at a time."""
    roles = {role.key: role for role in facts.profile.roles}
    groups: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in facts.tenures:
        groups[tenure.area, tenure.role].append(tenure)
    for (uid, key), tenures in groups.items():
        area, role = facts.areas.get(uid), roles.get(key)
        limit = role.holders_at(area.level) if area and role else 0
        if area and role and limit and len(tenures) > limit:
            now = {t.person for t in facts.on_day.get((uid, key), [])}
            said = area.level == "grid" and key == _ranger_role(facts.profile) and len(now) > limit
            worst = [] if said else _together(tenures, limit)
            if worst:
                since = max(t.start for t in worst)
                yield _at("overlap", area, role=role.name, names=facts.names(worst), day=since, limit=limit)
        yield from _twice(facts, area, tenures)


def _together(tenures: list[Tenure], limit: int) -> list[Tenure]:
    """The first set of tenures, of more than ``limit`` persons, that hold at one moment; [] where there is none."""
    running: list[Tenure] = []
    for tenure in tenures:  # in the order of start
        running = [t for t in running if (t.end or _END) > tenure.start]
        running.append(tenure)
        if len({t.person for t in running}) > limit:
            return running
    return []


def _twice(facts: _Facts, area: Area | None, tenures: list[Tenure]) -> Iterator[Finding]:
    last: dict[tuple[str, str], Tenure] = {}
    for tenure in tenures:
        before = last.get((tenure.post, tenure.person))
        if before is not None and (before.end or _END) > tenure.start:
            person = facts.persons[tenure.person]
            yield _of("post_twice", person, area, first=before.start, second=tenure.start)
        last[tenure.post, tenure.person] = tenure


def _outside(facts: _Facts) -> Iterator[Finding]:
    """Tenures that begin before the person came or go on after the person has left."""
    for tenure in facts.tenures:
        person, area = facts.persons[tenure.person], facts.areas.get(tenure.area)
        if person.start and tenure.start < person.start:
            yield _of("before_person", person, area, day=tenure.start, known=person.start)
        if person.end and _last_day(tenure) > person.end:
            if tenure.end:
                yield _of("after_person", person, area, day=tenure.end, known=person.end)
            else:
                yield _of("still_open", person, area, known=person.end)


def _last_day(tenure: Tenure) -> str:
    """The last day of a half-open tenure."""
    if not tenure.end:
        return _END
    return (datetime.date.fromisoformat(tenure.end) - datetime.timedelta(days=1)).isoformat()


def _mu(facts: _Facts) -> Iterator[Finding]:
    """Rangers whose areas together are below or above the profile's 亩; without limits in the profile nothing."""
    low, high = (facts.profile.get(f"people.ranger_mu.{key}") for key in ("min", "max"))
    if low is None and high is None:
        return
    areas: dict[str, dict[str, Area]] = defaultdict(dict)
    for (uid, key), tenures in facts.on_day.items():
        if key == _ranger_role(facts.profile) and uid in facts.areas:
            for tenure in tenures:
                areas[tenure.person][uid] = facts.areas[uid]
    for uid, held in sorted(areas.items(), key=lambda item: facts.persons[item[0]].name):
        if any(area.area_m2 is None for area in held.values()):
            continue  # without an outline there is no figure to judge
        m2 = sum(int(area.area_m2 or 0) for area in held.values())
        values = {"mu": format_mu(m2), "areas": "、".join(a.full for a in held.values())}
        first = next(iter(held.values()))
        if low is not None and mu(m2) < low:
            yield _of("mu_below", facts.persons[uid], first, limit=low, **values)
        elif high is not None and mu(m2) > high:
            yield _of("mu_above", facts.persons[uid], first, limit=high, **values)


# ---- persons ----------------------------------------------------------------------------------------------


def _phones(facts: _Facts) -> Iterator[Finding]:
    by_phone: dict[str, list[Person]] = defaultdict(list)
    for person in facts.persons.values():
        if not person.phone:
            continue
        phone, well_formed = phone_of(person.phone)
        if not well_formed:
            yield _of("phone_malformed", person, digits=sum(c.isdigit() for c in person.phone))
        else:
            by_phone[phone].append(person)
    for people in by_phone.values():
        if len(people) > 1:
            yield _of("phone_shared", people[0], others="、".join(p.name for p in people[1:]))


def _names(facts: _Facts) -> Iterator[Finding]:
    by_name: dict[str, list[Person]] = defaultdict(list)
    for person in facts.persons.values():
        by_name[person.name].append(person)
    for people in by_name.values():
        phones = {phone_of(p.phone)[0] for p in people if p.phone}
        if len(phones) > 1:
            yield _of("name_two_phones", people[0], count=len(phones))


def _idle(facts: _Facts) -> Iterator[Finding]:
    busy = {tenure.person for tenure in facts.tenures}
    for person in facts.persons.values():
        if person.uid not in busy:
            yield _of("no_post", person)


def _contracts(facts: _Facts) -> Iterator[Finding]:
    """Rangers in office whose contract was over before the day; the last day of a contract is still covered."""
    held: dict[str, Area] = {}
    # by code: a ranger is told of once, at his first place
    for uid, area in facts.areas.items():
        for tenure in facts.on_day.get((uid, _ranger_role(facts.profile)), ()):
            held.setdefault(tenure.person, area)
    for uid, area in held.items():
        person = facts.persons[uid]
        if person.contract_end and person.contract_end < facts.day:
            yield _of("contract_over", person, area, known=person.contract_end)


def _id_numbers(facts: _Facts) -> Iterator[Finding]:
    """ID numbers that cannot be, where the office keeps them; the number itself is never said."""
    if facts.profile.get("people.id_numbers") is not True:
        return
    known: dict[str, Person] = {}
    for person in facts.persons.values():
        if not person.id_number:
            continue
        fault = id_fault(person.id_number)
        if fault:
            yield _of(fault, person)
        elif person.id_number.upper() in known:
            yield _of("id_shared", person, other=known[person.id_number.upper()].name)
        else:
            known[person.id_number.upper()] = person


# ---- Excel ------------------------------------------------------------------------------------------------


def write(path: Path, findings: list[Finding], county: County, day: datetime.date, say: Say) -> Path:
    """The findings as an office's table: number, group, area, person, problem, remedy. ``say`` speaks Chinese."""
    columns = [
        office.Col("序号", 6),
        office.Col("类别", 12),
        office.Col("责任区", 22, "left"),
        office.Col("姓名", 10),
        office.Col("问题", 48, "left"),
        office.Col("处理办法", 50, "left"),
    ]
    workbook = office.new_workbook(county.profile)
    right = f"截至{day.year}年{day.month}月{day.day}日　共{len(findings)}条"
    left = f"填报单位：{county.name}{county.profile.get('office.name', '林长制办公室')}"
    title = f"{county.name}林长制人员核查问题清单"
    sheet = office.new_sheet(workbook, "核查问题清单", title, columns, county.profile, left=left, right=right)
    for number, finding in enumerate(findings, 1):
        values = finding.values
        words = [say(code, **values) for code in (finding.group, finding.code, finding.remedy)]
        sheet.add([number, words[0], finding.area, finding.person, *words[1:]])
    counts = Counter(finding.group for finding in findings)
    sums = "；".join(f"{say(group)}{counts[group]}条" for group in GROUPS if counts[group])
    sheet.add_note(f"注：{sums}。" if findings else "未发现问题。")
    sheet.finish()
    return office.save(workbook, path)
