"""The algorithms of the room areas, and its dock, on a real QGIS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county.gateway import County

from .conftest import EPSG, MakeLayer, box, county_file
from .test_compartments import stand

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

pytestmark = pytest.mark.matrix


def run(algorithm: str, path: Path, **parameters: Any) -> dict[str, Any]:
    import processing

    found: dict[str, Any] = processing.run(f"linzhang:{algorithm}", {"COUNTY": str(path), **parameters})
    return found


def test_importdivisions_takes_files_folders_and_one_path(
    qgis_app: object, county: County, country: dict[str, Path], chinese_tmp: Path
) -> None:
    ledger = chinese_tmp / "台账.xlsx"
    outputs = run("importdivisions", county.path, INPUT=[str(country["towns"])], LEDGER=str(ledger))
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (2, 0)
    assert ledger.stat().st_size > 1000
    assert run("importdivisions", county.path, INPUT=str(country["villages"]))["ACCEPTED"] == 4
    assert run("importdivisions", county.path, INPUT=[str(country["towns"].parent)])["ACCEPTED"] == 8
    assert county.scalar("SELECT count(*) FROM area") == 9


def test_importdivisions_asks_for_the_crs_in_words_and_takes_it(
    qgis_app: object, county: County, make_layer: MakeLayer
) -> None:
    from qgis.core import QgsProcessingException

    path = make_layer("村.shp", [(box(0, 0, 9, 9), {"XZQDM": "520999101201", "XZQMC": "上村"})], epsg=None)
    with pytest.raises(QgsProcessingException) as caught:
        run("importdivisions", county.path, INPUT=[str(path)])
    assert f"EPSG:{EPSG}" in str(caught.value)
    assert "areas.crs_missing" not in str(caught.value)
    assert run("importdivisions", county.path, INPUT=[str(path)], CRS=f"EPSG:{EPSG}")["ACCEPTED"] == 1


@pytest.mark.parametrize("algorithm", ["importdivisions", "importcompartments"])
@pytest.mark.parametrize(("lon", "known"), [(121.0, False), (110.5, True)])
@pytest.mark.once
def test_layer_far_from_the_county_is_refused_in_words(
    qgis_app: object,
    county: County,
    country: dict[str, Path],
    make_layer: MakeLayer,
    algorithm: str,
    lon: float,
    known: bool,
) -> None:
    from qgis.core import QgsProcessingException

    if known:  # within the zone's reach, and yet 240 km from all that the county has
        run("importdivisions", county.path, INPUT=[str(country["towns"])])
    before = county.scalar("SELECT count(*) FROM area")
    wkt = f"POLYGON(({lon} 31,{lon + 0.01} 31,{lon + 0.01} 31.01,{lon} 31.01,{lon} 31))"
    path = make_layer("邻省.gpkg", [(wkt, {"XZQDM": "520999101209", "XZQMC": "东山村"} | stand(1)[1])], epsg=4490)
    with pytest.raises(QgsProcessingException, match="邻省") as caught:
        run(algorithm, county.path, INPUT=[str(path)])
    assert f"{lon:.2f}"[:4] in str(caught.value)
    assert "far_degrees" in str(caught.value)
    assert county.scalar("SELECT count(*) FROM area") == before
    assert county.scalar("SELECT count(*) FROM compartment") == 0


@pytest.mark.once
def test_one_row_far_away_is_refused_alone_and_limits_are_data(
    qgis_app: object, county: County, make_layer: MakeLayer
) -> None:
    rows = [
        (box(0, 0, 900, 900), {"XZQDM": "520999101201", "XZQMC": "上村"}),
        (box(0, 300_000, 900, 900), {"XZQDM": "520999101202", "XZQMC": "下村"}),
        (box(900, 0, 900, 900), {"XZQDM": "520999101203", "XZQMC": "中村"}),
    ]
    run("importdivisions", county.path, INPUT=[str(make_layer("甲.gpkg", rows[:1]))])
    path = make_layer("乙.gpkg", rows[1:])
    outputs = run("importdivisions", county.path, INPUT=[str(path)])
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (1, 1)
    county.set_profile({"areas": {**county.profile.get("areas"), "far_kilometres": 400}})
    outputs = run("importdivisions", county.path, INPUT=[str(path)])
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (2, 0)


def test_importdivisions_with_fields_and_level(qgis_app: object, county: County, make_layer: MakeLayer) -> None:
    rows = [(box(0, 0, 9, 9), {"XZQDM": "520999101299", "甲": "520999101201", "乙": "上村", "丙": "下村"})]
    path = make_layer("村.gpkg", rows)
    run("importdivisions", county.path, INPUT=[str(path)], LEVEL="village", FIELD_CODE="甲", FIELD_NAME="丙")
    assert [tuple(r) for r in county.rows("SELECT code, name FROM area")] == [("520999101201", "下村")]


@pytest.mark.once
def test_ten_real_counties_have_their_names_inside_qgis_too(qgis_app: object, shared: Path) -> None:
    from osgeo import gdal

    from linzhang_plugin.areas.reader import read_layers

    # QGIS 3.22 switches OGR's own recoding off (""), later ones leave it alone (None)
    assert not gdal.GetConfigOption("SHAPE_ENCODING")
    for variant in ("LDID4D", "nodecl"):
        layer = read_layers(shared / "data" / "derived" / f"counties10_gbk_{variant}.shp")[0]
        assert layer.columns["name"][:3] == ["黔江区", "花溪区", "章贡区"]
        assert layer.columns["province"][0] == "重庆市"


def test_importcompartments(qgis_app: object, county: County, make_layer: MakeLayer) -> None:
    path = make_layer("小班.shp", [stand(1), stand(1), stand(2)])
    outputs = run("importcompartments", county.path, INPUT=[str(path)])
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (2, 1)
    assert county.scalar('SELECT refused FROM "import" WHERE uid = ?', (outputs["IMPORT"],)) == 1


@pytest.mark.once
def test_every_sentence_of_the_room_is_used_and_every_code_has_one(qgis_app: object) -> None:
    import importlib
    import re

    from linzhang_plugin.areas import faults
    from linzhang_plugin.desktop import messages

    package = Path(messages.__file__).parents[2]
    rooms = [room for room in messages.ROOMS if room.split("_")[0] == "areas"]
    known: set[str] = set()
    for room in rooms:
        known |= set(importlib.import_module(f"{messages.__name__}.{room}").sentences(lambda _context, text: text))
    used: set[str] = set()
    begun: set[str] = set()
    for file in [*package.joinpath("areas").rglob("*.py"), *package.joinpath("county").rglob("*.py")]:
        text = file.read_text(encoding="utf-8")
        # keys of the profile look the same, but are read with .get
        text = re.sub(r"""\.get\(\s*"areas\.[a-z_.]+\"""", "", text)
        used |= set(re.findall(r'"((?:areas|areas_[a-z]+)\.[a-z_0-9]+)"', text))
        begun |= set(re.findall(r'f"((?:areas|areas_[a-z]+)\.[a-z_0-9]*)\{', text))
    assert {code.split(".")[0] for code in used} >= set(rooms), "the search finds nothing: it proves nothing"
    constants = {"areas.forest_land"}
    assert used - constants - known == set()
    used |= {f"areas_checks.{kind}" for kind in faults.KINDS}
    # a code that is put together is begun somewhere; where only the room is, its values stand in the same place
    begun = {head for head in begun if not head.endswith(".")}
    text = package.joinpath("areas", "resources", "remarks.py").read_text(encoding="utf-8")
    used |= {f"areas_resources.{name}" for name in re.findall(r'"([a-z_]+)"', text)}
    assert {code for code in known - used if not any(code.startswith(head) for head in begun)} == set()


