"""Grids of a village that got another code: renumbered in one go, but never what is printed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county.gateway import County

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel import Panel

pytestmark = pytest.mark.matrix


def codes(panel: Panel) -> dict[str, str]:
    assert panel.session.path is not None
    with County.open(panel.session.path, read_only=True) as county:
        return {row["name"]: row["code"] for row in county.rows("SELECT name, code FROM area WHERE level = 'grid'")}


def recode(panel: Panel, *, printed: str = "") -> str:
    """The village gets another code, as when its town became a 街道; one of its grids may be printed."""
    assert panel.session.path is not None
    with County.open(panel.session.path) as county, county.batch("recode") as batch:
        village = str(county.scalar("SELECT uid FROM area WHERE name = '上村'"))
        batch.update("area", village, code="520999101288")
        if printed:
            grid = county.scalar("SELECT uid FROM area WHERE code = ?", (printed,))
            board = batch.insert("board", [{"number": "GSP-07", "area_uid": grid}])[0]
            row = {"board_uid": board, "printed": 1_700_000_000, "as_of": "2024-01-01", "content": "{}"}
            batch.insert("board_print", [row])
    panel.refresh(None)
    return village


def settle(panel: Panel, qgis_app: Any) -> None:
    end = time.monotonic() + 300
    qgis_app.processEvents()
    while panel.is_working and time.monotonic() < end:
        qgis_app.processEvents()
        time.sleep(0.01)
    qgis_app.processEvents()


def test_all_grids_get_numbers_of_the_new_code(panel: Panel, qgis_app: Any) -> None:
    asked: list[str] = []
    panel.commands.confirm = lambda question, title="": asked.append(question) or True
    village = recode(panel)
    panel.commands._tool("renumbergrids", village)
    settle(panel, qgis_app)
    assert "2" in asked[0]
    assert codes(panel) == {"上村一组": "520999101288-01", "上村二组": "520999101288-02"}
    # a second time there is nothing to do, and it is said
    panel.commands._tool("renumbergrids", village)
    assert len(asked) == 1
    assert panel._state.text()


def test_a_printed_number_stays_and_the_board_is_named(panel: Panel, qgis_app: Any) -> None:
    panel.commands.confirm = lambda question, title="": True
    village = recode(panel, printed="520999101201-01")
    panel.commands._tool("renumbergrids", village)
    settle(panel, qgis_app)
    assert codes(panel) == {"上村一组": "520999101201-01", "上村二组": "520999101288-01"}
    assert panel.session.path is not None
    with County.open(panel.session.path, read_only=True) as county:
        ledger = str(county.scalar("SELECT ledger FROM import ORDER BY id DESC LIMIT 1"))
    assert "GSP-07" in ledger
    assert "areas_splitting.number_printed" in ledger
    # the old number of the other one is not given again either
    from linzhang_plugin.areas.numbering import Numbers

    with County.open(panel.session.path, read_only=True) as county:
        assert "520999101201-02" in Numbers.of(county).used


def test_nothing_is_done_without_a_yes(panel: Panel, qgis_app: Any) -> None:
    panel.commands.confirm = lambda question, title="": False
    before = codes(panel)
    panel.commands._tool("renumbergrids", recode(panel))
    settle(panel, qgis_app)
    assert codes(panel) == before
