"""Evidence packs through the public door: read again with poppler, and what stands on the pages."""

from __future__ import annotations

import dataclasses
import datetime
import json
import shutil
import subprocess
from pathlib import Path

import pytest
import shapely

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.sheets import evidence, evidence_pages
from linzhang_plugin.patrols.sheets.evidence import Period
from linzhang_plugin.patrols.sheets.figures import Hours, kilometres
from linzhang_plugin.patrols.sheets.marks import marks
from linzhang_plugin.patrols.sheets.paper import area_names
from linzhang_plugin.patrols.sheets.scene import Text
from linzhang_plugin.patrols.sheets.walked import Walked, Walks
from linzhang_plugin.patrols.verdicts import months
from linzhang_plugin.patrols.verdicts.choosing import profile_rule
from linzhang_plugin.patrols.verdicts.windows import Window
from tests.patrols.sheets.office import pdf_text
from tests.patrols.sheets.places import GRIDS, PHONES, judged_county, run
from tests.patrols.walks import GRID, patrol


@pytest.fixture(scope="module")
def original(qgis_app, tmp_path_factory) -> Path:
    """李四's day outside is decided to count by a person; 张三's good day not to."""
    file = judged_county(tmp_path_factory.mktemp("佐证 资料"))
    with County.open(file) as opened, opened.batch("decided") as batch:
        uids = {row["name"]: row["uid"] for row in batch.rows("SELECT uid, name FROM person")}
        decisions = (("李四", "2024-05-14", 1, "联合巡护，有照片"), ("张三", "2024-05-06", 0, "他人代走"))
        for name, day, valid, reason in decisions:
            row = {"person_uid": uids[name], "day": day, "valid": valid, "reason": reason, "by_name": "吴主任"}
            batch.insert("override", [row])
    return file


@pytest.fixture
def file(original, chinese_tmp) -> Path:
    return Path(shutil.copy(original, chinese_tmp / "青峰县.gpkg"))


@pytest.mark.matrix
def test_a_pack_for_everybody_with_both_verdicts(file):
    folder = file.parent / "佐证"
    done = run("evidencepack", COUNTY=str(file), PERIOD="2024年第2季度", FOLDER=str(folder))
    assert done["PACKS"] == 4
    assert done["PAGES"] >= 4 * 3
    names = sorted(path.name for path in folder.iterdir())
    assert names[-1] == "石桥镇_李四_2024年第2季度巡护佐证.pdf"
    text = pdf_text(folder / names[-1])
    assert "护林员巡护佐证材料" in text
    # 2024-05 has 2 valid days by machine, 3 with the decision, of 4; April and June have no data
    assert "2024年5月43201未达标" in text
    assert "2024年4月" in text
    assert "2024年4月、2024年6月全县没有轨迹和平台数据，该期不作结论。" in text
    assert "结论：未达标，差1天" in text
    assert "2024年5月14日：认定有效（吴主任：联合巡护，有照片）；机器判定：区外" in text
    assert "出处：" in text
    assert "护林员（签字）：" in text
    assert not any(phone in text for phone in PHONES.values())


@pytest.mark.matrix
def test_pages_are_a4_with_embedded_fonts(file):
    if shutil.which("pdffonts") is None:
        pytest.skip("poppler is not installed")
    folder = file.parent / "佐证"
    run("evidencepack", COUNTY=str(file), PERIOD="2024-05", FOLDER=str(folder), PEOPLE="张三")
    (path,) = folder.iterdir()
    fonts = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True).stdout.decode().splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode("utf-8", "replace")
    size = next(line for line in info.splitlines() if line.startswith("Page size"))
    width, height = (float(part) for part in size.replace("x", " ").split()[2:4])
    assert (width / 72 * 25.4, height / 72 * 25.4) == (pytest.approx(210, abs=0.5), pytest.approx(297, abs=0.5))


def packed(file: Path, name: str):
    period = Period.of("2024-05", datetime.date(2024, 7, 1))
    with County.open(file, read_only=True) as county:
        result = months.judge_span(county, period.first, period.last)
        person = next(person for person in result.people if person.name == name)
        walks = Walks(county, period.first, period.last, result.rules)
        walked = walks.of(person.person_uid, [day for month in person.months for day in month.days])
        names = area_names(county)
        pack = evidence.pack(person, period, result.rules, names, (county.name, "林长办"), Hours(), (), county.profile)
        calendars = [("2024年5月", marks(person.months[0], result.months[0].month))]
        return pack, evidence_pages.pages(pack, calendars, walked, lambda _font, text: 0.9 * len(text))


def test_the_decision_of_a_person_counts_and_the_machine_is_shown(file):
    pack, pages = packed(file, "张三")
    assert pack.windows == [["2024年5月", "4", "4", "5", "0", "0", "达标"]]
    row = next(row for row in pack.days if row[0] == "5月6日")
    assert (row[3], row[5], row[6]) == ("有效", "认定不计（吴主任：他人代走）", "")
    assert row[4].startswith("里程3.0")
    assert "（应≥1公里）√；时长1.11小时（应≥1小时）√" in row[4]
    texts = [item.text for page in pages for item in page.items if isinstance(item, Text)]
    assert "☆×" in texts
    assert f"第1页　共{len(pages)}页" in texts


