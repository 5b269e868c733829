"""The matrix: parts within totals, years, limits, bases and progress, on a county file and against plain sums."""

from __future__ import annotations

import datetime
import random
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import shapely

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.tasks import bases, matrix, matrix_read, progress, shares, store
from linzhang_plugin.tasks.bases import Bases, Place, read_column
from linzhang_plugin.tasks.documents import read_document
from linzhang_plugin.tasks.matrix import Plan, Rule, TargetSplit, split_all
from linzhang_plugin.tasks.plan import read_plan
from linzhang_plugin.tasks.split import Limit
from linzhang_plugin.tasks.store import StoredTarget


def a_target(uid: str, value: str, unit: str = "亩", part_of: str = "", **more: Any) -> StoredTarget:
    return StoredTarget(uid, "k", uid, "", value, unit, 2024, "", "", kind="amount", part_of=part_of, **more)


def some_places(number: int) -> list[Place]:
    return [Place(f"u{i}", f"5209991{i:05d}", f"第{i}村", 1000 + i) for i in range(number)]


def a_plan(targets: Sequence[StoredTarget], weights: dict[str, list[Fraction]], **more: Any) -> Plan:
    number = len(next(iter(weights.values())))
    return Plan(targets, some_places(number), dict.fromkeys(weights, Rule("area")), weights, **more)


def assert_parts_within(total: TargetSplit, parts: Sequence[TargetSplit]) -> None:
    for item in (total, *parts):
        assert sum(item.split.shares) == item.split.total
    for whole, *own in zip(total.split.shares, *(p.split.shares for p in parts), strict=True):
        assert sum(own, Decimal(0)) <= whole
        assert all(value >= 0 for value in own)


# ---- parts ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(25))
def test_parts_stay_within_their_total_in_every_place(seed: int) -> None:
    rng = random.Random(seed)
    number = rng.randint(2, 60)
    same = [Fraction(rng.randint(1, 10**9)) for _ in range(number)]
    total = rng.randint(1, rng.choice([20, 10**5]))
    cuts = sorted(rng.randint(0, total) for _ in range(rng.randint(1, 4)))
    values = [b - a for a, b in zip([0, *cuts], cuts, strict=False)]
    targets = [
        a_target("营造林", str(total)),
        *(a_target(f"项{i}", str(v), part_of="营造林") for i, v in enumerate(values)),
    ]
    weights = {
        t.uid: same if rng.random() < 0.6 else [Fraction(rng.randint(1, 9)) for _ in range(number)] for t in targets
    }
    step = rng.choice([None, Decimal(1), Decimal(5)])
    plan = a_plan(targets, weights)
    plan.rules = dict.fromkeys(weights, Rule("area", step=step))
    done = split_all(plan)
    assert_parts_within(done[0], done[1:])


def test_parts_of_parts_and_parts_that_are_the_whole() -> None:
    weights = [Fraction(w) for w in (3, 3, 2, 2, 1)]
    targets = [
        a_target("营造林", "101"),
        a_target("人工造林", "60", part_of="营造林"),
        a_target("封山育林", "41", part_of="营造林"),
        a_target("退耕还林", "59", part_of="人工造林"),
    ]
    done = {d.target.uid: d for d in split_all(a_plan(targets, {t.uid: weights for t in targets}))}
    assert_parts_within(done["营造林"], [done["人工造林"], done["封山育林"]])
    assert_parts_within(done["人工造林"], [done["退耕还林"]])
    both = zip(done["人工造林"].split.shares, done["封山育林"].split.shares, strict=True)
    assert [a + b for a, b in both] == list(done["营造林"].split.shares), "the parts are the whole, in every place"


def test_parts_that_cannot_be_added_are_said_so() -> None:
    weights = [Fraction(1)] * 3
    targets = [
        a_target("林地", "90"),
        a_target("公益林", "60", part_of="林地"),
        a_target("天然林", "60", part_of="林地"),
    ]
    done = split_all(a_plan(targets, {t.uid: weights for t in targets}))
    assert [d.split.shares for d in done] == [(30,) * 3, (20,) * 3, (20,) * 3]
    assert [r.code for r in done[1].remarks] == ["tasks_matrix.parts_overlap"]
    wrong = [a_target("总", "10"), a_target("分", "20", part_of="总")]
    done = split_all(a_plan(wrong, {t.uid: weights for t in wrong}))
    assert "tasks_matrix.part_above_total" in [r.code for r in done[1].remarks]
    assert sum(done[1].split.shares) == 20


