"""Chiefs, supervisors and rangers of the demo county, and the roster (花名册) that lists them.

The roster has what real ones have: several ways to write a date, a vacant post, a change inside the month, and a few
rows that nobody can use.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import numpy as np

from .geography import Geography, Place
from .names import People
from .size import BUREAU, CHANGE_DAY, CODE, MONTH, NAME, YEAR, Size

CHIEF_HEADERS = (
    "序号",
    "级别",
    "乡镇",
    "村",
    "责任区编码",
    "姓名",
    "角色",
    "职务",
    "单位",
    "联系电话",
    "任职时间",
    "离任时间",
    "备注",
)
RANGER_HEADERS = (
    "序号",
    "乡镇",
    "村",
    "网格编号",
    "姓名",
    "角色",
    "单位",
    "联系电话",
    "任职时间",
    "离任时间",
    "备注",
)

CHANGE = dt.date(YEAR, MONTH, CHANGE_DAY)
MONTH_START = dt.date(YEAR, MONTH, 1)

Cell = str | int | dt.date | None
Row = dict[str, Cell]


@dataclass
class Ranger:
    """A ranger with the grids held (indices) from ``start`` to ``end``, half-open; ``end`` None: still in post."""

    name: str
    phone: str
    village: int
    grids: list[int]
    start: dt.date
    end: dt.date | None = None

    def on_duty(self, day: dt.date) -> bool:
        """Whether the person holds the grids on that day."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass
class Staff:
    """All people: ``rangers`` with the successor last, and the rows of the two sheets of the roster."""

    rangers: list[Ranger] = field(default_factory=list)
    chief_rows: list[Row] = field(default_factory=list)
    ranger_rows: list[Row] = field(default_factory=list)
    bad_rows: int = 0

    @property
    def leaver(self) -> Ranger:
        """The ranger whose tenure ends inside the month."""
        return next(r for r in self.rangers if r.end is not None)

    @property
    def successor(self) -> Ranger:
        """The ranger who takes over on the day of change."""
        return self.rangers[-1]


def make(size: Size, geography: Geography) -> Staff:
    """Everybody, with unique names and telephone numbers."""
    chance = size.chance(10)
    people = People(chance)
    staff = Staff()
    _rangers(size, geography, people, chance, staff)
    _chiefs(geography, people, chance, staff)
    _ranger_sheet(geography, people, chance, staff)
    return staff


