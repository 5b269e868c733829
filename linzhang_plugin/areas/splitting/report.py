"""The proposal as a table for the office (网格划分方案): grids, shares, 四至, and what to know about them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ...county import office, units
from ...county.profile import Profile
from .proposal import Proposal

_HEAD = {
    "forest": ("林地面积（公顷）", "林地面积（亩）"),
    "cover": ("森林面积（公顷）", "森林面积（亩）"),
    "area": ("小班面积（公顷）", "小班面积（亩）"),
    "land": ("面积（公顷）", "面积（亩）"),
}


def save(proposal: Proposal, path: Path, profile: Profile, say: Callable[..., str], weight_name: str = "") -> Path:
    """Writes the table as Excel; ``say`` gives the sentence of a code in Chinese, ``weight_name`` names a field.

    Areas are whole m² rounded once per grid; totals are formulas over the printed rows.
    """
    by_area = proposal.weight in _HEAD
    weights = _HEAD.get(proposal.weight, ("小班数" if proposal.weight == "count" else weight_name or "权重",))
    columns = [
        office.Col("序号", 5),
        office.Col("编号", 18),
        office.Col("名称", 16),
        office.Col("小班（个）", 11, "right", "0"),
        *(office.Col(head, 17, "right", "0.0000" if k == 0 and by_area else "0.0") for k, head in enumerate(weights)),
        office.Col("占比（%）", 10, "right", "0.00"),
        office.Col("连片", 6),
        *(office.Col(f"{side}至", 13, "left") for side in "东南西北"),
    ]
    title = f"{proposal.parent_name}网格划分方案"
    workbook = office.new_workbook(profile)
    ratio = f"{proposal.ratio:.2f}" if proposal.ratio != float("inf") else "—"
    sheet = office.new_sheet(
        workbook, "网格划分方案", title, columns, profile, left=f"最大与最小之比：{ratio}", right="供人工调整后采用"
    )
    first = sheet.row
    for number, grid in enumerate(proposal.grids, start=1):
        m2 = int(units.rounded(grid.weight, 0))
        figures = [float(units.hectares(m2)), float(units.rounded(units.mu(m2), 1))] if by_area else [grid.weight]
        sheet.add(
            [
                number,
                grid.code,
                grid.name,
                grid.compartments,
                *figures,
                float(units.rounded(100 * grid.share, 2)),
                "是" if grid.contiguous else "否",
                *(limit or "—" for limit in grid.limits),
            ]
        )
    last = sheet.row - 1
    sums = [f"=SUM({chr(65 + 4 + k)}{first}:{chr(65 + 4 + k)}{last})" for k in range(len(weights))]
    sheet.add(["", "合计", "", f"=SUM(D{first}:D{last})", *sums, "", "", "", "", "", ""], bold=True)
    for code, values in proposal.notes:
        sheet.add_note(say(code, **values))
    sheet.finish()
    return office.save(workbook, path)
