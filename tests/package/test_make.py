"""The Makefile and the matrix, with stand-ins for the programs that take minutes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = "#!/bin/bash\n"


def stand_in(path: Path, commands: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(SCRIPT + commands, encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.skipif(not shutil.which("make"), reason="needs make")
@pytest.mark.parametrize("target", ["demo", "run"])
def test_nothing_runs_beside_the_setup(tmp_path: Path, target: str) -> None:
    """`make -j demo` on a new checkout: there is no .venv before setup has ended."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    stand_in(tmp_path / "tools" / "setup.sh", "echo setup begins >>log; sleep 0.5; echo setup ends >>log\n")
    stand_in(tmp_path / ".venv" / "bin" / "python", 'echo "python $*" >>log\n')
    subprocess.run(["make", "-j", "8", target], cwd=tmp_path, check=True, capture_output=True)
    lines = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["setup begins", "setup ends", "python tools/i18n.py release"]
    assert len(lines) == 4


@pytest.fixture
def matrix(tmp_path: Path):
    """A function that runs the matrix where chroots of the named suites exist; (exit code, what it printed)."""

    def run(*ready: str, prepared: int, code: int = 0, **env: str) -> tuple[int, str]:
        tools, cache = tmp_path / "tools" / "matrix", tmp_path / "cache"
        tools.mkdir(parents=True)
        (tmp_path / "build").mkdir()
        shutil.copy(ROOT / "tools" / "matrix" / "run.sh", tools)
        stand_in(tools / "prepare.sh", f"exit {prepared}\n")
        stand_in(tools / "in_chroot.sh", f"echo QGIS 3.44.1; exit {code}\n")
        stand_in(tmp_path / ".venv" / "bin" / "python", 'case "$*" in *make_zip*) echo "build/x.zip (1 KB)";; esac\n')
        stand_in(tmp_path / "bin" / "id", "echo 0\n")
        (tmp_path / "build" / "x.zip").touch()
        for suite in ready:
            cache.mkdir(exist_ok=True)
            (cache / f"{suite}.ready").touch()
        path = f"{tmp_path / 'bin'}:/usr/bin:/bin"
        done = subprocess.run(
            [str(tools / "run.sh")],
            env={"PATH": path, "LINZHANG_CHROOTS": str(cache), **env},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    return run


def test_a_matrix_of_which_nothing_ran_fails(matrix) -> None:
    code, text = matrix(prepared=75)
    assert code == 1
    assert "ran: this machine\n" in text
    assert "could not run: trixie, sid" in text


def test_a_matrix_of_which_one_version_is_missing_fails(matrix) -> None:
    code, text = matrix("sid", prepared=75)
    assert code == 1
    assert "ran: this machine, sid\n" in text
    assert "could not run: trixie\n" in text


def test_a_ci_without_a_mirror_may_allow_it_and_still_prints_what_ran(matrix) -> None:
    code, text = matrix(prepared=75, MATRIX_ALLOW_SKIP="1", MATRIX_HOST="0")
    assert code == 0
    assert "ran: nothing\n" in text
    assert "could not run: trixie, sid" in text


def test_a_whole_matrix_passes_and_a_failure_is_never_allowed(matrix) -> None:
    code, text = matrix("trixie", "sid", prepared=0)
    assert code == 0, text
    assert "could not run" not in text


def test_a_failing_version_fails_though_skips_are_allowed(matrix) -> None:
    code, _ = matrix("trixie", "sid", prepared=0, code=1, MATRIX_ALLOW_SKIP="1")
    assert code == 1


def test_the_ci_allows_missing_versions() -> None:
    file = ROOT / ".ci" / "run"
    if not file.is_file():
        pytest.skip("a copy of the sources without .ci")
    assert "MATRIX_ALLOW_SKIP=1" in file.read_text(encoding="utf-8")
