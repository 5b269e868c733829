"""The documents that make changes (任免文件): their titles; files are kept as ``county.attachments`` keeps them."""

from __future__ import annotations

from ...county import attachments
from ...county.attachments import Attachment, attached, file_of
from ...county.gateway import Batch, County

__all__ = ["KIND", "Attachment", "attached", "file_of", "record", "titles"]

KIND = "appointment"


def record(batch: Batch, title: str, attachment: Attachment | None) -> str | None:
    """The uid of the document, as ``county.attachments.record``."""
    return attachments.record(batch, title, attachment, KIND)


def titles(county: County) -> list[str]:
    """The titles of documents of appointment, the latest first, to be proposed while one is typed."""
    rows = county.rows(
        "SELECT coalesce(title, path) AS title FROM document WHERE kind = ? OR kind IS NULL ORDER BY id DESC", (KIND,)
    )
    return list(dict.fromkeys(row["title"] for row in rows))