@pytest.fixture
def panel(qgis_app: object, chinese_tmp: Path, country: dict[str, Path]) -> Iterator[Panel]:
    from qgis.core import QgsProject

    from linzhang_plugin.areas.panel import Panel
    from linzhang_plugin.desktop.session import CountySession

    path = county_file(chinese_tmp / "打开的县库.gpkg", country)
    session = CountySession()
    session.start()
    dock = Panel(session, None)
    session.open(path)
    yield dock
    dock.unload()
    session.stop()
    QgsProject.instance().clear()
    dock.deleteLater()


def texts(panel: Panel) -> list[Any]:
    def below(item: Any) -> Any:
        children = [below(item.child(i)) for i in range(item.childCount())]
        return [item.text(0), *children] if children else item.text(0)

    return [below(panel.tree.topLevelItem(i)) for i in range(panel.tree.topLevelItemCount())]


def test_tree_shows_the_county_with_figures(panel: Panel) -> None:
    assert texts(panel) == [
        ["青峰县", ["石桥镇", ["上村", "上村一组", "上村二组"], "下村"], ["云岭镇", "东村", "西村"]]
    ]
    county = panel.tree.topLevelItem(0)
    assert [county.text(i) for i in range(1, 4)] == ["2", "400.0000", "6000.0"]
    assert "2" in panel.summary.text()


