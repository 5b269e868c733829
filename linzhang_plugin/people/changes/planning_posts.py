"""Changes of the posts themselves: areas are split or merged, posts are made, end, and are put in another order."""

from __future__ import annotations

from ...county.errors import LinzhangError
from ...county.gateway import new_uid
from .model import EndPost, NewPost, Post, Ranking, Redraw, Reorder, Tenure
from .planner import Planner


def redraw(planner: Planner, change: Redraw) -> None:
    """The posts of the sources go to the targets with their holders; where they do not stay they end."""
    staff = planner.staff
    for uid in (*change.sources, *change.targets):
        if uid not in staff.levels:
            raise LinzhangError("changes.area_unknown", area=uid)
    assigned = dict(change.assign)
    own = {p.uid for uid in change.sources for p in staff.posts_of_area(uid, planner.day)}
    for uid, targets in change.assign:
        post = planner.post(uid)
        wrong = [staff.places.get(t, t) for t in targets if t not in change.targets]
        if uid not in own or wrong:
            planner.conflict("changes.assigned_elsewhere", post=post.label, areas="、".join(wrong) or "—")
    moved: list[tuple[Tenure, Post, tuple[str, ...]]] = []
    for source in dict.fromkeys(change.sources):
        for post in staff.posts_of_area(source, planner.day):
            targets = assigned.get(post.uid, change.targets)
            held = [t for t in staff.of_post(post) if t.end is None or t.end > planner.day]
            if source not in targets:
                planner.end_post(post)
            moved += [(t, post, tuple(u for u in targets if u != source)) for t in held if t.on(planner.day)]
            if not held:
                for target in targets:
                    _post_in(planner, post, target)
    # only now, so that who makes way is known before anybody is counted
    for tenure, post, targets in moved:
        for target in targets:
            there = _post_in(planner, post, target)
            planner.open(there, tenure.person_uid, planner.name(tenure.person_uid), tenure)


def _post_in(planner: Planner, post: Post, area_uid: str) -> Post:
    """The same post in another area: the one that is there, or a new one."""
    staff = planner.staff
    level = staff.levels[area_uid]
    role = next((r for r in staff.profile.roles if r.key == post.role), None)
    if role is not None and level not in role.levels:
        planner.conflict("changes.role_not_there", role=post.role_name, area=staff.places[area_uid])
    for other in (*staff.posts_of_area(area_uid, planner.day), *planner.plan.new_posts):
        same = other.area_uid == area_uid and other.role == post.role
        if same and (staff.limit(other) == 1 or other.title == post.title):
            return other
    fresh = staff.in_area(post, new_uid(), area_uid, planner.day)
    planner.plan.new_posts.append(fresh)
    return fresh


def new_posts(planner: Planner, change: NewPost) -> None:
    """A post in each of the areas, or one of the office; with its holder where there is one."""
    staff = planner.staff
    for uid in change.areas:
        if uid not in staff.levels:
            raise LinzhangError("changes.area_unknown", area=uid)
    role = staff.profile.role(change.role)
    unit, liaison = _unit(planner, change.unit), _unit(planner, change.liaison)
    if not change.areas and unit is None:
        planner.conflict("changes.post_nowhere", role=role.name)
        return
    holder = planner.someone(change.holder) if change.holder is not None else None
    for area in change.areas or (None,):
        row: dict[str, str | int | None] = {
            "uid": new_uid(),
            "area_uid": area,
            "unit_uid": unit,
            "liaison_unit_uid": liaison,
            "role": role.key,
            "title": change.title.strip() or None,
            "rank": planner.last_rank((area or unit or "", role.key)),
            "start": planner.day,
            "end": None,
        }
        post = staff.new_post(row, planner.plan.new_units)
        if area is not None and post.level not in role.levels:
            planner.conflict("changes.role_not_there", role=role.name, area=post.area_name)
        elif any(
            staff.limit(post) == 1 or other.title == post.title
            for other in staff.posts_of_group(post.group, planner.day)
        ):
            planner.conflict("changes.post_exists", post=post.label)
        else:
            planner.plan.new_posts.append(post)
            if holder is not None:
                planner.open(post, *holder, None)


def _unit(planner: Planner, name: str) -> str | None:
    """The uid of the unit of that name, which is planned where there is none; None for no name."""
    name = name.strip()
    if not name:
        return None
    for uid, known in (*planner.staff.units.items(), *planner.plan.new_units.items()):
        if known == name:
            return uid
    uid = new_uid()
    planner.plan.new_units[uid] = name
    return uid


def end_posts(planner: Planner, change: EndPost) -> None:
    """The posts end, and whoever holds them leaves."""
    for uid in change.posts:
        planner.end_post(planner.post(uid))


def reorder(planner: Planner, change: Reorder) -> None:
    """Ranks 1, 2, 3 … for the holders and vacant posts of one role in one area; who is not named comes behind."""
    staff, plan = planner.staff, planner.plan
    wanted = [(planner.post(post), person) for post, person in change.order]
    groups = dict.fromkeys(post.group for post, _ in wanted)
    if len(groups) != 1:
        labels = "、".join(post.label for post, _ in wanted) or "—"
        planner.conflict("changes.order_mixed", posts=labels)
        return
    there = staff.seats(next(iter(groups)), planner.day)
    seats = {(post.uid, tenure.person_uid if tenure else ""): (post, tenure) for post, tenure in there}
    for post, person in wanted:
        if (post.uid, person) not in seats:
            name = planner.name(person) if person else "—"
            planner.conflict("changes.not_held", name=name, post=post.label, day=planner.day)
            return
    before = list(seats)
    keys = [*dict.fromkeys((post.uid, person) for post, person in wanted)]
    keys += [key for key in before if key not in keys]
    if keys == before:
        return
    first: dict[str, int] = {}
    for rank, key in enumerate(keys, start=1):
        post, tenure = seats[key]
        first.setdefault(post.uid, rank)
        if tenure is not None and tenure.rank != rank:
            plan.ranks.append(Ranking("tenure", tenure.uid, tenure.rank, rank))
        name = planner.name(tenure.person_uid) if tenure is not None else ""
        plan.order.append((post, tenure.person_uid if tenure else "", name))
    for uid, rank in first.items():
        # a post keeps its place when it falls vacant
        if staff.posts[uid].rank != rank:
            plan.ranks.append(Ranking("post", uid, staff.posts[uid].rank, rank))
