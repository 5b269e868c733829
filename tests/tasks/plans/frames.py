"""Sentences that set figures, with the truth they hold: four fifths of the frames, and the tools of all."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import wraps

from ..truth import Fault, TrueTarget
from .words import Indicator, Words


@dataclass
class Piece:
    """One sentence without its full stop, and what is true of it."""

    text: str
    targets: list[TrueTarget] = field(default_factory=list)
    deadlines: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    maybe: list[str] = field(default_factory=list)
    governs: int | None = None
    """A year said at the start, which may hold for what follows after a semicolon."""


@dataclass
class Maker:
    """What a frame draws from: words, chance, the plan's year, and indicators that are not used twice in a plan."""

    rng: random.Random
    words: Words
    year: int | None
    used: set[str] = field(default_factory=set)

    def pick(self, *kinds: str) -> Indicator:
        """An indicator of one of these kinds that the plan has not used and that shares no name with one it has."""
        fitting = [i for i in self.words.indicators if i.kind in kinds]
        fresh = [i for i in fitting if not any(i.name in u or u in i.name for u in self.used)]
        chosen = self.rng.choice(fresh or fitting)
        self.used.add(chosen.name)
        return chosen

    def unit(self, indicator: Indicator) -> str:
        return self.rng.choice(indicator.units)

    def amount(self, unit: str, factor: int = 1) -> Decimal:
        """A figure that is likely in this unit."""
        if unit in {"万亩", "万公顷", "亿元", "平方公里", "平方千米", "万立方米"}:
            places = self.rng.choice((0, 1, 1, 2))
            return Decimal(self.rng.randint(3, 3000 if places == 2 else 300) * factor) / 10**places
        if unit in {"亩", "公顷", "立方米", "万元", "株"}:
            return Decimal(self.rng.randint(4, 900) * 50 * factor)
        if unit in {"万株", "万根"}:
            return Decimal(self.rng.randint(5, 400) * factor) / self.rng.choice((1, 10))
        return Decimal(self.rng.randint(2, 60) * factor)

    def target(
        self, at: str, indicator: Indicator | str, comparison: str, value: object, unit: str, **more: object
    ) -> TrueTarget:
        name = indicator if isinstance(indicator, str) else indicator.name
        more.setdefault("year", (self.year,))
        more.setdefault("part", False)
        more.setdefault("each", False)
        names = tuple(dict.fromkeys((name, name.removesuffix("建设"))))
        return TrueTarget(at, names, comparison, shown(value), unit, **more)  # type: ignore[arg-type]


Frame = Callable[[Maker], Piece]


def governed(pieces: list[Piece]) -> list[TrueTarget]:
    """The targets of sentences joined by semicolons: after 到2025年 the year is either's."""
    year: int | None = None
    targets: list[TrueTarget] = []
    for piece in pieces:
        if piece.governs:
            year = piece.governs
            targets += piece.targets
        else:
            targets += [replace(t, year=(*t.year, year)) if year else t for t in piece.targets]
    return targets


def shown(value: object) -> str:
    """A figure as a plan prints it."""
    if not isinstance(value, Decimal):
        return str(value)
    return f"{value.normalize():f}"


def plain(m: Maker) -> Piece:
    i = m.pick("area")
    u = m.unit(i)
    v = m.amount(u)
    at = f"{m.rng.choice(i.verbs)}{i.name}{shown(v)}{u}"
    head = m.rng.choice(("全县", "年内全县", "", "计划", "全年"))
    return Piece(
        head + at,
        [m.target(at, i, "eq", v, u, scope="全县" if "全县" in head else "")],
        ["年内"] if "年内" in head else [],
    )


def figure_first(m: Maker) -> Piece:
    i = m.pick("count")
    u = m.unit(i)
    v = m.amount(u)
    at = f"{m.rng.choice(i.verbs)}{shown(v)}{u}{i.name}"
    head = m.rng.choice(("", "全县", "确保"))
    return Piece(head + at, [m.target(at, i, "eq", v, u, scope="全县" if head == "全县" else "")])


