"""Where the plugin's own files lie: in the checkout beside the package, in the zip inside it."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """The path of a file under ``resources/``; FileNotFoundError where it is missing."""
    path = _folder("resources").joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(path)
    return path


def translations() -> Path:
    """The folder of the compiled translations (``linzhang_zh_Hans.qm``)."""
    return _folder("i18n")


def package() -> Path:
    """The folder of the plugin's package."""
    return _PACKAGE
