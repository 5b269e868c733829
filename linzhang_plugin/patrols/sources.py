"""Sources of tracks: whose they are, in which frame and clock they are, and what would become of them otherwise."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ..county import crs, geom, read
from ..county.dates import day_of
from . import datum, mixed
from .answers import FRAME, Answers, answers
from .matching import shown
from .people import roster
from .reading.model import WGS84
from .times import Floats

if TYPE_CHECKING:
    from ..county.gateway import County

MOST_TRACKS = 160
TRACKS_OF_ONE = 4
POINTS_OF_PART = 400
"""Points of a track that are looked at where every track of a source is."""
STATIONS = ("护林站", "管护站", "检查站", "防火站", "林业站", "瞭望塔", "卡点")
MOST_WAY_POINTS = 3000
SHOWN_TRACKS = 12


@dataclass(frozen=True)
class PersonSource:
    """Tracks that name the same: ``person_uid`` and ``person`` are whose they are ("" where nobody knows).

    ``suggested``: (uid, name) of people whose names are alike, best first. ``shown`` is the key without phone numbers.
    """

    key: str
    shown: str
    tracks: int
    first: str
    last: str
    person_uid: str
    person: str
    answered: bool
    suggested: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class FrameSource:
    """Tracks that one program wrote. ``datum``, ``time_zone``: what was answered, "" where nothing was yet.

    ``night``, ``night_as_utc``: of the ``timed`` tracks of the whole source those that begin between 21 and 4 o'clock
    as they were read, and if their times were UTC; only where ``naive``. ``part``: (uid, file) of the tracks that this
    is about where two programs write under one name: all where it cannot be told which are which; else empty.
    """

    key: str
    tracks: int
    people: int
    verdict: datum.Verdict
    datum: str = ""
    time_zone: str = ""
    naive: bool = False
    timed: int = 0
    night: int = 0
    night_as_utc: int = 0
    lines: tuple[tuple[Floats, Floats], ...] = field(default=(), repr=False)
    """Some tracks as their files have them (degrees), for the picture."""
    part: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    example: str = ""
    """One of its files: the key of a table says nothing to anybody."""

    @property
    def is_part(self) -> bool:
        """Whether it is about some of the tracks of the source only."""
        return 0 < len(self.part) < self.timed

    @property
    def utc_likely(self) -> bool:
        """Whether most tracks would begin at night as they were read, and fewer if their times were UTC."""
        return self.naive and self.night > self.night_as_utc and self.night * 2 > self.timed

    @property
    def is_open(self) -> bool:
        """Whether there is a question that nobody has answered yet."""
        moved = self.verdict.kind not in ("", WGS84) or self.verdict.hint not in ("", WGS84)
        return (moved and not self.datum) or (self.naive and not self.time_zone)


def people_sources(county: County) -> list[PersonSource]:
    """All sources with tracks, those that belong to nobody first."""
    people = roster(county)
    names = {person.uid: person.name for person in people.people}
    alike = Alike(names)
    remembered = {
        row["source_key"]: row["person_uid"] or ""
        for row in county.rows("SELECT source_key, person_uid FROM source_map WHERE instr(source_key, ':') = 0")
    }
    out = []
    for row in county.rows(
        "SELECT source_key, person_uid, count(*) AS tracks, min(day) AS first, max(day) AS last FROM track "
        "WHERE source_key IS NOT NULL GROUP BY source_key, person_uid ORDER BY person_uid IS NOT NULL, source_key"
    ):
        key, uid = str(row["source_key"]), row["person_uid"] or ""
        suggested = () if uid else tuple(alike.of(key))
        out.append(
            PersonSource(
                key,
                shown(key),
                row["tracks"],
                str(row["first"] or ""),
                str(row["last"] or ""),
                uid,
                names.get(uid, ""),
                bool(remembered.get(key)),
                suggested,
            )
        )
    return out


class Alike:
    """The people of a county by the characters of their names: whose names are alike is asked for each source."""

    def __init__(self, names: dict[str, str]) -> None:
        """``names``: uid → name."""
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._by_character: dict[str, set[str]] = defaultdict(set)
        for uid, name in names.items():
            self._by_name[name].append(uid)
            for character in name:
                self._by_character[character].add(name)

    def of(self, key: str) -> list[tuple[str, str]]:
        """(uid, name) of people whose names are those in the key but for one character (张小三 for 张晓三)."""
        pieces = [piece for part in key.split("/") for piece in part.replace("_", " ").replace("-", " ").split()]
        found: dict[str, None] = {}
        for piece in reversed(pieces):
            # without a common character nothing is alike: comparing with all of thousands would take seconds
            near = set().union(*(self._by_character.get(character, ()) for character in piece))
            for name in difflib.get_close_matches(piece, near, n=3, cutoff=0.5):
                found[name] = None
        return [(uid, name) for name in found for uid in self._by_name[name]][:5]


def frame_sources(county: County, report: Callable[[float], None] = lambda _fraction: None) -> list[FrameSource]:
    """All programs that wrote tracks, with what the detective says of each; nothing is changed.

    A source in which two programs write under one name has an entry for each of its parts.
    """
    known = answers(county)
    flags = {row["source_key"]: row for row in county.rows("SELECT source_key, naive, hint, time_zone FROM source_map")}
    weighing = _Weighing(county, known)
    rows = county.rows(
        "SELECT frame, count(*) AS tracks, count(DISTINCT person_uid) AS people, max(source) AS example FROM track "
        "WHERE frame IS NOT NULL "
        "GROUP BY frame ORDER BY count(*) DESC"
    )
    out: list[FrameSource] = []
    for number, row in enumerate(rows):
        report(number / len(rows))
        key = str(row["frame"])
        flag = flags.get(FRAME + key)
        verdict, lines = weighing.of(key, str(flag["hint"] or "") if flag is not None else "")
        naive = bool(flag is not None and flag["naive"])
        night = _nights(county, key, known.offsets.get(key, county.profile.time_zone_seconds)) if naive else (0, 0)
        zone = str(flag["time_zone"] or "") if flag is not None else ""
        numbers = (row["tracks"], *night)
        whole = FrameSource(
            key, row["tracks"], row["people"], verdict, known.datums.get(key, ""), zone, naive, *numbers, tuple(lines)
        )
        whole = replace(whole, example=str(row["example"]))
        if not verdict.is_mixed and key not in known.mixed:
            out.append(whole)
            continue
        found = weighing.parts(key)
        for place, (answer, part) in enumerate(found):
            people = len({track.sample.person for track in part.tracks if track.sample is not None})
            shapes = tuple((t.sample.lon, t.sample.lat) for t in part.tracks if t.sample is not None)[:SHOWN_TRACKS]
            out.append(
                replace(
                    whole,
                    naive=naive and not place,  # the clock is one of the whole source
                    tracks=len(part.tracks),
                    people=people,
                    verdict=part.verdict,
                    datum=answer or whole.datum,
                    lines=shapes,
                    part=tuple((track.uid, track.source) for track in part.tracks),
                )
            )
    return out


def _places(county: County) -> Floats:
    """Where rangers pass (n, 2): boards, and settlements that are stations (护林站、检查站) by name or kind."""
    words = tuple(county.profile.get("patrols.evidence.stations", STATIONS) or ())
    found = [row["geom"] for row in county.rows("SELECT geom FROM board WHERE geom IS NOT NULL")]
    found += [
        row["geom"]
        for row in county.rows("SELECT name, kind, geom FROM settlement WHERE geom IS NOT NULL")
        if any(word in f"{row['name'] or ''}{row['kind'] or ''}" for word in words)
    ]
    return shapely.get_coordinates(geom.geometries(found)) if found else np.zeros((0, 2))


def _nights(county: County, key: str, offset: int) -> tuple[int, int]:
    """(tracks that begin at night by the clock of the county, those that would if their times had been UTC)."""
    here = county.profile.time_zone_seconds
    rows = county.rows('SELECT "start" FROM track WHERE frame = ? AND "start" IS NOT NULL', (key,))
    starts = np.array([row["start"] for row in rows], dtype=np.float64)
    if not len(starts):
        return 0, 0

    def nights(t: Floats) -> int:
        hour = (t + here) % 86400 / 3600
        return int(((hour >= 21) | (hour < 4)).sum())

    return nights(starts), nights(starts + offset)


class _Weighing:
    """The detective's view of one county: own areas by day, earlier ways, boards and stations."""

    def __init__(self, county: County, known: Answers) -> None:
        self.county = county
        self.known = known
        self.to_plane = crs.transformer(crs.WGS84, county.epsg)
        self.to_degrees = crs.transformer(county.epsg, crs.WGS84)
        frame, polygons = read.area_geometries(county, day=read.EVER)
        self.areas = dict(zip(frame["uid"], polygons, strict=True))
        self.terms: dict[str, list[tuple[Any, Any, str]]] = defaultdict(list)
        for row in county.rows(
            'SELECT tenure.person_uid, tenure."start", tenure."end", post.area_uid FROM tenure '
            "JOIN post ON post.uid = tenure.post_uid WHERE post.area_uid IS NOT NULL"
        ):
            self.terms[row["person_uid"]].append((day_of(row["start"]), day_of(row["end"]), row["area_uid"]))
        self.places = _places(county)
        self._ways: dict[tuple[str, str], Floats] = {}

    def own(self, person: str, day: str) -> shapely.Geometry | None:
        """The areas that a person holds on a day, as one outline."""
        on = day_of(day)
        held = [
            self.areas[uid]
            for start, end, uid in self.terms.get(person, ())
            if self.areas.get(uid) is not None and on and start and start <= on and (end is None or on < end)
        ]
        return shapely.union_all(held) if held else None

    def ways(self, person: str, frame: str) -> Floats:
        """Points of the person's tracks from other sources whose frame is settled."""
        key = (person, frame)
        if key not in self._ways:
            parts = []
            for row in self.county.rows(
                "SELECT geom, frame, datum FROM track WHERE person_uid = ? AND frame <> ? ORDER BY day DESC LIMIT 20",
                key,
            ):
                if row["frame"] in self.known.datums or (row["frame"] in self.known.mixed and row["datum"]):
                    x, y, _ = geom.line_m(row["geom"])
                    parts.append(np.column_stack([x, y]))
            points = np.concatenate(parts) if parts else np.zeros((0, 2))
            self._ways[key] = points[:: max(1, len(points) // MOST_WAY_POINTS)]
        return self._ways[key]

    def of(self, frame: str, hint: str) -> tuple[datum.Verdict, list[tuple[Floats, Floats]]]:
        """The verdict on a source, and some of its tracks for the picture."""
        rows: dict[str, list[Any]] = defaultdict(list)
        for row in self.county.rows(
            "SELECT uid, person_uid, day FROM track WHERE frame = ? AND person_uid IS NOT NULL AND day IS NOT NULL "
            "ORDER BY day DESC, uid",
            (frame,),
        ):
            rows[str(row["person_uid"])].append(row)
        samples = [self.sample(frame, row) for row in _spread(rows)]
        lines = [(s.lon, s.lat) for s in samples[:SHOWN_TRACKS]]
        if not lines:  # nobody's tracks prove nothing, and are to be seen all the same
            nobodys = self.county.rows(
                "SELECT uid FROM track WHERE frame = ? ORDER BY id LIMIT ?", (frame, SHOWN_TRACKS)
            )
            lines = [as_read(self.county, row["uid"], self.to_degrees) for row in nobodys]
        return datum.weigh(samples, self.to_plane, hint), lines

    def sample(self, frame: str, row: Any, most_points: int = 0) -> datum.Sample:
        """What a track can say; ``most_points``: not all of them are needed."""
        person = str(row["person_uid"])
        lon, lat = as_read(self.county, row["uid"], self.to_degrees)
        if most_points:
            step = max(1, len(lon) // most_points)
            lon, lat = lon[::step].copy(), lat[::step].copy()
        own = self.own(person, str(row["day"]))
        near = self.places
        if own is None:
            near = near[:0]
        elif len(near):
            minx, miny, maxx, maxy = own.bounds
            inside = (near > (minx - 2000, miny - 2000)) & (near < (maxx + 2000, maxy + 2000))
            near = near[inside.all(axis=1)]
        return datum.Sample(person, lon, lat, own, self.ways(person, frame), near)

    def parts(self, frame: str) -> list[tuple[str, mixed.Part]]:
        """(answer, part) of a mixed source: what was answered already by its answers, the rest by the detective."""
        answered: dict[str, list[mixed.Told]] = defaultdict(list)
        for row in self.county.rows(
            "SELECT uid, source, person_uid, day, datum FROM track WHERE frame = ? ORDER BY day, id", (frame,)
        ):
            can_tell = row["person_uid"] is not None and row["day"] is not None
            sample = self.sample(frame, row, POINTS_OF_PART) if can_tell else None
            told = mixed.Told(row["uid"], str(row["source"]), sample)
            answered[str(row["datum"] or "") if frame in self.known.mixed else ""].append(told)
        open_ones = answered.pop("", [])
        out = [
            (kind, mixed.Part(tuple(tracks), mixed.weighed(tracks, self.to_plane)))
            for kind, tracks in sorted(answered.items())
        ]
        return out + [("", part) for part in (mixed.parts(open_ones, self.to_plane) if open_ones else [])]


def _spread(rows: dict[str, list[Any]]) -> list[Any]:
    """Some tracks of each person, spread over his days, and of no more people than ``MOST_TRACKS``.

    Spread, because a phone or a program may have been changed in the middle of a month.
    """
    of_one = min(max(MOST_TRACKS // max(len(rows), 1), 1), TRACKS_OF_ONE)
    out = []
    for number, tracks in enumerate(list(rows.values())[:: max(1, -(-len(rows) // MOST_TRACKS))]):
        count = min(of_one, len(tracks))
        # another day of each person, where only one track of each is looked at
        phase = (number * 0.618) % 1.0
        out += [tracks[int((turn + phase) / count * len(tracks))] for turn in range(count)]
    return out


def as_read(county: County, uid: str, to_degrees: crs.Transform) -> tuple[Floats, Floats]:
    """Longitude and latitude of a stored track as its file has them, before any shift was undone."""
    row = county.rows("SELECT geom, raw, raw_crs FROM track WHERE uid = ?", (uid,))[0]
    return degrees_of(row["geom"], row["raw"], row["raw_crs"], to_degrees)


def degrees_of(blob: bytes, raw: bytes | None, raw_crs: str | None, to_degrees: crs.Transform) -> tuple[Floats, Floats]:
    """Longitude and latitude from the columns of a track: the raw places where they are kept, else the line's."""
    if raw is None:
        x, y, _ = geom.line_m(blob)
        return to_degrees(x, y)
    places = np.frombuffer(raw, dtype="<f8").reshape(-1, 2)
    if raw_crs in (None, f"EPSG:{crs.WGS84}"):
        return places[:, 0].copy(), places[:, 1].copy()
    return crs.transformer(str(raw_crs), crs.WGS84)(places[:, 0], places[:, 1])
