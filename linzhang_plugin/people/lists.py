"""Rosters out (名册): tables of who holds what on a day, in official typography, that go in again without loss.

Headers are those that ``linzhang:importroster`` knows. A vacant post is a row without a name where the profile admits
a row without one, else (rangers) a row of a second sheet: every row of the roster itself can be imported again.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..county import office
from ..county.errors import LinzhangError
from ..county.gateway import County
from ..county.profile import Profile
from ..county.units import format_mu, mu, rounded
from .names import spaced
from .rows import Row, chief_roles, chiefs_of_villages, of_office, posts

Progress = Callable[[float], None]
CHIEFS, RANGERS, CONTACTS, GRIDS, FILES = "chiefs", "rangers", "contacts", "grids", "files"
KINDS = (CHIEFS, RANGERS, CONTACTS, GRIDS, FILES)
TITLES = {
    CHIEFS: "林长名册",
    RANGERS: "护林员名册",
    CONTACTS: "联络员通讯录",
    GRIDS: "包山包人责任清单",
    FILES: "护林员档案表",
}
_SHEETS = {
    CHIEFS: "林长",
    RANGERS: "护林员",
    CONTACTS: "联络员",
    GRIDS: "护林员包山包人责任清单",
    FILES: "护林员档案",
}
_ROLES = {
    CHIEFS: ("general_chief", "deputy_general_chief", "chief", "deputy_chief", "police_chief", "procurator_chief"),
    RANGERS: ("ranger",),
    CONTACTS: ("liaison",),
    GRIDS: ("ranger",),
    FILES: ("ranger",),
}
VACANT_SHEET, OFFICE_SHEET = "空缺岗位", "机关岗位"
Cell = tuple[office.Col, Callable[[Row], object]]


@dataclass(frozen=True)
class Wanted:
    """Which list of which rows: ``levels`` and ``roles`` (keys; empty = all of the list's own), ``town`` an area's uid.

    ``phones`` None means as the profile says, and without where it says nothing. ``id_numbers`` (of the rangers' file
    alone) is never a default: they stand in a list only where somebody asked for this one.
    """

    kind: str
    day: datetime.date
    levels: tuple[str, ...] = ()
    town: str = ""
    roles: tuple[str, ...] = ()
    phones: bool | None = None
    id_numbers: bool = False


@dataclass
class Listed:
    """What was written: ``rows`` that can be imported again, ``vacant`` posts among them and on the second sheet."""

    path: Path
    rows: int = 0
    vacant: int = 0
    left_out: list[str] = field(default_factory=list)


def roles_of(profile: Profile, kind: str) -> tuple[str, ...]:
    """The roles of a list: the profile's ``people.lists.<kind>``, else the usual ones that the profile has."""
    there = {role.key for role in profile.roles}
    chosen = profile.get(f"people.lists.{'rangers' if kind in (GRIDS, FILES) else kind}", _ROLES[kind])
    return tuple(str(role) for role in chosen if role in there)


def names(profile: Profile, kind: str, role: str, level: str) -> bool:
    """Whether the list prints holders of the role at the level: as its rows, or as the chief of a grid's village."""
    if role in roles_of(profile, kind):
        return True
    return kind == GRIDS and level == "village" and role in chief_roles(profile) and bool(roles_of(profile, kind))


def with_phones(profile: Profile, wanted: Wanted) -> bool:
    """Whether phones are printed: the caller's wish, else the profile's, else not."""
    if wanted.phones is not None:
        return wanted.phones
    return profile.get(f"people.lists.phones.{wanted.kind}") is True


def town_named(county: County, text: str) -> str:
    """The uid of the area below which a list is wanted, by code or name; '' for an empty text.

    One that stands goes before those of its name that have ended. LinzhangError ``lists.town_unknown`` where no area,
    or more than one, is called so.
    """
    text = text.strip()
    if not text:
        return ""
    rows = county.rows('SELECT uid, "end" FROM area WHERE code = ? OR name = ? OR uid = ?', (text, text, text))
    found = [row for row in rows if row["end"] is None] or rows
    if len(found) != 1:
        raise LinzhangError("lists.town_unknown", town=text, count=len(found))
    return str(found[0]["uid"])


def write_list(county: County, path: Path, wanted: Wanted, progress: Progress | None = None) -> Listed:
    """Writes the list to Excel.

    LinzhangError ``lists.nothing`` where no post fits, ``lists.role_not_listed`` for a role that the list has not,
    ``lists.ids_not_kept`` where ID numbers are wanted that the office does not keep.
    """
    if wanted.id_numbers and county.profile.get("people.id_numbers") is not True:
        raise LinzhangError("lists.ids_not_kept")
    rows = _rows(county, wanted)
    # people of the office belong to no level and to no town
    apart_of_areas = [] if wanted.levels or wanted.town else of_office(county, wanted.day, _roles(county, wanted))
    if not rows and not apart_of_areas:
        raise LinzhangError("lists.nothing", title=TITLES[wanted.kind], day=wanted.day.isoformat())
    if progress is not None:
        progress(0.4)
    never = set(county.profile.get("people.never_vacant", ["ranger"]))
    vacant = [row for row in rows if row["name"] is None]
    apart = [row for row in vacant if row["role"] in never]
    listed = [row for row in rows if row["name"] is not None or row["role"] not in never]
    workbook = office.new_workbook(county.profile)
    phones = with_phones(county.profile, wanted)
    if wanted.kind == GRIDS:
        _grid_sheet(county, workbook, wanted, listed, phones)
    elif wanted.kind == FILES:
        _file_sheet(county, workbook, wanted, listed, phones)
    elif listed or not apart_of_areas:
        _roster_sheet(county, workbook, wanted, listed, phones)
    if apart:
        _vacant_sheet(county, workbook, wanted, apart)
    if apart_of_areas:
        _office_sheet(county, workbook, wanted, apart_of_areas, phones)
    if progress is not None:
        progress(0.8)
    office.save(workbook, path)
    return Listed(path, len(listed), len(vacant), [row["area_name"] for row in apart])


def _rows(county: County, wanted: Wanted) -> list[Row]:
    """The posts of the list, filtered."""
    return posts(county, wanted.day, _roles(county, wanted), wanted.levels, wanted.town)


def _roles(county: County, wanted: Wanted) -> tuple[str, ...]:
    own = roles_of(county.profile, wanted.kind)
    strange = [role for role in wanted.roles if role not in own]
    if strange:
        called = "、".join(county.profile.role(role).name for role in strange)
        raise LinzhangError("lists.role_not_listed", roles=called, title=TITLES[wanted.kind])
    return wanted.roles or own


# ---- sheets -----------------------------------------------------------------------------------------------


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _title(county: County, wanted: Wanted) -> str:
    place = county.scalar("SELECT name FROM area WHERE uid = ?", (wanted.town,)) if wanted.town else None
    return f"{county.name}{place or ''}{TITLES[wanted.kind]}"


def _office(county: County) -> str:
    return f"填报单位：{county.name}{county.profile.get('office.name', '林长制办公室')}"


def _as_of(wanted: Wanted) -> str:
    return f"截至{wanted.day.year}年{wanted.day.month}月{wanted.day.day}日"


def _roster_sheet(county: County, workbook: Any, wanted: Wanted, rows: Sequence[Row], phones: bool) -> None:
    profile = county.profile
    levels = {level.key: level.name for level in profile.levels}
    is_ranger = wanted.kind == RANGERS
    cells: list[Cell] = []
    if not is_ranger:
        cells.append((office.Col("级别", 8), lambda r: levels.get(r["office_level"] or r["level"], "")))
    cells += [
        (office.Col("乡镇", 12), lambda r: r["above"].get("town", "")),
        (office.Col("村", 12), lambda r: r["above"].get("village", "")),
        (office.Col("网格编号" if is_ranger else "责任区编码", 18), lambda r: r["area_code"]),
        (office.Col("责任区名称", 14), lambda r: r["area_name"]),
        (office.Col("姓名", 10), lambda r: spaced(r["name"] or "")),
        (office.Col("角色", 10), lambda r: r["role_name"]),
    ]
    # rangers seldom have a title or unit, and leaders always should
    for header, key in (("职务", "title"), ("单位", "unit")):
        if not is_ranger or any(row[key] for row in rows):
            cells.append((office.Col(header, 20, "left"), lambda r, k=key: r[k] or ""))  # type: ignore[misc]
    if wanted.kind == CHIEFS and any(r["liaison_unit"] for r in rows):
        cells.append((office.Col("联系单位", 16, "left"), lambda r: r["liaison_unit"] or ""))
    if phones:
        cells.append((office.Col("联系电话", 15, "center", "@"), lambda r: r["phone"] or ""))
    date = "yyyy-mm-dd"
    if any(r["stand_in"] for r in rows):
        # not in the column of names: what comes out goes in again, and a unit is no person
        note = office.Col("备注", 22, "left")
        cells.append((note, lambda r: f"空缺，由{r['stand_in']}代行" if r["stand_in"] else ""))
    cells.append((office.Col("任职时间", 12, "center", date), lambda r: _day(r["start"])))
    if any(r["end"] for r in rows):
        cells.append((office.Col("离任时间", 12, "center", date), lambda r: _day(r["end"])))
    vacant = sum(1 for row in rows if row["name"] is None)
    right = _as_of(wanted) + (f"　共{len(rows)}岗，空缺{vacant}岗" if vacant else f"　共{len(rows)}人次")
    _write(county, workbook, wanted, _SHEETS[wanted.kind], cells, rows, right)


def _grid_sheet(county: County, workbook: Any, wanted: Wanted, rows: Sequence[Row], phones: bool) -> None:
    """包山包人: a row a ranger and grid, with 亩, 四至 and the village's chief; a ranger's grids stand together."""
    decimals = int(county.profile.get("units.area_decimals", 1))
    chiefs = chiefs_of_villages(county, wanted.day)
    rows = _by_person(rows)

    def area_mu(row: Row) -> object:
        m2 = row["area"]["area_m2"]
        return None if m2 is None else float(rounded(mu(m2), decimals))

    def chief(row: Row, key: str) -> str:
        return "、".join(spaced(c[key]) for c in chiefs.get(row["village_uid"], ()) if c[key])

    def said(row: Row, side: str) -> str:
        return row["area"][side] or ""

    number = "0" + ("." + "0" * decimals if decimals else "")
    cells = _who(phones)
    cells += [
        (office.Col("网格编号", 18), lambda r: r["area_code"]),
        (office.Col("网格名称", 12), lambda r: r["area_name"]),
        (office.Col("面积（亩）", 10, "right", number), area_mu),
        (office.Col("东至", 11), lambda r: said(r, "east")),
        (office.Col("南至", 11), lambda r: said(r, "south")),
        (office.Col("西至", 11), lambda r: said(r, "west")),
        (office.Col("北至", 11), lambda r: said(r, "north")),
        (office.Col("村级负责人", 10), lambda r: chief(r, "name")),
    ]
    if phones:
        cells.append((office.Col("村级负责人电话", 14, "center", "@"), lambda r: chief(r, "phone")))
    people = len({row["person_uid"] for row in rows})
    known = [row["area"]["area_m2"] for row in {r["area_uid"]: r for r in rows}.values()]
    total = sum((rounded(mu(m2), decimals) for m2 in known if m2 is not None), rounded(0, decimals))
    right = f"{_as_of(wanted)}　共{people}人、{len(known)}个责任区、{total:f}亩"
    _write(county, workbook, wanted, _SHEETS[GRIDS], cells, rows, right)


def _file_sheet(county: County, workbook: Any, wanted: Wanted, rows: Sequence[Row], phones: bool) -> None:
    """护林员档案: kind, fund, contract, training and equipment of every ranger; the ID number only where asked for."""
    kinds = county.profile.code_list("ranger_kinds")
    files = {
        row["uid"]: row
        for row in county.rows(
            "SELECT uid, kind, fund, contract_start, contract_end, training, equipment, id_number FROM person"
        )
    }
    rows = _by_person(rows)

    def of(row: Row, column: str) -> Any:
        return files[row["person_uid"]][column] if row["person_uid"] else None

    date = "yyyy-mm-dd"
    cells = _who(phones)
    cells += [
        (office.Col("网格编号", 18), lambda r: r["area_code"]),
        (office.Col("任职时间", 12, "center", date), lambda r: _day(r["start"])),
        (office.Col("护林员类型", 13), lambda r: kinds.get(of(r, "kind"), of(r, "kind") or "")),
        (office.Col("资金来源", 14), lambda r: of(r, "fund") or ""),
        (office.Col("合同起", 12, "center", date), lambda r: _day(of(r, "contract_start"))),
        (office.Col("合同止", 12, "center", date), lambda r: _day(of(r, "contract_end"))),
        (office.Col("培训情况", 18, "left"), lambda r: of(r, "training") or ""),
        (office.Col("装备", 18, "left"), lambda r: of(r, "equipment") or ""),
    ]
    if wanted.id_numbers:
        cells.append((office.Col("身份证号", 20, "center", "@"), lambda r: of(r, "id_number") or ""))
    people = len({row["person_uid"] for row in rows})
    _write(county, workbook, wanted, _SHEETS[FILES], cells, rows, f"{_as_of(wanted)}　共{people}人")


def _who(phones: bool) -> list[Cell]:
    """The first columns of the lists of rangers: town, village, name, role and, where wanted, the phone."""
    cells: list[Cell] = [
        (office.Col("乡镇", 10), lambda r: r["above"].get("town", "")),
        (office.Col("村", 10), lambda r: r["above"].get("village", "")),
        (office.Col("姓名", 9), lambda r: spaced(r["name"] or "")),
        (office.Col("角色", 9), lambda r: r["role_name"]),
    ]
    if phones:
        cells.append((office.Col("联系电话", 14, "center", "@"), lambda r: r["phone"] or ""))
    return cells


def _by_person(rows: Sequence[Row]) -> list[Row]:
    """The rows with all grids of a ranger together, where the first of them stood."""
    order = {uid: i for i, uid in reversed(list(enumerate(row["person_uid"] for row in rows)))}
    return sorted(rows, key=lambda row: order[row["person_uid"]])


def _vacant_sheet(county: County, workbook: Any, wanted: Wanted, rows: Sequence[Row]) -> None:
    """Posts without a holder that the roster cannot hold as rows; it is no roster, so it has no column of names."""
    cells: list[Cell] = [
        (office.Col("所属乡镇", 14), lambda r: r["above"].get("town", "")),
        (office.Col("所属村", 14), lambda r: r["above"].get("village", "")),
        (office.Col("编号", 20), lambda r: r["area_code"]),
        (office.Col("名称", 16), lambda r: r["area_name"]),
        (office.Col("面积（亩）", 12, "right"), lambda r: _printed_mu(county, r)),
        (office.Col("空缺岗位", 12), lambda r: r["role_name"]),
    ]
    right = f"{_as_of(wanted)}　共{len(rows)}岗"
    _write(county, workbook, wanted, VACANT_SHEET, cells, rows, right, title=f"{_title(county, wanted)}（空缺岗位）")


def _office_sheet(county: County, workbook: Any, wanted: Wanted, rows: Sequence[Row], phones: bool) -> None:
    """Posts of units that belong to no area: a roster's rows need one, so they stand on a sheet of their own."""
    cells: list[Cell] = [
        (office.Col("单位", 26, "left"), lambda r: r["unit"] or ""),
        (office.Col("姓名", 12), lambda r: spaced(r["name"] or "")),
        (office.Col("角色", 12), lambda r: r["role_name"]),
        (office.Col("职务", 24, "left"), lambda r: r["title"] or ""),
    ]
    if phones:
        cells.append((office.Col("联系电话", 16, "center", "@"), lambda r: r["phone"] or ""))
    right = f"{_as_of(wanted)}　共{len(rows)}岗"
    _write(county, workbook, wanted, OFFICE_SHEET, cells, rows, right, title=f"{_title(county, wanted)}（机关岗位）")


def _printed_mu(county: County, row: Row) -> str:
    m2 = row["area"]["area_m2"]
    return "" if m2 is None else format_mu(m2, int(county.profile.get("units.area_decimals", 1)))


def _write(
    county: County,
    workbook: Any,
    wanted: Wanted,
    name: str,
    cells: Sequence[Cell],
    rows: Sequence[Row],
    right: str,
    title: str = "",
) -> None:
    columns = [office.Col("序号", 6), *(column for column, _ in cells)]
    sheet = office.new_sheet(
        workbook, name, title or _title(county, wanted), columns, county.profile, left=_office(county), right=right
    )
    for number, row in enumerate(rows, 1):
        sheet.add([number, *(value(row) for _, value in cells)], min_height=20)
    sheet.finish()
