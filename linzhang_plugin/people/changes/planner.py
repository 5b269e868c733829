"""The parts that every change is made of: tenures that close and open, posts that begin and end, what forbids it."""

from __future__ import annotations

from collections.abc import Sequence

from ...county.errors import LinzhangError
from ...county.gateway import new_uid
from .model import Change, Closing, Opening, Plan, Post, Remark, Someone, Tenure
from .staff import Staff


class Planner:
    """Fills ``plan`` from the posts, tenures and persons of ``staff``; ``finish`` counts holders and finds gaps."""

    def __init__(self, staff: Staff, change: Change) -> None:
        self.staff = staff
        self.day = change.day
        self.plan = Plan(change)

    # ---- looking up ---------------------------------------------------------------------------------------

    def post(self, uid: str) -> Post:
        """The post; LinzhangError ``changes.post_unknown``."""
        post = self.staff.posts.get(uid)
        if post is None:
            raise LinzhangError("changes.post_unknown", post=uid)
        return post

    def name(self, uid: str) -> str:
        """The person's name; LinzhangError ``changes.person_unknown``."""
        person = self.staff.persons.get(uid)
        if person is None:
            raise LinzhangError("changes.person_unknown", person=uid)
        return person.name

    def someone(self, someone: Someone) -> tuple[str, str]:
        """(uid, name) of who arrives; a new person is planned, and those of the same name are told of."""
        if someone.uid:
            return someone.uid, self.name(someone.uid)
        name = someone.name.strip()
        if not name:
            self.conflict("changes.no_successor")
        uid = new_uid()
        for other in self.staff.persons.values():
            if other.name != name:
                continue
            posts = [self.staff.posts[t.post_uid].label for t in self.staff.of_person(other.uid) if t.on(self.day)]
            if someone.phone and other.phone == someone.phone:
                self.conflict("changes.known_person", name=name, posts="、".join(posts) or "—")
            else:
                self.note("changes.same_name", name=name, posts="、".join(posts) or "—")
        self.plan.new_persons[uid] = someone
        return uid, name

    def conflict(self, code: str, **values: object) -> None:
        """What forbids the change, once."""
        remark = Remark(code, values)
        if remark not in self.plan.conflicts:
            self.plan.conflicts.append(remark)

    def note(self, code: str, **values: object) -> None:
        """What is worth knowing, once."""
        remark = Remark(code, values)
        if remark not in self.plan.notes:
            self.plan.notes.append(remark)

    def stays(self, tenure: Tenure) -> bool:
        """Whether the tenure holds on the day and goes on."""
        return tenure.on(self.day) and all(c.tenure.uid != tenure.uid for c in self.plan.closings)

    # ---- what a change is made of -------------------------------------------------------------------------

    def close(self, tenure: Tenure) -> None:
        """The tenure ends on the day; a conflict where it does not begin before."""
        post = self.staff.named(self.staff.posts[tenure.post_uid], tenure.title)
        name = self.name(tenure.person_uid)
        if tenure.start >= self.day:
            self.conflict("changes.day_before_start", name=name, post=post.label, start=tenure.start, day=self.day)
            return
        if any(c.tenure.uid == tenure.uid for c in self.plan.closings):
            return
        if tenure.end is not None:
            self.note("changes.end_moved", name=name, post=post.label, end=tenure.end, day=self.day)
        self.plan.closings.append(Closing(tenure, post, name))

    def withdraw(self, tenure: Tenure) -> None:
        """As ``close``, but a tenure that begins after the day is taken back: it never begins."""
        if tenure.start <= self.day:
            self.close(tenure)
        elif all(c.tenure.uid != tenure.uid for c in self.plan.withdrawn):
            post = self.staff.named(self.staff.posts[tenure.post_uid], tenure.title)
            self.plan.withdrawn.append(Closing(tenure, post, self.name(tenure.person_uid)))

    def open(
        self, post: Post, person: str, name: str, like: Tenure | None, title: str = "", rank: int | None = None
    ) -> None:
        """A tenure begins on the day, with title, unit and rank of ``like`` where they are not given."""
        known = self.staff.persons.get(person)
        if known is not None and known.start and self.day < known.start:
            self.conflict("changes.before_person", name=name, post=post.label, day=self.day, start=known.start)
        if known is not None and known.end and self.day >= known.end:
            self.conflict("changes.after_person", name=name, post=post.label, day=self.day, end=known.end)
        if not self._is_there(post):
            return
        tenures = self.staff.of_group(post.group)
        if any(t.person_uid == person and t.post_uid == post.uid and self.stays(t) for t in tenures):
            self.conflict("changes.holds_already", name=name, post=post.label)
            return
        if any(o.post.uid == post.uid and o.person_uid == person for o in self.plan.openings):
            return
        own = title or (like.title if like else None)
        known_rank = like.rank if like and like.rank is not None else post.rank
        opening = Opening(
            self.staff.named(post, own),
            person,
            name,
            self._until(post, person, name, tenures),
            own,
            like.unit_uid if like else None,
            known_rank if rank is None else rank,
        )
        self.plan.openings.append(opening)

    def _is_there(self, post: Post) -> bool:
        if post.start is not None and post.start > self.day:
            self.conflict("changes.post_begins", post=post.label, start=post.start, day=self.day)
        elif post.end is not None and post.end <= self.day:
            self.conflict("changes.post_ended", post=post.label, end=post.end, day=self.day)
        return post.on(self.day)

    def _until(self, post: Post, person: str, name: str, tenures: Sequence[Tenure]) -> str | None:
        """Where the new tenure ends as is known already: with the post, or where the next one of the seat begins.

        The seat is the role where one holds it at a time, else the person's own place in it.
        """
        alone = self.staff.limit(post) == 1
        rivals = [
            t for t in tenures if t.start > self.day and (alone or (t.person_uid, t.post_uid) == (person, post.uid))
        ]
        later = min(rivals, key=lambda t: t.start, default=None)
        if later is not None and (post.end is None or later.start <= post.end):
            other = self.name(later.person_uid)
            self.note("changes.until_later", name=name, post=post.label, day=later.start, other=other)
            return later.start
        if post.end is not None:
            self.note("changes.until_post_ends", name=name, post=post.label, day=post.end)
        return post.end

    def end_post(self, post: Post) -> None:
        """The post ends on the day, with the tenures that go on or are known to begin."""
        if post.start is not None and post.start >= self.day:
            self.conflict("changes.post_begins", post=post.label, start=post.start, day=self.day)
            return
        if post.end is not None and post.end <= self.day:
            self.conflict("changes.post_ended", post=post.label, end=post.end, day=self.day)
            return
        for tenure in self.staff.of_post(post):
            if tenure.end is None or tenure.end > self.day:
                self.close(tenure)
        if post not in self.plan.ended_posts:
            self.plan.ended_posts.append(post)

    def last_rank(self, group: tuple[str, str]) -> int | None:
        """The rank behind all who are there on the day; None where they have none, so that names decide."""
        seats = self.staff.seats(group, self.day)
        if not seats:
            return 1
        ranks = [
            rank
            for post, tenure in seats
            for rank in (tenure.rank if tenure is not None and tenure.rank is not None else post.rank,)
            if rank is not None
        ]
        return max(ranks) + 1 if ranks else None

    # ---- the end ------------------------------------------------------------------------------------------

    def finish(self) -> Plan:
        """The plan, with too many holders among its conflicts and vacant posts among its notes."""
        plan = self.plan
        done = plan.closings or plan.withdrawn or plan.openings or plan.new_posts or plan.ended_posts or plan.ranks
        if not done and not plan.conflicts:
            self.conflict("changes.nothing")
        self._count_holders()
        self._find_vacant()
        changed = {c.tenure.uid for c in plan.closings}
        for uid in plan.persons():
            held = [t for t in self.staff.of_person(uid) if t.on(self.day) and t.uid not in changed]
            plan.kept[uid] = [self.staff.named(self.staff.posts[t.post_uid], t.title) for t in held]
        for uid, name in plan.persons().items():
            if plan.kept[uid]:
                self.note("changes.keeps", name=name, posts="、".join(p.label for p in plan.kept[uid]))
        return plan

    def _count_holders(self) -> None:
        for group in dict.fromkeys(o.post.group for o in self.plan.openings):
            openings = [o for o in self.plan.openings if o.post.group == group]
            post, limit = openings[0].post, self.staff.limit(openings[0].post)
            people = {t.person_uid: self.name(t.person_uid) for t in self.staff.of_group(group) if self.stays(t)}
            everybody = list((people | {o.person_uid: o.name for o in openings}).values())
            if limit and len(everybody) > limit:
                self.conflict(
                    "changes.too_many",
                    role=post.role_name,
                    area=post.area_name,
                    count=limit,
                    names="、".join(everybody),
                )
                continue
            self._count_later(group, post, limit)

    def _count_later(self, group: tuple[str, str], post: Post, limit: int) -> None:
        """Those who are known to begin later: with them there may be too many from their first day."""
        if limit < 2:
            return
        staying = [t for t in self.staff.of_group(group) if self.stays(t)]
        opened = [o for o in self.plan.openings if o.post.group == group]
        later = sorted((t for t in self.staff.of_group(group) if t.start > self.day), key=lambda t: t.start)
        for tenure in later:
            names = [self.name(t.person_uid) for t in (*staying, *later) if t.on(tenure.start)]
            names += [o.name for o in opened if o.end is None or o.end > tenure.start]
            if len(names) > limit:
                self.conflict(
                    "changes.too_many_later",
                    role=post.role_name,
                    area=post.area_name,
                    count=limit,
                    names="、".join(names),
                    day=tenure.start,
                )
                return

    def _find_vacant(self) -> None:
        never = self.staff.profile.get("people.never_vacant", ["ranger"])
        filled = {o.post.uid for o in self.plan.openings}
        ended = {p.uid for p in self.plan.ended_posts}
        posts = {c.post.uid: self.staff.posts[c.post.uid] for c in self.plan.closings}
        posts |= {p.uid: p for p in self.plan.new_posts}
        for post in posts.values():
            if post.uid in filled | ended or any(self.stays(t) for t in self.staff.of_post(post)):
                continue
            self.plan.vacant.append(post)
            if post.unit and post.area_uid and self.staff.profile.unit_stands_in(post.role, post.level):
                self.plan.carried[post.uid] = post.unit
                self.note("changes.vacant_unit", post=post.label, day=self.day, unit=post.unit)
            else:
                self.note("changes.vacant", post=post.label, day=self.day)
            if post.role in never:
                self.note("changes.must_not_be_vacant", role=post.role_name, area=post.area_name)
