"""The pictures for rangers through the public door, looked at as pictures, and what is written on them."""

from __future__ import annotations

import dataclasses
import datetime
import json
import shutil
from pathlib import Path

import openpyxl
import pytest
import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.sheets import cards
from linzhang_plugin.patrols.sheets.figures import Hours
from linzhang_plugin.patrols.sheets.map_scene import COUNTED, UNCOUNTED
from linzhang_plugin.patrols.sheets.scene import Text
from linzhang_plugin.patrols.sheets.walked import Walked, Walks
from linzhang_plugin.patrols.verdicts import months
from linzhang_plugin.patrols.verdicts.choosing import profile_rule
from linzhang_plugin.patrols.verdicts.definition import Conditions, Spread
from linzhang_plugin.patrols.verdicts.results import Month
from linzhang_plugin.patrols.verdicts.windows import Window
from tests.patrols.sheets.places import PHONES, judged_county, run

pytestmark = pytest.mark.matrix


@pytest.fixture(scope="module")
def original(qgis_app, tmp_path_factory) -> Path:
    return judged_county(tmp_path_factory.mktemp("提醒图 资料"))


@pytest.fixture
def file(original, chinese_tmp) -> Path:
    return Path(shutil.copy(original, chinese_tmp / "青峰县.gpkg"))


def shares_of(path: Path) -> dict[str, float]:
    """Colour → how many pixels of the picture bear it."""
    from qgis.PyQt.QtGui import QColor, QImage

    image = QImage(str(path))
    assert (image.width(), image.height()) == (1080, 1920)
    counts = dict.fromkeys((COUNTED, UNCOUNTED), 0)
    names = {QColor(colour).rgb(): colour for colour in counts}
    for y in range(500, 1300):  # where the map is, not the legend below it
        for x in range(60, 1020):
            colour = names.get(image.pixel(x, y))
            if colour:
                counts[colour] += 1
    return counts


def test_everybody_below_the_target_gets_a_picture_with_his_map(file):
    folder = file.parent / "提醒图"
    done = run("rangercards", COUNTY=str(file), MONTH="2024-05", FOLDER=str(folder))
    assert done["PICTURES"] == 3
    names = ["双河乡_王五_2024-05.png", "双河乡_赵六_2024-05.png", "石桥镇_李四_2024-05.png"]
    assert sorted(path.name for path in folder.iterdir()) == names
    # 李四 has both; everything of 王五 counted; 赵六 was never out
    both, counted, nothing = (shares_of(folder / name) for name in (names[2], names[0], names[1]))
    assert both[COUNTED] > 200
    assert both[UNCOUNTED] > 200
    assert counted[COUNTED] > 200
    assert counted[UNCOUNTED] == 0
    assert nothing == {COUNTED: 0, UNCOUNTED: 0}


def month_of(file: Path):
    with County.open(file, read_only=True) as county:
        result, _ = months.judge_month(county, Month.of("2024-05"))
        walks = Walks(county, result.month.first, result.month.until, result.rules)
        walked = {person.name: walks.of(person.person_uid, person.days) for person in result.people}
        return result, walked, county.profile


@pytest.mark.once
def test_words_are_simple_and_no_phone_is_among_them(file):
    result, walked, profile = month_of(file)
    people = {person.name: person for person in result.people}
    made = cards.card(people["李四"], result.month, "青峰县林长办", profile)
    assert (made.done, made.target, made.missing) == (2, 4, 2)
    assert made.days == [
        "5月14日　全走在责任区外面（3.04公里）",
        "5月20日　路走短了：0.60公里，要1公里",
    ]
    assert made.without == 27
    page = cards.page(made, walked["李四"], lambda _font, text: float(len(text)))
    texts = [item.text for item in page.items if isinstance(item, Text)]
    assert "李四" in texts
    assert {"你走了", "还差", "5月应走4天。", "没有轨迹的有27天"} <= set(texts)
    assert not any(phone in text for phone in PHONES.values() for text in texts)


@pytest.mark.once
def test_what_counted_and_what_did_not_add_up_to_the_way(file):
    """Whatever was walked is drawn once: counted inside the own area on valid days, the rest not."""
    result, walked, _ = month_of(file)
    own = {person.name: sum(day.measured.inside_metres for day in person.days if day.valid) for person in result.people}
    whole = {person.name: sum(day.measured.metres for day in person.days) for person in result.people}
    for name, ways in walked.items():
        counted, uncounted = (
            float(sum(shapely.length(line) for line in lines)) for lines in (ways.counted, ways.uncounted)
        )
        assert counted == pytest.approx(own[name], rel=0.02, abs=1)
        assert counted + uncounted == pytest.approx(whole[name], rel=0.02, abs=1)
    assert whole["李四"] - own["李四"] > 3000


