"""Algorithms of the room people, changes of posts: ``linzhang:changeperson`` and ``linzhang:undochange``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm, any_file
from ...desktop.messages import in_words, sentence, speaker
from ...desktop.translate import translate
from ..changes import doing, sheet
from ..changes.model import Change, Plan
from ..changes.planning import plan_change
from ..changes.request import change_of
from ..changes.words import lines


def kind_names() -> list[str]:
    """What may have happened, in the order of KIND."""
    return [
        translate("Linzhang", "Somebody leaves"),
        translate("Linzhang", "A successor arrives"),
        translate("Linzhang", "Two change places"),
        translate("Linzhang", "Areas are split or merged"),
        translate("Linzhang", "A further holder joins a post"),
        translate("Linzhang", "A post is made"),
        translate("Linzhang", "A post ends"),
        translate("Linzhang", "Holders get another order"),
    ]


class ChangePerson(LinzhangAlgorithm):
    """``linzhang:changeperson``."""

    NAME = "changeperson"
    GROUP = "people"

    def title(self) -> str:
        return translate("Linzhang", "Change of posts")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Somebody leaves, a successor arrives, two change places, the posts of areas that are split or merged "
            "move, a further holder joins, a post is made or ends, or holders get another order. Tenures are closed on "
            "the day and new ones begin on it; nothing is overwritten, and one run can be undone with “Undo change of "
            "posts”. Says which signboards, tables and lists become stale, and writes the change sheet (变动表). With "
            "“Only show” nothing is changed.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterEnum("KIND", translate("Linzhang", "What happened"), options=kind_names()),
            translate("Linzhang", "What kind of change it is."),
        )
        self._add_text(
            "PERSON",
            translate("Linzhang", "Person"),
            translate(
                "Linzhang",
                "Who leaves, is succeeded, or is the first of two: a name, or name@area where several have the name. "
                "May be left out where the post says it.",
            ),
        )
        self._add_text(
            "POST",
            translate("Linzhang", "Post"),
            translate(
                "Linzhang",
                "Area and role, as “520999101201 林长” or “上村 林长”; several for somebody who leaves, separated by "
                "commas. May be left out where the person says it.",
            ),
        )
        self._add_text(
            "SUCCESSOR",
            translate("Linzhang", "Successor, or the second person"),
            translate(
                "Linzhang",
                "A name; somebody who is not in the county file yet is added. Also who joins a post, or holds a new "
                "one.",
            ),
        )
        self._add_text(
            "SUCCESSOR_POST",
            translate("Linzhang", "Post of the second person"),
            translate("Linzhang", "Only where two change places and the second holds several posts."),
            advanced=True,
        )
        self._add_text(
            "SUCCESSOR_PHONE",
            translate("Linzhang", "Phone of a new successor"),
            translate("Linzhang", "Tells the successor from others of the same name, and is kept for a new person."),
            advanced=True,
        )
        self._add_text(
            "SUCCESSOR_UNIT",
            translate("Linzhang", "Unit of a new successor"),
            translate("Linzhang", "Kept for a new person."),
            advanced=True,
        )
        self._add_text(
            "TITLE",
            translate("Linzhang", "Title of the successor"),
            translate("Linzhang", "Left empty, the title stays that of the predecessor. Also the title of a new post."),
            advanced=True,
        )
        self._add_text(
            "MOVES_TO",
            translate("Linzhang", "Post that the predecessor takes"),
            translate("Linzhang", "Area and role, where the predecessor moves to another post on the same day."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "LEAVES_OTHERS", translate("Linzhang", "The successor leaves other posts"), defaultValue=False
            ),
            translate("Linzhang", "All posts that the successor held before end on the day."),
            advanced=True,
        )
        self._add_text(
            "AREAS_FROM",
            translate("Linzhang", "Areas that are split or merged"),
            translate("Linzhang", "Codes or names, separated by commas."),
            advanced=True,
        )
        self._add_text(
            "AREAS_TO",
            translate("Linzhang", "Areas that their posts go to"),
            translate(
                "Linzhang",
                "Codes or names, separated by commas. The areas must be in the county file. For a post that is made: "
                "where; left empty, it is a post of the office.",
            ),
            advanced=True,
        )
        self._add_text(
            "ASSIGN",
            translate("Linzhang", "Which post goes where"),
            translate(
                "Linzhang",
                "Only where not every post goes to every area: “上村 林长=甲村; 下村 林长=” (nothing behind the sign: "
                "the post ends).",
            ),
            advanced=True,
        )
        self._add_text(
            "ROLE",
            translate("Linzhang", "Role of a new post"),
            translate("Linzhang", "A role of the profile, as 副林长 or 联络员."),
            advanced=True,
        )
        self._add_text(
            "POST_UNIT",
            translate("Linzhang", "Responsible unit of a new post"),
            translate("Linzhang", "责任单位; for a post of the office its unit, left empty: the county’s own office."),
            advanced=True,
        )
        self._add_text(
            "LIAISON_UNIT",
            translate("Linzhang", "Liaison unit of a new post"),
            translate("Linzhang", "联系单位, where it has one."),
            advanced=True,
        )
        self._add_text(
            "ORDER",
            translate("Linzhang", "New order"),
            translate(
                "Linzhang",
                "Names in their new order, separated by commas; a vacant post by its title. Who is not named comes "
                "behind. “Post” says of which area and role.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Day of the change")),
            translate("Linzhang", "A day as 2024-06-01. It is the first day of the successor."),
        )
        self._add_text(
            "DOCUMENT",
            translate("Linzhang", "Document"),
            translate("Linzhang", "The document that makes the change, as 青林长办〔2024〕5号."),
        )
        self.add(
            QgsProcessingParameterFile(
                "DOCUMENT_FILE",
                translate("Linzhang", "File of the document"),
                optional=True,
                fileFilter=any_file("*.pdf *.docx *.doc *.wps *.ofd *.jpg *.png"),
            ),
            translate("Linzhang", "It is copied into the folder 附件 beside the county file."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("DRY_RUN", translate("Linzhang", "Only show"), defaultValue=False),
            translate("Linzhang", "Only says what would change and writes the sheet; the county file stays as it is."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "Change sheet"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "Where to save the change sheet (变动表) with the list of boards to reprint."),
        )
        self.addOutput(QgsProcessingOutputNumber("CLOSED", translate("Linzhang", "Tenures closed")))
        self.addOutput(QgsProcessingOutputNumber("OPENED", translate("Linzhang", "Tenures opened")))
        self.addOutput(QgsProcessingOutputNumber("STALE_BOARDS", translate("Linzhang", "Boards to reprint")))
        self.addOutput(QgsProcessingOutputString("STALE", translate("Linzhang", "What becomes stale")))
        self.addOutput(QgsProcessingOutputString("BATCH", translate("Linzhang", "Batch")))

    def _add_text(self, name: str, description: str, help_text: str, *, advanced: bool = False) -> None:
        self.add(QgsProcessingParameterString(name, description, optional=True), help_text, advanced=advanced)

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        dry = self.parameterAsBool(parameters, "DRY_RUN", context)
        target = self.parameterAsFileOutput(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
        path = self.county_path(parameters, context)
        text = self.parameterAsFile(parameters, "DOCUMENT_FILE", context)
        file = Path(text) if text else None
        if file is not None and not parameters.get("DOCUMENT"):
            # the change sheet names the document as well
            parameters = {**parameters, "DOCUMENT": file.stem}
        outputs: dict[str, Any] = {}
        with County.open(path, read_only=dry) as county:
            change = self._change(county, parameters, context)
            plan = plan_change(county, change)
            self._tell(plan, feedback)
            batch = "" if dry else doing.apply_change(county, plan, self.who(), file)
            if target:
                try:
                    outputs["OUTPUT"] = str(sheet.save(county, plan, Path(target)))
                except LinzhangError as error:
                    if dry:
                        raise
                    # the change is done: a failure of the table about it must not look like a failure of the change
                    feedback.pushWarning(sentence("changes.sheet_not_saved", reason=in_words(error)))
        say = speaker()
        stale = [say(r.code, **r.values) for heading, remarks in lines(plan) if heading == "stale" for r in remarks]
        return outputs | {
            "CLOSED": len(plan.closings),
            "OPENED": len(plan.openings),
            "STALE_BOARDS": len(plan.boards),
            "STALE": "\n".join(stale),
            "BATCH": batch,
        }

    def _change(self, county: County, parameters: dict[str, Any], context: QgsProcessingContext) -> Change:
        words = {
            d.name(): str(self.parameterAsString(parameters, d.name(), context) or "")
            for d in self.parameterDefinitions()
            if isinstance(d, QgsProcessingParameterString)
        }
        kind = self.parameterAsEnum(parameters, "KIND", context)
        others = self.parameterAsBool(parameters, "LEAVES_OTHERS", context)
        return change_of(county, kind, words, leaves_others=others)

    @staticmethod
    def _tell(plan: Plan, feedback: QgsProcessingFeedback) -> None:
        say = speaker()
        for heading, remarks in lines(plan):
            for remark in remarks:
                text = say(remark.code, **remark.values)
                if heading == "conflict":
                    feedback.pushWarning(text)
                else:
                    feedback.pushInfo(text)


class UndoChange(LinzhangAlgorithm):
    """``linzhang:undochange``."""

    NAME = "undochange"
    GROUP = "people"

    def title(self) -> str:
        return translate("Linzhang", "Undo change of posts")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Undoes one change of posts (or another batch of people and posts, as a roster) by the change log: what it "
            "added goes, what it changed is as before. It refuses where a later change touched the same rows, and is "
            "itself in the change log.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("BATCH", translate("Linzhang", "Batch"), optional=True),
            translate("Linzhang", "BATCH of “Change of posts”; left empty, the last change of posts in effect."),
        )
        self.addOutput(QgsProcessingOutputNumber("UNDONE", translate("Linzhang", "Entries undone")))
        self.addOutput(QgsProcessingOutputString("BATCH", translate("Linzhang", "Batch")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        batch = str(self.parameterAsString(parameters, "BATCH", context) or "").strip()
        with County.open(self.county_path(parameters, context)) as county:
            new, count = doing.undo_change(county, batch, self.who())
        feedback.pushInfo(sentence("county.undone", count=count))
        return {"UNDONE": count, "BATCH": new}


ALGORITHMS: tuple[type[LinzhangAlgorithm], ...] = (ChangePerson, UndoChange)
