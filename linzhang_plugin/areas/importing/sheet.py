"""The list of differences as an Excel table, in Chinese: it goes to the towns for confirmation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from ...county import office
from .differences import GONE, KINDS, NEW, RECODED, RENAMED, RESHAPED, Difference, said
from .tables import UNCHANGED, Change

WORDS = {
    NEW: "新增",
    RESHAPED: "界线变化",
    RENAMED: "名称变化",
    RECODED: "代码变化",
    GONE: "已不存在",
    UNCHANGED: "未变",
}
COLUMNS = (
    office.Col("序号", 6),
    office.Col("差异", 12),
    office.Col("级别", 10),
    office.Col("原代码", 18),
    office.Col("原名称", 22, "left"),
    office.Col("新代码", 18),
    office.Col("新名称", 22, "left"),
    office.Col("增加（平方米）", 15, "right", "#,##0"),
    office.Col("减少（平方米）", 15, "right", "#,##0"),
    office.Col("说明", 26, "left"),
)


def save_differences(found: Sequence[Difference], levels: Mapping[str, str], unchanged: int, path: Path) -> Path:
    """``levels`` key → name; LinzhangError where the file cannot be written."""
    rows: list[list[object]] = []
    for d in found:
        note = f"依赖：{said(d.dependants)}，不能删除" if d.dependants else "" if d.certain else "仅按位置匹配，请核对"
        gone, new = d.kind == GONE, d.kind == NEW
        rows.append(
            [WORDS[d.kind], levels.get(d.level, d.level), d.old_code, d.old_name]
            + (["", ""] if gone else [d.code, d.name])
            + [d.gained_m2 or None, d.lost_m2 or None, note or ("县库中没有" if new else "")]
        )
    return _save("区划差异清单", rows, Counter(d.kind for d in found) + Counter({UNCHANGED: unchanged}), path)


def save_changes(found: Sequence[Change], levels: Mapping[str, str], path: Path) -> Path:
    """The changes between two lists of codes; those that did not change are counted only."""
    rows: list[list[object]] = [
        [WORDS[c.kind], levels.get(c.level, c.level), c.old_code, c.old_name, c.code, c.name, None, None, ""]
        for c in found
        if c.kind != UNCHANGED
    ]
    return _save("区划代码变化清单", rows, Counter(c.kind for c in found), path)


def _save(title: str, rows: Sequence[Sequence[object]], counts: Counter[str], path: Path) -> Path:
    workbook = office.new_workbook()
    words = "，".join(f"{WORDS[kind]} {counts[kind]}" for kind in (*KINDS, UNCHANGED) if counts[kind])
    sheet = office.new_sheet(workbook, title, title, COLUMNS, left=words)
    for number, row in enumerate(rows, start=1):
        sheet.add([number, *row])
    sheet.finish()
    return office.save(workbook, path)
