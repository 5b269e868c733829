"""What is asked of chiefs and what they have done, through the algorithms; letters and sheets opened again."""

from __future__ import annotations

import datetime
import json

import pytest
from qgis.core import QgsProcessingException

from linzhang_plugin.county.gateway import County
from tests.made import once
from tests.patrols.chiefs.county import (
    DAY,
    add_rules,
    area,
    cells,
    figures,
    make,
    person,
    register,
    run,
    visit,
    windows,
)


@pytest.fixture
def county(qgis_app, chinese_tmp):
    return once(chinese_tmp / "县库.gpkg", "chiefs without a project", lambda file: make(file).close())


@pytest.mark.matrix
def test_each_level_has_its_own_window_count_and_due_day(county):
    found = windows(county)
    assert figures(found["周书记", "520999"]) == (1, 0, 1, "running")
    # a county leader who is chief of a town's area is judged as one of the county
    assert figures(found["吴县长", "520999101"]) == (1, 0, 1, "running")
    assert figures(found["郑镇长", "520999101"]) == (2, 0, 2, "running")
    assert figures(found["王伟", "520999101201"]) == (2, 0, 2, "soon")
    assert {found[key]["due"] for key in found if key[1] == "520999101"} == {"2024-06-30"}
    assert found["王伟", "520999102201"]["due"] == "2024-05-31"
    assert found["郑镇长", "520999101"]["window"] == "2024年第2季度"


def test_days_count_and_not_records(county):
    visit(county, "郑镇长", "2024-04-12", "石桥镇小塘村")
    visit(county, "郑镇长", "2024-04-12", "石桥镇东山村")
    assert figures(windows(county)["郑镇长", "520999101"]) == (2, 1, 1, "running")
    visit(county, "郑镇长", "2024-05-03", "石桥镇东山村")
    assert figures(windows(county)["郑镇长", "520999101"]) == (2, 2, 0, "done")


def test_only_what_was_done_by_that_day_counts(county):
    visit(county, "郑镇长", "2024-05-03", "石桥镇东山村")
    assert figures(windows(county, "2024-05-02")["郑镇长", "520999101"]) == (2, 0, 2, "running")
    assert figures(windows(county, "2024-05-03")["郑镇长", "520999101"])[1] == 1
    assert figures(windows(county, "2024-07-01")["郑镇长", "520999101"]) == (2, 0, 2, "running")


def test_a_window_that_ended_unmet_stays_late_for_a_month(county):
    """As of 10 May: 王伟 of 柳溪乡 went once in April, where two are asked; 旧村长 went twice."""
    with County.open(county, read_only=True) as opened:
        there = person(opened, "王伟", "520999102201")
    visit(county, there, "2024-04-02", "柳溪乡小塘村")
    for day in ("2024-04-02", "2024-04-30"):
        visit(county, "旧村长", day, "东山村")

    def late(day):
        told = json.loads(run("chiefpatrols", county, DATE=day)["WINDOWS"])
        return {(w["person"], w["areas"][0], w["due"], w["missing"]) for w in told if w["past"]}

    expected = {("王伟", "520999102201", "2024-04-30", 1), ("王伟", "520999101201", "2024-04-30", 2)}
    assert late("2024-05-10") == expected
    assert late("2024-05-30") == expected
    assert late("2024-05-31") == set()
    # what is done in May is no patrol of April
    visit(county, there, "2024-05-02", "柳溪乡小塘村")
    assert late("2024-05-10") == expected


def test_what_was_done_early_in_a_year_still_counts_when_it_has_just_ended(qgis_app, chinese_tmp):
    """2 a year: gone on 8 January and 10 May, and over a year after the first of them nothing is owed."""
    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        add_rules(batch, {"window": {"kind": "year"}, "count": 2})
        ours = person(opened, "王伟", "520999101201")
        own = {"person_uid": ours, "reason": "会议证明", "by_name": "林长办", "valid": True}
        for day in ("2024-01-09", "2024-05-10"):
            batch.insert("override", [{**own, "day": day}])
    for day in ("2024-01-08", "2024-05-10"):
        visit(file, "郑镇长", day, "石桥镇")
    assert figures(windows(file, "2024-12-31")["郑镇长", "520999101"]) == (2, 2, 0, "done")

    def late(day):
        told = json.loads(run("chiefpatrols", file, DATE=day)["WINDOWS"])
        return {(w["person"], w["areas"][0]): w["missing"] for w in told if w["past"]}

    assert ("郑镇长", "520999101") not in late("2025-01-20")
    assert ("王伟", "520999101201") not in late("2025-01-20")
    assert late("2025-01-20")["周书记", "520999"] == 2


