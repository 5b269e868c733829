"""A tiny county for the room tasks: four towns with known areas, two compartments in each of the first two."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely

from tests.made import empty

TOWNS = (
    ("520999101000", "石桥镇", 31),
    ("520999102000", "云岭乡", 47),
    ("520999103000", "松溪镇", 88),
    ("520999104000", "清水街道", 7),
)

PLAN = """青峰县2024年林长制工作方案
为全面推行林长制，制定本方案。
一、总体要求
坚持分级负责。
二、主要任务
（一）强化生态建设
1.推进国土绿化。全县完成营造林3.3万亩，其中退耕还林0.34万亩。（牵头单位：县林业局；责任单位：各乡（镇、街道）；联系人：杨建华）
2.建设项目。全县4个乡镇完成8个林下经济项目（每个乡镇2个）。（牵头单位：县林业局；责任单位：各乡（镇、街道））
（二）加强资源保护
1.森林防火。森林火灾受害率控制在0.6‰以内。（牵头单位：县应急局；配合单位：县气象局）
三、保障措施
（一）加强领导。压实责任。
附件：1.分解表
"""


def polygon(index: int, size: float) -> bytes:
    """A square of ``size`` hundred metres, each town in its own column."""
    x, y = 470000 + index * 20000, 2900000
    return shapely.to_wkb(shapely.MultiPolygon([shapely.box(x, y, x + size * 100, y + 1000)]))


@pytest.fixture
def county_path(chinese_tmp: Path) -> Path:
    path = chinese_tmp / "县库.gpkg"
    with empty(path, 4544) as county, county.batch("towns") as batch:
        batch.insert(
            "area",
            [
                {
                    "code": code,
                    "name": name,
                    "level": "town",
                    "kind": "base",
                    "area_m2": km * 100_000,
                    "geom": polygon(i, km),
                }
                for i, (code, name, km) in enumerate(TOWNS)
            ],
        )
        batch.insert(
            "compartment",
            [
                {"code": f"c{i}{j}", "land_class": kind, "area_m2": m2, "geom": polygon(i, 5)}
                for i, j, kind, m2 in (
                    (0, 0, "0111", 30_000),
                    (0, 1, "0210", 90_000),
                    (1, 0, "0111", 10_000),
                    (1, 1, "乔木林地", 0),
                )
            ],
        )
    return path


@pytest.fixture
def plan_file(chinese_tmp: Path) -> Path:
    path = chinese_tmp / "青峰县 方案.txt"
    path.write_text(PLAN, encoding="gb18030")
    return path
