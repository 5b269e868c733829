"""The algorithms of lists, checks and the chart, and their windows, on a real QGIS."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from linzhang_plugin.county.gateway import County

from .conftest import GRID
from .posts import staff, uid_of

if TYPE_CHECKING:
    from linzhang_plugin.people.panel import Panel

pytestmark = pytest.mark.matrix
DAY = "2024-05-31"
# A3 landscape in points, as PDF readers say it
A3 = (1190.55, 841.89)


def run(algorithm: str, county: County, **parameters: Any) -> dict[str, Any]:
    import processing

    found: dict[str, Any] = processing.run(f"linzhang:{algorithm}", {"COUNTY": str(county.path), **parameters})
    return found


def failing(algorithm: str, county: County, **parameters: Any) -> str:
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        run(algorithm, county, **parameters)
    return str(caught.value)


def test_exportorganisation_writes_pages_of_a3(qgis_app: object, staffed: County, chinese_tmp: Path) -> None:
    path = chinese_tmp / "组织体系图.pdf"
    outputs = run("exportorganisation", staffed, DATE=DAY, OUTPUT=str(path))
    assert (outputs["PAGES"], outputs["POSTS"], outputs["VACANT"]) == (4, 8, 2)
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    boxes = [tuple(float(n) for n in m.split()[2:]) for m in re.findall(rb"/MediaBox \[([^\]]*)\]", data)]
    assert len(boxes) == 4
    for width, height in boxes:
        assert width == pytest.approx(A3[0], abs=1)
        assert height == pytest.approx(A3[1], abs=1)


def test_the_chart_can_be_read_and_looked_at(qgis_app: object, staffed: County, chinese_tmp: Path) -> None:
    if shutil.which("pdftotext") is None or shutil.which("pdftoppm") is None:
        pytest.skip("poppler's tools are not installed")
    path = chinese_tmp / "组织体系图.pdf"
    run("exportorganisation", staffed, DATE=DAY, OUTPUT=str(path))
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()
    # Qt writes the code of another character that has the same glyph (⻓ for 长): the picture is right
    text = unicodedata.normalize("NFKC", text).translate(str.maketrans("⻓⻘", "长青"))
    pages = [re.sub(r"\s", "", page) for page in text.split("\f")]
    assert "青峰县林长制组织体系图" in pages[0]
    assert "张三县委书记" in pages[0]
    assert "上村一组钱小七3000.0亩" in pages[1]
    assert "赵六" not in text.replace("\u3000", "")
    assert "1380000" not in text
    subprocess.run(["pdftoppm", "-r", "30", "-gray", str(path), str(chinese_tmp / "页")], check=True)
    for picture in sorted(chinese_tmp.glob("页*.pgm")):
        pixels = picture.read_bytes().split(b"255\n", 1)[1]
        dark = sum(value < 128 for value in pixels) / len(pixels)
        assert 0.001 < dark < 0.2, "an empty or a black page"


@pytest.mark.once
def test_the_chart_of_another_day_and_of_no_areas(qgis_app: object, staffed: County, chinese_tmp: Path) -> None:
    outputs = run("exportorganisation", staffed, DATE="2024-05-15", OUTPUT=str(chinese_tmp / "图.pdf"))
    assert outputs["VACANT"] == 1
    assert "昨天" in failing("exportorganisation", staffed, DATE="昨天", OUTPUT=str(chinese_tmp / "图.pdf"))
    from linzhang_plugin.county.profile import Profile

    profile = Profile.preset("three_levels")
    with County.create(chinese_tmp / "空.gpkg", name="空", code6="520998", epsg=4545, profile=profile) as empty:
        words = failing("exportorganisation", empty, DATE=DAY, OUTPUT=str(chinese_tmp / "空.pdf"))
    assert "divisions" in words or "行政区划" in words
    assert not (chinese_tmp / "空.pdf").exists()


@pytest.mark.once
def test_exportroster_and_in_again(qgis_app: object, staffed: County, chinese_tmp: Path) -> None:
    for kind in ("林长名册", "护林员名册", "联络员通讯录", "包山包人责任清单"):
        path = chinese_tmp / f"{kind}.xlsx"
        outputs = run("exportroster", staffed, KIND=kind, DATE=DAY, OUTPUT=str(path))
        assert outputs["ROWS"] >= 1
        assert openpyxl.load_workbook(path).worksheets[0]["A1"].value == f"青峰县{kind}"
        before = staffed.scalar("SELECT count(*) FROM person")
        back = run("importroster", staffed, INPUT=str(path))
        assert back["ACCEPTED"] == outputs["ROWS"]
        assert staffed.scalar("SELECT count(*) FROM person") == before


@pytest.mark.once
def test_exportroster_filters(qgis_app: object, staffed: County, chinese_tmp: Path) -> None:
    path = chinese_tmp / "林长名册.xlsx"

    def names(**parameters: Any) -> list[str | None]:
        run("exportroster", staffed, KIND="林长名册", DATE=DAY, OUTPUT=str(path), **parameters)
        rows = list(openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=4, values_only=True))
        return [row[6] for row in rows]

    assert names() == ["张\u3000三", "王建国", None, "李\u3000四"]
    assert names(LEVEL="乡镇级、村级") == ["王建国", None, "李\u3000四"]
    assert names(TOWN="石桥镇", ROLES="林长") == [None, "李\u3000四"]
    assert "省级" in failing("exportroster", staffed, KIND="林长名册", DATE=DAY, LEVEL="省级", OUTPUT=str(path))
    assert "护林员" in failing("exportroster", staffed, KIND="林长名册", DATE=DAY, ROLES="护林员", OUTPUT=str(path))


@pytest.mark.once
def test_checkpeople(qgis_app: object, staffed: County, chinese_tmp: Path) -> None:
    path = chinese_tmp / "核查.xlsx"
    outputs = run("checkpeople", staffed, DATE=DAY, OUTPUT=str(path))
    assert (outputs["FINDINGS"], outputs["AREAS"], outputs["PEOPLE"]) == (5, 5, 0)
    sheet = openpyxl.load_workbook(path).active
    assert sheet.max_row >= 7
    assert "OUTPUT" not in run("checkpeople", staffed, DATE=DAY)


@pytest.mark.once
def test_every_code_of_lists_has_a_sentence_and_a_finding_its_remedy(qgis_app: object) -> None:
    from linzhang_plugin.desktop.messages import lists as words

    room = Path(words.__file__).parents[2] / "people"
    text = "".join(file.read_text(encoding="utf-8") for file in room.rglob("*.py"))
    there = set(words.sentences(lambda _context, source: source))
    used = set(re.findall(r'"(lists\.[a-z_]+)"', text))
    findings = set(re.findall(r'(?<!\w)_(?:at|of)\(\s*"([a-z_]+)"', text)) | set(
        re.findall(r'"(id_[a-z]+)"(?! not)', text)
    )
    findings -= {"id_number", "id_numbers"}
    assert len(findings) > 15
    assert {f"lists.{f}" for f in findings} | {f"lists.{f}_remedy" for f in findings} | {"lists.no_chief_post"} <= there
    known = {f"lists.{f}{tail}" for f in findings | {"no_chief_post", "no_chief"} for tail in ("", "_remedy")}
    assert there - known == used - known


@pytest.fixture
def panel(opened_county: Path) -> Iterator[Panel]:
    from qgis.core import QgsProject

    from linzhang_plugin.desktop.session import CountySession
    from linzhang_plugin.people.panel import Panel

    with County.open(opened_county) as county:
        staff(county)
    session = CountySession()
    session.start()
    made = Panel(session, None)
    session.open(opened_county)
    session.set_date(datetime.date(2024, 5, 31))
    yield made
    made.unload()
    session.stop()
    QgsProject.instance().clear()
    made.deleteLater()


def test_findings_in_a_window_lead_to_the_area_and_person(panel: Panel) -> None:
    from linzhang_plugin.people.panel_checks import ChecksDialog

    dialog = ChecksDialog(panel, panel)
    model = dialog.model
    assert model.rowCount() == 5
    texts = [model.data(model.index(row, 0)) for row in range(5)]
    row = texts.index("石桥镇上村二组")
    assert model.data(model.index(row, 3)), "a finding has its remedy"
    dialog.jump(model.index(row, 0))
    with panel.session.county() as county:
        second, person = uid_of(county, "520999101201-02"), county.scalar("SELECT uid FROM person WHERE name = '李四'")
    assert panel.session.area_uid == second
    with County.open(panel.session.path) as county, county.batch("phone") as batch:
        batch.update("person", person, phone="123")
    dialog.refresh()
    row = next(i for i, f in enumerate(model.findings) if f.code == "lists.phone_malformed")
    dialog.jump(model.index(row, 0))
    assert panel.session.person_uid == person
    dialog.deleteLater()


@pytest.mark.once
def test_findings_are_filtered_by_group_and_read_in_full(panel: Panel) -> None:
    from linzhang_plugin.people.panel_checks import ChecksDialog

    dialog = ChecksDialog(panel, panel)
    everything = dialog.model.rowCount()
    dialog.group.setCurrentIndex(dialog.group.findData("lists.group_rangers"))
    assert {f.code for f in dialog.model.findings} == {"lists.no_ranger"}
    assert 0 < dialog.model.rowCount() < everything
    dialog.table.selectRow(0)
    finding, remedy = (str(dialog.model.index(0, column).data()) for column in (2, 3))
    assert dialog.detail.text() == f"{finding}\n{remedy}"
    dialog.refresh()  # the group stays
    assert dialog.model.rowCount() < everything
    dialog.deleteLater()


@pytest.mark.once
def test_the_window_follows_the_date(panel: Panel) -> None:
    from linzhang_plugin.people.panel_checks import ChecksDialog

    dialog = ChecksDialog(panel, panel)
    dialog.show()
    panel.session.set_date(datetime.date(2024, 5, 15))
    assert "石桥镇上村二组" not in [f.area for f in dialog.model.findings]
    dialog.close()
    dialog.deleteLater()


def test_the_tree_and_the_counts_in_a_window(panel: Panel) -> None:
    from linzhang_plugin.people.panel_organisation import OrganisationDialog

    dialog = OrganisationDialog(panel, panel)
    top = dialog.tree.topLevelItem(0)
    assert (top.text(0), top.text(2)) == ("青峰县", "2")
    town = next(top.child(i) for i in range(top.childCount()) if top.child(i).text(0) == "石桥镇")
    assert "王建国" in town.text(1)
    dialog._jump(town, 0)
    with panel.session.county() as county:
        assert panel.session.area_uid == uid_of(county, "520999101000")
    # a vacant post is coloured; a held one leads to its holder
    held, vacant = town.child(0), town.child(1)
    assert (held.text(0), vacant.text(0)) == ("总林长", "林长")
    assert vacant.background(0).color().name() == "#fbe3c8"
    dialog._jump(held, 0)
    with panel.session.county() as county:
        assert panel.session.person_uid == county.scalar("SELECT uid FROM person WHERE name = '王建国'")
    last = dialog.tree.topLevelItem(dialog.tree.topLevelItemCount() - 1)
    assert "周九" in last.child(0).text(1)  # a post of the office, without an area
    rows = [dialog.counts.topLevelItem(i) for i in range(dialog.counts.topLevelItemCount())]
    assert ["网格", "护林员", "2", "1", "1", "1"] in [[row.text(c) for c in range(6)] for row in rows]
    dialog.deleteLater()


@pytest.mark.once
def test_the_dialog_offers_what_the_algorithm_takes(panel: Panel, chinese_tmp: Path) -> None:
    from linzhang_plugin.people.panel_lists import RosterDialog

    with panel.session.county() as county:
        dialog = RosterDialog(county, panel.session.day, panel)
        dialog.kind.setCurrentIndex(1)
        assert [dialog.role.itemText(i) for i in range(1, dialog.role.count())] == ["护林员"]
        dialog.town.setCurrentIndex(dialog.town.findText("石桥镇"))
        dialog.level.setCurrentIndex(dialog.level.findText("网格"))
        assert not dialog.parameters()["ID_NUMBERS"]
        assert dialog.id_numbers.isHidden(), "offered although the office keeps none"
        outputs = run("exportroster", county, DATE=DAY, OUTPUT=str(chinese_tmp / "名册.xlsx"), **dialog.parameters())
    assert (outputs["ROWS"], outputs["VACANT"]) == (1, 1)
    dialog.deleteLater()


def test_the_handbook_has_a_page_for_every_holder(qgis_app: object, staffed: County, chinese_tmp: Path) -> None:
    docx = pytest.importorskip("docx")
    path = chinese_tmp / "岗位职责手册.docx"
    outputs = run("exporthandbook", staffed, DATE=DAY, OUTPUT=str(path))
    # 张三 and 王建国 (总林长), 李四 (林长), 钱小七 (护林员); the chief of the town and the second grid are vacant
    assert (outputs["PAGES"], outputs["VACANT"]) == (4, 2)
    document = docx.Document(str(path))
    assert document.core_properties.author == "青峰县林长制办公室"
    facts = [{row.cells[0].text: row.cells[1].text for row in table.rows} for table in document.tables]
    assert [page["姓名"] for page in facts] == ["张\u3000三", "王建国", "李\u3000四", "钱小七"]
    ranger = facts[-1]
    assert (ranger["责任区"], ranger["面积"], ranger["村级林长"]) == ("石桥镇上村一组", "3000.0亩", "李四")
    assert ranger["四至"] == "东至山脊，南至小河，西至公路，北至新民村"
    texts = [p.text for p in document.paragraphs]
    assert "1. 负责上村一组（3000.0亩）的日常巡护，熟悉责任区面积、四至界限和道路；" in texts
    assert "联系电话" not in ranger
    run("exporthandbook", staffed, DATE=DAY, ROLES="护林员", PHONES=True, OUTPUT=str(path))
    cells = [c.text for t in docx.Document(str(path)).tables for row in t.rows for c in row.cells]
    assert "13800000005" in cells
    assert "people.duties" in failing("exporthandbook", staffed, DATE=DAY, ROLES="联络员", OUTPUT=str(path))


@pytest.mark.once
def test_the_help_pages_open_without_network(panel: Panel) -> None:
    from linzhang_plugin.people.panel_help import HelpDialog, help_text

    assert "双击" in help_text("zh_CN")
    assert help_text("en").startswith("# People")
    dialog = HelpDialog(panel)
    assert len(dialog.browser.toPlainText()) > 300
    dialog.deleteLater()
    chinese = HelpDialog(panel, help_text("zh_CN"))
    chinese.show()
    sections = [chinese.sections.itemText(i) for i in range(chinese.sections.count())]
    for word in ("导入", "变动", "时间线", "组织", "核查", "名册导出", "职责", "身份证号"):
        assert any(word in section for section in sections), word
    chinese.sections.setCurrentIndex(sections.index(next(s for s in sections if "核查" in s)))
    chinese.go()
    assert chinese.browser.verticalScrollBar().value() > 0
    chinese.deleteLater()


@pytest.mark.once
def test_the_id_number_is_hidden_unless_the_profile_keeps_it(panel: Panel) -> None:
    def widget(column: str) -> str:
        layer = panel.session.layer("person")
        return str(layer.editorWidgetSetup(layer.fields().indexOf(column)).type())

    assert widget("kind") == "ValueMap"
    assert widget("id_number") == "Hidden"
    with panel.session.county() as county:
        people = {**county.profile.data["people"], "id_numbers": True}
    with County.open(panel.session.path) as county:
        county.set_profile({"people": people})
    panel.session.changed.emit({"profile"})
    panel.session._renew_forms()
    assert widget("id_number") == "TextEdit"


def test_a_project_stored_before_the_rangers_file_gets_its_columns(panel: Panel) -> None:
    layer = panel.session.layer("person")
    index = layer.fields().indexOf("fund")
    layer.setFieldAlias(index, "")
    panel.session._renew_forms()
    assert layer.attributeAlias(index) == "资金来源"
    assert GRID


def test_the_docks_button_opens_its_windows_once_and_closes_them(panel: Panel) -> None:
    from linzhang_plugin.people.panel_checks import ChecksDialog
    from linzhang_plugin.people.panel_lists import ListsButton

    button = panel.findChild(ListsButton)
    assert len(button.menu().actions()) == 6
    for _ in range(2):
        button.show_checks()
        button.show_organisation()
        button.show_help()
    assert len(panel.findChildren(ChecksDialog)) == 1
    windows = list(button._windows.values())
    assert len(windows) == 3
    assert all(window.isVisible() for window in windows)
    button.close_windows()
    assert not any(window.isVisible() for window in windows)


@pytest.mark.once
def test_a_roster_from_the_button_goes_through_the_algorithm(
    panel: Panel, chinese_tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from linzhang_plugin.people import panel_lists

    started: list[tuple[str, dict[str, Any]]] = []
    monkeypatch.setattr(panel_lists, "run_dialog", lambda _dialog: True)
    monkeypatch.setattr(panel, "choose_save", lambda _key, _title, name, _kind: chinese_tmp / name)
    monkeypatch.setattr(panel, "run_job", lambda name, parameters, _done=None: started.append((name, parameters)))
    button = panel.findChild(panel_lists.ListsButton)
    button.export_roster()
    button.export_chart()
    assert [name for name, _ in started] == ["linzhang:exportroster", "linzhang:exportorganisation"]
    assert started[0][1]["DATE"] == started[1][1]["DATE"] == DAY
    assert started[0][1]["OUTPUT"] == str(chinese_tmp / "青峰县林长名册.xlsx")
