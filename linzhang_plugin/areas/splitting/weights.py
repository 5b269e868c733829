"""What a fair split balances: the weight of each 小班."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...county.errors import LinzhangError
from ...county.forest import SYSTEM_KEY, forest_of, listed, text_of
from ...county.gateway import County
from .. import shapes
from ..reader import ObjectArray
from ..resources.labels import Reader
from .contacts import FloatArray
from .shares import Note

WEIGHTS = ("forest", "cover", "area", "count", "land", "field", "forest_field")
# weights that are m², and those that need a field
AREAS = ("forest", "cover", "area", "land")
WITH_FIELD = ("field", "forest_field")


@dataclass(frozen=True)
class Stands:
    """小班 to be shared out, in the county's CRS: ``codes``, ``outlines`` (c,), ``attributes`` one mapping each."""

    codes: Sequence[str]
    outlines: ObjectArray
    attributes: Sequence[Mapping[str, Any]]


def weights_of(county: County, stands: Stands, weight: str, weight_field: str | None, notes: list[Note]) -> FloatArray:
    """The weight of each whole 小班 (c,): m² (of forest, of forest land or of all), 1, or the number in a field.

    ``forest_field`` is m² of forest land times the number in a field, as a coefficient of how hard it is to patrol.
    """
    if weight in ("area", "land"):
        return shapes.areas_of(stands.outlines, county)
    if weight == "count":
        return np.ones(len(stands.codes))
    if weight in ("forest", "cover", "forest_field"):
        m2 = _forest_m2(county, stands, weight == "cover", notes)
        return m2 * _field_weights(stands, weight_field or "", notes) if weight == "forest_field" else m2
    if weight != "field":
        raise LinzhangError("areas_splitting.weight_unknown", weight=weight)
    return _field_weights(stands, weight_field or "", notes)


def _field_weights(stands: Stands, name: str, notes: list[Note]) -> FloatArray:
    if not any(name in a for a in stands.attributes):
        fields = "、".join(sorted({str(key) for a in stands.attributes[:50] for key in a if key not in ("uid", "id")}))
        raise LinzhangError("areas_splitting.field_unknown", field=name, fields=fields)
    values = np.zeros(len(stands.codes))
    unread: list[str] = []
    for i, attributes in enumerate(stands.attributes):
        try:
            values[i] = float(str(attributes.get(name) or 0).strip())
        except ValueError:
            unread.append(stands.codes[i])
            continue
        if not math.isfinite(values[i]) or values[i] < 0:
            values[i] = 0.0
            unread.append(stands.codes[i])
    if unread:
        notes.append(("areas_splitting.values_unread", {"field": name, "count": len(unread), "first": unread[0]}))
    return values


def _forest_m2(county: County, stands: Stands, cover: bool, notes: list[Note]) -> FloatArray:
    """m² of the 小班 that are forest land (林地), or with ``cover`` forest (森林) as the rate of cover counts it."""
    classes = [a.get("land_class", a.get("DI_LEI")) for a in stands.attributes]
    if all(value in (None, "") for value in classes):
        raise LinzhangError("areas_splitting.no_land_class")
    systems = [a.get(SYSTEM_KEY) for a in stands.attributes]
    forest, unknown = forest_of(county.profile, classes, systems)
    if unknown:
        notes.append(("areas_splitting.classes_unknown", {"classes": listed(unknown)}))
    if cover:
        reader = Reader.of(county.profile)
        names = reader.labels("land_class", [text_of(c) for c in classes], [text_of(s) for s in systems])
        forest &= np.isin(names.astype(str), sorted(reader.covering))
    return np.where(forest, shapes.areas_of(stands.outlines, county), 0.0)
