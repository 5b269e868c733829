"""County files that are made once in a process and then copied, which takes a hundredth of the time."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.profile import Profile

_MADE: dict[Hashable, bytes] = {}


def once(path: Path, key: Hashable, make: Callable[[Path], Any]) -> Path:
    """The file ``path``: ``make(path)`` writes the first of ``key``, all later ones are copies of it.

    What ``make`` leaves open it must close before it returns. Copies share their uids.
    """
    if key in _MADE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_MADE[key])
    else:
        make(path)
        pending = path.with_name(path.name + "-wal")
        assert not pending.exists() or not pending.stat().st_size, "somebody still has the file open"
        _MADE[key] = path.read_bytes()
    return path


def empty(path: Path, epsg: int) -> County:
    """An opened county without anything in it, with the profile of three levels."""

    def make(path: Path) -> None:
        profile = Profile.preset("three_levels")
        County.create(path, name="青峰县", code6="520999", epsg=epsg, profile=profile).close()

    return County.open(once(path, ("empty", epsg), make))


def created(path: Path, **more: Any) -> Path:
    """An empty county as ``linzhang:createcounty`` makes it, with its stored project; needs the running QGIS."""

    def make(path: Path) -> None:
        import processing

        parameters = {"NAME": "青峰县", "CODE": "520999", **({} if "CRS" in more else {"LONGITUDE": 106.7}), **more}
        processing.run("linzhang:createcounty", {**parameters, "OUTPUT": str(path)})

    return once(path, ("created", path.name, *sorted(more.items())), make)
