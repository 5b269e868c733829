"""Twenty thousand days made by chance, the first half: the plugin and the plain rules give the same verdicts."""

from __future__ import annotations

import pytest

from linzhang_plugin.county.gateway import County
from tests.patrols.verdicts import agreement, drawn

SEEDS = range(6)


@pytest.fixture(scope="module")
def counties(tmp_path_factory):
    """The counties of SEEDS."""
    return agreement.Counties(SEEDS, tmp_path_factory.mktemp("生成的县"))


@pytest.mark.parametrize("seed", SEEDS)
def test_both_agree_on_every_day_and_window(counties, seed):
    agreement.check_agreement(counties[seed])


def test_there_are_ten_thousand_days_and_all_reasons(counties):
    agreement.check_variety(counties, 10_000)


def test_what_is_drawn_is_as_long_as_what_judged_the_day(counties):
    """Of a month of hundreds of days: copies, overlaps, hours, buffers, rides, areas of their own, days out of post."""
    last, _, theirs = counties[1][1][0]
    with County.open(counties.folder / "1.gpkg", read_only=True) as opened:
        wrong = drawn.wrong_pieces(opened, theirs, last.replace(day=1), last)
    days = [day["object"] for person in theirs.values() for day in person["days"].values()]
    assert sum(day.figures is not None for day in days) > 500
    assert not wrong, "\n".join(wrong[:20])
