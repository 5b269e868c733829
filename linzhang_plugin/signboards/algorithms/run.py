"""One run of boards, step by step: the algorithm loops over it, the dock calls it by timer."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Sequence
from dataclasses import InitVar, asdict, dataclass, field
from functools import partial
from pathlib import Path

from qgis.PyQt.QtGui import QImage

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.files import atomic_save, safe_name
from ...county.gateway import County
from ...county.ledger import Ledger
from ..contents import Area, BoardContent, about_forest, lacks, remarks
from ..facts import Facts, chosen, gather
from ..journal import Journal
from ..outdated import VOID, set_aside
from ..overview import Overview
from ..register import Earlier, Printed, earlier_prints, places_and_materials, printed_files, save
from ..shop import ORDER_LIST, SUFFIXES, Item, back_file, file_stem, size_text, write_order_list
from .fitting import CROWDED, Fitting, is_crowded
from .render import BoardPrinter
from .writing import Output

LOG = logging.getLogger("linzhang")

# after these no other board would fare better
_HOPELESS = {"county.disk_full", "county.needs_library"}


@dataclass(frozen=True)
class Order:
    """What is to be printed. Empty ``codes`` are all areas of the level; an empty phone is the profile's."""

    county: Path
    level: str
    day: datetime.date
    folder: Path
    codes: Sequence[str] = ()
    template: Path | None = None
    logo: Path | None = None
    phone: str = ""
    who: str | None = None
    output: Output = field(default_factory=Output)
    resume: bool = False
    map_reviewed: bool = False


