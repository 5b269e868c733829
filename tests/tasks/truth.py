"""What a plan says, as a person read it: the truth that a reader of plans is scored against."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

SEEDS = Path(__file__).parent / "seeds"
HAND = Path(__file__).parent / "hand"
WRITTEN = Path(__file__).parent / "written"


@dataclass(frozen=True)
class TrueTask:
    """One task. ``start`` and ``end`` quote the first and last words of its text, after the title, before the units.

    ``title`` is None where the item has none. ``section`` holds every wording of the place that is right. Whatever
    ends in ``maybe`` may be read and need not be. ``tail`` is the text between this task's end and what follows.
    """

    section: tuple[str, ...]
    number: str
    title: str | None
    start: str
    end: str
    lead: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    cooperating: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    units_maybe: tuple[str, ...] = ()
    contacts_maybe: tuple[str, ...] = ()
    deadlines_maybe: tuple[str, ...] = ()
    number_lost: str = ""
    interleaved: bool = False
    unit_line: bool = False
    tail: str = ""


@dataclass(frozen=True)
class TrueTarget:
    """One numeric target. ``indicator`` lists cores, one of which the reader's indicator must contain.

    ``scope`` and ``period`` are where or for whom, and how often; "" where the text says none, None: not judged.
    """

    at: str
    indicator: tuple[str, ...]
    comparison: str
    value: str
    unit: str
    year: tuple[int | None, ...]
    part: bool | None = None
    each: bool | None = None
    scope: str | None = None
    period: str | None = None
    group: str = ""


@dataclass(frozen=True)
class Fault:
    """A fault of the source: the words that a remark must name, or the task that must carry one."""

    quote: str
    why: str
    must: bool = True
    task: str = ""


@dataclass
class Truth:
    """All that one plan says."""

    name: str
    text: str
    tasks: list[TrueTask]
    targets: list[TrueTarget]
    maybe_tasks: list[TrueTask] = field(default_factory=list)
    maybe_targets: list[TrueTarget] = field(default_factory=list)
    instead: dict[str, TrueTarget] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)


def squeeze(text: str) -> str:
    """Letters, figures and Chinese characters only, in one width: what is compared when wording is compared."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(char for char in text if unicodedata.category(char)[0] in "LN" or char in "%‰")


def _made(kind: type, row: dict[str, Any]) -> Any:
    names = {f.name for f in fields(kind)}
    unknown = set(row) - names
    if unknown:
        raise ValueError(f"unknown labels {unknown} in {row}")
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()})


def labels(number: str) -> dict[str, Any]:
    """The hand-written labels of one seed as they stand in the file."""
    return json.loads((SEEDS / f"{number}.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def body(text: str, number: str) -> str:
    """A seed's text without the residue that is nobody's words: bookmarks, and the page marks of seed 002."""
    text = re.sub(r"\[bookmark:[^\]]*\]", "", text)
    return re.sub(r"(?m)\n?^\s*\d{1,2}、", "", text) if number == "002" else text


def seed_truth(number: str, shared: Path) -> Truth:
    """Labels and text of one seed, together; a figure without ``scope`` or ``period`` has none."""
    row = labels(number)
    row["targets"] = [{"scope": "", "period": ""} | target for target in row["targets"]]
    return _truth(number, body((shared / "seeds" / row["file"]).read_text(encoding="utf-8"), number), row)


def hand_truth(name: str) -> Truth:
    """Labels and text of one plan of the blind set; ``part`` and ``each`` are false there where nothing is said."""
    row = json.loads((HAND / f"{name}.json").read_text(encoding="utf-8"))
    row["targets"] = [{"part": False, "each": False} | target for target in row["targets"]]
    return _truth(name, (HAND / f"{name}.txt").read_text(encoding="utf-8"), row)


def _truth(name: str, text: str, row: dict[str, Any]) -> Truth:
    return Truth(
        name=name,
        text=text,
        tasks=[_made(TrueTask, task) for task in row["tasks"]],
        targets=[_made(TrueTarget, target) for target in row["targets"]],
        maybe_tasks=[_made(TrueTask, task) for task in row["maybe_tasks"]],
        maybe_targets=[_made(TrueTarget, target) for target in row.get("maybe_targets", [])],
        instead={key: _made(TrueTarget, target) for key, target in row.get("instead_of_group", {}).items()},
        faults=[_made(Fault, fault) for fault in row["faults"]],
        lost=row["lost"],
        never=row["never"],
    )


def written_truth(name: str) -> Truth:
    """Text and labels of one plan of ``written/``; how a line of labels reads is said in ``written/README.md``."""
    truth = Truth(name, (WRITTEN / f"{name}.txt").read_text(encoding="utf-8"), [], [])
    for line in (WRITTEN / f"{name}.labels").read_text(encoding="utf-8").splitlines():
        kind, *cells = (cell.strip() for cell in line.split("|"))
        if kind in ("T", "M"):
            (truth.tasks if kind == "T" else truth.maybe_tasks).append(_written_task(cells))
        elif kind in ("G", "X"):
            (truth.targets if kind == "G" else truth.maybe_targets).append(_written_target(cells))
        elif kind == "F":
            truth.faults.append(Fault(cells[0], cells[1]))
    return truth


def _written_task(cells: list[str]) -> TrueTask:
    section, number, title, start, end, *rest = cells
    said: dict[str, str] = {}
    for pair in filter(None, (part.strip() for part in (rest[0] if rest else "").split(";"))):
        key, _, value = pair.partition("=")
        said[key] = value
    roles = ("lead", "units", "coop", "umaybe")
    listed = {key: tuple(filter(None, re.split("[、；]", said.get(key, "")))) for key in roles}
    return TrueTask(
        (section,),
        number.partition("/")[0],
        None if title == "-" else title,
        start,
        end,
        lead=listed["lead"],
        units=listed["units"],
        cooperating=listed["coop"],
        units_maybe=listed["umaybe"],
        deadlines=tuple(filter(None, said.get("due", "").split("；"))),
        deadlines_maybe=tuple(filter(None, said.get("maybe", "").split("；"))),
        number_lost=number.partition("/")[2],
        unit_line="line" in said,
        tail=said.get("tail", ""),
    )


def _written_target(cells: list[str]) -> TrueTarget:
    at, indicator, comparison, value, unit, years, *rest = cells
    flags = (rest[0] if rest else "").split()
    said = dict(flag.split("=") for flag in flags if "=" in flag)
    return TrueTarget(
        at,
        tuple(indicator.split("/")),
        comparison,
        value,
        unit,
        tuple(None if year == "-" else int(year) for year in years.split("/")),
        part="part" in flags,
        each=None if "each?" in flags else "each" in flags,
        scope=None if "scope?" in flags else said.get("scope", ""),
        period=None if "period?" in flags else said.get("period", ""),
    )
