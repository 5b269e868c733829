"""One board, one file: what became stale and why, areas without a board, boards too near, proposed sites."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pytest
import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from linzhang_plugin.signboards.facts import gather
from linzhang_plugin.signboards.inspection import inspect
from linzhang_plugin.signboards.register import NEVER, states
from linzhang_plugin.signboards.sites import propose
from linzhang_plugin.signboards.stale import ended_boards, stale_boards
from linzhang_plugin.signboards.surroundings import Named, Surroundings

from .conftest import X0, Y0
from .test_layout import add_features

LATER = datetime.date(2024, 7, 20)


@pytest.fixture
def printed(qgis_app: object, make_county: Callable[..., Path]) -> Callable[..., Path]:
    """A county whose boards were printed with the people of 31 May 2024."""
    import processing

    def make(**shape: Any) -> Path:
        path = make_county(**shape)
        common = {"COUNTY": str(path), "OUTPUT": str(path.parent / "印刷"), "DATE": "2024-05-31"}
        processing.run("linzhang:exportboards", common)
        return path

    return make


def stale(path: Path, day: datetime.date = LATER) -> list:
    with County.open(path, read_only=True) as county:
        return stale_boards(county, gather(county, "village", day), day)


def succeed(path: Path, role: str, code: str, name: str, phone: str, day: str) -> None:
    """The post's holder leaves on ``day`` and ``name`` takes over."""
    with County.open(path) as county, county.batch("change") as batch:
        row = county.rows(
            "SELECT tenure.uid, tenure.post_uid FROM tenure JOIN post ON post.uid = tenure.post_uid"
            " JOIN area ON area.uid = post.area_uid WHERE post.role = ? AND area.code = ?",
            (role, code),
        )[0]
        batch.update("tenure", row["uid"], end=day)
        person = batch.insert("person", [{"name": name, "phone": phone}])[0]
        batch.insert("tenure", [{"post_uid": row["post_uid"], "person_uid": person, "start": day}])


def test_a_board_says_who_stood_on_it_who_holds_the_post_now_since_when_and_by_when_to_mend_it(printed) -> None:
    path = printed()
    assert stale(path) == []
    succeed(path, "chief", "520999102201", "郑新任", "13800008888", "2024-07-01")
    (board,) = stale(path)
    assert board.number == "520999102201-V01"
    assert board.reasons[0] == (
        "signboards.stale_person",
        {"post": "村级林长", "before": "周泰", "now": "郑新任", "since": "2024-07-01"},
    )
    assert (board.since, board.due) == ("2024-07-01", "2024-07-16")
    assert board.is_late(LATER)
    assert not board.is_late(datetime.date(2024, 7, 16))
    assert stale(path, datetime.date(2024, 6, 30)) == []
    assert not any("1380000" in str(reason) for reason in board.reasons)


def test_a_county_chief_makes_all_boards_that_name_him_stale_and_a_phone_is_never_shown(printed) -> None:
    path = printed()
    succeed(path, "chief", "520999000000", "郑新任", "13800008888", "2024-07-01")
    assert len(stale(path)) == 3
    with County.open(path) as county, county.batch("phone") as batch:
        uid = county.scalar("SELECT uid FROM person WHERE name = '吴和'")
        batch.update("person", uid, phone="13800007777")
    found = [reason for board in stale(path) for reason in board.reasons]
    assert ("signboards.stale_phone", {"name": "吴和"}) in found
    assert "7777" not in str(found)


def test_an_outline_that_was_moved_and_a_vacant_post_are_named(printed) -> None:
    path = printed()
    with County.open(path) as county, county.batch("outline") as batch:
        row = county.rows("SELECT uid, geom FROM area WHERE code = '520999102202'")[0]
        shape = geom.geometries([row["geom"]])[0]
        moved = shapely.transform(shape, lambda xy: xy + np.array([3.0, 0.0]))
        batch.update("area", row["uid"], geom=to_wkb([moved])[0])
        tenure = county.scalar(
            "SELECT tenure.uid FROM tenure JOIN post ON post.uid = tenure.post_uid"
            " JOIN area ON area.uid = post.area_uid WHERE post.role = 'supervisor' AND area.code = '520999102203'"
        )
        batch.update("tenure", tenure, end="2024-07-05")
    boards = {board.number: board for board in stale(path)}
    assert [code for code, _ in boards["520999102202-V01"].reasons] == ["signboards.stale_outline"]
    assert boards["520999102202-V01"].due == ""
    gone = boards["520999102203-V01"].reasons[0]
    assert gone[1]["before"] == "吴和"
    assert gone[1]["since"] == "2024-07-05"


