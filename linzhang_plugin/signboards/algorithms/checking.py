"""``linzhang:checkboards``: what a run of boards would fail at, said before it begins."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingAlgorithm, QgsProject
from qgis.PyQt.QtGui import QImageReader

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.ledger import Ledger
from ...desktop import fonts
from ...desktop.algorithm import LinzhangAlgorithm, Progress
from ...desktop.translate import translate
from ..contents import BoardContent, lacks, remarks
from ..facts import Facts, chosen, gather
from ..shop import SUFFIXES, back_file, file_stem, size_text
from .fitting import Fit, Fitting, template_path
from .ordering import declare_choice, order_of
from .run import Order, try_folder
from .template import Template

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

LOG = logging.getLogger("linzhang")
# what a board takes on the disk at most, in MB: a TIFF of 150 × 100 cm at 150 dots an inch is 8858 × 5906 × 4 bytes
_MEGABYTES = {"tiff": 210.0, "jpg": 30.0}
_MEGABYTES_ELSE = 3.0


class CheckRun:
    """Looks at one board after the other: the algorithm loops over it, the dock calls it by timer. Always ``close``.

    ``ledgers`` (one an order): refused lines cannot be printed, noted ones are to be known. Everything is looked at, so
    that one list has all that is to be mended.
    """

    def __init__(self, orders: Sequence[Order]) -> None:
        self.ledgers: list[Ledger] = []
        self._orders = list(orders)
        self._order: Order | None = None
        self._facts: Facts | None = None
        self._fitting: Fitting | None = None
        self._fitted: list[tuple[int, ...]] = []
        self._positions: list[int] = []
        self.done = self.total = 0

    def step(self) -> bool:
        """Prepares the next order, or looks at the next board; False when there is none left."""
        if self._positions and self._facts is not None and self._order is not None:
            index = self._positions.pop(0)
            _board(self._facts, index, self._fitting, self._order, self.ledgers[-1], self._fitted)
            self.done += 1
            return True
        self.close()
        if not self._orders:
            return False
        self._prepare(self._orders.pop(0))
        return True

    def _prepare(self, order: Order) -> None:
        ledger = Ledger("checkboards", str(order.folder))
        self.ledgers.append(ledger)
        self._order, self._fitted = order, []
        try:
            with County.open(order.county, read_only=True) as county:
                facts = self._facts = gather(county, order.level, order.day)
        except LinzhangError as error:
            ledger.refuse(order.county.name, None, error.code, **error.values)
            return
        self._positions, unknown = chosen(facts, order.codes)
        self.total += len(self._positions)
        for code in unknown:
            ledger.refuse(code, None, "signboards.area_unknown", area_code=code)
        _fonts(facts, ledger)
        template = _template(facts, order, ledger)
        logo = _logo(facts, order, ledger)
        if not (order.map_reviewed or (facts.section.values.get("map") or {}).get("reviewed_on")):
            ledger.refuse(facts.county_name, None, "signboards.map_not_reviewed")
        _folder(order, len(self._positions), ledger)
        self._fitting = _fitting(facts, template, logo, order, list(self._positions), ledger)

    def close(self) -> None:
        """Frees the layouts."""
        if self._fitting is not None:
            self._fitting.close()
            self._fitting = None


def check_run(order: Order, progress: Progress = lambda _fraction: None) -> Ledger:
    """What stands against the run."""
    run = CheckRun([order])
    try:
        while run.step():
            progress(run.done / max(1, run.total))
    finally:
        run.close()
    return run.ledgers[0]


def _fonts(facts: Facts, ledger: Ledger) -> None:
    wishes = facts.section.values.get("fonts") or {}
    for families, key in ((fonts.SERIF, "title"), (fonts.SANS, "text")):
        try:
            found = fonts.choose(families, wishes.get(key) or ())
        except LinzhangError as error:
            ledger.refuse(facts.county_name, None, error.code, **error.values)
            continue
        if found.substituted:
            values = {"wished": found.wanted, "used": found.family}
            ledger.note(found.wanted, None, "signboards_checks.font_substituted", **values)


def _template(facts: Facts, order: Order, ledger: Ledger) -> Path | None:
    try:
        path = order.template or template_path(facts.section.text("template", "board_150x100"))
        project = QgsProject()
        template = Template(path, project)
        del template.layout
    except LinzhangError as error:
        ledger.refuse(str(error.values.get("file", order.template or "")), None, error.code, **error.values)
        return None
    return path


def _logo(facts: Facts, order: Order, ledger: Ledger) -> Path | None:
    """The logo where it can be read; the title has less room beside it."""
    named = facts.section.text("logo")
    logo = order.logo or (order.county.parent / named if named else None)
    if logo is not None and not QImageReader(str(logo)).canRead():
        ledger.refuse(logo.name, None, "signboards.logo_not_picture", file=logo.name)
        return None
    return logo


def _folder(order: Order, boards: int, ledger: Ledger) -> None:
    try:
        try_folder(order.folder)
    except LinzhangError as error:
        ledger.refuse(order.folder.name, None, error.code, **error.values)
        return
    needed = boards * _MEGABYTES.get(order.output.format, _MEGABYTES_ELSE)
    free = shutil.disk_usage(order.folder).free / 1e6
    if free < needed:
        values = {"needed": f"{needed:.0f}", "free": f"{free:.0f}", "count": boards}
        ledger.note(order.folder.name, None, "signboards_checks.disk_small", **values)


def _fitting(
    facts: Facts, template: Path | None, logo: Path | None, order: Order, positions: list[int], ledger: Ledger
) -> Fitting | None:
    """Printers to see whether the text fits; None where there are none to be had."""
    if template is None or any(entry.code == "signboards.font_missing" for entry in ledger.entries):
        return None
    made = Fitting(order.county, facts, order.day, template, logo, order.output, positions, order.phone)
    try:
        made.printer(facts, template)
    except LinzhangError as error:
        ledger.refuse(template.name, None, error.code, **error.values)
        return None
    return made


def _board(
    facts: Facts, index: int, fitting: Fitting | None, order: Order, ledger: Ledger, fitted: list[tuple[int, ...]]
) -> None:
    area = facts.areas[index]
    content = facts.content(area, order.day, order.phone)
    name = content.file_name
    missing = lacks(facts.section, content)
    for code in missing:
        ledger.refuse(name, None, code, area=area.name)
    if facts.shapes[index] is None:
        ledger.refuse(name, None, "signboards.no_geometry", area=area.name)
    for code, values in remarks(facts.section, content):
        ledger.note(name, None, code, **values)
    if fitting is None or missing:
        return
    # a board with no more text in any part than one that fitted need not be tried; the run itself tries every one
    lengths = _lengths(content)
    fits = [Fit(facts, index, fitting.template)]
    if not any(all(a <= b for a, b in zip(lengths, other, strict=True)) for other in fitted):
        fits = fitting.fits(index)
        _say_fits(fits, name, fitting, ledger)
        if fits[0].template == fitting.template and fits[0].reason is None and not fits[0].grids:
            fitted.append(lengths)
    pattern = facts.section.text("file_pattern", "{town}_{village}_{grid}_{number}_{size}")
    for fit in fits:
        own = fitting.content(fit.facts, fit.index)
        size = size_text(*fitting.printer(fit.facts, fit.template).template.page_mm())
        stem = file_stem(pattern, own, fit.facts.areas[fit.index].names(), size)
        file = f"{stem}{SUFFIXES[order.output.format]}"
        for held in (file, back_file(file)):
            if is_held(order.folder / held):
                ledger.refuse(name, None, "signboards_checks.file_held", file=held)


def _say_fits(fits: list[Fit], name: str, fitting: Fitting, ledger: Ledger) -> None:
    """What becomes of a board that its template does not hold: the larger one, one for each grid, or the reason."""
    if fits[0].grids:
        ledger.note(name, None, "signboards.board_per_grid", count=fits[0].grids)
    for fit in fits:
        if fit.reason is not None:
            who = fitting.content(fit.facts, fit.index).file_name if fit.grids else name
            ledger.refuse(who, None, fit.reason.code, **fit.reason.values)
        elif not fit.grids and fit.template != fitting.template:
            larger = fitting.printer(fit.facts, fit.template).template.name
            ledger.note(name, None, "signboards.larger_template", template=larger)


def _lengths(content: BoardContent) -> tuple[int, ...]:
    """How much text the parts of a board hold: counts of lines, and the longest and all of their characters."""
    people = content.people
    parts = [
        [row.name for row in people],
        [row.title for row in people],
        [row.label for row in people],
        [row.phone for row in people],
        [text for _, text in content.overview],
        content.duties,
        content.notice,
        content.back,
        [text for _, _, texts in content.extra for text in texts],
        [*content.titles[-1:], content.back_title],
        [content.supervision_phone],
        [content.imprint],
        [content.number_text],
    ]
    sizes = [[len(text) for text in part] for part in parts]
    return tuple(figure for part in sizes for figure in (len(part), max(part, default=0), sum(part)))


def is_held(path: Path) -> bool:
    """Whether a file that is there cannot be replaced: another program holds it, or it is write-protected."""
    if not path.exists():
        return False
    try:
        with path.open("r+b"):
            return False
    except OSError as error:
        LOG.info("%s: %s", path, error)
        return True


class CheckBoards(LinzhangAlgorithm):
    """The list of what stands against printing the boards of a level."""

    NAME = "checkboards"
    GROUP = "signboards"
    WRITES = False

    def flags(self) -> Any:
        # layouts belong to the main thread
        flag: Any = QgsProcessingAlgorithm.Flag
        return super().flags() | flag.FlagNoThreading

    def title(self) -> str:
        return translate("Linzhang", "Check signboards before printing")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Says for every board what it lacks against the profile's list and whether its text fits, and for the run "
            "whether fonts, template, logo, folder, disk and the review of the map are in order. Prints nothing.",
        )

    def declare(self) -> None:
        declare_choice(self)
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        order = order_of(self, parameters, context)
        ledger = check_run(order, self.progress(feedback))
        return {**self.finish_ledger(parameters, context, feedback, ledger), "OUTPUT": str(order.folder)}
