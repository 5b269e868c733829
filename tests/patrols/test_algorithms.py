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
    assert openpyxl.load_workbook(output).sheetnames == ["巡护月表", "逐日明细"]
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM patrol_day WHERE valid = 1") == 17


@pytest.mark.parametrize(
    ("name", "parameters", "words"),
    [
        ("patrolmonth", {"MONTH": "Mai"}, "Mai"),
        ("patrolmonth", {"MONTH": "2019-05"}, "2019-05"),
        ("importtracks", {"INPUT": "/没有这个文件夹"}, "没有这个文件夹"),
    ],
)
def test_failures_are_sentences(qgis_app, file, name, parameters, words):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run(name, COUNTY=str(file), **parameters)
    assert words in str(caught.value)
    assert "patrols." not in str(caught.value)


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
    session = Session(file)
    panel = Panel(session, None)
    try:
        assert panel.month.currentText() == "2024-05"
        run("patrolmonth", COUNTY=str(file), MONTH="2024-05")
        session.changed.emit({"patrol_day"})
        cells = [[panel.people.item(r, c).text() for c in range(5)] for r in range(panel.people.rowCount())]
        assert [row[0] for row in cells[:2]] == ["张三", "李四"]
        assert [row[1:4] for row in cells[:2]] == [["16", "15", ""], ["1", "15", "14"]]
        assert cells[2][1] == "1"
        panel.people.selectRow(1)
        assert panel.days.rowCount() == 31
        assert panel.days.item(5, 1).text() in ("valid", "有效")
        assert panel.days.item(0, 1).text() in ("no track", "无轨迹")
        panel.people.selectRow(2)
        assert panel.days.item(0, 1).text() == "备用机_20240507.gpx"
        uid = panel.people.item(0, 0).data(256)
        session.select_person(uid)
        assert panel.people.selectedItems()[0].text() == "张三"
    finally:
        panel.unload()
        panel.deleteLater()


def test_dropped_folder_is_imported(qapp, qtbot, file, folder):
    from linzhang_plugin.patrols.panel import Panel

    session = Session(file)
    panel = Panel(session, None)
    try:
        panel.dropped([folder])
        qtbot.waitUntil(lambda: not panel.is_working, timeout=20000)
        with County.open(file, read_only=True) as opened:
            assert opened.scalar("SELECT count(*) FROM track") == 18
    finally:
        panel.unload()
        panel.deleteLater()
