"""Algorithms of the room; written below."""

from __future__ import annotations

ALGORITHMS: tuple[type, ...] = ()
