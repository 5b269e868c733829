"""The archive of one area as plain data: for the dock, for models and for printed pages."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ...county.errors import LinzhangError
from . import labels
from .archive import Archive, Node, cover, volume
from .workbook import plane

if TYPE_CHECKING:
    from ...county.gateway import County

FIGURES = (
    "stands",
    "m2",
    "land",
    "forest",
    "other",
    "unclear",
    "recorded",
    "measured",
    "far",
    "far_m2",
    "unrecorded",
    "projection",
)


def find_area(county: County, text: str) -> str:
    """The uid of an area named by uid, code or a name that only one has; '' for ''.

    LinzhangError ``areas_resources.area_unknown``.
    """
    if not text:
        return ""
    rows = county.rows(
        'SELECT uid, code, name, "end" FROM area WHERE uid = ? OR code = ? OR name = ?', (text, text, text)
    )
    for column in ("uid", "code"):
        for row in rows:
            if row[column] == text:
                return str(row["uid"])
    # a village that was merged away may have left its name to the new one
    found = [row for row in rows if row["end"] is None] or rows
    if len(found) != 1:
        raise LinzhangError("areas_resources.area_unknown", area=text)
    return str(found[0]["uid"])


def of_node(archive: Archive, node: Node, decimals: int = 1) -> dict[str, Any]:
    """Whole m² and numbers of one area; what is not known is None.

    ``figures``: the keys of ``FIGURES``; ``lines``: tenure line → forest land in m²; ``classes``: dimension →
    [label, m², number of 小班] in the order of the tables; ``cover`` in per cent and ``volume`` in m³ as texts;
    ``mu``: 亩 of forest land, '' for all lines together, as text and as the workbook prints it (parts sum to it).
    """
    total = node.total
    cubic = volume(total) if archive.has_volume else None
    percent = cover(node)
    return {
        "name": node.name,
        "code": node.code,
        "level": node.level,
        "land_m2": node.land_m2,
        "figures": {key: total[key] for key in FIGURES},
        "cover": None if percent is None else f"{percent:f}",
        "volume": None if cubic is None else f"{cubic:f}",
        "cut": node.cut,
        "largest": node.largest,
        "beside": {kind: node.beside[kind] for kind in archive.given},
        "lines": {line: node.lines[line]["land"] for line in archive.lines if line in node.lines},
        "mu": {
            line: f"{Decimal(counter['mu']).scaleb(-decimals):f}" for line, counter in {"": total, **node.lines}.items()
        },
        "classes": {
            name: [[n, total[name, n], total[f"{name}:n", n]] for n in archive.columns[name] if total[name, n]]
            for name in labels.DIMENSIONS
        },
    }


def of_archive(archive: Archive, decimals: int = 1) -> dict[str, Any]:
    """``areas``: uid → ``of_node``; ``method``, ``basis`` and ``plane`` say how it was measured.

    ``decimals`` of 亩: those of the county's profile.
    """
    return {
        "method": archive.method,
        "basis": archive.basis,
        "plane": plane(archive.epsg),
        "remarks": [[code, values] for code, values in archive.remarks],
        "areas": {node.uid: of_node(archive, node, decimals) for _, node in archive.nodes() if node.uid},
    }
