"""Counties of ``plain``'s kind made by chance: rules of every sort, people who come and go, days about the limits."""

from __future__ import annotations

import datetime
import random

from tests.patrols.verdicts import plain
from tests.patrols.verdicts.hand_counties import rule
from tests.patrols.verdicts.made import digest

ZONE = 8 * 3600
SWATH = 30.0
GRID, TOWNS, GRIDS = 4000, 4, 3
KINDS = ["month"] * 6 + ["week"] * 2 + ["ten_days", "quarter", "half"]
TWO_YEARS = datetime.date(2023, 1, 1), datetime.date(2024, 12, 31)
LONGEST = {"month": 28, "week": 7, "ten_days": 8, "quarter": 90, "half": 181}


def areas() -> dict:
    """Four towns one above the other, each with a village of three grids side by side; the rest is 区外."""
    out = {}
    for t in range(TOWNS):
        box = (0, 3000 * t, GRIDS * GRID, 3000 * t + 2500)
        code = f"52099910{t + 1}"
        out[f"town{t}"] = {"box": box, "code": code, "level": "town", "up": None, "name": f"第{t}镇"}
        village = f"{code}201"
        out[f"village{t}"] = {"box": box, "code": village, "level": "village", "up": f"town{t}", "name": f"第{t}村"}
        for g in range(GRIDS):
            own = (GRID * g, box[1], GRID * (g + 1), box[3])
            name = f"第{t}村{g + 1:02d}网格"
            row = {"box": own, "code": f"{village}-{g + 1:02d}", "level": "grid", "up": f"village{t}", "name": name}
            out[f"grid{t}{g}"] = row
    return out


