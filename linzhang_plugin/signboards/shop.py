"""What a printing shop gets with the boards: file names, and 制作清单 with sizes, material and colours; no qgis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..county.files import safe_name
from ..county.office import Col, new_sheet, new_workbook, save
from ..county.profile import Profile
from .contents import BoardContent
from .patterns import fill

FORMATS = ("pdf", "tiff", "jpg", "png", "svg")
SUFFIXES = {"pdf": ".pdf", "tiff": ".tif", "jpg": ".jpg", "png": ".png", "svg": ".svg"}
ORDER_LIST = "制作清单.xlsx"
BACK = "_背面"
PAPER = {(210, 297): "A4", (297, 420): "A3", (420, 594): "A2"}
# boards are cut from plates, paper from sheets; profile: signboards.bleed_mm
BLEED_MM = {"board": 10.0, "paper": 3.0}
# flat colours of the shipped templates: (what, RGB, C, M, Y, K in percent); a shop matches them by CMYK
COLOURS = (
    ("标题底色、标题字", "#14532D", (88, 42, 92, 45)),
    ("饰线、标题标记", "#B8862B", (24, 44, 95, 6)),
    ("图内责任区", "#CFE6CF", (22, 0, 24, 0)),
    ("表格、页脚底色", "#EAF3E6", (9, 0, 12, 0)),
    ("正文", "#1E2A22", (72, 56, 68, 68)),
    ("次要文字", "#5C6B61", (60, 42, 54, 20)),
    ("版面底色", "#FCFBF7", (1, 1, 4, 0)),
)


def size_text(width_mm: float, height_mm: float) -> str:
    """``150x100cm`` for boards, ``A3`` for paper of that size."""
    paper = PAPER.get((round(min(width_mm, height_mm)), round(max(width_mm, height_mm))))
    return paper or f"{width_mm / 10:g}x{height_mm / 10:g}cm"


def is_paper(width_mm: float, height_mm: float) -> bool:
    """Whether a page of that size is a sheet of paper and not a plate."""
    return max(width_mm, height_mm) <= 600


def bleed_of(values: Mapping[str, object], width_mm: float, height_mm: float) -> float:
    """The bleed (出血) in mm that the section ``signboards`` wants for a page of that size."""
    wishes = values.get("bleed_mm")
    kind = "paper" if is_paper(width_mm, height_mm) else "board"
    return float(wishes.get(kind, BLEED_MM[kind])) if isinstance(wishes, Mapping) else BLEED_MM[kind]


def file_stem(pattern: str, content: BoardContent, names: Mapping[str, str], size: str) -> str:
    """The name of a board's file without suffix: 乡镇_村_编号_150x100cm; parts that a board has not leave no gap."""
    values = {"number": content.number, "size": size, **names}
    if values["grid"].startswith(values["village"]) and values["village"]:
        values["village"] = ""
    text = fill("file_pattern", pattern, **values)
    return safe_name("_".join(part for part in text.split("_") if part.strip()))


def back_file(file: str) -> str:
    """The name of the file of a board's back, where the format has one page a file."""
    path = Path(file)
    return f"{path.stem}{BACK}{path.suffix}"


@dataclass(frozen=True)
class Item:
    """One line of the 制作清单: a file and what is to be made of it."""

    number: str
    area: str
    file: str
    width_mm: float
    height_mm: float
    bleed_mm: float
    place: str = ""
    material: str = ""
    sides: int = 1
    quantity: int = 1


COLUMNS = (
    Col("序号", 6), Col("编号", 22), Col("责任区", 24), Col("文件", 44, "left"), Col("成品尺寸（厘米）", 13),
    Col("出血（毫米）", 9), Col("数量", 7), Col("材质", 20), Col("面数", 8), Col("设置位置", 24, "left"),
)  # fmt: skip
COLOUR_COLUMNS = (
    Col("用处", 24, "left"), Col("RGB", 12), Col("C（%）", 9), Col("M（%）", 9), Col("Y（%）", 9), Col("K（%）", 9),
)  # fmt: skip


def write_order_list(
    path: Path, items: Sequence[Item], county: str, profile: Profile | None, remarks: Sequence[str]
) -> Path:
    """Writes the 制作清单: a sheet of the boards with their total, and one of the flat colours in CMYK.

    LinzhangError where the file is open in Excel or cannot be written.
    """
    book = new_workbook(profile)
    sheet = new_sheet(book, "制作清单", f"{county}林长公示牌制作清单", COLUMNS, profile)
    first = sheet.row
    for i, item in enumerate(items, start=1):
        size = f"{item.width_mm / 10:g}×{item.height_mm / 10:g}"
        sides = "双面" if item.sides == 2 else "单面"
        sheet.add(
            [i, item.number, item.area, item.file, size, item.bleed_mm, item.quantity, item.material, sides, item.place]
        )
    if items:
        total = ["合计", "", "", "", "", "", f"=SUM(G{first}:G{sheet.row - 1})", "", "", ""]
        sheet.add(total, bold=True)
    for remark in remarks:
        sheet.add_note(remark)
    sheet.finish()
    colours = new_sheet(book, "颜色", "公示牌用色（供制作单位调色）", COLOUR_COLUMNS, profile)
    for what, rgb, cmyk in COLOURS:
        colours.add([what, rgb, *cmyk], fill=rgb.lstrip("#") if rgb not in _DARK else None)
    colours.add_note("CMYK 为版面设计值，实际以制作单位打样为准。")
    colours.finish(landscape=False)
    return save(book, path)


_DARK = {"#14532D", "#1E2A22", "#5C6B61", "#B8862B"}
