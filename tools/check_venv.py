"""check_venv.py LOCK...: says which locked packages the running venv itself lacks or has in another version.

A venv with system site packages also sees Debian's older ones, so ``pip freeze`` would not tell.
"""

from __future__ import annotations

import pathlib
import re
import sys
import sysconfig
from importlib import metadata


def main(locks: list[str]) -> int:
    """Prints one line per wrong package; returns 1 where there is one, else 0."""
    folders = [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    found = {
        re.sub(r"[-_.]+", "-", distribution.metadata["Name"]).lower(): distribution.version
        for distribution in metadata.distributions(path=folders)
    }
    wrong = 0
    for lock in locks:
        text = pathlib.Path(lock).read_text(encoding="utf-8")
        for name, version in re.findall(r"(?m)^([A-Za-z0-9._-]+)==([^ \\]+)", text):
            if found.get(name) != version:
                print(f"{name}: {version} is locked, .venv has {found.get(name, 'none')}")
                wrong = 1
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
