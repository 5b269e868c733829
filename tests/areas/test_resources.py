"""The resource archive against sums that are done by hand: rectangles and triangles with closed forms, in Decimal."""

from __future__ import annotations

import json
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest

from linzhang_plugin.areas.resources import archive, labels, layers, pieces, shares, systems, tables, workbook
from linzhang_plugin.county import geom
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County, new_uid

from .conftest import X0, Y0, MakeLayer, box

Rect = tuple[float, float, float, float]
GRID = 250.0


def rectangle(r: Rect) -> list[tuple[float, float]]:
    return [(r[0], r[1]), (r[2], r[1]), (r[2], r[3]), (r[0], r[3])]


def clip(polygon: list[tuple[Fraction, Fraction]], r: Rect) -> Fraction:
    """Exact area of a convex polygon inside a rectangle: Sutherland–Hodgman in fractions, then the shoelace."""
    edges = [(0, Fraction(r[0]), 1), (0, Fraction(r[2]), -1), (1, Fraction(r[1]), 1), (1, Fraction(r[3]), -1)]
    for axis, limit, sign in edges:
        out: list[tuple[Fraction, Fraction]] = []
        for p, q in zip(polygon, [*polygon[1:], *polygon[:1]], strict=True):
            a, b = sign * (p[axis] - limit), sign * (q[axis] - limit)
            if a >= 0:
                out.append(p)
            if (a > 0 > b) or (a < 0 < b):
                t = a / (a - b)
                out.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
        polygon = out
        if not polygon:
            return Fraction(0)
    twice = sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(polygon, [*polygon[1:], *polygon[:1]], strict=True))
    return abs(twice) / 2


def hamilton(total: int, weights: list[Fraction]) -> list[int]:
    """Largest remainder in fractions; ties to the earlier."""
    exact = [total * w / sum(weights) for w in weights]
    floors = [int(e) for e in exact]
    for i in sorted(range(len(exact)), key=lambda i: (floors[i] - exact[i], i))[: total - sum(floors)]:
        floors[i] += 1
    return floors


def wkb(points: list[tuple[float, float]]) -> bytes:
    import shapely

    return geom.to_wkb([shapely.Polygon([(x + X0, y + Y0) for x, y in points])])[0]


def put_area(
    county: County, code: str, level: str, parent: str | None, points: list[tuple[float, float]], m2: int
) -> str:
    with county.batch("test") as batch:
        row = {
            "code": code,
            "name": f"名{code[-3:]}",
            "level": level,
            "kind": "base",
            "parent_uid": parent,
            "area_m2": m2,
        }
        return batch.insert("area", [{**row, "geom": wkb(points)}])[0]


def put_stands(county: County, rows: list[dict[str, Any]]) -> None:
    with county.batch("test") as batch:
        batch.insert(
            "compartment", [{"uid": new_uid(), "land_class": "0111", "land_tenure": "10", **row} for row in rows]
        )


@pytest.fixture
def tree(county: County) -> dict[str, Any]:
    """1 county of 1000 × 1000 m, 2 towns, 2 villages in the first (4 grids in one of them), none in the second.

    The second village has grids on its lower half only; the second town stops 100 m before the county's edge.
    """
    top = put_area(county, "520999000000", "county", None, rectangle((0, 0, 1000, 1000)), 1_000_000)
    one = put_area(county, "520999101000", "town", top, rectangle((0, 0, 500, 1000)), 500_000)
    two = put_area(county, "520999102000", "town", top, rectangle((500, 0, 900, 1000)), 400_000)
    low = put_area(county, "520999101201", "village", one, rectangle((0, 0, 500, 500)), 250_000)
    high = put_area(county, "520999101202", "village", one, rectangle((0, 500, 500, 1000)), 250_000)
    rects: dict[str, Rect] = {}
    for i in range(4):
        x, y = i % 2 * GRID, i // 2 * GRID
        square = (x, y, x + GRID, y + GRID)
        rects[put_area(county, f"520999101201-0{i + 1}", "grid", low, rectangle(square), 62_500)] = square
    half = put_area(county, "520999101202-01", "grid", high, rectangle((0, 500, 500, 750)), 125_000)
    rects[half] = (0, 500, 500, 750)
    return {"top": top, "one": one, "two": two, "low": low, "high": high, "grids": rects}


