"""Counties of ``plain``'s kind written into real county files, and what the plugin makes of them read back."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path

import numpy as np
import shapely

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import line_m_wkb, to_wkb
from tests.made import empty
from tests.patrols.verdicts import plain

ORIGIN_X, ORIGIN_Y = 500_000.0, 2_930_000.0
EPSG = 4544
KEPT, VEHICLE, AFTER_GAP = 0, 16, 17
STEP = 60


def write_county(file: Path, county: dict, swath: float | None = None) -> County:
    """A county file with everything in ``county`` but its tracks; uids of areas and persons are their keys."""
    opened = empty(file, EPSG)
    if swath is not None:
        patrols = dict(opened.profile.get("patrols"))
        opened.set_profile({"patrols": {**patrols, "coverage": {**patrols.get("coverage", {}), "swath_metres": swath}}})
    with opened.batch("test") as batch:
        batch.insert("area", [_area(uid, row) for uid, row in county["areas"].items()])
        people = sorted({row["person"] for row in county["tenures"]} | {t["person"] for t in county["tracks"]})
        batch.insert("person", [{"uid": name, "name": name} for name in people])
        for number, row in enumerate(county["tenures"]):
            post = {"uid": f"post {number}", "area_uid": row["area"], "role": row["role"], "title": "护林员"}
            batch.insert("post", [post])
            term = {"post_uid": post["uid"], "person_uid": row["person"]}
            term |= {"start": row["start"], "end": row.get("end"), "level": row.get("level")}
            batch.insert("tenure", [term])
        for uid, place in county.get("places", {}).items():
            _place(batch, uid, place)
        batch.insert(
            "rule", [_rule(number, row) for number, row in enumerate(county["rules"]) if not row.get("of_profile")]
        )
        for row in county["exempt"]:
            _exempt(batch, row)
        for row in county["warnings"]:
            values = {"level": row["level"], "area_uid": row["area"], "start": row["start"], "end": row["end"]}
            batch.insert("warning", [values])
        for (person, day), valid in county["overrides"].items():
            why = {"reason": "手机没电，有村干部证明", "by_name": "钱主任"}
            batch.insert("override", [{"person_uid": person, "day": day, "valid": valid, **why}])
        for person, day, kind in sorted(county["records"]):
            batch.insert("chief_patrol", [{"person_uid": person, "day": day, "kind": kind}])
        for (person, day), row in county["platform"].items():
            batch.insert("patrol_day", [{"person_uid": person, "day": day, "source": "platform", **row}])
        for (person, day), number in county["months"].items():
            row = {"person_uid": person, "day": day, "source": "platform_month", "valid_days": number}
            batch.insert("patrol_day", [row])
    return opened


def _area(uid: str, row: dict) -> dict:
    x0, y0, x1, y1 = row["box"]
    box = shapely.box(ORIGIN_X + x0, ORIGIN_Y + y0, ORIGIN_X + x1, ORIGIN_Y + y1)
    return {
        "uid": uid,
        "code": row["code"],
        "name": row["name"],
        "level": row["level"],
        "kind": "base",
        "parent_uid": row["up"],
        "geom": to_wkb([box])[0],
    }


def _rule(number: int, row: dict) -> dict:
    return {
        "uid": f"rule {number}",
        "name": row.get("name", f"规则{number}"),
        "role": row["role"],
        "start": row["start"],
        "end": row.get("end"),
        "definition": row["definition"],
        "source": "测试",
    }


def _place(batch, uid: str, place: dict) -> None:
    y = ORIGIN_Y + place["y"]
    row = {"uid": uid, "name": uid, "hash": uid}
    if place["kind"] == "point":
        row |= {"radius_m": place["metres"], "geom": to_wkb([shapely.Point(ORIGIN_X + place["x0"], y)])[0]}
        batch.insert("key_place", [row])
    else:
        ends = [(ORIGIN_X + place["x0"], y), (ORIGIN_X + place["x1"], y)]
        row |= {"width_m": place["metres"], "geom": to_wkb([shapely.MultiLineString([ends])])[0]}
        batch.insert("key_line", [row])


def _exempt(batch, row: dict) -> None:
    days = {"start": row["start"], "end": row["end"]}
    if row.get("person"):
        batch.insert("leave", [{"person_uid": row["person"], "kind": row["kind"], **days}])
    else:
        batch.insert("exempt_day", [{"area_uid": row["area"], "kind": row["kind"], **days}])


# ---- tracks as rows ---------------------------------------------------------------------------------------


def insert_tracks(county: County, model: dict) -> None:
    """The tracks of ``model`` as the importer would store them, with their points and their shares of the areas."""
    rows, shares = [], []
    for number, track in enumerate(model["tracks"]):
        rows.append(_track(f"track {number}", track))
        shares += _shares(f"track {number}", track, model["areas"])
    with county.batch("tracks") as batch:
        batch.insert("track", rows)
        batch.insert("track_area", shares)


def _track(uid: str, track: dict) -> dict:
    x, t, y, mask = [], [], [], []
    for stretch in track["stretches"]:
        lasts = stretch["t1"] - stretch["t0"]
        at = np.array([0, lasts] if stretch["gap"] else [*range(0, lasts, STEP), lasts], dtype=float)
        pace = (float(stretch["x1"]) - float(stretch["x0"])) / lasts
        first = 0 if not t else 1
        x.append(float(stretch["x0"]) + pace * at[first:])
        t.append(stretch["t0"] + at[first:])
        y.append(np.full(len(at) - first, float(stretch["y"])))
        ride = plain.is_ride(stretch) and not stretch["gap"]
        if ride and mask and mask[-1][-1] == KEPT:
            mask[-1][-1] = VEHICLE  # the cleaning marks both ends of a ride
        mask.append(np.full(len(at) - first, VEHICLE if ride else AFTER_GAP if stretch["gap"] else KEPT, np.uint8))
    x, t, y, mask = np.concatenate(x), np.concatenate(t), np.concatenate(y), np.concatenate(mask)
    walked = [s for s in track["stretches"] if not s["gap"]]
    metres, seconds = plain.total(walked)
    return {
        "uid": uid,
        "hash": track["hash"] if track["first"] else f"{track['hash']}:{track['person']}",
        "person_uid": track["person"],
        "source": f"{uid}.gpx",
        "day": track["day"],
        "start": track["start"],
        "end": track["end"],
        "points": len(x),
        "kept_points": len(x),
        "raw_metres": round(float(plain.total(track["stretches"])[0]), 3),
        "metres": round(float(metres), 3),
        "seconds": round(seconds),
        "mask": mask.tobytes(),
        "way": track["way"],
        "geom": line_m_wkb(x + ORIGIN_X, y + ORIGIN_Y, t),
    }


def _shares(uid: str, track: dict, areas: dict) -> list[dict]:
    walked = [s for s in track["stretches"] if not s["gap"]]
    lines = [(float(s["x0"]), float(s["x1"]), s["t0"], s["t1"]) for s in walked]
    y = walked[0]["y"]
    rows, outside = [], [sum(abs(b - a) for a, b, _, _ in lines), float(sum(t1 - t0 for _, _, t0, t1 in lines))]
    for area, row in areas.items():
        x0, y0, x1, y1 = row["box"]
        parts = [part for line in lines if y0 <= y <= y1 and (part := _within(line, x0, x1))]
        if not parts:
            continue
        metres, seconds = sum(part[0] for part in parts), sum(part[2] - part[1] for part in parts)
        if row["level"] == "town":
            outside = [outside[0] - metres, outside[1] - seconds]
        share = {"track_uid": uid, "area_uid": area, "day": track["day"], "visits": 1}
        share.update(metres=round(metres, 3), seconds=round(seconds, 3))
        rows.append({**share, "first_in": round(parts[0][1]), "last_out": round(parts[-1][2])})
    if max(outside) > 1e-4:
        row = {"track_uid": uid, "area_uid": None, "day": track["day"]}
        rows.append({**row, "metres": round(abs(outside[0]), 3), "seconds": round(abs(outside[1]), 3)})
    return rows


def _within(line: tuple[float, float, int, int], low: float, high: float) -> tuple[float, float, float] | None:
    """(metres, from, until) of a stretch of way between two x; None where it is not there."""
    a, b, t0, t1 = line
    if a == b:
        return (0.0, t0, t1) if low <= a <= high else None
    into, out = sorted((x - a) / (b - a) for x in (low, high))
    into, out = max(into, 0.0), min(out, 1.0)
    if out <= into:
        return None
    return (out - into) * abs(b - a), t0 + into * (t1 - t0), t0 + out * (t1 - t0)


def digest(*parts: object) -> str:
    """A hash of a track."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()


