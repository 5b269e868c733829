"""The public door: effort maps, coverage, key places and their visits, in a real QGIS."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import openpyxl
import pytest
import shapely

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from linzhang_plugin.patrols.coverage.places import key_places
from tests.patrols.coverage.known_ground import person_of, store_track
from tests.patrols.sheets.office import pdf_text
from tests.patrols.walks import ORIGIN_X, ORIGIN_Y, county, degrees

pytestmark = pytest.mark.matrix

PEOPLE = [
    {"name": "张三", "grid": "01", "start": "2020-01-01"},
    {"name": "李四", "grid": "02", "start": "2020-01-01"},
]


def run(name: str, **parameters):
    import processing

    return processing.run(f"linzhang:{name}", parameters)


def fails(match: str, name: str, **parameters) -> None:
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=match):
        run(name, **parameters)


@pytest.fixture
def file(qgis_app, chinese_tmp) -> Path:
    """Zhang San walks the middle of grid 01 on ten days, Li Si once that of 02; both grids are forest."""
    path = chinese_tmp / "青峰县.gpkg"
    with county(path, PEOPLE) as made, made.batch("x") as batch:
        wood = shapely.box(ORIGIN_X, ORIGIN_Y, ORIGIN_X + 4000, ORIGIN_Y + 2000)
        batch.insert("compartment", [{"code": "1", "land_class": "0111", "geom": to_wkb([wood])[0]}])
        for day in range(1, 11):
            y = 1000 + day
            store_track(batch, person_of(made, "张三"), datetime.date(2024, 5, day), [(0, y), (2000, y)])
        store_track(batch, person_of(made, "李四"), datetime.date(2024, 5, 31), [(2000, 450), (4000, 450)])
    return path


def cells(layer) -> list[tuple[float, ...]]:
    return sorted((f["hours"], f["km"], f["visits"], f["last_day"]) for f in layer.getFeatures())


def test_effort_map_as_layer_and_raster(file, chinese_tmp):
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    raster = chinese_tmp / "强度.tif"
    made = run("effortmap", COUNTY=str(file), PERIOD="2024-05", OUTPUT="memory:", RASTER=str(raster))
    layer = made["OUTPUT"]
    assert made["CELLS"] == layer.featureCount() == 40
    assert made["KILOMETRES"] == pytest.approx(22.0)
    assert made["HOURS"] == pytest.approx(22_000 / 3600)
    assert {f["visits"] for f in layer.getFeatures()} == {10.0, 1.0}
    assert sum(f["km"] for f in layer.getFeatures()) == pytest.approx(22.0, abs=0.002)
    assert {f["last_day"] for f in layer.getFeatures()} == {"2024-05-10", "2024-05-31"}
    assert {round(f.geometry().area()) for f in layer.getFeatures()} == {10_000}
    assert layer.crs().authid() == "EPSG:4545"
    bands = gdal.Open(str(raster))
    assert bands.RasterCount == 4
    assert bands.GetRasterBand(3).GetMetadataItem("x") is None
    assert QgsRasterLayer(str(raster)).isValid()
    assert bands.GetRasterBand(2).ComputeRasterMinMax()[1] == pytest.approx(1.0)
    assert bands.GetRasterBand(4).ComputeRasterMinMax() == (20240510, 20240531)
    bands = None


def test_effort_map_of_people_areas_cells_and_periods(file):
    one = run("effortmap", COUNTY=str(file), PERIOD="2024-05", PEOPLE="李四", OUTPUT="memory:")
    assert one["KILOMETRES"] == pytest.approx(2.0)
    other = run("effortmap", COUNTY=str(file), PERIOD="2024-05", AREA="小塘村01网格", OUTPUT="memory:")
    assert other["KILOMETRES"] == pytest.approx(20.0)
    fine = run("effortmap", COUNTY=str(file), PERIOD="2024-05", CELL=25, PEOPLE="李四", OUTPUT="memory:")
    assert fine["CELLS"] == 80
    halves = [
        run("effortmap", COUNTY=str(file), PERIOD=period, OUTPUT="memory:")["KILOMETRES"]
        for period in ("2024-05-01..2024-05-05", "2024-05-06..2024-05-31")
    ]
    assert halves == [pytest.approx(10.0), pytest.approx(12.0)]


def test_effort_maps_are_styled_with_round_classes(file):
    from linzhang_plugin.patrols.coverage import algorithms_styles as styles

    layer = run("effortmap", COUNTY=str(file), PERIOD="2024-05", OUTPUT="memory:")["OUTPUT"]
    for shown in styles.SHOWN:
        styles.style(layer, shown)
        renderer = layer.renderer()
        assert renderer.classAttribute() == shown
        for feature in layer.getFeatures():
            assert renderer.rangeForValue(feature[shown]) is not None
    assert [r.label() for r in layer.renderer().ranges()] == ["1", "2–10"]
    assert styles.breaks([0.013 * k for k in range(100)]) == [0.3, 0.7, 1.0]


def test_coverage_is_kept_and_written(file, chinese_tmp):
    book = chinese_tmp / "覆盖.xlsx"
    made = run("patrolcoverage", COUNTY=str(file), PERIOD="2024年5月", OUTPUT=str(book))
    assert made["SHARE"] == pytest.approx((100 + 109) * 2000 / 8e6, abs=0.003)
    opened = openpyxl.load_workbook(book)
    assert opened.sheetnames == ["巡护覆盖率", "覆盖率图", "盲区清单"]
    assert len(opened["覆盖率图"]._charts) == 1
    # of the spots those of the greatest risk are seen and printed, the others stand in the sheet
    spots_sheet = opened["盲区清单"]
    listed = [row for row in spots_sheet.iter_rows() if isinstance(row[0].value, int)]
    worst = listed[0][4].value
    hidden = [row[4].value for row in listed if spots_sheet.row_dimensions[row[0].row].hidden]
    assert hidden == [row[4].value for row in listed if row[4].value != worst]
    rows = [tuple(c.value for c in row) for row in opened["巡护覆盖率"].iter_rows(max_col=8)]
    grids = {row[1]: row for row in rows if str(row[1]).endswith("网格")}
    assert grids["小塘村02网格"][3] == 6000.0
    assert float(grids["小塘村02网格"][5]) == pytest.approx(0.05, abs=0.002)
    with County.open(file, read_only=True) as opened_county:
        spots = opened_county.rows("SELECT number, words, risk FROM blind_spot ORDER BY number")
        assert len(spots) == made["SPOTS"] == 4
        assert opened_county.scalar("SELECT count(*) FROM coverage") == 4
        before = opened_county.scalar("SELECT last_change FROM gpkg_contents WHERE table_name = 'coverage'")
    assert "31天内无人到达2分" in spots[0]["words"]
    again = run("patrolcoverage", COUNTY=str(file), PERIOD="2024-05")
    assert again["SHARE"] == made["SHARE"]
    with County.open(file, read_only=True) as opened_county:
        after = opened_county.scalar("SELECT last_change FROM gpkg_contents WHERE table_name = 'coverage'")
    assert before == after


@pytest.mark.once
def test_a_workbook_that_is_open_leaves_the_county_as_it_was(file, chinese_tmp):
    blocked = chinese_tmp / "打开着.xlsx"
    blocked.mkdir()
    fails("打开着", "patrolcoverage", COUNTY=str(file), PERIOD="2024-05", OUTPUT=str(blocked))
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM coverage") == 0


@pytest.mark.once
def test_bad_input_is_said(file, chinese_tmp):
    for name in ("effortmap", "patrolcoverage"):
        more = {"OUTPUT": "memory:"} if name == "effortmap" else {}
        fails("2023", name, COUNTY=str(file), PERIOD="2023-05", **more)
        fails("period|时段", name, COUNTY=str(file), PERIOD="Mai", **more)
        fails("2024-05-31", name, COUNTY=str(file), PERIOD="2024-05-31..2024-05-01", **more)
        fails("2999", name, COUNTY=str(file), PERIOD="2999", **more)
    fails("王五", "effortmap", COUNTY=str(file), PERIOD="2024", PEOPLE="王五", OUTPUT="memory:")
    fails("不存在", "effortmap", COUNTY=str(file), PERIOD="2024", AREA="不存在", OUTPUT="memory:")
    fails("2 m|2米", "effortmap", COUNTY=str(file), PERIOD="2024", CELL=2, OUTPUT="memory:")
    output = str(chinese_tmp / "x.xlsx")
    fails("重点", "keyplacevisits", COUNTY=str(file), PERIOD="2024-05", OUTPUT=output)
    fails("没有的", "importkeyplaces", COUNTY=str(file), INPUT=str(chinese_tmp / "没有的.shp"))


# ---- key places -------------------------------------------------------------------------------------------


def layer_file(path: Path, driver: str, kind: int, rows, fields=("名称", "类别", "半径"), epsg: int = 4490) -> Path:
    """A layer of points, lines or polygons as OGR writes it."""
    from osgeo import ogr, osr

    source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    reference = None
    if epsg:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    options = ["ENCODING=GBK"] if driver == "ESRI Shapefile" else []
    layer = source.CreateLayer(path.stem, reference, kind, options)
    for name in fields:
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for wkt, *values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for name, value in zip(fields, values, strict=True):
            if value is not None:
                feature.SetField(name, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt) if wkt else None)
        layer.CreateFeature(feature)
    source = None
    return path


def point(x: float, y: float) -> str:
    lon, lat = degrees([x], [y])
    return f"POINT({lon[0]:.8f} {lat[0]:.8f})"


def test_key_places_come_from_layers_and_are_visited(file, chinese_tmp):
    from osgeo import ogr

    folder = chinese_tmp / "重点"
    folder.mkdir()
    shape = layer_file(
        folder / "部位.shp",
        "ESRI Shapefile",
        ogr.wkbPoint,
        [
            (point(500, 1040), "卡口", "检查站", "60米"),
            (point(500, 1500), "古树", "古树", None),
            (point(3000, 500), None, "古树", None),
            (point(3000, 500), "坟山", "坟", "很大"),
        ],
    )
    ends = [degrees([x], [1005])[0][0] for x in (100, 1900)]
    lat = degrees([100], [1005])[1][0]
    layer_file(
        folder / "线路.geojson",
        "GeoJSON",
        ogr.wkbLineString,
        [(f"LINESTRING({ends[0]} {lat}, {ends[1]} {lat})", "防火线", "防火", "20")],
        ("名称", "类别", "宽度"),
        4326,
    )
    layer_file(
        folder / "区域.gpkg", "GPKG", ogr.wkbPolygon, [("POLYGON((106 26,107 26,107 27,106 26))", "林场", "", "")]
    )
    (folder / "说明.txt").write_text("x", encoding="utf-8")
    made = run("importkeyplaces", COUNTY=str(file), INPUT=str(folder))
    assert (made["ACCEPTED"], made["REFUSED"]) == (3, 3)
    with County.open(file, read_only=True) as opened:
        rows = [tuple(r) for r in opened.rows("SELECT name, kind, radius_m FROM key_place ORDER BY name")]
        assert rows == [("卡口", "检查站", 60.0), ("古树", "古树", None)]
        assert [tuple(r) for r in opened.rows("SELECT name, width_m FROM key_line")] == [("防火线", 20.0)]
    again = run("importkeyplaces", COUNTY=str(file), INPUT=[str(shape)])
    assert (again["ACCEPTED"], again["REFUSED"]) == (2, 2)
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM key_place") == 2
    book = chinese_tmp / "情况.xlsx"
    found = run("keyplacevisits", COUNTY=str(file), PERIOD="2024-05", OUTPUT=str(book))
    # the post and the line on ten days each, the old tree never
    assert (found["PLACES"], found["VISITED"], found["VISITS"]) == (3, 2, 20)
    sheet = openpyxl.load_workbook(book)["重点部位巡护情况"]
    rows = {row[2].value: [cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_col=9)}
    assert rows["卡口"][3:8] == [10, 10, 1, "2024-05-10", 21]
    assert rows["古树"][3:8] == [0, 0, 0, "本期未到", "—"]
    assert rows["防火线"][8] == pytest.approx(1.0)


def test_a_layer_without_crs_is_taken_and_said(file, chinese_tmp):
    from osgeo import ogr

    path = layer_file(
        chinese_tmp / "无坐标系.shp",
        "ESRI Shapefile",
        ogr.wkbPoint,
        [(f"POINT({ORIGIN_X + 50} {ORIGIN_Y + 60})", "界碑", "", "")],
        epsg=0,
    )
    ledger = chinese_tmp / "台账.xlsx"
    made = run("importkeyplaces", COUNTY=str(file), INPUT=str(path), LEDGER=str(ledger))
    assert made["ACCEPTED"] == 1
    text = "\n".join(str(c.value) for row in openpyxl.load_workbook(ledger).active.iter_rows() for c in row)
    assert "坐标系" in text
    with County.open(file, read_only=True) as opened:
        from linzhang_plugin.county import geom

        shape = geom.geometries([opened.rows("SELECT geom FROM key_place")[0]["geom"]])[0]
    assert (shape.x, shape.y) == (ORIGIN_X + 50, ORIGIN_Y + 60)


def geojson(path: Path, *rows: tuple[str, dict]) -> Path:
    """A layer of (name, geometry in degrees)."""
    features = [{"type": "Feature", "properties": {"name": name}, "geometry": shape} for name, shape in rows]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def test_nothing_is_left_out_in_silence_and_nothing_far_away_is_taken(file, chinese_tmp):
    lon, lat = (float(v[0]) for v in degrees([500], [500]))
    here, line = (
        {"type": "Point", "coordinates": [lon, lat]},
        {"type": "LineString", "coordinates": [[lon, lat], [lon, lat + 0.01]]},
    )
    layer = geojson(
        chinese_tmp / "部位.geojson",
        ("哨卡", here),
        ("反了", {"type": "Point", "coordinates": [lat, lon]}),
        ("零", {"type": "Point", "coordinates": [0, 0]}),
        ("混合", {"type": "GeometryCollection", "geometries": [here, line]}),
    )
    table = chinese_tmp / "部位.xlsx"
    table.write_text("x", encoding="utf-8")
    done = run("importkeyplaces", COUNTY=str(file), INPUT=[str(layer), str(table), str(chinese_tmp / "没有.shp")])
    assert (done["ACCEPTED"], done["REFUSED"]) == (1, 5)
    with County.open(file, read_only=True) as opened:
        assert [row["name"] for row in opened.rows("SELECT name FROM key_place")] == ["哨卡"]
        ledger = json.loads(opened.scalar("SELECT ledger FROM import ORDER BY id DESC"))
    assert {(row[0], row[3].rpartition(".")[2]) for row in ledger if row[2] == "refused"} == {
        ("部位.geojson", "place_far"),
        ("部位.geojson", "place_mixed"),
        ("部位.xlsx", "layer_unreadable"),
        ("没有.shp", "layer_missing"),
    }
    fails(
        r"no track in 2023|2023年2月没有轨迹",
        "keyplacevisits",
        COUNTY=str(file),
        PERIOD="2023-02",
        OUTPUT=str(chinese_tmp / "x.xlsx"),
    )


def test_layers_of_another_zone_and_what_qgis_keeps_beside_them(file, chinese_tmp):
    from osgeo import ogr

    from linzhang_plugin.county import crs

    for epsg, driver, name in ((4546, "GPKG", "邻带.gpkg"), (3857, "ESRI Shapefile", "网络墨卡托.shp")):
        x, y = (float(v[0]) for v in crs.transformer(4545, epsg)([ORIGIN_X + 500.0], [ORIGIN_Y + 500.0]))
        path = layer_file(chinese_tmp / name, driver, ogr.wkbPoint, [(f"POINT({x} {y})", name, "", "")], epsg=epsg)
        if driver == "GPKG":
            source = ogr.Open(str(path), 1)
            styles = source.CreateLayer("layer_styles", None, ogr.wkbNone)
            styles.CreateField(ogr.FieldDefn("styleName", ogr.OFTString))
            styles.CreateFeature(ogr.Feature(styles.GetLayerDefn()))
            styles = source = None
        done = run("importkeyplaces", COUNTY=str(file), INPUT=[str(path)])
        assert (done["ACCEPTED"], done["REFUSED"]) == (1, 0)
    with County.open(file, read_only=True) as opened:
        found = {(round(place.geometry.x), round(place.geometry.y)) for place in key_places(opened)}
    assert found == {(round(ORIGIN_X + 500), round(ORIGIN_Y + 500))}


def test_a_layer_without_crs_is_read_with_the_zone_in_front(file, chinese_tmp):
    path = layer_file(
        chinese_tmp / "带号.shp",
        "ESRI Shapefile",
        1,
        [(f"POINT (36{ORIGIN_X + 500:.0f} {ORIGIN_Y + 500:.0f})", "卡口", "", "")],
        epsg=0,
    )
    assert run("importkeyplaces", COUNTY=str(file), INPUT=[str(path)])["ACCEPTED"] == 1
    with County.open(file, read_only=True) as opened:
        [place] = key_places(opened)
    assert (place.geometry.x, place.geometry.y) == (
        pytest.approx(ORIGIN_X + 500, abs=0.01),
        pytest.approx(ORIGIN_Y + 500, abs=0.01),
    )


def test_the_map_tells_what_was_computed_and_also_that_there_is_nothing_blind(file, chinese_tmp):
    def noted(**coverage) -> str:
        with County.open(file) as opened:
            opened.set_profile({"patrols": {**opened.profile.get("patrols"), "coverage": coverage}})
        return pdf_text(
            Path(run("patrolmap", COUNTY=str(file), PERIOD="2024-05", OUTPUT=str(chinese_tmp / "图.pdf"))["OUTPUT"])
        )

    run("patrolcoverage", COUNTY=str(file), PERIOD="2024-05")
    assert "连续30天" in noted(unseen_days=77)
    noted(swath_metres=2000)
    run("patrolcoverage", COUNTY=str(file), PERIOD="2024-05")
    assert "没有盲区" in noted(swath_metres=2000)
