"""Photos and checks of boards: real JPEGs with EXIF, matched, copied once, told of when far."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from linzhang_plugin.county import crs
from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.geom import to_wkb
from linzhang_plugin.county.ledger import Ledger
from linzhang_plugin.signboards.photos import _is_in
from tools.demo.photos import exif

from .conftest import EPSG, X0, Y0

pytestmark = pytest.mark.matrix
HERE = (X0 + 500.0, Y0 + 400.0)


def degrees(x: float, y: float) -> tuple[float, float]:
    lon, lat = crs.transformer(EPSG, crs.CGCS2000)(np.array([x]), np.array([y]))
    return float(lon[0]), float(lat[0])


def jpeg(
    path: Path, at: tuple[float, float] | None = None, shade: int = 90, taken: str = "2024:06:03 09:30:00"
) -> Path:
    """A real JPEG with EXIF: place (county's CRS) and time."""
    from qgis.PyQt.QtCore import QBuffer, QIODevice
    from qgis.PyQt.QtGui import QColor, QImage

    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(shade, 140, 60))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")
    plain = bytes(buffer.data())
    lon, lat = degrees(*at) if at is not None else (None, None)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(plain[:2] + exif(lon, lat, taken) + plain[2:])
    return path


@pytest.fixture
def county(qgis_app: object, make_county: Callable[..., Path]) -> Path:
    """Three boards: the first at HERE, the second 300 m east of it, the third without a place."""
    path = make_county()
    with County.open(path) as county, county.batch("boards") as batch:
        rows = []
        for i, xy in enumerate([HERE, (HERE[0] + 300, HERE[1]), None], start=1):
            area = county.scalar("SELECT uid FROM area WHERE code = ?", (f"52099910220{i}",))
            row = {"number": f"52099910220{i}-V01", "area_uid": area, "state": "planned"}
            rows.append({**row, "geom": None if xy is None else to_wkb([shapely.points(*xy)])[0]})
        batch.insert("board", rows)
    return path


def add(path: Path, **more: Any) -> tuple[dict[str, Any], Ledger]:
    import processing

    out = processing.run("linzhang:addboardphotos", {"COUNTY": str(path), **more})
    return out, ledger(path, out)


def ledger(path: Path, out: dict[str, Any]) -> Ledger:
    with County.open(path, read_only=True) as county:
        return Ledger.from_json("x", county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (out["IMPORT"],)))


def photos(path: Path) -> list[Any]:
    with County.open(path, read_only=True) as county:
        return county.rows(
            "SELECT board.number, board_photo.*, document.path FROM board_photo JOIN board ON board.uid = board_uid"
            " JOIN document ON document.uid = document_uid ORDER BY board.number"
        )


def codes(found: Ledger) -> list[str]:
    return [entry.code.split(".")[1] for entry in found.entries]


def test_a_photo_goes_to_the_board_of_its_name_with_place_time_and_distance(county: Path) -> None:
    shot = jpeg(county.parent / "照片" / "520999102201-V01 正面.jpg", (HERE[0] + 12, HERE[1] - 5))
    _, found = add(county, FILES=[str(shot)])
    assert codes(found) == ["photo_by_name"]
    (row,) = photos(county)
    assert row["number"] == "520999102201-V01"
    assert row["metres_off"] == pytest.approx(13.0, abs=0.2)
    # 9.30 in the morning in China
    assert row["taken"] == datetime.datetime(2024, 6, 3, 1, 30, tzinfo=datetime.UTC).timestamp()
    assert (county.parent / row["path"]).read_bytes() == shot.read_bytes()
    assert row["path"].startswith("附件/")


@pytest.mark.once
def test_a_number_that_is_part_of_a_longer_one_is_not_that_board() -> None:
    assert _is_in("v01", "石桥镇_v01_近景")
    assert not _is_in("520999102201-v01", "520999102201-v012")
    assert not _is_in("1-v01", "11-v01")


@pytest.mark.once
def test_a_photo_without_a_number_goes_to_the_nearest_board_within_the_profiles_distance(county: Path) -> None:
    folder = county.parent / "照片"
    jpeg(folder / "IMG_1.jpg", (HERE[0] + 270, HERE[1]), 1)
    jpeg(folder / "里面" / "IMG_2.JPG", (HERE[0] + 150, HERE[1]), 2)
    jpeg(folder / "IMG_3.jpeg", None, 3)
    (folder / "坏.jpg").write_bytes(b"no picture")
    (folder / "说明.txt").write_text("x", encoding="utf-8")
    _, found = add(county, FOLDER=str(folder))
    by_file = {entry.source: entry for entry in found.entries}
    assert set(by_file) == {"IMG_1.jpg", "IMG_2.JPG", "IMG_3.jpeg", "坏.jpg"}
    assert by_file["IMG_1.jpg"].code == "signboards_register.photo_by_place"
    assert by_file["IMG_2.JPG"].code == "signboards_register.photo_too_far"
    assert by_file["IMG_2.JPG"].values["metres"] == "150"
    assert by_file["IMG_3.jpeg"].code == "signboards_register.photo_unknown"
    assert by_file["坏.jpg"].code == "signboards_register.photo_not_picture"
    assert [(row["number"], row["metres_off"]) for row in photos(county)] == [
        ("520999102202-V01", pytest.approx(30, abs=0.2))
    ]


