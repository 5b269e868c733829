"""A QGIS desktop with a profile of its own: the built plugin installed, nothing of the user's own QGIS touched."""

from __future__ import annotations

import configparser
import contextlib
import os
import select
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

PLUGIN = "linzhang_plugin"
SCREEN = "1366x768x24"  # what the offices have
READY_SECONDS = 120


def make_profile(folder: Path, archive: Path, *, enabled: bool = True, locale: str = "zh-Hans") -> Path:
    """Makes an empty profile under ``folder`` and unpacks the plugin's zip into it; returns the plugin's folder.

    ``folder`` is what QGIS takes as ``--profiles-path``; an older profile in it is removed.
    """
    profile = folder / "profiles" / "default"
    shutil.rmtree(profile, ignore_errors=True)
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(archive) as content:
        content.extractall(plugins)
    settings = configparser.ConfigParser(interpolation=None)
    settings.optionxform = str  # type: ignore[assignment,method-assign]  # QGIS's keys are case-sensitive
    settings["locale"] = {"overrideFlag": "true", "userLocale": locale}
    if enabled:
        settings["PythonPlugins"] = {PLUGIN: "true"}
    (profile / "QGIS").mkdir()
    with (profile / "QGIS" / "QGIS3.ini").open("w", encoding="utf-8") as file:
        settings.write(file, space_around_delimiters=False)
    return plugins / PLUGIN


def environment(**more: str) -> dict[str, str]:
    """The environment for a QGIS program: its Python finds the libraries of the venv that runs this."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "QT_QPA", "QGIS_"))}
    if sys.prefix != sys.base_prefix:
        env["VIRTUAL_ENV"] = sys.prefix
        env["PATH"] = f"{sys.prefix}/bin:{env['PATH']}"
    if "UTF-8" not in env.get("LC_ALL", env.get("LANG", "")).upper():
        env["LC_ALL"] = "C.UTF-8"  # else Chinese paths on the command line become question marks
    return env | more


@contextlib.contextmanager
def virtual_screen(size: str = SCREEN) -> Iterator[str]:
    """An Xvfb of its own while the block runs; gives its DISPLAY. It chooses a free number itself."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        ready, _, _ = select.select([reader], [], [], READY_SECONDS)
        number = os.read(reader, 16).decode("ascii").strip() if ready else ""
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        os.close(reader)
        server.terminate()
        server.wait()


def run_desktop(folder: Path, script: Path, seconds: float, *, size: str = SCREEN, **variables: str) -> tuple[int, str]:
    """Runs ``qgis --code script`` with the profile in ``folder`` under Xvfb.

    Returns its exit code (124 where it was ended after ``seconds``) and what it printed.
    """
    command = ["qgis", "--profiles-path", str(folder), "--profile", "default", "--nologo", "--noversioncheck"]
    command += ["--code", str(script)]
    with virtual_screen(size) as display:
        env = environment(DISPLAY=display, QT_QPA_PLATFORM="xcb", **variables)
        process = subprocess.Popen(
            command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
        )
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, _ = process.communicate()
            return 124, output
        return process.returncode, output
