"""Gives boards their planned place: the best site of each area, as a point of the layer 公示牌 that can be dragged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import shapely

from ..county import crs, geom
from ..county.dates import today_in
from ..county.gateway import County
from ..county.ledger import Ledger
from .contents import board_number, place_text
from .facts import chosen, gather
from .sites import Site, propose

Progress = Callable[[float], None]
MOST = 3


def site_boards(
    county: County,
    level: str,
    codes: Sequence[str] = (),
    *,
    apart: float = 500.0,
    apply: bool = True,
    who: str | None = None,
    progress: Progress = lambda _fraction: None,
) -> tuple[Ledger, str]:
    """Proposes sites for areas whose board has no place, and gives it the best; (ledger, uid of the import).

    An area without a board gets a planned one (待立). A board that has a place is left where it is.
    """
    ledger = Ledger("proposesites", county.path.name)
    facts = gather(county, level, today_in(county.profile.time_zone_seconds))
    positions, unknown = chosen(facts, codes)
    for code in unknown:
        ledger.refuse(code, None, "signboards.area_unknown", area_code=code)
    rows = county.rows("SELECT uid, area_uid, number, geom FROM board WHERE state IS NOT 'removed'")
    boards = {row["area_uid"]: row for row in reversed(rows)}
    taken = [g for g in geom.geometries([row["geom"] for row in rows]) if g is not None]
    inserts, updates = [], []
    for done, index in enumerate(positions):
        area, shape = facts.areas[index], facts.shapes[index]
        board = boards.get(area.uid)
        name = place_text(area)
        if board is not None and board["geom"] is not None:
            ledger.unchanged(name, None, "signboards.site_known", number=board["number"])
        elif shape is None:
            ledger.refuse(name, None, "signboards.no_geometry", area=area.name)
        else:
            sites = propose(shape, facts.surroundings, taken, most=MOST, apart=apart)
            if not sites:
                ledger.refuse(name, None, "signboards.site_none", metres=f"{apart:g}")
                continue
            point = shapely.points(sites[0].x, sites[0].y)
            taken.append(point)
            wkb = geom.to_wkb([point])[0]
            if board is None:
                number = facts.numbers.get(area.uid) or board_number(facts.section, area)
                inserts.append({"number": number, "area_uid": area.uid, "state": "planned", "geom": wkb})
            else:
                updates.append({"uid": board["uid"], "geom": wkb})
            _say(ledger, name, sites, county)
        progress(0.9 * (done + 1) / max(1, len(positions)))
    with county.batch("propose sites", who) as batch:
        if apply:
            batch.insert("board", inserts)
            batch.update_many("board", updates)
        uid = batch.record_import("proposesites", ledger.source, ledger)
    return ledger, uid


def _say(ledger: Ledger, name: str, sites: Sequence[Site], county: County) -> None:
    """The chosen site and why, and where the next best ones are (degrees)."""
    x, y = np.array([s.x for s in sites]), np.array([s.y for s in sites])
    lon, lat = crs.transformer(county.epsg, crs.CGCS2000)(x, y)
    places = [f"{a:.5f}, {b:.5f}" for a, b in zip(lon, lat, strict=True)]
    others = "；".join(places[1:]) or "—"
    ledger.accept(name, None, f"signboards.site_{sites[0].why}", place=places[0], name=sites[0].name, others=others)
