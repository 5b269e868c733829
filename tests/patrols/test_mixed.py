"""Two programs that write under one name, one of them shifted: found out, parted, answered for the tracks concerned."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from linzhang_plugin.county import crs, geom
from linzhang_plugin.county.errors import LinzhangError
from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols import datum, mixed, realign, sources
from linzhang_plugin.patrols.datum import KINDS, Sample, parted, weigh
from linzhang_plugin.patrols.importing import import_tracks
from linzhang_plugin.patrols.reading.model import GCJ02, WGS84
from tests.patrols.reading import samples
from tests.patrols.sources import DO, source
from tests.patrols.test_sources import EPSG, MONDAY, NAMES, report, walk
from tests.patrols.walks import county, degrees, gpx

SHIFTED = NAMES[3:]


@pytest.fixture
def opened(chinese_tmp):
    people = [
        {"name": name, "grid": ("01", "02")[index % 2], "start": "2024-01-01"} for index, name in enumerate(NAMES)
    ]
    with county(chinese_tmp / "青峰县.gpkg", people) as found:
        yield found


def rim(seed: int, grid: int) -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude of a walk round the rim of a grid of 2 km: moved by half a kilometre half of it is out."""
    chance = np.random.default_rng(seed)
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]])[:: chance.choice([1, -1])]
    near = 100 + 1800 * corners + chance.uniform(-60, 60, corners.shape)
    at = np.arange(0, 4.0001, 0.008)
    return degrees(np.interp(at, np.arange(5), near[:, 0]) + 2000 * grid, np.interp(at, np.arange(5), near[:, 1]))


def half_shifted(folder: Path, *, days: int = 4, first: int = 0) -> Path:
    """Three people's phones write as the project is, those of three others shift; all call themselves HuLin."""
    folder.mkdir(parents=True, exist_ok=True)
    for index, name in enumerate(NAMES):
        for day in range(first, first + days):
            lon, lat = DO[GCJ02 if name in SHIFTED else WGS84](*rim(10 * index + day, index % 2))
            t = MONDAY + day * 86400 + 15 * np.arange(len(lon))
            (folder / f"{name}_{day}.gpx").write_bytes(gpx(lon, lat, t, name))
    return folder


def farthest_from_truth(opened: County) -> float:
    """Metres by which a point of a stored track lies beside where the person was, at most."""
    worst = 0.0
    for row in opened.rows("SELECT geom, day, person.name AS who FROM track JOIN person ON person.uid = person_uid"):
        x, y, _ = geom.line_m(row["geom"])
        index, day = NAMES.index(row["who"]), int(str(row["day"])[8:10]) - 6
        true_x, true_y = crs.transformer(crs.WGS84, EPSG)(*rim(10 * index + day, index % 2))
        worst = max(worst, float(np.hypot(x - true_x, y - true_y).max()))
    return worst


def test_half_of_the_people_shifted_is_parted_answered_remembered_and_taken_back(opened, chinese_tmp):
    import_tracks(opened, [half_shifted(chinese_tmp / "混合")])
    shifted, sound = sorted(sources.frame_sources(opened), key=lambda found: found.verdict.kind)
    assert (shifted.verdict.kind, sound.verdict.kind) == (GCJ02, WGS84)
    assert (shifted.is_open, sound.is_open) == (True, False)
    for found, names in ((shifted, SHIFTED), (sound, NAMES[:3])):
        assert {Path(file).name[:2] for _, file in found.part} == set(names)
        assert (found.tracks, found.people, found.key) == (12, 3, "gpx:HuLin")

    assert realign.align(opened, "gpx:HuLin", GCJ02, report, only=[uid for uid, _ in shifted.part]) == 12
    assert farthest_from_truth(opened) < 0.02
    assert opened.scalar("SELECT datum FROM source_map WHERE source_key = 'frame:gpx:HuLin'") == "mixed"
    answered, rest = sources.frame_sources(opened)
    assert (answered.datum, answered.tracks, answered.is_open) == (GCJ02, 12, False)
    assert (rest.datum, rest.tracks, rest.is_open) == ("", 12, False)

    # the next month: who was answered is read so, the others as their files are
    staged, _ = import_tracks(opened, [half_shifted(chinese_tmp / "下旬", first=10)])
    assert len(staged.tracks) == 24
    assert farthest_from_truth(opened) < 0.02
    assert import_tracks(opened, [chinese_tmp / "混合", chinese_tmp / "下旬"])[0].tracks == []

    wrong = opened.rows("SELECT uid FROM track WHERE datum = 'gcj02' LIMIT 1")[0]["uid"]
    assert realign.align(opened, "gpx:HuLin", WGS84, report, only=[wrong]) == 1
    assert farthest_from_truth(opened) > 300, "one file alone is taken back"
    assert opened.scalar("SELECT datum FROM track WHERE uid = ?", (wrong,)) == WGS84
    with pytest.raises(LinzhangError, match="track_unknown"):
        realign.align(opened, "gpx:HuLin", GCJ02, report, only=["niemals.gpx"])


