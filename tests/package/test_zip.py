"""What the zip holds, and that the same sources give the same bytes."""

from __future__ import annotations

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools import make_zip

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif("LINZHANG_ZIP" in os.environ, reason="the zip was built on another machine")
def test_the_same_sources_give_the_same_bytes(archive: Path, tmp_path: Path) -> None:
    again = make_zip.build(tmp_path)
    assert again.name == archive.name
    assert again.read_bytes() == archive.read_bytes()


def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, git: bool) -> None:
    """A small checkout with one file that git does not know in each folder, and the products."""
    for name in (
        "linzhang_plugin/plugin.py",
        "linzhang_plugin/scratch.py",
        "resources/icons/linzhang.svg",
        "resources/密码.txt",
        "i18n/linzhang_zh_Hans.qm",
        "vendor/segno/__init__.py",
        "tools/i18n.py",
        *("metadata.txt", "LICENSE", "CHANGELOG.md"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    if git:
        for command in (["init", "-q"], ["add", "linzhang_plugin/plugin.py", "resources/icons"]):
            subprocess.run(["git", *command], cwd=tmp_path, check=True)
    monkeypatch.setattr(make_zip, "ROOT", tmp_path)
    monkeypatch.setattr(make_zip, "vendor", lambda: tmp_path / "vendor")


STRAY = {"linzhang_plugin/scratch.py", "linzhang_plugin/resources/密码.txt"}
WANTED = {
    "linzhang_plugin/plugin.py",
    "linzhang_plugin/resources/icons/linzhang.svg",
    "linzhang_plugin/i18n/linzhang_zh_Hans.qm",
    "linzhang_plugin/vendor/segno/__init__.py",
    *(f"linzhang_plugin/{name}" for name in ("metadata.txt", "LICENSE", "CHANGELOG.md")),
}


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_files_that_git_does_not_know_are_left_out_and_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout(tmp_path, monkeypatch, git=True)
    assert set(make_zip.contents()) == WANTED
    printed = capsys.readouterr().err
    assert "linzhang_plugin/scratch.py" in printed
    assert "resources/密码.txt" in printed
    assert "vendor" not in printed


def test_a_copy_of_the_sources_without_git_gives_all_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkout(tmp_path, monkeypatch, git=False)
    assert set(make_zip.contents()) == WANTED | STRAY


def test_holds_what_it_must_and_nothing_else(archive: Path) -> None:
    with zipfile.ZipFile(archive) as content:
        names = content.namelist()
    assert names == sorted(names)
    assert all(name.startswith("linzhang_plugin/") for name in names)
    inside = {name.removeprefix("linzhang_plugin/") for name in names}
    assert {
        "__init__.py",
        "plugin.py",
        "metadata.txt",
        "LICENSE",
        "CHANGELOG.md",
        "i18n/linzhang_zh_Hans.qm",
        "resources/icons/linzhang.svg",
        "resources/profiles/three_levels.json",
        "vendor/segno/__init__.py",
        "vendor/docx/__init__.py",
        "vendor/typing_extensions.py",
        "vendor/xlrd/__init__.py",
    } <= inside
    forbidden = re.compile(r"__pycache__|\.pyc$|\.ts$|\.so$|(^|/)\.|(^|/)tests?/|RECORD$|direct_url|(^|/)bin/")
    assert [name for name in inside if forbidden.search(name)] == []


def test_each_vendored_library_brings_its_licence(archive: Path) -> None:
    with zipfile.ZipFile(archive) as content:
        licences = {
            m[1] for name in content.namelist() if (m := re.search(r"vendor/(\w+)-.*dist-info/.*LICENSE", name))
        }
    assert licences == {"python_docx", "segno", "typing_extensions", "xlrd"}


def test_is_small_enough_for_the_plugin_site(archive: Path) -> None:
    assert archive.stat().st_size < 25 * 1024 * 1024


def test_metadata_is_what_qgis_and_the_plugin_site_read(archive: Path) -> None:
    metadata = configparser.ConfigParser(interpolation=None)
    with zipfile.ZipFile(archive) as content:
        metadata.read_string(content.read("linzhang_plugin/metadata.txt").decode("utf-8"))
        general = metadata["general"]
        assert f"linzhang_plugin/{general['icon']}" in content.namelist()
    assert re.fullmatch(r"\d+\.\d+\.\d+", general["version"])
    assert (general["qgisMinimumVersion"], general["qgisMaximumVersion"]) == ("3.22", "4.99")
    assert general["description"].isascii() or "林长制" in general["description"]
    assert general["hasProcessingProvider"] == "yes"
    for library in ("numpy", "pandas", "shapely", "openpyxl", "lxml", "python-docx", "segno"):
        assert library in general["about"]


@pytest.mark.matrix
def test_vendored_libraries_work_by_themselves(archive: Path, tmp_path: Path) -> None:
    """With this Python and its lxml, but with the zip's own docx, segno and typing_extensions."""
    with zipfile.ZipFile(archive) as content:
        content.extractall(tmp_path)
    vendor = tmp_path / "linzhang_plugin" / "vendor"
    program = f"""
import io, sys
sys.path.insert(0, {str(vendor)!r})
import docx, segno, typing_extensions
for module in (docx, segno, typing_extensions):
    assert module.__file__.startswith({str(vendor)!r}), module.__file__
stream = io.BytesIO()
docx.Document().save(stream)
docx.Document(stream)
segno.make("青峰县").save(stream, kind="svg")
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_bandit_finds_nothing_in_the_libraries(archive: Path, tmp_path: Path) -> None:
    """The plugin site blocks a zip for any finding, in vendored libraries too; the rest of the zip is `make lint`'s."""
    pytest.importorskip("bandit")
    with zipfile.ZipFile(archive) as content:
        content.extractall(tmp_path, [name for name in content.namelist() if "/vendor/" in name])
    assert list(tmp_path.rglob("*.py"))
    command = [sys.executable, "-m", "bandit", "--quiet", "--recursive", "--format", "json", str(tmp_path)]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)["results"]
    assert [(f["test_id"], f["filename"], f["line_number"]) for f in found] == []