def at_least(m: Maker) -> Piece:
    i = m.pick("area", "count")
    u = m.unit(i)
    v = m.amount(u)
    how = m.rng.choice(("不少于{}", "不低于{}", "达到{}以上", "{}以上", "至少达到{}"))
    at = f"{i.name}{how.format(shown(v) + u)}"
    return Piece(m.rng.choice(i.verbs) + at if "达到" not in how else at, [m.target(at, i, "ge", v, u)])


def verb_at_least(m: Maker) -> Piece:
    i = m.pick("count")
    u = m.unit(i)
    v = m.amount(u)
    at = f"{m.rng.choice(i.verbs)}不少于{shown(v)}{u}{i.name}"
    return Piece(at, [m.target(at, i, "ge", v, u)])


def strives(m: Maker) -> Piece:
    i = m.pick("area", "count")
    u = m.unit(i)
    v = m.amount(u)
    at = f"力争{m.rng.choice(i.verbs)}{i.name}{shown(v)}{u}"
    return Piece(at, [m.target(at, i, "strive", v, u)])


def more_than(m: Maker) -> Piece:
    i = m.pick("money", "area", "stock")
    u = m.unit(i)
    v = m.amount(u)
    at = f"{i.name}超过{shown(v)}{u}"
    return Piece(at, [m.target(at, i, "gt", v, u)])


def rate_down(m: Maker) -> Piece:
    i = m.pick("down")
    v = Decimal(m.rng.randint(2, 60)) / 10
    how = m.rng.choice(("控制在{}以内", "控制在{}以下", "不超过{}", "低于{}", "严格控制在{}以内", "不高于{}"))
    at = f"{i.name}{how.format(shown(v) + i.units[0])}"
    head = m.rng.choice(("", "确保", "全县"))
    return Piece(head + at, [m.target(at, i, "le", v, i.units[0], scope="全县" if head == "全县" else "")])


def two_rates(m: Maker) -> Piece:
    low, high = m.pick("down"), m.pick("up")
    v, w = Decimal(m.rng.randint(2, 30)) / 10, Decimal(m.rng.randint(600, 1000)) / 10
    one, two = f"{low.name}控制在{shown(v)}{low.units[0]}以内", f"{high.name}达到{shown(w)}%以上"
    return Piece(f"{one}，{two}", [m.target(one, low, "le", v, low.units[0]), m.target(two, high, "ge", w, "%")])


def rate_up(m: Maker) -> Piece:
    i = m.pick("up")
    v = Decimal(m.rng.randint(400, 1000)) / 10
    how, kind = m.rng.choice(
        (
            ("达到{}", "eq"),
            ("达{}以上", "ge"),
            ("不低于{}", "ge"),
            ("稳定在{}以上", "ge"),
            ("保持在{}", "eq"),
            ("为{}", "eq"),
        )
    )
    at = f"{i.name}{how.format(shown(v) + '%')}"
    return Piece(at, [m.target(at, i, kind, v, "%")])


def rises(m: Maker) -> Piece:
    i = m.pick("up")
    v = Decimal(m.rng.randint(400, 900)) / 10
    w = v + Decimal(m.rng.randint(1, 50)) / 10
    at = f"{i.name}由{shown(v)}%提高到{shown(w)}%"
    return Piece(at, [m.target(at, i, "eq", w, "%")])


def by_year(m: Maker) -> Piece:
    i = m.pick("up", "area", "stock")
    u = m.unit(i)
    v = m.amount(u) if u != "%" else Decimal(m.rng.randint(400, 900)) / 10
    year = m.rng.choice((2025, 2026, 2027, 2030))
    head = m.rng.choice((f"到{year}年，", f"到{year}年底，", f"到{year}年末，全县"))
    at = f"{i.name}达到{shown(v)}{u}"
    phrase = head.rstrip("，全县").lstrip("到")
    return Piece(
        head + at,
        [m.target(at, i, "eq", v, u, year=(year,), scope="全县" if "全县" in head else "")],
        [] if phrase == f"{year}年" else [phrase],
        maybe=[f"到{year}年", f"{year}年"],
        governs=year,
    )


