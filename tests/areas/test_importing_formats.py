"""Every format, missing coordinate systems, and outlines as they should not be: each reported with row and place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import gdal, ogr, osr

from linzhang_plugin.areas.divisions import Options, compare_divisions, import_divisions
from linzhang_plugin.areas.importing.answers import Answer
from linzhang_plugin.areas.reader import Home, check_place, expand, read_layers
from linzhang_plugin.areas.shapes import decode
from linzhang_plugin.county import crs, geom
from linzhang_plugin.county.crs import proposed
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.ledger import Ledger

from .conftest import EPSG, X0, Y0, MakeLayer, box
from .test_divisions import everything, sizes

TOWNS = [("520999101", "石桥镇", box(0, 0, 1000, 2000)), ("520999102", "云岭镇", box(1000, 0, 1000, 2000))]
FORMATS = {
    ".shp": "ESRI Shapefile", ".gpkg": "GPKG", ".geojson": "GeoJSON", ".kml": "LIBKML", ".kmz": "LIBKML",
    ".tab": "MapInfo File", ".mif": "MapInfo File", ".fgb": "FlatGeobuf", ".gml": "GML", ".sqlite": "SQLite",
}  # fmt: skip


def write(path: Path, epsg: int | None, rows: Sequence[tuple[str, str, str]] = TOWNS, driver: str = "") -> Path:
    """A layer of (code, name, wkt in the county's CRS) in any format; Chinese texts as the format has them."""
    found = ogr.GetDriverByName(driver or FORMATS[path.suffix])
    if found is None:
        pytest.skip(f"GDAL cannot write {path.suffix} here")
    path.parent.mkdir(exist_ok=True)
    options = ["FORMAT=MIF"] if path.suffix == ".mif" else []
    layer_options = ["ENCODING=CP936"] if path.suffix in (".mif", ".tab", ".shp") else []
    reference = crs.spatial_reference(epsg) if epsg else None
    dataset = found.CreateDataSource(str(path), options)
    layer = dataset.CreateLayer("towns", reference, ogr.wkbPolygon, layer_options)
    layer.CreateField(ogr.FieldDefn("XZQDM", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("XZQMC", ogr.OFTString))
    transformation = osr.CoordinateTransformation(crs.spatial_reference(EPSG), reference) if reference else None
    for code, name, wkt in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("XZQDM", code)
        feature.SetField("XZQMC", name)
        geometry = ogr.CreateGeometryFromWkt(wkt)
        if transformation is not None:
            geometry.Transform(transformation)
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    dataset = layer = None
    return path


def lines(ledger: Ledger, *statuses: str) -> list[tuple[int | None, str]]:
    return sorted(
        (
            (e.row, e.code)
            for e in ledger.entries
            if e.status in (statuses or ("noted", "refused")) and e.code != "areas.parents_missing"
        ),
        key=lambda line: (line[0] or 0, line[1]),
    )


# ---- formats --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_every_format_comes_in_with_its_chinese_names(county: County, chinese_tmp: Path, suffix: str) -> None:
    path = write(chinese_tmp / "来料" / f"乡镇{suffix}", 4490 if suffix in (".kml", ".kmz", ".geojson") else EPSG)
    ledger, _ = import_divisions(county, [path.parent])
    assert ledger.accepted == 2, ledger.to_json()
    found = {r["code"]: r["name"] for r in county.rows("SELECT code, name FROM area WHERE level = 'town'")}
    assert found == {"520999101000": "石桥镇", "520999102000": "云岭镇"}
    # KML is in degrees of 15 digits, MapInfo in whole centimetres
    assert sizes(county)["520999101000"] == pytest.approx(2_000_000, abs=40)


def test_mapinfo_in_gbk_without_a_declaration(chinese_tmp: Path) -> None:
    mif = chinese_tmp / "村.mif"
    head = 'Version 300\nCharset "Neutral"\nDelimiter ","\nColumns 2\n  XZQDM Char(12)\n  名称 Char(20)\nData\n\n'
    mif.write_bytes((head + "Region 1\n  5\n0 0\n10 0\n10 10\n0 10\n0 0\n").encode("gbk"))
    mif.with_suffix(".mid").write_bytes('"520999101201","上村"\n'.encode("gbk"))
    assert read_layers(mif)[0].columns == {"XZQDM": ["520999101201"], "名称": ["上村"]}


def test_a_file_geodatabase_is_one_input_and_its_inside_is_none(chinese_tmp: Path) -> None:
    folder = chinese_tmp / "来料" / "区划.gdb"
    folder.mkdir(parents=True)
    (folder / "a00000001.gdbtable").write_bytes(b"")
    (folder / "内部.json").write_text("{}", encoding="utf-8")
    assert expand([folder]) == [(folder, None)]
    assert expand([folder.parent]) == [(folder, None)]
    with pytest.raises(LinzhangError) as caught:
        read_layers(folder)
    assert caught.value.code == "areas.unreadable"


def test_a_real_file_geodatabase_comes_in(county: County, chinese_tmp: Path) -> None:
    driver = gdal.GetDriverByName("OpenFileGDB")
    if driver is None or not driver.GetMetadataItem("DCAP_CREATE"):
        pytest.skip("GDAL cannot write file geodatabases here")
    path = write(chinese_tmp / "来料" / "区划.gdb", EPSG, driver="OpenFileGDB")
    assert import_divisions(county, [path])[0].accepted == 2


def test_closed_lines_of_a_drawing_are_outlines(county: County, chinese_tmp: Path) -> None:
    path = chinese_tmp / "界线.dxf"
    dataset = ogr.GetDriverByName("DXF").CreateDataSource(str(path))
    layer = dataset.CreateLayer("entities")
    for code, _, wkt in TOWNS:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("Layer", code)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt).GetBoundary())
        layer.CreateFeature(feature)
    dataset = layer = None
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [path])
    assert (caught.value.code, caught.value.values["proposal"]) == ("areas.crs_missing", f"EPSG:{EPSG}")
    ledger, _ = import_divisions(county, [path], Options(crs=f"EPSG:{EPSG}"))
    assert ledger.accepted == 2
    assert sizes(county)["520999101000"] == 2_000_000


