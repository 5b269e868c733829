"""Makes foreign layers as towns send them, and empty counties to import them into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county.gateway import County
from tests.made import empty

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

    from .windows import Window

EPSG = 4545
X0, Y0 = 480_000.0, 3_270_000.0
MakeLayer = Callable[..., Path]


def box(x: float, y: float, width: float, height: float) -> str:
    """WKT of a rectangle, metres from the corner of the test country."""
    w, s = X0 + x, Y0 + y
    e, n = w + width, s + height
    return f"POLYGON(({w} {s},{e} {s},{e} {n},{w} {n},{w} {s}))"


@pytest.fixture
def county(chinese_tmp: Path) -> Iterator[County]:
    with empty(chinese_tmp / "青峰县 县库.gpkg", EPSG) as county:
        yield county


@pytest.fixture
def make_layer(chinese_tmp: Path) -> MakeLayer:
    """(name, rows of (wkt or None, values), epsg or None, encoding) → path; the suffix decides the format."""
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    drivers = {".shp": "ESRI Shapefile", ".gpkg": "GPKG", ".geojson": "GeoJSON"}

    def make(
        name: str,
        rows: Sequence[tuple[str | None, dict[str, Any]]],
        epsg: int | None = EPSG,
        encoding: str = "GBK",
        geometry: int = ogr.wkbUnknown,
    ) -> Path:
        path = chinese_tmp / "来料" / name
        path.parent.mkdir(exist_ok=True)
        reference = None
        if epsg:
            reference = osr.SpatialReference()
            reference.ImportFromEPSG(epsg)
            reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        # QGIS sets it to '', and OGR then writes UTF-8 whatever it declares
        before = gdal.GetConfigOption("SHAPE_ENCODING")
        gdal.SetConfigOption("SHAPE_ENCODING", None)
        dataset = ogr.GetDriverByName(drivers[path.suffix]).CreateDataSource(str(path))
        options = [f"ENCODING={encoding}"] if path.suffix == ".shp" else []
        kind = ogr.wkbPolygon if path.suffix == ".shp" and geometry == ogr.wkbUnknown else geometry
        layer = dataset.CreateLayer(path.stem, reference, kind, options)
        for field in dict.fromkeys(key for _, values in rows for key in values):
            sample = next(values[field] for _, values in rows if field in values)
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTReal if isinstance(sample, float) else ogr.OFTString))
        for wkt, values in rows:
            feature = ogr.Feature(layer.GetLayerDefn())
            for key, value in values.items():
                if value is not None:
                    feature.SetField(key, value)
            if wkt is not None:
                feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
            layer.CreateFeature(feature)
        dataset = layer = None
        gdal.SetConfigOption("SHAPE_ENCODING", before)
        if epsg is None and path.suffix == ".shp":
            path.with_suffix(".prj").unlink(missing_ok=True)
        return path

    return make


@pytest.fixture
def country(make_layer: MakeLayer) -> dict[str, Path]:
    """Two towns of two villages, one with two grids; every outline a rectangle whose size is plain to see."""
    return {
        "towns": make_layer(
            "乡镇.shp",
            [
                (box(0, 0, 1000, 2000), {"XZQDM": "520999101", "XZQMC": "石桥镇"}),
                (box(1000, 0, 1000, 2000), {"XZQDM": "520999102", "XZQMC": "云岭镇"}),
            ],
        ),
        "villages": make_layer(
            "村.shp",
            [
                (box(0, 0, 1000, 1000), {"XZQDM": "520999101201", "XZQMC": "上村"}),
                (box(0, 1000, 1000, 1000), {"XZQDM": "520999101202", "XZQMC": "下村"}),
                (box(1000, 0, 1000, 1500), {"XZQDM": "520999102201", "XZQMC": "东村"}),
                (box(1000, 1500, 1000, 500), {"XZQDM": "520999102202", "XZQMC": "西村"}),
            ],
        ),
        "grids": make_layer(
            "网格.shp",
            [
                (box(0, 0, 500, 1000), {"WGDM": "520999101201-01", "WGMC": "上村一组"}),
                (box(500, 0, 500, 1000), {"WGDM": "520999101201-02", "WGMC": "上村二组"}),
            ],
        ),
    }


_MADE: dict[str, bytes] = {}


def county_file(path: Path, country: dict[str, Path], *, with_stands: bool = False) -> Path:
    """A county file of the test country as the algorithms make it: made once, then copied."""
    import processing

    from .drawings import run, stands

    key = f"{path.name} {with_stands}"
    if key in _MADE:
        path.write_bytes(_MADE[key])
        return path
    processing.run(
        "linzhang:createcounty", {"NAME": "青峰县", "CODE": "520999", "CRS": f"EPSG:{EPSG}", "OUTPUT": str(path)}
    )
    run("importdivisions", path, INPUT=[str(country["towns"].parent)])
    if with_stands:
        stands(path)
    _MADE[key] = path.read_bytes()
    return path


@pytest.fixture
def window(qgis_app: object) -> Iterator[Window]:
    from .windows import Window

    made = Window()
    yield made
    made.close()


@pytest.fixture
def panel(window: Window, chinese_tmp: Path, country: dict[str, Path]) -> Iterator[Panel]:
    from qgis.core import QgsProject, QgsSnappingConfig

    from linzhang_plugin.areas.panel import Panel
    from linzhang_plugin.desktop.session import CountySession

    path = county_file(chinese_tmp / "画图的县库.gpkg", country, with_stands=True)
    session = CountySession()
    session.start()
    dock = Panel(session, window)
    session.open(path)
    QgsProject.instance().setSnappingConfig(QgsSnappingConfig(QgsProject.instance()))
    dock.drawing.ask = lambda form: form.check()
    window.show([session.layer("area"), session.layer("compartment")], -100, -100, 2200)
    yield dock
    layer = session.layer("area")
    if layer is not None and layer.isEditable():
        layer.rollBack()
    dock.unload()
    session.stop()
    QgsProject.instance().clear()
    dock.deleteLater()


@pytest.fixture
def asking_panel(qgis_app: object, chinese_tmp: Path, country: dict[str, Path]) -> Iterator[Panel]:
    """The dock over an open county with two towns, a map canvas beside it, and jobs that run at once."""
    import processing
    from qgis.core import QgsProject
    from qgis.gui import QgsMapCanvas

    from linzhang_plugin.areas.panel import Panel
    from linzhang_plugin.desktop.session import CountySession

    path = county_file(chinese_tmp / "打开的县库.gpkg", country)
    canvas = QgsMapCanvas()
    canvas.resize(400, 300)
    bar = SimpleNamespace(pushMessage=lambda *_: None)
    iface = SimpleNamespace(mapCanvas=lambda: canvas, mainWindow=lambda: None, messageBar=lambda: bar)
    session = CountySession()
    session.start()
    dock = Panel(session, None)
    session.open(path)
    dock.iface = iface  # type: ignore[assignment]
    dock.show_ledger = lambda _uid: None  # type: ignore[method-assign]
    dock.started = []  # type: ignore[attr-defined]

    def run_job(algorithm: str, parameters: dict[str, Any], on_done: Callable[[Any], None] | None = None) -> None:
        dock.started.append((algorithm, parameters))  # type: ignore[attr-defined]
        outputs = processing.run(algorithm, {"COUNTY": str(path), **parameters})
        if on_done is not None:
            on_done(outputs)

    dock.run_job = run_job  # type: ignore[method-assign]
    yield dock
    dock.iface = None
    dock.unload()
    session.stop()
    QgsProject.instance().clear()
    dock.deleteLater()
    canvas.deleteLater()
