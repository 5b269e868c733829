"""Coverage, blind spots and their risk, against shapely's own buffers and grounds of which the truth is known."""

from __future__ import annotations

import datetime

import numpy as np
import pytest
import shapely
from shapely import affinity

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from linzhang_plugin.patrols.coverage import blind, covered, fill, look, risk, store
from linzhang_plugin.patrols.coverage.ground import areas_on, forest_in
from linzhang_plugin.patrols.coverage.period import Period
from linzhang_plugin.patrols.coverage.settings import Settings
from linzhang_plugin.patrols.coverage.ways import select, ways
from tests.patrols.coverage.known_ground import area_of, person_of, store_track
from tests.patrols.walks import ORIGIN_X, ORIGIN_Y, county

PEOPLE = [
    {"name": "张三", "grid": "01", "start": "2020-01-01"},
    {"name": "李四", "grid": "02", "start": "2020-01-01"},
]
MAY = Period.of("2024-05")
TODAY = datetime.date(2024, 7, 1)
GRID_1, GRID_2 = "520999101201-01", "520999101201-02"


def at(shape):
    return affinity.translate(shape, ORIGIN_X, ORIGIN_Y)


def wkb(shape) -> bytes:
    return to_wkb([at(shape)])[0]


@pytest.fixture
def opened(chinese_tmp):
    with county(chinese_tmp / "青峰县.gpkg", PEOPLE) as made:
        yield made


def forest(opened: County, *shapes, land_class: str = "0111") -> None:
    with opened.batch("x") as batch:
        batch.insert(
            "compartment",
            [
                {"code": f"{land_class}-{k}-{shape.area:.0f}", "land_class": land_class, "geom": wkb(shape)}
                for k, shape in enumerate(shapes)
            ],
        )


def walk(opened: County, name: str, day: int, places, month: int = 5) -> None:
    with opened.batch("x") as batch:
        store_track(batch, person_of(opened, name), datetime.date(2024, month, day), places)


def shares_of(opened: County, result: store.Result) -> dict[str, covered.Share]:
    return dict(zip(result.areas.codes, result.shares, strict=True))


# ---- polygons on cells ------------------------------------------------------------------------------------


def test_cells_of_polygons_are_those_whose_middle_lies_in_them():
    chance = np.random.default_rng(4)
    shapes = []
    for _ in range(30):
        middle = chance.uniform(-400, 400, 2)
        turn = np.sort(chance.uniform(0, 2 * np.pi, 12))
        ring = middle + np.column_stack([np.cos(turn), np.sin(turn)]) * chance.uniform(30, 200, (12, 1))
        shape = shapely.make_valid(shapely.Polygon(ring))
        shapes.append(shape.difference(shapely.Point(middle).buffer(25)))
    polygons = np.array([*shapes, None, shapely.Polygon()], dtype=object)
    found = fill.stretches(polygons, 7.0)
    owner, column, row = fill.cells_of(found)
    made = set(zip(owner.tolist(), column.tolist(), row.tolist(), strict=True))
    grid_column, grid_row = (v.ravel() for v in np.meshgrid(np.arange(-120, 120), np.arange(-120, 120)))
    middles = shapely.points((grid_column + 0.5) * 7.0, (grid_row + 0.5) * 7.0)
    wanted = {
        (k, int(grid_column[i]), int(grid_row[i]))
        for k, shape in enumerate(shapes)
        for i in np.flatnonzero(shapely.contains(shape, middles))
    }
    assert made == wanted
    window = fill.Window(-120, -120, 240, 240)
    union = shapely.union_all(shapes)
    assert fill.mask(found, window).sum() == shapely.contains(union, middles).sum()
    marked = chance.random((240, 240)) < 0.3
    number = fill.counts(marked, window, found, len(polygons))
    assert number.tolist() == [
        sum(marked[r + 120, c + 120] for k, c, r in wanted if k == owner) for owner in range(len(polygons))
    ]
    columns, rows, sums = fill.coarse_sums(marked, window, 7.0, 50.0)
    assert sums.sum() == marked.sum()
    some = next(k for k, value in enumerate(zip(columns, rows, strict=True)) if value == (1, -3))
    inside = (np.floor((grid_column + 0.5) * 7 / 50) == 1) & (np.floor((grid_row + 0.5) * 7 / 50) == -3)
    assert sums[some] == marked.ravel()[inside].sum()


