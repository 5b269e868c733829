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
