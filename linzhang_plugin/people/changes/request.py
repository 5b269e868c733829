"""A change from the words of the algorithm's parameters, which the wizard fills in with uids."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...county.errors import LinzhangError
from ...county.gateway import County
from .. import cells
from .finding import Finder
from .model import Change, EndPost, Join, Leave, NewPost, Redraw, Reorder, Someone, Succeed, Swap

LEAVE, SUCCEED, SWAP, REDRAW, JOIN, NEW_POST, END_POST, REORDER = range(8)


def change_of(county: County, kind: int, words: Mapping[str, str], *, leaves_others: bool = False) -> Change:
    """The change that ``words`` (parameters of ``changeperson`` by name, '' or absent where empty) say.

    LinzhangError, in words, for whatever cannot be read or is not there.
    """

    def text(name: str) -> str:
        return words.get(name, "").strip()

    try:
        found = cells.date_of(text("DATE"))[0]
    except ValueError:
        found = None
    if found is None:
        raise LinzhangError("changes.day_unreadable", day=text("DATE")[:30])
    day, document = found.isoformat(), text("DOCUMENT")
    find = Finder(county, day)
    if kind == REDRAW:
        sources, targets = find.areas(text("AREAS_FROM")), find.areas(text("AREAS_TO"))
        return Redraw(day, sources, targets, find.assigned(text("ASSIGN")), document)
    if kind == NEW_POST:
        return _new_post(county, find, day, text)
    if kind == END_POST:
        return EndPost(day, find.posts(text("POST")), document)
    if kind == REORDER:
        return Reorder(day, find.order(text("POST"), text("ORDER")), document)
    if kind == JOIN:
        return Join(day, find.post(text("POST")).uid, _someone(find, text), text("TITLE"), document)
    person = find.person(text("PERSON")).uid if text("PERSON") else ""
    if kind == LEAVE:
        posts = find.posts(text("POST"), person=person)
        return Leave(day, person or find.holder(posts), posts, document)
    if kind == SWAP:
        second = find.person(text("SUCCESSOR")).uid if text("SUCCESSOR") else ""
        first_post = find.post(text("POST"), person=person).uid if text("POST") else ""
        second_post = find.post(text("SUCCESSOR_POST"), person=second).uid if text("SUCCESSOR_POST") else ""
        first = person or find.holder((first_post,))
        return Swap(day, first, second or find.holder((second_post,)), first_post, second_post, document)
    return Succeed(
        day,
        find.post(text("POST"), person=person).uid if text("POST") else find.only_post(person),
        _someone(find, text),
        person,
        find.post(text("MOVES_TO")).uid if text("MOVES_TO") else "",
        leaves_others,
        text("TITLE"),
        document,
    )


def _someone(find: Finder, text: Callable[[str], str]) -> Someone:
    return find.someone(text("SUCCESSOR"), text("SUCCESSOR_PHONE"), text("SUCCESSOR_UNIT"))


def office_name(county: County) -> str:
    """The unit of posts that belong to no area: the county's office (林长制办公室)."""
    return f"{county.name}{county.profile.get('office.name', '林长制办公室')}"


def _new_post(county: County, find: Finder, day: str, text: Callable[[str], str]) -> NewPost:
    if not text("ROLE"):
        raise LinzhangError("changes.role_missing")
    areas = find.areas(text("AREAS_TO"))
    return NewPost(
        day,
        areas,
        county.profile.role(text("ROLE")).key,
        text("TITLE"),
        text("POST_UNIT") or ("" if areas else office_name(county)),
        text("LIAISON_UNIT"),
        _someone(find, text) if text("SUCCESSOR") else None,
        text("DOCUMENT"),
    )
