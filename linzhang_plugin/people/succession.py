"""Who makes way for whom on a seat: what a new tenure closes, where it ends itself, and what is refused.

A tenure is half-open [start, end): the day of change is the successor's. Days are ISO texts. A roster never ends the
tenure of somebody whom it lists itself: only a date of leaving in that roster does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rival:
    """Another person's tenure of the same seat; ``listed`` where the roster being imported lists him there too."""

    uid: str
    name: str
    start: str
    end: str | None
    listed: bool


@dataclass
class Settled:
    """``closing`` end when the new tenure begins; it ends itself on ``end``, which ``successor`` begins.

    ``clash`` is the tenure that forbids the new one.
    """

    end: str | None
    closing: list[Rival] = field(default_factory=list)
    successor: Rival | None = None
    clash: Rival | None = None


def overlap(start: str, end: str | None, other_start: str, other_end: str | None) -> bool:
    """Whether two half-open spans share a day; an end of None is open."""
    return (other_end is None or other_end > start) and (end is None or other_start < end)


def settle(start: str, end: str | None, rivals: Sequence[Rival], *, limited: bool) -> Settled:
    """The order of a new tenure [start, end) among those of the same seat.

    ``limited``: one person holds the seat at a time, and a second is a clash. Otherwise the seat is one only where a
    single other person is in question whom the roster does not list; several of one title stay side by side.
    """
    rivals = sorted((r for r in rivals if overlap(start, end, r.start, r.end)), key=lambda r: (r.start, r.name, r.uid))
    if not limited:
        rivals = [r for r in rivals if not r.listed]
        if len(rivals) != 1:
            return Settled(end)
    settled = Settled(end)
    for rival in rivals:
        if not overlap(start, settled.end, rival.start, rival.end):
            continue
        if not rival.listed and rival.start < start and rival.end is None:
            settled.closing.append(rival)
        elif not rival.listed and rival.start > start and settled.end is None:
            settled.end, settled.successor = rival.start, rival
        elif limited:
            return Settled(end, clash=rival)
    return settled
