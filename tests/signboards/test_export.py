"""The algorithm ``exportboards`` on a small county: real PDFs, their size, text, phones and QR codes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from linzhang_plugin.county.gateway import County

PHONE = "0855-000 0000"
# Glyphs of CJK fonts come back as radicals: the Kangxi ones (U+2F00…) are undone by NFKC, those of the supplement not.
SUPPLEMENT = str.maketrans(
    {"⻓": "长", "⻘": "青", "⻩": "黄", "⻅": "见", "⻋": "车", "⻢": "马", "⻛": "风", "⻝": "食"}
)


@pytest.fixture
def export(qgis_app, make_county):
    """A function that makes a county, runs the algorithm on it and gives (outputs, folder, county path)."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback
    from qgis.PyQt.QtCore import QCoreApplication  # noqa: F401

    def run(county: Path | None = None, feedback: QgsProcessingFeedback | None = None, **options):
        import processing

        changes = options.pop("profile", None)
        shape = {key: options.pop(key) for key in ("villages", "rangers", "names", "town") if key in options}
        path = county or make_county(changes=changes, **shape)
        folder = path.parent / "公示牌 印刷"
        parameters = {"COUNTY": str(path), "OUTPUT": str(folder), "DATE": "2024-05-31", **options}
        outputs = processing.run("linzhang:exportboards", parameters, context=QgsProcessingContext(), feedback=feedback)
        return outputs, folder, path

    return run


def need(tool: str) -> str:
    found = shutil.which(tool)
    if not found:
        pytest.skip(f"{tool} is not installed")
    return found


def text_of(pdf: Path) -> str:
    out = subprocess.run([need("pdftotext"), "-layout", str(pdf), "-"], capture_output=True, check=True)
    return unicodedata.normalize("NFKC", out.stdout.decode("utf-8")).translate(SUPPLEMENT)


def raster(pdf: Path, dpi: int, to: Path, *options: str) -> Path:
    command = [need("pdftoppm"), "-r", str(dpi), "-png", "-singlefile", *options, str(pdf), str(to)]
    subprocess.run(command, check=True)
    return to.with_suffix(".png")


def ledger_of(path: Path) -> list:
    with County.open(path, read_only=True) as county:
        text = county.scalar('SELECT ledger FROM "import" ORDER BY id DESC LIMIT 1')
    return json.loads(text)


