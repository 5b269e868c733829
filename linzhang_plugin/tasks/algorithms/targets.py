"""Targets to the towns: ``linzhang:splittargets``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.staging import staged
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import office_words
from ...desktop.translate import translate
from .. import bases, matrix, shares, store, target_sheet
from ..split import decimal
from . import common, matrix_common

AS_BEFORE = len(bases.METHODS)
"""The last entry of METHOD: each indicator as it was split last."""


class SplitTargets(LinzhangAlgorithm):
    """``linzhang:splittargets``."""

    NAME = "splittargets"
    GROUP = "tasks"

    def title(self) -> str:
        return translate("Linzhang", "Split targets")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Splits the figures of a plan to the towns (or another level) so that every total is exact: by the largest "
            "remainder at the chosen decimals, within the limits of each place. 其中 parts stay within their total in "
            "every place, years add up to it. 万亩 is split in 亩, projects and trees in whole numbers; rates, stocks "
            "and limits are carried, never split. Writes the shares to the county file and the table (目标分解表) to "
            "Excel.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("TARGET", translate("Linzhang", "Target"), optional=True, defaultValue=""),
            translate("Linzhang", "The uid of one target; empty for all figures of the plan."),
        )
        options = [*(name() for name in method_names()), translate("Linzhang", "Each as last time")]
        self.add(
            QgsProcessingParameterEnum("METHOD", translate("Linzhang", "Method"), options=options, defaultValue=1),
            translate("Linzhang", "By what the figures are shared out."),
        )
        self.add(
            QgsProcessingParameterString("BASIS", translate("Linzhang", "Basis"), optional=True, defaultValue=""),
            translate(
                "Linzhang",
                "For the resource archive: 林地, 森林, 蓄积量, or words of a class as 宜林, 公益林. For a pasted "
                "column: its name.",
            ),
        )
        self.add(
            QgsProcessingParameterString(
                "WEIGHTS", translate("Linzhang", "Weights"), multiLine=True, optional=True, defaultValue=""
            ),
            translate("Linzhang", "For given weights: one place a line, for example 石桥镇=3."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "DECIMALS",
                translate("Linzhang", "Decimals"),
                QgsProcessingParameterNumber.Type.Integer,
                defaultValue=0,
                minValue=0,
                maxValue=6,
            ),
            translate("Linzhang", "Decimals of the printed shares; more are taken where the total needs them."),
        )
        self.add(
            QgsProcessingParameterString("STEP", translate("Linzhang", "Step"), optional=True, defaultValue=""),
            translate(
                "Linzhang", "Shares are whole multiples of it, in the printed unit (100 for 0.01万亩); empty for none."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("YEARS", translate("Linzhang", "Years"), optional=True, defaultValue=""),
            translate(
                "Linzhang",
                "For a plan of several years: 2023-2027 in equal parts, or figures in the printed unit as "
                "2023=6000;2024=7000;2025. Empty as last time, or as the plan says.",
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "WITHIN", translate("Linzhang", "Within the shares of the level above"), defaultValue=True
            ),
            translate("Linzhang", "Villages add up to their town’s share, where the towns have theirs already."),
            advanced=True,
        )
        matrix_common.add_level(self)
        self.add(common.document_parameter(), common.document_help())
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Linzhang", "Target table"),
                translate("Linzhang", "Excel table (*.xlsx)"),
                optional=True,
                createByDefault=False,
            ),
            translate("Linzhang", "The Excel file that is written; empty to write the county file only."),
        )
        self.addOutput(QgsProcessingOutputNumber("TARGETS", translate("Linzhang", "Targets")))
        self.addOutput(QgsProcessingOutputNumber("WRITTEN", translate("Linzhang", "Shares written")))
        self.addOutput(QgsProcessingOutputNumber("UNCHANGED", translate("Linzhang", "Shares unchanged")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = self.progress(feedback)
        level = matrix_common.level(self, parameters, context)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
        wanted = self._chosen(parameters, context)
        path = self.county_path(parameters, context)
        with County.open(path) as county:
            title, targets, only = self._targets(parameters, context, county)
            where = bases.places(county, level)
            archive = matrix_common.archive_reader(path, context, feedback)
            plan = shares.plan_of(county, level, targets, bases.Bases(county, level, where, archive), wanted, only)
            progress(0.4)
            splits = matrix.split_all(plan)
            matrix_common.push(feedback, splits)
            head, word = target_sheet.table_title(title), county.profile.level(level).place

            def write(path: Path) -> None:
                target_sheet.write_target_sheet(path, head, where, splits, word, county.profile, office_words())

            with staged(Path(output) if output else None, write) as place:
                written, unchanged = shares.write_shares(
                    county, level, where, splits, self.who(), progress, place, plan
                )
        outputs: dict[str, Any] = {"TARGETS": len(splits) - len(plan.kept), "WRITTEN": written, "UNCHANGED": unchanged}
        if output:
            outputs["OUTPUT"] = output
        return outputs

    def _chosen(self, parameters: dict[str, Any], context: QgsProcessingContext) -> shares.Chosen:
        number = self.parameterAsEnum(parameters, "METHOD", context)
        text = self.parameterAsString(parameters, "STEP", context).strip()
        step = decimal(text) if text else None
        if step is not None and step <= 0:
            raise LinzhangError("tasks_matrix.step_not_positive", step=text)
        rule = None
        if number != AS_BEFORE:
            method = bases.METHODS[number]
            name = "WEIGHTS" if method == "weights" else "BASIS"
            basis = self.parameterAsString(parameters, name, context).strip()
            basis = basis if method in ("weights", "column", "figure") else ""
            rule = matrix.Rule(method, basis, step, self.parameterAsInt(parameters, "DECIMALS", context))
        within = self.parameterAsBool(parameters, "WITHIN", context)
        return shares.Chosen(rule, read_years(self.parameterAsString(parameters, "YEARS", context)), within)

    def _targets(
        self, parameters: dict[str, Any], context: QgsProcessingContext, county: County
    ) -> tuple[str, list[store.StoredTarget], str]:
        """(title of the plan, targets, uid of the one that is asked for or '')."""
        uid = self.parameterAsString(parameters, "TARGET", context).strip()
        if uid:
            document, title, target = matrix_common.target(county, uid)
            if not target.splittable:
                values = {"indicator": target.indicator, "value": target.value, "unit": target.unit}
                raise LinzhangError("tasks.not_splittable", **values)
            return title, shares.chosen(store.targets(county, document)), target.uid
        document, title = store.find_document(county, self.parameterAsString(parameters, "DOCUMENT", context))
        targets = shares.chosen(store.targets(county, document))
        if not any(target.splittable for target in targets):
            raise LinzhangError("tasks.no_targets", document=title)
        return title, targets, ""


def read_years(text: str) -> Mapping[int, Decimal | None]:
    """``2023-2027`` or ``2023=6000;2024=7000;2025``: year → figure, None where it is shared out equally.

    LinzhangError ``tasks_matrix.years_unreadable``.
    """
    out: dict[int, Decimal | None] = {}
    for item in re.split(r"[;；,，\s]+", text.strip()):
        if not item:
            continue
        span = re.fullmatch(r"(20\d\d)年?(?:[-—–~～至](20\d\d)年?)?(?:[=＝:：](.+))?", item)
        if span is None or (span[2] and (span[3] or span[2] < span[1])):
            raise LinzhangError("tasks_matrix.years_unreadable", text=item)
        for year in range(int(span[1]), int(span[2] or span[1]) + 1):
            out[year] = decimal(span[3]) if span[3] else None
    return out


def method_names() -> tuple[Callable[[], str], ...]:
    """The methods' names in the order of ``bases.METHODS``, as functions: nothing is translated at import time."""
    return (
        lambda: translate("Linzhang", "Equally"),
        lambda: translate("Linzhang", "By area"),
        lambda: translate("Linzhang", "By forest land (compartments)"),
        lambda: translate("Linzhang", "By given weights"),
        lambda: translate("Linzhang", "By a figure of the resource archive"),
        lambda: translate("Linzhang", "By last year’s shares"),
        lambda: translate("Linzhang", "By a pasted column"),
        lambda: translate("Linzhang", "By hand"),
    )


ALGORITHMS = (SplitTargets,)
