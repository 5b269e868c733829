"""Persons, posts and areas as a user of the toolbox writes them: 张三, 张三@上村, 520999101201 林长, 上村 林长."""

from __future__ import annotations

import re

from ...county.codes import full_code
from ...county.errors import LinzhangError
from ...county.gateway import County
from .model import Post, Someone
from .staff import Person, Staff

NAMES_SHOWN = 8


class Finder:
    """Looks up what is written against the posts and persons of the county; ``day`` tells who holds what."""

    def __init__(self, county: County, day: str) -> None:
        self.staff = Staff(county)
        self.day = day
        self._areas = [
            dict(r) for r in county.rows('SELECT uid, code, name, level FROM area WHERE "end" IS NULL ORDER BY code')
        ]

    def posts_of(self, person: str, *, at: str = "") -> list[Post]:
        """The posts that a person holds on the day."""
        tenures = self.staff.of_person(person)
        return [self.staff.posts[t.post_uid] for t in tenures if t.on(at or self.day)]

    def later_posts(self, person: str) -> list[tuple[str, Post]]:
        """(first day, post) of what a person is to hold only after the day."""
        tenures = self.staff.of_person(person)
        return [(t.start, self.staff.posts[t.post_uid]) for t in tenures if t.start > self.day]

    def person(self, text: str) -> Person:
        """The person: a uid, a name, or name@area where several have the name.

        LinzhangError ``changes.person_unknown`` or ``changes.person_ambiguous``, which lists their posts.
        """
        found = self._persons(text)
        if not found:
            raise LinzhangError("changes.person_unknown", person=text)
        if len(found) > 1:
            posts = [p.label for person in found for p in self.posts_of(person.uid)]
            shown = "、".join(posts[:NAMES_SHOWN]) or "—"
            raise LinzhangError("changes.person_ambiguous", name=found[0].name, count=len(found), posts=shown)
        return found[0]

    def _persons(self, text: str) -> list[Person]:
        text = text.strip()
        if text in self.staff.persons:
            return [self.staff.persons[text]]
        name, _, area = (part.strip() for part in text.partition("@"))
        found = [p for p in self.staff.persons.values() if p.name == name]
        if not area:
            return found
        uids = set(self._area_uids(area))
        held = {
            p.uid: [(t.on(self.day), self.staff.posts[t.post_uid]) for t in self.staff.of_person(p.uid)] for p in found
        }
        now = [p for p in found if any(on and post.area_uid in uids for on, post in held[p.uid])]
        # somebody who was there, or will be, is still told from namesakes by the area
        return now or [p for p in found if any(post.area_uid in uids for _, post in held[p.uid])]

    def someone(self, text: str, phone: str = "", unit: str = "") -> Someone:
        """The successor: somebody in the file, or a new person of that name.

        With a phone only who has that phone or none at all is taken for the one; several of the name without a phone
        that tells them apart are an error, never a guess.
        """
        found = self._persons(text)
        if phone:
            by_phone = [p for p in found if p.phone == phone]
            found = by_phone or [p for p in found if not p.phone]
        if len(found) > 1:
            return Someone(uid=self.person(text).uid)
        if found:
            return Someone(uid=found[0].uid, name=found[0].name)
        return Someone(name=text.partition("@")[0].strip(), phone=phone, unit=unit.strip())

    def _area_uids(self, text: str) -> list[str]:
        # the code of a town is written with or without the zeros of the levels below
        by_code = [a["uid"] for a in self._areas if a["uid"] == text or full_code(a["code"]) == full_code(text)]
        named = [a["uid"] for a in self._areas if text in (a["name"], self.staff.places.get(a["uid"]))]
        return by_code or named

    def area(self, text: str) -> str:
        """The uid of an area by code, by name, or by name with its town (石桥镇上村)."""
        found = self._area_uids(text.strip())
        if not found:
            raise LinzhangError("changes.area_unknown", area=text)
        if len(found) > 1:
            raise LinzhangError("changes.area_ambiguous", area=text, count=len(found))
        return found[0]

    def areas(self, text: str) -> tuple[str, ...]:
        """Several areas, separated by commas."""
        return tuple(self.area(part) for part in _parts(text))

    def _posts(self, text: str) -> list[Post]:
        """The posts that are meant: those of the day where there are any, else those that began later or ended."""
        text = text.strip()
        if text in self.staff.posts:
            return [self.staff.posts[text]]
        words = text.split()
        uids = set(self._area_uids(words[0])) if words else set()
        rest = words[1:]
        found = [
            p
            for p in self.staff.posts.values()
            if (p.area_uid in uids or (not p.area_uid and words and words[0] in (p.unit_uid, p.unit)))
            and (not rest or rest[0] in (p.role, p.role_name))
            and (len(rest) < 2 or " ".join(rest[1:]) == (p.title or ""))
        ]
        return [p for p in found if p.on(self.day)] or found

    def post(self, text: str, *, person: str = "") -> Post:
        """The post: a uid, or area and role (and title): ``520999101201 林长``, ``上村 林长 党支部书记``.

        A post of the office is named by its unit: ``县林长制办公室 联络员``. ``person`` (a uid) narrows to posts that
        he holds on the day. LinzhangError ``changes.post_unknown`` or ``changes.post_ambiguous``.
        """
        found = self._posts(text)
        if person and len(found) > 1:
            held = {p.uid for p in self.posts_of(person)}
            found = [p for p in found if p.uid in held]
        if not found:
            raise LinzhangError("changes.post_unknown", post=text)
        if len(found) > 1:
            labels = "、".join(p.label for p in found[:NAMES_SHOWN])
            raise LinzhangError("changes.post_ambiguous", post=text, posts=labels)
        return found[0]

    def order(self, post: str, names: str) -> tuple[tuple[str, str], ...]:
        """(post, person) pairs of the role in the area of ``post``, in the order of ``names``.

        A name is a person's or, for a vacant post, its title; ``post|person`` with uids is taken too. LinzhangError
        ``changes.order_unknown`` for a name that is not there, ``changes.post_ambiguous`` for several roles.
        """
        posts = self._posts(post)
        if not posts:
            raise LinzhangError("changes.post_unknown", post=post)
        if len({p.group for p in posts}) > 1:
            labels = "、".join(p.label for p in posts[:NAMES_SHOWN])
            raise LinzhangError("changes.post_ambiguous", post=post, posts=labels)
        waiting = self.staff.seats(posts[0].group, self.day)
        out = []
        for part in _parts(names):
            found = [
                (p, t)
                for p, t in waiting
                if part == f"{p.uid}|{t.person_uid if t else ''}"
                or part == (self.staff.persons[t.person_uid].name if t else p.title or p.role_name)
            ]
            if not found:
                raise LinzhangError("changes.order_unknown", name=part, post=posts[0].label)
            waiting.remove(found[0])
            out.append((found[0][0].uid, found[0][1].person_uid if found[0][1] else ""))
        return tuple(out)

    def posts(self, text: str, *, person: str = "") -> tuple[str, ...]:
        """Several posts, separated by commas; their uids."""
        return tuple(self.post(part, person=person).uid for part in _parts(text))

    def holder(self, posts: tuple[str, ...]) -> str:
        """The one person who holds the posts on the day.

        LinzhangError ``changes.person_missing`` for none, ``changes.which_predecessor`` for several.
        """
        found = dict.fromkeys(
            t.person_uid
            for uid in posts
            if uid in self.staff.posts
            for t in self.staff.of_post(self.staff.posts[uid])
            if t.on(self.day)
        )
        if not found:
            raise LinzhangError("changes.person_missing")
        if len(found) > 1:
            labels = "、".join(self.staff.posts[uid].label for uid in posts)
            names = "、".join(self.staff.persons[uid].name for uid in found)
            raise LinzhangError("changes.which_predecessor", post=labels, names=names)
        return next(iter(found))

    def only_post(self, person: str) -> str:
        """The one post that a person holds on the day; LinzhangError ``changes.which_post`` for none or several."""
        if not person:
            raise LinzhangError("changes.person_missing")
        found = self.posts_of(person)
        if len(found) != 1:
            posts = "、".join(p.label for p in found) or "—"
            raise LinzhangError("changes.which_post", name=self.staff.persons[person].name, posts=posts)
        return found[0].uid

    def assigned(self, text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """``上村 林长=甲村+乙村; 下村 林长=``: which post goes to which areas (to none: it ends)."""
        out = []
        for part in re.split(r"[;；\n]", text):
            if not part.strip():
                continue
            post, sign, targets = part.partition("=")
            if not sign:
                raise LinzhangError("changes.assign_unreadable", text=part.strip())
            areas = tuple(self.area(a) for a in re.split(r"[+＋]", targets) if a.strip())
            out.append((self.post(post).uid, areas))
        return tuple(out)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,，;；、\n]", text) if part.strip()]
