"""The tables of the room tasks: tasks of a plan, targets, their shares and their progress."""

from __future__ import annotations

from .columns import DATE, INTEGER, JSON, REAL, TEXT, Column, Table

C = Column

TASKS: tuple[Table, ...] = (
    Table(
        "task",
        "任务",
        "tasks",
        (
            C("document_hash", TEXT, "方案摘要", required=True, hidden=True),
            C("position", INTEGER, "位置", required=True, hidden=True),
            C("document_title", TEXT, "方案"),
            C("kind", TEXT, "类型", codes="task_kind", hidden=True),
            C("sort_order", INTEGER, "顺序", hidden=True),
            C("section_path", JSON, "所在部分", hidden=True),
            C("section", TEXT, "部分"),
            C("number", TEXT, "序号"),
            C("title", TEXT, "重点任务", required=True),
            C("content", TEXT, "主要内容"),
            C("lead_unit", TEXT, "牵头单位"),
            C("units", TEXT, "责任单位"),
            C("cooperating_units", TEXT, "配合单位"),
            C("leader", TEXT, "责任领导"),
            C("contact", TEXT, "联系人"),
            C("deadline", TEXT, "完成时限"),
            C("deadline_start", DATE, "开始日期"),
            C("deadline_end", DATE, "截止日期"),
            C("frequency", TEXT, "频次"),
            C("doubtful", JSON, "存疑单位和人员", hidden=True),
            C("paragraph", INTEGER, "段落", hidden=True),
            C("table_number", INTEGER, "表", hidden=True),
            C("table_row", INTEGER, "表行", hidden=True),
            C("sentence", TEXT, "原文"),
            C("remarks", JSON, "存疑", hidden=True),
            C("state", TEXT, "状态", codes="task_state"),
        ),
        unique=(("document_hash", "position"),),
        display='"title"',
    ),
    Table(
        "target",
        "指标",
        "tasks",
        (
            C("task_uid", TEXT, "任务", required=True, references="task"),
            C("position", INTEGER, "位置", required=True, hidden=True),
            C("indicator", TEXT, "指标", required=True),
            C("comparison", TEXT, "比较"),
            C("value", TEXT, "数值", required=True),
            C("value_to", TEXT, "数值至"),
            C("unit", TEXT, "单位"),
            C("kind", TEXT, "类别", codes="target_kind"),
            C("scope", TEXT, "范围"),
            C("year", INTEGER, "年度"),
            C("year_to", INTEGER, "至年度"),
            C("frequency", TEXT, "频次"),
            C("part_of", TEXT, "所属总数", references="target"),
            C("sentence", TEXT, "原文"),
            C("remarks", JSON, "存疑", hidden=True),
        ),
        unique=(("task_uid", "position"),),
        display='"indicator"',
    ),
    Table(
        "target_share",
        "指标分解",
        "tasks",
        (
            C("target_uid", TEXT, "指标", required=True, references="target"),
            C("area_uid", TEXT, "责任区", required=True, references="area"),
            C("value", TEXT, "分解数", required=True),
            C("weight", REAL, "权重"),
            C("method", TEXT, "方法"),
        ),
        unique=(("target_uid", "area_uid"),),
    ),
    Table(
        "progress",
        "进度",
        "tasks",
        (
            C("target_share_uid", TEXT, "指标分解", required=True, references="target_share"),
            C("day", DATE, "日期", required=True),
            C("value", TEXT, "完成数", required=True),
            C("note", TEXT, "说明"),
        ),
        unique=(("target_share_uid", "day"),),
    ),
)
