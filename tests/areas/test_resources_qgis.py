"""The archive through the public doors: the algorithms, the workbook as LibreOffice opens it, the page of the dock."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County
from tests.made import created, once

from .conftest import EPSG, X0, Y0, MakeLayer, box

STANDS = 24
ROWS_BEFORE = 4  # annex mark, title, line, header


def stand(i: int) -> tuple[str, dict[str, Any]]:
    """A row of 150 × 100 m squares; every second one is cut by a border of towns, villages or grids."""
    values = {
        "XIAN": "520999",
        "LIN_BAN": "1",
        "XIAO_BAN": f"{i}",
        "MIAN_JI": 1.5 + i / 1000,
        "DI_LEI": ["0111", "0113", "0210", "9999"][i % 4],
        "LD_QS": ["10", "21", "20"][i % 3],
        "SEN_LIN_LB": ["11", "21"][i % 2],
        "QI_YUAN": "21",
        "XB_XJ": 10.0 + i,
    }
    return box(25 + i % 13 * 150, 200 + i // 13 * 700, 150, 100), values


@pytest.fixture
def path(qgis_app: object, chinese_tmp: Path, country: dict[str, Path], make_layer: MakeLayer) -> Path:
    def imported(county: Path) -> None:
        import processing

        created(county, CRS=f"EPSG:{EPSG}")
        processing.run("linzhang:importdivisions", {"COUNTY": str(county), "INPUT": [str(p) for p in country.values()]})
        layer = make_layer("小班.shp", [stand(i) for i in range(STANDS)])
        processing.run("linzhang:importcompartments", {"COUNTY": str(county), "INPUT": [str(layer)]})

    return once(chinese_tmp / "打开的县库.gpkg", "the country with stands", imported)


def export(county: Path, **parameters: Any) -> Path:
    import processing

    target = county.with_name("清单.xlsx")
    outputs = processing.run("linzhang:exportresources", {"COUNTY": str(county), "OUTPUT": str(target), **parameters})
    return Path(outputs["OUTPUT"])


def recalculated(path: Path) -> Any:
    """The workbook as LibreOffice opens, computes and saves it; skips where LibreOffice is not there."""
    import openpyxl

    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    folder = path.parent / "重算"
    profile = f"-env:UserInstallation=file://{(path.parent / 'lo').as_posix().replace(' ', '%20')}"
    command = [program, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    return openpyxl.load_workbook(folder / path.name, data_only=True)


def table(sheet: Any, header_row: int) -> list[dict[str, Any]]:
    rows = list(sheet.iter_rows(min_row=header_row, values_only=True))
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def test_living_totals_are_right_when_the_workbook_is_opened(path: Path) -> None:
    written = export(path)
    book = recalculated(written)
    with County.open(path, read_only=True) as county:
        rows = county.rows("SELECT land_class, land_tenure, stated_ha FROM compartment")
    forest = [r for r in rows if r["land_class"] in ("0111", "0113")]
    by_hand = {
        "小计": sum(Decimal(str(r["stated_ha"])) for r in forest),
        "国有": sum(Decimal(str(r["stated_ha"])) for r in forest if r["land_tenure"] == "10"),
        "集体": sum(Decimal(str(r["stated_ha"])) for r in forest if r["land_tenure"] != "10"),
    }
    listed = table(book["森林资源清单"], ROWS_BEFORE)
    names = [row["单位"] for row in listed if row["单位"]]
    assert names[:5] == ["合计", "石桥镇", "　上村", "　　上村一组", "　　上村二组"]
    for row, (line, hectares) in zip(listed[:3], by_hand.items(), strict=True):
        assert row["权属"] == line
        assert Decimal(str(row["林地\n面积"])).quantize(Decimal("0.0001")) == hectares
    # the same figure on all sheets, and every parent the sum of its parts as printed
    for name in book.sheetnames:
        if name in ("地类", "森林类别、起源、保护等级", "林种、优势树种"):
            first = table(book[name], 3)[0]
            assert Decimal(str(first["林地\n面积"])).quantize(Decimal("0.0001")) == by_hand["小计"], name
    classes = table(book["地类"], 3)
    assert set(classes[0]) >= {"乔木林地", "竹林地", "非林地", "未识别\n代码 9999"}
    assert not any("其他" in str(header) for header in classes[0])
    # a source that is missing prints —
    assessed = table(book["考核指标"], 3)
    assert [assessed[0][key] for key in ("湿地面积\n（公顷）", "自然保护地\n（公顷）", "古树名木\n（株、处）")] == [
        "—"
    ] * 3
    land, wood = assessed[0]["土地面积\n（公顷）"], assessed[0]["森林面积\n（公顷）"]
    assert assessed[0]["森林覆盖率\n（%）"] == pytest.approx(wood / land * 100)
    assert assessed[0]["蓄积量\n（立方米）"] == pytest.approx(sum(10.0 + i for i in range(STANDS)))


def test_every_recalculated_cell_is_the_figure_of_the_archive(path: Path) -> None:
    """All sheets with three lines an area: each cell as LibreOffice computes it, and the whole number behind it."""
    from linzhang_plugin.areas.resources import archive, tables, workbook

    book = recalculated(export(path))
    with County.open(path, read_only=True) as county:
        built = archive.build(county)
        decimals = int(county.profile.get("units.area_decimals", 1))
    top = workbook.top_of(built, "")
    compared = 0
    for number, described in enumerate(tables.three_lines(built)):
        listed = table(book[described.name], ROWS_BEFORE if number == 0 else ROWS_BEFORE - 1)
        place = iter(listed)
        for _, node in top.walk():
            lines = ["国有", "集体", *(n for n in built.lines if n in node.lines and n not in ("国有", "集体"))]
            for line in ("小计", *lines):
                row = next(place)
                assert row["权属"] == line
                counter = node.total if line == "小计" else node.lines.get(line, {})
                for column in described.columns:
                    value = column.read(counter) if counter else 0
                    shown = row[column.header]
                    if value is None:
                        assert shown in ("—", None)
                        continue
                    expected = tables.scaled(value, column.unit, decimals)
                    assert float(shown or 0) == pytest.approx(float(expected), abs=1e-6), (node.name, line, column)
                    compared += 1
    assert compared > 500


def test_every_sheet_says_how_it_was_measured(path: Path) -> None:
    import openpyxl

    for method, word in (("planar", "平面"), ("ellipsoidal", "椭球面")):
        book = openpyxl.load_workbook(export(path, AREA_METHOD=method))
        for sheet in book:
            texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
            assert any(word in text for text in texts), (sheet.title, method)


def test_one_area_and_a_level(path: Path) -> None:
    import openpyxl
    from qgis.core import QgsProcessingException

    book = openpyxl.load_workbook(export(path, AREA="石桥镇", LEVEL="village"))
    names = [row["单位"] for row in table(book["森林资源清单"], ROWS_BEFORE) if row["单位"]]
    assert names[:3] == ["合计", "上村", "下村"]
    assert "石桥镇" in book["森林资源清单"]["A2"].value
    with pytest.raises(QgsProcessingException, match="没有的村"):
        export(path, AREA="没有的村")
    with pytest.raises(QgsProcessingException, match="group"):
        export(path, LEVEL="group")


def test_a_name_that_looks_like_a_formula_stays_a_text(path: Path) -> None:
    import openpyxl

    with County.open(path) as county, county.batch("test") as batch:
        uid = county.scalar("SELECT uid FROM area WHERE name = '下村'")
        batch.update("area", uid, name="=1+1")
    sheet = openpyxl.load_workbook(export(path))["考核指标"]
    cell = next(cell for row in sheet.iter_rows() for cell in row if str(cell.value).endswith("=1+1"))
    assert cell.data_type == "s"


@pytest.fixture
def page(path: Path) -> Iterator[Any]:
    from qgis.core import QgsProject

    from linzhang_plugin.areas.panel_resources import ResourcesPanel
    from linzhang_plugin.desktop.session import CountySession

    session = CountySession()
    session.start()
    dock = ResourcesPanel(session, None)
    session.open(path)
    yield dock
    dock.unload()
    session.stop()
    QgsProject.instance().clear()
    dock.deleteLater()


def rows(page: Any) -> dict[str, list[str]]:
    def below(item: Any) -> Iterator[tuple[str, list[str]]]:
        yield item.text(0), [item.text(i) for i in range(1, 4)]
        for i in range(item.childCount()):
            yield from below(item.child(i))

    found: dict[str, list[str]] = {}
    for i in range(page.table.topLevelItemCount()):
        for text, cells in below(page.table.topLevelItem(i)):
            found.setdefault(text, cells)
    return found


def test_the_page_follows_the_selection(page: Any, qtbot: Any) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() > 0, timeout=300_000)
    assert page.heading.text().startswith("青峰县")
    shown = rows(page)
    assert shown["Area of the outline"][:2] == ["400.0000", "6000.0"]
    assert shown["Wetlands"][:2] == ["—", "—"]
    assert shown["代码 9999"] if "代码 9999" in shown else shown["Unknown land class"]
    with page.session.county() as county:
        village, m2 = county.rows("SELECT uid, area_m2 FROM area WHERE name = '上村'")[0]
        total = county.scalar("SELECT sum(stated_ha) FROM compartment WHERE land_class IN ('0111', '0113')")
    assert Decimal(shown["Forest land"][0]) == Decimal(str(round(total, 4)))
    page.session.select_area(village)
    assert page.heading.text().startswith("上村")
    assert rows(page)["Area of the outline"][0] == f"{Decimal(m2) / 10_000:.4f}"


def test_the_page_computes_anew_when_compartments_change(page: Any, qtbot: Any, path: Path) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() > 0, timeout=300_000)
    with County.open(path) as county, county.batch("test") as batch:
        batch.execute("UPDATE compartment SET land_class = '0111'", table="compartment")
    page.session.changed.emit({"compartment"})
    qtbot.waitUntil(lambda: "竹林地" not in rows(page) and not page.is_working, timeout=300_000)
    page.session.changed.emit({"person"})
    assert not page.is_working
    page.session.close()
    assert page.table.topLevelItemCount() == 0


def test_the_page_exports_the_selected_area(page: Any, qtbot: Any, path: Path, monkeypatch: Any) -> None:
    import openpyxl

    page.show()
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() > 0, timeout=300_000)
    with page.session.county() as county:
        page.session.select_area(county.scalar("SELECT uid FROM area WHERE name = '云岭镇'"))
    target = path.with_name("一镇.xlsx")
    proposed: list[str] = []

    def choose(_key: str, _title: str, name: str, _filter: str) -> Path:
        proposed.append(name)
        return target

    monkeypatch.setattr(page, "choose_save", choose)
    page.export_button.click()
    qtbot.waitUntil(lambda: target.is_file() and not page.is_working, timeout=300_000)
    assert proposed == ["云岭镇森林资源清单.xlsx"]
    assert "云岭镇" in openpyxl.load_workbook(target)["森林资源清单"]["A2"].value


def test_the_archive_as_text_has_every_area(path: Path) -> None:
    import processing

    found = json.loads(processing.run("linzhang:readresources", {"COUNTY": str(path)})["ARCHIVE"])
    with County.open(path, read_only=True) as county:
        assert set(found["areas"]) == {row["uid"] for row in county.rows("SELECT uid FROM area")}
    assert found["plane"].startswith("2000国家大地坐标系")


def test_mu_of_forest_land_are_those_of_the_workbook(page: Any, qtbot: Any, path: Path) -> None:
    """Rounded once at the lowest rows: what the dock shows of each line is what the workbook prints, and sums."""
    page.show()
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() > 0, timeout=300_000)
    listed = table(recalculated(export(path))["森林资源清单"], ROWS_BEFORE)
    printed: dict[str, dict[str, Decimal]] = {}
    name = ""
    for row in listed:
        name = str(row["单位"] or name).strip("　")
        if row["权属"]:
            printed.setdefault(name, {})[row["权属"]] = Decimal(str(row["林地面积\n（亩）"] or 0)).quantize(
                Decimal("0.1")
            )
    with page.session.county() as county:
        areas = county.rows("SELECT uid, name FROM area WHERE level <> 'county'")
    plain = 0
    for area in areas:
        page.session.select_area(area["uid"])
        shown = rows(page)
        lines = {line: value for line, value in printed[area["name"]].items() if line in shown}
        assert {line: Decimal(shown[line][1]) for line in lines} == lines
        assert Decimal(shown["Forest land"][1]) == printed[area["name"]]["小计"]
        plain += sum(abs(Decimal(shown[n][0]) * 15 - v) > Decimal("0.05") for n, v in lines.items())
    assert plain, "rounding each figure by itself would give the same: the test proves nothing"


def test_old_trees_given_for_one_run(path: Path, make_layer: MakeLayer) -> None:
    import openpyxl

    near = make_layer("近.gpkg", [(f"POINT({X0 + 100} {Y0 + 100})", {"n": "1"})])
    book = openpyxl.load_workbook(export(path, OLD_TREES=str(near)))
    assert "近.gpkg" in str([cell.value for cell in book["说明"]["B"]])


def test_wetlands_reserves_and_old_trees_are_imported_in_the_dock(
    page: Any, qtbot: Any, path: Path, make_layer: MakeLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They lie in the county file, so that its copies, its lists and its pages have them."""
    import openpyxl

    wet = make_layer("国家湿地.gpkg", [(box(0, 0, 200, 100), {"湿地名称": "清水湿地"})])
    park = make_layer("甲.gpkg", [(box(0, 0, 150, 100), {"n": "1"}), (box(50, 0, 150, 100), {"n": "2"})])
    trees = make_layer("乙.gpkg", [(f"POINT({X0 + x} {Y0 + 10})", {"树种": "银杏"}) for x in (10, 20, 30)])
    page.show()
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() > 0 and not page.is_working, timeout=300_000)
    assert [rows(page)[name][0] for name in ("Wetlands", "Nature reserves", "Old trees")] == ["—"] * 3
    assert {label.text() for label in page.states.values()} == {"—"}
    for table, file in (("wetland", wet), ("reserve", park), ("old_tree", trees)):
        monkeypatch.setattr(page, "choose_files", lambda *_args, file=file: [file])
        page.import_buttons[table].click()
        qtbot.waitUntil(lambda: not page.is_working, timeout=300_000)
        page.session.changed.emit({table})
        qtbot.waitUntil(lambda: not page.is_working, timeout=300_000)
    assert page.states["wetland"].text() == "1 from 国家湿地.gpkg"
    page.session.select_area("")
    shown = rows(page)
    # the two reserves overlap by 100 × 100 m
    assert [shown[name][0] for name in ("Wetlands", "Nature reserves", "Old trees")] == ["2.0000", "2.0000", "3"]
    book = openpyxl.load_workbook(export(path))
    assert "甲.gpkg" in str([cell.value for cell in book["说明"]["B"]])
    # another edition takes its place
    monkeypatch.setattr(page, "choose_files", lambda *_args: [make_layer("新.gpkg", [(box(0, 0, 10, 10), {"n": "1"})])])
    page.import_layer("wetland")
    qtbot.waitUntil(lambda: not page.is_working, timeout=300_000)
    with County.open(path, read_only=True) as county:
        assert [row["source"] for row in county.rows("SELECT source FROM wetland")] == ["新.gpkg"]


