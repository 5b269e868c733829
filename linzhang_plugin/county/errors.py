"""Errors that carry a code and values; the words are found in ``desktop/messages``."""

from __future__ import annotations


class LinzhangError(Exception):
    """A failure that the user can do something about.

    ``code`` names the sentence in ``desktop/messages`` (``room.what_happened``), ``values`` fill its
    placeholders and must never hold a phone number. ``details`` is technical and goes to the QGIS log only.
    """

    def __init__(self, code: str, /, details: str = "", **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values
        self.details = details


class Cancelled(LinzhangError):
    """The user stopped the work; the county file is as it was before."""

    def __init__(self) -> None:
        super().__init__("county.cancelled")
