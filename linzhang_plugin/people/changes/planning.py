"""Planning a change: which tenures close and open, which posts fall vacant, and what forbids it.

The successor in the post takes over as chief without further act; where the profile says so, a vacant post's work is
carried by its 责任单位 (as in 榕江县 2024-05-15, domain facts 1.4).
"""

from __future__ import annotations

import datetime

from ...county.errors import LinzhangError
from ...county.gateway import County
from . import planning_posts, stale
from .model import Change, EndPost, Join, Leave, NewPost, Plan, Post, Redraw, Reorder, Succeed, Swap, Tenure
from .planner import Planner
from .staff import Staff


def plan_change(county: County, change: Change) -> Plan:
    """What ``change`` will do, before anything is done; reads only.

    LinzhangError ``changes.day_unreadable``, ``changes.post_unknown``, ``changes.person_unknown`` or
    ``changes.area_unknown`` where the change names what is not there. All else that forbids it is in ``conflicts``.
    """
    try:
        datetime.date.fromisoformat(change.day)
    except ValueError as error:
        raise LinzhangError("changes.day_unreadable", day=change.day) from error
    planner = Planner(Staff(county), change)
    match change:
        case Leave():
            _leave(planner, change)
        case Succeed():
            _succeed(planner, change)
        case Swap():
            _swap(planner, change)
        case Join():
            _join(planner, change)
        case Redraw():
            planning_posts.redraw(planner, change)
        case NewPost():
            planning_posts.new_posts(planner, change)
        case EndPost():
            planning_posts.end_posts(planner, change)
        case Reorder():
            planning_posts.reorder(planner, change)
    plan = planner.finish()
    stale.find(county, planner.staff, plan)
    return plan


def _leave(planner: Planner, change: Leave) -> None:
    name = planner.name(change.person)
    tenures = [t for t in planner.staff.of_person(change.person) if t.end is None or t.end > planner.day]
    if not change.posts:
        # somebody who holds nothing on the day: a slip in the date, not posts that are given up before they begin
        holds = any(t.on(planner.day) for t in tenures)
        for tenure in tenures:
            (planner.withdraw if holds else planner.close)(tenure)
    for uid in change.posts:
        post = planner.post(uid)
        own = [t for t in tenures if t.post_uid == uid]
        if not own:
            planner.conflict("changes.not_held", name=name, post=post.label, day=planner.day)
        for tenure in own:
            planner.withdraw(tenure)


def _succeed(planner: Planner, change: Succeed) -> None:
    post = planner.post(change.post)
    before = _predecessor(planner, change, post)
    successor, name = planner.someone(change.successor)
    if before is not None:
        if before.person_uid == successor:
            planner.conflict("changes.holds_already", name=name, post=post.label)
            return
        planner.close(before)
    if change.leaves_others:
        for tenure in planner.staff.of_person(successor):
            if tenure.on(planner.day) and tenure.post_uid != post.uid:
                planner.close(tenure)
    planner.open(post, successor, name, before, change.title)
    if change.moves_to and before is not None:
        there = planner.post(change.moves_to)
        planner.open(there, before.person_uid, planner.name(before.person_uid), None)


def _predecessor(planner: Planner, change: Succeed, post: Post) -> Tenure | None:
    """The tenure that the successor takes over; None for a vacant post, or with a conflict."""
    held = [t for t in planner.staff.of_post(post) if t.on(planner.day)]
    if change.predecessor:
        own = [t for t in planner.staff.of_post(post) if t.person_uid == change.predecessor]
        name = planner.name(change.predecessor)
        later = (t for t in own if t.start > planner.day)
        found = next((t for t in own if t.on(planner.day)), None) or next(later, None)
        if found is None:
            planner.conflict("changes.not_held", name=name, post=post.label, day=planner.day)
        return found
    if len(held) > 1:
        names = "、".join(planner.name(t.person_uid) for t in held)
        planner.conflict("changes.which_predecessor", post=post.label, names=names)
        return None
    return held[0] if held else None


def _join(planner: Planner, change: Join) -> None:
    post = planner.post(change.post)
    person, name = planner.someone(change.person)
    planner.open(post, person, name, None, change.title, planner.last_rank(post.group))


def _swap(planner: Planner, change: Swap) -> None:
    first = _only(planner, change.first, change.first_post)
    second = _only(planner, change.second, change.second_post)
    if first is None or second is None:
        return
    if first.post_uid == second.post_uid:
        planner.conflict("changes.same_post", post=planner.staff.posts[first.post_uid].label)
        return
    planner.close(first)
    planner.close(second)
    for mover, place in ((first, second), (second, first)):
        planner.open(planner.staff.posts[place.post_uid], mover.person_uid, planner.name(mover.person_uid), place)


def _only(planner: Planner, person: str, post_uid: str) -> Tenure | None:
    name = planner.name(person)
    held = [t for t in planner.staff.of_person(person) if t.on(planner.day)]
    if post_uid:
        post = planner.post(post_uid)
        found = next((t for t in held if t.post_uid == post_uid), None)
        if found is None:
            planner.conflict("changes.not_held", name=name, post=post.label, day=planner.day)
        return found
    if len(held) != 1:
        posts = "、".join(planner.staff.posts[t.post_uid].label for t in held) or "—"
        planner.conflict("changes.which_post", name=name, posts=posts)
        return None
    return held[0]
