"""The tables of the room areas: divisions, responsibility areas, 小班, and the documents of areas."""

from __future__ import annotations

from .columns import BOOLEAN, DATE, INTEGER, JSON, REAL, TEXT, Column, Table

C = Column

AREAS: tuple[Table, ...] = (
    Table(
        "division",
        "行政区划",
        "areas",
        (
            C("code", TEXT, "区划代码", required=True, unique=True),
            C("name", TEXT, "名称", required=True),
            C("level", TEXT, "级别", required=True, codes="profile:levels"),
            C("parent_uid", TEXT, "上级", references="division"),
            C("area_m2", INTEGER, "面积（平方米）", read_only=True),
        ),
        geometry="MULTIPOLYGON",
        display='"name"',
    ),
    Table(
        "area",
        "责任区",
        "areas",
        (
            C("code", TEXT, "编号", required=True, unique=True),
            C("name", TEXT, "名称", required=True),
            C("level", TEXT, "级别", required=True, codes="profile:levels"),
            C("kind", TEXT, "类别", required=True, codes="area_kind"),
            C("overlay_kind", TEXT, "重点区域类型", codes="profile:overlay_kinds"),
            C("parent_uid", TEXT, "上级责任区", references="area"),
            C("area_m2", INTEGER, "面积（平方米）", read_only=True),
            C("east", TEXT, "东至"),
            C("south", TEXT, "南至"),
            C("west", TEXT, "西至"),
            C("north", TEXT, "北至"),
            # the first day on which the area is no more, as of tenures; its code is never given again
            C("end", DATE, "撤销日期（不含当日）"),
            C("note", TEXT, "备注"),
        ),
        geometry="MULTIPOLYGON",
        display='"name"',
    ),
    Table(
        "compartment",
        "小班",
        "areas",
        (
            C("code", TEXT, "小班编码", required=True, unique=True),
            C("county_code", TEXT, "县代码"),
            C("town_code", TEXT, "乡镇代码"),
            C("village_code", TEXT, "村代码"),
            C("forest_block", TEXT, "林班号"),
            C("number", TEXT, "小班号"),
            C("land_class", TEXT, "地类"),
            C("land_tenure", TEXT, "土地权属"),
            C("forest_category", TEXT, "森林类别"),
            C("forest_type", TEXT, "林种"),
            C("origin", TEXT, "起源"),
            C("species", TEXT, "优势树种"),
            C("protection", TEXT, "林地保护等级"),
            C("stated_ha", REAL, "小班面积（公顷）"),
            C("area_m2", INTEGER, "图形面积（平方米）", read_only=True),
            C("attributes", JSON, "其他属性", hidden=True),
        ),
        geometry="MULTIPOLYGON",
        display='"code"',
    ),
    Table(
        "document",
        "附件",
        "areas",
        (
            C("path", TEXT, "文件", required=True),
            C("title", TEXT, "标题"),
            C("kind", TEXT, "类型", codes="document_kind"),
            C("hash", TEXT, "内容摘要", unique=True, hidden=True),
            C("added", INTEGER, "加入时间"),
            # the file stays where it is: path is absolute, or relative to the folder of the county file
            C("linked", BOOLEAN, "链接"),
        ),
        display='"title"',
    ),
    Table(
        "area_document",
        "责任区附件",
        "areas",
        (
            C("area_uid", TEXT, "责任区", required=True, references="area"),
            C("document_uid", TEXT, "附件", required=True, references="document"),
        ),
        unique=(("area_uid", "document_uid"),),
    ),
)
