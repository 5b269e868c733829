"""The page of an area through the public doors: the PDFs, and the dock with its documents."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County
from tests.made import created, once

from .conftest import EPSG, MakeLayer
from .test_resources_qgis import stand

if TYPE_CHECKING:
    from linzhang_plugin.areas.panel_page import AreaPage

VILLAGE, GRID = "520999101201", "520999101201-01"
LONG = "国家级水土保持与生物多样性保护优先区域综合治理示范片区（北部）"


@pytest.fixture
def path(qgis_app: object, chinese_tmp: Path, country: dict[str, Path], make_layer: MakeLayer) -> Path:
    (chinese_tmp / "县").mkdir()
    sources = [*country.values(), make_layer("小班.shp", [stand(i) for i in range(24)])]
    return once(chinese_tmp / "县" / "县库.gpkg", "the country with people", lambda county: peopled(county, *sources))


def peopled(county: Path, *sources: Path) -> None:
    import processing

    created(county, CRS=f"EPSG:{EPSG}")
    *divisions, stands = map(str, sources)
    processing.run("linzhang:importdivisions", {"COUNTY": str(county), "INPUT": divisions})
    processing.run("linzhang:importcompartments", {"COUNTY": str(county), "INPUT": [stands]})
    with County.open(county) as opened, opened.batch("people") as batch:
        area = {r["code"]: r["uid"] for r in opened.rows("SELECT code, uid FROM area")}
        batch.update("area", area[VILLAGE], east="石桥河", south="云岭镇", west="县界", north="下村")
        people = batch.insert("person", [{"name": n, "phone": "13800000001"} for n in ("吴五", "郑六", "钱七")])
        chief = batch.insert("post", [{"area_uid": area[VILLAGE], "role": "chief", "title": "村支书"}])[0]
        batch.insert("post", [{"area_uid": area[VILLAGE], "role": "deputy_chief"}])
        ranger = batch.insert("post", [{"area_uid": area[GRID], "role": "ranger"}])[0]
        for post, person, start, end in (
            (chief, people[0], "2022-01-01", "2024-01-01"),
            (chief, people[1], "2024-01-01", None),
            (ranger, people[2], "2023-01-01", None),
        ):
            batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": start, "end": end}])


def export(county: Path, **parameters: Any) -> dict[str, Any]:
    import processing

    outputs: dict[str, Any] = processing.run(
        "linzhang:exportareapages", {"COUNTY": str(county), "DATE": "2024-05-31", **parameters}
    )
    return outputs


# Noto's glyphs come back as radicals
RADICALS = str.maketrans(
    {"⻘": "青", "⻚": "页", "⻓": "长", "⻣": "骨", "⻋": "车", "⻔": "门", "⻅": "见", "⻛": "风", "⻢": "马"}
)


def text_of(pdf: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run([program, "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60)
    text = unicodedata.normalize("NFKC", done.stdout.decode("utf-8")).translate(RADICALS)
    return re.sub(r"\s+", "", text)


def sheets_of(pdf: Path) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf.read_bytes()))


@pytest.mark.matrix
def test_one_pdf_an_area_says_what_the_county_knows(path: Path) -> None:
    folder = path.parent / "档案"
    outputs = export(path, LEVEL="village", OUTPUT=str(folder))
    assert (outputs["PAGES"], outputs["REFUSED"]) == (4, 0)
    assert len(list(folder.iterdir())) == 4
    text = text_of(folder / f"{VILLAGE} 上村 责任区档案.pdf")
    for said in (
        "青峰县石桥镇上村责任区档案",
        "人员截至2024年5月31日",
        "石桥河",
        "100.0000公顷(1500.0亩)",
        "郑六",
        "2024.01.01",
        "(空缺)",
        "钱七",
        "520999101201-02",
        "共有护林员1人",
        "乔木林地",
        "尚未归入文件",
    ):
        assert said in text, said
    assert "吴五" not in text
    # phones only where the profile says so
    assert "13800000001" not in text
    assert sum(sheets_of(p) for p in folder.iterdir()) == outputs["SHEETS"]


def test_phones_and_paper_are_the_profiles(path: Path) -> None:
    with County.open(path) as county:
        areas = county.profile.get("areas")
        county.set_profile({"areas": {**areas, "page": {"paper": "A3", "phones": ["ranger"]}}})
    book = path.parent / "上村.pdf"
    assert export(path, AREAS="上村", BOOK=str(book))["SHEETS"] == 1
    assert text_of(book).count("13800000001") == 1
    assert b"/MediaBox [0 0 1190" in book.read_bytes() or b"/MediaBox [0 0 1191" in book.read_bytes()
    assert export(path, AREAS=VILLAGE, BOOK=str(book), PAPER="A4")["SHEETS"] == 2


def test_all_in_one_and_the_same_figures_as_given(path: Path) -> None:
    import processing

    book = path.parent / "全县.pdf"
    outputs = export(path, BOOK=str(book))
    assert outputs["PAGES"] == 9
    assert sheets_of(book) == outputs["SHEETS"]
    text = text_of(book)
    assert (
        text.index("青峰县责任区档案") < text.index("青峰县石桥镇责任区档案") < text.index("青峰县石桥镇上村责任区档案")
    )
    archive = processing.run("linzhang:readresources", {"COUNTY": str(path)})["ARCHIVE"]
    again = path.parent / "再次.pdf"
    export(path, BOOK=str(again), RESOURCES=archive)
    assert text_of(again) == text


def test_long_names_no_outline_and_no_resources(path: Path) -> None:
    with County.open(path) as county, county.batch("x") as batch:
        batch.execute("DELETE FROM compartment", table="compartment")
        uid = county.scalar("SELECT uid FROM area WHERE code = ?", (GRID,))
        batch.update("area", uid, name=LONG * 2, geom=None)
    folder = path.parent / "档案"
    outputs = export(path, AREAS=f"{GRID}，没有这个区", OUTPUT=str(folder), LEDGER=str(path.parent / "台账.xlsx"))
    assert (outputs["PAGES"], outputs["REFUSED"]) == (1, 1)
    (pdf,) = folder.iterdir()
    text = text_of(pdf)
    assert LONG.replace("（", "(").replace("）", ")") * 2 in text
    assert "县库中尚无小班数据" in text
    assert "位置示意图" not in text


def test_an_overlay_area_has_its_own_page(path: Path) -> None:
    with County.open(path) as county, county.batch("x") as batch:
        row = county.rows("SELECT geom FROM area WHERE code = ?", (GRID,))[0]
        from linzhang_plugin.county import geom

        shape = {"geom": geom.wkb_of(row["geom"]), "area_m2": 500_000}
        batch.insert("area", [{"code": "Z-01", "name": "国有林场", "level": "village", "kind": "overlay", **shape}])
    book = path.parent / "林场.pdf"
    export(path, AREAS="Z-01", BOOK=str(book))
    text = text_of(book)
    assert "青峰县国有林场责任区档案" in text
    assert "重点区域" in text
    assert "乔木林地" in text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({}, "Say where the pages go"),
        ({"OUTPUT": "x", "LEVEL": "kreis"}, "kreis"),
        ({"OUTPUT": "x", "DATE": "gestern"}, "gestern"),
        ({"OUTPUT": "x", "RESOURCES": "{"}, "Read the resource archive"),
    ],
)
def test_what_is_wrong_is_said(path: Path, wrong: dict[str, str], said: str, tmp_path: Path) -> None:
    from qgis.core import QgsProcessingException

    if "OUTPUT" in wrong:
        wrong = {**wrong, "OUTPUT": str(tmp_path)}
    with pytest.raises(QgsProcessingException, match=said):
        export(path, **wrong)


@pytest.mark.matrix
def test_the_map_shows_the_area_and_its_neighbours(path: Path) -> None:
    """Pixels: the area's fill in the middle of the main map, no fill outside it."""
    program = shutil.which("pdftoppm")
    if program is None:
        pytest.skip("pdftoppm is not installed")
    from qgis.PyQt.QtGui import QImage

    book = path.parent / "上村.pdf"
    export(path, AREAS=VILLAGE, BOOK=str(book))
    subprocess.run(
        [program, "-r", "72", "-png", "-f", "1", "-l", "1", str(book), str(book.with_suffix(""))], check=True
    )
    picture = QImage(str(next(book.parent.glob("上村-*.png"))))
    scale = 72 / 25.4
    colours = [
        picture.pixelColor(int(x * scale), int(y * scale)).name() for x in range(27, 130, 2) for y in range(92, 170, 2)
    ]
    # the square village fills a good part of the map, and its surroundings are white
    assert 0.15 < colours.count("#cfe6cf") / len(colours) < 0.6
    assert colours.count("#ffffff") / len(colours) > 0.2
    over = [
        picture.pixelColor(int(x * scale), int(y * scale)).name() for x in range(136, 188, 1) for y in range(98, 150, 1)
    ]
    assert 0.02 < over.count("#d9480f") / len(over) < 0.5


