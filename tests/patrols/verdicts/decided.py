"""A small county with a judged month, for what people decide about it."""

from __future__ import annotations

import datetime

from linzhang_plugin.patrols.verdicts.definition import Conditions, Rule
from linzhang_plugin.patrols.verdicts.results import Month

D = datetime.date
MAY = Month.of("2024-05")
PEOPLE = [
    {"name": "张山", "grid": "01", "start": "2024-01-01"},
    {"name": "李林", "grid": "02", "start": "2024-01-01"},
    {"name": "王松", "grid": "01", "start": "2024-05-11", "end": "2024-05-21"},
]
LONG, SHORT = 7200, 4000


def rule(count: int, hours: float = 1.0, **more) -> Rule:
    return Rule(name="规则", count=count, day=Conditions(100, 3600 * hours), **more)


def standing(result) -> dict[str, tuple[int, int, bool]]:
    return {p.name: (p.valid_days, p.target, p.met) for p in result.people}


def run(name: str, file, **parameters):
    import processing

    return processing.run(f"linzhang:{name}", {"COUNTY": str(file), **parameters})


def choose(dock, person: str, day: str) -> None:
    for table, text in ((dock.tracks.people, person), (dock.tracks.days, day)):
        rows = [table.item(row, 0).text() for row in range(table.rowCount())]
        table.selectRow(rows.index(text))
