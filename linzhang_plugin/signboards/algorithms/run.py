"""One run of boards, step by step: the algorithm loops over it, the dock calls it by timer."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.PyQt.QtGui import QImage

from ...county.errors import LinzhangError
from ...county.files import atomic_save, safe_name
from ...county.gateway import County
from ...county.ledger import Ledger
from ...county.resources import resource
from ..contents import lacks, remarks
from ..facts import chosen, gather
from ..register import Printed, save
from .render import BoardPrinter

LOG = logging.getLogger("linzhang")

# after these no other board would fare better
_HOPELESS = {"county.disk_full", "county.library_missing"}


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


def template_path(name: str) -> Path:
    """A shipped template by name, as ``board_150x100``; LinzhangError ``signboards.template_unknown``."""
    try:
        return resource("templates", f"{safe_name(name)}.qpt")
    except FileNotFoundError as error:
        raise LinzhangError("signboards.template_unknown", template=name) from error


@dataclass
class BoardRun:
    """``step`` prints one board and tells how many are done; ``finish`` writes the register. Always ``close``."""

    order: Order
    ledger: Ledger = field(init=False)
    printed: list[Printed] = field(init=False, default_factory=list)
    import_uid: str = field(init=False, default="")

    def __post_init__(self) -> None:
        order = self.order
        self.ledger = Ledger("exportboards", str(order.folder))
        with County.open(order.county, read_only=True) as county:
            self.facts = gather(county, order.level, order.day)
        self._positions, unknown = chosen(self.facts, order.codes)
        for code in unknown:
            self.ledger.refuse(code, None, "signboards.area_unknown", area_code=code)
        _try_folder(order.folder)
        section = self.facts.section
        self.template = order.template or template_path(section.text("template", "board_150x100"))
        logo = order.logo
        if logo is None and section.text("logo"):
            logo = order.county.parent / section.text("logo")
        self.printer = BoardPrinter(self.facts, self.template, logo)
        self.done = 0

    @property
    def total(self) -> int:
        """How many boards the run has."""
        return len(self._positions)

    @property
    def fonts(self) -> list[str]:
        """The families on the boards."""
        return self.printer.used_fonts()

    def substituted_fonts(self) -> list[tuple[str, str]]:
        """(wished, used) for every font of the profile that is not installed."""
        return [(f.wanted, f.family) for f in (self.printer.serif, self.printer.sans) if f.substituted]

    def step(self) -> bool:
        """Prints the next board; False when there is none left. A board that cannot be printed is in the ledger."""
        if self.done >= self.total:
            return False
        index = self._positions[self.done]
        self.done += 1
        area = self.facts.areas[index]
        content = self.facts.content(area, self.order.day, self.order.phone)
        name = content.file_name
        missing = lacks(self.facts.section, content)
        if missing:
            for code in missing:
                self.ledger.refuse(name, None, code, area=area.name)
            return True
        file = f"{safe_name(name)}.pdf"
        try:
            made = self.printer.export(content, index, self.order.folder / file)
        except LinzhangError as error:
            if error.code in _HOPELESS:
                raise
            LOG.info("%s: %s %s", name, error.code, error.details)
            self.ledger.refuse(name, None, error.code, **error.values)
            return True
        notes = [*made.remarks, *remarks(self.facts.section, content)]
        for code, values in notes:
            self.ledger.note(name, None, code, **values)
        if not notes:
            self.ledger.accept(name, None, "signboards.exported", file=file)
        self.printed.append(Printed(content, file, self.template.stem))
        return True

    def preview(self, width: int) -> QImage:
        """A picture of the first board of the run; LinzhangError where it cannot be set."""
        if not self._positions:
            raise LinzhangError("signboards.nothing_to_print")
        index = self._positions[0]
        return self.printer.picture(
            self.facts.content(self.facts.areas[index], self.order.day, self.order.phone), index, width
        )

    def finish(self) -> int:
        """Writes the register in one transaction; returns how many boards are new in it."""
        with County.open(self.order.county) as county:
            added, self.import_uid = save(county, self.printed, self.order.day, self.order.who, self.ledger)
        return added

    def close(self) -> None:
        """Frees the layout."""
        self.printer.close()


def _try_folder(folder: Path) -> None:
    """LinzhangError where nothing can be written into the folder; it is made where it is missing."""
    probe = folder / ".linzhang_probe.txt"
    atomic_save(probe, lambda path: path.write_text("", encoding="utf-8"))
    probe.unlink(missing_ok=True)
