"""The counties in which the hand-checked days lie: who holds what, which rules, leaves, storms and warnings."""

from __future__ import annotations

import copy
import csv
import datetime
import re
from pathlib import Path

from tests.patrols.verdicts.walking import Walk, track, walk

HERE = Path(__file__).parent
BASE = {
    "whom": {"role": "ranger", "levels": [], "towns": []},
    "window": {"kind": "month", "days": None, "months": None},
    "count": 15,
    "per": "person",
    "seasons": [],
    "warnings": {},
    "spread": None,
    "day": {
        "metres": 1000,
        "seconds": 3600,
        "inside": True,
        "inside_share": None,
        "buffer_metres": None,
        "spacing_hours": None,
        "from": None,
        "to": None,
        "no_repeat": False,
    },
    "counts": ["track"],
    "exempt": ["leave", "weather", "standby"],
    "basis": "clean",
    "places": [],
}
SWATH = 30.0
VILLAGE, OTHER = "520999101201", "520999102201"
AREAS = {
    "石桥镇": {"box": (-20000, 0, 20000, 2500), "code": "520999101", "level": "town", "up": None},
    "小塘村": {"box": (-20000, 0, 20000, 2500), "code": VILLAGE, "level": "village", "up": "石桥镇"},
    "东": {"box": (0, 0, 20000, 2500), "code": f"{VILLAGE}-01", "level": "grid", "up": "小塘村"},
    "西": {"box": (-20000, 0, 0, 2500), "code": f"{VILLAGE}-02", "level": "grid", "up": "小塘村"},
    "茶山乡": {"box": (0, -2500, 20000, 0), "code": "520999102", "level": "town", "up": None},
    "大湾村": {"box": (0, -2500, 20000, 0), "code": OTHER, "level": "village", "up": "茶山乡"},
    "南": {"box": (0, -2500, 20000, 0), "code": f"{OTHER}-01", "level": "grid", "up": "大湾村"},
}
SMALL = {"小": {"box": (30000, 0, 31200, 100), "code": f"{VILLAGE}-03", "level": "grid", "up": "小塘村"}}
"""A grid that two walks see all of: only where it is wanted."""
for name, area in (AREAS | SMALL).items():
    area["name"] = name


def date(text: str) -> datetime.date:
    """2024-05-06."""
    return datetime.date.fromisoformat(text)


def rule(start: str = "2024-01-01", end: str | None = None, **changes) -> dict:
    """A rule that differs from BASE in what is given; ``day_metres`` … are those of the day, others of the rule."""
    definition = copy.deepcopy(BASE)
    for name, value in changes.items():
        if name.startswith("day_"):
            definition["day"][name[4:]] = value
        elif name in ("levels", "towns"):
            definition["whom"][name] = value
        elif isinstance(definition[name], dict) and isinstance(value, dict):
            definition[name] = {**definition[name], **value}
        else:
            definition[name] = value
    return {"role": "ranger", "start": date(start), "end": date(end) if end else None, "definition": definition}


def month_of(**more) -> dict:
    """A window."""
    return {"kind": "month", "days": None, "months": None, **more}


