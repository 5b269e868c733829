"""A plan before it is written down: sections, items with their sentences, units and truth."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from ..truth import Fault, TrueTarget
from .frames import FAULTY_FRAMES, Frame, Maker, Piece, governed
from .words import Words

KINDS = ("工作方案", "实施方案", "行动方案", "工作要点", "任务分解方案", "考核办法", "重点任务清单", "工作意见")


@dataclass
class Item:
    """One task."""

    title: str
    body: str
    lead: list[str]
    units: list[str]
    cooperating: list[str]
    contacts: list[str]
    due: str
    targets: list[TrueTarget]
    deadlines: list[str]
    maybe: list[str]
    faults: list[Fault]


@dataclass
class Part:
    """A heading with its tasks. Plans of two levels have one part without a heading."""

    heading: str
    items: list[Item]


@dataclass
class Draft:
    """A whole plan. ``goals`` are sentences with figures in a section that has no rows.

    ``running``: items are numbered through the whole plan, not anew under each heading.
    """

    title: str
    kind: str
    year: int | None
    intro: str
    goals: str
    goal_targets: list[TrueTarget]
    main: str
    parts: list[Part]
    running: bool
    rng: random.Random = field(repr=False)

    @property
    def items(self) -> list[tuple[Part, Item]]:
        return [(part, item) for part in self.parts for item in part.items]


def make_draft(
    rng: random.Random, words: Words, frames: Sequence[Frame], faulty: bool = False, contacts: bool = False
) -> Draft:
    """A plan drawn by chance."""
    kind = rng.choice(KINDS)
    year = rng.choice((2023, 2024, 2025, None))
    maker = Maker(rng, words, year)
    name = f"青峰县{year}年{rng.choice(('', '度'))}林长制{kind}" if year else f"青峰县全面推行林长制{kind}"
    objects, headings = list(words.objects), list(words.headings)
    rng.shuffle(objects)
    rng.shuffle(headings)
    levels = rng.choice((2, 3, 3))
    total = min(len(objects), rng.randint(5, 12))
    count = min(len(headings), rng.randint(2, 4)) if levels == 3 else 1
    parts: list[Part] = []
    share = [total // count + (k < total % count) for k in range(count)]
    starts: set[str] = set()
    for k in range(count):
        items = [
            _item(maker, objects.pop(), frames, starts, faulty and rng.random() < 0.4, contacts)
            for _ in range(max(1, share[k]))
            if objects
        ]
        parts.append(Part(headings[k] if levels == 3 else "", items))
    goals = [frame(maker) for frame in rng.sample(list(frames), 2)] if rng.random() < 0.5 and kind != "考核办法" else []
    main = "考核内容" if kind == "考核办法" else rng.choice(words.sections)
    draft = Draft(
        title=name,
        kind=kind,
        year=year,
        intro=rng.choice(
            (
                f"为深入贯彻习近平生态文明思想，全面落实林长制，结合我县实际，制定本{kind}。",
                f"根据市委、市政府工作部署，现就做好林长制工作制定如下{kind[-2:]}。",
            )
        ),
        goals="；".join(goal.text for goal in goals),
        goal_targets=governed(goals),
        main=main,
        parts=parts,
        running=rng.random() < 0.25,
        rng=rng,
    )
    place = rng.choice("县县区市")
    return _elsewhere(draft, place) if place != "县" else draft


def _elsewhere(draft: Draft, place: str) -> Draft:
    """The same plan of a district or a city: every 县 is one."""

    def moved(value: Any) -> Any:
        if isinstance(value, str):
            return value.replace("县", place)
        if isinstance(value, (list, tuple)):
            return type(value)(moved(v) for v in value)
        if isinstance(value, (Item, Part, TrueTarget, Fault)):
            return replace(value, **{f.name: moved(getattr(value, f.name)) for f in fields(value)})
        return value

    return replace(draft, **{f.name: moved(getattr(draft, f.name)) for f in fields(draft) if f.name != "rng"})


def _item(maker: Maker, thing: str, frames: Sequence[Frame], starts: set[str], faulty: bool, contacts: bool) -> Item:
    rng, words = maker.rng, maker.words
    title = f"{rng.choice(words.verbs)}{thing}"
    first = _filler(maker)
    while first[:6] in starts:
        first = _filler(maker)
    starts.add(first[:6])
    sentences, deadlines, maybe, faults = [first], [], [], []
    pieces: list[Piece] = []
    for _ in range(rng.choice((0, 1, 1, 2))):
        piece = rng.choice(frames)(maker)
        sentences.append(piece.text)
        pieces.append(piece)
        deadlines += piece.deadlines
        maybe += piece.maybe
        faults += piece.faults
    if faulty:
        piece = rng.choice(FAULTY_FRAMES)(maker)
        sentences.append(piece.text)
        pieces.append(piece)
        faults += piece.faults
    if rng.random() < 0.25:
        month = rng.randint(3, 12)
        text, phrase = rng.choice(
            (
                (f"{month}月底前完成阶段性任务", f"{month}月底前"),
                (f"于{month}月{rng.randint(10, 28)}日前报送工作总结", ""),
                (f"每年{month}月底前报告进展情况", f"每年{month}月底前"),
            )
        )
        phrase = phrase or text[1 : text.index("前") + 1]
        sentences.append(text)
        deadlines.append(phrase)
    sentences.append(rng.choice(words.effects))
    lead, units, cooperating = _units(rng, words)
    body = _joined(rng, sentences)
    return Item(
        title=title,
        body=body,
        lead=lead,
        units=units,
        cooperating=cooperating,
        contacts=rng.sample(words.contacts, rng.choice((1, 1, 2))) if contacts else [],
        due=rng.choice(("", "", f"{rng.randint(4, 12)}月底前", "全年", f"2025年{rng.randint(6, 12)}月")),
        targets=governed(pieces) if "；" in body else [target for piece in pieces for target in piece.targets],
        deadlines=list(dict.fromkeys(deadlines)),
        maybe=maybe,
        faults=faults,
    )


def _joined(rng: random.Random, sentences: list[str]) -> str:
    """Sentences one after the other, or counted: 一是, ①, （1）. What is counted within an item is its text."""
    how = rng.random()
    if how < 0.7 or len(sentences) < 3:
        return "。".join(sentences) + "。"
    marks = rng.choice(
        ("一是 二是 三是 四是 五是 六是", "① ② ③ ④ ⑤ ⑥", "1） 2） 3） 4） 5） 6）", "—— —— —— —— —— ——")
    ).split()
    if marks[0] == "——" or rng.random() < 0.3:
        return "\n".join(f"{mark}{s}。" for mark, s in zip(marks, sentences, strict=False))
    return rng.choice("；。").join(mark + s for mark, s in zip(marks, sentences, strict=False)) + "。"


def _filler(maker: Maker) -> str:
    rng, words = maker.rng, maker.words
    if rng.random() < 0.4:
        return f"{rng.choice(words.asides)}，{rng.choice(words.verbs)}{rng.choice(words.objects)}"
    return f"{rng.choice(words.verbs)}{rng.choice(words.objects)}，{rng.choice(words.verbs)}{rng.choice(words.objects)}"


def _units(rng: random.Random, words: Words) -> tuple[list[str], list[str], list[str]]:
    """Lead, responsible and cooperating units of one item; what is not used by the plan's style is dropped there."""
    names = rng.sample(words.bureaus, min(len(words.bureaus), rng.randint(3, 6)))
    groups = [rng.choice(words.groups)] if rng.random() < 0.6 else []
    return names[:1], [*names[1:2], *groups], names[2:]
