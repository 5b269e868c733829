"""Figures of a county file beside the truth that its input was generated from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

from linzhang_plugin.county.codes import full_code
from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.matching import without_phones
from linzhang_plugin.patrols.verdicts.reasons import reason_words

from . import photos

Truth = dict[str, Any]
Figures = dict[str, Any]

NOT_WALKED = ("car", "copy")
"""Kinds of tracks that have no walked mileage to compare with."""


def compare(county_file: Path, truth: Truth) -> Figures:
    """Areas, compartments, tracks, mileage and valid days; sections that cannot be compared yet are empty."""
    with County.open(county_file, read_only=True) as county:
        sections: dict[str, Callable[[County, Truth], Figures]] = {
            "areas": _areas,
            "compartments": _compartments,
            "people": _people,
            "tracks": _tracks,
            "mileage": _mileage,
            "valid_days": _valid_days,
            "photos": _photos,
        }
        return {name: section(county, truth) for name, section in sections.items()}


def _areas(county: County, truth: Truth) -> Figures:
    """Differences in m² of the base tree, in all areas and per level: the largest, and that of the total."""
    rows = county.rows("SELECT code, level, area_m2 FROM area WHERE kind = 'base'")
    found = {str(r["code"]): (r["level"], r["area_m2"]) for r in rows}
    true = {full_code(code): float(m2) for code, m2 in truth["areas"].items()}
    levels: Figures = {}
    for code, (level, m2) in found.items():
        if code not in true:
            continue
        of_level = levels.setdefault(level, {"count": 0, "total_m2": 0, "total_true_m2": 0.0, "max_difference_m2": 0.0})
        of_level["count"] += 1
        of_level["total_m2"] += m2 or 0
        of_level["total_true_m2"] = round(of_level["total_true_m2"] + true[code], 3)
        of_level["max_difference_m2"] = round(max(of_level["max_difference_m2"], abs((m2 or 0) - true[code])), 3)
    for of_level in levels.values():
        of_level["total_difference_m2"] = round(of_level["total_m2"] - of_level["total_true_m2"], 3)
    return {
        "levels": levels,
        "missing": sorted(code for code in true if code not in found),
        "unknown": sorted(code for code in found if code not in true),
        "max_difference_m2": max((v["max_difference_m2"] for v in levels.values()), default=None),
    }


def _photos(county: County, _truth: Truth) -> Figures:
    """Photos that are with their boards, and how far from the planned place, beside where they were taken."""
    rows = county.rows(
        "SELECT board.number, board_photo.metres_off FROM board_photo JOIN board ON board.uid = board_photo.board_uid"
    )
    found = {row["number"]: row["metres_off"] for row in rows}
    true = {shot.number: shot.metres for shot in photos.SHOTS}
    right = [number for number in true if number in found]
    return {
        "taken": len(true),
        "right": len(right),
        "metres": {number: found[number] for number in right},
        "max_difference_m": max((round(abs(found[n] - true[n]), 2) for n in right), default=None),
    }


def _compartments(county: County, truth: Truth) -> Figures:
    row = county.rows("SELECT count(*) AS n, sum(area_m2) AS m2, sum(stated_ha) AS ha FROM compartment")[0]
    true = truth["compartments"]
    return {
        "count": row["n"],
        "count_true": true["count"],
        "m2": row["m2"] or 0,
        "m2_true": true["m2"],
        "difference_m2": round((row["m2"] or 0) - true["m2"], 3),
        "stated_ha": round(row["ha"] or 0.0, 4),
        "stated_ha_true": true["stated_ha"],
    }


def _people(county: County, truth: Truth) -> Figures:
    """Rangers whose grids on the day before and on the day of the change are as the truth has them."""
    held = county.rows(
        """
        SELECT person.name, area.code, tenure."start", tenure."end" FROM tenure
        JOIN person ON person.uid = tenure.person_uid JOIN post ON post.uid = tenure.post_uid
        JOIN area ON area.uid = post.area_uid WHERE post.role = 'ranger'
        """
    )
    day = truth["change"]["day"]

    def grids(name: str, when: str) -> set[str]:
        return {
            r["code"]
            for r in held
            if r["name"] == name and str(r["start"]) <= when and (r["end"] is None or when < str(r["end"]))
        }

    names = truth["rangers"]
    right = sum(
        grids(name, when) == (set(r["grids"]) if r["start"] <= when and (not r["end"] or when < r["end"]) else set())
        for name, r in names.items()
        for when in ("2024-05-15", day)
    )
    return {"rangers": len(names), "rangers_right_before_and_after_change": right // 2}


def _per_file(county: County, truth: Truth) -> list[tuple[Any, dict[str, Any]]]:
    """(row of ``track``, its truth), matched by file name as it is stored: no two files share one."""
    by_name = {without_phones(PurePosixPath(path).name): of_file for path, of_file in truth["tracks"].items()}
    rows = county.rows(
        """
        SELECT track.uid, track.source, person.name AS person, track.day, track.metres, track.raw_metres, track.points
        FROM track LEFT JOIN person ON person.uid = track.person_uid
        """
    )
    names = [
        (row, PurePosixPath(str(row["source"]).replace("\\", "/").split("|")[0].split("#")[0]).name) for row in rows
    ]
    return [(row, by_name[name]) for row, name in names if name in by_name]


def _tracks(county: County, truth: Truth) -> Figures:
    pairs = _per_file(county, truth)
    known = [(row, true) for row, true in pairs if true["found"] != "none"]
    return {
        "files": len(truth["tracks"]),
        "files_readable": sum(t["found"] != "none" for t in truth["tracks"].values()),
        "tracks": county.scalar("SELECT count(*) FROM track"),
        "points": county.scalar("SELECT sum(points) FROM track"),
        "person_right": sum(row["person"] == true["person"] for row, true in known),
        "person_wrong": sum(row["person"] not in (None, true["person"]) for row, true in pairs),
        "day_wrong": sum(str(row["day"]) != true["day"] for row, true in known),
    }


def _mileage(county: County, truth: Truth) -> Figures:
    """Mileage after cleaning and as received, beside what was really walked (cars and copies left out)."""
    ours = raw = true = 0.0
    worst = 0.0
    for row, of_file in _per_file(county, truth):
        if of_file["found"] == "none" or of_file["kind"] in NOT_WALKED or row["metres"] is None:
            continue
        ours += row["metres"]
        raw += row["raw_metres"] or 0.0
        true += of_file["metres_true"]
        if of_file["metres_true"] > 2000:
            worst = max(worst, abs(row["metres"] / of_file["metres_true"] - 1))
    inside, inside_true = _inside(county, truth)
    return {
        "km": round(ours / 1000, 1),
        "km_true": round(true / 1000, 1),
        "ours_to_true": _ratio(ours, true),
        "raw_to_true": _ratio(raw, true),
        "worst_track_over_2_km": round(worst, 4),
        "inside_km": round(inside / 1000, 1),
        "inside_km_true": round(inside_true / 1000, 1),
        "inside_ours_to_true": _ratio(inside, inside_true),
    }


def _inside(county: County, truth: Truth) -> tuple[float, float]:
    """Metres inside the own area, and the true ones, over the days that are in both and were walked."""
    true: dict[tuple[str, str], float] = {}
    left_out = set()
    for of_file in truth["tracks"].values():
        key = (of_file["person"], of_file.get("day", ""))
        if of_file["found"] == "none" or of_file["kind"] in NOT_WALKED:
            left_out.add(key)
        else:
            true[key] = true.get(key, 0.0) + of_file["metres_inside_true"]
    rows = county.rows(
        """
        SELECT person.name, patrol_day.day, patrol_day.inside_metres FROM patrol_day
        JOIN person ON person.uid = patrol_day.person_uid WHERE patrol_day.source = 'track'
        """
    )
    ours = {(r["name"], str(r["day"])): r["inside_metres"] or 0.0 for r in rows}
    both = sorted((ours.keys() & true.keys()) - left_out)
    return sum(ours[key] for key in both), sum(true[key] for key in both)


def _ratio(a: float, b: float) -> float | None:
    return round(a / b, 4) if b else None


def _valid_days(county: County, truth: Truth) -> Figures:
    rows = county.rows(
        """
        SELECT person.name, patrol_day.day, patrol_day.valid, patrol_day.reasons FROM patrol_day
        JOIN person ON person.uid = patrol_day.person_uid WHERE patrol_day.source = 'track'
        """
    )
    ours = {(r["name"], str(r["day"])): bool(r["valid"]) for r in rows}
    why = {(r["name"], str(r["day"])): reason_words(json.loads(r["reasons"] or "[]")) for r in rows}
    true = {(name, day): valid for name, days in truth["days"].items() for day, valid in days.items()}
    falsely_valid = sorted(key for key, valid in ours.items() if valid and not true.get(key, False))
    falsely_not = sorted(key for key, valid in true.items() if valid and not ours.get(key, False))
    return {
        "days_true": len(true),
        "valid_true": sum(true.values()),
        "valid": sum(ours.values()),
        "agree": sum(ours.get(key, False) == valid for key, valid in true.items()),
        "false_valid": len(falsely_valid),
        "false_invalid": len(falsely_not),
        "false_valid_days": [f"{name} {day}" for name, day in falsely_valid],
        "false_invalid_days": [f"{name} {day}" for name, day in falsely_not],
        # a gap in the recording counts for nobody, though the truth knows that he walked on
        "false_invalid_reasons": [f"{name} {day} {why.get((name, day), '')}" for name, day in falsely_not],
    }
