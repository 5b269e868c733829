"""``linzhang:exportboards``: a PDF for every board."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...county.codes import normalise_code
from ...county.errors import LinzhangError
from ...desktop.algorithm import LinzhangAlgorithm, any_file
from ...desktop.translate import translate
from ..shop import FORMATS
from .run import BoardRun, Order, today
from .writing import Output

LEVELS = ["village", "town", "county", "grid"]


class ExportBoards(LinzhangAlgorithm):
    """A board of every area from a template, each as a PDF of its real size; writes the register of boards."""

    NAME = "exportboards"
    GROUP = "signboards"

    def flags(self) -> Any:
        # layouts belong to the main thread
        flag: Any = QgsProcessingAlgorithm.Flag
        return super().flags() | flag.FlagNoThreading

    def title(self) -> str:
        return translate("Linzhang", "Export signboards")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes one PDF in real size for every area of the level: title, chiefs and rangers as of the date with "
            "phones as the profile says, duties, supervision phone, map, QR code, number and imprint. A board whose "
            "text does not fit or that lacks what the profile demands is listed with the reason and not written.",
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
        self.add(
            QgsProcessingParameterFile("LOGO", translate("Linzhang", "Logo"), optional=True),
            translate("Linzhang", "A picture (SVG, PNG, JPG) for the top left corner. Empty: as the profile says."),
            advanced=True,
        )
        self._declare_output()
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", translate("Linzhang", "Folder for the boards")),
            translate(
                "Linzhang",
                "One file a board and the 制作清单 for the shop are written here. An older file that is no longer true "
                "goes into the folder 作废 in it.",
            ),
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputNumber("BOARDS", translate("Linzhang", "New boards in the register")))

    def _declare_output(self) -> None:
        self.add(
            QgsProcessingParameterBoolean(
                "MAP_REVIEWED", translate("Linzhang", "The map was reviewed"), defaultValue=False
            ),
            translate(
                "Linzhang",
                "The office confirms that the map of the boards was reviewed, or that a schematic one needs no review. "
                "Without it only proofs are printed (“Proofs of signboards”).",
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "FORMAT", translate("Linzhang", "Format"), list(FORMATS), defaultValue="pdf", usesStaticStrings=True
            ),
            translate(
                "Linzhang",
                "pdf, tiff and jpg have the real size (pictures with 150 dots an inch); png is small, for phones; svg.",
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("BLEED", translate("Linzhang", "Bleed (出血)"), defaultValue=False),
            translate(
                "Linzhang", "The ground reaches beyond the edge by what the profile says: boards 10, paper 3 mm."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("CROP_MARKS", translate("Linzhang", "Crop marks"), defaultValue=False),
            translate("Linzhang", "Lines outside the corners along which the shop cuts; with bleed."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("OUTLINES", translate("Linzhang", "Text as outlines"), defaultValue=False),
            translate(
                "Linzhang", "For shops without the fonts; what could not be turned into outlines is in the ledger."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "RESUME", translate("Linzhang", "Go on where it stopped"), defaultValue=False
            ),
            translate("Linzhang", "Boards that a run before wrote into the folder and that are still right are left."),
            advanced=True,
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        run = BoardRun(
            Order(
                county=self.county_path(parameters, context),
                level=self.parameterAsString(parameters, "LEVEL", context) or "village",
                day=day_of(self.parameterAsString(parameters, "DATE", context)),
                folder=folder,
                codes=codes_of(self.parameterAsString(parameters, "AREAS", context)),
                template=_path(self.parameterAsString(parameters, "TEMPLATE", context)),
                logo=_path(self.parameterAsString(parameters, "LOGO", context)),
                phone=self.parameterAsString(parameters, "PHONE", context).strip(),
                who=self.who(),
                output=Output(
                    format=self.parameterAsEnumString(parameters, "FORMAT", context) or "pdf",
                    bleed=self.parameterAsBool(parameters, "BLEED", context)
                    or self.parameterAsBool(parameters, "CROP_MARKS", context),
                    marks=self.parameterAsBool(parameters, "CROP_MARKS", context),
                    outlines=self.parameterAsBool(parameters, "OUTLINES", context),
                ),
                resume=self.parameterAsBool(parameters, "RESUME", context),
                map_reviewed=self.parameterAsBool(parameters, "MAP_REVIEWED", context),
            )
        )
        try:
            feedback.pushInfo(translate("Linzhang", "Fonts: {fonts}").format(fonts="、".join(run.fonts)))
            for wished, used in run.substituted_fonts():
                feedback.pushWarning(
                    translate("Linzhang", "The font {wished} is not installed; {used} is used instead.").format(
                        wished=wished, used=used
                    )
                )
            while run.step():
                report(run.done / run.total)
            report(1.0)
            added = run.finish()
        finally:
            run.close()
        outputs = self.finish_ledger(parameters, context, feedback, run.ledger, run.import_uid)
        return {**outputs, "OUTPUT": str(folder), "BOARDS": added}


def day_of(text: str) -> datetime.date:
    """The day of ``2024-05-31``; for nothing today in China, which has one time zone.

    LinzhangError ``signboards.date_unreadable`` for any other text.
    """
    if not text.strip():
        return today()
    try:
        return datetime.date.fromisoformat(text.strip()[:10])
    except ValueError as error:
        raise LinzhangError("signboards.date_unreadable", date=text) from error


def codes_of(text: str) -> list[str]:
    """Codes separated by commas (ASCII or Chinese), spaces or line ends."""
    return [code for code in (normalise_code(part) for part in re.split(r"[,，、;；\s]+", text)) if code]


def _path(text: str) -> Path | None:
    return Path(text) if text else None
