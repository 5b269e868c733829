"""Units, codes and zones against published figures."""

from __future__ import annotations

import numpy as np
import pytest

from linzhang_plugin.county import codes, crs, units
from linzhang_plugin.county.errors import LinzhangError


def test_mu_is_exact_where_the_common_factor_is_not() -> None:
    # 15 万亩: with 666.67 the result would be 0.75 亩 less
    assert units.mu(100_000_000) == 150_000
    assert units.format_mu(100_000_000) == "150000.0"
    assert units.format_hectares(4_123_600) == "412.3600"
    assert units.format_mu(4_123_600) == "6185.4"


def test_rounding_is_half_up_as_offices_do() -> None:
    assert [str(units.rounded(x, 1)) for x in ("0.25", "0.35", "2.45")] == ["0.3", "0.4", "2.5"]


def test_hours_are_never_mixed() -> None:
    assert units.format_hours(6.36 * 3600) == "6.36"
    assert units.format_hours(6.36 * 3600, "hm") == "6小时22分"


@pytest.mark.parametrize("seed", range(5))
def test_largest_remainder_is_exact_and_within_one(seed: int) -> None:
    values = np.random.default_rng(seed).uniform(0, 1000, 50)
    total = round(float(values.sum()))
    shares = units.largest_remainder(list(values), total)
    assert sum(shares) == total
    assert all(abs(s - v) < 1 for s, v in zip(shares, values, strict=True))


@pytest.mark.parametrize(
    ("raw", "code", "level", "parent"),
    [
        ("520999101201-03", "520999101201-03", "grid", "520999101201"),
        (520999101201.0, "520999101201", "village", "520999101000"),
        ("520999101", "520999101", "town", "520999000000"),
        ("520999101000", "520999101000", "town", "520999000000"),
        ("520999", "520999", "county", None),
        ("520999101201", "520999101201", "village", "520999101000"),
        ("32号", "32号", None, None),
    ],
)
def test_codes(raw: object, code: str, level: str | None, parent: str | None) -> None:
    got = codes.normalise_code(raw)
    assert (got, codes.level_of_code(got), codes.parent_code(got)) == (code, level, parent)


@pytest.mark.parametrize(("longitude", "epsg"), [(106.7, 4545), (105.0, 4544), (108.77, 4545), (120.3, 4549)])
def test_zone_of_a_longitude(longitude: float, epsg: int) -> None:
    assert crs.zone_epsg(longitude) == epsg
    x, _ = crs.transformer(4490, epsg)(np.array([longitude]), np.array([26.5]))
    assert 330_000 < x[0] < 670_000


def test_outside_china_is_said() -> None:
    with pytest.raises(LinzhangError) as caught:
        crs.zone_epsg(14.5)
    assert caught.value.code == "county.outside_china"


def test_transformation_there_and_back_is_exact_to_a_millimetre() -> None:
    x, y = np.array([106.6, 106.9]), np.array([26.3, 26.7])
    east, north = crs.transformer(4490, 4545)(x, y)
    back = crs.transformer(4545, 4490)(east, north)
    assert np.allclose(back[0], x, atol=1e-8)
    assert np.allclose(back[1], y, atol=1e-8)
    assert 2_900_000 < north[0] < 2_990_000