@pytest.mark.matrix
def test_one_pdf_a_village_in_real_size_with_the_names(export):
    outputs, folder, path = export()
    files = sorted(folder.glob("*.pdf"))
    assert [f.name for f in files] == [
        "石桥镇_云岭村_520999102201-V01_150x100cm.pdf",
        "石桥镇_大坪村_520999102202-V01_150x100cm.pdf",
        "石桥镇_松林村_520999102203-V01_150x100cm.pdf",
    ]
    assert (outputs["ACCEPTED"], outputs["REFUSED"], outputs["BOARDS"]) == (3, 0, 3)
    info = subprocess.run([need("pdfinfo"), str(files[0])], capture_output=True, check=True).stdout.decode()
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
    assert width / 72 * 25.4 == pytest.approx(1500, abs=1)
    assert height / 72 * 25.4 == pytest.approx(1000, abs=1)
    assert re.search(r"Pages:\s+1\b", info)
    assert files[0].stat().st_size < 500_000
    text = text_of(files[0])
    for words in (
        "云岭村林长公示牌",
        "王安",
        "李宁",
        "周泰",
        "吴和",
        "01、02",
        "网格",
        "示意图,不作为划界依据",
        "林长制办公室",
    ):
        assert words in text, words
    with County.open(path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board") == 3
        assert county.scalar("SELECT count(*) FROM board_print") == 3
        content = json.loads(county.scalar("SELECT content FROM board_print ORDER BY id LIMIT 1"))
    assert content["supervision_phone"] == PHONE


def test_phones_stand_only_where_the_profile_says(export):
    _, folder, _ = export()
    text = text_of(folder / "石桥镇_云岭村_520999102201-V01_150x100cm.pdf").replace(" ", "")
    assert "13800001000" in text
    assert "13800002000" in text
    assert "13800000001" not in text
    assert "13800000002" not in text
    assert "0855-0000000" in text


@pytest.mark.matrix
def test_every_qr_code_decodes_and_holds_no_private_phone(export, tmp_path):
    zbar = need("zbarimg")
    _, folder, _ = export()
    for i, pdf in enumerate(sorted(folder.glob("*.pdf"))):
        picture = raster(pdf, 60, tmp_path / f"board{i}")
        out = subprocess.run([zbar, "--raw", "-q", str(picture)], capture_output=True, check=True).stdout.decode(
            "utf-8"
        )
        town, village, number, _ = pdf.stem.split("_")
        lines = out.splitlines()
        assert lines[:2] == [number, f"青峰县{town}{village}"]
        assert lines[2] == f"村级林长 {village}党支部书记"
        assert lines[3] == f"监督电话 {PHONE}"
        assert not re.search(r"1380000", out.replace(" ", ""))


def test_a_second_run_adds_prints_but_no_boards(export):
    _, _, path = export()
    outputs, _, _ = export(county=path)
    assert (outputs["ACCEPTED"], outputs["BOARDS"]) == (3, 0)
    with County.open(path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board") == 3
        assert county.scalar("SELECT count(*) FROM board_print") == 6


def change(path: Path, sql: str, *values: object, table: str) -> None:
    with County.open(path) as county, county.batch("test") as batch:
        batch.execute(sql, values, table=table)


def voided(folder: Path) -> list[str]:
    """Names in 作废 without the day."""
    return sorted(re.sub(r" 作废\d{4}-\d\d-\d\d", "", p.name) for p in (folder / "作废").glob("*"))


def entries_of(path: Path, code: str) -> list:
    return [row for row in ledger_of(path) if row[3] == code]


def test_a_board_keeps_its_number_when_the_pattern_changes(export):
    _, _, path = export()
    with County.open(path) as county, county.batch("pattern") as batch:
        section = {**county.profile.get("signboards"), "number_pattern": "QF-{code}-{sequence:03d}"}
        batch.set_profile("signboards", section)
        uid = county.scalar("SELECT uid FROM board WHERE number = '520999102203-V01'")
        batch.delete("board_print", county.scalar("SELECT uid FROM board_print WHERE board_uid = ?", (uid,)))
        batch.delete("board", uid)
    outputs, _, _ = export(county=path)
    assert outputs["BOARDS"] == 1
    with County.open(path, read_only=True) as county:
        numbers = sorted(row["number"] for row in county.rows("SELECT number FROM board"))
    assert numbers == ["520999102201-V01", "520999102202-V01", "QF-520999102203-001"]


def test_the_pdf_of_a_refused_board_leaves_the_folder_and_is_kept(export):
    """The departed chief must not go to the printer with the folder."""
    _, folder, path = export()
    old = (folder / "石桥镇_云岭村_520999102201-V01_150x100cm.pdf").read_bytes()
    change(path, "DELETE FROM tenure WHERE post_uid IN (SELECT uid FROM post WHERE role = 'chief')", table="tenure")
    change(
        path,
        "DELETE FROM post WHERE role = 'chief' AND area_uid = (SELECT uid FROM area WHERE code = '520999102201')",
        table="post",
    )
    outputs, _, _ = export(county=path)
    assert outputs["REFUSED"] == 1
    assert not (folder / "石桥镇_云岭村_520999102201-V01_150x100cm.pdf").exists()
    kept = next((folder / "作废").glob("石桥镇_云岭村_520999102201-V01_150x100cm 作废????-??-??.pdf"))
    assert kept.read_bytes() == old
    assert f"作废/{kept.name}" in [row[4]["file"] for row in entries_of(path, "signboards.old_pdf_moved")]


def test_a_superseded_board_is_kept_and_an_equal_one_replaced_in_place(export):
    _, folder, path = export()
    export(county=path)
    assert not (folder / "作废").exists()
    assert entries_of(path, "signboards.old_pdf_moved") == []
    for name in ("周新", "周又新"):
        change(path, "UPDATE person SET name = ? WHERE phone = '13800001000'", name, table="person")
        outputs, _, _ = export(county=path)
        assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (3, 0)
    assert voided(folder) == [
        "石桥镇_云岭村_520999102201-V01_150x100cm (2).pdf",
        "石桥镇_云岭村_520999102201-V01_150x100cm.pdf",
    ]
    assert "周又新" in text_of(folder / "石桥镇_云岭村_520999102201-V01_150x100cm.pdf")
    assert [row[0] for row in entries_of(path, "signboards.old_pdf_moved")] == ["520999102201-V01 石桥镇云岭村"]


def test_the_pdf_under_the_old_name_of_a_village_is_moved_too(export):
    _, folder, path = export()
    change(path, "UPDATE area SET name = '云顶村' WHERE code = '520999102201'", table="area")
    export(county=path)
    assert "石桥镇_云顶村_520999102201-V01_150x100cm.pdf" in [p.name for p in folder.glob("*.pdf")]
    assert len(list(folder.glob("*.pdf"))) == 3
    assert voided(folder) == ["石桥镇_云岭村_520999102201-V01_150x100cm.pdf"]


def test_an_old_pdf_that_is_held_open_is_said(export, monkeypatch):
    from linzhang_plugin.signboards.algorithms import run

    def held(pdf: Path, _day: object) -> str:
        raise PermissionError(13, "held open", str(pdf))

    _, folder, path = export()
    monkeypatch.setattr(run, "set_aside", held)
    outputs, _, _ = export(county=path, rangers=2, AREAS="520999102202", profile=None, DATE="2023-01-01")
    assert outputs["REFUSED"] >= 1
    assert (folder / "石桥镇_大坪村_520999102202-V01_150x100cm.pdf").exists()
    assert [row[4]["file"] for row in entries_of(path, "signboards.old_pdf_stays")] == [
        "石桥镇_大坪村_520999102202-V01_150x100cm.pdf"
    ]


def test_classes_that_no_list_knows_are_said_at_the_board(export, make_county):
    path = make_county()
    change(path, "UPDATE compartment SET land_class = '9999' WHERE land_class = '0113'", table="compartment")
    export(county=path)
    assert [row[4] for row in entries_of(path, "signboards.land_class_unknown")] == [{"classes": "9999×1"}]


def test_a_wrong_pattern_is_a_sentence_with_its_name(export, make_county):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        export(profile={"imprint": "{office} {yaer} 年"})
    assert "imprint" in str(error.value)
    assert "{yaer}" in str(error.value)


def test_only_the_wanted_areas_and_unknown_codes_are_said(export):
    outputs, folder, path = export(AREAS="520999102202，999")
    assert [f.name for f in folder.glob("*.pdf")] == ["石桥镇_大坪村_520999102202-V01_150x100cm.pdf"]
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (1, 1)
    assert ["999", None, "refused", "signboards.area_unknown", {"area_code": "999"}] in ledger_of(path)


def test_what_does_not_fit_or_lacks_something_is_refused_with_the_reason(export):
    outputs, folder, path = export(rangers=60, profile={"board_per_grid": False, "larger_templates": {}})
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (2, 1)
    assert len(list(folder.glob("*.pdf"))) == 2
    assert any(row[3] == "signboards.does_not_fit" for row in ledger_of(path))


def test_without_a_supervision_phone_no_board_is_written_and_the_parameter_helps(export):
    outputs, folder, path = export(profile={"supervision_phone": ""})
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (0, 3)
    assert not list(folder.glob("*.pdf"))
    outputs, folder, _ = export(county=path, PHONE="0855-111 1111")
    assert outputs["ACCEPTED"] == 3
    assert "0855-1111111" in text_of(min(folder.glob("*.pdf"))).replace(" ", "")


@pytest.mark.matrix
@pytest.mark.once
def test_twelve_rangers_stand_on_one_board(export):
    _, folder, _ = export(rangers=12)
    text = text_of(folder / "石桥镇_云岭村_520999102201-V01_150x100cm.pdf").replace(" ", "")
    assert all(f"1380000{2000 + r}" in text for r in range(12))


@pytest.mark.parametrize("level", ["town", "county"])
@pytest.mark.matrix
def test_town_and_county_boards(export, level):
    outputs, folder, _ = export(LEVEL=level)
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (1, 0)
    text = text_of(next(folder.glob("*.pdf"))).replace(" ", "")
    assert "1380000" not in text
    assert "王安" in text


@pytest.mark.matrix
@pytest.mark.once
def test_a_cancel_leaves_the_county_as_it_was(export, make_county):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgress(self, progress: float) -> None:
            self.cancel()

    path = make_county()
    with pytest.raises(QgsProcessingException):
        export(county=path, feedback=Impatient())
    with County.open(path, read_only=True) as county:
        assert county.scalar("SELECT count(*) FROM board") == 0
        assert county.scalar("SELECT count(*) FROM board_print") == 0


def test_bad_templates_are_named(export, chinese_tmp):
    from qgis.core import QgsProcessingException

    from linzhang_plugin.county.resources import resource

    shipped = resource("templates", "board_150x100.qpt").read_text(encoding="utf-8")
    cases = {
        "不是模板.qpt": ("<a/>", "不是模板.qpt"),
        "坏.qpt": ("nothing", "坏.qpt"),
        "缺.qpt": (shipped.replace('id="map_grid"', 'id="other"'), "map_grid"),
        "重.qpt": (shipped.replace('id="map_grid"', 'id="map_name"'), "map_name"),
    }
    _, _, county = export(AREAS="520999102201")
    for name, (content, word) in cases.items():
        file = chinese_tmp / name
        file.write_text(content, encoding="utf-8")
        with pytest.raises(QgsProcessingException) as error:
            export(county=county, TEMPLATE=str(file))
        assert word in str(error.value)


def test_a_date_that_is_none_and_a_folder_that_is_a_file(export, chinese_tmp):
    from qgis.core import QgsProcessingException

    _, folder, path = export(AREAS="520999102201")
    with pytest.raises(QgsProcessingException) as error:
        export(county=path, DATE="五月")
    assert "五月" in str(error.value)
    blocked = chinese_tmp / "文件"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(QgsProcessingException):
        export(county=path, OUTPUT=str(blocked))
    assert folder.is_dir()


def test_an_area_without_a_polygon_is_refused(export, make_county):
    path = make_county()
    with County.open(path) as county, county.batch("test") as batch:
        uid = batch.rows("SELECT uid FROM area WHERE code = '520999102203'")[0]["uid"]
        batch.execute("UPDATE area SET geom = NULL WHERE uid = ?", (uid,), table="area")
    outputs, _, _ = export(county=path)
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (2, 1)
    assert any(row[3] == "signboards.no_geometry" for row in ledger_of(path))


@pytest.mark.matrix
@pytest.mark.once
def test_states_follow_people_and_the_map(export):
    import datetime

    from linzhang_plugin.signboards.facts import gather
    from linzhang_plugin.signboards.register import states

    _, _, path = export(AREAS="520999102201,520999102202")
    day = datetime.date(2024, 6, 30)

    def now() -> list[str]:
        with County.open(path, read_only=True) as county:
            return [s.state for s in states(county, gather(county, "village", day), day)]

    assert now() == ["current", "current", "never"]
    with County.open(path) as county, county.batch("test") as batch:
        uid = batch.rows("SELECT uid FROM person WHERE name = '周泰'")[0]["uid"]
        batch.update("person", uid, name="周新")
    assert now() == ["changed", "current", "never"]


@pytest.mark.matrix
def test_a_notice_on_paper_from_the_other_template(export):
    from linzhang_plugin.county.resources import resource

    outputs, folder, _ = export(rangers=12, TEMPLATE=str(resource("templates", "notice_a3.qpt")))
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (3, 0)
    pdf = folder / "石桥镇_云岭村_520999102201-V01_A3.pdf"
    info = subprocess.run([need("pdfinfo"), str(pdf)], capture_output=True, check=True).stdout.decode()
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
    assert (width / 72 * 25.4, height / 72 * 25.4) == (pytest.approx(297, abs=0.6), pytest.approx(420, abs=0.6))
    text = text_of(pdf).replace(" ", "")
    assert all(f"1380000{2000 + r}" in text for r in range(12))


def test_a_pdf_that_cannot_be_replaced_is_listed_and_the_others_are_written(export, make_county):
    path = make_county()
    taken = path.parent / "公示牌 印刷" / "石桥镇_大坪村_520999102202-V01_150x100cm.pdf"
    taken.mkdir(parents=True)
    outputs, folder, _ = export(county=path)
    assert (outputs["ACCEPTED"], outputs["REFUSED"]) == (2, 1)
    refused = [row for row in ledger_of(path) if row[2] == "refused"]
    assert refused[0][0].endswith("大坪村")
    assert refused[0][3].startswith("county.file")
    assert sorted(p.name[4:7] for p in folder.glob("*.pdf") if p.is_file()) == ["云岭村", "松林村"]


@pytest.mark.matrix
def test_a_logo_stands_on_the_board_and_a_bad_one_is_named(export, chinese_tmp):
    from qgis.core import QgsProcessingException

    logo = chinese_tmp / "标志.svg"
    logo.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#fff"/></svg>',
        encoding="utf-8",
    )
    outputs, _, path = export(LOGO=str(logo))
    assert outputs["ACCEPTED"] == 3
    bad = chinese_tmp / "标志.png"
    bad.write_text("not a picture", encoding="utf-8")
    with pytest.raises(QgsProcessingException) as error:
        export(county=path, LOGO=str(bad))
    assert "标志.png" in str(error.value)


def test_refused_and_noted_rows_are_saved_to_excel_in_words(export, chinese_tmp):
    import openpyxl

    target = chinese_tmp / "台账.xlsx"
    export(rangers=60, LEDGER=str(target))
    sheet = openpyxl.load_workbook(target).active
    words = "".join(str(c) for row in sheet.iter_rows(values_only=True) for c in row if c)
    assert "520999102201-01-G01" in words
    assert "signboards." not in words


def test_on_a_full_disk_no_broken_pdf_is_left_and_no_print_is_recorded(export, tmp_path):
    """Qt reports success for a PDF that was cut off by the end of the disk."""
    from qgis.core import QgsProcessingException

    disk = tmp_path / "小盘"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount a small disk here")
    try:
        with pytest.raises(QgsProcessingException) as caught:
            export(OUTPUT=str(disk))
        assert "space" in str(caught.value)
        assert list(disk.glob("*.pdf")) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)
