"""Importing into a county file and judging a month, with walks whose truth is known."""

from __future__ import annotations

import datetime
import sqlite3
from pathlib import Path

import numpy as np
import openpyxl
import pytest
import shapely

from linzhang_plugin.county import geom
from linzhang_plugin.county.errors import Cancelled, LinzhangError
from linzhang_plugin.patrols import again, importing
from linzhang_plugin.patrols.importing import import_tracks
from linzhang_plugin.patrols.sheets import month_book
from linzhang_plugin.patrols.verdicts import months as month
from linzhang_plugin.patrols.verdicts.results import Month, in_short
from tests.patrols.walks import MONDAY, county, degrees, gpx, patrol

PEOPLE = [
    {"name": "张三", "grid": "01", "start": "2020-01-01", "phone": "13800000001"},
    {"name": "李四", "grid": "02", "start": "2020-01-01", "phone": "13800000002"},
]
MAY = Month.of("2024-05")


@pytest.fixture
def opened(chinese_tmp):
    with county(chinese_tmp / "青峰县.gpkg", PEOPLE) as value:
        yield value


@pytest.fixture
def folder(chinese_tmp) -> Path:
    return chinese_tmp / "轨迹"


def judged(opened) -> dict[tuple[str, int], month.PersonDay]:
    """(name, day of May) → day, of the month judged and stored."""
    result, renewed = month.judge_month(opened, MAY)
    month.store(opened, result, renewed)
    return {(p.name, d.day.day): d for p in result.people for d in p.days}


def statuses(ledger) -> list[tuple[str, str, str]]:
    return [(entry.source, entry.status, entry.code) for entry in ledger.entries]


def content(opened) -> list[tuple]:
    tables = ("track", "track_area", "patrol_day", "source_map")
    return [tuple(row) for table in tables for row in opened.rows(f"SELECT * FROM {table} ORDER BY id")]


def test_track_is_stored_with_every_point_and_its_time(opened, folder):
    patrol(folder / "石桥镇" / "张三" / "张三_20240506.gpx", "张三", zone="+08:00")
    staged, uid = import_tracks(opened, [folder])
    assert statuses(staged.ledger) == [("石桥镇/张三/张三_20240506.gpx", "accepted", "patrols.accepted")]
    row = opened.rows("SELECT * FROM track")[0]
    x, _, m = geom.line_m(row["geom"])
    assert len(x) == row["points"] == 401
    assert m[0] == MONDAY == row["start"]
    assert np.isfinite(m).all()
    assert len(row["mask"]) == 401
    assert np.frombuffer(row["ele"], dtype="<f4").tolist() == [800.5] * 401
    assert (str(row["day"]), row["seconds"], row["import_uid"]) == ("2024-05-06", 4000, uid)
    assert row["metres"] == pytest.approx(3000 + 40, rel=0.02)  # to and fro 3 km, 20 m aside at each end
    assert row["raw"] is None
    assert opened.scalar("SELECT name FROM person WHERE uid = ?", (row["person_uid"],)) == "张三"
    assert opened.scalar('SELECT accepted FROM "import" WHERE uid = ?', (uid,)) == 1


def test_importing_twice_changes_nothing(opened, folder):
    for day in (6, 7):
        patrol(folder / f"张三_2024050{day}.gpx", "张三", day=day)
    import_tracks(opened, [folder])
    before = content(opened)
    staged, _ = import_tracks(opened, [folder])
    assert [entry.status for entry in staged.ledger.entries] == ["unchanged", "unchanged"]
    assert content(opened) == before
    (folder / "张三_20240506.gpx").rename(folder / "张三_改名.gpx")
    staged, _ = import_tracks(opened, [folder])
    assert staged.ledger.entries[-1].code == "patrols.same_points"
    assert content(opened) == before


def test_cancel_leaves_the_file_as_it_was(opened, folder):
    for day in range(1, 9):
        patrol(folder / f"张三_2024050{day}.gpx", "张三", day=day)
    calls = []

    def cancel_late(fraction: float) -> None:
        calls.append(fraction)
        if len(calls) == 6:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_tracks(opened, [folder], cancel_late)
    assert opened.scalar("SELECT count(*) FROM track") == 0
    assert opened.scalar('SELECT count(*) FROM "import"') == 0


