"""A file that is made before the county is written, and put in its place together with the county's commit."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .files import file_error

Place = Callable[[], None]


@contextmanager
def staged(path: Path | None, write: Callable[[Path], object]) -> Iterator[Place]:
    """Writes a temporary file beside ``path``; what is yielded puts it in place of ``path``.

    Call it as the last thing inside a batch: a target that is open in Excel then rolls the batch back, and a county
    that cannot be written leaves the old file as it was. Without ``path`` nothing is written. LinzhangError where the
    folder or the file cannot be written.
    """
    if path is None:
        yield lambda: None
        return
    target = path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # a folder, so that the file bears its own name in whatever is said about it
        folder = Path(tempfile.mkdtemp(prefix=".linzhang_", dir=target.parent))
    except OSError as error:
        raise file_error(error, target) from error
    temporary = folder / target.name

    def place() -> None:
        try:
            temporary.chmod(0o644)
            os.replace(temporary, target)
        except OSError as error:
            raise file_error(error, target) from error

    try:
        try:
            write(temporary)
        except OSError as error:
            raise file_error(error, target) from error
        yield place
    finally:
        shutil.rmtree(folder, ignore_errors=True)
