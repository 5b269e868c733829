"""``linzhang:addboardphotos`` and ``linzhang:recordboardchecks``: what people bring back from the boards."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsExifTools,
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDateTime
from qgis.PyQt.QtGui import QImageReader

from ...county.errors import LinzhangError
from ...county.gateway import County
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from ..board_checks import STATES, record_checks
from ..photos import Shot, add_photos, pictures_in
from .ordering import day_of

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

_TAKEN = ("Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized", "Exif.Image.DateTime")


def shot_of(path: Path) -> Shot:
    """Place and time of a picture as its EXIF says; LinzhangError where QGIS cannot read the picture."""
    if not path.is_file():
        raise LinzhangError("county.file_missing", file=path.name)
    if not QImageReader(str(path)).canRead():
        raise LinzhangError("signboards_register.photo_not_picture", file=path.name)
    point, found = QgsExifTools.getGeoTag(str(path))
    # cameras without a fix write zeros
    there = bool(found) and (abs(point.x()) > 1e-9 or abs(point.y()) > 1e-9)
    return Shot(path, _taken(path), point.x() if there else None, point.y() if there else None)


def _taken(path: Path) -> int | None:
    """Unix seconds; EXIF has no time zone, the cameras' clocks are those of China."""
    for key in _TAKEN:
        value = QgsExifTools.readTag(str(path), key)
        text = value.toString("yyyy:MM:dd HH:mm:ss") if isinstance(value, QDateTime) else str(value or "")
        try:
            moment = datetime.datetime.strptime(
                f"{text[:19].replace('-', ':').replace('T', ' ')} +0800", "%Y:%m:%d %H:%M:%S %z"
            )
        except ValueError:
            continue
        return int(moment.timestamp())
    return None


class AddBoardPhotos(LinzhangAlgorithm):
    """Photos of boards from files and folders, each to its board."""

    NAME = "addboardphotos"
    GROUP = "signboards"

    def title(self) -> str:
        return translate("Linzhang", "Add photos of signboards")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Copies photos into 附件 beside the county file and keeps them with their boards: by the board's number in "
            "the file name, else by the place in the photo (EXIF), to the nearest board within the profile's distance. "
            "A photo taken far from the planned place is told of.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterMultipleLayers(
                "FILES", translate("Linzhang", "Photos"), QgsProcessing.SourceType.TypeFile, optional=True
            ),
            translate("Linzhang", "Photos, or folders of them."),
        )
        self.add(
            QgsProcessingParameterFile(
                "FOLDER",
                translate("Linzhang", "Folder of photos"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            translate("Linzhang", "All photos in it and in the folders below it."),
        )
        self.add(
            QgsProcessingParameterBoolean(
                "PLACE", translate("Linzhang", "Boards without a place get that of the photo"), defaultValue=False
            ),
            translate("Linzhang", "Without it the place is only told of in the ledger."),
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        report = self.progress(feedback)
        # without the parameter QGIS gives a list of one empty name: the folder it was started in
        given = [Path(p) for p in self.parameterAsFileList(parameters, "FILES", context) if p]
        folder = self.parameterAsString(parameters, "FOLDER", context)
        files = pictures_in([*given, *([Path(folder)] if folder else [])])
        if not files:
            raise LinzhangError("signboards_register.photos_none")
        shots, refused = [], []
        for done, path in enumerate(files):
            report(0.4 * done / len(files))
            try:
                shots.append(shot_of(path))
            except LinzhangError as error:
                refused.append((path.name, error.code, error.values))
        with County.open(self.county_path(parameters, context)) as county:
            ledger, uid = add_photos(
                county,
                shots,
                refused,
                place=self.parameterAsBool(parameters, "PLACE", context),
                who=self.who(),
                progress=lambda fraction: report(0.4 + 0.6 * fraction),
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)


class RecordBoardChecks(LinzhangAlgorithm):
    """What an inspection found at one or many boards."""

    NAME = "recordboardchecks"
    GROUP = "signboards"

    def title(self) -> str:
        return translate("Linzhang", "Record checks of signboards")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Keeps what was found at boards on a day (完好, 损毁, 老化, 信息变化), by whom, with a note. "
            "The latest check gives the board its state; earlier ones are kept.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterString("NUMBERS", translate("Linzhang", "Numbers of the boards")),
            translate("Linzhang", "Numbers separated by commas, as in the register."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "STATE", translate("Linzhang", "State"), list(STATES), defaultValue="good", usesStaticStrings=True
            ),
            translate("Linzhang", "good 完好, damaged 损毁, aged 老化, stale 信息变化, removed 已撤除."),
        )
        self.add(
            QgsProcessingParameterString("DATE", translate("Linzhang", "Date of the check"), optional=True),
            translate("Linzhang", "As 2024-05-31. Empty: today."),
        )
        self.add(
            QgsProcessingParameterString("NOTE", translate("Linzhang", "Note"), optional=True),
            translate("Linzhang", "What was seen, as “右下角褪色”."),
        )
        self.add(
            QgsProcessingParameterString("BY", translate("Linzhang", "Checked by"), optional=True),
            translate("Linzhang", "Who looked at the boards."),
        )
        self.add_ledger()

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        text = self.parameterAsString(parameters, "NUMBERS", context)
        with County.open(self.county_path(parameters, context)) as county:
            ledger, uid = record_checks(
                county,
                [part for part in re.split(r"[,，、;；\s]+", text) if part],
                self.parameterAsEnumString(parameters, "STATE", context) or "good",
                day_of(self.day_text(parameters, context)),
                note=self.parameterAsString(parameters, "NOTE", context).strip(),
                by=self.parameterAsString(parameters, "BY", context).strip(),
                today=self.today(parameters, context),
                who=self.who(),
            )
        return self.finish_ledger(parameters, context, feedback, ledger, uid)
