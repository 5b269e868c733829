"""How well a reader read a plan: precision and recall of tasks, units, contacts, deadlines and targets.

``score(truth, plan)`` takes what ``read_plan`` gives. Wording is compared by letters and figures only (``squeeze``:
one width, no spaces, no punctuation). What counts as right:

* **task**: number (any bracket and width), title (the whole title; an item without one may have any of its first
  words), section (the nearest heading stands in it), and the text: title and content together begin at the label's
  start, end at its end (the bracket or line that names the units may follow) and are as long as the source, give or
  take a twentieth. A task of the truth is found once; what is read beside it is wrong.
* **unit**, **contact**: of a task found by its text, the role (lead, responsible, cooperating) and the name, exactly.
* **deadline**: every phrase of the label stands in what was read; a phrase of time that is no label's is wrong.
* **target**: value as written, unit, year, and the comparison's class (see ``comparison``) exactly; ``part`` and
  ``each`` where the truth says so; where or for whom it holds (``scope``) and how often (``period``) where these are
  judged, and none where there is none; the indicator contains the core of the truth's, no figure, no indicator of a
  target right beside it, and at most thirty characters. Targets are matched over the whole plan, whatever task they
  hang on. ``scopes`` counts those of them that have a scope or a period.
* **faults** that must be flagged count as found where a remark of the plan, a task or a target names their words;
  **lost** rows where a remark names their number and no row of that number has any content.

Tasks, units and targets that the truth marks ``maybe`` are neither right nor wrong; rows of the kind goal are no
tasks, rows of the kind lost only say that something is lost. A figure for several years counts as one for the last of
them, or as one without a year.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from linzhang_plugin.tasks.model import EACH, PERIOD, Plan, Remark, Target, Task

from .truth import TrueTarget, TrueTask, Truth, squeeze

KINDS = ("tasks", "units", "contacts", "deadlines", "targets")
_NUMERALS = {numeral: str(n) for n, numeral in enumerate("一二三四五六七八九十", 1)} | {"两": "2"}
_OPENING = "（(【[〔{"
_BESIDES = 4  # characters of a scope or a period that may stand around the words wanted
_TIME = re.compile(r"\d+年|\d+月|每[年月季半周日]|[年月日季]度?(?:底|末|初|内|前)|[春夏秋冬]季|两季|年年")


@dataclass
class Count:
    """Right, wrong (read and not there) and missed (there and not read)."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: Count) -> None:
        self.right, self.wrong, self.missed = (
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
        )

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


@dataclass
class Score:
    """Counts by kind, and every miss in words."""

    name: str = ""
    counts: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in KINDS})
    misses: list[str] = field(default_factory=list)
    faults: Count = field(default_factory=Count)
    lost: Count = field(default_factory=Count)
    scopes: Count = field(default_factory=Count)

    def add(self, other: Score) -> None:
        for kind in KINDS:
            self.counts[kind].add(other.counts[kind])
        self.faults.add(other.faults)
        self.lost.add(other.lost)
        self.scopes.add(other.scopes)
        self.misses += [f"{other.name}: {miss}" for miss in other.misses]

    def line(self) -> str:
        """One line: precision/recall (number of the truth) of each kind, faults flagged, lost rows said."""
        cells = [
            f"{kind} {c.precision:.3f}/{c.recall:.3f} ({c.right + c.missed})"
            for kind, c in self.counts.items()
            if c.right + c.wrong + c.missed
        ]
        for name, c in (("faults", self.faults), ("lost rows", self.lost), ("scopes", self.scopes)):
            if c.right + c.missed:
                cells.append(f"{name} {c.right}/{c.right + c.missed}")
        return f"{self.name:>12}  " + "  ".join(cells)


def total(name: str, scores: Iterable[Score]) -> Score:
    """The sum of several."""
    result = Score(name)
    for one in scores:
        result.add(one)
    return result


