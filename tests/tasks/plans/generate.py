"""One plan by seed: its file or text, and its truth."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from ..truth import Truth
from . import writers
from .draft import Draft, make_draft
from .frames import OPEN_FRAMES
from .layouts import LAYOUTS, SCHEMES, TAILS, flattened, labelled_blocks, marked_heads, write
from .open_words import OPEN
from .withheld_frames import WITHHELD_FRAMES
from .withheld_layouts import WITHHELD_CATEGORY, WITHHELD_COLUMNS, WITHHELD_SCHEMES, WITHHELD_TAILS
from .withheld_words import WITHHELD

SETS = ("open", "words", "frames", "layouts")
"""Open plans; plans of withheld words, of withheld sentences, of withheld layouts, each with the rest open."""

FORMS = (
    *LAYOUTS,
    "flattened table",
    "pasted table",
    "labelled blocks",
    "marked heads",
    "word",
    "word with list numbers",
    "word with tracked changes",
    "word table",
    "word table merged downwards",
    "excel table",
)


@dataclass
class Made:
    """A plan that was made. ``text`` is set for text forms, else the file holds it."""

    name: str
    form: str
    truth: Truth
    text: str
    path: Path | None
    known: list[str]


def make_plan(seed: int, which: str, folder: Path, form: str | None = None) -> Made:
    """The plan of this seed in this set."""
    rng = random.Random(f"{which} {seed}")
    form = form or FORMS[seed % len(FORMS)]
    words = (
        OPEN.mixed(WITHHELD, ("indicators", "bureaus", "groups", "contacts", "objects", "asides"))
        if which == "words"
        else OPEN
    )
    if which == "words" and rng.random() < 0.5:
        words = words.mixed(WITHHELD, ("verbs", "effects", "sections", "headings"))
    frames = WITHHELD_FRAMES if which == "frames" else OPEN_FRAMES
    table = "table" in form
    draft = make_draft(rng, words, frames, faulty=rng.random() < 0.3, contacts=table)
    name = f"{which}-{seed} {form}"
    made = Made(name, form, Truth("", "", [], []), "", None, [])
    if form == "flattened table":
        made.text, made.truth = flattened(draft)
        made.known = list(words.contacts)
    elif form == "labelled blocks":
        made.text, made.truth = labelled_blocks(draft)
    elif form == "marked heads":
        made.text, made.truth = marked_heads(draft)
    elif form == "pasted table":
        made.text, made.truth = writers.pasted_table(draft)
    elif table:
        made.path = folder / f"青峰县 任务 {seed}.{'xlsx' if form == 'excel table' else 'docx'}"
        made.truth = _table(draft, form, made.path, which == "layouts")
    else:
        _text(draft, form, made, rng, folder, seed, which == "layouts")
    made.truth.name = name
    return made


def _table(draft: Draft, form: str, path: Path, withheld: bool) -> Truth:
    columns = WITHHELD_COLUMNS if withheld else writers.ROLES
    if form == "excel table":
        return writers.table_xlsx(draft, path, columns)
    if form == "word table merged downwards":
        return writers.merged_docx(draft, path, columns, WITHHELD_CATEGORY if withheld else "任务类别")
    if withheld:
        return writers.table_docx(draft, path, columns, roles=True)
    return writers.table_docx(draft, path)


def _text(draft: Draft, form: str, made: Made, rng: random.Random, folder: Path, seed: int, withheld: bool) -> None:
    one = form == "one paragraph"
    listed = form == "word with list numbers"
    draft.running = draft.running and not listed  # Word's own numbers begin anew under each heading
    schemes = WITHHELD_SCHEMES if withheld else SCHEMES
    names = [n for n in schemes if not (one and n in {"decimal", "spaces alone"})]
    scheme = SCHEMES["official"] if listed else schemes[rng.choice(names)]
    tails = WITHHELD_TAILS if withheld else TAILS
    running = {"wrapped lines", "one paragraph"}
    tail = tails[rng.choice([n for n in tails if not (form in running and n.startswith("line"))])]
    titles = "inline" if form in running else rng.choice(("inline", "inline", "line", "none"))
    lost = (
        rng.choice(("none", "none", "first", "level", "all"))
        if form in {"paragraphs", "word"} and titles != "none"
        else "none"
    )
    written = write(draft, scheme, tail, titles, lost, duties=not one and lost == "none")
    made.truth = written.truth
    if form in LAYOUTS:
        made.text = LAYOUTS[form](written, rng)
        return
    made.path = folder / f"青峰县 方案 {seed}.docx"
    writer = {
        "word": writers.plain_docx,
        "word with list numbers": writers.numbered_docx,
        "word with tracked changes": writers.tracked_docx,
    }[form]
    writer(written, made.path, rng)
