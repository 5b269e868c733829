"""``linzhang:exporthandbook``: the duties of every holder as a Word document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from .. import handbook, lists
from .common import add_date, day_of, levels_of, words_of


class ExportHandbook(LinzhangAlgorithm):
    """A page of duties for every holder."""

    NAME = "exporthandbook"
    GROUP = "people"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Export handbook of duties")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes a Word document with a page for every holder as of a day: areas, 亩, 四至, village chief, and the "
            "duties that the profile has for the role and level (people.duties), the same that boards print.",
        )

    def declare(self) -> None:
        self.add_county()
        add_date(self)
        self.add(
            QgsProcessingParameterString("LEVEL", translate("Linzhang", "Levels"), optional=True),
            translate("Linzhang", "Only posts of these levels, as 县级 or 乡镇级、村级. Left empty, all."),
        )
        self.add(
            QgsProcessingParameterString("TOWN", translate("Linzhang", "Town"), optional=True),
            translate("Linzhang", "Only the posts of this town (name or code) and below. Left empty, the county."),
        )
        self.add(
            QgsProcessingParameterString("ROLES", translate("Linzhang", "Roles"), optional=True),
            translate("Linzhang", "Only these roles, as 林长、护林员. Left empty, all roles that have duties."),
        )
        self.add(
            QgsProcessingParameterBoolean("PHONES", translate("Linzhang", "Phones"), defaultValue=False),
            translate("Linzhang", "Prints the holder’s and the village chief’s phone."),
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Handbook"),
            translate("Linzhang", "Word document (*.docx)"),
            translate("Linzhang", "The Word document that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("PAGES", translate("Linzhang", "Pages")))
        self.addOutput(QgsProcessingOutputNumber("VACANT", translate("Linzhang", "Vacant posts")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            wanted = handbook.Wanted(
                day_of(self.day_text(parameters, context)),
                levels=levels_of(county.profile, self.parameterAsString(parameters, "LEVEL", context)),
                town=lists.town_named(county, self.parameterAsString(parameters, "TOWN", context)),
                roles=tuple(
                    county.profile.role(word).key
                    for word in words_of(self.parameterAsString(parameters, "ROLES", context))
                ),
                phones=self.parameterAsBool(parameters, "PHONES", context),
            )
            pages, vacant = handbook.write(county, output, wanted, self.progress(feedback))
        if vacant:
            feedback.pushInfo(
                translate("Linzhang", "{count} vacant posts have no page in the handbook.").format(count=vacant)
            )
        return {"OUTPUT": str(output), "PAGES": pages, "VACANT": vacant}