# ---- coverage ---------------------------------------------------------------------------------------------


def test_the_share_of_forest_seen_is_that_of_buffers_to_half_a_point(opened):
    chance = np.random.default_rng(11)
    woods = []
    for _ in range(25):
        x, y, w, h = chance.uniform([0, 0, 150, 150], [3600, 1600, 900, 700])
        woods.append(affinity.rotate(shapely.box(x, y, min(x + w, 4000), min(y + h, 2000)), 3))
    forest(opened, *woods)
    lines = []
    for day in range(1, 13):
        turn = np.cumsum(chance.normal(0, 0.8, 40))
        places = chance.uniform([500, 300], [3500, 1700]) + np.cumsum(
            np.column_stack([np.cos(turn), np.sin(turn)]) * 90, axis=0
        )
        lines.append(shapely.LineString(places))
        walk(opened, "张三", day, places)
    result = store.compute(opened, MAY, TODAY)
    swath = shapely.union_all([shapely.buffer(line, 50.0, quad_segs=32) for line in lines])
    wooded = shapely.union_all(woods)
    shares = shares_of(opened, result)
    for code, left, right in ((GRID_1, 0, 2000), (GRID_2, 2000, 4000), ("520999101", 0, 4000)):
        own = wooded.intersection(shapely.box(left, 0, right, 2000))
        exact = own.intersection(swath).area / own.area
        assert 0.05 < exact < 0.95
        assert shares[code].basis == covered.FOREST
        assert shares[code].share == pytest.approx(exact, abs=0.005)
        assert shares[code].ground_m2 == pytest.approx(own.area, rel=0.01)
    assert shares["520999101"] == shares["520999101201"]
    for name in ("ground_m2", "seen_m2"):
        assert getattr(shares[GRID_1], name) + getattr(shares[GRID_2], name) == getattr(shares["520999101"], name)
    assert result.county_share == shares["520999101"]


def test_without_compartments_the_whole_area_is_the_ground_and_it_is_said(opened):
    walk(opened, "张三", 6, [(0, 1000), (2000, 1000)])
    shares = shares_of(opened, store.compute(opened, MAY, TODAY))
    assert shares[GRID_1].basis == covered.WHOLE
    assert shares[GRID_1].ground_m2 == 4_000_000
    assert shares[GRID_1].share == pytest.approx(0.05, abs=0.001)
    assert shares[GRID_2].share == pytest.approx(50 * 100 / 2 / 4e6, abs=0.002)


def test_an_area_of_fields_alone_has_no_share(opened):
    forest(opened, shapely.box(0, 0, 2000, 2000))
    forest(opened, shapely.box(2000, 0, 4000, 2000), land_class="0210")
    walk(opened, "李四", 6, [(2100, 1000), (3900, 1000)])
    shares = shares_of(opened, store.compute(opened, MAY, TODAY))
    assert shares[GRID_2] == covered.Share(covered.FOREST, 0, 0)
    assert shares[GRID_2].share is None
    assert shares[GRID_1].share == 0.0


def test_classes_that_no_list_knows_are_counted(opened):
    forest(opened, shapely.box(0, 0, 2000, 2000))
    forest(opened, shapely.box(2000, 0, 3000, 2000), land_class="9999")
    walk(opened, "李四", 6, [(2100, 1000), (3900, 1000)])
    assert store.compute(opened, MAY, TODAY).unknown == {"9999": 1}


# ---- blind spots ------------------------------------------------------------------------------------------


