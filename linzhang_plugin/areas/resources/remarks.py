"""What stands under the tables: how the figures were made, what is missing, what was not understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import shapely

from ...county import units
from ...county.forest import listed
from . import labels, layers, pieces, stands
from .overlaps import overlaps
from .systems import setting

if TYPE_CHECKING:
    from ...county.gateway import County

Remark = tuple[str, dict[str, object]]
SHRUB = "灌木林地"


def of(
    county: County,
    reader: labels.Reader,
    found: stands.Stands,
    cut: pieces.Pieces,
    m2: npt.NDArray[np.int64],
    beside: Mapping[str, layers.Source],
    basis: str,
    inside: npt.NDArray[np.bool_] | None = None,
) -> list[Remark]:
    """(code, values) in the order in which they are printed; ``m2`` of each piece.

    ``inside``: which pieces lie in the area that is asked for; None for all. 小班 of which it has nothing are not
    counted, and of all others only what lies inside.
    """
    here = np.ones(len(cut.shape), dtype=bool) if inside is None else inside
    # what has no outline lies nowhere, and is the whole county's matter
    own = np.bincount(cut.shape[here], weights=m2[here].astype(float), minlength=len(found)).astype(np.int64)
    present = np.ones(len(found), dtype=bool) if inside is None else own > 0
    out: list[Remark] = [(f"areas_resources.basis_{basis}", {})]

    def add(code: str, number: int, **values: object) -> None:
        if number:
            out.append((f"areas_resources.{code}", {"count": number, **values}))

    number = np.bincount(cut.shape[m2 > 0], minlength=len(found))
    add("cut", int(((number > 1) & present).sum()))
    unrecorded = (found.recorded < 0) & present
    if basis == stands.RECORDED:
        add("unrecorded", int(unrecorded.sum()), hectares=_hectares(own[unrecorded]))
    beyond = found.beyond & present
    add("beyond_zone", int(beyond.sum()), hectares=_hectares(own[beyond]))
    outside = (cut.cell == pieces.OUTSIDE) & (m2 > 0) & here
    add("outside", len(np.unique(cut.shape[outside])), hectares=_hectares(m2[outside]))
    add("overlapping", int(present[cut.overlapping].sum()))
    _add_overlaps(out, found, cut, here, present)
    add("repaired", int(present[found.repaired].sum()))
    blank = shapely.is_missing(found.geometry) | shapely.is_empty(found.geometry)
    add("no_outline", int((blank & present).sum()))
    if found.systems:
        out.append(("areas_resources.systems", {"systems": "、".join(found.systems)}))
    unclear = (found.land == labels.UNCLEAR) & present
    add(
        "unclear",
        int(unclear.sum()),
        values=listed(dict(Counter(found.named["land_class"][unclear].tolist()).most_common())),
        hectares=_hectares(own[unclear]),
    )
    land = (found.land == labels.YES) & present
    for column, title in labels.DIMENSIONS.items():
        names = Counter(n for n in found.named[column][land].tolist() if n.startswith(labels.UNKNOWN))
        add("unknown_codes", names.total(), title=title, values=listed(dict(names.most_common())))
    out.append(("areas_resources.cover", {"formula": _formula(county, found, reader)}))
    shrub = land & (found.named["land_class"] == SHRUB)
    add("shrub", int(shrub.sum()), hectares=_hectares(own[shrub]))
    if found.has_volume_field:
        given = (found.volume >= 0) & present
        facts: dict[str, object] = {"own": int((given & found.volume_own).sum()), "none": int((~given & land).sum())}
        out.append(("areas_resources.volume", {"per_hectare": int((given & ~found.volume_own).sum()), **facts}))
    missing = [what for kind, what in layers.NAMES.items() if kind not in beside]
    if not found.has_volume_field:
        missing.insert(0, "蓄积量")
    add("missing", len(missing), what="、".join(missing))
    for kind, source in beside.items():
        named: dict[str, object] = {"what": layers.NAMES[kind], "file": source.file}
        out.append(("areas_resources.layer_trees" if kind == layers.OLD_TREES else "areas_resources.layer", named))
        add("layer_unused", source.unused, **named)
    return out


def _add_overlaps(
    out: list[Remark],
    found: stands.Stands,
    cut: pieces.Pieces,
    here: npt.NDArray[np.bool_],
    present: npt.NDArray[np.bool_],
) -> None:
    """小班 that lie over one another: their common ground is counted with both."""
    pairs = []
    for pair in overlaps(found.geometry):
        if present[pair.one] and present[pair.other]:
            # only what lies inside the area that is asked for
            own = shapely.union_all(cut.geometry[here & (cut.shape == pair.one)])
            common = float(shapely.area(shapely.intersection(pair.geometry, own)))
            if common > pieces.SLIVER_M2:
                pairs.append((common, pair))
    if pairs:
        common, most = max(pairs, key=lambda found: found[0])
        facts = {"m2": f"{sum(m2 for m2, _ in pairs):.2f}", "most": f"{common:.2f}"}
        codes = {"one": found.code[most.one], "other": found.code[most.other]}
        out.append(("areas_resources.stands_overlap", {"count": len(pairs), **facts, **codes}))


def _formula(county: County, found: stands.Stands, reader: labels.Reader) -> str:
    """The profile's own words for the forest cover, with the classes that occur, and their source."""
    present = sorted(set(found.named["land_class"][found.covering].tolist()))
    classes = "、".join(present or sorted(reader.covering))
    words = str(setting(county.profile, "coverage.formula")).replace("{classes}", classes)
    return f"{words}（{setting(county.profile, 'coverage.source')}）"


def _hectares(m2: npt.NDArray[np.int64]) -> str:
    return units.format_hectares(int(m2.sum()))
