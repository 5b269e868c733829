"""A month, quarter or year judged: what was measured, whether it counts, and why not; stored, and read again.

Everything is computed from ``track`` and ``track_area`` with the tenures of each day, so that a change of holders needs
no new attribution.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ..again import Renewed, Tracks, attributed_again
from ..rules import buffer_of, cleaning_of
from .checks import check
from .choosing import Rules, ranger_roles
from .counting import whole_windows
from .definition import Rule
from .figures import Figures, Part, View
from .ground import Ground, read_ground
from .judging import Judgement, Key, judge
from .measuring import measure, read_tracks
from .places import places_of
from .rates import by_town, rank_people
from .results import Month, PersonMonth, PersonSpan, Result, SpanResult, WindowVerdict
from .windows import days_between

if TYPE_CHECKING:
    import sqlite3

    from ...county.gateway import County

SOURCE = "track"
NAMED = 5
"""People who are named in a note; of more their number is said."""
_FIGURES = ("metres", "seconds", "inside_metres", "inside_seconds", "valid", "reasons", "figures")
Report = Callable[[float], None]


def judge_month(
    county: County, month: Month, *, again: bool = False, report: Report = lambda _fraction: None
) -> tuple[Result, Renewed | None]:
    """The month, and the rows of ``track_area`` that replace those of its tracks where ``again`` (areas redrawn)."""
    rules = rules_of(county)
    renewed: Renewed | None = None
    if again:
        tracks = read_tracks(county, month.first, month.until)
        if tracks.rows:
            renewed = attributed_again(county, tracks, cleaning_of(county.profile), report)
    return judged_month(county, month, rules, renewed, report), renewed


def judged_month(
    county: County,
    month: Month,
    rules: Rules,
    renewed: Renewed | None = None,
    report: Report = lambda _fraction: None,
) -> Result:
    """The month by the given rules, measured from the tracks."""
    first, last = whole_windows(all_rules(rules), month.first, month.last)
    tracks = read_tracks(county, first, min(last, month.until))
    if renewed is not None:
        _renew(tracks, renewed)
    report(0.7 if renewed else 0.1)
    ground = read_ground(county, first, last)
    how = cleaning_of(county.profile)
    figures = measure(county, tracks, ground, rules, how, lambda part: report(0.7 + 0.15 * part)).days
    judged = judge_with(county, ground, figures, rules, month.until)
    report(0.9)
    result = month_of(county, judged, month)
    result.since = first
    result.before = [day for (_, on), day in judged.days.items() if on < month.first and day.figures is not None]
    return result


def _renew(tracks: Tracks, renewed: Renewed) -> None:
    for uid in renewed.tracks:
        tracks.shares.pop(uid, None)
    for row in renewed.shares:
        tracks.shares.setdefault(row["track_uid"], []).append((row["area_uid"], row["metres"], row["seconds"]))


def judge_span(
    county: County,
    first: datetime.date,
    last: datetime.date,
    until: datetime.date | None = None,
    report: Report = lambda _fraction: None,
) -> SpanResult:
    """Every month and window from ``first`` to ``last``, judged up to ``until`` (None: to the end)."""
    rules = rules_of(county)
    low, high = whole_windows(all_rules(rules), first, last)
    until = last if until is None else min(last, until)
    tracks = read_tracks(county, low, min(high, until))
    report(0.1)
    ground = read_ground(county, low, high)
    figures = measure(
        county, tracks, ground, rules, cleaning_of(county.profile), lambda part: report(0.1 + 0.6 * part)
    ).days
    report(0.7)
    judged = judge_with(county, ground, figures, rules, until)
    report(0.9)
    return span_of(county, judged, first, last)


def stored(county: County, month: Month, rules: Rules | None = None) -> Result:
    """The month from what was measured when it was judged last, by the rules of now (or others, tried out): quick."""
    rules = rules or rules_of(county)
    first, last = whole_windows(all_rules(rules), month.first, month.last)
    judged = stored_judgement(county, first, last, month.until, rules)
    return month_of(county, judged, month)


def stored_judgement(
    county: County, first: datetime.date, last: datetime.date, until: datetime.date, rules: Rules
) -> Judgement:
    """The days ``first`` … ``last`` judged on the figures that are stored; ``not_read`` counts what they lack."""
    ground = read_ground(county, first, last)
    return judge_with(county, ground, stored_figures(county, ground, until), rules, until)


def rules_of(county: County) -> Rules:
    """The rules that judge rangers; LinzhangError where one cannot be read or contradicts itself."""
    rules = Rules.of(county, ranger_roles(county.profile))
    for rule in rules.rules:
        check(rule, county.profile)
    return rules


def all_rules(rules: Rules) -> list[Rule]:
    """Those of the table and the fallback."""
    return [*rules.rules, *([] if rules.fallback is None else [rules.fallback])]


def judge_with(
    county: County, ground: Ground, figures: Mapping[Key, Figures], rules: Rules, until: datetime.date
) -> Judgement:
    """Days and windows by ``rules`` from ``figures``: no tracks are read."""
    enough = float(county.profile.get("patrols.verdicts.covered_share", 0.9))
    return judge(ground, figures, rules, until, enough=enough, places=places_of(county, ground, figures, rules))


# ---- storing ----------------------------------------------------------------------------------------------


def store(
    county: County,
    result: Result,
    renewed: Renewed | None,
    who: str | None = None,
    before_commit: Callable[[], None] = lambda: None,
) -> bool:
    """Writes ``patrol_day`` (and renewed ``track_area``) in one transaction; False if nothing changed.

    ``valid`` and ``reasons`` are the machine's verdict. Days after the last one judged stay as they are. The months
    before that a window reaches back to (a quarter's) are written with it: the stored window is the printed one.
    ``before_commit`` runs inside the transaction, when all else went well; what it raises leaves the county as it was.
    It runs, too, where nothing changed.
    """
    since = _since(county, result)
    span = (since.isoformat(), result.month.until.isoformat())
    wanted = {
        (d.person_uid, d.day.isoformat()): (
            round(d.measured.metres, 1),
            round(d.measured.seconds),
            round(d.measured.inside_metres, 1),
            round(d.measured.inside_seconds),
            int(d.machine_valid) if d.judged else None,
            d.reasons,
            None if d.figures is None else d.figures.to_json(),
        )
        for d in (*result.before, *result.days)
        if d.day >= since
    }
    known = {
        (row["person_uid"], str(row["day"])): (
            row["uid"],
            (*(row[n] for n in _FIGURES[:5]), json.loads(row["reasons"]), row["figures"]),
        )
        for row in county.rows(
            "SELECT uid, person_uid, day, metres, seconds, inside_metres, inside_seconds, valid, "
            "coalesce(reasons, '[]') AS reasons, figures FROM patrol_day WHERE source = ? AND day BETWEEN ? AND ?",
            (SOURCE, *span),
        )
    }
    gone = [known[key][0] for key in known.keys() - wanted.keys()]
    new = [
        {"person_uid": key[0], "day": key[1], "source": SOURCE, **dict(zip(_FIGURES, value, strict=True))}
        for key, value in sorted(wanted.items(), key=_in_order(county, result))
        if key not in known
    ]
    changed = [
        {"uid": known[key][0], **dict(zip(_FIGURES, value, strict=True))}
        for key, value in wanted.items()
        if key in known and known[key][1] != value
    ]
    if not (gone or new or changed or renewed):
        before_commit()
        return False
    with county.batch("judge month", who) as batch:
        if renewed:
            for uid in renewed.tracks:
                batch.execute("DELETE FROM track_area WHERE track_uid = ?", (uid,), table="track_area")
            batch.insert("track_area", renewed.shares)
        for uid in gone:
            batch.delete("patrol_day", uid)
        batch.insert("patrol_day", new)
        batch.update_many("patrol_day", changed)
        before_commit()
    return True


def _since(county: County, result: Result) -> datetime.date:
    """The first day that is written: no month that was never judged becomes one of a few days by it."""
    since = result.since
    if since is None or since >= result.month.first:
        return result.month.first
    known = "SELECT 1 FROM patrol_day WHERE source = ? AND substr(day, 1, 7) = ? LIMIT 1"
    if since.day == 1 or county.scalar(known, (SOURCE, since.isoformat()[:7])):
        return since
    return (since.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)


def _in_order(county: County, result: Result) -> Callable[[tuple[tuple[str, str], object]], tuple[int, str, str]]:
    """Sort key of ((person, day), …): as the month table, by area and day; people it does not judge behind, by name."""
    place = {person.person_uid: number for number, person in enumerate(result.people)}
    names = {row["uid"]: row["name"] for row in county.rows("SELECT uid, name FROM person")}
    return lambda item: (place.get(item[0][0], len(place)), str(names.get(item[0][0], "")), item[0][1])


def stored_figures(county: County, ground: Ground, until: datetime.date) -> dict[Key, Figures]:
    """What was measured, by person and day. Of a day that was judged by an older version the whole and the part inside
    is known alone: all of it counts as walked on foot in the areas of the day.
    """
    out: dict[Key, Figures] = {}
    for row in county.rows(
        "SELECT person_uid, day, metres, seconds, inside_metres, inside_seconds, figures FROM patrol_day "
        "WHERE source = ? AND day BETWEEN ? AND ?",
        (SOURCE, ground.first.isoformat(), min(ground.last, until).isoformat()),
    ):
        key = (row["person_uid"], datetime.date.fromisoformat(str(row["day"])[:10]))
        out[key] = Figures.from_json(row["figures"]) if row["figures"] else _older(county, ground, key, row)
    return out


def _older(county: County, ground: Ground, key: Key, row: sqlite3.Row) -> Figures:
    holder = ground.holders.get(key[0])
    holding = None if holder is None else holder.held.get(key[1])
    whole = Part(row["metres"], row["seconds"], row["metres"], row["seconds"])
    inside = Part(row["inside_metres"], row["inside_seconds"], row["inside_metres"], row["inside_seconds"])
    areas = {} if holding is None else {holding.areas[0]: inside}
    return Figures({"clean": View(whole, areas)}, buffer=buffer_of(county.profile))


# ---- what is shown ----------------------------------------------------------------------------------------


def month_of(county: County, judged: Judgement, month: Month) -> Result:
    """The part of a judgement that is one month."""
    people = _people(judged, month.first, month.last, month.until)
    rank_people(people)
    days = [day for (_, on), day in judged.days.items() if month.first <= on <= month.until and day.figures is not None]
    span = (month.first.isoformat(), month.last.isoformat())
    result = Result(
        month,
        _main_rule(people, judged.rules),
        people,
        sorted(days, key=lambda day: (day.person_uid, day.day)),
        int(county.scalar("SELECT count(*) FROM track WHERE person_uid IS NULL AND day BETWEEN ? AND ?", span) or 0),
        int(county.scalar("SELECT count(*) FROM track WHERE day IS NULL") or 0),
        _rules_of(people, judged.rules),
        by_town(county.name, people),
    )
    if not days:
        known = "SELECT 1 FROM track WHERE person_uid IS NOT NULL AND day BETWEEN ? AND ? LIMIT 1"
        result.tracks_unread = bool(county.scalar(known, (span[0], month.until.isoformat())))
    if judged.not_read:
        result.notes.append(("patrols_verdicts.not_read", {"days": judged.not_read}))
    if names := _without_rule(judged, month):
        more = "…" if len(names) > NAMED else ""
        values = {"count": len(names), "names": "、".join(names[:NAMED]) + more}
        result.notes.append(("patrols_verdicts.without_rule", values))
    return result


def _without_rule(judged: Judgement, month: Month) -> list[str]:
    """Who held a post in the month and was judged by no rule on any of its days."""
    days = month.days()
    return [
        holder.name
        for uid, holder in judged.ground.holders.items()
        if any(day in holder.held for day in days)
        and not any((found := judged.days.get((uid, day))) is not None and found.judged for day in days)
    ]


def _rules_of(people: list[PersonMonth], rules: Rules) -> list[Rule]:
    """The rules that judged a day or a window of these people, each once; others were looked up for days beside."""
    uids = {day.rule_uid for person in people for day in person.days if day.judged}
    uids |= {window.rule.uid for person in people for window in person.windows}
    return [rule for rule in rules.used() if rule.uid in uids]


def _main_rule(people: list[PersonMonth], rules: Rules) -> Rule:
    used = [person.rule for person in people if person.rule is not None]
    if used:
        return max(used, key=used.count)
    return all_rules(rules)[0]


def _people(judged: Judgement, first: datetime.date, last: datetime.date, until: datetime.date) -> list[PersonMonth]:
    """One line a person who was in post in the span, in the order of the areas, then of the first days in post."""
    found: list[tuple[str, datetime.date, str, int, PersonMonth]] = []
    for holder in judged.ground.holders.values():
        in_post = [day for day in days_between(first, last) if day in holder.held]
        windows = _windows_in(judged.windows.get(holder.person_uid, []), first, last)
        days = [
            day
            for on in days_between(first, min(last, until))
            if (day := judged.days.get((holder.person_uid, on))) is not None
        ]
        if in_post and (windows or days):
            names = holder.names(first, last)
            person = PersonMonth(
                holder.person_uid,
                holder.name,
                names.towns,
                names.villages,
                names.grids,
                names.codes,
                len(in_post),
                sum(window.target for window in windows),
                days,
                windows,
                notes=sorted({note for day in days for note in day.notes}),
            )
            found.append((min(names.codes, default=""), in_post[0], holder.name, len(found), person))
    return [item[-1] for item in sorted(found, key=lambda item: item[:-1])]


def _windows_in(found: list[WindowVerdict], first: datetime.date, last: datetime.date) -> list[WindowVerdict]:
    """Those that are due in the span; where none is, those that run in it."""
    ending = [window for window in found if first <= window.span.due <= last]
    return ending or [window for window in found if window.span.begins <= last and window.span.due >= first]


def span_of(county: County, judged: Judgement, first: datetime.date, last: datetime.date) -> SpanResult:
    """A judgement month by month, and everybody over all of it."""
    months = []
    for year, number in sorted({(day.year, day.month) for day in days_between(first, last)}):
        whole = Month.of(f"{year}-{number:02d}")
        if whole.first <= judged.until:
            months.append(month_of(county, judged, Month(year, number, min(whole.last, judged.until))))
    by_person = [{person.person_uid: person for person in result.people} for result in months]
    everybody = _people(judged, first, last, judged.until)
    people = [
        PersonSpan(
            *(p.person_uid, p.name, p.towns, p.villages, p.grids, p.codes),
            [found[p.person_uid] for found in by_person if p.person_uid in found],
            p.windows,
        )
        for p in everybody
    ]
    rank_people(people)
    notes = [note for result in months for note in result.notes]
    used, rates = _rules_of(everybody, judged.rules), by_town(county.name, everybody)
    return SpanResult(first, last, judged.until, months, people, used, rates, notes)
