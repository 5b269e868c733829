"""What the pages of areas say, read from the county file in a few queries."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ...county import crs, geom, read
from ...county.errors import LinzhangError
from .. import documents
from ..resources import archive, page
from ..resources.stands import PLANAR
from ..resources.workbook import plane
from .coverage import Coverage, CoverageReader

if TYPE_CHECKING:
    import numpy.typing as npt

    from ...county.gateway import County
    from ...county.profile import Profile

Progress = Callable[[float], None]
SIDES = (("east", "东"), ("south", "南"), ("west", "西"), ("north", "北"))
CGCS2000 = 4490
COUNTY = "county"


@dataclass(frozen=True)
class Holder:
    """One line of the table of chiefs and rangers; ``name`` '' is a vacant post, ``start`` a day or ''."""

    place: str
    level: str
    role: str
    name: str
    title: str
    start: str
    phone: str = ""
    stand_in: str = ""


@dataclass(frozen=True)
class Part:
    """An area right below; ``chiefs`` are names (of rangers for grids), ``rangers`` and ``vacant`` of all below it."""

    uid: str
    code: str
    name: str
    m2: int | None
    chiefs: tuple[str, ...]
    rangers: int
    vacant: int


@dataclass(frozen=True)
class Place:
    """One area without its outline; ``above`` are (level, uid, name) from the county down to its parent."""

    uid: str
    code: str
    name: str
    level: str
    kind: str
    m2: int | None
    limits: Mapping[str, str]
    above: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Facts:
    """Everything about one area; ``resources`` as ``resources.page.of_node`` gives it, None where nothing is known.

    ``middle`` is (longitude, latitude) in degrees of a point inside, None without an outline. ``rangers`` are persons,
    ``vacant`` posts of rangers without one, in the area and everything below it.
    """

    place: Place
    level_name: str
    middle: tuple[float, float] | None
    holders: tuple[Holder, ...]
    parts: tuple[Part, ...]
    rangers: int
    vacant: int
    documents: tuple[documents.Document, ...]
    resources: Mapping[str, Any] | None
    coverage: Coverage | None = None


@dataclass
class Settings:
    """The profile's ``areas.page``.

    ``paper``: A4 (portrait) or A3 (landscape, folded to A4). ``phones``: roles whose phones are printed, () none.
    ``above``: how many levels up chiefs are named. ``most_rangers``: as many rangers below are named one by one.
    ``classes``: as many classes are named of each kind, the rest is summed. ``spots``: as many blind spots are named.
    """

    paper: str = "A4"
    phones: tuple[str, ...] = ()
    above: int = 1
    most_rangers: int = 30
    classes: int = 5
    spots: int = 5
    disclaimer: str = "示意图，不作为划界和确权依据"
    office: str = "{county}林长制办公室"
    fonts: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, profile: Profile, paper: str = "") -> Settings:
        """Reads them; LinzhangError ``areas_page.paper_unknown``."""
        found = profile.get("areas.page", {}) or {}
        phones = found.get("phones", ())
        roles = [role.key for role in profile.roles] if phones is True else phones or ()
        made = cls(
            str(paper or found.get("paper", cls.paper)).upper(),
            tuple(str(role) for role in roles),
            int(found.get("above", cls.above)),
            int(found.get("most_rangers", cls.most_rangers)),
            int(found.get("classes", cls.classes)),
            int(found.get("spots", cls.spots)),
            str(found.get("disclaimer", cls.disclaimer)),
            str(found.get("office", cls.office)),
            found.get("fonts", {}),
        )
        if made.paper not in ("A3", "A4"):
            raise LinzhangError("areas_page.paper_unknown", paper=made.paper)
        return made


class Reader:
    """Reads the facts of any area of the county as of ``day``; the outlines are kept for the maps.

    ``given`` are the resources by uid where they are known already (``resources.page.of_archive``): the archive of a
    large county takes seconds.
    """

    def __init__(
        self,
        county: County,
        day: datetime.date,
        settings: Settings,
        progress: Progress = lambda _fraction: None,
        given: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> None:
        self.county, self.day, self.settings = county, day, settings
        self.levels = {level.key: level for level in county.profile.levels}
        self.order = {level.key: i for i, level in enumerate(county.profile.levels)}
        rows = county.rows(
            'SELECT uid, code, name, level, kind, parent_uid, area_m2, east, south, west, north, geom, "end" '
            "FROM area ORDER BY code"
        )
        self._rows = {row["uid"]: row for row in rows}
        self.shapes: dict[str, shapely.Geometry] = {
            row["uid"]: shape
            for row, shape in zip(rows, geom.geometries([row["geom"] for row in rows]), strict=True)
            if shape is not None and not shapely.is_empty(shape)
        }
        self.children: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            if row["kind"] == "base" and row["end"] is None and row["parent_uid"] not in (None, "", row["uid"]):
                self.children[row["parent_uid"]].append(row["uid"])
        progress(0.05)
        self.method = str(county.profile.get("areas.area_method", PLANAR))
        self.plane = plane(county.epsg)
        self._to_degrees = crs.transformer(county.epsg, CGCS2000)
        self._holders: dict[str, list[Any]] = defaultdict(list)
        for holder in read.holders(county, day).itertuples(index=False):
            if holder.area_uid:
                self._holders[str(holder.area_uid)].append(holder)
        self._documents = documents.of_areas(county, list(self._rows))
        self.patrolled = CoverageReader(county, settings.spots)
        self._given = given
        self._archive = None if given is not None else self._built("", lambda done: progress(0.1 + 0.9 * done))

    def _built(self, area: str, progress: Progress = lambda _fraction: None) -> archive.Archive | None:
        try:
            return archive.build(self.county, archive.Options(area), progress)
        except LinzhangError as error:
            if error.code not in ("areas_resources.no_compartments", "areas_resources.no_areas"):
                raise
            return None

    @property
    def remarks(self) -> list[tuple[str, dict[str, object]]]:
        """What the archive says about its figures."""
        return list(self._archive.remarks) if self._archive else []

    # ---- choosing -----------------------------------------------------------------------------------------

    def chosen(self, level: str, named: Sequence[str]) -> tuple[list[str], list[str]]:
        """(uids in the order of levels and codes, names that no area or several have).

        ``level`` is a key or a name of the profile, '' all; ``named`` are uids, codes or names, () all of the level.
        LinzhangError ``areas_page.level_unknown``, ``areas_page.no_areas``.
        """
        keys = {text: key for key, item in self.levels.items() for text in (key, item.name, item.place)}
        if level and level not in keys:
            raise LinzhangError("areas_page.level_unknown", level=level, known="、".join(self.levels))
        unknown: list[str] = []
        wanted: list[str] = []
        for text in named:
            found = [u for u, row in self._rows.items() if text in (u, row["code"])]
            called = [u for u, row in self._rows.items() if text == row["name"]]
            # of one name the area that stands, before those that have ended
            found = found or [u for u in called if self._rows[u]["end"] is None] or called
            if len(found) == 1:
                wanted.append(found[0])
            else:
                unknown.append(text)
        if not named:
            wanted = [u for u, row in self._rows.items() if row["kind"] == "base" and row["end"] is None]
        if level:
            wanted = [u for u in wanted if self._rows[u]["level"] == keys[level]]
        if not wanted and not unknown:
            raise LinzhangError("areas_page.no_areas")
        wanted.sort(key=lambda u: (self.order.get(self._rows[u]["level"], 99), self._rows[u]["code"]))
        return list(dict.fromkeys(wanted)), unknown

    # ---- one area -----------------------------------------------------------------------------------------

    def place(self, uid: str) -> Place:
        """The area and where it belongs."""
        row = self._rows[uid]
        above: list[tuple[str, str, str]] = []
        seen = {uid}
        current = self._rows.get(row["parent_uid"] or "")
        while current is not None and current["uid"] not in seen:
            seen.add(current["uid"])
            above.insert(0, (current["level"], current["uid"], current["name"]))
            current = self._rows.get(current["parent_uid"] or "")
        if row["level"] != COUNTY and not any(level == COUNTY for level, _, _ in above):
            above.insert(0, (COUNTY, "", self.county.name))
        limits = {side: str(row[side]).strip() for side, _ in SIDES if row[side] and str(row[side]).strip()}
        m2 = None if row["area_m2"] is None else int(row["area_m2"])
        return Place(uid, row["code"], row["name"], row["level"], row["kind"], m2, limits, tuple(above))

    def of(self, uid: str) -> Facts:
        """The facts of an area."""
        place = self.place(uid)
        level = self.levels.get(place.level)
        return Facts(
            place,
            level.name if level and place.kind == "base" else "重点区域" if place.kind != "base" else place.level,
            self._middle(uid),
            self._people(place),
            tuple(self._part(child) for child in self.children.get(uid, ())),
            *self._rangers(uid),
            tuple(self._documents.get(uid, ())),
            self._resources(place),
            self.patrolled.of(uid, self._below(uid)),
        )

    def blind(self, uid: str) -> list[tuple[shapely.Geometry, str]]:
        """(outline, level of risk) of the blind spots in an area."""
        return self.patrolled.shapes(uid, self._below(uid))

    def _resources(self, place: Place) -> Mapping[str, Any] | None:
        if self._given is not None:
            return self._given.get(place.uid)
        built = self._archive if place.kind == "base" else self._built(place.uid)
        node = built.node(place.uid) if built else None
        return page.of_node(built, node) if built and node else None

    def _middle(self, uid: str) -> tuple[float, float] | None:
        shape = self.shapes.get(uid)
        if shape is None:
            return None
        point = shapely.point_on_surface(shape)
        x, y = self._to_degrees(np.array([shapely.get_x(point)]), np.array([shapely.get_y(point)]))
        return (float(x[0]), float(y[0])) if np.isfinite([x[0], y[0]]).all() else None

    # ---- people -------------------------------------------------------------------------------------------

    def _people(self, place: Place) -> tuple[Holder, ...]:
        profile = self.county.profile
        chiefs = tuple(profile.get("people.organisation.chief_roles", ("general_chief", "chief")))
        ranger = str(profile.get("people.organisation.ranger_role", "ranger"))
        out: list[Holder] = []
        for _, uid, _ in place.above[-self.settings.above :] if self.settings.above else ():
            out += [self._holder(h) for h in self._holders.get(uid, ()) if h.role in chiefs]
        out += [self._holder(h) for h in self._holders.get(place.uid, ())]
        below = [h for uid in self._below(place.uid) for h in self._holders.get(uid, ()) if h.role == ranger]
        if len(below) <= self.settings.most_rangers:
            out += [self._holder(h) for h in below]
        return tuple(out)

    def _holder(self, h: Any) -> Holder:
        title = str(h.title or ("" if h.stand_in else h.unit) or "")
        level = self.levels.get(h.level)
        phone = str(h.phone or "") if h.role in self.settings.phones and h.name else ""
        return Holder(
            str(h.area_name or ""),
            level.name if level else "",
            str(h.role_name),
            str(h.name or ""),
            title,
            str(h.start or "")[:10],
            phone,
            str(h.stand_in or ""),
        )

    def _below(self, uid: str) -> list[str]:
        out: list[str] = []
        seen = {uid}
        queue = list(self.children.get(uid, ()))
        while queue:
            current = queue.pop(0)
            if current not in seen:
                seen.add(current)
                out.append(current)
                queue += self.children.get(current, ())
        return out

    def _part(self, uid: str) -> Part:
        row = self._rows[uid]
        profile = self.county.profile
        chiefs = tuple(profile.get("people.organisation.chief_roles", ("general_chief", "chief")))
        ranger = str(profile.get("people.organisation.ranger_role", "ranger"))
        own = [h for h in self._holders.get(uid, ()) if h.role in chiefs]
        named = own or [h for h in self._holders.get(uid, ()) if h.role == ranger]
        return Part(
            uid,
            row["code"],
            row["name"],
            None if row["area_m2"] is None else int(row["area_m2"]),
            tuple(str(h.name or h.stand_in or "（空缺）") for h in named),
            *self._rangers(uid),
        )

    def _rangers(self, uid: str) -> tuple[int, int]:
        """(persons, vacant posts) in the area and all below it; a person with two grids counts once."""
        ranger = str(self.county.profile.get("people.organisation.ranger_role", "ranger"))
        found = [h for u in (uid, *self._below(uid)) for h in self._holders.get(u, ()) if h.role == ranger]
        return len({h.person_uid for h in found if h.name}), sum(1 for h in found if not h.name)

    # ---- what the maps show -------------------------------------------------------------------------------

    def beside(self, uid: str) -> list[str]:
        """The areas that may lie beside an area: those of its level, of villages or towns for an overlay area."""
        row = self._rows[uid]
        level = row["level"]
        if row["kind"] != "base":
            used = {r["level"] for r in self._rows.values() if r["kind"] == "base"}
            level = next((key for key in ("village", "town") if key in used), level)
        return [u for u in self._rows if u != uid and self._stands(u, level)]

    def _stands(self, uid: str, level: str) -> bool:
        row = self._rows[uid]
        return bool(row["kind"] == "base" and row["level"] == level and row["end"] is None)

    def name(self, uid: str) -> str:
        """The area's name."""
        return str(self._rows[uid]["name"])

    def code(self, uid: str) -> str:
        """The area's code."""
        return str(self._rows[uid]["code"])

    def towns(self) -> list[str]:
        """The areas of the level below the county's, for the overview."""
        keys = list(self.levels)
        below = keys[keys.index(COUNTY) + 1] if COUNTY in keys and keys.index(COUNTY) + 1 < len(keys) else ""
        return [u for u in self.shapes if self._stands(u, below)]

    def whole(self) -> npt.NDArray[np.object_]:
        """The outlines of the overview: the towns', or the county's."""
        found = [self.shapes[u] for u in self.towns()]
        found = found or [s for u, s in self.shapes.items() if self._rows[u]["level"] == COUNTY]
        out = np.empty(len(found), dtype=object)
        out[:] = found
        return out
