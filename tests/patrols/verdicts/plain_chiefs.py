"""What is asked of forest chiefs and what they have done, a second time: plain, and from the words of the rules alone.

A county as in ``plain``, with these of chiefs::

    tenures     also "level": of the office, where it is not that of the area
    visits      [{"person", "day", "kind", "area" (None: nobody knows), "point": (x, y) or None, "minutes"}]
    walks       [{"person", "day", "area", "metres", "seconds"}]      tracks, with what of them lies in the area
"""

from __future__ import annotations

from fractions import Fraction

from tests.patrols.verdicts.plain_ground import (
    ONE_DAY,
    above,
    count_on,
    exemption,
    factor_on,
    half_up,
    label,
    on,
    passes,
    period,
    span,
    towns_of,
)

ROLES = ("general_chief", "chief")
REMIND, LATE = 15, 30
URGENT = ("late", "soon", "running", "done", "nothing")


def posts(county, person, day):
    """The posts of a chief that somebody holds on the day."""
    return [t for t in county["tenures"] if t["person"] == person and t["role"] in ROLES and on(t, day)]


def level_of(county, post):
    """Of the office: a county leader who is chief of a town is one of the county."""
    return post.get("level") or county["areas"][post["area"]]["level"]


def rule_on(county, held, day):
    """The most specific rule of the day for one of the posts; of two as specific ones that which asks for more."""
    found = []
    for rule in county["rules"]:
        whom = rule["definition"]["whom"]
        for post in held:
            fits = rule["role"] == post["role"] and on(rule, day)
            fits = fits and (not whom["towns"] or towns_of(county, post["area"]) & set(whom["towns"]))
            if fits and (not whom["levels"] or level_of(county, post) in whom["levels"]):
                rank = 2 * bool(whom["towns"]) + bool(whom["levels"])
                found.append((rank, count_on(rule["definition"], day), rule))
    return max(found, key=lambda f: f[:2])[2] if found else None


def key_of(rule):
    """What rules must have in common to have windows in common."""
    window = rule["definition"]["window"]
    days, months = tuple(window.get("days") or ()), tuple(sorted(window.get("months") or ()))
    return window["kind"], days, months, rule["definition"]["per"]


def faults(county, visit, rule, own):
    """Why a record is no patrol of one of the areas; nothing where it is one."""
    definition, out = rule["definition"], set()
    kinds = {"visit" if kind == "record" else kind for kind in definition["counts"]}
    if visit["kind"] not in kinds:
        out.add("kind")
    if visit["point"] is not None and lies_in(county, visit["point"], own):
        pass
    elif visit["area"] is None:
        out.add("nowhere" if visit["point"] is None else "elsewhere")
    elif not set(above(county, visit["area"])) & own:
        out.add("coarse" if any(visit["area"] in above(county, uid) for uid in own) else "elsewhere")
    asked = definition["day"].get("seconds")
    if asked and visit["minutes"] is not None and visit["minutes"] * 60 < asked:
        out.add("short")
    return out


def lies_in(county, point, own):
    """Whether a point lies in one of the areas."""
    x, y = point
    boxes = [county["areas"][uid]["box"] for uid in own]
    return any(x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1 in boxes)


def walked(county, person, day, rule, own):
    """Whether a track of the day meets what the rule asks, inside the areas."""
    asked = rule["definition"]["day"]
    if "track" not in rule["definition"]["counts"]:
        return False
    here = [w for w in county["walks"] if w["person"] == person and w["day"] == day and w["area"] in own]
    metres, seconds = sum(w["metres"] for w in here), sum(w["seconds"] for w in here)
    return bool(here) and metres >= (asked.get("metres") or 0) and seconds >= (asked.get("seconds") or 0)


def went(county, person, period_days, own, rules, today, uid):
    """({days that count}, {day: why not}) of a window, for one area where the rule counts so."""
    counted, refused = [], {}
    for day in period_days:
        if day > today:
            break
        mine = [v for v in county["visits"] if v["person"] == person and v["day"] == day]
        said = county["overrides"].get((person, day))
        if day not in own:
            held = {t["area"] for t in posts(county, person, day)}
            if mine and day in rules and (uid is None or uid in held):
                refused[day] = {"overruled" if said is False else "out_of_season"}
            continue
        areas = {t["area"] for t in posts(county, person, day)} if uid is None else {uid}
        rule = rules[day]
        each = [faults(county, v, rule, areas) for v in mine]
        good = any(not fault for fault in each) or walked(county, person, day, rule, areas)
        why = set().union(*each) if each else set()
        spacing = rule["definition"]["day"].get("spacing_hours")
        if good and spacing and counted and (day - counted[-1]).days * 24 < spacing:
            good, why = False, why | ({"spacing"} if mine else set())
        if said is not None:
            good, why = said, (why if said else {"overruled"}) if mine else set()
        if good:
            counted.append(day)
        if why:
            refused[day] = why
    return counted, refused


