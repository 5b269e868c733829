"""How fast the room people is with 5,000 people, 8,000 posts and 20,000 tenures; nothing is asserted about the clock.

Another size through the environment, for example ``BENCH_TOWNS=40 make bench``.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.county import read
from linzhang_plugin.county.gateway import County
from linzhang_plugin.people import checks, lists, roster
from linzhang_plugin.people.organisation import organisation
from tests.bench import people_county

pytestmark = pytest.mark.bench


def timed(what: str, work: Callable[[], Any]) -> Any:
    started = time.perf_counter()
    result = work()
    print(f"  {what:<58}{time.perf_counter() - started:8.3f} s")
    return result


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    towns = int(os.environ.get("BENCH_TOWNS", "20"))
    path = tmp_path_factory.mktemp("bench") / "县库.gpkg"
    with people_county.make(path, towns=towns, villages=16, grids=22, history=1.5, pool=5000) as made:
        sizes = {table: made.scalar(f"SELECT count(*) FROM {table}") for table in ("person", "post", "tenure")}
        print(f"\n{sizes}")
        yield made


def test_reads_lists_and_checks(county: County, tmp_path: Path) -> None:
    day = people_county.DAY
    timed("holders on a day", lambda: read.holders(county, day))
    system = timed("organisation with counts", lambda: organisation(county, day))
    assert sum(c.posts for c in system.counts) == county.scalar("SELECT count(*) FROM post")
    findings = timed("checks", lambda: checks.check(county, day))
    assert findings
    wanted = lists.Wanted(lists.RANGERS, day, phones=True)
    listed = timed("护林员名册 to Excel", lambda: lists.write_list(county, tmp_path / "名册.xlsx", wanted))
    assert listed.rows > 1000


def test_a_roster_of_5000_rows(county: County, tmp_path: Path) -> None:
    """Next month: a tenth of the rangers is new, the others are as they were; everybody else stays."""
    openpyxl = pytest.importorskip("openpyxl")
    held = county.rows(
        """
        SELECT area.code, person.name, person.phone FROM tenure
        JOIN post ON post.uid = tenure.post_uid JOIN area ON area.uid = post.area_uid
        JOIN person ON person.uid = tenure.person_uid
        WHERE post.role = 'ranger' AND tenure."end" IS NULL ORDER BY area.code LIMIT 5000
        """
    )
    workbook = openpyxl.Workbook()
    workbook.active.title = "护林员"
    workbook.active.append(["序号", "网格编号", "姓名", "联系电话", "任职时间"])
    for i, row in enumerate(held):
        known = [row["name"], row["phone"], None]
        name = f"{people_county.SURNAMES[i % 20]}{people_county.GIVEN[i % 30]}{people_county.GIVEN[i % 7]}"
        new = [name, f"1390000{i:04d}", "2024-06-01"]
        workbook.active.append([i + 1, row["code"], *(known if i % 10 else new)])
    path = tmp_path / "2024年6月.xlsx"
    workbook.save(path)
    start = people_county.DAY.replace(day=1)
    done = timed("roster of 5,000 rows, compared", lambda: roster.propose(county, path, default_start=start))
    assert done[0].proposed.proposals
    imported = timed("roster of 5,000 rows, imported", lambda: roster.take_in(county, path, default_start=start))
    assert imported.ledger.accepted + imported.ledger.refused == len(held)


def test_the_chart(qgis_app: object, county: County, tmp_path: Path) -> None:
    import processing

    parameters = {"COUNTY": str(county.path), "DATE": "2024-05-31", "OUTPUT": str(tmp_path / "图.pdf")}
    outputs = timed("chart to PDF", lambda: processing.run("linzhang:exportorganisation", parameters))
    print(f"  {outputs['PAGES']} pages")


def test_the_dock(qgis_app: object, county: County) -> None:
    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.people.panel import Panel
    from linzhang_plugin.people.panel_checks import ChecksDialog
    from linzhang_plugin.people.panel_organisation import OrganisationDialog

    session = CountySession()
    session.start()
    session.set_date(people_county.DAY)
    panel = Panel(session, None)
    session.path = county.path
    timed("dock filled (everything anew)", lambda: panel.refresh(None))
    assert panel.model.rowCount() > 8000

    def search(text: str) -> None:
        panel.search.setText(text)

    for text in ("李", "李明", ""):
        timed(f"filtered by “{text}”: {len(text)} characters", lambda: search(text))  # noqa: B023
    timed("date changed", lambda: session.set_date(people_county.DAY.replace(day=1)))
    dialog = timed("window of the checks", lambda: ChecksDialog(panel, panel))
    tree = timed("window of the organisation", lambda: OrganisationDialog(panel, panel))
    dialog.deleteLater()
    tree.deleteLater()
    session.path = None
    panel.unload()
    session.stop()
    panel.deleteLater()
