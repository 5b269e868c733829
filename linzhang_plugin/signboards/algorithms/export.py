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
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...county.codes import normalise_code
from ...county.errors import LinzhangError
from ...desktop.algorithm import LinzhangAlgorithm, any_file
from ...desktop.translate import translate
from .run import BoardRun, Order, today

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
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", translate("Linzhang", "Folder for the PDFs")),
            translate(
                "Linzhang",
                "One PDF a board is written here. An older PDF that is no longer true goes into the folder 作废 in it.",
            ),
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputNumber("BOARDS", translate("Linzhang", "New boards in the register")))

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
