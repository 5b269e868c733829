"""What somebody has said once about registers: what their columns mean, and whom a name means."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...county.errors import LinzhangError
from ..answers import remember

if TYPE_CHECKING:
    from ...county.gateway import Batch, County

PERSON = "chief:"


def mappings(county: County, key: str) -> dict[str, dict[int, str]]:
    """Fingerprint of a header → column → meaning, for one kind of register."""
    prefix = f"{key}:"
    out: dict[str, dict[int, str]] = {}
    for row in county.rows("SELECT source_key, mapping FROM source_map WHERE mapping IS NOT NULL"):
        if not row["source_key"].startswith(prefix):
            continue
        try:
            value = json.loads(row["mapping"])
            out[row["source_key"].removeprefix(prefix)] = {int(c): str(m) for c, m in value.items()}
        except (ValueError, AttributeError):
            continue
    return out


def mapping_for(given: Mapping[str, Any], fingerprint: str) -> dict[int, str]:
    """What was said about a table: ``given`` is column → meaning for all, or fingerprint → (column → meaning).

    LinzhangError ``patrols_chiefs.values_wrong`` where it is neither.
    """
    found = given.get(fingerprint, {}) if any(isinstance(value, Mapping) for value in given.values()) else given
    try:
        return {int(column): str(meaning) for column, meaning in found.items()}
    except (ValueError, AttributeError) as error:
        raise LinzhangError("patrols_chiefs.values_wrong", str(error)) from error


def keep_mapping(batch: Batch, key: str, fingerprint: str, mapping: Mapping[int, str]) -> None:
    """Remembers the columns of every table with these headers."""
    remember(batch, f"{key}:{fingerprint}", mapping=json.dumps({str(c): m for c, m in mapping.items()}))


def people(county: County) -> dict[str, str]:
    """Key of a name with its place → person."""
    return {
        row["source_key"].removeprefix(PERSON): row["person_uid"]
        for row in county.rows("SELECT source_key, person_uid FROM source_map WHERE person_uid IS NOT NULL")
        if row["source_key"].startswith(PERSON)
    }


def keep_person(batch: Batch, key: str, person_uid: str) -> None:
    """Remembers whom a name of a register means."""
    remember(batch, PERSON + key, person_uid=person_uid)
