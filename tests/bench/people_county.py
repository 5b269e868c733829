"""A county full of people, made from a seed: invented names, numbers of the form 138 0000 xxxx."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

from linzhang_plugin.county.gateway import County, new_uid
from linzhang_plugin.county.profile import Profile

SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂兰建国春华玉梅志成永福"
TOWNS = "石桥云岭白水大坪清溪龙泉双河青山长岭梅花金沙桐梓松林柏杨凤鸣狮溪木黄沙坝红岩天星"
DAY = datetime.date(2024, 5, 31)


def make(
    path: Path,
    *,
    towns: int = 20,
    villages: int = 10,
    grids: int = 24,
    history: float = 1,
    pool: int = 0,
    seed: int = 3,
) -> County:
    """A county with towns × villages × grids; every post has ``history`` earlier holders on average.

    With ``pool`` that many people share the posts, else everybody holds one.
    """
    chance = random.Random(seed)
    county = County.create(path, name="青峰县", code6="520999", epsg=4545, profile=Profile.preset("three_levels"))
    areas: list[dict[str, object]] = []

    def area(code: str, name: str, level: str, parent: str | None, m2: int) -> str:
        uid = new_uid()
        areas.append(
            {
                "uid": uid,
                "code": code,
                "name": name,
                "level": level,
                "kind": "base",
                "parent_uid": parent,
                "area_m2": m2,
            }
            | dict(zip(("east", "south", "west", "north"), ("山脊", "小河", "公路", "邻村"), strict=True))
        )
        return uid

    units: list[dict[str, object]] = []
    persons: list[dict[str, object]] = []
    posts: list[dict[str, object]] = []
    tenures: list[dict[str, object]] = []

    def person() -> str:
        if pool and len(persons) >= pool:
            return str(chance.choice(persons)["uid"])
        uid, number = new_uid(), len(persons)
        name = chance.choice(SURNAMES) + "".join(chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2))))
        persons.append({"uid": uid, "name": name, "phone": f"1380{number:07d}"})
        return uid

    def post(area_uid: str, role: str, title: str | None, holders: int = 1, *, vacant: bool = False) -> None:
        uid = new_uid()
        rank = len(posts)
        posts.append({"uid": uid, "area_uid": area_uid, "role": role, "title": title, "rank": rank})
        for position in range(holders):
            for back in range(int(history) + (chance.random() < history % 1), -1, -1):
                if back == 0 and vacant:
                    continue
                start = f"{2023 - back}-0{position + 1}-01"
                tenures.append(
                    {
                        "post_uid": uid,
                        "person_uid": person(),
                        "start": start,
                        "end": f"{2024 - back}-0{position + 1}-01" if back else None,
                        "rank": rank,
                    }
                )

    top = area("520999000000", "青峰县", "county", None, 2_000_000_000)
    post(top, "general_chief", "县委书记")
    post(top, "general_chief", "县委副书记、县长")
    for title in ("县委副书记", "县人大常委会主任"):
        post(top, "deputy_general_chief", title)
    for i, title in enumerate(
        ("县委常委、组织部部长", "县委常委、常务副县长", "副县长", "县政协副主席", "县委常委、副县长")
    ):
        post(top, "chief", title, vacant=i == 4)
    post(top, "police_chief", "县公安局局长")
    post(top, "procurator_chief", "县人民检察院检察长")
    post(top, "liaison", "县林业局副局长")
    for t in range(towns):
        code = f"520999{101 + t}"
        name = TOWNS[(2 * t) % len(TOWNS) : (2 * t) % len(TOWNS) + 2] + ("镇" if t < len(TOWNS) // 2 else "乡")
        town = area(f"{code}000", name, "town", top, 100_000_000)
        post(town, "general_chief", "党委书记")
        post(town, "general_chief", "镇长")
        post(town, "chief", "党委副书记")
        post(town, "police_chief", "派出所所长", vacant=t % 7 == 3)
        post(town, "liaison", "林业站站长")
        for v in range(villages):
            village = area(
                f"{code}{201 + v}",
                f"{GIVEN[v % len(GIVEN)]}{GIVEN[(v + t) % len(GIVEN)]}村",
                "village",
                town,
                9_000_000,
            )
            post(village, "chief", "党支部书记", vacant=(t + v) % 17 == 5)
            post(village, "deputy_chief", "村委会副主任")
            post(village, "supervisor", None)
            for g in range(grids):
                grid = area(
                    f"{code}{201 + v}-{g + 1:02d}",
                    f"{'一二三四五六七八九十'[g % 10]}组",
                    "grid",
                    village,
                    chance.randrange(1_500_000, 3_000_000),
                )
                post(grid, "ranger", None, vacant=(t + v + g) % 41 == 7)
    with county.batch("bench") as batch:
        batch.insert("area", areas)
        batch.insert("unit", units)
        batch.insert("person", persons)
        batch.insert("post", posts)
        batch.insert("tenure", tenures)
    return county
