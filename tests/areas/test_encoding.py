"""The encoding of dbf tables is judged by bytes wherever the declaration is missing or wrong."""

from __future__ import annotations

from pathlib import Path

from linzhang_plugin.areas.reader import read_layers
from linzhang_plugin.county.dbf import GBK, UTF8, encoding_of_bytes, shapefile_encoding

from .conftest import MakeLayer, box


def test_bytes_decide_where_nothing_is_declared() -> None:
    assert encoding_of_bytes(["黔江区".encode("gbk")]).used == GBK
    assert encoding_of_bytes(["黔江区".encode()]).used == UTF8
    assert encoding_of_bytes(["黔江区".encode("gbk")]).guessed


def test_a_right_declaration_is_believed_and_not_reported() -> None:
    for declared, encoded in (("GBK", "gbk"), ("CP936", "gbk"), ("UTF-8", "utf-8")):
        found = encoding_of_bytes(["石桥镇".encode(encoded)], declared)
        assert (found.used, found.guessed) == (GBK if encoded == "gbk" else UTF8, False)


def test_a_wrong_declaration_is_contradicted_by_the_bytes() -> None:
    for declared in ("ISO-8859-1", "UTF-8"):
        found = encoding_of_bytes(["石桥镇".encode("gbk"), "云岭镇".encode("gbk")], declared)
        assert (found.used, found.guessed) == (GBK, True)
    assert encoding_of_bytes(["石桥镇".encode()], "GBK").used == UTF8


def test_gbk_pairs_that_are_valid_utf8_are_still_gbk() -> None:
    # C7 AD is 黔 in GBK and ǭ in UTF-8: no Han comes of it
    assert "黔".encode("gbk").decode("utf-8") == "ǭ"
    assert encoding_of_bytes(["黔".encode("gbk")]).used == GBK


def test_a_value_cut_inside_its_last_character_still_counts() -> None:
    assert encoding_of_bytes(["城东街道办事处".encode()[:10]]).used == UTF8


def test_ascii_tables_keep_what_they_declare() -> None:
    assert encoding_of_bytes([], "UTF-8").used == UTF8
    assert encoding_of_bytes([], "").used is None


def test_shapefile_whose_language_id_lies_is_read_right(make_layer: MakeLayer) -> None:
    path = make_layer("乡镇.shp", [(box(0, 0, 9, 9), {"XZQDM": "520999101", "XZQMC": "石桥镇"})])
    path.with_suffix(".cpg").unlink(missing_ok=True)
    dbf = bytearray(path.with_suffix(".dbf").read_bytes())
    dbf[29] = 0x57  # "ANSI", which GDAL takes for ISO-8859-1
    path.with_suffix(".dbf").write_bytes(bytes(dbf))
    assert shapefile_encoding(path).guessed
    assert read_layers(path)[0].columns["XZQMC"] == ["石桥镇"]


def test_ten_real_counties_have_their_names_in_both_variants(shared: Path) -> None:
    names = ["黔江区", "花溪区", "章贡区", "锡山区", "惠山区", "滨湖区", "梁溪区", "新吴区", "江阴市", "宜兴市"]
    for variant in ("LDID4D", "nodecl"):
        layer = read_layers(shared / "data" / "derived" / f"counties10_gbk_{variant}.shp")[0]
        assert layer.columns["name"] == names
        assert layer.encoding.guessed == (variant == "nodecl")
