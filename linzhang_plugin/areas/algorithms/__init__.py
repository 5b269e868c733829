"""Algorithms of the room areas, one file for each kind of work."""

from __future__ import annotations

from . import checks, comparing, features, imports, numbers, pages, resources, splitting

ALGORITHMS = (
    *imports.ALGORITHMS,
    *comparing.ALGORITHMS,
    *features.ALGORITHMS,
    *checks.ALGORITHMS,
    *pages.ALGORITHMS,
    *resources.ALGORITHMS,
    *splitting.ALGORITHMS,
    *numbers.ALGORITHMS,
)