def _rangers(size: Size, geography: Geography, people: People, chance: np.random.Generator, staff: Staff) -> None:
    """Rangers per village in proportion to its grids; inside a village each holds grids that follow each other."""
    grids_of = [geography.grids_of(k) for k in range(len(geography.villages))]
    count = [1] * len(grids_of)
    for _ in range(size.rangers - len(grids_of)):
        load = [len(grids) / n if n < len(grids) else 0.0 for grids, n in zip(grids_of, count, strict=True)]
        count[int(np.argmax(load))] += 1
    for village, grids in enumerate(grids_of):
        for part in np.array_split(np.asarray(grids), count[village]):
            start = dt.date(int(chance.integers(2019, 2024)), int(chance.integers(1, 13)), 1)
            staff.rangers.append(Ranger(people.name(), people.phone(), village, part.tolist(), start))
    several = [r for r in staff.rangers if len(r.grids) > 1]
    leaver = several[len(several) // 2] if several else staff.rangers[len(staff.rangers) // 2]
    leaver.end = CHANGE
    staff.rangers.append(Ranger(people.name(), people.phone(), leaver.village, list(leaver.grids), CHANGE))


def _date(day: dt.date | None, chance: np.random.Generator) -> Cell:
    """A date as the many hands of an office write it."""
    if day is None:
        return None
    kind = chance.integers(4)
    if kind == 0:
        return f"{day.year}年{day.month}月{day.day}日"
    if kind == 1:
        return f"{day.year}.{day.month}.{day.day}"
    return day


class _ChiefSheet:
    """Fills the sheet 林长."""

    def __init__(self, people: People, chance: np.random.Generator, rows: list[Row]) -> None:
        self._people, self._chance, self._rows = people, chance, rows

    def add(
        self,
        level: str,
        place: tuple[str, str, str],
        role: str,
        title: str,
        unit: str,
        *,
        vacant: bool = False,
        note: str | None = None,
        who: tuple[str, str] | None = None,
    ) -> tuple[str, str]:
        """A row for ``place`` (town, village, code); the name and telephone number of its holder."""
        name, phone = who or (self._people.name(), self._people.phone())
        year, month, day = (int(self._chance.integers(*span)) for span in ((2021, 2024), (1, 13), (1, 28)))
        start = _date(dt.date(year, month, day), self._chance)
        values = (level, *place, name, role, title, unit, phone, start, None, note)
        row: Row = dict(zip(CHIEF_HEADERS[1:], values, strict=True))
        if vacant:
            row.update({"姓名": None, "联系电话": None, "任职时间": None})
        self._rows.append(row)
        return name, phone


LEADERS = (
    "县人大常委会主任",
    "县政协主席",
    "县委常委、组织部部长",
    "县委常委、宣传部部长",
    "县委常委、统战部部长",
    "副县长",
)


def _chiefs(geography: Geography, people: People, chance: np.random.Generator, staff: Staff) -> None:
    sheet = _ChiefSheet(people, chance, staff.chief_rows)
    committee, government = f"中共{NAME}委员会", f"{NAME}人民政府"
    county = ("", "", CODE)
    sheet.add("县级", county, "总林长", "县委书记", committee)
    sheet.add("县级", county, "总林长", "县委副书记、县长", government)
    sheet.add("县级", county, "副总林长", "县委副书记", committee)
    sheet.add("县级", county, "副总林长", "县委常委、常务副县长", government)
    sheet.add("县级", county, "副总林长", "副县长", government)
    sheet.add("县级", county, "警长", "县公安局局长", f"{NAME}公安局")
    last: tuple[str, str] | None = None
    for k, town in enumerate(geography.towns):  # a county chief for each town; the last leader has several
        title = LEADERS[min(k, len(LEADERS) - 1)]
        unit = government if "县长" in title else committee
        who = last if k >= len(LEADERS) else None
        last = sheet.add("县级", (town.name, "", town.code), "林长", title, unit, note="县级联系乡镇", who=who)
    for k, town in enumerate(geography.towns):
        _town_chiefs(sheet, town, vacant=k == 1)
    for k, village in enumerate(geography.villages):
        place = (geography.towns[village.parent].name, village.name, village.code)
        body = "居委会" if village.name.endswith("社区") else "村委会"
        sheet.add("村级", place, "林长", "党支部书记", f"{village.name}党支部", vacant=k % 23 == 4)
        if k % 3 == 0:
            sheet.add("村级", place, "副林长", f"{body}副主任", village.name + body)
    _spoil(staff.chief_rows, staff, {"姓名": "李无处", "责任区编码": f"{CODE}399201", "村": "无此村"})


def _town_chiefs(sheet: _ChiefSheet, town: Place, *, vacant: bool) -> None:
    """Both leaders are 林长; the office of the deputy may be vacant."""
    urban = town.name.endswith("街道")
    party = f"{town.name}{'党工委' if urban else '党委'}"
    office = f"{town.name}{'办事处' if urban else '人民政府'}"
    head = "主任" if urban else f"{town.name[-1]}长"
    place = (town.name, "", town.code)
    sheet.add("乡镇级", place, "林长", f"{party}书记", party)
    sheet.add("乡镇级", place, "林长", f"{party}副书记、{head}", office)
    sheet.add("乡镇级", place, "副林长", f"副{head}", office, vacant=vacant, note="待配备" if vacant else None)
    sheet.add("乡镇级", place, "联络员", "林业站站长", f"{town.name}林业站")


def _ranger_sheet(geography: Geography, people: People, chance: np.random.Generator, staff: Staff) -> None:
    def add(
        place: tuple[str, str, str], who: tuple[str, str, str, str], start: Cell, end: Cell, note: str | None
    ) -> None:
        name, role, unit, phone = who
        values = (*place, name, role, unit, phone, start, end, note)
        staff.ranger_rows.append(dict(zip(RANGER_HEADERS[1:], values, strict=True)))

    for k, village in enumerate(geography.villages):
        town = geography.towns[village.parent].name
        since = dt.date(2022, 1 + k % 12, 1)
        place = (town, village.name, village.code)
        add(place, (people.name(), "监管员", f"{town}林业站", people.phone()), _date(since, chance), None, None)
        if k % 4 == 0:
            add(place, (people.name(), "技术员", BUREAU, people.phone()), _date(since, chance), None, None)
        for ranger in (r for r in staff.rangers if r.village == k):
            note = {staff.leaver.name: "到龄退出", staff.successor.name: f"接替{staff.leaver.name}"}.get(ranger.name)
            who = (ranger.name, "护林员", f"{village.name}村委会", ranger.phone)
            for grid in ranger.grids:
                held = (town, village.name, geography.grids[grid].code)
                add(held, who, _date(ranger.start, chance), _date(ranger.end, chance), note)
    code = geography.villages[-1].code
    _spoil(staff.ranger_rows, staff, {"网格编号": f"{code}-99", "姓名": "赵无格"})
    _spoil(staff.ranger_rows, staff, {"姓名": None})
    _spoil(staff.ranger_rows, staff, {"网格编号": code, "姓名": "钱错号", "角色": "监管员", "联系电话": "1380000abc"})


def _spoil(rows: list[Row], staff: Staff, changes: Row) -> None:
    """A row that cannot be used as it stands: a copy of the last good one with something wrong, put in further up."""
    place = len(rows) * 2 // 3 + staff.bad_rows
    rows.insert(place, {**rows[-1], "任职时间": dt.date(2023, 3, 1), "离任时间": None, "备注": None, **changes})
    staff.bad_rows += 1
