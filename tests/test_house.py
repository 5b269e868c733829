"""The house: trade modules and county/ stand on no QGIS, not even through another module of ours."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "linzhang_plugin"
ROOMS = ("areas", "people", "patrols", "tasks", "signboards")


def trade_modules() -> list[Path]:
    found = list((PACKAGE / "county").glob("*.py"))
    for room in ROOMS:
        folder = PACKAGE / room
        found += [
            p
            for p in folder.rglob("*.py")
            if not any(part.startswith(("algorithms", "panel")) for part in p.relative_to(folder).parts)
        ]
    return found


def imported(path: Path) -> set[str]:
    """Absolute names of what a module imports, anywhere in it."""
    package = ("linzhang_plugin", *path.relative_to(PACKAGE).parts[:-1])
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("path", trade_modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_trade_modules_import_neither_qgis_nor_what_stands_on_it(path: Path) -> None:
    forbidden = (
        "qgis",
        "processing",
        "PyQt5",
        "linzhang_plugin.desktop",
        "linzhang_plugin.plugin",
        "linzhang_plugin.provider",
    )
    for name in imported(path):
        assert not name.startswith(forbidden), name
        parts = name.split(".")
        inner = parts[2:] if len(parts) > 1 and parts[1] in ROOMS else []
        assert not any(part.startswith(("algorithms", "panel")) for part in inner), name


def test_the_search_finds_the_modules() -> None:
    assert len(trade_modules()) > 40
    assert "linzhang_plugin.county.errors" in imported(PACKAGE / "county" / "files.py")


CLOCKS = {"today", "now", "utcnow", "currentDate", "currentDateTime", "localtime"}
"""Calls that ask the machine for a day or a time of day: its zone need not be the county's."""


def asks_the_clock(path: Path) -> list[int]:
    """The lines of a module that call one of CLOCKS on a class or module of Python or Qt."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    owners = {"datetime", "date", "time", "QDate", "QDateTime", "QTime", "Timestamp"}
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and (getattr(node.func.value, "attr", None) or getattr(node.func.value, "id", None)) in owners
    ]


def test_one_module_alone_asks_the_clock_for_the_day() -> None:
    found = {str(p.relative_to(PACKAGE)): lines for p in PACKAGE.rglob("*.py") if (lines := asks_the_clock(p))}
    assert list(found) == [str(Path("county", "dates.py"))], found


@pytest.mark.parametrize(
    "call", ["date.today()", "datetime.datetime.now()", "QDate.currentDate()", "datetime.now(UTC)"]
)
def test_the_search_finds_the_clock(tmp_path: Path, call: str) -> None:
    module = tmp_path / "a.py"
    module.write_text(f"day = {call}\nother = holder.today(1)\n", encoding="utf-8")
    assert asks_the_clock(module) == [1]