def test_limits_of_parts_that_do_not_fit_are_explained() -> None:
    weights = [Fraction(1)] * 2
    targets = [a_target("总", "10"), a_target("甲", "6", part_of="总"), a_target("乙", "4", part_of="总")]
    limits = {"甲": {"u0": Limit(minimum=Decimal(4))}, "乙": {"u0": Limit(minimum=Decimal(2))}}
    with pytest.raises(LinzhangError) as caught:
        split_all(a_plan(targets, {t.uid: weights for t in targets}, limits=limits))
    assert caught.value.code.startswith("tasks_matrix.")


def test_nine_towns_two_projects_each() -> None:
    """花溪 (seed 003): 18 projects over 9 towns."""
    weights = [Fraction(i + 1) for i in range(9)]
    content = "在花溪区9个乡（镇）完成18个林下经济项目（每个乡镇2个）"
    stated = StoredTarget("p", "k", "项目", "", "18", "个", 2021, "", content, kind="amount")
    assert split_all(a_plan([stated], {"p": weights}))[0].split.shares == (2,) * 9
    equal = a_plan([a_target("p", "18", "个")], {"p": [Fraction(1)] * 9})
    assert split_all(equal)[0].split.shares == (2,) * 9


# ---- years ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(10))
def test_years_add_up_for_every_place_and_every_year(seed: int) -> None:
    rng = random.Random(seed)
    number = rng.randint(2, 200)
    total = rng.randint(1, 10**5)
    weights = [Fraction(rng.randint(1, 9)) for _ in range(number)]
    targets = [a_target("造林", str(total), year_to=2028), a_target("其中", str(total // 3), part_of="造林")]
    done = split_all(a_plan(targets, {t.uid: weights for t in targets}))
    for item in done:
        assert [year for year, _ in item.years] == [2024, 2025, 2026, 2027, 2028]
        by_place = list(zip(*(values for _, values in item.years), strict=True))
        assert [sum(values) for values in by_place] == list(item.split.shares)
    sums = [sum(values) for _, values in done[0].years]
    assert sum(sums) == total
    assert max(sums) - min(sums) <= 1
    for (_, whole), (_, part) in zip(done[0].years, done[1].years, strict=True):
        over = [p for w, p in zip(whole, part, strict=True) if p > w]
        assert not over or "tasks_matrix.year_parts_exceed" in [r.code for r in done[1].remarks]


def test_years_as_given_must_be_the_total() -> None:
    weights = {"造林": [Fraction(1), Fraction(2)]}
    given = {"造林": {2023: Decimal(60), 2024: Decimal(40)}}
    done = split_all(a_plan([a_target("造林", "100")], weights, years=given))[0]
    assert [sum(values) for _, values in done.years] == [60, 40]
    given["造林"][2024] = Decimal(30)
    with pytest.raises(LinzhangError) as caught:
        split_all(a_plan([a_target("造林", "100")], weights, years=given))
    assert (caught.value.code, caught.value.values["difference"]) == ("tasks_matrix.years_do_not_sum", "10")


def test_rates_and_stocks_are_carried() -> None:
    rate = StoredTarget("r", "k", "森林覆盖率", "不低于", "62.5", "%", 2024, "", "", kind="ratio")
    done = split_all(a_plan([rate, a_target("造林", "9")], {"造林": [Fraction(1)] * 2}))
    assert [d.method for d in done] == ["carried", "area"]
    assert [done[0].stored_value(i) for i in range(2)] == ["62.5", "62.5"]


# ---- columns from Excel ---------------------------------------------------------------------------------------

TOWNS = [Place(f"u{i}", f"52099910{i}000", name, 1) for i, name in enumerate(["石桥镇", "云岭乡", "松溪镇"])]


def test_columns_as_excel_gives_them() -> None:
    named = read_column("乡镇\t人口\r\n石桥镇\t1,200\r\n云岭乡\t800.5\r\n松溪镇\t0\r\n合计\t2000.5\r\n", TOWNS)
    assert named.values == {"u0": Decimal(1200), "u1": Decimal("800.5"), "u2": Decimal(0)}
    assert not named.faults
    alone = read_column("人口\n1200\n800\n5\n", TOWNS)
    assert list(alone.values.values()) == [1200, 800, 5]
    assert list(read_column("3\n4\n5", TOWNS).values.values()) == [3, 4, 5]


def test_every_fault_of_a_column_has_its_line_and_the_rest_is_taken() -> None:
    column = read_column("石桥镇\t12\n云岭乡\t约五百\n青山镇\t7\n石桥镇\t9\n松溪镇\t-3", TOWNS)
    assert column.values == {"u0": Decimal(12)}
    assert [(line, code.removeprefix("tasks_matrix.")) for line, code, _ in column.faults] == [
        (2, "value_not_number"),
        (3, "place_unknown"),
        (4, "place_twice"),
        (5, "value_negative"),
    ]
    assert [p.name for p in column.missing(TOWNS)] == ["云岭乡", "松溪镇"]
    (fault,) = read_column("1\n2", TOWNS).faults
    assert fault[1] == "tasks_matrix.column_length"


def test_villages_of_one_name_need_their_town() -> None:
    twins = [Place("a", "1", "新村", 1, "石桥镇"), Place("b", "2", "新村", 1, "云岭乡")]
    assert [code for _, code, _ in read_column("新村\t5", twins).faults] == ["tasks_matrix.place_ambiguous"]
    assert read_column("石桥镇新村\t5\n云岭乡新村\t6", twins).values == {"a": 5, "b": 6}


def test_figures_of_the_archive_by_name_and_by_words_of_a_class() -> None:
    area = {
        "figures": {"land": 900, "forest": 800, "other": 100},
        "land_m2": 1000,
        "volume": "12.50",
        "beside": {},
        "classes": {
            "land_class": [["乔木林地", 700, 3], ["宜林地", 40, 1], ["非林地", 100, 2]],
            "forest_category": [["重点公益林", 300, 2], ["一般公益林", 50, 1], ["商品林", 450, 2]],
        },
    }
    names = ("林地", "森林面积", "土地", "蓄积量", "宜林", "公益林", "湿地", "不存在")
    assert [bases.archive_figure(area, name) for name in names] == [
        900,
        800,
        1000,
        Fraction(25, 2),
        40,
        350,
        None,
        None,
    ]


# ---- the county file ------------------------------------------------------------------------------------------


def read_in(county: County, plan_file: Path) -> tuple[str, list[StoredTarget], list[Place]]:
    store.store(county, read_plan(read_document(plan_file)))
    document, _ = store.find_document(county)
    return document, shares.chosen(store.targets(county, document)), bases.places(county, "town")


def do_split(
    county: County, targets: list[StoredTarget], where: list[Place], only: str = "", **chosen: Any
) -> tuple[int, int]:
    source = Bases(county, "town", where)
    plan = shares.plan_of(county, "town", targets, source, shares.Chosen(**chosen), only)
    return shares.write_shares(county, "town", where, split_all(plan), plan=plan)


def in_county(county: County, indicator: str) -> list[str]:
    rows = county.rows(
        "SELECT target_share.value FROM target_share JOIN target ON target.uid = target_uid"
        " JOIN area ON area.uid = area_uid WHERE indicator = ? ORDER BY area.code",
        (indicator,),
    )
    return [row["value"] for row in rows]


def test_shares_are_written_once_and_updated_by_another_method(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        _, targets, where = read_in(county, plan_file)
        assert [t.label for t in targets] == ["营造林", "其中：退耕还林", "林下经济项目", "森林火灾受害率"]
        assert do_split(county, targets, where, rule=Rule("area")) == (16, 0)
        assert do_split(county, targets, where, rule=Rule("area")) == (0, 16)
        # the projects were split equally before, because the plan says 2 for each
        assert do_split(county, targets, where, rule=Rule("equal")) == (8, 8)
        assert in_county(county, "营造林") == ["0.825"] * 4


def test_each_indicator_keeps_its_own_method(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        _, targets, where = read_in(county, plan_file)
        do_split(county, targets, where, rule=Rule("area"))
        do_split(county, targets, where, targets[0].uid, rule=Rule("equal", step=Decimal(100)))
        found = shares.rules(county, "town")
        assert found[targets[0].uid] == Rule("equal", "", Decimal(100), 0)
        assert found[targets[1].uid].method == "area"
        assert do_split(county, targets, where) == (0, 16), "each as last time changes nothing"


def test_a_total_takes_its_parts_along_and_a_part_keeps_its_total(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        _, targets, where = read_in(county, plan_file)
        total, part = targets[0], targets[1]
        do_split(county, targets, where, rule=Rule("area"))
        with county.batch("limits") as batch:
            shares.put_limits(batch, total, {where[2].uid: Limit(fixed=Decimal(100))}, {})
        do_split(county, targets, where, total.uid)
        wholes, parts = in_county(county, total.indicator), in_county(county, part.indicator)
        assert wholes[2] == "0.01"
        assert all(Decimal(p) <= Decimal(w) for p, w in zip(parts, wholes, strict=True))
        assert sum(map(Decimal, parts)) == Decimal("0.34")
        do_split(county, targets, where, part.uid, rule=Rule("equal"))
        assert in_county(county, total.indicator) == wholes, "a part is split within what its total has"
        again = list(map(Decimal, in_county(county, part.indicator)))
        assert sum(again) == Decimal("0.34")
        assert again[2] <= Decimal("0.01")


def test_undo_gives_back_shares_and_rules(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        _, targets, where = read_in(county, plan_file)
        do_split(county, targets, where, rule=Rule("area"))
        before = in_county(county, "营造林")
        do_split(county, targets, where, rule=Rule("equal"))
        assert in_county(county, "营造林") != before
        assert shares.undo_last(county) > 0
        assert in_county(county, "营造林") == before
        assert {r.method for r in shares.rules(county, "town").values()} == {"area"}
        shares.undo_last(county)
        assert in_county(county, "营造林") == []
        with pytest.raises(LinzhangError) as caught:
            shares.undo_last(county)
        assert caught.value.code == "tasks_matrix.nothing_to_undo"


def test_forest_weights_count_forest_land_only(county_path: Path) -> None:
    with County.open(county_path) as county:
        where = bases.places(county, "town")
        assert Bases(county, "town", where).weights("forest", "") == [30_000, 10_000, 0, 0]


def test_a_pasted_column_and_last_years_shares(county_path: Path, plan_file: Path, chinese_tmp: Path) -> None:
    with County.open(county_path) as county:
        _, targets, where = read_in(county, plan_file)
        source = Bases(county, "town", where)
        with pytest.raises(LinzhangError) as caught:
            source.weights("column", "人口")
        assert caught.value.code == "tasks_matrix.column_unknown"
        with county.batch("paste") as batch:
            rows = [{"name": "人口", "area_uid": p.uid, "value": str(n)} for n, p in enumerate(where)]
            batch.insert("place_figure", rows[:3])
        with pytest.raises(LinzhangError) as caught:
            source.weights("column", "人口")
        assert (caught.value.code, caught.value.values["places"]) == ("tasks_matrix.column_lacks", where[3].name)
        with county.batch("paste") as batch:
            batch.insert("place_figure", rows[3:])
        assert source.weights("column", "人口") == [0, 1, 2, 3]
        do_split(county, targets, where, rule=Rule("column", "人口"))
        with pytest.raises(LinzhangError) as caught:
            source.weights("last", "", targets[0])
        assert caught.value.code == "tasks_matrix.no_last_year"
        later = chinese_tmp / "2025.txt"
        later.write_text(plan_file.read_text(encoding="gb18030").replace("2024", "2025"), encoding="utf-8")
        store.store(county, read_plan(read_document(later)))
        new = next(t for t in store.targets(county, store.find_document(county)[0]) if t.indicator == "营造林")
        assert source.weights("last", "", new) == [Fraction(Decimal(v)) for v in in_county(county, "营造林")]


def test_villages_add_up_to_their_town(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        _, targets, where = read_in(county, plan_file)
        with county.batch("villages") as batch:
            box = shapely.to_wkb(shapely.MultiPolygon([shapely.box(0, 0, 1, 1)]))
            batch.insert(
                "area",
                [
                    {"code": f"{t.code[:9]}{200 + i}", "name": f"{i}村", "level": "village", "kind": "base",
                     "parent_uid": t.uid, "area_m2": 7 + i, "geom": box}
                    for t in where for i in range(5)
                ],
            )  # fmt: skip
        do_split(county, targets, where, rule=Rule("area"))
        villages = bases.places(county, "village")
        source = Bases(county, "village", villages)
        chosen = shares.Chosen(Rule("area"), within=True)
        plan = shares.plan_of(county, "village", targets, source, chosen)
        shares.write_shares(county, "village", villages, split_all(plan), plan=plan)
        sums = county.rows(
            "SELECT town.name, round(sum(v.value), 6) AS villages, t.value FROM target_share AS v"
            " JOIN area AS village ON village.uid = v.area_uid AND village.level = 'village'"
            " JOIN area AS town ON town.uid = village.parent_uid"
            " JOIN target_share AS t ON t.area_uid = town.uid AND t.target_uid = v.target_uid"
            " WHERE v.method <> 'carried' GROUP BY town.uid, v.target_uid"
        )
        assert len(sums) == 12
        assert all(float(row["value"]) == row["villages"] for row in sums)


def test_an_area_that_is_gone_loses_its_share_but_not_what_was_reported(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        _, targets, where = read_in(county, plan_file)
        one = [targets[0]]
        do_split(county, one, where, rule=Rule("equal"))
        column = read_column(f"{where[3].name}=5", where)
        progress.report(county, targets[0], where, column, datetime.date(2024, 6, 1))
        do_split(county, one, where[:2], rule=Rule("equal"))
        values = {row["area_uid"]: row["value"] for row in county.rows("SELECT area_uid, value FROM target_share")}
        assert values == {where[0].uid: "1.65", where[1].uid: "1.65", where[3].uid: "0"}


def test_no_areas_no_sizes(county_path: Path) -> None:
    with County.open(county_path) as county:
        with pytest.raises(LinzhangError) as caught:
            bases.places(county, "village")
        assert caught.value.code == "tasks.no_areas"
        with pytest.raises(LinzhangError) as caught:
            Bases(county, "town", [Place("u", "c", "n", 0)]).weights("area", "")
        assert caught.value.code == "tasks.areas_unknown"


# ---- progress -------------------------------------------------------------------------------------------------


def test_progress_over_a_hundred_per_cent_and_ranks_with_ties(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        document, targets, where = read_in(county, plan_file)
        do_split(county, targets, where, rule=Rule("equal"))
        june, july = datetime.date(2024, 6, 30), datetime.date(2024, 7, 31)
        done = read_column("石桥镇=8250\n云岭乡=12543\n松溪镇=8250\n别处镇=1", where)
        ledger, _ = progress.report(county, targets[0], where, done, june)
        assert (ledger.accepted, ledger.refused) == (3, 1)
        again, _ = progress.report(county, targets[0], where, done, june)
        assert again.unchanged_count == 3
        progress.report(county, targets[0], where, read_column("石桥镇=9000", where), july)
        assert county.scalar("SELECT count(*) FROM progress") == 4, "the figure of June stays"
        progress.report(county, targets[0], where, read_column("石桥镇=8250", where), july)
        found = matrix_read.load(county, document, "方案", "town")
        order = progress.standings(found)
        assert [(s.place.name, s.mean, s.rank) for s in order] == [
            ("云岭乡", Decimal("152.04"), 1),
            ("石桥镇", Decimal("100.00"), 2),
            ("松溪镇", Decimal("100.00"), 2),
            ("清水街道", Decimal("0.00"), 4),
        ]
        capped = progress.standings(found, Decimal(100))
        assert [s.rank for s in capped] == [1, 1, 1, 4]


def test_rates_round_half_up_and_nothing_planned_is_no_rate() -> None:
    assert progress.rate(Decimal("1139.8"), Decimal(750)) == Decimal("151.97")
    assert progress.rate(Decimal(1), Decimal(8)) == Decimal("12.50")
    assert progress.rate(Decimal(5), Decimal(0)) is None
    assert progress.rate(None, Decimal(5)) is None


def test_carried_ones_are_in_the_matrix(county_path: Path, plan_file: Path) -> None:
    with County.open(county_path) as county:
        document, targets, where = read_in(county, plan_file)
        do_split(county, targets, where, rule=Rule("area"))
        found = matrix_read.load(county, document, "方案", "town")
        assert found.total(targets[0]) == 33_000
        assert found.total(targets[3]) is None
        assert found.texts[targets[3].uid, where[0].uid] == "0.6"
        assert [s.method for s in matrix_read.target_splits(found)] == ["area", "area", "area", matrix.CARRIED]
