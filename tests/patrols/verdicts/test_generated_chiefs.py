"""Windows of chiefs made by chance: the plugin and the plain rules ask the same, count the same and remind the same."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from linzhang_plugin.patrols.chiefs.judging import REASONS
from tests.patrols.chiefs.county import run
from tests.patrols.verdicts import generated_chiefs, plain_chiefs

SEEDS = range(6)
NAMES = ("target", "done", "missing", "state", "parts")


def key_of(one: dict) -> tuple:
    """Which window of whom."""
    return one["person"], tuple(sorted(set(one["areas"]))), str(one["first"]), str(one["due"]), one["past"]


def expected(one: dict) -> dict:
    """What is compared of a plain window."""
    reasons = {str(day): why for day, why in one["refused"].items()}
    return {**{name: one[name] for name in NAMES}, "refused": reasons}


def found(one: dict) -> dict:
    """The same of what the algorithm told."""
    parts = [(part["target"], part["done"], part["missing"]) for part in one["parts"]]
    reasons: dict[str, set] = {}
    for day, why in one["not_counted"]:
        reasons.setdefault(day, set()).add(why)
    return {**{name: one[name] for name in NAMES}, "parts": parts, "refused": reasons}


def same(wanted: dict, given: dict | None) -> bool:
    """Whether the two agree; of a record with several faults one has to be told."""
    if given is None or any(wanted[name] != given[name] for name in NAMES):
        return False
    return wanted["refused"].keys() == given["refused"].keys() and all(
        given["refused"][day] <= why for day, why in wanted["refused"].items()
    )


@pytest.fixture(scope="module")
def judged(qgis_app, tmp_path_factory):
    """[(seed, day, plain's windows, the plugin's)], each by its key."""
    out = []
    folder = tmp_path_factory.mktemp("林长的县")
    for seed in SEEDS:
        county = generated_chiefs.Made(seed)
        file = folder / f"{seed}.gpkg"
        generated_chiefs.write(file, county.model)
        for day in county.days:
            mine = {key_of(one): expected(one) for one in plain_chiefs.judge(county.model, day)}
            told = json.loads(run("chiefpatrols", file, DATE=day.isoformat())["WINDOWS"])
            out.append((seed, day, mine, {key_of(one): found(one) for one in told}))
    return out


def test_both_agree_on_every_window(judged):
    wrong = [
        f"seed {seed} {day} {key}:\n   plain  {mine.get(key)}\n   plugin {theirs.get(key)}"
        for seed, day, mine, theirs in judged
        for key in sorted(mine.keys() | theirs.keys())
        if key not in mine or not same(mine[key], theirs.get(key))
    ]
    if wrong:
        pytest.fail(f"{len(wrong)} differ\n" + "\n".join(wrong[:40]), pytrace=False)


def test_there_are_a_thousand_windows_of_every_state(judged):
    states: Counter = Counter()
    whys: Counter = Counter()
    for _, _, mine, _ in judged:
        for one in mine.values():
            states[one["state"]] += 1
            whys.update(why for reasons in one["refused"].values() for why in reasons)
    assert sum(states.values()) >= 1000
    assert min(states[name] for name in ("done", "late", "soon", "running", "nothing")) >= 20, states
    assert min(whys[name] for name in REASONS) >= 5, whys