def blind_of(opened: County, day: datetime.date, **more) -> tuple[blind.Blind, object]:
    how = Settings.of(opened.profile)
    areas = areas_on(opened, day)
    back = select(opened, day - datetime.timedelta(days=how.lookback_days - 1), day)
    return blind.find(ways(opened, back), areas, forest_in(opened), day, how), areas


def test_cells_of_forest_that_nobody_came_near_for_thirty_days(opened):
    forest(opened, shapely.box(0, 0, 2000, 1000))
    walk(opened, "张三", 1, [(0, 250), (2000, 250)])
    walk(opened, "张三", 2, [(0, 650), (2000, 650)])
    made, areas = blind_of(opened, datetime.date(2024, 5, 31))
    assert made.ground == 200
    rows = set((made.row - int(ORIGIN_Y // 100)).tolist())
    # 30 days after the 1st the row of 250 m is blind again, that of 650 m is seen for one more day
    assert rows == {0, 1, 2, 3, 4, 5, 7, 8, 9}
    last = {int(r - ORIGIN_Y // 100): int(day) for r, day in zip(made.row, made.last, strict=True)}
    assert last[2] == datetime.date(2024, 5, 1).toordinal()
    assert last[3] == blind.NEVER
    assert made.m2.tolist() == [10_000] * 180
    assert {areas.codes[k] for k in made.area} == {GRID_1}


def test_cells_with_less_than_half_of_forest_are_none(opened):
    forest(opened, shapely.box(0, 0, 45, 1000), shapely.box(100, 0, 155, 1000))
    walk(opened, "张三", 1, [(1000, 1900), (1500, 1900)])
    made, _ = blind_of(opened, datetime.date(2024, 5, 31))
    assert set(made.column.tolist()) == {int(ORIGIN_X // 100) + 1}
    assert made.ground == 10
    assert made.m2[0] == pytest.approx(5500, abs=500)


def test_points_of_risk_say_what_for(opened):
    forest(opened, shapely.box(0, 0, 4000, 2000))
    walk(opened, "张三", 2, [(0, 1950), (1000, 1950)])
    with opened.batch("x") as batch:
        line = to_wkb([at(shapely.LineString([(50, -150), (50, 50)]))])[0]
        batch.insert(
            "road",
            [{"name": "S205", "hash": "a", "geom": shapely.to_wkb(shapely.multilinestrings([shapely.from_wkb(line)]))}],
        )
        batch.insert("settlement", [{"name": "王家寨", "hash": "b", "geom": wkb(shapely.Point(350, 1250))}])
        batch.insert("key_place", [{"name": "古树", "radius_m": 20, "geom": wkb(shapely.Point(1010, 1010))}])
        batch.insert(
            "area",
            [
                {
                    "code": "520999-Z001",
                    "name": "水源地",
                    "level": "county",
                    "kind": "overlay",
                    "overlay_kind": "key_area",
                    "geom": wkb(shapely.box(3000, 0, 4000, 500)),
                }
            ],
        )
        batch.insert(
            "problem",
            [
                {"number": "1", "content": "烧荒引发火情", "day": "2024-01-03", "geom": wkb(shapely.Point(2450, 1450))},
                {"number": "2", "content": "盗伐", "day": "2024-01-03", "geom": wkb(shapely.Point(2450, 1450))},
                {
                    "number": "5",
                    "content": "烧荒处的标牌损坏",
                    "kind": "facility",
                    "day": "2024-01-03",
                    "geom": wkb(shapely.Point(2450, 150)),
                },
                {"number": "3", "content": "盗伐", "day": "2019-01-03", "geom": wkb(shapely.Point(1450, 450))},
                {"number": "4", "content": "明天的", "day": "2024-06-03", "geom": wkb(shapely.Point(1450, 450))},
            ],
        )
    made, areas = blind_of(opened, datetime.date(2024, 5, 31))
    how = Settings.of(opened.profile)
    listed = risk.reasons(opened, made, areas, how)

    def of(x: float, y: float) -> dict[str, tuple[float, str, int]]:
        column, row = int((ORIGIN_X + x) // 100), int((ORIGIN_Y + y) // 100)
        [k] = np.flatnonzero((made.column == column) & (made.row == row))
        return {r.code: (r.points, r.name, r.number) for r in listed[k]}

    never = {"never": (2.0, "", 30)}  # there are tracks since the 2nd of May
    assert of(50, 150) == {**never, "road": (2.0, "S205", 200)}
    assert of(1550, 450) == never
    assert of(350, 1650) == {**never, "settlement": (2.0, "王家寨", 500)}
    assert "settlement" not in of(350, 1850)
    assert of(1050, 1050) == {**never, "place": (3.0, "古树", 0)}
    assert of(3050, 50) == {**never, "overlay": (3.0, "水源地", 0)}
    # the problem reaches 500 m, the fire a kilometre; six points at most
    assert of(2450, 1450) == {**never, "fire": (4.0, "", 1), "problem": (2.0, "", 1)}
    # what has a kind is no fire by its words
    assert of(2450, 150) == {**never, "problem": (2.0, "", 1)}
    assert of(1750, 1450) == {**never, "fire": (4.0, "", 1)}
    opened.set_profile({"patrols": {"coverage": {"risk": {"problem_most": 5}}}})
    limited = risk.reasons(opened, made, areas, Settings.of(opened.profile))
    assert max(sum(r.points for r in row if r.code in ("fire", "problem")) for row in limited) == 5


def test_longer_unseen_gives_more_points_up_to_a_limit(opened):
    forest(opened, shapely.box(0, 0, 2000, 1000))
    for month, day, y in ((5, 1, 150), (4, 1, 350), (3, 1, 550), (1, 15, 750)):
        walk(opened, "张三", day, [(0, y), (2000, y)], month)
    made, areas = blind_of(opened, datetime.date(2024, 5, 31))
    listed = risk.reasons(opened, made, areas, Settings.of(opened.profile))
    by_row = {int(row - ORIGIN_Y // 100): reasons for row, reasons in zip(made.row, listed, strict=True)}
    assert by_row[1] == ()
    assert [(r.code, r.points, r.number) for r in by_row[3]] == [("again", 1.0, 60)]
    assert [(r.code, r.points, r.number) for r in by_row[5]] == [("again", 2.0, 90)]
    assert [(r.code, r.points, r.number) for r in by_row[7]] == [("again", 2.0, 90)]
    days = (datetime.date(2024, 5, 31) - datetime.date(2024, 1, 15)).days + 1
    assert [(r.code, r.points, r.number) for r in by_row[0]] == [("never", 2.0, days)]


def test_spots_join_neighbours_with_the_same_reasons_and_come_by_risk(opened):
    forest(opened, shapely.box(0, 0, 4000, 300), shapely.box(0, 1700, 4000, 2000))
    walk(opened, "张三", 20, [(0, 150), (4000, 150)])
    with opened.batch("x") as batch:
        batch.insert("key_place", [{"name": "卡口", "radius_m": 20, "geom": wkb(shapely.Point(3050, 1850))}])
    result = store.compute(opened, MAY, TODAY)
    # below the way both other rows of each grid, above it everything but the cell of the place
    assert [(s.cells, s.risk, result.areas.codes[s.area]) for s in result.spots[:1]] == [(1, 5.0, GRID_2)]
    assert sorted((s.cells, s.risk) for s in result.spots[1:]) == sorted(
        [(20, 2.0), (20, 2.0), (20, 2.0), (20, 2.0), (60, 2.0), (59, 2.0)]
    )
    union = shapely.union_all([s.geometry for s in result.spots])
    assert union.area == sum(s.cells for s in result.spots) * 10_000
    assert [s.m2 for s in result.spots[1:3]] == [600_000, 590_000]
    of = dict(zip(result.areas.codes, zip(result.blind_cells, result.blind_m2, strict=True), strict=True))
    assert of[GRID_1] == (100, 1_000_000)
    assert of[GRID_2] == (100, 1_000_000)
    assert of["520999101"] == (200, 2_000_000)


# ---- kept -------------------------------------------------------------------------------------------------


def say(code: str, /, **values: object) -> str:
    return f"{code}{sorted(values.items())}"


def test_what_is_kept_is_replaced_and_the_same_twice_changes_nothing(opened):
    forest(opened, shapely.box(0, 0, 4000, 300))
    walk(opened, "张三", 20, [(0, 150), (4000, 150)])
    result = store.compute(opened, MAY, TODAY)
    assert store.write(opened, result, say)
    row = opened.rows("SELECT * FROM coverage WHERE area_uid = ?", (area_of(opened, GRID_1),))[0]
    assert (row["first"], row["last"], row["basis"]) == ("2024-05-01", "2024-05-31", "forest")
    assert row["share"] == pytest.approx(1 / 3, abs=0.005)
    assert row["blind_cells"] == 40
    assert opened.scalar("SELECT count(*) FROM blind_spot") == 4
    assert not store.write(opened, store.compute(opened, MAY, TODAY), say)
    walk(opened, "张三", 21, [(0, 50), (4000, 50)])
    april = Period.of("2024-04-01..2024-05-31")
    assert store.write(opened, store.compute(opened, april, TODAY), say)
    assert opened.scalar('SELECT count(DISTINCT "first") FROM coverage') == 2
    assert opened.scalar("SELECT count(*) FROM blind_spot") == 2
    level, words = opened.rows("SELECT level, words FROM blind_spot")[0]
    assert level == "low"
    assert "小塘村0" in words


def test_other_limits_of_risk_are_kept_though_nothing_else_changes(opened):
    walk(opened, "张三", 20, [(0, 150), (4000, 150)])
    store.write(opened, store.compute(opened, MAY, TODAY), say)
    assert {row["level"] for row in opened.rows("SELECT level FROM blind_spot")} == {"low"}
    opened.set_profile({"patrols": {"coverage": {"risk": {"high": 1, "middle": 0.5}}}})
    assert store.write(opened, store.compute(opened, MAY, TODAY), say)
    assert {row["level"] for row in opened.rows("SELECT level FROM blind_spot")} == {"high"}


@pytest.mark.parametrize(
    ("most", "key", "least"),
    # 4 × 2 km: 8 km² of 100 m are 800 cells; of a swath of 50 m, cells of 10 m, 80,000
    [("MOST_CELLS", "cell_metres", 101), ("MOST_FINE", "swath_metres", 51)],
)
def test_cells_that_no_computer_can_hold_are_refused_with_those_that_it_can(opened, monkeypatch, most, key, least):
    walk(opened, "张三", 20, [(0, 150), (4000, 150)])
    number = {"MOST_CELLS": 800, "MOST_FINE": 80_000}[most]
    monkeypatch.setattr(store, most, number)
    assert store.compute(opened, MAY, TODAY).looked_at
    monkeypatch.setattr(store, most, number - 1)
    with pytest.raises(LinzhangError) as error:
        store.compute(opened, MAY, TODAY)
    assert (error.value.code, error.value.values["key"]) == ("patrols_coverage.cells_many", f"patrols.coverage.{key}")
    assert error.value.values["least"] == least


def test_a_county_may_give_no_points_for_time_and_no_room_to_roads(opened):
    road = shapely.MultiLineString([[(0, 500), (4000, 500)]])
    with opened.batch("x") as batch:
        batch.insert("road", [{"name": "乡道", "hash": "h", "geom": wkb(road)}])
    walk(opened, "张三", 20, [(0, 150), (4000, 150)])
    nothing = {"again": 0, "again_most": 0, "road": {"metres": 0, "points": 2}}
    opened.set_profile({"patrols": {"coverage": {"unseen_days": 5, "risk": nothing}}})
    result = store.compute(opened, MAY, TODAY)
    assert {reason.code for spot in result.spots for reason in spot.reasons} <= {"never"}
    assert any(not spot.reasons for spot in result.spots)


def test_what_is_kept_ties_no_area_down(opened):
    """An area that nothing but its coverage speaks of can vanish, and takes it with it."""
    from linzhang_plugin.areas.splitting.accept import dependents

    overlay = {"code": "520999-Z001", "name": "水源地", "level": "county", "kind": "overlay"}
    with opened.batch("x") as batch:
        uid = batch.insert("area", [{**overlay, "geom": wkb(shapely.box(0, 0, 900, 900))}])[0]
    walk(opened, "张三", 20, [(0, 150), (4000, 150)])
    store.write(opened, store.compute(opened, MAY, TODAY), say)
    assert dependents(opened, uid) == {}
    assert "水源地" in {row.name for row in look.coverage(opened, MAY.first, MAY.last)}
    with opened.batch("x") as batch:
        batch.delete("area", uid)
    assert "水源地" not in {row.name for row in look.coverage(opened, MAY.first, MAY.last)}
    found, count, day = look.spots(opened)
    assert count == len(found) > 0
    assert day == MAY.last


def test_a_failing_file_keeps_nothing(opened):
    walk(opened, "张三", 20, [(0, 150), (4000, 150)])

    def fail() -> None:
        raise LinzhangError("county.disk_full")

    with pytest.raises(LinzhangError):
        store.write(opened, store.compute(opened, MAY, TODAY), say, before_commit=fail)
    assert opened.scalar("SELECT count(*) FROM coverage") == 0


@pytest.mark.parametrize(
    ("text", "first", "last", "name"),
    [
        ("2024-05", "2024-05-01", "2024-05-31", "2024年5月"),
        ("2024年5月", "2024-05-01", "2024-05-31", "2024年5月"),
        ("2024-Q2", "2024-04-01", "2024-06-30", "2024年第2季度"),
        ("2024年第二季度", "2024-04-01", "2024-06-30", "2024年第2季度"),
        ("2024年4季度", "2024-10-01", "2024-12-31", "2024年第4季度"),
        ("2024年下半年", "2024-07-01", "2024-12-31", "2024年下半年"),
        ("2024", "2024-01-01", "2024-12-31", "2024年"),
        ("2024-05-03..2024-06-02", "2024-05-03", "2024-06-02", "2024年5月3日至2024年6月2日"),
        ("2024年5月1日至2024年5月31日", "2024-05-01", "2024-05-31", "2024年5月"),
        ("2024-05-03", "2024-05-03", "2024-05-03", "2024年5月3日"),
        ("2024/5/3", "2024-05-03", "2024-05-03", "2024年5月3日"),
        ("2024/5/1-2024/5/31", "2024-05-01", "2024-05-31", "2024年5月"),
        ("2024-05-01/2024-05-31", "2024-05-01", "2024-05-31", "2024年5月"),
    ],
)
def test_periods_as_people_write_them(text, first, last, name):
    made = Period.of(text)
    assert (made.first.isoformat(), made.last.isoformat(), made.name) == (first, last, name)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("五月", "patrols_coverage.period_wrong"),
        ("2024-13", "patrols_coverage.period_wrong"),
        ("", "patrols_coverage.period_wrong"),
        ("2024-05-31..2024-05-01", "patrols_coverage.period_backwards"),
        ("2025-05", "patrols_coverage.period_ahead"),
    ],
)
def test_periods_that_are_none(text, code):
    with pytest.raises(LinzhangError) as error:
        Period.of(text, TODAY)
    assert error.value.code == code


def test_bad_grounds_are_said(opened):
    with pytest.raises(LinzhangError) as error:
        store.compute(opened, MAY, TODAY)
    assert error.value.code == "patrols_coverage.no_tracks"
    for section in ({"swath_metres": 0}, {"cell_metres": "weit"}, {"risk": {"road": 3}}, {"lookback_days": 3}, 7):
        opened.set_profile({"patrols": {"coverage": section}})
        with pytest.raises(LinzhangError) as error:
            Settings.of(opened.profile)
        assert error.value.code == "patrols_coverage.settings_wrong"
    opened.set_profile({"patrols": {}})
    assert Settings.of(opened.profile) == Settings()
