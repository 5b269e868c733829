"""Algorithms about what chiefs have done and who is to be reminded: the list, and the letters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ....county.errors import LinzhangError
from ....county.gateway import County
from ....desktop.messages import sentence
from ....desktop.translate import translate
from .. import adopting, letters, sheets
from ..judging import DONE, LATE, NOTHING, SOON, Judged, judge_chiefs
from ..wording import rules_words
from .common import ChiefsAlgorithm, day_or_today, listed

KINDS = (letters.PERSON, letters.UNIT)


def judged_for(county: County, text: str, levels: list[str]) -> Judged:
    """The judging of a day; LinzhangError where no chief is in post, or none has a rule."""
    day = day_or_today(text, county)
    judged = judge_chiefs(county, day, levels=levels or None)
    if not judged.windows:
        code = "no_rule" if judged.without_rule else "no_chiefs"
        raise LinzhangError(f"patrols_chiefs.{code}", day=day.isoformat())
    return judged


class JudgingAlgorithm(ChiefsAlgorithm):
    """Shared by those that judge."""

    @staticmethod
    def say_unused(feedback: QgsProcessingFeedback, judged: Judged) -> None:
        """Names the clauses of older rules that chiefs cannot be judged by."""
        for rule, clauses in judged.unused():
            feedback.pushWarning(sentence("patrols_chiefs.clauses_unused", rule=rule, clauses="、".join(clauses)))


class ChiefPatrols(JudgingAlgorithm):
    """``linzhang:chiefpatrols``."""

    NAME = "chiefpatrols"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Judge chiefs’ patrols")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "For every chief in the window (year, quarter, month, week …) that the day lies in: patrols done by that "
            "day, the minimum, what is missing, until when. Posts count day by day: after a change each holder has "
            "his own share. Writes the list of those to be reminded (履职跟踪提示), all chiefs, and "
            "sums by level to Excel.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_text(
            "DATE",
            translate("Linzhang", "As of"),
            translate("Linzhang", "The windows of this day are judged, with what was done by then. Empty: today."),
        )
        self.add_text(
            "LEVELS",
            translate("Linzhang", "Levels"),
            translate("Linzhang", "Keys of levels, as town,village; empty: all."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "List of reminders (Excel)"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The workbook that is written; without it chiefs are only judged."),
        )
        for name, words in (
            ("CHIEFS", translate("Linzhang", "Chiefs")),
            ("DONE", translate("Linzhang", "Done")),
            ("LATE", translate("Linzhang", "Past due")),
            ("SOON", translate("Linzhang", "Due soon")),
            ("MISSING", translate("Linzhang", "Patrols missing")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, words))
        self.addOutput(QgsProcessingOutputString("WINDOWS", translate("Linzhang", "Windows (JSON)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            judged = judged_for(
                county,
                self.text(parameters, "DATE", context),
                listed(self.text(parameters, "LEVELS", context)),
            )
            self.say_unused(feedback, judged)
            self.progress(feedback)(0.6)
            if output:
                sheets.write_reminders(county, judged, Path(output))
        states = [window.overall for window in judged.windows if not window.is_past or window.in_post]
        told = [
            {
                "person": window.name,
                "areas": [seat.area_code for seat in window.seats],
                "level": window.level,
                "window": window.verdict.span.name(),
                "first": window.verdict.span.first.isoformat(),
                "due": window.due.isoformat(),
                "target": window.verdict.target,
                "done": window.verdict.valid,
                "missing": window.missing,
                "state": window.overall,
                "past": window.is_past,
                "parts": [
                    {
                        "window": part.verdict.span.name(),
                        "due": part.due.isoformat(),
                        "target": part.verdict.target,
                        "done": part.verdict.valid,
                        "missing": part.missing,
                        "state": part.state,
                    }
                    for part in window.parts
                ],
                "not_counted": [[visit.day.isoformat(), reason] for visit, reason in window.not_counted],
            }
            for window in judged.windows
        ]
        outputs: dict[str, Any] = {
            "CHIEFS": len({w.person_uid for w in judged.windows if w.state != NOTHING}),
            "DONE": states.count(DONE),
            "LATE": states.count(LATE),
            "SOON": states.count(SOON),
            "MISSING": sum(window.missing for window in judged.windows if not window.is_past),
            "WINDOWS": json.dumps(told, ensure_ascii=False),
        }
        if output:
            outputs["OUTPUT"] = output
        return outputs


class ChiefReminders(JudgingAlgorithm):
    """``linzhang:chiefreminders``."""

    NAME = "chiefreminders"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Letters to chiefs who have to patrol yet")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes reminders as Word documents in the form of official letters: a slip (提示单) to each chief who "
            "has not done enough yet, or a letter (提示函) to each unit with a table of its chiefs. Names, numbers "
            "and the ground are data in the profile.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_text(
            "DATE", translate("Linzhang", "As of"), translate("Linzhang", "The day of the letters. Empty: today.")
        )
        self.add(
            QgsProcessingParameterEnum(
                "KIND",
                translate("Linzhang", "Letter to"),
                list(KINDS),
                defaultValue=letters.PERSON,
                usesStaticStrings=True,
            ),
            translate("Linzhang", "person: each chief one; unit: each unit one."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "SOON", translate("Linzhang", "Only late and due soon"), defaultValue=False, optional=True
            ),
            translate("Linzhang", "Leaves out those who have more days left than the profile’s days of reminding."),
        )
        self.add_text(
            "PEOPLE",
            translate("Linzhang", "Chiefs"),
            translate("Linzhang", "Uids of persons, separated by commas; empty: all."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "NUMBER", translate("Linzhang", "First number"), defaultValue=1, minValue=1, optional=True
            ),
            translate("Linzhang", "The number of the first letter; the others follow."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "TOGETHER", translate("Linzhang", "All in one document"), defaultValue=True, optional=True
            ),
            translate("Linzhang", "One document with a page for each letter; else one document each."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", translate("Linzhang", "Folder")),
            translate("Linzhang", "Where the documents are written."),
        )
        self.addOutput(QgsProcessingOutputNumber("LETTERS", translate("Linzhang", "Letters")))
        self.addOutput(QgsProcessingOutputString("FILES", translate("Linzhang", "Files (JSON)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        kind = self.text(parameters, "KIND", context) or letters.PERSON
        people = set(listed(self.text(parameters, "PEOPLE", context)))
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context))
        number = self.parameterAsInt(parameters, "NUMBER", context) if parameters.get("NUMBER") else 1
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            judged = judged_for(county, self.text(parameters, "DATE", context), [])
            self.say_unused(feedback, judged)
            waiting = sheets.to_remind(judged, soon_only=self.parameterAsBool(parameters, "SOON", context))
            waiting = [window for window in waiting if not people or window.person_uid in people]
            if not waiting:
                raise LinzhangError("patrols_chiefs.nobody_to_remind", day=judged.as_of.isoformat())
            together = parameters.get("TOGETHER") is None or self.parameterAsBool(parameters, "TOGETHER", context)
            sender = str(county.profile.get("office.name", "林长制办公室"))
            written = letters.letters_of(waiting, kind)
            files = letters.write_letters(
                folder,
                written,
                kind,
                letters.Heading(county.name, sender, judged.as_of, number),
                county.profile,
                county.profile.code_list("levels"),
                together=together,
                progress=self.progress(feedback),
            )
        return {
            "OUTPUT": str(folder),
            "LETTERS": len(written),
            "FILES": json.dumps([str(path) for path in files], ensure_ascii=False),
        }


class UseChiefRules(ChiefsAlgorithm):
    """``linzhang:usechiefrules``."""

    NAME = "usechiefrules"

    def title(self) -> str:
        return translate("Linzhang", "Use a preset of chiefs’ rules")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Puts the rules of a real place (Jiangxi, Guizhou, Linxia …) in force for the chiefs of every level from a "
            "day on; the rules for the same people that were in force end that day. Each can be edited under “Rules” "
            "afterwards.",
        )

    def declare(self) -> None:
        self.add_county()
        keys = [preset.key for preset in adopting.chief_presets()]
        self.add(
            QgsProcessingParameterEnum(
                "PRESET", translate("Linzhang", "Preset"), keys, defaultValue=keys[0], usesStaticStrings=True
            ),
            translate("Linzhang", "The place whose rules are taken; each names its source."),
        )
        self.add(
            QgsProcessingParameterString("START", translate("Linzhang", "In force from")),
            translate("Linzhang", "The first day that they judge, as 2024-01-01."),
        )
        self.add_text(
            "ROLES",
            translate("Linzhang", "Roles"),
            translate("Linzhang", "Keys of roles, separated by commas; empty: those of the profile."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputNumber("RULES", translate("Linzhang", "Rules in force")))
        self.addOutput(QgsProcessingOutputNumber("CHANGED", translate("Linzhang", "Changed rules")))
        self.addOutput(QgsProcessingOutputString("WORDS", translate("Linzhang", "Rule in words")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            adopted = adopting.adopt(
                county,
                self.text(parameters, "PRESET", context),
                day_or_today(self.text(parameters, "START", context), county),
                self.who(),
                listed(self.text(parameters, "ROLES", context)) or None,
            )
            words = rules_words(adopted.rules, county.profile)
        for line in words:
            feedback.pushInfo(line)
        if adopted.levels_without:
            feedback.pushWarning(sentence("patrols_chiefs.preset_levels", levels="、".join(adopted.levels_without)))
        return {"RULES": len(adopted.rules), "CHANGED": adopted.changed, "WORDS": "\n".join(words)}


LETTERS = (ChiefPatrols, ChiefReminders, UseChiefRules)
