"""Who holds what, by which rule, and what was walked where: the ground of the plain rules (``plain``)."""

from __future__ import annotations

import datetime
import functools
from collections import defaultdict
from fractions import Fraction

ONE_DAY = datetime.timedelta(days=1)
VEHICLE_SPEED, VEHICLE_SECONDS = 5, 30
ORDER = ("leave", "standby", "weather")


# ---- windows ----------------------------------------------------------------------------------------------


@functools.cache
def label(kind, day):
    """What all days of one period have in common."""
    if kind == "year":
        return day.year
    if kind == "half":
        return day.year, day.month <= 6
    if kind == "quarter":
        return day.year, (day.month + 2) // 3
    if kind == "month":
        return day.year, day.month
    if kind == "ten_days":
        return day.year, day.month, 1 if day.day <= 10 else 2 if day.day <= 20 else 3
    if kind == "week":
        monday = day
        while monday.strftime("%A") != "Monday":
            monday -= ONE_DAY
        return monday
    raise ValueError(kind)


def passes(window, day):
    """Whether a day is one of those that the filters of the window leave."""
    days, months = window.get("days"), window.get("months")
    return (not days or days[0] <= day.day <= days[1]) and (not months or day.month in months)


def period(kind, day):
    """All days of the period that the day lies in."""
    first = last = day
    while label(kind, first - ONE_DAY) == label(kind, day):
        first -= ONE_DAY
    while label(kind, last + ONE_DAY) == label(kind, day):
        last += ONE_DAY
    return span(first, last)


def window_around(window, day):
    """All days of the window that ``day`` lies in; empty where the filters leave the day out."""
    return list(_around(window["kind"], tuple(window.get("days") or ()), tuple(window.get("months") or ()), day))


@functools.cache
def _around(kind, days, months, day):
    window = {"kind": kind, "days": days, "months": months}
    found = [d for d in period(kind, day) if passes(window, d)]
    return tuple(found) if day in found else ()


def span(first, last):
    """Every day from first to last."""
    return [first + n * ONE_DAY for n in range((last - first).days + 1)]


def half_up(value):
    """四舍五入 of a Fraction."""
    whole = value.numerator // value.denominator
    return whole + 1 if value - whole >= Fraction(1, 2) else whole


# ---- who, where, by which rule ----------------------------------------------------------------------------


def on(row, day):
    """Whether a dated row is in force."""
    return row["start"] <= day and (row.get("end") is None or day < row["end"])


def above(county, uid):
    """The area and all that it lies in."""
    out = []
    while uid is not None and uid not in out:
        out.append(uid)
        uid = county["areas"][uid]["up"]
    return out


def held(county, person, day, role="ranger"):
    """Areas held on the day; one that lies in another one held is not counted twice."""
    mine = {t["area"] for t in county["tenures"] if t["person"] == person and t["role"] == role and on(t, day)}
    return {uid for uid in mine if not set(above(county, uid)[1:]) & mine}


def towns_of(county, uid):
    """Codes of the towns the area lies in."""
    return {county["areas"][u]["code"] for u in above(county, uid) if county["areas"][u]["level"] == "town"}


def rule_for(county, areas, day, role="ranger"):
    """The most specific rule of the day among those that fit one of the areas; None where none does."""
    found = []
    for rule in county["rules"]:
        if rule["role"] != role or not on(rule, day):
            continue
        whom = rule["definition"]["whom"]
        for uid in areas:
            fits_town = not whom["towns"] or towns_of(county, uid) & set(whom["towns"])
            fits_level = not whom["levels"] or county["areas"][uid]["level"] in whom["levels"]
            if fits_town and fits_level:
                rank = -1 if rule.get("of_profile") else 2 * bool(whom["towns"]) + bool(whom["levels"])
                found.append((rank, count_on(rule["definition"], day), rule))
    return max(found, key=lambda f: f[:2])[2] if found else None


def count_on(definition, day):
    """How many the rule asks for, as of the season of the day."""
    for season in definition.get("seasons") or []:
        if day.month in season["months"]:
            return season["count"]
    return definition["count"]


def factor_on(county, definition, areas, day):
    """The greatest factor of the warnings that reach one of the areas."""
    factor = Fraction(1)
    hit = [
        Fraction(str(definition["warnings"][w["level"]]))
        for w in county["warnings"]
        if w["level"] in (definition.get("warnings") or {})
        and on(w, day)
        and (w["area"] is None or any(w["area"] in above(county, uid) for uid in areas))
    ]
    return max(hit) if hit else factor


def exemption(county, definition, person, areas, day):
    """请假, 备勤 or 恶劣天气 where the rule grants it; None."""
    kinds = set()
    storms = []
    for row in county["exempt"]:
        if not on(row, day):
            continue
        if row.get("person") == person:
            kinds.add(row["kind"])
        elif row.get("person") is None:
            storms.append(row["area"])
    if areas and all(any(s is None or s in above(county, uid) for s in storms) for uid in areas):
        kinds.add("weather")
    for kind in ORDER:
        if kind in kinds and kind in definition["exempt"]:
            return kind
    return None


# ---- measuring --------------------------------------------------------------------------------------------


def cut(stretch, low, high):
    """The part of a stretch between two instants; None where there is none."""
    t0, t1 = max(stretch["t0"], low), min(stretch["t1"], high)
    if t1 <= t0:
        return None
    pace = Fraction(stretch["x1"] - stretch["x0"]) / (stretch["t1"] - stretch["t0"])
    x0 = stretch["x0"] + pace * (t0 - stretch["t0"])
    return {**stretch, "t0": t0, "t1": t1, "x0": x0, "x1": x0 + pace * (t1 - t0)}


