"""A fifth of the layouts: numbers, ways to name units and tables that nobody who works on the reader opens."""

from __future__ import annotations

import random

from .draft import Item
from .layouts import Scheme, Tail, _list, chinese

WITHHELD_SCHEMES: dict[str, Scheme] = {
    "articles": lambda k, c: (f"第{chinese(c[0])}部分 ", f"（{chinese(c[-1])}）", f"第{chinese(c[-1])}项 ")[k],
    "half brackets": lambda k, c: (f"{chinese(c[0])}、", f"{chinese(c[-1])}）", f"({c[-1]})")[k],
}


def by_duties(rng: random.Random, item: Item):
    names = [*item.lead, *item.cooperating]
    return f"（{_list(rng, names)}按职责分工负责）", False, ([], names, [], False)


def hosts(rng: random.Random, item: Item):
    c = _list(rng, item.cooperating)
    text = f"〔主责单位：{item.lead[0]}" + (f"；协同单位：{c}" if c else "") + "〕"
    return text, False, (item.lead, [], item.cooperating, False)


WITHHELD_TAILS: dict[str, Tail] = {"by duties": by_duties, "hosts": hosts}
WITHHELD_COLUMNS = ("编号", "目标任务", "具体措施", "主责部门", "协同部门", "时间节点")
WITHHELD_CATEGORY = "工作板块"
