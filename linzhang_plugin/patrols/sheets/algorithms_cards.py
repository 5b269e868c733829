"""``linzhang:rangercards``: a picture for the phone of everybody who has too few days."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
)

from ...county.gateway import County
from ...desktop.messages import sentence
from ...desktop.translate import translate
from . import cards
from .algorithms_common import PrintingAlgorithm
from .algorithms_paint import families, measure_of, save_picture
from .paper import town_of
from .walked import Walks


class RangerCards(PrintingAlgorithm):
    """Pictures to be sent by message."""

    NAME = "rangercards"

    def title(self) -> str:
        return translate("Linzhang", "Export pictures for rangers below the target")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Judges a month afresh and paints a picture of 1080 × 1920 pixels for everybody who has too few days: days "
            "walked, days missing, a map of the own area with what counted and what did not, the days that do not "
            "count with the reason in simple words, and what to do. No phone numbers stand on it.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_month()
        self.add(
            QgsProcessingParameterFolderDestination("FOLDER", translate("Linzhang", "Folder for the pictures")),
            translate("Linzhang", "A PNG for each person is written here, named town_name_month.png."),
        )
        self.add_towns()
        self.add_people()
        self.add(
            QgsProcessingParameterBoolean(
                "EVERYBODY", translate("Linzhang", "Also for those with enough days"), defaultValue=False, optional=True
            ),
            translate("Linzhang", "Otherwise only for those below the target."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("PICTURES", translate("Linzhang", "Pictures")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        folder = Path(self.parameterAsString(parameters, "FOLDER", context))
        everybody = self.parameterAsBool(parameters, "EVERYBODY", context)
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            month = self.month(parameters, context, county)
            result = self.judged(county, month, feedback, lambda done: report(0.3 * done))
            towns = self.towns(parameters, context, result)
            meant = [p for p in self.people(parameters, context, result.people) if town_of(p) in towns]
            chosen = [person for person in meant if everybody or not person.met]
            if not chosen:
                feedback.pushWarning(sentence("patrols_sheets.nobody_below"))
            used = families(county.profile, feedback, sans=True)
            measure = measure_of(used)
            office = f"{county.name}{county.profile.get('office.name', '林长制办公室')}"
            walks = Walks(county, month.first, month.until, result.rules)
            for number, person in enumerate(chosen):
                report(0.3 + 0.7 * number / len(chosen))
                made = cards.card(person, month, office, county.profile)
                picture = cards.page(made, walks.of(person.person_uid, person.days, person.counts), measure)
                save_picture(folder / cards.file_name(person, month, result.people), picture, used)
        report(1.0)
        return {"FOLDER": str(folder), "PICTURES": len(chosen)}
