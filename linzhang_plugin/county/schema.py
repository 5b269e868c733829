"""The county file (县库), declared once as data.

Creating, migrating, the forms in QGIS, the headers of Excel tables and the documentation are all read from
``TABLES``. Every table also has ``id`` (the local fid, never referenced) and ``uid`` (TEXT, made by our code);
they are added by ``Table.all_columns`` and not repeated below.
"""

from __future__ import annotations

from collections.abc import Iterator

from .columns import BLOB, BOOLEAN, DATE, INTEGER, JSON, REAL, TEXT, Column, Table
from .schema_areas import AREAS

VERSION = 2

# Code lists that are the same everywhere; whatever differs between counties is in the profile.
CODE_LISTS: dict[str, dict[str, str]] = {
    "area_kind": {"base": "责任区", "overlay": "重点区域"},
    "day_source": {"track": "轨迹", "platform": "平台"},
    "board_state": {"good": "完好", "damaged": "损毁", "stale": "信息变化", "planned": "待立"},
    "change_action": {"insert": "新增", "update": "修改", "delete": "删除"},
    "document_kind": {
        "plan": "方案",
        "approval": "批文",
        "contract": "合同",
        "appointment": "任免文件",
        "photo": "照片",
        "other": "其他",
    },
    "problem_state": {"open": "未销号", "closed": "已销号"},
    "task_state": {"open": "进行中", "done": "已完成"},
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
    # ---- people -------------------------------------------------------------------------------------------
    Table(
        "unit",
        "单位",
        "people",
        (
            C("name", TEXT, "单位名称", required=True, unique=True),
            C("short_name", TEXT, "简称"),
            C("area_uid", TEXT, "所在责任区", references="area"),
        ),
        display='"name"',
    ),
    Table(
        "unit_group",
        "单位组",
        "people",
        (C("name", TEXT, "组名", required=True, unique=True), C("members", JSON, "成员单位", required=True)),
        display='"name"',
    ),
    Table(
        "person",
        "人员",
        "people",
        (
            C("name", TEXT, "姓名", required=True),
            C("phone", TEXT, "电话"),
            C("unit_uid", TEXT, "单位", references="unit"),
            C("start", DATE, "到岗日期"),
            C("end", DATE, "离岗日期"),
            # the ranger's file (护林员档案)
            C("kind", TEXT, "护林员类型", codes="profile:ranger_kinds"),
            C("fund", TEXT, "资金来源"),
            C("contract_start", DATE, "合同起"),
            C("contract_end", DATE, "合同止"),
            C("training", TEXT, "培训情况"),
            C("equipment", TEXT, "装备"),
            C("id_number", TEXT, "身份证号", only_where="people.id_numbers", logged=False),
            C("note", TEXT, "备注"),
        ),
        checks=('"contract_start" IS NULL OR "contract_end" IS NULL OR "contract_end" >= "contract_start"',),
        display='"name"',
    ),
    Table(
        "post",
        "岗位",
        "people",
        (
            C("area_uid", TEXT, "责任区", references="area"),
            C("unit_uid", TEXT, "责任单位", references="unit"),
            C("role", TEXT, "角色", required=True, codes="profile:roles"),
            C("title", TEXT, "职务"),
            C("liaison_unit_uid", TEXT, "联系单位", references="unit"),
            C("rank", INTEGER, "排序"),
            # a post that was made or ended by a change; empty: it was there before, it goes on
            C("start", DATE, "设岗日期"),
            C("end", DATE, "撤岗日期（不含当日）"),
            C("note", TEXT, "备注"),
        ),
        checks=("area_uid IS NOT NULL OR unit_uid IS NOT NULL", '"start" IS NULL OR "end" IS NULL OR "end" > "start"'),
        display="represent_value(\"role\") || coalesce('  ' || \"title\", '')",
    ),
    Table(
        "tenure",
        "任职",
        "people",
        (
            C("post_uid", TEXT, "岗位", required=True, references="post"),
            C("person_uid", TEXT, "人员", required=True, references="person"),
            C("start", DATE, "任职起", required=True),
            C("end", DATE, "任职止（不含当日）"),
            C("title", TEXT, "职务"),
            C("unit_uid", TEXT, "单位", references="unit"),
            C("rank", INTEGER, "排序"),
            # a county leader who is chief of a town's area is a 县级林长: the level of the office, where it is known
            C("level", TEXT, "林长级别", codes="profile:levels"),
            C("document_uid", TEXT, "任职文件", references="document"),
            C("end_document_uid", TEXT, "离任文件", references="document"),
        ),
        unique=(("post_uid", "person_uid", "start"),),
        checks=('"end" IS NULL OR "end" > "start"',),
        display="coalesce(represent_value(\"person_uid\"), '') || '  ' || coalesce(\"start\", '')",
    ),
    Table(
        "leave",
        "请假",
        "people",
        (
            C("person_uid", TEXT, "人员", required=True, references="person"),
            C("start", DATE, "起", required=True),
            C("end", DATE, "止（不含当日）", required=True),
            C("reason", TEXT, "事由"),
        ),
        unique=(("person_uid", "start"),),
        checks=('"end" > "start"',),
    ),
    # ---- patrols ------------------------------------------------------------------------------------------
    Table(
        "source_map",
        "来源对照",
        "patrols",
        (
            C("source_key", TEXT, "来源", required=True, unique=True),
            C("person_uid", TEXT, "人员", references="person"),
            C("datum", TEXT, "坐标基准"),
            C("time_zone", TEXT, "时区"),
        ),
        display='"source_key"',
    ),
    Table(
        "track",
        "轨迹",
        "patrols",
        (
            C("hash", TEXT, "内容摘要", required=True, unique=True, hidden=True),
            C("person_uid", TEXT, "人员", references="person"),
            C("source", TEXT, "来源文件", required=True),
            C("name", TEXT, "轨迹名"),
            C("day", DATE, "日期"),
            C("start", INTEGER, "开始时间"),
            C("end", INTEGER, "结束时间"),
            C("points", INTEGER, "点数", required=True),
            C("kept_points", INTEGER, "有效点数"),
            C("raw_metres", REAL, "原始里程（米）"),
            C("metres", REAL, "清洗后里程（米）"),
            C("seconds", INTEGER, "时长（秒）"),
            C("import_uid", TEXT, "导入批次", references="import"),
            C("mask", BLOB, "点掩码", hidden=True),
            C("ele", BLOB, "海拔", hidden=True),
            C("raw", BLOB, "原始坐标", hidden=True),
        ),
        geometry="LINESTRING M",
        logged=False,
        display='"source"',
    ),
    Table(
        "track_area",
        "轨迹与责任区",
        "patrols",
        (
            C("track_uid", TEXT, "轨迹", required=True, references="track"),
            C("area_uid", TEXT, "责任区", references="area"),
            C("day", DATE, "日期", required=True),
            C("metres", REAL, "里程（米）", required=True),
            C("seconds", REAL, "时长（秒）", required=True),
        ),
        unique=(("track_uid", "area_uid", "day"),),
        logged=False,
    ),
    Table(
        "patrol_day",
        "巡护日",
        "patrols",
        (
            C("person_uid", TEXT, "人员", required=True, references="person"),
            C("day", DATE, "日期", required=True),
            C("source", TEXT, "来源", required=True, codes="day_source"),
            C("metres", REAL, "总里程（米）"),
            C("seconds", INTEGER, "总时长（秒）"),
            C("inside_metres", REAL, "区内里程（米）"),
            C("inside_seconds", INTEGER, "区内时长（秒）"),
            C("valid", BOOLEAN, "有效"),
            C("reasons", JSON, "原因"),
        ),
        unique=(("person_uid", "day", "source"),),
        logged=False,
    ),
    Table(
        "chief_patrol",
        "巡林记录",
        "patrols",
        (
            C("person_uid", TEXT, "林长", required=True, references="person"),
            C("area_uid", TEXT, "责任区", references="area"),
            C("day", DATE, "日期", required=True),
            C("place", TEXT, "地点"),
            C("weather", TEXT, "天气"),
            C("people", TEXT, "参加人员"),
            C("content", TEXT, "巡林内容"),
            C("findings", TEXT, "发现问题"),
        ),
        geometry="POINT",
    ),
    Table(
        "rule",
        "规则",
        "patrols",
        (
            C("name", TEXT, "规则名称", required=True),
            C("role", TEXT, "角色", required=True, codes="profile:roles"),
            C("start", DATE, "启用", required=True),
            C("end", DATE, "停用（不含当日）"),
            C("definition", JSON, "内容", required=True),
            C("source", TEXT, "出处"),
        ),
        unique=(("role", "start"),),
        checks=('"end" IS NULL OR "end" > "start"',),
        display='"name"',
    ),
    Table(
        "override",
        "人工认定",
        "patrols",
        (
            C("person_uid", TEXT, "人员", required=True, references="person"),
            C("day", DATE, "日期", required=True),
            C("valid", BOOLEAN, "认定有效", required=True),
            C("reason", TEXT, "理由", required=True),
            C("by_name", TEXT, "认定人", required=True),
        ),
        unique=(("person_uid", "day"),),
    ),
    Table(
        "problem",
        "问题",
        "patrols",
        (
            C("number", TEXT, "编号", unique=True),
            C("area_uid", TEXT, "责任区", references="area"),
            C("day", DATE, "发现日期"),
            C("content", TEXT, "问题", required=True),
            C("measures", TEXT, "措施"),
            C("deadline", DATE, "时限"),
            C("closed", DATE, "销号日期"),
            C("state", TEXT, "状态", codes="problem_state"),
        ),
        geometry="POINT",
        display='"number"',
    ),
    # ---- tasks --------------------------------------------------------------------------------------------
    Table(
        "task",
        "任务",
        "tasks",
        (
            C("document_hash", TEXT, "方案摘要", required=True, hidden=True),
            C("position", INTEGER, "位置", required=True, hidden=True),
            C("document_title", TEXT, "方案"),
            C("section", TEXT, "部分"),
            C("number", TEXT, "序号"),
            C("title", TEXT, "重点任务", required=True),
            C("content", TEXT, "主要内容"),
            C("lead_unit", TEXT, "牵头单位"),
            C("units", TEXT, "责任单位"),
            C("cooperating_units", TEXT, "配合单位"),
            C("contact", TEXT, "联系人"),
            C("deadline", TEXT, "完成时限"),
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
            C("unit", TEXT, "单位"),
            C("year", INTEGER, "年度"),
            C("sentence", TEXT, "原文"),
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
    # ---- signboards ---------------------------------------------------------------------------------------
    Table(
        "board",
        "公示牌",
        "signboards",
        (
            C("number", TEXT, "编号", required=True, unique=True),
            C("area_uid", TEXT, "责任区", required=True, references="area"),
            C("template", TEXT, "版式"),
            C("place", TEXT, "设置位置"),
            C("installed", DATE, "设置日期"),
            C("state", TEXT, "状态", codes="board_state"),
            C("checked", DATE, "检查日期"),
            C("note", TEXT, "备注"),
        ),
        geometry="POINT",
        display='"number"',
    ),
    Table(
        "board_print",
        "印制记录",
        "signboards",
        (
            C("board_uid", TEXT, "公示牌", required=True, references="board"),
            C("printed", INTEGER, "印制时间", required=True),
            C("as_of", DATE, "人员日期", required=True),
            C("file", TEXT, "文件"),
            C("content_hash", TEXT, "内容摘要"),
            C("content", JSON, "内容", hidden=True),
        ),
    ),
)

_BY_NAME = {table.name: table for table in TABLES}


def table(name: str) -> Table:
    """The table of that name; KeyError where there is none."""
    return _BY_NAME[name]


def spatial_tables() -> Iterator[Table]:
    """The tables that have a geometry column ``geom``."""
    return (t for t in TABLES if t.geometry)