def test_a_folder_says_what_its_people_alone_cannot(opened, chinese_tmp):
    """Each person has a single track, which proves nothing; the tracks of a town's folder prove it together."""
    for index, name in enumerate(NAMES):
        folder = chinese_tmp / "五月" / ("东乡" if name in SHIFTED else "西乡")
        folder.mkdir(parents=True, exist_ok=True)
        lon, lat = DO[GCJ02 if name in SHIFTED else WGS84](*rim(10 * index + 1, index % 2))
        t = MONDAY + 86400 + 15 * np.arange(len(lon))
        (folder / f"{name}.gpx").write_bytes(gpx(lon, lat, t, name))
    import_tracks(opened, [chinese_tmp / "五月"])
    found = {part.verdict.kind: {file for _, file in part.part} for part in sources.frame_sources(opened)}
    assert set(found) == {GCJ02, WGS84}
    assert {Path(file).parts[-2] for file in found[GCJ02]} == {"东乡"}, found
    assert {Path(file).parts[-2] for file in found[WGS84]} == {"西乡"}


def test_an_answer_for_some_leaves_the_answer_that_the_others_had(opened, chinese_tmp):
    import_tracks(opened, [half_shifted(chinese_tmp / "混合")])
    realign.align(opened, "gpx:HuLin", WGS84, report)
    files = [
        row["source"] for row in opened.rows("SELECT source FROM track") if Path(row["source"]).name[:2] in SHIFTED
    ]
    assert realign.align(opened, "gpx:HuLin", GCJ02, report, only=files) == 12
    assert {row["datum"]: row["n"] for row in opened.rows("SELECT datum, count(*) AS n FROM track GROUP BY datum")} == {
        GCJ02: 12,
        WGS84: 12,
    }
    assert all(not found.is_open for found in sources.frame_sources(opened))
    # one answer for the whole source ends the parts
    assert realign.align(opened, "gpx:HuLin", GCJ02, report) == 12
    assert {found.datum for found in sources.frame_sources(opened)} == {GCJ02}


def test_a_phone_changed_in_the_middle_of_the_month(opened, chinese_tmp):
    """Every person's tracks of the second half are shifted: only each track can say it."""
    folder = chinese_tmp / "换手机"
    folder.mkdir()
    for index, name in enumerate(NAMES):
        for day in range(8):
            lon, lat = DO[GCJ02 if day >= 4 else WGS84](*rim(10 * index + day, index % 2))
            t = MONDAY + day * 86400 + 15 * np.arange(len(lon))
            (folder / f"{name}_{day}.gpx").write_bytes(gpx(lon, lat, t, name))
    import_tracks(opened, [folder])
    found = sources.frame_sources(opened)
    assert all(part.part for part in found), "the source is not moved as one"
    assert sum(part.tracks for part in found) == 48
    for part in found:
        if part.verdict.kind:
            late = [int(Path(file).stem[-1]) >= 4 for _, file in part.part]
            assert all(late) if part.verdict.kind == GCJ02 else not any(late)


