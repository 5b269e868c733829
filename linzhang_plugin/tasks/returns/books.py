"""One workbook per unit or town with its own rows only, and what was sent to whom when."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...county import office
from ...county.errors import LinzhangError
from ...county.files import file_error, safe_name
from ...county.gateway import new_uid
from ...county.ledger import Ledger
from .. import editing, extras, groups, store, task_progress
from ..layout import FILLED, Layout, unit_layout
from ..task_sheet import KEY_HEAD, SHEET, cell_text, hide_keys, note_row, printed_numbers, table_title, write_rows

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from ...county.gateway import Batch, County
    from ...county.profile import Profile
    from ..store import StoredTask
    from ..task_progress import Report

Progress = Callable[[float], None]
# empty rows under the table where a unit can add what it misses
FREE_ROWS = 3


@dataclass
class Book:
    """The table of one unit: its tasks, its part in each, and their numbers in the whole table."""

    unit: str
    tasks: list[StoredTask] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    numbers: list[str] = field(default_factory=list)


def books(county: County, document: str, known: groups.Groups) -> tuple[list[Book], list[str]]:
    """(a book for every unit of the plan, group words that nobody has explained); units in the order of the table."""
    tasks = store.tasks(county, document)
    found: dict[str, Book] = {}
    unknown: dict[str, None] = {}
    for task, number in zip(tasks, printed_numbers(tasks), strict=True):
        duties, unexplained = task_progress.duties(task, known)
        unknown |= dict.fromkeys(unexplained)
        for duty in duties:
            book = found.setdefault(duty.unit, Book(duty.unit))
            book.tasks.append(task)
            book.roles[task.uid] = duty.role
            book.numbers.append(number)
    return list(found.values()), list(unknown)


def unknown_groups(county: County, document: str) -> list[str]:
    """Group words of the plan that somebody must explain before anything is done per unit."""
    return books(county, document, groups.Groups.of(county))[1]


@dataclass(frozen=True)
class Sending:
    """What is sent: the plan, on which day, to which units (all where empty), and groups explained now."""

    document: str
    day: datetime.date
    units: tuple[str, ...] = ()
    explained: Mapping[str, Sequence[str]] = field(default_factory=dict)
    skip_unknown: bool = False


def send(
    county: County, sending: Sending, folder: Path, who: str | None = None, report: Progress = lambda _part: None
) -> tuple[Ledger, str, list[Path]]:
    """Writes a workbook for every unit and records them; (ledger, uid of the import, files).

    All or nothing: the files are made beside and moved in place right before the commit, and back where that fails. A
    table of the same name that a unit has filled in is left as it is and named in the ledger. LinzhangError
    ``tasks_table.groups_unknown`` where a group word is not explained, ``tasks_table.no_units`` where the plan names no
    unit.
    """
    title = store.find_document(county, sending.document)[1]
    ledger = Ledger(editing.SENT, title)
    with _beside(folder) as staging, county.batch(editing.SENT, who) as batch:
        groups.remember(batch, sending.explained)
        wanted = _wanted(county, sending, ledger)
        reports = task_progress.latest(county, sending.document)
        moves: list[tuple[Path, Path]] = []
        for index, book in enumerate(wanted):
            target = folder / f"{safe_name(book.unit)}任务表{sending.day.isoformat()}.xlsx"
            if target.is_file() and _is_filled(county, target):
                ledger.refuse(target.name, None, "tasks_table.filled_already", unit=book.unit)
                continue
            layout = unit_layout(county.profile)
            extra = own_values(book, reports)
            uid = _record(batch, sending, book, _base(book, layout, extra))
            made = staging.path / target.name
            _write(made, title, book, layout, extra, county, sending.day, uid)
            moves.append((made, target))
            ledger.accept(target.name, None, "tasks_table.sent", unit=book.unit, count=len(book.tasks))
            report((index + 1) / len(wanted))
        import_uid = batch.record_import(editing.SENT, title, ledger)
        staging.place(moves)
    return ledger, import_uid, [target for _made, target in moves]


def _wanted(county: County, sending: Sending, ledger: Ledger) -> list[Book]:
    known = groups.Groups.of(county)
    found, unknown = books(county, sending.document, known)
    if unknown and not sending.skip_unknown:
        raise LinzhangError("tasks_table.groups_unknown", groups="、".join(unknown))
    for word in unknown:
        ledger.note(word, None, "tasks_table.group_skipped", group=word)
    if not found:
        raise LinzhangError("tasks_table.no_units")
    if not sending.units:
        return found
    named = {known.unit(unit) for unit in sending.units}
    strangers = named - {book.unit for book in found}
    if strangers:
        raise LinzhangError("tasks_table.unit_without_tasks", units="、".join(sorted(strangers)))
    return [book for book in found if book.unit in named]


class _beside:  # noqa: N801 - a context manager that reads like a function
    """A folder beside the results that is gone afterwards; what was put in place goes back where something fails.

    Enter it before the batch: then a commit that fails takes the files back too.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder
        self._placed: list[tuple[Path, Path | None]] = []

    def __enter__(self) -> _beside:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.path = Path(tempfile.mkdtemp(prefix=".linzhang_", dir=self.folder))
        except OSError as error:
            raise file_error(error, self.folder) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            self._take_back()
        shutil.rmtree(self.path, ignore_errors=True)

    def place(self, moves: Sequence[tuple[Path, Path]]) -> None:
        """Puts the files (made, target) in place; call it as the last thing inside the batch."""
        for made, target in moves:
            try:
                made.chmod(0o644)
                old = self.path / f"old_{target.name}" if target.is_file() else None
                if old is not None:
                    os.replace(target, old)
                self._placed.append((target, old))
                os.replace(made, target)
            except OSError as error:
                raise file_error(error, target) from error

    def _take_back(self) -> None:
        for target, old in reversed(self._placed):
            with contextlib.suppress(OSError):
                if old is not None:
                    os.replace(old, target)
                elif target.is_file():
                    target.unlink()


