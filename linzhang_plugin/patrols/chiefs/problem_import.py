"""问题台账 that comes back: progress filled in by the towns, and new problems; each row is in the ledger.

A row with a number is that problem: what the row fills in and the county file says otherwise is taken; an empty cell
takes nothing away. A row without a number is a new problem.
"""

from __future__ import annotations

import calendar
import dataclasses
import datetime
import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...county import geom, schema
from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.ledger import Ledger
from ..reading.cells import plain
from . import problem_rows, problem_sheet, registers, remembered
from .editing import NAME_LENGTH, check_days
from .places import Place, Places, Said
from .problem_rows import DAYS, IMPORT, Making, Problem, days_of
from .registers import Register, Row, Vocabulary
from .seats import bare
from .visit_columns import place_said
from .when import day_in, year_in

if TYPE_CHECKING:
    from ...county.gateway import Batch, County

Progress = Callable[[float], None]
Notes = list[tuple[str, dict[str, object]]]
SAME_POINT = 1.0
"""Metres: coordinates come back as they were printed, 6 decimals of a degree."""
_MONTH_END = re.compile(r"(?:(20\d\d)\s*年\s*)?(1[0-2]|0?[1-9])\s*月\s*底")
_SOLVED = re.compile(r"已(?:销号|办结|完成|整改)|^(?:是|完成|办结|销号|整改到位)$")
_DEGREES = re.compile(r"(1\d\d\.\d+|[789]\d\.\d+)\s*[,，、 ]\s*(\d\d?\.\d+)")

PROBLEMS = Vocabulary(
    "problems",
    {
        "seq": "序号",
        "number": "编号 问题编号 台账编号",
        "kind": "问题类型 类型 问题类别 类别",
        "content": "问题 问题描述 存在问题 发现问题 问题内容 问题情况 主要问题 具体问题",
        "town": "乡镇 镇 乡镇街道 所属乡镇 街道 镇街 乡镇(街道)",
        "village": "村 行政村 村社区 所属村 社区 村(社区)",
        "area": "村(责任区) 责任区 网格 责任区域",
        "code": "责任区编码 区划代码 村编码",
        "place": "地点 位置 问题地点 具体位置 具体地点 所在位置",
        "spot": "图斑号坐标 图斑号/坐标 图斑坐标",
        "compartment": "图斑号 图斑 图斑编号 小班号",
        "lon": "经度 lon lng longitude",
        "lat": "纬度 lat latitude",
        "x": "x x坐标 横坐标",
        "y": "y y坐标 纵坐标",
        "source": "来源 问题来源 线索来源",
        "day": "发现日期 发现时间 日期 时间 登记日期 交办日期",
        "finder": "发现人 发现人员 护林员 上报人 巡查人",
        "owner": "责任林长 责任人 整改责任人 林长",
        "unit": "责任单位 整改责任单位 整改单位",
        "measures": "整改措施 措施 处理意见 整改要求",
        "deadline": "整改时限 时限 完成时限 整改期限 整改完成时限",
        "state": "状态 办理状态 整改状态 问题状态 是否销号 是否完成 是否整改到位",
        "progress": "整改进度 进度 整改情况 进展情况 整改进展 办理情况",
        "closed": "销号日期 销号时间 完成日期 整改完成日期 办结日期",
        "closed_by": "销号人 验收人 核销人",
        "closed_note": "销号说明 验收意见 销号情况",
        "note": "备注",
    },
    (("content",),),
)
TEXTS = ("content", "compartment", "finder", "unit", "measures", "progress", "closed_by", "closed_note", "note")
WORDS = {
    "area_uid": "责任区", "geom": "坐标",
    "kind": "问题类型", "content": "问题", "place": "地点", "compartment": "图斑号", "source": "来源",
    "day": "发现日期",
    "finder": "发现人", "owner_uid": "责任林长", "unit": "责任单位", "measures": "整改措施", "deadline": "整改时限",
    "progress": "整改进度", "closed": "销号日期", "closed_by": "销号人", "closed_note": "销号说明", "note": "备注",
}  # fmt: skip


@dataclass
class Taken:
    """What came of an import: the ledger, how many problems are new or changed, tables nobody understands."""

    ledger: Ledger
    new: int = 0
    changed: int = 0
    unknown: list[Register] = field(default_factory=list)


