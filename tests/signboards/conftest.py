"""A tiny county for the signboards: one town, three villages, grids, people with a change of post, invented phones."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import shapely

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from linzhang_plugin.county.profile import Profile
from tests.made import once

EPSG = 4547
X0, Y0 = 500_000.0, 3_000_000.0
PHONE = "0855-000 0000"
NAMES = ["云岭村", "大坪村", "松林村"]
STANDS = [("0111", "11", 1_234_567), ("0113", "21", 345_678), ("0131", "12", 99_999)]
SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨", "安宁康泰和顺福祥瑞嘉"


def wiggly(x0: float, y0: float, x1: float, y1: float, seed: int) -> np.ndarray:
    """A line from one point to another that wanders like a real boundary; shape (n, 2)."""
    rng = np.random.default_rng(seed)
    t = np.linspace(0, 1, 60)
    length = np.hypot(x1 - x0, y1 - y0)
    off = sum(rng.normal() * np.sin(np.pi * k * t) / k for k in range(1, 9)) * length * 0.04
    nx, ny = -(y1 - y0) / length, (x1 - x0) / length
    return np.column_stack([x0 + (x1 - x0) * t + nx * off, y0 + (y1 - y0) * t + ny * off])


def faces(columns: int, rows: int, size: float, seed: int = 7) -> list[shapely.Geometry]:
    """``columns`` × ``rows`` polygons that share their wiggly borders exactly, in the order of rows."""
    rng = np.random.default_rng(seed)
    nodes = {
        (i, j): (X0 + i * size + rng.normal() * size * 0.08, Y0 + j * size * 0.8 + rng.normal() * size * 0.08)
        for i in range(columns + 1)
        for j in range(rows + 1)
    }
    lines = []
    for (i, j), (x, y) in nodes.items():
        for k, other in enumerate([(i + 1, j), (i, j + 1)]):
            if other in nodes:
                lines.append(shapely.linestrings(wiggly(x, y, *nodes[other], seed=100 * i + 10 * j + k)))
    made = shapely.get_parts(shapely.polygonize(lines))
    centres = shapely.get_coordinates(shapely.centroid(made))
    order = np.lexsort((centres[:, 0], np.floor((centres[:, 1] - Y0) / (size * 0.8))))
    return [made[i] for i in order]


def section() -> dict:
    """The section as it is shipped; before the profiles carry it, from the room's own file."""
    shipped = Profile.preset("three_levels").get("signboards")
    if shipped and shipped.get("boards"):
        return {**shipped, "map": {"reviewed_on": "2024-05-01"}}
    path = Path(__file__).resolve().parents[2] / "build" / "profile_sections" / "signboards.json"
    if not path.is_file():
        pytest.skip("the profiles have no section signboards")
    return json.loads(path.read_text(encoding="utf-8"))["three_levels"]


@pytest.fixture
def make_county(chinese_tmp: Path) -> Callable[..., Path]:
    """A function that makes the county file: villages, rangers in the first one, changes of the section."""

    def make(
        villages: int = 3,
        rangers: int = 2,
        changes: dict | None = None,
        names: list[str] | None = None,
        town: str = "石桥镇",
    ) -> Path:
        key = json.dumps([villages, rangers, changes, names, town], ensure_ascii=False)
        return once(
            chinese_tmp / "县库.gpkg",
            ("boards", key),
            lambda path: write(path, villages, rangers, changes, names, town),
        )

    def write(
        path: Path, villages: int, rangers: int, changes: dict | None, names: list[str] | None, town: str
    ) -> None:
        profile = Profile.preset("three_levels")
        profile.data["signboards"] = {**section(), "supervision_phone": PHONE, **(changes or {})}
        columns = max(2, int(np.ceil(np.sqrt(villages))))
        cells = faces(columns * 2, -(-villages // columns) * 2, 900)
        county = County.create(path, name="青峰县", code6="520999", epsg=EPSG, profile=profile)
        with county, county.batch("test") as b:

            def area(code: str, name: str, level: str, parent: str | None, shape: object, **more: object) -> str:
                return b.insert(
                    "area",
                    [
                        {
                            "code": code,
                            "name": name,
                            "level": level,
                            "kind": "base",
                            "parent_uid": parent,
                            "area_m2": round(shapely.area(shape)),
                            "geom": to_wkb([shape])[0],
                            **more,
                        }
                    ],
                )[0]

            everything = shapely.union_all(cells)
            top = area("520999000000", "青峰县", "county", None, everything)
            middle = area("520999102000", town, "town", top, everything)
            holders: list[tuple[str, str, str, str, str, int]] = [
                (top, "chief", "王安", "县委常委、副县长", "13800000001", 1),
                (middle, "chief", "李宁", f"{town}党委书记", "13800000002", 1),
            ]
            for v in range(villages):
                row, column = divmod(v, columns)
                own = [cells[(2 * row + dy) * columns * 2 + 2 * column + dx] for dy in (0, 1) for dx in (0, 1)]
                code = f"520999102{201 + v}"
                name = (names or NAMES)[v] if v < len(names or NAMES) else f"第{v + 1}村"
                village = area(code, name, "village", middle, shapely.union_all(own), east="松林村" if v == 0 else None)
                grids = [
                    area(f"{code}-{g + 1:02d}", f"{name}{g + 1}网格", "grid", village, shape)
                    for g, shape in enumerate(own)
                ]
                holders += [
                    (village, "chief", f"周泰{v}" if v else "周泰", f"{name}党支部书记", f"1380000{1000 + v}", 1),
                    (village, "supervisor", "吴和", "镇林业站", "13800000009", 1),
                ]
                n = rangers if v == 0 else 1
                for r in range(n):
                    person = SURNAMES[r % 16] + GIVEN[(r * 3 + v) % 10]
                    targets = grids if n == 1 else [grids[r % 4]] if n > 2 else grids[2 * r : 2 * r + 2]
                    holders += [(g, "ranger", person, "", f"1380000{2000 + 100 * v + r}", r + 1) for g in targets]
            people: dict[tuple[str, str], str] = {}
            for where, role, person, title, phone, rank in holders:
                post = b.insert("post", [{"area_uid": where, "role": role, "title": title, "rank": rank}])[0]
                if person and (person, phone) not in people:
                    people[person, phone] = b.insert("person", [{"name": person, "phone": phone}])[0]
                if person:
                    b.insert("tenure", [{"post_uid": post, "person_uid": people[person, phone], "start": "2024-01-01"}])
            b.insert(
                "compartment",
                [
                    {
                        "code": f"X{i}",
                        "village_code": "520999102201",
                        "county_code": "520999",
                        "town_code": "102",
                        "land_class": c,
                        "forest_category": k,
                        "area_m2": m2,
                    }
                    for i, (c, k, m2) in enumerate(STANDS)
                ],
            )

    return make
