"""``exportareapages``, ``attachdocument`` and ``detachdocument``: pages and documents of areas."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.files import safe_name
from ...county.gateway import County
from ...county.ledger import Ledger
from ...desktop.messages import sentence
from ...desktop.translate import translate
from .. import documents
from ..resources import page
from ..sheet.content import Words
from ..sheet.facts import Reader, Settings
from .common import AreasAlgorithm
from .page_layout import PagePrinter, print_book

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

PAPERS = ("profile", "A4", "A3")
# after these no other page would fare better
_HOPELESS = {"county.disk_full", "county.needs_library", "county.folder_not_writable"}


class ExportAreaPages(AreasAlgorithm):
    """``linzhang:exportareapages``."""

    NAME = "exportareapages"
    WRITES = False

    def flags(self) -> Any:
        # layouts belong to the main thread
        flag: Any = QgsProcessingAlgorithm.Flag
        return super().flags() | flag.FlagNoThreading

    def title(self) -> str:
        return translate("Linzhang", "Export area pages (责任区档案)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Prints the page of each area to PDF: position, boundaries to the four sides, area, maps, forest "
            "resources, chiefs and rangers as of the date, the areas below and the documents. One PDF for each area, "
            "or all in one file.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("LEVEL", translate("Linzhang", "Level"), optional=True),
            translate(
                "Linzhang", "Key of the level whose areas get a page (county, town, village, grid); empty for all."
            ),
        )
        self.add(
            QgsProcessingParameterString("AREAS", translate("Linzhang", "Areas"), optional=True),
            translate(
                "Linzhang",
                "Codes or names of the areas, separated by commas. Empty: all areas of the level, overlay areas only "
                "where they are named.",
            ),
        )
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Date of the people"), optional=True),
            translate("Linzhang", "Names are those who hold the posts on this day, as 2024-05-31. Empty: today."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "PAPER", translate("Linzhang", "Paper"), list(PAPERS), defaultValue="profile", usesStaticStrings=True
            ),
            translate("Linzhang", "profile: as the county’s profile says. A4 upright, or A3 to be folded to A4."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                "OUTPUT", translate("Linzhang", "Folder for the PDFs"), optional=True, createByDefault=False
            ),
            translate("Linzhang", "One PDF for each area is written here; one of the same name is replaced."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "BOOK",
                translate("Linzhang", "All pages in one PDF"),
                translate("Linzhang", "PDF (*.pdf)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "One PDF with the pages of all chosen areas."),
        )
        self.add(
            QgsProcessingParameterString("RESOURCES", translate("Linzhang", "Resource archive (JSON)"), optional=True),
            translate("Linzhang", "What “Read the resource archive” gave, so that it is not computed again."),
            advanced=True,
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputNumber("PAGES", translate("Linzhang", "Areas printed")))
        self.addOutput(QgsProcessingOutputNumber("SHEETS", translate("Linzhang", "Sheets")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        folder = self.parameterAsString(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
        single = self.parameterAsFileOutput(parameters, "BOOK", context) if parameters.get("BOOK") else ""
        if not folder and not single:
            raise LinzhangError("areas_page.no_output")
        day = day_of(self.day_text(parameters, context))
        paper = self.parameterAsEnumString(parameters, "PAPER", context)
        report = self.progress(feedback)
        ledger = Ledger("exportareapages", folder or single)
        printed: list[str] = []
        sheets = 0
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            settings = Settings.of(county.profile, "" if paper == "profile" else paper)
            given = given_resources(self.text(parameters, "RESOURCES", context) or "")
            reader = Reader(county, day, settings, lambda fraction: report(0.4 * fraction), given)
            named = _listed(self.parameterAsString(parameters, "AREAS", context))
            uids, unknown = reader.chosen(self.text(parameters, "LEVEL", context) or "", named)
            for text in unknown:
                ledger.refuse(text, None, "areas_page.area_unknown", area=text)
            decimals = tuple(
                int(county.profile.get(f"units.{k}_decimals", d)) for k, d in (("hectare", 4), ("area", 1))
            )
            words = Words(settings, day, reader.method, reader.plane, (decimals[0], decimals[1]))
            printer = PagePrinter(reader, words)
            try:
                for wished, used in printer.substituted():
                    feedback.pushWarning(
                        translate("Linzhang", "The font {wished} is not installed; {used} is used instead.").format(
                            wished=wished, used=used
                        )
                    )

                def walked(chosen: Iterable[str]) -> Iterator[str]:
                    for number, uid in enumerate(chosen):
                        report(0.4 + 0.6 * number / max(1, len(uids)))
                        yield uid

                if single and uids:
                    title = f"{county.name}责任区档案"
                    sheets += print_book(Path(single), printer, walked(uids), title)
                    printed = list(uids)
                if folder:
                    made, more = self._separate(Path(folder), printer, uids, walked, ledger)
                    sheets += more
                    printed = sorted({*printed, *made})
            finally:
                printer.close()
            for uid in uids:
                if uid in printed:
                    self._remark(ledger, reader, uid)
            for code, values in reader.remarks:
                feedback.pushInfo(sentence(code, **values))
        report(1.0)
        outputs = self.finish_ledger(parameters, context, feedback, ledger)
        outputs |= {"PAGES": len(printed), "SHEETS": sheets}
        if folder:
            outputs["OUTPUT"] = folder
        if single:
            outputs["BOOK"] = single
        return outputs

    @staticmethod
    def _separate(
        folder: Path, printer: PagePrinter, uids: list[str], walked: Any, ledger: Ledger
    ) -> tuple[list[str], int]:
        made: list[str] = []
        sheets = 0
        for uid in walked(uids):
            code, name = printer.reader.code(uid), printer.reader.name(uid)
            path = folder / f"{safe_name(f'{code} {name} 责任区档案')}.pdf"
            try:
                sheets += print_book(path, printer, [uid], f"{name}责任区档案")
            except LinzhangError as error:
                if error.code in _HOPELESS:
                    raise
                ledger.refuse(f"{code} {name}", None, error.code, **error.values)
                continue
            made.append(uid)
        return made, sheets

    @staticmethod
    def _remark(ledger: Ledger, reader: Reader, uid: str) -> None:
        source = f"{reader.code(uid)} {reader.name(uid)}"
        place = reader.place(uid)
        notes: list[tuple[str, dict[str, object]]] = []
        if uid not in reader.shapes:
            notes.append(("areas_page.no_outline", {"area": place.name}))
        if len(place.limits) < len(("east", "south", "west", "north")):
            notes.append(("areas_page.limits_missing", {"area": place.name}))
        for code, values in notes:
            ledger.note(source, None, code, **values)
        if not notes:
            ledger.accept(source, None, "areas_page.printed", area=place.name)


def day_of(text: str) -> datetime.date:
    """The day of ``2024-05-31``; LinzhangError ``areas_page.date_unreadable``."""
    try:
        return datetime.date.fromisoformat(text.strip()[:10])
    except ValueError as error:
        raise LinzhangError("areas_page.date_unreadable", date=text) from error


def given_resources(text: str) -> dict[str, Any] | None:
    """The areas of what ``readresources`` gave; None for ''. LinzhangError ``areas_page.resources_unreadable``."""
    if not text:
        return None
    try:
        areas = json.loads(text)["areas"]
    except (ValueError, KeyError, TypeError) as error:
        raise LinzhangError("areas_page.resources_unreadable", str(error)) from error
    return dict(areas)


def _listed(text: str) -> list[str]:
    """Texts separated by commas (ASCII or Chinese), semicolons or line ends; names may hold spaces."""
    return [part.strip() for part in re.split(r"[,，、;；\r\n]+", text) if part.strip()]


class DocumentAlgorithm(AreasAlgorithm):
    """What attaching and detaching have in common."""

    def add_area(self) -> None:
        """COUNTY and AREA."""
        self.add_county()
        self.add(
            QgsProcessingParameterString("AREA", translate("Linzhang", "Area")),
            translate("Linzhang", "Code or name of the area."),
        )

    def area(self, county: County, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The uid of AREA; LinzhangError ``areas_resources.area_unknown``."""
        text = self.text(parameters, "AREA", context) or ""
        uid = page.find_area(county, text)
        if not uid:
            raise LinzhangError("areas_page.area_unknown", area=text)
        return uid


