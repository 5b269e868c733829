"""The matrix 30 indicators × 200 villages: time of a split and of its table, beside the obvious way in the same run.

Nothing is asserted about the clock. ``BENCH_INDICATORS`` and ``BENCH_VILLAGES`` set another size.
"""

from __future__ import annotations

import os
import random
import time
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from linzhang_plugin.county.profile import Profile
from linzhang_plugin.tasks.bases import Place
from linzhang_plugin.tasks.matrix import Plan, Rule, split_all
from linzhang_plugin.tasks.split import Limit
from linzhang_plugin.tasks.store import StoredTarget
from linzhang_plugin.tasks.target_sheet import write_target_sheet

pytestmark = pytest.mark.bench

INDICATORS = int(os.environ.get("BENCH_INDICATORS", "30"))
VILLAGES = int(os.environ.get("BENCH_VILLAGES", "200"))


def naive(total: Decimal, weights: list[Decimal]) -> list[Decimal]:
    """One indicator as anybody would write it: a Decimal a cell, no limits, the remainders sorted at the end."""
    whole = sum(weights)
    exact = [total * weight / whole for weight in weights]
    shares = [value.to_integral_value(rounding=ROUND_FLOOR) for value in exact]
    order = sorted(range(len(shares)), key=lambda i: shares[i] - exact[i])
    for i in order[: int(total - sum(shares))]:
        shares[i] += 1
    return shares


def a_plan(kind: str) -> Plan:
    rng = random.Random(1)
    where = [Place(f"u{i}", f"520999{i:06d}", f"第{i}村", rng.randint(10**5, 10**8)) for i in range(VILLAGES)]
    targets = []
    for i in range(INDICATORS):
        part = f"指标{i - 1}" if kind == "parts" and i % 3 else ""
        value = rng.randint(10**4, 10**5) if not part else rng.randint(10**3, 4 * 10**3)
        more: dict[str, Any] = {"year_to": 2028} if kind == "years" else {}
        if part and i % 3 == 2:
            part = f"指标{i - 2}"
        targets.append(
            StoredTarget(
                f"指标{i}", "k", f"指标{i}", "", str(value), "亩", 2024, "", "", kind="amount", part_of=part, **more
            )
        )
    weights = [Fraction(p.area_m2) for p in where]
    limits = {}
    if kind == "limits":
        for target in targets:
            share = int(target.value) // VILLAGES
            limits[target.uid] = {
                p.uid: rng.choice([Limit(minimum=Decimal(share // 2)), Limit(maximum=Decimal(2 * share)), Limit()])
                for p in where
            }
    rules = {t.uid: Rule("area") for t in targets}
    return Plan(targets, where, rules, dict.fromkeys(rules, weights), limits)


def best(action: Any, times: int = 3) -> float:
    found = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        found.append(time.perf_counter() - started)
    return min(found)


def test_split(capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print(f"\n  splits of {INDICATORS} indicators × {VILLAGES} villages")
        simple = a_plan("simple")
        weights = [Decimal(p.area_m2) for p in simple.where]
        peer = best(lambda: [naive(Decimal(t.value), weights) for t in simple.targets])
        ours = [list(s.split.shares) for s in split_all(simple)]
        assert ours == [naive(Decimal(t.value), weights) for t in simple.targets]
        print(f"  {'a Decimal a cell, no limits':<34}{peer:8.3f} s")
        for kind, said in (
            ("simple", "exact"),
            ("limits", "with limits in two thirds of the cells"),
            ("parts", "two thirds of them 其中 parts"),
            ("years", "each over five years"),
        ):
            plan = a_plan(kind)
            took = best(lambda plan=plan: split_all(plan))
            print(f"  {said:<40}{took:8.3f} s   {took / peer:5.2f} × the peer")


def test_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = a_plan("simple")
    done = split_all(plan)
    profile = Profile.preset("three_levels")

    def say(code: str, /, **values: object) -> str:
        return code

    def floor() -> None:
        book = openpyxl.Workbook()
        for index in range(len(plan.where)):
            book.active.append([float(item.split.shares[index]) for item in done])
        book.save(tmp_path / "floor.xlsx")

    with capsys.disabled():
        bare = best(floor)
        took = best(lambda: write_target_sheet(tmp_path / "表.xlsx", "表", plan.where, done, "村", profile, say))
        print(
            f"\n  table of {INDICATORS} × {VILLAGES}: {took:.2f} s   {took / bare:.1f} × the bare numbers of openpyxl"
        )
