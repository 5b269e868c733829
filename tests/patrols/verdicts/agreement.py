"""Counties made by chance, judged by the plugin and by the plain rules, and what the two do not agree on.

Twenty thousand days in two files of tests, so that two processes share them.
"""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path

import pytest

from linzhang_plugin.patrols.verdicts.reasons import REASONS
from tests.patrols.verdicts import generated, made, plain

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


class Counties:
    """The counties of some seeds, each judged twice when it is first asked for."""

    def __init__(self, seeds: range, folder: Path) -> None:
        self.seeds, self.folder = seeds, folder
        self._judged: dict = {}

    def __getitem__(self, seed: int) -> tuple[dict, list[tuple]]:
        """(model, [(last of the month, plain's verdicts, the plugin's)])."""
        if seed not in self._judged:
            self._judged[seed] = judged(seed, self.folder)
        return self._judged[seed]


def judged(seed: int, folder: Path) -> tuple[dict, list[tuple]]:
    """(model, [(last of the month, plain's verdicts, the plugin's)]) of the county of one seed."""
    county = generated.Made(seed)
    ends = [made.month_ends(f"{year}-{month:02d}") for year, month in county.months]
    # every third county is in the middle of its second month
    until = ends[-1][1].replace(day=17) if seed % 3 == 0 else None
    mine = plain.judge(county.model, ends[0][0], ends[-1][1], until)
    months = []
    with made.write_county(folder / f"{seed}.gpkg", county.model, generated.SWATH) as opened:
        made.insert_tracks(opened, county.model)
        for (year, month), (first, last) in zip(county.months, ends, strict=True):
            theirs = made.judged(opened, year, month, until if months else None)
            months.append((last, of_month(mine, first, last), theirs))
    return county.model, months


def of_month(verdicts: dict, first: datetime.date, last: datetime.date) -> dict:
    """What is of one month in the plain verdicts of both: its days, and the windows that end in it."""
    return {
        person: {
            "days": {day: value for day, value in verdict["days"].items() if first <= day <= last},
            "windows": [window for window in verdict["windows"] if first <= window["last"] <= last],
        }
        for person, verdict in verdicts.items()
    }


def check_agreement(county: tuple[dict, list[tuple]]) -> None:
    """Fails with a line for each day and window that the two see differently."""
    model, months = county
    wrong = [line for last, mine, theirs in months for line in differences(model, mine, theirs, last)]
    if wrong:
        pytest.fail(f"{len(wrong)} differ\n" + "\n".join(wrong[:40]), pytrace=False)


def check_variety(counties: Counties, least: int) -> None:
    """Fails where there are fewer days with tracks or platform rows than ``least``, or a reason is rare."""
    days = 0
    words: Counter = Counter()
    for model, months in (counties[seed] for seed in counties.seeds):
        tracked = {(t["person"], t["day"]) for t in model["tracks"]} | set(model["platform"])
        days += len(tracked)
        for _, mine, _ in months:
            for verdict in mine.values():
                for day in verdict["days"].values():
                    words.update(day["reasons"])
                    words["valid"] += day["valid"]
    assert days >= least
    assert set(words) == {*REASONS.values(), "valid"}
    assert min(words.values()) >= 20, words
