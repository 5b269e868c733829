"""What hangs on an area, so that it cannot simply vanish."""

from __future__ import annotations

from ...county import schema
from ...county.gateway import County
from ..splitting.accept import dependents as in_file
from .ground import AreaRow, Ground


def dependents(county: County, ground: Ground, row: AreaRow) -> dict[str, int]:
    """Chinese name of the table → number of rows that refer to the area; children as they are being edited."""
    found = in_file(county, row.uid)
    found.pop(schema.table("area").alias, None)
    below = len(ground.children.get(row.uid, ()))
    return ({"下级责任区": below} if below else {}) | found


def in_words(found: dict[str, int]) -> str:
    """``岗位×2、公示牌×1``."""
    return "、".join(f"{label}×{count}" for label, count in found.items())