def random_stands(seed: int, count: int) -> list[dict[str, Any]]:
    rng = np.random.default_rng(seed)
    rows = []
    for i in range(count):
        # whole and half metres are exact in binary and in fractions
        x, y = rng.integers(-100, 1900, 2) / 2
        w, h = rng.integers(20, 300, 2) / 2
        points = [(x, y), (x + w, y), (x + w, y + h)] if i % 2 else [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
        rows.append(
            {
                "code": f"S{i:04d}",
                "points": points,
                "stated_ha": None if i % 7 == 0 else round(float(rng.uniform(0.01, 3)), 4),
                "land_class": str(rng.choice(["0111", "0113", "0131", "0210", "9999"])),
                "land_tenure": str(rng.choice(["10", "21", "99", ""])),
            }
        )
    return rows


def exact_cells(points: list[tuple[float, float]], tree: dict[str, Any]) -> dict[str, Fraction]:
    """Cell → exact m²: grids, then what is left of villages, towns and the county, and '' outside of it."""
    ring = [(Fraction(x), Fraction(y)) for x, y in points]
    out = {uid: clip(ring, r) for uid, r in tree["grids"].items()}
    half = next(uid for uid, r in tree["grids"].items() if r[2] - r[0] == 500)
    low, high = clip(ring, (0, 0, 500, 500)), clip(ring, (0, 500, 500, 1000))
    out[tree["high"]] = high - out[half]
    out[tree["two"]] = clip(ring, (500, 0, 900, 1000))
    whole = clip(ring, (0, 0, 1000, 1000))
    out[tree["top"]] = whole - low - high - out[tree["two"]]
    every = clip(ring, (-1e6, -1e6, 1e6, 1e6))
    out[""] = every - whole
    return {cell: size for cell, size in out.items() if size > Fraction(1, 100)}


def test_every_figure_agrees_with_exact_fractions_at_every_level(county: County, tree: dict[str, Any]) -> None:
    rows = random_stands(3, 160)
    put_stands(county, [{**{k: v for k, v in r.items() if k != "points"}, "geom": wkb(r["points"])} for r in rows])
    built = archive.build(county)
    expected: dict[str, dict[tuple[str, str], int]] = defaultdict(lambda: defaultdict(int))
    up = {**dict.fromkeys(tree["grids"], tree["low"]), tree["low"]: tree["one"], tree["high"]: tree["one"]}
    up[next(u for u, r in tree["grids"].items() if r[2] - r[0] == 500)] = tree["high"]
    up |= {tree["one"]: tree["top"], tree["two"]: tree["top"]}
    lines = {"10": "国有", "21": "集体", "99": "代码 99", "": "未填"}
    order = [*tree["grids"], tree["high"], tree["two"], tree["top"], ""]
    total = 0
    for r in rows:
        cells = exact_cells(r["points"], tree)
        where = sorted(cells, key=order.index)
        outline = int(sum(cells.values()) + Fraction(1, 2))
        recorded = outline if r["stated_ha"] is None else int(Decimal(str(r["stated_ha"])) * 10_000)
        total += recorded
        for cell, m2 in zip(where, hamilton(recorded, [cells[c] for c in where]), strict=True):
            at: str | None = cell
            while at is not None:
                expected[at][lines[r["land_tenure"]], r["land_class"]] += m2
                at = up.get(at)
    outside = next(node for _, node in built.nodes() if node.name == archive.OUTSIDE_NAME)
    for uid in [*up, tree["top"], ""]:
        node = outside if uid == "" else built.node(uid)
        assert node is not None
        for (line, code), m2 in expected[uid].items():
            counter = node.lines[line]
            name = {"0111": "乔木林地", "0113": "竹林地", "0131": "国家特别规定灌木林地"}.get(code)
            if name:
                assert counter["land_class", name] == m2, (uid, line, code)
            elif code == "9999":
                assert counter["unclear", "代码 9999"] == m2
            else:
                assert counter["other"] == m2
        assert sum(c["m2"] for c in node.lines.values()) == sum(expected[uid].values())
    assert sum(root.total["m2"] for root in built.roots) == total


def test_children_sum_to_their_parent_in_every_figure(county: County, tree: dict[str, Any]) -> None:
    rows = random_stands(5, 120)
    put_stands(county, [{**{k: v for k, v in r.items() if k != "points"}, "geom": wkb(r["points"])} for r in rows])
    built = archive.build(county)
    parents = [node for _, node in built.nodes() if node.children]
    assert len(parents) == 4
    for node in parents:
        for line in {line for child in node.children for line in child.lines} | set(node.lines):
            added: dict[Any, int] = defaultdict(int)
            for child in node.children:
                for key, value in child.lines.get(line, {}).items():
                    added[key] += value
            assert {k: v for k, v in added.items() if v} == {k: v for k, v in node.lines[line].items() if v}
    for _, node in built.nodes():
        total = node.total
        for dimension in labels.DIMENSIONS:
            assert sum(total[dimension, name] for name in built.columns[dimension]) == total["land"]
            assert sum(total[f"{dimension}#", name] for name in built.groups[dimension]) == total["land"]
    assert sum(root.total["stands"] for root in built.roots) == 120


def test_areas_that_overlap_count_once_and_it_is_said(county: County) -> None:
    top = put_area(county, "520999000000", "county", None, rectangle((0, 0, 400, 100)), 40_000)
    one = put_area(county, "520999101000", "town", top, rectangle((0, 0, 250, 100)), 25_000)
    two = put_area(county, "520999102000", "town", top, rectangle((150, 0, 400, 100)), 25_000)
    put_stands(county, [{"code": "1", "geom": wkb(rectangle((100, 0, 300, 100))), "stated_ha": 2.0}])
    built = archive.build(county)
    first, second = built.node(one), built.node(two)
    assert first is not None
    assert second is not None
    assert (first.total["m2"], second.total["m2"]) == (15_000, 5_000)
    assert ("areas_resources.overlapping", {"count": 1}) in built.remarks


def test_largest_remainder_is_hamiltons(county: County) -> None:
    rng = np.random.default_rng(1)
    owner = np.sort(rng.integers(0, 40, 200))
    totals = rng.integers(0, 50_000, 40)
    weights = rng.integers(1, 1000, 200)
    got = shares.split(totals, owner, weights.astype(float))
    for i in range(40):
        own = np.flatnonzero(owner == i)
        if len(own):
            assert got[own].tolist() == hamilton(int(totals[i]), [Fraction(int(w)) for w in weights[own]])


def test_pieces_without_outline_or_area_are_kept_outside() -> None:
    import shapely

    shapes = np.array([None, shapely.Polygon(), shapely.box(0, 0, 1, 1)], dtype=object)
    areas = np.array([shapely.box(0, 0, 2, 2), None], dtype=object)
    cut = pieces.split(shapes, areas, [[1], [0]])
    assert list(zip(cut.shape.tolist(), cut.cell.tolist(), strict=True)) == [(0, -1), (1, -1), (2, 0)]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({"0111": 5, "0131": 2, "9999": 1}, "林地一张图"),
        ({"030100": 5, "030301": 2}, "林地一张图"),
        ({"111": 4, "131": 3}, "林地一张图"),
        ({"0301": 9, "0305": 5, "0303": 2}, "三调"),
        ({"0301": 9, "0501": 5, "0303": 2}, "用地用海"),
        ({"乔木林地": 9}, ""),
        ({"9999": 9}, ""),
    ],
)
def test_a_code_system_is_read_from_the_whole_column(county: County, codes: dict[str, int], expected: str) -> None:
    values = [code for code, count in codes.items() for _ in range(count)]
    assert systems.propose(values, systems.Systems.of(county.profile)).system == expected