def test_a_change_in_mid_window_gives_each_holder_his_share(county):
    """東山村 changed on 16 May: 15 and 16 of 31 days, of 2 patrols 0.97 and 1.03, rounded 1 each."""
    visit(county, "旧村长", "2024-05-10", "东山村")
    found = windows(county)
    assert figures(found["旧村长", "520999101202"]) == (1, 1, 0, "done")
    assert found["旧村长", "520999101202"]["due"] == "2024-05-15"
    assert figures(found["新村长", "520999101202"]) == (1, 0, 1, "soon")


def test_leave_lowers_the_target_and_a_patrol_on_leave_counts(county):
    with County.open(county) as opened, opened.batch("test") as batch:
        who = person(opened, "王伟", "520999101201")
        batch.insert("leave", [{"person_uid": who, "start": "2024-05-01", "end": "2024-05-25"}])
    # 7 of 31 days are left: 2 × 7/31 = 0.45
    assert windows(county)["王伟", "520999101201"]["target"] == 0
    visit(county, who, "2024-05-02", "石桥镇小塘村")
    # the day on leave with a patrol is no day off: 8 of 31 days = 0.52
    assert figures(windows(county)["王伟", "520999101201"]) == (1, 1, 0, "done")


def test_a_record_elsewhere_nowhere_or_of_another_way_does_not_count_and_says_why(county):
    visit(county, "郑镇长", "2024-04-02", "柳溪乡")
    visit(county, "郑镇长", "2024-04-03", "蓬莱仙山")
    visit(county, "郑镇长", "2024-04-04", "石桥镇", KIND="drone")
    with County.open(county, read_only=True) as opened:
        ours = person(opened, "王伟", "520999101201")
    visit(county, ours, "2024-05-05", "石桥镇")
    found = windows(county)
    assert found["郑镇长", "520999101"]["not_counted"] == [
        ["2024-04-02", "elsewhere"],
        ["2024-04-03", "nowhere"],
        ["2024-04-04", "kind"],
    ]
    assert found["郑镇长", "520999101"]["done"] == 0
    assert found["王伟", "520999101201"]["not_counted"] == [["2024-05-05", "coarse"]]


def test_a_point_inside_the_area_counts_whatever_the_place_is_called(county):
    visit(county, "郑镇长", "2024-04-03", "蓬莱仙山", POINT="501000, 2931000")
    assert windows(county)["郑镇长", "520999101"]["done"] == 1


