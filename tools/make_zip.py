"""make_zip.py [FOLDER]: builds FOLDER/linzhang_plugin-<version>.zip (FOLDER is build/ where it is not given).

The same commit gives the same bytes: sorted names, one date, one mode. All lies in ``linzhang_plugin/``: the
package, resources/, i18n/*.qm, metadata.txt, LICENSE, CHANGELOG.md, and vendor/ with the pure-Python libraries that
QGIS's installers lack, taken from the package index by hash (tools/requirements-vendor.txt). Where git is, only files
that it knows go in, and those left out are printed; i18n/*.qm and vendor/ are products and go in as they are.
"""

from __future__ import annotations

import configparser
import fcntl
import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
PACKAGE = "linzhang_plugin"
LOCK = ROOT / "tools" / "requirements-vendor.txt"
# A zip cannot say "no date"; a fixed one, so that two builds of one commit are equal.
DATE = (2024, 1, 1, 0, 0, 0)
MODE = 0o100644
SKIPPED_SUFFIXES = {".pyc", ".pyo", ".orig", ".rej", ".ts"}
# What pip writes about itself and not about the library.
SKIPPED_NAMES = {"INSTALLER", "RECORD", "REQUESTED", "direct_url.json"}
# The plugin site blocks a zip for any finding of bandit, in libraries too. These were read one by one; each gets
# the comment ``# nosec``, nothing else is changed. A finding that is not listed here stops the build: read it first.
REVIEWED = {
    "B101": ("docx", "segno", "typing_extensions.py", "xlrd"),  # asserts that narrow types and check the file's form
    "B307": ("typing_extensions.py",),  # evaluates annotations of Python's own typing
    "B324": ("docx",),  # SHA-1 tells pictures apart, it protects nothing
    "B406": ("segno",),  # quotes an attribute, parses no XML
}


def version() -> str:
    """The plugin's version, from metadata.txt."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def vendor() -> Path:
    """The folder of vendored libraries, installed by hash where it is missing or another lock made it."""
    folder = BUILD / "vendor"
    stamp = folder / ".installed"
    wanted = hashlib.sha256(LOCK.read_bytes() + repr(REVIEWED).encode()).hexdigest()
    BUILD.mkdir(exist_ok=True)
    with (BUILD / ".vendor.lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two test processes may both want it
        if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
            shutil.rmtree(folder, ignore_errors=True)
            command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
            command += ["--no-compile", "--only-binary", ":all:", "--require-hashes"]
            subprocess.run([*command, "--target", str(folder), "-r", str(LOCK)], check=True)
            shutil.rmtree(folder / "bin", ignore_errors=True)  # start scripts with this machine's paths
            shutil.rmtree(folder / "share", ignore_errors=True)  # manual pages
            mark_reviewed(folder)
            stamp.write_text(wanted, encoding="utf-8")
    return folder


def mark_reviewed(folder: Path) -> None:
    """Appends ``# nosec`` to the lines whose bandit finding is in REVIEWED; SystemExit on others."""
    for issue in bandit(folder):
        path, rule = Path(issue["filename"]), issue["test_id"]
        if path.relative_to(folder).parts[0] not in REVIEWED.get(rule, ()):
            raise SystemExit(f"not reviewed: {rule} {path}:{issue['line_number']} {issue['issue_text']}")
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        last = max(issue["line_range"])  # a line that a backslash continues takes no comment
        line = lines[last - 1].rstrip("\r\n")
        lines[last - 1] = f"{line}  # nosec {rule}\n"
        text = "".join(lines)
        compile(text, str(path), "exec")
        path.write_text(text, encoding="utf-8")
    if left := bandit(folder):
        raise SystemExit(f"still found by bandit: {left[0]['filename']}:{left[0]['line_number']}")


def bandit(folder: Path) -> list[dict[str, Any]]:
    """The findings of bandit with all of its rules in a folder."""
    command = [sys.executable, "-m", "bandit", "--quiet", "--recursive", "--format", "json", str(folder)]
    result = subprocess.run(
        command, capture_output=True, text=True, check=False
    )  # ends with 1 where it finds something
    return json.loads(result.stdout)["results"]


def files_under(folder: Path) -> Iterator[Path]:
    """The files of a folder that go into the zip, relative to it."""
    for path in folder.rglob("*"):
        relative = path.relative_to(folder)
        hidden = any(part.startswith(".") or part == "__pycache__" for part in relative.parts)
        if path.is_file() and not hidden and path.suffix not in SKIPPED_SUFFIXES and path.name not in SKIPPED_NAMES:
            yield relative


def known_to_git() -> set[Path] | None:
    """The files that git tracks, as they lie in the checkout; None in a copy of the sources, or where git is not."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        return None
    result = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=False)
    if result.returncode:
        raise SystemExit(f"git cannot say which files belong to the plugin: {result.stderr.decode().strip()}")
    return {ROOT / name for name in result.stdout.decode("utf-8").split("\0") if name}


def contents() -> dict[str, Path]:
    """Name in the zip -> file; SystemExit where one that must be there is missing."""
    subprocess.run([sys.executable, str(ROOT / "tools" / "i18n.py"), "release"], check=True)
    found: dict[str, Path] = {}
    sources = {"": ROOT / PACKAGE, "resources/": ROOT / "resources", "i18n/": ROOT / "i18n", "vendor/": vendor()}
    tracked = known_to_git()
    for prefix, folder in sources.items():
        for relative in files_under(folder):
            if tracked is not None and prefix in ("", "resources/") and folder / relative not in tracked:
                print(f"not in git, left out of the zip: {(folder / relative).relative_to(ROOT)}", file=sys.stderr)
                continue
            found[f"{PACKAGE}/{prefix}{relative.as_posix()}"] = folder / relative
    for name in ("metadata.txt", "LICENSE", "CHANGELOG.md"):
        if not (ROOT / name).is_file():
            raise SystemExit(f"{name} is missing: the plugin site refuses a zip without it")
        found[f"{PACKAGE}/{name}"] = ROOT / name
    return dict(sorted(found.items()))


def build(folder: Path = BUILD) -> Path:
    """Writes the zip into ``folder`` and returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PACKAGE}-{version()}.zip"
    temporary = target.with_suffix(".part")
    files = contents()
    with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in files.items():
            entry = zipfile.ZipInfo(name, DATE)
            entry.external_attr = MODE << 16
            entry.create_system = 3  # Unix, wherever it is built
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    temporary.replace(target)
    return target


def main(arguments: list[str]) -> int:
    """Builds the zip and prints where it lies."""
    target = build(Path(arguments[0]) if arguments else BUILD)
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    print(f"{target} ({target.stat().st_size / 1024:.0f} KB, sha256 {digest[:16]}…)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
