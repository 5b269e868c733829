"""What a run would fail at is said before it begins, all of it in one list, and nothing is printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from linzhang_plugin.county.gateway import County

from .test_layout import make_crowded

pytestmark = pytest.mark.matrix


@pytest.fixture
def look(qgis_app: object, make_county: Callable[..., Path]) -> Callable[..., dict[str, list[Any]]]:
    """The entries of ``checkboards`` by code; the profile's changes and the order's parameters."""
    from linzhang_plugin.signboards.algorithms.checking import check_run
    from linzhang_plugin.signboards.algorithms.ordering import day_of
    from linzhang_plugin.signboards.algorithms.run import Order

    def run(
        changes: dict[str, Any] | None = None,
        mend: Callable[[Path], object] = lambda _path: None,
        path: Path | None = None,
        **order: Any,
    ) -> dict[str, list[Any]]:
        path = path or make_county(changes=changes)
        mend(path)
        folder = order.pop("folder", path.parent / "印刷")
        ledger = check_run(Order(path, "village", day_of("2024-05-31"), folder, **order))
        out: dict[str, list[Any]] = {}
        for entry in ledger.entries:
            out.setdefault(entry.code.split(".")[1], []).append(entry)
        return out

    return run


def sql(path: Path, table: str, where: str, value: str, **changes: Any) -> None:
    with County.open(path) as county, county.batch("change") as batch:
        uids = [row["uid"] for row in county.rows(f"SELECT uid FROM {table} WHERE {where} = ?", (value,))]
        batch.update_many(table, [{"uid": uid, **changes} for uid in uids])


@pytest.mark.once
def test_nothing_is_said_where_all_is_well(look: Callable[..., Any]) -> None:
    assert look() == {}


@pytest.mark.once
def test_an_area_without_geometry_and_a_name_of_forty_characters(look: Callable[..., Any]) -> None:
    def mend(path: Path) -> None:
        sql(path, "area", "code", "520999102202", geom=None)
        sql(path, "person", "name", "周泰", name="长" * 40)

    # without larger boards and boards of grids there is no way out


@pytest.mark.once
def test_a_board_that_no_template_holds_is_refused_with_the_reason(look: Callable[..., Any]) -> None:
    found = look({"board_per_grid": False, "larger_templates": {}}, mend=lambda path: make_crowded(path, 60))
    assert [entry.status for entry in found["does_not_fit"]] == ["refused"]


@pytest.mark.once
def test_a_profile_that_demands_a_phone_nobody_has(look: Callable[..., Any]) -> None:
    must = ["people", "chief", "phones", "supervision_phone"]
    found = look({"must": must, "supervision_phone": ""}, lambda path: sql(path, "person", "name", "吴和", phone=None))
    assert len(found["lacks_phones"]) == 3
    assert len(found["lacks_supervision_phone"]) == 3
    assert "吴和" in found["phone_missing"][0].values["people"]


def test_fonts_logo_template_folder_and_review_are_looked_at_together(
    look: Callable[..., Any], chinese_tmp: Path
) -> None:
    logo = chinese_tmp / "徽标.png"
    logo.write_text("no picture", encoding="utf-8")
    template = chinese_tmp / "假.qpt"
    template.write_text("<qgis/>", encoding="utf-8")
    blocked = chinese_tmp / "不是文件夹"
    blocked.write_text("x", encoding="utf-8")
    changes = {"fonts": {"title": ["方正小标宋简体"], "text": []}, "map": {}}
    found = look(changes, logo=logo, template=template, folder=blocked)
    assert set(found) == {
        *("font_substituted", "template_not_layout", "logo_not_picture", "folder_not_writable", "map_not_reviewed")
    }
    assert found["font_substituted"][0].values["wished"] == "方正小标宋简体"


@pytest.mark.parametrize(("damage", "code"), [("drop", "template_item_missing"), ("double", "template_item_twice")])
@pytest.mark.once
def test_a_template_without_an_item_or_with_two_of_one_id(
    look: Callable[..., Any], chinese_tmp: Path, damage: str, code: str
) -> None:
    from linzhang_plugin.signboards.algorithms.fitting import template_path

    text = template_path("notice_a3").read_text(encoding="utf-8")
    new = 'id="imprint_old"' if damage == "drop" else 'id="notice"'
    path = chinese_tmp / "版式.qpt"
    path.write_text(text.replace('id="imprint"', new), encoding="utf-8")
    found = look(template=path)
    assert ("imprint" if damage == "drop" else "notice") in found[code][0].values["items"]


@pytest.mark.once
def test_a_file_that_cannot_be_replaced_and_a_small_disk(
    look: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from linzhang_plugin.signboards.algorithms import checking

    class Usage:
        free = 4e6

    monkeypatch.setattr(checking.shutil, "disk_usage", lambda _folder: Usage)

    def mend(path: Path) -> None:
        # a folder in its place fails to open on every system, as a file does that is held open on Windows
        (path.parent / "印刷" / "石桥镇_云岭村_520999102201-V01_150x100cm.pdf").mkdir(parents=True)

    found = look(mend=mend)
    assert found["file_held"][0].values["file"] == "石桥镇_云岭村_520999102201-V01_150x100cm.pdf"
    assert found["disk_small"][0].values == {"needed": "9", "free": "4", "count": 3}


def test_the_algorithm_saves_the_list_and_prints_nothing(
    look: Callable[..., Any], make_county: Callable[..., Path]
) -> None:
    import openpyxl
    import processing

    path = make_county(changes={"supervision_phone": ""})
    target = path.parent / "检查.xlsx"
    parameters = {"COUNTY": str(path), "OUTPUT": str(path.parent / "印刷"), "LEDGER": str(target), "MAP_REVIEWED": True}
    out = processing.run("linzhang:checkboards", parameters)
    assert out["REFUSED"] == 3
    cells = [cell.value for row in openpyxl.load_workbook(target).active.iter_rows() for cell in row]
    assert any("监督电话" in str(cell) for cell in cells)
    assert list((path.parent / "印刷").iterdir()) == []


@pytest.mark.once
def test_only_stale_boards_are_printed_when_asked(qgis_app: object, make_county: Callable[..., Path]) -> None:
    import processing

    from .test_register import succeed

    path = make_county()
    common = {"COUNTY": str(path), "OUTPUT": str(path.parent / "印刷")}
    processing.run("linzhang:exportboards", {**common, "DATE": "2024-05-31"})
    out = processing.run("linzhang:exportboards", {**common, "DATE": "2024-07-20", "STALE": True})
    assert (out["ACCEPTED"], out["IMPORT"]) == (0, "")
    succeed(path, "chief", "520999102203", "郑新任", "13800008888", "2024-07-01")
    out = processing.run("linzhang:exportboards", {**common, "DATE": "2024-07-20", "STALE": True})
    assert out["ACCEPTED"] == 1
