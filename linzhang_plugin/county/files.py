"""Writing files so that nothing half written is ever left behind."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from .errors import LinzhangError

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def safe_name(text: str) -> str:
    """A file name that Windows, USB sticks and Linux all accept."""
    return _FORBIDDEN.sub("_", text).strip(" .")[:120] or "_"


def file_error(error: OSError, path: Path) -> LinzhangError:
    """The sentence for an operating-system error on ``path``."""
    name = path.name
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return LinzhangError("county.disk_full", str(error), file=name)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return LinzhangError("county.file_not_writable", str(error), file=name)
    if error.errno in (errno.ENOENT, errno.ENOTDIR) and not path.parent.is_dir():
        return LinzhangError("county.folder_not_writable", str(error), file=name, folder=str(path.parent))
    if error.errno == errno.ENOENT:
        return LinzhangError("county.file_missing", str(error), file=name)
    return LinzhangError("county.file_error", str(error), file=name)


def atomic_save(path: Path, write: Callable[[Path], object]) -> Path:
    """Calls ``write`` with a temporary path beside ``path`` and then puts it in place of ``path``.

    LinzhangError where the folder or the file (open in Excel, on a read-only stick) cannot be written; an existing
    file is then still the old one.
    """
    path = Path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".linzhang_", suffix=path.suffix, dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise file_error(error, path) from error
    temporary = Path(name)
    try:
        write(temporary)
        temporary.chmod(0o644)
        os.replace(temporary, path)
    except OSError as error:
        raise file_error(error, path) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
    return path
