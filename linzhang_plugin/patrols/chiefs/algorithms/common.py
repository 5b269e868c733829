"""What the algorithms about chiefs and problems share: days, uids, points, words for what was remarkable."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from qgis.core import QgsProcessingFeedback, QgsProcessingParameterString

from ....county import crs
from ....county.dates import date_in, today_in
from ....county.errors import LinzhangError
from ....county.gateway import County
from ....desktop.algorithm import LinzhangAlgorithm
from ....desktop.messages import sentence
from ....desktop.translate import translate


def day_from(text: str) -> datetime.date | None:
    """A day as it is typed; None for nothing. LinzhangError ``patrols_chiefs.day_wrong``."""
    if not text.strip():
        return None
    day = date_in(text.strip())
    if day is None:
        raise LinzhangError("patrols_chiefs.day_wrong", day=text)
    return day


def day_or_today(text: str, county: County) -> datetime.date:
    """A day as it is typed; that of the county for nothing."""
    return day_from(text) or today_in(county.profile.time_zone_seconds)


def listed(text: str) -> list[str]:
    """Uids or numbers that are separated by commas."""
    return [part.strip() for part in text.replace("，", ",").replace("、", ",").split(",") if part.strip()]


def point_from(text: str, county: County) -> shapely.Point | None:
    """``106.7, 26.5`` in degrees, or ``500000, 2930000`` in the county's CRS; LinzhangError for anything else."""
    if not text.strip():
        return None
    try:
        x, y = (float(part) for part in text.replace("，", ",").split(","))
    except ValueError as error:
        raise LinzhangError("patrols_chiefs.point_wrong", text=text) from error
    if abs(x) <= 180 and abs(y) <= 90:
        east, north = crs.transformer(crs.WGS84, county.epsg)(np.array([x]), np.array([y]))
        return shapely.Point(float(east[0]), float(north[0]))
    return shapely.Point(x, y)


def json_of(text: str) -> dict[str, Any]:
    """A JSON object of a parameter; LinzhangError ``patrols_chiefs.values_wrong``."""
    if not text.strip():
        return {}
    try:
        value = json.loads(text)
    except ValueError as error:
        raise LinzhangError("patrols_chiefs.values_wrong", str(error)) from error
    if not isinstance(value, dict):
        raise LinzhangError("patrols_chiefs.values_wrong")
    return value


class ChiefsAlgorithm(LinzhangAlgorithm):
    """Shared parameters."""

    GROUP = "patrols"

    def add_text(
        self, name: str, words: str, help_text: str, *, advanced: bool = False, default: str = "", many: bool = False
    ) -> None:
        """An optional text."""
        parameter = QgsProcessingParameterString(name, words, default or None, multiLine=many, optional=True)
        self.add(parameter, help_text, advanced=advanced)

    def text(self, parameters: dict[str, Any], name: str, context: Any) -> str:
        """A text parameter; "" where it is left out."""
        return str(self.parameterAsString(parameters, name, context) or "").strip()

    def evidence(self, parameters: dict[str, Any], context: Any) -> Path | None:
        """The file in EVIDENCE."""
        found = self.text(parameters, "EVIDENCE", context)
        return Path(found) if found else None

    def add_evidence(self) -> None:
        """EVIDENCE: a file that is kept with the row."""
        from qgis.core import QgsProcessingParameterFile

        self.add(
            QgsProcessingParameterFile("EVIDENCE", translate("Linzhang", "Evidence"), optional=True),
            translate(
                "Linzhang", "A photo, scan or document; it is copied into the folder 附件 beside the county file."
            ),
        )

    @staticmethod
    def say_remarks(
        feedback: QgsProcessingFeedback, remarks: Iterable[tuple[str, dict[str, object]]], **more: object
    ) -> list[str]:
        """Writes what should be looked at into the log; the sentences."""
        said = [sentence(code, **{**more, **values}) for code, values in remarks]
        for text in said:
            feedback.pushWarning(text)
        return said
