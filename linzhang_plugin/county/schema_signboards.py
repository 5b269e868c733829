"""The tables of the room signboards: boards and what was printed of them."""

from __future__ import annotations

from .columns import DATE, INTEGER, JSON, REAL, TEXT, Column, Table

C = Column

SIGNBOARDS: tuple[Table, ...] = (
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
            C("material", TEXT, "材质"),
            C("size", TEXT, "尺寸"),
            C("checked", DATE, "检查日期"),
            C("note", TEXT, "备注"),
        ),
        geometry="POINT",
        display='"number"',
    ),
    Table(
        "board_photo",
        "公示牌照片",
        "signboards",
        (
            C("board_uid", TEXT, "公示牌", required=True, references="board"),
            C("document_uid", TEXT, "照片", required=True, references="document"),
            C("taken", INTEGER, "拍摄时间"),
            C("lon", REAL, "经度"),
            C("lat", REAL, "纬度"),
            C("metres_off", REAL, "距公示牌（米）"),
        ),
        unique=(("board_uid", "document_uid"),),
    ),
    Table(
        "board_check",
        "公示牌检查",
        "signboards",
        (
            C("board_uid", TEXT, "公示牌", required=True, references="board"),
            C("day", DATE, "检查日期", required=True),
            C("state", TEXT, "状态", required=True, codes="board_state"),
            C("note", TEXT, "说明"),
            C("by_name", TEXT, "检查人"),
        ),
        unique=(("board_uid", "day"),),
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