def parts(m: Maker, wrong: bool = False) -> Piece:
    whole, one, two = m.pick("area"), m.pick("area"), m.pick("area")
    u = m.rng.choice(("万亩", "亩"))
    v, w = m.amount(u), m.amount(u)
    total = v + w + (m.amount(u) if m.rng.random() < 0.3 else 0)
    if wrong:
        total = max(v, w) + min(v, w) / 2
    mark = m.rng.choice(("其中", "其中：", "（其中", "，其中"))
    closing = "）" if mark.startswith("（") else ""
    mark = mark if mark[0] in "（，" else "，" + mark
    at = f"{m.rng.choice(whole.verbs)}{whole.name}{shown(total)}{u}"
    first, second = f"{one.name}{shown(v)}{u}", f"{two.name}{shown(w)}{u}"
    text = f"{at}{mark}{first}{m.rng.choice('，、')}{second}{closing}"
    targets = [
        m.target(at, whole, "eq", total, u),
        m.target(first, one, "eq", v, u, part=True),
        m.target(second, two, "eq", w, u, part=True),
    ]
    faults = [Fault(shown(total), "its parts add up to more than the total")] if wrong else []
    return Piece(text, targets, faults=faults)


def wrong_sum(m: Maker) -> Piece:
    return parts(m, wrong=True)


def wrong_volume(m: Maker) -> Piece:
    """A stock of timber without its 万."""
    if "森林蓄积量" in m.used:
        return wrong_sum(m)
    v = m.rng.randint(300, 950)
    m.used.add("森林蓄积量")
    at = f"森林蓄积量达到{v}立方米"
    fault = Fault(str(v), "a county's growing stock in cubic metres where 万 is missing")
    return Piece(f"全县{at}", [m.target(at, "森林蓄积量", "eq", v, "立方米", scope="全县")], faults=[fault])


def wrong_rate(m: Maker) -> Piece:
    """A rate of damage in percent where every such rate is per mille."""
    i = m.pick("down")
    v = Decimal(m.rng.randint(5, 30)) / 10
    at = f"{i.name}控制在{shown(v)}%以下"
    known = "受害率" in i.name or "成灾率" in i.name
    return Piece(at, [m.target(at, i, "le", v, "%")], faults=[Fault(shown(v), "% against ‰", must=known)])


def respectively(m: Maker) -> Piece:
    n = m.rng.choice((2, 3))
    items = [m.pick("area") for _ in range(n)]
    u = m.rng.choice(("万亩", "亩"))
    values = [m.amount(u) for _ in items]
    verb, ge = m.rng.choice(
        (("分别完成", ""), ("分别达到", ""), ("分别达到", "以上"), ("面积分别为", ""), ("分别不低于", "ge"))
    )
    with_unit = m.rng.random() < 0.5
    figures = "、".join(shown(v) + (u if with_unit else "") for v in values) + ("" if with_unit else u)
    text = "、".join(i.name for i in items) + verb + figures + (ge if ge == "以上" else "")
    kind = "ge" if ge else "eq"
    return Piece(text, [m.target(text, i, kind, v, u) for i, v in zip(items, values, strict=True)])


def ranged(m: Maker) -> Piece:
    i = m.pick("count")
    u = m.unit(i)
    low = m.rng.randint(1, 8)
    v = f"{low}{m.rng.choice('-—～－')}{low + m.rng.randint(1, 3)}"
    at = f"{m.rng.choice(i.verbs)}{m.rng.choice((f'{i.name}{v}{u}', f'{v}{u}{i.name}'))}"
    return Piece(at, [m.target(at, i, "eq", v, u)])


