"""The tables of the room people: units, persons, posts, dated tenures, leave."""

from __future__ import annotations

from .columns import DATE, INTEGER, JSON, TEXT, Column, Table

C = Column

PEOPLE: tuple[Table, ...] = (
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
            # what is left empty is a leave
            C("kind", TEXT, "类别", codes="leave_kind"),
            C("reason", TEXT, "事由"),
        ),
        unique=(("person_uid", "start"),),
        checks=('"end" > "start"',),
    ),
)
