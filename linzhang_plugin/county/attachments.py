"""Documents kept with the county: copied into the folder 附件 beside the county file, or linked where they are."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .copying import DOCUMENTS
from .errors import LinzhangError
from .files import atomic_save, file_error, safe_name
from .gateway import Batch, County

_BLOCK = 1 << 20
# what names a document: (table, column)
USES = (
    ("area_document", "document_uid"),
    ("tenure", "document_uid"),
    ("tenure", "end_document_uid"),
    ("task_progress", "document_uid"),
    ("board_photo", "document_uid"),
    ("chief_patrol", "document_uid"),
    ("problem", "document_uid"),
)
# what runs when it is opened; a county file may come from anywhere
_RUNS = frozenset(
    [
        ".app",
        ".bat",
        ".cmd",
        ".com",
        ".cpl",
        ".desktop",
        ".exe",
        ".hta",
        ".inf",
        ".jar",
        ".js",
        ".jse",
        ".lnk",
        ".msc",
        ".msi",
        ".pif",
        ".ps1",
        ".py",
        ".pyw",
        ".reg",
        ".scr",
        ".sh",
        ".url",
        ".vb",
        ".vbe",
        ".vbs",
        ".wsf",
    ]
)


@dataclass(frozen=True)
class Attachment:
    """A file as the county knows it; ``hash`` of its content is None for a linked one, which may change.

    ``path`` of a copy is relative to the county's folder, with / on every system; of a link it is too where the file
    lies in that folder, else it is absolute.
    """

    path: str
    hash: str | None
    title: str

    @property
    def linked(self) -> bool:
        """Whether the file stays where it is."""
        return self.hash is None


@contextmanager
def attached(
    county: County, file: Path | None, *, report: Callable[[], None] = lambda: None
) -> Iterator[Attachment | None]:
    """Copies the file into 附件 beside the county file; where what is done with it then fails, the copy goes again.

    A file that is there already (by its content) is not copied twice, and nothing is ever written over. ``report`` is
    called for each block that is read or written, and may raise ``Cancelled``. LinzhangError
    ``county.document_missing``, or where the folder cannot be written.
    """
    if file is None:
        yield None
        return
    _there(file)
    digest = digest_of(file, report)
    folder = county.path.parent / DOCUMENTS
    rows = county.rows("SELECT path FROM document WHERE hash = ?", (digest,))
    if rows and (county.path.parent / rows[0]["path"]).is_file():
        yield Attachment(rows[0]["path"], digest, file.stem)
        return
    target, is_new = _place(folder, file, digest)
    if is_new:
        atomic_save(target, lambda temporary: _copy(file, temporary, report))
    try:
        yield Attachment(f"{DOCUMENTS}/{target.name}", digest, file.stem)
    except BaseException:
        if is_new:
            target.unlink(missing_ok=True)
        raise


def linked(county: County, file: Path) -> Attachment:
    """The file where it is; LinzhangError ``county.document_missing``."""
    _there(file)
    path, folder = file.resolve(), county.path.parent.resolve()
    inside = path.is_relative_to(folder)
    return Attachment(path.relative_to(folder).as_posix() if inside else str(path), None, file.stem)


def _there(file: Path) -> None:
    if not file.is_file():
        raise LinzhangError("county.document_missing", file=file.name)


def _copy(file: Path, target: Path, report: Callable[[], None]) -> None:
    with file.open("rb") as source, target.open("wb") as copy:
        while block := source.read(_BLOCK):
            copy.write(block)
            report()
    shutil.copystat(file, target)


def _place(folder: Path, file: Path, digest: str) -> tuple[Path, bool]:
    """Where the file belongs, and whether it is not there yet."""
    name, number = Path(safe_name(file.name)), 1
    target = folder / name
    while target.exists():
        if target.is_file() and digest_of(target) == digest:
            return target, False
        number += 1
        target = folder / f"{name.stem}-{number}{name.suffix}"
    return target, True


def digest_of(file: Path, report: Callable[[], None] = lambda: None) -> str:
    """The hash of the content (SHA-256, hex); LinzhangError where it cannot be read."""
    digest = hashlib.sha256()
    try:
        with file.open("rb") as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
                report()
    except OSError as error:
        raise file_error(error, file) from error
    return digest.hexdigest()


def record(batch: Batch, title: str, attachment: Attachment | None, kind: str, *, by_title: bool = True) -> str | None:
    """The uid of the document, found by its file or (``by_title``) its title, or added; None where there is neither.

    A document that was known by its title alone gets the file that is copied; a link is never taken for another's.
    """
    if attachment is not None:
        rows = (
            batch.rows("SELECT uid FROM document WHERE linked = 1 AND path = ?", (attachment.path,))
            if attachment.linked
            else batch.rows("SELECT uid, path FROM document WHERE hash = ?", (attachment.hash,))
        )
        if rows:
            if not attachment.linked and rows[0]["path"] != attachment.path:
                # the copy had been taken away by hand
                batch.update("document", rows[0]["uid"], path=attachment.path)
            return str(rows[0]["uid"])
        title = title or attachment.title
    if not title:
        return None
    row = {"path": attachment.path if attachment else title, "title": title, "kind": kind, "added": int(time.time())}
    if attachment is not None and (attachment.linked or not by_title):
        kept = {"linked": True} if attachment.linked else {"hash": attachment.hash}
        return batch.insert("document", [row | kept])[0]
    bare = "(title = ? OR path = ?)" + (" AND hash IS NULL AND linked IS NOT 1" if attachment else "")
    sql = f"SELECT uid FROM document WHERE {bare} ORDER BY id"  # noqa: S608  # nosec B608
    rows = batch.rows(sql, (title, title))
    if rows and attachment is not None:
        batch.update("document", rows[0]["uid"], path=attachment.path, hash=attachment.hash)
    if rows:
        return str(rows[0]["uid"])
    return batch.insert("document", [row | ({"hash": attachment.hash} if attachment else {})])[0]


def file_of(county: County, uid: str) -> Path | None:
    """The file of a document; None where it has none, or where it is not there (any more)."""
    rows = county.rows("SELECT path, hash, linked FROM document WHERE uid = ?", (uid,))
    return path_of(county, rows[0]["path"], rows[0]["hash"], rows[0]["linked"]) if rows else None


def path_of(county: County, path: str, digest: str | None, is_link: bool | int | None) -> Path | None:
    """The file of a row of ``document``, as ``file_of``."""
    found = (county.path.parent / path).resolve()
    if is_link:
        return found if found.is_file() else None
    if digest is None:
        return None
    folder = (county.path.parent / DOCUMENTS).resolve()
    # a path in a county file from elsewhere must not lead out of its folder
    return found if folder in found.parents and found.is_file() else None


def runs(file: Path) -> bool:
    """Whether opening the file would run it: its folder is shown instead."""
    return file.suffix.lower() in _RUNS


def is_used(batch: Batch, uid: str) -> bool:
    """Whether an area, a tenure or a report of progress names the document."""
    return any(
        batch.rows(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (uid,))  # noqa: S608  # nosec B608
        for table, column in USES
    )


def links(path: Path) -> list[str]:
    """Titles of the documents of a county file that no copy of it takes along: linked, and not in its folder 附件."""
    try:
        with County.open(path, read_only=True) as county:
            rows = county.rows("SELECT coalesce(title, path) AS title, path FROM document WHERE linked = 1 ORDER BY id")
    except LinzhangError as error:
        if error.code == "county.older_schema":
            return []
        raise
    kept = (path.parent / DOCUMENTS).resolve()
    return [row["title"] for row in rows if kept not in (path.parent / row["path"]).resolve().parents]