def test_the_map_says_how_long_what_counted_is(file):
    """As many kilometres as the days were judged by, and the rest by its reason."""
    period = Period.of("2024-05", datetime.date(2024, 7, 1))
    with County.open(file, read_only=True) as county:
        result = months.judge_span(county, period.first, period.last)
        person = next(person for person in result.people if person.name == "李四")
        days = [day for month in person.months for day in month.days]
        walked = Walks(county, period.first, period.last, result.rules).of(person.person_uid, days, person.counts)
    judged = sum(c.measured for day in days if day.machine_valid for c in day.clauses if c.code == "metres")
    decided = next(day.measured.metres for day in days if day.override is not None)
    short = next(day.measured.metres for day in days if day.reasons == ["too_short"])
    words = evidence.pieces_words(walked.pieces)
    assert words == f"计入{kilometres(judged + decided)}公里；不计入：当日不计{kilometres(short)}公里。"
    pack, pages = packed(file, "李四")
    assert words in [item.text for page in pages for item in page.items if isinstance(item, Text)]
    assert pack.facts[-2][1] == f"总{kilometres(judged + decided + short)}公里，区内{kilometres(judged + short)}公里"


def test_no_page_has_a_single_line_and_no_calendar_is_empty(file):
    """Many targets push the notes to the second page: the rules follow there; months without data have no calendar."""
    pack, _ = packed(file, "李四")
    for count in range(1, 16):
        many = dataclasses.replace(pack, windows=pack.windows * count, remarks=["某月数据不全。"] * 2)
        pages = evidence_pages.pages(many, [], Walked(shapely.Polygon()), lambda _font, text: 0.9 * len(text))
        for page in pages:
            texts = [item for item in page.items if isinstance(item, Text) and item.y < 283]
            assert max(item.y for item in texts) > 60, f"{count}: {[item.text for item in texts]}"
    folder = file.parent / "佐证"
    run("evidencepack", COUNTY=str(file), PERIOD="2024Q2", FOLDER=str(folder), PEOPLE="李四")
    (path,) = folder.iterdir()
    text = pdf_text(path)
    assert "二、逐日判定2024年5月" in text


def test_a_month_of_which_hardly_anything_was_imported_is_named(file):
    with County.open(file, read_only=True) as county:
        months_ = months.judge_span(county, datetime.date(2024, 4, 1), datetime.date(2024, 6, 30)).months
    assert evidence.thin_months(months_) == []
    for result, online in zip(months_, ((6, 60), (60, 60), (0, 60)), strict=True):
        result.rates[0] = dataclasses.replace(result.rates[0], online=online)
    (said,) = evidence.thin_months(months_)
    assert said.startswith("2024年4月全县60人中只有6人有轨迹或平台数据")


def under(file: Path, **changed: object) -> None:
    """Puts the rangers under the profile's rule with something changed."""
    with County.open(file) as opened:
        rule = dataclasses.replace(profile_rule(opened.profile), **changed)
        row = {"name": "另一规则", "role": "ranger", "start": "2024-01-01", "definition": json.dumps(rule.to_json())}
        with opened.batch("another rule") as batch:
            batch.insert("rule", [row])


def test_a_week_across_the_edge_counts_its_own_days(file):
    under(file, window=Window("week"), count=1)
    folder = file.parent / "四月"
    patrol(folder / "王五_20240430.gpx", "王五", left=200 + GRID * GRIDS["王五"], day=0)
    assert run("importtracks", COUNTY=str(file), INPUT=str(folder))["TRACKS"] == 1
    pack, _ = packed(file, "王五")
    assert pack.windows[0][1:4] == ["1", "1", "1"]


def test_each_area_has_its_own_machine_s_days_and_its_name(file):
    """李四 holds the square of 张三 too, where he walked on the 14th, which a person decided to count everywhere."""
    under(file, per="area")
    with County.open(file) as opened, opened.batch("one more area") as batch:
        person = batch.rows("SELECT uid FROM person WHERE name = '李四'")[0]["uid"]
        area = batch.rows("SELECT uid FROM area WHERE code = '520999101201-01'")[0]["uid"]
        post = batch.insert("post", [{"area_uid": area, "role": "ranger"}])[0]
        batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2020-01-01"}])
    pack, _ = packed(file, "李四")
    assert sorted((row[0], *row[2:4]) for row in pack.windows) == [
        ("2024年5月（小塘村01网格）", "1", "1"),
        ("2024年5月（小塘村02网格）", "3", "2"),
    ]


