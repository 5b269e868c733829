"""The hand that fills a roster in: how a file writes phones, days, names, places and empty posts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any

from ..messy.places import BY_CODE, above
from .folk import Person

_WIDE = str.maketrans("0123456789.-/", "０１２３４５６７８９．－／")
_HAN = "〇一二三四五六七八九"


@dataclass
class Value:
    """What is written, how good it is and what it means; ``more`` is a second meaning (second phone, month)."""

    raw: Any
    meaning: str | None
    quality: str = "clean"
    more: str | None = None
    number_format: str | None = None


def _han_number(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else _HAN[tens] + "十") + (_HAN[ones] if ones else "")


PHONE: dict[str, Callable[[Person], Any]] = {
    "number": lambda p: int(p.phone),
    "float": lambda p: float(p.phone),
    "float_text": lambda p: f"{p.phone}.0",
    "spaces": lambda p: f"{p.phone[:3]} {p.phone[3:7]} {p.phone[7:]}",
    "dashes": lambda p: f"{p.phone[:3]}-{p.phone[3:7]}-{p.phone[7:]}",
    "country": lambda p: f"+86 {p.phone}",
    "country_dash": lambda p: f"+86-{p.phone[:3]}-{p.phone[3:7]}-{p.phone[7:]}",
    "country_bare": lambda p: f"86{p.phone}",
    "wide": lambda p: p.phone.translate(_WIDE),
    "wechat": lambda p: f"{p.phone}（微信同号）",
    "labelled": lambda p: f"手机：{p.phone}",
    "short": lambda p: f"{p.phone}（短号6{p.phone[-4:]}）",
    "apostrophe": lambda p: f"'{p.phone}",
    "tail": lambda p: f" {p.phone}\n",
    "stop": lambda p: f"{p.phone}。",
}
TWO_PHONES = {
    "dun": "、",
    "slash": "/",
    "line": "\n",
    "space": " ",
    "semicolon": "；",
    "comma": "，",
    "big_slash": "／",
}
BAD_PHONE: dict[str, Callable[[Person], Any]] = {
    "lost": lambda _: "1.38E+10",
    "too_short": lambda p: p.phone[:10],
    "too_long": lambda p: p.phone + "6",
    "masked": lambda p: f"{p.phone[:3]}****{p.phone[7:]}",
    "hashes": lambda p: f"{p.phone[:8]}？？？",
}
DAY: dict[str, Callable[[date], Any]] = {
    "iso": lambda d: d.isoformat(),
    "stamp": lambda d: f"{d.isoformat()} 00:00:00",
    "excel": lambda d: datetime(d.year, d.month, d.day),  # noqa: DTZ001 - cells know no zones
    "serial": lambda d: (d - date(1899, 12, 30)).days,
    "serial_text": lambda d: str((d - date(1899, 12, 30)).days),
    "dot": lambda d: f"{d.year}.{d.month}.{d.day}",
    "dot_two": lambda d: f"{d.year}.{d.month:02d}.{d.day:02d}",
    "slash": lambda d: f"{d.year}/{d.month}/{d.day}",
    "han_day": lambda d: f"{d.year}年{d.month}月{d.day}日",
    "eight": lambda d: f"{d.year}{d.month:02d}{d.day:02d}",
    "wide_day": lambda d: f"{d.year}.{d.month}.{d.day}".translate(_WIDE),
    "numerals": lambda d: (
        f"{''.join(_HAN[int(c)] for c in str(d.year))}年{_han_number(d.month)}月{_han_number(d.day)}日"
    ),
    "spaced": lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    "dash_one": lambda d: f"{d.year}-{d.month}-{d.day}",
    "dun_day": lambda d: f"{d.year}、{d.month}、{d.day}",
}
MONTH: dict[str, Callable[[date], Any]] = {
    "m_han": lambda d: f"{d.year}年{d.month}月",
    "m_slash": lambda d: f"{d.year}/{d.month}",
    "m_dot": lambda d: f"{d.year}.{d.month:02d}",
    "m_dash": lambda d: f"{d.year}-{d.month:02d}",
    "m_numerals": lambda d: f"{''.join(_HAN[int(c)] for c in str(d.year))}年{_han_number(d.month)}月",
    "m_wide": lambda d: f"{d.year}年{d.month}月".translate(_WIDE),
    "m_from": lambda d: f"{d.year}年{d.month}月起",
}
BAD_DAY = ("2023.13.5", "2022.2.30", "2021年换届后", "不详", "2024年4月31日")
VACANT = ("空缺", "（空缺）", "暂缺", "待定", "无", "/", "—", "——", "空岗", "暂无", "待补", "未定", "缺")


class Hand:
    """One file's habits, by chance from the seed."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.rate = rng.choice([0.15, 0.3, 0.5])
        self.phones = rng.sample(sorted(PHONE), rng.choice([1, 2, 3]))
        self.twos = rng.sample(sorted(TWO_PHONES), 2)
        self.days = rng.sample([*DAY, *MONTH], rng.choice([1, 2, 3, 4]))
        self.vacant = rng.sample(VACANT, 3)
        self.names = rng.sample(["spaced", "wide_space", "padded", "sex", "part", "line"], 2)
        self.places = rng.sample(["short", "padded", "county"], 1)
        self.joint = rng.choice(["", "/", "-", " ", "、", "—", "\n"])
        self.bad = rng.random() < 0.5

    def phone(self, person: Person, *, plain: bool = False) -> Value:
        """A phone; ``plain``: nothing that another part of the same cell could be taken for."""
        rng = self.rng
        if plain:
            return Value(person.phone, person.phone)
        if rng.random() > self.rate:
            return Value(person.phone, person.phone)
        chance = rng.random()
        if self.bad and chance < 0.06:
            return Value(BAD_PHONE[rng.choice(sorted(BAD_PHONE))](person), None, "doubtful")
        if chance < 0.1:
            return Value(rng.choice(["无", "—", "/", None]), None)
        if chance < 0.12:
            return Value(person.landline, person.landline, "recoverable")
        if chance < 0.2:
            other = person.second if rng.random() < 0.7 else person.landline
            sign = TWO_PHONES[rng.choice(self.twos)]
            return Value(f"{person.phone}{sign}{other}", person.phone, "recoverable", other)
        return Value(PHONE[rng.choice(self.phones)](person), person.phone, "recoverable")

    def some_day(self, low: int = 2019, high: int = 2023) -> date:
        """A day in the years given."""
        return date(self.rng.randint(low, high), self.rng.randint(1, 12), self.rng.randint(1, 28))

    def day(self, day: date, *, sure: bool = False) -> Value:
        """A day or a month, in one of the file's ways; ``sure``: a day that ends something, never 2024年3月起."""
        rng = self.rng
        if not sure and self.bad and rng.random() < 0.04:
            return Value(rng.choice(BAD_DAY), None, "doubtful")
        if not sure and rng.random() < 0.06:
            return Value(None, None)
        way = rng.choice(self.days)
        way = "m_han" if sure and way == "m_from" else way
        if way in MONTH:
            return Value(MONTH[way](day), day.replace(day=1).isoformat(), "recoverable", "month")
        number_format = {"excel": "yyyy-mm-dd", "serial": "General"}.get(way)
        return Value(DAY[way](day), day.isoformat(), "clean" if way == "iso" else "recoverable", None, number_format)

    def span(self, start: date, end: date | None) -> tuple[Value, str | None]:
        """Start and end in one cell: the cell (its meaning is the start) and the end."""
        rng = self.rng
        way = rng.choice(["m_dot1", "m_han", "dot", "slash", "iso", "m_numerals"])
        writers: dict[str, Callable[[date], Any]] = {**DAY, **MONTH, "m_dot1": lambda d: f"{d.year}.{d.month}"}
        write = writers[way]
        month = way.startswith("m_")
        sign = {"iso": "至", "m_dot1": rng.choice("-—至~")}.get(
            way, rng.choice(["-", "—", "至", "～", "－", "--", " - "])
        )
        text = write(start) + (sign + write(end) if end else rng.choice(["至今", "—至今", "起至今", "-今", "起"]))
        first = start.replace(day=1) if month else start
        last = end.replace(day=1) if end and month else end
        value = Value(text, first.isoformat(), "recoverable", "month" if month else None)
        return value, last.isoformat() if last else None

    def name(self, person: Person) -> Value:
        """A name, at times spaced or with what is known of the person in brackets."""
        rng = self.rng
        name = person.name
        if rng.random() > self.rate:
            return Value(name, name)
        way = rng.choice(self.names)
        if way in {"spaced", "wide_space", "line"} and len(name) == 2:
            raw = name[0] + {"spaced": "  ", "wide_space": "　", "line": " "}[way] + name[1]
        elif way == "padded":
            raw = f" {name}　"
        elif way == "sex" and person.sex == "女":
            raw = f"{name}（女）"
        elif way == "part" and person.ethnic != "汉族" and "·" not in name:
            raw = f"{name}({person.ethnic})"
        else:
            return Value(name, name)
        return Value(raw, name, "recoverable")

    def empty_post(self) -> Value:
        """How a vacant post is written where a name should be."""
        return Value(self.rng.choice(self.vacant), None, "recoverable")

    def place(self, code: str, *, short: bool = True) -> Value:
        """The area's own name, at times shortened."""
        name = BY_CODE[code].name
        if BY_CODE[code].level in {"town", "village"} and self.rng.random() < self.rate:
            if "short" in self.places and short:
                return Value(_shortened(name), code, "recoverable")
            if "padded" in self.places:
                return Value(f"{name} ", code, "recoverable")
        return Value(name, code)

    def whole_place(self, code: str, *, joint: str | None = None) -> Value:
        """Town and village (and grid) in one cell."""
        area = BY_CODE[code]
        town, village = above(code, "town"), above(code, "village")
        joint = self.joint if joint is None else joint
        text = joint.join(a.name for a in (town, village) if a is not None)
        if area.level == "grid" and village is not None:
            text += (joint or "") + area.name.removeprefix(village.name)
        if "county" in self.places:
            text = f"青峰县{joint if joint.strip() else ''}{text}"
        return Value(text or area.name, code, "recoverable")


def _shortened(name: str) -> str:
    for ending in ("社区", "街道", "彝族乡", "镇", "乡", "村"):
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            return name.removesuffix(ending)
    return name
