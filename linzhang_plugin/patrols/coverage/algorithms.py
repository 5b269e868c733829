"""``linzhang:effortmap`` and ``linzhang:patrolcoverage``: where it was walked, and where it was not."""

from __future__ import annotations

import datetime
from collections import Counter
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsRectangle,
    QgsWkbTypes,
)

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.staging import staged
from ...desktop.algorithm import LinzhangAlgorithm, Progress
from ...desktop.compat import number_field, text_field
from ...desktop.messages import office_words, sentence
from ...desktop.translate import translate
from ..algorithms_hours import hours_words
from . import algorithms_styles as styles
from . import effort_raster, risk, sheet, store
from .choosing import area_named, people_named
from .covered import FOREST
from .effort import Effort, measure
from .period import Period
from .settings import Settings
from .ways import select, ways

_LEAST_CELL = 5.0


class CoverageAlgorithm(LinzhangAlgorithm):
    """What the algorithms of coverage have in common."""

    GROUP = "patrols"

    def add_period(self) -> None:
        """PERIOD."""
        self.add(
            QgsProcessingParameterString("PERIOD", translate("Linzhang", "Period")),
            translate("Linzhang", "A month 2024-05, a quarter 2024-Q2, a year 2024, or days 2024-05-01..2024-05-31."),
        )

    def period(self, parameters: dict[str, Any], context: QgsProcessingContext, today: datetime.date) -> Period:
        """PERIOD, which may not lie ahead."""
        return Period.of(self.parameterAsString(parameters, "PERIOD", context), today)


class EffortMap(CoverageAlgorithm):
    """``linzhang:effortmap``."""

    NAME = "effortmap"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Effort map (巡护强度图)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Time, way and visits in each cell of a grid in a period: from the cleaned tracks, step by step, nothing "
            "across gaps. Visits are person-days. The cells of a county are always the same ones, so that months can "
            "be added. The county file is only read.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_period()
        self.add(
            QgsProcessingParameterString("PEOPLE", translate("Linzhang", "People"), optional=True),
            translate("Linzhang", "Names separated by commas; empty: everybody."),
        )
        self.add(
            QgsProcessingParameterString("AREA", translate("Linzhang", "Area"), optional=True),
            translate("Linzhang", "Code or name of a town, village or grid; empty: the whole county."),
        )
        kind = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                "CELL", translate("Linzhang", "Cell size (m)"), kind, defaultValue=0, optional=True, minValue=0
            ),
            translate("Linzhang", "Side of a cell in metres; 0: as the county’s profile says."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "VEHICLE", translate("Linzhang", "With way at vehicle speed"), defaultValue=False
            ),
            translate("Linzhang", "Way at vehicle speed is left out unless this is chosen."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "SHOW",
                translate("Linzhang", "Coloured by"),
                list(styles.SHOWN),
                defaultValue=styles.HOURS,
                usesStaticStrings=True,
            ),
            translate("Linzhang", "hours, km or visits: what the colours of the layer show; it has all three."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", translate("Linzhang", "Effort map"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            translate("Linzhang", "A square for each cell that somebody was in."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "RASTER",
                translate("Linzhang", "Effort map as raster"),
                translate("Linzhang", "GeoTIFF (*.tif)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The same as bands: hours, kilometres, person-days, last day as yyyymmdd."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("CELLS", translate("Linzhang", "Cells")))
        self.addOutput(QgsProcessingOutputNumber("HOURS", translate("Linzhang", "Hours")))
        self.addOutput(QgsProcessingOutputNumber("KILOMETRES", translate("Linzhang", "Kilometres")))
        self.addOutput(QgsProcessingOutputString("PERIOD_NAME", translate("Linzhang", "Period")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        raster = self.parameterAsFileOutput(parameters, "RASTER", context) if parameters.get("RASTER") else ""
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            period = self.period(parameters, context, today_in(county.profile.time_zone_seconds))
            cell = self._cell(self.parameterAsDouble(parameters, "CELL", context), county)
            people = people_named(county, self.parameterAsString(parameters, "PEOPLE", context))
            _, inside = area_named(county, self.parameterAsString(parameters, "AREA", context))
            vehicle = self.parameterAsBool(parameters, "VEHICLE", context)
            chosen = select(county, period.first, period.last, people)
            if not chosen.rows:
                raise LinzhangError("patrols_coverage.no_tracks", period=period.name)
            steps = ways(county, chosen, vehicle=vehicle, report=lambda done: report(0.7 * done))
            made = measure(steps, cell).chosen(inside)
            crs = QgsCoordinateReferenceSystem.fromEpsgId(county.epsg)
            epsg, style = county.epsg, str(county.profile.get("units.hours", "decimal"))
        if chosen.copies:
            feedback.pushInfo(sentence("patrols_coverage.copies", count=chosen.copies))
        if not len(made):
            feedback.pushWarning(sentence("patrols_coverage.nothing_walked"))
        where = self._sink(parameters, context, made, crs, report)
        if raster:
            effort_raster.write(made, epsg, Path(raster))
        hours, kilometres = float(made.seconds.sum() / 3600), float(made.metres.sum() / 1000)
        feedback.pushInfo(
            translate("Linzhang", "{cells} cells, {hours}, {kilometres} km.").format(
                cells=len(made), hours=hours_words(3600 * hours, style), kilometres=f"{kilometres:.1f}"
            )
        )
        outputs = {"CELLS": len(made), "HOURS": hours, "KILOMETRES": kilometres, "PERIOD_NAME": period.name}
        return {**outputs, "OUTPUT": where, **({"RASTER": raster} if raster else {})}

    @staticmethod
    def _cell(given: float, county: County) -> float:
        cell = given or Settings.of(county.profile).cell_metres
        if cell < _LEAST_CELL:
            raise LinzhangError("patrols_coverage.cell_small", cell=f"{cell:g}", least=f"{_LEAST_CELL:g}")
        return cell

    def _sink(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        made: Effort,
        crs: QgsCoordinateReferenceSystem,
        report: Progress,
    ) -> str:
        fields = QgsFields()
        for field in (*(number_field(name) for name in styles.SHOWN), text_field("last_day")):
            fields.append(field)
        sink, where = self.parameterAsSink(parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.Polygon, crs)
        if sink is None:
            raise LinzhangError("county.file_not_writable", file=str(parameters.get("OUTPUT")))
        days = {day: datetime.date.fromordinal(day).isoformat() for day in set(made.last.tolist())}
        left, bottom = (made.column * made.cell).tolist(), (made.row * made.cell).tolist()
        columns = zip(
            left,
            bottom,
            (made.seconds / 3600).round(4).tolist(),
            (made.metres / 1000).round(4).tolist(),
            made.visits.tolist(),
            made.last.tolist(),
            strict=True,
        )
        features = []
        for number, (x, y, hours, kilometres, visits, last) in enumerate(columns):
            feature = QgsFeature(fields)
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + made.cell, y + made.cell)))
            feature.setAttributes([hours, kilometres, float(visits), days[last]])
            features.append(feature)
            if len(features) == 5000:
                report(0.7 + 0.3 * number / len(made))
                sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
                features = []
        sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
        if context.willLoadLayerOnCompletion(where):
            shown = self.parameterAsEnumString(parameters, "SHOW", context)
            context.layerToLoadOnCompletionDetails(where).setPostProcessor(styles.Styler.made(shown))
        return str(where)