class Made:
    """One county by chance; ``model`` is in ``plain``'s form, ``months`` are those that have tracks."""

    def __init__(self, seed: int, people: int = 36, months: int = 2) -> None:
        self.chance = random.Random(seed)
        year, month = self.chance.choice([(2023, 1), (2023, 4), (2024, 1), (2024, 2), (2024, 9), (2024, 11), (2025, 5)])
        self.first = datetime.date(year, month, 1)
        begins = [self.first]
        for _ in range(months):
            begins.append((begins[-1] + datetime.timedelta(days=31)).replace(day=1))
        self.second, self.last = begins[1], begins[-1] - plain.ONE_DAY
        self.days = plain.span(self.first, self.last)
        self.months = [(day.year, day.month) for day in begins[:-1]]
        self.areas = areas()
        self.model = {"areas": self.areas, "rules": self._rules(), "tenures": [], "exempt": [], "warnings": []}
        self.model |= {
            "records": set(),
            "overrides": {},
            "platform": {},
            "months": {},
            "tracks": [],
            "zone": ZONE,
            "swath": SWATH,
        }
        self.people = [f"人{n:03d}" for n in range(people)]
        for person in self.people:
            self._tenures(person)
        self._days_off()
        for person in self.people:
            for day in self.days:
                self._day(person, day)
        self._copies()

    # ---- rules --------------------------------------------------------------------------------------------

    def _rules(self) -> list[dict]:
        chance = self.chance
        change = chance.choice(self.days).isoformat()
        out = [self._rule("2020-01-01", change), self._rule(change, None)]
        if chance.random() < 0.3:  # the same windows before and after, so that they are one
            for name in ("window", "per"):
                out[1]["definition"][name] = out[0]["definition"][name]
            if out[1]["definition"]["per"] == "area":
                out[1]["definition"]["day"].update(spacing_hours=None, no_repeat=False)
            self._fit(out[1]["definition"])
        out += [self._rule("2020-01-01", None, towns=[town]) for town in ("520999102", "520999103")]
        out.append(self._rule("2020-01-01", None, levels=["village"]))
        out.append(self._rule(change, None, towns=["520999103"], levels=["village"]))
        for number, row in enumerate(out):
            row["name"] = f"第{number}条"
        return out

    def _fit(self, definition: dict) -> None:
        """No rule that contradicts itself: those are refused before anything is judged."""
        window, day = definition["window"], definition["day"]
        spans = {tuple(plain.window_around(window, d)) for d in plain.span(*TWO_YEARS)} - {()}
        longest = min(len(span) for span in spans)
        definition["count"] = min(definition["count"], longest)
        for season in definition["seasons"]:
            season["count"] = min(season["count"], longest)
        parts = max(len({plain.label("ten_days", d) for d in span}) for span in spans)
        most = max([definition["count"], *(season["count"] for season in definition["seasons"])])
        if definition["spread"] and (window["kind"] in ("week", "ten_days") or window["days"]):
            definition["spread"] = None
        if definition["spread"]:
            definition["spread"]["least"] = min(definition["spread"]["least"], most // parts)
            if not definition["spread"]["least"]:
                definition["spread"] = None
        if day["spacing_hours"] and (definition["count"] - 1) * day["spacing_hours"] > longest * 24:
            day["spacing_hours"] = None
        if definition["basis"] == "platform":
            none = ("inside_share", "buffer_metres", "spacing_hours", "from", "to")
            day.update(dict.fromkeys(none), no_repeat=False)

    def _rule(self, start: str, end: str | None, **whom) -> dict:
        chance = self.chance

        def maybe(share: float, value, otherwise=None):
            return value if chance.random() < share else otherwise

        kind = chance.choice(KINDS)
        most = min(LONGEST[kind], 25)
        days = {"month": maybe(0.2, [1, 10]), "quarter": maybe(0.2, [5, 25])}.get(kind)
        months = maybe(0.1, sorted({self.first.month, self.second.month, chance.randint(1, 12)}))
        if kind in ("quarter", "half"):
            months = None
        basis = chance.choice(["clean", "clean", "clean", "platform", "raw"])
        per = maybe(0.15, "area", "person") if basis != "platform" else "person"
        hours = maybe(0.3, chance.choice([("06:00", "20:00"), ("07:30", None), (None, "18:00"), ("05:00", "12:00")]))
        found = rule(
            start,
            end,
            window={"kind": kind, "days": days, "months": months},
            count=chance.randint(1, most),
            per=per,
            seasons=maybe(
                0.3,
                [{"months": sorted(chance.sample(range(1, 13), 6)), "count": chance.randint(1, most)}],
                [],
            ),
            warnings=maybe(0.5, {"yellow": 1.2, "orange": 1.5, "red": 2}, {}),
            spread=maybe(0.2, {"kind": "ten_days", "least": chance.randint(1, 4)}),
            basis=basis,
            counts=maybe(0.2, ["track", "vehicle"], ["track"]),
            exempt=chance.sample(["leave", "weather", "standby"], chance.choice([0, 1, 2, 3, 3, 3])),
            day_metres=chance.choice([500, 1000, 2000, 3000]),
            day_seconds=chance.choice([1800, 3600, 5400]),
            day_inside=chance.random() < 0.8,
            day_inside_share=maybe(0.2, chance.choice([0.5, 0.8, 0.9])),
            day_buffer_metres=maybe(0.15, chance.choice([10, 30, 100])) if basis != "platform" else None,
            day_spacing_hours=maybe(0.15, chance.choice([12, 20, 24, 48])) if per == "person" else None,
            day_from=hours[0] if hours else None,
            day_to=hours[1] if hours else None,
            day_no_repeat=chance.random() < 0.15 and per == "person" and basis == "clean",
            **whom,
        )
        self._fit(found["definition"])
        return found

    # ---- people -------------------------------------------------------------------------------------------

    def _tenures(self, person: str) -> None:
        chance = self.chance
        town = chance.randrange(TOWNS)
        village = chance.random() < 0.15
        grids = chance.sample(range(GRIDS), chance.choice([1, 1, 1, 2]))
        held = [f"village{town}"] if village else [f"grid{town}{g}" for g in grids]
        start, end = datetime.date(2020, 1, 1), None
        if chance.random() < 0.25:
            start = chance.choice(self.days)
        if chance.random() < 0.25:
            end = chance.choice(self.days)
            end = end if end > start else None
        for number, area in enumerate(held):
            begin = start if not number or chance.random() < 0.5 else max(start, chance.choice(self.days))
            if end is None or begin < end:
                self._hold(person, area, begin, end)
        if end is not None and chance.random() < 0.6:
            later = end + datetime.timedelta(days=chance.choice([0, 0, 3, 10]))
            self._hold(person, f"grid{chance.randrange(TOWNS)}{chance.randrange(GRIDS)}", later, None)

    def _hold(self, person: str, area: str, start: datetime.date, end: datetime.date | None) -> None:
        self.model["tenures"].append({"person": person, "area": area, "role": "ranger", "start": start, "end": end})

    def _days_off(self) -> None:
        chance = self.chance

        def span(longest: int) -> dict:
            start = chance.choice(self.days)
            return {"start": start, "end": start + datetime.timedelta(days=chance.randint(1, longest))}

        for person in self.people:
            taken: set[datetime.date] = set()
            for _ in range(chance.choice([0, 0, 1, 2])):
                row = {"kind": chance.choice(["leave", "leave", "standby", "weather"]), "person": person, **span(8)}
                if row["start"] not in taken:
                    self.model["exempt"].append(row)
                taken.add(row["start"])
        somewhere = [None, "town1", "village2", "grid00", "grid11"]
        for _ in range(3):
            self.model["exempt"].append({"kind": "weather", "area": chance.choice(somewhere), **span(4)})
        for level in ("yellow", "orange", "orange", "red"):
            self.model["warnings"].append({"level": level, "area": chance.choice(somewhere), **span(10)})

    # ---- days ---------------------------------------------------------------------------------------------

    def _day(self, person: str, day: datetime.date) -> None:
        chance = self.chance
        areas = plain.held(self.model, person, day)
        found = plain.rule_for(self.model, areas, day)
        definition = found["definition"] if found else self.model["rules"][0]["definition"]
        home = chance.choice(sorted(areas)) if areas else "grid00"
        if chance.random() < 0.85:
            self._walks(person, day, definition, home)
        if found and definition["basis"] == "platform":
            self._platform(person, day, definition)
        if chance.random() < 0.04:
            self.model["overrides"][person, day] = chance.random() < 0.6

    def _platform(self, person: str, day: datetime.date, definition: dict) -> None:
        chance = self.chance
        if int(person[1:]) % 6 == 0:
            self.model["months"].setdefault((person, day.replace(day=1)), chance.randint(0, 25))
        elif chance.random() < 0.7:
            asked = definition["day"]
            near = [0.5, 0.99, 1, 1, 1.01, 2]
            row = {
                "metres": chance.choice([None, round(asked["metres"] * chance.choice(near), 1)]),
                "seconds": chance.choice([None, round(asked["seconds"] * chance.choice(near))]),
                "valid": chance.choice([None, None, None, True, False]),
            }
            self.model["platform"][person, day] = row

    def _walks(self, person: str, day: datetime.date, definition: dict, home: str) -> None:
        """One or two tracks whose figures lie at the limits, just under or over them, or far off."""
        chance = self.chance
        midnight = int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp()) - ZONE
        for _ in range(20):
            begin = midnight + 60 * chance.choice([300, 360, 359, 450, 480, chance.randint(240, 1080)])
            tracks = [self._track(person, day, definition, home, begin)]
            if chance.random() < 0.15:
                # the second begins in the first, or after it
                later = tracks[0]["end"] + chance.choice([-1200, -600, 60, 3600])
                if later > tracks[0]["start"]:
                    tracks.append(self._track(person, day, definition, home, later, plain_walk=True))
                    if later < tracks[0]["end"]:
                        tracks[0] = self._track(person, day, definition, home, begin, plain_walk=True)
            if all(t["end"] < midnight + 86400 and not self._on_edge(t) for t in tracks) and self._sure(
                tracks, definition, {home}, day
            ):
                self.model["tracks"] += tracks
                return

    def _on_edge(self, track: dict) -> bool:
        """Whether somebody stands on a boundary, of which nobody can say on which side that is."""
        stands = [float(s["x0"]) for s in track["stretches"] if s["x0"] == s["x1"]]
        return any(
            abs(x - GRID * edge - wide) < 1
            for x in stands
            for edge in range(GRIDS + 1)
            for wide in (0, 10, -10, 30, -30, 100, -100)
        )

    def _sure(self, tracks: list[dict], definition: dict, own: set[str], day: datetime.date) -> bool:
        """Whether a recorded step more or less at the overlap of two tracks changes nothing."""
        if len(tracks) < 2 or tracks[1]["start"] > tracks[0]["end"]:
            return True
        wider = [{**t, "start": t["start"] - 120, "end": t["end"] + 120} for t in tracks]
        basis = "raw" if definition["basis"] == "raw" else "clean"
        return all(
            plain.judge_tracks(self.model, definition, tracks, areas, day, basis)[0]
            == plain.judge_tracks(self.model, definition, wider, areas, day, basis)[0]
            for areas in (own, *({uid} for uid in self.areas if uid.startswith("grid")))
        )

    def _track(
        self, person: str, day: datetime.date, definition: dict, home: str, begin: int, *, plain_walk: bool = False
    ) -> dict:
        chance = self.chance
        asked = definition["day"]
        box = self.areas[home]["box"]
        metres = round(asked["metres"] * chance.choice([0.4, 0.95, 1, 1, 1, 1.2, 1.5, 2]) * 1000)
        metres += chance.choice([0, 0, 0, -1, 1, -100, 100])
        seconds = round(asked["seconds"] * chance.choice([0.4, 0.95, 1, 1, 1, 1.2, 1.5, 2]))
        seconds += chance.choice([0, 0, 0, -1, 1, -60])
        lane = box[1] + 100 * chance.randint(1, 4) + chance.choice([0, 0, 10])
        legs = self._legs(metres, seconds, single=plain_walk)
        sign = chance.choice([1, -1])
        edge = box[2] if sign > 0 else box[0]
        length = sum(leg[0] for leg in legs) / 1000
        inside = chance.choice([1, 1, 1, 0.9, 0.8, 0.5, 0.3, 0])
        room = box[2] - box[0]
        # as much of the way as ``inside`` says before the edge of the home area, to the metre
        before = min(round(length * inside, 3), room)
        if inside == 1:
            before = min(before + chance.choice([5, 200]), room)
        x = edge - sign * before
        at, stretches = begin, []
        for millimetres, lasts, gap in legs:
            far = sign * plain.Fraction(millimetres, 1000)
            here = plain.Fraction(round(x * 1000), 1000) if not stretches else stretches[-1]["x1"]
            row = {"t0": at, "t1": at + lasts, "x0": here, "x1": here + far, "y": lane}
            stretches.append({**row, "gap": gap})
            at += lasts
        key = digest(person, day, begin, chance.random())
        return {
            "person": person,
            "day": day,
            "hash": key,
            "way": key[:32] if chance.random() < 0.3 else None,
            "first": True,
            "start": begin,
            "end": at,
            "stretches": stretches,
        }

    def _legs(self, metres: int, seconds: int, *, single: bool) -> list[tuple[int, int, bool]]:
        """(millimetres, seconds, gap) of the parts of a walk; at most a dozen steps, none slower than a stroll."""
        chance = self.chance
        metres = max(metres, round(0.31 * 1000 * min(seconds, 900)))
        if single:
            return [(max(metres, 300 * seconds), seconds, False)]
        legs: list[tuple[int, int, bool]] = []
        rest = seconds
        walking = min(rest, max(600, int(metres / 1000 / 1.2)))
        if metres < 300 * walking:
            walking = max(metres // 320, 60)
        parts = chance.choice([1, 1, 2])
        for part in range(parts):
            share = (metres // parts if part else metres - (parts - 1) * (metres // parts)) if parts > 1 else metres
            lasts = (walking // parts if part else walking - (parts - 1) * (walking // parts)) if parts > 1 else walking
            legs.append((share, lasts, False))
            if part + 1 < parts:
                what = chance.random()
                if what < 0.4:
                    legs.append((chance.choice([0, 500_000]), chance.choice([601, 660, 1200, 1800, 2400]), True))
                elif what < 0.6:
                    legs.append((400_000, 600, False))
                elif what < 0.8:
                    legs.append((chance.choice([5, 8]) * 600_000 + 60_000, 600, False))  # a ride
        if rest > walking:
            legs.append((0, rest - walking, False))
        return legs

    def _copies(self) -> None:
        """Some tracks handed in under another name, some ways walked "again"."""
        chance = self.chance
        ways = [t for t in self.model["tracks"] if t["way"]]
        copies = []
        for track in chance.sample(self.model["tracks"], len(self.model["tracks"]) // 40):
            if sum(t["day"] == track["day"] for t in copies) < 3:
                other = chance.choice([p for p in self.people if p != track["person"]])
                copies.append({**track, "person": other, "first": False})
        for track in chance.sample(ways, len(ways) // 15):
            track["way"] = chance.choice(ways)["way"]
        self.model["tracks"] += copies
        # a copy that is kept runs beside the own track: which step of the two is counted is not what is tested
        dropped = plain.without_copies(self.model)
        own = len(self.model["tracks"]) - len(copies)
        self.model["tracks"] = [
            track
            for number, track in enumerate(self.model["tracks"])
            if number < own or number in dropped or not self._beside(track, number)
        ]

    def _beside(self, track: dict, number: int) -> bool:
        """Whether another track of the person runs at the same time."""
        return any(
            (other["person"], other["day"]) == (track["person"], track["day"])
            and other["start"] <= track["end"]
            and track["start"] <= other["end"]
            for place, other in enumerate(self.model["tracks"])
            if place != number
        )
