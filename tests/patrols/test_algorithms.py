"""The public door: the algorithms and the dock, in a real QGIS."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from linzhang_plugin.county.gateway import County
from tests.patrols.walks import county, patrol

pytestmark = pytest.mark.matrix

PEOPLE = [
    {"name": "张三", "grid": "01", "start": "2020-01-01", "phone": "13800000001"},
    {"name": "李四", "grid": "02", "start": "2020-01-01", "phone": "13800000002"},
]


@pytest.fixture
def file(chinese_tmp) -> Path:
    path = chinese_tmp / "青峰县.gpkg"
    county(path, PEOPLE).close()
    return path


@pytest.fixture
def folder(chinese_tmp) -> Path:
    where = chinese_tmp / "轨迹"
    for day in range(1, 17):
        patrol(where / "石桥镇" / "张三" / f"张三_202405{day:02d}.gpx", "张三", day=day)
    patrol(where / "13800000002_20240506.gpx", "", left=2200)
    patrol(where / "备用机_20240507.gpx", "", left=2200, day=7)
    (where / "坏.gpx").write_bytes(b"not a track")
    return where


def run(name: str, **parameters):
    import processing

    return processing.run(f"linzhang:{name}", parameters)


def test_import_and_month(qgis_app, file, folder, chinese_tmp):
    ledger = chinese_tmp / "台账.xlsx"
    first = run("importtracks", COUNTY=str(file), INPUT=str(folder), LEDGER=str(ledger))
    assert (first["TRACKS"], first["ACCEPTED"], first["REFUSED"], first["UNASSIGNED"]) == (18, 18, 1, 1)
    assert first["POINTS"] == 18 * 401
    text = "\n".join(str(cell.value) for row in openpyxl.load_workbook(ledger).active.iter_rows() for cell in row)
    assert "坏.gpx" in text
    assert "13800000002" not in text
    second = run("importtracks", COUNTY=str(file), INPUT=[str(folder)])
    assert (second["TRACKS"], second["ACCEPTED"], second["REFUSED"]) == (0, 18, 1)
    output = chinese_tmp / "巡护月表.xlsx"
    result = run("patrolmonth", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output))
    assert (result["PEOPLE"], result["PASSED"], result["VALID_DAYS"], result["UNASSIGNED"]) == (2, 1, 17, 1)
    assert openpyxl.load_workbook(output).sheetnames[:3] == ["汇总", "乡镇汇总", "图表"]
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM patrol_day WHERE valid = 1") == 17


def everything(file: Path) -> list[tuple]:
    with County.open(file, read_only=True) as opened:
        tables = ("track", "track_area", "patrol_day", "source_map")
        return [tuple(row) for table in tables for row in opened.rows(f"SELECT * FROM {table} ORDER BY id")]


def test_month_table_that_cannot_be_written_leaves_the_county_as_it_was(qgis_app, file, folder, chinese_tmp):
    from qgis.core import QgsProcessingException

    run("importtracks", COUNTY=str(file), INPUT=str(folder))
    before = everything(file)
    blocked = chinese_tmp / "打开着.xlsx"
    blocked.mkdir()  # stands for a table that is open in Excel: it cannot be replaced
    with pytest.raises(QgsProcessingException, match="打开着"):
        run("patrolmonth", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(blocked), AGAIN=True)
    assert everything(file) == before
    assert not [path for path in chinese_tmp.iterdir() if path.name.startswith(".")]
    output = chinese_tmp / "月表.xlsx"
    for _ in range(2):  # the second time nothing changes in the county, and the table is written all the same
        run("patrolmonth", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(output))
        assert openpyxl.load_workbook(output).sheetnames[:3] == ["汇总", "乡镇汇总", "图表"]
        output.unlink()


@pytest.mark.once
def test_days_are_written_in_the_order_of_areas_and_days(qgis_app, file, folder):
    patrol(folder / "李四_20240504.gpx", "李四", left=2200, day=4)
    run("importtracks", COUNTY=str(file), INPUT=str(folder))
    run("patrolmonth", COUNTY=str(file), MONTH="2024-05")
    with County.open(file, read_only=True) as opened:
        rows = opened.rows(
            "SELECT name, day FROM patrol_day JOIN person ON person.uid = person_uid ORDER BY patrol_day.id"
        )
    days = [(row["name"], int(str(row["day"])[8:])) for row in rows]
    assert days == [*(("张三", day) for day in range(1, 17)), ("李四", 4), ("李四", 6)]


@pytest.mark.once
def test_phone_handed_on_moves_the_track_and_invents_no_copy(qgis_app, file, folder):
    import shutil

    shutil.rmtree(folder)
    patrol(folder / "13800000002" / "20240506.gpx", "13800000002", left=2200)
    run("importtracks", COUNTY=str(file), INPUT=str(folder))
    with County.open(file) as opened:
        # nobody reads a telephone number off the map's layers
        assert [tuple(r) for r in opened.rows("SELECT source, name FROM track")] == [
            ("138****0002/20240506.gpx", "138****0002")
        ]
        with opened.batch("roster corrected") as batch:
            uids = {row["name"]: row["uid"] for row in batch.rows("SELECT name, uid FROM person")}
            batch.update("person", uids["李四"], phone=None)
            batch.update("person", uids["张三"], phone="13800000002")
    done = run("importtracks", COUNTY=str(file), INPUT=str(folder))
    assert (done["TRACKS"], done["ACCEPTED"]) == (0, 1)
    with County.open(file, read_only=True) as opened:
        assert [row["person_uid"] for row in opened.rows("SELECT person_uid FROM track")] == [uids["张三"]]
        ledger = opened.scalar('SELECT ledger FROM "import" ORDER BY id DESC LIMIT 1')
        assert "patrols.reassigned" in ledger
    before = everything(file)
    run("importtracks", COUNTY=str(file), INPUT=str(folder))
    assert everything(file) == before


@pytest.mark.parametrize(
    ("name", "parameters", "words"),
    [
        ("patrolmonth", {"MONTH": "Mai"}, "Mai"),
        ("patrolmonth", {"MONTH": "2019-05"}, "2019-05"),
        # nothing was imported: on paper everybody would stand as one who did not go
        ("patrolmonth", {"MONTH": "2024-08", "OUTPUT": "月表.xlsx"}, "2024-08"),
        ("importtracks", {"INPUT": "/没有这个文件夹"}, "没有这个文件夹"),
    ],
)
@pytest.mark.once
def test_failures_are_sentences(qgis_app, file, name, parameters, words):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run(name, COUNTY=str(file), **parameters)
    assert words in str(caught.value)
    assert "patrols." not in str(caught.value)


@pytest.mark.once
def test_parameters_and_outputs_have_words(qgis_app):
    from qgis.core import QgsApplication

    for name in ("importtracks", "patrolmonth"):
        algorithm = QgsApplication.processingRegistry().algorithmById(f"linzhang:{name}")
        assert algorithm.shortHelpString()
        assert all(p.description() and p.help() for p in algorithm.parameterDefinitions())


class Session:
    """As much of a CountySession as the dock needs, over a real county file and real signals."""

    def __new__(cls, path: Path):
        from linzhang_plugin.desktop.session import CountySession

        session = CountySession()
        session.path = path
        return session


def test_dock_shows_rangers_reasons_and_unassigned_tracks(qapp, file, folder):
    from linzhang_plugin.patrols.panel import Panel

    run("importtracks", COUNTY=str(file), INPUT=str(folder))
    with County.open(file) as opened, opened.batch("second grid") as batch:
        post = batch.rows("SELECT post_uid FROM tenure JOIN person ON person.uid = person_uid WHERE name = '李四'")
        person = batch.rows("SELECT uid FROM person WHERE name = '张三'")
        batch.insert("tenure", [{"post_uid": post[0][0], "person_uid": person[0][0], "start": "2020-01-01"}])
    session = Session(file)
    panel = Panel(session, None)
    try:
        assert panel.month.currentText() == "2024-05"
        run("patrolmonth", COUNTY=str(file), MONTH="2024-05")
        session.changed.emit({"patrol_day"})
        area = panel.tracks.people.item(0, 5)
        assert (area.text(), area.toolTip()) == ("小塘村01、02网格", "小塘村01网格、小塘村02网格")
        cells = [
            [panel.tracks.people.item(r, c).text() for c in range(5)] for r in range(panel.tracks.people.rowCount())
        ]
        assert [row[0] for row in cells[:2]] == ["张三", "李四"]
        assert [row[1:4] for row in cells[:2]] == [["16", "15", ""], ["1", "15", "14"]]
        assert cells[2][1] == "1"
        panel.tracks.people.selectRow(1)
        assert panel.tracks.days.rowCount() == 31
        assert panel.tracks.days.item(5, 1).text() in ("valid", "有效")
        assert panel.tracks.days.item(0, 1).text() in ("no track", "无轨迹")
        panel.tracks.people.selectRow(2)
        assert panel.tracks.days.item(0, 1).text() == "轨迹/备用机_20240507.gpx"
        uid = panel.tracks.people.item(0, 0).data(256)
        session.select_person(uid)
        assert panel.tracks.people.selectedItems()[0].text() == "张三"
    finally:
        panel.unload()
        panel.deleteLater()


def test_dropped_folder_is_imported(qapp, qtbot, file, folder):
    from linzhang_plugin.patrols.panel import Panel

    session = Session(file)
    panel = Panel(session, None)
    try:
        panel.dropped([folder])
        qtbot.waitUntil(lambda: not panel.is_working, timeout=300_000)
        with County.open(file, read_only=True) as opened:
            assert opened.scalar("SELECT count(*) FROM track") == 18
    finally:
        panel.unload()
        panel.deleteLater()
