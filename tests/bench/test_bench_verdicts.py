"""How fast a month and a year are judged, and a rule is tried out, beside the bare reading of the same rows.

Nothing is asserted about the clock. ``make bench`` takes 400 rangers, a month of 22 days and a year of 250;
``BENCH_RANGERS=40 BENCH_YEAR_DAYS=60 make bench`` takes less.
"""

from __future__ import annotations

import dataclasses
import datetime
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import line_m_wkb
from linzhang_plugin.patrols.verdicts import months, saving
from linzhang_plugin.patrols.verdicts.definition import Conditions, Rule
from linzhang_plugin.patrols.verdicts.results import Month
from linzhang_plugin.patrols.verdicts.whatif import Trial, what_if
from tests.bench import county_month
from tests.bench.test_bench_patrols import chosen

pytestmark = pytest.mark.bench

POINTS = 40
RIDES = 50  # every fiftieth track has a ride and is looked at again
FIRST = datetime.date(2024, 1, 1)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """(seconds, result)."""
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def line(what: str, seconds: float, floor: float, note: str = "") -> None:
    print(f"  {what:<58}{seconds:8.2f} s {seconds / floor:8.1f} × the floor   {note}", flush=True)


def walked(county: County, days: list[datetime.date]) -> int:
    """A track on each day of every ranger, as an import would have stored it; returns how many."""
    chance = np.random.default_rng(5)
    holders = county.rows(
        "SELECT tenure.person_uid, post.area_uid, area.parent_uid FROM tenure JOIN post ON post.uid = tenure.post_uid "
        "JOIN area ON area.uid = post.area_uid"
    )
    t = np.arange(POINTS) * 150.0
    number = 0
    for day in days:
        midnight = int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp()) - 8 * 3600
        tracks, shares = [], []
        for holder in holders:
            number += 1
            x = 481_000 + np.cumsum(chance.normal(0, 60, POINTS))
            y = 2_931_000 + np.cumsum(chance.normal(0, 60, POINTS))
            start = midnight + int(chance.integers(6 * 3600, 14 * 3600))
            metres, seconds = float(chance.uniform(500, 4000)), float(chance.uniform(1800, 7200))
            uid = f"t{number}"
            mask = np.zeros(POINTS, dtype=np.uint8)
            if number % RIDES == 0:
                mask[5:9] = 16
            tracks.append(
                {
                    "uid": uid,
                    "hash": f"h{number}",
                    "person_uid": holder["person_uid"],
                    "source": f"{number}.gpx",
                    "day": day.isoformat(),
                    "start": start,
                    "end": start + round(seconds) + 300,
                    "points": POINTS,
                    "raw_metres": metres * 1.3,
                    "metres": round(metres, 3),
                    "seconds": round(seconds),
                    "mask": mask.tobytes(),
                    "way": f"w{number}",
                    "geom": line_m_wkb(x, y, start + t),
                }
            )
            part = chance.uniform(0.6, 1.0)
            for area in (holder["area_uid"], holder["parent_uid"]):
                values = {"metres": round(metres * part, 3), "seconds": round(seconds * part, 3)}
                shares.append({"track_uid": uid, "area_uid": area, "day": day.isoformat(), **values})
        with county.batch("bench") as batch:
            batch.insert("track", tracks)
            batch.insert("track_area", shares)
    return number


def working_days(count: int) -> list[datetime.date]:
    """``count`` days of the year, spread over all months."""
    return [FIRST + datetime.timedelta(days=int(n)) for n in np.linspace(0, 365, count, endpoint=False)]


def floor(county: County, first: datetime.date, last: datetime.date) -> float:
    """The seconds that reading the rows alone takes, into pandas, summed by person and day."""

    def read() -> None:
        span = (first.isoformat(), last.isoformat())
        tracks = county.frame("SELECT uid, person_uid, day FROM track WHERE day BETWEEN ? AND ?", span)
        shares = county.frame(
            "SELECT track_uid, area_uid, metres, seconds FROM track_area WHERE day BETWEEN ? AND ?", span
        )
        joined = shares.merge(tracks, left_on="track_uid", right_on="uid")
        joined.groupby(["person_uid", "day"])[["metres", "seconds"]].sum()

    return timed(read)[0]


@pytest.mark.parametrize("days", [chosen("YEAR_DAYS", 250)])
def test_a_month_a_what_if_and_a_year(tmp_path, days):
    county = county_month.county(tmp_path / "青峰县.gpkg", chosen("RANGERS", 400))
    made = walked(county, working_days(days))
    month = Month.of("2024-05")
    with county.batch("rule") as batch:
        batch.insert("exempt_day", [{"kind": "weather", "start": "2024-05-20", "end": "2024-05-22"}])
    print(f"\nverdicts: {chosen('RANGERS', 400)} rangers, {made} tracks in {days} days")
    base = floor(county, month.first, month.last)
    seconds, (result, renewed) = timed(lambda: months.judge_month(county, month))
    line("a month judged", seconds, base, f"{len(result.days)} days with tracks")
    assert len(result.people) == chosen("RANGERS", 400)
    assert sum(day.machine_valid for day in result.days) > 0
    line("… and stored", timed(lambda: months.store(county, result, renewed))[0], base)
    seconds, again = timed(lambda: months.stored(county, month))
    line("the month shown from what is stored", seconds, base)
    assert [(p.valid_days, p.target, p.met) for p in again.people] == [
        (p.valid_days, p.target, p.met) for p in result.people
    ]
    seconds, trial = timed(lambda: Trial(county, month))
    line("the dialog of rules opens the month", seconds, base)
    stricter = Rule(name="严", count=10, day=Conditions(2000, 3600, inside_share=0.7))
    seconds, found = timed(lambda: trial.try_rule(county, stricter))
    line("a rule tried out", seconds, base, f"{len(found.gained)} gain, {len(found.lost)} lose")
    assert not found.lacks
    assert found.gained or found.lost
    for name, rule in (
        (
            "… with hours of the day (some tracks are read)",
            dataclasses.replace(stricter, day=Conditions(1000, 3600, begin="06:00", until="15:00")),
        ),
        ("… on the raw line (all tracks are read)", dataclasses.replace(stricter, basis="raw")),
        (
            "… with another buffer (all tracks are read)",
            dataclasses.replace(stricter, day=Conditions(1000, 3600, buffer_metres=30)),
        ),
    ):
        line(name, timed(lambda rule=rule: what_if(county, month, rule))[0], base)
    saving.save_rule(county, dataclasses.replace(stricter, start=datetime.date(2024, 7, 1)))
    base = floor(county, FIRST, datetime.date(2024, 12, 31))
    seconds, span = timed(lambda: months.judge_span(county, FIRST, datetime.date(2024, 12, 31)))
    line("a year judged", seconds, base, f"{sum(len(m.days) for m in span.months)} days with tracks")
    assert len(span.months) == 12
    assert span.months[4].people[0].valid_days == result.people[0].valid_days
    county.close()
