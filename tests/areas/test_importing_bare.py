"""Files that say little about themselves, and files of before a mending."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import shapely

from linzhang_plugin.areas.divisions import Options, compare_divisions, import_divisions
from linzhang_plugin.areas.importing.rows import code_in
from linzhang_plugin.county import geom
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County

from .conftest import X0, Y0, MakeLayer, box
from .test_areas_qgis import run
from .test_divisions import everything
from .test_importing import kinds


def test_a_fence_without_fields_takes_its_code_from_the_user(county: County, shared: Path) -> None:
    """A web map's fence has neither code nor name; its datum is asked about all the same."""
    fence = shared / "data" / "admin" / "fence_gcj02_520111.json"
    base = shared / "data" / "derived" / "counties10_wgs84.geojson"
    if not (fence.is_file() and base.is_file()):
        pytest.skip("the fences are not here")
    county.set_profile({"county": {**county.profile.get("county"), "name": "花溪区", "code": "520111"}})
    import_divisions(county, [base])
    before = everything(county)
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [fence])
    assert (caught.value.code, caught.value.values["proposal"]) == ("areas.no_code_single", "520111")
    with pytest.raises(LinzhangError) as caught:
        import_divisions(county, [fence], Options(fixed_code="520111"))
    assert (caught.value.code, caught.value.values["proposal"]) == ("areas.datum_proposed", "gcj02")
    assert everything(county) == before
    ledger, _ = import_divisions(county, [fence], Options(fixed_code="520111", fixed_name="花溪", datum="gcj02"))
    assert (ledger.accepted, ledger.refused) == (1, 0)
    assert county.scalar("SELECT name FROM area WHERE code = '520111000000'") == "花溪"


@pytest.mark.parametrize(
    ("name", "code"),
    [("fence_gcj02_520111.json", "520111"), ("石桥镇520999101界线.kml", "520999101"), ("2024年1月.shp", ""),
     ("520999101201-520999101202.shp", ""), ("5209991012010000000.shp", "")],
)  # fmt: skip
def test_the_code_in_a_file_name(name: str, code: str) -> None:
    assert code_in(name) == code


def test_vertices_on_the_same_border_are_no_difference(county: County, make_layer: MakeLayer) -> None:
    """A mending puts the neighbours' vertices on a border: the office's file of before changes nothing again."""
    office = make_layer("村.gpkg", [(box(0, 0, 1000, 1000), {"XZQDM": "520999101201", "XZQMC": "上村"})])
    import_divisions(county, [office])
    x, y = X0, Y0
    west = f"{x + 1000} {y},{x + 1000.0004} {y + 333.3},{x + 1000} {y + 1000}"
    mended = shapely.from_wkt(f"POLYGON(({x} {y},{west},{x} {y + 1000},{x} {y}))")
    uid = county.scalar("SELECT uid FROM area WHERE code = '520999101201'")
    with county.batch("test") as batch:
        batch.update("area", str(uid), geom=geom.to_wkb([mended])[0])
    before = everything(county)
    found = compare_divisions(county, [office])
    assert (found.differences, found.unchanged) == ([], 1)
    import_divisions(county, [office])
    assert everything(county) == before
    # a metre is a difference, however little ground it is
    spike = shapely.from_wkt(f"POLYGON(({x} {y},{x + 1000} {y},{x + 1000} {y + 1000},{x} {y + 1000},{x} {y + 500.0001},"
                             f"{x - 1} {y + 500},{x} {y + 499.9999},{x} {y}))")  # fmt: skip
    with county.batch("test") as batch:
        batch.update("area", str(uid), geom=geom.to_wkb([spike])[0])
    assert kinds(compare_divisions(county, [office]).differences) == [("reshaped", "520999101201")]


def test_the_fence_by_the_algorithms(qgis_app: object, county: County, shared: Path) -> None:
    fence = shared / "data" / "admin" / "fence_gcj02_520111.json"
    if not fence.is_file():
        pytest.skip("the fence is not here")
    county.set_profile({"county": {**county.profile.get("county"), "name": "花溪区", "code": "520111"}})
    asked = json.loads(run("comparedivisions", county.path, INPUT=[str(fence)])["QUESTIONS"])[0]
    assert asked["question"]["code"] == "areas.no_code_single"
    assert asked["fixed"] == {"code": "520111", "name": ""}
    outputs = run("importdivisions", county.path, INPUT=[str(fence)], CODE="520111", NAME="花溪区", DATUM="gcj02")
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (1, 0)
    mapping = json.dumps({fence.name: {"fixed_code": "520111", "fixed_name": "花溪", "datum": "gcj02"}})
    rows = json.loads(run("comparedivisions", county.path, INPUT=[str(fence)], MAPPING=mapping)["DIFFERENCES"])
    assert [(row["kind"], row["name"]) for row in rows] == [("renamed", "花溪")]
