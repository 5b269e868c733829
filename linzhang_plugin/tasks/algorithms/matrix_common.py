"""What the algorithms of the matrix have in common."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterString

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.messages import speaker
from ...desktop.translate import translate
from .. import bases, store
from ..matrix import TargetSplit

READ_ARCHIVE = "linzhang:readresources"


def add_level(algorithm: LinzhangAlgorithm) -> None:
    """LEVEL: the level of the places."""
    algorithm.add(
        QgsProcessingParameterString("LEVEL", translate("Linzhang", "Level"), defaultValue="town"),
        translate("Linzhang", "The level of areas that get shares: town, village or another key of the profile."),
        advanced=True,
    )


def add_target(algorithm: LinzhangAlgorithm) -> None:
    """TARGET: one target."""
    algorithm.add(
        QgsProcessingParameterString("TARGET", translate("Linzhang", "Target")),
        translate("Linzhang", "The uid of the target, or its indicator in the plan that was read last."),
    )


def level(algorithm: LinzhangAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """The key of LEVEL."""
    return algorithm.parameterAsString(parameters, "LEVEL", context).strip() or "town"


def target(county: County, text: str) -> tuple[str, str, store.StoredTarget]:
    """(document, title of the plan, target) named by uid, or by its indicator in the plan that was read last.

    LinzhangError ``tasks.target_unknown``.
    """
    for document, title in store.documents(county):
        for found in store.targets(county, document):
            if found.uid == text:
                return document, title, found
    document, title = store.find_document(county)
    for found in store.targets(county, document):
        if text in (found.indicator, found.label):
            return document, title, found
    raise LinzhangError("tasks.target_unknown", target=text)


def archive_reader(path: Path, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> bases.Archive:
    """Reads the resource archive by its own algorithm, when somebody asks."""

    def read() -> Mapping[str, Any]:
        # a Python package of QGIS's own that is not there yet where a plugin starts before Processing
        import processing

        outputs = processing.run(
            READ_ARCHIVE, {"COUNTY": str(path)}, context=context, feedback=feedback, is_child_algorithm=True
        )
        found: Mapping[str, Any] = json.loads(outputs["ARCHIVE"])
        return found

    return read


def push(feedback: QgsProcessingFeedback, splits: Sequence[TargetSplit]) -> None:
    """Says how each figure was rounded."""
    say = speaker()
    for item in splits:
        for remark in item.remarks:
            feedback.pushInfo(f"{item.target.label}: {say(remark.code, **remark.values)}")


def day(algorithm: LinzhangAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> datetime.date:
    """The day of DATE; today where it is empty. LinzhangError ``tasks_matrix.day_unreadable``."""
    text = algorithm.day_text(parameters, context)
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError as error:
        raise LinzhangError("tasks_matrix.day_unreadable", text=text) from error
