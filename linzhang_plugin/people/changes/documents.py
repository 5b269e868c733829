"""The documents that make changes (任免文件): titles, and the files kept in the folder 附件 beside the county file."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ...county.copying import DOCUMENTS
from ...county.errors import LinzhangError
from ...county.files import atomic_save, file_error, safe_name
from ...county.gateway import Batch, County

KIND = "appointment"
_BLOCK = 1 << 20


@dataclass(frozen=True)
class Attachment:
    """A file beside the county file: its path relative to it, with / on every system, and the hash of its content."""

    path: str
    hash: str
    title: str


@contextmanager
def attached(county: County, file: Path | None) -> Iterator[Attachment | None]:
    """Copies the file into 附件 beside the county file; where the change then fails, the copy goes again.

    A file that is there already (by its content) is not copied twice, and nothing is ever written over. LinzhangError
    ``changes.document_missing``, or where the folder cannot be written.
    """
    if file is None:
        yield None
        return
    if not file.is_file():
        raise LinzhangError("changes.document_missing", file=file.name)
    digest = _hash(file)
    folder = county.path.parent / DOCUMENTS
    rows = county.rows("SELECT path FROM document WHERE hash = ?", (digest,))
    if rows and (county.path.parent / rows[0]["path"]).is_file():
        yield Attachment(rows[0]["path"], digest, file.stem)
        return
    target, is_new = _place(folder, file, digest)
    if is_new:
        atomic_save(target, lambda temporary: shutil.copyfile(file, temporary))
    try:
        yield Attachment(f"{DOCUMENTS}/{target.name}", digest, file.stem)
    except BaseException:
        if is_new:
            target.unlink(missing_ok=True)
        raise


def _place(folder: Path, file: Path, digest: str) -> tuple[Path, bool]:
    """Where the file belongs, and whether it is not there yet."""
    name, number = Path(safe_name(file.name)), 1
    target = folder / name
    while target.exists():
        if target.is_file() and _hash(target) == digest:
            return target, False
        number += 1
        target = folder / f"{name.stem}-{number}{name.suffix}"
    return target, True


def _hash(file: Path) -> str:
    digest = hashlib.sha256()
    try:
        with file.open("rb") as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
    except OSError as error:
        raise file_error(error, file) from error
    return digest.hexdigest()


def record(batch: Batch, title: str, attachment: Attachment | None) -> str | None:
    """The uid of the document, found by its file or title, or added; None where there is neither.

    A document that was known by its title alone gets the file.
    """
    if attachment is not None:
        rows = batch.rows("SELECT uid, path FROM document WHERE hash = ?", (attachment.hash,))
        if rows:
            if rows[0]["path"] != attachment.path:
                # the file was not in its place any more, and was copied again under another name
                batch.update("document", rows[0]["uid"], path=attachment.path)
            return str(rows[0]["uid"])
        title = title or attachment.title
    if not title:
        return None
    bare = "(title = ? OR path = ?) AND hash IS NULL" if attachment else "title = ? OR path = ?"
    sql = f"SELECT uid FROM document WHERE {bare} ORDER BY id"  # noqa: S608  # nosec B608
    rows = batch.rows(sql, (title, title))
    if rows and attachment is not None:
        batch.update("document", rows[0]["uid"], path=attachment.path, hash=attachment.hash)
    if rows:
        return str(rows[0]["uid"])
    row = {"path": attachment.path if attachment else title, "title": title, "kind": KIND, "added": int(time.time())}
    return batch.insert("document", [row | ({"hash": attachment.hash} if attachment else {})])[0]


def titles(county: County) -> list[str]:
    """The titles of documents of appointment, the latest first, to be proposed while one is typed."""
    rows = county.rows(
        "SELECT coalesce(title, path) AS title FROM document WHERE kind = ? OR kind IS NULL ORDER BY id DESC", (KIND,)
    )
    return list(dict.fromkeys(row["title"] for row in rows))


def file_of(county: County, uid: str) -> Path | None:
    """The file of a document; None where it has none, or where it is not beside the county file (any more)."""
    row = county.rows("SELECT path, hash FROM document WHERE uid = ?", (uid,))
    if not row or row[0]["hash"] is None:
        return None
    folder = (county.path.parent / DOCUMENTS).resolve()
    path = (county.path.parent / row[0]["path"]).resolve()
    # a path in a county file from elsewhere must not lead out of its folder
    return path if folder in path.parents and path.is_file() else None