@pytest.mark.parametrize(
    "codes",
    [
        {"0301": 500, "0303": 3},
        {"0304": 40},
        # one stray value does not decide
        {"0301": 900, "0303": 30, "0305": 1},
        # a mixture of both
        {"0301": 100, "0303": 30, "0305": 30, "0501": 28},
    ],
)
def test_a_column_that_fits_two_systems_is_ambiguous(county: County, codes: dict[str, int]) -> None:
    values = [code for code, count in codes.items() for _ in range(count)]
    with pytest.raises(systems.Ambiguous) as caught:
        systems.propose(values, systems.Systems.of(county.profile))
    assert set(caught.value.candidates) == {"三调", "用地用海"}
    assert set(caught.value.codes) <= {"0303", "0304"}


def test_the_same_code_has_another_name_in_another_system(county: County) -> None:
    reader = labels.Reader.of(county.profile)
    assert reader.label("land_class", "0303", "三调") == "红树林地"
    assert reader.label("land_class", "0303", "用地用海") == "灌木林地"
    # of rows from before the question nobody knows which it is
    assert reader.label("land_class", "0303") == "代码 0303"
    assert reader.label("land_class", "0301") == "乔木林地"
    assert reader.label("land_class", "0111乔木林", "林地一张图") == "乔木林地"
    assert reader.label("forest_category", "7") == "代码 7"
    assert reader.label("species", "530000") == "530000"
    assert reader.label("origin", "") == "未填"
    assert reader.label("land_tenure", "20", "三调") == "国有土地使用权"
    assert reader.label("land_tenure", "20") == "集体"