class AttachDocument(DocumentAlgorithm):
    """``linzhang:attachdocument``."""

    NAME = "attachdocument"

    def title(self) -> str:
        return translate("Linzhang", "Attach documents to an area")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Attaches any files (方案, 批文, 合同, photos) to an area: as copies in the folder 附件 beside the county "
            "file, or as links to where they are. The same content is never copied twice, and nothing is written over.",
        )

    def declare(self) -> None:
        self.add_area()
        self.add(
            QgsProcessingParameterMultipleLayers(
                "FILES", translate("Linzhang", "Files"), QgsProcessing.SourceType.TypeFile
            ),
            translate("Linzhang", "One or more files of any kind."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "MODE",
                translate("Linzhang", "Copy or link"),
                list(documents.MODES),
                defaultValue=documents.COPY,
                usesStaticStrings=True,
            ),
            translate(
                "Linzhang",
                "copy: the file goes with the county. link: it stays where it is, and is missing where that is not "
                "reached.",
            ),
        )
        self.add(
            QgsProcessingParameterString("TITLE", translate("Linzhang", "Document title"), optional=True),
            translate("Linzhang", "Only for a single file; empty for its name."),
        )
        self.add(
            QgsProcessingParameterString("KIND", translate("Linzhang", "Kind"), optional=True),
            translate(
                "Linzhang", "plan, approval, contract, appointment, photo or other; empty: proposed from the name."
            ),
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        value = parameters.get("FILES")
        # one path alone is taken too
        given = value.split(";") if isinstance(value, str) else self.parameterAsFileList(parameters, "FILES", context)
        files = [str(part) for part in given if str(part).strip()]
        with County.open(self.county_path(parameters, context)) as county:
            ledger, recorded = documents.attach(
                county,
                self.area(county, parameters, context),
                [Path(file) for file in files],
                self.parameterAsEnumString(parameters, "MODE", context),
                self.text(parameters, "TITLE", context) or "",
                self.text(parameters, "KIND", context) or "",
                self.who(),
                self.progress(feedback),
            )
        return self.finish_ledger(parameters, context, feedback, ledger, recorded)


class DetachDocument(DocumentAlgorithm):
    """``linzhang:detachdocument``."""

    NAME = "detachdocument"

    def title(self) -> str:
        return translate("Linzhang", "Detach a document from an area")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Takes a document off an area. Its file stays in the folder 附件 unless “Remove” is chosen and nothing "
            "else uses it; a linked file is never touched.",
        )

    def declare(self) -> None:
        self.add_area()
        self.add(
            QgsProcessingParameterString("DOCUMENT", translate("Linzhang", "Document")),
            translate("Linzhang", "Title or file name of a document of the area."),
        )
        self.add(
            QgsProcessingParameterBoolean("REMOVE", translate("Linzhang", "Remove"), defaultValue=False),
            translate("Linzhang", "Removes the copy in 附件 too, where no other area, tenure or setting uses it."),
        )
        self.addOutput(QgsProcessingOutputBoolean("REMOVED", translate("Linzhang", "Removed")))
        self.addOutput(QgsProcessingOutputString("MESSAGE", translate("Linzhang", "What became of the file")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            area = self.area(county, parameters, context)
            uid = documents.find(county, area, self.text(parameters, "DOCUMENT", context) or "")
            remove = self.parameterAsBool(parameters, "REMOVE", context)
            code, values = documents.detach(county, area, uid, remove=remove, who=self.who())
        said = sentence(code, **values)
        feedback.pushInfo(said)
        return {"REMOVED": code in ("areas_page.detached_removed", "areas_page.detached_gone"), "MESSAGE": said}


ALGORITHMS = (ExportAreaPages, AttachDocument, DetachDocument)
