"""From the posts: areas without the holders that the profile demands, and rangers with more than its 亩."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from ..county import read
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.profile import Profile
from ..county.units import format_mu, mu
from .faults import NO_HOLDER, RANGER_MU, Area, Found, fault, named

Note = tuple[str, dict[str, object]]

_RANGER = "ranger"


def demands(profile: Profile) -> dict[str, list[list[str]]]:
    """Level → what must be held in each of its areas: lists of roles of which one is enough.

    A county whose profile says nothing has the demands of the shipped one, as far as it has the roles.
    LinzhangError ``areas_checks.demands`` for another shape, ``county.role_unknown`` for a role that is none.
    """
    section: Any = profile.get("areas.checks.holders")
    own = section is not None
    if not own:
        section = Profile.preset("three_levels").get("areas.checks.holders")
    try:
        out = {str(level): [[str(role) for role in one_of] for one_of in wanted] for level, wanted in section.items()}
    except (TypeError, AttributeError) as error:
        raise LinzhangError("areas_checks.demands", repr(error)) from error
    if not own:
        known = {role.key for role in profile.roles}
        return {level: [one_of for one_of in wanted if set(one_of) <= known] for level, wanted in out.items()}
    for wanted in out.values():
        for role in (role for one_of in wanted for role in one_of):
            profile.role(role)
    return out


def ranger_limit(profile: Profile) -> float | None:
    """亩 that one ranger may have at most; None where the county has set none."""
    for key in ("people.ranger_mu.max", "areas.checks.ranger_mu_max"):
        value = profile.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
            return float(value)
    return None


def holders(
    county: County, areas: Sequence[Area], outlines: Mapping[str, Any], day: datetime.date | str
) -> tuple[list[Found], list[Note]]:
    """Faults of posts on a day; a county without posts yet gives a note and no faults."""
    profile = county.profile
    wanted = demands(profile)
    if not county.scalar("SELECT count(*) FROM post"):
        return [], [("areas_checks.no_posts", {})]
    frame = read.holders(county, day)
    held: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    of_person: dict[str, set[str]] = defaultdict(set)
    ranger = str(profile.get("people.organisation.ranger_role", _RANGER))
    for row in frame.itertuples(index=False):
        if row.person_uid is None or row.area_uid is None:
            continue
        held[row.area_uid].add(row.role)
        if row.role == ranger:
            of_person[row.person_uid].add(row.area_uid)
            names[row.person_uid] = row.name
    by_uid = {a.uid: a for a in areas}
    from_above = set(profile.get("areas.checks.from_above", [ranger]) or ())
    out: list[Found] = []
    for area in areas:
        if area.kind != "base":
            continue
        inherited = {role for above in _above(area, by_uid) for role in held[above.uid]} & from_above
        for one_of in wanted.get(area.level, ()):
            if not (held[area.uid] | inherited) & set(one_of):
                roles = "、".join(profile.role(role).name for role in one_of)
                geometry = outlines.get(area.uid)
                out.append(
                    fault(
                        NO_HOLDER,
                        [area],
                        None,
                        geometry,
                        "areas_checks.no_holder",
                        {"area": named([area]), "roles": roles},
                    )
                )
    return out + _too_many_mu(profile, by_uid, outlines, of_person, names), []


def _above(area: Area, by_uid: Mapping[str, Area]) -> list[Area]:
    out: list[Area] = []
    current = by_uid.get(area.parent_uid)
    while current is not None and current not in out:
        out.append(current)
        current = by_uid.get(current.parent_uid)
    return out


def _too_many_mu(
    profile: Profile,
    by_uid: Mapping[str, Area],
    outlines: Mapping[str, Any],
    of_person: Mapping[str, set[str]],
    names: Mapping[str, str],
) -> list[Found]:
    most = ranger_limit(profile)
    if most is None:
        return []
    out = []
    for person in sorted(of_person, key=lambda uid: (names[uid], uid)):
        own = [by_uid[uid] for uid in of_person[person] if uid in by_uid]
        # an area inside another of the same ranger is counted with that one
        outer = [a for a in own if not any(above.uid in of_person[person] for above in _above(a, by_uid))]
        outer.sort(key=lambda a: a.code)
        total = sum(a.area_m2 for a in outer)
        if outer and float(mu(total)) > most:
            out.append(
                fault(
                    RANGER_MU,
                    outer,
                    None,
                    outlines.get(outer[0].uid),
                    "areas_checks.ranger_mu",
                    {"name": names[person], "mu": format_mu(total), "most": f"{most:g}", "areas": named(outer)},
                )
            )
    return out