def test_selecting_in_the_tree_selects_on_the_map_and_back(panel: Panel) -> None:
    layer = panel.session.layer("area")
    assert layer is not None
    town = panel.tree.topLevelItem(0).child(1)
    seen: list[str] = []
    panel.session.area_selected.connect(seen.append)
    panel.tree.setCurrentItem(town)
    assert [f["name"] for f in layer.getSelectedFeatures()] == ["云岭镇"]
    assert seen == [panel.session.area_uid]
    layer.selectByExpression("\"name\" = '上村二组'")
    assert panel.tree.currentItem().text(0) == "上村二组"
    assert len(seen) == 2


def test_search_shows_what_fits_and_what_is_above_and_below(panel: Panel) -> None:
    def visible() -> set[str]:
        return {item.text(0) for item in panel.tree.items.values() if not item.isHidden()}

    panel.search.setText("上村")
    assert visible() == {"青峰县", "石桥镇", "上村", "上村一组", "上村二组"}
    panel.search.setText("520999102202")
    assert visible() == {"青峰县", "云岭镇", "西村"}
    panel.search.setText("")
    assert len(visible()) == 9


def test_tree_follows_a_change_of_the_county(panel: Panel, make_layer: MakeLayer) -> None:
    path = make_layer("新.gpkg", [(box(0, 0, 100, 100), {"XZQDM": "520999101203", "XZQMC": "新村"})])
    assert panel.session.path is not None
    run("importdivisions", panel.session.path, INPUT=[str(path)])
    assert "新村" in texts(panel)[0][1]
    assert panel.tree.topLevelItem(0).isExpanded()


def test_dropped_files_go_to_the_right_algorithm(panel: Panel, make_layer: MakeLayer, monkeypatch: Any) -> None:
    started: list[tuple[str, int]] = []

    def run_job(algorithm: str, parameters: dict[str, Any], on_done: Any = None) -> None:
        started.append((algorithm, len(parameters["INPUT"])))
        if on_done:
            on_done({})

    monkeypatch.setattr(panel, "run_job", run_job)
    folder = make_layer("小班.shp", [stand(1)]).parent
    empty = folder.parent / "空文件夹"
    empty.mkdir()
    panel.dropped([empty])
    assert not started
    assert "空文件夹" in panel._state.text()
    panel.dropped([folder])
    assert started == [
        ("linzhang:comparedivisions", 3),
        ("linzhang:importdivisions", 3),
        ("linzhang:importcompartments", 1),
    ]


def test_closing_the_county_empties_the_tree(panel: Panel) -> None:
    panel.session.close()
    assert panel.tree.topLevelItemCount() == 0