@pytest.mark.parametrize("size", [1000.0, 3000.0, 5000.0])
def test_a_mixed_source_is_hardly_ever_proposed_as_one_and_its_parts_are_right(size):
    chance = np.random.default_rng(20240507)
    said = whole = right = proposed = total = 0
    for turn in range(12):
        samples, plane = source(chance, GCJ02, size, 12, int(chance.integers(3, 6)), ways=turn % 2 == 1, boards=False)
        sound = [int(s.person) % 2 == 0 for s in samples]
        both = [
            Sample(s.person, *datum.undone(GCJ02, s.lon, s.lat), s.own, s.ways) if flag else s
            for s, flag in zip(samples, sound, strict=True)
        ]
        verdict = weigh(both, plane)
        said += verdict.is_mixed
        whole += bool(verdict.kind)
        found = parted(both, plane)
        assert sorted(index for kind in (*KINDS, "") for index in found[kind]) == list(range(len(both)))
        total += len(both)
        for kind in KINDS:
            proposed += len(found[kind])
            right += sum(kind == (WGS84 if sound[index] else GCJ02) for index in found[kind])
    print(f"\n  {size / 1000:.0f} km: said to be mixed {said}/12; tracks proposed {proposed}/{total}, right {right}")
    assert said >= 11
    assert whole <= 1
    assert right >= 0.95 * proposed
    if size == 1000.0:
        assert proposed > 0.2 * total


def test_a_source_of_one_kind_is_not_parted():
    chance = np.random.default_rng(4)
    samples, plane = source(chance, GCJ02, 1000.0, 8, 3, ways=False, boards=False)
    told = [mixed.Told(f"{n}", f"轨迹/{sample.person}/a.gpx", sample) for n, sample in enumerate(samples)]
    assert {part.verdict.kind for part in mixed.parts(told, plane)} <= {GCJ02, ""}


def test_the_algorithms_list_the_parts_and_take_files(qgis_app, chinese_tmp):
    import processing

    people = [
        {"name": name, "grid": ("01", "02")[index % 2], "start": "2024-01-01"} for index, name in enumerate(NAMES)
    ]
    path = chinese_tmp / "青峰县.gpkg"
    with county(path, people) as made:
        import_tracks(made, [half_shifted(chinese_tmp / "混合")])
    parts = json.loads(processing.run("linzhang:tracksources", {"COUNTY": str(path)})["SOURCES"])
    (shifted,) = [part for part in parts if part["proposed"] == GCJ02]
    assert any("12" in line for line in shifted["evidence"])
    only = "\n".join(file for _, file in shifted["part"])
    request = {"COUNTY": str(path), "SOURCE": shifted["source"], "DATUM": 1, "ONLY": only}
    assert processing.run("linzhang:aligntracks", request)["TRACKS"] == 12
    with County.open(path, read_only=True) as made:
        assert farthest_from_truth(made) < 0.02


def test_a_source_that_contradicts_itself_and_cannot_be_parted_says_so(opened, chinese_tmp):
    """Everybody's tracks, one each, half of them shifted: nothing is proposed, and any of them may be answered."""
    folder = chinese_tmp / "混合"
    folder.mkdir()
    for index, name in enumerate(NAMES):
        lon, lat = DO[GCJ02 if name in SHIFTED else WGS84](*walk(10 * index + 1, index % 2))
        (folder / f"{name}.gpx").write_bytes(gpx(lon, lat, MONDAY + 15 * np.arange(len(lon)), name))
    import_tracks(opened, [folder])
    (found,) = sources.frame_sources(opened)
    assert (found.verdict.kind, found.verdict.is_mixed, found.is_part, len(found.part)) == ("", True, False, 6)
    from linzhang_plugin.patrols.algorithms_words import frame_lines

    assert any("two programs" in line or "两种程序" in line for line in frame_lines(found))


def test_a_track_whose_shift_was_undone_is_known_in_another_format(opened, chinese_tmp):
    """The other format is a source that nobody was asked about: its places are compared as the first's files are."""
    import_tracks(opened, [half_shifted(chinese_tmp / "混合", days=1)])
    realign.align(opened, "gpx:HuLin", GCJ02, report)
    lon, lat = DO[GCJ02](*rim(30, 1))
    times = [samples.local(t) for t in MONDAY + 15 * np.arange(len(lon))]
    rows = [[SHIFTED[0], f"{x:.5f}", f"{y:.5f}", t] for x, y, t in zip(lon, lat, times, strict=True)]
    (chinese_tmp / "五位.csv").write_text(samples.table(["姓名", "经度", "纬度", "时间"], rows), encoding="utf-8")
    staged, _ = import_tracks(opened, [chinese_tmp / "五位.csv"])
    assert staged.tracks == []
    assert [entry.code for entry in staged.ledger.entries if entry.status == "unchanged"] == ["patrols.same_points"]