@pytest.mark.once
def test_a_photo_far_from_the_planned_place_is_kept_and_told_of(county: Path) -> None:
    shot = jpeg(county.parent / "520999102202-V01.jpg", HERE)
    _, found = add(county, FILES=[str(shot)])
    assert codes(found) == ["photo_off"]
    assert found.entries[0].values["metres"] == "300"
    assert len(photos(county)) == 1


@pytest.mark.once
def test_a_board_without_a_place_is_proposed_the_photos_and_takes_it_when_asked(county: Path) -> None:
    shot = jpeg(county.parent / "520999102203-v01.jpg", (HERE[0] + 40, HERE[1] + 900))

    def place() -> object:
        with County.open(county, read_only=True) as opened:
            return opened.scalar("SELECT geom FROM board WHERE number = '520999102203-V01'")

    _, found = add(county, FILES=[str(shot)])
    assert codes(found) == ["photo_place_proposed"]
    assert place() is None
    _, found = add(county, FILES=[str(shot)], PLACE=True)
    assert codes(found) == ["photo_place_taken"]
    assert place() is not None
    assert len(photos(county)) == 1


@pytest.mark.once
def test_the_same_photos_twice_change_nothing(county: Path) -> None:
    first = jpeg(county.parent / "照片" / "520999102201-V01.jpg", HERE, 1)
    add(county, FILES=[str(first)])
    before = photos(county)
    _, found = add(county, FOLDER=str(first.parent))
    assert codes(found) == ["photo_known"]
    assert [dict(row) for row in photos(county)] == [dict(row) for row in before]
    assert len(list((county.parent / "附件").iterdir())) == 1


def test_a_cancel_leaves_no_copy_and_no_row(county: Path) -> None:
    from linzhang_plugin.county.errors import Cancelled
    from linzhang_plugin.signboards.photos import Shot, add_photos

    shots = [Shot(jpeg(county.parent / f"520999102201-V01 {i}.jpg", HERE, i)) for i in range(3)]

    def stop(fraction: float) -> None:
        if fraction > 0.5:
            raise Cancelled

    with County.open(county) as opened, pytest.raises(Cancelled):
        add_photos(opened, shots, progress=stop)
    assert photos(county) == []
    assert list((county.parent / "附件").iterdir()) == []


@pytest.mark.once
def test_no_photos_is_a_sentence(county: Path, chinese_tmp: Path) -> None:
    from qgis.core import QgsProcessingException

    empty = chinese_tmp / "空"
    empty.mkdir()
    with pytest.raises(QgsProcessingException, match="no photos"):
        add(county, FOLDER=str(empty))


def check(path: Path, **more: Any) -> Ledger:
    import processing

    numbers = "520999102201-V01，520999102202-V01"
    return ledger(path, processing.run("linzhang:recordboardchecks", {"COUNTY": str(path), "NUMBERS": numbers, **more}))


@pytest.mark.once
def test_checks_of_many_boards_give_them_their_state_and_the_latest_day_counts(county: Path) -> None:
    found = check(county, STATE="damaged", DATE="2024-06-03", NOTE="右下角褪色", BY="吴和")
    assert codes(found) == ["check_recorded", "check_recorded"]
    with County.open(county, read_only=True) as opened:
        rows = opened.rows("SELECT day, state, note, by_name FROM board_check")
        states = {r["number"]: (r["state"], r["checked"]) for r in opened.rows("SELECT * FROM board")}
    assert [tuple(row) for row in rows] == [("2024-06-03", "damaged", "右下角褪色", "吴和")] * 2
    assert states["520999102201-V01"] == ("damaged", "2024-06-03")
    assert states["520999102203-V01"] == ("planned", None)
    assert codes(check(county, STATE="good", DATE="2024-05-01")) == ["check_older"] * 2
    assert codes(check(county, STATE="damaged", DATE="2024-06-03", NOTE="右下角褪色", BY="吴和")) == ["check_known"] * 2
    with County.open(county, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM board_check") == 4
        assert opened.scalar("SELECT state FROM board WHERE number = '520999102201-V01'") == "damaged"


@pytest.mark.once
def test_a_second_check_of_a_day_replaces_it_and_bad_input_is_a_sentence(county: Path) -> None:
    from qgis.core import QgsProcessingException

    check(county, STATE="damaged", DATE="2024-06-03")
    check(county, STATE="aged", DATE="2024-06-03")
    with County.open(county, read_only=True) as opened:
        assert [r["state"] for r in opened.rows("SELECT state FROM board_check")] == ["aged", "aged"]
        assert opened.scalar("SELECT state FROM board WHERE number = '520999102202-V01'") == "aged"
    found = check(county, NUMBERS="999-V09 520999102201-V01", STATE="good", DATE="2024-06-04")
    assert codes(found) == ["board_unknown", "check_recorded"]
    with pytest.raises(QgsProcessingException, match="still to come"):
        check(county, DATE="2999-01-01")
    with pytest.raises(QgsProcessingException, match="which boards"):
        check(county, NUMBERS=" ，")