def test_an_overlay_that_was_just_saved_does_not_keep_the_page_from_computing_anew(
    page: Any, qtbot: Any, path: Path
) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.table.topLevelItemCount() > 0, timeout=300_000)
    with County.open(path) as county:
        outline = geom.wkb_of(bytes(county.scalar("SELECT geom FROM area WHERE name = '上村'")))
        village = county.scalar("SELECT uid FROM area WHERE name = '上村'")
    # drawn and selected, but not saved yet
    page.session.select_area("林场")
    qtbot.waitUntil(lambda: not page.is_working, timeout=300_000)
    with County.open(path) as county, county.batch("test") as batch:
        row = {"uid": "林场", "code": "520999-Z001", "name": "清水林场", "level": "county", "kind": "overlay"}
        batch.insert("area", [row | {"geom": outline, "area_m2": 1_000_000}])
        batch.execute("UPDATE compartment SET land_class = '0111'", table="compartment")
    page.session.changed.emit({"area", "compartment"})
    qtbot.waitUntil(lambda: page.heading.text().startswith("清水林场") and not page.is_working, timeout=300_000)
    assert "竹林地" not in rows(page)
    page.session.select_area(village)
    qtbot.waitUntil(lambda: page.heading.text().startswith("上村") and not page.is_working, timeout=300_000)
    assert "竹林地" not in rows(page)


def test_the_archive_only_reads(path: Path, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import processing

    ways: list[bool] = []
    opened = County.open

    def watched(file: Path, *, read_only: bool = False) -> County:
        ways.append(read_only)
        return opened(file, read_only=read_only)

    monkeypatch.setattr(County, "open", watched)
    outputs = processing.run("linzhang:readresources", {"COUNTY": str(path)})
    assert json.loads(outputs["ARCHIVE"])["areas"]
    processing.run("linzhang:exportresources", {"COUNTY": str(path), "OUTPUT": str(chinese_tmp / "清单.xlsx")})
    assert ways == [True, True]
