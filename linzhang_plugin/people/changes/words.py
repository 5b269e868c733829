"""A plan as lines to read: what forbids it, what it does, what is worth knowing, what becomes stale."""

from __future__ import annotations

from typing import Any

from .model import Plan, Remark, StaleBoard


def lines(plan: Plan) -> list[tuple[str, list[Remark]]]:
    """(heading, remarks) in the order of reading; headings: conflict, change, note, stale. Empty ones are left out."""
    day = plan.day
    change = [Remark("changes.closed", {"name": c.name, "post": c.post.label, "day": day}) for c in plan.closings]
    change += [
        Remark("changes.withdrawn", {"name": c.name, "post": c.post.label, "start": c.tenure.start})
        for c in plan.withdrawn
    ]
    change += [Remark("changes.opened", {"name": o.name, "post": o.post.label, "day": day}) for o in plan.openings]
    change += [Remark("changes.new_person", {"name": someone.name}) for someone in plan.new_persons.values()]
    change += [Remark("changes.new_post", {"post": p.label, "day": day}) for p in plan.new_posts]
    change += [Remark("changes.post_ends", {"post": p.label, "day": day}) for p in plan.ended_posts]
    if plan.order:
        change.append(Remark("changes.ranked", order_words(plan)))
    boards = [remark for b in plan.boards for remark in _board(b)]
    found = (("conflict", plan.conflicts), ("change", change), ("note", plan.notes), ("stale", boards + plan.stale))
    return [(heading, remarks) for heading, remarks in found if remarks]


def _board(stale: StaleBoard) -> list[Remark]:
    values = {"number": stale.board.number, "area": stale.board.area_name}
    found = []
    if stale.gone or stale.come:
        names = {"gone": "、".join(stale.gone) or "—", "come": "、".join(stale.come) or "—"}
        found.append(Remark("changes.stale_board", values | names))
    if stale.changed:
        found.append(Remark("changes.stale_words", values | {"names": "、".join(stale.changed)}))
    return found or [Remark("changes.stale_order", values)]


def order_words(plan: Plan) -> dict[str, Any]:
    """The new order in words: the role and its place, and the names (of a vacant post its title) one after another."""
    first = plan.order[0][0]
    names = [name or post.title or post.role_name for post, _, name in plan.order]
    return {"post": f"{first.area_name} {first.role_name}", "names": "、".join(names)}
