"""The small county with people in posts, and what tests of changes look up in it."""

from __future__ import annotations

import json
from typing import Any

from linzhang_plugin.county import read
from linzhang_plugin.county.gateway import County
from linzhang_plugin.people.changes import doing
from linzhang_plugin.people.changes.model import Plan, Someone, Succeed
from linzhang_plugin.people.changes.planning import plan_change

START, DAY = "2023-01-01", "2024-06-01"
BEFORE, AFTER = "2024-05-31", "2024-06-02"
COUNTY, TOWN, VILLAGE, OTHER, FAR = (
    "520999000000",
    "520999101000",
    "520999101201",
    "520999101202",
    "520999102201",
)
GRID, GRID2 = "520999101201-01", "520999101201-02"
# area, role, title, person, phone
POSTS = [
    (COUNTY, "chief", "副县长", "王安", "13800000001"),
    (TOWN, "chief", "石桥镇党委书记", "李宁", "13800000002"),
    (VILLAGE, "chief", "上村党支部书记", "张三", "13800000003"),
    (OTHER, "chief", "新民村党支部书记", "赵六", "13800000004"),
    (FAR, "chief", "新民村党支部书记", "张三", "13800000005"),
    (VILLAGE, "supervisor", "镇林业站", "吴和", "13800000006"),
    (VILLAGE, "supervisor", "镇林业站", "吴和平", "13800000007"),
    (GRID, "ranger", None, "周泰", "13800000008"),
    (GRID2, "ranger", None, "周泰", "13800000008"),
    ("520999102201-01", "ranger", None, "郑十", "13800000009"),
]


class Filled:
    """The county with the people of ``POSTS`` and what the tests look up in it."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.areas = {r["code"]: r["uid"] for r in county.rows("SELECT code, uid FROM area")}
        self.people: dict[tuple[str, str], str] = {}
        self.posts: dict[tuple[str, str], list[str]] = {}
        with county.batch("people") as batch:
            unit = batch.insert("unit", [{"name": "上村村委会"}])[0]
            for code, role, title, name, phone in POSTS:
                if (name, phone) not in self.people:
                    self.people[name, phone] = batch.insert("person", [{"name": name, "phone": phone}])[0]
                row = {"area_uid": self.areas[code], "role": role, "title": title, "rank": 1}
                if (code, role) == (VILLAGE, "chief"):
                    row["unit_uid"] = unit
                post = self.posts.setdefault((code, role), [])
                if role != "supervisor" or not post:
                    post.append(batch.insert("post", [row])[0])
                tenure = {"post_uid": post[-1], "person_uid": self.people[name, phone], "start": START}
                batch.insert("tenure", [tenure])

    def post(self, code: str, role: str = "chief") -> str:
        return self.posts[code, role][0]

    def person(self, name: str) -> str:
        return next(uid for (known, _), uid in self.people.items() if known == name)

    def on(self, day: str, code: str, role: str = "chief") -> list[str | None]:
        frame = read.holders(self.county, day, areas=[self.areas[code]], roles=[role])
        return sorted(frame["name"], key=str)

    def do(self, change: Any, who: str | None = "李工") -> str:
        return doing.apply_change(self.county, plan_change(self.county, change), who)

    def tenures(self) -> list[tuple]:
        rows = self.county.rows(
            'SELECT uid, post_uid, person_uid, "start", "end", title, rank FROM tenure ORDER BY uid'
        )
        return [tuple(r) for r in rows]

    def print_boards(self, *codes: str, day: str = BEFORE, content: dict | None = None) -> None:
        """Rows of board and board_print as the room of the signboards writes them."""
        with self.county.batch("boards") as batch:
            for code in codes:
                row = {"number": f"{code}-B", "area_uid": self.areas[code], "state": "planned"}
                board = batch.insert("board", [row])[0]
                people = content or {"people": []}
                row = {"board_uid": board, "printed": 1, "as_of": day, "content": json.dumps(people)}
                batch.insert("board_print", [row])


def codes(plan: Plan) -> list[str]:
    return [r.code for r in plan.conflicts]


def notes(plan: Plan) -> list[str]:
    return [r.code for r in plan.notes]


def boards(plan: Plan) -> list[str]:
    return [b.board.area_code for b in plan.boards]


def succeed(filled: Filled, code: str = VILLAGE, role: str = "chief", day: str = DAY, **more: Any) -> Succeed:
    return Succeed(day, filled.post(code, role), more.pop("successor", Someone(name="钱七")), **more)


def add_areas(filled: Filled, *codes: str, parent: str = TOWN) -> tuple[str, ...]:
    rows = [
        {"code": c, "name": f"新{c[-1]}村", "level": "village", "kind": "base", "parent_uid": filled.areas[parent]}
        for c in codes
    ]
    with filled.county.batch("areas") as batch:
        filled.areas |= dict(zip(codes, batch.insert("area", rows), strict=True))
    return tuple(filled.areas[c] for c in codes)