HOLDS = {
    "甲": [
        *[("李前", "东", "2020-01-01", "2024-05-16"), ("李接", "东", "2024-05-16", None)],
        *[("冯双", "东", "2020-01-01", "2024-05-16"), ("冯双", "南", "2024-05-16", None)],
        *[("陈断", "东", "2020-01-01", "2024-05-11"), ("陈断", "东", "2024-05-21", None)],
        *[("周两", "东", "2020-01-01", None), ("周两", "西", "2020-01-01", None)],
        *[("钱叠", "小塘村", "2020-01-01", None), ("钱叠", "东", "2020-01-01", None)],
        *[("郑村", "小塘村", "2020-01-01", None), ("吴邻", "西", "2020-01-01", None)],
    ],
    "乙": [
        *[("何三", "东", "2020-01-01", "2024-05-10"), ("何五", "东", "2020-01-01", None)],
        ("何六", "东", "2020-01-01", None),
    ],
    "丙": [("胡半", "东", "2024-05-16", None)],
    "子": [
        *[("谢南", "南", "2020-01-01", None), ("谢村", "小塘村", "2020-01-01", None)],
        ("谢湾", "大湾村", "2020-01-01", None),
        *[("谢迁", "东", "2020-01-01", "2024-05-16"), ("谢迁", "南", "2024-05-16", None)],
    ],
    "丑": [
        *[("董南", "南", "2020-01-01", None), ("董村", "小塘村", "2020-01-01", None)],
        ("董假", "南", "2020-01-01", None),
        *[("董两", "东", "2020-01-01", None), ("董两", "南", "2020-01-01", None)],
    ],
    "卯": [
        *[("潘一", "东", "2020-01-01", None), ("潘一", "西", "2020-01-01", None)],
        *[("潘半", "东", "2020-01-01", None), ("潘半", "西", "2024-05-16", None)],
    ],
    "辰": [("袁后", "东", "2024-05-06", None), ("袁晚", "东", "2024-05-11", None)],
    "巳": [("石晚", "东", "2024-05-26", None), ("石春", "东", "2024-02-25", "2024-03-01")],
    "戊": [("梁新", "东", "2025-01-01", None)],
    "午": [("顾接", "东", "2024-05-01", None)],
    "申": [("史一", "东", "2024-04-01", None)],
    "酉": [("穆前", "东", "2020-01-01", "2024-05-10")],
    "戌": [("成一", "小", "2020-01-01", None)],
    "天": [("江半", "东", "2024-06-01", None)],
    "地": [
        *[("韩村", "小塘村", "2020-01-01", None)],
        *[("韩两", "东", "2020-01-01", None), ("韩两", "西", "2020-01-01", None)],
    ],
    "洪": [("尤闰", "东", "2024-02-29", None), ("尤末", "东", "2020-01-01", "2024-02-29")],
    "荒": [("许两", "东", "2020-01-01", None), ("许两", "南", "2020-01-01", None)],
    "盈": [("方一", "东", "2020-01-01", None), ("方一", "西", "2020-01-01", None)],
    "亥": [
        *[("安二", "东", "2020-01-01", "2024-05-11"), ("安四", "南", "2020-01-01", None)],
        ("安五", "南", "2024-05-31", None),
    ],
}
"""(person, area, from, until not included); who is not named here holds 东 since 2020."""

EXEMPT = {
    "甲": [
        *[("leave", "王假", "2024-05-06", "2024-05-09"), ("standby", "王假", "2024-05-13", "2024-05-15")],
        ("leave", "王假", "2024-05-27", "2024-05-30"),
    ],
    "乙": [("leave", "何二", "2024-05-06", "2024-05-09")],
    "丑": [
        *[("weather", "@茶山乡", "2024-02-10", "2024-02-12"), ("weather", "@", "2024-02-20", "2024-02-21")],
        *[("weather", "@东", "2024-02-25", "2024-02-26"), ("leave", "董假", "2024-02-10", "2024-02-13")],
    ],
    "寅": [("leave", "萧一", "2024-05-06", "2024-05-11")],
    "巳": [("leave", "石假", "2024-05-21", "2024-05-24")],
    "未": [("leave", "邓假", "2024-04-10", "2024-04-20")],
    "亥": [("leave", "安三", "2024-05-06", "2024-05-16")],
    "天": [("leave", "江假", "2024-05-21", "2024-06-11")],
    "地": [
        *[("weather", "@东", "2024-05-10", "2024-05-13"), ("leave", "韩假", "2024-05-30", "2024-06-03")],
        ("standby", "韩备", "2024-05-20", "2024-05-22"),
    ],
    "洪": [("leave", "尤假", "2024-02-29", "2024-03-02")],
}
"""(kind, person or @area, from, until not included); @ alone: the whole county."""

WARNINGS = {
    "丑": [
        ("orange", None, "2024-02-05", "2024-02-10"),
        ("red", "东", "2024-02-08", "2024-02-09"),
        ("red", "东", "2024-02-13", "2024-02-16"),
    ],
    "天": [("orange", None, "2024-05-21", "2024-06-11")],
    "盈": [("orange", "西", "2024-05-01", "2024-06-01")],
}

MONTHS = {"乙": {"何四": 12, "何五": 9, "何六": 14}}
"""Valid days of May as the platform's table of the month has them."""

