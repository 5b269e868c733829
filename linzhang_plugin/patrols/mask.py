"""The code of a point in ``track.mask`` (one byte a point): what the cleaning did with it, and why.

Codes below ``FLAGS`` say that the point is not on the cleaned line; from ``FLAGS`` on the point is on the line and
something about it is worth knowing.
"""

from __future__ import annotations

KEPT = 0
"""On the cleaned line."""
COORDINATE = 1
"""Coordinates that are no place: 0/0, or beyond 90° or 180°."""
DUPLICATE = 2
"""The same instant as a point before."""
BACKWARD = 3
"""An instant before that of a point received earlier, or one ahead of the points that follow."""
SPIKE = 4
"""A leap away and back that nobody can have walked (漂移, cold start of the receiver)."""
REST = 5
"""Jitter while standing still: the time counts, the way does not."""
FLAGS = 16
VEHICLE = 16
"""Faster than anybody walks for half a minute or longer (速度异常)."""
AFTER_GAP = 17
"""The first point after a gap: neither way nor time is counted across the gap."""

WORDS: dict[int, str] = {
    KEPT: "patrols.mask_kept",
    COORDINATE: "patrols.mask_coordinate",
    DUPLICATE: "patrols.mask_duplicate",
    BACKWARD: "patrols.mask_backward",
    SPIKE: "patrols.mask_spike",
    REST: "patrols.mask_rest",
    VEHICLE: "patrols.mask_vehicle",
    AFTER_GAP: "patrols.mask_after_gap",
}
