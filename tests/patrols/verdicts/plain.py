"""The rules of patrols a second time: plain, slow, and written from the words of the rules alone.

Nothing of the plugin is imported here. A day is a dict, an area a rectangle, a track a list of straight stretches in
which somebody went from x0 to x1 at an even pace along y; sums are Fractions; a window is found by looking at every
day of two years. Where this and the plugin disagree one of them is wrong.

A county is a dict::

    areas       {uid: {"box": (x0, y0, x1, y1), "code": "…", "level": "grid", "up": uid of the area it lies in or None}}
    rules       [{"role", "start", "end", "definition"}]            days are datetime.date, ``end`` is not included;
                "of_profile": where there is no other
    tenures     [{"person", "area", "role", "start", "end"}]
    exempt      [{"kind": "leave|standby|weather", "person" or "area" (None: everybody), "start", "end"}]
    warnings    [{"level", "area" (None: everywhere), "start", "end"}]
    overrides   {(person, day): True or False}
    records     {(person, day, kind)}: patrols that were written down
    platform    {(person, day): {"metres", "seconds", "valid"}}
    months      {(person, first of the month): valid days}
    tracks      [{"person", "day", "hash", "way", "start", "end", "stretches": [{"t0", "t1", "x0", "x1", "y", "gap"}]}]
    zone        seconds east of UTC
    swath       metres seen to each side of the way
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from fractions import Fraction

from tests.patrols.verdicts.plain_ground import (
    ONE_DAY,
    clock,
    count_on,
    covered,
    cut,
    exemption,
    factor_on,
    half_up,
    held,
    is_ride,
    label,
    parts_inside,
    repeated,
    rule_for,
    span,
    thousandths,
    total,
    visible,
    window_around,
    without_copies,
)

__all__ = [
    "ONE_DAY",
    "Fraction",
    "held",
    "is_ride",
    "judge",
    "label",
    "parts_inside",
    "rule_for",
    "span",
    "total",
    "window_around",
]

REPEATED = Fraction(9, 10)
WORDS = {"leave": "请假", "standby": "备勤", "weather": "恶劣天气"}


# ---- a day ------------------------------------------------------------------------------------------------


def chain(amounts, asked, names):
    """The name of the first link that falls under what is asked; None where the last is enough."""
    if amounts[-1] >= asked:
        return None
    return next(name for amount, name in zip(amounts, names, strict=True) if amount < asked)


def judge_tracks(county, definition, tracks, own, day, basis):
    """(reasons, figures) of a day with tracks of somebody in post; ``own`` are the areas that count."""
    asked = definition["day"]
    pieces = visible(tracks)
    gaps = [p for p in pieces if p["gap"]]
    rides_count = "vehicle" in definition["counts"]
    if basis == "raw":
        links = [[dict(p, ridden=False) for p in pieces]]
        gaps = []
    else:
        links = [[p for p in pieces if not p["gap"]]]
    names = [("太短", "时间不足")]
    buffer = asked.get("buffer_metres") or 0
    inside = [q for p in links[0] for q in parts_inside(county, p, own, buffer)]
    if asked["inside"]:
        links.append(inside)
        names.append(("区外", "区外"))
    if not rides_count and basis != "raw":
        links.append([p for p in links[-1] if not p["ridden"]])
        names.append(("速度异常", "速度异常"))
    if asked.get("from") or asked.get("to"):
        midnight = int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp()) - county["zone"]
        low, high = midnight + clock(asked.get("from") or "00:00"), midnight + clock(asked.get("to") or "24:00")
        links.append([q for p in links[-1] if (q := cut(p, low, high))])
        names.append(("不在规定时段", "不在规定时段"))
    sums = [total(link) for link in links]
    reasons = set()
    for which, what in ((0, "metres"), (1, "seconds")):
        found = chain([s[which] for s in sums], asked[what], [n[which] for n in names])
        if found:
            reasons.add(found)
            if what == "seconds" and gaps and sums[-1][1] + total(gaps)[1] >= asked["seconds"]:
                reasons.add("轨迹中断")
    if asked.get("inside_share") is not None:
        walked = [p for p in links[0] if rides_count or not p["ridden"]]
        within = [p for p in inside if rides_count or not p["ridden"]]
        whole, part = total(walked)[0], total(within)[0]
        if part < thousandths(Fraction(str(asked["inside_share"])) * whole) or whole == 0:
            reasons.add("区内占比不足")
    return reasons, {"whole": sums[0], "inside": total(inside), "counted": sums[-1], "sums": sums}


def judge_platform(definition, row):
    """Reasons of a day as the platform has it."""
    if row.get("valid") is not None:
        return set() if row["valid"] else {"平台未认定"}
    asked, reasons = definition["day"], set()
    if row.get("metres") is not None and row["metres"] < asked["metres"]:
        reasons.add("太短")
    if row.get("seconds") is not None and row["seconds"] < asked["seconds"]:
        reasons.add("时间不足")
    return reasons


def counted_records(definition):
    """The kinds of records that are a patrol by this rule; a plain record is of a visit."""
    return {"visit" if kind == "record" else kind for kind in definition["counts"]} - {"track", "vehicle"}


def says_something(row):
    """Whether a row of the platform has a figure or a verdict."""
    return row is not None and any(row.get(k) is not None for k in ("metres", "seconds", "valid"))


# ---- everything -------------------------------------------------------------------------------------------


def judge(county, first, last, until=None):
    """{person: {"days": {day: {"valid", "machine", "reasons", "exempt"}}, "windows": [...]}} for all rangers.

    Windows that touch first … last are judged whole. ``until``: the last day that has been.
    """
    copies = without_copies(county)
    people = sorted({t["person"] for t in county["tenures"] if t["role"] == "ranger"})
    mine = defaultdict(lambda: defaultdict(list))
    copied = defaultdict(lambda: defaultdict(int))
    for number, track in enumerate(county["tracks"]):
        place = copied if number in copies else mine
        if place is copied:
            copied[track["person"]][track["day"]] += 1
            mine[track["person"]][track["day"]] += []
        else:
            mine[track["person"]][track["day"]].append(track)
    return {person: judge_person(county, person, mine[person], copied[person], first, last, until) for person in people}


def judge_person(county, person, tracks, copied, first, last, until):
    """Days and windows of one ranger."""
    begin, finish = first, last
    for rule in county["rules"]:
        for day in span(first, last):
            around = window_around(rule["definition"]["window"], day)
            if around:
                begin, finish = min(begin, around[0]), max(finish, around[-1])
    days = {}
    for day in span(begin, finish):
        areas = held(county, person, day)
        rule = rule_for(county, areas, day)
        days[day] = judge_person_day(county, person, day, areas, rule, tracks, copied, days, until)
    windows = windows_of_person(county, person, days, first, last)
    return {"days": {d: v for d, v in days.items() if first <= d <= last}, "windows": windows}


def key_of(rule):
    """What rules must have in common to have windows in common."""
    window, per = rule["definition"]["window"], rule["definition"]["per"]
    return window["kind"], tuple(window.get("days") or ()), tuple(sorted(window.get("months") or ())), per


def judge_person_day(county, person, day, areas, rule, tracks, copied, before, until):
    """One day; ``before`` has those that come before it."""
    out = {"areas": areas, "rule": rule, "reasons": set(), "machine": False, "exempt": None, "for": {}}
    out.update(start=None, end=None, way=[], repeats=[])
    out["judged"] = until is None or day <= until
    override = county["overrides"].get((person, day))
    here = tracks.get(day, [])
    out["tracked"] = day in tracks
    if rule is None:
        if out["tracked"] or says_something(county["platform"].get((person, day))):
            out["reasons"] = {"当日不在岗"} | ({"疑似复制"} if copied.get(day) and not here else set())
    else:
        verdict_in_post(county, person, day, areas, rule, here, copied, before, out)
    out["valid"] = (out["machine"] if override is None else override) and out["judged"]
    if rule is not None:
        granted = exemption(county, rule["definition"], person, areas, day)
        out["exempt"] = granted if granted and not out["valid"] else None
        if granted and not out["machine"]:
            out["reasons"].discard("无轨迹")
            out["reasons"].add(WORDS[granted])
        out["granted"] = granted
    for uid in areas:
        out["for"].setdefault(uid, False)
        if override is not None:
            out["for"][uid] = override
    return out


def verdict_in_post(county, person, day, areas, rule, here, copied, before, out):
    """Reasons and the machine's verdict for somebody in post."""
    definition = rule["definition"]
    basis = definition["basis"]
    row = county["platform"].get((person, day))
    if here:
        out["start"], out["end"] = min(t["start"] for t in here), max(t["end"] for t in here)
        out["way"] = [p for p in visible(here) if not p["gap"]]
    if {kind for p, d, kind in county["records"] if (p, d) == (person, day)} & counted_records(definition):
        out["machine"] = True
        out["for"] = dict.fromkeys(areas, True)
        return
    if basis == "platform" and says_something(row):
        out["reasons"] = judge_platform(definition, row)
        out["machine"] = not out["reasons"]
        out["for"] = dict.fromkeys(areas, out["machine"])
        return
    if not out["tracked"]:
        out["reasons"] = {"无轨迹"}
        return
    reasons, figures = judge_tracks(county, definition, here, areas, day, basis)
    out["figures"] = figures
    if copied.get(day) and not here:
        reasons.add("疑似复制")
    if definition["per"] == "area" and len(areas) > 1:
        each = {uid: judge_tracks(county, definition, here, {uid}, day, basis) for uid in areas}
        out["for"] = {uid: not r and bool(here) for uid, (r, _) in each.items()}
        if any(out["for"].values()):
            reasons = set()
        else:
            best = min(areas, key=lambda uid: (-each[uid][1]["inside"][0], county["areas"][uid]["code"]))
            reasons = each[best][0] | (reasons & {"疑似复制"})
    kind = definition["window"]["kind"]
    earlier = [
        v
        for d, v in before.items()
        if label(kind, d) == label(kind, day) and v["valid"] and v["rule"] and key_of(v["rule"]) == key_of(rule)
    ]
    spacing = definition["day"].get("spacing_hours")
    if spacing and here and earlier:
        last = earlier[-1]
        if last["end"] is not None and out["start"] - last["end"] < Fraction(str(spacing)) * 3600:
            reasons.add("间隔不足")
    if definition["day"].get("no_repeat") and not reasons:
        out["repeats"] = [repeated(county, out["way"], v["way"]) for v in earlier]
    seen = [v["way"] for d, v in before.items() if label(kind, d) == label(kind, day)] + [out["way"]]
    if out["repeats"] and max(out["repeats"]) >= REPEATED and not covered(county, areas, seen):
        reasons.add("路线重复")
    out["reasons"] = reasons
    out["machine"] = not reasons
    if not (definition["per"] == "area" and len(areas) > 1):
        out["for"] = dict.fromkeys(areas, out["machine"])


