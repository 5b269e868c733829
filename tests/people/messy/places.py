"""The invented county of the messy rosters: one county, eight towns, about sixty villages, about 150 grids.

The areas are data and do not depend on any seed, so that a test can create them in a county file once. Village names
are repeated in several towns on purpose (新民村, 和平村): a village is known by its town and its name together.
"""

from __future__ import annotations

from dataclasses import dataclass

COUNTY_CODE = "520999000000"
COUNTY_NAME = "青峰县"

# 镇, 乡 and 街道 number from 101, 201 and 001 as statistics codes do.
_TOWNS: tuple[tuple[str, str, str], ...] = (
    ("001", "城关街道", "东门社区 西门社区 北关社区 南园社区 和平村 柳树村 青松村"),
    ("101", "石桥镇", "上河村 下河村 新民村 石门村 大湾村 桥头社区 杨家村 竹林村"),
    ("102", "云岭镇", "新民村 云上村 云下村 松树村 长岭村 岭脚村 和平村"),
    ("103", "白水镇", "白水村 龙潭村 清溪村 水口村 田坝村 双河村 石板村 街上社区"),
    ("104", "黄家坝镇", "黄家村 大坝村 罗家村 红旗村 团结村 茶园村 坪上村 和平村"),
    ("201", "茶山乡", "茶山村 高坪村 新民村 箐口村 马鞍村 老屋村 梨树村"),
    ("202", "松坪乡", "松坪村 沙坝村 三元村 小寨村 大寨村 岩脚村 青杠村 林口村"),
    ("203", "月亮河彝族乡", "月亮河村 花坡村 野鸡村 滴水村 银厂村 半坡村 新寨村"),
)


@dataclass(frozen=True)
class Area:
    """A county, town, village or grid."""

    code: str
    name: str
    level: str
    parent: str | None


def _build() -> tuple[Area, ...]:
    areas = [Area(COUNTY_CODE, COUNTY_NAME, "county", None)]
    count = 0
    for digits, town, villages in _TOWNS:
        town_code = f"520999{digits}000"
        areas.append(Area(town_code, town, "town", COUNTY_CODE))
        for number, village in enumerate(villages.split(), 1):
            serial = number if village.endswith("社区") else 200 + number
            code = f"520999{digits}{serial:03d}"
            areas.append(Area(code, village, "village", town_code))
            count += 1
            grids = 3 if count % 2 else 2
            areas += [Area(f"{code}-{i:02d}", f"{village}{i}号网格", "grid", code) for i in range(1, grids + 1)]
    return tuple(areas)


AREAS = _build()
BY_CODE = {area.code: area for area in AREAS}
TOWNS = tuple(area for area in AREAS if area.level == "town")
UNKNOWN_VILLAGES = ("望月坡村", "旧堡子村", "云雾顶村", "南天门村")
"""Villages that the county does not have."""


def children(code: str) -> list[Area]:
    """The areas directly below."""
    return [area for area in AREAS if area.parent == code]


def above(code: str, level: str) -> Area | None:
    """The area itself or the one above it that is of the level."""
    area: Area | None = BY_CODE[code]
    while area is not None and area.level != level:
        area = BY_CODE[area.parent] if area.parent else None
    return area
