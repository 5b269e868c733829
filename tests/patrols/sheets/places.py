"""A county of two towns whose month has one of each: enough days, too few, outside, nobody's track, an empty one."""

from __future__ import annotations

from pathlib import Path

import shapely

from linzhang_plugin.county.geom import to_wkb
from tests.made import empty
from tests.patrols.walks import EPSG, GRID, ORIGIN_X, ORIGIN_Y, patrol

PHONES = {"张三": "13800000001", "李四": "13800000002", "王五": "13800000003", "赵六": "13800000004"}
GRIDS = {"张三": 0, "李四": 1, "王五": 2, "赵六": 3}
"""Ranger → the square of 2 km that is his: the first two in 石桥镇, the others in 双河乡."""


def make(file: Path, **patrols: object) -> Path:
    """The county file; ``patrols`` replaces parts of the profile's section."""
    opened = empty(file, EPSG)
    section = {**opened.profile.get("patrols", {}), **patrols}
    section["rule"] = {**section["rule"], "min_metres": 1000, "min_seconds": 3600, "days_per_month": 4}
    opened.set_profile({"patrols": section})

    def square(first: int, last: int) -> bytes:
        box = shapely.box(ORIGIN_X + first * GRID, ORIGIN_Y, ORIGIN_X + (last + 1) * GRID, ORIGIN_Y + GRID)
        return to_wkb([box])[0]

    with opened.batch("test") as batch:

        def area(code: str, name: str, level: str, parent: str | None, geom: bytes) -> str:
            row = {"code": code, "name": name, "level": level, "kind": "base", "parent_uid": parent, "geom": geom}
            return batch.insert("area", [row])[0]

        names = list(GRIDS)
        for town, (town_name, village_name) in enumerate((("石桥镇", "小塘村"), ("双河乡", "大坪村"))):
            code = f"52099910{town + 1}"
            town_uid = area(code, town_name, "town", None, square(2 * town, 2 * town + 1))
            village = area(f"{code}201", village_name, "village", town_uid, square(2 * town, 2 * town + 1))
            for number in (0, 1):
                at = 2 * town + number
                grid = area(
                    f"{code}201-0{number + 1}", f"{village_name}0{number + 1}网格", "grid", village, square(at, at)
                )
                post = batch.insert("post", [{"area_uid": grid, "role": "ranger", "title": "护林员"}])[0]
                person = batch.insert("person", [{"name": names[at], "phone": PHONES[names[at]]}])[0]
                batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2020-01-01"}])
    opened.close()
    return file


def walk_month(folder: Path) -> Path:
    """张三 five good days; 李四 two, one outside, one too short; 王五 one; 赵六 none; one track of nobody."""
    left = {name: 200 + GRID * at for name, at in GRIDS.items()}
    for day in (1, 6, 11, 16, 21):
        patrol(folder / f"张三_202405{day:02d}.gpx", "张三", left=left["张三"], day=day)
    for day in (6, 13):
        patrol(folder / f"李四_202405{day:02d}.gpx", "李四", left=left["李四"], day=day)
    patrol(folder / "李四_20240514.gpx", "李四", left=left["张三"], day=14)
    patrol(folder / "李四_20240520.gpx", "李四", left=left["李四"], day=20, metres=600)
    patrol(folder / "王五_20240525.gpx", "王五", left=left["王五"], day=25)
    patrol(folder / "备用机_20240507.gpx", "", left=left["赵六"], day=7)
    return folder


def run(name: str, **parameters: object) -> dict:
    """Runs an algorithm of ours through the public door."""
    import processing

    return processing.run(f"linzhang:{name}", parameters)


def judged_county(folder: Path, **patrols: object) -> Path:
    """The county with its month imported and judged."""
    file = make(folder / "青峰县.gpkg", **patrols)
    run("importtracks", COUNTY=str(file), INPUT=str(walk_month(folder / "轨迹")))
    run("patrolmonth", COUNTY=str(file), MONTH="2024-05")
    return file
