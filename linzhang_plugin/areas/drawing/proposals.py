"""Code, name and 四至 proposed for areas that were drawn, and what is wrong with those that somebody typed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

import shapely

from ...county.codes import full_code, level_of_code
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.profile import Profile
from .. import numbering
from ..importing.overlays import DEFAULT_PATTERN as OVERLAY_PATTERN
from ..neighbours import Features, four_limits
from ..numbering import Numbers
from ..splitting.limits import Places, county_features
from ..splitting.plane import as_array
from .ground import BASE, NO_LIMITS, OVERLAY, AreaRow, Ground, NewArea

_MOST = 999


def _nameless(_one: int, _other: int) -> str:
    return ""


class NearPlaces(Places):
    """``Places`` of areas that are being edited, instead of those in the file."""

    def __init__(self, ground: Ground) -> None:
        self.levels = ground.levels
        self.rows = {row.uid: row.as_place() for row in ground.rows.values() if row.kind == BASE}


@dataclass
class Proposer:
    """Proposes for one gesture; a code proposed once is not proposed again."""

    ground: Ground
    numbers: Numbers
    county_code: str
    features: list[Features] = field(default_factory=list)

    @classmethod
    def of(cls, ground: Ground, county: County) -> Proposer:
        """With every code that the county has or ever had, those of the edit session too."""
        numbers = Numbers.of(county)
        numbers.used |= {row.code for row in ground.rows.values()}
        near = county_features(county, shapely.total_bounds(ground.geoms).tolist()) if len(ground.geoms) else []
        return cls(ground, numbers, county.code, near)

    def code_and_name(self, level: str, kind: str, parent: AreaRow | NewArea | None) -> tuple[str, str]:
        """('', '') where nothing can be proposed: statutory codes of towns and villages are nobody's to invent."""
        profile = self.ground.profile
        if kind == OVERLAY:
            return self._overlay_code(profile), ""
        if profile.level(level).digits or parent is None or not parent.code:
            return "", ""
        code = self.numbers.next_codes(parent.code)[0]
        serial = self.numbers.number_of(parent.code, code)
        if not serial:
            return code, code
        return code, self._like_siblings(parent, serial) or numbering.name_pattern(profile).format(
            parent=parent.name, number=serial
        )

    def _like_siblings(self, parent: AreaRow | NewArea, serial: int) -> str:
        """The name as those beside it are named by their numbers (“03网格” → “04网格”); '' where they are not."""
        found: Counter[str] = Counter()
        for row in self.ground.rows.values():
            own = self.numbers.number_of(parent.code, row.code) if row.parent_uid == parent.uid else None
            for digits in (f"{own:02d}", str(own)) if own is not None else ():
                if len(re.findall(rf"(?<!\d){digits}(?!\d)", row.name)) == 1:
                    width = len(digits)
                    found[re.sub(rf"(?<!\d){digits}(?!\d)", str(serial).zfill(width), row.name)] += 1
                    break
        return found.most_common(1)[0][0] if found else ""

    def _overlay_code(self, profile: Profile) -> str:
        pattern = str(profile.get("areas.overlay_pattern", "") or OVERLAY_PATTERN)
        try:
            every = [pattern.format(county=self.county_code, number=n) for n in range(1, _MOST + 1)]
        except (ValueError, KeyError, IndexError) as error:
            raise LinzhangError("areas.overlay_pattern_unusable", str(error), pattern=pattern) from error
        code = next((c for c in every if c not in self.numbers.used), "")
        self.numbers.used.add(code)
        return code

    def limits(self, area: NewArea) -> tuple[str, str, str, str]:
        """(east, south, west, north) from named roads and waters and the neighbours near by; '' where nothing is known.

        An overlay crosses what is there: only roads and waters bound it.
        """
        if area.kind != BASE:
            return four_limits(as_array([area.outline]), _nameless, features=self.features)[0]
        if area.level not in self.ground.levels:
            return NO_LIMITS
        places = NearPlaces(self.ground)
        zone = shapely.buffer(area.outline, 50.0)
        beside = [row for row in places.of_level(area.level) if shapely.intersects(row["geom"], zone)]
        for row in beside:
            # areas that gave up ground: what is left of them is the neighbour
            row["geom"] = shapely.difference(row["geom"], area.outline)
        beside = [row for row in beside if not shapely.is_empty(row["geom"])]
        own = {"uid": area.uid, "name": area.name, "parent_uid": area.parent_uid, "level": area.level}
        return places.limits(area.level, [*beside, {**own, "geom": area.outline}], self.features)[-1]

    def fill_in(self, area: NewArea, among: list[NewArea]) -> None:
        """Proposes what is empty yet; ``among`` are all new areas of the gesture, a parent may be one of them."""
        parent: AreaRow | NewArea | None = self.ground.rows.get(area.parent_uid or "")
        if parent is None:
            parent = next((new for new in among if new.uid == area.parent_uid), None)
        if not area.code:
            code, name = self.code_and_name(area.level, area.kind, parent)
            area.code, area.name = code, area.name or name
        if area.limits == NO_LIMITS:
            area.limits = self.limits(area)


def fault(area: NewArea, ground: Ground, numbers: Numbers, proposed: str) -> LinzhangError | None:
    """What keeps an area from being written as it is; None where nothing does.

    A number that was ever given is refused, unless it is the one proposed just now.
    """
    if not area.name.strip():
        return LinzhangError("areas_drawing.name_missing")
    return code_fault(area.code, area.level, area.kind, ground, numbers, proposed)


def code_fault(
    code: str, level: str, kind: str, ground: Ground, numbers: Numbers, own: str, uid: str = ""
) -> LinzhangError | None:
    """What is wrong with a code; ``own`` is the one that was proposed or that the area (``uid``) has now."""
    code = code.strip()
    if not code:
        return LinzhangError("areas_drawing.code_missing")
    holder = next((row for row in ground.rows.values() if row.code == code and row.uid != uid), None)
    if holder is not None:
        return LinzhangError("areas_drawing.code_taken", area_code=code, name=holder.name)
    if code != own and code in numbers.used:
        return LinzhangError("areas_drawing.code_used_before", area_code=code)
    digits = ground.profile.level(level).digits
    # some counties write the codes of towns with all twelve digits, some with nine
    fits = code.isdigit() and len(code) in (digits, 12) and level_of_code(full_code(code)) == level
    if kind == BASE and digits and code != own and not fits:
        return LinzhangError(
            "areas_drawing.code_digits", area_code=code, digits=digits, level=ground.profile.level(level).name
        )
    return None
