"""``linzhang:evidencepack``: a PDF of a person and a quarter, for audits and disputes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.files import safe_name
from ...county.gateway import County
from ...desktop.messages import sentence
from ...desktop.translate import translate
from ..verdicts import months
from . import evidence, evidence_pages
from .algorithms_common import PrintingAlgorithm, has_data
from .algorithms_paint import families, measure_of, save_pdf
from .evidence import Period
from .figures import Hours
from .marks import marks
from .paper import area_names, rule_names, town_of
from .walked import Walks

if TYPE_CHECKING:
    from ..verdicts.results import PersonSpan


class EvidencePack(PrintingAlgorithm):
    """The pack of each person."""

    NAME = "evidencepack"

    def title(self) -> str:
        return translate("Linzhang", "Export evidence packs (佐证材料)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Judges a quarter (or a month) afresh and prints a PDF for each person: verdict, rules with their sources, "
            "calendars, every day with its clauses and what was decided by hand, a map of the tracks, lines to sign.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("PERIOD", translate("Linzhang", "Quarter or month")),
            translate("Linzhang", "As 2024Q2, 2024年第2季度 or 2024-05."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", translate("Linzhang", "Folder for the PDFs")),
            translate("Linzhang", "One PDF for each person is written here; one of the same name is replaced."),
        )
        self.add_people()
        self.add_towns()
        self.add(
            QgsProcessingParameterBoolean(
                "BELOW", translate("Linzhang", "Only people below the target"), defaultValue=False, optional=True
            ),
            translate("Linzhang", "Leaves out everybody who did what was asked."),
        )
        self.addOutput(QgsProcessingOutputNumber("PACKS", translate("Linzhang", "Packs")))
        self.addOutput(QgsProcessingOutputNumber("PAGES", translate("Linzhang", "Pages")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        folder = Path(self.parameterAsString(parameters, "FOLDER", context))
        below = self.parameterAsBool(parameters, "BELOW", context)
        sheets = 0
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            today = today_in(county.profile.time_zone_seconds)
            period = Period.of(self.parameterAsString(parameters, "PERIOD", context), today)
            spans = period.months()
            empty = [f"{m.year}年{m.month}月" for m in spans if not has_data(county, m)]
            if len(empty) == len(spans):
                raise LinzhangError("patrols_sheets.month_empty", month=period.name)
            if empty:
                feedback.pushWarning(sentence("patrols_sheets.months_empty", months="、".join(empty)))
            self.say_remarks(county, period.first, period.until, feedback)
            result = months.judge_span(county, period.first, period.last, period.until, lambda f: report(0.3 * f))
            chosen = [p for p in self._chosen(parameters, context, result.people) if not (below and _met(p))]
            if not chosen:
                feedback.pushWarning(sentence("patrols_sheets.nobody_below"))
            used = families(county.profile, feedback)
            measure, hours, names = measure_of(used), Hours.of(county.profile), rule_names(county) | area_names(county)
            place = (county.name, str(county.profile.get("office.name", "林长制办公室")))
            walks = Walks(county, period.first, period.until, result.rules)
            thin = evidence.thin_months(result.months)
            for text in thin:
                feedback.pushWarning(text)
            for number, person in enumerate(chosen):
                report(0.3 + 0.7 * number / len(chosen))
                made = evidence.pack(person, period, result.rules, names, place, hours, empty, county.profile, thin)
                calendars = [
                    (f"{m.month.year}年{m.month.month}月", marks(found, m.month))
                    for m in result.months
                    for found in m.people
                    if found.person_uid == person.person_uid and f"{m.month.year}年{m.month.month}月" not in empty
                ]
                days = [day for month in person.months for day in month.days]
                walked = walks.of(person.person_uid, days, person.counts)
                pages = evidence_pages.pages(made, calendars, walked, measure)
                sheets += save_pdf(folder / _file_name(person, period, chosen), iter(pages), used, made.title)
        report(1.0)
        return {"FOLDER": str(folder), "PACKS": len(chosen), "PAGES": sheets}

    def _chosen(
        self, parameters: dict[str, Any], context: QgsProcessingContext, people: list[PersonSpan]
    ) -> list[PersonSpan]:
        named = self.people(parameters, context, people)
        there = list(dict.fromkeys(town_of(person) for person in people))
        towns = self.towns_among(parameters, context, there)
        return [person for person in named if town_of(person) in towns]


def _met(person: PersonSpan) -> bool:
    return all(window.met for window in person.windows)


def _file_name(person: PersonSpan, period: Period, others: list[PersonSpan]) -> str:
    parts = [*person.towns[:1], person.name]
    if sum(other.name == person.name and other.towns[:1] == person.towns[:1] for other in others) > 1:
        parts.append(min(person.codes, default=""))
    return safe_name("_".join([*parts, f"{period.name}巡护佐证"])) + ".pdf"
