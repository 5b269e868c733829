"""What the profile says about cleaning tracks and about the boundaries of areas."""

from __future__ import annotations

import dataclasses
from typing import Any

from ..county.errors import LinzhangError
from ..county.profile import Profile
from .clean import Cleaning


def cleaning_of(profile: Profile) -> Cleaning:
    """The cleaning parameters of a county; LinzhangError ``patrols.rule_wrong`` where one is not a positive number."""
    data = _known(profile.get("patrols.cleaning", {}), Cleaning)
    try:
        how = dataclasses.replace(Cleaning(), **{name: float(value) for name, value in data.items()})
    except (TypeError, ValueError) as error:
        raise LinzhangError("patrols.rule_wrong", str(error)) from error
    if any(value <= 0 for value in dataclasses.astuple(how)):
        raise LinzhangError("patrols.rule_wrong")
    return how


def buffer_of(profile: Profile) -> float:
    """Metres by which every area is widened when way and time are given to it; LinzhangError as ``rule_of``."""
    try:
        metres = float(profile.get("patrols.attribution.buffer_metres", 0) or 0)
    except (TypeError, ValueError) as error:
        raise LinzhangError("patrols.rule_wrong", str(error)) from error
    if not 0 <= metres <= 1000:
        raise LinzhangError("patrols.rule_wrong")
    return metres


def _known(data: Any, kind: type) -> dict[str, Any]:
    """The entries that are fields of ``kind``: notes and sources may stand beside them in the profile."""
    if not isinstance(data, dict):
        raise LinzhangError("patrols.rule_wrong")
    names = {f.name for f in dataclasses.fields(kind)}
    return {name: value for name, value in data.items() if name in names}