def per_period(m: Maker) -> Piece:
    i = m.pick("times")
    u = m.unit(i)
    v = m.rng.randint(1, 4)
    period = m.rng.choice(("每季度", "每月", "每年", "每半年"))
    how = m.rng.choice(
        (
            f"{i.name}{period}不少于{v}{u}",
            f"{period}{i.verbs[0]}{i.name}不少于{v}{u}",
            f"{period}至少{i.verbs[0]}{v}{u}{i.name}",
        )
    )
    return Piece(how, [m.target(how, i, "ge", v, u, each=True, period=period)], [period])


def per_period_plain(m: Maker) -> Piece:
    i = m.pick("times")
    u = m.unit(i)
    v = m.rng.choice((1, 2, "一", "两"))
    period = m.rng.choice(("每季度", "每月", "每年", "每半年"))
    at = f"{period}{i.verbs[0]}{v}{u}{i.name}"
    return Piece(at, [m.target(at, i, "eq", v, u, each=True, period=period)], [period])


def each_place(m: Maker) -> Piece:
    i = m.pick("count")
    u = m.unit(i)
    v = m.rng.randint(1, 5)
    place = m.rng.choice(("每个乡镇", "各乡镇", "每村", "每个林场"))
    how, kind = m.rng.choice((("不少于", "ge"), ("至少", "ge"), ("", "eq")))
    at = f"{place}{i.verbs[0]}{i.name}{how}{v}{u}"
    return Piece(at, [m.target(at, i, kind, v, u, each=True, scope=place)])


def shared_out(m: Maker) -> Piece:
    i = m.pick("count")
    u = i.units[0]
    each, towns = m.rng.randint(1, 4), m.rng.randint(4, 18)
    at = f"{i.verbs[0]}{each * towns}{u}{i.name}"
    bracket = f"每个乡镇{each}{u}"
    return Piece(
        f"在{towns}个乡镇{at}（{bracket}）",
        [
            m.target(at, i, "eq", each * towns, u, scope=f"{towns}个乡镇"),
            m.target(bracket, i, "eq", each, u, each=True, scope="每个乡镇"),
        ],
    )


def on_top_of(m: Maker) -> Piece:
    i = m.pick("area")
    u = m.unit(i)
    v, w = m.amount(u), m.amount(u)
    at = f"今年{i.verbs[0]}{i.name}{shown(w)}{u}"
    return Piece(f"在去年完成{shown(v)}{u}的基础上，{at}", [m.target(at, i, "eq", w, u)])


def in_full(m: Maker) -> Piece:
    i = m.pick("up")
    at = f"{i.name}{m.rng.choice(('达100%', '达到100%', '100%'))}"
    return Piece(at, [m.target(at, i, "eq", 100, "%")])


def by_years(m: Maker) -> Piece:
    i = m.pick("area")
    u = m.rng.choice(("万亩", "亩"))
    values = [m.amount(u) for _ in range(3)]
    years = (2025, 2026, 2027)
    at = f"三年共完成{i.name}{shown(sum(values, Decimal(0)))}{u}"
    clauses = [f"{y}年{shown(v)}{u}" for y, v in zip(years, values, strict=True)]
    targets = [m.target(at, i, "eq", sum(values, Decimal(0)), u, year=(m.year, None, 2027))]
    targets += [
        m.target(c, i, "eq", v, u, part=True, year=(y,)) for c, v, y in zip(clauses, values, years, strict=True)
    ]
    return Piece(f"{at}，其中{m.rng.choice('，、').join(clauses)}", targets, maybe=[f"{y}年" for y in years])


def two_things(m: Maker) -> Piece:
    a, b = m.pick("area"), m.pick("count")
    u, w = m.unit(a), m.unit(b)
    v, x = m.amount(u), m.amount(w)
    one, two = f"{a.verbs[0]}{a.name}{shown(v)}{u}", f"{b.verbs[0]}{b.name}{shown(x)}{w}"
    return Piece(one + m.rng.choice("，、；") + two, [m.target(one, a, "eq", v, u), m.target(two, b, "eq", x, w)])


