"""Key places and lines of a rule (重点区域、线路) a second time, plain: who had to go there, and who was there.

A county as in ``plain``, with::

    places      {uid: {"kind": "point|line", "x0", "x1", "y", "metres"}}      ``metres``: how near is there

and in the definition of a rule ``places`` [{"place_uid", "count", "window", "months"}].
"""

from __future__ import annotations

from fractions import Fraction

from tests.patrols.verdicts.plain import key_of
from tests.patrols.verdicts.plain_ground import (
    half_up,
    is_ride,
    label,
    passes,
    period,
    rounding,
    visible,
)

LINE_SHARE = Fraction(8, 10)


def is_of(county, place, areas):
    """Whether the place lies in one of the areas."""
    boxes = [county["areas"][uid]["box"] for uid in areas]
    return any(
        x0 <= max(place["x0"], place["x1"]) and min(place["x0"], place["x1"]) <= x1 and y0 <= place["y"] <= y1
        for x0, y0, x1, y1 in boxes
    )


def share_seen(place, pieces):
    """How much of the place was passed near enough: 1 or 0 of a point, the share of its length of a line."""
    near = []
    for piece in pieces:
        if abs(piece["y"] - place["y"]) > place["metres"]:
            continue
        beside = rounding(Fraction(place["metres"]), Fraction(piece["y"] - place["y"]))
        near.append((min(piece["x0"], piece["x1"]) - beside, max(piece["x0"], piece["x1"]) + beside))
    if place["kind"] == "point":
        return Fraction(any(low <= place["x0"] <= high for low, high in near))
    reached, seen = place["x0"], Fraction(0)
    for low, high in sorted(near):
        low, high = max(low, reached), min(high, place["x1"])
        if high > low:
            seen, reached = seen + high - low, high
    return seen / (place["x1"] - place["x0"])


def visits(county):
    """({(person, place): days}, {(person, place) of which nobody can say}); no track of the county is a copy."""
    by_day = {}
    for track in county["tracks"]:
        by_day.setdefault((track["person"], track["day"]), []).append(track)
    done, unsure = {}, set()
    for (person, day), tracks in by_day.items():
        walked = [piece for piece in visible(tracks) if not piece["gap"] and not is_ride(piece)]
        for uid, place in county["places"].items():
            share = share_seen(place, walked)
            if place["kind"] == "line" and abs(share - LINE_SHARE) < Fraction(2, 100):
                unsure.add((person, uid))
            elif share >= LINE_SHARE:
                done.setdefault((person, uid), set()).add(day)
    return done, unsure


def judge_places(county, person, days, first, last, been):
    """[(place, first day, last day, target, visits)] of the windows of places that end in windows due in first … last.

    ``days``: the person's days as ``plain`` has judged them; ``been``: days of visits by place. A visit is asked on
    the days whose own rule names the place, while it lies in an area held that day.
    """
    asked = {}
    groups = {day: key_of(value["rule"]) for day, value in days.items() if value["rule"]}
    for day, value in days.items():
        for one in value["rule"]["definition"]["places"] if value["rule"] else []:
            if is_of(county, county["places"][one["place_uid"]], value["areas"]):
                window = one["window"], tuple(one["months"] or ())
                asked.setdefault((one["place_uid"], window, groups[day]), {})[day] = one["count"]
    out = []
    for (uid, (kind, months), group), counts in asked.items():
        for name in {label(kind, day) for day in counts}:
            inside = next(day for day in counts if label(kind, day) == name)
            whole = period(kind, inside)
            part = [day for day in whole if passes({"months": months}, day)]
            his = {day: counts[day] for day in part if day in counts}
            ends = period(group[0], whole[-1])
            if not his or not any(groups.get(day) == group for day in ends if passes(filters(group), day)):
                continue  # in no post under such a rule in the window that it ends in
            if not first <= [day for day in ends if passes(filters(group), day)][-1] <= last:
                continue
            wanted = sum(count for day, count in his.items() if not days[day]["exempt"])
            target = half_up(Fraction(wanted, len(part)))
            out.append((uid, part[0], part[-1], target, len(been.get(uid, set()) & set(his))))
    return sorted(out)


def filters(group):
    """The filters of the windows of a group of rules (``plain.key_of``)."""
    return {"days": group[1], "months": group[2]}