def end_area(path: Path, code: str, day: str) -> None:
    with County.open(path) as county, county.batch("end") as batch:
        batch.update("area", county.scalar("SELECT uid FROM area WHERE code = ?", (code,)), end=day)


@pytest.mark.matrix
@pytest.mark.once
def test_a_board_whose_area_ended_is_listed_with_the_reason_and_never_printed_again(printed, chinese_tmp) -> None:
    import processing

    path = printed()
    end_area(path, "520999102202", "2024-07-01")
    with County.open(path) as county, county.batch("planned") as batch:
        grid = county.scalar("SELECT uid FROM area WHERE code = '520999102201-01'")
        batch.insert("board", [{"number": "待立牌", "area_uid": grid, "state": "planned"}])
    end_area(path, "520999102201-01", "2024-07-01")
    target = chinese_tmp / "台账.xlsx"
    register = {"COUNTY": str(path), "DATE": LATER.isoformat(), "OUTPUT": str(target)}
    outputs = processing.run("linzhang:exportboardregister", register)
    with County.open(path, read_only=True) as county:
        (board,) = ended_boards(county)
    assert (board.number, board.reasons) == (
        "520999102202-V01",
        (("signboards.stale_ended", {"since": "2024-07-01"}),),
    )
    assert (board.since, board.due, board.is_late(LATER)) == ("2024-07-01", "2024-07-16", True)
    # a grid that ended also changes what the board of its village shows
    assert outputs["STALE"] == 2
    assert json.loads(outputs["CODES"]) == {"village": ["520999102201"]}
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(target)["更换清单"].iter_rows()]
    (row,) = [row for row in rows if "520999102202-V01" in row]
    assert any("责任区已撤销" in str(cell) and "2024-07-01" in str(cell) for cell in row)
    common = {"COUNTY": str(path), "OUTPUT": str(path.parent / "印刷"), "DATE": LATER.isoformat(), "STALE": True}
    assert processing.run("linzhang:exportboards", common)["ACCEPTED"] == 1
    with County.open(path) as county, county.batch("taken down") as batch:
        batch.update("board", county.scalar("SELECT uid FROM board WHERE number LIKE '%202-V01'"), state="removed")
        assert ended_boards(county) == []


@pytest.mark.matrix
@pytest.mark.once
def test_a_board_that_was_taken_down_is_missing_again_and_its_number_is_never_reused(printed) -> None:
    import processing

    path = printed()
    put(path, "520999102201-V01", X0 + 500, Y0 + 400)
    put(path, "520999102202-V01", X0 + 560, Y0 + 480)
    with County.open(path, read_only=True) as county:
        assert len(inspect(county).near) == 1
    down = {"COUNTY": str(path), "NUMBERS": "520999102201-V01", "STATE": "removed", "DATE": "2024-07-01"}
    assert processing.run("linzhang:recordboardchecks", down)["ACCEPTED"] == 1
    succeed(path, "chief", "520999102201", "郑新任", "13800008888", "2024-07-01")
    assert stale(path) == []
    with County.open(path, read_only=True) as county:
        found = inspect(county)
    assert found.near == ()
    assert ("520999102201", "云岭村", "village") in found.missing
    common = {"COUNTY": str(path), "OUTPUT": str(path.parent / "印刷"), "DATE": "2024-07-20", "AREAS": "520999102201"}
    sites = {"COUNTY": str(path), "LEVEL": "village", "AREAS": "520999102201", "APART": 0}
    assert processing.run("linzhang:proposesites", sites)["ACCEPTED"] == 1
    with County.open(path, read_only=True) as county:
        facts = gather(county, "village", LATER)
        assert states(county, facts, LATER)[0].state == NEVER
    for _ in range(2):
        processing.run("linzhang:exportboards", common)
    with County.open(path, read_only=True) as county:
        numbers = [row["number"] for row in county.rows("SELECT number FROM board WHERE number LIKE '%201-%'")]
        assert ("520999102201", "云岭村", "village") not in inspect(county).missing
    assert numbers == ["520999102201-V01", "520999102201-V02"]


@pytest.mark.matrix
@pytest.mark.once
def test_when_every_area_of_a_level_ended_their_boards_are_still_listed(printed, chinese_tmp) -> None:
    import processing

    path = printed()
    for code in ("520999102201", "520999102202", "520999102203"):
        end_area(path, code, "2024-07-01")
    rows = json.loads(processing.run("linzhang:reviewboards", {"COUNTY": str(path)})["REGISTER"])
    there = [row for row in rows if row["uid"]]
    assert [row["ended"] for row in there] == [True] * 3
    assert all(row["reasons"][0][0] == "signboards.stale_ended" for row in there)