# ---- what the plugin says ---------------------------------------------------------------------------------


def judged(
    county: County, year: int, month: int, until: datetime.date | None = None, *, from_stored: bool = False
) -> dict:
    """The plugin's verdicts on a month in ``plain``'s form: {person: {"days": …, "windows": […]}}.

    ``until``: the last day that has been; ``from_stored``: from the figures of the last time instead of the tracks.
    """
    from linzhang_plugin.patrols.verdicts.months import judge_month, stored
    from linzhang_plugin.patrols.verdicts.reasons import REASONS
    from linzhang_plugin.patrols.verdicts.results import Month

    chosen = Month.of(f"{year}-{month:02d}", until)
    result = stored(county, chosen) if from_stored else judge_month(county, chosen)[0]
    days: dict = {}
    for day in result.days:
        days.setdefault(day.person_uid, {})[day.day] = day
    out: dict = {}
    for person in result.people:
        days.setdefault(person.person_uid, {}).update({day.day: day for day in person.days})
        out[person.person_uid] = {"days": {}, "windows": [_window(w) for w in person.windows], "month": person}
    for uid, found in days.items():
        mine = out.setdefault(uid, {"days": {}, "windows": [], "month": None})["days"]
        for day in found.values():
            mine[day.day] = {
                "valid": day.valid,
                "machine": day.machine_valid,
                "reasons": [REASONS[code] for code in day.reasons],
                "exempt": day.exempt,
                "object": day,
            }
    return out


def _window(window) -> dict:
    return {
        "first": window.span.begins,
        "last": window.span.due,
        "area": window.area_uid,
        "target": window.target,
        "valid": window.valid,
        "shortfall": window.shortfall,
        "exempt": window.exempt_days,
        "in_post": window.days_in_post,
        "spread": [required - valid for _, required, valid in window.spread],
    }


def day_of(text: str) -> datetime.date:
    """2024-05-06."""
    return datetime.date.fromisoformat(text)


def month_ends(text: str) -> tuple[datetime.date, datetime.date]:
    """The first and the last of 2024-05."""
    first = datetime.date.fromisoformat(f"{text}-01")
    return first, (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)


def stored_days(county: County) -> dict:
    """What ``patrol_day`` has of tracks: {(person, day as text): (machine's verdict, reasons in words)}."""
    import json

    from linzhang_plugin.patrols.verdicts.reasons import REASONS

    rows = county.rows("SELECT person_uid, day, valid, reasons FROM patrol_day WHERE source = 'track'")
    return {
        (row["person_uid"], str(row["day"])[:10]): (
            "有效" if row["valid"] else "无效",
            tuple(sorted(REASONS[code] for code in json.loads(row["reasons"] or "[]"))),
        )
        for row in rows
    }
