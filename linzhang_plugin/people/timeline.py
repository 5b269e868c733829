"""Over time: all posts of a person, and all holders of an area's posts with the spans when nobody held them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ..county import read
from ..county.errors import LinzhangError
from ..county.gateway import County
from .changes.staff import label, place


@dataclass(frozen=True)
class Span:
    """[start, end) of one tenure; ``end`` None is open, ``name`` None a gap in which the post was vacant.

    ``start`` is None for a post that nobody ever held. ``document`` and ``end_document`` are the titles of the papers
    that made the tenure and ended it; their uids are '' where they are no files.
    """

    post: str
    name: str | None
    title: str
    unit: str
    start: str | None
    end: str | None
    document: str
    person_uid: str = ""
    area_uid: str = ""
    end_document: str = ""
    document_uid: str = ""
    end_document_uid: str = ""


@dataclass(frozen=True)
class Seat:
    """One post of an area with its spans by start, gaps among them; ``start`` and ``end`` of the post where known."""

    post: str
    spans: tuple[Span, ...]
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True)
class PersonPage:
    """All posts of a person, the earliest first."""

    name: str
    start: str | None
    end: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class AreaPage:
    """All posts of an area with their holders, by rank of the role."""

    name: str
    code: str
    level: str
    seats: tuple[Seat, ...]


_TENURES = """
    SELECT tenure.post_uid, tenure.person_uid, person.name, tenure."start", tenure."end",
           coalesce(tenure.title, post.title, '') AS title, coalesce(unit.name, '') AS unit,
           coalesce(document.title, document.path, '') AS document,
           coalesce(closing.title, closing.path, '') AS end_document,
           CASE WHEN document.hash IS NULL THEN '' ELSE document.uid END AS document_uid,
           CASE WHEN closing.hash IS NULL THEN '' ELSE closing.uid END AS end_document_uid,
           post.role, post.area_uid, own.name AS post_unit
    FROM tenure
    JOIN post ON post.uid = tenure.post_uid
    JOIN person ON person.uid = tenure.person_uid
    LEFT JOIN unit ON unit.uid = coalesce(tenure.unit_uid, post.unit_uid)
    LEFT JOIN unit AS own ON own.uid = post.unit_uid
    LEFT JOIN document ON document.uid = tenure.document_uid
    LEFT JOIN document AS closing ON closing.uid = tenure.end_document_uid
    WHERE {column} = ? ORDER BY tenure."start", coalesce(tenure.rank, post.rank, 9999999), tenure.id
"""


def of_person(county: County, uid: str) -> PersonPage:
    """A person's posts over time; LinzhangError ``changes.person_unknown``."""
    found = county.rows('SELECT name, "start", "end" FROM person WHERE uid = ?', (uid,))
    if not found:
        raise LinzhangError("changes.person_unknown", person=uid)
    roles = county.profile.code_list("roles")
    places = {area: place(names) for area, names in read.ancestors(county).items()}
    spans = []
    for row in county.rows(_TENURES.replace("{column}", "tenure.person_uid"), (uid,)):
        where = places.get(row["area_uid"], "") or row["post_unit"] or ""
        spans.append(_span(row, label(where, roles.get(row["role"], row["role"]), row["title"])))
    return PersonPage(found[0]["name"], found[0]["start"], found[0]["end"], tuple(spans))


def of_area(county: County, uid: str) -> AreaPage:
    """An area's holders over time; LinzhangError ``changes.area_unknown``."""
    found = county.rows("SELECT name, code, level FROM area WHERE uid = ?", (uid,))
    if not found:
        raise LinzhangError("changes.area_unknown", area=uid)
    roles = {role.key: role for role in county.profile.roles}
    spans: dict[str, list[Span]] = defaultdict(list)
    for row in county.rows(_TENURES.replace("{column}", "post.area_uid"), (uid,)):
        spans[row["post_uid"]].append(_span(row, ""))
    posts = county.rows(
        'SELECT uid, role, title, "start", "end" FROM post WHERE area_uid = ? ORDER BY coalesce(rank, 9999999), id',
        (uid,),
    )
    posts.sort(key=lambda p: roles[p["role"]].rank if p["role"] in roles else 999)
    seats = []
    for row in posts:
        role = roles[row["role"]].name if row["role"] in roles else row["role"]
        post = role + (f"（{row['title']}）" if row["title"] else "")
        gaps = tuple(with_gaps(spans[row["uid"]], row["start"], row["end"]))
        seats.append(Seat(post, gaps, row["start"], row["end"]))
    return AreaPage(place(read.ancestors(county)[uid]), found[0]["code"], found[0]["level"], tuple(seats))


def _span(row: object, post: str) -> Span:
    values = dict(row)  # type: ignore[call-overload]
    names = ["name", "title", "unit", "start", "end", "document", "person_uid", "end_document"]
    names += ["document_uid", "end_document_uid"]
    return Span(post=post, area_uid=values["area_uid"] or "", **{name: values[name] for name in names})


def with_gaps(spans: list[Span], start: str | None = None, end: str | None = None) -> list[Span]:
    """The spans (by start) with a vacant one wherever nobody of them holds the post, up to the open end.

    ``start`` and ``end`` are the days of the post itself, where it was made or ended.
    """
    if not spans:
        return [_vacant(start, end)]
    out: list[Span] = []
    reached: str | None = start or spans[0].start
    for span in spans:
        if reached is not None and span.start is not None and span.start > reached:
            out.append(_vacant(reached, span.start))
        out.append(span)
        if reached is not None:
            reached = None if span.end is None else max(reached, span.end)
    if reached is not None and (end is None or reached < end):
        out.append(_vacant(reached, end))
    return out


def _vacant(start: str | None, end: str | None) -> Span:
    return Span("", None, "", "", start, end, "")
