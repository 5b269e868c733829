"""Proposing and applying grids and filling in 四至, as algorithms on a county file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County

from .conftest import EPSG, X0, Y0
from .landscapes import in_one_piece

VILLAGE, OTHER = "520999101201", "520999101202"


def run(algorithm: str, county: County, **parameters: Any) -> dict[str, Any]:
    import processing

    found: dict[str, Any] = processing.run(f"linzhang:{algorithm}", {"COUNTY": str(county.path), **parameters})
    return found


def place(x: float, y: float, width: float, height: float) -> shapely.Geometry:
    return shapely.box(X0 + x, Y0 + y, X0 + x + width, Y0 + y + height)


def features_of(layer: Any) -> list[dict[str, Any]]:
    names = [f.name() for f in layer.fields()]
    return [
        dict(zip(names, f.attributes(), strict=True)) | {"geom": shapely.from_wkb(bytes(f.geometry().asWkb()))}
        for f in layer.getFeatures()
    ]


@pytest.fixture
def village(qgis_app: object, county: County) -> County:
    """A village of 2 by 2 km with 8 × 8 小班 of which the south-eastern ones are no forest; another beside it."""
    with county.batch("test") as batch:
        town = batch.insert(
            "area",
            [
                {"code": "520999101000", "name": "石桥镇", "level": "town", "kind": "base", "area_m2": 8_000_000}
                | {"geom": geom.to_wkb([place(0, 0, 4000, 2000)])[0]}
            ],
        )[0]
        batch.insert(
            "area",
            [
                {"code": code, "name": name, "level": "village", "kind": "base", "parent_uid": town}
                | {"area_m2": 4_000_000, "geom": geom.to_wkb([place(x, 0, 2000, 2000)])[0]}
                for code, name, x in ((VILLAGE, "上村", 0), (OTHER, "下村", 2000))
            ],
        )
        batch.insert(
            "compartment",
            [
                {
                    "code": f"{VILLAGE}-{r}{c}",
                    "number": f"{r}{c}",
                    "land_class": "0210" if r < 2 and c > 5 else "0111",
                    "area_m2": 62_500,
                    "attributes": f'{{"HUO_LMGQXJ": "{10 + c}"}}',
                    "geom": geom.to_wkb([place(c * 250, r * 250, 250, 250)])[0],
                }
                for r in range(8)
                for c in range(8)
            ],
        )
    return county


def grids(county: County) -> list[dict[str, Any]]:
    return [dict(r) for r in county.rows("SELECT * FROM area WHERE level = 'grid' ORDER BY code")]


def propose(county: County, number: int = 4, **parameters: Any) -> Any:
    return run("proposegrids", county, AREA=VILLAGE, NUMBER=number, OUTPUT="TEMPORARY_OUTPUT", **parameters)


@pytest.mark.matrix
def test_proposal_is_even_contiguous_and_writes_nothing(village: County, chinese_tmp: Path) -> None:
    before = village.path.read_bytes()
    report = chinese_tmp / "方案.xlsx"
    outputs = propose(village, REPORT=str(report))
    assert village.path.read_bytes() == before
    found = features_of(outputs["OUTPUT"])
    assert [f["code"] for f in found] == [f"{VILLAGE}-0{k}" for k in range(1, 5)]
    assert found[0]["name"] == "上村1号网格"
    assert {f["parent"] for f in found} == {VILLAGE}
    assert sum(f["weight"] for f in found) == pytest.approx(60 * 62_500)
    assert max(f["weight"] for f in found) / min(f["weight"] for f in found) == pytest.approx(outputs["RATIO"])
    assert outputs["RATIO"] <= 1.25
    assert sum(f["share"] for f in found) == pytest.approx(1, abs=1e-5)
    outlines = [f["geom"] for f in found]
    assert shapely.union_all(outlines).symmetric_difference(place(0, 0, 2000, 2000)).area < 1e-3
    assert all(in_one_piece(shapely.get_parts(o)) for o in outlines)
    assert outputs["CONTIGUOUS"] == 4
    assert report.stat().st_size > 3000
    # the north-western one is number 1; to its west there is nothing that is known, to its east another grid
    centre = outlines[0].centroid
    assert centre.x < X0 + 1000
    assert centre.y > Y0 + 1000
    assert "网格" in found[0]["east"]
    east = max(found, key=lambda f: f["geom"].centroid.x)
    assert east["east"] == "下村"


@pytest.mark.parametrize(
    ("weight", "field", "total"),
    [("area", "", 4_000_000), ("count", "", 64), ("land", "", 4_000_000), ("field", "HUO_LMGQXJ", 8 * 108)],
)
def test_other_weights(village: County, weight: str, field: str, total: float) -> None:
    outputs = propose(village, WEIGHT=weight, FIELD=field)
    assert sum(f["weight"] for f in features_of(outputs["OUTPUT"])) == pytest.approx(total)
    assert outputs["RATIO"] <= 1.25


def test_forest_is_judged_by_the_code_system_of_the_compartments(village: County) -> None:
    """省级二调 is not in use for bare codes; 0501 is 森林沼泽 in 用地用海 and a shop in 三调."""
    with village.batch("test") as batch:
        batch.execute(
            """
            UPDATE compartment SET land_class = iif(number < '50', '111', '0501'),
                attributes = iif(number < '50', '{"代码体系": "省级二调"}', '{"代码体系": "三调"}')
            """,
            table="compartment",
        )
    assert sum(f["weight"] for f in features_of(propose(village, 2)["OUTPUT"])) == pytest.approx(40 * 62_500)
    rows = features_of(run("checkareas", village, FAULTS="TEMPORARY_OUTPUT")["FAULTS"])
    assert [row["size_m2"] for row in rows if row["kind"] == "no_grid"] == [pytest.approx(40 * 62_500)]
    archive = json.loads(run("readresources", village)["ARCHIVE"])
    parent = village.scalar("SELECT uid FROM area WHERE code = ?", (VILLAGE,))
    assert archive["areas"][parent]["figures"]["land"] == 40 * 62_500


@pytest.mark.matrix
def test_apply_writes_grids_that_sum_to_the_village_and_twice_changes_nothing(village: County) -> None:
    layer = propose(village)["OUTPUT"]
    outputs = run("applygrids", village, LAYER=layer)
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (4, 0)
    written = grids(village)
    assert sum(g["area_m2"] for g in written) == 4_000_000
    parent = village.scalar("SELECT uid FROM area WHERE code = ?", (VILLAGE,))
    assert {g["parent_uid"] for g in written} == {parent}
    assert all(g["kind"] == "base" for g in written)
    assert (
        len(
            {
                r["batch"]
                for r in village.rows(
                    "SELECT batch FROM change WHERE row_uid IN (SELECT uid FROM area WHERE level = 'grid')"
                )
            }
        )
        == 1
    )
    changes = village.scalar("SELECT count(*) FROM change")
    run("applygrids", village, LAYER=layer)
    assert grids(village) == written
    assert village.scalar("SELECT count(*) FROM change") == changes


def post_on(county: County, code: str) -> None:
    with county.batch("test") as batch:
        uid = county.scalar("SELECT uid FROM area WHERE code = ?", (code,))
        batch.insert("post", [{"area_uid": uid, "role": "ranger"}])


def test_grids_in_the_way_are_refused_and_replaced_without_loss_of_posts(village: County) -> None:
    from qgis.core import QgsProcessingException

    run("applygrids", village, LAYER=propose(village, 4)["OUTPUT"])
    first = grids(village)
    post_on(village, f"{VILLAGE}-03")
    layer = propose(village, 6)["OUTPUT"]
    assert [f["code"] for f in features_of(layer)] == [f"{VILLAGE}-0{k}" for k in range(1, 7)]
    with pytest.raises(QgsProcessingException, match="上村"):
        run("applygrids", village, LAYER=layer)
    assert grids(village) == first
    outputs = run("applygrids", village, LAYER=layer, REPLACE=True)
    assert outputs["REFUSED"] == 0
    second = grids(village)
    assert len(second) == 6
    assert {g["code"]: g["uid"] for g in first}.items() <= {g["code"]: g["uid"] for g in second}.items()
    assert sum(g["area_m2"] for g in second) == 4_000_000
    # 四至 that were written stay, and what the new outline says is told
    east = {g["code"]: g["east"] for g in first}
    assert all(g["east"] == east[g["code"]] for g in second if east.get(g["code"]))
    ledger = village.scalar('SELECT ledger FROM "import" WHERE uid = ?', (outputs["IMPORT"],))
    assert "areas_splitting.bounds_differ" in ledger
    changes = village.scalar("SELECT count(*) FROM change")
    run("applygrids", village, LAYER=layer, REPLACE=True)
    assert village.scalar("SELECT count(*) FROM change") == changes


def test_fewer_grids_keep_the_ones_with_posts_and_numbers_are_not_given_again(village: County) -> None:
    run("applygrids", village, LAYER=propose(village, 6)["OUTPUT"])
    post_on(village, f"{VILLAGE}-05")
    run("applygrids", village, LAYER=propose(village, 2)["OUTPUT"], REPLACE=True)
    codes = [g["code"] for g in grids(village)]
    assert len(codes) == 2
    assert f"{VILLAGE}-05" in codes
    layer = propose(village, 3)["OUTPUT"]
    assert f"{VILLAGE}-07" in [f["code"] for f in features_of(layer)]


def test_a_grid_with_posts_never_vanishes(village: County) -> None:
    from qgis.core import QgsProcessingException

    run("applygrids", village, LAYER=propose(village, 4)["OUTPUT"])
    for k in range(1, 5):
        post_on(village, f"{VILLAGE}-0{k}")
    before = grids(village)
    with pytest.raises(QgsProcessingException, match="岗位"):
        run("applygrids", village, LAYER=propose(village, 2)["OUTPUT"], REPLACE=True)
    assert grids(village) == before


def layer_of(rows: list[tuple[str | None, str, str]], epsg: int = EPSG) -> Any:
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"Polygon?crs=EPSG:{epsg}&field=code:string&field=name:string", "手绘网格", "memory")
    for wkt, code, name in rows:
        feature = QgsFeature(layer.fields())
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes([code or None, name or None])
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.mark.matrix
def test_hand_drawn_rows_get_parent_code_and_name_and_bad_ones_are_told(village: County) -> None:
    run("applygrids", village, LAYER=propose(village, 2)["OUTPUT"])
    rows = [
        (place(2000, 0, 1000, 2000).wkt, "", ""),
        (place(3000, 0, 1000, 1000).wkt, f"{VILLAGE}-01", ""),
        (None, "", "空"),
        (place(90_000, 0, 10, 10).wkt, "", "外"),
        (place(3000, 1000, 1000, 1000).wkt, f"{OTHER}-07", "东山网格"),
    ]
    outputs = run("applygrids", village, LAYER=layer_of(rows))
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (2, 3)
    found = {g["code"]: g["name"] for g in grids(village) if g["code"].startswith(OTHER)}
    assert found == {f"{OTHER}-01": "下村1号网格", f"{OTHER}-07": "东山网格"}
    ledger = village.scalar('SELECT ledger FROM "import" WHERE uid = ?', (outputs["IMPORT"],))
    for code in ("code_taken", "no_parent", "geometry_missing"):
        assert code in ledger


def test_a_proposed_number_does_not_take_away_the_one_of_a_later_row(village: County) -> None:
    run("applygrids", village, LAYER=propose(village, 2)["OUTPUT"])
    rows = [
        (place(2000, 0, 1000, 2000).wkt, "", ""),
        (place(3000, 0, 1000, 1000).wkt, f"{OTHER}-01", "东山网格"),
        (place(3000, 1000, 1000, 1000).wkt, "", ""),
    ]
    run("applygrids", village, LAYER=layer_of(rows))
    found = {g["code"]: g["name"] for g in grids(village) if g["code"].startswith(OTHER)}
    assert found == {f"{OTHER}-01": "东山网格", f"{OTHER}-02": "下村2号网格", f"{OTHER}-03": "下村3号网格"}


def test_chosen_compartments_alone_are_split_in_the_village_where_they_lie(village: County) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    layer = QgsVectorLayer(f"{village.path}|layername=compartment", "小班", "ogr")
    assert layer.isValid()
    layer.selectByExpression("\"number\" >= '40'")
    from qgis.core import QgsProcessingFeatureSourceDefinition

    outputs = run(
        "proposegrids",
        village,
        NUMBER=2,
        WEIGHT="area",
        LAYER=QgsProcessingFeatureSourceDefinition(str(village.path) + "|layername=compartment", False),
        OUTPUT="TEMPORARY_OUTPUT",
    )
    assert outputs["GRIDS"] == 2
    layer2 = layer.materialize(__import__("qgis.core").core.QgsFeatureRequest(layer.selectedFeatureIds()))
    layer2.setCrs(QgsCoordinateReferenceSystem.fromEpsgId(EPSG))
    outputs = run("proposegrids", village, NUMBER=2, WEIGHT="forest", LAYER=layer2, OUTPUT="TEMPORARY_OUTPUT")
    found = features_of(outputs["OUTPUT"])
    assert sum(f["geom"].area for f in found) == pytest.approx(2_000_000)
    assert outputs["RATIO"] == pytest.approx(1.0)
    assert {f["parent"] for f in found} == {VILLAGE}


def test_a_broken_outline_is_repaired_for_the_split_and_named(village: County) -> None:
    from linzhang_plugin.areas.splitting.proposal import propose as proposed

    bow_tie = shapely.Polygon([(X0, Y0), (X0 + 250, Y0 + 250), (X0 + 250, Y0), (X0, Y0 + 250)])
    with village.batch("test") as batch:
        uid = village.scalar("SELECT uid FROM compartment WHERE number = '00'")
        batch.update("compartment", uid, geom=geom.to_wkb([bow_tie])[0])
        uid = village.scalar("SELECT uid FROM compartment WHERE number = '01'")
        batch.update("compartment", uid, geom=None)
    found = proposed(village, 4, area=VILLAGE)
    assert ("areas_splitting.repaired", {"count": 1, "first": f"{VILLAGE}-00"}) in found.notes
    assert sum(g.outline.area for g in found.grids) == pytest.approx(4_000_000)
    assert sum(g.weight for g in found.grids) == pytest.approx(58 * 62_500 + 31_250)


def test_what_cannot_be_split_is_said_in_words(village: County) -> None:
    from qgis.core import QgsProcessingException

    for parameters, word in (
        ({"AREA": "520999101999"}, "520999101999"),
        ({"AREA": OTHER}, "下村"),
        ({"AREA": "520999101000"}, "石桥镇"),
        ({}, "code of a village|村"),
        ({"AREA": VILLAGE, "NUMBER": 65}, "65"),
        ({"AREA": VILLAGE, "WEIGHT": "field", "FIELD": "XJ"}, "HUO_LMGQXJ"),
    ):
        with pytest.raises(QgsProcessingException, match=word) as caught:
            run("proposegrids", village, **{"NUMBER": 3, "OUTPUT": "TEMPORARY_OUTPUT", **parameters})
        assert "areas_splitting" not in str(caught.value)


@pytest.mark.matrix
def test_fillbounds_fills_only_what_is_empty(village: County) -> None:
    run("applygrids", village, LAYER=propose(village, 2)["OUTPUT"])
    with village.batch("test") as batch:
        uid = village.scalar("SELECT uid FROM area WHERE code = ?", (VILLAGE,))
        batch.update("area", uid, east="大石沟")
    outputs = run("fillbounds", village, LEVEL="village")
    assert outputs["REFUSED"] == 0
    row = village.rows("SELECT east, west FROM area WHERE code = ?", (VILLAGE,))[0]
    assert (row["east"], row["west"]) == ("大石沟", None)
    assert village.scalar("SELECT west FROM area WHERE code = ?", (OTHER,)) == "上村"
    run("fillbounds", village, OVERWRITE=True)
    assert village.scalar("SELECT east FROM area WHERE code = ?", (VILLAGE,)) == "下村"
    changes = village.scalar("SELECT count(*) FROM change")
    run("fillbounds", village, OVERWRITE=True)
    assert village.scalar("SELECT count(*) FROM change") == changes


def test_fillbounds_names_roads_and_rivers_first(village: County) -> None:
    from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsProject, QgsVectorLayer

    river = QgsVectorLayer(f"LineString?crs=EPSG:{EPSG}&field=name:string", "河流", "memory")
    feature = QgsFeature(river.fields())
    feature.setGeometry(QgsGeometry.fromWkt(f"LINESTRING({X0 + 2010} {Y0 - 50},{X0 + 1995} {Y0 + 2050})"))
    feature.setAttributes(["清水河"])
    river.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(river)
    try:
        run("fillbounds", village, LEVEL="village", FEATURES=[river])
        assert village.scalar("SELECT east FROM area WHERE code = ?", (VILLAGE,)) == "清水河"
        with pytest.raises(QgsProcessingException, match="name"):
            run("fillbounds", village, FEATURES=[river], FIELD_NAME="名称")
    finally:
        QgsProject.instance().clear()


def test_a_village_name_is_given_for_grids_beyond_its_border(village: County) -> None:
    run("applygrids", village, LAYER=propose(village, 2)["OUTPUT"])
    run("applygrids", village, LAYER=layer_of([(place(2000, 0, 2000, 2000).wkt, "", "")]))
    run("fillbounds", village, LEVEL="grid", OVERWRITE=True)
    found = {g["code"]: g for g in grids(village)}
    east = max(
        (g for c, g in found.items() if c.startswith(VILLAGE)), key=lambda g: geom.geometries([g["geom"]])[0].centroid.x
    )
    assert east["east"] == "下村"
    assert found[f"{OTHER}-01"]["west"] == "上村"
    assert all(g["name"] for g in found.values())


def test_every_code_has_a_sentence_and_every_sentence_a_code(qgis_app: object) -> None:
    import re

    from linzhang_plugin.desktop.messages import areas_splitting

    room = Path(areas_splitting.__file__).parents[2] / "areas"
    used = {
        code
        for file in room.rglob("*.py")
        for code in re.findall(r'"(areas_splitting\.[a-z_]+)"', file.read_text(encoding="utf-8"))
    }
    assert used == set(areas_splitting.sentences(lambda _context, text: text))


def test_grids_with_a_history_end_on_the_day_that_is_given(village: County) -> None:
    from qgis.core import QgsProcessingException

    run("applygrids", village, LAYER=propose(village, 4)["OUTPUT"])
    for k in range(1, 5):
        post_on(village, f"{VILLAGE}-0{k}")
    layer = propose(village, 2)["OUTPUT"]
    before = {g["code"]: g["uid"] for g in grids(village)}
    with pytest.raises(QgsProcessingException):
        run("applygrids", village, LAYER=layer, REPLACE=True)
    assert {g["code"]: g["uid"] for g in grids(village)} == before
    outputs = run("applygrids", village, LAYER=layer, REPLACE=True, END="2024-11-12")
    rows = village.rows("SELECT uid, code, \"end\", area_m2 FROM area WHERE level = 'grid' ORDER BY code")
    standing = [row for row in rows if row["end"] is None]
    gone = [row for row in rows if row["end"] is not None]
    assert (len(standing), len(gone)) == (2, 2)
    assert {row["end"] for row in gone} == {"2024-11-12"}
    assert {row["code"]: row["uid"] for row in rows} == before
    assert sum(row["area_m2"] for row in standing) == 4_000_000
    # nothing is lost: the posts stay with what has ended, and the ledger names it
    assert village.scalar("SELECT count(*) FROM post") == 4
    ledger = village.scalar('SELECT ledger FROM "import" WHERE uid = ?', (outputs["IMPORT"],))
    assert all(row["code"] in ledger for row in gone)
    assert "areas_splitting.grid_ended" in ledger


def test_a_grid_does_not_end_before_what_began_in_it(village: County) -> None:
    from qgis.core import QgsProcessingException

    run("applygrids", village, LAYER=propose(village, 2)["OUTPUT"])
    for code in (f"{VILLAGE}-01", f"{VILLAGE}-02"):
        post_on(village, code)
        with village.batch("tenure") as batch:
            post = village.scalar("SELECT post.uid FROM post JOIN area ON area.uid = area_uid WHERE code = ?", (code,))
            person = batch.insert("person", [{"name": "新来的"}])[0]
            batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2025-01-01"}])
    layer = propose(village, 1)["OUTPUT"]
    with pytest.raises(QgsProcessingException, match="2025-01-01"):
        run("applygrids", village, LAYER=layer, REPLACE=True, END="2024-11-12")
    assert len(grids(village)) == 2