def test_the_platform_s_own_number_has_no_machine_s_days(file):
    under(file, basis="platform")
    with County.open(file) as opened, opened.batch("a number of the month") as batch:
        uid = batch.rows("SELECT uid FROM person WHERE name = '王五'")[0]["uid"]
        row = {"person_uid": uid, "day": "2024-05-01", "source": "platform_month", "valid_days": 9}
        batch.insert("patrol_day", [row])
    pack, _ = packed(file, "王五")
    assert pack.windows == [["2024年5月", "4", "9", "", "0", "0", "达标"]]


@pytest.mark.parametrize(
    ("algorithm", "asked"),
    [
        ("patrolreport", {"MONTH": "2024-05", "OUTPUT": "月报.xlsx"}),
        ("patrolnotice", {"MONTH": "2024-05", "OUTPUT": "通报.docx"}),
        ("rangercards", {"MONTH": "2024-05", "FOLDER": "图"}),
        ("subsidytable", {"MONTH": "2024-05", "OUTPUT": "补助.xlsx"}),
        ("evidencepack", {"PERIOD": "2024-05", "FOLDER": "佐证"}),
    ],
)
def test_what_is_odd_about_the_data_is_said_before_it_is_printed(file, algorithm, asked):
    """A leave that reaches beyond the time in post is said by everything that prints."""
    import processing
    from qgis.core import QgsProcessingFeedback

    class Heard(QgsProcessingFeedback):
        def __init__(self) -> None:
            super().__init__(False)
            self.warnings: list[str] = []

        def pushWarning(self, warning: str) -> None:
            self.warnings.append(warning)

    with County.open(file) as opened:
        opened.set_profile({"patrols": {**opened.profile.get("patrols"), "subsidy": {"base": 800}}})
        with opened.batch("a leave before the post") as batch:
            uid = batch.rows("SELECT uid FROM person WHERE name = '王五'")[0]["uid"]
            batch.execute('UPDATE tenure SET "start" = ? WHERE person_uid = ?', ("2024-05-10", uid), table="tenure")
            batch.insert("leave", [{"person_uid": uid, "start": "2024-05-06", "end": "2024-05-13", "reason": "病假"}])
    heard = Heard()
    places = {key: str(file.parent / value) if key in ("OUTPUT", "FOLDER") else value for key, value in asked.items()}
    processing.run(f"linzhang:{algorithm}", {"COUNTY": str(file), **places}, feedback=heard)
    assert [text for text in heard.warnings if "王五" in text and "2024-05-12" in text]


@pytest.mark.matrix
def test_nothing_hangs_over_the_edge_of_a_page_and_heads_are_repeated(file):
    pack, _ = packed(file, "李四")
    many = [
        [f"5月{n % 31 + 1}日", "1.00/1.00", "1.00小时/\n1.00小时", "有效", "里程1.00公里√" * 6, "", "√"]
        for n in range(70)
    ]
    long = dataclasses.replace(pack, days=many)
    pages = evidence_pages.pages(long, [], Walked(shapely.Polygon()), lambda _font, text: 0.5 * len(text))
    for page in pages:
        assert all(item.y + item.h <= evidence_pages.HEIGHT for item in page.items if isinstance(item, Text))
    with_rows = [page for page in pages if any(isinstance(i, Text) and i.text == "1.00/1.00" for i in page.items)]
    assert len(with_rows) > 2
    assert all(any(isinstance(i, Text) and i.text == "机器判定" for i in page.items) for page in with_rows)


@pytest.mark.parametrize(
    "text", ["2024Q2", "2024年第2季度", "2024-Q2", "2024年第二季度", "2024年二季度", "2024年2季度"]
)
def test_a_quarter_is_read_as_people_write_it(text):
    period = Period.of(text, datetime.date(2024, 5, 20))
    assert (period.first, period.last) == (datetime.date(2024, 4, 1), datetime.date(2024, 6, 30))
    assert [month.until for month in period.months()] == [datetime.date(2024, 4, 30), datetime.date(2024, 5, 20)]


def test_a_month_with_one_digit_is_no_quarter():
    assert Period.of("2024-4", datetime.date(2024, 5, 20)).last == datetime.date(2024, 4, 30)


@pytest.mark.parametrize(("text", "code"), [("第二季度", "period_wrong"), ("2024Q4", "period_ahead")])
def test_a_period_that_cannot_be_is_said(text, code):
    with pytest.raises(LinzhangError, match=code):
        Period.of(text, datetime.date(2024, 5, 20))


@pytest.mark.parametrize(("period", "words"), [("2023Q1", "2023年第1季度"), ("下季度", "下季度")])
def test_what_cannot_be_printed_is_said(file, period, words):
    from qgis.core import QgsProcessingException

    folder = file.parent / "佐证"
    with pytest.raises(QgsProcessingException) as caught:
        run("evidencepack", COUNTY=str(file), PERIOD=period, FOLDER=str(folder))
    assert words in str(caught.value)
    assert not folder.exists() or not any(folder.iterdir())
