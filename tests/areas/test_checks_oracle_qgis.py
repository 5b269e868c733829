"""QGIS's own ``native:coveragevalidate`` as an oracle: where it sees bad edges we list faults, and only there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from .conftest import EPSG
from .coverages import nested

pytestmark = pytest.mark.matrix
# metres: both node the same borders, each in its own way
NEAR = 0.002


@pytest.fixture
def oracle(qgis_app: object, tmp_path: Path) -> Any:
    """(outlines, EPSG code, greatest width of a gap) → the edges that it calls invalid, as one geometry."""
    import processing
    from qgis.core import QgsApplication, QgsVectorLayer

    if QgsApplication.processingRegistry().algorithmById("native:coveragevalidate") is None:
        pytest.skip("this QGIS has no native:coveragevalidate")

    def edges(outlines: Any, epsg: int, gap: float) -> Any:
        target = str(tmp_path / f"edges{len(list(tmp_path.iterdir()))}.gpkg")
        found = processing.run(
            "native:coveragevalidate", {"INPUT": layer_of(outlines, epsg), "GAP_WIDTH": gap, "INVALID_EDGES": target}
        )
        lines = [] if found["IS_VALID"] else list(QgsVectorLayer(target, "edges", "ogr").getFeatures())
        return shapely.union_all([shapely.from_wkb(bytes(f.geometry().asWkb())) for f in lines])

    return edges


def layer_of(outlines: Any, epsg: int) -> Any:
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{epsg}", "网格", "memory")
    for outline in outlines:
        feature, shape = QgsFeature(), QgsGeometry()
        shape.fromWkb(shapely.to_wkb(outline))
        feature.setGeometry(shape)
        layer.dataProvider().addFeature(feature)
    return layer


def ours(outlines: Any, epsg: int) -> dict[str, list[Any]]:
    """Kind → outlines of the faults that ``linzhang:checkareas`` lists for a layer."""
    import processing

    layer = processing.run("linzhang:checkareas", {"LAYER": layer_of(outlines, epsg), "FAULTS": "TEMPORARY_OUTPUT"})[
        "FAULTS"
    ]
    out: dict[str, list[Any]] = {"overlap": [], "gap": []}
    for feature in layer.getFeatures():
        shape = shapely.from_wkb(bytes(feature.geometry().asWkb()))
        out.setdefault(feature["kind"], []).append(shape)
    return out


def border_seen(fault: Any, edges: Any) -> float:
    """The share of a fault's border that the oracle calls invalid."""
    return float(fault.boundary.intersection(edges.buffer(NEAR)).length / fault.length)


@pytest.mark.parametrize("seed", range(6))
def test_random_faults_lie_where_the_oracle_sees_them(oracle: Any, seed: int) -> None:
    rng = np.random.default_rng(seed)
    made = nested(8, 8, 4, seed=seed)
    grids = made.outlines[made.level == 2]
    assert oracle(grids, EPSG, 0.0).is_empty
    assert ours(grids, EPSG) == {"overlap": [], "gap": []}
    # only inner ones: a vertex of the outer border is nobody's fault in a layer without levels
    inner = [i for i in range(len(grids)) if i // 8 not in (0, 7) and i % 8 not in (0, 7)]
    for index in rng.choice(inner, 6, replace=False):
        xy = shapely.get_coordinates(grids[index])
        xy[int(rng.integers(1, len(xy) - 1))] += rng.uniform(-9, 9, 2)
        grids[index] = shapely.polygons(xy)
    assert shapely.is_valid(grids).all()
    found = ours(grids, EPSG)
    assert found["overlap"]
    assert found["gap"]
    edges = oracle(grids, EPSG, 0.0)
    assert all(border_seen(fault, edges) > 0.3 for fault in found["overlap"])
    everything = shapely.union_all([*found["overlap"], *found["gap"]])
    assert edges.difference(everything.buffer(NEAR)).length == pytest.approx(0, abs=NEAR)
    # asked for narrow gaps too, it sees the borders of ours, and nothing far from them
    wide = oracle(grids, EPSG, 30.0)
    assert all(border_seen(fault, wide) > 0.5 for fault in found["gap"])
    assert wide.difference(everything.buffer(NEAR)).length == pytest.approx(0, abs=NEAR)


def test_the_real_stands(oracle: Any, shared: Path) -> None:
    """74 forest stands in their own system: the two overlapping pairs, and all but two of the 33 gaps within 5 m."""
    from qgis.core import QgsVectorLayer

    source = shared / "data" / "stands" / "forest_stands_2012.shp"
    if not source.is_file():
        pytest.skip("the real stands are not there")
    features = QgsVectorLayer(str(source), "stands", "ogr").getFeatures()
    outlines = shapely.get_parts([shapely.from_wkb(bytes(f.geometry().asWkb())) for f in features])
    found = ours(outlines, 3067)
    assert (len(found["overlap"]), len(found["gap"])) == (2, 33)
    edges = oracle(outlines, 3067, 0.0)
    assert all(border_seen(fault, edges) > 0.5 for fault in found["overlap"])
    assert edges.difference(shapely.union_all(found["overlap"]).buffer(NEAR)).length == pytest.approx(0, abs=NEAR)
    narrow = oracle(outlines, 3067, 5.0)
    assert sum(border_seen(fault, narrow) > 0.5 for fault in found["gap"]) == 31
