"""Posts, tenures and persons as they are in the county file, for planning a change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from sqlite3 import Row

from ...county import read
from ...county.gateway import County
from ..names import full_place
from .model import Post, Tenure


@dataclass(frozen=True)
class Person:
    """A person with the first and the last day on which he is there, where they are known."""

    uid: str
    name: str
    phone: str
    start: str | None
    end: str | None


def place(names: dict[str, str]) -> str:
    """石桥镇上村一组: the names by level without the county's, which stands alone."""
    below = full_place(name for level in ("town", "village", "grid") if (name := names.get(level)))
    return below or next(iter(names.values()), "")


def label(where: str, role: str, title: str | None) -> str:
    """How tables name a post: 石桥镇上村 林长（党支部书记）."""
    return f"{where} {role}" + (f"（{title}）" if title else "")


class Staff:
    """All posts, tenures and persons by uid."""

    def __init__(self, county: County) -> None:
        self.profile = county.profile
        self.places = {uid: place(names) for uid, names in read.ancestors(county).items()}
        self.levels = {r["uid"]: r["level"] for r in county.rows("SELECT uid, level FROM area")}
        self._role_names = county.profile.code_list("roles")
        self.units = {r["uid"]: r["name"] for r in county.rows("SELECT uid, name FROM unit")}
        rows = county.rows(
            """
            SELECT post.uid, area_uid, unit_uid, liaison_unit_uid, role, title, rank, post."start", post."end",
                   area.code
            FROM post LEFT JOIN area ON area.uid = area_uid ORDER BY post.id
            """
        )
        # chiefs first, as every list has it: by level, area, role and rank
        levels = {level.key: i for i, level in enumerate(county.profile.levels)}
        ranks = {role.key: role.rank for role in county.profile.roles}

        def key(row: Row) -> tuple[int, str, int, int]:
            level = levels.get(self.levels.get(row["area_uid"], ""), len(levels))
            return level, row["code"] or "", ranks.get(row["role"], 999), row["rank"] or 9_999_999

        self.posts = {r["uid"]: self._post(dict(r)) for r in sorted(rows, key=key)}
        self.persons = {
            r["uid"]: Person(r["uid"], r["name"], r["phone"] or "", r["start"], r["end"])
            for r in county.rows('SELECT uid, name, phone, "start", "end" FROM person')
        }
        self.tenures: list[Tenure] = [
            Tenure(r["uid"], r["post_uid"], r["person_uid"], r["start"], r["end"], r["title"], r["unit_uid"], r["rank"])
            for r in county.rows(
                'SELECT uid, post_uid, person_uid, "start", "end", title, unit_uid, rank FROM tenure ORDER BY id'
            )
        ]
        self._of_group: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
        self._of_person: dict[str, list[Tenure]] = defaultdict(list)
        order = {uid: i for i, uid in enumerate(self.posts)}
        for tenure in sorted(self.tenures, key=lambda t: order[t.post_uid]):
            self._of_group[self.posts[tenure.post_uid].group].append(tenure)
            self._of_person[tenure.person_uid].append(tenure)

    def _post(self, row: dict[str, str | int | None]) -> Post:
        area, role = row["area_uid"], str(row["role"])
        unit = self.units.get(str(row["unit_uid"]), "")
        where = self.places.get(str(area), "") if area else unit
        name = self._role_names.get(role, role)
        title = str(row["title"]) if row["title"] else None
        return Post(
            uid=str(row["uid"]),
            area_uid=str(area) if area else None,
            level=self.levels.get(str(area), ""),
            role=role,
            title=title,
            unit_uid=row["unit_uid"],  # type: ignore[arg-type]
            liaison_unit_uid=row["liaison_unit_uid"],  # type: ignore[arg-type]
            rank=row["rank"],  # type: ignore[arg-type]
            area_name=where,
            role_name=name,
            unit=unit,
            label=label(where, name, title),
            start=row["start"],  # type: ignore[arg-type]
            end=row["end"],  # type: ignore[arg-type]
        )

    def in_area(self, post: Post, uid: str, area_uid: str, start: str) -> Post:
        """The same post for another area, as a new one that begins on ``start``."""
        where = self.places.get(area_uid, "")
        return replace(
            post,
            uid=uid,
            area_uid=area_uid,
            level=self.levels.get(area_uid, ""),
            area_name=where,
            label=label(where, post.role_name, post.title),
            start=start,
            end=None,
        )

    def new_post(self, row: dict[str, str | int | None], units: dict[str, str]) -> Post:
        """A post that is not in the county file yet; ``units`` are names by uid of units that are not there either."""
        self.units |= units
        return self._post(row)

    def named(self, post: Post, title: str | None) -> Post:
        """The post under the title that its holder has himself."""
        return replace(post, label=label(post.area_name, post.role_name, title or post.title))

    def limit(self, post: Post) -> int:
        """How many hold the role there at a time; 0 = any number."""
        if not post.area_uid:
            return 0
        return next((r.holders_at(post.level) for r in self.profile.roles if r.key == post.role), 0)

    def of_group(self, group: tuple[str, str]) -> list[Tenure]:
        """All tenures of a role in an area."""
        return self._of_group.get(group, [])

    def of_post(self, post: Post) -> list[Tenure]:
        """All tenures of one post."""
        return [t for t in self.of_group(post.group) if t.post_uid == post.uid]

    def of_person(self, uid: str) -> list[Tenure]:
        """All tenures of a person."""
        return self._of_person.get(uid, [])

    def posts_of_area(self, uid: str, day: str) -> list[Post]:
        """The posts that an area has on the day, in the order of rank."""
        return [p for p in self.posts.values() if p.area_uid == uid and p.on(day)]

    def posts_of_group(self, group: tuple[str, str], day: str) -> list[Post]:
        """The posts of a role in an area (or a unit) on the day."""
        return [p for p in self.posts.values() if p.group == group and p.on(day)]

    def seats(self, group: tuple[str, str], day: str) -> list[tuple[Post, Tenure | None]]:
        """Holders and vacant posts of a role in an area on the day, in the order of their rank as lists have it."""
        found: list[tuple[tuple[int, bool, str], Post, Tenure | None]] = []
        for post in self.posts_of_group(group, day):
            held: list[Tenure | None] = [t for t in self.of_post(post) if t.on(day)]
            for tenure in held or [None]:
                rank = tenure.rank if tenure is not None and tenure.rank is not None else post.rank
                name = self.persons[tenure.person_uid].name if tenure is not None else ""
                found.append(((9_999_999 if rank is None else rank, not name, name), post, tenure))
        found.sort(key=lambda seat: seat[0])
        return [(post, tenure) for _, post, tenure in found]
