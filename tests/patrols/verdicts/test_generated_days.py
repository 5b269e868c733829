"""Twenty thousand days made by chance: the plugin and the plain rules give the same verdicts, reasons and targets."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest

from linzhang_plugin.patrols.verdicts.reasons import REASONS
from tests.patrols.verdicts import generated, made, plain

SEEDS = range(11)
UNSURE = plain.Fraction(2, 100)


def differences(model: dict, mine: dict, theirs: dict, last: datetime.date) -> list[str]:
    """A line for each person and day or window on which the two do not agree."""
    out = []
    for person, verdict in mine.items():
        found = theirs.get(person, {"days": {}, "windows": []})
        if not any(day["rule"] for day in verdict["days"].values()):
            continue  # in no post in that month: his tracks are shown, not judged
        if any(abs(share - plain.REPEATED) < UNSURE for day in verdict["days"].values() for share in day["repeats"]):
            continue  # ways are compared on a grid of cells: a share so near to nine tenths may come out either way
        for day, expected in verdict["days"].items():
            if not expected["judged"] or (expected["rule"] is None and not expected["tracked"]):
                continue
            got = found["days"].get(day)
            wanted = (expected["machine"], expected["valid"], sorted(expected["reasons"]), expected["exempt"])
            given = got and (got["machine"], got["valid"], sorted(got["reasons"]), got["exempt"])
            if wanted != given:
                out.append(f"{person} {day}: plain {wanted}, plugin {given}")
        # windows that end in the month: those that run on are shown while they last
        names = ("first", "last", "area", "target", "valid", "shortfall", "exempt", "in_post", "missing")
        wanted = [tuple(w[n] for n in names) for w in with_missing(verdict["windows"]) if w["last"] <= last]
        given = [tuple(w[n] for n in names) for w in with_missing(found["windows"]) if w["last"] <= last]
        if sorted(wanted, key=str) != sorted(given, key=str):
            odd = [w for w in wanted if w not in given], [w for w in given if w not in wanted]
            out.append(f"{person} windows: plain {show(odd[0])}, plugin {show(odd[1])}")
    return out


def with_missing(windows: list[dict]) -> list[dict]:
    """Windows with what is missing in their 旬 as a list."""
    out = []
    for window in windows:
        spread = window["spread"]
        missing = [spread[name] for name in sorted(spread)] if isinstance(spread, dict) else list(spread)
        out.append({**window, "missing": missing})
    return out


def show(windows: list[tuple]) -> list[str]:
    """Windows as text."""
    return [" ".join(str(part) for part in window) for window in windows]


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """For each seed (model, [(last of the month, plain's verdicts, the plugin's)])."""
    out = []
    folder = tmp_path_factory.mktemp("生成的县")
    for seed in SEEDS:
        county = generated.Made(seed)
        opened = made.write_county(folder / f"{seed}.gpkg", county.model, generated.SWATH)
        made.insert_tracks(opened, county.model)
        months = []
        for year, month in county.months:
            first, last = made.month_ends(f"{year}-{month:02d}")
            # every third county is in the middle of its second month
            until = last.replace(day=17) if seed % 3 == 0 and months else None
            mine = plain.judge(county.model, first, last, until)
            months.append((last, mine, made.judged(opened, year, month, until)))
        opened.close()
        out.append((county.model, months))
    return out


def test_both_agree_on_every_day_and_window(judged):
    wrong = []
    for seed, (model, months) in zip(SEEDS, judged, strict=True):
        for last, mine, theirs in months:
            wrong += [f"seed {seed}: {line}" for line in differences(model, mine, theirs, last)]
    if wrong:
        pytest.fail(f"{len(wrong)} differ\n" + "\n".join(wrong[:40]), pytrace=False)


def test_there_are_twenty_thousand_days_and_all_reasons(judged):
    days = 0
    words: Counter = Counter()
    for model, months in judged:
        tracked = {(t["person"], t["day"]) for t in model["tracks"]} | set(model["platform"])
        days += len(tracked)
        for _, mine, _ in months:
            for verdict in mine.values():
                for day in verdict["days"].values():
                    words.update(day["reasons"])
                    words["valid"] += day["valid"]
    assert days >= 20_000
    assert set(words) == {*REASONS.values(), "valid"}
    assert min(words.values()) >= 40, words
