"""What may stand in the cells of an annex, whatever was typed or copied into the county file."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from linzhang_plugin.county import office
from linzhang_plugin.county.office import Col, Formula


def test_texts_stay_texts_and_formulas_of_ours_live(tmp_path: Path) -> None:
    workbook = office.new_workbook()
    sheet = office.new_sheet(workbook, "表", "表", [Col("甲", 10), Col("乙", 10)])
    row = sheet.add(["=1+1", Formula("=1+1")], fills={2: "FF0000"})
    sheet.add(["从PDF\x0b拷来\x00的字\n第二行", "=SUM(B1:B2)"])
    path = office.save(workbook, tmp_path / "表.xlsx")
    ws = openpyxl.load_workbook(path)["表"]
    assert [ws.cell(row, column).data_type for column in (1, 2)] == ["s", "f"]
    assert [ws.cell(row, column).fill.fgColor.rgb for column in (1, 2)] == ["00000000", "00FF0000"]
    assert ws.cell(row + 1, 1).value == "从PDF拷来的字\n第二行"
    assert ws.cell(row + 1, 2).data_type == "f"


def test_a_long_formula_makes_no_row_higher() -> None:
    sheet = office.new_sheet(office.new_workbook(), "表", "表", [Col("甲", 6)])
    long = Formula(f"=IF(A1=0,{'+'.join(['A1'] * 60)},0)")
    heights = [sheet.ws.row_dimensions[sheet.add([value])].height for value in ("1", long)]
    assert heights[0] == heights[1]
