"""Libraries that QGIS may lack: the zip brings the pure-Python ones, the others are named in a message."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from dataclasses import dataclass
from types import ModuleType

from .errors import LinzhangError
from .resources import package

ROOMS = ("areas", "people", "patrols", "tasks", "signboards")


@dataclass(frozen=True)
class Library:
    """``package`` is its name on the package index, ``rooms`` need it.

    ``functions`` tell a library that is there but too old: shapely 1.8 imports well and fails at the first job.
    """

    package: str
    rooms: tuple[str, ...]
    functions: tuple[str, ...] = ()


NEEDED = {
    "numpy": Library("numpy", ("county", *ROOMS)),
    "shapely": Library("shapely ≥ 2.0", ("county", *ROOMS), ("from_wkb", "STRtree", "get_parts")),
    "pandas": Library("pandas", ROOMS),
    "openpyxl": Library("openpyxl", ("people", "patrols", "tasks")),
    "lxml": Library("lxml", ("patrols", "tasks"), ("etree",)),
    "docx": Library("python-docx", ("patrols", "tasks")),
    "segno": Library("segno", ("signboards",)),
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
    """Import names of the needed libraries that this Python does not find, or only in a version that is too old."""
    return [name for name in NEEDED if not _usable(name)]


def _usable(name: str) -> bool:
    if importlib.util.find_spec(name) is None:
        return False
    if not NEEDED[name].functions:
        return True
    try:
        module = importlib.import_module(name)
        for function in NEEDED[name].functions:
            if not hasattr(module, function):
                importlib.import_module(f"{name}.{function}")
    except ImportError:
        return False
    return True


def package_of(name: str) -> str:
    """The name under which people look for a library: ``python-docx`` for ``docx``."""
    top = name.partition(".")[0]
    return NEEDED[top].package if top in NEEDED else name


def require(name: str) -> ModuleType:
    """The library, or LinzhangError ``county.needs_library`` that names it.

    Named is what is missing indeed: lxml where python-docx is there but cannot be imported without it.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        absent = error.name if isinstance(error, ModuleNotFoundError) and error.name else name
        raise LinzhangError("county.needs_library", str(error), library=package_of(absent)) from error
