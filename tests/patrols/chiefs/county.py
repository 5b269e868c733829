"""A small county with chiefs of three levels, and registers as its offices keep them. People are invented."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import shapely
from openpyxl import Workbook, load_workbook

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from tests.made import empty

X, Y, SIDE = 500_000.0, 2_930_000.0, 4000.0
EPSG = 4545
START = "2023-01-01"

# name, role, area code, start, end, level of the office ("" that of the area), title, unit
HELD = (
    ("周书记", "general_chief", "520999", START, None, "", "县委书记", "中共青峰县委员会"),
    ("吴县长", "chief", "520999101", START, None, "county", "副县长", "青峰县人民政府"),
    ("郑镇长", "chief", "520999101", START, None, "", "镇长", "石桥镇人民政府"),
    ("王伟", "chief", "520999101201", START, None, "", "党支部书记", "小塘村党支部"),
    ("王伟", "chief", "520999102201", START, None, "", "党支部书记", "小塘村党支部（柳溪）"),
    ("旧村长", "chief", "520999101202", START, "2024-05-16", "", "党支部书记", "东山村党支部"),
    ("新村长", "chief", "520999101202", "2024-05-16", None, "", "党支部书记", "东山村党支部"),
    ("护林甲", "ranger", "520999101201-01", START, None, "", "护林员", "小塘村"),
)
RULES = {
    "county": ("quarter", 1),
    "town": ("quarter", 2),
    "village": ("month", 2),
}


def make(file: Path, *, rules: bool = True, profile: dict[str, Any] | None = None) -> County:
    """石桥镇 (小塘村 with grid 01, 东山村) and 柳溪乡 (another 小塘村), with the chiefs of HELD."""
    county = empty(file, EPSG)
    if profile:
        patrols = {**county.profile.data["patrols"]}
        for key, values in profile.items():
            patrols[key] = {**patrols.get(key, {}), **values}
        county.set_profile({"patrols": patrols})

    def box(left: float, low: float, right: float, high: float) -> bytes:
        return to_wkb([shapely.box(X + left, Y + low, X + right, Y + high)])[0]

    with county.batch("test") as batch:
        top = batch.rows("SELECT uid FROM area WHERE level = 'county'")
        areas: dict[str, str] = {"520999": top[0]["uid"]} if top else {}

        def area(code: str, name: str, level: str, parent: str, shape: bytes) -> None:
            row = {"code": code, "name": name, "level": level, "kind": "base", "parent_uid": areas.get(parent)}
            areas[code] = batch.insert("area", [{**row, "geom": shape}])[0]

        if not top:
            area("520999", "青峰县", "county", "", box(0, 0, 2 * SIDE, SIDE))
        area("520999101", "石桥镇", "town", "520999", box(0, 0, SIDE, SIDE))
        area("520999102", "柳溪乡", "town", "520999", box(SIDE, 0, 2 * SIDE, SIDE))
        area("520999101201", "小塘村", "village", "520999101", box(0, 0, SIDE / 2, SIDE))
        area("520999101202", "东山村", "village", "520999101", box(SIDE / 2, 0, SIDE, SIDE))
        area("520999102201", "小塘村", "village", "520999102", box(SIDE, 0, 2 * SIDE, SIDE))
        area("520999101201-01", "小塘村01网格", "grid", "520999101201", box(0, 0, SIDE / 2, SIDE / 2))
        units: dict[str, str] = {}
        people: dict[str, str] = {}
        for name, role, code, start, end, level, title, unit in HELD:
            if unit not in units:
                units[unit] = batch.insert("unit", [{"name": unit}])[0]
            # the two 王伟 are two persons
            key = name + code if name == "王伟" else name
            if key not in people:
                people[key] = batch.insert("person", [{"name": name, "unit_uid": units[unit]}])[0]
            post = batch.insert("post", [{"area_uid": areas[code], "role": role, "title": title}])[0]
            held = {"post_uid": post, "person_uid": people[key], "start": start, "end": end, "title": title}
            batch.insert("tenure", [{**held, "unit_uid": units[unit], "level": level or None}])
        if rules:
            add_rules(batch)
    return county


def add_rules(batch: Any, more: dict[str, Any] | None = None) -> None:
    """A rule for each level: chiefs of the county once a quarter, of towns twice, of villages twice a month."""
    for level, (window, count) in RULES.items():
        for role in ("general_chief", "chief"):
            definition = {
                "whom": {"role": role, "levels": [level]},
                "window": {"kind": window},
                "count": count,
                "counts": ["track", "record", "joint"],
                **(more or {}),
            }
            text = json.dumps(definition)
            row = {"name": f"{level} {role}", "role": role, "start": "2020-01-01", "definition": text}
            batch.insert("rule", [row])


def person(county: County, name: str, code: str = "") -> str:
    """The uid of a person; ``code``: of the area that he holds, where two have the name."""
    return str(
        county.scalar(
            "SELECT person.uid FROM person JOIN tenure ON tenure.person_uid = person.uid "
            "JOIN post ON post.uid = tenure.post_uid JOIN area ON area.uid = post.area_uid "
            "WHERE person.name = ? AND (? = '' OR area.code = ?)",
            (name, code, code),
        )
    )


def area(county: County, code: str) -> str:
    """The uid of an area."""
    return str(county.scalar("SELECT uid FROM area WHERE code = ?", (code,)))


HEADS = (
    "序号",
    "巡林时间",
    "林长",
    "职务",
    "乡镇",
    "地点",
    "天气",
    "参加人员",
    "巡林内容",
    "发现问题",
    "处理意见",
    "记录人",
)


def register(
    file: Path, rows: list[tuple], heads: tuple[str, ...] = HEADS, title: str = "2024年第二季度林长巡林登记表"
) -> Path:
    """An Excel table with a title above its header; rows without the column 序号."""
    book = Workbook()
    sheet = book.active
    sheet.append([title])
    sheet.append(list(heads))
    for number, row in enumerate(rows, start=1):
        sheet.append([number, *row] if heads[0] == "序号" else list(row))
    file.parent.mkdir(parents=True, exist_ok=True)
    book.save(file)
    return file


def cells(file: Path, sheet: str | None = None) -> list[list[str]]:
    """The cells of a workbook as texts."""
    book = load_workbook(file)
    page = book[sheet] if sheet else book.worksheets[0]
    return [["" if cell.value is None else str(cell.value) for cell in row] for row in page.iter_rows()]


def run(name: str, county: Path, feedback: Any = None, **parameters: Any) -> dict[str, Any]:
    """An algorithm through the public door."""
    import processing

    return processing.run(f"linzhang:{name}", {"COUNTY": str(county), **parameters}, feedback=feedback)


TODAY = datetime.date(2024, 6, 20)
DAY = "2024-05-20"


def visit(file: Path, name: str, day: str, place: str, **more: Any) -> dict[str, Any]:
    """A record typed in."""
    return run("recordchiefpatrol", file, PERSON=name, DATE=day, PLACE=place, **more)


def windows(file: Path, day: str = DAY, **more: Any) -> dict[tuple[str, str], dict[str, Any]]:
    """(name, first area) → what was told of his window."""
    told = json.loads(run("chiefpatrols", file, DATE=day, **more)["WINDOWS"])
    return {(one["person"], one["areas"][0]): one for one in told if not one["past"]}


def figures(one: dict[str, Any]) -> tuple[int, int, int, str]:
    """Asked, done, missing, state."""
    return one["target"], one["done"], one["missing"], one["state"]
