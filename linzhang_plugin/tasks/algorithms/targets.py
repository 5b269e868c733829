"""Targets to the towns: ``linzhang:splittargets``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...county.staging import staged
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import office_words, sentence
from ...desktop.translate import translate
from .. import shares, store, target_sheet
from . import common


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
            "remainder at the chosen decimals. 万亩 is split in 亩, projects and trees in whole numbers; rates and "
            "limits are never split. Writes the shares to the county file and the table (目标分解表) to Excel.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("TARGET", translate("Linzhang", "Target"), optional=True, defaultValue=""),
            translate(
                "Linzhang", "The uid of one target; empty for every figure of the plan that adds up over places."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "METHOD", translate("Linzhang", "Method"), options=[name() for name in method_names()], defaultValue=1
            ),
            translate("Linzhang", "By what the figures are shared out."),
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
            QgsProcessingParameterString("LEVEL", translate("Linzhang", "Level"), defaultValue="town"),
            translate("Linzhang", "The level of areas that get shares: town, village or another key of the profile."),
            advanced=True,
        )
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
        method = shares.METHODS[self.parameterAsEnum(parameters, "METHOD", context)]
        decimals = self.parameterAsInt(parameters, "DECIMALS", context)
        level = self.parameterAsString(parameters, "LEVEL", context).strip() or "town"
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context) if parameters.get("OUTPUT") else ""
        with County.open(self.county_path(parameters, context)) as county:
            title, targets = self._targets(parameters, context, county)
            where = shares.places(county, level)
            text = self.parameterAsString(parameters, "WEIGHTS", context)
            weights = shares.weights_for(county, level, where, method, text)
            progress(0.4)
            splits = [shares.split_target(target, where, weights, method, decimals) for target in targets]
            for item in splits:
                for remark in item.remarks:
                    feedback.pushInfo(f"{item.target.label}: {sentence(remark.code, **remark.values)}")
            head, word = target_sheet.table_title(title), county.profile.level(level).place

            def write(path: Path) -> None:
                target_sheet.write_target_sheet(path, head, where, splits, word, county.profile, office_words())

            with staged(Path(output) if output else None, write) as place:
                written, unchanged = shares.write_shares(county, level, where, splits, self.who(), progress, place)
        outputs: dict[str, Any] = {"TARGETS": len(splits), "WRITTEN": written, "UNCHANGED": unchanged}
        if output:
            outputs["OUTPUT"] = output
        return outputs

    def _targets(
        self, parameters: dict[str, Any], context: QgsProcessingContext, county: County
    ) -> tuple[str, list[store.StoredTarget]]:
        uid = self.parameterAsString(parameters, "TARGET", context).strip()
        if uid:
            target = store.target(county, uid)
            if not target.splittable:
                values = {"indicator": target.indicator, "value": target.value, "unit": target.unit}
                raise LinzhangError("tasks.not_splittable", **values)
            return store.title_of(county, target.task_uid), [target]
        document, title = store.find_document(county, self.parameterAsString(parameters, "DOCUMENT", context))
        targets = shares.chosen(store.targets(county, document))
        if not targets:
            raise LinzhangError("tasks.no_targets", document=title)
        return title, targets


def method_names() -> tuple[Callable[[], str], ...]:
    """The methods' names in the order of ``shares.METHODS``, as functions: nothing is translated at import time."""
    return (
        lambda: translate("Linzhang", "Equally"),
        lambda: translate("Linzhang", "By area"),
        lambda: translate("Linzhang", "By forest land (compartments)"),
        lambda: translate("Linzhang", "By given weights"),
    )


ALGORITHMS = (SplitTargets,)
