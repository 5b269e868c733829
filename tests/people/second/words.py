"""Header words as towns write them, by what the column holds."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .folk import Person

WORDS: dict[str, str] = {
    "name": (
        "姓名 名字 人员姓名 人员名单 成员姓名 任职人员 现任人员 担任人员 责任人 责任人姓名 人员 "
        "在岗人员姓名 履职人员 具体人员 姓名（全名） 本人姓名 人名"
    ),
    "name_ranger": (
        "护林员姓名 护林员名字 巡护人员 管护人员姓名 管护责任人 护林人员 受聘人员 聘用人员 上岗人员姓名 "
        "被聘人 管护人 巡护员姓名 护林员 巡山员姓名"
    ),
    "name_chief": ("林长姓名 村级林长姓名 林长 责任林长 林长名字 担任林长人员 现任林长"),
    "role": (
        "角色 岗位 岗位类别 人员类别 林长类别 担任角色 林长制职务 林长制岗位 林长制身份 履职身份 身份 "
        "人员性质 责任类型 职责类型 队伍类别 “一长三员”类别 两长两员 林长名称 岗位名称 责任身份 "
        "人员类型 工作岗位 设岗名称 类别 林长设置 担任何种林长 一长四员类型"
    ),
    "level": ("级别 层级 林长级别 林长层级 所属层级 等级 属哪一级"),
    "title": (
        "职务 现任职务 行政职务 党政职务 所任职务 职务（职称） 职务名称 村内职务 党内外职务 现职务 "
        "担任职务 职务/职称 行政职务名称 实职 党政职务名称 单位职务 在任职务 职级职务"
    ),
    "unit": (
        "工作单位 所在单位 所属单位 用人单位 聘用单位 现工作单位 隶属单位 派出单位 人员所在单位 任职单位 "
        "供职单位 单位全称 在何单位工作"
    ),
    "town": (
        "乡镇 所属乡镇 乡（镇） 乡镇（街道） 镇街 镇（街）名称 乡镇名称 所在乡镇 镇乡 乡镇街道 "
        "街道（乡镇） 镇 属地乡镇 责任乡镇 管护乡镇 乡、镇 所在镇（乡） 镇名 乡镇（办） 乡镇（街道）名称 "
        "乡别"
    ),
    "village": (
        "村 行政村 村（社区） 村名 村居 村（居）委会 所在村 责任村 管护村 所属行政村 建制村 村/社区 "
        "行政村（社区） 村（居） 村委会名称 村、社区 包保村 村别 所在行政村 村名称 村级名称 村（社）"
    ),
    "grid": ("网格 网格名称 管护网格 责任网格 网格编号 网格号 巡护网格 森林网格 责任片区 林区网格 所管网格 网格（号）"),
    "code": ("网格编码 网格代码 责任区编码 责任网格编码 区划编码 森林资源网格编码"),
    "place": (
        "责任区域 责任区 管护区域 区域 所在地 行政区域 乡镇村 乡镇/村 镇村 责任范围 管护范围 包干区域 "
        "乡镇、村 所辖区域 地点 区划 单位（乡镇村） 属地 管护地点 责任地域 巡护范围"
    ),
    "phone": (
        "电话 联系电话 手机 手机号 手机号码 联系方式 电话号码 联系号码 手机（移动电话） 移动电话 "
        "通讯方式 联络电话 本人电话 个人手机 手机/电话 常用电话 号码 联系手机 绑定手机号 "
        "巡护APP登录手机号 平台账号（手机号） 通讯号码 本人手机号码 能打通的电话"
    ),
    "start": (
        "任职时间 任职起始时间 起始日期 上岗时间 聘用时间 到岗时间 任职日期 入职日期 受聘日期 聘期起 "
        "合同起始日 任职开始时间 何时任职 任命时间 上任时间 聘任时间 上岗日期 履职起始 开始担任时间"
    ),
    "end": (
        "离任时间 任期截止 聘期止 合同到期日 届满时间 卸任时间 解聘时间 离岗时间 任期结束 截止时间 "
        "合同终止日 到期时间 聘用结束 任期届满"
    ),
    "span": (
        "任期 聘期 起止时间 任职期限 聘用期限 合同期限 任职起止日期 服务期限 起止年月 聘任期限 履职期间 "
        "任职时间段 合同起止"
    ),
    "seq": ("序号 编号 序 顺序 No. 排序 序列 流水号"),
    "note": ("备注 说明 其他 需说明情况 情况说明 附注"),
}
"""Words by field, parted by spaces. What is in brackets of any width is part of the word."""


def _money(rng: Random, _: Person) -> object:
    return rng.choice([800, 1000, 833.33, 10000, 1200])


def _hectares(rng: Random, _: Person) -> object:
    return rng.choice([rng.randint(500, 4200), round(rng.uniform(300, 3900), 1)])


def _month(rng: Random, person: Person) -> object:
    return f"{rng.randint(max(1985, person.born + 20), 2022)}.{rng.randint(2, 12):02d}"


EXTRA: dict[str, Callable[[Random, Person], object]] = {
    "性别": lambda _, p: p.sex,
    "男/女": lambda _, p: p.sex,
    "民族": lambda _, p: p.ethnic,
    "族别": lambda _, p: p.ethnic.removesuffix("族"),
    "年龄": lambda _, p: 2024 - p.born,
    "周岁": lambda _, p: 2024 - p.born,
    "出生年月": lambda r, p: f"{p.born}.{r.randint(2, 12):02d}",
    "出生日期": lambda _, p: f"{p.id_card[6:10]}-{p.id_card[10:12]}-{p.id_card[12:14]}",
    "文化程度": lambda _, p: p.school,
    "学历": lambda _, p: p.school,
    "学历学位": lambda _, p: p.school,
    "政治面貌": lambda r, _: r.choice(["群众", "党员", "中共党员", "共青团员"]),
    "身份证号": lambda _, p: p.id_card,
    "身份证号码": lambda _, p: p.id_card,
    "公民身份号码": lambda _, p: p.id_card,
    "证件号码": lambda _, p: p.id_card,
    "银行卡号": lambda _, p: p.card,
    "一卡通账号": lambda _, p: p.card,
    "社保卡账户": lambda _, p: p.card,
    "开户行": lambda r, _: r.choice(["农村信用社", "农商银行", "邮储银行", "农业银行"]),
    "月工资（元）": _money,
    "年补助（元）": lambda r, _: r.choice([9600, 10000, 12000]),
    "补助标准": lambda r, _: r.choice(["800元/月", "1万元/年"]),
    "劳务报酬": _money,
    "资金来源": lambda r, _: r.choice(["中央财政", "县级财政", "天保资金"]),
    "管护面积（亩）": _hectares,
    "林地面积": _hectares,
    "责任面积/亩": _hectares,
    "面积": _hectares,
    "其中公益林": _hectares,
    "家庭人口": lambda r, _: r.randint(2, 7),
    "户主": lambda r, p: p.name[0] + r.choice(["大有", "老三", "正清", "成文"]),
    "是否脱贫户": lambda r, _: r.choice("是否"),
    "是否在岗": lambda *_: "是",
    "健康状况": lambda r, _: r.choice(["健康", "良好", "一般"]),
    "婚姻状况": lambda r, _: r.choice(["已婚", "未婚"]),
    "家庭住址": lambda r, _: f"{r.choice('一二三四五六七')}组",
    "户籍所在组": lambda r, _: f"{r.randint(1, 9)}组",
    "紧急联系人": lambda r, p: p.name[0] + r.choice(["秀兰", "志红", "小龙", "国珍"]),
    "紧急联系人电话": lambda _, p: p.second,
    "监督电话": lambda *_: "0854-8600000",
    "参加工作时间": _month,
    "入党时间": _month,
    "培训时间": lambda *_: "2023.11",
    "培训次数": lambda r, _: r.randint(0, 6),
    "考核等次": lambda r, _: r.choice(["合格", "优秀", "称职"]),
    "考核得分": lambda r, _: r.randint(70, 99),
    "是否安装APP": lambda r, _: r.choice("是否"),
    "本月巡护次数": lambda r, _: r.randint(10, 28),
    "巡护里程（公里）": lambda r, _: round(r.uniform(20, 90), 2),
    "合同编号": lambda r, _: f"QFHL2024-{r.randint(1, 999):03d}",
    "上岗证号": lambda r, _: f"HL{r.randint(1000, 9999)}",
    "工作证编号": lambda r, _: f"{r.randint(1, 400):04d}",
    "公示牌编号": lambda r, _: f"GSP-{r.randint(1, 99):02d}",
    "小班号": lambda r, _: f"{r.randint(1, 120)}",
    "图斑个数": lambda r, _: r.randint(3, 30),
    "四至": lambda *_: "东至河边，西至公路，南至山脊，北至林缘",
    "衣服尺码": lambda r, _: r.choice(["170", "175", "180", "XL"]),
    "鞋码": lambda r, _: r.randint(38, 44),
    "保险": lambda r, _: r.choice(["已购", "未购"]),
    "签字": lambda *_: None,
    "签名（手印）": lambda *_: None,
    "专/兼职": lambda r, _: r.choice(["专职", "兼职"]),
    "林权性质": lambda r, _: r.choice(["集体", "国有", "个人"]),
    "宣传标语（条）": lambda r, _: r.randint(0, 9),
    "QQ": lambda r, _: str(r.randint(10**8, 10**9)),
    "邮箱": lambda r, _: f"qf{r.randint(10, 99)}@example.cn",
    "是否本村人": lambda r, _: r.choice("是是否"),
}
"""Columns to be ignored: word → what stands in it."""


class Words:
    """Deals the words out so that each comes up before any comes again."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self._left: dict[str, list[str]] = {}

    def take(self, field: str, avoid: set[str] | None = None) -> str:
        """The next word of a field; the words of ``avoid`` stay for later."""
        for _ in range(2):
            left = self._left.get(field) or []
            for word in left:
                if word not in (avoid or set()):
                    left.remove(word)
                    return word
            fresh = list(EXTRA) if field == "extra" else WORDS[field].split(" ")
            self.rng.shuffle(fresh)
            self._left[field] = left + fresh
        raise ValueError(field)
