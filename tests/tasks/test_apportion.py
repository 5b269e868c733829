"""Properties of every split, for any weights, limits and steps, against slow implementations of another kind.

The shares between limits are compared with a search over the break points of the sum (``slow``), the two-level tables
with all tables there are (``every_table``).
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.tasks.apportion import UNLIMITED, Infeasible, apportion, whole_weights
from linzhang_plugin.tasks.fitting import DoesNotFit, Table, fit, proportional
from linzhang_plugin.tasks.split import Limit, Unsplittable, split


def slow(total: int, weights: list[int], step: int, low: list[int], high: list[int]) -> list[Fraction] | None:
    """Quotas in steps: λ·weight between the limits, λ by the break points of the sum; None where there are none."""
    aim = Fraction(total, step)
    capped = [
        lo if not w else (max(lo, hi) if hi != UNLIMITED else None)
        for w, lo, hi in zip(weights, low, high, strict=True)
    ]

    def at(rate: Fraction) -> list[Fraction]:
        out = []
        for w, lo, hi in zip(weights, low, capped, strict=True):
            value = max(rate * w, Fraction(lo))
            out.append(value if hi is None else min(value, Fraction(hi)))
        return out

    points = {Fraction(0)}
    for w, lo, hi in zip(weights, low, capped, strict=True):
        if w:
            points |= {Fraction(lo, w)} | ({Fraction(hi, w)} if hi is not None else set())
    ordered = sorted(points)
    ordered.append(ordered[-1] + aim + 1)
    for left, right in itertools.pairwise(ordered):
        below, above = sum(at(left)), sum(at(right))
        if below <= aim <= above:
            rate = left if above == below else left + (right - left) * (aim - below) / (above - below)
            return at(rate)
    return None


def hamilton(quotas: list[Fraction], total: int, step: int) -> list[int]:
    """Atoms: floors, then a step each to the largest remainders, what is left of a step to the next."""
    atoms = [int(q // 1) * step for q in quotas]
    order = sorted(range(len(quotas)), key=lambda i: (-(quotas[i] % 1), i))
    missing = total - sum(atoms)
    for i in order:
        given = min(step, missing)
        atoms[i] += given
        missing -= given
    return atoms


def a_case(rng: random.Random) -> tuple[int, list[int], int, list[int], list[int]]:
    number = rng.randint(1, 12)
    kind = rng.choice(["small", "wild", "square metres", "sparse"])
    weights = {
        "small": [rng.randint(0, 4) for _ in range(number)],
        "wild": [rng.choice([0, 1, 7, 10**15]) for _ in range(number)],
        "square metres": [rng.randint(0, 10**11) for _ in range(number)],
        "sparse": [rng.choice([0, 0, 0, 3]) for _ in range(number)],
    }[kind]
    step = rng.choice([1, 1, 1, 3, 100])
    total = rng.randint(0, rng.choice([3, 30, 10**4, 10**12]))
    share = total // step // number
    low = [rng.choice([0, 0, rng.randint(0, share + 2)]) for _ in range(number)]
    high = [rng.choice([UNLIMITED, UNLIMITED, lo + rng.randint(0, 2 * share + 2)]) for lo in low]
    return total, weights, step, low, high


@pytest.mark.parametrize("seed", range(30))
def test_any_weights_limits_and_steps(seed: int) -> None:
    rng = random.Random(seed)
    split_ones = 0
    for _ in range(100):
        total, weights, step, low, high = a_case(rng)
        quotas = slow(total, weights, step, low, high)
        try:
            done = apportion(total, weights, step, low, high)
        except LinzhangError:
            assert quotas is None, (total, weights, step, low, high)
            continue
        split_ones += 1
        assert quotas is not None, (total, weights, step, low, high)
        assert sum(done.atoms.tolist()) == total
        assert [done.quota(i) for i in range(len(weights))] == quotas
        assert done.atoms.tolist() == hamilton(quotas, total, step)
        for atoms, quota, w, lo, hi in zip(done.atoms.tolist(), quotas, weights, low, high, strict=True):
            assert abs(Fraction(atoms, step) - quota) < 1
            assert atoms >= lo * step
            assert hi == UNLIMITED or atoms <= hi * step
            assert w or atoms == lo * step
    assert split_ones > 30


def test_large_products_are_exact() -> None:
    done = apportion(3 * 10**17 + 1, [10**30, 10**30, 10**30])
    assert done.atoms.tolist() == [10**17 + 1, 10**17, 10**17]


def test_what_limits_miss_is_told() -> None:
    with pytest.raises(Infeasible) as caught:
        apportion(100, [1, 1], 1, [70, 50])
    assert (caught.value.side, caught.value.atoms) == ("minimum", 20)
    with pytest.raises(Infeasible) as caught:
        apportion(100, [1, 1], 10, None, [3, 4])
    assert (caught.value.side, caught.value.atoms) == ("maximum", 30)


def test_whole_weights_keep_the_proportions() -> None:
    assert whole_weights([Fraction(1, 2), Fraction(1, 3), 0]) == [3, 2, 0]
    assert whole_weights([0, 0]) == [0, 0]


# ---- amounts as people write them -----------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(15))
def test_locks_limits_and_steps_in_decimals(seed: int) -> None:
    rng = random.Random(seed)
    done_ones = 0
    for _ in range(60):
        number, decimals = rng.randint(2, 30), rng.randint(0, 3)
        total = Decimal(rng.randint(0, 10**6)).scaleb(-rng.randint(0, decimals))
        step = rng.choice([None, Decimal(1), Decimal("0.01"), Decimal(5), Decimal(100)])
        weights = [rng.randint(0, 9) for _ in range(number)]
        limits = []
        for _i in range(number):
            size = Decimal(rng.randint(0, 2 * int(total) // number + 1))
            limits.append(
                rng.choice([Limit(), Limit(), Limit(minimum=size / 4), Limit(maximum=size), Limit(fixed=size)])
            )
        try:
            done = split(total, weights, decimals, step, limits)
        except LinzhangError:
            continue
        done_ones += 1
        assert sum(done.shares) == total
        odd = 0
        for i, (share, quota, limit) in enumerate(zip(done.shares, done.quotas, limits, strict=True)):
            assert abs(Fraction(share) - quota) < Fraction(done.step)
            assert limit.minimum is None or share >= limit.minimum
            assert limit.maximum is None or share <= limit.maximum
            assert limit.fixed is None or share == limit.fixed
            odd += limit.fixed is None and share % done.step != 0
            assert i == done.odd or limit.fixed is not None or share % done.step == 0
        assert odd <= 1
    assert done_ones > 5


@pytest.mark.parametrize(
    ("limits", "code", "places", "short"),
    [
        (
            [Limit(fixed=Decimal(60)), Limit(fixed=Decimal(50)), Limit()],
            "tasks_matrix.locked_above_total",
            (0, 1),
            "10",
        ),
        ([Limit(fixed=Decimal(30))] * 3, "tasks_matrix.locked_below_total", (0, 1, 2), "10"),
        (
            [Limit(minimum=Decimal(60)), Limit(minimum=Decimal(50)), Limit()],
            "tasks_matrix.minimum_above_total",
            (0, 1),
            "10",
        ),
        ([Limit(maximum=Decimal(20))] * 3, "tasks_matrix.maximum_below_total", (0, 1, 2), "40"),
        ([Limit(Decimal(5), Decimal(4)), Limit(), Limit()], "tasks_matrix.minimum_above_maximum", (0,), "0"),
    ],
)
def test_limits_that_cannot_be_kept_name_places_and_amount(
    limits: list[Limit], code: str, places: tuple[int, ...], short: str
) -> None:
    with pytest.raises(Unsplittable) as caught:
        split(Decimal(100), [1, 1, 1], 0, None, limits)
    assert (caught.value.code, caught.value.places, caught.value.short) == (code, places, Decimal(short))
    named = caught.value.named(["甲镇", "乙镇", "丙镇"], "造林", "亩")
    assert "甲镇" in str(named.values["places"])


def test_a_rest_smaller_than_a_step_goes_to_one_place() -> None:
    done = split(Decimal(33_005), [1, 1, 1], 0, Decimal(100))
    assert done.shares == (11_000, 11_005, 11_000) or sorted(s % 100 for s in done.shares) == [0, 0, 5]
    assert sum(done.shares) == 33_005
    assert done.odd is not None


def test_equal_shares_when_all_weights_are_equal_and_locked_ones_stay() -> None:
    done = split(Decimal(18), [1] * 9, 0)
    assert done.shares == (2,) * 9
    done = split(Decimal(18), [1] * 9, 0, None, [Limit(fixed=Decimal(10))] + [Limit()] * 8)
    assert done.shares == (10, 1, 1, 1, 1, 1, 1, 1, 1)


# ---- two levels: parts within totals, years within shares -----------------------------------------------------


def every_table(table: Table) -> Iterator[list[tuple[int, ...]]]:
    """All tables that keep totals, column figures, limits and weights (no weight: the lower limit)."""
    roofs = table.roofs
    rows = []
    for total, weights, low, roof in zip(table.totals, table.weights, table.low, roofs, strict=True):
        assert all(w or roof_ == lo for w, lo, roof_ in zip(weights, low, roof, strict=True))
        ranges = [range(lo, roof_ + 1) for lo, roof_ in zip(low, roof, strict=True)]
        rows.append([row for row in itertools.product(*ranges) if sum(row) == total])
    for found in itertools.product(*rows):
        if all(sum(column) <= cap for column, cap in zip(zip(*found, strict=True), table.caps, strict=True)):
            yield list(found)


def a_table(rng: random.Random, rows: int, columns: int, most: int) -> Table:
    caps = [rng.randint(0, most) for _ in range(columns)]
    totals, left = [], sum(caps)
    for _ in range(rows):
        totals.append(rng.randint(0, left))
        left -= totals[-1]
    same = [rng.randint(1, 5) for _ in range(columns)]
    weights = [same if rng.random() < 0.4 else [rng.randint(0, 4) for _ in range(columns)] for _ in range(rows)]
    low = [[rng.choice([0, 0, 0, rng.randint(0, 1)]) for _ in range(columns)] for _ in range(rows)]
    high = [[rng.choice([UNLIMITED, UNLIMITED, lo + rng.randint(0, 3)]) for lo in line] for line in low]
    return Table(totals, weights, caps, low, high)


@pytest.mark.parametrize("seed", range(20))
def test_parts_find_a_table_wherever_there_is_one(seed: int) -> None:
    rng = random.Random(seed)
    fitted = 0
    for _ in range(25):
        table = a_table(rng, 2, rng.randint(1, 4), 4)
        exists = next(every_table(table), None) is not None
        try:
            found = fit(table)
        except (Infeasible, DoesNotFit, LinzhangError):
            assert not exists, table
            continue
        fitted += 1
        assert exists, table
        check(table, found.tolist())
    assert fitted


def check(table: Table, found: list[list[int]]) -> None:
    assert [sum(row) for row in found] == list(table.totals)
    assert all(sum(column) <= cap for column, cap in zip(zip(*found, strict=True), table.caps, strict=True))
    for row, low, roof in zip(found, table.low, table.roofs, strict=True):
        assert all(lo <= value <= hi for value, lo, hi in zip(row, low, roof, strict=True))


@pytest.mark.parametrize("seed", range(20))
def test_many_places_and_parts_without_limits_stay_within_one_step(seed: int) -> None:
    """Parts split by the total's own weights: within one step of their share wherever the total's share allows it."""
    rng = random.Random(1000 + seed)
    columns = rng.randint(20, 200)
    weights = [rng.randint(1, 10**9) for _ in range(columns)]
    total = rng.randint(columns, 10**5)
    caps = apportion(total, weights).atoms.tolist()
    cut = sorted(rng.randint(0, total) for _ in range(3))
    totals = (
        [b - a for a, b in itertools.pairwise(cut)] + [total - cut[-1]]
        if rng.random() < 0.5
        else [cut[0], cut[1] - cut[0]]
    )
    number = len(totals)
    table = Table(totals, [weights] * number, caps, [[0] * columns] * number, [[UNLIMITED] * columns] * number)
    found = fit(table).tolist()
    check(table, found)
    whole = sum(weights)
    far = sum(
        abs(Fraction(value) - Fraction(total_ * w, whole)) >= 2
        for row, total_ in zip(found, totals, strict=True)
        for value, w in zip(row, weights, strict=True)
    )
    assert far == 0


@pytest.mark.parametrize("seed", range(20))
def test_years_sum_both_ways_and_no_cell_is_a_step_off(seed: int) -> None:
    rng = random.Random(2000 + seed)
    caps = [rng.randint(0, rng.choice([3, 1000])) for _ in range(rng.randint(1, 120))]
    years = rng.randint(1, 6)
    cuts = sorted(rng.randint(0, sum(caps)) for _ in range(years - 1))
    totals = [b - a for a, b in itertools.pairwise([0, *cuts, sum(caps)])]
    found = proportional(totals, caps)
    assert found.sum(axis=1).tolist() == totals
    assert found.sum(axis=0).tolist() == caps
    for row, year in zip(found.tolist(), totals, strict=True):
        for value, cap in zip(row, caps, strict=True):
            quota = Fraction(year * cap, max(sum(caps), 1))
            assert value in (int(quota), int(quota) + (quota.denominator != 1))


def test_parts_that_do_not_fit_are_named() -> None:
    free = [[UNLIMITED] * 2] * 2
    with pytest.raises(DoesNotFit) as caught:
        fit(Table([3, 3], [[1, 1]] * 2, [3, 2], [[0, 0]] * 2, free))
    assert caught.value.lacking == 1
