"""``linzhang:comparedivisions``, ``linzhang:comparecodes`` and ``linzhang:updatecodes``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ...county import geom
from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import any_file
from ...desktop.compat import number_field, text_field
from ...desktop.messages import speaker
from ...desktop.translate import translate
from .. import divisions
from ..importing import differences, sheet, tables
from ..importing.differences import Difference
from ..tree import county_prefix
from .common import AreasAlgorithm, question
from .imports import DivisionsAlgorithm, accepted

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

TEXTS = ("id", "kind", "kind_name", "level", "level_name", "code", "name", "old_code", "old_name", "uid", "remark")
NUMBERS = ("old_m2", "new_m2", "gained_m2", "lost_m2", "proposed", "possible")


def kind_names() -> dict[str, str]:
    """The kinds of differences in the interface language."""
    return {
        differences.NEW: translate("Linzhang", "Added"),
        differences.RESHAPED: translate("Linzhang", "Outline changed"),
        differences.RENAMED: translate("Linzhang", "Name changed"),
        differences.RECODED: translate("Linzhang", "Code changed"),
        differences.GONE: translate("Linzhang", "No longer there"),
        tables.UNCHANGED: translate("Linzhang", "Unchanged"),
    }


def remark(difference: Difference) -> str:
    """What the user should know before ticking the row; '' mostly."""
    if difference.dependants:
        return translate("Linzhang", "Cannot be deleted: {what} depend on it.").format(
            what=differences.said(difference.dependants)
        )
    if not difference.certain:
        return translate("Linzhang", "Matched by place alone; compare it.")
    if difference.kind == differences.GONE:
        return translate("Linzhang", "Nothing depends on it; tick it to delete it.")
    return ""


class CompareDivisions(DivisionsAlgorithm):
    """``linzhang:comparedivisions``."""

    NAME = "comparedivisions"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Compare divisions")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Lists what importing these layers would change: areas that are new, reshaped (with m² gained and lost), "
            "renamed, under another code than last year, or no longer there. Nothing is written; “Import divisions and "
            "grids” takes the ids of the accepted rows.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_files()
        self.add_options()
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT",
                translate("Linzhang", "Layer of differences"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The new outlines (of areas that are gone: the old ones) with what differs."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "TABLE",
                translate("Linzhang", "List of differences"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The list as an Excel table, to hand on to the towns."),
        )
        self.add_ledger()
        self.addOutput(QgsProcessingOutputString("QUESTIONS", translate("Linzhang", "Questions")))
        self.addOutput(QgsProcessingOutputString("DIFFERENCES", translate("Linzhang", "Differences")))
        for kind, name in kind_names().items():
            self.addOutput(QgsProcessingOutputNumber(kind.upper(), name))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        say = speaker()
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            comparison = divisions.compare_divisions(
                county,
                self.files(parameters, context),
                self.options(parameters, context),
                progress=self.progress(feedback),
            )
            levels = {level.key: level.name for level in county.profile.levels}
            epsg = county.epsg
        found = comparison.differences
        counts = Counter(d.kind for d in found) + Counter({tables.UNCHANGED: comparison.unchanged})
        names = kind_names()
        for kind, name in names.items():
            if counts[kind]:
                feedback.pushInfo(f"{name}: {counts[kind]}")
        outputs = self.finish_ledger(parameters, context, feedback, comparison.ledger)
        outputs |= {kind.upper(): counts[kind] for kind in names}
        outputs["QUESTIONS"] = json.dumps([question(r, say) for r in comparison.reports], ensure_ascii=False)
        outputs["DIFFERENCES"] = json.dumps([_as_row(d, levels) for d in found], ensure_ascii=False)
        if parameters.get("TABLE"):
            target = Path(self.parameterAsFileOutput(parameters, "TABLE", context))
            outputs["TABLE"] = str(sheet.save_differences(found, levels, comparison.unchanged, target))
        if parameters.get("OUTPUT"):
            outputs["OUTPUT"] = self._layer(parameters, context, found, levels, epsg)
        return outputs

    def _layer(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: Sequence[Difference],
        levels: dict[str, str],
        epsg: int,
    ) -> str:
        fields = QgsFields()
        for name in TEXTS:
            fields.append(text_field(name))
        for name in NUMBERS:
            fields.append(number_field(name))
        sink, destination = self.parameterAsSink(
            parameters,
            "OUTPUT",
            context,
            fields,
            QgsWkbTypes.Type.MultiPolygon,
            QgsCoordinateReferenceSystem(f"EPSG:{epsg}"),
        )
        if sink is None:
            raise LinzhangError("areas.layer_not_written", file=Path(str(destination)).name)
        for difference in found:
            row = _as_row(difference, levels)
            feature = QgsFeature(fields)
            feature.setAttributes([row[name] for name in TEXTS] + [_number(row[name]) for name in NUMBERS])
            if difference.outline is not None:
                shape = QgsGeometry()
                shape.fromWkb(geom.to_wkb([difference.outline])[0])
                feature.setGeometry(shape)
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        del sink
        return str(destination)


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _as_row(difference: Difference, levels: dict[str, str]) -> dict[str, Any]:
    d = difference
    return {
        "id": d.id,
        "kind": d.kind,
        "kind_name": kind_names()[d.kind],
        "level": d.level,
        "level_name": levels.get(d.level, d.level),
        "code": d.code,
        "name": d.name,
        "old_code": d.old_code,
        "old_name": d.old_name,
        "uid": d.uid,
        "remark": remark(d),
        "old_m2": d.old_m2,
        "new_m2": d.new_m2,
        "gained_m2": d.gained_m2,
        "lost_m2": d.lost_m2,
        "proposed": d.proposed and d.possible,
        "possible": d.possible,
        "source": d.source,
        "row": d.row,
    }


class CodesAlgorithm(AreasAlgorithm):
    """What comparing and updating codes have in common."""

    def add_list(self) -> None:
        """INPUT: the newer list of codes."""
        self.add(
            QgsProcessingParameterFile(
                "INPUT", translate("Linzhang", "Newer list of codes"), fileFilter=any_file("*.csv *.txt *.xlsx")
            ),
            translate("Linzhang", "A table with codes of 6, 9 or 12 digits and names, with or without a header."),
        )


class CompareCodes(CodesAlgorithm):
    """``linzhang:comparecodes``."""

    NAME = "comparecodes"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Compare division codes")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Compares a newer list of division codes with an older one, or with the county: which places are new, "
            "gone, renamed, or the same under another code (a 乡 that became a 镇). Nothing is written.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_list()
        self.add(
            QgsProcessingParameterFile(
                "OLD",
                translate("Linzhang", "Older list of codes"),
                fileFilter=any_file("*.csv *.txt *.xlsx"),
                optional=True,
            ),
            translate("Linzhang", "Empty: the areas of the county."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "List of changes"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The changes as an Excel table."),
        )
        self.addOutput(QgsProcessingOutputString("CHANGES", translate("Linzhang", "Changes")))
        for kind, name in kind_names().items():
            self.addOutput(QgsProcessingOutputNumber(kind.upper(), name))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        old = self.text(parameters, "OLD", context)
        with County.open(self.county_path(parameters, context), read_only=True) as county:
            prefix = county_prefix(county)
            before = [e for _, e in tables.read_list(Path(old), prefix)] if old else tables.of_county(county)
            newer = Path(self.text(parameters, "INPUT", context) or "")
            found = tables.changes(before, tables.read_list(newer, prefix))
            levels = {level.key: level.name for level in county.profile.levels}
            uids = {row["code"]: row["uid"] for row in county.rows('SELECT code, uid FROM area WHERE "end" IS NULL')}
        counts = Counter(c.kind for c in found)
        names = kind_names()
        for kind, name in names.items():
            feedback.pushInfo(f"{name}: {counts[kind]}")
        for change in found:
            if change.kind != tables.UNCHANGED:
                pair = (f"{change.old_code} {change.old_name}".strip(), f"{change.code} {change.name}".strip())
                feedback.pushInfo(f"{names[change.kind]}: {' → '.join(part for part in pair if part)}")
        outputs: dict[str, Any] = {kind.upper(): counts[kind] for kind in names}
        rows = [_change_row(c, levels, "" if old else uids.get(c.old_code, "")) for c in found]
        outputs["CHANGES"] = json.dumps(rows, ensure_ascii=False)
        if parameters.get("OUTPUT"):
            target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
            outputs["OUTPUT"] = str(sheet.save_changes(found, levels, target))
        return outputs


def _change_row(change: tables.Change, levels: dict[str, str], uid: str) -> dict[str, Any]:
    """A change as the dialog shows it: what is new or gone in a list has no outline, and is told only."""
    done = change.kind in ("recoded", "renamed")
    remarks = {
        "new": translate("Linzhang", "Not in the county: import its outline."),
        "gone": translate("Linzhang", "Not in the list any more: merge or delete the area by hand."),
    }
    return {
        "id": change.id,
        **vars(change),
        "kind_name": kind_names()[change.kind],
        "level_name": levels.get(change.level, change.level),
        "code": change.code or change.old_code,
        "name": change.name or change.old_name,
        "uid": uid,
        "remark": remarks.get(change.kind, ""),
        "gained_m2": 0,
        "lost_m2": 0,
        "proposed": done,
        "possible": done,
    }


class UpdateCodes(CodesAlgorithm):
    """``linzhang:updatecodes``."""

    NAME = "updatecodes"

    def title(self) -> str:
        return translate("Linzhang", "Update division codes")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Gives the county’s areas the codes and names of a newer list. Outlines, posts, boards and history stay. "
            "Places that are new or gone are listed in the ledger only.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add_list()
        self.add(
            QgsProcessingParameterString("ACCEPT", translate("Linzhang", "Accepted changes"), optional=True),
            translate("Linzhang", "Ids from “Compare division codes”, separated by commas. Empty: all."),
            advanced=True,
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        path = Path(self.text(parameters, "INPUT", context) or "")
        accept = accepted(self.text(parameters, "ACCEPT", context) or "")
        with County.open(self.county_path(parameters, context)) as county:
            ledger, uid = tables.update_codes(county, path, accept, who=self.who())
        return self.finish_ledger(parameters, context, feedback, ledger, uid)


ALGORITHMS = (CompareDivisions, CompareCodes, UpdateCodes)
