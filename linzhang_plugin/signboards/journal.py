"""What a run of boards has written so far, kept in its folder until it ends: it goes on where it stopped."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME = ".linzhang_boards.jsonl"


class Journal:
    """File name → fingerprint of what it shows, one line of JSON a board; a broken line counts as not written.

    ``lines`` are what the 制作清单 says of the boards that were written before.
    """

    def __init__(self, folder: Path, *, resume: bool) -> None:
        self.path = folder / NAME
        self._before: dict[str, str] = {}
        self.lines: list[dict[str, Any]] = []
        if resume:
            self._read()
        else:
            self.remove()

    def _read(self) -> None:
        with contextlib.suppress(OSError):
            for line in self.path.read_text(encoding="utf-8", errors="replace").splitlines():
                with contextlib.suppress(ValueError, KeyError, TypeError):
                    entry = json.loads(line)
                    self._before[str(entry["file"])] = str(entry["print"])
                    self.lines.append(dict(entry["line"]))

    def has(self, file: str, fingerprint: str) -> bool:
        """Whether the run before wrote that file with the very same contents, and it is still there."""
        return self._before.get(file) == fingerprint and (self.path.parent / file).is_file()

    def add(self, file: str, fingerprint: str, line: Mapping[str, Any]) -> None:
        """The file is whole; where the folder cannot take the line the run goes on without it."""
        text = json.dumps({"file": file, "print": fingerprint, "line": dict(line)}, ensure_ascii=False)
        with contextlib.suppress(OSError), self.path.open("a", encoding="utf-8") as out:
            out.write(text + "\n")

    def remove(self) -> None:
        """Forgets it: the run has ended, or begins anew."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def written(folder: Path) -> int:
    """How many boards a run that did not end has written into the folder."""
    try:
        lines = (folder / NAME).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return 0
    return len(lines)
