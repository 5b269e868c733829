"""Packed office files (.docx, .xlsx): how large their text is, before a library makes objects of all of it."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import IO

MOST_XML = 300_000_000
"""Bytes: a plan or roster of a whole county has a few million; what has more is none, or a bomb."""


def is_bomb(source: Path | IO[bytes]) -> bool:
    """Whether the XML in the archive unpacks to more than ``MOST_XML`` bytes; pictures are not unpacked by anybody.

    Raises what ``zipfile`` does where it is no archive.
    """
    with zipfile.ZipFile(source) as archive:
        # zipfile never gives more of a member than the size that is declared here
        parts = (info for info in archive.infolist() if info.filename.lower().endswith((".xml", ".rels", ".vml")))
        return sum(info.file_size for info in parts) > MOST_XML