def test_the_point_of_a_record_goes_when_its_place_is_corrected_without_a_new_one(county):
    made = visit(county, "郑镇长", "2024-04-03", "石桥镇", POINT="501000, 2931000")
    # the same place again keeps it
    visit(county, "郑镇长", "2024-04-03", "石桥镇", UID=made["RECORD"], WEATHER="晴")
    with County.open(county, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM chief_patrol WHERE geom IS NOT NULL") == 1
    visit(county, "郑镇长", "2024-04-03", "柳溪乡", UID=made["RECORD"])
    one = windows(county)["郑镇长", "520999101"]
    assert (one["done"], one["not_counted"]) == (0, [["2024-04-03", "elsewhere"]])
    with County.open(county, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM chief_patrol WHERE geom IS NOT NULL") == 0


def test_patrols_in_the_first_ten_days_only(qgis_app, chinese_tmp):
    """桃江: a township chief between day 1 and 10 of each month."""
    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        add_rules(batch, {"window": {"kind": "month", "days": [1, 10]}, "count": 1})
    visit(file, "郑镇长", "2024-05-11", "石桥镇")
    one = windows(file, "2024-05-12")["郑镇长", "520999101"]
    assert (*figures(one), one["due"]) == (1, 0, 1, "late", "2024-05-10")
    assert one["not_counted"] == [["2024-05-11", "out_of_season"]]
    visit(file, "郑镇长", "2024-05-10", "石桥镇")
    assert figures(windows(file, "2024-05-12")["郑镇长", "520999101"]) == (1, 1, 0, "done")


def test_spacing_and_least_minutes_of_a_visit(qgis_app, chinese_tmp):
    """96 h since the last one, 30 minutes: what is shorter does not count, what says nothing does."""
    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        add_rules(batch, {"day": {"seconds": 1800, "spacing_hours": 96}, "count": 4})
    for day, minutes in (("2024-04-01", 30), ("2024-04-04", 60), ("2024-04-05", 29), ("2024-04-09", None)):
        visit(file, "郑镇长", day, "石桥镇", MINUTES=minutes)
    one = windows(file)["郑镇长", "520999101"]
    assert one["done"] == 2
    assert one["not_counted"] == [["2024-04-04", "spacing"], ["2024-04-05", "short"]]


def test_a_rule_per_area_asks_the_count_in_each(qgis_app, chinese_tmp):
    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        add_rules(batch, {"per": "area", "count": 1})
        post = batch.insert("post", [{"area_uid": area(opened, "520999102"), "role": "chief", "title": "副县长"}])[0]
        held = {"post_uid": post, "person_uid": person(opened, "吴县长"), "start": "2023-01-01", "level": "county"}
        batch.insert("tenure", [held])
    visit(file, "吴县长", "2024-04-03", "柳溪乡")
    found = windows(file)
    assert figures(found["吴县长", "520999101"])[:3] == (1, 0, 1)
    assert figures(found["吴县长", "520999102"])[:3] == (1, 1, 0)


def test_a_rule_that_changes_in_mid_window_asks_each_day_by_its_own(qgis_app, chinese_tmp):
    """4 a quarter until 15 May, 2 after it: 45/91 of 4 and 46/91 of 2 are 2.99, each day by its own rule."""
    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        for name, count, start, end in (("旧", 4, "2020-01-01", "2024-05-16"), ("新", 2, "2024-05-16", None)):
            definition = {"whom": {"role": "chief", "levels": ["town"]}, "window": {"kind": "quarter"}, "count": count}
            text = json.dumps({**definition, "counts": ["record"]})
            row = {"name": name, "role": "chief", "start": start, "end": end, "definition": text}
            batch.insert("rule", [row])
    visit(file, "郑镇长", "2024-04-03", "石桥镇")
    assert figures(windows(file, "2024-06-10")["郑镇长", "520999101"]) == (3, 1, 2, "running")


def test_a_warning_multiplies_what_is_asked_on_its_days(qgis_app, chinese_tmp):
    """An orange warning over 石桥镇 in all of May, factor 3: 60 days of 1 and 31 of 3, by 91 days: 1.68, rounded 2."""
    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        add_rules(batch, {"warnings": {"orange": 3}, "count": 1, "window": {"kind": "quarter"}})
        row = {"level": "orange", "start": "2024-05-01", "end": "2024-06-01", "area_uid": area(opened, "520999101")}
        batch.insert("warning", [row])
    assert windows(file)["郑镇长", "520999101"]["target"] == 2
    assert windows(file)["王伟", "520999102201"]["target"] == 1


def test_a_human_decides_a_day(county):
    with County.open(county) as opened, opened.batch("test") as batch:
        row = {"person_uid": person(opened, "郑镇长"), "reason": "会议证明", "by_name": "林长办"}
        batch.insert("override", [{**row, "day": "2024-04-09", "valid": True}])
        batch.insert("override", [{**row, "day": "2024-04-12", "valid": False}])
    visit(county, "郑镇长", "2024-04-12", "石桥镇")
    one = windows(county)["郑镇长", "520999101"]
    assert (one["done"], one["not_counted"]) == (1, [["2024-04-12", "overruled"]])


def test_the_sheet_says_why_and_by_whom_a_day_was_decided(county, chinese_tmp):
    with County.open(county) as opened, opened.batch("test") as batch:
        row = {"person_uid": person(opened, "郑镇长"), "by_name": "李站长"}
        batch.insert("override", [{**row, "day": "2024-04-09", "valid": True, "reason": "会议证明"}])
        batch.insert("override", [{**row, "day": "2024-04-12", "valid": False, "reason": "照片不是当日"}])
        # a day without any record
        batch.insert("override", [{**row, "day": "2024-04-16", "valid": False, "reason": "轨迹系他人代走"}])
    visit(county, "郑镇长", "2024-04-12", "石桥镇")
    visit(county, "郑镇长", "2024-04-20", "石桥镇")
    out = chinese_tmp / "提示.xlsx"
    run("chiefpatrols", county, DATE=DAY, OUTPUT=str(out))
    mayor = next(row for row in cells(out, "全部林长") if row[4] == "郑镇长")
    assert mayor[13] == "4月9日人工认定（会议证明，李站长）、4月20日"
    assert mayor[14] == "4月12日：人工认定无效（照片不是当日，李站长）；4月16日：人工认定无效（轨迹系他人代走，李站长）"


@pytest.mark.matrix
def test_tracks_of_a_chief_count_where_they_meet_the_conditions(qgis_app, chinese_tmp):
    file = chinese_tmp / "县库.gpkg"
    with make(file, rules=False) as opened, opened.batch("test") as batch:
        add_rules(batch, {"counts": ["track"], "day": {"metres": 1000, "seconds": 1800}, "count": 3})
        own, who = area(opened, "520999101"), person(opened, "郑镇长")
        for day, metres, seconds in (("2024-04-01", 1000.0, 1800.0), ("2024-04-02", 999.9, 9000.0)):
            track = batch.insert(
                "track", [{"hash": day, "person_uid": who, "source": "a.gpx", "day": day, "points": 2}]
            )[0]
            share = {"track_uid": track, "area_uid": own, "day": day, "metres": metres, "seconds": seconds}
            batch.insert("track_area", [share])
    assert windows(file)["郑镇长", "520999101"]["done"] == 1


def test_without_rule_or_without_chief_it_is_said(qgis_app, chinese_tmp):
    file = chinese_tmp / "县库.gpkg"
    make(file, rules=False).close()
    with pytest.raises(QgsProcessingException, match="no rule for patrols of chiefs"):
        run("chiefpatrols", file, DATE=DAY)
    with pytest.raises(QgsProcessingException, match="Nobody holds a post of a chief on 2020-01-01"):
        run("chiefpatrols", file, DATE="2020-01-01")


def test_bad_entries_are_refused_in_words(county):
    for name, day, place, more, words in (
        ("郑镇长", "2099-01-01", "石桥镇", {}, "lies ahead"),
        ("郑镇长", "昨天", "石桥镇", {}, "no day that could be read"),
        ("无此人", "2024-04-01", "石桥镇", {}, "Nobody of the county’s roster"),
        ("护林甲", "2024-04-01", "石桥镇", {}, "holds no post of a chief"),
        ("王伟", "2024-04-01", "", {}, "王伟 may be"),
        ("郑镇长", "2024-04-01", "", {"POINT": "121.5, 31.2"}, "outside the county"),
        ("郑镇长", "2024-04-01", "", {"POINT": "这里"}, "is no point"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            visit(county, name, day, place, **more)
    visit(county, "郑镇长", "2024-04-01", "石桥镇")
    with pytest.raises(QgsProcessingException, match="There is a record"):
        visit(county, "郑镇长", "2024-04-01", "石桥镇")


@pytest.mark.matrix
def test_a_record_is_changed_deleted_and_both_are_undone(county):
    made = visit(county, "郑镇长", "2024-04-01", "石桥镇", FINDINGS="1.有垃圾；2.无问题；3.界桩倒伏")
    assert made["PROBLEMS"] == "2024-0001、2024-0002"
    visit(
        county,
        "郑镇长",
        "2024-04-02",
        "石桥镇东山村",
        UID=made["RECORD"],
        FINDINGS="1.有垃圾；2.界桩倒伏",
        WEATHER="晴",
    )
    with County.open(county, read_only=True) as opened:
        (row,) = opened.rows("SELECT * FROM chief_patrol")
        assert (str(row["day"]), row["weather"], row["area_uid"]) == ("2024-04-02", "晴", area(opened, "520999101202"))
        assert opened.scalar("SELECT count(*) FROM problem") == 2
    run("deletechiefpatrols", county, UIDS=made["RECORD"], PROBLEMS=True)
    with County.open(county, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM chief_patrol") == opened.scalar("SELECT count(*) FROM problem") == 0
    for left in (1, 1, 0):
        run("undochiefs", county)
        with County.open(county, read_only=True) as opened:
            assert opened.scalar("SELECT count(*) FROM chief_patrol") == left
    with pytest.raises(QgsProcessingException, match="nothing to undo"):
        run("undochiefs", county)
    # numbers of problems that were taken back are not given again
    assert visit(county, "郑镇长", "2024-04-01", "石桥镇", FINDINGS="有垃圾")["PROBLEMS"] == "2024-0003"


def test_evidence_is_kept_beside_the_county(county, chinese_tmp):
    photo = chinese_tmp / "现场.jpg"
    photo.write_bytes(b"\xff\xd8 photo")
    visit(county, "郑镇长", "2024-04-01", "石桥镇", EVIDENCE=str(photo))
    with County.open(county, read_only=True) as opened:
        uid = opened.scalar("SELECT document_uid FROM chief_patrol")
        path = opened.scalar("SELECT path FROM document WHERE uid = ?", (uid,))
    assert (county.parent / path).read_bytes() == photo.read_bytes()


@pytest.mark.matrix
def test_the_list_of_reminders_has_the_urgent_ones_first_and_sums(county, chinese_tmp):
    visit(county, "郑镇长", "2024-04-12", "石桥镇")
    out = chinese_tmp / "提示.xlsx"
    outputs = run("chiefpatrols", county, DATE=DAY, OUTPUT=str(out))
    rows = cells(out, "履职跟踪提示")
    body = [row for row in rows if row[0].isdigit()]
    assert [row[12] for row in body] == ["逾期"] * 2 + ["临期"] * 3 + ["进行中"] * 3
    mayor = next(row for row in body if row[4] == "郑镇长")
    assert mayor[1:4] == ["乡镇级", "石桥镇", "石桥镇"]
    assert mayor[6:12] == ["2024年第2季度", "2", "1", "1", "2024-06-30", "还有41天"]
    assert len([row for row in cells(out, "全部林长") if row[0].isdigit()]) == 7 + 3
    sums = {row[0]: row[1:3] for row in cells(out, "统计") if row[0] in ("县级", "乡镇级", "村级")}
    assert sums == {"县级": ["2", "0"], "乡镇级": ["1", "0"], "村级": ["4", "0"]}
    assert outputs["SOON"] == 3
    assert outputs["MISSING"] == 1 + 1 + 1 + 2 + 2 + 1 + 1


@pytest.mark.matrix
def test_letters_to_persons_and_units(county, chinese_tmp):
    import docx

    visit(county, "郑镇长", "2024-04-12", "石桥镇")
    folder = chinese_tmp / "提示单"
    outputs = run("chiefreminders", county, DATE=DAY, OUTPUT=str(folder), NUMBER=7)
    (file,) = json.loads(outputs["FILES"])
    text = "\n".join(p.text for p in docx.Document(file).paragraphs)
    # the former chief of 东山村 gets none: somebody else holds the post
    assert outputs["LETTERS"] == 6
    assert "旧村长" not in text
    assert "郑镇长同志（乡镇级林长、镇长）：" in text
    assert "应到石桥镇巡林不少于2次，已巡1次，还差1次，距截止还有41天" in text
    assert "〔2024〕7号" in text
    assert "〔2024〕12号" in text
    outputs = run("chiefreminders", county, DATE=DAY, KIND="unit", TOGETHER=False, OUTPUT=str(chinese_tmp / "提示函"))
    files = json.loads(outputs["FILES"])
    assert outputs["LETTERS"] == len(files) == 6
    letter = docx.Document(next(f for f in files if "石桥镇人民政府" in f))
    assert [cell.text for cell in letter.tables[0].rows[1].cells][1] == "郑镇长"


def test_nobody_to_remind_is_said(county, chinese_tmp):
    with pytest.raises(QgsProcessingException, match="nobody has to be reminded"):
        run("chiefreminders", county, DATE=DAY, PEOPLE="nobody", OUTPUT=str(chinese_tmp / "x"))


@pytest.mark.matrix
def test_the_register_is_written_and_taking_it_in_again_changes_nothing(county, chinese_tmp):
    rows = [
        (
            datetime.date(2024, 4, 12),
            "郑镇长",
            "镇长",
            "石桥镇",
            "小塘村",
            "晴",
            "林业站",
            "防火",
            "有垃圾",
            "清理",
            "李记",
        )
    ]
    run("importchiefpatrols", county, INPUT=str(register(chinese_tmp / "a.xlsx", rows)))
    visit(county, "周书记", "2024-05-06", "青峰县", MINUTES=90)
    out = chinese_tmp / "登记表.xlsx"
    assert run("exportchiefpatrols", county, FROM="2024-04-01", TO="2024-06-30", OUTPUT=str(out))["RECORDS"] == 2
    found = [row for row in cells(out) if row[0].isdigit()]
    assert found[0][1:9] == [
        "2024-04-12",
        "郑镇长",
        "乡镇级林长\n镇长",
        "石桥镇小塘村",
        "石桥镇小塘村",
        "晴",
        "徒步巡林",
        "",
    ]
    assert found[1][8] == "90"
    outputs = run("importchiefpatrols", county, INPUT=str(out))
    assert (outputs["NEW"], outputs["CHANGED"], outputs["REFUSED"], outputs["PROBLEMS"]) == (0, 0, 0, 0)
    assert run("exportchiefpatrols", county, PERSON="周书记", OUTPUT=str(out))["RECORDS"] == 1
    assert [row[2] for row in cells(out) if row[0].isdigit()] == ["周书记"]
    with pytest.raises(QgsProcessingException, match="查无此人"):
        run("exportchiefpatrols", county, PERSON="查无此人", OUTPUT=str(out))
