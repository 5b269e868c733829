"""What a change makes stale: boards to reprint, month tables, contacts in the task table, lists."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ...county import on_boards, read
from ...county.gateway import County
from ...county.on_boards import Holder, StandingBoard
from .. import handbook, lists
from .model import Plan, Post, Remark, StaleBoard
from .staff import Staff

Line = tuple[int, str, str, str, str, str, str]
TITLES_SHOWN = 5
CHART = "组织体系图"
HANDBOOK = "岗位职责手册"


def find(county: County, staff: Staff, plan: Plan) -> None:
    """Fills ``plan.boards`` and ``plan.stale``; a plan that cannot be done makes nothing stale."""
    if plan.conflicts:
        return
    plan.boards = boards(county, staff, plan)
    plan.stale = [*_months(county, plan), *_tasks(county, plan), *_lists(county, plan)]


# ---- boards -----------------------------------------------------------------------------------------------


def boards(county: County, staff: Staff, plan: Plan) -> list[StaleBoard]:
    """The standing boards whose people differ with and without the change on its day, or whose print names a leaver.

    A namesake elsewhere makes no board stale: who stands on a board follows from posts, not from names.
    """
    touched = {p.area_uid for p in (*(c.post for c in plan.closings), *(o.post for o in plan.openings))}
    touched |= {p.area_uid for p in (*plan.new_posts, *plan.ended_posts)}
    frame = read.holders(county, plan.day)
    before = on_boards.by_area(frame)
    if plan.order:
        return _reordered(county, plan, before)
    after = _after(staff, plan, frame.to_dict("records"))
    section, roles = county.profile.get("signboards") or {}, county.profile.code_list("roles")
    out = []
    for board in on_boards.standing_boards(county):
        if not touched & set(board.uids):
            continue
        old, new = _lines(section, board, before), _lines(section, board, after)
        off, on = list((old - new).elements()), list((new - old).elements())
        # a profile that was changed since the print may no longer name him, the board outside still does
        still = {(line[1], line[2]) for line in new}
        left = [
            c
            for c in plan.closings
            if c.post.area_uid in board.uids
            and (c.post.role, c.name) not in still
            and any((name, role) == (c.name, c.post.role) for name, role, _, _ in board.people)
        ]
        if off or on or left:
            persons = {line[6] for line in (*off, *on)} | {c.tenure.person_uid for c in left}
            gone, come, changed = _names(off, on, old, new, [(c.name, c.tenure.person_uid) for c in left], roles)
            out.append(StaleBoard(board, gone, come, frozenset(persons - {""}), changed))
    return out


def _names(
    off: Sequence[Line],
    on: Sequence[Line],
    old: Counter[Line],
    new: Counter[Line],
    left: Sequence[tuple[str, str]],
    roles: Mapping[str, str],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """(names that go, names that come, what changes besides): who is named before and after neither goes nor comes.

    ``off`` and ``on`` are the lines that differ of ``old`` and ``new``; ``left`` (name, person) are on the print alone.
    """
    before, after = ({(line[2], line[6]) for line in lines} for lines in (old, new))
    going = dict.fromkeys([*((line[2], line[6]) for line in off), *left])
    coming = dict.fromkeys((line[2], line[6]) for line in on)
    gone = tuple(dict.fromkeys(who[0] for who in going if who[0] and who not in after))
    come = tuple(dict.fromkeys(who[0] for who in coming if who[0] and who not in before))
    stay = [who[0] for who in (*going, *coming) if who[0] and who in after and (who in before or who in left)]
    # a post without a name that is made or ends; beside names it is they who leave it vacant
    if not (gone or come or stay):
        stay = [line[3] or roles.get(line[1], line[1]) for line in (*off, *on) if not line[2]]
    return gone, come, tuple(dict.fromkeys(stay))


def _reordered(county: County, plan: Plan, before: Mapping[str, list[Holder]]) -> list[StaleBoard]:
    """The boards that print the same names in another order."""
    area, role = plan.order[0][0].area_uid or "", plan.order[0][0].role
    own = [h for h in before.get(area, ()) if h.role == role]
    places = sorted(h.position for h in own)
    waiting = list(own)
    moved: list[Holder] = []
    for post, person, _ in plan.order:
        title = post.title or post.unit
        # vacant posts of a role are told apart by nothing but their title
        same = [h for h in waiting if h.person_uid == person and (person or h.title in (title, ""))]
        found = next(iter(same or [h for h in waiting if h.person_uid == person]), None)
        if found is not None:
            waiting.remove(found)
            moved.append(found)
    ranked = [replace(h, position=place) for h, place in zip((*moved, *waiting), places, strict=True)]
    after = dict(before) | {area: [h for h in before.get(area, ()) if h.role != role] + ranked}
    section = county.profile.get("signboards") or {}
    out = []
    for board in on_boards.standing_boards(county):
        if area not in board.uids:
            continue
        old, new = (
            [
                (number, h.printed, h.title)
                for number, (_, found) in enumerate(on_boards.named(section, board.level, board.uids, holders))
                for h in found
            ]
            for holders in (before, after)
        )
        if old != new:
            out.append(StaleBoard(board, (), (), frozenset(h.person_uid for h in own) - {""}))
    return out


def _lines(section: Mapping[str, Any], board: StandingBoard, holders: Mapping[str, Sequence[Holder]]) -> Counter[Line]:
    """What of the holders is printed: line of the profile, role, name, title, phone (where shown), grid, person."""
    lines: Counter[Line] = Counter()
    specs = list(((section.get("boards") or {}).get(board.level) or {}).get("people", ()))
    for spec, found in on_boards.named(section, board.level, board.uids, holders):
        # its place in the profile: a line that falls away does not move those below it
        number, rangers = specs.index(spec), bool(spec.get("rangers"))
        for h in found:
            phone = h.phone if spec.get("phone") and h.name else ""
            title, grid = ("", h.area_uid) if rangers else (h.title, "")
            lines[(number, h.role, h.printed, title, phone, grid, h.person_uid)] += 1
    return lines


def _after(staff: Staff, plan: Plan, records: list[dict[str, Any]]) -> dict[str, list[Holder]]:
    """The holders of the day as they will be."""
    closed = {c.tenure.uid for c in plan.closings}
    ended = {p.uid for p in plan.ended_posts}
    by_post: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in records:
        by_post[record["post_uid"]].append(record)
    posts = {**staff.posts, **{p.uid: p for p in plan.new_posts}}
    opened: dict[str, list[Holder]] = defaultdict(list)
    for o in plan.openings:
        person = staff.persons.get(o.person_uid)
        phone = person.phone if person else plan.new_persons[o.person_uid].phone
        title = o.title or o.post.title or staff.units.get(o.unit_uid or "", o.post.unit)
        opened[o.post.uid].append(
            _holder(o.post.area_uid, o.post.level, o.post.role, title, o.person_uid, o.name, phone)
        )
    out: dict[str, list[Holder]] = defaultdict(list)
    for uid, post in posts.items():
        if not post.area_uid or uid in ended or not post.on(plan.day):
            continue
        stay = [r for r in by_post.get(uid, ()) if r["person_uid"] and r["tenure_uid"] not in closed]
        holders = [
            _holder(
                post.area_uid,
                post.level,
                post.role,
                r["title"] or r["unit"] or "",
                r["person_uid"],
                r["name"],
                r["phone"] or "",
            )
            for r in stay
        ] + opened.get(uid, [])
        stand_in = post.unit if staff.profile.unit_stands_in(post.role, post.level) else ""
        title = post.title or ("" if stand_in else post.unit)
        vacant = replace(_holder(post.area_uid, post.level, post.role, title, "", "", ""), stand_in=stand_in)
        out[post.area_uid] += holders or [vacant]
    return out


def _holder(area: str | None, level: str, role: str, title: str, person: str, name: str, phone: str) -> Holder:
    # the order of rank is not compared: a successor takes his predecessor's
    return Holder(0, area or "", "", level, role, title.strip(), person, name.strip(), phone.strip())


# ---- tables and lists -------------------------------------------------------------------------------------


def _posts(plan: Plan) -> list[Post]:
    posts = [*(c.post for c in plan.closings), *(o.post for o in plan.openings), *plan.new_posts, *plan.ended_posts]
    return posts + [post for post, _, _ in plan.order]


def _months(county: County, plan: Plan) -> list[Remark]:
    """The month table of the day, and of later months that have patrol days: only where a rule counts the role."""
    counted = {r["role"] for r in county.rows("SELECT DISTINCT role FROM rule")}
    counted.add(str(county.profile.get("patrols.rule.role", "ranger")))
    if not counted & {post.role for post in _posts(plan)}:
        return []
    month = plan.day[:7]
    rows = county.rows(
        "SELECT DISTINCT substr(day, 1, 7) AS month FROM patrol_day WHERE substr(day, 1, 7) > ? ORDER BY 1", (month,)
    )
    return [Remark("changes.stale_month", {"month": m}) for m in (month, *(r["month"] for r in rows))]


def _tasks(county: County, plan: Plan) -> list[Remark]:
    found = []
    for name in dict.fromkeys(c.name for c in plan.closings):
        rows = county.rows(
            "SELECT title FROM task WHERE instr(contact, ?) > 0 ORDER BY document_hash, position", (name,)
        )
        if rows:
            titles = "、".join(r["title"] for r in rows[:TITLES_SHOWN]) + ("……" if len(rows) > TITLES_SHOWN else "")
            found.append(Remark("changes.stale_tasks", {"name": name, "count": len(rows), "titles": titles}))
    return found


def _lists(county: County, plan: Plan) -> list[Remark]:
    """The lists that name holders of the posts, as the profile has it, and the chart, which names all."""
    profile, posts = county.profile, {(p.role, p.level) for p in _posts(plan)}
    names = [lists.TITLES[kind] for kind in lists.KINDS if any(lists.names(profile, kind, *post) for post in posts)]
    if any(handbook.names(profile, *post) for post in posts):
        names.append(HANDBOOK)
    return [Remark("changes.stale_list", {"list": name}) for name in (*names, CHART)]