def window(county, person, whole, own, rules, today, uid):
    """One window of one chief: ``whole`` its days, ``own`` those of them that are asked of him."""
    first = whole[0]
    last_rule = rules[own[-1]]["definition"]
    everything = period(last_rule["window"]["kind"], first)
    counted, refused = went(county, person, everything, own, rules, today, uid)

    def areas(day):
        return {t["area"] for t in posts(county, person, day)} if uid is None else {uid}

    off = [d for d in own if d not in counted and exempt(county, rules[d], person, areas(d), d)]
    asked = [d for d in own if d not in off]
    sums = (count_on(rules[d]["definition"], d) * factor_on(county, rules[d]["definition"], areas(d), d) for d in asked)
    target = half_up(sum(sums, Fraction(0)) / len(whole))
    parts = []
    for name in sorted({label(last_rule["spread"]["kind"], d) for d in whole}) if last_rule["spread"] else []:
        days = [d for d in whole if label(last_rule["spread"]["kind"], d) == name]
        least = last_rule["spread"]["least"]
        needed = half_up(Fraction(least * len([d for d in days if d in asked]), len(days)))
        done = len([d for d in days if d in counted])
        own_days = [d for d in days if d in own]
        if own_days:  # a part that he was not in post for is none
            parts.append((needed, done, max(needed - done, 0), days[0], own_days[-1]))
    done = len(counted)
    missing = max(target - done, sum(part[2] for part in parts), 0)
    due = own[-1]
    begun = [part for part in parts if part[3] <= today]
    states = [state_of(missing, target or sum(part[0] for part in begun), due, today)]
    states += [state_of(part[2], part[0], part[4], today) for part in begun if part[2]]
    return {
        "areas": tuple(sorted({county["areas"][u]["code"] for d in own for u in areas(d)})),
        "first": everything[0],
        "due": due,
        "target": target,
        "done": done,
        "missing": missing,
        "state": min(states, key=URGENT.index),
        "parts": [part[:3] for part in begun if part[0]],
        "refused": refused,
    }


def state_of(missing, target, due, today):
    """How it stands with what is due on a day."""
    if not missing:
        return "done" if target else "nothing"
    if today > due:
        return "late"
    return "soon" if (due - today).days <= REMIND else "running"


def exempt(county, rule, person, areas, day):
    """Whether nothing is asked on the day."""
    return exemption(county, rule["definition"], person, areas, day) is not None


def of(person, rows):
    """The rows of one person, and those of nobody in particular."""
    return [row for row in rows if row.get("person") in (person, None)]


def judge(county, today):
    """[{"person", "areas", "first", "due", "target", "done", "missing", "state", "past", "parts", "refused"}]."""
    out = []
    everybody = county
    for person in sorted({t["person"] for t in everybody["tenures"] if t["role"] in ROLES}):
        county = {
            **everybody,
            **{name: of(person, everybody[name]) for name in ("tenures", "exempt", "visits", "walks")},
        }
        rules = {}
        for day in span(today - 400 * ONE_DAY, today + 370 * ONE_DAY):
            held = posts(county, person, day)
            rule = rule_on(county, held, day) if held else None
            if rule:
                rules[day] = rule
        for key in {key_of(rule) for rule in rules.values()}:
            mine = {d: r for d, r in rules.items() if key_of(r) == key}
            kind, days, months, per = key
            filters = {"days": days, "months": months}
            begun = {label(kind, d): d for d in span(today - 370 * ONE_DAY, today)}
            for name, inside in begun.items():
                whole = [d for d in period(kind, inside) if passes(filters, d)]
                past = name != label(kind, today)
                if not whole or (past and (today - whole[-1]).days > LATE):
                    continue
                held = [d for d in whole if d in mine]
                alone = {None} if per == "person" else {t["area"] for d in held for t in posts(county, person, d)}
                for uid in alone:
                    own = [d for d in held if uid is None or uid in {t["area"] for t in posts(county, person, d)}]
                    if not own:
                        continue
                    found = window(county, person, whole, own, mine, today, uid)
                    if not past or found["missing"]:
                        out.append({"person": person, "past": past, **found})
    return out
