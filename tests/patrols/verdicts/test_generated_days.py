"""Twenty thousand days made by chance, the first half: the plugin and the plain rules give the same verdicts."""

from __future__ import annotations

import pytest

from tests.patrols.verdicts import agreement

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
