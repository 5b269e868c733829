"""Algorithms of the room patrols: ``linzhang:importtracks`` and ``linzhang:patrolmonth``."""

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
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..county.dates import today_in
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.staging import staged
from ..desktop.algorithm import LinzhangAlgorithm
from ..desktop.messages import sentence
from ..desktop.translate import translate
from . import importing
from .algorithms_sources import SOURCES_ALGORITHMS
from .algorithms_track import TRACK_ALGORITHMS
from .chiefs.algorithms import CHIEFS_ALGORITHMS
from .coverage.algorithms import COVERAGE_ALGORITHMS
from .coverage.algorithms_map import MAP_ALGORITHMS
from .coverage.algorithms_places import PLACE_ALGORITHMS
from .sheets import month_book, trend
from .sheets.algorithms import SHEETS_ALGORITHMS
from .sheets.algorithms_common import has_data
from .verdicts import months
from .verdicts.algorithms import RULE_ALGORITHMS
from .verdicts.algorithms_decisions import DECISION_ALGORITHMS
from .verdicts.checks import remarks
from .verdicts.choosing import ranger_roles
from .verdicts.results import Month


class ImportTracks(LinzhangAlgorithm):
    """``linzhang:importtracks``."""

    NAME = "importtracks"
    GROUP = "patrols"

    def title(self) -> str:
        return translate("Linzhang", "Import tracks")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Imports tracks from folders, files and archives: GPX, KML, KMZ, 奥维, GeoJSON, tables, shapefiles, "
            "GeoPackages, PLT; and tables of a platform that hold only mileage and hours. Each track is matched to a "
            "person by column, folder, file name, track name or phone number, cleaned (leaps, jitter while resting, "
            "gaps), and its way and time are given to the areas it was in. What matches nobody is kept and listed; "
            "the same track twice is stored once; every file is accounted for in the ledger.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT", translate("Linzhang", "Folders, files or archives"), QgsProcessing.SourceType.TypeFile
            ),
            translate(
                "Linzhang",
                "A folder is searched with all folders in it; folders named after towns and people help to tell whose "
                "a track is.",
            ),
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputNumber("TRACKS", translate("Linzhang", "New tracks")))
        self.addOutput(QgsProcessingOutputNumber("POINTS", translate("Linzhang", "New points")))
        self.addOutput(QgsProcessingOutputNumber("UNASSIGNED", translate("Linzhang", "New tracks without a person")))
        self.addOutput(QgsProcessingOutputString("MONTHS", translate("Linzhang", "Months with something new")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            staged, import_uid = importing.import_tracks(
                county, self._paths(parameters, context), self.progress(feedback), self.who()
            )
        if staged.others:
            feedback.pushInfo(
                translate("Linzhang", "{count} files that are no tracks (photos, documents) were left alone.").format(
                    count=staged.others
                )
            )
        return {
            **self.finish_ledger(parameters, context, feedback, staged.ledger, import_uid),
            "TRACKS": len(staged.tracks),
            "POINTS": staged.points,
            "UNASSIGNED": sum(row["person_uid"] is None for row in staged.tracks),
            "MONTHS": ",".join(staged.months),
        }

    def _paths(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Path]:
        """The paths in INPUT; one path alone is taken too."""
        value = parameters.get("INPUT")
        if isinstance(value, str | Path):
            names = [str(value)] if Path(value).exists() else [part for part in str(value).split(";") if part.strip()]
        else:
            names = [str(path) for path in self.parameterAsFileList(parameters, "INPUT", context)]
        if not names:
            raise LinzhangError("patrols.input_missing", input="")
        return [Path(name) for name in names]


class PatrolMonth(LinzhangAlgorithm):
    """``linzhang:patrolmonth``."""

    NAME = "patrolmonth"
    GROUP = "patrols"

    def title(self) -> str:
        return translate("Linzhang", "Judge month and write the month table")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Judges every day of a month by the rules of that day, clause by clause, with the person’s own areas of "
            "that day. Writes the month table (巡护月表) to Excel: a line a ranger, and a second sheet day by day with "
            "the reason for each day that does not count.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("MONTH", translate("Linzhang", "Month")),
            translate("Linzhang", "Year and month as 2024-05."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "Month table"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The Excel file that is written; without it the month is only judged."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "AGAIN", translate("Linzhang", "Areas were redrawn"), defaultValue=False, optional=True
            ),
            translate(
                "Linzhang", "Gives way and time to the areas anew, from the stored points and the areas of today."
            ),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", translate("Linzhang", "People")))
        self.addOutput(QgsProcessingOutputNumber("PASSED", translate("Linzhang", "People with enough days")))
        self.addOutput(QgsProcessingOutputNumber("VALID_DAYS", translate("Linzhang", "Valid days")))
        self.addOutput(QgsProcessingOutputNumber("DAYS", translate("Linzhang", "Days with tracks")))
        self.addOutput(QgsProcessingOutputNumber("UNASSIGNED", translate("Linzhang", "Tracks without a person")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
        again = self.parameterAsBool(parameters, "AGAIN", context)
        with County.open(self.county_path(parameters, context)) as county:
            today = today_in(county.profile.time_zone_seconds)
            chosen = Month.of(self.parameterAsString(parameters, "MONTH", context), today)
            if output and not has_data(county, chosen):
                # judged without a sheet it only stores nothing; on paper everybody would stand as one who did not go
                raise LinzhangError("patrols_sheets.month_empty", month=f"{chosen.year}-{chosen.month:02d}")
            for code, values in remarks(county, chosen.first, chosen.until, ranger_roles(county.profile)):
                feedback.pushWarning(sentence(code, **values))
            result, renewed = months.judge_month(county, chosen, again=again, report=report)
            if not result.people:
                role = county.profile.role(result.rule.role).name
                raise LinzhangError("patrols.no_rangers", role=role, month=f"{chosen.year}-{chosen.month:02d}")
            for code, values in result.notes:
                feedback.pushWarning(sentence(code, **values))
            before = trend.before(county, chosen) if output else []
            with staged(
                Path(output) if output else None,
                lambda path: month_book.write(
                    county, result, path, trend=before, report=lambda done: report(0.9 + 0.05 * done)
                ),
            ) as place:
                report(0.95)
                months.store(county, result, renewed, self.who(), place)
        passed = sum(person.met for person in result.people)
        valid = sum(person.valid_days for person in result.people)
        feedback.pushInfo(
            translate("Linzhang", "{people} people, {passed} with enough days, {valid} valid days.").format(
                people=len(result.people), passed=passed, valid=valid
            )
        )
        outputs: dict[str, Any] = {
            "PEOPLE": len(result.people),
            "PASSED": passed,
            "VALID_DAYS": valid,
            "DAYS": len(result.days),
            "UNASSIGNED": result.unassigned_tracks,
        }
        if output:
            outputs["OUTPUT"] = output
        return outputs


ALGORITHMS = (
    ImportTracks,
    PatrolMonth,
    *SOURCES_ALGORITHMS,
    *TRACK_ALGORITHMS,
    *COVERAGE_ALGORITHMS,
    *PLACE_ALGORITHMS,
    *RULE_ALGORITHMS,
    *DECISION_ALGORITHMS,
    *CHIEFS_ALGORITHMS,
    *SHEETS_ALGORITHMS,
    *MAP_ALGORITHMS,
)
