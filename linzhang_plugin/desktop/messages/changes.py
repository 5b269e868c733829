"""Sentences of the room people: changes of posts."""

from __future__ import annotations

from collections.abc import Callable


def sentences(translate: Callable[..., str]) -> dict[str, str]:
    """Code → sentence."""
    return {
        # ---- what the change names is not there ----
        "changes.timeline_of_one": translate("Linzhang", "Give one person or one area whose timeline is wanted."),
        "changes.day_unreadable": translate("Linzhang", "“{day}” is not a day. Write it as 2024-06-01."),
        "changes.post_unknown": translate(
            "Linzhang", "There is no post “{post}”. Write the code or name of the area and the role, as “上村 林长”."
        ),
        "changes.post_ambiguous": translate(
            "Linzhang", "“{post}” may be several posts: {posts}. Add the role, the title or the code of the area."
        ),
        "changes.person_unknown": translate(
            "Linzhang", "There is nobody called “{person}” in the county file. Check the name, or import the roster."
        ),
        "changes.person_ambiguous": translate(
            "Linzhang", "{count} persons are called {name}: {posts}. Write the area behind the name, as {name}@上村."
        ),
        "changes.area_unknown": translate("Linzhang", "There is no area “{area}”. Write its code or its name."),
        "changes.area_ambiguous": translate(
            "Linzhang", "{count} areas are called “{area}”. Write the code, or the town in front of the name."
        ),
        "changes.assign_unreadable": translate(
            "Linzhang", "“{text}” does not say where a post goes. Write it as “上村 林长=甲村+乙村”."
        ),
        "changes.role_missing": translate("Linzhang", "Say of which role the new post is, as 副林长 or 联络员."),
        "changes.order_unknown": translate(
            "Linzhang", "“{name}” is not among those of “{post}” on that day. Write the names as the dock shows them."
        ),
        "changes.person_missing": translate("Linzhang", "Say who it is: a person, or the post."),
        "changes.no_successor": translate("Linzhang", "Say who succeeds: the name of the successor is missing."),
        # ---- what forbids it ----
        "changes.nothing": translate(
            "Linzhang", "Nothing would change: nobody concerned holds a post on that day. Check person, post and day."
        ),
        "changes.day_before_start": translate(
            "Linzhang",
            "{name} holds “{post}” only since {start}; it cannot end on {day}. Choose a later day, or correct the "
            "tenure’s start.",
        ),
        "changes.not_held": translate(
            "Linzhang", "{name} does not hold “{post}” on {day}. Check the post and the day."
        ),
        "changes.holds_already": translate("Linzhang", "{name} holds “{post}” already. Choose another person or post."),
        "changes.which_predecessor": translate(
            "Linzhang", "Several persons hold “{post}”: {names}. Say which of them is succeeded."
        ),
        "changes.which_post": translate(
            "Linzhang", "{name} does not hold just one post ({posts}). Say which is meant."
        ),
        "changes.same_post": translate("Linzhang", "Both hold the same post “{post}”; there is nothing to swap."),
        "changes.too_many": translate(
            "Linzhang",
            "{area} would have too many of the role {role}: {names}. The profile admits {count}. Say who leaves, or "
            "change the number in the profile.",
        ),
        "changes.too_many_later": translate(
            "Linzhang",
            "{area} would have too many of the role {role} from {day}, as is known already: {names}. The profile "
            "admits {count}. Undo the later change first, or change the number in the profile.",
        ),
        "changes.post_ended": translate(
            "Linzhang", "“{post}” ended on {end}; on {day} it is not there. Choose an earlier day, or make a new post."
        ),
        "changes.post_begins": translate(
            "Linzhang", "“{post}” begins only on {start}; {day} is not after that. Choose a later day."
        ),
        "changes.post_exists": translate(
            "Linzhang",
            "There is “{post}” already. Let a successor arrive or a further holder join, or write another title.",
        ),
        "changes.post_nowhere": translate(
            "Linzhang", "A new post of the role {role} needs an area, or the unit that it belongs to."
        ),
        "changes.order_mixed": translate(
            "Linzhang",
            "Only holders of one role in one area can change their order ({posts}): the order of the roles is in the "
            "profile.",
        ),
        "changes.before_person": translate(
            "Linzhang",
            "{name} would hold “{post}” from {day}, before the first day of work {start}. Choose a later day, or "
            "correct the person’s dates.",
        ),
        "changes.after_person": translate(
            "Linzhang",
            "{name} would hold “{post}” from {day}, but left on {end}. Choose another person, or correct the "
            "person’s dates.",
        ),
        "changes.known_person": translate(
            "Linzhang",
            "{name} with this phone is in the county file already ({posts}). Choose that person instead of a new one.",
        ),
        "changes.role_not_there": translate(
            "Linzhang", "The profile has no {role} at the level of “{area}”. Choose another area for this post."
        ),
        "changes.assigned_elsewhere": translate(
            "Linzhang",
            "“{post}” does not belong to the areas that are divided, or is to go to areas that are not among the new "
            "ones ({areas}).",
        ),
        "changes.plan_outdated": translate(
            "Linzhang",
            "The tenure of {name} (“{post}”) was changed since the preview was made. Look at the preview again. "
            "Nothing was changed.",
        ),
        "changes.sheet_not_saved": translate(
            "Linzhang", "The change is in the county file, but the change sheet could not be saved: {reason}"
        ),
        "changes.log_empty": translate(
            "Linzhang", "No entry of the change log fits. Choose other days, another person or another area."
        ),
        "changes.nothing_to_undo": translate("Linzhang", "There is no change of posts that could be undone."),
        # ---- what is worth knowing ----
        "changes.end_moved": translate("Linzhang", "{name} was to leave “{post}” on {end}; this is now {day}."),
        "changes.until_later": translate(
            "Linzhang", "{name} holds “{post}” only until {day}, when {other} takes over as is known already."
        ),
        "changes.same_name": translate(
            "Linzhang", "A new person {name} is made. There is one of this name already: {posts}."
        ),
        "changes.vacant": translate("Linzhang", "“{post}” stays vacant from {day}."),
        "changes.vacant_unit": translate("Linzhang", "“{post}” stays vacant from {day}; {unit} carries its work."),
        "changes.must_not_be_vacant": translate(
            "Linzhang", "{area} has no {role} then, and this role must not stay vacant. Name a successor."
        ),
        "changes.until_post_ends": translate("Linzhang", "{name} holds “{post}” only until {day}, when the post ends."),
        # ---- what happens and what becomes stale ----
        "changes.closed": translate("Linzhang", "{name} leaves “{post}” on {day}."),
        "changes.opened": translate("Linzhang", "{name} takes “{post}” on {day}."),
        "changes.new_person": translate("Linzhang", "{name} is added to the county file."),
        "changes.keeps": translate("Linzhang", "{name} keeps: {posts}."),
        "changes.new_post": translate("Linzhang", "New post: “{post}” from {day}."),
        "changes.post_ends": translate("Linzhang", "“{post}” ends on {day}."),
        "changes.ranked": translate("Linzhang", "New order of {post}: {names}."),
        "changes.stale_order": translate(
            "Linzhang", "Reprint board {number} ({area}): the names stand in another order."
        ),
        "changes.stale_board": translate("Linzhang", "Reprint board {number} ({area}): off it {gone}, on it {come}."),
        "changes.stale_words": translate(
            "Linzhang", "Reprint board {number} ({area}): title, phone or grid changes for {names}."
        ),
        "changes.withdrawn": translate("Linzhang", "{name} does not take “{post}”, which would have begun on {start}."),
        "changes.stale_month": translate("Linzhang", "Month table of {month}: make it anew."),
        "changes.stale_tasks": translate(
            "Linzhang", "Task table: {name} is contact of {count} tasks ({titles}). Check the contacts."
        ),
        "changes.stale_list": translate("Linzhang", "List “{list}”: hand it out anew."),
    }