def score(truth: Truth, plan: Plan) -> Score:
    """What of the truth the plan has, and what it has besides."""
    result = Score(truth.name)
    pairs = _tasks(truth, plan, result)
    for true, task in pairs:
        _units(true, task, result)
        _contacts(true, task, result)
        _deadlines(true, task, result)
    found = {id(true) for true, _ in pairs}
    for true in truth.tasks:
        if id(true) not in found:
            for kind, names in (
                ("units", (*true.lead, *true.units, *true.cooperating)),
                ("contacts", true.contacts),
                ("deadlines", true.deadlines),
            ):
                result.counts[kind].missed += len(names)
    _targets(truth, plan, result)
    _faults(truth, plan, pairs, result)
    return result


# ---- tasks --------------------------------------------------------------------------------------------------


def _tasks(truth: Truth, plan: Plan, result: Score) -> list[tuple[TrueTask, Task]]:
    count, source = result.counts["tasks"], squeeze(truth.text)
    pairs: list[tuple[TrueTask, Task]] = []
    taken: set[int] = set()
    position = 0
    for task in plan.tasks:
        text = squeeze(_text(task))
        if task.kind == "goal" or _only_says_lost(task, truth, source):
            continue
        true = _same(truth.tasks, text, taken, position)
        if true is None:
            if not _begins(truth.maybe_tasks, text):
                count.wrong += 1
                result.misses.append(f"task that is none: {task.number} {_text(task)[:40]!r}")
            continue
        position = truth.tasks.index(true)
        taken.add(id(true))
        pairs.append((true, task))
        reason = _wrong_with(true, task, text, source)
        if reason:
            count.wrong += 1
            count.missed += 1
            result.misses.append(f"task {true.number} {true.title or true.start!r}: {reason}")
        else:
            count.right += 1
    for true in truth.tasks:
        if id(true) not in taken:
            count.missed += 1
            result.misses.append(f"task missed: {true.number} {true.title or true.start!r}")
    return pairs


def _only_says_lost(task: Task, truth: Truth, source: str) -> bool:
    """True for a row in the place of a lost one: its number or none, unreadable remains at most, no units."""
    if _number(task.number) not in {"", *truth.lost} or task.lead or task.units or task.cooperating:
        return False
    title = squeeze(task.title or "")
    return task.kind == "lost" or (not squeeze(task.content or "") and (not title or title not in source))


def _text(task: Task) -> str:
    """Title and content as one text; a content that repeats the title is taken alone."""
    title, content = task.title or "", task.content or ""
    return content if squeeze(content).startswith(squeeze(title)) else f"{title} {content}"


def _offset(true: TrueTask) -> int:
    return len(squeeze(true.title or "")) + (24 if true.unit_line else 8)


def _same(trues: list[TrueTask], text: str, taken: set[int], position: int) -> TrueTask | None:
    """The task of the truth that begins as this text does: the next one free in document order, else any."""
    matching = [t for t in trues if id(t) not in taken and 0 <= text.find(squeeze(t.start)) <= _offset(t)]
    later = [t for t in matching if trues.index(t) >= position]
    return (later or matching or [None])[0]


def _begins(trues: list[TrueTask], text: str) -> bool:
    return any(0 <= text.find(squeeze(true.start)) <= _offset(true) for true in trues)


