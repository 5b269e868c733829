"""``linzhang:copyboardtemplate``: a county's own copy of a shipped template, and which templates there are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingOutputFile, QgsProcessingParameterEnum

from ...county.files import atomic_save
from ...desktop.algorithm import LinzhangAlgorithm
from ...desktop.translate import translate
from .fitting import template_path

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

OWN = "版式"
"""The folder beside the county file with the county's own templates."""
# name of the file -> what it is called; as the layouts themselves are called
SHIPPED = {
    "board_150x100": "公示牌 150×100 厘米（横）",
    "board_120x80": "公示牌 120×80 厘米（横）",
    "board_80x120": "公示牌 80×120 厘米（竖）",
    "board_240x120": "公示牌 240×120 厘米（县级）",
    "notice_a3": "公示 A3",
    "notice_a4": "公示 A4",
}


def own_templates(county: Path) -> list[Path]:
    """The county's own templates, by name."""
    return sorted((county.parent / OWN).glob("*.qpt"))


def copy_template(county: Path, name: str) -> Path:
    """Copies a shipped template into the folder 版式 beside the county file; never over a file that is there.

    LinzhangError ``signboards.template_unknown``, or where the folder cannot be written.
    """
    source = template_path(name)
    stem, number = SHIPPED.get(name, name), 1
    target = county.parent / OWN / f"{stem}.qpt"
    while target.exists():
        number += 1
        target = county.parent / OWN / f"{stem}-{number}.qpt"
    return atomic_save(target, lambda temporary: temporary.write_bytes(source.read_bytes()))


class CopyBoardTemplate(LinzhangAlgorithm):
    """A copy of a shipped template for the county to change."""

    NAME = "copyboardtemplate"
    GROUP = "signboards"
    WRITES = False

    def title(self) -> str:
        return translate("Linzhang", "Copy a template of signboards")

    def help(self) -> str:
        return translate(
            "Linzhang",
            "Copies a shipped template into the folder 版式 beside the county file. Open it in QGIS’s layout designer, "
            "move and recolour its items and keep their ids; then choose it when boards are printed.",
        )

    def declare(self) -> None:
        self.add_county()
        self.add(
            QgsProcessingParameterEnum(
                "TEMPLATE",
                translate("Linzhang", "Template"),
                list(SHIPPED),
                defaultValue="board_150x100",
                usesStaticStrings=True,
            ),
            translate("Linzhang", "The shipped template that is copied."),
        )
        self.addOutput(QgsProcessingOutputFile("OUTPUT", translate("Linzhang", "Template")))

    def work(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        name = self.parameterAsEnumString(parameters, "TEMPLATE", context) or "board_150x100"
        return {"OUTPUT": str(copy_template(self.county_path(parameters, context), name))}