class PatrolCoverage(CoverageAlgorithm):
    """``linzhang:patrolcoverage``."""

    NAME = "patrolcoverage"

    def title(self) -> str:
        return translate("Linzhang", "Coverage and blind spots (巡护覆盖率、盲区)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "The share of forest seen within the swath of the cleaned tracks, for every area of every level, and the "
            "cells of forest that nobody came near for the days of the profile, ranked by risk with the reason for "
            "each point. Both are kept in the county file, for the map and the pages of areas, and written to Excel.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_period()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "Coverage and blind spots"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The Excel file that is written; without it the figures are only kept."),
        )
        for name, title in (
            ("SHARE", translate("Linzhang", "Coverage")),
            ("SPOTS", translate("Linzhang", "Blind spots")),
            ("HIGH", translate("Linzhang", "Blind spots of high risk")),
            ("CELLS", translate("Linzhang", "Blind cells")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, title))
        self.addOutput(QgsProcessingOutputString("PERIOD_NAME", translate("Linzhang", "Period")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
        words = office_words()
        with County.open(self.county_path(parameters, context)) as county:
            today = today_in(county.profile.time_zone_seconds)
            period = self.period(parameters, context, today)
            result = store.compute(county, period, today, report=lambda done: report(0.9 * done))

            def write(path: Path) -> object:
                return sheet.write(county, result, path, words)

            with staged(Path(output) if output else None, write) as place:
                report(0.95)
                store.write(county, result, words, self.who(), place)
        for code, values in self._remarks(result):
            feedback.pushInfo(sentence(code, **values))
        levels = Counter(risk.level_of(spot.risk, result.how.risk) for spot in result.spots)
        share = result.county_share.share
        outputs: dict[str, Any] = {
            "SHARE": -1.0 if share is None else share,
            "SPOTS": len(result.spots),
            "HIGH": levels["high"],
            "CELLS": result.blind_total,
            "PERIOD_NAME": period.name,
        }
        return {**outputs, **({"OUTPUT": output} if output else {})}

    @staticmethod
    def _remarks(result: store.Result) -> list[tuple[str, dict[str, object]]]:
        out: list[tuple[str, dict[str, object]]] = []
        share = result.county_share
        if share.share is not None:
            out.append(("patrols_coverage.covered", {"percent": f"{share.share:.1%}", "period": result.period.name}))
        out.append(("patrols_coverage.spots", {"spots": len(result.spots), "cells": result.blind_total}))
        if result.looked_back < result.how.unseen_days:
            days, unseen = result.looked_back, result.how.unseen_days
            out.append(("patrols_coverage.short_record", {"days": days, "unseen": unseen}))
        whole = sum(s.basis != FOREST for s in result.shares)
        if whole:
            out.append(("patrols_coverage.whole_areas", {"count": whole}))
        if result.copies:
            out.append(("patrols_coverage.copies", {"count": result.copies}))
        if result.unknown:
            out.append(("patrols_coverage.unknown_classes", {"count": sum(result.unknown.values())}))
        return out


COVERAGE_ALGORITHMS = (EffortMap, PatrolCoverage)