@pytest.mark.matrix
def test_blind_spots_are_on_the_page_and_on_its_map(path: Path) -> None:
    program = shutil.which("pdftoppm")
    if program is None:
        pytest.skip("pdftoppm is not installed")
    from qgis.PyQt.QtGui import QImage

    with County.open(path) as county, county.batch("x") as batch:
        village, grid = uid_of(path, VILLAGE), uid_of(path, GRID)
        row = {"basis": "forest", "ground_m2": 900_000, "seen_m2": 300_000, "share": 0.3333, "swath_m": 50}
        for last in ("2024-04-30", "2024-05-31"):
            share = row["share"] if last == "2024-05-31" else 0.9
            span = {"first": f"{last[:8]}01", "last": last, "unseen_days": 30, "blind_cells": 50, "blind_m2": 500_000}
            batch.insert("coverage", [{**row, **span, "share": share, "area_uid": village}])
        whole = geom.geometries([county.rows("SELECT geom FROM area WHERE uid = ?", (grid,))[0]["geom"]])[0]
        left, bottom, right, top = whole.bounds
        shape = shapely.multipolygons([shapely.box(left, bottom, right, (bottom + top) / 2)])
        spot = {"day": "2024-05-31", "number": 1, "risk": 7, "level": "high", "cells": 50, "m2": 500_000}
        words = f"{county.scalar('SELECT name FROM area WHERE uid = ?', (grid,))}：风险7分；盗伐2起"
        batch.insert("blind_spot", [{**spot, "area_uid": grid, "words": words, "geom": shapely.to_wkb(shape)}])
    book = path.parent / "上村.pdf"
    export(path, AREAS=VILLAGE, BOOK=str(book))
    text = text_of(book)
    # of two spans the later one
    for said in ("巡护覆盖", "33.3%", "2024年5月1日至2024年5月31日", "风险7分", "盗伐2起", "盲区(风险高、中、低)"):
        assert said in text, said
    assert "90.0%" not in text
    subprocess.run(
        [program, "-r", "72", "-png", "-f", "1", "-l", "1", str(book), str(book.with_suffix(""))], check=True
    )
    picture = QImage(str(next(book.parent.glob("上村-*.png"))))
    scale = 72 / 25.4
    colours = [
        picture.pixelColor(int(x * scale), int(y * scale)).name() for x in range(27, 130, 1) for y in range(92, 170, 1)
    ]
    assert 0.02 < colours.count("#e0564b") / len(colours) < 0.4
    assert colours.count("#e0564b") < colours.count("#cfe6cf")