def put(path: Path, number: str, x: float, y: float) -> None:
    with County.open(path) as county, county.batch("place") as batch:
        uid = county.scalar("SELECT uid FROM board WHERE number = ?", (number,))
        batch.update("board", uid, geom=to_wkb([shapely.points(x, y)])[0], place="路口")


@pytest.mark.matrix
def test_the_register_lists_missing_areas_near_boards_and_stale_ones(printed, chinese_tmp: Path) -> None:
    import processing

    path = printed()
    put(path, "520999102201-V01", X0 + 500, Y0 + 400)
    put(path, "520999102202-V01", X0 + 560, Y0 + 480)
    put(path, "520999102203-V01", X0 + 900, Y0 + 400)
    succeed(path, "chief", "520999102201", "郑新任", "13800008888", "2024-07-01")
    with County.open(path, read_only=True) as county:
        found = inspect(county)
    assert found.near == (("520999102201-V01", "520999102202-V01", 100.0),)
    assert {level for _, _, level in found.missing} == {"county", "town"}
    first = found.entries[0]
    assert (first.lon, first.lat) == (pytest.approx(114.005, abs=0.001), pytest.approx(27.1, abs=0.1))
    target = chinese_tmp / "台账.xlsx"
    outputs = processing.run(
        "linzhang:exportboardregister", {"COUNTY": str(path), "DATE": LATER.isoformat(), "OUTPUT": str(target)}
    )
    counts = [outputs[key] for key in ("BOARDS", "STALE", "MISSING", "NEAR")]
    assert counts == [3, 1, 2, 1]
    book = openpyxl.load_workbook(target)
    rows = {r[1]: r for r in book["公示牌台账"].values if isinstance(r[0], int)}
    assert (rows["520999102201-V01"][10], rows["520999102202-V01"][10]) == ("信息变化", "待立")
    renew = next(r for r in book["更换清单"].values if r[0] == 1)
    assert renew[1] == "520999102201-V01"
    assert "周泰" in renew[3]
    assert "郑新任" in renew[3]
    assert (renew[4], renew[5], renew[6]) == ("2024-07-01", "2024-07-16", "是")
    text = str([list(sheet.values) for sheet in book])
    assert "13800008888" not in text


def square(x: float, y: float, side: float) -> shapely.Geometry:
    return shapely.box(x, y, x + side, y + side)


def lines(*xy: list[tuple[float, float]]) -> np.ndarray:
    return np.array([shapely.linestrings(points) for points in xy], dtype=object)


def test_a_junction_beats_a_road_and_a_road_the_middle_and_sites_keep_apart() -> None:
    area = square(0, 0, 3000)
    crossing = Surroundings(
        main_roads=Named(lines([(-500, 1000), (3500, 1000)]), ("X301",)),
        roads=Named(lines([(2000, -500), (2000, 3500)]), ("",)),
    )
    found = propose(area, crossing, apart=500)
    assert (found[0].why, round(found[0].x), round(found[0].y)) == ("junction", 2000, 1000)
    assert all(np.hypot(a.x - b.x, a.y - b.y) >= 500 for a in found for b in found if a is not b)
    assert all(shapely.contains_xy(area, site.x, site.y) for site in found)
    taken = [shapely.points(2000, 1000)]
    assert propose(area, crossing, taken, apart=500)[0].why != "junction"
    assert propose(area, Surroundings())[0].why == "middle"
    assert propose(area, Surroundings(), [shapely.points(1500, 1500)], apart=500) == []


@pytest.mark.matrix
def test_sites_go_to_boards_without_a_place_and_twice_changes_nothing(
    qgis_app: object, make_county: Callable[..., Path]
) -> None:
    import processing

    path = make_county()
    add_features(path)
    outputs = processing.run("linzhang:proposesites", {"COUNTY": str(path)})
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (3, 0)
    with County.open(path, read_only=True) as county:
        rows = county.rows("SELECT board.geom, area.geom AS outline, state FROM board JOIN area ON area.uid = area_uid")
        before = [bytes(row["geom"]) for row in rows]
    assert len(rows) == 3
    for point, outline in zip(
        geom.geometries([r["geom"] for r in rows]), geom.geometries([r["outline"] for r in rows]), strict=True
    ):
        assert shapely.contains(outline, point)
    assert {row["state"] for row in rows} == {"planned"}
    processing.run("linzhang:proposesites", {"COUNTY": str(path)})
    with County.open(path, read_only=True) as county:
        assert [bytes(row["geom"]) for row in county.rows("SELECT geom FROM board ORDER BY id")] == before
