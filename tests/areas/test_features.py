"""Roads, water and settlements for maps: read from what bureaus have, known again, replaced by a new edition."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County

from .conftest import X0, Y0, MakeLayer, box


def line(*points: tuple[float, float]) -> str:
    return "LINESTRING(" + ",".join(f"{X0 + x} {Y0 + y}" for x, y in points) + ")"


def point(x: float, y: float) -> str:
    return f"POINT({X0 + x} {Y0 + y})"


def run(county: County, *files: Path, **parameters: Any) -> dict[str, Any]:
    import processing

    found: dict[str, Any] = processing.run(
        "linzhang:importfeatures", {"COUNTY": str(county.path), "INPUT": [str(f) for f in files], **parameters}
    )
    return found


def sizes(county: County) -> dict[str, int]:
    return {t: county.scalar(f"SELECT count(*) FROM {t}") for t in ("road", "river", "lake", "settlement")}


@pytest.fixture
def layers(make_layer: MakeLayer) -> dict[str, Path]:
    from osgeo import ogr

    return {
        "road": make_layer(
            "道路.shp",
            [
                (line((0, 0), (900, 400)), {"NAME": "X301", "LB": "县道"}),
                (line((0, 5), (5, 9)), {"NAME": ""}),
            ],
            geometry=ogr.wkbLineString,
        ),
        "river": make_layer("水系.shp", [(line((0, 9), (700, 30)), {"HLMC": "清水河"})], geometry=ogr.wkbLineString),
        "lake": make_layer("水库.geojson", [(box(10, 10, 80, 60), {"名称": "石桥水库"})]),
        "settlement": make_layer("居民点.geojson", [(point(40, 40), {"名称": "上村村委会"})]),
    }


@pytest.mark.matrix
def test_each_kind_goes_into_its_own_table_with_name_and_outline(
    qgis_app: object, county: County, layers: dict[str, Path]
) -> None:
    outputs = run(county, *layers.values())
    assert outputs["REFUSED"] == 0
    assert sizes(county) == {"road": 2, "river": 1, "lake": 1, "settlement": 1}
    road = county.rows("SELECT name, kind, geom FROM road ORDER BY name IS NULL")[0]
    assert (road["name"], road["kind"]) == ("X301", "县道")
    assert shapely.length(geom.geometries([road["geom"]])[0]) == pytest.approx((900**2 + 400**2) ** 0.5)
    assert county.scalar("SELECT name FROM river") == "清水河"
    lake = geom.geometries([county.scalar("SELECT geom FROM lake")])[0]
    assert shapely.area(lake) == pytest.approx(80 * 60)


@pytest.mark.parametrize(
    ("file", "table"),
    [
        ("青峰县湿地.shp", "wetland"),
        ("清水河国家湿地公园.shp", "reserve"),
        ("自然保护地.geojson", "reserve"),
        ("古树名木.gpkg", "old_tree"),
        ("水面.gpkg", "lake"),
    ],
)
def test_layers_of_the_archive_are_known_by_their_files(
    qgis_app: object, county: County, make_layer: MakeLayer, file: str, table: str
) -> None:
    run(county, make_layer(file, [(box(10, 10, 80, 60), {"名称": "甲"})]))
    assert county.scalar(f"SELECT count(*) FROM {table}") == 1
    shape = geom.geometries([county.scalar(f"SELECT geom FROM {table}")])[0]
    # a group of old trees drawn as an outline is one point
    assert shapely.get_dimensions(shape) == (0 if table == "old_tree" else 2)


def test_the_same_files_twice_change_nothing_and_a_new_edition_replaces(
    qgis_app: object, county: County, layers: dict[str, Path], make_layer: MakeLayer
) -> None:
    from osgeo import ogr

    run(county, *layers.values())
    before = {t: county.rows(f"SELECT uid, hash FROM {t} ORDER BY id") for t in sizes(county)}
    run(county, *layers.values())
    assert {t: county.rows(f"SELECT uid, hash FROM {t} ORDER BY id") for t in before} == before
    edition = make_layer(
        "道路2025.shp", [(line((0, 0), (900, 400)), {"NAME": "X301", "LB": "县道"})], geometry=ogr.wkbLineString
    )
    run(county, edition, KIND="road", REPLACE=True)
    assert sizes(county) == {"road": 1, "river": 1, "lake": 1, "settlement": 1}
    assert county.scalar("SELECT uid FROM road") == before["road"][0]["uid"]


def test_a_new_edition_with_a_file_that_cannot_be_read_removes_nothing(
    qgis_app: object, county: County, layers: dict[str, Path], make_layer: MakeLayer, chinese_tmp: Path
) -> None:
    from osgeo import ogr

    run(county, layers["road"])
    edition = make_layer("东部道路.shp", [(line((0, 0), (900, 400)), {"NAME": "X9"})], geometry=ogr.wkbLineString)
    broken = chinese_tmp / "西部道路.geojson"
    broken.write_text("{", encoding="utf-8")
    outputs = run(county, edition, broken, KIND="road", REPLACE=True)
    assert outputs["REFUSED"] == 1
    assert sizes(county)["road"] == 3


def test_a_layer_of_the_wrong_kind_is_said_and_nothing_goes_in(
    qgis_app: object, county: County, layers: dict[str, Path]
) -> None:
    outputs = run(county, layers["lake"], KIND="road")
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (0, 1)
    assert sum(sizes(county).values()) == 0


@pytest.mark.matrix
def test_an_older_county_file_gets_the_tables(chinese_tmp: Path) -> None:
    import gzip

    old = chinese_tmp / "旧.gpkg"
    packed = Path(__file__).parents[1] / "county" / "version_2.gpkg.gz"
    old.write_bytes(gzip.decompress(packed.read_bytes()))
    with County.open(old) as county:
        assert sizes(county) == {"road": 0, "river": 0, "lake": 0, "settlement": 0}
