"""What stands on a board: people, phones by level, vacant posts, overview, number, QR text, must-list."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pandas as pd
import pytest

from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.forest import ForestJudge
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.on_boards import by_area
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.signboards.contents import (
    Area,
    Section,
    about_forest,
    board_number,
    compose,
    format_phone,
    lacks,
    numbered,
    people_rows,
    place_word,
    remarks,
)
from linzhang_plugin.signboards.facts import gather
from linzhang_plugin.signboards.overview import Overview, class_name, summarise
from linzhang_plugin.signboards.patterns import check
from tests.signboards.conftest import section as shipped

DAY = datetime.date(2024, 5, 31)
ROLES = {
    "general_chief": "总林长",
    "chief": "林长",
    "deputy_chief": "副林长",
    "supervisor": "监管员",
    "ranger": "护林员",
}
LINEAGE = {"county": ("c", "青峰县"), "town": ("t", "石桥镇"), "village": ("v", "云岭村")}
GRIDS = (("g1", "520999102203-01", "一组"), ("g2", "520999102203-02", "二组"), ("g3", "520999102203-03", "三组"))
AREA = Area("v", "520999102203", "云岭村", "village", 4_123_600, LINEAGE, {"east": "松林村", "south": "黄泥河"}, GRIDS)

COLUMNS = ("area_uid", "area_name", "level", "role", "title", "person_uid", "name", "phone", "unit")
HOLDERS = [
    ("c", "青峰县", "county", "general_chief", "县委书记", "p0", "甲书记", "13800000000", None),
    ("t", "石桥镇", "town", "chief", "县委常委、副县长", "p1", "王安", "13800000001", None),
    ("t", "石桥镇", "town", "chief", "石桥镇党委书记", "p2", "李宁", "13800000002", None),
    ("v", "云岭村", "village", "chief", "云岭村党支部书记", "p3", "周泰", "13800000003", None),
    ("v", "云岭村", "village", "supervisor", None, "p4", "吴和", "13800000004", "镇林业站"),
    ("g1", "一组", "grid", "ranger", None, "p5", "郑福", "13800000005", None),
    ("g2", "二组", "grid", "ranger", None, "p5", "郑福", "13800000005", None),
    ("g3", "三组", "grid", "ranger", None, None, None, None, None),
    ("elsewhere", "大坪村", "village", "chief", "书记", "p9", "外人", "13800000009", None),
]


def section(**changes: object) -> Section:
    values = {**shipped(), "supervision_phone": "0855-000 0000", **changes}
    duties = dict.fromkeys(("county", "town", "village"), ("林长", ("组织{area}森林资源保护发展；", "接受监督。")))
    return Section(values, ROLES, role_duties=duties)


def board(rows=HOLDERS, area: Area = AREA, **changes: object):
    holders = by_area(pd.DataFrame(rows, columns=list(COLUMNS)))
    return compose(section(**changes), area, holders, Overview((("乔木林", 3_180_000),), 3_180_000, 2_060_000), DAY)


def test_people_stand_in_the_order_of_level_and_rank_with_the_words_of_boards():
    rows = [(r.label, r.name, r.title, r.phone) for r in board().people]
    assert rows == [
        ("县级林长", "王安", "县委常委、副县长", ""),
        ("镇级林长", "李宁", "石桥镇党委书记", ""),
        ("村级林长", "周泰", "云岭村党支部书记", "138 0000 0003"),
        ("监管员", "吴和", "镇林业站", "138 0000 0004"),
        ("护林员", "郑福", "01、02 网格", "138 0000 0005"),
        ("护林员", "", "03 网格", ""),
    ]


def test_two_chiefs_of_a_town_stand_in_the_order_of_rank_whatever_their_names(make_county):
    """书记 before 镇长, though his name sorts behind; the rank of the tenure overrules."""
    path = make_county()
    with County.open(path) as county, county.batch("second chief") as batch:
        town = county.scalar("SELECT uid FROM area WHERE level = 'town'")
        post = batch.insert("post", [{"area_uid": town, "role": "chief", "title": "镇长", "rank": 2}])[0]
        person = batch.insert("person", [{"name": "丁一"}])[0]
        tenure = batch.insert("tenure", [{"post_uid": post, "person_uid": person, "start": "2024-01-01"}])[0]

    def chiefs():
        with County.open(path, read_only=True) as county:
            facts = gather(county, "village", DAY)
        people = facts.content(facts.areas[0], DAY).people
        return [row.name for row in people if row.role == "chief" and row.level == "town"]

    assert chiefs() == ["李宁", "丁一"]
    with County.open(path) as county, county.batch("rank") as batch:
        batch.update("tenure", tenure, rank=0)
    assert chiefs() == ["丁一", "李宁"]


def test_a_county_without_a_chief_of_the_town_shows_its_general_chief():
    rows = [row for row in HOLDERS if row[5] != "p1"]
    first = board(rows).people[0]
    assert (first.label, first.name, first.phone) == ("县级总林长", "甲书记", "")


def test_a_vacant_post_is_printed_without_a_name_and_said():
    rows = [(*row[:5], None, None, None, None) if row[5] == "p3" else row for row in HOLDERS]
    content = board(rows)
    chief = next(row for row in content.people if row.chief)
    assert (chief.label, chief.name, chief.title, chief.phone) == ("村级林长", "", "云岭村党支部书记", "")
    assert lacks(section(), content) == []
    assert ("signboards.post_vacant", {"posts": "村级林长、护林员"}) in remarks(section(), content)


def test_the_must_list_refuses_with_codes():
    rows = [row for row in HOLDERS if row[2] != "village"]
    empty = section(supervision_phone="")
    content = board(rows, supervision_phone="")
    assert lacks(empty, content) == ["signboards.lacks_chief", "signboards.lacks_supervision_phone"]
    no_phone = [(*row[:7], "", None) if row[5] == "p5" else row for row in HOLDERS]
    strict = section(must=["phones"])
    assert lacks(strict, board(no_phone)) == ["signboards.lacks_phones"]
    assert ("signboards.phone_missing", {"people": "郑福"}) in remarks(strict, board(no_phone))


def test_phone_visibility_is_data_of_the_profile():
    boards = shipped()["boards"]
    village = {**boards["village"], "people": [{**spec, "phone": True} for spec in boards["village"]["people"]]}
    content = board(boards={**boards, "village": village})
    assert [row.phone != "" for row in content.people] == [True, True, True, True, True, False]


def test_title_number_imprint_and_qr():
    content = board()
    assert content.titles[0] == "青峰县石桥镇云岭村林长公示牌"
    assert content.number == "520999102203-V01"
    assert content.imprint == "青峰县林长制办公室　2024 年 5 月"
    chief = next(row for row in content.people if row.chief)
    card = ["520999102203-V01", "青峰县石桥镇云岭村", f"村级林长 {chief.title}"]
    assert content.qr_text.split("\n") == [*card, "监督电话 0855-000 0000", "青峰县林长制办公室"]
    assert chief.name not in content.qr_text
    assert content.file_name == "520999102203-V01 石桥镇云岭村"
    for _, *_, phone, _ in HOLDERS:
        assert not phone or phone not in content.qr_text.replace(" ", "")
    assert board_number(section(number_pattern="青林{sequence:03d}-{code}"), AREA, 7) == "青林007-520999102203"


def test_the_month_does_not_make_a_board_stale_but_a_person_does():
    first = board()
    holders = by_area(pd.DataFrame(HOLDERS, columns=list(COLUMNS)))
    overview = Overview((("乔木林", 3_180_000),), 3_180_000, 2_060_000)
    later = compose(section(), AREA, holders, overview, datetime.date(2024, 9, 1))
    assert later.imprint != first.imprint
    assert later.digest() == first.digest()
    changed = [(*row[:6], "新人", row[7], row[8]) if row[5] == "p3" else row for row in HOLDERS]
    assert board(changed).digest() != first.digest()
    assert replace(first, map_digest="other").digest() != first.digest()


def test_overview_adds_up_and_says_mu():
    overview = Overview((("乔木林", 1_234_549), ("竹林", 345_649), ("灌木林地", 99_949)), 1_680_147, 0)
    lines = dict(overview.lines(AREA))
    assert lines["面积"] == "412.36 公顷（6185.4 亩）"
    assert lines["四至"] == "东至松林村，南至黄泥河"
    assert lines["林地"].startswith("168.01 公顷，其中乔木林 123.45 公顷，")
    printed = [float(part.split()[-2]) for part in lines["林地"].split("，")]
    assert printed[0] == pytest.approx(sum(printed[1:]), abs=1e-9)


def test_classes_are_read_by_the_longest_prefix_and_unknown_ones_are_kept():
    names = {"01": "林地", "0111": "乔木林"}
    assert class_name("0111", names) == "乔木林"
    assert class_name("0199", names) == "林地"
    assert class_name("0200", names) is None
    rows = pd.DataFrame(
        [
            ("v", "0111", "11", "林地一张图", 100, 1),
            ("v", "0150", "21", None, 50, 2),
            ("v", "0210", "", "", 999, 1),
            ("v", "非林地", "", "林地一张图", 999, 1),
            ("v", "0190", "", "林地一张图", 500, 3),
            ("v", None, None, None, 7, 1),
        ],
        columns=["village_code", "land_class", "forest_category", "system", "m2", "n"],
    )
    found = summarise(rows, {"land_classes": {"0111": "乔木林"}}, ForestJudge.of(Profile.preset("three_levels")))["v"]
    assert dict(found.by_class) == {"乔木林": 100, "其他林地": 50}
    assert (found.forest_m2, found.public_m2) == (150, 100)
    assert (found.unknown, found.unnamed) == ((("0190", 3), ("（空白）", 1)), (("0150", 2),))
    assert about_forest(found) == [
        ("signboards.land_class_unknown", {"classes": "0190×3、（空白）×1"}),
        ("signboards.land_class_unnamed", {"classes": "0150×2"}),
    ]
    assert about_forest(Overview()) == []


def test_the_hash_is_the_same_in_another_county_file():
    """Uids are made anew in every file; the area is known by its code."""
    names = ["c", "t", "v", "g1", "g2", "g3", "p0", "p1", "p2", "p3", "p4", "p5"]
    other = {name: f"other-{name}" for name in names}
    lineage = {level: (other[uid], name) for level, (uid, name) in LINEAGE.items()}
    grids = tuple((other[uid], code, name) for uid, code, name in GRIDS)
    rows = [(other.get(row[0], row[0]), *row[1:5], other.get(row[5], row[5]), *row[6:]) for row in HOLDERS]
    area = replace(AREA, uid=other["v"], lineage=lineage, grids=grids)
    assert board(rows, area).people == board().people
    assert board(rows, area).digest() == board().digest()
    assert board(rows, replace(area, code="520999102299")).digest() != board().digest()


@pytest.mark.parametrize(
    ("name", "pattern", "wrong"),
    [
        ("imprint", "{office} {yaer} 年", "{yaer}"),
        ("number_pattern", "{code}-{}", "{}"),
        ("number_pattern", "{code:02d}", "{code:02d}"),
        ("office", "{country}林长办", "{country}"),
        ("number_text", "编号 {number", "编号 {number"),
        ("grid_text", "{numbers.real} 网格", "{numbers.real}"),
    ],
)
def test_a_wrong_pattern_is_named_with_its_placeholder(name: str, pattern: str, wrong: str):
    for run in (lambda: check({**shipped(), name: pattern}), lambda: board(**{name: pattern})):
        with pytest.raises(LinzhangError) as error:
            run()
        assert error.value.code == "signboards.pattern_wrong"
        assert (error.value.values["pattern"], error.value.values["placeholder"]) == (name, wrong)
        assert "{" in str(error.value.values["allowed"])


def test_wrong_titles_and_labels_are_found_before_the_first_board():
    boards = shipped()["boards"]
    check(shipped())
    for changed, name in (
        ({"titles": ["{villlage}公示牌"]}, "boards.village.titles"),
        ({"people": [{"level": "village", "roles": [["chief"]], "label": "{rolle}"}]}, "boards.village.people.label"),
    ):
        with pytest.raises(LinzhangError) as error:
            check({**shipped(), "boards": {**boards, "village": {**boards["village"], **changed}}})
        assert error.value.values["pattern"] == name


def test_the_profile_may_print_the_name_of_the_level():
    boards = shipped()["boards"]
    spec = {"level": "town", "roles": [["chief"]], "label": "{level}{role}", "chief": True}
    own = {**shipped(), "boards": {**boards, "village": {**boards["village"], "people": [spec]}}}
    holders = by_area(pd.DataFrame(HOLDERS, columns=list(COLUMNS)))
    made = people_rows(Section(own, ROLES, {"town": "乡镇级"}), AREA, holders)
    assert [row.label for row in made] == ["乡镇级林长"]


def test_small_words():
    assert format_phone("13800001234") == "138 0000 1234"
    assert format_phone("0855-0000000") == "0855-0000000"
    assert place_word("青峰街道", "town") == "街道"
    assert place_word("花溪区", "county") == "区"
    assert place_word("平寨社区", "village") == "社区"
    assert numbered(["a；", "b。"]) == ("一、a；", "二、b。")
    assert numbered(["1. a", "2. b"]) == ("1. a", "2. b")
