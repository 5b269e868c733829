"""qt6_check.py PATH...: finds names of Qt 5 that Qt 6 no longer has.

No QGIS on Qt 6 is packaged for Debian, so the names are looked up in PyQt6 (``tools/setup.sh lint`` puts it into
``.venv/qt6``). Looked at is every ``Name.attribute`` whose ``Name`` comes from ``qgis.PyQt``; what QGIS shims passes.
Also found: imports of PyQt5, calls that are gone (``exec_``), modules that are gone.
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtXml", "QtSvg", "QtPrintSupport", "QtSql", "QtTest")
# qgis.PyQt offers these on Qt 6 although PyQt6 has them elsewhere or not at all.
SHIMMED = {("QtWidgets", "QAction"), ("QtWidgets", "QShortcut"), ("QtWidgets", "QUndoCommand"), ("QtCore", "NULL")}
# Flag types of Qt whose old plural name QGIS keeps.
FLAGS = {"Alignment", "ItemFlags", "WindowFlags", "KeyboardModifiers", "MouseButtons", "DockWidgetAreas"}
GONE_CALLS = {"exec_": "use exec()", "print_": "use print()"}
GONE_MODULES = {"QtWebKit", "QtWebKitWidgets", "QtScript"}
Finding = tuple[int, int, str]


def qt6_modules() -> dict[str, ModuleType]:
    """The modules of PyQt6 by name; ImportError where PyQt6 is not installed."""
    sys.path.insert(0, str(ROOT / ".venv" / "qt6"))
    return {name: importlib.import_module(f"PyQt6.{name}") for name in MODULES}


class Checker:
    """Looks one syntax tree through; ``qt`` are the modules of PyQt6."""

    def __init__(self, qt: dict[str, ModuleType]) -> None:
        self.qt = qt
        self.names: dict[str, object] = {}
        self.findings: set[Finding] = set()

    def check(self, tree: ast.AST) -> list[Finding]:
        """The findings as (line, column, sentence), in order."""
        nodes = list(ast.walk(tree))
        for node in nodes:
            if isinstance(node, ast.Import):
                self.check_import(node)
            elif isinstance(node, ast.ImportFrom) and node.module:
                self.check_import_from(node, node.module)
        for node in nodes:
            if isinstance(node, ast.Attribute):
                self.check_attribute(node)
        return sorted(self.findings)

    def say(self, node: ast.stmt | ast.expr, sentence: str) -> None:
        """Notes a finding once."""
        self.findings.add((node.lineno, node.col_offset + 1, sentence))

    def check_import(self, node: ast.Import) -> None:
        """``import PyQt5.x`` and ``import PyQt6.x``."""
        for alias in node.names:
            if alias.name.split(".")[0] in {"PyQt5", "PyQt6"}:
                self.say(node, f"import {alias.name}: use qgis.PyQt")

    def check_import_from(self, node: ast.ImportFrom, module: str) -> None:
        """``from qgis.PyQt... import``: remembers what the names are in Qt 6."""
        if module.split(".", maxsplit=1)[0] in {"PyQt5", "PyQt6"}:
            self.say(node, f"from {module}: use qgis.PyQt")
        if module == "qgis.PyQt":
            for alias in node.names:
                if alias.name in GONE_MODULES:
                    self.say(node, f"{alias.name} is gone")
                elif alias.name in self.qt:
                    self.names[alias.asname or alias.name] = self.qt[alias.name]
        elif module.startswith("qgis.PyQt."):
            part = module.split(".")[2]
            if part in GONE_MODULES:
                self.say(node, f"{part} is gone")
            elif part in self.qt:
                for alias in node.names:
                    self.remember(node, part, alias)

    def remember(self, node: ast.ImportFrom, part: str, alias: ast.alias) -> None:
        """One name imported from the Qt module ``part``."""
        found = getattr(self.qt[part], alias.name, None)
        if found is None and (part, alias.name) in SHIMMED:
            found = next((getattr(m, alias.name) for m in self.qt.values() if hasattr(m, alias.name)), None)
        elif found is None:
            elsewhere = [name for name, m in self.qt.items() if hasattr(m, alias.name)]
            self.say(node, f"{part}.{alias.name} is not in Qt 6" + (f", it is in {elsewhere[0]}" if elsewhere else ""))
        if found is not None:
            self.names[alias.asname or alias.name] = found

    def check_attribute(self, node: ast.Attribute) -> None:
        """``Qt.AlignLeft``: walks the chain of names as far as Qt 6 knows types."""
        if node.attr in GONE_CALLS:
            self.say(node, f".{node.attr} is gone: {GONE_CALLS[node.attr]}")
        chain = list(names_of(node))
        if not chain or chain[0] not in self.names or (chain[0] == "Qt" and chain[1] in FLAGS):
            return
        if chain[0] == "QVariant":
            if chain[1] == "Type":
                self.say(node, "QVariant.Type is not in Qt 6: QVariant.Int (shimmed) or QMetaType.Type.Int")
            return
        thing = self.names[chain[0]]
        for step, attribute in enumerate(chain[1:], start=1):
            if not hasattr(thing, attribute):
                scopes = [
                    name
                    for name, value in vars(thing).items()
                    if hasattr(value, "__members__") and attribute in value.__members__
                ]
                full = ".".join(chain[: step + 1])
                better = f": {'.'.join([*chain[:step], scopes[0], attribute])}" if scopes else ""
                self.say(node, f"{full} is not in Qt 6{better}")
                return
            thing = getattr(thing, attribute)
            if not isinstance(thing, type | ModuleType):
                return


def names_of(node: ast.expr) -> Iterator[str]:
    """``a.b.c`` as ``a``, ``b``, ``c``; nothing where it does not begin with a plain name."""
    attributes = []
    while isinstance(node, ast.Attribute):
        attributes.append(node.attr)
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id
        yield from reversed(attributes)


def main(arguments: list[str]) -> int:
    """Prints the findings; returns 1 where there are any, else 0."""
    qt = qt6_modules()
    files = [
        path
        for argument in arguments
        for path in (sorted(Path(argument).rglob("*.py")) if Path(argument).is_dir() else [Path(argument)])
    ]
    count = 0
    for path in files:
        for line, column, sentence in Checker(qt).check(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            print(f"{path}:{line}:{column}: {sentence}")
            count += 1
    print(f"{len(files)} files looked up in Qt {qt['QtCore'].QT_VERSION_STR}: {count} findings")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