# ---- the dock -------------------------------------------------------------------------------------------------


@pytest.fixture
def page(path: Path) -> Iterator[AreaPage]:
    from qgis.core import QgsProject, QgsSettings

    from linzhang_plugin.areas.panel_page import AreaPage
    from linzhang_plugin.desktop.session import CountySession

    QgsSettings().remove("linzhang/linzhang_area_page")
    session = CountySession()
    session.start()
    session.open(path)
    dock = AreaPage(session, None)
    yield dock
    dock.unload()
    dock.close()
    session.stop()
    QgsProject.instance().clear()


def uid_of(county: Path, code: str) -> str:
    with County.open(county, read_only=True) as opened:
        return str(opened.scalar("SELECT uid FROM area WHERE code = ?", (code,)))


def ready(qtbot: Any, page: AreaPage) -> None:
    qtbot.waitUntil(lambda: not page.is_working and page._reading is None, timeout=300_000)


def test_the_dock_shows_the_facts_and_all_holders(qtbot: Any, page: AreaPage, path: Path) -> None:
    page.open_page(uid_of(path, VILLAGE))
    assert page.session.area_uid == uid_of(path, VILLAGE)
    assert "computed" in page.browser.toPlainText()
    ready(qtbot, page)
    text = page.browser.toPlainText()
    for said in (
        "上村",
        "石桥河",
        "100.0000 ha (1500.0 mu)",
        "吴五",
        "郑六",
        "2024-01-01",
        "(vacant)",
        "林长",
        "副林长",
    ):
        assert said in text, said
    assert "computed" not in text
    # what is held now stands before what was held
    assert text.index("郑六") < text.index("吴五")
    page.follow(page_link("person", uid="x"))
    assert page.session.person_uid == "x"
    page.follow(page_link("area", uid=uid_of(path, GRID)))
    assert "上村一组" in page.browser.toPlainText()
    assert "钱七" in page.browser.toPlainText()


