"""A fifth of the sentence frames, for nobody who works on the reader to open."""

from __future__ import annotations

from decimal import Decimal

from .frames import Frame, Maker, Piece, shown


def ceiling(m: Maker) -> Piece:
    i = m.pick("down")
    v = Decimal(m.rng.randint(2, 50)) / 10
    at = f"把{i.name}压减至{shown(v)}{i.units[0]}以内"
    return Piece(at, [m.target(at, i, "le", v, i.units[0])])


def task_amount(m: Maker) -> Piece:
    i = m.pick("area")
    u = m.unit(i)
    v = m.amount(u)
    at = f"市下达我县{i.name}任务{shown(v)}{u}"
    return Piece(f"{at}，须按期完成", [m.target(at, i, "eq", v, u)])


def grows_by(m: Maker) -> Piece:
    i = m.pick("area")
    u = m.unit(i)
    v = m.amount(u)
    at = f"{i.name}净增{shown(v)}{u}"
    return Piece(f"较上年{at}", [m.target(at, i, "eq", v, u)])


def at_most(m: Maker) -> Piece:
    i = m.pick("count")
    u = m.unit(i)
    v = m.amount(u)
    at = f"{i.name}最多不突破{shown(v)}{u}"
    return Piece(at, [m.target(at, i, "le", v, u)])


def no_worse(m: Maker) -> Piece:
    i = m.pick("up")
    v = Decimal(m.rng.randint(500, 990)) / 10
    at = f"{i.name}守住{shown(v)}%底线"
    return Piece(at, [m.target(at, i, "ge", v, "%")])


def including(m: Maker) -> Piece:
    whole, one = m.pick("area"), m.pick("area")
    u = m.rng.choice(("万亩", "亩"))
    v = m.amount(u)
    w = v + m.amount(u)
    at, first = f"{whole.name}{shown(w)}{u}", f"含{one.name}{shown(v)}{u}"
    return Piece(f"安排{at}（{first}）", [m.target(at, whole, "eq", w, u), m.target(first, one, "eq", v, u, part=True)])


def every_so_often(m: Maker) -> Piece:
    i = m.pick("times")
    u = m.unit(i)
    v = m.rng.randint(1, 3)
    period = m.rng.choice(("每旬", "每周", "每两个月"))
    at = f"{i.name}做到{period}{v}{u}以上"
    return Piece(at, [m.target(at, i, "ge", v, u, each=True, period=period)], [period])


WITHHELD_FRAMES: tuple[Frame, ...] = (ceiling, task_amount, grows_by, at_most, no_worse, including, every_so_often)
