"""Older office files made readable by the office program that is found: LibreOffice, Microsoft Office or WPS.

The program runs as a process of its own with a time limit; its windows stay hidden and the file itself is not changed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

from ..county.errors import Cancelled

_WAIT_MS, _STEP_MS = 120_000, 200
_PROGRAM_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
# What the two office programs of Windows are called as automation servers, and what they call .docx and .xlsx.
_SERVERS = {".docx": ("Word.Application", "KWps.Application"), ".xlsx": ("Excel.Application", "Ket.Application")}
_FORMATS = {".docx": 16, ".xlsx": 51}
_POWERSHELL = """
$ErrorActionPreference = 'Stop'
$app = New-Object -ComObject $env:LINZHANG_SERVER
try {
  $app.DisplayAlerts = 0
  # by default an office program that is driven from outside runs the macros of every file
  $app.AutomationSecurity = 3
  if ($env:LINZHANG_FORMAT -eq '51') {
    $file = $app.Workbooks.Open($env:LINZHANG_SOURCE, 0, $true)
    $file.SaveAs($env:LINZHANG_TARGET, 51)
    $file.Close($false)
  } else {
    $file = $app.Documents.Open($env:LINZHANG_SOURCE, $false, $true)
    $file.SaveAs([ref]$env:LINZHANG_TARGET, [ref]16)
    $file.Close([ref]0)
  }
} finally { $app.Quit() }
"""


def convert(source: Path, folder: Path, suffix: str, canceled: Callable[[], bool] = lambda: False) -> Path | None:
    """Makes ``folder``/name + ``suffix`` (.docx or .xlsx) of a file; None where no program was found or none could.

    Raises Cancelled when ``canceled`` says so meanwhile.
    """
    target = folder / (source.stem + suffix)
    for program in _libre_office():
        # a profile of its own: a running LibreOffice would otherwise take the order and return at once
        arguments = [
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            suffix[1:],
            "--outdir",
            str(folder),
            str(source),
        ]
        if _run(program, arguments, {}, canceled) and target.is_file():
            return target
    if os.name == "nt":
        for server in _SERVERS[suffix]:
            variables = {
                "LINZHANG_SERVER": server,
                "LINZHANG_FORMAT": str(_FORMATS[suffix]),
                "LINZHANG_SOURCE": str(source),
                "LINZHANG_TARGET": str(target),
            }
            arguments = ["-NoProfile", "-NonInteractive", "-Command", _POWERSHELL]
            if _run("powershell.exe", arguments, variables, canceled) and target.is_file():
                return target
    return None


def _libre_office() -> Iterator[str]:
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            yield found
            return
    candidates = [
        Path(os.environ[key]) / "LibreOffice/program/soffice.exe" for key in _PROGRAM_FOLDERS if os.environ.get(key)
    ]
    candidates.append(Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"))
    yield from (str(path) for path in candidates if path.is_file())


def _run(program: str, arguments: list[str], variables: dict[str, str], canceled: Callable[[], bool]) -> bool:
    """True where the program ended well within the time limit; it is ended otherwise."""
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.remove("PYTHONHOME")  # QGIS's own Python would be taken for LibreOffice's
    environment.remove("PYTHONPATH")
    for key, value in variables.items():
        environment.insert(key, value)
    process.setProcessEnvironment(environment)
    process.start(program, arguments)
    if not process.waitForStarted(10_000):
        return False
    for _step in range(_WAIT_MS // _STEP_MS):
        if process.waitForFinished(_STEP_MS) or process.state() == QProcess.ProcessState.NotRunning:
            return process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0
        if canceled():
            _end(process)
            raise Cancelled
    _end(process)
    return False


def _end(process: QProcess) -> None:
    process.kill()
    process.waitForFinished(5_000)
