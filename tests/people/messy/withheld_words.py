"""WITHHELD header words: whoever writes the reader of rosters MUST NOT read this file (nor ``withheld_layouts.py``).

About a fifth of all header names are kept here. Files that use them are marked, so that the reader's score on
words nobody told its author about can be stated apart.
Reading this file while writing the reader makes that figure worthless.
"""

from __future__ import annotations

HEADERS: dict[str, tuple[str, ...]] = {
    "name": ("护林员", "管护人", "林长名字", "网格责任人", "姓名全称", "看护人", "巡山员姓名", "巡林员", "山林管护员"),
    "phone": (
        "手机联系方式",
        "常用电话",
        "联络电话",
        "常用手机",
        "Tel",
        "电话联系方式",
        "手机号（微信同号）",
        "联络方式",
        "值班手机",
    ),
    "town": ("乡镇场", "乡镇单位", "辖区乡镇", "乡（镇）名"),
    "village": ("村别", "村组", "村民委员会", "所辖村"),
    "grid": ("格号", "网格ID", "林长制网格", "包山网格"),
    "place": ("巡山范围", "包片区域", "护林责任区", "管护地点"),
    "role": ("林长制任职", "何种林长", "岗位性质", "工种", "队伍类别", "林长层级"),
    "title": ("行政任职", "职别", "现职", "职位", "党政任职"),
    "unit": ("供职单位", "所在部门", "单位简称", "工作部门", "所在机构", "任职机构", "服务机构", "签约单位"),
    "start": ("任期起", "自何时任职", "签订合同时间", "履职时间", "到任日期"),
    "end": ("任期止", "不再担任时间", "合同期满", "调离时间"),
    "post": ("林长（职务）", "人名及职务", "谁负责（职务）"),
}

DATE_GROUPS = (("任期", "起始", "终止"),)
GROUPS = ("人员情况", "登记信息")
