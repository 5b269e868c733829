"""The algorithm of the room people, and its dock, on a real QGIS."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county.gateway import County

from .conftest import CHIEFS, RANGERS, MakeRoster, chief, ranger

if TYPE_CHECKING:
    from linzhang_plugin.people.panel import Panel

pytestmark = pytest.mark.matrix
CHANGE = "2024-05-16"
# paths of the profile and beginnings of codes that look like codes
PROFILE = {"people.never_vacant", "people.id_numbers", "people.mappings", "people.area", "people.place"}
# codes that are made from the faults of ``checks_people.id_fault``
MADE = {"people.id_damaged", "people.id_malformed"}


def run(path: Path, roster: Path, **parameters: Any) -> dict[str, Any]:
    import processing

    found: dict[str, Any] = processing.run(
        "linzhang:importroster", {"COUNTY": str(path), "INPUT": str(roster), **parameters}
    )
    return found


@pytest.fixture
def roster(make_roster: MakeRoster) -> Path:
    rows = [
        ranger("李四", 离任时间=CHANGE),
        ranger("王五", 联系电话="13800000009", 任职时间=CHANGE),
        ranger("钱七", "520999102201-01", 联系电话="13800000010"),
    ]
    return make_roster(
        林长=(CHIEFS, [chief("张三"), chief(None, "520999101202", 联系电话=None)]), 护林员=(RANGERS, rows)
    )


def test_importroster_twice(qgis_app: object, county: County, roster: Path, chinese_tmp: Path) -> None:
    ledger = chinese_tmp / "台账.xlsx"
    outputs = run(county.path, roster, LEDGER=str(ledger))
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (5, 0)
    assert ledger.stat().st_size > 1000
    before = county.scalar("SELECT count(*) FROM change")
    assert run(county.path, roster)["ACCEPTED"] == 5
    assert county.scalar("SELECT count(*) FROM change") == before


@pytest.mark.once
def test_importroster_sheet_date_and_words(qgis_app: object, county: County, make_roster: MakeRoster) -> None:
    from qgis.core import QgsProcessingException

    path = make_roster(林长=(CHIEFS, [chief("张三")]), 护林员=(RANGERS, [ranger("李四", 任职时间=None)]))
    assert run(county.path, path, SHEET="护林员")["REFUSED"] == 1
    assert run(county.path, path, SHEET="护林员", DATE="2024-01-01")["ACCEPTED"] == 1
    assert [r[0] for r in county.rows('SELECT "start" FROM tenure')] == ["2024-01-01"]
    with pytest.raises(QgsProcessingException, match="2024-05-16"):
        run(county.path, path, DATE="昨天")
    with pytest.raises(QgsProcessingException, match="林长、护林员"):
        run(county.path, path, SHEET="没有")


@pytest.mark.once
def test_a_phone_in_the_cell_of_the_name_never_becomes_a_name(
    qgis_app: object, county: County, make_roster: MakeRoster
) -> None:
    """It would stand on boards and in the month table, whatever the profile says about phones."""
    run(county.path, make_roster("一.xlsx", 护林员=(RANGERS, [ranger("李四")])))
    rows = [ranger("张三13800009999", 任职时间=CHANGE)]
    run(county.path, make_roster("二.xlsx", 护林员=(RANGERS, rows)))
    assert [r["name"] for r in county.rows("SELECT name FROM person")] == ["李四", "张三"]
    assert county.scalar('SELECT count(*) FROM tenure WHERE "end" IS NULL') == 1
    assert "13800009999" not in str([tuple(r) for r in county.rows('SELECT source, ledger FROM "import"')])


@pytest.mark.once
def test_every_code_of_the_room_has_a_sentence(qgis_app: object) -> None:
    from linzhang_plugin.desktop.messages import people

    room = Path(people.__file__).parents[2] / "people"
    used = {
        code
        for file in room.rglob("*.py")
        for code in re.findall(r'"(people\.[a-z_]+)"', file.read_text(encoding="utf-8"))
    } - PROFILE
    there = set(people.sentences(lambda _context, text: text))
    assert used - there == set()
    assert there - used <= MADE


@pytest.fixture
def panel(opened_county: Path, roster: Path) -> Iterator[Panel]:
    from qgis.core import QgsProject

    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.people.panel import Panel

    run(opened_county, roster)
    session = CountySession()
    session.start()
    session.set_date(datetime.date(2024, 5, 15))
    dock = Panel(session, None)
    session.open(opened_county)
    yield dock
    dock.phones.setChecked(False)
    dock.unload()
    session.stop()
    QgsProject.instance().clear()
    dock.deleteLater()


def shown(panel: Panel, key: str = "name") -> list[Any]:
    from linzhang_plugin.people.panel import KEYS

    column = KEYS.index(key)
    return [panel.model.index(row, column).data() for row in range(panel.model.rowCount())]


def test_table_shows_holders_on_the_date_and_vacant_posts(panel: Panel) -> None:
    from qgis.PyQt.QtCore import Qt

    assert shown(panel) == ["张三", "(vacant)", "李四", "钱七"]
    assert shown(panel, "area_name") == ["上村", "新民村", "上村一组", "新民一组"]
    assert panel.model.index(1, 0).data(Qt.ItemDataRole.BackgroundRole) is not None
    assert panel.model.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is None
    assert "1" in panel.count.text()


def test_date_is_shared_both_ways(panel: Panel) -> None:
    from qgis.PyQt.QtCore import QDate

    panel.session.set_date(datetime.date(2024, 5, 16))
    assert shown(panel)[2] == "王五"
    assert panel.date.date() == QDate(2024, 5, 16)
    panel.date.setDate(QDate(2022, 1, 1))
    assert panel.session.day == datetime.date(2022, 1, 1)
    # no post is older than its first tenure
    assert shown(panel) == []


@pytest.mark.once
def test_filters(panel: Panel) -> None:
    panel.search.setText("新民")
    assert shown(panel) == ["(vacant)", "钱七"]
    panel.vacant.setChecked(True)
    assert shown(panel, "area_name") == ["新民村"]
    panel.vacant.setChecked(False)
    panel.search.setText("")
    panel.role.setCurrentIndex(panel.role.findData("ranger"))
    assert shown(panel) == ["李四", "钱七"]


@pytest.mark.once
def test_phones_are_shown_only_on_request_and_that_is_remembered(panel: Panel) -> None:
    from linzhang_plugin.people.panel import KEYS, Panel

    assert panel.model.columnCount() == len(KEYS) - 1
    panel.phones.setChecked(True)
    assert panel.model.columnCount() == len(KEYS)
    assert shown(panel, "phone")[0] == "13800000002"
    other = Panel(panel.session, None)
    assert other.phones.isChecked()
    other.unload()
    other.deleteLater()


def test_selection_is_shared_with_areas_and_the_history_shows(panel: Panel) -> None:
    with panel.session.county() as county:
        uids = {row["code"]: row["uid"] for row in county.rows("SELECT code, uid FROM area")}
    seen: list[str] = []
    panel.session.area_selected.connect(seen.append)
    panel.table.selectRow(2)
    assert seen == [uids["520999101201-01"]]
    history = [panel.history.topLevelItem(0).text(i) for i in range(5)]
    assert history == ["李四", "护林员", "上村一组", "2023-01-01", CHANGE]
    panel.session.select_area(uids["520999101201"])
    assert panel.table.currentIndex().row() == 0
    assert panel.history.topLevelItem(0).text(0) == "张三"
    assert len(seen) == 2


def wait(panel: Panel) -> None:
    """Until no import of the dock runs and none waits."""
    from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

    while panel.is_importing:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@pytest.fixture
def folder(chinese_tmp: Path, make_roster: MakeRoster) -> Path:
    """Three workbooks of towns, the first broken, and Excel's own temporary file."""
    folder = chinese_tmp / "乡镇报来"
    folder.mkdir()
    (folder / "1坏.xlsx").write_bytes(b"nope")
    (folder / "~$2好.xlsx").write_bytes(b"PK")
    make_roster("乡镇报来/2好.xlsx", 林长=(CHIEFS, [chief("周八", "520999101202", 联系电话="13800000051")]))
    rows = [chief("吴九", "520999102201", 联系电话="13800000052"), chief("郑十", "520999999999")]
    make_roster("乡镇报来/3好.xlsx", 林长=(CHIEFS, rows))
    return folder


