"""What a header means, read as Chinese is: the last noun is the head, what stands before it says which one."""

from __future__ import annotations

import re
from functools import lru_cache

from .words import ALIASES, KEYS, PERSONAL, role_in

Meaning = tuple[str, float]
_BRACKET = re.compile(r"\((.*?)\)|\[(.*?)\]|【(.*?)】|<(.*?)>")
_EXACT = {alias: key for key, aliases in ALIASES.items() for alias in aliases}
_JOINT = re.compile("[/、,;+|&]|及其?|以及|和|与|(?<!参)加|或|暨")
# words behind the head that say nothing: 名称, 情况, 栏, 必填
_TAIL = re.compile("(?:名称|情况|信息|一栏|栏目|栏|项|内容|资料|必填|选填|全称|明细|[0-9一二三①②③]+)$")
_LEAD = re.compile("^(?:各级?|本级?|其|该|现|原|拟|最新|实际|具体|主要|直接|常用|是|请填写?|填写|第?[0-9一二三①②③]+)")
# what may stand before a role in a header without being a meaning of its own
QUALIFIERS = re.compile(
    "^(?:(?:省|市|县|区|乡|镇|街道|乡镇|镇街|村|社区|组)级?|网格|基层|专职|兼职|生态|公益林|天保|现任|在岗|包村|本|"
    "担任|任|兼任|森林|专业|聘用|林区)+"
)


