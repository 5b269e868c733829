"""Algorithms of what people decide about days: overrules, leave, exempt days, warnings, and undoing the last of it."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputBoolean,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import sentence
from ...desktop.translate import translate
from . import saving
from .checks import LEVELS, leaves_beyond
from .choosing import ranger_roles
from .reasons import EXEMPT


class Decision(LinzhangAlgorithm):
    """What these algorithms have in common."""

    GROUP = "patrols"

    def text(self, name: str, title: str, help_text: str, *, optional: bool = False) -> None:
        """A parameter that is a text."""
        self.add(QgsProcessingParameterString(name, title, optional=optional, defaultValue=""), help_text)

    def add_person(self) -> None:
        """PERSON: a uid, or a name that nobody else has."""
        self.text(
            "PERSON",
            translate("Linzhang", "Person"),
            translate("Linzhang", "A name that only one person has, or the uid of the person."),
        )

    def add_days(self) -> None:
        """FIRST and LAST, both included."""
        help_text = translate("Linzhang", "As 2024-05-06; first and last day are both included.")
        self.text("FIRST", translate("Linzhang", "First day"), help_text)
        self.text("LAST", translate("Linzhang", "Last day"), help_text, optional=True)

    def add_area(self) -> None:
        """AREA: a code; empty for the whole county."""
        self.text(
            "AREA",
            translate("Linzhang", "Area"),
            translate("Linzhang", "Code or uid of the area with all below it; empty: the whole county."),
            optional=True,
        )

    def add_changed(self) -> None:
        """CHANGED: False where it was so already."""
        self.addOutput(QgsProcessingOutputBoolean("CHANGED", translate("Linzhang", "Something was changed")))

    def word(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """A text as it was given, without blanks around it."""
        return self.parameterAsString(parameters, name, context).strip()

    def area(self, county: County, text: str) -> str | None:
        """The uid of the area of a code or uid; LinzhangError where there is none."""
        if not text:
            return None
        found = county.scalar("SELECT uid FROM area WHERE uid = ? OR code = ?", (text, text))
        if found is None:
            raise LinzhangError("patrols_verdicts.area_unknown", area=text)
        return str(found)


class OverruleDay(Decision):
    """``linzhang:overruleday``."""

    NAME = "overruleday"

    def title(self) -> str:
        return translate("Linzhang", "Decide about a day (人工认定)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "A person decides that a day counts or does not, with a reason and a name. The verdict of the rule stays "
            "beside it and both are printed. It can be taken back.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_person()
        self.text("DAY", translate("Linzhang", "Day"), translate("Linzhang", "As 2024-05-06."))
        self.add(
            QgsProcessingParameterBoolean("VALID", translate("Linzhang", "The day counts"), defaultValue=True),
            translate("Linzhang", "Whether the day counts or does not."),
        )
        self.text(
            "REASON",
            translate("Linzhang", "Reason"),
            translate("Linzhang", "Why; it is printed beside the verdict of the rule."),
            optional=True,
        )
        self.text(
            "BY",
            translate("Linzhang", "Decided by"),
            translate("Linzhang", "The name that answers for it."),
            optional=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "BACK", translate("Linzhang", "Take back"), defaultValue=False, optional=True
            ),
            translate("Linzhang", "The verdict of the rule counts again."),
        )
        self.add_changed()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            person = saving.person_named(county, self.word(parameters, "PERSON", context))
            day = saving.day_named(self.word(parameters, "DAY", context))
            if self.parameterAsBool(parameters, "BACK", context):
                return {"CHANGED": saving.take_back(county, person, day, self.who())}
            changed = saving.overrule(
                county,
                person,
                day,
                self.parameterAsBool(parameters, "VALID", context),
                self.word(parameters, "REASON", context),
                self.word(parameters, "BY", context),
                self.who(),
            )
        return {"CHANGED": changed}


class SaveLeave(Decision):
    """``linzhang:saveleave``."""

    NAME = "saveleave"

    def title(self) -> str:
        return translate("Linzhang", "Enter leave or standby")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Leave, standby or weather of one person: days on which he need not go lower his target, where the rule "
            "says so. A day on which he went all the same counts.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_person()
        self.add(
            QgsProcessingParameterEnum("KIND", translate("Linzhang", "Kind"), kind_names(), defaultValue=0),
            translate("Linzhang", "Leave, standby or weather."),
        )
        self.add_days()
        self.text("REASON", translate("Linzhang", "Reason"), translate("Linzhang", "Why."), optional=True)
        self.add_changed()
        self.addOutput(QgsProcessingOutputString("REMARK", translate("Linzhang", "What is remarkable")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        first = saving.day_named(self.word(parameters, "FIRST", context))
        last_word = self.word(parameters, "LAST", context)
        last = saving.day_named(last_word) if last_word else first
        with County.open(self.county_path(parameters, context)) as county:
            person = saving.person_named(county, self.word(parameters, "PERSON", context))
            changed = saving.save_leave(
                county,
                person,
                EXEMPT[self.parameterAsEnum(parameters, "KIND", context)],
                first,
                last,
                self.word(parameters, "REASON", context),
                self.who(),
            )
            found = leaves_beyond(county, first, last, ranger_roles(county.profile), person)
        remark = "".join(sentence(code, **values) for code, values in found)
        if remark:
            feedback.pushWarning(remark)
        return {"CHANGED": changed, "REMARK": remark}


class SaveExempt(Decision):
    """``linzhang:saveexemptdays``."""

    NAME = "saveexemptdays"

    def title(self) -> str:
        return translate("Linzhang", "Enter days on which nobody need go")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Severe weather or another reason for which nobody in an area, or in the whole county, need go: the days "
            "lower the targets, where the rule says so.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterEnum(
                "KIND", translate("Linzhang", "Kind"), kind_names(), defaultValue=EXEMPT.index("weather")
            ),
            translate("Linzhang", "Leave, standby or weather."),
        )
        self.add_days()
        self.add_area()
        self.text("REASON", translate("Linzhang", "Reason"), translate("Linzhang", "Why."), optional=True)
        self.add_changed()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        first = saving.day_named(self.word(parameters, "FIRST", context))
        last = self.word(parameters, "LAST", context)
        with County.open(self.county_path(parameters, context)) as county:
            changed = saving.save_exempt(
                county,
                EXEMPT[self.parameterAsEnum(parameters, "KIND", context)],
                first,
                saving.day_named(last) if last else first,
                self.area(county, self.word(parameters, "AREA", context)),
                self.word(parameters, "REASON", context),
                self.who(),
            )
        return {"CHANGED": changed}


class SaveWarning(Decision):
    """``linzhang:savewarning``."""

    NAME = "savewarning"

    def title(self) -> str:
        return translate("Linzhang", "Enter a warning (预警)")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "A warning of a level for an area or the whole county: on its days the targets are multiplied as the rule "
            "says.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterEnum("LEVEL", translate("Linzhang", "Level"), level_names(), defaultValue=2),
            translate("Linzhang", "Blue, yellow, orange or red."),
        )
        self.add_days()
        self.add_area()
        self.text(
            "SOURCE",
            translate("Linzhang", "Issued by"),
            translate("Linzhang", "Who issued it, or the number of the document."),
            optional=True,
        )
        self.add_changed()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        last = self.word(parameters, "LAST", context)
        with County.open(self.county_path(parameters, context)) as county:
            changed = saving.save_warning(
                county,
                LEVELS[self.parameterAsEnum(parameters, "LEVEL", context)],
                saving.day_named(self.word(parameters, "FIRST", context)),
                saving.day_named(last) if last else None,
                self.area(county, self.word(parameters, "AREA", context)),
                self.word(parameters, "SOURCE", context),
                self.who(),
            )
        return {"CHANGED": changed}


class DeleteEntry(Decision):
    """``linzhang:deleteexemption``."""

    NAME = "deleteexemption"

    def title(self) -> str:
        return translate("Linzhang", "Delete leave, exempt days or a warning")

    def help(self) -> str:
        return translate("Linzhang", "Takes out an entry that is wrong; the change log keeps it, and it can be undone.")

    def declare(self) -> None:
        self.add_county()
        self.text("TABLE", translate("Linzhang", "Table"), translate("Linzhang", "leave, exempt_day or warning."))
        self.text("UID", translate("Linzhang", "Entry"), translate("Linzhang", "The uid of the entry."))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            table, uid = (self.word(parameters, name, context) for name in ("TABLE", "UID"))
            saving.delete_entry(county, table, uid, self.who())
        return {}


class UndoDecision(Decision):
    """``linzhang:undoverdict``."""

    NAME = "undoverdict"

    def title(self) -> str:
        return translate("Linzhang", "Undo the last change of rules, overrules or leave")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Undoes the last saved rule, decision about a day, leave, exempt days or warning, unless somebody has "
            "changed the same rows since.",
        )

    def declare(self) -> None:
        self.add_county()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            saving.undo_last(county, self.who())
        return {}


def kind_names() -> list[str]:
    """The kinds of exemption in the interface language, in the order of reasons.EXEMPT."""
    return [translate("Linzhang", "Leave"), translate("Linzhang", "Standby"), translate("Linzhang", "Severe weather")]


def level_names() -> list[str]:
    """The levels of warnings in the interface language, in the order of checks.LEVELS."""
    return [
        translate("Linzhang", "Blue"),
        translate("Linzhang", "Yellow"),
        translate("Linzhang", "Orange"),
        translate("Linzhang", "Red"),
    ]


DECISION_ALGORITHMS = (OverruleDay, SaveLeave, SaveExempt, SaveWarning, DeleteEntry, UndoDecision)