def windows_of_person(county, person, days, first, last):
    """Target, valid days, shortfall of every window that touches first … last."""
    keys = []
    for value in days.values():
        if value["rule"] and (key_of(value["rule"]), value["rule"]["definition"]["window"]) not in keys:
            keys.append((key_of(value["rule"]), value["rule"]["definition"]["window"]))
    out, seen = [], set()
    for key, window in keys:
        for day in span(first, last):
            around = window_around(window, day)
            if not around or (key, around[0], around[-1]) in seen:
                continue
            seen.add((key, around[0], around[-1]))
            own = [d for d in around if d in days and days[d]["rule"] and key_of(days[d]["rule"]) == key]
            if own:
                out += one_window(county, person, days, around, own)
    return sorted(out, key=lambda w: (w["first"], w["last"], w["area"] or ""))


def one_window(county, person, days, around, own):
    """A window, for each area where the rule counts so; ``own``: the person's days under rules with such windows."""
    rule = days[own[-1]]["rule"]
    definition = rule["definition"]
    counts = [d for d in around if d in days and days[d]["valid"] and (d in own or days[d]["rule"] is None)]

    def share(chosen, areas_of):
        return half_up(
            sum(
                (
                    Fraction(count_on(days[d]["rule"]["definition"], d))
                    * factor_on(county, days[d]["rule"]["definition"], areas_of(d), d)
                    for d in chosen
                ),
                Fraction(0),
            )
            / len(around)
        )

    out = []
    alone = [None] if definition["per"] == "person" else sorted({u for d in own for u in days[d]["areas"]})
    for uid in alone:
        mine = [d for d in own if uid is None or uid in days[d]["areas"]]
        asked = [d for d in mine if not days[d]["exempt"]]
        done = [d for d in counts if uid is None or days[d]["for"].get(uid)]
        target = share(asked, lambda d, uid=uid: days[d]["areas"] if uid is None else {uid})
        number = platform_month(county, person, days, around, mine, definition) if uid is None else None
        valid = len(done) if number is None else number
        out.append(
            {
                "first": around[0],
                "last": around[-1],
                "area": uid,
                "target": target,
                "valid": valid,
                "shortfall": max(target - valid, 0),
                "exempt": len(mine) - len(asked),
                "in_post": len(mine),
                "spread": spread_of(definition, around, asked, done),
            }
        )
    return out


def spread_of(definition, around, asked, done):
    """What is missing in each 旬 of the window: {旬: days}, those with nothing missing left out."""
    out = {}
    for name in sorted({label("ten_days", d) for d in around}) if definition.get("spread") else []:
        whole = [d for d in around if label("ten_days", d) == name]
        least = half_up(Fraction(definition["spread"]["least"] * len([d for d in whole if d in asked]), len(whole)))
        missing = least - len([d for d in whole if d in done])
        if missing > 0:
            out[name] = missing
    return out


def platform_month(county, person, days, around, own, definition):
    """What the platform's number for a month makes of a window that is that month; None where it decides nothing."""
    first = around[0].replace(day=1)
    whole = [d for d in span(first, first + 40 * ONE_DAY) if d.month == first.month]
    number = county["months"].get((person, first))
    if definition["basis"] != "platform" or number is None or around != whole:
        return None
    if any(says_something(county["platform"].get((person, d))) for d in whole):
        return None
    said = [county["overrides"].get((person, d)) for d in whole]
    return min(max(number + said.count(True) - said.count(False), 0), len(own))
