"""Column sets (表样) of the task table: which columns in which order under which head, as data of the profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..county.errors import LinzhangError
from ..county.profile import PRESETS, Profile

if TYPE_CHECKING:
    from collections.abc import Iterable

FIELDS = (
    *("number", "title", "content", "whole", "lead", "units", "cooperating", "leader", "contact", "deadline"),
    *("targets", "state", "percent", "day", "report", "evidence", "closed", "role", "note"),
)
# what a unit fills in, in the tables that go out
FILLED = ("state", "percent", "day", "report", "evidence")
OWN = "本县"


@dataclass(frozen=True)
class Column:
    """One column: the field it shows, its head, its width in characters and its alignment."""

    field: str
    header: str
    width: float
    align: str = "left"


@dataclass(frozen=True)
class Layout:
    """A named set of columns; ``left`` and ``right`` are the texts of the line under the title."""

    name: str
    columns: tuple[Column, ...]
    left: str = ""
    right: str = ""
    source: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields from left to right."""
        return tuple(column.field for column in self.columns)

    def as_json(self) -> dict[str, Any]:
        """As the profile keeps it."""
        columns = [{"field": c.field, "header": c.header, "width": c.width, "align": c.align} for c in self.columns]
        texts = {"left": self.left, "right": self.right, "source": self.source}
        return {"name": self.name, "columns": columns} | {key: text for key, text in texts.items() if text}


def layouts(profile: Profile) -> list[Layout]:
    """The county's column sets, the one it uses by default first.

    A profile of an older version has one set without a name (``tasks.columns``), or none: it gets those of the first
    preset besides.
    """
    found = _read(profile.get("tasks.column_sets", []))
    if not found:
        found = _read(Profile.preset(PRESETS[0]).get("tasks.column_sets", []))
        own = _columns(profile.get("tasks.columns", []))
        if own:
            found.insert(0, Layout(OWN, own))
    first = str(profile.get("tasks.column_set", ""))
    return sorted(found, key=lambda one: one.name != first) if first else found


def layout(profile: Profile, name: str = "") -> Layout:
    """The set of that name, the county's own where none is named; LinzhangError ``tasks_table.set_unknown``."""
    known = layouts(profile)
    for one in known:
        if not name.strip() or one.name == name.strip():
            return one
    raise LinzhangError("tasks_table.set_unknown", name=name, known="、".join(one.name for one in known))


def unit_layout(profile: Profile) -> Layout:
    """The columns of the tables that go out to the units (``tasks.unit_set``)."""
    for source in (profile, Profile.preset(PRESETS[0])):
        found = _read([source.get("tasks.unit_set", {})])
        if found:
            return found[0]
    raise LinzhangError("tasks_table.set_unknown", name="unit_set", known="")


def _read(listed: Iterable[Any]) -> list[Layout]:
    found = []
    for one in listed:
        columns = _columns(one.get("columns", [])) if isinstance(one, Mapping) else ()
        if columns:
            texts = {key: str(one.get(key, "") or "") for key in ("left", "right", "source")}
            found.append(Layout(str(one.get("name") or OWN), columns, **texts))
    return found


def _columns(listed: Iterable[Any]) -> tuple[Column, ...]:
    return tuple(
        Column(c["field"], str(c["header"]), float(c["width"]), str(c.get("align", "left")))
        for c in listed
        if c.get("field") in FIELDS
    )


def with_layout(profile: Profile, one: Layout, *, default: bool) -> dict[str, Any]:
    """The section ``tasks`` of the profile with the set added, or in the place of the one of its name.

    LinzhangError ``tasks_table.set_without_name``, ``tasks_table.set_empty``, or ``tasks_table.set_without_task``
    where no column says what the task is.
    """
    if not one.name.strip():
        raise LinzhangError("tasks_table.set_without_name")
    if not one.columns:
        raise LinzhangError("tasks_table.set_empty")
    if not {"title", "content", "whole"} & set(one.fields):
        raise LinzhangError("tasks_table.set_without_task")
    section = {key: value for key, value in dict(profile.get("tasks", {})).items() if key != "columns"}
    kept = list(layouts(profile))
    names = [k.name for k in kept]
    if one.name in names:
        kept[names.index(one.name)] = one
    else:
        kept.append(one)
    section["column_sets"] = [k.as_json() for k in kept]
    section["column_set"] = one.name if default else str(section.get("column_set") or kept[0].name)
    return section


def without_layout(profile: Profile, name: str) -> dict[str, Any]:
    """The section ``tasks`` without the set; LinzhangError ``tasks_table.set_last`` for the only one."""
    kept: Sequence[Layout] = [one for one in layouts(profile) if one.name != name]
    if not kept:
        raise LinzhangError("tasks_table.set_last")
    section = {key: value for key, value in dict(profile.get("tasks", {})).items() if key != "columns"}
    section["column_sets"] = [one.as_json() for one in kept]
    if section.get("column_set") == name:
        section["column_set"] = kept[0].name
    return section
