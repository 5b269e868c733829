"""Figures that do not fit their outlines: stored areas of areas, recorded areas of 小班."""

from __future__ import annotations

from typing import Any

import pytest
import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County

from .checked import check, good, kinds, outlines, put, rect, run
from .conftest import Y0


def test_figures_that_are_not_the_outlines_are_found_and_measured_anew(qgis_app: object, county: County) -> None:
    uids = put(county, good())
    with county.batch("test") as batch:
        # a grid was reshaped by another program, a village lost its figure; rounding within the parts is no fault
        batch.update("area", uids["520999101201-01"], area_m2=79_000)
        batch.update("area", uids["520999101202"], area_m2=None)
        batch.update("area", uids["520999101000"], area_m2=320_004)
        batch.update("area", uids["520999101202-02"], area_m2=80_001)
    before = outlines(county)
    found = {row["names"]: row for row in check(county)}
    assert set(found) == {"上村一号网格", "下村"}
    grid = found["上村一号网格"]
    assert (grid["kind"], grid["size_m2"], grid["mendable"], grid["safe"]) == ("figure", 1000, 1, 1)
    assert "79000" in grid["explanation"]
    assert "80000" in grid["explanation"]
    assert found["下村"]["safe"] == 1
    assert run("fixareas", county)["MENDED"] == 2
    sizes = {row["code"]: row["area_m2"] for row in county.rows("SELECT code, area_m2 FROM area")}
    assert (sizes["520999101201-01"], sizes["520999101202"]) == (80_000, 160_001)
    # everything above is the sum of what is below it again
    assert (sizes["520999101000"], sizes["520999000000"]) == (320_001, 320_001)
    after = outlines(county)
    assert all(before[code].equals_exact(after[code], 0) for code in before)
    assert check(county) == []
    assert run("undofixareas", county)["AREAS"] >= 2
    assert county.scalar("SELECT area_m2 FROM area WHERE code = '520999101201-01'") == 79_000


def test_another_way_of_measuring_makes_all_figures_stale(qgis_app: object, county: County) -> None:
    """At 200 km from the meridian the plane is larger than the ellipsoid by (x / R)²: 79 m² of 8 ha."""
    with county.batch("test") as batch:
        shape = shapely.box(700_000, Y0, 700_200, Y0 + 400)
        row = {"code": "520999000000", "name": "青峰县", "level": "county", "kind": "base", "area_m2": 80_000}
        batch.insert("area", [{**row, "geom": geom.to_wkb([shape])[0]}])
    assert check(county) == []
    county.set_profile({"areas": {**county.profile.get("areas"), "area_method": "ellipsoidal"}})
    (found,) = check(county)
    assert found["kind"] == "figure"
    assert found["size_m2"] == pytest.approx(80_000 * (200_100 / 6_370_000) ** 2, rel=0.02)


def test_recorded_areas_that_are_not_the_outlines(qgis_app: object, county: County) -> None:
    put(county, good())

    def stands(rows: list[tuple[str, float | None, Any]]) -> None:
        with county.batch("test") as batch:
            batch.insert(
                "compartment",
                [{"code": c, "land_class": "0210", "stated_ha": ha, "geom": geom.to_wkb([g])[0]} for c, ha, g in rows],
            )

    stands(
        [
            ("相符", 1.0, rect(0, 0, 100, 100)),
            # 4.9 % are within the county's 5 %
            ("容差内", 1.049, rect(100, 0, 100, 100)),
            ("多记", 1.2, rect(0, 100, 100, 100)),
            ("大数", 15.0, rect(100, 100, 100, 100)),
            # 9 % of 100 m² is less than 100 m²
            ("很小", 0.0109, rect(0, 200, 10, 10)),
            ("未记", None, rect(0, 300, 100, 100)),
            ("县外", 2.0, rect(5000, 0, 100, 100)),
        ]
    )
    found = check(county)
    assert kinds(found) == ["stated"] * 3
    rows = sorted((row["size_m2"], row["names"], row["mendable"]) for row in found)
    assert rows == [(2000, "上村一号网格", 0), (10_000, "", 0), (140_000, "上村一号网格", 0)]
    texts = [row["explanation"] for row in sorted(found, key=lambda row: row["size_m2"])]
    assert [word in text for word, text in zip(("多记", "县外", "大数"), texts, strict=True)] == [True] * 3
    # only the figure that is 15 times the outline looks like one in 亩
    assert ["亩" in text for text in texts] == [False, False, True]
    # one cause for a whole village is one fault
    stands([(f"下{i}", 0.04, rect(400 + i * 8, 0, 8, 50)) for i in range(23)])
    assert len(check(county)) == 3
    stands([(f"又{i}", 0.07, rect(400 + i * 8, 50, 8, 50)) for i in range(24)])
    (many,) = [row for row in check(county) if row["names"] == "下村一号网格"]
    assert many["size_m2"] == pytest.approx(24 * 300)
    assert "24" in many["explanation"]