def test_cover_volume_and_what_is_missing(county: County, tree: dict[str, Any]) -> None:
    text = json.dumps({"XB_XJ": 12.5})
    each = json.dumps({"HUO_LMGQXJ": "80"})
    put_stands(
        county,
        [
            {"code": "1", "geom": wkb(rectangle((0, 0, 100, 100))), "stated_ha": 1.0, "attributes": text},
            {"code": "2", "geom": wkb(rectangle((100, 0, 200, 100))), "stated_ha": 1.1, "attributes": each},
            {"code": "3", "geom": wkb(rectangle((600, 0, 700, 100))), "land_class": "0132"},
        ],
    )
    built = archive.build(county)
    low, two, top = (built.node(tree[key]) for key in ("low", "two", "top"))
    assert low is not None
    assert two is not None
    assert top is not None
    # 1.0 + 1.1 公顷 of 25 公顷; other shrub land is no forest
    assert archive.cover(low) == Decimal("8.40")
    assert archive.cover(two) == Decimal("0.00")
    assert archive.volume(low.total) == Decimal("100.50")
    assert archive.volume(two.total) is None
    assert top.largest == ("2", 11_000)
    assert built.given == ()
    missing = next(values for code, values in built.remarks if code == "areas_resources.missing")
    assert missing["what"] == "湿地、自然保护地、古树名木"


def test_layers_beside_the_compartments(county: County, tree: dict[str, Any], make_layer: MakeLayer) -> None:
    put_stands(county, [{"code": "1", "geom": wkb(rectangle((0, 0, 100, 100)))}])
    # two wetlands that overlap by half: 300 × 100 m in all, of which 50 × 100 m beyond the first town
    wet = make_layer("湿地.gpkg", [(box(250, 0, 200, 100), {"n": "1"}), (box(350, 0, 200, 100), {"n": "2"})])
    trees = make_layer(
        "古树.gpkg", [(f"POINT({X0 + x} {Y0 + 10})", {"n": "1"}) for x in (10, 250, 950, 2000)] + [(None, {"n": "2"})]
    )
    built = archive.build(county, archive.Options(given={"wetland": str(wet), "old_trees": str(trees)}))
    assert built.given == (layers.WETLAND, layers.OLD_TREES)
    one, top = built.node(tree["one"]), built.node(tree["top"])
    assert one is not None
    assert top is not None
    assert (one.beside["wetland"], top.beside["wetland"]) == (25_000, 30_000)
    assert (one.beside["old_trees"], top.beside["old_trees"]) == (2, 3)
    assert sum(root.beside["old_trees"] for root in built.roots) == 4
    assert any(code == "areas_resources.layer_unused" and values["count"] == 1 for code, values in built.remarks)
    with pytest.raises(LinzhangError) as caught:
        archive.build(county, archive.Options(given={"reserve": "没有.shp"}))
    assert caught.value.code == "areas_resources.layer_missing"


