"""Somebody else changes areas while something is computed from them: their change is not overwritten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely

from linzhang_plugin.areas import fixing
from linzhang_plugin.areas.divisions import Options, compare_divisions, import_divisions
from linzhang_plugin.areas.importing import differences, tables
from linzhang_plugin.areas.splitting import accept, limits
from linzhang_plugin.county import geom
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County

from .conftest import X0, Y0, MakeLayer, box

VILLAGE = "520999101201"
NAMES = {"520999101000": "石桥镇", VILLAGE: "上村"}
Progress = Callable[[float], None]


def place(x: float, y: float, width: float, height: float) -> shapely.Geometry:
    return shapely.box(X0 + x, Y0 + y, X0 + x + width, Y0 + y + height)


@pytest.fixture
def overlapping(county: County) -> County:
    """A village with two grids that overlap by 400 m²."""
    with county.batch("test") as batch:
        parent = None
        for code, level, outline in (
            ("520999101000", "town", place(0, 0, 400, 400)),
            (VILLAGE, "village", place(0, 0, 400, 400)),
            (f"{VILLAGE}-01", "grid", place(0, 0, 201, 400)),
            (f"{VILLAGE}-02", "grid", place(200, 0, 200, 400)),
        ):
            row: dict[str, Any] = {
                "code": code,
                "name": NAMES.get(code, code),
                "level": level,
                "kind": "base",
                "parent_uid": parent,
            }
            row |= {"area_m2": round(outline.area), "geom": geom.to_wkb([outline])[0]}
            uid = batch.insert("area", [row])[0]
            parent = parent if level == "grid" else uid
    return county


def other(county: County) -> Progress:
    """A progress that lets somebody else move a grid in the middle of the work."""
    done: list[str] = []

    def at(fraction: float) -> None:
        if fraction >= 0.2 and not done:
            with County.open(county.path) as again, again.batch("other") as batch:
                uid = again.scalar("SELECT uid FROM area WHERE level = 'grid'")
                batch.update("area", uid, geom=geom.to_wkb([place(0, 0, 150, 400)])[0], area_m2=60_000)
            done.append(uid)

    return at


def grids(county: County, progress: Progress, make_layer: MakeLayer) -> None:
    outline = place(201, 0, 199, 400)
    rows = [accept.Wanted(1, f"{VILLAGE}-02", "二号网格", outline)]
    accept.apply(county, rows, "方案", replace=True, progress=progress)


def divisions(county: County, progress: Progress, make_layer: MakeLayer) -> None:
    path = make_layer("网格.shp", [(box(0, 0, 220, 400), {"WGDM": f"{VILLAGE}-01", "WGMC": "一号网格"})])
    import_divisions(county, [path], progress=progress)


def mending(county: County, progress: Progress, make_layer: MakeLayer) -> None:
    fixing.fix_county(county, day="2025-06-30", progress=progress)


def bounds(county: County, progress: Progress, make_layer: MakeLayer) -> None:
    limits.fill(county, progress=progress)


@pytest.mark.parametrize("work", [mending, grids, divisions, bounds])
def test_a_change_in_between_stays(
    overlapping: County, make_layer: MakeLayer, work: Callable[[County, Progress, MakeLayer], None]
) -> None:
    with pytest.raises(LinzhangError) as caught:
        work(overlapping, other(overlapping), make_layer)
    assert caught.value.code == "county.changed_meanwhile"
    sizes = [row[0] for row in overlapping.rows("SELECT area_m2 FROM area WHERE level = 'grid' ORDER BY code")]
    assert sizes == [60_000, 80_000]
    # nobody in between: it is done
    work(overlapping, lambda _: None, make_layer)
    assert overlapping.scalar('SELECT count(*) FROM "import"') == (0 if work is mending else 1)


def test_new_codes_do_not_undo_a_change_in_between(
    overlapping: County, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = chinese_tmp / "代码.csv"
    path.write_text("代码,名称\n520999101000,石桥镇\n520999101299,上村\n", encoding="utf-8")
    before, recode = other(overlapping), differences.recode

    def slow(*values: object) -> object:
        before(0.5)
        return recode(*values)  # type: ignore[arg-type]

    monkeypatch.setattr(differences, "recode", slow)
    with pytest.raises(LinzhangError) as caught:
        tables.update_codes(overlapping, path)
    assert caught.value.code == "county.changed_meanwhile"
    assert overlapping.scalar("SELECT code FROM area WHERE level = 'village'") == VILLAGE


def test_a_code_that_another_place_keeps_is_not_given_twice(overlapping: County, chinese_tmp: Path) -> None:
    """上村 gets the code of 下村 and 下村 another: accepting the first alone would give one code to both."""
    with overlapping.batch("test") as batch:
        town = overlapping.scalar("SELECT uid FROM area WHERE level = 'town'")
        row = {"code": "520999101202", "name": "下村", "level": "village", "kind": "base", "parent_uid": town}
        batch.insert("area", [row | {"geom": geom.to_wkb([place(400, 0, 100, 100)])[0], "area_m2": 10_000}])
    path = chinese_tmp / "代码.csv"
    path.write_text("代码,名称\n520999101202,上村\n520999101203,下村\n", encoding="utf-8")
    before = [tuple(row) for row in overlapping.rows("SELECT uid, code FROM area ORDER BY uid")]
    with pytest.raises(LinzhangError) as caught:
        tables.update_codes(overlapping, path, frozenset({"recoded:520999101201>520999101202"}))
    assert caught.value.code == "areas.code_still_used"
    assert [tuple(row) for row in overlapping.rows("SELECT uid, code FROM area ORDER BY uid")] == before
    tables.update_codes(overlapping, path)
    found = {row["name"]: row["code"] for row in overlapping.rows("SELECT name, code FROM area")}
    assert (found["上村"], found["下村"]) == ("520999101202", "520999101203")


def test_a_deleted_area_gives_its_code_to_the_one_that_is_recoded(overlapping: County, make_layer: MakeLayer) -> None:
    """下村 is gone, and 上村 now has its code: 上村 stays the same area with its posts, 下村 is deleted."""
    with overlapping.batch("test") as batch:
        town = overlapping.scalar("SELECT uid FROM area WHERE level = 'town'")
        row = {"code": "520999101202", "name": "下村", "level": "village", "kind": "base", "parent_uid": town}
        batch.insert("area", [row | {"geom": geom.to_wkb([place(900, 0, 100, 100)])[0], "area_m2": 10_000}])
    uid = overlapping.scalar("SELECT uid FROM area WHERE name = '上村'")
    path = make_layer("村.shp", [(box(0, 0, 400, 400), {"XZQDM": "520999101202", "XZQMC": "上村"})])
    with pytest.raises(LinzhangError) as caught:
        import_divisions(overlapping, [path])
    assert caught.value.code == "areas.code_still_used"
    found = compare_divisions(overlapping, [path]).differences
    assert sorted(d.kind for d in found) == ["gone", "recoded"]
    import_divisions(overlapping, [path], Options(accept=frozenset(d.id for d in found)))
    rows = overlapping.rows("SELECT uid, code, name FROM area WHERE level = 'village'")
    assert [tuple(row) for row in rows] == [(uid, "520999101202", "上村")]