PLATFORM = {"乙": {("何五", "2024-05-06"): "1500m/4000s"}}

RECORDS = {
    "酉": [
        *[("穆一", "2024-05-01", "visit"), ("穆一", "2024-05-02", "joint"), ("穆一", "2024-05-03", "drone")],
        *[("穆一", "2024-05-06", "visit"), ("穆前", "2024-05-09", "visit"), ("穆前", "2024-05-10", "visit")],
    ],
    "玄": [
        *[("杨一", "2024-05-06", "delegated"), ("杨一", "2024-05-07", "drone"), ("杨一", "2024-05-08", "visit")],
        *[("杨一", "2024-05-09", "joint"), ("杨一", "2024-05-10", "vehicle")],
    ],
}
"""Records of patrols (巡护记录): person, day, kind."""

OVERRIDES = {"乙": {("何六", "2024-05-20"): True}}

RULES = {
    "甲": [rule()],
    "乙": [rule(basis="platform")],
    "丙": [
        rule(
            count=10,
            seasons=[{"months": [10, 11, 12, 1, 2, 3, 4, 5], "count": 20}],
            spread={"kind": "ten_days", "least": 3},
            day_metres=3000,
        )
    ],
    "丁": [rule(day_from="06:00", day_to="20:00")],
    "戊": [rule(window=month_of(kind="week"), count=2, day_spacing_hours=48)],
    "己": [rule(day_no_repeat=True)],
    "庚": [rule(day_inside=False, day_inside_share=0.8)],
    "辛": [rule(counts=["track", "vehicle"])],
    "壬": [rule(basis="raw")],
    "癸": [rule(day_buffer_metres=30)],
    "子": [
        rule(end="2024-05-16"),
        rule("2024-05-16", count=20, day_metres=3000),
        rule(towns=["520999102"], count=10, day_metres=2000),
        rule(levels=["village"], count=8, day_metres=500, day_seconds=1800),
    ],
    "丑": [rule(warnings={"orange": 1.5, "red": 2})],
    "寅": [rule(exempt=[])],
    "卯": [rule(per="area", count=4)],
    "辰": [rule(window=month_of(days=[1, 10]), count=5)],
    "巳": [rule(window=month_of(kind="ten_days"), count=5)],
    "午": [rule(window=month_of(kind="year", months=[3, 4, 5]), count=30)],
    "未": [rule(window=month_of(kind="quarter"), count=40)],
    "申": [rule(window=month_of(kind="half"), count=6)],
    "酉": [rule(counts=["track", "record", "joint"])],
    "戌": [rule(day_no_repeat=True)],
    "亥": [rule(count=2)],
    "天": [
        rule(
            window=month_of(kind="quarter"),
            count=10,
            seasons=[{"months": [10, 11, 12, 1, 2, 3, 4, 5], "count": 20}],
            warnings={"orange": 1.5},
        )
    ],
    "地": [rule()],
    "玄": [rule(counts=["track", "drone", "delegated"])],
    "黄": [rule(basis="platform")],
    "宇": [
        rule("2020-01-01", "2021-01-01", window=month_of(kind="week"), count=3),
        rule("2021-01-01", window=month_of(kind="week"), count=4),
    ],
    "洪": [rule()],
    "荒": [rule(), rule(towns=["520999102"], count=10, day_metres=2000)],
    "盈": [rule(per="area", count=4, warnings={"orange": 2})],
    "庄": [rule("0001-01-01") | {"of_profile": True}, rule("2024-05-16", count=20, day_metres=3000)],
}


