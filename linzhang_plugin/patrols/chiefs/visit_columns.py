"""The columns of a register of chiefs' patrols (巡林登记表), and a row of it as values of a record.

Headers as registers in use have them: 时间、地点(责任区)、天气、参加人员、巡林内容、发现问题、处理意见、整改情况、
记录人 (domain facts 5.1), and those of platforms (位置信息、巡林内容、天气、时间、上报问题类型).
"""

from __future__ import annotations

import datetime
import math
import re
from dataclasses import dataclass, field

from ..reading.cells import angle
from .places import Said
from .registers import Row, Vocabulary
from .visits import DELEGATED, DRONE, JOINT, VEHICLE, VISIT
from .when import day_in, minutes_between, minutes_of, span_minutes

VISITS = Vocabulary(
    "visits",
    {
        "number": "序号 编号 no",
        "day": "日期 时间 巡林日期 巡林时间 巡查日期 巡查时间 巡护日期 巡护时间 巡山日期 巡山时间 日期时间 date 年月日",
        "start": "开始时间 起始时间 出发时间 到达时间 巡林开始时间",
        "end": "结束时间 终止时间 返回时间 离开时间 巡林结束时间",
        "person": (
            "姓名 林长 林长姓名 巡林林长 巡林人 巡林人员 巡查林长 "
            "巡查人 巡查人员 带队领导 带队林长 责任林长 巡山人 巡山人员"
        ),
        "title": "职务 岗位 林长职务 职务职称 行政职务",
        "level": "级别 林长级别 层级 林长层级",
        "unit": "单位 所在单位 工作单位 责任单位",
        "code": "责任区编码 责任区代码 区划代码 行政区划代码 村编码 编码",
        "town": "乡镇 镇 乡镇街道 所属乡镇 街道 镇街 乡镇(街道) 镇(街道) 镇街名称 乡镇名称",
        "village": "村 行政村 村社区 所属村 社区 村(社区) 村居 村名",
        "area": "责任区 责任区域 网格 网格名称 包保区域 巡林区域 责任片区",
        "place": (
            "地点 巡林地点 巡查地点 位置 位置信息 巡林路线 巡查路线 路线 巡山地点 巡护地点 地点责任区 具体地点 巡林位置"
        ),
        "lon": "经度 lon lng longitude 东经",
        "lat": "纬度 lat latitude 北纬",
        "x": "x x坐标 横坐标",
        "y": "y y坐标 纵坐标",
        "weather": "天气 天气情况 天气状况",
        "people": "参加人员 参与人员 随同人员 陪同人员 同行人员 参加人 随行人员 陪同",
        "content": "巡林内容 巡查内容 内容 巡林情况 巡查情况 工作内容 主要内容 巡山情况 巡林记录 巡护内容",
        "findings": "发现问题 存在问题 问题 发现的问题 巡林发现问题 上报问题 发现问题情况 问题描述 存在的问题",
        "opinion": "处理意见 处理情况 整改意见 整改措施 处置意见 处理措施 工作要求 整改要求 处置情况",
        "outcome": "整改情况 整改结果 问题整改情况 整改落实情况 落实情况 办理结果 处理结果",
        "recorder": "记录人 记录员 填表人 登记人 记录",
        "kind": "方式 巡林方式 巡查方式 类型 巡林类型 形式 巡林形式",
        "minutes": "时长 巡林时长 用时 巡查时长",
        "delegate": "受托人 受委托人 委托巡林人 代巡人 代巡人员 被委托人",
        "note": "备注 说明",
    },
    (("day",), ("person",)),
)

_KINDS = (
    (DELEGATED, ("委托", "受托", "代巡", "代为")),
    (DRONE, ("无人机", "飞巡", "航拍")),
    (JOINT, ("联合", "会同")),
    (VEHICLE, ("车", "骑")),
    (VISIT, ("徒步", "步行", "实地", "现场", "日常", "常规", "定期", "例行", "巡林", "单独", "个人")),
)
_SPLIT = re.compile(r"[、,，;；/\n]+")
_TITLE = re.compile(r"[（(][^（()）]*[)）]")
# 郑镇长等5人: who else came along has no name here
_AND_OTHERS = re.compile(r"(?<=\S\S)等\s*[\d一二三四五六七八九十]*\s*[人名位]*(?:同志)?\s*$")