def planned(m: Maker) -> Piece:
    i = m.pick("area")
    u = m.unit(i)
    v = m.amount(u)
    at = f"{i.name}{shown(v)}{u}"
    return Piece(f"{m.rng.choice(('计划', '共安排', '全年', '今年'))}{at}", [m.target(at, i, "eq", v, u)])


def each_of_several(m: Maker) -> Piece:
    i = m.pick("count")
    u = i.units[0]
    v = m.rng.randint(1, 6)
    at = f"各{i.verbs[0]}{v}{u}{i.name}"
    towns = f"{m.rng.randint(3, 20)}个乡镇"
    return Piece(towns + at, [m.target(at, i, "eq", v, u, each=True, scope=towns)])


def within_the_year(m: Maker) -> Piece:
    i = m.pick("times")
    u = m.unit(i)
    v = m.rng.randint(2, 6)
    at = f"{i.verbs[0]}{i.name}{v}{u}"
    head = m.rng.choice(("全年", "年内"))
    return Piece(
        head + at, [m.target(at, i, "eq", v, u, each=None)], ["年内"] if head == "年内" else [], maybe=["全年"]
    )


def two_of_each(m: Maker) -> Piece:
    """Two figures for every place, the place said once."""
    a, b = m.pick("count"), m.pick("count")
    u, w = a.units[0], b.units[0]
    v, x = m.rng.randint(1, 9), m.rng.randint(1, 9)
    one, two = f"{a.verbs[0]}{v}{u}{a.name}", f"{b.verbs[0]}不少于{x}{w}{b.name}"
    place = "每个乡镇"
    first = m.target(one, a, "eq", v, u, each=True, scope=place)
    return Piece(f"{place}{one}、{two}", [first, m.target(two, b, "ge", x, w, each=True, scope=place)])


def near_sum(m: Maker) -> Piece:
    """Parts that nearly make up the total: a slip of the pen."""
    whole, one, two = m.pick("area"), m.pick("area"), m.pick("area")
    v, w = Decimal(m.rng.randint(10, 90) * 100), Decimal(m.rng.randint(10, 90) * 100)
    total = v + w + 30
    at, first, second = f"{whole.name}{total}亩", f"{one.name}{v}亩", f"{two.name}{w}亩"
    return Piece(
        f"完成{at}，其中{first}、{second}",
        [
            m.target(at, whole, "eq", total, "亩"),
            m.target(first, one, "eq", v, "亩", part=True),
            m.target(second, two, "eq", w, "亩", part=True),
        ],
        faults=[Fault(shown(total), "its parts come to thirty less than the total")],
    )


def thousands(m: Maker) -> Piece:
    i = m.pick("area")
    v = m.rng.randint(1000, 98000)
    at = f"完成{i.name}{v:,}亩"
    return Piece(at, [m.target(at, i, "eq", v, "亩")])


def _told(*frames: Frame) -> tuple[Frame, ...]:
    """The frames with a truth that says of every figure where and how often it holds, or that nothing is said.

    Whose patrols 县级林长巡林 are is part of what they are called: no scope is judged there.
    """

    def told(frame: Frame) -> Frame:
        @wraps(frame)
        def made(m: Maker) -> Piece:
            piece = frame(m)
            piece.targets = [
                replace(t, scope=t.scope or (None if "林长" in t.indicator[0] else ""), period=t.period or "")
                for t in piece.targets
            ]
            return piece

        return made

    return tuple(told(frame) for frame in frames)


OPEN_FRAMES: tuple[Frame, ...] = _told(
    plain,
    figure_first,
    at_least,
    verb_at_least,
    strives,
    more_than,
    rate_down,
    two_rates,
    rate_up,
    rises,
    by_year,
    parts,
    respectively,
    ranged,
    per_period,
    per_period_plain,
    each_place,
    shared_out,
    on_top_of,
    in_full,
    by_years,
    two_things,
    thousands,
    planned,
    each_of_several,
    within_the_year,
    two_of_each,
)
FAULTY_FRAMES: tuple[Frame, ...] = _told(wrong_sum, near_sum, wrong_volume, wrong_rate)