def test_an_overlay_area_has_an_archive_of_its_own(county: County, tree: dict[str, Any]) -> None:
    with county.batch("test") as batch:
        row = {"code": "K1", "name": "国有林场", "level": "county", "kind": "overlay", "area_m2": 20_000}
        uid = batch.insert("area", [{**row, "geom": wkb(rectangle((150, 0, 350, 100)))}])[0]
    put_stands(county, [{"code": "1", "geom": wkb(rectangle((100, 0, 200, 100))), "stated_ha": 0.9}])
    built = archive.build(county, archive.Options(area=uid))
    assert [(node.name, node.total["m2"], node.cut) for _, node in built.nodes()] == [("国有林场", 4500, 1)]
    # in the base tree it takes nothing away
    assert sum(root.total["m2"] for root in archive.build(county).roots) == 9000


def test_nothing_to_count_is_said(county: County) -> None:
    with pytest.raises(LinzhangError) as caught:
        archive.build(county)
    assert caught.value.code == "areas_resources.no_areas"
    put_area(county, "520999000000", "county", None, rectangle((0, 0, 400, 100)), 40_000)
    with pytest.raises(LinzhangError) as caught:
        archive.build(county)
    assert caught.value.code == "areas_resources.no_compartments"


def test_many_cells_are_summed_in_parts() -> None:
    text = workbook.summed([f"A{i}" for i in range(450)])
    assert text.startswith("=SUM(SUM(A0,")
    assert text.count("SUM(") == 4
    assert tables.scaled(123_456, tables.HECTARE, 1) == 12.3456


def test_real_stands_add_up_to_the_layer(shared: Path, chinese_tmp: Path) -> None:
    """74 real stands moved into a county's zone; four quarters of their box as towns."""
    import shapely
    from osgeo import ogr

    from linzhang_plugin.county.profile import Profile

    source = shared / "data" / "stands" / "forest_stands_2012.shp"
    if not source.is_file():
        pytest.skip("the real stands are not there")
    dataset = ogr.Open(str(source))
    shapes = shapely.from_wkb([bytes(f.GetGeometryRef().ExportToWkb()) for f in dataset.GetLayer(0)])
    box_ = shapely.total_bounds(shapes)
    moved = shapely.transform(shapes, lambda c: c - [box_[0], box_[1]] + [500_000.0, 3_270_000.0])
    west, south, east, north = shapely.total_bounds(moved)
    middle = (west + east) / 2, (south + north) / 2
    path = chinese_tmp / "真实.gpkg"
    with County.create(
        path, name="青峰县", code6="520999", epsg=4545, profile=Profile.preset("three_levels")
    ) as county:
        with county.batch("test") as batch:
            for i, quarter in enumerate(
                shapely.box(*b)
                for b in (
                    (west, south, *middle),
                    (middle[0], south, east, middle[1]),
                    (west, middle[1], middle[0], north),
                    (*middle, east, north),
                )
            ):
                row = {"code": f"52099910{i}000", "name": f"{i}", "level": "town", "kind": "base"}
                batch.insert("area", [{**row, "geom": geom.to_wkb([quarter])[0]}])
        put_stands(county, [{"code": f"{i}", "geom": g} for i, g in enumerate(geom.to_wkb(moved))])
        built = archive.build(county)
    assert len(moved) == 74
    total = sum(int(Decimal(float(a)).quantize(Decimal(1), rounding="ROUND_HALF_UP")) for a in shapely.area(moved))
    assert sum(root.total["m2"] for root in built.roots) == total
    assert all(root.name != archive.OUTSIDE_NAME for root in built.roots)
    # two pairs of them lie over one another: their common ground is in the total twice, and that is said
    pairs = [shapely.area(shapely.intersection(a, b)) for i, a in enumerate(moved) for b in moved[:i]]
    common = [m2 for m2 in pairs if m2 > 0.01]
    said = dict(built.remarks)["areas_resources.stands_overlap"]
    assert (said["count"], said["m2"]) == (2, f"{sum(common):.2f}")
    assert said["m2"] == "22.12"


