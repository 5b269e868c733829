"""What lies in the folders, files and archives that somebody chose: the members that may hold tracks."""

from __future__ import annotations

import io
import tempfile
import threading
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from ...county.errors import LinzhangError
from .model import MAX_BYTES, Refusal

SUFFIXES = (
    ".gpx", ".kml", ".kmz", ".ovkml", ".ovkmz", ".plt", ".geojson", ".json", ".csv", ".tsv", ".txt", ".xlsx", ".xlsm",
    ".xls", ".et", ".htm", ".html", ".shp", ".gpkg",
)  # fmt: skip
LATER_SUFFIXES = (
    ".tcx", ".fit", ".nmea", ".kmx", ".doc", ".docx", ".wps", ".pdf", ".ovobj", ".ovjsn",
)  # fmt: skip
PACKED_SUFFIXES = (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")
"""Files that may hold tracks and are refused with a sentence, instead of being left alone like photos."""
ARCHIVE = ".zip"
_SIDECARS = (".shx", ".dbf", ".prj", ".cpg", ".qpj", ".sbn", ".sbx")

MAX_MEMBERS = 200_000
MAX_ALL_BYTES = 8 * 1024 * 1024 * 1024
MAX_RATIO = 500
"""A member that unpacks to more than this many times its packed size is a bomb: GPX packs to a tenth."""
_RATIO_FROM = 10 * 1024 * 1024

_LOCAL = threading.local()
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


@dataclass(frozen=True)
class Member:
    """A file on the disk, or inside an archive on the disk (``inner``, its name there with forward slashes).

    ``root`` is the folder that was chosen, or the one that the chosen file lies in.
    """

    path: Path
    root: Path
    inner: str = ""
    stored_name: str = ""
    """The name inside the archive as ``zipfile`` knows it; ``inner`` is the one a person can read."""
    within: str = ""
    """The stored name of the archive inside the archive that the file lies in: a county packs what towns packed."""

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Folders below the root, the archive's name among them, and the file's name."""
        outside = self.path.relative_to(self.root).parts
        if not self.inner:
            return outside
        return (*outside[:-1], self.path.stem, *PurePosixPath(self.inner).parts)

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.parts[-1]

    @property
    def stem(self) -> str:
        """The file's name without its suffix."""
        return PurePosixPath(self.name).stem

    @cached_property
    def suffix(self) -> str:
        """The suffix in small letters."""
        return PurePosixPath(self.name).suffix.lower()

    @property
    def folders(self) -> tuple[str, ...]:
        """From the outermost in; the root's own name where there is none below it."""
        return self.parts[:-1] or (self.root.name,)

    @property
    def shown(self) -> str:
        """The path below the root, with forward slashes. It may hold phone numbers: mask it before showing."""
        return "/".join(self.parts)

    def read_bytes(self) -> bytes:
        """All of it; LinzhangError ``patrols.unreadable``, ``patrols.file_too_large``, ``patrols_reading.zip_…``."""
        if self.inner:
            return self._unpacked()
        try:
            if self.path.stat().st_size > MAX_BYTES:
                raise LinzhangError("patrols.file_too_large", megabytes=MAX_BYTES // 1024 // 1024)
            return self.path.read_bytes()
        except OSError as error:
            raise LinzhangError("patrols.unreadable", str(error)) from error

    def _unpacked(self) -> bytes:
        try:
            with _opened(self.path, self.within) as archive:
                return unpack(archive, archive.getinfo(self.stored_name))
        except KeyError as error:
            raise LinzhangError("patrols_reading.zip_damaged", str(error)) from error
        except _ZIP_ERRORS as error:
            raise LinzhangError("patrols_reading.zip_damaged", str(error)) from error

    @contextmanager
    def on_disk(self) -> Iterator[Path]:
        """A path that other libraries can open; a member of an archive is unpacked with what belongs to it."""
        if not self.inner:
            yield self.path
            return
        with tempfile.TemporaryDirectory(prefix="linzhang_") as folder:
            target = Path(folder) / f"track{self.suffix}"
            target.write_bytes(self._unpacked())
            if self.suffix == ".shp":
                stem = self.stored_name[: -len(self.suffix)]
                for suffix in _SIDECARS:
                    for name in (stem + suffix, stem + suffix.upper()):
                        beside = Member(self.path, self.root, self.inner, name, self.within)
                        try:
                            target.with_suffix(suffix).write_bytes(beside._unpacked())
                        except LinzhangError:
                            continue
            yield target


@dataclass
class Found:
    """``members`` to read by path, ``refused`` (shown path, refusal), ``others``: files that are no tracks at all."""

    members: list[Member] = field(default_factory=list)
    refused: list[tuple[str, Refusal]] = field(default_factory=list)
    others: int = 0


def find(where: Path) -> Found:
    """The members of a folder with all folders in it, or of one file; archives are looked into.

    LinzhangError ``patrols.input_missing`` where nothing is there, ``patrols.no_files`` where nothing may be a track.
    """
    found = Found()
    if where.is_file():
        _sort_in(Member(where, where.parent), found, chosen=True)
    elif where.is_dir():
        for path in sorted(where.rglob("*")):
            if path.is_file() and not path.name.startswith((".", "~$")):
                _sort_in(Member(path, where), found)
        found.others -= sum(_is_sidecar(member) for member in found.members)
    else:
        raise LinzhangError("patrols.input_missing", input=where.name)
    if not found.members and not found.refused:
        raise LinzhangError("patrols.no_files", input=where.name)
    return found


def _is_sidecar(member: Member) -> int:
    if member.suffix != ".shp" or member.inner:
        return 0
    return sum(member.path.with_suffix(suffix).is_file() for suffix in _SIDECARS)


def _sort_in(member: Member, found: Found, *, chosen: bool = False) -> None:
    if member.suffix == ARCHIVE and not member.inner:
        try:
            inside = list(archive_members(member, found))
        except LinzhangError as error:
            found.refused.append((member.shown, Refusal.of(error)))
            return
        if not inside:
            found.refused.append((member.shown, Refusal("patrols_reading.zip_without_tracks")))
        found.members += inside
    elif member.suffix in SUFFIXES:
        found.members.append(member)
    elif member.suffix in LATER_SUFFIXES + PACKED_SUFFIXES:
        found.refused.append((member.shown, _unread(member)))
    elif chosen:
        found.members.append(member)  # somebody chose this file by hand: its content decides, not its name
    else:
        found.others += 1


def _unread(member: Member) -> Refusal:
    packed = member.suffix in (*PACKED_SUFFIXES, ARCHIVE)
    return Refusal(f"patrols_reading.{'unpack_first' if packed else 'kind_unknown'}", {"suffix": member.suffix})


def archive_members(archive_file: Member, found: Found) -> Iterator[Member]:
    """The members of an archive, and of archives in it, that may be tracks; unsafe ones are refused in ``found``.

    LinzhangError ``patrols_reading.zip_damaged``, ``patrols_reading.zip_too_many``.
    """
    try:
        with _opened(archive_file.path, archive_file.within) as archive:
            infos = archive.infolist()
    except _ZIP_ERRORS as error:
        raise LinzhangError("patrols_reading.zip_damaged", str(error)) from error
    if len(infos) > MAX_MEMBERS or sum(info.file_size for info in infos) > MAX_ALL_BYTES:
        raise LinzhangError("patrols_reading.zip_too_many", members=len(infos))
    for info in sorted(infos, key=lambda i: i.filename):
        name = readable_name(info)
        if info.is_dir() or PurePosixPath(name).name.startswith((".", "~$")) or name.startswith("__MACOSX"):
            continue
        within = archive_file.within
        outer = PurePosixPath(archive_file.inner).with_suffix("").as_posix() + "/" if within else ""
        member = Member(archive_file.path, archive_file.root, outer + name, info.filename, within)
        if is_unsafe(name):
            safe = f"{archive_file.shown}/{PurePosixPath(name).name}"
            found.refused.append((safe, Refusal("patrols_reading.zip_path")))
        elif member.suffix in SUFFIXES:
            try:
                check_size(info)
            except LinzhangError as error:
                found.refused.append((member.shown, Refusal.of(error)))
                continue
            yield member
        elif member.suffix == ARCHIVE and not within:
            try:
                check_size(info)
                yield from archive_members(replace(member, within=info.filename), found)
            except LinzhangError as error:
                found.refused.append((member.shown, Refusal.of(error)))
        elif member.suffix in (*LATER_SUFFIXES, *PACKED_SUFFIXES, ARCHIVE):
            found.refused.append((member.shown, _unread(member)))
        elif member.suffix not in _SIDECARS:
            found.others += 1


def readable_name(info: zipfile.ZipInfo) -> str:
    """The name of a member: archives made on a Chinese Windows write GBK and say nothing of it."""
    name = info.filename
    if not info.flag_bits & 0x800:
        try:
            data = name.encode("cp437")
        except UnicodeEncodeError:
            return name.replace("\\", "/")
        for encoding in ("utf-8", "gb18030"):
            try:
                return data.decode(encoding).replace("\\", "/")
            except UnicodeDecodeError:
                continue
    return name.replace("\\", "/")


def is_unsafe(name: str) -> bool:
    """Whether a member's name leads out of its folder (``../``, ``/etc``, ``C:``)."""
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or ":" in name or "\0" in name


def check_size(info: zipfile.ZipInfo) -> None:
    """LinzhangError ``patrols.file_too_large`` or ``patrols_reading.zip_bomb``."""
    if info.file_size > MAX_BYTES:
        raise LinzhangError("patrols.file_too_large", megabytes=MAX_BYTES // 1024 // 1024)
    if info.file_size > _RATIO_FROM and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        raise LinzhangError("patrols_reading.zip_bomb")


def unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The bytes of a member; sizes are checked as declared and as they come, what is sound of a cut one is kept."""
    check_size(info)
    if info.flag_bits & 0x1:
        raise LinzhangError("patrols_reading.zip_password")
    out = io.BytesIO()
    with archive.open(info) as stream:
        try:
            while block := stream.read(1 << 20):
                out.write(block)
                if out.tell() > MAX_BYTES:
                    raise LinzhangError("patrols.file_too_large", megabytes=MAX_BYTES // 1024 // 1024)
        except (zipfile.BadZipFile, zlib.error, EOFError):
            if not out.tell():
                raise
    return out.getvalue()


@contextmanager
def _opened(path: Path, within: str = "") -> Iterator[zipfile.ZipFile]:
    """The archive, which stays open for its next member: its list of ten thousand members is read once."""
    stat = path.stat()
    stamp = (path, stat.st_mtime_ns, stat.st_size, within)
    held: tuple[object, zipfile.ZipFile] | None = getattr(_LOCAL, "held", None)
    if held is None or held[0] != stamp:
        close_archives()
        if within:
            with zipfile.ZipFile(path) as outer:
                archive = zipfile.ZipFile(io.BytesIO(unpack(outer, outer.getinfo(within))))
        else:
            archive = zipfile.ZipFile(path)
        held = _LOCAL.held = (stamp, archive)
    yield held[1]


def close_archives() -> None:
    """Lets go of the archive that was read last in this thread; Windows would not let anybody delete it."""
    held = getattr(_LOCAL, "held", None)
    _LOCAL.held = None
    if held is not None:
        held[1].close()
