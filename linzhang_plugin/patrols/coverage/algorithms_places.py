"""``linzhang:importkeyplaces`` and ``linzhang:keyplacevisits``: key places and lines, and who was there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
)

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from . import key_import, places_sheet
from .algorithms import CoverageAlgorithm
from .places import key_places, visits
from .ways import select


class ImportKeyPlaces(LinzhangAlgorithm):
    """``linzhang:importkeyplaces``."""

    NAME = "importkeyplaces"
    GROUP = "patrols"

    def title(self) -> str:
        return translate("Linzhang", "Import key places and lines (重点部位、重点线路)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Takes points as key places (重点部位) and lines as key lines (重点线路) from shapefiles, GeoPackages, "
            "GeoJSON or KML. Fields named 名称, 类别, 半径 or 宽度 and 备注 are taken too. The same file twice changes "
            "nothing. Key areas are overlay areas and are imported or drawn in the dock of areas.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterMultipleLayers(
                "INPUT", translate("Linzhang", "Folders or files"), QgsProcessing.SourceType.TypeFile
            ),
            translate("Linzhang", "Layers of points and lines; a folder is searched with all folders in it."),
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        value = parameters.get("INPUT")
        if isinstance(value, str | Path):
            names = [str(value)] if Path(value).exists() else [part for part in str(value).split(";") if part.strip()]
        else:
            names = [str(path) for path in self.parameterAsFileList(parameters, "INPUT", context)]
        if not names:
            raise LinzhangError("patrols_coverage.places_none", input="")
        with County.open(self.county_path(parameters, context)) as county:
            ledger, uid = key_import.import_places(
                county, [Path(name) for name in names], self.who(), self.progress(feedback)
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)


class KeyPlaceVisits(CoverageAlgorithm):
    """``linzhang:keyplacevisits``."""

    NAME = "keyplacevisits"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Visits of key places (重点部位巡护情况)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "How often each key place, line and overlay area was visited in a period, by how many people and when "
            "last, and every visit with its time and the share of a line that was walked, as an Excel table. The "
            "county file is only read.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_period()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", translate("Linzhang", "Visits of key places"), translate("Linzhang", "Excel table (*.xlsx)")
            ),
            translate("Linzhang", "The Excel file that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("PLACES", translate("Linzhang", "Key places")))
        self.addOutput(QgsProcessingOutputNumber("VISITED", translate("Linzhang", "Key places visited")))
        self.addOutput(QgsProcessingOutputNumber("VISITS", translate("Linzhang", "Visits (person-days)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            today = today_in(county.profile.time_zone_seconds)
            period = self.period(parameters, context, today)
            places = key_places(county, since=period.first)
            if not places:
                raise LinzhangError("patrols_coverage.no_places")
            if not select(county, period.first, period.last).rows:
                raise LinzhangError("patrols_coverage.no_tracks", period=period.name)
            found = visits(county, period.first, period.last, report=lambda done: report(0.9 * done))
            places_sheet.write(county, period, min(period.last, today), places, found, Path(output))
        done = [visit for visit in found if visit.visited]
        return {
            "PLACES": len(places),
            "VISITED": len({visit.place_uid for visit in done}),
            "VISITS": len(done),
            "OUTPUT": output,
        }


PLACE_ALGORITHMS = (ImportKeyPlaces, KeyPlaceVisits)
