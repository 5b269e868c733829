"""Double-sided boards: a second page of the same size with the profile's text, or a second picture."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.county.ledger import Ledger

from .test_shop import page_mm, pixels

pytestmark = pytest.mark.matrix
TEXTS = ["禁止毁林开垦、采石、采砂、采土以及其他毁坏林木和林地的行为；", "{village}范围内禁止野外用火。"]
FIRST = "520999102201"


@pytest.fixture
def export(qgis_app: object, make_county: Callable[..., Path]) -> Callable[..., tuple[Path, Path, Ledger]]:
    """Exports the board of the first village with a back; (county file, folder, ledger)."""
    import processing

    def run(texts: list[str], path: Path | None = None, **more: Any) -> tuple[Path, Path, Ledger]:
        changes = {"double_sided": True, "back": {"village": {"title": "禁止行为", "texts": texts}}}
        path = path or make_county(changes=changes)
        folder = path.parent / "印刷"
        parameters = {"COUNTY": str(path), "OUTPUT": str(folder), "DATE": "2024-05-31", "AREAS": FIRST, **more}
        out = processing.run("linzhang:exportboards", parameters)
        with County.open(path, read_only=True) as county:
            text = county.scalar('SELECT ledger FROM "import" WHERE uid = ?', (out["IMPORT"],))
        return path, folder, Ledger.from_json("x", text)

    return run


def page_text(pdf: Path, page: int) -> str:
    command = ["pdftotext", "-f", str(page), "-l", str(page), "-layout", str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    # fonts share glyphs between characters and radicals, and PDF readers may name either
    return unicodedata.normalize("NFKC", text)


def order_list(folder: Path) -> dict[str, Any]:
    sheet = openpyxl.load_workbook(folder / "制作清单.xlsx")["制作清单"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if "面数" in row)
    return dict(zip(head, rows[rows.index(head) + 1], strict=True))


def test_the_back_is_the_second_page_of_the_same_size_in_the_same_pdf(export: Callable[..., Any]) -> None:
    _, folder, _ = export(TEXTS)
    (pdf,) = folder.glob("*.pdf")
    info = subprocess.run(["pdfinfo", "-f", "1", "-l", "2", str(pdf)], capture_output=True, check=True, text=True)
    sizes = [line.split(":")[1].split("(")[0].strip() for line in info.stdout.splitlines() if " size" in line]
    assert "Pages:           2" in info.stdout
    assert page_mm(pdf) == pytest.approx((1500, 1000), abs=1)
    assert len(set(sizes[:2])) == 1
    front, back = page_text(pdf, 1), page_text(pdf, 2)
    assert "周泰" in front
    assert "禁止行为" not in front
    joined = "".join(back.split())
    assert "禁止行为" in joined
    for line in (f"一、{TEXTS[0]}", "二、云岭村范围内禁止野外用火。"):
        assert unicodedata.normalize("NFKC", line) in joined
    assert "监督电话" in joined
    assert "周泰" not in joined
    line = order_list(folder)
    assert (line["面数"], line["文件"]) == ("双面", pdf.name)


@pytest.mark.once
def test_a_board_without_a_back_has_one_page(export: Callable[..., Any], make_county: Callable[..., Path]) -> None:
    path = make_county(changes={"double_sided": False, "back": {"village": {"title": "禁止行为", "texts": TEXTS}}})
    _, folder, _ = export([], path)
    (pdf,) = folder.glob("*.pdf")
    info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, check=True, text=True).stdout
    assert "Pages:           1" in info
    assert order_list(folder)["面数"] == "单面"


@pytest.mark.once
def test_pictures_have_a_second_file_in_the_colours_of_the_front(export: Callable[..., Any]) -> None:
    path, folder, _ = export(TEXTS, FORMAT="jpg", TEMPLATE=template("notice_a3"))
    front, back = sorted(folder.glob("*.jpg"), key=lambda p: "背面" in p.name)
    assert back.name == f"{front.stem}_背面.jpg"
    one, other = pixels(front), pixels(back)
    assert one.shape == other.shape
    middle = one.shape[1] // 60
    # band of the title and band of the foot, beside the text
    for share in (0.05, 0.97):
        row = int(one.shape[0] * share)
        assert abs(one[row, middle].astype(int) - other[row, middle].astype(int)).max() <= 12
    assert abs(one.astype(int) - other.astype(int)).max() > 100
    assert order_list(folder)["文件"] == f"{front.name}、{back.name}"
    export(TEXTS, path, FORMAT="jpg", TEMPLATE=template("notice_a3"), RESUME=True)
    assert len(list(folder.glob("*.jpg"))) == 2


def template(name: str) -> str:
    from linzhang_plugin.signboards.algorithms.fitting import template_path

    return str(template_path(name))


@pytest.mark.once
def test_a_back_that_does_not_fit_is_refused_with_the_reason(export: Callable[..., Any]) -> None:
    _, folder, ledger = export(
        [f"{i}" + "禁止毁林开垦采石采砂采土以及其他毁坏林木和林地的行为" * 30 for i in range(60)]
    )
    refused = [entry for entry in ledger.entries if entry.status == "refused"]
    assert [entry.code for entry in refused] == ["signboards.back_too_long"]
    assert refused[0].values["title"] == "禁止行为"
    assert not list(folder.glob("*.pdf"))


def test_bleed_and_crop_marks_are_on_both_pages(export: Callable[..., Any], tmp_path: Path) -> None:
    _, folder, _ = export(TEXTS, CROP_MARKS=True)
    (pdf,) = folder.glob("*.pdf")
    command = ["pdftoppm", "-r", "20", "-png", str(pdf), str(tmp_path / "seite")]
    subprocess.run(command, check=True)
    one, other = (pixels(p) for p in sorted(tmp_path.glob("seite*.png")))
    assert one.shape == other.shape
    # marks lie in the outermost 10 mm: the same dark pixels on both sides
    edge = int(8 / 25.4 * 20)
    assert (one[:edge] < 128).any()
    assert ((one[:edge] < 128) == (other[:edge] < 128)).mean() > 0.99


@pytest.mark.once
def test_a_changed_back_makes_boards_stale_and_the_switch_leaves_old_ones_alone(export: Callable[..., Any]) -> None:
    import datetime

    from linzhang_plugin.signboards.facts import gather
    from linzhang_plugin.signboards.stale import stale_boards

    path, _, _ = export(TEXTS)
    day = datetime.date(2024, 5, 31)
    with County.open(path) as county:
        assert stale_boards(county, gather(county, "village", day), day) == []
        section = dict(county.profile.get("signboards"))
        section["back"] = {"village": {"title": "禁止行为", "texts": [TEXTS[0]]}}
        county.set_profile({"signboards": section})
        (board,) = stale_boards(county, gather(county, "village", day), day)
    assert board.reasons == (("signboards.stale_back", {}),)
