"""问题台账 that comes back: progress filled in by the towns, and new problems; each row is in the ledger.

A row with a number is that problem: what the row fills in and the county file says otherwise is taken; an empty cell
takes nothing away. A row without a number is a new problem.
"""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...county import schema
from ...county.dates import today_in
from ...county.errors import LinzhangError
from ...county.ledger import Ledger
from ..reading.cells import plain
from . import problem_rows, registers, remembered
from .editing import check_days
from .places import Places
from .problem_rows import DAYS, IMPORT, Making, Problem, days_of
from .registers import Register, Row, Vocabulary
from .seats import bare
from .visit_columns import place_said
from .when import day_in, year_in

if TYPE_CHECKING:
    from ...county.gateway import Batch, County

Progress = Callable[[float], None]
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
        for register in tables:
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
        self._known = {problem.number: problem for problem in problem_rows.problems(county) if problem.number}
        self._words = {
            "kind": {word: key for key, word in county.profile.code_list("problem_kinds").items()},
            "source": {word: key for key, word in schema.CODE_LISTS["problem_source"].items()},
        }
        self._people: dict[str, list[str]] = {}
        for row in county.rows("SELECT uid, name FROM person"):
            self._people.setdefault(bare(row["name"]), []).append(row["uid"])
        self._seen: dict[str, int] = {}

    def register(self, register: Register) -> None:
        """All rows of a table."""
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
        notes: list[tuple[str, dict[str, object]]] = []
        values = self._values(row, year, notes)
        days = days_of(problem)
        days.update({name: values[name] for name in DAYS if name in values})
        check_days(days, self._today, number if problem else "")
        if values.get("closed") and not (values.get("closed_by") or (problem and problem.closed_by)):
            raise LinzhangError("patrols_chiefs.closed_by_missing")
        if problem is None:
            self._new(shown, row, values, notes)
        else:
            self._change(shown, row, problem, values, notes)

    def _values(self, row: Row, year: int | None, notes: list[tuple[str, dict[str, object]]]) -> dict[str, Any]:
        """What the row fills in."""
        values: dict[str, Any] = {name: row.text(name) for name in TEXTS if row.text(name)}
        number = _DEGREES.sub("", row.text("spot")).strip()
        if number:
            values["compartment"] = number
        for name in DAYS:
            if row.text(name):
                day = day_in(row.cells.get(name), year)
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

    def _new(self, shown: str, row: Row, values: dict[str, Any], notes: list[tuple[str, dict[str, object]]]) -> None:
        if not values.get("content"):
            raise LinzhangError("patrols_chiefs.no_content")
        said = place_said(row)
        degrees = _DEGREES.search(row.text("spot"))
        if degrees and said.lon is None:
            said = dataclasses.replace(said, lon=float(degrees[1]), lat=float(degrees[2]))
        place = self._places.find(said, values.get("day"))
        if place.refused is not None:
            raise LinzhangError(place.refused[0], "", **place.refused[1])
        if owner := values.pop("owner", ""):
            notes.append(("patrols_chiefs.owner_unknown", {"name": owner}))
        text = "|".join([values["content"], str(values.get("day") or ""), said.words])
        mark = hashlib.sha256("".join(text.split()).encode("utf-8")).hexdigest()[:24]
        there = self._batch.rows("SELECT number FROM problem WHERE hash = ?", (mark,))
        if there:
            number = there[0]["number"]
            self._taken.ledger.unchanged(shown, row.number, "patrols_chiefs.problem_unchanged", number=number)
            return
        day = values.get("day") or self._today
        made = {"source": "other", **values, "day": day, "place": said.words, "area_uid": place.area_uid, "hash": mark}
        number = self._making.insert(made, place.point)
        self._taken.new += 1
        self._taken.ledger.accept(shown, row.number, "patrols_chiefs.problem_new", number=number)
        for code, more in notes + [note for note in place.notes if note[0] == "patrols_chiefs.point_elsewhere"]:
            self._taken.ledger.note(shown, row.number, code, **more)

    def _change(
        self,
        shown: str,
        row: Row,
        problem: Problem,
        values: dict[str, Any],
        notes: list[tuple[str, dict[str, object]]],
    ) -> None:
        ledger = self._taken.ledger
        owner = values.pop("owner", "")
        if owner and bare(owner) != bare(problem.owner):
            notes.append(("patrols_chiefs.owner_unknown", {"name": owner}))
        if values.get("owner_uid") and bare(row.text("owner")) == bare(problem.owner):
            del values["owner_uid"]
        changes = {name: value for name, value in values.items() if value != getattr(problem, name)}
        for code, more in notes:
            ledger.note(shown, row.number, code, **more)
        if not changes:
            ledger.unchanged(shown, row.number, "patrols_chiefs.problem_unchanged", number=problem.number)
            return
        if "finder" in changes:
            changes["finder_uid"] = None
        self._batch.update("problem", problem.uid, **changes)
        self._taken.changed += 1
        fields = "、".join(WORDS[name] for name in changes if name in WORDS)
        ledger.accept(shown, row.number, "patrols_chiefs.problem_changed", number=problem.number, fields=fields)
