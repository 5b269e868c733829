"""Reading tracks: every file that a forestry bureau receives, in one form.

The door is ``read_source``: a file, or a member of an archive, to its tracks (``ReadTrack``), its days without
geometry (``PlatformTable``) and its refusals (``Refusal``). It raises nothing but Cancelled and MemoryError, so that
a broken file never stops the others. ``files.find`` says what lies in a folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ...county.errors import Cancelled, LinzhangError
from . import gpx
from .files import Member
from .model import Options, Read, ReadTrack, Refusal

Reader = Callable[[Member, Options], Iterable[Read]]


def read_source(source: Member | Path | str, options: Options) -> Iterator[Read]:
    """Everything in one file or member of an archive.

    Lazily, so that a file of a million points is not held twice; what was read before a break is given before the
    refusal that tells of it.
    """
    member = source if isinstance(source, Member) else Member(Path(source), Path(source).parent)
    try:
        yield from _reader_of(member)(member, options)
    except (Cancelled, MemoryError):
        raise
    except LinzhangError as error:
        yield Refusal.of(error)


def _reader_of(member: Member) -> Reader:
    """The reader for the kind of file; what has an unknown suffix is taken for GPX, which says so if it is not."""
    return _READERS.get(member.suffix, gpx.read)


_READERS: dict[str, Reader] = {".gpx": gpx.read}

__all__ = ["Member", "Options", "Read", "ReadTrack", "Refusal", "read_source"]