@dataclass
class Parsed:
    """A row as values: texts under the names of FIELDS. ``names`` are those of the chiefs; ``kind_unknown`` a word."""

    day: datetime.date | None
    names: list[str]
    said: Said
    values: dict[str, object]
    hints: tuple[str, ...]
    kind_unknown: str = ""
    numbers_wrong: list[str] = field(default_factory=list)
    cells_lost: tuple[str, ...] = ()


def parse(row: Row, year: int | None) -> Parsed:
    """The values of a row; ``year`` is that of the title, for days without one."""
    text = row.text
    minutes = minutes_of(row.cells.get("minutes"), row.minutes)
    if minutes is None:
        minutes = minutes_between(row.cells.get("start"), row.cells.get("end"))
    if minutes is None:
        minutes = span_minutes(row.cells.get("day"))
    names = names_in(text("person"))
    kind, unknown = kind_of(text("kind"))
    delegate = text("delegate")
    if not kind:
        kind = DELEGATED if delegate else JOINT if len(names) > 1 else VISIT
    said = place_said(row)
    content = text("content")
    if note := text("note"):
        content = f"{content}\n备注：{note}" if content else note
    values: dict[str, object] = {
        "place": said.words,
        "weather": text("weather"),
        "people": text("people"),
        "content": content,
        "findings": text("findings"),
        "kind": kind,
        "minutes": minutes,
        "opinion": text("opinion"),
        "outcome": text("outcome"),
        "recorder": text("recorder"),
        "delegate": delegate,
    }
    wrong = [name for name in ("lon", "lat", "x", "y", "minutes") if text(name) and _is_wrong(row, name, minutes)]
    day = day_in(row.cells.get("day"), year)
    hints = tuple(text(name) for name in ("level", "title", "unit", "town", "village", "area", "place"))
    return Parsed(day, names, said, values, hints, unknown, wrong, row.lost)


def place_said(row: Row) -> Said:
    """What a row says about a place."""
    text = row.text
    lon, lat = _degree(row, "lon"), _degree(row, "lat")
    if lon is not None and lat is not None and lon < lat:
        # China: 73–135 east, 3–54 north
        lon, lat = lat, lon
    x, y = _degree(row, "x"), _degree(row, "y")
    return Said(text("code"), text("town"), text("village"), text("area"), text("place"), lon, lat, x, y)


def names_in(cell: str) -> list[str]:
    """The names in a cell: 张三、李四, 张　三, 王五（镇长）, 张三等5人."""
    out: list[str] = []
    for piece in _SPLIT.split(_TITLE.sub("", cell)):
        parts = _AND_OTHERS.sub("", piece).split()
        # 张 三 is one name that was aligned, 张三 李四 are two
        several = len(parts) > 1 and all(2 <= len(part) <= 4 for part in parts)
        out += parts if several else ["".join(parts)]
    return list(dict.fromkeys(name for name in out if name))


def kind_of(word: str) -> tuple[str, str]:
    """(kind, "") of 联合巡林, 无人机 …; ("", "") for nothing, ("", word) for a word that nobody knows."""
    if not word:
        return "", ""
    for kind, words in _KINDS:
        if any(part in word for part in words):
            return kind, ""
    return "", word


def _degree(row: Row, meaning: str) -> float | None:
    cell = row.cells.get(meaning)
    if cell is None or not row.text(meaning):
        return None
    value = angle(cell)
    return None if math.isnan(value) else value


def _is_wrong(row: Row, meaning: str, minutes: int | None) -> bool:
    return minutes is None if meaning == "minutes" else _degree(row, meaning) is None
