"""What the algorithms of boards ask for in one way: which boards, as of when, on what, in which form."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...county.codes import normalise_code
from ...county.errors import LinzhangError
from ...desktop.algorithm import LinzhangAlgorithm, any_file
from ...desktop.translate import translate
from ..shop import FORMATS
from .run import Order
from .writing import Output

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

LEVELS = ["village", "town", "county", "grid"]


def declare_choice(algorithm: LinzhangAlgorithm) -> None:
    """COUNTY, LEVEL, DATE, AREAS, PHONE, TEMPLATE, LOGO, how the boards are written, and OUTPUT."""
    algorithm.add_county()
    algorithm.add(
        QgsProcessingParameterEnum(
            "LEVEL", translate("Linzhang", "Level"), LEVELS, defaultValue="village", usesStaticStrings=True
        ),
        translate("Linzhang", "The level whose areas get a board: village, town, county or grid."),
    )
    algorithm.add(
        QgsProcessingParameterString("DATE", translate("Linzhang", "Date of the people"), optional=True),
        translate("Linzhang", "Names are those who hold the posts on this day, as 2024-05-31. Empty: today."),
    )
    algorithm.add(
        QgsProcessingParameterString("AREAS", translate("Linzhang", "Area codes"), optional=True),
        translate("Linzhang", "Codes of the areas to print, separated by commas. Empty: all areas of the level."),
    )
    algorithm.add(
        QgsProcessingParameterString("PHONE", translate("Linzhang", "Supervision phone"), optional=True),
        translate("Linzhang", "The office phone printed on every board. Empty: as the profile says."),
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "TEMPLATE", translate("Linzhang", "Print template"), optional=True, fileFilter=any_file("*.qpt")
        ),
        translate("Linzhang", "A print template (*.qpt) of your own. Empty: the template named in the profile."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFile("LOGO", translate("Linzhang", "Logo"), optional=True),
        translate("Linzhang", "A picture (SVG, PNG, JPG) for the top left corner. Empty: as the profile says."),
        advanced=True,
    )
    _declare_output(algorithm)
    algorithm.add(
        QgsProcessingParameterFolderDestination("OUTPUT", translate("Linzhang", "Folder for the boards")),
        translate(
            "Linzhang",
            "One file a board and the 制作清单 for the shop are written here. An older file that is no longer true "
            "goes into the folder 作废 in it.",
        ),
    )


def _declare_output(algorithm: LinzhangAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterBoolean(
            "MAP_REVIEWED", translate("Linzhang", "The map was reviewed"), defaultValue=False
        ),
        translate(
            "Linzhang",
            "The office confirms that the map of the boards was reviewed, or that a schematic one needs no review. "
            "Without it only proofs are printed (“Proofs of signboards”).",
        ),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "FORMAT", translate("Linzhang", "Format"), list(FORMATS), defaultValue="pdf", usesStaticStrings=True
        ),
        translate(
            "Linzhang",
            "pdf, tiff and jpg have the real size (pictures with 150 dots an inch); png is small, for phones; svg.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterBoolean("BLEED", translate("Linzhang", "Bleed (出血)"), defaultValue=False),
        translate("Linzhang", "The ground reaches beyond the edge by what the profile says: boards 10, paper 3 mm."),
    )
    algorithm.add(
        QgsProcessingParameterBoolean("CROP_MARKS", translate("Linzhang", "Crop marks"), defaultValue=False),
        translate("Linzhang", "Lines outside the corners along which the shop cuts; with bleed."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean("OUTLINES", translate("Linzhang", "Text as outlines"), defaultValue=False),
        translate("Linzhang", "For shops without the fonts; what could not be turned into outlines is in the ledger."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean("RESUME", translate("Linzhang", "Go on where it stopped"), defaultValue=False),
        translate("Linzhang", "Boards that a run before wrote into the folder and that are still right are left."),
        advanced=True,
    )


def order_of(algorithm: LinzhangAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Order:
    """The order that the parameters of ``declare_choice`` give; LinzhangError for a date that is none."""
    return Order(
        county=algorithm.county_path(parameters, context),
        level=algorithm.parameterAsString(parameters, "LEVEL", context) or "village",
        day=day_of(algorithm.day_text(parameters, context)),
        folder=Path(algorithm.parameterAsString(parameters, "OUTPUT", context)),
        codes=codes_of(algorithm.parameterAsString(parameters, "AREAS", context)),
        template=_path(algorithm.parameterAsString(parameters, "TEMPLATE", context)),
        logo=_path(algorithm.parameterAsString(parameters, "LOGO", context)),
        phone=algorithm.parameterAsString(parameters, "PHONE", context).strip(),
        who=algorithm.who(),
        output=Output(
            format=algorithm.parameterAsEnumString(parameters, "FORMAT", context) or "pdf",
            bleed=algorithm.parameterAsBool(parameters, "BLEED", context)
            or algorithm.parameterAsBool(parameters, "CROP_MARKS", context),
            marks=algorithm.parameterAsBool(parameters, "CROP_MARKS", context),
            outlines=algorithm.parameterAsBool(parameters, "OUTLINES", context),
        ),
        resume=algorithm.parameterAsBool(parameters, "RESUME", context),
        map_reviewed=algorithm.parameterAsBool(parameters, "MAP_REVIEWED", context),
    )


def day_of(text: str) -> datetime.date:
    """The day of ``2024-05-31``; LinzhangError ``signboards.date_unreadable`` for any other text."""
    try:
        return datetime.date.fromisoformat(text.strip()[:10])
    except ValueError as error:
        raise LinzhangError("signboards.date_unreadable", date=text) from error


def codes_of(text: str) -> list[str]:
    """Codes separated by commas (ASCII or Chinese), spaces or line ends."""
    return [code for code in (normalise_code(part) for part in re.split(r"[,，、;；\s]+", text)) if code]


def _path(text: str) -> Path | None:
    return Path(text) if text else None