# ---- coordinate systems ---------------------------------------------------------------------------------------


def test_several_files_without_prj_get_each_its_own_answer(county: County, make_layer: MakeLayer) -> None:
    eight = shapely.transform(shapely.from_wkt(TOWNS[1][2]), lambda xy: xy + np.array([36_000_000, 0])).wkt
    one = make_layer("六位.shp", [(TOWNS[0][2], {"XZQDM": "520999101", "XZQMC": "石桥镇"})], epsg=None)
    two = make_layer("八位.shp", [(eight, {"XZQDM": "520999102", "XZQMC": "云岭镇"})], epsg=None)
    asked = {r.source: r.question for r in compare_divisions(county, [one, two]).reports}
    proposals = {source: found[1]["proposal"] for source, found in asked.items() if found}
    assert proposals == {"六位.shp": f"EPSG:{EPSG}", "八位.shp": "EPSG:4524"}
    given = {source: Answer(crs=str(proposal)) for source, proposal in proposals.items()}
    assert import_divisions(county, [one, two], Options(answers=given))[0].accepted == 2
    assert {size for code, size in sizes(county).items() if code[6:9] != "000"} == {2_000_000}
    outlines = geom.geometries([r[0] for r in county.rows("SELECT geom FROM area WHERE level = 'town' ORDER BY code")])
    assert shapely.hausdorff_distance(outlines[1], shapely.from_wkt(TOWNS[1][2])) < 0.001


@pytest.mark.parametrize("zone", [35, 36, 37])
def test_six_digits_are_judged_by_where_the_county_is(zone: int) -> None:
    """A layer on the plane of a neighbouring zone (or of the 6-degree zone with its meridian) of the same place."""
    near = (478_000.0, 3_268_000.0, 484_000.0, 3_276_000.0)
    x, y = crs.transformer(EPSG, 4509 + zone)(np.array([481_000.0]), np.array([3_271_000.0]))
    bounds = (float(x[0]) - 1000, float(y[0]) - 1000, float(x[0]) + 1000, float(y[0]) + 1000)
    assert proposed(bounds, EPSG, near) == f"EPSG:{4509 + zone}"
    # an empty county has no place to judge by
    assert proposed(bounds, EPSG) == f"EPSG:{EPSG}"


def test_zone_number_too_much_or_missing_is_refused_with_place(make_layer: MakeLayer) -> None:
    eight = shapely.transform(shapely.from_wkt(box(0, 0, 9, 9)), lambda xy: xy + np.array([36_000_000, 0])).wkt
    for wkt, epsg, proposal in ((eight, EPSG, "EPSG:4524"), (box(0, 0, 9, 9), 4524, f"EPSG:{EPSG}")):
        layer = read_layers(make_layer(f"村{epsg}.gpkg", [(wkt, {"XZQDM": "520999101201"})], epsg=epsg))[0]
        with pytest.raises(LinzhangError) as caught:
            check_place(layer, decode(layer.wkb), Home(EPSG), None)
        assert (caught.value.code, caught.value.values["proposal"]) == ("areas.crs_contradicts", proposal)
        assert "3270004" in str(caught.value.values["place"])


