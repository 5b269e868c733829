"""The faults of a check as an Excel table (责任区核查问题清单), in Chinese: it is handed on to the towns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import shapely

from ..county import office
from ..county.profile import Profile
from ..county.units import rounded
from .faults import KINDS, Found

Say = Callable[..., str]

# the words of the office for each kind; the interface has its own in the dialog
KIND_NAMES: Mapping[str, str] = {
    "invalid": "图形错误",
    "no_outline": "没有图形",
    "overlap": "重叠",
    "outside": "超出上级",
    "gap": "空隙",
    "sliver": "碎条",
    "tiny": "碎小部分",
    "duplicate_code": "编号重复",
    "malformed_code": "编号不规范",
    "no_parent": "缺少上级",
    "figure": "面积数与图形不符",
    "no_grid": "林地未落入网格",
    "stated": "记载面积与图形面积不符",
    "no_holder": "缺少责任人",
    "ranger_mu": "管护面积超限",
    "ended_held": "撤销责任区仍有在任人员",
    "ended_board": "撤销责任区的公示牌未撤除",
}

COLUMNS = (
    office.Col("序号", 6),
    office.Col("问题", 14),
    office.Col("级别", 9),
    office.Col("责任区", 34, "left"),
    office.Col("面积（平方米）", 13, "right", "#,##0.000"),
    office.Col("位置（X，Y）", 20),
    office.Col("说明", 46, "left"),
    office.Col("处理办法", 40, "left"),
)


def place_of(found: Found) -> tuple[float, float] | None:
    """(x, y) of a point of the fault in the CRS of the check; None where it has no place."""
    if found.geometry is None or shapely.is_empty(found.geometry):
        return None
    point = shapely.point_on_surface(found.geometry)
    return float(shapely.get_x(point)), float(shapely.get_y(point))


def save(
    faults: Sequence[Found],
    path: Path,
    say: Say,
    *,
    profile: Profile | None,
    county: str,
    day: str,
    notes: Sequence[tuple[str, dict[str, object]]] = (),
) -> Path:
    """Writes the table; ``say`` gives the Chinese of a code. LinzhangError where the file cannot be written."""
    workbook = office.new_workbook(profile)
    levels = {level.key: level.name for level in profile.levels} if profile else {}
    sheet = office.new_sheet(
        workbook,
        "问题清单",
        f"{county}责任区核查问题清单",
        COLUMNS,
        profile,
        left=f"问题 {len(faults)} 处",
        right=f"核查日期：{day}",
    )
    for number, found in enumerate(faults, start=1):
        place = place_of(found)
        sheet.add(
            [
                number,
                KIND_NAMES[found.kind],
                levels.get(found.level, found.level),
                "、".join(f"{a.name}（{a.code}）" if a.name != a.code else a.name for a in found.areas),
                None if found.size is None else float(rounded(found.size, 3)),
                "" if place is None else f"{place[0]:.1f}，{place[1]:.1f}",
                say(found.sentence, **found.values),
                say(found.remedy, **found.values),
            ]
        )
    if not faults:
        sheet.add_note("未发现问题。", align="center")
    counts = Counter(found.kind for found in faults)
    if counts:
        sheet.add_note(
            "注：" + "，".join(f"{KIND_NAMES[kind]} {counts[kind]} 处" for kind in KINDS if counts[kind]) + "。"
        )
    for code, values in notes:
        sheet.add_note(say(code, **values))
    sheet.finish()
    return office.save(workbook, path)
