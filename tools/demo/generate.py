"""Generates the input files of an invented county, as a technician has them, and the truth behind them.

    python -m tools.demo.generate build/demo/input --truth build/demo/truth.json
    python -m tools.demo.generate /tmp/bench --size bench --rangers 400 --days 22 --points 1440

The same size and seed give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from osgeo import osr

from . import chief_patrols, features, geography, gpx, other_sources, people, plan, schedule, tracks, writers
from .geography import Geography
from .people import Staff
from .size import CENTRE_LAT, CENTRE_LON, CODE, EPSG, NAME, SIZES, Size, sized
from .tracks import Recording

Truth = dict[str, Any]

FOLDERS = (
    *("行政区划", "底图", "资源图层", "重点部位", "小班", "花名册", "轨迹", "方案", "平台", "奥维"),
    chief_patrols.FOLDER,
)


def generate(folder: Path, size: Size) -> Truth:
    """Writes all input files into ``folder`` (emptied first) and returns the truth.

    OSError where it cannot be written, FileExistsError where the folder holds anything but such input files.
    """
    if folder.exists():
        strange = sorted(entry.name for entry in folder.iterdir() if entry.name not in FOLDERS)
        if strange:
            raise FileExistsError(f"{folder} holds other files ({strange[0]}); choose an empty folder.")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    land = geography.make(size, _origin())
    staff = people.make(size, land)
    writers.shapefiles(folder, land)
    writers.features(folder, features.make(size, land))
    writers.roster(folder / "花名册" / "林长护林员花名册.xlsx", staff)
    plan.write(folder / "方案" / f"{NAME}2024年林长制工作方案.docx", size)
    truth = _truth_of_land(size, land, staff)
    truth["chief_patrols"] = chief_patrols.write(folder / chief_patrols.FOLDER, size, staff)
    truth.update(_write_tracks(folder, size, land, staff))
    return truth


def write_truth(path: Path, truth: Truth) -> None:
    """Writes the truth as JSON, sorted, in UTF-8."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(truth, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _origin() -> tuple[float, float]:
    """The county's centre in metres of its zone, on a whole kilometre."""
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(4490)
    target.ImportFromEPSG(EPSG)
    for crs in (source, target):
        crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    x, y, _ = osr.CoordinateTransformation(source, target).TransformPoint(CENTRE_LON, CENTRE_LAT)
    return round(x, -3), round(y, -3)


def _truth_of_land(size: Size, land: Geography, staff: Staff) -> Truth:
    places = [*land.towns, *land.villages, *land.grids]
    areas = {place.code: round(place.m2, 3) for place in places}
    areas[CODE] = round(sum(place.m2 for place in land.grids), 3)
    stands = {"".join(str(stand.row[key]) for key in _STAND_KEY): stand for stand in land.stands}
    return {
        "county": {"name": NAME, "code": CODE, "epsg": EPSG, "seed": size.seed},
        "counts": {
            "towns": len(land.towns),
            "villages": len(land.villages),
            "grids": len(land.grids),
            "compartments": len(land.stands),
            "rangers": len(staff.rangers),
            "chief_rows": len(staff.chief_rows),
            "ranger_rows": len(staff.ranger_rows),
            "bad_roster_rows": staff.bad_rows,
        },
        "areas": areas,
        "compartments": {
            "count": len(stands),
            "m2": round(sum(float(stand.polygon.area) for stand in land.stands), 3),
            "stated_ha": round(sum(float(stand.row["MIAN_JI"]) for stand in land.stands), 4),
        },
        "change": {
            "day": people.CHANGE.isoformat(),
            "leaver": staff.leaver.name,
            "successor": staff.successor.name,
            "grids": [land.grids[g].code for g in staff.leaver.grids],
        },
        "rangers": {
            ranger.name: {
                "phone": ranger.phone,
                "grids": [land.grids[g].code for g in ranger.grids],
                "start": ranger.start.isoformat(),
                "end": ranger.end.isoformat() if ranger.end else None,
            }
            for ranger in staff.rangers
        },
    }


_STAND_KEY = ("XIAN", "XIANG", "CUN", "LIN_BAN", "XIAO_BAN")


