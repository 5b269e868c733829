"""The list of differences in Excel: as sent, as it is now, as it came back, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from ...county import office
from .comparing import CHANGE, CONFLICT, DOUBTFUL, KINDS, NEW, PROGRESS, Compared

if TYPE_CHECKING:
    from ...county.gateway import County

KIND_WORDS = {CHANGE: "更正", CONFLICT: "冲突", DOUBTFUL: "存疑", NEW: "新增行"}
FIELD_WORDS = {
    PROGRESS: "进度",
    NEW: "整行",
    "title": "重点任务",
    "content": "主要内容",
    "whole": "任务",
    "lead": "牵头单位",
    "units": "责任单位",
    "cooperating": "配合单位",
    "leader": "责任领导",
    "contact": "联系人",
    "deadline": "完成时限",
}


def write_differences(
    path: Path, county: County, compared: Compared, taken: Collection[str], say: Callable[..., str]
) -> Path:
    """Writes the list, conflicts first; the last column is the id that the parameter ACCEPT takes."""
    workbook = office.new_workbook(county.profile)
    cols = [
        office.Col("序号", 6),
        office.Col("单位", 14, "left"),
        office.Col("任务", 22, "left"),
        office.Col("栏目", 10),
        office.Col("类型", 8),
        office.Col("下发时", 28, "left"),
        office.Col("现在", 28, "left"),
        office.Col("返回", 28, "left"),
        office.Col("说明", 26, "left"),
        office.Col("处理", 8),
        office.Col("文件", 18, "left"),
        office.Col("行", 6),
        office.Col("编号", 16, "left"),
    ]
    sheet = office.new_sheet(workbook, "差异清单", "任务表回收差异清单", cols, county.profile)
    for index, one in enumerate(sorted(compared.differences, key=lambda d: KINDS.index(d.kind)), 1):
        doubts = "\n".join(say(doubt.code, **doubt.values) for doubt in one.doubts)
        done = "已采用" if one.id in taken else "未采用"
        kind, name = KIND_WORDS[one.kind], FIELD_WORDS.get(one.field, one.field)
        texts = [_short(text) for text in (one.sent, one.now, one.returned)]
        sheet.add([index, one.unit, one.task, name, kind, *texts, doubts, done, one.file, one.row, one.id])
    if not compared.differences:
        sheet.add_note("返回的表与库中内容一致，没有差异。")
    sheet.finish(landscape=True)
    return office.save(workbook, path)


def _short(text: str) -> str:
    return text if len(text) <= 400 else text[:400] + "……"