def _stems(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# The head nouns of each meaning; what ends furthest to the right in a header is its head, of two the longer.
_HEADS: dict[str, tuple[float, tuple[str, ...]]] = {
    "id": (0.95, _stems("身份证 身份证号 身份证号码 身份证件 公民身份号码 身份号码 证件号 证件号码 证件 身份证件号码")),
    "name": (
        0.85,
        _stems(
            "姓名 名字 人名 全名 芳名 姓 名姓 负责人 责任人 "
            "管护人 巡护人 承包人 承担人 包保人 包干人 担任人 履职人 履责人 "
            "看护人 守护人 值守人 受聘人 被聘人 聘任人 当事人 牵头人 经管人 护林人 管林人 巡山人 看山人 人选 人员 成员 "
            "队员 会员 名单 同志 员工 职工 干部 领导 领导干部 何人 "
            "谁 担任者 管护者 护林者 管理者 人员姓名 持证人 员 人 者"
        ),
    ),
    "phone": (
        0.9,
        _stems(
            "电话 电话号 电话号码 手机 手机号 手机号码 手提电话 移动电话 移动号 移动号码 长号 联系方式 联络方式 "
            "联系方法 联络方法 联系电话 联络电话 联系号码 联系号 通讯方式 通信方式 通讯号码 通联方式 通讯 通信 号码 "
            "大哥大 联系渠道 热线 呼叫号 tel phone mobile cell 话号 方式"
        ),
    ),
    "phone2": (0.9, _stems("座机 座机号 固话 固定电话 办公电话 办公室电话 "
        "短号 家庭电话 宅电 备用电话 备用号码 第二电话")),
    "title": (
        0.85,
        _stems(
            "职务 职位 职称 职衔 头衔 官职 官衔 现职 职级 本职 任职 任职务 职别 职责职务 党政身份 行政身份 行政岗位 "
            "任何职 任何职务 工作岗位 行政任职 任职职务 技术职称 职业"
        ),
    ),
    "role": (
        0.85,
        _stems(
            "角色 身份 类别 类型 称谓 岗位 岗别 岗种 林长制职务 林长职务 林长制身份 林长类别 林长类型 林长名称 "
            "林长称谓 林长岗位 林长制岗位 林长制称谓 林长制类别 林长制任职 林长任职 林长制角色 责任类别 责任身份 "
            "责任岗位 责任角色 体系职务 体系身份 体系岗位 人员性质 人员属性 岗位性质 工种 种类 类 岗 属性 担任林长"
        ),
    ),
    "level": (0.85, _stems("级别 层级 等级 层次 级 级次 林长级别 林长层级")),
    "unit": (
        0.85,
        _stems(
            "单位 部门 机构 机关 科室 公司 站所 组织机构 工作单位 派出单位 股室 处室 院所 企业 供职处 挂靠 供职"
        ),
    ),
    "county": (0.8, _stems("县 区县 县区 旗县 县市区 县市")),
    "town": (
        0.88,
        _stems("乡镇 镇街 街镇 镇乡 街道 乡 镇 苏木 办事处 "
            "镇办 乡镇办 乡镇街道 乡镇场 镇街道 街道办 街办 乡级 镇级 乡镇级"),
    ),
    "village": (
        0.88,
        _stems(
            "村 社区 居 村居 行政村 村社区 村委会 居委会 村委 嘎查 "
            "建制村 村庄 村屯 村级 村场 村社 村别 村组织 驻村 包村 "
            "居民委员会 村民委员会 村寨 村名"
        ),
    ),
    "group": (0.85, _stems("小组 村民组 村民小组 组 组别 自然村 屯 村组 队 生产队")),
    "place": (
        0.8,
        _stems(
            "区域 地域 地段 所在地 区划 行政区划 属地 地点 辖区 地区 乡村 乡镇村 镇村 位置 地方 所在 行政区 责任地 "
            "工作地 管护地 巡护地 负责地 服务区 工作区 负责区"
        ),
    ),
    "area": (
        0.85,
        _stems(
            "网格 责任区 管护区 片区 责任片 片 责任地段 范围 山头 林班 小班 地块 林地 林区 责任区域 管护区域 "
            "巡护区域 责任网格 管护网格 网格点 网格单元 单元 区块 块 "
            "格 山场 林场 责任山 包山 路线 巡护线 管护地块 管护区块 "
            "责任范围 管护范围 责任地块 责任点 管护点 责任段 管护段 标段 沟"
        ),
    ),
    "code": (
        0.85,
        _stems(
            "编码 编号 代码 代号 网格号 格号 标识 标识码 "
            "网格编码 网格编号 网格代码 网格序号 统计码 区划代码 区号 识别码"
        ),
    ),
    "note": (0.95, _stems("备注 说明 附注 备考 注 备考栏 其他说明 补充")),
    "serial": (0.9, _stems("序号 顺号 行号 序 排序 次序 顺序 编次 no")),
    "kind": (0.9, _stems("护林员类型 护林员类别 护林员性质 护林员种类 聘用类型 管护类型 "
        "聘用性质 聘用形式 用工形式 专兼职 兼职 专职")),
    "fund": (0.9, _stems("资金来源 经费来源 工资来源 资金渠道 补助来源 经费渠道 报酬来源")),
    "training": (0.9, _stems("培训 培训情况 培训记录 岗前培训 参训情况")),
    "equipment": (0.9, _stems("装备 装备情况 配备 装备配备 装具 工具")),
    "other": (
        0.9,
        _stems(
            "性别 年龄 民族 学历 文化 文化程度 政治面貌 面貌 党派 "
            "出生 出生年月 出生日期 生日 籍贯 住址 地址 家庭住址 面积 "
            "亩 亩数 公顷 工资 补助 补贴 报酬 薪酬 账号 账户 "
            "银行卡 卡号 银行账号 开户行 银行 工龄 年限 监督电话 举报电话 报警电话 "
            "值班电话 邮箱 邮编 微信 微信号 qq 传真 "
            "照片 相片 签名 签字 签章 盖章 四至 东至 西至 南至 北至 "
            "东 西 南 北 健康 健康状况 身体状况 婚姻 户口 户籍 户主 "
            "关系 家属 服装 工号 员工编号 人员编号 证号 证书编号 工作证号 合同编号 合同号 "
            "职责 工作职责 主要职责 任务 工作任务 主要任务 人数 数量 数 里程 公里 金额 资金 "
            "经费 经度 纬度 坐标 曾用名 绰号 建档立卡 脱贫户 贫困户 低保户 文号 任命文件 文件 依据 树种 林种 "
            "权属 填表人 填报人 制表人 审核人 审批人 经办人 联系人关系 监护人 担保人 推荐人 介绍人 核实人 "
            "紧急联系人 父亲 母亲 配偶 受益人 分工 分管工作 分管 考核 成绩 得分 次数 频次 状态 是否 意见 邮政编码"
        ),
    ),
}  # fmt: skip
_DATE_HEAD = re.compile("(?:时间|日期|年月日?|年份|月份|日子|时日|时点|日|年|时|(?<=[起止终始])点|之日)$")
_NO_DATES = re.compile(
    "出生|生日|填报|填表|制表|上报|审核|入党|毕业|参加工作|培训|巡护时|打卡|公示|更新|录入|登记时|统计"
)
_ENDS = re.compile("离|止|终|末|卸|免|退|结束|期满|届满|到期|解聘|停|去职|失效|调出|调离|辞|满$|截")
_BEGINS = re.compile("任|岗|聘|始|起|入|到|接|签|履|就|选|委|生效|上|开|当选|进|自|何时|担|换届|合同|协议")
_SPANS = re.compile("起止|任期|聘期|期限|期间|时段|合同期|服务期|起讫|届期|有效期|任职年限|周期|起始?[~至—-]+")
_FIRST = re.compile("(?:起|始|起始|开始|自|起点|上任|到任|起任|起聘|聘起|任起|到岗|上岗|入职|接任|接手)$")
_LAST = re.compile("(?:止|至|终|结束|终止|截止|截至|终点|卸任|离任|离职|离岗|期满|届满|到期|退出|聘止|任止|解聘)$")
_NO_AREA_OF = re.compile(
    "(?:公示牌|标志?牌|宣传牌|设备|终端|合同|保险|台账|文件|人员?|员工|员|工作证|证书?|从业|个人|护林证|档案)$"
)
# what else a head may mean, weaker: the cells decide
_ALSO: dict[str, tuple[Meaning, ...]] = {
    "area": (("code", 0.75), ("place", 0.7), ("village", 0.3)),
    "code": (("area", 0.6), ("serial", 0.5)),
    "place": (("area", 0.7), ("village", 0.5), ("town", 0.45)),
    "title": (("role", 0.45), ("unit", 0.2)),
    "role": (("title", 0.5), ("level", 0.45), ("name", 0.2)),
    "level": (("role", 0.55), ("title", 0.2)),
    "town": (("place", 0.5), ("village", 0.25), ("unit", 0.2)),
    "village": (("place", 0.5), ("town", 0.25), ("group", 0.3), ("unit", 0.2)),
    "group": (("village", 0.4), ("area", 0.6)),
    "start": (("span", 0.7), ("end", 0.2)),
    "end": (("start", 0.1),),
    "span": (("start", 0.6),),
    "name": (("role", 0.3), ("title", 0.1)),
    "liaison": (("unit", 0.6),),
    "unit": (("liaison", 0.2), ("place", 0.15)),
    "phone": (("phone2", 0.4), ("other", 0.1)),
    "phone2": (("phone", 0.5),),
    "serial": (("code", 0.4),),
    "contract_start": (("start", 0.9),),
    "contract_end": (("end", 0.9),),
    "kind": (("role", 0.6),),
}
_PAIRS: dict[frozenset[str], str] = {
    frozenset({"name", "title"}): "name",
    frozenset({"name", "phone"}): "name",
    frozenset({"name", "unit"}): "name",
    frozenset({"name", "role"}): "name",
    frozenset({"unit", "title"}): "title",
    frozenset({"title", "phone"}): "phone",
    frozenset({"town", "village"}): "place",
    frozenset({"county", "town"}): "town",
    frozenset({"village", "group"}): "place",
    frozenset({"town", "unit"}): "town",
    frozenset({"village", "unit"}): "village",
    frozenset({"role", "title"}): "role",
    frozenset({"start", "end"}): "span",
    frozenset({"phone", "phone2"}): "phone",
    frozenset({"role", "level"}): "role",
    frozenset({"area", "code"}): "code",
    frozenset({"serial", "area"}): "area",
    frozenset({"area", "place"}): "area",
    frozenset({"area", "village"}): "area",
    frozenset({"code", "name"}): "name",
}  # fmt: skip


def _dated(text: str) -> Meaning | None:
    """The meaning of 任职时间, 合同到期日, 聘期止, 起, 何时上岗."""
    if _NO_DATES.search(text):
        return None
    if _SPANS.search(text):
        rest = _SPANS.sub("", text)
        if _LAST.search(rest) or _ENDS.search(rest):
            return "end", 0.85
        if _FIRST.search(rest):
            return "start", 0.85
        return "span", 0.85
    head = _DATE_HEAD.search(text)
    verb = text[: head.start()] if head else text
    if head or "何时" in text or (len(text) <= 6 and (_FIRST.search(text) or _LAST.search(text))):
        bound = "contract_" if re.search("合同|协议", verb) else ""
        if _ENDS.search(verb) or _LAST.search(verb):
            return f"{bound}end", 0.88
        if _BEGINS.search(verb) or _FIRST.search(verb):
            return f"{bound}start", 0.88
        return ("start", 0.45) if head and text not in ("年", "日", "时") else None
    return None


def _headed(text: str) -> tuple[str, float, str]:
    """(meaning, strength, what stands before the head) of the stem that ends furthest to the right."""
    best: tuple[int, int, str, float, int] | None = None
    low = text.lower()
    for key, (strength, stems) in _HEADS.items():
        for stem in stems:
            at = low.rfind(stem)
            if at < 0:
                continue
            end = at + len(stem)
            if end < len(text) and (len(stem) < 2 or not _harmless(text[end:])):
                continue
            rank = (end, len(stem), key, strength, at)
            if best is None or rank[:2] > best[:2]:
                best = rank
    if best is None:
        return "", 0.0, ""
    _, length, key, strength, at = best
    # a single character as the head says less: 村, 镇, 员
    if length == 1 and at > 0:
        strength -= 0.2
    return key, strength, text[:at]


def _harmless(rest: str) -> bool:
    """Whether what stands behind a head leaves it what it is."""
    return bool(re.fullmatch("(?:号码?|名称?|情况|信息|栏|者|的|所在|编?号|填写|[0-9a-zA-Z]*)", rest))


def _simple(text: str) -> list[Meaning]:
    """The meanings of a header without brackets and joints, the likeliest first."""
    if re.search("(?:姓名|名字).{0,3}(?:职务|职位|电话|手机|单位)$", text):
        return [("name", 0.85)]
    if text in _EXACT:
        return [(_EXACT[text], 1.0)]
    for pattern, least in ((_TAIL, 1), (_LEAD, 2)):
        while (shorter := pattern.sub("", text)) and shorter != text:
            if shorter in _EXACT and len(shorter) >= least:
                return [(_EXACT[shorter], 0.95)]
            text = shorter
    return _by_head(text)


def _by_head(text: str) -> list[Meaning]:
    """The meanings of a header by its head and what stands before it."""
    key, strength, before = _headed(text)
    if re.search("户籍|户口|籍贯|居住|家庭", before) and key not in ("phone", "phone2"):
        return [("other", 0.9)]
    if re.search("(?:小班|林班|图斑|宗地)(?:编?号|序号)$", text):
        return [("other", 0.85), ("area", 0.45)]
    if key == "code" and _NO_AREA_OF.search(before):
        return [("other", 0.85)]
    if key == "phone" and re.search("监督|举报|紧急|家属|报警|值班室", before):
        return [("other", 0.9)]
    if key == "name" and re.search("填表|填报|审核|制表|经办|紧急|家属|监护|父|母|配偶|户主|推荐|介绍|担保|考核", text):
        return [("other", 0.9)]
    if key == "unit" and re.search("联系|协助|对口|联络|指导|帮扶", before) and not re.search("联系人", before):
        return [("liaison", 0.85), ("unit", 0.6)]
    if key == "title" and re.search("林长制|林长|体系|责任", before):
        return [("role", 0.85), ("title", 0.5)]
    if key in ("other", "id", "note", "unit", "phone", "code") and strength >= 0.8:
        return [(key, strength)]
    if _NO_DATES.search(text):
        return [("other", 0.9)]
    day = _dated(text)
    if day is not None and (day[1] > 0.5 or not key or strength < 0.7):
        return [day, *([(key, 0.3)] if key and key != day[0] else [])]
    return [(key, strength)] if key else []


def _joined(text: str) -> list[Meaning]:
    """姓名及职务, 乡镇/村, 手机/座机: each part by itself, then together."""
    parts = [p for p in _JOINT.split(text) if p]
    if len(parts) < 2 or len(parts) > 4 or len("".join(parts)) < 2:
        return []
    found = [_simple(part) for part in parts]
    keys = [one[0][0] for one in found if one]
    if len(keys) < len(parts):
        # 姓名及X: what has a meaning decides, weaker
        return [(keys[0], 0.5)] if keys else []
    kinds = frozenset(keys)
    if len(kinds) == 1:
        return [(keys[0], 0.9)]
    if kinds in _PAIRS:
        return [(_PAIRS[kinds], 0.88)]
    if "name" in kinds:
        return [("name", 0.7)]
    return [(keys[-1], 0.5), (keys[0], 0.45)]


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


_ALIAS_PAIRS = [(_pairs(alias), key) for alias, key in _EXACT.items() if len(alias) > 2]


def _fuzzy(text: str) -> list[Meaning]:
    """The alias with the most pairs of characters in common: a misspelt or lengthened header."""
    if len(text) < 3:
        return []
    mine = _pairs(text)
    best, score = "", 0.0
    for theirs, key in _ALIAS_PAIRS:
        dice = 2 * len(mine & theirs) / (len(mine) + len(theirs))
        if dice > score:
            best, score = key, dice
    return [(best, 0.3 + 0.3 * score)] if score >= 0.6 else []


@lru_cache(maxsize=5_000)
def meanings_of(header: str) -> tuple[tuple[Meaning, ...], str]:
    """((key, strength), …) from the likeliest on, and the role that the header names; () where nothing fits."""
    if not header or len(header) > 40:
        return (), ""
    bare = _BRACKET.sub("", header) or _BRACKET.sub(lambda m: next(g for g in m.groups() if g is not None), header)
    inside = "".join("".join(g or "" for g in found) for found in _BRACKET.findall(header))
    found: list[Meaning] = []
    for text, strength in ((header, 1.0), (bare, 0.98)):
        if text in _EXACT:
            found = [(_EXACT[text], strength)]
            break
    role = role_in(bare) if not re.search("林长[制办]", bare) else ""
    if not found and role:
        found, role = _of_role(bare, role)
    if not found and len(bare) <= 20:
        found = _joined(bare) or _simple(bare)
        # what stands in brackets: 姓名(职务) or 账号(手机号)
        extra = _joined(inside) or _simple(inside) if inside else []
        if found and extra and extra[0][1] >= 0.8:
            if found[0][0] in ("other", "serial", "phone2") and extra[0][0] in ("phone", "name"):
                found = [(extra[0][0], 0.85)]
            elif found[0][0] == "unit" and extra[0][0] in ("place", "town", "village"):
                found = [(extra[0][0], 0.85), ("unit", 0.6)]
            elif found[0][0] in ("unit", "other") and extra[0][0] in ("title", "role"):
                found = [(extra[0][0], 0.6), found[0]]
    if not found:
        found = _fuzzy(bare)
    if role and (match := re.search(f"(?:县|区|市|乡镇|镇街|乡|镇|街道)级(?={role})", bare)):
        role = match[0] + role
    return _with_others(found), (role if (found and found[0][0] in PERSONAL) or not found else "")


def _of_role(bare: str, role: str) -> tuple[list[Meaning], str]:
    """护林员, 林长姓名, 村级林长联系电话: (meanings, the role the column is of)."""
    rest = QUALIFIERS.sub("", bare.replace(role, "", 1))
    rest = re.sub("^(?:的|之|是|为)", "", rest)
    if not rest or rest in ("人员", "名单", "名字", "姓名", "名称"):
        return [("name", 0.7 if not rest else 0.88), ("role", 0.55)], role
    if (joint := _JOINT.match(rest)) and _simple(rest[joint.end() :]):
        # 林长及电话: who and his phone
        return [("name", 0.88)], role
    found = _joined(rest) or _simple(rest)
    if found and found[0][0] in ("village", "town", "county") and len(rest) <= 2:
        return [("name", 0.5), ("role", 0.4)], role
    if found and found[0][0] in ("role", "level", "title") and not re.search("行政|党政|单位|党内", rest):
        if found[0][0] == "title":
            # 林长职务 is the role, 护林员职务 his title
            return ([("role", 0.7), ("title", 0.65)], "") if "林长" in role else ([("title", 0.85)], role)
        return [("role", 0.9)], ""
    if found and found[0][0] != "serial":
        return found, role if found[0][0] in PERSONAL else ""
    return [("name", 0.4), ("role", 0.35)], role


def _with_others(found: list[Meaning]) -> tuple[Meaning, ...]:
    listed = dict(found)
    for key, strength in found[:1]:
        for other, share in _ALSO.get(key, ()):
            listed.setdefault(other, strength * share)
    known = {*KEYS, "serial", "id", "other"}
    return tuple(sorted(((k, s) for k, s in listed.items() if k in known), key=lambda item: -item[1]))


def meaning_of(header: str) -> tuple[str, str, float]:
    """(key, role, strength) of a header; key '' where nothing fits."""
    found, role = meanings_of(header)
    return (found[0][0], role, found[0][1]) if found else ("", role, 0.0)
