"""Areas that ended: they are there on past days, and nowhere else."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from linzhang_plugin.areas import checking, numbering
from linzhang_plugin.areas.resources.page import find_area
from linzhang_plugin.areas.sheet.facts import Reader, Settings
from linzhang_plugin.areas.splitting.limits import Places
from linzhang_plugin.areas.splitting.proposal import parent_area
from linzhang_plugin.areas.tree import Tree
from linzhang_plugin.county import read
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.people.lists import town_named
from linzhang_plugin.people.places import Places as RosterPlaces

from .conftest import county_file

ENDED = "520999101201-02"


@pytest.fixture
def ended(qgis_app: object, chinese_tmp: Path, country: dict[str, Path]) -> Path:
    path = county_file(chinese_tmp / "撤销的县库.gpkg", country)
    with County.open(path) as county, county.batch("end") as batch:
        batch.update("area", county.scalar("SELECT uid FROM area WHERE code = ?", (ENDED,)), end="2026-03-01")
    return path


def test_the_reads_leave_it_out_from_the_day_on(ended: Path) -> None:
    with County.open(ended, read_only=True) as county:
        assert ENDED not in set(read.areas(county)["code"])
        assert ENDED in set(read.areas(county, day="2026-02-28")["code"])
        # half-open, as tenures: the day is the first on which it is no more
        assert ENDED not in set(read.areas(county, day="2026-03-01")["code"])
        frame, outlines = read.area_geometries(county, "grid", day="2026-02-28")
        assert list(frame["code"]) == ["520999101201-01", ENDED]
        assert len(outlines) == 2
        assert len(read.area_geometries(county, "grid")[1]) == 1


def test_its_number_is_never_given_again(ended: Path) -> None:
    with County.open(ended, read_only=True) as county:
        assert numbering.next_code(county, "520999101201") == "520999101201-03"


def test_no_part_of_the_room_takes_it_for_an_area(ended: Path) -> None:
    with County.open(ended, read_only=True) as county:
        assert ENDED not in {row["code"] for row in Places(county).rows.values()}
        tree = Tree.of(county)
        assert ENDED not in tree.areas
        assert ENDED in tree.ended
        with pytest.raises(LinzhangError) as caught:
            parent_area(county, ENDED)
        assert caught.value.code == "areas_splitting.area_unknown"
        checked = checking.check_county(county, day="2026-06-01")
        assert ENDED not in {area.code for fault in checked.faults for area in fault.areas}
        assert ENDED not in RosterPlaces(county).by_code


def test_a_file_that_brings_its_code_is_refused_in_words(ended: Path, country: dict[str, Path]) -> None:
    import processing

    parameters = {"COUNTY": str(ended), "INPUT": [str(country["grids"])]}
    outputs = processing.run("linzhang:importdivisions", parameters)
    assert outputs["REFUSED"] == 1
    with County.open(ended, read_only=True) as county:
        ledger = str(county.scalar("SELECT ledger FROM import ORDER BY id DESC LIMIT 1"))
        assert "areas.code_ended" in ledger
        assert county.scalar('SELECT "end" FROM area WHERE code = ?', (ENDED,)) == "2026-03-01"


def test_of_one_name_the_area_that_stands_is_meant(ended: Path) -> None:
    """Grids that are merged often leave their name to the one that goes on; the ended one is still there by code."""
    with County.open(ended) as county:
        uids = {row["code"]: row["uid"] for row in county.rows("SELECT code, uid FROM area")}
        gone, stands = uids[ENDED], uids["520999101201-01"]
        with county.batch("name") as batch:
            for uid in (gone, stands):
                batch.update("area", uid, name="合并网格")
        assert find_area(county, "合并网格") == stands
        assert town_named(county, "合并网格") == stands
        assert find_area(county, ENDED) == gone
        reader = Reader(county, datetime.date(2026, 6, 1), Settings.of(county.profile), given={})
        assert reader.chosen("", ["合并网格"]) == ([stands], [])