def days_table() -> list[dict[str, str]]:
    """The rows of hand_days.csv."""
    with open(HERE / "hand_days.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def windows_table() -> list[dict[str, str]]:
    """The rows of hand_windows.csv."""
    with open(HERE / "hand_windows.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


class HandCounty:
    """One county of the table: ``model`` in ``plain``'s form, and the ``walks`` (person, source, Walk) to import."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.rows = [row for row in days_table() if row["县"] == key]
        self.windows = [row for row in windows_table() if row["县"] == key]
        self.months = sorted({row["日期"][:7] for row in self.rows} | {row["月"] for row in self.windows})
        self.walks: list[tuple[str, str, Walk]] = []
        self._by_row: dict[str, Walk] = {}
        tracks = [t for number, row in enumerate(self.rows) for t in self._tracks(number, row)]
        hashes: set[str] = set()
        for one in tracks:
            one["first"] = one["hash"] not in hashes
            hashes.add(one["hash"])
        self.model = {
            "areas": AREAS | SMALL if key == "戌" else AREAS,
            "rules": RULES[key],
            "tenures": self._tenures(),
            "exempt": [_exempt(*row) for row in EXEMPT.get(key, [])],
            "warnings": [
                {"level": level, "area": area, "start": date(start), "end": date(end)}
                for level, area, start, end in WARNINGS.get(key, [])
            ],
            "overrides": {
                **{(row["人"], date(row["日期"])): row["认定"] == "有效" for row in self.rows if row["认定"]},
                **{(person, date(day)): valid for (person, day), valid in OVERRIDES.get(key, {}).items()},
            },
            "platform": {
                **{(row["人"], date(row["日期"])): _figures(row["平台"]) for row in self.rows if row["平台"]},
                **{(person, date(day)): _figures(text) for (person, day), text in PLATFORM.get(key, {}).items()},
            },
            "months": {(person, date("2024-05-01")): number for person, number in MONTHS.get(key, {}).items()},
            "records": {(p, date(day), kind) for p, day, kind in RECORDS.get(key, [])},
            "tracks": tracks,
            "zone": 8 * 3600,
            "swath": SWATH,
        }

    def _tenures(self) -> list[dict]:
        named = HOLDS.get(self.key, [])
        rest = {row["人"] for row in self.rows + self.windows} - {person for person, *_ in named}
        held = [*named, *((person, "东", "2020-01-01", None) for person in sorted(rest))]
        return [
            {"person": p, "area": a, "role": "ranger", "start": date(s), "end": date(e) if e else None}
            for p, a, s, e in held
        ]

    def _tracks(self, number: int, row: dict[str, str]) -> list[dict]:
        """The tracks that begin on the day of the row, in ``plain``'s form; their walks are kept for the importer."""
        if row["轨迹"] in ("", "承前"):
            return []
        day, out = date(row["日期"]), []
        for part, text in enumerate(row["轨迹"].split("；")):
            made = self._walk(text, day, 3 * number + part)
            self._by_row.setdefault(f"{row['人']}{row['日期']}", made)
            source = f"{row['人']}_{row['编号']}{'甲乙丙'[part]}"
            self.walks.append((row["人"], source, made))
            out += [t for d in made.days() if (t := track(made, row["人"], d, source))]
        return out

    def _walk(self, text: str, day: datetime.date, lane: int) -> Walk:
        copied = re.fullmatch(r"(同路|反路|同)(\D+)(\d{4}-\d\d-\d\d)(?:\s+(\d\d):(\d\d):(\d\d))?", text)
        if not copied:
            return walk(text, day, lane)
        there = self._by_row[copied[2] + copied[3]]
        if copied[1] == "同":
            return there
        from tests.patrols.verdicts.walking import midnight

        begin = midnight(day) + int(copied[4]) * 3600 + int(copied[5]) * 60 + int(copied[6])
        x = there.x[::-1] if copied[1] == "反路" else list(there.x)
        leg = [there.leg[0], *there.leg[:0:-1]] if copied[1] == "反路" else list(there.leg)
        return Walk(x, [t - there.t[0] + begin for t in there.t], there.y, leg=leg)


def _exempt(kind: str, whose: str, start: str, end: str) -> dict:
    days = {"kind": kind, "start": date(start), "end": date(end)}
    return {**days, "area": whose[1:] or None} if whose.startswith("@") else {**days, "person": whose}


def _figures(text: str) -> dict:
    metres, seconds = re.search(r"([\d.]+)m", text), re.search(r"(\d+)s", text)
    verdict = {"有效": True, "不认定": False}.get(text.split(maxsplit=1)[0])
    return {
        "metres": float(metres[1]) if metres else None,
        "seconds": int(seconds[1]) if seconds else None,
        "valid": verdict,
    }
