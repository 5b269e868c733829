"""``linzhang:proofboards``: small pictures of the boards on A4, to be signed (校对样) before anything is printed."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QMarginsF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from ...county.errors import LinzhangError
from ...county.files import file_error
from ...desktop import fonts
from ...desktop.algorithm import LinzhangAlgorithm, any_file
from ...desktop.messages import office_sentence
from ...desktop.translate import translate
from ..contents import lacks, remarks
from ..shop import size_text
from .fitting import Fit
from .ordering import LEVELS, codes_of, day_of
from .run import BoardRun, Order
from .writing import Output

PAGE_MM = (297.0, 210.0)
EDGE_MM, HEAD_MM, FOOT_MM, CAPTION_MM = 12.0, 12.0, 14.0, 15.0
ACROSS, DOWN = 2, 2
PIXELS = 1400
"""Width of the picture of one board: about 260 dots an inch on the sheet."""
RESOLUTION = 300


@dataclass(frozen=True)
class Proof:
    """One board on the sheet: its picture and the lines below it."""

    picture: QImage
    lines: tuple[str, ...]


class ProofSheets:
    """Draws proofs page by page into one PDF; ``end`` finishes it."""

    def __init__(self, path: Path, family: str, title: str, pages: int) -> None:
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(RESOLUTION)
        self._writer.setTitle(title)
        self._writer.setPageSize(QPageSize(QSizeF(PAGE_MM[1], PAGE_MM[0]), QPageSize.Unit.Millimeter))
        self._writer.setPageOrientation(QPageLayout.Orientation.Landscape)
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._painter = QPainter()
        if not self._painter.begin(self._writer):
            raise LinzhangError("county.file_not_writable", file=path.name)
        self._k = RESOLUTION / 25.4
        self._family, self._title, self._pages = family, title, pages
        self._count = 0

    def _text(self, text: str, rect: QRectF, size_mm: float, align: Qt.AlignmentFlag, bold: bool = False) -> None:
        self._painter.setFont(fonts.font(self._family, size_mm, bold))
        scaled = QRectF(rect.x() * self._k, rect.y() * self._k, rect.width() * self._k, rect.height() * self._k)
        self._painter.drawText(scaled, int(align | Qt.AlignmentFlag.AlignVCenter), text)

    def add(self, proof: Proof) -> None:
        """Puts a board on the next free place; begins a page where the last is full."""
        place = self._count % (ACROSS * DOWN)
        if place == 0:
            if self._count:
                self._writer.newPage()
            self._frame(self._count // (ACROSS * DOWN) + 1)
        self._count += 1
        width = (PAGE_MM[0] - 2 * EDGE_MM - 8) / ACROSS
        height = (PAGE_MM[1] - 2 * EDGE_MM - HEAD_MM - FOOT_MM) / DOWN
        left = EDGE_MM + (place % ACROSS) * (width + 8)
        top = EDGE_MM + HEAD_MM + (place // ACROSS) * height
        room = QRectF(left, top, width, height - CAPTION_MM)
        share = min(room.width() / proof.picture.width(), room.height() / proof.picture.height())
        wide, high = proof.picture.width() * share, proof.picture.height() * share
        box = QRectF(left + (width - wide) / 2, top, wide, high)
        k = self._k
        target = QRectF(box.x() * k, box.y() * k, box.width() * k, box.height() * k)
        self._painter.drawImage(target, proof.picture)
        self._painter.drawRect(target)
        for i, line in enumerate(proof.lines[:3]):
            rect = QRectF(left, top + height - CAPTION_MM + 0.8 + i * 4.2, width, 4.2)
            self._text(line, rect, 3.0, Qt.AlignmentFlag.AlignLeft)

    def _frame(self, page: int) -> None:
        wide = PAGE_MM[0] - 2 * EDGE_MM
        self._text(self._title, QRectF(EDGE_MM, EDGE_MM - 4, wide, 9), 5.6, Qt.AlignmentFlag.AlignHCenter, bold=True)
        sign = "核对意见：__________________________　核对人：______________　日期：________年____月____日"
        rect = QRectF(EDGE_MM, PAGE_MM[1] - EDGE_MM - 6, wide, 6)
        self._text(sign, rect, 3.6, Qt.AlignmentFlag.AlignLeft)
        self._text(f"第 {page} 页　共 {self._pages} 页", rect, 3.2, Qt.AlignmentFlag.AlignRight)

    def end(self) -> None:
        """Finishes the file; twice does no harm."""
        if self._painter.isActive():
            self._painter.end()


class ProofBoards(LinzhangAlgorithm):
    """Proofs of the boards of a level; writes nothing into the county file."""

    NAME = "proofboards"
    GROUP = "signboards"
    WRITES = False

    def flags(self) -> Any:
        # layouts belong to the main thread
        flag: Any = QgsProcessingAlgorithm.Flag
        return super().flags() | flag.FlagNoThreading

    def title(self) -> str:
        return translate("Linzhang", "Proofs of signboards")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Four boards on an A4 page with number, size, template and what had to give, and a line for the signature. "
            "For reading and signing before the boards are printed; needs no review of the map.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterEnum(
                "LEVEL", translate("Linzhang", "Level"), LEVELS, defaultValue="village", usesStaticStrings=True
            ),
            translate("Linzhang", "The level whose areas get a board: village, town, county or grid."),
        )
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Date of the people"), optional=True),
            translate("Linzhang", "Names are those who hold the posts on this day, as 2024-05-31. Empty: today."),
        )
        self.add(
            QgsProcessingParameterString("AREAS", translate("Linzhang", "Area codes"), optional=True),
            translate("Linzhang", "Codes of the areas to print, separated by commas. Empty: all areas of the level."),
        )
        self.add(
            QgsProcessingParameterString("PHONE", translate("Linzhang", "Supervision phone"), optional=True),
            translate("Linzhang", "The office phone printed on every board. Empty: as the profile says."),
        )
        self.add(
            QgsProcessingParameterFile(
                "TEMPLATE", translate("Linzhang", "Print template"), optional=True, fileFilter=any_file("*.qpt")
            ),
            translate("Linzhang", "A print template (*.qpt) of your own. Empty: the template named in the profile."),
            advanced=True,
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Proof sheets"),
            "PDF (*.pdf)",
            translate("Linzhang", "The PDF that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("BOARDS", translate("Linzhang", "Boards on the sheets")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        template = self.parameterAsString(parameters, "TEMPLATE", context)
        run = ProofRun(
            Order(
                county=self.county_path(parameters, context),
                level=self.parameterAsString(parameters, "LEVEL", context) or "village",
                day=day_of(self.day_text(parameters, context)),
                folder=target.parent,
                codes=codes_of(self.parameterAsString(parameters, "AREAS", context)),
                template=Path(template) if template else None,
                phone=self.parameterAsString(parameters, "PHONE", context).strip(),
                output=Output(proof=True),
            ),
            target,
        )
        try:
            while run.step():
                report(run.done / run.total)
            run.finish()
        finally:
            run.close()
        return {"OUTPUT": str(target), "BOARDS": run.boards}


@dataclass(frozen=True)
class Page:
    """One picture of the sheets: a board as it will be printed, its front (0) or back (1)."""

    fit: Fit
    page: int = 0


class ProofRun:
    """Draws one board after the other: the algorithm loops over it, the dock calls it by timer. Always ``close``.

    Each board is first fitted as the final run fits it: what goes on a larger template, or on a board for each grid,
    is shown so. ``total`` grows with boards of grids.
    """

    def __init__(self, order: Order, target: Path) -> None:
        self.target = target
        self.run = BoardRun(replace(order, output=replace(order.output, proof=True)))
        self._wanted = self.run.positions
        self._level = order.level
        self._pages: list[Page] = []
        self.done = 0
        self._temporary = target.with_name(f".linzhang_{target.name}")
        self._sheets: ProofSheets | None = None

    @property
    def total(self) -> int:
        """How many pictures the sheets have, as far as it is known."""
        return len(self._pages) + len(self._wanted)

    @property
    def boards(self) -> int:
        """How many boards are on the sheets."""
        return sum(1 for page in self._pages if page.page == 0)

    def step(self) -> bool:
        """Fits the next board, or draws the next picture; False when there is none left."""
        if self._wanted:
            self._pages += [Page(fit) for fit in self.run.fitting.fits(self._wanted.pop(0))]
            if not self._wanted:
                self._begin()
            return True
        if self.done >= len(self._pages) or self._sheets is None:
            return False
        self._sheets.add(proof_of(self.run, self._pages[self.done]))
        self.done += 1
        return True

    def _begin(self) -> None:
        """A level's backs say the same: one of them is enough to be read and signed."""
        first = next((page.fit for page in self._pages if page.fit.reason is None), None)
        if first is not None and self.run.facts.section.back(self._level):
            self._pages.append(Page(first, 1))
        title = f"{self.run.facts.county_name}林长公示牌校对样"
        sheets = -(-len(self._pages) // (ACROSS * DOWN))
        self._sheets = ProofSheets(self._temporary, self.run.printer.sans.family, title, sheets)

    def finish(self) -> None:
        """Puts the whole file into its place; LinzhangError where it cannot be written."""
        if self._sheets is None:
            self._begin()
        self._end()
        try:
            os.replace(self._temporary, self.target)
        except OSError as error:
            raise file_error(error, self.target) from error

    def _end(self) -> None:
        if self._sheets is not None:
            self._sheets.end()

    def close(self) -> None:
        """Frees the layouts; of a run that did not end nothing is left."""
        self._end()
        self.run.close()
        with contextlib.suppress(OSError):
            self._temporary.unlink(missing_ok=True)


def proof_of(run: BoardRun, wanted: Page) -> Proof:
    """The proof of one board; one that cannot be set says so in the place of its picture."""
    fit, fitting, section = wanted.fit, run.fitting, run.facts.section
    printer, content = fitting.printer(fit.facts, fit.template), fitting.content(fit.facts, fit.index)
    notes = [office_sentence(code, area=content.area_name) for code in lacks(section, content)]
    notes += [office_sentence(code, **values) for code, values in remarks(section, content)]
    if fit.grids:
        notes.append(office_sentence("signboards.board_per_grid", count=fit.grids))
    elif fit.template != fitting.template:
        notes.append(office_sentence("signboards.larger_template", template=printer.template.name))
    notes += [f"{wished} 未安装，以 {used} 代替" for wished, used in run.substituted_fonts()]
    try:
        if fit.reason is not None:
            raise fit.reason
        picture = printer.picture(content, fit.index, PIXELS, wanted.page)
        notes += [office_sentence(code, **values) for code, values in printer.remarks]
    except LinzhangError as error:
        picture = QImage(PIXELS, PIXELS * 2 // 3, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        notes = [office_sentence(error.code, **error.values)]
    size = size_text(*printer.template.page_mm())
    first = f"{content.number}　{content.area_name}　{size}　{printer.template.name}"
    return Proof(picture, (f"{first}　背面" if wanted.page else first, "；".join(notes) or "内容齐全"))