def _wrong_with(true: TrueTask, task: Task, text: str, source: str) -> str:
    """Why a task found by its text is not right; empty where it is."""
    title = squeeze(task.title or "")
    if true.title is not None:
        wanted = squeeze(true.title)
        short = squeeze(re.sub(r"[（(][^（()）]*[）)]$", "", true.title))
        if title not in {wanted, short}:
            return f"title {task.title!r}"
    elif not text.startswith(title) and not true.unit_line:
        return f"title {task.title!r} does not stand at its start"
    if _number(task.number) not in {_number(true.number), _number(true.number_lost) or _number(true.number)}:
        return f"number {task.number!r} instead of {true.number!r}"
    section = squeeze(task.section or "")
    wanted_sections = [squeeze(s) for s in true.section if squeeze(s)] + [squeeze(true.title or "\0")]
    if any(true.section) and not any(s and s in section for s in wanted_sections):
        return f"section {task.section!r} instead of {true.section[0]!r}"
    if true.interleaved:
        return ""
    end = squeeze(true.end)
    at = text.rfind(end)
    if at < 0:
        return f"ends with {text[-20:]!r} instead of {true.end!r}"
    rest = text[at + len(end) :]
    if rest and rest not in squeeze(true.tail) and not _is_bracket(_text(task), rest):
        return f"goes on with {rest[:30]!r} after its end"
    length = _length(true, source)
    read = at + len(end) - text.find(squeeze(true.start))
    if length and abs(read - length) > max(4, length // 20):
        return f"{read} characters instead of {length}"
    return ""


def _length(true: TrueTask, source: str) -> int:
    """Characters of the task's text in the source; 0 where the source interrupts it."""
    start = source.find(squeeze(true.start))
    end = source.find(squeeze(true.end), start)
    return end + len(squeeze(true.end)) - start if 0 <= start <= end else 0


def _is_bracket(raw: str, rest: str) -> bool:
    """True where the squeezed rest of the raw text stands in a bracket at its end."""
    return any(char in _OPENING and squeeze(raw[index:]) == rest for index, char in enumerate(raw))


def _number(number: str | None) -> str:
    return re.sub(r"[^\w.]|\.$", "", unicodedata.normalize("NFKC", number or "")).strip(".")


# ---- units, contacts, deadlines ------------------------------------------------------------------------------


def _name(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).strip("、,;。.:")


def _units(true: TrueTask, task: Task, result: Score) -> None:
    count = result.counts["units"]
    maybe = {_name(unit) for unit in true.units_maybe}
    flagged = true.interleaved and bool(task.remarks)
    for role in ("lead", "units", "cooperating"):
        wanted = {_name(unit) for unit in getattr(true, role)}
        read = {_name(unit) for unit in getattr(task, role)}
        count.right += len(wanted & read)
        count.missed += 0 if flagged else len(wanted - read)
        wrong = read - wanted - maybe
        count.wrong += len(wrong)
        if wrong or (wanted - read and not flagged):
            where = f"{true.number} {true.title or true.start}"
            result.misses.append(f"{role} of {where}: read {sorted(wrong)}, missed {sorted(wanted - read)}")


def _contacts(true: TrueTask, task: Task, result: Score) -> None:
    count = result.counts["contacts"]
    names = re.split(r"[、，,;；/\s]+", task.contact)
    wanted = {_name(name) for name in true.contacts}
    read = {_name(name) for name in names if _name(name)} - {_name(name) for name in true.contacts_maybe}
    flagged = true.interleaved and bool(task.remarks)
    count.right += len(wanted & read)
    count.wrong += len(read - wanted)
    count.missed += 0 if flagged else len(wanted - read)
    if read != wanted and not (flagged and read < wanted):
        result.misses.append(f"contacts of {true.number} {true.title}: read {sorted(read)}, are {sorted(wanted)}")


def _deadlines(true: TrueTask, task: Task, result: Score) -> None:
    count = result.counts["deadlines"]
    given = [task.deadline, task.frequency]
    text = "|".join(_time(part) for part in given if part)
    for phrase in sorted(true.deadlines, key=lambda p: -len(_time(p))):
        if _time(phrase) in text:
            count.right += 1
            text = text.replace(_time(phrase), "|", 1)
        else:
            count.missed += 1
            result.misses.append(f"deadline of {true.number} {true.title}: {phrase!r} not in {given}")
    for phrase in sorted((*true.deadlines, *true.deadlines_maybe), key=lambda p: -len(_time(p))):
        text = text.replace(_time(phrase), "|")
    for left in text.split("|"):
        if _TIME.search(left):
            count.wrong += 1
            result.misses.append(f"deadline of {true.number} {true.title}: {left!r} is none")


def _time(text: str) -> str:
    return re.sub(r"(?<=\d[年月日季])[至到]|(?<=[旬底初])[至到]", "", re.sub(r"[；;\n]", "|", squeeze(text)))


# ---- targets -------------------------------------------------------------------------------------------------


def comparison(words: str) -> str:
    """The class of a comparison as written: ge, gt, le, lt (as le), about, strive, eq."""
    words = re.sub(r"[\s…—.]|(?<=不)[得能可应宜许准会](?=[低少小超突高大多])", "", words or "")
    for kind, pattern in (
        ("ge", r"不[低少小]于|最低|保底|为[底下][线限]|不下$|达到或超过|以上|至少|最少|≥|>=|不下于|及以上"),
        ("le", r"为上限|以内|之内|以下|不[超突][过破]|不[高大多]于|至多|最多|≤|<=|低于|小于|少于|<|控制在$"),
        ("gt", r"超|逾|突破|高于|大于|多于|>"),
        ("about", r"左右|约|上下"),
        ("strive", r"力争|争取"),
    ):
        if re.search(pattern, words):
            return kind
    return "eq"


def value_of(text: str) -> str:
    """A figure as written, in one width, one dash for ranges, no separators of thousands; 一次 is 1次."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", str(text)))
    text = re.sub(r"[-—–－~～至到]+", "-", text)
    if text in _NUMERALS:
        return _NUMERALS[text]
    return re.sub(r"(?<=\d),(?=\d{3})", "", text)


def unit_of(text: str | None) -> str:
    """A unit in one width."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text or ""))


def read_targets(plan: Plan) -> Iterator[Target]:
    """Every target of a plan, wherever it hangs."""
    for task in plan.tasks:
        yield from task.targets


def _fits(true: TrueTarget, read: Target, neighbours: list[TrueTarget]) -> bool:
    value = f"{read.value}-{read.value_to}" if read.value_to else read.value
    if value_of(value) != value_of(true.value) or unit_of(read.unit) != unit_of(true.unit):
        return False
    if comparison(read.comparison) != true.comparison:
        return False
    several = read.year_to is not None and (read.year_to in true.year or None in true.year)
    if read.year not in true.year and not several:
        return False
    for wanted, is_so in ((true.part, read.part_of is not None), (true.each, read.kind in {EACH, PERIOD})):
        if wanted is not None and is_so != wanted:
            return False
    if not (_said(true.scope, read.scope) and _said(true.period, read.frequency)):
        return False
    return fits_indicator(true, read.indicator, neighbours)


def _said(wanted: str | None, read: str) -> bool:
    """True where the words wanted stand in what was read with few besides; "" wants none, None is not judged."""
    if wanted is None:
        return True
    words, said = squeeze(wanted), squeeze(read)
    return words in said and len(said) <= len(words) + (_BESIDES if words else 0)


def fits_indicator(true: TrueTarget, indicator: str, neighbours: list[TrueTarget]) -> bool:
    """The one lenient rule: the core stands in it, no figure, no neighbour's indicator, at most thirty characters."""
    words = re.sub(r"^其中", "", squeeze(indicator))
    cores = [squeeze(core) for core in true.indicator]
    core = next((c for c in sorted(cores, key=len, reverse=True) if c in words), None)
    if core is None or len(words) > max(30, len(core)) or re.search(r"\d", words.replace(core, "")):
        return False
    rest = words.replace(core, "|")
    foreign = {squeeze(c) for other in neighbours for c in other.indicator}
    return not any(f and f in rest for f in foreign if f not in core and not any(f in c for c in cores))


def _neighbours(trues: list[TrueTarget], text: str) -> list[list[TrueTarget]]:
    """For each target those that are set right beside it: quoted within a dozen characters of it."""
    spans = []
    for true in trues:
        start = text.find(squeeze(true.at))
        spans.append((start, start + len(squeeze(true.at))))
    return [
        [other for k, other in enumerate(trues) if k != i and spans[k][0] <= end + 12 and start <= spans[k][1] + 12]
        for i, (start, end) in enumerate(spans)
    ]


def _targets(truth: Truth, plan: Plan, result: Score) -> None:
    count = result.counts["targets"]
    reads = list(read_targets(plan))
    trues = list(truth.targets)
    text = squeeze(truth.text)
    for group, single in truth.instead.items():
        members = [true for true in trues if true.group == group]
        together = [single if true is members[0] else true for true in trues if true not in members[1:]]
        better = len(_matched(together, reads, text)) > len(_matched(trues, reads, text)) - len(members) + 1
        if better and not _matched(members, reads, text):
            trues = together
    matched = _matched(trues, reads, text)
    maybe = _matched(truth.maybe_targets, [read for i, read in enumerate(reads) if i not in matched.values()], text)
    count.right += len(matched)
    for index, true in enumerate(trues):
        if index not in matched:
            count.missed += 1
            year = "/".join(str(y) for y in true.year)
            flags = f"part={true.part} each={true.each} scope={true.scope} period={true.period}"
            result.misses.append(
                f"target missed: {true.indicator[0]} {true.comparison} {true.value} {true.unit} year {year} {flags}"
                f" at {true.at!r}"
            )
        if true.scope or true.period:
            result.scopes.add(Count(int(index in matched), 0, int(index not in matched)))
    left = [read for i, read in enumerate(reads) if i not in matched.values()]
    left = [read for i, read in enumerate(left) if i not in maybe.values()]
    count.wrong += len(left)
    for read in left:
        flags = f"part={read.part_of is not None} kind={read.kind} scope={read.scope} period={read.frequency}"
        result.misses.append(
            f"target that is none: {read.indicator!r} {read.comparison!r} {read.value!r} {read.unit!r} year {read.year}"
            f" {flags} in {read.sentence[:60]!r}"
        )


def _matched(trues: list[TrueTarget], reads: list[Target], text: str) -> dict[int, int]:
    """The largest one-to-one matching of true and read targets; those whose sentence has the quote come first."""
    fitting = []
    for true, neighbours in zip(trues, _neighbours(trues, text), strict=True):
        fit = [i for i, read in enumerate(reads) if _fits(true, read, neighbours)]
        fitting.append(sorted(fit, key=lambda i: squeeze(true.at) not in squeeze(reads[i].sentence)))
    owner: dict[int, int] = {}

    def place(index: int, seen: set[int]) -> bool:
        for read in fitting[index]:
            if read in seen:
                continue
            seen.add(read)
            if read not in owner or place(owner[read], seen):
                owner[read] = index
                return True
        return False

    for index in range(len(trues)):
        place(index, set())
    return {true: read for read, true in owner.items()}


# ---- faults --------------------------------------------------------------------------------------------------


def _remarks(plan: Plan) -> Iterator[tuple[str, Remark]]:
    """Every remark with the words of what it hangs on."""
    for task in plan.tasks:
        for remark in task.remarks:
            yield "", remark
        for target in task.targets:
            for remark in target.remarks:
                yield f"{target.value}{target.unit}", remark
    for left in plan.left_out:
        yield "", left.remark
    for remark in plan.remarks:
        yield "", remark


def _faults(truth: Truth, plan: Plan, pairs: list[tuple[TrueTask, Task]], result: Score) -> None:
    said = [(squeeze(words), remark) for words, remark in _remarks(plan)]
    values = [(words + squeeze(json.dumps(remark.values, ensure_ascii=False)), remark) for words, remark in said]
    for fault in truth.faults:
        if not fault.must:
            continue
        if fault.quote:
            found = any(squeeze(fault.quote) in text for text, _ in values)
        else:
            found = any(task.remarks for true, task in pairs if true.number == fault.task)
        result.faults.add(Count(int(found), 0, int(not found)))
        if not found:
            result.misses.append(f"fault not flagged: {fault.quote or 'row ' + fault.task} ({fault.why})")
    for number in truth.lost:
        filled = [
            t for t in plan.tasks if _number(t.number) == number and not _only_says_lost(t, truth, squeeze(truth.text))
        ]
        named = any(number in {str(v) for v in remark.values.values()} for _, remark in values)
        listed = any(number in re.findall(r"\d+", str(v)) for _, r in values for v in r.values.values())
        right = not filled and (named or listed)
        result.lost.add(Count(int(right), 0, int(not right)))
        if not right:
            result.misses.append(f"lost row {number}: {'filled in' if filled else 'not said'}")
    for words in truth.never:
        for task in plan.tasks:
            fields = (task.section, task.title, task.content, *task.lead, *task.units, *task.cooperating)
            if task.kind != "lost" and any(squeeze(words) in squeeze(text) for text in (*fields, task.contact)):
                result.misses.append(f"residue {words!r} in task {task.number} {task.title!r}")
                result.counts["tasks"].wrong += 1
