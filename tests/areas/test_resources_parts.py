"""What of a 小班 that a border cuts belongs to which area: its volume, and the notes under the tables."""

from __future__ import annotations

import json
from decimal import Decimal

from linzhang_plugin.areas.resources import archive, tables
from linzhang_plugin.county.gateway import County

from .test_resources import put_area, put_stands, rectangle, wkb


def small_tree(county: County) -> tuple[str, str, str, str]:
    """(a village of 500 × 500 m, its two grids side by side, the village above it); two towns, beside each other."""
    top = put_area(county, "520999000000", "county", None, rectangle((0, 0, 1000, 1000)), 1_000_000)
    one = put_area(county, "520999101000", "town", top, rectangle((0, 0, 500, 1000)), 500_000)
    put_area(county, "520999102000", "town", top, rectangle((500, 0, 1000, 1000)), 500_000)
    low = put_area(county, "520999101201", "village", one, rectangle((0, 0, 500, 500)), 250_000)
    high = put_area(county, "520999101202", "village", one, rectangle((0, 500, 500, 1000)), 250_000)
    west = put_area(county, "520999101201-01", "grid", low, rectangle((0, 0, 250, 500)), 125_000)
    east = put_area(county, "520999101201-02", "grid", low, rectangle((250, 0, 500, 500)), 125_000)
    return low, west, east, high


def test_volume_counts_where_only_the_smaller_parts_of_compartments_lie(county: County) -> None:
    """A quarter of the 小班 lies in the first grid, three quarters in the second."""
    low, first_uid, second_uid, _ = small_tree(county)
    points = rectangle((200, 0, 400, 100))
    attributes = json.dumps({"XB_XJ": 100.0})
    put_stands(county, [{"code": "S1", "geom": wkb(points), "attributes": attributes, "area_m2": 20_000}])
    built = archive.build(county)
    first, second = (built.node(uid) for uid in (first_uid, second_uid))
    assert first is not None
    assert second is not None
    assert (archive.volume(first.total), archive.volume(second.total)) == (Decimal(25), Decimal(75))
    column = next(c for c in tables.three_lines(built)[0].columns if c.header.startswith("蓄积量"))
    assert (column.read(first.total), column.read(second.total)) == (2500, 7500)
    village = built.node(low)
    assert village is not None
    assert sum(column.read(child.total) or 0 for child in village.children) == column.read(village.total)


def test_remarks_are_about_the_area_that_was_asked_for(county: County) -> None:
    low_uid, _, _, high_uid = small_tree(county)
    attributes = json.dumps({"XB_XJ": 100.0})
    rows = [(200, 0, 400, 100), (20, 800, 60, 900), (600, 100, 700, 200), (480, 800, 520, 900)]
    put_stands(
        county,
        [
            {"code": f"S{i}", "geom": wkb(rectangle(r)), "attributes": attributes if i else None, "area_m2": 1}
            for i, r in enumerate(rows)
        ],
    )

    def said(uid: str) -> dict[str, dict[str, object]]:
        return {code.split(".")[1]: values for code, values in archive.build(county, archive.Options(uid)).remarks}

    assert (said("")["cut"]["count"], said("")["volume"]["own"], said("")["unrecorded"]["count"]) == (2, 3, 4)
    low = said(low_uid)
    assert (low["cut"]["count"], low["volume"]["own"], low["unrecorded"]["hectares"]) == (1, 0, "2.0000")
    high = said(high_uid)
    # of the 小班 on the border of the towns only its own half
    assert (high["cut"]["count"], high["volume"]["own"], high["unrecorded"]["hectares"]) == (1, 2, "0.6000")
    assert "outside" not in low
