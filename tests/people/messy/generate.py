"""Sixty messy rosters of one invented county, from a seed, each with its truth.

    rosters = generate(folder)    # writes the files; roster.path, .rows, .holders, .to_json()
    rosters = draft_all(seed)     # the truth only, without files

``python -m tests.people.messy.generate FOLDER [SEED]`` writes the files and ``truth.json`` beside them, for a look.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

from . import layouts, withheld_layouts
from .draft import Draft
from .messes import DAY, PHONE, SEPARATORS, TEXT
from .people import Register, town_codes
from .places import BY_CODE
from .truth import Roster, Sheet
from .words import Picker
from .writers import WRITERS, write_xls

SEED = 20240506
COUNT = 60
CELL_HABITS = (*PHONE, *DAY, *SEPARATORS, *TEXT, "phones_count", "formula_uncached", "no_name", "unknown_village")
FILE_HABITS = (
    "title_rows", "merged_cells", "vertical_merge", "blank_below", "two_line_header", "total_row", "subtotal_rows",
    "empty_sheet", "hidden_sheet", "note_sheet", "notes_below", "header_repeat", "shuffled_columns", "extra_columns",
    "header_spacing", "empty_tail",
)  # fmt: skip
EXTENSIONS = {"xlsx": "xlsx", "xls": "xls", "html": "xls", "csv": "csv", "tab": "txt", "docx": "docx"}


@dataclass(frozen=True)
class Plan:
    """What one file is to be: fixed by its number, so that every layout meets several formats."""

    layout: str
    layout_set: str
    words: str
    format: str
    encoding: str | None


def plans() -> list[Plan]:
    """The sixty files: 48 of the open sets, 4 with withheld words, 4 with withheld layouts, 4 with both."""
    single = [name for name in layouts.OPEN if name not in layouts.MULTI_SHEET + layouts.DOCX_ONLY]
    formats = [
        ("xlsx", None), ("html", "utf-8"), ("csv", "gbk"), ("xlsx", None), ("csv", "utf-8-sig"), ("xls", None),
        ("tab", "gbk"), ("xlsx", None), ("tab", "utf-16"), ("html", "gbk"), ("csv", "gbk"), ("xls", None),
        ("csv", "utf-8-sig"),
    ]  # fmt: skip
    made = [Plan(single[i % len(single)], "open", "open", *formats[i % len(formats)]) for i in range(32)]
    made[-1] = Plan("listing", "open", "open", "tab", "utf-16")
    made += [Plan(layouts.MULTI_SHEET[i % 2], "open", "open", "xlsx" if i % 4 < 3 else "xls", None) for i in range(7)]
    made += [Plan("sections", "open", "open", "xlsx", None), Plan("sections", "open", "open", "html", "utf-8")]
    made += [Plan(name, "open", "open", "docx", None) for name in ("docx_lines", "docx_table") * 3]
    made.append(Plan("grid_tree", "open", "open", "docx", None))
    for i, name in enumerate(("listing", "glued", "multi", "by_sheet")):
        made.append(Plan(name, "open", "withheld", *(formats[2 * i] if name != "by_sheet" else ("xlsx", None))))
    for words in ("open", "withheld"):
        made += [
            Plan("side_by_side", "withheld", words, "xlsx", None),
            Plan("town_blocks", "withheld", words, *(("xlsx", None) if words == "open" else ("csv", "gbk"))),
            Plan("side_by_side", "withheld", words, "html", "utf-8"),
        ]
    made += [Plan("docx_sentences", "withheld", "open", "docx", None)]
    made += [Plan("town_blocks", "withheld", "withheld", "xls", None)]
    return made


def _habits(rng: Random, plan_list: list[Plan]) -> list[set[str]]:
    """Habits of each file by chance; each habit in at least eight files, so that no seed misses one."""
    every = [*CELL_HABITS, *FILE_HABITS]
    habits = [{habit for habit in every if rng.random() < 0.4} for _ in plan_list]
    for habit in every:
        having = sum(habit in one for one in habits)
        for i in rng.sample(range(len(habits)), max(0, 8 - having)):
            habits[i].add(habit)
    # Variants of a layout take turns, so that each comes often enough.
    for layout, habit in (("glued", "glued_role"), ("sections", "sections_by_town"), ("grid_tree", "grid_numbers")):
        for turn, i in enumerate(i for i, plan in enumerate(plan_list) if plan.layout == layout):
            habits[i] |= {habit} if turn % 2 == 0 or (layout == "glued" and turn == 1) else set()
    # What only a few kinds of file can show is shown wherever it can be.
    for one, plan in zip(habits, plan_list, strict=True):
        if plan.format == "xlsx":
            one |= {"formula_uncached"} if rng.random() < 0.5 else set()
            one |= {habit for habit in ("phone_formula", "phone_sci_format", "date_float_month") if rng.random() < 0.4}
        if plan.layout in layouts.MULTI_SHEET:
            one |= {habit for habit in ("empty_sheet", "hidden_sheet", "note_sheet") if rng.random() < 0.6}
            one |= {"code_as_number"} if rng.random() < 0.6 else set()
        if plan.layout == "multi":
            one |= set(rng.sample(sorted(SEPARATORS), 2))
            one.add("phones_count")
        if plan.layout in {"listing", "by_sheet", "sections"}:
            one |= {habit for habit in ("no_name", "unknown_village") if rng.random() < 0.5}
    return habits


def _roster(number: int, plan: Plan, habits: set[str], register: Register, seed: int) -> Roster:
    rng = Random(f"roster {seed} {number}")
    county = plan.layout in {"town_sheets", "town_blocks", "docx_sentences"} or "sections_by_town" in habits
    town = None if county else rng.choice([*town_codes(), None, None, None])
    draft = Draft(rng, plan.format, habits, register, Picker(rng, plan.words), town)
    if plan.layout_set == "open":
        layouts.OPEN[plan.layout](draft)
    else:
        withheld_layouts.WITHHELD[plan.layout](draft)
    if plan.format in {"xlsx", "xls"} and plan.layout not in layouts.MULTI_SHEET and rng.random() < 0.3:
        layouts.extra_sheets(draft)
    if plan.format == "xlsx" and draft.has("empty_tail"):
        draft.sheets[0].empty_tail = rng.choice([50, 500, 2000])
    _kinds(draft, plan)
    if plan.format == "docx":
        for i, sheet in enumerate((sheet for sheet in draft.sheets if sheet.kind == "table"), 1):
            _rename(sheet, f"表{i}")
    place = BY_CODE[town].name if town else "青峰县"
    what = rng.choice(["花名册", "人员名单", "林长制人员", "名册（最终版）", "新建 表格", "5月上报"])
    name = f"{number:02d}_{place}{what}.{EXTENSIONS[plan.format]}"
    return Roster(
        number=number,
        file_name=name,
        format=plan.format,
        layout=plan.layout,
        layout_set=plan.layout_set,
        words=plan.words,
        habits=tuple(sorted(draft.done)),
        sheets=draft.sheets,
        encoding=plan.encoding,
    )


def _kinds(draft: Draft, plan: Plan) -> None:
    """Marks what the file is, and what kinds of rows it has."""
    draft.mark(
        {"xlsx": "real_xlsx", "xls": "real_xls", "html": "html_as_xls", "docx": "word"}.get(plan.format, "text_file")
    )
    if plan.format in {"csv", "tab"}:
        draft.mark({"gbk": "gbk", "utf-8-sig": "bom", "utf-16": "utf16"}[plan.encoding or ""])
        draft.mark("tab_separated" if plan.format == "tab" else "csv")
    if plan.format == "docx" and any(sheet.kind == "table" for sheet in draft.sheets):
        draft.mark("word_table")
    for kind, mess in (("subtotal", "subtotal_rows"), ("header_repeat", "header_repeat"), ("page_mark", "page_mark")):
        there = any(row.kind == kind for sheet in draft.sheets for row in sheet.rows)
        draft.done.discard(f"file:{mess}")
        if there:
            draft.mark(mess)


def _rename(sheet: Sheet, name: str) -> None:
    sheet.name = name
    for row in sheet.rows:
        row.sheet = name
    for header in sheet.headers:
        header.sheet = name


def draft_all(seed: int = SEED) -> list[Roster]:
    """The rosters with their truth, not yet written."""
    plan_list = plans()
    rng = Random(f"plan {seed}")
    habits = _habits(rng, plan_list)
    register = Register(seed)
    order = list(range(len(plan_list)))
    rng.shuffle(order)
    return [_roster(number, plan_list[i], habits[i], register, seed) for number, i in enumerate(order, 1)]


def generate(folder: Path, seed: int = SEED, *, xls: bool = True) -> list[Roster]:
    """Writes the sixty files into the folder.

    ``xls`` false, or no LibreOffice: real .xls files are skipped; their ``path`` is None and ``skipped`` says why.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rosters = draft_all(seed)
    for roster in rosters:
        if roster.format != "xls":
            path = folder / roster.file_name
            WRITERS[roster.format](roster, path)
            roster.path = path
        elif not xls:
            roster.skipped = "Real .xls files were not asked for."
    if xls:
        write_xls([roster for roster in rosters if roster.format == "xls"], folder)
    return rosters


def main() -> None:
    """Writes the files and their truth for a look."""
    folder = Path(sys.argv[1])
    rosters = generate(folder, int(sys.argv[2]) if len(sys.argv) > 2 else SEED)
    truth = [roster.to_json() for roster in rosters]
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    withheld = sum(roster.withheld for roster in rosters)
    print(
        f"{len(rosters)} rosters, {withheld} with withheld words or layouts, {sum(len(r.rows) for r in rosters)} rows"
    )


if __name__ == "__main__":
    main()
