"""Whatever is done to a file, a reader answers with tracks and refusals and never raises anything."""

from __future__ import annotations

import io
import json
import random
import zipfile

import numpy as np
import pytest

from linzhang_plugin.patrols import reading
from linzhang_plugin.patrols.reading.model import Options, Place, PlatformTable, ReadTrack, Refusal
from tests.patrols.reading import samples

ROUNDS = 120
OPTIONS = Options(place=Place(samples.EPSG))


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file after an accident: cut, bytes turned over, pieces moved, doubled or filled with rubbish."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        if not out:
            break
        at = chance.randrange(len(out))
        size = chance.randint(1, max(1, min(400, len(out) // 4)))
        kind = chance.randrange(7)
        if kind == 0:
            del out[at:]
        elif kind == 1:
            out[at] = chance.randrange(256)
        elif kind == 2:
            del out[at : at + size]
        elif kind == 3:
            out[at:at] = out[at : at + size] * chance.randint(1, 3)
        elif kind == 4:
            out[at:at] = bytes(chance.randrange(256) for _ in range(min(size, 40)))
        elif kind == 5:
            out[at:at] = chance.choice(samples.NASTY)
        else:
            other = chance.randrange(len(out))
            out[at : at + size] = out[other : other + size]
    return bytes(out)


def check(item: object) -> None:
    assert isinstance(item, ReadTrack | PlatformTable | Refusal)
    if isinstance(item, Refusal):
        assert item.code.split(".")[0] in ("patrols", "patrols_reading", "county")
    if isinstance(item, ReadTrack):
        assert len(item.lon) == len(item.lat) == len(item.ele) == len(item.t) == len(item.segment)
        assert item.lon.dtype == item.lat.dtype == item.t.dtype == np.float64
        assert len(item.point_tracks) == len(item.lon)
        assert item.track.max(initial=0) < max(len(item.names), 1)
        assert not np.isinf(item.t).any()


@pytest.mark.parametrize("name", sorted(samples.FILES))
def test_reader_survives_every_accident(name, chinese_tmp):
    whole = samples.FILES[name]()
    chance = random.Random(f"20240506 {name}")
    path = chinese_tmp / f"轨迹{name[name.rindex('.') :]}"
    path.write_bytes(whole)
    assert any(not isinstance(item, Refusal) for item in reading.read_source(path, OPTIONS)), "the sample itself"
    for _ in range(ROUNDS):
        path.write_bytes(mutated(whole, chance))
        for item in reading.read_source(path, OPTIONS):
            check(item)


@pytest.mark.parametrize("name", [name for name in sorted(samples.FILES) if name.endswith((".xlsx", ".kmz", ".ovkmz"))])
def test_what_is_inside_an_archive_may_be_broken_too(name, chinese_tmp):
    chance = random.Random(name)
    path = chinese_tmp / f"轨迹{name[name.rindex('.') :]}"
    with zipfile.ZipFile(io.BytesIO(samples.FILES[name]())) as archive:
        members = {info.filename: archive.read(info) for info in archive.infolist()}
    for _ in range(ROUNDS // 2):
        victim = chance.choice(sorted(members))
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, data in members.items():
                archive.writestr(member, mutated(data, chance) if member == victim else data)
        for item in reading.read_source(path, OPTIONS):
            check(item)


def test_deep_json_is_refused(chinese_tmp):
    path = chinese_tmp / "深.geojson"
    path.write_text('{"type":"FeatureCollection","features":' + "[" * 100_000, encoding="utf-8")
    (refusal,) = reading.read_source(path, OPTIONS)
    assert refusal.code == "patrols_reading.not_geojson"


def test_numbers_beyond_all_bounds_are_no_places(chinese_tmp):
    path = chinese_tmp / "大.geojson"
    line = {"type": "LineString", "coordinates": [[108.1, 29.1], [10**400, 1e308], [108.2, 29.2]]}
    path.write_text(json.dumps({"type": "Feature", "geometry": line, "properties": {}}), encoding="utf-8")
    (track,) = reading.read_source(path, OPTIONS)
    assert np.isnan(track.lon).tolist() == [False, True, False]