def parts_inside(county, stretch, uids, buffer):
    """The parts of a stretch inside at least one of the areas, each widened by the buffer; in two it counts once."""
    spans = []
    for uid in uids:
        x0, y0, x1, y1 = county["areas"][uid]["box"]
        if not y0 - buffer <= stretch["y"] <= y1 + buffer:
            continue
        x0, x1 = x0 - buffer, x1 + buffer
        pace = Fraction(stretch["x1"] - stretch["x0"]) / (stretch["t1"] - stretch["t0"])
        if pace == 0:
            if x0 <= stretch["x0"] <= x1:
                spans.append((stretch["t0"], stretch["t1"]))
            continue
        ends = sorted(stretch["t0"] + (x - stretch["x0"]) / pace for x in (x0, x1))
        spans.append((max(ends[0], stretch["t0"]), min(ends[1], stretch["t1"])))
    out, reached = [], stretch["t0"]
    for low, high in sorted(spans):
        low = max(low, reached)
        if high > low:
            out.append(cut(stretch, low, high))
            reached = high
    return out


def is_ride(stretch):
    """Faster than anybody walks, for long enough."""
    seconds = stretch["t1"] - stretch["t0"]
    return abs(stretch["x1"] - stretch["x0"]) > VEHICLE_SPEED * seconds and seconds >= VEHICLE_SECONDS


def visible(tracks):
    """The stretches of a day, time that two tracks have in common counted in the longer one only."""
    out, taken = [], []
    for track in sorted(tracks, key=lambda t: (t["start"] - t["end"], t["start"], t["hash"])):
        pieces = [dict(s, ridden=is_ride(s) and not s["gap"]) for s in track["stretches"]]
        for low, high in taken:
            kept = []
            for piece in pieces:
                kept += [p for p in (cut(piece, piece["t0"], low), cut(piece, high, piece["t1"])) if p]
            pieces = kept
        out += pieces
        taken.append((track["start"], track["end"]))
    return out


def total(pieces):
    """(metres, seconds), each to a thousandth."""
    metres = sum((abs(Fraction(p["x1"] - p["x0"])) for p in pieces), Fraction(0))
    seconds = sum((Fraction(p["t1"] - p["t0"]) for p in pieces), Fraction(0))
    return thousandths(metres), thousandths(seconds)


def thousandths(value):
    """A figure to the millimetre or millisecond: what is finer is dust of the arithmetic."""
    return Fraction(half_up(value * 1000), 1000)


def clock(text):
    """Seconds since midnight of 06:00."""
    hours, minutes = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60


def without_copies(county):
    """Which tracks are somebody else's: (their places in the list of tracks)."""
    tracks = county["tracks"]
    out = set()
    by_hash = defaultdict(list)
    for number, track in enumerate(tracks):
        by_hash[track["hash"]].append(number)
    for numbers in by_hash.values():
        if len({tracks[n]["person"] for n in numbers}) < 2:
            continue
        inside = []
        for n in numbers:
            own = held(county, tracks[n]["person"], tracks[n]["day"])
            parts = [p for s in tracks[n]["stretches"] if not s["gap"] for p in parts_inside(county, s, own, 0)]
            inside.append(total(parts)[0])
        best = max(inside)
        winners = [n for n, value in zip(numbers, inside, strict=True) if value == best and value > 0]
        out |= {n for n in numbers if winners != [n]}
    first = {}
    for number in sorted(range(len(tracks)), key=lambda n: tracks[n]["start"]):
        track = tracks[number]
        if track["way"] is None:
            continue
        other = first.setdefault(track["way"], track)
        if other is not track and other["hash"] != track["hash"]:
            out.add(number)
    return out


def repeated(county, way, earlier):
    """The share of a way that lies within the swath of an earlier one."""
    reach = Fraction(county["swath"])
    near = [(min(p["x0"], p["x1"]), max(p["x0"], p["x1"]), p["y"]) for p in earlier]
    length = covered = Fraction(0)
    for piece in way:
        low, high = min(piece["x0"], piece["x1"]), max(piece["x0"], piece["x1"])
        length += high - low
        spans = sorted(
            (max(low, a - rounding(reach, y - piece["y"])), min(high, b + rounding(reach, y - piece["y"])))
            for a, b, y in near
            if abs(y - piece["y"]) <= reach
        )
        reached = low
        for a, b in spans:
            a = max(a, reached)
            if b > a:
                covered += b - a
                reached = b
    return covered / length if length else Fraction(0)


def rounding(reach, aside):
    """How far the round end of a swath goes beyond the end of the way, ``aside`` metres beside it."""
    return Fraction(float(reach**2 - aside**2) ** 0.5).limit_denominator(10**6)


def covered(county, areas, ways, enough=Fraction(9, 10)):
    """Whether the ways together have been within the swath of nine tenths of the areas."""
    reach = county["swath"]
    seen = whole = 0
    for x0, y0, x1, y1 in (county["areas"][uid]["box"] for uid in areas):
        lanes = {p["y"] for way in ways for p in way}
        if len(lanes) * 2 * reach < (y1 - y0) / 2:
            return False  # by far
        step = 5
        for x in range(x0 + 2, x1, step):
            for y in range(y0 + 2, y1, step):
                whole += 1
                seen += any(_is_near(x, y, p, reach) for way in ways for p in way)
    return whole > 0 and Fraction(seen, whole) >= enough


def _is_near(x, y, piece, reach):
    low, high = sorted((piece["x0"], piece["x1"]))
    beside = max(low - x, x - high, 0)
    return beside**2 + (piece["y"] - y) ** 2 <= reach**2
