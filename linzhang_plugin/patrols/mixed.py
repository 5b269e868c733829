"""Sources in which two programs write under one name: which of their tracks are in which frame.

A folder is tried first: what a town sends comes from one program, and the tracks of many people say more than those
of one. Where no level of folders parts the source cleanly, each person is weighed alone, and at last each track.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from . import datum
from .datum import KINDS, Sample, Verdict
from .times import Floats

MOST_FOLDERS = 40
Plane = Callable[[Floats, Floats], tuple[Floats, Floats]]


@dataclass(frozen=True)
class Told:
    """A track of a source: its uid, its file, and what it can say (None where nobody knows whose it is)."""

    uid: str
    source: str
    sample: Sample | None


@dataclass(frozen=True)
class Part:
    """Tracks of a source that lie alike; the kind of the verdict is "" where it cannot be told."""

    tracks: tuple[Told, ...]
    verdict: Verdict


def parts(tracks: Sequence[Told], to_plane: Plane) -> list[Part]:
    """The source in parts, the largest first; one part where it cannot be parted.

    What a file of the source names as its frame is no evidence for the others here.
    """
    found = _by_folder(tracks, to_plane) or _by_person(tracks, to_plane)
    return sorted(found, key=lambda part: -len(part.tracks))


def weighed(tracks: Sequence[Told], to_plane: Plane) -> Verdict:
    """What the detective says of these tracks together."""
    return datum.weigh([track.sample for track in tracks if track.sample is not None], to_plane)


def _by_folder(tracks: Sequence[Told], to_plane: Plane) -> list[Part]:
    """The parts by the highest level of folders that parts them into such as agree each; [] where none does."""
    folders = [PurePosixPath(track.source).parent.parts for track in tracks]
    for level in range(max((len(names) for names in folders), default=0)):
        groups: dict[tuple[str, ...], list[Told]] = {}
        for track, names in zip(tracks, folders, strict=True):
            groups.setdefault(names[: level + 1], []).append(track)
        if not 1 < len(groups) <= MOST_FOLDERS:
            continue
        verdicts = {names: weighed(group, to_plane) for names, group in groups.items()}
        kinds = {verdict.kind for verdict in verdicts.values()}
        if any(verdict.is_mixed for verdict in verdicts.values()) or len(kinds - {""}) < 2:
            continue
        merged: dict[str, list[Told]] = {}
        for names, group in groups.items():
            merged.setdefault(verdicts[names].kind, []).extend(group)
        return [_part(kind, group, to_plane) for kind, group in merged.items()]
    return []


def _by_person(tracks: Sequence[Told], to_plane: Plane) -> list[Part]:
    known = [track for track in tracks if track.sample is not None]
    found = datum.parted([track.sample for track in known if track.sample is not None], to_plane)
    groups = {kind: [known[index] for index in sorted(found[kind])] for kind in (*KINDS, "")}
    groups[""] += [track for track in tracks if track.sample is None]
    if sum(bool(groups[kind]) for kind in KINDS) == 0:
        return [_part("", tracks, to_plane)]
    return [_part(kind, group, to_plane) for kind, group in groups.items() if group]


def _part(kind: str, tracks: Sequence[Told], to_plane: Plane) -> Part:
    verdict = weighed(tracks, to_plane)
    # where all together weigh otherwise than each alone it is left open
    return Part(tuple(tracks), replace(verdict, kind=kind if kind == verdict.best else ""))
