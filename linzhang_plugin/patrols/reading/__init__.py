"""Reading tracks: every file that a forestry bureau receives, in one form.

The door is ``read_source``: a file, or a member of an archive, to its tracks (``ReadTrack``), its days without
geometry (``PlatformTable``) and its refusals (``Refusal``). It raises nothing but Cancelled and MemoryError, so that
a broken file never stops the others. ``files.find`` says what lies in a folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ...county.errors import Cancelled, LinzhangError
from . import geojson, gpx, kml, plt, tables, vectors
from .files import Member
from .model import Options, PlatformTable, Read, ReadTrack, Refusal

Reader = Callable[[Member, Options], Iterable[Read]]

_READERS: dict[str, Reader] = {
    ".gpx": gpx.read,
    ".kml": kml.read,
    ".ovkml": kml.read,
    ".kmz": kml.read_archive,
    ".ovkmz": kml.read_archive,
    ".plt": plt.read,
    ".geojson": geojson.read,
    ".json": geojson.read,
    ".shp": vectors.read,
    ".gpkg": vectors.read,
    **dict.fromkeys((".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".et", ".htm", ".html"), tables.read),
}


def read_source(source: Member | Path | str, options: Options) -> Iterator[Read]:
    """Everything in one file or member of an archive.

    Lazily, so that a file of a million points is not held twice; what was read before a break is given before the
    refusal that tells of it.
    """
    member = source if isinstance(source, Member) else Member(Path(source), Path(source).parent)
    try:
        # what has an unknown suffix is taken for GPX, which says so if it is not
        yield from _READERS.get(member.suffix, gpx.read)(member, options)
    except (Cancelled, MemoryError):
        raise
    except LinzhangError as error:
        yield Refusal.of(error)


__all__ = ["Member", "Options", "PlatformTable", "Read", "ReadTrack", "Refusal", "read_source"]
