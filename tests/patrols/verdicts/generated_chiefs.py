"""Counties of ``plain_chiefs``' kind made by chance: chiefs who come and go, records of every sort."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

import shapely

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from tests.patrols.verdicts import made, plain_chiefs
from tests.patrols.verdicts.generated import TOWNS, areas
from tests.patrols.verdicts.hand_counties import rule
from tests.patrols.verdicts.plain_ground import span

COUNTS = {"year": 4, "half": 6, "quarter": 8, "month": 4, "ten_days": 2, "week": 2}
KINDS = ["quarter", "quarter", "month", "month", "month", "half", "year", "ten_days", "week"]


class Made:
    """One county by chance; ``days``: those as of which it is judged."""

    def __init__(self, seed: int, people: int = 40) -> None:
        self.chance = chance = random.Random(1000 + seed)
        year = chance.choice([2023, 2024, 2025])
        self.first, self.last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        self.year = span(self.first, self.last)
        self.days = sorted(chance.sample(self.year[40:], 4))
        self.days[0] = chance.choice([d for d in self.year if d.day in (1, 10, 28) and d.month in (3, 4, 7, 10)])
        # exactly as many days before the end of a month and quarter as reminders begin
        self.days[1] = datetime.date(year, *chance.choice([(3, 16), (6, 15), (9, 15), (12, 16)]))
        self.areas = areas()
        self.change = chance.choice(self.year[60:300])
        self.model = {"areas": self.areas, "rules": self._rules(), "tenures": [], "exempt": [], "warnings": []}
        self.model |= {"overrides": {}, "visits": [], "walks": [], "tracks": [], "records": set()}
        self.model |= {"platform": {}, "months": {}}
        self.people = [f"林{n:03d}" for n in range(people)]
        for person in self.people:
            self._tenures(person)
        self._days_off()
        for person in self.people:
            self._patrols(person)

    def _rules(self) -> list[dict]:
        chance, change = self.chance, self.change.isoformat()
        out = []
        for level in ("county", "town", "village"):
            if level == "village" or chance.random() < 0.5:
                out += [self._rule("2020-01-01", change, levels=[level]), self._rule(change, None, levels=[level])]
                if chance.random() < 0.6:  # the same windows before and after, so that they are one
                    for name in ("window", "per", "spread"):
                        out[-1]["definition"][name] = out[-2]["definition"][name]
            else:
                out.append(self._rule("2020-01-01", None, levels=[level]))
        out.append(self._rule("2020-01-01", None, levels=["village"], towns=["520999103"]))
        for number, row in enumerate(out):
            row |= {"role": "chief", "name": f"第{number}条"}
            row["definition"]["whom"]["role"] = "chief"
        return out

    def _rule(self, start: str, end: str | None, **whom) -> dict:
        chance = self.chance

        def maybe(share: float, value, otherwise=None):
            return value if chance.random() < share else otherwise

        kind = chance.choice(KINDS)
        most = COUNTS[kind]
        days = maybe(0.5, chance.choice([[1, 10], [5, 25]])) if kind == "month" else None
        parts = {"quarter": "month", "half": "quarter", "month": "ten_days"}.get(kind)
        return rule(
            start,
            end,
            window={"kind": kind, "days": days, "months": None},
            count=chance.randint(1, most),
            per=maybe(0.5, "area", "person"),
            seasons=maybe(
                0.3, [{"months": sorted(chance.sample(range(1, 13), 5)), "count": chance.randint(1, most)}], []
            ),
            warnings=maybe(0.6, {"yellow": 1.2, "orange": 3}, {}),
            spread=maybe(0.3, {"kind": parts, "least": chance.randint(1, 2)}) if parts and not days else None,
            counts=["record", *chance.sample(["track", "joint", "vehicle", "drone", "delegated"], 2)],
            exempt=chance.sample(["leave", "weather", "standby"], chance.choice([0, 2, 3])),
            day_metres=maybe(0.5, 1000),
            day_seconds=maybe(0.4, 1800),
            day_spacing_hours=maybe(0.3, chance.choice([48, 96, 240])),
            **whom,
        )

    def _tenures(self, person: str) -> None:
        chance = self.chance
        kind = chance.choice(["town", "village", "village"])
        held = [f"{kind}{t}" for t in chance.sample(range(TOWNS), chance.choice([1, 1, 2]))]
        level = "county" if kind == "town" and chance.random() < 0.3 else None
        start, end = datetime.date(2020, 1, 1), None
        if chance.random() < 0.3:
            start = chance.choice(self.year)
        if chance.random() < 0.3:
            end = chance.choice(self.year)
            end = end if end > start else None
        for area in held:
            self._hold(person, area, start, end, level)
        if end and chance.random() < 0.5:
            later = end + datetime.timedelta(days=chance.choice([0, 0, 5, 40]))
            self._hold(person, f"{kind}{chance.randrange(TOWNS)}", later, None, level)

    def _hold(self, person: str, area: str, start, end, level: str | None) -> None:
        row = {"person": person, "area": area, "role": "chief", "start": start, "end": end, "level": level}
        self.model["tenures"].append(row)

    def _days_off(self) -> None:
        chance = self.chance

        def some(longest: int) -> dict:
            start = chance.choice(self.year)
            return {"start": start, "end": start + datetime.timedelta(days=chance.randint(5, longest))}

        for person in self.people:
            taken = set()
            for _ in range(chance.choice([0, 1, 2])):
                row = {"kind": chance.choice(["leave", "standby"]), "person": person, **some(60)}
                if row["start"] not in taken:
                    self.model["exempt"].append(row)
                taken.add(row["start"])
        somewhere = [None, "town1", "village2", "town3"]
        for _ in range(4):
            self.model["exempt"].append({"kind": "weather", "area": chance.choice(somewhere), **some(15)})
        for level in ("yellow", "orange", "orange"):
            self.model["warnings"].append({"level": level, "area": chance.choice(somewhere), **some(60)})

    def _patrols(self, person: str) -> None:
        chance = self.chance
        often = chance.choice([0.01, 0.03, 0.08, 0.15])
        for day in self.year:
            if chance.random() < 0.004:
                self.model["overrides"][person, day] = chance.random() < 0.6
            held = plain_chiefs.posts(self.model, person, day)
            if chance.random() > often:
                continue
            own = chance.choice(held)["area"] if held else "town0"
            if held and chance.random() < 0.15:
                metres, seconds = chance.choice([999.9, 1000.0, 3000.0]), chance.choice([1799.0, 1800.0, 4000.0])
                self.model["walks"].append(
                    {"person": person, "day": day, "area": own, "metres": metres, "seconds": seconds}
                )
                continue
            for _ in range(chance.choice([1, 1, 1, 2])):
                self.model["visits"].append(self._visit(person, day, own))

    def _visit(self, person: str, day: datetime.date, own: str) -> dict:
        chance = self.chance
        number = own[-1]
        # the place, mostly his own; a grid of it, the town above it, another town, or nowhere
        place = chance.choice([own] * 6 + [f"grid{number}0", f"town{number}", f"village{number}", "town0", None])
        x0, y0, x1, y1 = self.areas[own]["box"]
        inside, outside = ((x0 + x1) / 2, (y0 + y1) / 2), (x0 + 100, y1 + 250)
        point = chance.choice([None] * 6 + [inside, outside])
        return {
            "person": person,
            "day": day,
            "kind": chance.choice(["visit"] * 5 + ["joint", "vehicle", "drone", "delegated"]),
            "area": place,
            "point": point if place or point == inside else None,
            "minutes": chance.choice([None, None, 29, 30, 31, 90]),
        }


def write(file: Path, model: dict) -> None:
    """The county file, records and tracks included."""
    with made.write_county(file, model) as county:
        insert(county, model)


def insert(county: County, model: dict) -> None:
    """The records and tracks of chiefs."""
    with county.batch("test") as batch:
        for number, visit in enumerate(model["visits"]):
            row = {"uid": f"visit {number}", "person_uid": visit["person"], "day": visit["day"], "kind": visit["kind"]}
            row |= {"area_uid": visit["area"], "minutes": visit["minutes"], "place": visit["area"] or "蓬莱"}
            if visit["point"]:
                x, y = visit["point"]
                row["geom"] = to_wkb([shapely.Point(made.ORIGIN_X + x, made.ORIGIN_Y + y)])[0]
            batch.insert("chief_patrol", [row])
        for number, walk in enumerate(model["walks"]):
            track = {"uid": f"walk {number}", "hash": f"walk {number}", "person_uid": walk["person"], "points": 2}
            batch.insert("track", [{**track, "source": "a.gpx", "day": walk["day"]}])
            share = {"track_uid": f"walk {number}", "area_uid": walk["area"], "day": walk["day"]}
            batch.insert("track_area", [{**share, "metres": walk["metres"], "seconds": walk["seconds"]}])
