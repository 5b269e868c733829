"""The zip on a server without a screen: ``qgis_process`` finds the provider and runs an algorithm."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tools import desktop

# Debian 12's wrapper passes an option that the program does not know.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
pytestmark = [pytest.mark.matrix, pytest.mark.skipif(PROGRAM is None, reason="needs qgis_process")]
NAMES = {
    "createcounty",
    "importdivisions",
    "importcompartments",
    "importroster",
    "importtracks",
    "patrolmonth",
    "patrolreport",
    "patrolnotice",
    "rangercards",
    "subsidytable",
    "evidencepack",
    "readplan",
    "exporttasktable",
    "splittargets",
    "exportboards",
    "proofboards",
    "changeperson",
    "undochange",
    "exportroster",
    "exportorganisation",
    "exporthandbook",
    "checkpeople",
    "checkareas",
    "fixareas",
    "comparedivisions",
    "proposegrids",
    "applygrids",
    "fillbounds",
    "exportresources",
    "attachdocument",
    "exportareapages",
}


@pytest.fixture(scope="module")
def profile(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("命令行 测试")
    desktop.make_profile(folder, archive)
    return folder


def qgis_process(profile: Path, *arguments: str, seconds: float = 400) -> subprocess.CompletedProcess[str]:
    env = desktop.environment(QT_QPA_PLATFORM="offscreen", QGIS_CUSTOM_CONFIG_PATH=str(profile))
    return subprocess.run(
        [str(PROGRAM), *arguments], env=env, capture_output=True, text=True, timeout=seconds, check=False
    )


def test_lists_the_algorithms_by_their_lasting_names(profile: Path) -> None:
    result = qgis_process(profile, "list", "--json")
    assert result.returncode == 0, result.stderr
    provider = json.loads(result.stdout)["providers"]["linzhang"]
    assert set(provider["algorithms"]) >= {f"linzhang:{name}" for name in NAMES}


@pytest.mark.once
def test_creates_a_county(profile: Path, chinese_tmp: Path) -> None:
    target = chinese_tmp / "县库.gpkg"
    arguments = ["NAME=青峰县", "CODE=520999", "LONGITUDE=106.5", f"OUTPUT={target}"]
    result = qgis_process(profile, "run", "linzhang:createcounty", "--", *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    assert target.stat().st_size > 0


@pytest.fixture
def county(profile: Path, chinese_tmp: Path) -> Path:
    target = chinese_tmp / "县库.gpkg"
    run(profile, "createcounty", NAME="青峰县", CODE="520999", LONGITUDE="106.5", OUTPUT=target)
    return target


def run(profile: Path, name: str, **parameters: object) -> dict[str, Any]:
    """The outputs of an algorithm of ours, run by ``qgis_process`` from the installed zip."""
    arguments = [f"{key}={value}" for key, value in parameters.items()]
    result = qgis_process(profile, "run", f"linzhang:{name}", "--json", "--", *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    return json.loads(result.stdout)["results"]


def divisions(path: Path) -> Path:
    """A county, a town and two villages beside each other, in degrees, as GeoJSON."""

    def feature(code: str, name: str, x0: float, x1: float) -> dict[str, Any]:
        ring = [[x0, 26.5], [x1, 26.5], [x1, 26.53], [x0, 26.53], [x0, 26.5]]
        return {
            "type": "Feature",
            "properties": {"XZQDM": code, "XZQMC": name},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }

    features = [
        feature("520999", "青峰县", 106.5, 106.56),
        feature("520999101", "石桥镇", 106.5, 106.56),
        feature("520999101201", "云岭村", 106.5, 106.53),
        feature("520999101202", "大坪村", 106.53, 106.56),
    ]
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def roster(path: Path) -> Path:
    """Chiefs of the town and of both villages; the second village's post is vacant."""
    import openpyxl

    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "林长"
    sheet.append(["序号", "级别", "乡镇", "村", "姓名", "角色", "职务", "联系电话", "任职时间"])
    sheet.append([1, "县级", None, None, "钱宁", "林长", "县长", None, "2024-01-01"])
    sheet.append([2, "乡镇级", "石桥镇", None, "孙安", "林长", "镇党委书记", None, "2024-01-01"])
    sheet.append([3, "村级", "石桥镇", "云岭村", "周泰", "林长", "村党支部书记", "13800001234", "2024-01-01"])
    sheet.append([4, "村级", "石桥镇", "大坪村", None, "林长", "村党支部书记", None, "2024-01-01"])
    workbook.save(path)
    return path


def test_from_an_empty_county_to_a_printed_board(profile: Path, county: Path, chinese_tmp: Path) -> None:
    """An import of geometry, one of Excel and a board: all libraries work inside the program, not only in Python."""
    source = divisions(chinese_tmp / "行政区划.geojson")
    imported = run(profile, "importdivisions", COUNTY=county, INPUT=source)
    assert (imported["ACCEPTED"], imported["REFUSED"]) == (4, 0)
    people = run(profile, "importroster", COUNTY=county, INPUT=roster(chinese_tmp / "花名册.xlsx"))
    assert (people["ACCEPTED"], people["REFUSED"]) == (4, 0)
    folder = chinese_tmp / "公示牌"
    boards = run(
        profile,
        "exportboards",
        COUNTY=county,
        DATE="2024-05-31",
        PHONE="0855-000 0000",
        MAP_REVIEWED="true",
        OUTPUT=folder,
    )
    assert (boards["ACCEPTED"], boards["REFUSED"], boards["BOARDS"]) == (2, 0, 2)
    pdf = folder / "石桥镇_云岭村_520999101201-V01_150x100cm.pdf"
    assert pdf.read_bytes()[:5] == b"%PDF-"
    if not shutil.which("pdfinfo"):
        pytest.skip("pdfinfo is not installed")
    info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info)
    assert size is not None, info
    width, height = (float(points) / 72 * 25.4 for points in size.groups())
    assert (width, height) == (pytest.approx(1500, abs=1), pytest.approx(1000, abs=1))