def test_failure_while_writing_leaves_nothing_half_written(opened, folder):
    patrol(folder / "张三_20240506.gpx", "张三")
    job = importing.Import(opened)
    staged = job.stage([folder])
    staged.shares.append({"track_uid": "nobody", "area_uid": None, "day": "2024-05-06", "metres": 1.0, "seconds": 1.0})
    with pytest.raises(LinzhangError):
        job.write(staged)
    assert opened.scalar("SELECT count(*) FROM track") == 0


def test_bad_files_are_listed_and_good_ones_go_in(opened, folder):
    patrol(folder / "张三_20240506.gpx", "张三")
    (folder / "空.gpx").write_bytes(b"")
    (folder / "网页.gpx").write_text("<html></html>", encoding="utf-8")
    (folder / "旧.kml").write_text("<kml/>", encoding="utf-8")
    (folder / "照片.jpg").write_bytes(b"x")
    whole = patrol(folder / "张三_20240507.gpx", "张三", day=7).read_bytes()
    (folder / "张三_20240507.gpx").write_bytes(whole[: len(whole) // 2])
    t = MONDAY + np.arange(50) * 10.0
    (folder / "斯洛文尼亚.gpx").write_bytes(gpx(14 + t * 0, 45 + (t - MONDAY) * 1e-5, t))
    staged, _ = import_tracks(opened, [folder])
    assert sorted(statuses(staged.ledger)) == [
        ("张三_20240506.gpx", "accepted", "patrols.accepted"),
        ("张三_20240507.gpx", "noted", "patrols.truncated"),
        ("斯洛文尼亚.gpx", "refused", "patrols.far_from_county"),
        ("旧.kml", "refused", "patrols.no_points"),
        ("空.gpx", "refused", "patrols.file_empty"),
        ("网页.gpx", "refused", "patrols.not_gpx"),
    ]
    assert staged.others == 1
    assert opened.scalar("SELECT count(*) FROM track") == 2


def test_empty_or_missing_folder_is_said(opened, folder):
    folder.mkdir()
    with pytest.raises(LinzhangError, match="no_files"):
        import_tracks(opened, [folder])
    with pytest.raises(LinzhangError, match="input_missing"):
        import_tracks(opened, [folder / "没有"])


def test_metres_and_seconds_inside_the_own_grid(opened, folder):
    # 10 rounds of 1 km between x = 1500 and 2500: half of it in grid 01, half in 02
    patrol(folder / "张三_20240506.gpx", "张三", metres=10_000, seconds=9_000, left=1500)
    import_tracks(opened, [folder])
    found = judged(opened)["张三", 6]
    assert found.measured.inside_metres == pytest.approx(found.measured.metres / 2, rel=0.03)
    assert found.measured.inside_seconds == pytest.approx(4500, rel=0.03)
    assert found.valid
    rows = opened.rows(
        "SELECT area.level, count(*) AS n, sum(metres) AS m, sum(seconds) AS s FROM track_area "
        "JOIN area ON area.uid = track_area.area_uid GROUP BY area.level"
    )
    by_level = {row["level"]: (row["n"], round(row["m"]), round(row["s"])) for row in rows}
    whole = (round(found.measured.metres), round(found.measured.seconds))
    assert by_level == {"grid": (2, *whole), "village": (1, *whole), "town": (1, *whole)}
    assert opened.scalar("SELECT count(*) FROM track_area WHERE area_uid IS NULL") == 0


def test_outside_every_area_is_kept_beside(opened, folder):
    patrol(folder / "张三_20240506.gpx", "张三", left=-1500)
    import_tracks(opened, [folder])
    found = judged(opened)["张三", 6]
    assert found.measured.metres > 3000
    assert found.measured.inside_metres == 0
    assert found.reasons == ["outside"]
    assert opened.scalar("SELECT area_uid FROM track_area") is None


def test_days_without_track_and_on_leave(opened, folder):
    uid = opened.scalar("SELECT uid FROM person WHERE name = '张三'")
    with opened.batch("test") as batch:
        batch.insert("leave", [{"person_uid": uid, "start": "2024-05-10", "end": "2024-05-12"}])
    patrol(folder / "张三_20240506.gpx", "张三")
    import_tracks(opened, [folder])
    found = judged(opened)
    assert found["张三", 6].valid
    assert [found["张三", n].reasons for n in (9, 10, 11, 12)] == [["no_track"], ["leave"], ["leave"], ["no_track"]]


def test_copied_track_counts_for_the_one_whose_area_it_is_in(opened, folder):
    original = patrol(folder / "李四" / "李四_20240506.gpx", "李四", left=2200)
    (folder / "张三").mkdir()
    (folder / "张三" / "张三_20240506.gpx").write_bytes(original.read_bytes().replace("李四".encode(), "张三".encode()))
    staged, _ = import_tracks(opened, [folder])
    assert [entry.code for entry in staged.ledger.entries].count("patrols.copied_from") == 1
    assert opened.scalar("SELECT count(*) FROM track") == 2
    found = judged(opened)
    assert found["李四", 6].valid
    assert "copied" in found["张三", 6].reasons
    before = content(opened)
    import_tracks(opened, [folder])
    assert content(opened) == before


def test_overlapping_exports_are_counted_once(opened, folder):
    whole = patrol(folder / "张三_全天.gpx", "张三", metres=4000, seconds=4800)
    text = whole.read_text(encoding="utf-8")
    points = text.split("<trkpt")
    (folder / "张三_上午.gpx").write_text("<trkpt".join(points[:241]) + "</trkseg></trk></gpx>", encoding="utf-8")
    import_tracks(opened, [folder])
    assert opened.scalar("SELECT count(*) FROM track") == 2
    found = judged(opened)["张三", 6]
    alone = opened.scalar("SELECT max(metres) FROM track")
    assert found.measured.metres == pytest.approx(alone, rel=0.01)
    assert found.measured.seconds == pytest.approx(4800, abs=20)


def test_ride_inside_the_area_does_not_fill_the_minimum(opened, folder):
    patrol(folder / "张三_20240506.gpx", "张三", metres=40_000, seconds=4_000)
    import_tracks(opened, [folder])
    found = judged(opened)["张三", 6]
    assert found.measured.inside_metres == pytest.approx(found.measured.metres)
    assert found.measured.metres > 30_000
    assert found.measured.foot_seconds < 1000
    assert found.measured.seconds == pytest.approx(4000, abs=20)
    assert found.reasons == ["speed"]


def test_change_in_mid_month(chinese_tmp, folder):
    people = [
        {"name": "张三", "grid": "01", "start": "2020-01-01", "end": "2024-05-16"},
        {"name": "王五", "grid": "01", "start": "2024-05-16"},
    ]
    with county(chinese_tmp / "青峰县.gpkg", people) as opened:
        for name, day in (("张三", 15), ("张三", 16), ("王五", 16)):
            patrol(
                folder / name / f"{name}_202405{day}.gpx", name, day=day, metres=3000 + 31 * day + 17 * (name == "王五")
            )
        import_tracks(opened, [folder])
        result, _ = month.judge_month(opened, MAY)
        lines = {p.name: p for p in result.people}
        assert {name: (p.days_in_post, p.target) for name, p in lines.items()} == {"张三": (15, 7), "王五": (16, 8)}
        found = {(p.name, d.day.day): d for p in result.people for d in p.days}
        assert found["张三", 15].valid
        assert found["张三", 16].reasons == ["no_post"]
        assert found["王五", 16].valid
        assert ("王五", 15) not in found


def test_unmatched_track_is_kept_and_assigned_once_the_source_is_named(opened, folder):
    patrol(folder / "备用机_20240506.gpx", "")
    staged, _ = import_tracks(opened, [folder])
    assert staged.ledger.entries[0].code == "patrols.nobody"
    assert opened.scalar("SELECT person_uid FROM track") is None
    result, _ = month.judge_month(opened, MAY)
    assert result.unassigned_tracks == 1
    source = opened.rows("SELECT uid, source_key, person_uid FROM source_map WHERE source_key NOT LIKE 'frame:%'")[0]
    assert (source["source_key"], source["person_uid"]) == ("轨迹/备用机", None)
    uid = opened.scalar("SELECT uid FROM person WHERE name = '张三'")
    with opened.batch("test") as batch:
        batch.update("source_map", source["uid"], person_uid=uid)
    staged, _ = import_tracks(opened, [folder])
    assert staged.ledger.entries[0].code == "patrols.assigned_now"
    assert opened.scalar("SELECT person_uid FROM track") == uid


def test_same_file_twice_in_one_import_takes_the_name_of_either(opened, folder):
    data = patrol(folder / "a" / "备用机_20240506.gpx", "").read_bytes()
    (folder / "张三").mkdir()
    (folder / "张三" / "20240506.gpx").write_bytes(data)
    staged, _ = import_tracks(opened, [folder])
    assert [entry.code for entry in staged.ledger.entries] == ["patrols.nobody", "patrols.assigned_now"]
    rows = opened.rows("SELECT person.name FROM track JOIN person ON person.uid = track.person_uid")
    assert [row["name"] for row in rows] == ["张三"]


def test_inside_is_never_printed_as_more_than_the_whole(opened, folder):
    for day in range(1, 29):
        patrol(folder / f"张三_202405{day:02d}.gpx", "张三", metres=3000 + 13.7 * day, left=1400 + 10 * day, day=day)
    import_tracks(opened, [folder])
    for found in judged(opened).values():
        assert round(found.measured.inside_metres, 2) <= round(found.measured.metres, 2)
        assert found.measured.inside_seconds <= found.measured.seconds


def test_redrawn_areas(opened, folder):
    patrol(folder / "张三_20240506.gpx", "张三", left=2200)
    import_tracks(opened, [folder])
    assert judged(opened)["张三", 6].reasons == ["outside"]
    rows = {row["code"]: row["uid"] for row in opened.rows("SELECT code, uid FROM area WHERE level = 'grid'")}
    blobs = {row["uid"]: geom.wkb_of(row["geom"]) for row in opened.rows("SELECT uid, geom FROM area")}
    one, two = rows["520999101201-01"], rows["520999101201-02"]
    with opened.batch("test") as batch:
        batch.update("area", one, geom=blobs[two])
        batch.update("area", two, geom=blobs[one])
    result, renewed = month.judge_month(opened, MAY, again=True)
    assert month.store(opened, result, renewed)
    assert judged(opened)["张三", 6].valid


def test_redrawn_areas_early_in_the_month_keep_what_is_not_judged(opened, folder):
    """A clock that runs behind, or tracks dated ahead: what is beyond the last judged day stays as it is."""
    for day in (3, 6):
        patrol(folder / f"张三_2024050{day}.gpx", "张三", day=day)
    import_tracks(opened, [folder])
    judged(opened)
    shares, days = (opened.scalar(f"SELECT count(*) FROM {table}") for table in ("track_area", "patrol_day"))
    early = Month.of("2024-05", datetime.date(2024, 5, 5))
    result, renewed = month.judge_month(opened, early, again=True)
    assert month.store(opened, result, renewed)
    assert opened.scalar("SELECT count(*) FROM track_area") == shares
    assert opened.scalar("SELECT count(*) FROM patrol_day") == days == 2


def test_copies_stay_what_they_are_when_tracks_change_hands(opened, folder):
    """Two people with the same points; then both files are said to be the other's: no third copy comes into being."""
    data = patrol(folder / "机一" / "20240506.gpx", "").read_bytes()
    (folder / "机二").mkdir()
    (folder / "机二" / "20240506.gpx").write_bytes(data)
    uids = {row["name"]: row["uid"] for row in opened.rows("SELECT name, uid FROM person")}

    def owners() -> dict[str, str]:
        return {row["source"]: row["person_uid"] for row in opened.rows("SELECT source, person_uid FROM track")}

    def say(one: str, two: str) -> None:
        with opened.batch("source") as batch:
            batch.execute("DELETE FROM source_map", table="source_map")
            rows = [("机一", one), ("机二", two)]
            batch.insert("source_map", [{"source_key": key, "person_uid": uids[name]} for key, name in rows])

    for one, two in (("张三", "李四"), ("李四", "张三"), ("李四", "李四"), ("张三", "李四")):
        say(one, two)
        import_tracks(opened, [folder])
        assert owners() == {"机一/20240506.gpx": uids[one], "机二/20240506.gpx": uids[two]}
        before = content(opened)
        staged, _ = import_tracks(opened, [folder])
        assert [entry.status for entry in staged.ledger.entries] == ["unchanged", "unchanged"]
        assert content(opened) == before


def test_same_name_in_two_folders_is_a_copy_and_no_correction(opened, folder):
    """Files chosen one by one have the same name: it is the folder they lie in that tells them apart."""
    one = patrol(folder / "李四" / "轨迹.gpx", "", left=2200)
    two = folder / "张三" / "轨迹.gpx"
    two.parent.mkdir()
    two.write_bytes(one.read_bytes())
    for path in (one, two, one, two):
        import_tracks(opened, [path])
    rows = opened.rows(
        "SELECT source, name FROM (SELECT track.source, person.name FROM track JOIN person ON "
        "person.uid = person_uid) ORDER BY source"
    )
    assert [tuple(row) for row in rows] == [("张三/轨迹.gpx", "张三"), ("李四/轨迹.gpx", "李四")]


def test_names_in_short():
    assert in_short(["01网格", "02网格", "03网格"]) == "01、02、03网格"
    assert in_short(["东山村01网格", "东山村02网格", "西山村01网格"]) == "东山村01、02网格、西山村01网格"
    assert in_short(["上村一组", "上村二组"]) == "上村一、二组"
    assert in_short(["大湾网格", "小湾网格"]) == "大湾网格、小湾网格"
    assert in_short(["石桥镇"]) == "石桥镇"
    assert in_short([]) == ""


def test_stored_month_equals_judged_month(opened, folder):
    patrol(folder / "张三_20240506.gpx", "张三")
    patrol(folder / "张三_20240507.gpx", "张三", left=-1500, day=7)
    import_tracks(opened, [folder])
    found = judged(opened)
    read = {(p.name, d.day.day): d for p in month.stored(opened, MAY).people for d in p.days}
    assert {key: (d.valid, d.reasons) for key, d in read.items()} == {
        key: (d.valid, d.reasons) for key, d in found.items()
    }
    result, renewed = month.judge_month(opened, MAY)
    assert month.store(opened, result, renewed) is False


def test_reassigned_track_leaves_no_stale_day(opened, folder):
    patrol(folder / "张三_20240506.gpx", "张三")
    import_tracks(opened, [folder])
    judged(opened)
    with opened.batch("test") as batch:
        batch.update("track", opened.scalar("SELECT uid FROM track"), person_uid=None)
    judged(opened)
    assert opened.scalar("SELECT count(*) FROM patrol_day") == 0


def test_track_without_time_is_measured_and_not_counted(opened, folder):
    lon, lat = degrees(200 + np.arange(200) * 5.0, np.full(200, 500.0))
    folder.mkdir()
    (folder / "张三_20240506.gpx").write_bytes(gpx(lon, lat, None, "张三"))
    staged, _ = import_tracks(opened, [folder])
    assert [entry.code for entry in staged.ledger.entries] == ["patrols.untimed_points", "patrols.day_from_name"]
    found = judged(opened)["张三", 6]
    assert found.measured.inside_metres == pytest.approx(995, rel=0.02)
    assert "too_little_time" in found.reasons


def test_month_table(opened, folder, chinese_tmp):
    for day in range(1, 17):
        patrol(folder / f"张三_202405{day:02d}.gpx", "张三", day=day)
    patrol(folder / "李四_20240506.gpx", "李四", left=-1500)
    import_tracks(opened, [folder])
    result, _ = month.judge_month(opened, MAY)
    path = month_book.write(opened, result, chinese_tmp / "巡护月表.xlsx")
    book = openpyxl.load_workbook(path)
    table = book["巡护月表"]
    rows = [[cell.value for cell in row] for row in table.iter_rows()]
    head = next(i for i, row in enumerate(rows) if row[0] == "序号")
    first, second = rows[head + 1], rows[head + 2]
    assert first[1:13] == ["石桥镇", "小塘村", "01网格", "张三", 10, 6, 0, 16, 16, 0, 15, 0]
    assert (first[17], second[17]) == ("达标", "未达标")
    assert second[19] == "1天：区外1；无轨迹30天"
    days = [[cell.value for cell in row] for row in book["逐日明细"].iter_rows()]
    walked = [row for row in days if row[3] == "张三"]
    assert len(walked) == 16
    # the total is the sum of the printed figures
    assert first[13] == pytest.approx(sum(row[5] for row in walked), abs=1e-9)
    assert table.page_setup.orientation == "landscape"
    assert str(table.page_setup.paperSize) == "9"
    assert table.print_title_rows == f"${head + 1}:${head + 1}"
    assert table.sheet_properties.pageSetUpPr.fitToPage


def test_real_files_through_the_import(opened, shared):
    """Every real file is stored or refused in words; none stops the others."""
    inputs = [shared / "data" / name for name in ("tracks", "antivectors", "derived")]
    with opened.batch("test") as batch:  # an area where the shifted files lie
        square = geom.to_wkb([shapely.box(555_000, 3_280_000, 575_000, 3_300_000)])[0]
        row = {"code": "520999101202-01", "name": "北村01网格", "level": "grid", "kind": "base", "geom": square}
        batch.insert("area", [row])
    staged, _ = import_tracks(opened, inputs)
    gpx_files = [path for folder in inputs for path in folder.rglob("*.gpx")]
    told = {entry.source for entry in staged.ledger.entries if entry.source.endswith(".gpx")}
    assert told == {path.name for path in gpx_files}
    stored = {row["source"]: row["n"] for row in opened.rows("SELECT source, count(*) AS n FROM track GROUP BY source")}
    assert stored == {
        "derived/drift_spike_301ms_shifted.gpx": 1,
        "derived/driving_61ms_shifted.gpx": 1,
        "derived/two_sessions_34h_gap_shifted.gpx": 2,
    }
    codes = {entry.source: entry.code for entry in staged.ledger.entries}
    assert codes["si_korita-zbevnica.gpx"] == codes["utf16le_bom.gpx"] == "patrols.far_from_county"
    assert codes["zero_length.gpx"] == "patrols.file_empty"
    driven = opened.rows("SELECT metres, mask FROM track WHERE source = 'derived/driving_61ms_shifted.gpx'")[0]
    assert 3500 < driven["metres"] < 4500  # the watch says 4,109 m
    assert bytes([16]) in driven["mask"]


def test_undated_track_counts_on_no_day(opened, folder):
    lon, lat = degrees(200 + np.arange(50) * 5.0, np.full(50, 500.0))
    folder.mkdir()
    (folder / "张三.gpx").write_bytes(gpx(lon, lat, None, "张三"))
    import_tracks(opened, [folder])
    assert opened.scalar("SELECT day FROM track") is None
    assert opened.scalar("SELECT count(*) FROM track_area") == 0
    assert month.judge_month(opened, MAY)[0].undated_tracks == 1


def test_every_reason_of_the_ledger_has_a_sentence():
    import re

    from linzhang_plugin.desktop.messages import patrols

    known = patrols.sentences(lambda _context, text: text)
    folder = Path(importing.__file__).parent
    used = {
        code for path in folder.glob("*.py") for code in re.findall(r'"(patrols\.[a-z_]+)"', path.read_text("utf-8"))
    }
    assert used - {"patrols.rule", "patrols.cleaning"} <= set(known)


def test_closed_file_is_consistent(opened, folder):
    patrol(folder / "张三_20240506.gpx", "张三")
    import_tracks(opened, [folder])
    with sqlite3.connect(opened.path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert datetime.date(2024, 5, 6) == MAY.first + datetime.timedelta(days=5)
    assert again.key_of({"person_uid": "a", "day": "2024-05-06"}) == ("a", "2024-05-06")


def test_tracks_of_one_second_are_told_apart_by_one_comparison(opened, folder, monkeypatch):
    """A whole town sets out at eight: each track must not be compared place by place with all the others."""
    from linzhang_plugin.patrols import known

    for number in range(12):
        patrol(folder / f"轨迹{number}.gpx", "", left=100.0 + 40 * number)
    compared = []
    is_same = known.Known._is_same
    monkeypatch.setattr(known.Known, "_is_same", lambda *args: compared.append(args) or is_same(*args))
    staged, _ = import_tracks(opened, [folder])
    assert len(staged.tracks) == 12
    assert compared == []
