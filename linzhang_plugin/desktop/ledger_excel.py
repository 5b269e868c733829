"""The ledger (台账) as an Excel table, in Chinese: it is handed on to the towns."""

from __future__ import annotations

from pathlib import Path

from ..county import office
from ..county.ledger import ACCEPTED, LEFT, NOTED, PASSED, REFUSED, UNCHANGED, Ledger
from .messages import office_words

STATUS = {
    ACCEPTED: "接受",
    NOTED: "接受（有提示）",
    UNCHANGED: "未变",
    REFUSED: "未接受",
    LEFT: "未选",
    PASSED: "非数据行或略过",
}
COLUMNS = (
    office.Col("序号", 6),
    office.Col("来源", 36, "left"),
    office.Col("行号", 8),
    office.Col("结果", 14),
    office.Col("说明", 70, "left"),
)


def save(ledger: Ledger, path: Path) -> Path:
    """Writes the ledger, refused lines first; LinzhangError where the file cannot be written."""
    say = office_words()
    workbook = office.new_workbook()
    counts = f"接受 {ledger.accepted} 条（其中未变 {ledger.unchanged_count} 条），未接受 {ledger.refused} 条"
    listed = ((ledger.left, "未选"), (ledger.passed, "非数据行或略过"))
    others = "，".join(f"{word} {count} 条" for count, word in listed if count)
    sheet = office.new_sheet(workbook, "导入台账", "导入台账", COLUMNS, left=counts, right=others)
    order = {REFUSED: 0, LEFT: 1, NOTED: 2, ACCEPTED: 3, UNCHANGED: 4, PASSED: 5}
    for number, entry in enumerate(sorted(ledger.entries, key=lambda e: order[e.status]), start=1):
        sheet.add([number, entry.source, entry.row, STATUS[entry.status], entry.said(say)])
    sheet.finish()
    return office.save(workbook, path)
