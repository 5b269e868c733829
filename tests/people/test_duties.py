"""Duties from the profile, with their variables."""

from __future__ import annotations

import datetime
import json

import pytest

from linzhang_plugin.county import duties
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile
from linzhang_plugin.signboards.facts import gather

from .posts import uid_of


def profile(texts: object) -> Profile:
    data = dict(Profile.preset("three_levels").data)
    data["people"] = {**data["people"], "duties": {"ranger": texts}}
    return Profile(data)


def test_variables_are_filled() -> None:
    made = profile({"grid": ["{name}（{role}）负责{area}{mu}亩。"]})
    assert duties.render(made, "ranger", "grid", area="上村一组", area_m2=2_000_000, name="钱七") == [
        "钱七（护林员）负责上村一组3000.0亩。"
    ]


def test_the_level_goes_before_any_level() -> None:
    made = profile({"grid": ["甲"], "*": "乙"})
    assert duties.render(made, "ranger", "grid") == ["甲"]
    assert duties.render(made, "ranger", "village") == ["乙"]
    assert duties.render(made, "chief", "village") == []


def test_an_unknown_area_leaves_no_empty_brackets() -> None:
    made = profile({"*": ["负责{area}（{mu}亩）的巡护。"]})
    assert duties.render(made, "ranger", "grid", area="上村一组") == ["负责上村一组的巡护。"]


@pytest.mark.parametrize("text", ["负责{place}", "负责{}", "负责{area.uid}", "负责{area!r}", "负责{mu:>10}"])
def test_wrong_placeholders_are_a_sentence(text: str) -> None:
    with pytest.raises(LinzhangError) as caught:
        duties.render(profile({"*": [text]}), "ranger", "grid", area="上村")
    assert caught.value.code == "county.duties_placeholder"
    assert caught.value.values["known"] == "{area}、{mu}、{name}、{role}"


def test_open_braces_are_a_sentence() -> None:
    with pytest.raises(LinzhangError) as caught:
        duties.render(profile({"*": ["负责{area"]}), "ranger", "grid")
    assert caught.value.code == "county.duties_braces"


@pytest.mark.parametrize("name", ["three_levels", "four_levels"])
def test_the_presets_render_at_every_level(name: str) -> None:
    made = Profile.preset(name)
    found = [duties.render(made, r.key, level, area="上村", area_m2=1) for r in made.roles for level in r.levels]
    assert sum(bool(texts) for texts in found) >= 6
    assert not any("{" in text for texts in found for text in texts)


def board(county: County, code: str) -> tuple[str, ...]:
    level = county.scalar("SELECT level FROM area WHERE code = ?", (code,))
    facts = gather(county, level, datetime.date(2024, 5, 31))
    return next(facts.content(area, datetime.date(2024, 5, 31)).duties for area in facts.areas if area.code == code)


def test_boards_print_the_duties_of_the_areas_chief(staffed: County) -> None:
    assert board(staffed, "520999101201")[0] == "一、组织上村森林资源保护发展，落实目标责任；"
    with staffed.batch("area") as batch:
        batch.update("area", uid_of(staffed, "520999101201"), area_m2=2_000_000)
    people = staffed.profile.data["people"]
    own = {**people["duties"], "chief": {"village": ["守护{area}（{mu}亩）；", "接受监督。"]}}
    staffed.set_profile({"people": {**people, "duties": own}})
    assert board(staffed, "520999101201") == ("一、守护上村（3000.0亩）；", "二、接受监督。")
    assert board(staffed, "520999101202") == ("一、守护新民村；", "二、接受监督。")


def test_a_board_may_have_texts_of_its_own_or_the_duties_of_another_role(staffed: County) -> None:
    def with_duties(duties: object) -> None:
        values = json.loads(json.dumps(staffed.profile.data["signboards"]))
        values["boards"]["village"]["duties"] = duties
        staffed.set_profile({"signboards": values})

    with_duties(["看护{area}。"])
    assert board(staffed, "520999101201") == ("看护上村。",)
    with_duties({"role": "ranger"})
    assert board(staffed, "520999101201")[0].startswith("一、负责上村的日常巡护")
    with_duties(["看护{place}。"])
    with pytest.raises(LinzhangError) as caught:
        board(staffed, "520999101201")
    assert caught.value.code == "county.duties_placeholder"
