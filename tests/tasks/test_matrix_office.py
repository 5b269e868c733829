"""The workbook of the matrix and the slips, recalculated and read by LibreOffice."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from linzhang_plugin.county.profile import Profile
from linzhang_plugin.tasks import progress, slips, target_sheet
from linzhang_plugin.tasks.bases import Place
from linzhang_plugin.tasks.matrix import Plan, Rule, TargetSplit, split_all
from linzhang_plugin.tasks.matrix_read import Done, Matrix
from linzhang_plugin.tasks.split import Limit
from linzhang_plugin.tasks.store import StoredTarget

WHERE = [Place(f"u{i}", f"52099910{i}000", f"第{i}镇", 1000 + 137 * i) for i in range(9)]
needs_office = pytest.mark.skipif(shutil.which("libreoffice") is None, reason="LibreOffice is not installed")


def say(code: str, /, **values: object) -> str:
    return f"〈{code} {'/'.join(str(v) for v in values.values())}〉"


def wanted(uid: str, value: str, unit: str, kind: str = "amount", **more: Any) -> StoredTarget:
    return StoredTarget(uid, "k", uid, "", value, unit, 2024, "", "", kind=kind, **more)


def splits() -> list[TargetSplit]:
    targets = [
        wanted("营造林", "3.3", "万亩", year_to=2026),
        wanted("退耕还林", "0.34", "万亩", part_of="营造林"),
        wanted("项目", "18", "个"),
        wanted("林道", "36.55", "公里"),
        wanted("覆盖率", "62.5", "%", "ratio"),
    ]
    rules = {t.uid: Rule("area", decimals=2) for t in targets}
    weights = {key: [Fraction(p.area_m2) for p in WHERE] for key in rules}
    limits = {"营造林": {"u3": Limit(fixed=Decimal(1000))}}
    return split_all(Plan(targets, WHERE, rules, weights, limits))


def reported(done: Sequence[TargetSplit]) -> Matrix:
    """The second town has done nothing, the third has not reported, two have done equally much."""
    matrix = Matrix("方案", "town", WHERE, [d.target for d in done], {}, {})
    for item in done:
        for index, place in enumerate(WHERE):
            if not item.carried:
                matrix.shares[item.target.uid, place.uid] = item.split.shares[index]
    for index, value in enumerate([2, 0, None, 3, 2, 1, 2, 1, 4]):
        if value is not None:
            matrix.done["项目", f"u{index}"] = Done("2024-06-30", Decimal(value), "")
            matrix.done["林道", f"u{index}"] = Done("2024-06-30", Decimal(value * 2), "")
    return matrix


def convert(path: Path, what: str) -> Path:
    office = ["libreoffice", "--headless", f"-env:UserInstallation={(path.parent / 'lo').as_uri()}"]
    subprocess.run(
        [*office, "--convert-to", what, "--outdir", str(path.parent / "out"), str(path)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return path.parent / "out" / f"{path.stem}.{what.split(':', maxsplit=1)[0]}"


@needs_office
def test_every_formula_gives_what_was_computed(chinese_tmp: Path) -> None:
    done = splits()
    matrix = reported(done)
    profile = Profile.preset("three_levels")
    path = chinese_tmp / "目标.xlsx"
    target_sheet.write_target_sheet(path, "方案目标任务分解表", WHERE, done, "乡镇", profile, say, matrix)
    book = openpyxl.load_workbook(convert(path, "xlsx:Calc MS Excel 2007 XML"), data_only=True)
    assert book.sheetnames == ["目标分解表", "分年度1", "分年度2", "核对与办法", "进度表", "排名"]
    for ws in book:
        cells = [str(c.value) for row in ws.iter_rows() for c in row if c.value is not None]
        assert not [c for c in cells if c.startswith(("#", "Err:"))]
        assert "×" not in "".join(cells)

    ws = book["目标分解表"]
    total = next(row for row in range(1, 30) if ws.cell(row, 1).value == "合计")
    for column, item in enumerate(done, 3):
        if item.carried:
            assert ws.cell(total, column).value == "—"
            continue
        assert Decimal(str(round(ws.cell(total, column).value, 6))) == item.split.total
        assert ws.cell(total + 2, column).value == "√"

    checks = [[c.value for c in row] for row in book["核对与办法"].iter_rows(min_row=3, max_row=7)]
    assert [(row[1], row[5], row[6]) for row in checks] == [
        ("营造林", "√", "—"),
        ("其中：退耕还林", "√", "√"),
        ("项目", "√", "—"),
        ("林道", "√", "—"),
        ("覆盖率", "—", "—"),
    ]
    years = [[c.value for c in row] for row in book["分年度1"].iter_rows(min_row=4, max_row=13)]
    assert all(row[7] == "√" and row[5] == row[6] for row in years)

    order = progress.standings(matrix)
    ranking = [[c.value for c in row] for row in book["排名"].iter_rows(min_row=4, max_row=12)]
    assert [(row[0], row[1]) for row in ranking] == [(s.rank, s.place.name) for s in order]
    assert [Decimal(str(round(row[-1] * 100, 2))) for row in ranking] == [s.mean for s in order]
    assert len({s.rank for s in order}) < len(order), "some share a rank"


@needs_office
def test_a_total_that_is_changed_by_hand_shows_in_the_check(chinese_tmp: Path) -> None:
    path = chinese_tmp / "目标.xlsx"
    target_sheet.write_target_sheet(path, "表", WHERE, splits(), "乡镇", Profile.preset("three_levels"), say)
    book = openpyxl.load_workbook(path)
    ws = book["目标分解表"]
    first = next(row for row in range(1, 30) if ws.cell(row, 1).value == 1)
    ws.cell(first, 4).value = 5000  # the part of the first town: more than its total, and than the plan
    book.save(path)
    again = openpyxl.load_workbook(convert(path, "xlsx:Calc MS Excel 2007 XML"), data_only=True)
    row = [c.value for c in again["核对与办法"][4]]
    assert str(row[5]).startswith("多")
    assert row[6] == "×1处"


def test_a_slip_has_what_the_place_has_to_do(chinese_tmp: Path) -> None:
    made = slips.slips_of(WHERE, splits())
    assert [s.place for s in made] == [p.name for p in WHERE]
    words = slips.Words("方案", "某县林长办", "某县", datetime.date(2024, 3, 12))
    profile = Profile.preset("three_levels")
    files = slips.write_slips(chinese_tmp / "书", made[3:4], words, profile, (slips.EXCEL, slips.WORD), lambda _f: None)
    ws = openpyxl.load_workbook(files[0])["任务书"]
    rows = [[c.value for c in row] for row in ws.iter_rows(min_row=4, max_row=8)]
    assert rows[0][1:4] == ["营造林", "亩", 1000]
    assert sum(rows[0][4:7]) == 1000
    assert [r[1] for r in rows] == ["营造林", "其中：退耕还林", "项目", "林道", "覆盖率"]
    if shutil.which("libreoffice") and shutil.which("pdftotext"):
        pdf = convert(files[1], "pdf")
        text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60)
        assert "1,000" in text.stdout.decode("utf-8")
