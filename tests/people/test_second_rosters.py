"""The reader against a second set of rosters, written without seeing it; see ``tests.people.second``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from linzhang_plugin.county.gateway import County

from .messy.score import perfect, score, total
from .second.book import Second
from .second.judge import judged, make_county, read
from .second.make import draft_all, generate


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Iterator[County]:
    with make_county(tmp_path_factory.mktemp("县库 二") / "青峰县.gpkg") as county:
        yield county


@pytest.fixture(scope="module")
def rosters(tmp_path_factory: pytest.TempPathFactory) -> list[Second]:
    pytest.importorskip("openpyxl")
    pytest.importorskip("docx")
    return generate(tmp_path_factory.mktemp("乡镇又报来"))


def test_the_set_is_wide_and_can_be_scored() -> None:
    made = draft_all()
    words = {header.word for roster in made for sheet in roster.sheets for header in sheet.headers}
    assert len(made) >= 40
    assert len({roster.layout for roster in made}) >= 30
    assert len(words) >= 250
    assert [roster.to_json() for roster in made] == [roster.to_json() for roster in draft_all()]
    for roster in made:
        found, coloured = perfect(roster)
        rows = {(row.sheet, row.row) for row in roster.rows if row.kind == "data"}
        one = score(roster, found, coloured, rows)
        assert one.share == 1, roster.file_name
        assert not one.silent
        assert not one.unaccounted
        assert one.holders > 0


def test_reader_of_second_rosters(county: County, rosters: list[Second]) -> None:
    scores = []
    for roster in rosters:
        if roster.path is None:
            print(roster.file_name, roster.skipped)
            continue
        reading = read(roster, county)
        one = judged(roster, reading)
        scores.append(one)
        fields = ", ".join(f"{k} {v / max(1, one.holders):.0%}" for k, v in one.fields.items() if v < one.holders)
        print(
            f"{one.share:7.1%} {roster.file_name} [{roster.layout} {roster.format}] {one.holders} holders, "
            f"{one.extra} extra, {len(one.silent)} silent, {len(one.unaccounted)} rows lost; {fields} {reading.error}"
        )
    summed = total(scores)
    shares: Counter[str] = summed.fields
    print(
        f"{len(scores)} files, {summed.holders} persons and posts, {summed.share:.2%} right, {summed.extra} extra, "
        f"{len(summed.silent)} silent, {len(summed.unaccounted)} rows lost"
    )
    print(", ".join(f"{name} {count / max(1, summed.holders):.2%}" for name, count in shares.items()))
    for line in summed.silent[:40]:
        print("   ", line)
    assert not summed.silent
    assert not summed.unaccounted
    assert summed.share >= 0.98
