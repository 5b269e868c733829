"""``linzhang:subsidytable``: what rangers are paid for a month."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.profile import Profile
from ...desktop import profile_labels_sheets
from ...desktop.messages import sentence
from ...desktop.translate import translate
from . import subsidy_sheet
from .algorithms_common import PrintingAlgorithm
from .paper import Paper, town_of
from .subsidy import Terms, pay


class SubsidyTable(PrintingAlgorithm):
    """The table that is signed."""

    NAME = "subsidytable"

    def title(self) -> str:
        return translate("Linzhang", "Export subsidy table (补助核算表)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Judges a month afresh and writes what each ranger is paid to Excel: base, deductions with the reason, "
            "payable, a column to sign, sums and towns, all as live formulas. Amounts and terms come from the county’s "
            "profile alone (patrols.subsidy); without a base amount nothing is written.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_month()
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Subsidy table"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The Excel file that is written."),
        )
        self.add_towns()
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", translate("Linzhang", "People")))
        self.addOutput(QgsProcessingOutputNumber("PAYABLE", translate("Linzhang", "Payable in all (yuan)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            month = self.month(parameters, context, county)
            # what is missing in the profile is said before a month is judged
            terms = _terms(county.profile)
            if not terms.deducts:
                feedback.pushWarning(sentence("patrols_sheets.subsidy_no_deduction"))
            result = self.judged(county, month, feedback, lambda done: report(0.8 * done))
            towns = self.towns(parameters, context, result)
            unknown = [town for town in terms.by_town if not any(town_of(p) == town for p in result.people)]
            if unknown:
                feedback.pushWarning(sentence("patrols_sheets.subsidy_town", towns="、".join(unknown)))
            people = [person for person in result.people if town_of(person) in towns]
            paper = Paper.of(county, dataclasses.replace(result, people=people))
        subsidy_sheet.write(paper, terms, Path(output))
        report(1.0)
        payable = sum((pay(person, month, terms).payable for person in people), Decimal(0))
        return {"OUTPUT": output, "PEOPLE": len(people), "PAYABLE": float(payable)}


def _terms(profile: Profile) -> Terms:
    """The profile's terms; what is wrong with them is said with the names of the dialog of the profile."""
    try:
        return Terms.of(profile)
    except LinzhangError as error:
        names = profile_labels_sheets.labels()
        values = {key: names.get(f"patrols.subsidy.{value}", value) for key, value in error.values.items()}
        raise LinzhangError(error.code, error.details, **values) from error
