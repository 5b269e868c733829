"""Splitting is exact: property tests with random weights and decimals, and the cases of real plans."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.tasks.bases import Place, given_weights
from linzhang_plugin.tasks.matrix import Plan, Rule, TargetSplit, split_all
from linzhang_plugin.tasks.split import decimal, plain, split
from linzhang_plugin.tasks.store import StoredTarget


@pytest.mark.parametrize("seed", range(40))
def test_any_weights_sum_exactly_and_stay_within_one_unit(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(25):
        decimals = rng.randint(0, 6)
        total = Decimal(rng.randint(0, 10**9)).scaleb(-rng.randint(0, decimals))
        kind = rng.choice(["whole", "fraction", "wild"])
        count = rng.randint(1, 60)
        weights: list[int | Fraction | Decimal]
        if kind == "whole":
            weights = [rng.randint(0, 5) for _ in range(count)]
        elif kind == "fraction":
            weights = [Fraction(rng.randint(0, 999), rng.randint(1, 999)) for _ in range(count)]
        else:
            weights = [rng.choice([0, 1, 10**12, Decimal("0.000001")]) for _ in range(count)]
        weights[rng.randrange(count)] = 3
        done = split(total, weights, decimals)
        whole = sum((Fraction(w) for w in weights), Fraction(0))
        assert sum(done.shares) == total
        for share, quota, weight in zip(done.shares, done.quotas, weights, strict=True):
            assert quota == Fraction(total) * Fraction(weight) / whole
            assert abs(Fraction(share) - quota) < Fraction(done.step)
            assert share % done.step == 0
            if weight == 0:
                assert share == 0


def test_ties_go_to_the_place_that_stands_first() -> None:
    done = split(Decimal(10), [1, 1, 1, 1], 0)
    assert done.shares == (3, 3, 2, 2)
    assert done.raised == (0, 1)
    assert split(Decimal(10), [1, 1, 1, 1], 0) == done


def test_the_largest_remainder_is_raised() -> None:
    assert split(Decimal(100), [Decimal("0.505"), Decimal("0.299"), Decimal("0.196")], 0).shares == (50, 30, 20)


def test_the_total_sets_the_decimals_where_more_are_needed() -> None:
    done = split(Decimal("0.345"), [1, 2], 0)
    assert done.decimals == 3
    assert sum(done.shares) == Decimal("0.345")


@pytest.mark.parametrize(
    ("weights", "code"),
    [([0, 0], "tasks.weights_zero"), ([], "tasks.no_places"), ([1, -1], "tasks.weight_negative")],
)
def test_weights_that_allow_no_split(weights: list[int], code: str) -> None:
    with pytest.raises(LinzhangError) as caught:
        split(Decimal(5), weights, 0)
    assert caught.value.code == code


@pytest.mark.parametrize("text", ["", "三万", "NaN", "Infinity", "1-2"])
def test_text_that_is_no_number(text: str) -> None:
    with pytest.raises(LinzhangError) as caught:
        decimal(text)
    assert caught.value.code == "tasks.value_not_number"


def test_plain_numbers() -> None:
    assert [plain(Decimal(t)) for t in ("3300.0", "0.340", "1E+4", "0")] == ["3300", "0.34", "10000", "0"]


PLACES = [Place(f"u{i}", f"52099910{i}000", f"第{i}镇", 1000 + i) for i in range(9)]


def target(value: str, unit: str, indicator: str = "营造林", content: str = "", **more: Any) -> StoredTarget:
    return StoredTarget(indicator, "k", indicator, "", value, unit, 2024, "", content, kind="amount", **more)


def split_target(
    wanted: StoredTarget, where: list[Place], weights: list[Fraction], method: str, decimals: int, **rule: Any
) -> TargetSplit:
    rules = {wanted.uid: Rule(method, decimals=decimals, **rule)}
    return split_all(Plan([wanted], where, rules, {wanted.uid: weights}))[0]


def test_wan_mu_is_split_in_mu_and_stored_in_wan_mu() -> None:
    done = split_target(target("3.3", "万亩"), PLACES, [Fraction(p.area_m2) for p in PLACES], "area", 0)
    assert done.unit == "亩"
    assert sum(done.split.shares) == 33000
    assert all(share == share.to_integral_value() for share in done.split.shares)
    assert sum(Decimal(done.stored_value(i)) for i in range(9)) == Decimal("3.3")


def test_huaxi_eighteen_projects_over_nine_towns_are_two_each() -> None:
    """Seed 003; the plan itself says so, whatever the method (domain facts 5.3)."""
    content = "在花溪区9个乡（镇）完成18个林下经济项目（每个乡镇2个）"
    done = split_target(
        target("18", "个", "林下经济项目", content), PLACES, [Fraction(i + 1) for i in range(9)], "area", 2
    )
    assert done.split.shares == (2,) * 9
    assert done.method == "equal"
    assert [r.code for r in done.remarks] == ["tasks.split_as_stated"]


def test_projects_are_never_halved() -> None:
    done = split_target(target("10", "个", "项目"), PLACES, [Fraction(1)] * 9, "equal", 3)
    assert sorted(done.split.shares) == [1] * 8 + [2]
    with pytest.raises(LinzhangError) as caught:
        split_target(target("1.5", "个", "项目"), PLACES, [Fraction(1)] * 9, "equal", 0)
    assert caught.value.code == "tasks.value_not_whole"


def test_rounding_is_explained_by_name() -> None:
    done = split_target(target("100", "亩"), PLACES[:3], [Fraction(1)] * 3, "equal", 0)
    (remark,) = done.remarks
    assert remark.code == "tasks.remainder"
    assert remark.values == {"places": "第0镇", "step": "1", "unit": "亩"}


def test_given_weights() -> None:
    assert given_weights("第0镇=1.5；第1镇：2\n520999102000=0", PLACES[:3]) == [Fraction(3, 2), 2, 0]
    with pytest.raises(LinzhangError) as caught:
        given_weights("第0镇=1", PLACES[:2])
    assert caught.value.code == "tasks.weights_missing"
    with pytest.raises(LinzhangError) as caught:
        given_weights("别处=1", PLACES[:2])
    assert caught.value.code == "tasks_matrix.place_unknown"
