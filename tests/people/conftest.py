"""A small county with areas, and rosters as offices write them (invented people and numbers)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.ledger import Entry as Line
from linzhang_plugin.county.ledger import Ledger
from linzhang_plugin.county.profile import Profile

if TYPE_CHECKING:
    from .messy.truth import Roster

CHIEFS = [
    "序号",
    "级别",
    "乡镇",
    "村",
    "责任区编码",
    "姓名",
    "角色",
    "职务",
    "单位",
    "联系电话",
    "任职时间",
    "离任时间",
]
RANGERS = ["序号", "乡镇", "村", "网格编号", "姓名", "角色", "单位", "联系电话", "任职时间", "离任时间", "备注"]
GRID = "520999101201-01"
MakeRoster = Callable[..., Path]

AREAS = [
    ("520999000000", "青峰县", "county", None),
    ("520999101000", "石桥镇", "town", "520999000000"),
    ("520999102000", "云岭镇", "town", "520999000000"),
    ("520999101201", "上村", "village", "520999101000"),
    ("520999101202", "新民村", "village", "520999101000"),
    ("520999102201", "新民村", "village", "520999102000"),
    (GRID, "上村一组", "grid", "520999101201"),
    ("520999101201-02", "上村二组", "grid", "520999101201"),
    ("520999102201-01", "新民一组", "grid", "520999102201"),
]


def fill_areas(county: County) -> None:
    """The areas of ``AREAS``, without outlines."""
    uids: dict[str | None, str | None] = {None: None}
    with county.batch("areas") as batch:
        for code, name, level, parent in AREAS:
            row = {"code": code, "name": name, "level": level, "kind": "base", "parent_uid": uids[parent]}
            uids[code] = batch.insert("area", [row])[0]


@pytest.fixture(scope="session")
def made_county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The county of ``AREAS``, made once: tests work on copies, which take a hundredth of the time."""
    path = tmp_path_factory.mktemp("县库 原件") / "青峰县 县库.gpkg"
    with County.create(
        path, name="青峰县", code6="520999", epsg=4545, profile=Profile.preset("three_levels")
    ) as county:
        fill_areas(county)
    return path


@pytest.fixture
def county(chinese_tmp: Path, made_county: Path) -> Iterator[County]:
    with County.open(shutil.copyfile(made_county, chinese_tmp / made_county.name)) as county:
        yield county


@pytest.fixture(scope="session")
def made_in_qgis(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as ``linzhang:createcounty`` makes it, with forms and styles."""
    import processing

    path = tmp_path_factory.mktemp("县库 桌面") / "打开的县库.gpkg"
    processing.run(
        "linzhang:createcounty", {"NAME": "青峰县", "CODE": "520999", "CRS": "EPSG:4545", "OUTPUT": str(path)}
    )
    with County.open(path) as county:
        fill_areas(county)
    return path


@pytest.fixture
def opened_county(chinese_tmp: Path, made_in_qgis: Path) -> Path:
    """The path of a copy of ``made_in_qgis``, for a dock to open."""
    return Path(shutil.copyfile(made_in_qgis, chinese_tmp / made_in_qgis.name))


@pytest.fixture(scope="session")
def messy_rosters(tmp_path_factory: pytest.TempPathFactory) -> list[Roster]:
    """The sixty messy rosters of the usual seed, written (and converted by LibreOffice) once; read only."""
    pytest.importorskip("openpyxl")
    pytest.importorskip("docx")
    from .messy.generate import generate

    return generate(tmp_path_factory.mktemp("乡镇报来"))


def told(ledger: Ledger) -> list[Line]:
    """The lines of a ledger but for the title and header that stand above the rows of every roster here."""
    return [e for e in ledger.entries if e.code not in ("people.title_row", "people.table_header")]


@pytest.fixture
def make_roster(chinese_tmp: Path) -> MakeRoster:
    """(name, sheet → (headers, rows)) → path; a title row stands above every header."""
    openpyxl = pytest.importorskip("openpyxl")

    def make(name: str = "花名册.xlsx", **sheets: tuple[Sequence[str], Sequence[Sequence[Any]]]) -> Path:
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.active)
        for title, (headers, rows) in sheets.items():
            sheet = workbook.create_sheet(title)
            sheet.append(["青峰县林长制花名册"])
            sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(headers))
            sheet.append(list(headers))
            for row in rows:
                sheet.append(list(row))
        path = chinese_tmp / name
        workbook.save(path)
        return path

    return make


def ranger(name: str | None, grid: str = GRID, **changes: Any) -> list[Any]:
    """A row of the sheet 护林员."""
    values: dict[str, Any] = dict.fromkeys(RANGERS) | {
        "网格编号": grid,
        "姓名": name,
        "角色": "护林员",
        "联系电话": "13800000001",
        "任职时间": "2023-01-01",
    }
    return list((values | changes).values())


def chief(name: str | None, code: str = "520999101201", **changes: Any) -> list[Any]:
    """A row of the sheet 林长."""
    values: dict[str, Any] = dict.fromkeys(CHIEFS) | {
        "责任区编码": code,
        "姓名": name,
        "角色": "林长",
        "职务": "党支部书记",
        "单位": "上村村委会",
        "联系电话": "13800000002",
        "任职时间": "2023-01-01",
    }
    return list((values | changes).values())


@pytest.fixture
def staffed(county: County) -> County:
    """The county of ``AREAS`` with posts and tenures (``posts.staff``)."""
    from .posts import staff

    staff(county)
    return county
