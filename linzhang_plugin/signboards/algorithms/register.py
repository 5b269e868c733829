"""``linzhang:exportboardregister`` and ``linzhang:proposesites``."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.ledger import Ledger
from ...desktop.algorithm import LinzhangAlgorithm, Progress
from ...desktop.messages import office_sentence
from ...desktop.translate import translate
from .. import siting
from ..facts import gather
from ..inspection import Inspection, inspect
from ..register_sheet import write_register
from ..stale import StaleBoard, ended_boards, stale_boards
from .ordering import LEVELS, codes_of, day_of

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback


def look(
    county: County, day: datetime.date, progress: Progress = lambda _fraction: None
) -> tuple[Inspection, list[StaleBoard]]:
    """The register and the stale boards of all levels on a day."""
    inspection = inspect(county)
    there = {entry.level for entry in inspection.entries}
    boards = (county.profile.get("signboards") or {}).get("boards") or {}
    stale: list[StaleBoard] = []
    levels = [item.key for item in county.profile.levels if item.key in there and item.key in boards]
    for done, level in enumerate(levels):
        progress(0.1 + 0.8 * done / len(levels))
        try:
            stale += stale_boards(county, gather(county, level, day), day)
        except LinzhangError as error:
            # every area of the level has ended
            if error.code != "signboards.no_areas":
                raise
    return inspection, sorted([*stale, *ended_boards(county)], key=lambda board: board.number)


class ExportBoardRegister(LinzhangAlgorithm):
    """The register, boards to be renewed with the reason, areas without a board, boards too near each other."""

    NAME = "exportboardregister"
    GROUP = "signboards"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Register of signboards")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Writes 公示牌台账 with place, state, checks and prints of every board; 更换清单 with what is no longer "
            "true, since when and by when to mend it; areas without a board; boards that stand too near each other.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Date of the people"), optional=True),
            translate("Linzhang", "Boards are compared with those who hold the posts on this day. Empty: today."),
        )
        self.add_output_file(
            "OUTPUT",
            translate("Linzhang", "Register (Excel)"),
            translate("Linzhang", "Excel table (*.xlsx)"),
            translate("Linzhang", "The workbook that is written."),
        )
        self.addOutput(QgsProcessingOutputNumber("BOARDS", translate("Linzhang", "Boards in the register")))
        self.addOutput(QgsProcessingOutputNumber("STALE", translate("Linzhang", "Boards to be renewed")))
        self.addOutput(QgsProcessingOutputNumber("MISSING", translate("Linzhang", "Areas without a board")))
        self.addOutput(QgsProcessingOutputNumber("NEAR", translate("Linzhang", "Pairs that stand too near")))
        self.addOutput(
            QgsProcessingOutputString("CODES", translate("Linzhang", "Codes of the areas to be renewed (JSON)"))
        )

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        day = day_of(self.day_text(parameters, context))
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            inspection, stale = look(county, day)
            self.progress(feedback)(0.6)
            target = write_register(
                Path(self.parameterAsFileOutput(parameters, "OUTPUT", context)),
                inspection,
                stale,
                day,
                county.name,
                county.profile,
                office_sentence,
            )
        codes: dict[str, list[str]] = {}
        for board in (board for board in stale if not board.ended):
            codes.setdefault(board.level, []).append(board.area_code)
        return {
            "OUTPUT": str(target),
            "BOARDS": len(inspection.entries),
            "STALE": len(stale),
            "MISSING": len(inspection.missing),
            "NEAR": len(inspection.near),
            "CODES": json.dumps(codes),
        }


class ProposeSites(LinzhangAlgorithm):
    """Places for boards near roads, junctions and settlements, as points that can be dragged into place."""

    NAME = "proposesites"
    GROUP = "signboards"

    def title(self) -> str:
        return translate("Linzhang", "Propose sites of signboards")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "For every area of the level whose board has no place yet: the best place near roads, junctions and "
            "settlements inside the area. Boards get it as their planned place (待立), to be dragged on the map; the "
            "runners-up are in the ledger. Import roads and settlements first.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterEnum(
                "LEVEL", translate("Linzhang", "Level"), LEVELS, defaultValue="village", usesStaticStrings=True
            ),
            translate("Linzhang", "The level whose areas get a board: village, town, county or grid."),
        )
        self.add(
            QgsProcessingParameterString("AREAS", translate("Linzhang", "Area codes"), optional=True),
            translate("Linzhang", "Codes of the areas, separated by commas. Empty: all areas of the level."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "APART", translate("Linzhang", "Metres between boards"), defaultValue=500, minValue=0
            ),
            translate("Linzhang", "No place is proposed nearer than this to another board."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("APPLY", translate("Linzhang", "Put the boards there"), defaultValue=True),
            translate("Linzhang", "Without it the proposals are only listed."),
            advanced=True,
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            ledger: Ledger
            ledger, uid = siting.site_boards(
                county,
                self.parameterAsEnumString(parameters, "LEVEL", context) or "village",
                codes_of(self.parameterAsString(parameters, "AREAS", context)),
                apart=self.parameterAsDouble(parameters, "APART", context),
                apply=self.parameterAsBool(parameters, "APPLY", context),
                who=self.who(),
                progress=self.progress(feedback),
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)
