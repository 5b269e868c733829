"""The input files: the same bytes from the same seed, encoded as real ones are, and in agreement with the truth."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from pathlib import Path

import docx
import numpy as np
import openpyxl
import pytest
from osgeo import gdal, ogr

from tools.demo import generate, size, tracks

CHINA = timezone(timedelta(hours=8))


def digest(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def points(path: Path) -> tuple[np.ndarray, list[datetime]]:
    text = path.read_text(encoding="utf-8")
    xy = np.array(re.findall(r'lat="([\d.]+)" lon="([\d.]+)"', text), dtype=float)
    return xy, [datetime.fromisoformat(t) for t in re.findall(r"<time>([^<]+)</time>", text)]


def test_same_seed_gives_the_same_bytes(small, tmp_path):
    truth = generate.generate(tmp_path / "again", size.SIZES["small"])
    assert digest(tmp_path / "again") == digest(small.folder)
    assert truth == small.truth


def test_another_seed_gives_another_county(small, tmp_path):
    truth = generate.generate(tmp_path / "other", size.sized("small", seed=7))
    assert truth["areas"] != small.truth["areas"]
    assert not set(truth["rangers"]) >= set(small.truth["rangers"])


@pytest.mark.parametrize("seed", range(1, 5))
def test_any_seed_works(seed, tmp_path):
    truth = generate.generate(tmp_path / "any", size.sized("small", seed=seed))
    kinds = {t["kind"] for t in truth["tracks"].values()}
    assert {"car", "copy", "far_point", "after_change", "truncated", "not_gpx", "phone", "device", "no_time"} <= kinds


def test_counts_can_be_chosen(tmp_path):
    chosen = size.sized("small", rangers=14, days=6, points=60)
    assert chosen.grids == 14
    truth = generate.generate(tmp_path / "chosen", chosen)
    lengths = {t["points"] for t in truth["tracks"].values() if t["kind"] in ("normal", "outside")}
    assert lengths == {60}


@pytest.mark.parametrize("wrong", [{"rangers": 2}, {"days": 40}])
def test_impossible_counts_are_refused(wrong):
    with pytest.raises(ValueError, match="must be"):
        size.sized("small", **wrong)


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    (tmp_path / "论文.docx").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        generate.generate(tmp_path, size.SIZES["small"])
    assert (tmp_path / "论文.docx").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("file", "field", "name"), [("乡镇", "XZQMC", "石桥镇"), ("村", "XZQMC", "村"), ("网格", "WGMC", "网格")]
)
def test_shapefiles_are_gbk(small, file, field, name):
    path = small.folder / "行政区划" / f"{file}.shp"
    raw = path.with_suffix(".dbf").read_bytes()
    assert name.encode("gbk") in raw
    assert name.encode("utf-8") not in raw
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR, open_options=["ENCODING=GBK"])
    layer = source.GetLayer()
    names = [feature.GetField(field) for feature in layer]
    assert any(name in found for found in names)
    assert layer.GetSpatialRef().GetName()


@pytest.mark.matrix
def test_shapefiles_are_gbk_inside_qgis_too(qgis_app, tmp_path):
    """QGIS turns GDAL's recoding off for its process; ``make demo`` writes the files in such a process."""
    generate.generate(tmp_path / "in", size.SIZES["small"])
    raw = (tmp_path / "in" / "行政区划" / "乡镇.dbf").read_bytes()
    assert "石桥镇".encode("gbk") in raw


def test_areas_of_the_truth_are_those_of_the_files(small):
    total = 0.0
    source = ogr.Open(str(small.folder / "行政区划" / "网格.shp"))  # a layer dies with its source
    for feature in source.GetLayer():
        m2 = feature.GetGeometryRef().GetArea()
        total += m2
        assert m2 == pytest.approx(small.truth["areas"][feature.GetField("WGDM")], abs=2e-3)
        assert feature.GetField("MJ_MU") == pytest.approx(m2 * 0.0015, abs=0.051)
    assert total == pytest.approx(small.truth["areas"]["520999"], abs=0.01)


def test_compartments_have_the_fields_of_the_trade(small):
    source = ogr.Open(str(small.folder / "小班" / "小班.shp"))
    layer = source.GetLayer()
    names = [layer.GetLayerDefn().GetFieldDefn(k).GetName() for k in range(layer.GetLayerDefn().GetFieldCount())]
    assert " ".join(names) == (
        "SHENG XIAN XIANG CUN LIN_BAN XIAO_BAN MIAN_JI DI_LEI LD_QS SEN_LIN_LB LIN_ZHONG QI_YUAN YOU_SHI_SZ BH_DJ "
        "YU_BI_DU XB_XJ"
    )
    assert layer.GetFeatureCount() == small.truth["compartments"]["count"]
    first = layer.GetNextFeature()
    assert (first.GetField("XIAN"), len(first.GetField("XIANG")), len(first.GetField("CUN"))) == ("520999", 3, 3)