def import_problems(
    county: County,
    paths: Sequence[Path],
    progress: Progress,
    who: str | None,
    *,
    mapping: Mapping[str, Any] | None = None,
    today: datetime.date | None = None,
) -> tuple[Taken, str]:
    """Reads the files and writes what is new or changed in one batch; (what came of it, uid in ``import``)."""
    taken = Taken(Ledger(IMPORT, "、".join(path.name for path in paths)))
    mappings = remembered.mappings(county, PROBLEMS.key)
    learnt: dict[str, dict[int, str]] = {}
    tables: list[Register] = []
    for path in paths:
        try:
            found = registers.read(path, PROBLEMS, mappings)
            fresh = {
                register.header.fingerprint: columns
                for register in found
                if not register.understood
                and (columns := remembered.mapping_for(mapping or {}, register.header.fingerprint))
            }
            mappings.update(fresh)
            learnt.update(fresh)
            tables += registers.read(path, PROBLEMS, mappings) if fresh else found
        except LinzhangError as error:
            taken.ledger.refuse(path.name, None, error.code, **error.values)
    progress(0.4)
    with county.batch(IMPORT, who) as batch:
        reading = _Reading(county, batch, taken, today or today_in(county.profile.time_zone_seconds))
        for number, register in enumerate(tables):
            progress(0.4 + 0.5 * number / len(tables))
            if register.understood:
                reading.register(register)
            else:
                heads = "、".join(name for name in register.header.names if name)
                taken.ledger.refuse(register.shown, None, "patrols_chiefs.columns_unknown", columns=heads)
                taken.unknown.append(register)
        for fingerprint, columns in learnt.items():
            remembered.keep_mapping(batch, PROBLEMS.key, fingerprint, columns)
        progress(0.9)
        uid = batch.record_import(IMPORT, taken.ledger.source, taken.ledger)
    return taken, uid


