"""Sources of tracks through the public door, in a real QGIS."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.reading.model import GCJ02
from tests.patrols.reading import samples
from tests.patrols.test_sources import NAMES, month
from tests.patrols.walks import county

pytestmark = pytest.mark.matrix


@pytest.fixture
def file(chinese_tmp) -> Path:
    path = chinese_tmp / "青峰县.gpkg"
    people = [
        {"name": name, "grid": ("01", "02")[index % 2], "start": "2024-01-01"} for index, name in enumerate(NAMES)
    ]
    county(path, people).close()
    return path


def run(name: str, **parameters):
    import processing

    return processing.run(f"linzhang:{name}", parameters)


def test_check_align_and_take_back(qgis_app, file, chinese_tmp):
    run("importtracks", COUNTY=str(file), INPUT=[str(month(chinese_tmp / "平移", GCJ02))])
    result = run("tracksources", COUNTY=str(file))
    (source,) = json.loads(result["SOURCES"])
    assert (result["OPEN"], source["source"], source["proposed"]) == (1, "gpx:HuLin", GCJ02)
    assert run("aligntracks", COUNTY=str(file), SOURCE="gpx:HuLin", DATUM=1)["TRACKS"] == 18
    result = run("tracksources", COUNTY=str(file))
    assert (result["OPEN"], json.loads(result["SOURCES"])[0]["answered"]) == (0, GCJ02)
    assert run("aligntracks", COUNTY=str(file), SOURCE="gpx:HuLin", DATUM=0)["TRACKS"] == 18
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM track WHERE datum IS NOT NULL") == 0
        assert opened.scalar("SELECT count(*) FROM track WHERE raw IS NOT NULL") == 18


@pytest.mark.once
def test_wrong_answers_are_sentences(qgis_app, file):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="gpx:nichts"):
        run("aligntracks", COUNTY=str(file), SOURCE="gpx:nichts", DATUM=1)
    with pytest.raises(QgsProcessingException):
        run("assigntracks", COUNTY=str(file), SOURCE="x", PERSON="niemand")


@pytest.mark.once
def test_columns_and_people_are_said(qgis_app, file, chinese_tmp):
    rows = [["甲", "乙", "丙", "丁"]]
    rows += [[x, y, "张三", samples.local(t)] for x, y, t in zip(samples.LON, samples.LAT, samples.T, strict=True)]
    path = chinese_tmp / "怪.xlsx"
    path.write_bytes(samples.workbook({"表": rows}))
    run("importtracks", COUNTY=str(file), INPUT=[str(path)])
    with County.open(file, read_only=True) as opened:
        key = opened.scalar("SELECT source_key FROM track WHERE person_uid IS NULL")
    assert run("assigntracks", COUNTY=str(file), SOURCE=key, PERSON="李四")["TRACKS"] == 1
    mapping = json.dumps({"0": "lon", "1": "lat", "2": "name", "3": "time"})
    assert run("mapcolumns", COUNTY=str(file), INPUT=str(path), MAPPING=mapping)["HEADER"]
    result = run("importtracks", COUNTY=str(file), INPUT=[str(path)])
    assert result["TRACKS"] == 0
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT name FROM person WHERE uid = (SELECT person_uid FROM track)") == "张三"


@pytest.mark.once
def test_clock(qgis_app, file, chinese_tmp):
    run("importtracks", COUNTY=str(file), INPUT=[str(month(chinese_tmp / "无", "wgs84", days=1, zone=""))])
    assert run("trackclock", COUNTY=str(file), SOURCE="gpx:HuLin", CLOCK=1)["TRACKS"] == 6