def test_roster_has_title_headers_and_the_change(small):
    book = openpyxl.load_workbook(small.folder / "花名册" / "林长护林员花名册.xlsx")
    assert book.sheetnames == ["林长", "护林员"]
    for sheet in book.worksheets:
        assert "青峰县" in sheet["A1"].value
        assert sheet.merged_cells.ranges
        assert sheet["A2"].value == "序号"
    rows = [[c.value for c in row] for row in book["护林员"].iter_rows(min_row=3)]
    change = small.truth["change"]
    for grid in change["grids"]:
        assert {r[4] for r in rows if r[3] == grid} >= {change["leaver"], change["successor"]}
    assert any(r[4] is None for r in rows)
    phones = [str(r[7]) for r in rows if r[7]]
    assert sum(re.fullmatch(r"1380000\d{4}", p) is None for p in phones) == 1
    chiefs = [[c.value for c in row] for row in book["林长"].iter_rows(min_row=3)]
    assert any(r[5] is None and r[6] == "林长" for r in chiefs)


def test_truth_of_days_is_the_sum_of_the_files(small):
    sums: dict = defaultdict(lambda: [0.0, 0.0])
    for track in small.truth["tracks"].values():
        if track["found"] != "none":
            sums[track["person"], track["day"]][0] += track["metres_inside_true"]
            sums[track["person"], track["day"]][1] += track["seconds_inside"]
    days = {(name, day): valid for name, of in small.truth["days"].items() for day, valid in of.items()}
    assert {key: tracks.is_valid(*value) for key, value in sums.items()} == days
    assert small.truth["totals"]["valid_days"] == sum(days.values()) == sum(small.truth["month"]["valid_days"].values())


def test_days_and_people_of_the_files(small):
    zones = set()
    for path, truth in small.truth["tracks"].items():
        file = small.folder / path
        assert file.is_file()
        if truth["kind"] in ("not_gpx", "no_time"):
            continue
        xy, times = points(file)
        assert {t.astimezone(CHINA).date().isoformat() for t in times} == {truth["day"]}
        assert times == sorted(times)
        if truth["kind"] != "truncated":
            assert len(xy) == truth["points"]
        zones.add(times[0].utcoffset())
        if truth["found"] == "name":
            assert truth["person"] in path
    assert zones == {timedelta(0), timedelta(hours=8)}
    assert len(list((small.folder / "轨迹").rglob("*.gpx"))) == len(small.truth["tracks"])


def test_misdeeds(small):
    of_kind = defaultdict(list)
    for path, truth in small.truth["tracks"].items():
        of_kind[truth["kind"]].append((small.folder / path, truth))
    copy, copied = of_kind["copy"][0]
    twins = [
        path
        for path, truth in of_kind["normal"]
        if truth["day"] == copied["day"] and np.array_equal(points(path)[0], points(copy)[0])
    ]
    assert len(twins) == 1
    assert points(twins[0])[1] == points(copy)[1]
    far, _ = of_kind["far_point"][0]
    xy = points(far)[0]
    assert (np.abs(xy - np.median(xy, axis=0)).max(axis=1) > 0.3).sum() == 1
    assert not any(t["valid"] for kind in ("copy", "car", "outside", "after_change") for _, t in of_kind[kind])
    with pytest.raises(UnicodeDecodeError), copy.open(encoding="ascii") as file:  # names are Chinese, in UTF-8
        file.read()


def test_mileage_as_received_is_inflated(small):
    """Drift and spikes make the received line clearly longer than the walk, as measured on real receivers."""
    received = true = 0.0
    for path, truth in small.truth["tracks"].items():
        if truth["kind"] == "normal":
            xy = points(small.folder / path)[0] * [111_000.0, 99_300.0]
            received += np.hypot(*np.diff(xy, axis=0).T).sum()
            true += truth["metres_true"]
    assert 1.15 < received / true < 2.5


def test_plan_holds_the_targets(small):
    text = "\n".join(p.text for p in docx.Document(next((small.folder / "方案").glob("*.docx"))).paragraphs)
    for part in (
        "全县完成营造林3.3万亩",
        "0.6‰以内",
        "2‰以下",
        "每个乡镇2个",
        "一、总体要求",
        "（二）强化林业生态建设",
        "联系人：",
    ):
        assert part in text


def test_truth_lies_outside_the_input(small):
    assert {path.name for path in small.folder.iterdir()} == set(generate.FOLDERS)


def test_command(tmp_path, capsys):
    assert generate.main([str(tmp_path / "in"), "--truth", str(tmp_path / "truth.json"), "--size", "small"]) == 0
    assert "valid days" in capsys.readouterr().out
    assert (tmp_path / "truth.json").is_file()
    assert generate.main([str(tmp_path), "--size", "small"]) == 1
    assert "other files" in capsys.readouterr().err