def test_degrees_said_to_be_metres_are_refused_with_place_and_taken_with_an_answer(
    county: County, make_layer: MakeLayer
) -> None:
    wkt = "POLYGON((107.8 29.5,107.81 29.5,107.81 29.51,107.8 29.51,107.8 29.5))"
    path = make_layer("村.gpkg", [(wkt, {"XZQDM": "520999101201", "XZQMC": "上村"})])
    before = everything(county)
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [path])
    values = caught.value.values
    assert (caught.value.code, values["proposal"], values["place"]) == (
        "areas.crs_contradicts",
        "EPSG:4490",
        "107.8050, 29.5050",
    )
    assert everything(county) == before
    assert import_divisions(county, [path], Options(crs="EPSG:4490"))[0].accepted == 1


# ---- outlines -------------------------------------------------------------------------------------------------


def ring(*points: tuple[float, float]) -> str:
    return "(" + ",".join(f"{X0 + x} {Y0 + y}" for x, y in points) + ")"


def square(x: float, y: float, size: float) -> str:
    return ring((x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y))


def one_row(county: County, make_layer: MakeLayer, wkt: str | None) -> tuple[Ledger, list[tuple[int | None, str]]]:
    """A bad row between two good ones."""
    rows = [
        (box(5000, 0, 10, 10), {"XZQDM": "520999101201", "XZQMC": "一村"}),
        (wkt, {"XZQDM": "520999101202", "XZQMC": "二村"}),
        (box(5010, 0, 10, 10), {"XZQDM": "520999101203", "XZQMC": "三村"}),
    ]
    ledger, _ = import_divisions(county, [make_layer("村.gpkg", rows)])
    assert {"520999101201", "520999101203"} <= set(sizes(county))
    return ledger, lines(ledger)


@pytest.mark.parametrize(
    ("rings", "code", "m2", "place"),
    [
        # a ring that crosses itself
        (ring((0, 0), (100, 100), (100, 0), (0, 100), (0, 0)), "geometry_repaired", 5000, (50, 50)),
        # a hole in a hole, a hole outside, a hole that crosses the shell
        (f"{square(0, 0, 100)},{square(10, 10, 80)},{square(40, 40, 20)}", "geometry_repaired", 4000, (40, 40)),
        (f"{square(0, 0, 100)},{square(200, 200, 10)}", "geometry_repaired", 10_100, (200, 200)),
        # one vertex twice
        (ring((0, 0), (100, 0), (100, 0), (100, 100), (0, 100), (0, 0)), "duplicate_vertices", 10_000, (100, 0)),
    ],
)
def test_outlines_that_have_to_be_mended_are_said_with_row_and_place(
    county: County, make_layer: MakeLayer, rings: str, code: str, m2: int, place: tuple[int, int]
) -> None:
    ledger, found = one_row(county, make_layer, f"POLYGON({rings})")
    assert found == [(2, f"areas.{code}")]
    assert sizes(county)["520999101202"] == m2
    values = next(e.values for e in ledger.entries if e.row == 2)
    assert values["place"] == f"{X0 + place[0]:.0f}, {Y0 + place[1]:.0f}"
    outline = geom.geometries([county.scalar("SELECT geom FROM area WHERE code = '520999101202'")])[0]
    assert shapely.is_valid(outline)
    assert outline.geom_type == "MultiPolygon"


def test_parts_far_from_each_other_are_said_with_the_smallest(county: County, make_layer: MakeLayer) -> None:
    ledger, found = one_row(county, make_layer, f"MULTIPOLYGON(({square(0, 0, 100)}),({square(300, 0, 10)}))")
    assert found == [(2, "areas.several_parts")]
    values = next(e.values for e in ledger.entries if e.row == 2)
    assert (values["count"], values["m2"]) == (2, 100.0)
    assert str(values["place"]).startswith(f"{X0 + 305:.0f}")