@pytest.fixture
def accepting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every preview is accepted as it is; the names of the files that were shown."""
    from linzhang_plugin.people import panel_import

    seen: list[str] = []

    def accept(dialog: Any) -> bool:
        seen.append(dialog.path.name)
        dialog.turn(1)
        dialog.run_import()
        return True

    monkeypatch.setattr(panel_import, "run_dialog", accept)
    return seen


def test_dropped_workbooks_are_imported_one_after_another_also_after_a_broken_one(
    panel: Panel, folder: Path, accepting: list[str]
) -> None:
    panel.dropped([folder])
    wait(panel)
    assert {"周八", "吴九"} <= set(shown(panel))
    first, second = panel._state.text().splitlines()
    assert re.findall(r"\d+", first) == ["3", "2", "1"]
    assert "1坏.xlsx" in second
    assert len(second) > 30, "the reason is said"


@pytest.mark.once
def test_files_dropped_while_one_is_imported_wait_their_turn(panel: Panel, folder: Path, accepting: list[str]) -> None:
    panel.dropped([folder / "3好.xlsx"])
    assert panel.is_working
    panel.dropped([folder / "2好.xlsx"])
    wait(panel)
    assert "周八" in shown(panel)
    assert re.findall(r"\d+", panel._state.text())[:3] == ["2", "2", "1"]


@pytest.mark.once
def test_cancel_leaves_out_the_files_that_wait(panel: Panel, folder: Path, accepting: list[str]) -> None:
    panel.dropped([folder])
    panel.cancel_job()
    wait(panel)
    assert not {"周八", "吴九"} & set(shown(panel))
    assert panel._state.text().splitlines()[-1].endswith("3好.xlsx")
    assert accepting == ["2好.xlsx"]


@pytest.mark.once
def test_a_file_is_skipped_and_the_rest_with_it(panel: Panel, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from linzhang_plugin.people import panel_import

    def skip(dialog: Any) -> bool:
        dialog.stopped = True
        return False

    monkeypatch.setattr(panel_import, "run_dialog", skip)
    panel.dropped([folder])
    wait(panel)
    assert not {"周八", "吴九"} & set(shown(panel))
    assert panel._state.text().splitlines()[-1].endswith("2好.xlsx、3好.xlsx")


@pytest.mark.once
def test_a_known_form_without_doubt_goes_in_without_a_look(
    panel: Panel, chinese_tmp: Path, make_roster: MakeRoster, accepting: list[str]
) -> None:
    rows = [chief("周八", "520999101202", 联系电话="13800000051")]
    first = make_roster("一.xlsx", 林长=(CHIEFS, rows))
    second = make_roster("二.xlsx", 林长=(CHIEFS, [chief("吴九", "520999102201", 联系电话="13800000052")]))
    third = make_roster("三.xlsx", 林长=(CHIEFS, [chief("郑十", "520999101000", 联系电话="1380")]))
    panel.remember("silently", "1")
    try:
        panel.dropped([first])
        wait(panel)
        panel.dropped([second, third])
        wait(panel)
    finally:
        panel.remember("silently", "")
    assert {"周八", "吴九", "郑十"} <= set(shown(panel))
    assert accepting == ["一.xlsx", "三.xlsx"]


def test_a_roster_is_undone_with_the_docks_button(
    panel: Panel, make_roster: MakeRoster, accepting: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from linzhang_plugin.people import panel_buttons

    monkeypatch.setattr(panel_buttons, "confirmed", lambda *_: True)
    path = make_roster("误导.xlsx", 林长=(CHIEFS, [chief("周八", "520999101202", 联系电话="13800000051")]))
    panel.dropped([path])
    wait(panel)
    assert "周八" in shown(panel)
    panel.changes.undo_change()
    wait(panel)
    assert "周八" not in shown(panel)


@pytest.mark.once
def test_a_second_job_of_the_dock_is_not_dropped_in_silence(panel: Panel, roster: Path) -> None:
    panel.run_job("linzhang:importroster", {"INPUT": str(roster)})
    panel.run_job("linzhang:importroster", {"INPUT": str(roster)})
    assert panel._state.text() == "A job of this dock is still running."
    wait(panel)


@pytest.mark.once
def test_closing_the_county_empties_the_table(panel: Panel) -> None:
    panel.session.close()
    assert shown(panel) == []
