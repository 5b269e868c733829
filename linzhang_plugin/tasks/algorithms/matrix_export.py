"""The matrix on paper: ``linzhang:exporttargets`` and ``linzhang:exportslips``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import office_words
from ...desktop.translate import translate
from .. import matrix_read, slips, store, target_sheet
from . import common, matrix_common

KINDS = ("both", slips.EXCEL, slips.WORD)


def _stored(
    algorithm: LinzhangAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, county: County
) -> matrix_read.Matrix:
    """The matrix of the plan; LinzhangError where nothing of it has been split yet."""
    wanted = algorithm.parameterAsString(parameters, "DOCUMENT", context)
    document, title = store.find_document(county, wanted)
    level = matrix_common.level(algorithm, parameters, context)
    matrix = matrix_read.load(county, document, title, level)
    if not matrix.shares:
        raise LinzhangError("tasks_matrix.nothing_split", document=title, level=county.profile.level(level).name)
    matrix.targets = [t for t in matrix.targets if not t.splittable or matrix.total(t) is not None]
    return matrix


class ExportTargets(LinzhangAlgorithm):
    """``linzhang:exporttargets``."""

    NAME = "exporttargets"
    GROUP = "tasks"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Export target table")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes the target table (目标任务分解表) as it stands in the county file to Excel: shares and years with "
            "living totals, a sheet that checks every total and says how it was split, progress with completion rates, "
            "and the ranking.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(common.document_parameter(), common.document_help())
        matrix_common.add_level(self)
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Target table"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The Excel file that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("TARGETS", translate("Linzhang", "Targets")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = self.progress(feedback)
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            matrix = _stored(self, parameters, context, county)
            progress(0.3)
            word = county.profile.level(matrix.level).place
            target_sheet.write_target_sheet(
                output,
                target_sheet.table_title(matrix.title),
                matrix.where,
                matrix_read.target_splits(matrix),
                word,
                county.profile,
                office_words(),
                matrix,
            )
        return {"OUTPUT": str(output), "TARGETS": len(matrix.targets)}


class ExportSlips(LinzhangAlgorithm):
    """``linzhang:exportslips``."""

    NAME = "exportslips"
    GROUP = "tasks"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Export slips of the places (任务书)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes for every town (or village) what it has to do, as a Word document to be signed and as an Excel "
            "table to be filled in, into a folder.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(common.document_parameter(), common.document_help())
        matrix_common.add_level(self)
        self.add(
            QgsProcessingParameterEnum(
                "FORMAT", translate("Linzhang", "Format"), options=list(KINDS), defaultValue="both",
                usesStaticStrings=True,
            ),
            translate("Linzhang", "Word (docx), Excel (xlsx) or both."),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Date"), optional=True, defaultValue=""),
            translate("Linzhang", "The day on the slips, as 2024-06-30; empty for today."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", translate("Linzhang", "Folder")),
            translate("Linzhang", "The folder that the slips are written to."),
        )
        self.addOutput(QgsProcessingOutputNumber("WRITTEN", translate("Linzhang", "Slips written")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        kind = self.parameterAsEnumString(parameters, "FORMAT", context)
        kinds = (slips.EXCEL, slips.WORD) if kind == "both" else (kind,)
        day = matrix_common.day(self, parameters, context)
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            matrix = _stored(self, parameters, context, county)
            office = f"{county.name}{county.profile.get('office.name', '林长制办公室')}"
            words = slips.Words(matrix.title, office, county.name, day)
            made = slips.slips_of(matrix.where, matrix_read.target_splits(matrix))
            written = slips.write_slips(folder, made, words, county.profile, kinds, self.progress(feedback))
        return {"OUTPUT": str(folder), "WRITTEN": len(written)}


ALGORITHMS = (ExportTargets, ExportSlips)
