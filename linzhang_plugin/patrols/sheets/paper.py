"""What every sheet of one month has in common: whose it is, its lines under the title, the style of its hours."""

from __future__ import annotations

import dataclasses
import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..coverage.places import key_places
from ..remarks import Remark
from ..verdicts.results import Month, PersonMonth, PersonSpan, Rates, Result
from ..verdicts.words import rule_words
from .figures import Hours

if TYPE_CHECKING:
    from ...county.gateway import County
    from ...county.profile import Profile


PRINT_ALL = "patrols.report.print_all"
"""Key of the profile: whether all of the long lists is seen and printed, not only what there is to say of."""
NO_TOWN = "（无乡镇）"
"""In place of a town where somebody's areas lie in none."""


@dataclass(frozen=True)
class Paper:
    """One month on paper. ``place`` is the county, or county and town; ``town`` is "" for the whole county.

    ``found``: (person, day as text) → what is remarkable about the tracks of that day.
    """

    county: str
    office: str
    profile: Profile
    result: Result
    hours: Hours
    town: str = ""
    found: dict[tuple[str, str], list[Remark]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """Town code → name and key place → name, for rules in words."""

    @classmethod
    def of(cls, county: County, result: Result, found: dict[tuple[str, str], list[Remark]] | None = None) -> Paper:
        """The whole county's."""
        profile = county.profile
        office = str(profile.get("office.name", "林长制办公室"))
        names = rule_names(county)
        return cls(county.name, office, profile, result, Hours.of(profile), found=found or {}, names=names)

    def of_town(self, town: str) -> Paper:
        """That of one town: its people alone."""
        return dataclasses.replace(self, town=town, result=only_town(self.result, town))

    @property
    def month(self) -> Month:
        """The month."""
        return self.result.month

    @property
    def people(self) -> list[PersonMonth]:
        """The rangers in their order."""
        return self.result.people

    @property
    def place(self) -> str:
        """青峰县, or 青峰县石桥镇."""
        return f"{self.county}{self.town}"

    @property
    def when(self) -> str:
        """2024年5月."""
        return f"{self.month.year}年{self.month.month}月"

    @property
    def left(self) -> str:
        """Under the title, left."""
        return f"填报单位：{self.county}{self.office}"

    @property
    def right(self) -> str:
        """Under the title, right: the last day that was judged."""
        return f"截至{date_words(self.month.until)}"

    @property
    def by_windows(self) -> bool:
        """Whether somebody is asked by another time than the month, so that his days of the month say too little."""
        return self.result.by_windows

    @property
    def done_words(self) -> str:
        """What the days are called that stand against the target."""
        if not self.by_windows:
            return "有效天数"
        only_areas = any(p.by_areas for p in self.people) and not any(p.by_periods for p in self.people)
        return "分区有效天数" if only_areas else "考核期有效天数"

    @property
    def done_head(self) -> str:
        """The same as the head of a column."""
        words = self.done_words.removesuffix("天数")
        return "有效\n天数" if words == "有效" else f"{words.removesuffix('有效')}\n有效"

    @property
    def missing_words(self) -> str:
        """How the days that are missing (差额) are made."""
        each = [
            *(["考核期"] if any(len({w.span for w in person.windows}) > 1 for person in self.people) else []),
            *(["责任区"] if any(person.by_areas for person in self.people) else []),
        ]
        if not each:
            return f"差额=应巡天数-{self.done_words}，足额为0"
        each_words = "、".join(f"各{word}" for word in each)
        other = "、".join(each)
        return f"差额为{each_words}不足天数之和，足额为0，多走的天数不抵其他{other}的不足"

    @property
    def is_short(self) -> bool:
        """Whether of the long lists only what there is to say of is seen and printed."""
        return not self.profile.get(PRINT_ALL, False)

    def rule_notes(self, heading: str = "") -> list[str]:
        """The rules in words, each with its source; ``heading`` stands before each."""
        rules = self.result.rules or [self.result.rule]
        out = []
        for rule in rules:
            name = f"【{rule.name}】" if rule.name and len(rules) > 1 else ""
            source = f"（出处：{rule.source}）" if rule.source else ""
            out.append(f"{heading}{name}{rule_words(rule, self.profile, self.names)}{source}")
        return out

    def towns(self) -> list[Rates]:
        """The towns with their rates, in their order."""
        listed = self.result.rates[1:] if not self.town else self.result.rates
        return [dataclasses.replace(rates, name=rates.name or NO_TOWN) for rates in listed]

    def whole(self) -> Rates | None:
        """The rates of the whole sheet; None where nothing was counted."""
        return self.result.rates[0] if self.result.rates else None


def rule_names(county: County) -> dict[str, str]:
    """What rules name by code or uid: towns, key places and lines."""
    names = {
        str(row["code"]): str(row["name"]) for row in county.rows("SELECT code, name FROM area WHERE kind = 'base'")
    }
    names |= {place.uid: place.name for place in key_places(county, since=datetime.date.min)}
    return names


def area_names(county: County) -> dict[str, str]:
    """Area → its name."""
    return {str(row["uid"]): str(row["name"]) for row in county.rows("SELECT uid, name FROM area")}


def date_words(day: datetime.date) -> str:
    """2024年5月31日."""
    return f"{day.year}年{day.month}月{day.day}日"


def only_town(result: Result, town: str) -> Result:
    """The result with the people of one town; tracks that belong to nobody are the county's matter."""
    people = [person for person in result.people if town_of(person) == town]
    uids = {person.person_uid for person in people}
    return dataclasses.replace(
        result,
        people=people,
        days=[day for day in result.days if day.person_uid in uids],
        rates=[rates for rates in result.rates[1:] if (rates.name or NO_TOWN) == town],
        unassigned_tracks=0,
        undated_tracks=0,
    )


def towns_of(result: Result) -> list[str]:
    """The towns in which there are rangers, in their order; everybody is in the town of his first area."""
    return list(dict.fromkeys(town_of(person) for person in result.people))


def town_of(person: PersonMonth | PersonSpan) -> str:
    """The town that the person is counted in: that of his first area; a forest farm may lie in none."""
    return person.towns[0] if person.towns else NO_TOWN


def town_words(person: PersonMonth) -> str:
    """All towns of the person's areas, as they stand in a cell."""
    return "、".join(person.towns) or NO_TOWN
