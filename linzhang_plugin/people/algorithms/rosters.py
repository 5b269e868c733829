"""Algorithms of the room people: rosters in."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import in_words, office_words, sentence
from ...desktop.translate import translate
from .. import cells, proposals, roster
from ..recognise import parameters as texts


class ImportRoster(LinzhangAlgorithm):
    """``linzhang:importroster``."""

    NAME = "importroster"
    GROUP = "people"

    def title(self) -> str:
        return translate("Linzhang", "Import roster")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Imports chiefs and rangers from Excel (.xlsx, .xls), tables that platforms export, text tables and Word "
            "annexes into persons, posts and dated tenures. Columns are recognised by their headers and by what they "
            "hold. A successor closes the tenure of the predecessor on the day of change, but never that of somebody "
            "whom the same roster lists without a date of leaving; nothing is overwritten. A new title or unit is "
            "written on the tenure, and lists follow the order of the roster. Whoever may be somebody who is known "
            "under another name or phone is asked and never merged silently; every row is accounted for in the ledger. "
            "The same roster next month changes only what differs; “Only compare” lists that beforehand.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterFile(
                "INPUT",
                translate("Linzhang", "Roster"),
                fileFilter=translate(
                    "Linzhang", "Rosters (*.xlsx *.xlsm *.xls *.et *.csv *.tsv *.txt *.htm *.html *.docx)"
                ),
            ),
            translate(
                "Linzhang",
                "A table with names and at least one more of role, title, town, village, code, phone or date, in one "
                "or more sheets; titles may stand above it, totals and notes below. In Word, lines as 林长：姓名 职务 "
                "too.",
            ),
        )
        self.add(
            QgsProcessingParameterString("SHEET", translate("Linzhang", "Sheet"), optional=True),
            translate("Linzhang", "Only this sheet; left empty, all sheets with such a table."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Start for rows without a date"), optional=True),
            translate("Linzhang", "A day as 2024-01-01. Left empty, rows without 任职时间 are refused."),
        )
        self.add(
            QgsProcessingParameterString("MAPPING", translate("Linzhang", "Meanings of columns"), optional=True),
            translate(
                "Linzhang",
                "JSON from the preview: the fingerprint of a header, the position of a column (from 0) and its meaning "
                "(name, role, title, level, town, village, code, area, unit, phone, start, end, note …). It is kept in "
                "the county file for rosters of the same form.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("CORRECTIONS", translate("Linzhang", "Corrections"), optional=True),
            translate(
                "Linzhang",
                "JSON from the preview: a list of sheet, row, column and value; of rows to leave out; and of persons "
                "that are known.",
            ),
            advanced=True,
        )
        self._declare_proposals()
        self.add_ledger()

    def _declare_proposals(self) -> None:
        self.add(
            QgsProcessingParameterBoolean("FULL", translate("Linzhang", "Full list"), defaultValue=False),
            translate(
                "Linzhang",
                "The roster lists everybody of its roles and towns: whoever holds such a post and is missing in it "
                "has left, on the date given above (else on the date that the title or the file names, else today).",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("DRY_RUN", translate("Linzhang", "Only compare"), defaultValue=False),
            translate("Linzhang", "Only says what the roster would change; the county file stays as it is."),
        )
        self.add(
            QgsProcessingParameterString("ACCEPT", translate("Linzhang", "Accepted proposals"), optional=True),
            translate(
                "Linzhang",
                "JSON: a list of the ids of proposals that go in; others stay as they are. Left empty, everything "
                "goes in but the leaving of those who are missing, which needs a full list or their ids.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "PROPOSALS",
                translate("Linzhang", "List of proposals"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "Where to save what the roster would change against the county: before and after."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("PROPOSED", translate("Linzhang", "Proposals")))
        self.addOutput(QgsProcessingOutputNumber("UNCHANGED", translate("Linzhang", "Rows without change")))
        self.addOutput(QgsProcessingOutputString("BATCH", translate("Linzhang", "Batch")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        default = self._day(self.parameterAsString(parameters, "DATE", context))
        path = Path(self.parameterAsFile(parameters, "INPUT", context))
        full = self.parameterAsBool(parameters, "FULL", context)
        dry = self.parameterAsBool(parameters, "DRY_RUN", context)
        options: dict[str, Any] = {
            "sheet": self.parameterAsString(parameters, "SHEET", context).strip() or None,
            "default_start": default,
            "progress": self.progress(feedback),
            "mappings": texts.mappings_from(self.parameterAsString(parameters, "MAPPING", context)),
            "corrections": texts.corrections_from(self.parameterAsString(parameters, "CORRECTIONS", context)),
            "full": full,
        }
        accept = proposals.ids_from(self.parameterAsString(parameters, "ACCEPT", context))
        with County.open(self.county_path(parameters, context), read_only=dry) as county:
            done: roster.Imported | None = None
            if dry:
                proposed = roster.propose(county, path, **options)[0].proposed
            else:
                done = roster.take_in(county, path, who=self.who(), accept=accept, **options)
                proposed = done.proposed
            outputs = self._tell(parameters, context, feedback, county, path.name, proposed)
        if done is None:
            return outputs
        outputs["BATCH"] = done.batch
        return outputs | self.finish_ledger(parameters, context, feedback, done.ledger, done.uid)

    def _tell(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        county: County,
        file: str,
        proposed: proposals.Proposed,
    ) -> dict[str, Any]:
        """Says how much the roster changes, and saves the list where that was asked for."""
        count = len(proposed.proposals)
        if count:
            feedback.pushInfo(sentence("people.proposed", count=count, unchanged=proposed.unchanged))
        else:
            feedback.pushInfo(sentence("people.nothing_proposed", unchanged=proposed.unchanged))
        outputs: dict[str, Any] = {"PROPOSED": count, "UNCHANGED": proposed.unchanged, "BATCH": ""}
        target = self.parameterAsFileOutput(parameters, "PROPOSALS", context) if parameters.get("PROPOSALS") else ""
        if target:
            try:
                outputs["PROPOSALS"] = str(proposals.save(Path(target), county, file, proposed, office_words()))
            except LinzhangError as error:
                # the rows may be in: a failure of the table about them must not look like a failure of the import
                feedback.pushWarning(sentence("people.proposals_not_saved", reason=in_words(error)))
        return outputs

    @staticmethod
    def _day(text: str) -> datetime.date | None:
        try:
            return cells.date_of(text)[0]
        except ValueError as error:
            raise LinzhangError("people.date_unreadable", text=text[:30]) from error


ALGORITHMS = (ImportRoster,)
