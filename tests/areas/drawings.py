"""What the tests of drawing ask of an open county; all places in metres from the corner of the test country."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County

from .conftest import X0, Y0

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel


def run(algorithm: str, path: Path, **parameters: Any) -> dict[str, Any]:
    import processing

    found: dict[str, Any] = processing.run(f"linzhang:{algorithm}", {"COUNTY": str(path), **parameters})
    return found


def stands(path: Path) -> None:
    """小班 of 100 m in 上村: ten columns and ten rows, all forest but the last row."""
    rows = []
    for column in range(10):
        for row in range(10):
            wkb = geom.to_wkb(
                [shapely.box(X0 + 100 * column, Y0 + 100 * row, X0 + 100 * column + 100, Y0 + 100 * row + 100)]
            )[0]
            land = "0111" if row < 9 else "0210"
            rows.append({"code": f"X{column}{row}", "land_class": land, "area_m2": 10_000, "geom": wkb})
    with County.open(path) as county, county.batch("stands") as batch:
        batch.insert("compartment", rows)


def areas(panel: Panel) -> dict[str, shapely.Geometry]:
    """The outlines in the edit buffer by name, seen from the corner of the test country."""
    from qgis.core import QgsFeature

    def outline(feature: QgsFeature) -> shapely.Geometry:
        found = shapely.from_wkb(bytes(feature.geometry().asWkb()))
        return shapely.transform(found, lambda xy: xy - (X0, Y0))

    return {f["name"]: outline(f) for f in panel.edits.layer.getFeatures()}


def figures(panel: Panel) -> dict[str, int]:
    return {f["name"]: int(f["area_m2"]) for f in panel.edits.layer.getFeatures()}


def select(panel: Panel, *names: str) -> None:
    listed = ", ".join(f"'{name}'" for name in names)
    panel.edits.layer.selectByExpression(f'"name" in ({listed})')


def level(panel: Panel, key: str) -> None:
    panel.tools.level.setCurrentIndex(panel.tools.level.findData(key))


def undo(panel: Panel) -> None:
    panel.edits.layer.undoStack().undo()


def tiles(panel: Panel, parent: str, *parts: str) -> None:
    """The parts lie in the parent without gap and overlap, by vertices that are the same to the last bit."""
    found = areas(panel)
    outlines = [found[name] for name in parts]
    assert sum(o.area for o in outlines) == pytest.approx(shapely.union_all(outlines).area, abs=1e-6)
    assert shapely.symmetric_difference(shapely.union_all(outlines), found[parent]).area < 1e-6
    assert shapely.coverage_union_all(outlines).area == pytest.approx(found[parent].area, abs=1e-6)
    for name, outline in found.items():
        assert outline.is_valid, name