class _Reading:
    """Takes rows in inside one batch."""

    def __init__(self, county: County, batch: Batch, taken: Taken, today: datetime.date) -> None:
        self._batch, self._taken, self._today = batch, taken, today
        self._places = Places(county)
        self._making = Making(county, batch, self._places)
        listed = problem_rows.problems(county)
        self._known = {problem.number: problem for problem in listed if problem.number}
        by_uid = {problem.uid: problem for problem in listed}
        rows = county.rows("SELECT uid, hash, digest FROM problem")
        self._marked = {row["hash"]: by_uid[row["uid"]] for row in rows if row["hash"]}
        self._digests = {row["uid"]: row["digest"] for row in rows if row["digest"]}
        self._degrees = problem_sheet.degrees(county, listed)
        self._words = {
            "kind": {word: key for key, word in county.profile.code_list("problem_kinds").items()},
            "source": {word: key for key, word in schema.CODE_LISTS["problem_source"].items()},
        }
        self._people: dict[str, list[str]] = {}
        for row in county.rows("SELECT uid, name FROM person"):
            self._people.setdefault(bare(row["name"]), []).append(row["uid"])
        self._seen: dict[str, int] = {}
        self._fresh: dict[str, tuple[int, str]] = {}

    def register(self, register: Register) -> None:
        """All rows of a table."""
        if left := "、".join(register.header.left):
            self._taken.ledger.note(register.shown, None, "patrols_chiefs.columns_left", columns=left)
        year = year_in(*reversed(register.header.titles), register.shown)
        for row in register.rows:
            try:
                self._row(register, row, year)
            except LinzhangError as error:
                self._taken.ledger.refuse(register.shown, row.number, error.code, **error.values)

    def _row(self, register: Register, row: Row, year: int | None) -> None:
        ledger, shown = self._taken.ledger, register.shown
        number = row.text("number")
        # a register of the office's own may call its serial numbers 编号
        problem = self._known.get(number)
        if number in self._seen:
            before = self._seen[number]
            ledger.refuse(shown, row.number, "patrols_chiefs.problem_twice", number=number, row_before=before)
            return
        if number:
            self._seen[number] = row.number
        if number and problem is None and not number.isdigit():
            ledger.refuse(shown, row.number, "patrols_chiefs.problem_number_unknown", number=number)
            return
        notes: Notes = []
        values = self._values(row, year, notes)
        mark = ""
        if problem is None:
            mark = _mark(row, values)
            # a list of the office's own has no number of ours: it is known by what, when and where
            problem = self._marked.get(mark)
            if mark in self._fresh:
                before, number = self._fresh[mark]
                ledger.refuse(shown, row.number, "patrols_chiefs.problem_twice", number=number, row_before=before)
                return
        digest = _digest(row)
        if problem is not None and self._digests.get(problem.uid) == digest:
            ledger.unchanged(shown, row.number, "patrols_chiefs.problem_unchanged", number=problem.number)
            return
        days = days_of(problem)
        days.update({name: values[name] for name in DAYS if name in values})
        check_days(days, self._today, problem.number if problem else row.text("content")[:NAME_LENGTH])
        if values.get("closed") and not (values.get("closed_by") or (problem and problem.closed_by)):
            raise LinzhangError("patrols_chiefs.closed_by_missing")
        said = row.text("state")
        if _SOLVED.search(said) and days["closed"] is None:
            notes.append(("patrols_chiefs.state_not_taken", {"word": said}))
        if problem is None:
            self._new(shown, row, values, notes, {"hash": mark, "digest": digest})
        else:
            if bare(row.text("owner")) == bare(problem.owner):
                # also of two of one name
                values.pop("owner_uid", None)
                values.pop("owner", None)
            if not mark:
                moved = self._moved(row, problem, {**values, "day": days["day"]}, notes)
                # who answered at the old place stands in the row still
                kept = {name for name in moved if name in values and values[name] != getattr(problem, name)}
                values = {**values, **{name: value for name, value in moved.items() if name not in kept}}
            self._change(shown, row, problem, values, notes, digest)

    def _values(self, row: Row, year: int | None, notes: Notes) -> dict[str, Any]:
        """What the row fills in."""
        values: dict[str, Any] = {name: row.text(name) for name in TEXTS if row.text(name)}
        if row.lost:
            notes.append(("patrols_chiefs.cells_unreadable", {"cells": "、".join(row.lost)}))
        number = _DEGREES.sub("", row.text("spot")).strip()
        if number:
            values["compartment"] = number
        for name in DAYS:
            if row.text(name):
                day = day_in(row.cells.get(name), year)
                if name == "deadline" and day is None:
                    # 6月底前 is a day, 立行立改 is none
                    day = _month_end(row.text(name), year)
                    if day is None:
                        notes.append(("patrols_chiefs.deadline_words", {"words": row.text(name)}))
                        continue
                if day is None:
                    raise LinzhangError("patrols_chiefs.day_wrong", day=plain(row.cells.get(name)))
                values[name] = day
        for name, words in self._words.items():
            word = row.text(name)
            if word and word in words:
                values[name] = words[word]
            elif word:
                notes.append(("patrols_chiefs.word_unknown", {"word": word, "column": WORDS[name]}))
        owner = row.text("owner")
        if owner:
            found = self._people.get(bare(owner), [])
            if len(found) == 1:
                values["owner_uid"] = found[0]
            else:
                values["owner"] = owner
        return values

    def _new(self, shown: str, row: Row, values: dict[str, Any], notes: Notes, marks: dict[str, str]) -> None:
        if not values.get("content"):
            raise LinzhangError("patrols_chiefs.no_content")
        place = self._place(_said(row, row.text("spot")), values.get("day"))
        day = values.get("day") or self._today
        if "day" not in values:
            notes.append(("patrols_chiefs.day_taken", {"day": day.isoformat()}))
        if (owner := values.pop("owner", "")) and bare(owner) != self._making.owners.of(place.area_uid, day).name:
            notes.append(("patrols_chiefs.owner_unknown", {"name": owner}))
        if not place.area_uid:
            notes.append(("patrols_chiefs.problem_nowhere", {"place": _said(row, "").words or "—"}))
        notes += [note for note in place.notes if note[0] == "patrols_chiefs.point_elsewhere"]
        words = _said(row, "").words
        made = {"source": "other", **values, **marks, "day": day, "place": words, "area_uid": place.area_uid}
        number = self._making.insert(made, place.point)
        self._fresh[marks["hash"]] = (row.number, number)
        self._taken.new += 1
        self._taken.ledger.accept(shown, row.number, "patrols_chiefs.problem_new", number=number)
        for code, more in notes:
            self._taken.ledger.note(shown, row.number, code, **more)

    def _place(self, said: Said, day: datetime.date | None) -> Place:
        place = self._places.find(said, day)
        if place.refused is not None:
            raise LinzhangError(place.refused[0], "", **place.refused[1])
        return place

    def _change(
        self, shown: str, row: Row, problem: Problem, values: dict[str, Any], notes: Notes, digest: str
    ) -> None:
        ledger = self._taken.ledger
        if owner := values.pop("owner", ""):
            notes.append(("patrols_chiefs.owner_unknown", {"name": owner}))
        changes = {name: value for name, value in values.items() if value != getattr(problem, name, "")}
        for code, more in notes:
            ledger.note(shown, row.number, code, **more)
        if not changes:
            ledger.unchanged(shown, row.number, "patrols_chiefs.problem_unchanged", number=problem.number)
            return
        fields = "、".join(word for name, word in WORDS.items() if name in changes)
        if "finder" in changes:
            changes["finder_uid"] = None
        self._batch.update("problem", problem.uid, **changes, digest=digest)
        self._digests[problem.uid] = digest
        self._taken.changed += 1
        ledger.accept(shown, row.number, "patrols_chiefs.problem_changed", number=problem.number, fields=fields)

    def _moved(self, row: Row, problem: Problem, values: Mapping[str, Any], notes: Notes) -> dict[str, Any]:
        """The place, point and owner of a problem whose row says another place than our list does."""
        was = problem_sheet.place_cells(self._places, problem)
        spot = row.text("spot")
        degrees = self._degrees.get(problem.uid, "")
        same_spot = not _DEGREES.search(spot) or bool(degrees and degrees in spot)
        said = _said(row, "" if same_spot else spot)
        columns = (("town", said.town), ("area", said.area), ("place", said.text))
        same_place = all(not text or bare(text) == bare(was[name]) for name, text in columns)
        same_place = same_place and bare(was["area"]).startswith(bare(said.village))
        if same_place and said.lon is None and said.x is None and not said.code:
            return {}
        place = self._place(said, values["day"])
        if not place.area_uid:
            notes.append(("patrols_chiefs.problem_nowhere", {"place": said.words or "—"}))
        changes: dict[str, Any] = {}
        if not same_place:
            changes["place"] = said.words
        if place.area_uid and place.area_uid != problem.area_uid and not (same_place and place.point is None):
            changes["area_uid"] = place.area_uid
        far = place.point is not None and (problem.point is None or place.point.distance(problem.point) > SAME_POINT)
        if far or (place.point is None and problem.point is not None and "area_uid" in changes):
            changes["geom"] = None if place.point is None else geom.to_wkb([place.point])[0]
        if "area_uid" in changes:
            before, now = (problem.area_uid, problem.day), (changes["area_uid"], values["day"])
            changes |= self._making.owners.after(problem.owner_uid, before, now)
        notes += [note for note in place.notes if note[0] == "patrols_chiefs.point_elsewhere"]
        return {name: value for name, value in changes.items() if name == "geom" or value != getattr(problem, name)}


