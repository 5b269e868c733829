"""Foreign files: what is read, and the sentence for each that cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from linzhang_plugin.areas import fields
from linzhang_plugin.areas.reader import Home, check_place, expand, read_layers
from linzhang_plugin.areas.reader import _without_exceptions as _switched_off
from linzhang_plugin.areas.shapes import decode
from linzhang_plugin.county.crs import proposed
from linzhang_plugin.county.errors import LinzhangError

from .conftest import EPSG, MakeLayer, box


def refusal(path: Path, override: str | None = None) -> LinzhangError:
    try:
        layer = read_layers(path)[0]
        check_place(layer, decode(layer.wkb), Home(EPSG), override)
    except LinzhangError as error:
        return error
    pytest.fail(f"{path.name} was not refused")


@pytest.mark.parametrize(
    ("bounds", "proposal"),
    [
        ((106.1, 26.1, 106.9, 26.9), "EPSG:4490"),
        ((36_480_000, 3_270_000, 36_520_000, 3_290_000), "EPSG:4524"),
        ((18_480_000, 3_270_000, 18_520_000, 3_290_000), "EPSG:4496"),
        ((480_000, 3_270_000, 520_000, 3_290_000), f"EPSG:{EPSG}"),
        ((0, 0, 100, 100), None),
        ((3_270_000, 480_000, 3_290_000, 520_000), None),
    ],
)
def test_crs_is_proposed_from_the_coordinates(bounds: tuple[float, ...], proposal: str | None) -> None:
    assert proposed(bounds, EPSG) == proposal


def test_layer_without_crs_is_refused_with_a_proposal_and_taken_with_an_override(make_layer: MakeLayer) -> None:
    path = make_layer("村.shp", [(box(0, 0, 9, 9), {"XZQDM": "520999101201"})], epsg=None)
    error = refusal(path)
    assert (error.code, error.values["proposal"]) == ("areas.crs_missing", f"EPSG:{EPSG}")
    layer = read_layers(path)[0]
    assert check_place(layer, decode(layer.wkb), Home(EPSG), "EPSG:4545") == "EPSG:4545"


def test_degrees_said_to_be_metres_are_refused(make_layer: MakeLayer) -> None:
    wkt = "POLYGON((106.1 26.1,106.2 26.1,106.2 26.2,106.1 26.1))"
    error = refusal(make_layer("村.gpkg", [(wkt, {"XZQDM": "520999101201"})]))
    assert (error.code, error.values["proposal"]) == ("areas.crs_contradicts", "EPSG:4490")


def test_real_stands_in_finland_are_refused(shared: Path) -> None:
    error = refusal(shared / "data" / "stands" / "forest_stands_2012.shp")
    assert error.code == "areas.far_outside"
    assert error.values["lon"] == "25.09"


@pytest.mark.parametrize(
    ("lon", "lat", "bounds", "far"),
    [
        (108.0, 26.5, None, False),
        (110.9, 26.5, None, False),
        (111.1, 26.5, None, True),
        (104.9, 26.5, None, True),
        (109.0, 26.5, (480_000.0, 2_900_000.0, 520_000.0, 2_950_000.0), False),
        (108.0, 30.0, (480_000.0, 2_900_000.0, 520_000.0, 2_950_000.0), True),
        (110.9, 26.5, (480_000.0, 2_900_000.0, 520_000.0, 2_950_000.0), True),
    ],
)
def test_what_is_far_from_the_county(lon: float, lat: float, bounds: Any, far: bool) -> None:
    assert Home(EPSG, bounds).far(np.array([lon]), np.array([lat])).tolist() == [far]


def test_files_that_hold_nothing_usable_have_their_sentence(make_layer: MakeLayer, chinese_tmp: Path) -> None:
    broken = chinese_tmp / "坏的.shp"
    broken.write_bytes(b"no shapefile")
    assert refusal(broken).code == "areas.unreadable"
    assert refusal(make_layer("空.geojson", [])).code in {"areas.empty", "areas.unreadable"}
    assert refusal(make_layer("空.gpkg", [])).code == "areas.empty"
    from osgeo import ogr

    points = make_layer("点.gpkg", [("POINT(1 1)", {"XZQDM": "520999101201"})], geometry=ogr.wkbPoint)
    assert refusal(points).code == "areas.no_polygons"


def test_folder_is_searched_and_missing_paths_are_named(make_layer: MakeLayer, chinese_tmp: Path) -> None:
    one = make_layer("乡镇.shp", [(box(0, 0, 9, 9), {"XZQDM": "520999101"})])
    two = make_layer("村.gpkg", [(box(0, 0, 9, 9), {"XZQDM": "520999101201"})])
    assert {path for path, _ in expand([one.parent])} == {one, two}
    assert expand([f"{two}|layername=村"]) == [(two, "村")]
    with pytest.raises(LinzhangError) as caught:
        expand([chinese_tmp / "没有.shp"])
    assert caught.value.code == "areas.input_missing"


def test_curves_and_heights_become_plain_outlines(make_layer: MakeLayer) -> None:
    wkt = "CURVEPOLYGON Z (CIRCULARSTRING Z (0 0 5,50 50 5,100 0 5,50 -50 5,0 0 5))"
    layer = read_layers(make_layer("弧.gpkg", [(wkt, {"XZQDM": "520999101201"})]))[0]
    outline = decode(layer.wkb)[0]
    assert not shapely.has_z(outline)
    assert abs(shapely.area(outline) - 3.14159265 * 2500) < 8


def test_code_and_name_fields_are_found_by_name_and_by_content(shared: Path, make_layer: MakeLayer) -> None:
    derived = shared / "data" / "derived"
    villages = read_layers(derived / "qianjiang500114_villages_SYNTHETIC_wgs84.geojson")[0]
    assert (fields.code_field(villages), fields.name_field(villages)) == ("code12", "name")
    towns = read_layers(derived / "qianjiang500114_towns_SYNTHETIC_wgs84.geojson")[0]
    # the constant column county also holds six-digit codes
    assert (fields.code_field(towns), fields.name_field(towns)) == ("code12", "name")
    rows = [(box(0, 0, 9, 9), {"甲": "无", "乙": f"52099910120{i}", "丙": f"第{i}村"}) for i in range(3)]
    unnamed = read_layers(make_layer("无名.gpkg", rows))[0]
    assert (fields.code_field(unnamed), fields.name_field(unnamed, other_than="乙")) == ("乙", "丙")


def test_layer_without_codes_names_its_fields(make_layer: MakeLayer) -> None:
    layer = read_layers(make_layer("无码.gpkg", [(box(0, 0, 9, 9), {"甲": "一", "乙": "二"})]))[0]
    with pytest.raises(LinzhangError) as caught:
        fields.code_field(layer)
    assert (caught.value.code, caught.value.values["fields"]) == ("areas.no_code_field", "甲、乙")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (520999101201.0, "520999101201"),
        ("520999101", "520999101000"),
        ("5209991012010000000", "520999101201"),
        ("520999", "520999000000"),
        ("520999101201-01", "520999101201-01"),
        (" 520999101201 ", "520999101201"),
        ("32", "32"),
        (None, ""),
    ],
)
def test_codes_as_files_have_them(value: object, code: str) -> None:
    assert fields.division_code(value) == code


@pytest.mark.parametrize("order", [("gdal", "ogr"), ("ogr", "gdal"), ("osr", "gdal", "ogr")])
def test_exceptions_that_others_switched_on_are_off_while_reading_and_on_again(
    make_layer: MakeLayer, order: tuple[str, ...]
) -> None:
    from osgeo import gdal, ogr, osr

    path = make_layer("村.shp", [(box(0, 0, 100, 100), {"XZQMC": "上村"})])
    modules = {"gdal": gdal, "ogr": ogr, "osr": osr}
    before = _switched_off()
    try:
        for name in order:
            modules[name].UseExceptions()
        for _ in range(2):
            assert len(read_layers(path)) == 1
            with pytest.raises(LinzhangError):
                read_layers(path.with_suffix(".prj"))
            assert all(modules[name].GetUseExceptions() for name in order)
    finally:
        _switched_off()
        for module in reversed(before):
            module.UseExceptions()
