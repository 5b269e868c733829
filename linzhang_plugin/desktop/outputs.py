"""What an algorithm may write over: never the county file, never what it reads, never another GeoPackage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingParameterFileDestination

from ..county.errors import LinzhangError

_SQLITE = b"SQLite format 3"
EXCEL = ".xlsx"


def check_outputs(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]) -> None:
    """LinzhangError before any work where a file that is to be written must not be written."""
    files = [
        definition
        for definition in algorithm.parameterDefinitions()
        if isinstance(definition, QgsProcessingParameterFileDestination) and parameters.get(definition.name())
    ]
    names = {definition.name() for definition in files}
    read = [path for name, value in parameters.items() if name not in names for path in _paths(value)]
    for definition in files:
        value = parameters[definition.name()]
        if not isinstance(value, str | Path) or str(value) == "TEMPORARY_OUTPUT":
            continue
        path = Path(value)
        if any(_same(path, other) for other in read):
            raise LinzhangError("county.output_is_input", file=path.name)
        if path.is_file() and _starts_with(path, _SQLITE):
            raise LinzhangError("county.output_is_geopackage", file=path.name)
        if EXCEL in definition.fileFilter() and path.suffix.lower() not in ("", EXCEL):
            raise LinzhangError("county.output_not_excel", file=path.name)


def with_suffix(algorithm: QgsProcessingAlgorithm, name: str, path: str) -> str:
    """The path of an Excel table with its suffix where the user left it out: Windows opens a file by it."""
    definition = algorithm.parameterDefinition(name)
    excel = isinstance(definition, QgsProcessingParameterFileDestination) and EXCEL in definition.fileFilter()
    return f"{path}{EXCEL}" if path and excel and not Path(path).suffix else path


def _paths(value: Any) -> Iterator[Path]:
    if isinstance(value, str | Path) and str(value):
        yield Path(str(value).split("|", maxsplit=1)[0])
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _paths(part)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.is_file() and other.is_file() and one.samefile(other)
    except OSError:
        return False


def _starts_with(path: Path, head: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(head)) == head
    except OSError:
        return False