def page_link(scheme: str, uid: str) -> Any:
    from qgis.PyQt.QtCore import QUrl

    return QUrl(f"{scheme}:{uid}")


def drop(page: AreaPage, *files: Path) -> None:
    from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QUrl
    from qgis.PyQt.QtGui import QDropEvent

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(f)) for f in files])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)


def rows(page: AreaPage) -> list[list[str]]:
    return [
        [page.list.topLevelItem(i).text(column) for column in range(3)] for i in range(page.list.topLevelItemCount())
    ]


@pytest.mark.matrix
@pytest.mark.once
def test_documents_are_dropped_opened_and_detached(
    qtbot: Any, page: AreaPage, path: Path, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, program = chinese_tmp / "管护方案.pdf", chinese_tmp / "安装.bat"
    plan.write_bytes(b"1")
    program.write_bytes(b"2")
    page.open_page(uid_of(path, VILLAGE))
    ready(qtbot, page)
    drop(page, plan)
    ready(qtbot, page)
    assert rows(page) == [["管护方案", "方案", "copy"]]
    page.mode.setCurrentIndex(page.mode.findData("link"))
    page.mode.activated.emit(page.mode.currentIndex())
    drop(page, program)
    ready(qtbot, page)
    assert rows(page)[1] == ["安装", "其他", "link"]
    opened: list[str] = []
    monkeypatch.setattr(page, "open_url", lambda url: opened.append(url.toLocalFile()))
    for row in (0, 1):
        page.list.setCurrentItem(page.list.topLevelItem(row))
        page.open_document()
    # a program is not run, its folder is shown
    assert opened == [str((path.parent / "附件" / plan.name).resolve()), str(program.parent.resolve())]
    (path.parent / "附件" / plan.name).unlink()
    page.refresh({"document"})
    assert rows(page)[0][2] == "missing"
    page.list.setCurrentItem(page.list.topLevelItem(0))
    page.open_document()
    assert len(opened) == 2
    assert "附件/管护方案.pdf" in page._state.text()
    monkeypatch.setattr(page, "ask_detach", lambda _document: None)
    page.detach()
    assert len(rows(page)) == 2
    monkeypatch.setattr(page, "ask_detach", lambda _document: True)
    page.detach()
    ready(qtbot, page)
    assert [row[0] for row in rows(page)] == ["安装"]
    assert page.remembered("mode") == "link"


@pytest.mark.matrix
def test_the_page_is_printed_from_the_dock(
    qtbot: Any, page: AreaPage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open_page(uid_of(path, VILLAGE))
    ready(qtbot, page)
    monkeypatch.setattr(page, "open_url", lambda _url: True)
    target = path.parent / "上村.pdf"
    page.print_to(target)
    ready(qtbot, page)
    assert "乔木林地" in text_of(target)
    assert target.name in page._state.text()


def test_without_an_area_or_a_county_nothing_is_shown(qtbot: Any, page: AreaPage) -> None:
    page.show()
    ready(qtbot, page)
    assert "Select an area" in page.browser.toPlainText()
    assert not page.attach_button.isEnabled()
    page.session.close()
    assert "Select an area" in page.browser.toPlainText()


def test_the_help_has_sections_and_its_pictures_are_there(qtbot: Any) -> None:
    from linzhang_plugin.county.resources import resource
    from linzhang_plugin.desktop.help import HelpDialog, help_text

    text = help_text("areas", "zh_CN")
    dialog = HelpDialog("areas", "x", text=text)
    qtbot.addWidget(dialog)
    assert dialog.sections.count() > 5
    dialog.sections.setCurrentIndex(3)
    dialog.go()
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)
    assert len(pictures) >= 4
    for name in pictures:
        assert resource("help", name).stat().st_size < 150_000
    assert len(help_text("areas", "en_US")) > 200


def test_a_double_click_in_the_tree_opens_the_page(qtbot: Any, page: AreaPage, path: Path) -> None:
    from linzhang_plugin.areas.panel import Panel

    panel = Panel(page.session, None)
    try:
        item = panel.tree.items[uid_of(path, VILLAGE)]
        panel.tree.itemDoubleClicked.emit(item, 0)
        opened = panel._page
        assert opened is not None
        assert opened.uid == uid_of(path, VILLAGE)
        ready(qtbot, opened)
        assert "石桥河" in opened.browser.toPlainText()
    finally:
        panel.unload()
        panel.close()
