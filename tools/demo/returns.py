"""What the demo's units do with the tables that were sent to them: they fill them in, correct, and send them back."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from .writers import frozen

FILLED = {
    "石桥镇": {
        "持续推进国土绿化": {
            "进度": "进行中",
            "完成比例": 60,
            "日期": "2024年6月20日",
            "进展情况": "已完成整地和栽植，正在补植。",
        },
        "规范林长巡林": {"进度": "已完成", "佐证材料": "石桥镇巡林记录", "联系人": "周立新"},
        "推进森林乡村建设": {"进度": "滞后", "完成比例": "约一成", "进展情况": "规划尚未批复。"},
    },
    "县林业局": {
        "开展义务植树": {"进度": "已完成", "完成比例": 100, "完成时限": "3月底前"},
        "推进森林乡村建设": {"进度": "进行中", "完成时限": "11月底前"},
    },
    "县农业农村局": {"推进森林乡村建设": {"进度": "进行中", "完成时限": "12月底前"}},
}
"""Unit → task → head → what is written. Two units want different deadlines of one task: a conflict for the office."""
EVIDENCE = "石桥镇巡林记录.txt"


def fill_in(sent: Path, returned: Path) -> None:
    """Writes the filled tables, and the evidence that one of them names, from those in ``sent`` to ``returned``."""
    returned.mkdir(parents=True, exist_ok=True)
    for unit, tasks in FILLED.items():
        path = next(sent.glob(f"{unit}任务表*.xlsx"))
        workbook = openpyxl.load_workbook(path)
        sheet = workbook.worksheets[0]
        head = next(row for row in range(1, 9) if "重点任务" in [c.value for c in sheet[row]])
        heads = {str(c.value).split("\n")[0]: c.column for c in sheet[head] if c.value}
        for row in range(head + 1, sheet.max_row + 1):
            title = str(sheet.cell(row, heads["重点任务"]).value or "")
            for name, value in tasks.get(title, {}).items():
                sheet.cell(row, heads[name], value)
        workbook.save(returned / path.name)
        frozen(returned / path.name)
    (returned / EVIDENCE).write_text("石桥镇2024年上半年林长巡林记录（演示）\n", encoding="utf-8")
