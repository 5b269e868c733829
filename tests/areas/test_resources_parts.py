"""What of a 小班 that a border cuts belongs to which area: its volume, and the notes under the tables."""

from __future__ import annotations

import json
from decimal import Decimal

from linzhang_plugin.areas.resources import archive, labels, stands, tables
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


def test_the_part_of_a_difference_that_the_way_of_measuring_makes(county: County) -> None:
    """Records taken on the ellipsoid, outlines measured on the plane: the difference is that of the two, to 1 m²."""
    away = 120_000.0
    top = put_area(county, "520999000000", "county", None, rectangle((0, 0, 200_000, 2000)), 400_000_000)
    halves = [
        put_area(county, f"52099910{i}000", "town", top, rectangle((i * 100_000, 0, (i + 1) * 100_000, 2000)), 1)
        for i in range(2)
    ]
    shapes = [rectangle((away + i * 100, 0, away + (i + 1) * 100, 100 + 17.37 * i)) for i in range(40)]
    put_stands(county, [{"code": f"{i}", "geom": wkb(shape)} for i, shape in enumerate(shapes)])
    # measured in another way than the one that is tested: every outline transformed to an equal-area projection
    ellipsoidal = archive.build(county, archive.Options(method="ellipsoidal"))
    with county.batch("test") as batch:
        exact = stands.read(county, labels.Reader.of(county.profile), "ellipsoidal", "computed").computed
        for code, m2 in zip([str(i) for i in sorted(map(str, range(40)))], exact.tolist(), strict=True):
            batch.execute(
                "UPDATE compartment SET stated_ha = ? WHERE code = ?", (m2 / 10_000, code), table="compartment"
            )
    planar = archive.build(county)
    far, near = planar.node(halves[1]), planar.node(halves[0])
    assert far is not None
    assert near is not None
    other = ellipsoidal.node(halves[1])
    assert other is not None
    difference = far.total["recorded"] - far.total["measured"]
    assert difference == other.total["computed"] - far.total["computed"]
    # 0.028 % of 175 公顷; each record was rounded by itself
    assert difference < -400
    assert abs(difference + far.total["projection"]) <= 5
    assert near.total["projection"] == 0
    assert planar.roots[0].total["projection"] == far.total["projection"]
    # the other way round it is as much, with the plane on the other side
    again = archive.build(county, archive.Options(method="ellipsoidal")).node(halves[1])
    assert again is not None
    assert abs(again.total["projection"] - far.total["projection"]) <= 1
    columns = {single.header: single for single in tables.compared("5", "planar")}
    assert columns["量算方式之差\n（椭球面－平面）"].read(far) == -far.total["projection"]


def test_no_forest_has_no_volume_and_forest_without_figures_an_unknown_one(county: County) -> None:
    low, west, east, high = small_tree(county)
    put_stands(
        county,
        [
            {"code": "1", "geom": wkb(rectangle((0, 0, 100, 100))), "attributes": json.dumps({"XB_XJ": 3})},
            {"code": "2", "geom": wkb(rectangle((300, 0, 400, 100)))},
            {"code": "3", "geom": wkb(rectangle((0, 600, 100, 700))), "land_class": "0210"},
        ],
    )
    built = archive.build(county)
    column = next(c for c in tables.three_lines(built)[0].columns if c.header.startswith("蓄积量"))
    nodes = [built.node(uid) for uid in (low, west, east, high)]
    assert [column.read(node.total) for node in nodes if node is not None] == [300, 300, None, 0]
