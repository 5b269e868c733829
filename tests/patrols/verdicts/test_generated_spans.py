"""Spans of months made by chance, with key places: windows of every length and visits, by the plugin and plainly."""

from __future__ import annotations

import json
import random

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.verdicts.months import judge_span, stored
from linzhang_plugin.patrols.verdicts.results import Month
from tests.patrols.chiefs.county import run
from tests.patrols.verdicts import generated, made, plain, plain_places

SEEDS = range(4)
UNSURE = plain.Fraction(2, 100)
ORDER = ["week", "ten_days", "month", "quarter", "half", "year"]


class Made(generated.Made):
    """A county whose rules ask for visits of key places, and which has six months of tracks."""

    def __init__(self, seed: int) -> None:
        self.places: dict = {}
        super().__init__(2000 + seed, people=9, months=6)
        self.model["places"] = self.places

    def _copies(self) -> None:
        """Who was where is asked of what somebody walked himself."""

    def _rules(self) -> list[dict]:
        out = super()._rules()
        chance = random.Random(self.chance.random())
        for town in range(generated.TOWNS):
            for grid in range(generated.GRIDS):
                x0, y0, x1, _ = self.areas[f"grid{town}{grid}"]["box"]
                lane = 100 * chance.randint(1, 4)
                metres = chance.choice([20, 40, 120])
                row = {"kind": "point", "x0": chance.choice([x0, x1]), "y": y0 + lane + chance.choice([5, 25, 55])}
                row["x0"] += 400 if row["x0"] == x0 else -400
                self.places[f"处{town}{grid}"] = {**row, "x1": row["x0"], "metres": metres}
                at = x0 + chance.choice([100, 3000])
                row = {"kind": "line", "x0": at, "x1": at + 800, "y": y0 + lane + 15, "metres": metres}
                self.places[f"线{town}{grid}"] = row
        for row in out:
            definition = row["definition"]
            kinds = ORDER[: ORDER.index(definition["window"]["kind"]) + 1]
            definition["places"] = [
                {"place_uid": uid, "count": chance.randint(1, 4), "window": chance.choice(kinds), "months": None}
                for uid in self.places
                if chance.random() < 0.6
            ]
        return out


@pytest.fixture(scope="module")
def judged(qgis_app, tmp_path_factory):
    """[(county file, model, first day, last day, plain's verdicts, what judgespan told, what it is told from)]."""
    out = []
    folder = tmp_path_factory.mktemp("几个月")
    for seed in SEEDS:
        county = Made(seed)
        file = folder / f"{seed}.gpkg"
        with made.write_county(file, county.model, generated.SWATH) as opened:
            made.insert_tracks(opened, county.model)
        first, last = made.month_ends("{}-{:02d}".format(*county.months[1]))[0], county.last
        mine = plain.judge(county.model, county.first, last)
        # through the algorithm once: what it tells is told from the same result
        told = run("judgespan", file, FIRST=f"{first:%Y-%m}", LAST=f"{last:%Y-%m}") if seed == SEEDS[0] else None
        with County.open(file, read_only=True) as opened:
            span = judge_span(opened, first, last)
        out.append((file, county.model, first, last, mine, told, span))
    return out


def expected(model, person, verdict, first, last, visits) -> dict:
    """What the plain rules make of a person's windows."""
    windows = [w for w in verdict["windows"] if first <= w["last"] <= last]
    been = {place: days for (who, place), days in visits.items() if who == person}
    places = plain_places.judge_places(model, person, verdict["days"], first, last, been)
    short = sum(w["shortfall"] for w in windows)
    return {
        "windows": sorted((w["last"], w["area"] or "", w["valid"], w["target"]) for w in windows),
        "shortfall": short,
        "places": places,
        "met": not short and not any(w["spread"] for w in windows) and all(p[3] <= p[4] for p in places),
    }


def found(person, told) -> dict:
    """The same as the plugin has it."""
    places = [
        (p.place_uid, p.span.begins, p.span.due, p.target, len(p.visits)) for w in person.windows for p in w.places
    ]
    return {
        "windows": sorted((w.span.due, w.area_uid or "", w.valid, w.target) for w in person.windows),
        "shortfall": told["shortfall"],
        "places": sorted(places),
        "met": told["met"],
    }


def test_both_agree_on_every_window_and_visit(judged):
    wrong: list[str] = []
    compared = visited = decided = 0
    for file, model, first, last, mine, told, span in judged:
        visits, unsure = plain_places.visits(model)
        people = {person.person_uid: person for person in span.people}
        rows = {uid: {"shortfall": person.shortfall, "met": person.met} for uid, person in people.items()}
        if told is not None:
            rows = {row["person_uid"]: row for row in json.loads(told["RESULT"])}
        assert rows.keys() == people.keys()
        for person, verdict in mine.items():
            shares = [share for day in verdict["days"].values() for share in day["repeats"]]
            if any(abs(share - plain.REPEATED) < UNSURE for share in shares):
                continue
            wanted = expected(model, person, verdict, first, last, visits)
            if not wanted["windows"] and person not in people:
                continue
            given = found(people[person], rows[person])
            doubted = {place for who, place in unsure if who == person}
            if doubted:
                for one in (wanted, given):
                    one["places"] = [place for place in one["places"] if place[0] not in doubted]
                    one.pop("met")
            decided += "met" in wanted
            compared += len(wanted["windows"])
            visited += sum(place[4] for place in wanted["places"])
            for name, value in wanted.items():
                if value != given[name]:
                    odd = value, given[name]
                    if isinstance(value, list):
                        odd = [v for v in value if v not in given[name]], [v for v in given[name] if v not in value]
                    wrong.append(f"seed {file.stem} {person} {name}: plain {odd[0]}, plugin {odd[1]}"[:600])
    if wrong:
        pytest.fail(f"{len(wrong)} differ\n" + "\n".join(wrong[:40]), pytrace=False)
    assert compared >= 150
    assert visited >= 150
    assert decided >= 10


def test_a_month_shown_from_what_is_stored_has_the_same_visits(judged):
    file, _, first, *_, span = judged[0]
    month = Month.of(f"{first:%Y-%m}")
    # a week of visits that began in the month before: that one has been judged, as it is from month to month
    for begun in (first - plain.ONE_DAY, first):
        run("patrolmonth", file, MONTH=f"{begun:%Y-%m}")
    with County.open(file, read_only=True) as opened:
        shown = stored(opened, month)
    wanted = {p.person_uid: [w.places for w in p.windows] for p in span.months[0].people}
    assert {p.person_uid: [w.places for w in p.windows] for p in shown.people} == wanted
    assert any(place.visits for windows in wanted.values() for places in windows for place in places)