def test_heights_and_arcs_are_said_with_their_rows(county: County, make_layer: MakeLayer) -> None:
    flat = [(X0, Y0), (X0 + 100, Y0), (X0 + 100, Y0 + 100), (X0, Y0 + 100), (X0, Y0)]
    with_heights = "POLYGON Z((" + ",".join(f"{x} {y} 512" for x, y in flat) + "))"
    _, found = one_row(county, make_layer, with_heights)
    assert found == [(None, "areas.heights_dropped")]
    assert sizes(county)["520999101202"] == 10_000
    x, y = X0 + 1000, Y0
    arcs = f"CURVEPOLYGON(CIRCULARSTRING({x} {y},{x + 50} {y + 50},{x + 100} {y},{x + 50} {y - 50},{x} {y}))"
    rows = [(arcs, {"XZQDM": "520999101205", "XZQMC": "五村"})]
    ledger, _ = import_divisions(county, [make_layer("弧.gpkg", rows)])
    entry = next(e for e in ledger.entries if e.code == "areas.curves_straightened")
    assert (entry.values["count"], entry.values["rows"]) == (1, "1")
    assert sizes(county)["520999101205"] == pytest.approx(7854, abs=10)


@pytest.mark.parametrize(
    ("wkt", "code"),
    [
        (None, "geometry_missing"),
        ("POLYGON EMPTY", "geometry_empty"),
        (f"POLYGON({ring((0, 0), (10, 0), (20, 0), (0, 0))})", "geometry_broken"),
        (f"POINT({X0} {Y0})", "geometry_not_polygon"),
        (box(4_000_000, 0, 10, 10), "geometry_coordinates"),
    ],
)
def test_outlines_that_cannot_be_used_are_refused_with_their_row(
    county: County, make_layer: MakeLayer, wkt: str | None, code: str
) -> None:
    _, found = one_row(county, make_layer, wkt)
    assert found == [(2, f"areas.{code}")]
    assert "520999101202" not in sizes(county)


def test_two_villages_with_one_code_are_said_with_both_places(county: County, make_layer: MakeLayer) -> None:
    rows = [
        (box(0, 0, 10, 10), {"XZQDM": "520999101201", "XZQMC": "一村"}),
        (box(100, 0, 10, 10), {"XZQDM": "520999101201", "XZQMC": "二村"}),
    ]
    ledger, _ = import_divisions(county, [make_layer("村.gpkg", rows)])
    entry = next(e for e in ledger.entries if e.status == "refused")
    assert (entry.row, entry.code, entry.values["first_row"]) == (2, "areas.code_twice", 1)
    assert (entry.values["first_place"], entry.values["place"]) == (
        f"{X0 + 5:.0f}, {Y0 + 5:.0f}",
        f"{X0 + 105:.0f}, {Y0 + 5:.0f}",
    )
    assert county.scalar("SELECT name FROM area WHERE code = '520999101201'") == "一村"


def test_a_town_split_over_two_files_becomes_one(county: County, make_layer: MakeLayer) -> None:
    east = make_layer("东.shp", [(box(500, 0, 500, 1000), {"XZQDM": "520999101", "XZQMC": "石桥镇"})])
    west = make_layer("西.gpkg", [(box(0, 0, 500, 1000), {"XZQDM": "520999101", "XZQMC": "石桥镇"})])
    ledger, _ = import_divisions(county, [east, west])
    entry = next(e for e in ledger.entries if e.code == "areas.piece_joined")
    assert (entry.source, entry.row, entry.values["file"]) == ("西.gpkg", 1, "东.shp")
    assert (ledger.accepted, sizes(county)["520999101000"]) == (2, 1_000_000)
    outline = geom.geometries([county.scalar("SELECT geom FROM area WHERE code = '520999101000'")])[0]
    assert len(shapely.get_parts(outline)) == 1
    before = everything(county)
    again, _ = import_divisions(county, [west, east])
    assert everything(county) == before
    assert again.unchanged_count == 2


def test_a_missing_name_never_takes_the_name_of_an_area_away(county: County, make_layer: MakeLayer) -> None:
    import_divisions(county, [make_layer("一.gpkg", [(box(0, 0, 9, 9), {"XZQDM": "520999101201", "XZQMC": "上村"})])])
    rows = [
        (box(0, 0, 99, 9), {"XZQDM": "520999101201", "XZQMC": None}),
        (box(99, 0, 9, 9), {"XZQDM": "520999101202", "XZQMC": "下村"}),
    ]
    import_divisions(county, [make_layer("二.gpkg", rows)])
    found = county.rows("SELECT name, area_m2 FROM area WHERE code = '520999101201'")[0]
    assert tuple(found) == ("上村", 891)