def test_what_lies_beyond_the_zone_is_measured_in_it_and_said(county: County) -> None:
    """At x metres from the meridian the plane is larger by (x / R)², R² = M · N of the ellipsoid there."""
    away = 200_000.0
    near, far = rectangle((20_000, 0, 20_100, 100)), rectangle((20_000 + away, 0, 20_100 + away, 100))
    put_area(county, "520999000000", "county", None, rectangle((0, -1000, 300_000, 1000)), 600_000_000)
    put_stands(county, [{"code": "1", "geom": wkb(near)}, {"code": "2", "geom": wkb(far)}])
    planar = archive.build(county, archive.Options(method="planar"))
    assert planar.roots[0].total["m2"] == 20_000
    beyond = next(values for code, values in planar.remarks if code == "areas_resources.beyond_zone")
    assert (beyond["count"], beyond["hectares"]) == (1, "1.0000")
    target = county.path.with_name("清单.xlsx")
    book = openpyxl.load_workbook(workbook.export(county, planar, "", "", target, lambda code, **_values: code))
    for sheet in book:
        texts = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell]
        assert any("areas_resources.beyond_zone" in text for text in texts), sheet.title
    ellipsoidal = archive.build(county, archive.Options(method="ellipsoidal"))
    latitude, a, e2 = np.radians(29.55), 6_378_137.0, 0.00669438002290
    w = 1 - e2 * np.sin(latitude) ** 2
    radius2 = a * (1 - e2) / w**1.5 * a / w**0.5
    expected = 10_000 + 10_000 / (1 + (away + 50) ** 2 / radius2)
    assert abs(ellipsoidal.roots[0].total["m2"] - expected) <= 1


def test_a_damaged_profile_is_said_in_words(county: County) -> None:
    county.set_profile({"areas": {"resources": {"groups": {"origin": {"天然": ["纯天然"]}}}}})
    put_area(county, "520999000000", "county", None, rectangle((0, 0, 400, 100)), 40_000)
    with pytest.raises(LinzhangError) as caught:
        archive.build(county)
    assert caught.value.code == "county.profile_damaged"


def test_cancel_stops_it(county: County, tree: dict[str, Any]) -> None:
    from linzhang_plugin.county.errors import Cancelled

    put_stands(county, [{"code": "1", "geom": wkb(rectangle((0, 0, 100, 100)))}])

    def stop(fraction: float) -> None:
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        archive.build(county, progress=stop)


def test_every_remark_has_a_sentence() -> None:
    """Remarks are made by name, which the search for literal codes does not see."""
    import re

    from linzhang_plugin.areas.resources import remarks
    from linzhang_plugin.desktop.messages import areas_resources

    source = Path(str(remarks.__file__)).read_text(encoding="utf-8")
    used = set(re.findall(r'add\(\s*"([a-z_]+)"', source)) | set(re.findall(r'"areas_resources\.([a-z_]+)"', source))
    used |= {"basis_recorded", "basis_computed", "method_planar", "method_ellipsoidal"}
    assert len(used) > 15
    known = {code.removeprefix("areas_resources.") for code in areas_resources.sentences(lambda _c, text: text)}
    assert used <= known


def test_recorded_and_measured_area_and_where_a_compartment_counts(county: County, tree: dict[str, Any]) -> None:
    put_stands(
        county,
        [
            # 3/4 in the second town, 1/4 in the first: it counts in the second
            {"code": "1", "geom": wkb(rectangle((475, 0, 575, 100))), "stated_ha": 1.2},
            # an area of 0 was never filled in
            {"code": "2", "geom": wkb(rectangle((0, 0, 100, 100))), "stated_ha": 0.0},
            {"code": "3", "geom": wkb(rectangle((100, 0, 200, 100))), "stated_ha": None},
            {"code": "4", "geom": wkb(rectangle((200, 0, 240, 100))), "stated_ha": 0.41},
        ],
    )
    built = archive.build(county)
    one, two = built.node(tree["one"]), built.node(tree["two"])
    assert one is not None
    assert two is not None
    keys = ("stands", "m2", "recorded", "measured", "far", "far_m2", "unrecorded", "unrecorded_m2")
    assert [two.total[key] for key in keys] == [1, 9_000, 9_000, 7_500, 1, 1_500, 0, 0]
    assert [one.total[key] for key in keys] == [3, 27_100, 7_100, 6_500, 0, 500, 2, 20_000]
    assert (one.cut, two.cut) == (1, 1)
    assert one.largest == ("2", 10_000)
    computed = archive.build(county, archive.Options(basis="computed"))
    assert computed.roots[0].total["m2"] == 34_000
    assert computed.remarks[0][0] == "areas_resources.basis_computed"
