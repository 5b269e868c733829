"""The notice through the public door: read again with python-docx, printed by another program."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest

from linzhang_plugin.county.gateway import County
from tests.patrols.sheets.office import converted, pdf_text
from tests.patrols.sheets.places import judged_county, run


@pytest.fixture(scope="module")
def original(qgis_app, tmp_path_factory) -> Path:
    return judged_county(tmp_path_factory.mktemp("通报 资料"))


@pytest.fixture
def file(original, chinese_tmp) -> Path:
    return Path(shutil.copy(original, chinese_tmp / "青峰县.gpkg"))


def letter(file: Path, **parameters) -> Path:
    output = file.parent / "通报.docx"
    given = {"COUNTY": str(file), "MONTH": "2024-05", "OUTPUT": str(output), "DATE": "2024-06-05"}
    run("patrolnotice", **{**given, **parameters})
    return output


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(path).paragraphs]


def cells(path: Path) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(path).tables]


@pytest.mark.matrix
def test_the_letter_says_the_figures_and_names_those_below(file):
    path = letter(file, NUMBER="青林长办〔2024〕6号")
    said = texts(path)
    assert said[:3] == ["关于2024年5月护林员巡护情况的通报", "青林长办〔2024〕6号", "各乡镇（街道）林长制办公室："]
    whole = "".join(said)
    assert "全县在岗护林员4人，达标1人，未达标3人。" in whole
    assert "月上线率75.00%" in whole
    assert "出巡达标率25.00%" in whole
    assert "有效巡护8人日，应巡16人日，缺口9人日" in whole
    assert "其中全月没有有效巡护的1人（赵六）" in whole
    assert "分乡镇为：石桥镇1人、双河乡2人。" in whole
    assert "考核规则：护林员每月不少于4天，每天不少于1公里、1小时，在本人责任区内" in whole
    assert said[said.index("青峰县林长制办公室") + 1] == "2024年6月5日"
    towns, people = cells(path)
    assert [row[1] for row in towns[1:]] == ["石桥镇", "双河乡"]
    assert [row[3:] for row in people[1:]] == [
        ["李四", "4", "2", "2", "1天太短、1天区外，27天无轨迹"],
        ["王五", "4", "1", "3", "30天无轨迹"],
        ["赵六", "4", "0", "4", "31天无轨迹"],
    ]
    assert "1380000000" not in whole + str(people)


def test_the_profile_decides_whether_people_are_named(file):
    with County.open(file) as opened:
        how = {"names_people": False, "requests": [f"要求{number}。" for number in range(1, 13)]}
        opened.set_profile({"patrols": {**opened.profile.get("patrols"), "notice": how}})
    path = letter(file)
    whole = "".join(texts(path)) + str(cells(path))
    assert "（十二）要求12。" in whole
    assert not any(name in whole for name in ("李四", "王五", "赵六"))
    assert "全县未达标3人" in whole
    assert "李四" in str(cells(letter(file, NAMED="yes")))


def test_the_typography_is_that_of_official_letters(file):
    document = docx.Document(letter(file))
    page = document.sections[0]
    assert [round(m.mm) for m in (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)] == [
        37,
        35,
        28,
        26,
    ]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    title, body = document.paragraphs[0], document.paragraphs[2]
    assert (title.runs[0].font.name, title.runs[0].font.size.pt) == ("方正小标宋简体", 22)
    assert (body.runs[0].font.name, body.runs[0].font.size.pt) == ("仿宋_GB2312", 16)
    assert (body.paragraph_format.line_spacing.pt, body.paragraph_format.first_line_indent.pt) == (28, 32)
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in document.tables)


@pytest.mark.matrix
def test_another_program_prints_it_and_the_tables_are_in_excel(file):
    table = file.parent / "通报表.xlsx"
    text = pdf_text(converted(letter(file, TABLE=str(table)), "pdf"))
    assert "关于2024年5月护林员巡护情况的通报" in text
    assert "—1—" in text
    book = openpyxl.load_workbook(table)
    assert book.sheetnames == ["各乡镇", "未达标人员"]
    names = [row[3].value for row in book["未达标人员"].iter_rows() if isinstance(row[0].value, int)]
    assert names == ["李四", "王五", "赵六"]


@pytest.mark.parametrize(
    ("parameters", "words"), [({"MONTH": "2024-02"}, "2024-02"), ({"DATE": "六月五日"}, "六月五日")]
)
def test_what_cannot_be_written_is_said(file, parameters, words):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught:
        letter(file, **parameters)
    assert words in str(caught.value)
    assert not (file.parent / "通报.docx").exists()


def test_a_letter_that_is_open_elsewhere_stays_the_old_one(file):
    from qgis.core import QgsProcessingException

    (file.parent / "通报.docx").mkdir()  # stands for a file that cannot be replaced
    with pytest.raises(QgsProcessingException, match="通报"):
        letter(file)
    assert not [path for path in file.parent.iterdir() if path.name.startswith(".linzhang")]
