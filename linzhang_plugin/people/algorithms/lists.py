"""Algorithms of the room people: rosters out, checks, and (in ``chart``) the organisation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...county.gateway import County
from ...desktop.algorithm import LOGGED_LINES, LinzhangAlgorithm
from ...desktop.messages import office_words, speaker
from ...desktop.translate import translate
from .. import checks, lists
from .chart import ExportOrganisation
from .common import add_date, day_of, levels_of, words_of
from .handbook import ExportHandbook

KINDS = [lists.TITLES[kind] for kind in lists.KINDS]
PHONES = ["profile", "with", "without"]


class ExportRoster(LinzhangAlgorithm):
    """Rosters and lists of people to Excel."""

    NAME = "exportroster"
    GROUP = "people"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Export roster")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes a roster as of a day to Excel, ready to print: 林长名册, 护林员名册, 联络员通讯录, "
            "包山包人责任清单 with every ranger’s grids, 亩, 四至 and village chief, or 护林员档案表 with kind, fund, "
            "contract, training and equipment. The order of the leaders is kept. "
            "What is written can be imported again and changes nothing.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterEnum(
                "KIND", translate("Linzhang", "List"), KINDS, defaultValue=KINDS[0], usesStaticStrings=True
            ),
            translate("Linzhang", "Which list is written."),
        )
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
            translate("Linzhang", "Only these roles, as 总林长、林长. Left empty, all roles of the list."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "PHONES", translate("Linzhang", "Phones"), PHONES, defaultValue="profile", usesStaticStrings=True
            ),
            translate(
                "Linzhang",
                "profile: phones as the profile says for this list, and none where it says nothing; with; without.",
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("ID_NUMBERS", translate("Linzhang", "With ID numbers"), defaultValue=False),
            translate("Linzhang", "Only for 护林员档案表, and only where the profile keeps ID numbers."),
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Roster"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The Excel file that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Linzhang", "Rows")))
        self.addOutput(QgsProcessingOutputNumber("VACANT", translate("Linzhang", "Vacant posts")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        kind = lists.KINDS[KINDS.index(self.parameterAsEnumString(parameters, "KIND", context))]
        phones = {"profile": None, "with": True, "without": False}[
            self.parameterAsEnumString(parameters, "PHONES", context)
        ]
        day = day_of(self.day_text(parameters, context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            wanted = lists.Wanted(
                kind,
                day,
                levels=levels_of(county.profile, self.parameterAsString(parameters, "LEVEL", context)),
                town=lists.town_named(county, self.parameterAsString(parameters, "TOWN", context)),
                roles=tuple(
                    county.profile.role(word).key
                    for word in words_of(self.parameterAsString(parameters, "ROLES", context))
                ),
                phones=phones,
                id_numbers=self.parameterAsBool(parameters, "ID_NUMBERS", context),
            )
            listed = lists.write_list(county, output, wanted, self.progress(feedback))
        if listed.left_out:
            feedback.pushInfo(
                translate("Linzhang", "{count} vacant posts are on the second sheet.").format(
                    count=len(listed.left_out)
                )
            )
        return {"OUTPUT": str(output), "ROWS": listed.rows, "VACANT": listed.vacant}


class CheckPeople(LinzhangAlgorithm):
    """What is missing, doubled or impossible among posts, tenures and persons."""

    NAME = "checkpeople"
    GROUP = "people"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Check people")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Checks posts, tenures and persons as of a day: areas without a chief, grids without or with too many "
            "rangers, tenures that overlap or lie outside the person’s dates, malformed or shared phones, one name "
            "with two phones, rangers above or below the profile’s area, persons without any post. Every finding "
            "comes with its remedy; no phone or ID number is ever printed.",
        )

    def declare(self) -> None:
        self.add_county()
        add_date(self)
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "List of findings"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "Where to save the findings with their remedies."),
        )
        self.addOutput(QgsProcessingOutputNumber("FINDINGS", translate("Linzhang", "Findings")))
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("Linzhang", "Areas with findings")))
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", translate("Linzhang", "Persons with findings")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = self.progress(feedback)
        day = day_of(self.day_text(parameters, context))
        target = self.parameterAsFileOutput(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            found = checks.check(county, day)
            progress(0.7)
            if target:
                checks.write(Path(target), found, county, day, office_words())
        say = speaker()
        for finding in found[:LOGGED_LINES]:
            feedback.pushInfo(say(finding.code, **finding.values))
        if len(found) > LOGGED_LINES:
            feedback.pushInfo(
                translate("Linzhang", "… and {count} more; save the list to see them all.").format(
                    count=len(found) - LOGGED_LINES
                )
            )
        outputs: dict[str, Any] = {
            "FINDINGS": len(found),
            "AREAS": len({f.area_uid for f in found if f.area_uid}),
            "PEOPLE": len({f.person_uid for f in found if f.person_uid}),
        }
        if target:
            outputs["OUTPUT"] = target
        return outputs


ALGORITHMS: tuple[type[LinzhangAlgorithm], ...] = (ExportRoster, ExportOrganisation, ExportHandbook, CheckPeople)