def _write_tracks(folder: Path, size: Size, land: Geography, staff: Staff) -> Truth:
    """All track files, and their truth: per file, per person and day, and in total."""
    outings = schedule.make(size, staff)
    odd = _odd_ones(outings)
    files: dict[str, dict[str, Any]] = {}
    days: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))
    elsewhere = other_sources.OtherSources()
    total = {"files": 0, "points": 0, "metres_true": 0.0, "metres_inside_true": 0.0, "seconds_inside": 0.0}
    for recording in tracks.make(size, land, staff, outings):
        ranger = staff.rangers[recording.ranger]
        kind = odd.get(id(recording.outing), "")
        path, document = _document(land, staff, recording, kind)
        gpx.write(folder / path, document)
        readable = kind in ("", "phone")
        elsewhere.add(recording, ranger.name, [land.grids[g].code for g in ranger.grids])
        files[path] = {
            "person": ranger.name,
            "day": recording.outing.day.isoformat(),
            "kind": kind or recording.outing.kind,
            "points": len(recording.unix),
            "metres_true": round(recording.metres, 1),
            "metres_inside_true": round(recording.metres_inside, 1),
            "seconds_inside": round(recording.seconds_inside),
            "seconds": round(recording.seconds),
            "found": {"": "name", "phone": "phone"}.get(kind, "none"),
        }
        total["files"] += 1
        total["points"] += len(recording.unix)
        if readable:
            seconds = recording.seconds_inside
            day = days[ranger.name][recording.outing.day.isoformat()]
            day[0] += recording.metres_inside
            day[1] += seconds
            for key, value in (("metres_true", recording.metres), ("metres_inside_true", recording.metres_inside)):
                total[key] += value
            total["seconds_inside"] += seconds
    stray = f"轨迹/{land.towns[0].name}/说明.gpx"
    gpx.write(folder / stray, gpx.NOT_GPX)
    elsewhere.write(folder)
    files[stray] = {"person": None, "kind": "not_gpx", "found": "none", "points": 0}
    valid = {
        name: {day: tracks.is_valid(*sums) for day, sums in sorted(of_day.items())} for name, of_day in days.items()
    }
    for truth in files.values():
        truth["valid"] = bool(
            truth["found"] != "none"
            and truth["kind"] != "copy"
            and valid.get(truth["person"], {}).get(truth["day"], False)
        )
    counts = {name: sum(of_day.values()) for name, of_day in valid.items()}
    return {
        "tracks": files,
        "days": valid,
        "month": {"month": schedule.month_text(), "valid_days": counts},
        "totals": {key: round(value, 1) for key, value in total.items()}
        | {"days": sum(map(len, valid.values())), "valid_days": sum(counts.values())},
    }


def _odd_ones(outings: list[schedule.Outing]) -> dict[int, str]:
    """Some files are not as they should be: (id of the outing) -> what is odd about its file."""
    normal = [o for o in outings if o.kind == "normal"]
    short = [o for o in outings if o.kind == "short_time"] or normal[:1]
    copied = {o.copied_from for o in outings}
    free = [o for k, o in enumerate(outings) if o.kind == "normal" and k not in copied]
    odd = {id(short[-1]): "truncated"}
    for k, kind in enumerate(("phone", "phone", "device", "device", "no_time")):
        odd[id(free[(k + 1) * len(free) // 7])] = kind
    return odd


def _document(land: Geography, staff: Staff, recording: Recording, odd: str) -> tuple[str, str]:
    """Path inside the input folder, and the text of the file."""
    ranger = staff.rangers[recording.ranger]
    town = land.towns[land.villages[ranger.village].parent].name
    day = recording.outing.day.strftime("%Y%m%d")
    part = f"_{recording.part + 1}" if recording.outing.kind == "split" else ""
    zulu = recording.ranger % 2 == 0
    name, folder, stem = ranger.name, f"轨迹/{town}/{ranger.name}", f"{ranger.name}_{day}{part}"
    if odd == "phone":
        name, folder, stem = "track", f"轨迹/{town}/未整理", f"{ranger.phone}_{day}"
    elif odd == "device":
        serial = f"86{recording.outing.day.toordinal() * 7919 % 10**10:010d}"
        name, folder, stem = serial, f"轨迹/{town}/未整理", f"{serial}_{day}"
    document = gpx.text(
        name, recording.degrees, recording.elevation, None if odd == "no_time" else recording.unix, zulu=zulu
    )
    if odd == "truncated":
        document = gpx.truncated(document, len(recording.unix) // 3)
    return f"{folder}/{stem}.gpx", document


def main(arguments: list[str] | None = None) -> int:
    """The command; returns the exit code."""
    parser = argparse.ArgumentParser(description="Generate the input files of an invented county.")
    parser.add_argument("folder", type=Path, help="where the files go; it is emptied first")
    parser.add_argument("--truth", type=Path, help="where the truth goes (not into the folder)")
    parser.add_argument("--size", choices=sorted(SIZES), default="demo")
    parser.add_argument("--seed", type=int)
    for name in ("rangers", "days", "points"):
        parser.add_argument(f"--{name}", type=int)
    options = parser.parse_args(arguments)
    try:
        size = sized(options.size, seed=options.seed, rangers=options.rangers, days=options.days, points=options.points)
        truth = generate(options.folder, size)
        if options.truth:
            write_truth(options.truth, truth)
    except (OSError, ValueError) as error:
        print(f"The input files could not be made: {error}", file=sys.stderr)
        return 1
    totals = truth["totals"]
    print(f"{options.folder}: {totals['files']} tracks, {totals['points']} points, {totals['valid_days']} valid days")
    return 0


if __name__ == "__main__":
    sys.exit(main())
