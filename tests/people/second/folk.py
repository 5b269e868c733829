"""Invented people of the second set: names, phones, titles and what else a roster tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊"
    "金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_COMPOUND = ("欧阳", "上官", "司马", "诸葛", "夏侯", "令狐", "皇甫", "东方", "尉迟")
_GIVEN = [
    "建国",
    "国强",
    "志明",
    "秀英",
    "桂兰",
    "文斌",
    "永福",
    "德贵",
    "光荣",
    "正祥",
    "开友",
    "世华",
    "兴旺",
    "明亮",
    "家富",
    "绍军",
    "朝阳",
    "应龙",
    "启发",
    "仕勇",
    "再林",
    "大成",
    "春梅",
    "小平",
    "玉珍",
    "天佑",
    "元章",
    "守义",
    "学礼",
    "登科",
    "万全",
    "宗泽",
    "廷芳",
    "克俭",
    "祖德",
    "安邦",
    "定远",
    "伟",
    "芳",
    "娜",
    "敏",
    "静",
    "强",
    "磊",
    "军",
    "洋",
    "勇",
    "艳",
    "杰",
    "娟",
    "涛",
    "明",
    "超",
    "霞",
    "平",
    "刚",
    "桂",
    "鹏",
    "飞",
    "燕",
    "斌",
    "波",
    "辉",
    "丹",
    "莉",
    "峰",
    "健",
    "丽华",
    "建华",
    "志强",
    "海燕",
    "晓东",
    "国平",
    "红梅",
    "忠诚",
    "长青",
    "有才",
    "先进",
    "发财",
    "林森",
    "山松",
    "木森",
    "成林",
    "爱林",
    "正权",
    "顺昌",
    "太平",
    "和顺",
    "新民",
    "向阳",
]
_MINORITY = (
    "阿依古丽·买买提",
    "吉克·阿布",
    "扎西·多吉",
    "热合曼·吐尔逊",
    "沙马·拉且",
    "阿木·尔古",
    "迪丽努尔·艾力",
    "巴特尔·苏和",
    "罗布·次仁",
    "吉木·日哈",
    "玛依拉·托合提",
    "俄木·子哈",
    "格桑·卓玛",
    "吉伍·阿呷",
    "木乃·尔坡",
    "买买提江·吾守尔",
)
_TITLES = {
    "county": (
        "县委书记",
        "县委副书记、县长",
        "县委常委、统战部部长",
        "县委常委、政法委书记",
        "副县长",
        "县人大常委会副主任",
        "县政协副主席",
        "县委办主任",
    ),
    "town": (
        "党委书记",
        "党委副书记、镇长",
        "人大主席",
        "党委副书记",
        "副镇长",
        "组织委员",
        "党委委员、纪委书记",
        "武装部部长",
        "宣传委员",
    ),
    "village": (
        "党支部书记",
        "支部书记、村委会主任",
        "村委会主任",
        "支部副书记",
        "村委委员",
        "监委会主任",
        "村文书",
        "党总支书记",
    ),
    "grid": ("村民小组长", "护林员", "村民", "公益岗人员"),
}
_TECHNICAL = {
    "supervisor": ("林业站职工", "林业站站长", "助理工程师"),
    "technician": ("工程师", "助理工程师", "林业站技术员"),
    "police_chief": ("派出所所长", "派出所教导员"),
    "liaison": ("林业站站长", "党政办主任", "农业服务中心主任"),
    "procurator_chief": ("县检察院检察长",),
    "ranger": _TITLES["grid"],
}
ETHNIC = ("汉族", "苗族", "彝族", "布依族", "侗族", "土家族", "仡佬族", "回族")
SCHOOL = ("小学", "初中", "高中", "中专", "大专", "本科", "文盲")


@dataclass
class Person:
    """Everything there is to say of somebody; a roster shows part of it."""

    name: str
    phone: str
    second: str
    landline: str
    sex: str
    ethnic: str
    school: str
    born: int
    id_card: str
    card: str


class Folk:
    """Nobody comes twice: names and phones are unique in the whole set."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self._names: set[str] = set()
        self._numbers = [f"{head}0000{i:04d}" for head in ("138", "139", "159", "187") for i in range(1000, 9999)]
        rng.shuffle(self._numbers)
        self._minority = list(_MINORITY)

    def _name(self) -> str:
        rng = self.rng
        if self._minority and rng.random() < 0.02:
            return self._minority.pop()
        while True:
            surname = rng.choice(_COMPOUND) if rng.random() < 0.04 else rng.choice(_SURNAMES)
            name = surname + rng.choice(_GIVEN)
            if len(name) > 4 or name in self._names:
                continue
            self._names.add(name)
            return name

    def person(self) -> Person:
        """Somebody new."""
        rng = self.rng
        born = rng.randint(1960, 1998)
        month, day = rng.randint(1, 12), rng.randint(1, 28)
        return Person(
            name=self._name(),
            phone=self._numbers.pop(),
            second=self._numbers.pop(),
            landline=f"0854-86{rng.randint(10000, 99999)}",
            sex=rng.choice("男男男女"),
            ethnic=rng.choice(ETHNIC),
            school=rng.choice(SCHOOL),
            born=born,
            id_card=f"520999{born}{month:02d}{day:02d}{rng.randint(100, 999)}{rng.choice('0123456789X')}",
            card="6217" + "".join(rng.choice("0123456789") for _ in range(15)),
        )


def title_of(rng: Random, role: str, level: str, town: str = "") -> str:
    """A title that fits the post."""
    if role in _TECHNICAL:
        return rng.choice(_TECHNICAL[role])
    if role == "general_chief":
        return rng.choice(_TITLES[level][:2])
    title = rng.choice(_TITLES[level])
    if town.endswith("乡"):
        return title.replace("镇长", "乡长")
    return title.replace("副镇长", "副主任").replace("镇长", "办事处主任") if town.endswith("街道") else title