def test_a_month_of_bad_days_still_fits(file):
    result, walked, profile = month_of(file)
    person = next(person for person in result.people if person.name == "李四")
    made = cards.card(person, result.month, "青峰县林长办", profile)
    many = dataclasses.replace(
        made, days=[f"5月{day}日　走出了责任区：区内只有0.12公里、0.34小时" for day in range(1, 31)]
    )
    page = cards.page(many, walked["李四"], lambda _font, text: float(len(text)))
    assert all(item.y >= 0 and item.y + item.h <= cards.HEIGHT for item in page.items if isinstance(item, Text))
    texts = [item.text for item in page.items if isinstance(item, Text)]
    assert any(text.startswith("另有") and text.endswith("天没算上，可找镇里林长办核对") for text in texts)
    assert "没有轨迹的有27天" in texts


@pytest.mark.once
def test_namesakes_of_a_town_get_files_of_their_own(file):
    result, _, _ = month_of(file)
    one, two = result.people[:2]
    two = dataclasses.replace(two, name=one.name)
    names = {cards.file_name(person, result.month, [one, two]) for person in (one, two)}
    assert len(names) == 2
    assert all(name.startswith("石桥镇_张三_小塘村_") for name in names)


@pytest.mark.once
def test_who_holds_no_area_gets_a_picture_without_map(file):
    result, _, profile = month_of(file)
    made = cards.card(result.people[0], result.month, "青峰县林长办", profile)
    page = cards.page(made, Walked(shapely.Polygon()), lambda _font, text: float(len(text)))
    assert "没有责任区图形" in [item.text for item in page.items if isinstance(item, Text)]


def test_nothing_is_painted_where_it_cannot_be(file):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    blocked = file.parent / "文件"
    blocked.write_text("不是文件夹", encoding="utf-8")
    with pytest.raises(QgsProcessingException) as caught:
        run("rangercards", COUNTY=str(file), MONTH="2024-05", FOLDER=str(blocked / "提醒图"))
    assert "提醒图" in str(caught.value) or "李四" in str(caught.value)
    with pytest.raises(QgsProcessingException, match="王二"):
        run("rangercards", COUNTY=str(file), MONTH="2024-05", FOLDER=str(file.parent), PEOPLE="王二")

    import processing

    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    folder = file.parent / "取消"
    parameters = {"COUNTY": str(file), "MONTH": "2024-05", "FOLDER": str(folder)}
    with pytest.raises(QgsProcessingException):
        processing.run("linzhang:rangercards", parameters, feedback=feedback)
    assert not folder.exists() or not any(folder.iterdir())


def test_hours_on_the_picture_are_of_the_county_s_style(file):
    from linzhang_plugin.patrols.verdicts.reasons import TOO_LITTLE_TIME
    from linzhang_plugin.patrols.verdicts.results import Clause, Day

    result, _, _ = month_of(file)
    clause = Clause("seconds", 5400.0, 3000.0, False, "clean")
    day = dataclasses.replace(
        result.people[0].days[0], measured=Day(900.0, 3000.0, 900.0, 3000.0, 900.0, 3000.0), clauses=[clause]
    )
    assert cards.simple_reason(TOO_LITTLE_TIME, day, Hours("hm")) == "时间短了：0小时50分，要1小时30分"
    assert cards.simple_reason(TOO_LITTLE_TIME, day, Hours()) == "时间短了：0.83小时，要1.5小时"
    assert (Hours("hm").exact(3600), Hours().exact(3600)) == ("1小时", "1小时")


@pytest.mark.parametrize("tracked", [True, False])
@pytest.mark.once
def test_a_day_that_the_platform_measured_is_told_by_its_figure(file, tracked):
    """850 m of the platform, whatever our own line is long, and what the rule of that very day asks."""
    with County.open(file) as opened:
        rule = profile_rule(opened.profile)
        rule = dataclasses.replace(rule, basis="platform", day=Conditions(metres=1000))
        row = {"name": "按平台", "role": "ranger", "start": "2024-01-01", "definition": json.dumps(rule.to_json())}
        with opened.batch("a rule by the platform") as batch:
            uid = batch.rows("SELECT uid FROM person WHERE name = '李四'")[0]["uid"]
            batch.insert("rule", [row])
            on = "2024-05-06" if tracked else "2024-05-08"
            batch.insert("patrol_day", [{"person_uid": uid, "day": on, "source": "platform", "metres": 850.0}])
    result, _, profile = month_of(file)
    person = next(person for person in result.people if person.name == "李四")
    assert f"5月{int(on[-2:])}日　路走短了：0.85公里，要1公里" in cards.day_lines(person, Hours.of(profile))