@dataclass
class BoardRun:
    """``step`` prints one board and tells how many are done; ``finish`` writes the register. Always ``close``.

    ``known`` are the facts of the order's level and day where they have just been gathered.
    """

    order: Order
    known: InitVar[Facts | None] = None
    ledger: Ledger = field(init=False)
    printed: list[Printed] = field(init=False, default_factory=list)
    import_uid: str = field(init=False, default="")

    def __post_init__(self, known: Facts | None) -> None:
        order = self.order
        self.ledger = Ledger("exportboards", str(order.folder))
        with County.open(order.county, read_only=True) as county:
            self.facts = known or gather(county, order.level, order.day)
            self._earlier = earlier_prints(county)
            self._known = places_and_materials(county)
            self._names = printed_files(county)
            self._profile = county.profile
        self._positions, unknown = chosen(self.facts, order.codes)
        for code in unknown:
            self.ledger.refuse(code, None, "signboards.area_unknown", area_code=code)
        section = self.facts.section
        reviewed = order.map_reviewed or order.output.proof or (section.values.get("map") or {}).get("reviewed_on")
        if not reviewed:
            raise LinzhangError("signboards.map_not_reviewed")
        try_folder(order.folder)
        # a look at a board must not make a cancelled run forget what it has written
        self.journal = Journal(order.folder, resume=order.resume or order.output.proof)
        self.items: list[Item] = []
        self.logo = order.logo
        if self.logo is None and section.text("logo"):
            self.logo = order.county.parent / section.text("logo")
        self.fitting = Fitting(
            order.county, self.facts, order.day, order.template, self.logo, order.output, self._positions, order.phone
        )
        self.template = self.fitting.template
        self.printer = self.fitting.printer(self.facts, self.template)
        self.done = 0

    @property
    def total(self) -> int:
        """How many boards the run has."""
        return len(self._positions)

    @property
    def positions(self) -> list[int]:
        """Places of the wanted areas among those of the level."""
        return list(self._positions)

    def content(self, index: int) -> BoardContent:
        """What stands on the board of the area at that place."""
        return self.fitting.content(self.facts, index)

    @property
    def fonts(self) -> list[str]:
        """The families on the boards."""
        return self.printer.used_fonts()

    def substituted_fonts(self) -> list[tuple[str, str]]:
        """(wished, used) for every font of the profile that is not installed."""
        return [(f.wanted, f.family) for f in (self.printer.serif, self.printer.sans) if f.substituted]

    def step(self) -> bool:
        """Prints the next board; False when there is none left. A board that cannot be printed is in the ledger.

        The PDFs that a board had before and that are no longer true go into the folder 作废, whether it is printed anew
        or refused: what lies in the folder itself may go to the printer.
        """
        if self.done >= self.total:
            return False
        index = self._positions[self.done]
        self.done += 1
        area = self.facts.areas[index]
        fitting = self.fitting
        reason = self._one(self.facts, index, fitting.templates())
        if reason is None:
            return True
        grids = fitting.grid_positions(area) if reason.code in CROWDED else []
        if not grids:
            self.ledger.refuse(self.content(index).file_name, None, reason.code, **reason.values)
            return True
        self.ledger.note(area.name, None, "signboards.board_per_grid", count=len(grids))
        for grid in grids:
            failed = self._one(fitting.grid_facts(), grid, fitting.templates())
            if failed is not None:
                name = fitting.content(fitting.grid_facts(), grid).file_name
                self.ledger.refuse(name, None, failed.code, **failed.values)
        return True

    def _one(self, facts: Facts, index: int, templates: Sequence[Path]) -> LinzhangError | None:
        """Prints one board on the first template that holds it; the reason where none does (its old PDFs are aside)."""
        area = facts.areas[index]
        content = self.fitting.content(facts, index)
        name = content.file_name
        file = self._file(area, content, self.fitting.printer(facts, templates[0]))
        missing = lacks(facts.section, content)
        if missing:
            for code in missing:
                self.ledger.refuse(name, None, code, area=area.name)
            self._void(name, [file, *self._before(area.uid).files])
            return None
        reason: LinzhangError | None = None
        for template in templates:
            try:
                done = self._on(facts, index, content, template)
            except LinzhangError as error:
                if error.code in _HOPELESS:
                    raise
                LOG.info("%s on %s: %s %s", name, template.stem, error.code, error.details)
                reason = reason or error
                if not is_crowded(error):
                    break
                continue
            self.printed.append(done)
            return None
        self._void(name, [file, *self._before(area.uid).files])
        return reason

    def _on(self, facts: Facts, index: int, content: BoardContent, template: Path) -> Printed:
        """Prints the board on that template and says what there is to say; LinzhangError where it cannot be."""
        name, printer = content.file_name, self.fitting.printer(facts, template)
        file = self._file(facts.areas[index], content, printer)
        fingerprint = f"{content.digest()} {content.imprint} {template.stem} {self.fitting.looks(facts, template)}"
        printed = Printed(content, file, template.stem)
        self.items.append(self._item(content, file, printer))
        back = back_file(file) if content.back and self.order.output.format != "pdf" else ""
        if self.journal.has(file, fingerprint) and (not back or (self.order.folder / back).is_file()):
            self.ledger.unchanged(name, None, "signboards.exported_before", file=file)
            return printed
        old = self._outdated(content, file, template)
        moved: list[str] = []
        aside = partial(self._aside_into, moved, [file] if file in old else [])
        try:
            made = printer.export(content, index, self.order.folder / file, aside)
            if back:
                printer.export_back(self.order.folder / back)
        except LinzhangError:
            self.items.pop()
            self._say_moved(name, moved)
            raise
        self.journal.add(file, fingerprint, asdict(self.items[-1]))
        notes = [*made.remarks, *remarks(facts.section, content)]
        notes += about_forest(facts.overviews.get(facts.areas[index].code, Overview()))
        if template != self.template:
            notes.append(("signboards.larger_template", {"template": printer.template.name}))
        for code, values in notes:
            self.ledger.note(name, None, code, **values)
        self._say_moved(name, moved)
        self._void(name, [other for other in old if other != file])
        if not notes and not moved:
            self.ledger.accept(name, None, "signboards.exported", file=file)
        return printed

    def _file(self, area: Area, content: BoardContent, printer: BoardPrinter) -> str:
        pattern = self.facts.section.text("file_pattern", "{town}_{village}_{grid}_{number}_{size}")
        stem = file_stem(pattern, content, area.names(), size_text(*printer.template.page_mm()))
        suffix = SUFFIXES[self.order.output.format]
        file = f"{stem or safe_name(content.file_name)}{suffix}"
        # a pattern without the number may give two boards one name, in this run or with a board printed before
        if self._names.setdefault(file, content.number) != content.number:
            file = f"{stem}_{safe_name(content.number)}{suffix}"
        return file

    def _item(self, content: BoardContent, file: str, printer: BoardPrinter) -> Item:
        """The line of the 制作清单; place and material are those of the register, where the board is in it."""
        place, material = self._known.get(content.number, ("", ""))
        width, height = printer.template.page_mm()
        return Item(
            number=content.number,
            area=place_of(content.file_name, content.number),
            file=f"{file}、{back_file(file)}" if content.back and self.order.output.format != "pdf" else file,
            sides=2 if content.back else 1,
            width_mm=width,
            height_mm=height,
            bleed_mm=printer.sheet.bleed,
            place=place,
            material=material or self.facts.section.text("material"),
        )

    # ---- what is no longer true ---------------------------------------------------------------------------

    def _before(self, area_uid: str) -> Earlier:
        return self._earlier.get(area_uid, Earlier())

    def _aside_into(self, moved: list[str], files: Sequence[str]) -> None:
        moved.extend(self._aside(files))

    def _outdated(self, content: BoardContent, file: str, template: Path) -> list[str]:
        """Files of earlier prints that the new one makes wrong: of another name, or of another content.

        A board that says the same as its last print is replaced in place, so that printing twice changes nothing, and
        a picture for phones does not void the PDF for the shop.
        """
        before = self._before(content.area_uid)
        same = before.digest == content.digest() and before.template == template.stem
        kinds = {Path(file).suffix} if same else {Path(name).suffix for name in before.files}
        others = [name for name in before.files if name != file and Path(name).suffix in kinds]
        return others if same and file in before.files else [file, *others]

    def _aside(self, files: Sequence[str]) -> list[str]:
        """Moves those of the files that are there; their new names. OSError where one is held open."""
        there = [name for file in files for name in (file, back_file(file)) if (self.order.folder / name).is_file()]
        return [set_aside(self.order.folder / name, today_in(self._profile.time_zone_seconds)) for name in there]

    def _say_moved(self, name: str, moved: Sequence[str]) -> None:
        for new in moved:
            self.ledger.note(name, None, "signboards.old_pdf_moved", file=f"{VOID}/{new}")

    def _void(self, name: str, files: Sequence[str]) -> None:
        """Moves the files aside and says so; one that cannot be moved is said too, loudest where it is wrong."""
        for file in dict.fromkeys(files):
            try:
                self._say_moved(name, self._aside([file]))
            except OSError as error:
                LOG.warning("%s: %s", file, error)
                self.ledger.refuse(name, None, "signboards.old_pdf_stays", file=file)

    def preview(self, width: int) -> QImage:
        """A picture of the first board of the run; LinzhangError where it cannot be set."""
        if not self._positions:
            raise LinzhangError("signboards.nothing_to_print")
        index = self._positions[0]
        return self.printer.picture(
            self.facts.content(self.facts.areas[index], self.order.day, self.order.phone), index, width
        )

    def finish(self, *, last: bool = True) -> int:
        """Writes the register in one transaction; returns how many boards are new in it.

        Levels printed in one go into one folder have one 制作清单, and what was written is remembered until the last.
        """
        with County.open(self.order.county) as county:
            added, self.import_uid = save(county, self.printed, self.order.day, self.order.who, self.ledger)
        here = {item.number for item in self.items}
        before = [Item(**line) for line in self.journal.lines]
        self.items[:0] = [item for item in before if item.number not in here]
        self._write_list()
        if last:
            self.journal.remove()
        return added

    def _write_list(self) -> None:
        """制作清单 beside the boards; where it is open in Excel the boards are whole all the same, and it is said."""
        if not self.items:
            return
        remarks = [f"字体：{'、'.join(self.fonts)}。"]
        remarks += [f"未安装 {wished}，以 {used} 代替。" for wished, used in self.substituted_fonts()]
        try:
            write_order_list(self.order.folder / ORDER_LIST, self.items, self.facts.county_name, self._profile, remarks)
        except LinzhangError as error:
            self.ledger.refuse(ORDER_LIST, None, error.code, **error.values)

    def close(self) -> None:
        """Frees the layouts."""
        self.fitting.close()


def place_of(name: str, number: str) -> str:
    """The place in the name of a board, without its number."""
    return name.removeprefix(number).strip()


def try_folder(folder: Path) -> None:
    """LinzhangError where nothing can be written into the folder; it is made where it is missing."""
    probe = folder / ".linzhang_probe.txt"
    try:
        atomic_save(probe, lambda path: path.write_text("", encoding="utf-8"))
        probe.unlink(missing_ok=True)
    except LinzhangError as error:
        code = error.code if error.code == "county.disk_full" else "county.folder_not_writable"
        raise LinzhangError(code, error.details, file=folder.name, folder=str(folder)) from error