def _is_filled(county: County, path: Path) -> bool:
    from .comparing import compare

    try:
        return bool(compare(county, [path]).differences)
    except LinzhangError:
        return True  # whatever it is, it is not ours to write over


def own_values(book: Book, reports: Mapping[tuple[str, str], Report]) -> dict[str, dict[str, object]]:
    """uid → what stands in the columns that the unit fills in, as it is known now."""
    words = extras.state_words()
    found: dict[str, dict[str, object]] = {}
    for task in book.tasks:
        last = reports.get((task.uid, book.unit))
        values: dict[str, object] = {"role": task_progress.ROLE_WORDS[book.roles[task.uid]]}
        values["state"] = words[last.state] if last else ""
        values["percent"] = last.percent if last and last.percent is not None else ""
        values["day"] = last.day if last else ""
        values["report"] = last.note if last else ""
        values["evidence"] = last.evidence if last else ""
        found[task.uid] = values
    return found


def _base(book: Book, layout: Layout, extra: Mapping[str, Mapping[str, object]]) -> dict[str, Any]:
    """What stands in the table when it is sent: field → text for every task."""
    return {
        "fields": list(layout.fields),
        "tasks": {
            task.uid: {name: cell_text(task, name, layout.fields, extra[task.uid]) for name in layout.fields}
            for task in book.tasks
        },
    }


def _record(batch: Batch, sending: Sending, book: Book, base: dict[str, Any]) -> str:
    text = json.dumps(base, ensure_ascii=False)
    key = (sending.document, book.unit, sending.day.isoformat())
    rows = batch.rows("SELECT uid, base FROM task_book WHERE document_hash = ? AND unit = ? AND sent = ?", key)
    if rows:
        if rows[0]["base"] != text:
            batch.update("task_book", rows[0]["uid"], base=text)
        return str(rows[0]["uid"])
    uid = new_uid()
    row = {"uid": uid, "document_hash": key[0], "unit": key[1], "sent": key[2], "base": text}
    return batch.insert("task_book", [row])[0]


def _write(
    path: Path,
    title: str,
    book: Book,
    layout: Layout,
    extra: Mapping[str, Mapping[str, object]],
    county: County,
    day: datetime.date,
    uid: str,
) -> None:
    profile = county.profile
    workbook = office.new_workbook(profile)
    cols = [office.Col(c.header, c.width, c.align) for c in layout.columns]
    left, right = extras.head_texts(county, (layout.left, layout.right), day, book.unit)
    sheet = office.new_sheet(workbook, SHEET, table_title(title), cols, profile, left=left, right=right)
    write_rows(sheet, layout.columns, book.tasks, book.numbers, extra)
    hide_keys(sheet, f"{KEY_HEAD} {uid}")
    first = sheet.header_row + 1
    for _row in range(FREE_ROWS):
        sheet.add([None] * len(cols), min_height=24)
    _help_filling(sheet.ws, layout, first, sheet.row - 1)
    for text in _notes(profile):
        note_row(sheet, text)
    sheet.finish(landscape=True)
    office.save(workbook, path)


def _notes(profile: Profile) -> list[str]:
    listed = profile.get("tasks.unit_note", [])
    return [str(text) for text in listed] if isinstance(listed, list) else [str(listed)]


def _help_filling(ws: Worksheet, layout: Layout, first: int, last: int) -> None:
    """Drop-down for the state, limits for numbers and dates, and a colour for what is to be filled in."""
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    words = ",".join(extras.state_words().values())
    # warnings, not refusals: what a unit has to say must find a place
    rules = {
        "state": DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, errorStyle="warning"),
        "percent": DataValidation(
            type="decimal", operator="between", formula1="0", formula2="100", allow_blank=True, errorStyle="warning"
        ),
    }
    texts = {"state": "请从列表中选择。", "percent": "请填写0到100之间的数字。"}
    for index, column in enumerate(layout.columns, 1):
        if column.field not in FILLED:
            continue
        letter = get_column_letter(index)
        for row in range(first, last + 1):
            cell = ws[f"{letter}{row}"]
            if type(cell).__name__ != "MergedCell":
                cell.fill = PatternFill("solid", fgColor="FFFFF8E1")
        if column.field in rules:
            rule = rules[column.field]
            rule.errorTitle, rule.error = "请核对", texts[column.field]
            rule.showErrorMessage = True
            rule.add(f"{letter}{first}:{letter}{last}")
            ws.add_data_validation(rule)
