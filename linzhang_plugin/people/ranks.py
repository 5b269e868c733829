"""Whether two titles (职务) mean one post: 镇党委书记 in a list of 白果镇 is 白果镇党委书记, 支书 is 党支部书记."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import TYPE_CHECKING

from .places import Problem
from .recognise.known import KIND
from .records import Entry, Group, Record

if TYPE_CHECKING:
    from .register import Register

Key = frozenset[str]
_APART = re.compile(r"[、,，;；/\s兼及和]+")
# 镇党委书记, but not 镇长
_LEVEL = re.compile(
    "^(?:县|区|市|乡镇|镇|乡|街道|街|村|社区)"
    "(?=党|支|总支|委|工委|居委|村委|村民|人民|政府|纪|人大|武装|副书记|副主任|书记|主任)"
)
_OFFICE = re.compile("^(?:人民政府|政府|办事处)(?=.{2})")
_SECRETARY = re.compile("^党?(?:总支部?|支部?|工?委)?(?:委员会)?(副?)书记$|^(副?)支书$")
_DIRECTOR = re.compile("^(?:村|居)?(?:村|居)?民?委?(?:员?会)?(副?)主任$")


def title_key(title: str, names: Collection[str]) -> Key:
    """What a title says without the names of its place (``names``, full and short) and in one wording for each office.

    党委副书记、镇长 has two parts; an empty title none.
    """
    return _key(title, tuple(sorted(names, key=len, reverse=True)))


@lru_cache(maxsize=20_000)
def _key(title: str, names: tuple[str, ...]) -> Key:
    parts = (_part(part, names) for part in _APART.split(title))
    return frozenset(part for part in parts if part)


def _part(text: str, names: tuple[str, ...]) -> str:
    while found := next((name for name in names if text.startswith(name) and len(text) > len(name) + 1), ""):
        text = text.removeprefix(found)
    text = _OFFICE.sub("", _LEVEL.sub("", text))
    if match := _SECRETARY.match(text):
        return f"{match[1] or match[2] or ''}书记"
    if match := _DIRECTOR.match(text):
        return f"{match[1]}主任"
    return text


def names_for(names: Collection[str]) -> frozenset[str]:
    """Names of areas as a title may begin with them: 白果镇 and 白果."""
    return frozenset(name for full in names for name in (full, KIND.sub("", full)) if len(name) > 1)


class Titles:
    """The titles of a register's posts and tenures, compared as above."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self._names: dict[str, frozenset[str]] = {}

    def _names_for(self, group: Group) -> frozenset[str]:
        if group[0] not in self._names:
            areas = self.register.places.by_uid
            above = areas[group[0]].above.values() if group[0] in areas else ()
            self._names[group[0]] = names_for([areas[uid].name for uid in above])
        return self._names[group[0]]

    def _holder(self, tenure: Record) -> str:
        return self.register.persons.name_of(tenure.data["person_uid"])

    def known(self, entry: Entry) -> str:
        """The title as the county has it where the roster only words it otherwise: the person's own before others'."""
        if not entry.title:
            return ""
        names = self._names_for(entry.group)
        mine = title_key(entry.title, names)
        same: dict[str, set[str]] = {}
        for tenure in self.register.tenures_of(entry.group):
            title = self.register.title_of(tenure)
            if title and tenure.data["end"] is None and title_key(title, names) == mine:
                same.setdefault(title, set()).add(self._holder(tenure))
        for post in self.register.posts_of(entry.group):
            title = post.data["title"] or ""
            if title and post.data["end"] is None and title_key(title, names) == mine:
                same.setdefault(title, set())
        if entry.title in same or not same:
            return entry.title
        listed = self.register.listed[entry.group]
        own = [title for title, holders in same.items() if entry.name in holders]
        free = [title for title, holders in same.items() if not listed & holders]
        return (own or free or list(same))[0]

    def near(self, entry: Entry, person: Record | None, leaving: list[Record]) -> Problem | None:
        """A doubt where a post of several holders is given to one more, and a title of another has a part of his.

        The other is somebody whom the roster does not list there: he may be the predecessor.
        """
        if entry.limit == 1 or not entry.title or leaving:
            return None
        names = self._names_for(entry.group)
        mine = title_key(entry.title, names)
        for tenure in self.register.tenures_of(entry.group):
            other, title = self._holder(tenure), self.register.title_of(tenure)
            theirs = title_key(title, names)
            if tenure.fresh or tenure.data["end"] is not None or other in self.register.listed[entry.group]:
                continue
            if (person is None or tenure.data["person_uid"] != person.uid) and mine & theirs and mine != theirs:
                values: dict[str, object] = {"name": entry.name, "title": entry.title, "known": title, "other": other}
                return "people.same_post_maybe", values
        return None
