"""``linzhang:exporttimeline``: a person's posts and an area's holders over time, opened again from Excel."""

from __future__ import annotations

from pathlib import Path

import pytest

from linzhang_plugin.county.gateway import County

from .filled import DAY, Filled, succeed

pytestmark = pytest.mark.matrix


def test_exporttimeline(qgis_app: object, county: County, chinese_tmp: Path) -> None:
    import processing
    from qgis.core import QgsProcessingException

    openpyxl = pytest.importorskip("openpyxl")
    filled = Filled(county)
    filled.do(succeed(filled, document="青林长办〔2024〕5号"), "李工")
    output = chinese_tmp / "沿革.xlsx"
    common = {"COUNTY": str(county.path), "OUTPUT": str(output)}
    processing.run("linzhang:exporttimeline", {**common, "AREA": "上村"})
    rows = list(openpyxl.load_workbook(output)["任职沿革"].iter_rows(min_row=4, values_only=True))
    chiefs = [row for row in rows if row[1] in ("张三", "钱七")]
    assert [(row[1], row[5 if row[1] == "张三" else 4], row[6]) for row in chiefs] == [
        ("张三", DAY, "青林长办〔2024〕5号"),
        ("钱七", DAY, "青林长办〔2024〕5号"),
    ]
    assert "1380000" not in str(rows)
    assert processing.run("linzhang:exporttimeline", {**common, "PERSON": "钱七"})["ENTRIES"] >= 1
    for wrong in ({}, {"AREA": "上村", "PERSON": "钱七"}):
        with pytest.raises(QgsProcessingException, match="one person or one area"):
            processing.run("linzhang:exporttimeline", {**common, **wrong})
