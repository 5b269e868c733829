"""Algorithms of rules and verdicts: saving and ending a rule, trying one out, judging a quarter or a year."""

from __future__ import annotations

import dataclasses
import datetime
import json
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterString,
)

from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import sentence
from ...desktop.translate import translate
from . import months, presets, saving
from .checks import check, remarks, town_names
from .choosing import ranger_roles
from .definition import Rule
from .results import Month
from .whatif import WhatIf, what_if
from .words import rule_words


class RuleAlgorithm(LinzhangAlgorithm):
    """What saving a rule and trying one out have in common: RULE as JSON, or a preset."""

    GROUP = "patrols"

    def add_rule(self) -> None:
        """RULE, PRESET, NAME, ROLE and SOURCE."""
        self.add(
            QgsProcessingParameterString(
                "RULE", translate("Linzhang", "Rule (JSON)"), multiLine=True, optional=True, defaultValue=""
            ),
            translate("Linzhang", "The definition of the rule as in the table of rules; or choose a preset instead."),
        )
        self.add(
            QgsProcessingParameterString("PRESET", translate("Linzhang", "Preset"), optional=True, defaultValue=""),
            translate("Linzhang", "One of: {names}. Its first rule for the role is taken.").format(
                names=", ".join(presets.ORDER)
            ),
        )
        self.add(
            QgsProcessingParameterString("NAME", translate("Linzhang", "Name"), optional=True, defaultValue=""),
            translate("Linzhang", "What the rule is called; empty: as the preset."),
        )
        self.add(
            QgsProcessingParameterString("ROLE", translate("Linzhang", "Role"), optional=True, defaultValue=""),
            translate("Linzhang", "The role that it is for, as in the profile; empty: as the rule says."),
        )
        self.add(
            QgsProcessingParameterString("SOURCE", translate("Linzhang", "Source"), optional=True, defaultValue=""),
            translate("Linzhang", "Document and number that the rule comes from; printed under the tables."),
        )

    def rule(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Rule:
        """The rule that was given; LinzhangError where there is none or it cannot be read."""

        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip()

        if text("RULE"):
            try:
                data = json.loads(text("RULE"))
            except ValueError as error:
                raise LinzhangError("patrols_verdicts.rule_unreadable", str(error), rule=text("NAME")) from error
            rule = Rule.from_json(data, name=text("NAME"), source=text("SOURCE"))
        elif text("PRESET") in presets.ORDER:
            found = presets.preset(text("PRESET")).rules
            wanted = [rule for rule in found if not text("ROLE") or rule.role == text("ROLE")] or list(found)
            rule = dataclasses.replace(
                wanted[0], name=text("NAME") or wanted[0].name, source=text("SOURCE") or wanted[0].source
            )
        else:
            raise LinzhangError("patrols_verdicts.rule_missing")
        return dataclasses.replace(rule, role=text("ROLE")) if text("ROLE") else rule


class SaveRule(RuleAlgorithm):
    """``linzhang:saverule``."""

    NAME = "saverule"

    def title(self) -> str:
        return translate("Linzhang", "Save patrol rule")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Puts a rule in force from a day on. The rule for the same people that was in force ends that day: months "
            "before it are judged by the old one, and it goes on after a rule that has a last day. A rule that "
            "contradicts itself or another one is refused with the "
            "reason.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_rule()
        self.add(
            QgsProcessingParameterString("START", translate("Linzhang", "In force from")),
            translate("Linzhang", "The first day that it judges, as 2024-06-01."),
        )
        self.add(
            QgsProcessingParameterString("END", translate("Linzhang", "Until"), optional=True, defaultValue=""),
            translate("Linzhang", "The last day that it judges; empty: until further notice."),
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputString("UID", translate("Linzhang", "Rule")))
        self.addOutput(QgsProcessingOutputString("WORDS", translate("Linzhang", "Rule in words")))
        self.addOutput(QgsProcessingOutputString("CLOSED", translate("Linzhang", "Rule that it ends")))
        self.addOutput(QgsProcessingOutputString("RESUMED", translate("Linzhang", "Day on which that one goes on")))
        self.addOutput(QgsProcessingOutputBoolean("CHANGED", translate("Linzhang", "Something was changed")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        rule = self.rule(parameters, context)
        start = saving.day_named(self.parameterAsString(parameters, "START", context))
        text = self.parameterAsString(parameters, "END", context).strip()
        end = saving.day_named(text) + datetime.timedelta(days=1) if text else None
        with County.open(self.county_path(parameters, context)) as county:
            saved = saving.save_rule(county, rule.dated(start, end), self.who())
            words = rule_words(saved.rule, county.profile, town_names(county))
        feedback.pushInfo(words)
        resumed = "" if saved.resumed is None else saved.resumed.isoformat()
        outputs = {"UID": saved.rule.uid, "WORDS": words, "CLOSED": saved.closed, "RESUMED": resumed}
        return {**outputs, "CHANGED": saved.changed}


class EndRule(LinzhangAlgorithm):
    """``linzhang:endrule``."""

    NAME = "endrule"
    GROUP = "patrols"

    def title(self) -> str:
        return translate("Linzhang", "End patrol rule")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "The rule judges no more from the day on; the days before it stay judged by it. A rule that would end "
            "before it begins is deleted.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("UID", translate("Linzhang", "Rule")),
            translate("Linzhang", "The uid of the rule in the table of rules."),
        )
        self.add(
            QgsProcessingParameterString("DAY", translate("Linzhang", "Not in force from")),
            translate("Linzhang", "The first day that it does not judge any more."),
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        day = saving.day_named(self.parameterAsString(parameters, "DAY", context))
        with County.open(self.county_path(parameters, context)) as county:
            saving.end_rule(county, self.parameterAsString(parameters, "UID", context), day, self.who())
        return {}


class RuleWhatIf(RuleAlgorithm):
    """``linzhang:rulewhatif``."""

    NAME = "rulewhatif"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Try out a patrol rule on a month")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Judges a month by another rule and lists who would reach the target and did not, and who would not any "
            "more. Tracks are read where the rule asks for it. Nothing is stored.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_rule()
        self.add(
            QgsProcessingParameterString("MONTH", translate("Linzhang", "Month")),
            translate("Linzhang", "Year and month as 2024-05."),
        )
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", translate("Linzhang", "People")))
        self.addOutput(QgsProcessingOutputNumber("GAINED", translate("Linzhang", "Would reach the target")))
        self.addOutput(QgsProcessingOutputNumber("LOST", translate("Linzhang", "Would not any more")))
        self.addOutput(QgsProcessingOutputString("CHANGES", translate("Linzhang", "Changes (JSON)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        rule = self.rule(parameters, context)
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            zone = county.profile.time_zone_seconds
            month = Month.of(self.parameterAsString(parameters, "MONTH", context), today_in(zone))
            check(dataclasses.replace(rule, name=rule.name or "?"), county.profile, list(town_names(county)))
            found = what_if(county, month, rule, self.progress(feedback))
        for line in change_lines(found):
            feedback.pushInfo(line)
        return {
            "PEOPLE": found.people,
            "GAINED": len(found.gained),
            "LOST": len(found.lost),
            "CHANGES": json.dumps(
                {name: [dataclasses.asdict(change) for change in getattr(found, name)] for name in ("gained", "lost")}
                | {"before": found.met_before, "after": found.met_after},
                ensure_ascii=False,
            ),
        }


def change_lines(found: WhatIf) -> list[str]:
    """A what-if in words: the counts, then everybody whose verdict changes."""
    lines = [
        translate("Linzhang", "{month}: {before} of {people} reach the target, by the new rule {after}.").format(
            month=f"{found.month.year}-{found.month.month:02d}",
            before=found.met_before,
            after=found.met_after,
            people=found.people,
        )
    ]
    for changes, text in (
        (found.gained, translate("Linzhang", "would reach it: {name} ({place}), {before} → {after}")),
        (found.lost, translate("Linzhang", "would not any more: {name} ({place}), {before} → {after}")),
    ):
        lines += [
            text.format(
                name=change.name,
                place=change.place,
                before="{}/{}".format(*change.before),
                after="{}/{}".format(*change.after),
            )
            for change in changes
        ]
    return lines


class JudgeSpan(LinzhangAlgorithm):
    """``linzhang:judgespan``."""

    NAME = "judgespan"
    GROUP = "patrols"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Judge a quarter or a year")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Judges every month from the first to the last by the rules of their days, and everybody over all of it: "
            "windows, valid days, targets, rates of the towns. Nothing is stored.",
        )

    def declare(self) -> None:
        self.add_county()
        for name, title in (
            ("FIRST", translate("Linzhang", "First month")),
            ("LAST", translate("Linzhang", "Last month")),
        ):
            self.add(QgsProcessingParameterString(name, title), translate("Linzhang", "Year and month as 2024-05."))
        self.addOutput(QgsProcessingOutputNumber("PEOPLE", translate("Linzhang", "People")))
        self.addOutput(QgsProcessingOutputNumber("PASSED", translate("Linzhang", "People who reached every target")))
        self.addOutput(QgsProcessingOutputNumber("VALID_DAYS", translate("Linzhang", "Valid days")))
        self.addOutput(QgsProcessingOutputString("RESULT", translate("Linzhang", "Result (JSON)")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            today = today_in(county.profile.time_zone_seconds)
            first = Month.of(self.parameterAsString(parameters, "FIRST", context), today)
            last = Month.of(self.parameterAsString(parameters, "LAST", context), today)
            if last.last < first.first:
                raise LinzhangError("patrols_verdicts.days_backwards", start=first.first, end=last.last)
            for code, values in remarks(county, first.first, last.until, ranger_roles(county.profile)):
                feedback.pushWarning(sentence(code, **values))
            found = months.judge_span(county, first.first, last.last, last.until, self.progress(feedback))
        rows = [
            {
                "person_uid": person.person_uid,
                "name": person.name,
                "valid_days": person.valid_days,
                "done_days": person.done_days,
                "target": person.target,
                "shortfall": person.shortfall,
                "met": person.met,
                "rank": person.rank,
                "windows": [[w.span.name(), w.valid, w.target] for w in person.windows],
            }
            for person in found.people
        ]
        return {
            "PEOPLE": len(rows),
            "PASSED": sum(person.met for person in found.people),
            "VALID_DAYS": sum(person.valid_days for person in found.people),
            "RESULT": json.dumps(rows, ensure_ascii=False),
        }


RULE_ALGORITHMS = (SaveRule, EndRule, RuleWhatIf, JudgeSpan)
