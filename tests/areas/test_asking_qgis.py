"""小班 and map layers that leave open where they lie: asked in the dock as divisions are, and found by comparing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from linzhang_plugin.county import crs, gcj02
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County

from .conftest import EPSG, X0, Y0, MakeLayer, box
from .test_areas_qgis import run
from .test_importing import shifted

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

pytestmark = pytest.mark.matrix


@pytest.fixture
def panel(asking_panel: Panel) -> Panel:
    return asking_panel


def stands(*, moved: bool) -> list[tuple[str, dict[str, Any]]]:
    """小班 that fill a village, some along its border, as they are and as a web map has them."""
    place = {"XIAN": "520999", "XIANG": "101", "CUN": "201", "LIN_BAN": "1", "DI_LEI": "0111"}
    rows = []
    for i in range(10):
        for j in range(10):
            shape = box(100 * i, 100 * j, 100, 100)
            rows.append((shifted(shape) if moved else shape, {**place, "XIAO_BAN": f"{i}{j}"}))
    return rows


def dialog_of(panel: Panel) -> Any:
    assert panel.imports.current is not None
    assert panel.imports.current.dialog is not None, panel._state.text()
    return panel.imports.current.dialog


def count(panel: Panel, table: str) -> int:
    with panel.session.county() as county:
        return int(county.scalar(f"SELECT count(*) FROM {table}"))


def test_stands_without_a_crs_are_asked_about_in_the_dialog_of_divisions(panel: Panel, make_layer: MakeLayer) -> None:
    panel.dropped([make_layer("小班.shp", stands(moved=False), epsg=None)])
    page = dialog_of(panel).pages[0]
    assert page.question["code"] == "areas.crs_missing"
    assert page.crs.crs().authid() == f"EPSG:{EPSG}"
    # fields of codes and names are no question here
    assert page.fields == {}
    assert count(panel, "compartment") == 0
    dialog_of(panel).accept()
    assert panel.imports.current.dialog is None
    assert count(panel, "compartment") == 100


@pytest.mark.once
def test_what_stays_unanswered_is_left_out_and_the_rest_comes_in(panel: Panel, make_layer: MakeLayer) -> None:
    from qgis.core import QgsCoordinateReferenceSystem

    good = make_layer("好.shp", [(box(1500, 0, 50, 50), {"XIAO_BAN": "1", "LIN_BAN": "1", "DI_LEI": "0111"})])
    bare = make_layer("小班.shp", stands(moved=False), epsg=None)
    panel.dropped([good, bare])
    page = dialog_of(panel).pages[0]
    assert page.layer["source"] == "小班.shp"
    page.crs.setCrs(QgsCoordinateReferenceSystem())
    dialog_of(panel).accept()
    assert panel.imports.current.dialog is None
    assert count(panel, "compartment") == 1
    assert "小班.shp" in str(panel.started[1][1]["INPUT"])  # type: ignore[attr-defined]


def test_a_map_layer_without_a_crs_is_asked_about(panel: Panel, make_layer: MakeLayer) -> None:
    from osgeo import ogr

    path = make_layer("湿地.shp", [(box(100, 100, 50, 50), {"NAME": "石桥湿地"})], epsg=None, geometry=ogr.wkbPolygon)
    panel.dropped([path])
    assert dialog_of(panel).pages[0].question["code"] == "areas.crs_missing"
    dialog_of(panel).accept()
    assert count(panel, "wetland") == 1
    panel.dropped([path])
    dialog_of(panel).reject()
    assert count(panel, "wetland") == 1
    assert panel._state.text() == "Nothing was imported."


def test_stands_of_a_web_map_are_found_and_converted_as_answered(panel: Panel, make_layer: MakeLayer) -> None:
    panel.dropped([make_layer("网图小班.geojson", stands(moved=True), epsg=4326)])
    page = dialog_of(panel).pages[0]
    assert page.question["code"] == "areas.datum_proposed_inside"
    assert page.datum.currentData() == "gcj02"
    assert "GCJ-02" in page._words()
    assert count(panel, "compartment") == 0
    dialog_of(panel).accept()
    with panel.session.county() as county:
        outside = county.rows("SELECT minx, miny, maxx, maxy FROM rtree_compartment_geom")
    assert len(outside) == 100
    assert max(row["maxx"] for row in outside) == pytest.approx(481_000, abs=1.0)
    assert min(row["miny"] for row in outside) == pytest.approx(3_270_000, abs=1.0)


@pytest.mark.once
def test_surveyed_stands_ask_nothing_and_a_shifted_layer_is_refused_by_the_algorithm(
    panel: Panel, make_layer: MakeLayer
) -> None:
    from qgis.core import QgsProcessingException

    path = panel.session.path
    assert path is not None
    web = make_layer("网图小班.geojson", stands(moved=True), epsg=4326)
    with pytest.raises(QgsProcessingException, match="GCJ-02"):
        run("importcompartments", path, INPUT=[str(web)])
    assert run("importcompartments", path, INPUT=[str(web)], DATUM="as_is")["ACCEPTED"] == 100
    surveyed = make_layer("小班.shp", stands(moved=False))
    assert run("importcompartments", path, INPUT=[str(surveyed)])["REFUSED"] == 0


@pytest.mark.once
def test_old_trees_of_a_web_map_are_found_by_the_border_of_the_county(panel: Panel, make_layer: MakeLayer) -> None:
    from osgeo import ogr

    # along the western edge of the county, just inside
    places = [(5.0, 100.0 * i) for i in range(1, 19)]

    def at(x: float, y: float) -> str:
        lon, lat = gcj02.wgs84_to_gcj02(*crs.transformer(EPSG, crs.CGCS2000)(np.array([X0 + x]), np.array([Y0 + y])))
        return f"POINT({lon[0]:.9f} {lat[0]:.9f})"

    rows = [(at(x, y), {"NAME": f"银杏{i}"}) for i, (x, y) in enumerate(places)]
    panel.dropped([make_layer("古树.geojson", rows, epsg=4326, geometry=ogr.wkbPoint)])
    found = dialog_of(panel).pages[0]
    assert (found.question["code"], found.datum.currentData()) == ("areas.datum_proposed_inside", "gcj02")
    dialog_of(panel).accept()
    assert count(panel, "old_tree") == 18


@pytest.mark.once
def test_layers_that_only_reach_over_a_border_are_no_web_maps(
    qgis_app: object, county: County, country: dict[str, Path], make_layer: MakeLayer
) -> None:
    from linzhang_plugin.areas.compartments import import_compartments

    run("importdivisions", county.path, INPUT=[str(p) for p in country.values()])
    # a neighbouring county's 小班 in the same file: no shift brings them in
    rows = [(box(100 * i, -300, 100, 400), {"XIAO_BAN": f"{i}", "LIN_BAN": "1"}) for i in range(20)]
    try:
        ledger, _ = import_compartments(county, [make_layer("跨界.shp", rows)])
    except LinzhangError as error:
        pytest.fail(error.code)
    assert ledger.accepted == 20


def test_the_kind_of_overlay_areas_is_asked_where_nothing_says_it(panel: Panel, make_layer: MakeLayer) -> None:
    rows = [(box(500, 500, 1000, 1000), {"名称": "青峰林场"}), (box(0, 0, 300, 300), {"名称": "老鹰岩"})]
    panel.imports._divisions([make_layer("甲乙.gpkg", rows)], overlay=True)
    page = dialog_of(panel).pages[0]
    assert page.layer["kindless"] == 1
    page.kind.setCurrentIndex(page.kind.findData("reserve") if page.kind.findData("reserve") > 0 else 1)
    chosen = page.kind.currentData()
    dialog_of(panel).accept()

    def kinds() -> dict[str, str]:
        with panel.session.county() as county:
            return {r["name"]: r["overlay_kind"] for r in county.rows("SELECT * FROM area WHERE kind = 'overlay'")}

    # the answer is for what does not say it, and not for the forest farm
    assert kinds() == {"青峰林场": "forest_farm", "老鹰岩": chosen}
    assert chosen != "forest_farm"
    # known now: no second question
    panel.imports._divisions([make_layer("甲乙.gpkg", rows)], overlay=True)
    assert panel.imports.current.dialog is None
    assert kinds()["老鹰岩"] == chosen
