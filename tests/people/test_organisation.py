"""The tree of the organisation, its counts, and the pages of the chart (without drawing)."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.people import organisation_chart, organisation_page
from linzhang_plugin.people.names import full_place, spaced
from linzhang_plugin.people.organisation import Organisation, organisation, totals
from linzhang_plugin.people.organisation_page import Card, Line, Page, Rect, Rule, Text, split, wrapped

from .posts import GRID, hold, uid_of

DAY = datetime.date(2024, 5, 31)
TOWN = "520999101000"
VILLAGE = "520999101201"


def measure(_font: str, text: str) -> float:
    """Every Chinese character one em, every other half of one."""
    return sum(1.0 if ord(c) > 0x2E80 else 0.5 for c in text)


def texts(page: Page) -> list[str]:
    return [item.text for item in page.items if isinstance(item, Text)]


def made(county: County, system: Organisation | None = None) -> list[Page]:
    return organisation_chart.pages(system or organisation(county, DAY), county.profile, measure)


def test_names_of_two_characters_are_spaced_to_three() -> None:
    assert spaced("李明") == "李\u3000明"
    assert [spaced(name) for name in ("欧阳明", "Al", "", "李")] == ["欧阳明", "Al", "", "李"]


def test_the_tree_holds_every_area_once_with_its_posts(staffed: County) -> None:
    system = organisation(staffed, DAY)
    assert [p.name for p in system.roots] == ["青峰县"]
    assert sorted(p.code for p in system.places()) == sorted(r["code"] for r in staffed.rows("SELECT code FROM area"))
    town = system.roots[0].children[0]
    assert [(s.role_name, [h.name for h in s.holders]) for s in town.seats] == [
        ("总林长", ["王建国"]),
        ("林长", []),
        ("联络员", ["孙八"]),
    ]
    village = town.children[0]
    assert village.seats[0].holders[0].printed == "李\u3000四"


def test_counts_are_of_the_day(staffed: County) -> None:
    def counts(day: datetime.date) -> dict[tuple[str, str], tuple[int, int, int]]:
        return {(c.level, c.role): (c.posts, c.held, c.vacant) for c in organisation(staffed, day).counts}

    assert counts(DAY)["grid", "ranger"] == (2, 1, 1)
    assert counts(DAY)["town", "chief"] == (1, 0, 1)
    # 赵六 looked after the second grid until the day before
    assert counts(datetime.date(2024, 5, 15))["grid", "ranger"] == (2, 2, 0)
    assert counts(datetime.date(2024, 5, 16))["grid", "ranger"] == (2, 1, 1)


def test_counts_and_their_total_are_of_different_persons(staffed: County) -> None:
    """Who holds two grids counts once among the rangers, and who is chief and ranger once in the total."""
    people = {r["name"]: r["uid"] for r in staffed.rows("SELECT uid, name FROM person")}
    posts = {
        r["code"]: r["uid"]
        for r in staffed.rows("SELECT code, post.uid FROM post JOIN area ON area.uid = area_uid WHERE role = 'ranger'")
    }
    with staffed.batch("more") as batch:
        hold(batch, posts["520999101201-02"], "", "2024-05-20", person=people["钱小七"])
        hold(batch, posts["520999101201-01"], "", "2024-05-20", person=people["李四"])
    system = organisation(staffed, DAY)
    row = next(c for c in system.counts if c.role == "ranger")
    assert (row.posts, row.held, row.people) == (2, 2, 2), "钱小七 with two grids, 李四 with one"
    named = {h.person_uid for place in system.places() for s in place.seats for h in s.holders}
    named |= {h.person_uid for seat in system.office for h in seat.holders}
    assert totals(system.counts)[3] == len(named) < sum(c.people for c in system.counts)
    page = texts(made(staffed)[-1])
    assert page[page.index("合计") :][:6] == ["合计", "", *(str(n) for n in totals(system.counts))]


def test_full_names_of_places_say_a_name_once() -> None:
    assert full_place(["石桥镇", "小湾村", "小湾村01网格"]) == "石桥镇小湾村01网格"
    assert full_place(["石桥镇", "小湾村", "石桥镇小湾村01网格"]) == "石桥镇小湾村01网格"
    assert full_place(["石桥镇", "上村", "一组"]) == "石桥镇上村一组"
    assert full_place(["石桥", "石桥村"]) == "石桥石桥村", "a town of that name, not a repetition"
    assert full_place(["青峰县"]) == "青峰县"
    assert full_place([]) == ""


def test_a_county_leader_who_is_chief_of_a_town_counts_at_the_county(staffed: County) -> None:
    with staffed.batch("level") as batch:
        tenure = staffed.rows(
            "SELECT tenure.uid FROM tenure JOIN person ON person.uid = person_uid WHERE name = '王建国'"
        )
        batch.update("tenure", tenure[0]["uid"], level="county")
    counts = {(c.level, c.role): c.posts for c in organisation(staffed, DAY).counts}
    assert counts["county", "general_chief"] == 2
    assert ("town", "general_chief") not in counts


def test_units_of_the_profile_name_the_areas(staffed: County) -> None:
    people = dict(staffed.profile.data["people"])
    people["organisation"] = {"units": {"county": "护林大队", "town": "护林中队"}}
    staffed.set_profile({"people": people})
    system = organisation(staffed, DAY)
    assert system.roots[0].label == "青峰县（护林大队）"
    assert system.roots[0].children[0].label == "石桥镇（护林中队）"
    assert system.roots[0].children[0].children[0].label == "上村"


def test_areas_that_are_their_own_ancestors_are_not_lost(staffed: County) -> None:
    county, town = uid_of(staffed, "520999000000"), uid_of(staffed, TOWN)
    with staffed.batch("ring") as batch:
        batch.update("area", county, parent_uid=town)
    found = [p.code for p in organisation(staffed, DAY).places()]
    assert sorted(found) == sorted(r["code"] for r in staffed.rows("SELECT code FROM area"))


def test_the_chart_has_a_page_for_the_county_one_a_town_and_the_counts(staffed: County) -> None:
    pages = made(staffed)
    assert [page.title for page in pages] == [
        "青峰县林长制组织体系图",
        "青峰县石桥镇林长制组织体系图",
        "青峰县云岭镇林长制组织体系图",
        "青峰县林长制岗位统计表",
    ]
    assert "张\u3000三" in texts(pages[0])
    town = texts(pages[1])
    assert {"李\u3000四", "01 上村一组", "02 上村二组", "钱小七"} <= set(town)
    assert "第2页　共4页" in town
    assert "截至2024年5月31日" in town
    assert {"合计", "护林员"} <= set(texts(pages[-1]))


def test_overlays_with_their_chiefs_stand_on_the_countys_page(staffed: County) -> None:
    with staffed.batch("overlay") as batch:
        row = {"code": "ZD01", "name": "青峰山自然保护地", "level": "town", "kind": "overlay"}
        overlay = batch.insert("area", [row])[0]
        post = batch.insert("post", [{"area_uid": overlay, "role": "chief", "title": "副县长"}])[0]
        hold(batch, post, "郑一")
    pages = made(staffed)
    assert {"青峰山自然保护地", "郑\u3000一"} <= set(texts(pages[0]))
    assert len(pages) == 4


def test_a_vacant_post_is_a_title_with_a_rule_and_no_name(staffed: County) -> None:
    page = made(staffed)[1]
    assert "镇党委副书记" in texts(page)
    assert not {"空缺", "赵六", "赵\u3000六"} & set(texts(page))
    thin = [item for item in page.items if isinstance(item, Rule) and item.stroke < 0.3]
    assert len(thin) >= 2  # the chief of the town and the second grid


def test_the_legend_stands_where_something_is_vacant(staffed: County) -> None:
    county, town, other, counts = made(staffed)
    assert "空缺岗位" in texts(town)
    assert "空缺岗位" not in texts(counts)
    assert other.note in texts(other)
    assert other.note not in texts(county)


def test_smaller_print_saves_a_page_and_larger_print_fills_it(chinese_tmp: Path) -> None:
    from tests.bench import people_county

    def sizes(villages: int) -> list[float]:
        path = chinese_tmp / f"{villages}.gpkg"
        with people_county.make(path, towns=1, villages=villages, grids=7) as county:
            pages = made(county, organisation(county, people_county.DAY))[1:-1]
        return [max(i.size for i in page.items if isinstance(i, Text) and i.text.endswith("亩")) for page in pages]

    few, some = sizes(4), sizes(13)
    assert (len(few), len(some)) == (1, 1)
    assert few[0] > 1.3 * organisation_page.SIZE > some[0] >= 0.85 * organisation_page.SIZE


def test_the_unit_stands_in_for_a_vacant_post_where_the_profile_says_so(staffed: County) -> None:
    with staffed.batch("unit") as batch:
        unit = batch.insert("unit", [{"name": "石桥镇政府"}])[0]
        post = staffed.scalar("SELECT uid FROM post WHERE title = '镇党委副书记'")
        batch.update("post", post, unit_uid=unit)
    assert "镇党委副书记" in texts(made(staffed)[1])
    people = dict(staffed.profile.data["people"])
    people["vacant"] = {"stand_in": {"chief": {"town": True}}}
    staffed.set_profile({"people": people})
    assert "镇党委副书记　由石桥镇政府代行" in texts(made(staffed)[1])


def test_phones_only_where_the_profile_says_so(staffed: County) -> None:
    assert not any("1380000" in text for page in made(staffed) for text in texts(page))
    people = dict(staffed.profile.data["people"])
    people["organisation"] = {**people["organisation"], "phones": True}
    staffed.set_profile({"people": people})
    printed = [text for page in made(staffed) for text in texts(page)]
    for phone in ("13800000004", "13800000005"):  # of a village's chief, of a ranger
        assert sum(text.count(phone) for text in printed) == 1


@pytest.mark.parametrize(("towns", "villages", "grids"), [(3, 23, 17), (26, 3, 2)])
def test_nothing_lies_outside_the_paper_and_no_cards_overlap(
    chinese_tmp: Path, towns: int, villages: int, grids: int
) -> None:
    from tests.bench import people_county

    with people_county.make(chinese_tmp / "大.gpkg", towns=towns, villages=villages, grids=grids) as county:
        system = organisation(county, people_county.DAY)
        pages = made(county, system)
        names = {h.printed for place in system.places() for seat in place.seats for h in seat.holders}
    assert names <= {text for page in pages for text in texts(page)}, "somebody is on no page"
    assert any(page.title.endswith("（续）") for page in pages) == (villages > 20)
    for page in pages:
        cards = [i for i in page.items if isinstance(i, Rect) and i.fill == organisation_page.FILL]
        for card in cards:
            assert card.x >= 0
            assert card.x + card.w <= organisation_page.WIDTH
            assert card.y + card.h <= organisation_page.BOTTOM + 0.01
        for i, a in enumerate(cards):
            for b in cards[i + 1 :]:
                apart = a.x + a.w <= b.x + 0.01 or b.x + b.w <= a.x + 0.01
                assert apart or a.y + a.h <= b.y + 0.01 or b.y + b.h <= a.y + 0.01, page.title


def test_wrapping_loses_nothing_and_keeps_parts_whole() -> None:
    assert wrapped("", 10, 1, "body", measure) == []
    assert wrapped("县委常委", 2, 1, "body", measure) == ["县委", "常委"]
    assert wrapped("村12　网格3　护林员3人", 6, 1, "body", measure) == ["村12", "网格3", "护林员3人"]


@pytest.mark.parametrize("columns", [1, 3])
def test_a_card_too_high_for_a_page_is_split(columns: int) -> None:
    lines = [Line("", f"姓名{i}", "职务") for i in range(100)]
    parts = split(Card("林长", lines, columns), 90, 60, measure)
    assert [line for part in parts for line in part.lines] == lines
    assert len(parts) > 1
    assert all(part.height(90, measure) <= 60 for part in parts)
    assert [part.title for part in parts[:2]] == ["林长", "林长（续）"]


def test_the_posts_of_units_stand_in_the_office(staffed: County) -> None:
    assert "林长制办公室" in texts(made(staffed)[0])
    assert GRID.startswith(VILLAGE)
