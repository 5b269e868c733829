"""Says which Python files and scripts have 500 lines or more: they want to be cut along the trade's own joints."""

from __future__ import annotations

import sys
from pathlib import Path

LIMIT = 500
FOLDERS = ("linzhang_plugin", "tests", "tools")


def main() -> int:
    """Prints the files at or over the limit; returns 1 where there is one, else 0."""
    root = Path(__file__).resolve().parent.parent
    files = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.suffix in {".py", ".sh"}]
    counts = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    long = {path: count for path, count in counts.items() if count >= LIMIT}
    for path, count in long.items():
        print(f"{path.relative_to(root)}: {count} lines, the limit is {LIMIT - 1}")
    if not long:
        longest = max(counts, key=counts.__getitem__)
        print(f"{len(counts)} files, the longest {longest.relative_to(root)} with {counts[longest]} lines")
    return 1 if long else 0


if __name__ == "__main__":
    sys.exit(main())
