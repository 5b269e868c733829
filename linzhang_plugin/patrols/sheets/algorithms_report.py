"""``linzhang:patrolreport``: the month report of the county and of each town."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)

from ...county.errors import LinzhangError
from ...county.files import safe_name
from ...county.gateway import County
from ...desktop.translate import translate
from .. import remarks
from . import month_book, trend
from .algorithms_common import PrintingAlgorithm
from .paper import Paper


class PatrolReport(PrintingAlgorithm):
    """The workbook of a month."""

    NAME = "patrolreport"

    def title(self) -> str:
        return translate("Linzhang", "Export month report (巡护月报)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Judges a month afresh and writes its report to Excel: sums and rates, towns, rangers, the days as marks "
            "and with all figures, the platform beside the tracks, and charts. One workbook for the county, and one "
            "for each town where a folder is given. The county file stays as it is.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_month()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "Report of the county"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The Excel file of the whole county."),
        )
        self.add(
            QgsProcessingParameterFolderDestination(
                "FOLDER", translate("Linzhang", "Folder for the towns"), optional=True, createByDefault=False
            ),
            translate("Linzhang", "An Excel file for each town is written here; one of the same name is replaced."),
        )
        self.add_towns()
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", translate("Linzhang", "People")))
        self.addOutput(QgsProcessingOutputNumber("FILES", translate("Linzhang", "Files")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
        folder = self.parameterAsString(parameters, "FOLDER", context) if parameters.get("FOLDER") else ""
        if not output and not folder:
            raise LinzhangError("patrols_sheets.no_output")
        written: list[Path] = []
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            month = self.month(parameters, context, county)
            result = self.judged(county, month, feedback, lambda done: report(0.5 * done))
            towns = self.towns(parameters, context, result)
            paper = Paper.of(county, result, remarks.of_month(county, month))
            if output:
                before = trend.before(county, month, report=lambda done: report(0.5 + 0.1 * done))
                share = 0.2 if folder else 0.4

                def writing(done: float) -> None:
                    report(0.6 + share * done)

                written.append(month_book.write_paper(county, paper, Path(output), before, writing))
            for number, town in enumerate(towns if folder else []):
                report(0.8 + 0.2 * number / len(towns))
                name = safe_name(f"{town}_{paper.when}巡护月报") + ".xlsx"
                written.append(month_book.write_paper(county, paper.of_town(town), Path(folder) / name, []))
        report(1.0)
        outputs: dict[str, Any] = {"PEOPLE": len(result.people), "FILES": len(written)}
        if output:
            outputs["OUTPUT"] = output
        if folder:
            outputs["FOLDER"] = folder
        return outputs