def _said(row: Row, spot: str) -> Said:
    """What a row says about a place; coordinates beside the number of a 图斑 count too."""
    said = place_said(row)
    degrees = _DEGREES.search(spot)
    if degrees and said.lon is None:
        said = dataclasses.replace(said, lon=float(degrees[1]), lat=float(degrees[2]))
    return said


def _month_end(text: str, year: int | None) -> datetime.date | None:
    """The last day of 2024年6月底, 6月底前 (of ``year``)."""
    match = _MONTH_END.search(text)
    named = int(match.group(1)) if match and match.group(1) else year
    if match is None or named is None:
        return None
    month = int(match.group(2))
    return datetime.date(named, month, calendar.monthrange(named, month)[1])


def _mark(row: Row, values: Mapping[str, Any]) -> str:
    """How a problem without a number of ours is known when it comes again: what, when, where."""
    text = "|".join([row.text("content"), str(values.get("day") or ""), place_said(row).words])
    return hashlib.sha256("".join(text.split()).encode("utf-8")).hexdigest()[:24]


def _digest(row: Row) -> str:
    """Of all that a row says: the same row twice changes nothing, even where the problem was corrected meanwhile."""
    said = {meaning: row.text(meaning) for meaning in row.cells if meaning != "seq"}
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()[:24]
