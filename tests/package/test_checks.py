"""The project's own checks find what they are there for."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools import i18n

ROOT = Path(__file__).resolve().parents[2]


def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """A plugin of one module for tools/i18n.py to look at."""
    (tmp_path / "linzhang_plugin").mkdir()
    (tmp_path / "linzhang_plugin" / "module.py").write_text(code, encoding="utf-8")
    monkeypatch.setattr(i18n, "ROOT", tmp_path)
    monkeypatch.setattr(i18n, "I18N", tmp_path / "i18n")


def test_strings_over_several_lines_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, monkeypatch, 'x = translate(\n    "Linzhang",\n    "one "\n    "sentence {a}",\n)\n')
    assert i18n.extract() == ["one sentence {a}"]


@pytest.mark.parametrize(
    "call", ['translate("Linzhang", f"{x}")', 'translate("Linzhang", x)', 'translate("Other", "x")', 'translate("x")']
)
def test_strings_that_no_translator_sees_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    written(tmp_path, monkeypatch, call)
    with pytest.raises(SystemExit, match=r"module\.py:1"):
        i18n.extract()


def test_missing_and_changed_translations_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path, monkeypatch, 'translate("Linzhang", "a {n:.1f}")\ntranslate("Linzhang", "b")\n')
    assert i18n.update() == 2
    assert i18n.check() == 1
    i18n.update({"a {n:.1f}": "甲 {m}", "b": "乙"})
    capsys.readouterr()
    assert i18n.check() == 1
    assert "other placeholders" in capsys.readouterr().out
    i18n.update({"a {n:.1f}": "甲 {n}", "b": "乙"})
    assert i18n.check() == 0


@pytest.mark.skipif(not (ROOT / ".venv" / "qt6").is_dir(), reason="PyQt6 comes with `make lint`")
def test_names_of_qt5_are_found(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        "from qgis.PyQt.QtCore import Qt, QVariant\n"
        "from qgis.PyQt.QtWidgets import QAction, QDialog\n"
        "Qt.AlignLeft\n"
        "Qt.AlignmentFlag.AlignLeft\n"
        "QVariant.Type.Int\n"
        "QDialog().exec_()\n"
        "QDialog().exec()\n"
        "from PyQt5.QtCore import QObject\n",
        encoding="utf-8",
    )
    # in a process of its own: Qt 5 and Qt 6 do not belong into one
    command = [sys.executable, str(ROOT / "tools" / "qt6_check.py"), str(module)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert re.findall(r"module\.py:(\d+):", result.stdout) == ["3", "5", "6", "8"]
