"""A preset of chiefs' rules put in force: each of its rules for every role that goes on patrol as a chief."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...county.errors import LinzhangError
from ..verdicts import presets, saving
from ..verdicts.definition import Rule
from .seats import chief_roles

if TYPE_CHECKING:
    from ...county.gateway import County

CHIEF_KINDS = (presets.CHIEF, presets.BOTH)


@dataclass(frozen=True)
class Adopted:
    """``rules`` are in force now; ``changed`` of them were not before; ``levels_without`` got none."""

    rules: tuple[Rule, ...]
    changed: int
    levels_without: tuple[str, ...]


def chief_presets() -> list[presets.Preset]:
    """The presets that have rules for chiefs."""
    return [preset for preset in presets.presets() if preset.kind in CHIEF_KINDS]


def adopt(
    county: County, key: str, start: datetime.date, who: str | None = None, roles: Sequence[str] | None = None
) -> Adopted:
    """Puts the chiefs' rules of a preset in force from ``start`` on; those for the same people end that day.

    Levels that the county's profile does not have are left out; a rule of a preset that says 林长 is for every role of
    ``patrols.chiefs.roles`` at its level. LinzhangError ``patrols_chiefs.preset_unknown`` or as ``saving.save_rule``.
    """
    if key not in {preset.key for preset in chief_presets()}:
        raise LinzhangError("patrols_chiefs.preset_unknown", preset=key)
    profile = county.profile
    known = {level.key for level in profile.levels}
    rules: list[Rule] = []
    changed = 0
    for rule in presets.preset(key).rules:
        levels = tuple(level for level in rule.levels if level in known)
        if rule.role != "chief" or (rule.levels and not levels):
            continue
        for role in roles or chief_roles(county):
            here = tuple(level for level in levels if level in profile.role(role).levels)
            if levels and not here:
                continue
            name = rule.name if role == "chief" else rule.name.replace("林长", profile.role(role).name, 1)
            saved = saving.save_rule(
                county, dataclasses.replace(rule, name=name, role=role, levels=here).dated(start), who
            )
            rules.append(saved.rule)
            changed += saved.changed
    covered = {level for rule in rules for level in rule.levels}
    chiefs = {level for role in chief_roles(county) for level in profile.role(role).levels}
    missing = tuple(level.name for level in profile.levels if level.key in chiefs - covered)
    return Adopted(tuple(rules), changed, missing)
