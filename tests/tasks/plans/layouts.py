"""How plans are numbered, how they name units, and how their text is laid out: four fifths of the ways."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..truth import TrueTask, Truth
from .draft import Draft, Item, Part

Scheme = Callable[[int, tuple[int, ...]], str]
"""``scheme(level, counters)``: the number as printed before a heading or item."""


def chinese(n: int) -> str:
    """1–99 in Chinese numerals."""
    digits = "零一二三四五六七八九"
    if n < 10:
        return digits[n]
    tens, ones = divmod(n, 10)
    return (digits[tens] if tens > 1 else "") + "十" + (digits[ones] if ones else "")


def _wide(n: int) -> str:
    return "".join(chr(ord(c) + 0xFEE0) for c in str(n))


SCHEMES: dict[str, Scheme] = {
    "official": lambda k, c: (f"{chinese(c[0])}、", f"（{chinese(c[-1])}）", f"{c[-1]}.")[k],
    "narrow brackets": lambda k, c: (f"{chinese(c[0])}、", f"({chinese(c[-1])})", f"{c[-1]}、")[k],
    "wide figures": lambda k, c: (f"{chinese(c[0])}、", f"（{chinese(c[-1])}）", f"{_wide(c[-1])}．")[k],
    "decimal": lambda k, c: ".".join(map(str, c)) + (" " if k else ". "),
    "figures in brackets": lambda k, c: (f"{chinese(c[0])}、", f"{c[-1]}．", f"（{c[-1]}）")[k],
    "spaced": lambda k, c: (f"{chinese(c[0])}、 ", f"（ {chinese(c[-1])} ） ", f"{c[-1]} . ")[k],
    "spaces alone": lambda k, c: (f"{chinese(c[0])} ", f"（{chinese(c[-1])}）", f"{c[-1]} ")[k],
    "dotted": lambda k, c: (f"{chinese(c[0])}．", f"〔{chinese(c[-1])}〕", f"{c[-1]}．")[k],
}

Tail = Callable[[random.Random, Item], tuple[str, bool, tuple[list[str], list[str], list[str], bool]]]
"""``tail(rng, item)``: the text that names the units, whether it is a line of its own, and what of them it names:
lead, responsible, cooperating, and whether it gives the due date."""


def _list(rng: random.Random, names: list[str]) -> str:
    if len(names) > 1 and names[-1][0] == "各" and rng.random() < 0.5:
        return "、".join(names[:-1]) + "，" + names[-1]
    return "、".join(names)


def bracket_roles(rng: random.Random, item: Item):
    a, b, c = (_list(rng, n) for n in (item.lead, item.units, item.cooperating))
    words = rng.choice((("牵头单位", "责任单位", "配合单位"), ("牵头部门", "责任部门", "配合部门")))
    due = f"；完成时限：{item.due}" if item.due else ""
    pieces = [f"{words[0]}：{a}", f"{words[1]}：{b}"] + ([f"{words[2]}：{c}"] if c else [])
    pieces = [p for p in pieces if not p.endswith("：")]
    return f"（{'；'.join(pieces)}{due}）", False, (item.lead, item.units, item.cooperating, bool(due))


def bracket_simple(rng: random.Random, item: Item):
    names = [*item.lead, *item.cooperating, *item.units]
    left, right = rng.choice(("（）", "()", "[]", "【】"))
    names = [n for n in names if n[0] != "各"] + [n for n in names if n[0] == "各"]
    word, colon = rng.choice(("责任单位", "责任部门", "落实单位")), rng.choice("：:")
    return f"{left}{word}{colon}{_list(rng, names)}{right}", False, ([], names, [], False)


def bracket_verbs(rng: random.Random, item: Item):
    if not item.cooperating:
        return f"（{item.lead[0]}牵头负责）", False, (item.lead, [], [], False)
    return (
        f"（{item.lead[0]}牵头，{_list(rng, item.cooperating)}配合）",
        False,
        (item.lead, [], item.cooperating, False),
    )


def own_line(rng: random.Random, item: Item):
    a, c = _list(rng, item.lead), _list(rng, item.cooperating)
    word = rng.choice(("牵头单位", "牵头责任单位"))
    text = f"{word}：{a}" + (f"{rng.choice('；，')}配合单位：{c}" if c else "") + rng.choice(("", "。"))
    return text, True, (item.lead, [], item.cooperating, False)


def own_line_simple(rng: random.Random, item: Item):
    names = [*item.lead, *item.units]
    due = f"\n完成时限：{item.due}" if item.due else ""
    return f"责任单位：{_list(rng, names)}{due}", True, ([], names, [], bool(due))


def in_a_sentence(rng: random.Random, item: Item):
    names = [*item.lead, *item.cooperating]
    return f"由{_list(rng, names)}{rng.choice(('负责', '负责落实'))}。", False, ([], names, [], False)


def no_units(rng: random.Random, item: Item):
    return "", False, ([], [], [], False)


TAILS: dict[str, Tail] = {
    "bracket with roles": bracket_roles,
    "bracket of responsible units": bracket_simple,
    "bracket with verbs": bracket_verbs,
    "line with roles": own_line,
    "line of responsible units": own_line_simple,
    "sentence": in_a_sentence,
    "no units": no_units,
}


@dataclass
class Written:
    """Blocks of text as they stand in the document, in order, and the truth. ``level`` 9 is body text."""

    truth: Truth
    blocks: list[tuple[int, str, str]]
    """(level, number, text): the text without its number; 0–2 are headings or items, 9 is body, 8 the title."""

    @property
    def lines(self) -> list[str]:
        return [number + text for _, number, text in self.blocks]


SAFEGUARDS = (
    ("加强组织领导", "各乡镇各部门要提高认识，压实责任，确保工作任务落实到位。"),
    ("加大资金投入", "统筹涉林资金，健全多元化投入机制，保障工作经费。"),
    ("严格督查考核", "定期通报工作进展，考核结果作为评先评优的依据。"),
)
DUTY = "坚持以习近平新时代中国特色社会主义思想为指导，牢固树立绿水青山就是金山银山理念。"


def true_task(
    section: str,
    number: str,
    title: str | None,
    item: Item,
    named,
    body: str,
    tail: str,
    lost: bool = False,
) -> TrueTask:
    """The truth of one item as it is written down."""
    lead, units, cooperating, due = named
    deadlines = tuple(dict.fromkeys([*item.deadlines, *([item.due] if due and item.due else [])]))
    return TrueTask(
        section=(section,),
        number="" if lost else number,
        number_lost=number if lost else "",
        title=title,
        start=body[:16],
        end=body[-14:],
        lead=tuple(lead),
        units=tuple(units),
        cooperating=tuple(cooperating),
        deadlines=deadlines,
        deadlines_maybe=tuple(item.maybe),
        tail=tail,
    )


def bare(number: str) -> str:
    """A printed number without brackets, as the truth has it."""
    number = unicodedata.normalize("NFKC", number)
    return "".join(c for c in number if c.isalnum() or c == ".").strip(".")


def write(
    draft: Draft, scheme: Scheme, tail: Tail, titles: str = "inline", lost: str = "none", duties: bool = False
) -> Written:
    """A plan as headings and paragraphs.

    ``titles``: inline (title。text), line (a line of its own), none (the text alone). ``lost``: which numbers Word
    lost, none, the first of each list, those of one level, or all.
    """
    rng = draft.rng
    blocks: list[tuple[int, str, str]] = [(8, "", draft.title), (9, "", draft.intro)]
    truth = Truth("", "", [], list(draft.goal_targets))
    top = 1

    missing = rng.randint(0, 2)

    def number(level: int, counters: tuple[int, ...]) -> tuple[str, str]:
        printed = scheme(level, counters)
        gone = lost == "all" or (lost == "first" and counters[-1] == 1) or (lost == "level" and level == missing)
        return ("" if gone else printed), bare(printed)

    if draft.goals or rng.random() < 0.6:
        blocks.append(
            (
                0,
                number(0, (top,))[0],
                rng.choice(
                    ("总体要求", "指导思想", "工作目标") if not draft.goals else ("工作目标", "总体目标", "目标要求")
                ),
            )
        )
        blocks.append((9, "", DUTY))
        if draft.goals:
            blocks.append((9, "", draft.goals + "。"))
            truth.maybe_tasks.append(TrueTask(("",), "", None, draft.goals[:16], draft.goals[-10:]))
        truth.maybe_tasks.append(TrueTask(("",), "", None, DUTY[:16], DUTY[-10:]))
        top += 1
    blocks.append((0, number(0, (top,))[0], draft.main))
    deep = bool(draft.parts[0].heading)
    before = 0
    for p, part in enumerate(draft.parts, 1):
        if deep:
            blocks.append((1, number(1, (top, p))[0], part.heading))
        for i, item in enumerate(part.items, 1):
            through = before + i if draft.running else i
            level, counters = (2, (top, p, through)) if deep else (1, (top, i))
            printed, plain = number(level, counters)
            _write_item(truth, blocks, draft, part, item, (level, printed, plain), tail, titles, lost == "none")
        before += len(part.items)
    top += 1
    if duties and rng.random() < 0.4:
        blocks.append((0, number(0, (top,))[0], "职责分工"))
        for _, item in draft.items[:3]:
            text = f"负责{item.title}有关工作，配合做好督导检查。"
            blocks.append((9, "", f"{item.lead[0]}：{text}"))
            lines = TrueTask(("职责分工",), "", None, text[:16], text[-8:], units=(item.lead[0],), unit_line=True)
            truth.tasks.append(lines)
        top += 1
    if rng.random() < 0.7:
        blocks.append((0, number(0, (top,))[0], rng.choice(("保障措施", "工作要求", "组织保障"))))
        for k, (title, text) in enumerate(rng.sample(SAFEGUARDS, 2), 1):
            blocks.append((1, number(1, (top, k))[0], f"{title}。{text}"))
    truth.text = "\n".join(n + t for _, n, t in blocks)
    return Written(truth, blocks)


def _write_item(
    truth: Truth, blocks, draft: Draft, part: Part, item: Item, place, tail: Tail, titles: str, cut: bool
) -> None:
    level, printed, plain = place
    text, own, named = tail(draft.rng, item)
    title, body = item.title, item.body
    if draft.kind == "考核办法":
        points = draft.rng.choice((5, 10, 15, 20))
        title = f"{title}（{points}分）"
        body += f"完成的得{points}分，每少完成1个百分点扣0.5分，扣完为止。"
    first, _, rest = body.partition("\n")
    if cut and not own and not rest and draft.rng.random() < 0.2 and body.count("。") > 2:
        at = body.index("。") + 1
        first, rest = body[:at], body[at:]
    head = f"{title}{draft.rng.choice('。。：') if titles == 'inline' else ''}"
    if titles == "line":
        blocks += [(level, printed, title), (9, "", first)]
    else:
        blocks.append((level, printed, (head if titles == "inline" else "") + first))
    if rest:
        blocks += [(9, "", line) for line in rest.split("\n")]
    if not own:
        place_of_last, number_of_last, words = blocks.pop()
        blocks.append((place_of_last, number_of_last, words + text))
    if own:
        blocks += [(9, "", line) for line in text.split("\n")]
    section = part.heading or draft.main
    row = true_task(section, plain, None if titles == "none" else title, item, named, body, text, lost=not printed)
    truth.tasks.append(row)
    truth.targets += item.targets
    truth.faults += item.faults


# ---- text files ----------------------------------------------------------------------------------------------


def as_paragraphs(written: Written, rng: random.Random) -> str:
    indent = rng.choice(("", "　　", "    "))
    return "\n".join((indent if level != 8 else "") + number + text for level, number, text in written.blocks)


def as_one_paragraph(written: Written, rng: random.Random) -> str:
    return "".join(written.lines)


def as_wrapped(written: Written, rng: random.Random) -> str:
    """Every paragraph cut into lines of one width, as text copied out of a PDF."""
    width = rng.randint(26, 38)
    lines: list[str] = []
    for level, number, text in written.blocks:
        line = ("" if level == 8 else "　　") + number + text
        lines += [line[k : k + width] for k in range(0, len(line), width)]
    return "\n".join(lines)


def as_with_contents(written: Written, rng: random.Random) -> str:
    """With a table of contents, residue of bookmarks, a cover and blank lines."""
    heads = [number + text for level, number, text in written.blocks if level in {0, 1} and len(text) < 16]
    lines = [written.blocks[0][2], "", "目 录" if rng.random() < 0.5 else "目录"]
    lines += [f"{head}{rng.choice((chr(9), '…………', '......', ' '))}{1 + k // 3}" for k, head in enumerate(heads)]
    lines += ["", f"[bookmark: _Toc{rng.randint(10**7, 10**8)}]", written.blocks[0][2]]
    for level, number, text in written.blocks[1:]:
        mark = f"[bookmark: _Toc{rng.randint(10**7, 10**8)}]" if level in {0, 1} and len(text) < 16 else ""
        lines += [mark + number + text] + ([""] if rng.random() < 0.2 else [])
    lines += ["附件：1.任务分解表", "2.考核评分细则"]
    return "\n".join(lines)


LAYOUTS = {
    "paragraphs": as_paragraphs,
    "one paragraph": as_one_paragraph,
    "wrapped lines": as_wrapped,
    "with contents": as_with_contents,
}


def labelled_blocks(draft: Draft) -> tuple[str, Truth]:
    """One block of labelled lines for each task, and nothing else."""
    rng = draft.rng
    truth = Truth("", "", [], [])
    name, about = rng.choice(("任务", "事项", "项目")), rng.choice(("工作内容", "目标要求", "主要举措"))
    lines = [draft.title]
    for n, (_, item) in enumerate(draft.items, 1):
        tail = [f"牵头单位：{item.lead[0]}"]
        tail += [f"配合单位：{_list(rng, item.cooperating)}"] if item.cooperating else []
        tail += [f"完成时限：{item.due}"] if item.due else []
        body = item.body.replace("\n", "")
        lines += [f"{name}{chinese(n)}：{item.title}", f"{about}：{body}", *tail]
        named = (item.lead, [], item.cooperating, bool(item.due))
        row = true_task("", chinese(n), item.title, item, named, body, "".join(tail))
        truth.tasks.append(replace(row, number_lost=f"{name}{chinese(n)}"))
        truth.targets += item.targets
        truth.faults += item.faults
    truth.text = "\n".join(lines)
    return truth.text, truth


def marked_heads(draft: Draft) -> tuple[str, Truth]:
    """Heads without numbers, in brackets or with a colon, each with its text and a line of units below."""
    rng = draft.rng
    truth = Truth("", "", [], [])
    left, right = rng.choice((("【", "】"), ("◆", ""), ("", "："), ("★", "")))
    lines = [draft.title, draft.intro]
    for _, item in draft.items:
        names = [*item.lead, *item.units]
        tail = f"责任单位：{_list(rng, names)}"
        body = item.body.replace("\n", "")
        lines += [f"{left}{item.title}{right}", body, tail]
        truth.tasks.append(true_task("", "", item.title, item, ([], names, [], False), body, tail))
        truth.targets += item.targets
        truth.faults += item.faults
    truth.text = "\n".join(lines)
    return truth.text, truth


def flattened(draft: Draft) -> tuple[str, Truth]:
    """A table of columns as copying leaves it: no separators between cells, pages marked in mid-word."""
    rng = draft.rng
    truth = Truth("", "", [], [])
    cells = [f"{draft.title}任务分解表序号重点任务主要内容责任单位联系人"]
    n = 0
    total = len(draft.items)
    gone = rng.randint(2, total - 1) if total > 3 and rng.random() < 0.4 else 0
    for p, part in enumerate(draft.parts, 1):
        section = part.heading or draft.main
        cells.append(f"{chinese(p)}、{section}。")
        for item in part.items:
            n += 1
            names = [*item.lead, *item.cooperating]
            groups = [u for u in item.units if u[0] == "各"]
            units = "、".join(names) + ("，" + groups[0] if groups else "")
            contacts = "".join(item.contacts)
            if n == gone:
                truth.lost.append(str(n))
                continue
            body = item.body.replace("\n", "")
            cells.append(f"{n}{item.title}{body}{units}{contacts}")
            named = ([], [*names, *groups[:1]], [], False)
            row = true_task(section, str(n), item.title, item, named, body, units + contacts)
            truth.tasks.append(replace(row, contacts=tuple(item.contacts)))
            truth.targets += item.targets
            truth.faults += item.faults
    text = "".join(cells)
    size = rng.randint(380, 520)
    pages = [f"{k // size + 1}、{text[k : k + size]}" for k in range(0, len(text), size)]
    truth.text = text
    return "\n".join(pages), truth
