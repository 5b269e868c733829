"""The duties (职责) of a role at a level, from the profile, with the area, its 亩 and the holder's name filled in.

One text for every room: boards print those of the area's chief, handbooks those of each holder.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping, Sequence

from .errors import LinzhangError
from .profile import Profile
from .units import format_mu

PLACEHOLDERS = ("area", "mu", "name", "role")
# duties of a role that are the same at every level
ANY_LEVEL = "*"
# what a text without its figure would leave behind: （亩）, 面积亩
_NO_SIZE = re.compile(r"[（(][^（()）]*\{mu\}\s*亩[)）]")


def texts(profile: Profile, role: str, level: str) -> list[str]:
    """The texts of the role at the level as the profile has them, else those for any level; [] where it has none."""
    of_role = profile.get(f"people.duties.{role}", {})
    if not isinstance(of_role, Mapping):
        return []
    found = of_role.get(level, of_role.get(ANY_LEVEL, ()))
    return [found] if isinstance(found, str) else [str(text) for text in found or ()]


def render(
    profile: Profile, role: str, level: str, *, area: str = "", area_m2: int | None = None, name: str = ""
) -> list[str]:
    """The duties ready to print. ``area_m2`` becomes {mu}; '' where it is not known. Errors as ``filled``."""
    decimals = int(profile.get("units.area_decimals", 1))
    return filled(
        texts(profile, role, level),
        role=profile.role(role).name,
        area=area,
        mu="" if area_m2 is None else format_mu(area_m2, decimals),
        name=name,
    )


def filled(texts: Sequence[str], *, role: str, area: str = "", mu: str = "", name: str = "") -> list[str]:
    """The texts with their variables; without a figure （{mu}亩） is left out whole.

    LinzhangError ``county.duties_placeholder`` where a text has a placeholder that nobody fills, and
    ``county.duties_braces`` where its braces do not close.
    """
    values = {"area": area, "mu": mu, "name": name, "role": role}
    return [_filled(text, values, role) for text in texts]


def _filled(text: str, values: Mapping[str, str], role: str) -> str:
    if not values["mu"]:
        text = _NO_SIZE.sub("", text)
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError as error:
        raise LinzhangError("county.duties_braces", str(error), role=role, text=text) from error
    out = []
    for literal, field, spec, conversion in parts:
        out.append(literal)
        if field is None:
            continue
        if field not in values or spec or conversion:
            raise LinzhangError(
                "county.duties_placeholder",
                role=role,
                text=text,
                placeholder=field,
                known="、".join(f"{{{key}}}" for key in PLACEHOLDERS),
            )
        out.append(values[field])
    return "".join(out)
