"""Algorithms about records: importing, typing in, deleting, the register, undo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ....county.errors import LinzhangError
from ....county.gateway import County
from ....desktop.translate import translate
from ...verdicts.saving import person_named
from .. import editing, importing, sheets, visits
from .common import ChiefsAlgorithm, day_from, json_of, listed, point_from


def files_of(algorithm: ChiefsAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Path]:
    """The files in INPUT, folders searched; LinzhangError where there is none."""
    value = parameters.get("INPUT")
    if isinstance(value, str | Path):
        names = [str(value)] if Path(value).exists() else [part for part in str(value).split(";") if part.strip()]
    else:
        names = [str(path) for path in algorithm.parameterAsFileList(parameters, "INPUT", context)]
    out: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            out += sorted(p for p in path.rglob("*") if p.suffix.lower() in importing.SUFFIXES and p.name[:2] != "~$")
        else:
            out.append(path)
    if not out:
        raise LinzhangError("patrols.input_missing", input="；".join(names))
    return out


class ImportChiefPatrols(ChiefsAlgorithm):
    """``linzhang:importchiefpatrols``."""

    NAME = "importchiefpatrols"

    def title(self) -> str:
        return translate("Linzhang", "Import records of chiefs’ patrols")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Imports registers of chiefs’ patrols (巡林登记表) from Excel, CSV and Word, as tables or as one form a "
            "patrol. Columns are recognised by their headers and remembered. A person is matched to the posts of the "
            "day; doubt is asked. What was found becomes problems. The same table twice changes nothing; every row is "
            "in the ledger.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT", translate("Linzhang", "Files or folders"), QgsProcessing.SourceType.TypeFile
            ),
            translate("Linzhang", "Tables of Excel, WPS, CSV or Word; a folder is searched."),
        )
        self.add_text(
            "MAPPING",
            translate("Linzhang", "Columns (JSON)"),
            translate(
                "Linzhang",
                "For tables that nobody understands: column (from 0) → meaning, as day, person, place. It is "
                "remembered.",
            ),
            advanced=True,
        )
        self.add_text(
            "PEOPLE",
            translate("Linzhang", "Who is meant (JSON)"),
            translate("Linzhang", "Key of a doubtful name (in the ledger) → uid of the person. It is remembered."),
            advanced=True,
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputNumber("NEW", translate("Linzhang", "New records")))
        self.addOutput(QgsProcessingOutputNumber("CHANGED", translate("Linzhang", "Changed records")))
        self.addOutput(QgsProcessingOutputNumber("PROBLEMS", translate("Linzhang", "New problems")))
        self.addOutput(QgsProcessingOutputNumber("DOUBTS", translate("Linzhang", "Names in doubt")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        mapping = json_of(self.text(parameters, "MAPPING", context))
        people = {str(k): str(v) for k, v in json_of(self.text(parameters, "PEOPLE", context)).items()}
        with County.open(self.county_path(parameters, context)) as county:
            staged, uid = importing.import_visits(
                county,
                files_of(self, parameters, context),
                self.progress(feedback),
                self.who(),
                mapping=mapping,
                people=people,
            )
        return {
            **self.finish_ledger(parameters, context, feedback, staged.ledger, uid),
            "NEW": staged.new,
            "CHANGED": staged.changed,
            "PROBLEMS": staged.problems,
            "DOUBTS": len(staged.asked),
        }


class RecordChiefPatrol(ChiefsAlgorithm):
    """``linzhang:recordchiefpatrol``."""

    NAME = "recordchiefpatrol"

    def title(self) -> str:
        return translate("Linzhang", "Record a chief’s patrol")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Adds one record of a chief’s patrol, or changes one. The area comes from the point, the chosen area or "
            "the names in the place. What was found becomes problems, one for each numbered item or line.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_text(
            "UID",
            translate("Linzhang", "Record to change"),
            translate("Linzhang", "Its uid; empty: a new record."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("PERSON", translate("Linzhang", "Chief")),
            translate("Linzhang", "Name or uid of the chief."),
        )
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Day")),
            translate("Linzhang", "The day of the patrol, as 2024-04-12."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "KIND",
                translate("Linzhang", "Way of patrolling"),
                list(visits.KINDS),
                defaultValue=visits.VISIT,
                usesStaticStrings=True,
            ),
            translate("Linzhang", "On foot (visit), joint, vehicle, drone or delegated."),
        )
        self.add_text("PLACE", translate("Linzhang", "Place"), translate("Linzhang", "As 石桥镇东山村."))
        self.add_text(
            "AREA",
            translate("Linzhang", "Area"),
            translate("Linzhang", "Uid of the area, where it was chosen."),
            advanced=True,
        )
        self.add_text(
            "POINT",
            translate("Linzhang", "Point"),
            translate("Linzhang", "Longitude and latitude, or x and y in the county’s CRS: 106.71, 26.52."),
        )
        for name, words in self._texts().items():
            self.add_text(name, words, words, many=name in ("CONTENT", "FINDINGS"))
        self.add(
            QgsProcessingParameterNumber(
                "MINUTES", translate("Linzhang", "Minutes"), defaultValue=None, optional=True, minValue=0, maxValue=1440
            ),
            translate("Linzhang", "How long it took."),
        )
        self.add_evidence()
        self.addOutput(QgsProcessingOutputString("RECORD", translate("Linzhang", "Record")))
        self.addOutput(QgsProcessingOutputString("PROBLEMS", translate("Linzhang", "New problems")))
        self.addOutput(QgsProcessingOutputString("REMARKS", translate("Linzhang", "Remarks")))

    @staticmethod
    def _texts() -> dict[str, str]:
        return {
            "WEATHER": translate("Linzhang", "Weather"),
            "PEOPLE": translate("Linzhang", "People who came along"),
            "CONTENT": translate("Linzhang", "What was looked at"),
            "FINDINGS": translate("Linzhang", "What was found"),
            "OPINION": translate("Linzhang", "Decision on it"),
            "OUTCOME": translate("Linzhang", "What was done about it"),
            "RECORDER": translate("Linzhang", "Recorded by"),
            "DELEGATE": translate("Linzhang", "Deputed"),
        }

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        values: dict[str, Any] = {
            name.lower(): self.text(parameters, name, context) for name in (*self._texts(), "PLACE")
        }
        values["day"] = day_from(self.text(parameters, "DATE", context))
        values["kind"] = self.text(parameters, "KIND", context) or visits.VISIT
        values["area_uid"] = self.text(parameters, "AREA", context)
        if parameters.get("MINUTES") not in (None, ""):
            values["minutes"] = self.parameterAsInt(parameters, "MINUTES", context)
        person = self.text(parameters, "PERSON", context)
        with County.open(self.county_path(parameters, context)) as county:
            known = county.rows("SELECT 1 FROM person WHERE uid = ?", (person,))
            values["person_uid" if known else "name"] = person
            outcome = editing.record_visit(
                county,
                values,
                self.who(),
                uid=self.text(parameters, "UID", context),
                point=point_from(self.text(parameters, "POINT", context), county),
                evidence=self.evidence(parameters, context),
            )
        said = self.say_remarks(feedback, outcome.remarks)
        return {"RECORD": outcome.uids[0], "PROBLEMS": "、".join(outcome.numbers), "REMARKS": "\n".join(said)}


class DeleteChiefPatrols(ChiefsAlgorithm):
    """``linzhang:deletechiefpatrols``."""

    NAME = "deletechiefpatrols"

    def title(self) -> str:
        return translate("Linzhang", "Delete records of chiefs’ patrols")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Deletes records. Problems that came of them stay, unless those that nobody has worked on are to go too. "
            "It can be undone.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("UIDS", translate("Linzhang", "Records")),
            translate("Linzhang", "Their uids, separated by commas."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "PROBLEMS", translate("Linzhang", "Untouched problems too"), defaultValue=False, optional=True
            ),
            translate("Linzhang", "Deletes the problems that came of them and that nobody has worked on."),
        )
        self.addOutput(QgsProcessingOutputNumber("DELETED", translate("Linzhang", "Deleted")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        uids = listed(self.text(parameters, "UIDS", context))
        with County.open(self.county_path(parameters, context)) as county:
            outcome = editing.delete_visits(
                county, uids, self.who(), problems=self.parameterAsBool(parameters, "PROBLEMS", context)
            )
        self.say_remarks(feedback, outcome.remarks)
        return {"DELETED": len(outcome.uids)}


class ExportChiefPatrols(ChiefsAlgorithm):
    """``linzhang:exportchiefpatrols``."""

    NAME = "exportchiefpatrols"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Register of chiefs’ patrols")

    def help(self) -> str:
        return translate("Linzhang", "Writes the register of chiefs’ patrols (巡林登记表) of some days to Excel.")

    def declare(self) -> None:
        self.add_county()
        self.add_text("FROM", translate("Linzhang", "From"), translate("Linzhang", "First day; empty: the earliest."))
        self.add_text("TO", translate("Linzhang", "To"), translate("Linzhang", "Last day; empty: the latest."))
        self.add_text(
            "PERSON",
            translate("Linzhang", "Chief"),
            translate("Linzhang", "Name or uid of one chief; empty: all."),
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Register (Excel)"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The workbook that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("RECORDS", translate("Linzhang", "Records")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        first, last = (day_from(self.text(parameters, name, context)) for name in ("FROM", "TO"))
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            whom = self.text(parameters, "PERSON", context)
            found = visits.visits(county, first, last, person_uid=person_named(county, whom) if whom else "")
            self.progress(feedback)(0.4)
            sheets.write_register(county, found, first, last, output)
        return {"OUTPUT": str(output), "RECORDS": len(found)}


class UndoChiefs(ChiefsAlgorithm):
    """``linzhang:undochiefs``."""

    NAME = "undochiefs"

    def title(self) -> str:
        return translate("Linzhang", "Undo the last change of records or problems")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Undoes the latest import, entry, change or deletion of chiefs’ patrols or problems by the change log; "
            "once more undoes the one before. It refuses where somebody has changed the same rows since.",
        )

    def declare(self) -> None:
        self.add_county()
        self.addOutput(QgsProcessingOutputString("UNDONE", translate("Linzhang", "What was undone")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            what, _ = editing.undo_last(county, self.who())
        feedback.pushInfo(what)
        return {"UNDONE": what}


RECORDS = (ImportChiefPatrols, RecordChiefPatrol, DeleteChiefPatrols, ExportChiefPatrols, UndoChiefs)