@pytest.mark.once
def test_where_days_are_enough_the_picture_says_what_is_missing(file):
    with County.open(file) as opened:
        rule = profile_rule(opened.profile)
        rule = dataclasses.replace(rule, count=3, spread=Spread("ten_days", 1))
        row = {"name": "分旬", "role": "ranger", "start": "2024-01-01", "definition": json.dumps(rule.to_json())}
        with opened.batch("one day of each 旬") as batch:
            uid = batch.rows("SELECT uid FROM person WHERE name = '李四'")[0]["uid"]
            batch.insert("rule", [row])
            decided = {"person_uid": uid, "day": "2024-05-14", "valid": 1, "reason": "有照片", "by_name": "吴主任"}
            batch.insert("override", [decided])
    result, walked, profile = month_of(file)
    person = next(person for person in result.people if person.name == "李四")
    made = cards.card(person, result.month, "林长办", profile)
    assert (made.done, made.missing, person.met) == (3, 0, False)
    page = cards.page(made, walked["李四"], lambda _font, text: float(len(text)))
    texts = [item.text for item in page.items if isinstance(item, Text)]
    assert "还差" in texts
    assert "0" not in texts
    assert "下旬1天" in texts
    assert "5月应走3天，下旬应走1天、走了0天。" in texts


def test_a_long_name_lies_on_nothing(file):
    result, walked, profile = month_of(file)
    person = next(person for person in result.people if person.name == "李四")
    person = dataclasses.replace(
        person, name="阿布都热合曼·买买提江", towns=["白云山国有林场管护站"], villages=["大坪社区居委会"]
    )
    made = cards.card(person, result.month, "林长办", profile)
    page = cards.page(made, walked["李四"], lambda _font, text: float(len(text)))
    name, place = (next(i for i in page.items if isinstance(i, Text) and i.text == t) for t in (made.name, made.place))
    assert place.y >= name.y + name.h - 4
    assert all(len(item.text) * item.size <= item.w + 1 for item in (name, place))


def test_copies_and_days_without_track_are_said_once(file):
    """A copy is no short way of 0.00 km; a day that only the platform knows is no day out."""
    with County.open(file) as opened, opened.batch("a copy, and a day of the platform") as batch:
        uids = {row["name"]: row["uid"] for row in batch.rows("SELECT uid, name FROM person")}
        row = dict(batch.rows("SELECT * FROM track WHERE person_uid = ? AND day = '2024-05-01'", (uids["张三"],))[0])
        del row["id"], row["uid"]
        row["person_uid"], row["hash"], row["geom"] = uids["赵六"], f"{row['hash']}:赵六", geom.wkb_of(row["geom"])
        batch.insert("track", [row])
        said = {"person_uid": uids["赵六"], "day": "2024-05-09", "source": "platform", "metres": 900.0}
        batch.insert("patrol_day", [said])
    result, walked, profile = month_of(file)
    person = next(person for person in result.people if person.name == "赵六")
    made = cards.card(person, result.month, "林长办", profile)
    assert made.days == ["5月1日　轨迹和别人的一样"]
    assert made.without == 30
    assert not walked["赵六"].counted
    assert [piece.reason for piece in walked["赵六"].pieces] == ["copied"]


def test_numbers_are_those_of_the_month_sheet(file):
    """Parts of the month, areas that count each for itself, and the month as the profile has it."""
    with County.open(file) as opened:
        whole = dataclasses.replace(profile_rule(opened.profile), start=datetime.date(2024, 1, 1))
        rules = (
            dataclasses.replace(whole, towns=("520999101",), per="area", count=3),
            dataclasses.replace(whole, towns=("520999102",), window=Window("ten_days"), count=2),
        )
        with opened.batch("two rules") as batch:
            batch.insert(
                "rule",
                [
                    {"name": f"规则{n}", "role": "ranger", "start": "2024-01-01", "definition": json.dumps(r.to_json())}
                    for n, r in enumerate(rules)
                ],
            )
            uid = batch.rows("SELECT uid FROM person WHERE name = '李四'")[0]["uid"]
            area = batch.rows("SELECT uid FROM area WHERE code = '520999101201-01'")[0]["uid"]
            post = batch.insert("post", [{"area_uid": area, "role": "ranger"}])[0]
            batch.insert("tenure", [{"post_uid": post, "person_uid": uid, "start": "2020-01-01"}])
    out = file.parent / "月报.xlsx"
    run("patrolreport", COUNTY=str(file), MONTH="2024-05", OUTPUT=str(out))
    rows = list(openpyxl.load_workbook(out, data_only=True)["巡护月表"].iter_rows(values_only=True))
    head = next(row for row in rows if row[0] == "序号")
    at = {str(name).replace("\n", ""): n for n, name in enumerate(head)}
    sheet = {row[at["姓名"]]: row for row in rows if isinstance(row[0], int)}
    result, _, profile = month_of(file)
    made = {p.name: cards.card(p, result.month, "林长办", profile) for p in result.people}
    assert {n: (c.done, c.target, c.missing) for n, c in made.items()} == {
        name: tuple(row[at[column]] for column in ("考核期有效", "应巡天数", "差额")) for name, row in sheet.items()
    }
    assert (made["李四"].done, made["李四"].missing, made["李四"].lacking) == (3, 3, ("01网格2天", "02网格1天"))
    assert made["王五"].lacking == ("上旬2天", "中旬2天", "下旬1天")
    assert "下旬应走2天、走了1天" in made["王五"].sentence
