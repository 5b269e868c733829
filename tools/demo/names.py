"""Invented names of places and people, each given once."""

from __future__ import annotations

import numpy as np

TOWNS = (
    ("001", "青峰街道"),
    ("101", "石桥镇"),
    ("102", "云岭镇"),
    ("103", "龙井镇"),
    ("104", "白果镇"),
    ("105", "清溪镇"),
    ("201", "枫香乡"),
    ("202", "茶山乡"),
)

_FRONT = "云松岩高龙大小上下新石水青白红长清平花双"
_BACK = "岭坪寨井塘坝湾沟坡塆洞关桥林溪山田坳谷岗"

_SURNAMES = (
    "王李张刘陈杨黄吴赵周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
    "汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_GIVEN_FIRST = "建国明志文永德光兴世家成海天云春秋长立安景仁泽家宏启绍维学正朝廷昌元廷宗培应佳雪小晓玉秀桂慧艳凤"
_GIVEN_SECOND = "林华军平强峰勇伟斌超波辉刚涛龙飞鹏杰磊山松柏江河海贵富荣祥才学文武忠义礼信英芳兰梅菊莲琴霞燕红丽"


def villages(count: int, chance: np.random.Generator) -> list[str]:
    """Distinct two-character village names without 村 or 社区; at most 400 (20 × 20 pairs)."""
    pairs = [front + back for front in _FRONT for back in _BACK if front != back]
    taken = {name[:2] for _, name in TOWNS}
    free = [pair for pair in pairs if pair not in taken]
    if count > len(free):
        raise ValueError(f"There are {len(free)} village names, not {count}.")
    return [free[k] for k in chance.permutation(len(free))[:count]]


class People:
    """Gives out names and telephone numbers of the pattern 1380000xxxx, each once."""

    def __init__(self, chance: np.random.Generator) -> None:
        self._chance = chance
        self._names: set[str] = set()
        self._phones = iter(chance.permutation(10_000).tolist())

    def name(self) -> str:
        """A name that nobody has yet; one in six has one given character, as in life."""
        while True:
            surname, first, second = (
                text[self._chance.integers(len(text))] for text in (_SURNAMES, _GIVEN_FIRST, _GIVEN_SECOND)
            )
            name = surname + second if self._chance.random() < 1 / 6 else surname + first + second
            if name not in self._names and first != second:
                self._names.add(name)
                return name

    def phone(self) -> str:
        """A number that nobody has yet; StopIteration after ten thousand."""
        return f"1380000{next(self._phones):04d}"
