"""The county file (县库), declared once as data.

Creating, migrating, the forms in QGIS, the headers of Excel tables and the documentation are all read from
``TABLES``. Every table also has ``id`` (the local fid, never referenced) and ``uid`` (TEXT, made by our code);
they are added by ``Table.all_columns`` and not repeated below.
"""

from __future__ import annotations

from collections.abc import Iterator

from .columns import BLOB, INTEGER, JSON, TEXT, Column, Table
from .schema_areas import AREAS
from .schema_map import MAP
from .schema_patrols import PATROLS
from .schema_people import PEOPLE
from .schema_signboards import SIGNBOARDS
from .schema_tasks import TASKS

VERSION = 3

# Code lists that are the same everywhere; whatever differs between counties is in the profile.
CODE_LISTS: dict[str, dict[str, str]] = {
    "area_kind": {"base": "责任区", "overlay": "重点区域"},
    "day_source": {"track": "轨迹", "platform": "平台", "platform_month": "平台（月）"},
    "board_state": {
        "good": "完好",
        "damaged": "损毁",
        "aged": "老化",
        "stale": "信息变化",
        "planned": "待立",
        "removed": "已撤除",
    },
    "change_action": {"insert": "新增", "update": "修改", "delete": "删除"},
    "document_kind": {
        "plan": "方案",
        "approval": "批文",
        "contract": "合同",
        "appointment": "任免文件",
        "photo": "照片",
        "evidence": "佐证材料",
        "other": "其他",
    },
    "leave_kind": {"leave": "请假", "standby": "备勤", "weather": "恶劣天气"},
    "warning_level": {"blue": "蓝色", "yellow": "黄色", "orange": "橙色", "red": "红色"},
    "coverage_basis": {"forest": "林地", "whole": "责任区全部"},
    "risk_level": {"high": "高", "middle": "中", "low": "低"},
    "chief_patrol_kind": {
        "visit": "徒步巡林",
        "joint": "联合巡林",
        "vehicle": "车辆巡林",
        "drone": "无人机巡林",
        "delegated": "委托巡林",
    },
    "problem_source": {
        "chief": "林长巡林",
        "ranger": "护林员巡护",
        "check": "督查检查",
        "imagery": "遥感图斑",
        "public": "群众举报",
        "other": "其他",
    },
    "problem_state": {"open": "未销号", "closed": "已销号"},
    "target_kind": {
        "amount": "数量",
        "stock": "存量",
        "ratio": "比率",
        "limit": "限额",
        "each": "每处定额",
        "period": "频次",
    },
    "split_method": {
        "equal": "平均分配",
        "area": "按责任区面积",
        "forest": "按林地面积",
        "weights": "按给定权重",
        "figure": "按资源档案",
        "last": "按上年任务数",
        "column": "按粘贴的一列数",
        "hand": "手工分配",
        "carried": "不分解，各地同数",
    },
    "task_kind": {"task": "任务", "goal": "目标", "lost": "原文缺失"},
    "task_state": {"open": "进行中", "done": "已完成"},
    "task_progress": {"none": "未开展", "ongoing": "进行中", "done": "已完成", "late": "滞后"},
}

C = Column

TABLES: tuple[Table, ...] = (
    # ---- county -------------------------------------------------------------------------------------------
    Table(
        "profile",
        "县情参数",
        "county",
        (C("key", TEXT, "参数", required=True, unique=True), C("value", JSON, "值", required=True)),
        display='"key"',
    ),
    Table(
        "session",
        "会话",
        "county",
        (C("who", TEXT, "操作人"), C("batch", TEXT, "批次"), C("until", INTEGER, "登记有效至")),
        logged=False,
    ),
    Table(
        "change",
        "变更记录",
        "county",
        (
            C("batch", TEXT, "批次", read_only=True),
            C("who", TEXT, "操作人", read_only=True),
            C("at", INTEGER, "时间", required=True, read_only=True),
            C("table_name", TEXT, "表", required=True, read_only=True),
            C("row_uid", TEXT, "行", required=True, read_only=True),
            C("action", TEXT, "动作", required=True, codes="change_action", read_only=True),
            C("old", JSON, "原值", hidden=True, read_only=True),
            C("new", JSON, "新值", hidden=True, read_only=True),
            C("old_geom", BLOB, "原图形", hidden=True),
        ),
        logged=False,
    ),
    Table(
        "import",
        "导入批次",
        "county",
        (
            C("kind", TEXT, "类型", required=True),
            C("source", TEXT, "来源", required=True),
            C("batch", TEXT, "批次"),
            C("who", TEXT, "操作人"),
            C("started", INTEGER, "开始时间", required=True),
            C("finished", INTEGER, "结束时间"),
            C("accepted", INTEGER, "接受"),
            C("refused", INTEGER, "未接受"),
            C("ledger", JSON, "台账", hidden=True),
        ),
        logged=False,
    ),
    *AREAS,
    *MAP,
    *PEOPLE,
    *PATROLS,
    *TASKS,
    *SIGNBOARDS,
)

_BY_NAME = {table.name: table for table in TABLES}


def table(name: str) -> Table:
    """The table of that name; KeyError where there is none."""
    return _BY_NAME[name]


def spatial_tables() -> Iterator[Table]:
    """The tables that have a geometry column ``geom``."""
    return (t for t in TABLES if t.geometry)
