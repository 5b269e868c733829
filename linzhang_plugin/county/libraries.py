"""Libraries that QGIS may lack: the zip brings the pure-Python ones, the others are named in a message."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from types import ModuleType

from .errors import LinzhangError
from .resources import package

# import name -> (name on the package index, rooms that need it)
NEEDED = {
    "numpy": ("numpy", "all"),
    "shapely": ("shapely", "all"),
    "pandas": ("pandas", "all"),
    "openpyxl": ("openpyxl", "people, patrols, tasks"),
    "docx": ("python-docx", "tasks"),
    "segno": ("segno", "signboards"),
}


def vendored() -> str | None:
    """The folder of libraries that travel in the zip; None in a checkout."""
    folder = package() / "vendor"
    return str(folder) if folder.is_dir() else None


def add_vendored() -> None:
    """Lets Python find the zip's libraries, after everything that QGIS itself brings."""
    folder = vendored()
    if folder and folder not in sys.path:
        sys.path.append(folder)


def remove_vendored() -> None:
    """Undoes ``add_vendored``."""
    folder = vendored()
    if folder and folder in sys.path:
        sys.path.remove(folder)


def missing() -> list[str]:
    """Import names of the needed libraries that this Python does not find."""
    return [name for name in NEEDED if importlib.util.find_spec(name) is None]


def require(name: str) -> ModuleType:
    """The library, or LinzhangError ``county.library_missing`` that names it."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        package_name = NEEDED.get(name, (name, ""))[0]
        raise LinzhangError("county.library_missing", str(error), library=package_name) from error
