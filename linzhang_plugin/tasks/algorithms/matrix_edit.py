"""Editing the matrix: limits and locks, pasted columns, progress, undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.ledger import Ledger
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import in_words, sentence
from ...desktop.translate import translate
from .. import bases, matrix, progress, shares, store
from ..split import FREE, Limit, plain
from . import matrix_common

FIXED, ALL = "fixed", "all"
LIMITS = (FIXED, "minimum", "maximum", ALL)


class SetShares(LinzhangAlgorithm):
    """``linzhang:setshares``."""

    NAME = "setshares"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Set shares and limits")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Locks shares of places at a figure, or says how much a place gets at least or at most; without a figure "
            "lock or limit are lifted. The other places then share what is left as before. Limits that admit no split "
            "are kept and explained; the shares stay as they were until the limits are mended.",
        )

    def declare(self) -> None:
        self.add_county()
        matrix_common.add_target(self)
        self.add(
            QgsProcessingParameterEnum(
                "KIND", translate("Linzhang", "What is set"), options=list(LIMITS), defaultValue=FIXED,
                usesStaticStrings=True,
            ),
            translate(
                "Linzhang",
                "fixed: locked at the figure. minimum, maximum: at least, at most. all: lock and limits are lifted.",
            ),
        )  # fmt: skip
        self.add(
            QgsProcessingParameterString("VALUES", translate("Linzhang", "Figures"), multiLine=True),
            translate("Linzhang", "One place a line in the printed unit, as 石桥镇=300; 石桥镇= lifts it."),
        )
        matrix_common.add_level(self)
        self.addOutput(QgsProcessingOutputNumber("CHANGED", translate("Linzhang", "Limits changed")))
        self.addOutput(QgsProcessingOutputNumber("WRITTEN", translate("Linzhang", "Shares written")))
        self.addOutput(QgsProcessingOutputString("FAULT", translate("Linzhang", "Why the limits admit no split")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        level = matrix_common.level(self, parameters, context)
        kind = self.parameterAsEnumString(parameters, "KIND", context)
        path = self.county_path(parameters, context)
        with County.open(path) as county:
            text = self.parameterAsString(parameters, "TARGET", context).strip()
            document, _title, target = matrix_common.target(county, text)
            if not target.splittable:
                said = {"indicator": target.indicator, "value": target.value, "unit": target.unit}
                raise LinzhangError("tasks.not_splittable", "", **said)
            where = bases.places(county, level)
            column = bases.read_column(self.parameterAsString(parameters, "VALUES", context), where)
            for _line, code, values in column.faults:
                raise LinzhangError(code, "", **values)
            present = shares.limits(county, [target]).get(target.uid, {})
            changes: dict[str, Limit | None] = {
                uid: None if kind == ALL else replace(present.get(uid, FREE), **{kind: value})
                for uid, value in column.values.items()
            }
            return self._write(county, path, level, document, target, where, changes, context, feedback)

    def _write(
        self,
        county: County,
        path: Path,
        level: str,
        document: str,
        target: store.StoredTarget,
        where: list[bases.Place],
        changes: dict[str, Limit | None],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        fault, splits, kept = "", [], frozenset[str]()
        present = shares.limits(county, [target]).get(target.uid, {})
        known = target.uid in shares.rules(county, level)
        if known:
            archive = matrix_common.archive_reader(path, context, feedback)
            targets = shares.chosen(store.targets(county, document))
            source = bases.Bases(county, level, where, archive)
            try:
                plan = shares.plan_of(county, level, targets, source, shares.Chosen(within=True), target.uid)
                wanted = {uid: limit or FREE for uid, limit in {**present, **changes}.items()}
                plan.limits = {**plan.limits, target.uid: wanted}
                splits, kept = matrix.split_all(plan), plan.kept
            except LinzhangError as error:
                # the limits are what the user typed: they are kept, and the shares stay until they can be kept too
                fault = in_words(error)
                feedback.pushWarning(fault)
        with county.batch("set shares", self.who()) as batch:
            changed = shares.put_limits(batch, target, dict(changes), present)
            written = shares.put_shares(batch, level, where, splits, None, kept)[0] if splits else 0
            if changed or written:
                shares.record(batch, "tasks_matrix.limits_set", count=changed, indicator=target.indicator)
        return {"CHANGED": changed, "WRITTEN": written, "FAULT": fault}


class PasteFigures(LinzhangAlgorithm):
    """``linzhang:pastefigures``."""

    NAME = "pastefigures"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Take a column of figures")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Takes a column copied from Excel into the county file, by which targets can be split then: population, "
            "last year’s figures, whatever there is. Names and numbers side by side, or numbers alone in the order of "
            "the places. What is no number of a known place is listed; the rest goes in.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("NAME", translate("Linzhang", "Name of the column")),
            translate("Linzhang", "For example 2023年末人口; the same name again replaces the figures."),
        )
        self.add(
            QgsProcessingParameterString("TEXT", translate("Linzhang", "Pasted text"), multiLine=True),
            translate("Linzhang", "The cells as Excel gives them to the clipboard."),
        )
        matrix_common.add_level(self)
        self.add_ledger()
        self.addOutput(QgsProcessingOutputString("MISSING", translate("Linzhang", "Places without a figure")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        name = self.parameterAsString(parameters, "NAME", context).strip()
        if not name:
            raise LinzhangError("tasks_matrix.column_without_name")
        with County.open(self.county_path(parameters, context)) as county:
            where = bases.places(county, matrix_common.level(self, parameters, context))
            column = bases.read_column(self.parameterAsString(parameters, "TEXT", context), where)
            ledger = Ledger(shares.KIND, name)
            for line, code, values in column.faults:
                ledger.refuse(name, line or None, code, **values)
            names = {place.uid: place.name for place in where}
            with county.batch("paste figures", self.who()) as batch:
                present = {
                    row["area_uid"]: row
                    for row in batch.rows("SELECT uid, area_uid, value FROM place_figure WHERE name = ?", (name,))
                }
                for uid, value in column.values.items():
                    line = column.lines[uid]
                    if value is None:
                        ledger.refuse(name, line, "tasks_matrix.cell_empty", place=names[uid])
                        continue
                    said = {"place": names[uid], "value": plain(value)}
                    if uid not in present:
                        batch.insert("place_figure", [{"name": name, "area_uid": uid, "value": plain(value)}])
                    elif present[uid]["value"] != plain(value):
                        batch.update("place_figure", present[uid]["uid"], value=plain(value))
                    else:
                        ledger.unchanged(name, line, "tasks_matrix.figure_taken", **said)
                        continue
                    ledger.accept(name, line, "tasks_matrix.figure_taken", **said)
                missing = [p.name for p in where if column.values.get(p.uid) is None and p.uid not in present]
                import_uid = batch.record_import(shares.KIND, name, ledger)
        outputs = self.finish_ledger(parameters, context, feedback, ledger, import_uid)
        if missing:
            feedback.pushWarning(sentence("tasks_matrix.column_lacks", column=name, places="、".join(missing[:8])))
        outputs["MISSING"] = "、".join(missing)
        return outputs


class ReportProgress(LinzhangAlgorithm):
    """``linzhang:reportprogress``."""

    NAME = "reportprogress"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Report progress of a target")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Takes what the towns have done of a target until a day; earlier days stay. Over 100 % is allowed. What is "
            "no number of a known place is listed; the rest goes in.",
        )

    def declare(self) -> None:
        self.add_county()
        matrix_common.add_target(self)
        self.add(
            QgsProcessingParameterString("VALUES", translate("Linzhang", "Figures"), multiLine=True),
            translate("Linzhang", "One place a line in the printed unit, or a column copied from Excel."),
        )
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Date"), optional=True, defaultValue=""),
            translate("Linzhang", "The day until which it was done, as 2024-06-30; empty for today."),
        )
        self.add(
            QgsProcessingParameterString("NOTE", translate("Linzhang", "Note"), optional=True, defaultValue=""),
            translate("Linzhang", "For example where the figures come from."),
            advanced=True,
        )
        matrix_common.add_level(self)
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        day = matrix_common.day(self, parameters, context)
        with County.open(self.county_path(parameters, context)) as county:
            _, _, target = matrix_common.target(county, self.parameterAsString(parameters, "TARGET", context).strip())
            where = bases.places(county, matrix_common.level(self, parameters, context))
            column = bases.read_column(self.parameterAsString(parameters, "VALUES", context), where)
            note = self.parameterAsString(parameters, "NOTE", context).strip()
            ledger, import_uid = progress.report(county, target, where, column, day, self.who(), note)
        return self.finish_ledger(parameters, context, feedback, ledger, import_uid)


class UndoShares(LinzhangAlgorithm):
    """``linzhang:undoshares``."""

    NAME = "undoshares"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Undo the last change of the shares")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Undoes the last split, lock, limit, pasted column or report of progress by the change log. It refuses "
            "where a later change touched the same rows, and is itself in the change log.",
        )

    def declare(self) -> None:
        self.add_county()
        self.addOutput(QgsProcessingOutputNumber("UNDONE", translate("Linzhang", "Entries undone")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        with County.open(self.county_path(parameters, context)) as county:
            count = shares.undo_last(county, self.who())
        feedback.pushInfo(sentence("county.undone", count=count))
        return {"UNDONE": count}


ALGORITHMS = (SetShares, PasteFigures, ReportProgress, UndoShares)
