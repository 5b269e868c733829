"""Invented people in invented posts: names put together by chance, numbers 138 0000 xxxx and 0999-2222 xxx."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from .places import AREAS, COUNTY_CODE, COUNTY_NAME, TOWNS, Area, above

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛范彭郎鲁韦马苗"
    "方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹"
)
_LONG_SURNAMES = ("欧阳", "司马", "上官", "诸葛")
_GIVEN = "明华建国志强伟军勇平秀英兰芳丽娟敏静霞玉梅春生福贵荣德才文武光辉海涛江波云龙虎松柏林森成功永康宁安祥瑞庆丰"
# Names that look like something else: a post, a place, a dotted name of another people.
_TRAPS = ("林长青", "石桥", "高山", "镇远", "阿木·约则", "沙马·拉且", "云岭生", "欧阳林", "乡明", "向村")

_TITLES: dict[tuple[str, str], tuple[str, ...]] = {
    ("general_chief", "county"): ("县委书记", "县委副书记、县长"),
    ("deputy_general_chief", "county"): ("县委副书记", "县委常委、副县长", "副县长"),
    ("chief", "county"): ("县人大常委会主任", "县政协主席", "县委常委、组织部部长", "副县长", "县人武部部长"),
    ("police_chief", "county"): ("县公安局局长",),
    ("procurator_chief", "county"): ("县检察院检察长",),
    ("liaison", "county"): ("县林业局副局长", "县林长办副主任"),
    ("chief", "town"): ("镇党委书记", "镇长", "党委副书记、镇长"),
    ("deputy_chief", "town"): ("人大主席", "副镇长", "党委委员、武装部长", "政法委员", "宣传委员"),
    ("police_chief", "town"): ("派出所所长",),
    ("liaison", "town"): ("林业站站长", "农业服务中心主任"),
    ("technician", "town"): ("林业工程师", "助理工程师", "林业站职工"),
    ("chief", "village"): ("党支部书记", "村党支部书记、村委会主任", "村支书"),
    ("deputy_chief", "village"): ("村委会副主任", "监委会主任", "村文书"),
    ("supervisor", "village"): ("林业站职工", "驻村干部", "镇林业员"),
    ("technician", "village"): ("助理工程师", "林业技术员"),
    ("ranger", "grid"): ("护林员", "村民小组长", ""),
}


@dataclass(frozen=True)
class Holder:
    """A person in a post from a day on. ``end`` is the day of the successor."""

    name: str
    phone: str
    second_phone: str
    start: date
    end: date | None = None


@dataclass
class Post:
    """A post at an area, with its holders in their order; none: the post is vacant."""

    role: str
    area: str
    level: str
    title: str
    unit: str
    holders: list[Holder] = field(default_factory=list)


def _unit(role: str, level: str, area: Area, title: str, rng: Random) -> str:
    town = above(area.code, "town")
    if level == "county" or town is None:
        return {"police_chief": "县公安局", "procurator_chief": "县人民检察院", "liaison": f"{COUNTY_NAME}林业局"}.get(
            role, rng.choice([f"{COUNTY_NAME}林业局", f"{COUNTY_NAME}农业农村局", f"{COUNTY_NAME}水务局"])
        )
    government = town.name + ("办事处" if town.name.endswith("街道") else "人民政府")
    if level == "town":
        return f"{town.name}派出所" if role == "police_chief" else rng.choice([government, f"{town.name}林业站"])
    if role in {"supervisor", "technician"}:
        return rng.choice([f"{town.name}林业站", "国有青峰林场"])
    village = above(area.code, "village") or area
    return f"{village.name}村委会" if not village.name.endswith("社区") else f"{village.name}居委会"


class Register:
    """All posts of the county with invented holders; one seed gives one register."""

    def __init__(self, seed: int) -> None:
        self._rng = Random(f"register {seed}")
        self._names: set[str] = set()
        self._traps = list(_TRAPS)
        self._phones = [f"1380000{n:04d}" for n in range(1, 10_000)]  # 138 0000 0000 is what 1.38E+10 leaves
        self._rng.shuffle(self._phones)
        self.posts: list[Post] = []
        for area in AREAS:
            self._fill(area)

    def person(self, rng: Random, start: date | None = None) -> Holder:
        """Somebody nobody else is."""
        day = start or date(2018, 1, 1) + timedelta(days=rng.randrange(2300))
        return Holder(self._name(rng), self._phones.pop(), f"0999-2222{rng.randrange(1000):03d}", day)

    def _name(self, rng: Random) -> str:
        if self._traps and rng.random() < 0.03:
            return self._traps.pop()
        while True:
            surname = rng.choice(_LONG_SURNAMES) if rng.random() < 0.02 else rng.choice(_SURNAMES)
            given = "".join(rng.choice(_GIVEN) for _ in range(1 if rng.random() < 0.35 else 2))
            name = surname + given
            if name not in self._names and name not in _TRAPS:
                self._names.add(name)
                return name

    def _add(self, role: str, area: Area, number: int, *, vacant: float = 0.04) -> None:
        rng = self._rng
        titles = _TITLES[role, area.level]
        for i in range(number):
            title = titles[i % len(titles)]
            if area.level == "town" and area.name.endswith("乡"):
                title = title.replace("镇", "乡")
            elif area.level == "town" and area.name.endswith("街道"):
                title = title.replace("镇党委", "街道党工委").replace("副镇长", "副主任").replace("镇长", "办事处主任")
            post = Post(role, area.code, area.level, title, _unit(role, area.level, area, title, rng))
            if rng.random() >= vacant:
                post.holders.append(self.person(rng))
            self.posts.append(post)

    def _fill(self, area: Area) -> None:
        rng = self._rng
        if area.level == "county":
            for role, number in (("general_chief", 2), ("deputy_general_chief", 3), ("chief", 5), ("police_chief", 1)):
                self._add(role, area, number)
            self._add("procurator_chief", area, 1)
            self._add("liaison", area, 2)
        elif area.level == "town":
            for role, number in (("chief", 2), ("deputy_chief", rng.randint(2, 4)), ("police_chief", 1)):
                self._add(role, area, number)
            self._add("liaison", area, 1)
            self._add("technician", area, rng.randint(1, 2))
        elif area.level == "village":
            self._add("chief", area, 1)
            self._add("deputy_chief", area, rng.randint(0, 2))
            self._add("supervisor", area, 1)
            self._add("technician", area, rng.randint(0, 1))
        else:
            self._add("ranger", area, 1 if rng.random() < 0.85 else 2, vacant=0.03)

    def select(self, *, town: str | None, roles: set[str], levels: set[str]) -> list[Post]:
        """Posts in the order of the areas; ``town`` None: of the whole county."""
        found = []
        for post in self.posts:
            at = above(post.area, "town")
            if post.role in roles and post.level in levels and (town is None or (at is not None and at.code == town)):
                found.append(post)
        return found


def town_codes() -> list[str]:
    """Codes of the towns, in their order."""
    return [town.code for town in TOWNS]


__all__ = ["COUNTY_CODE", "Holder", "Post", "Register", "town_codes"]
