"""Cleaning against truth: invented walks of known length, and single faults made on purpose."""

from __future__ import annotations

import numpy as np
import pytest

from linzhang_plugin.patrols import mask as codes
from linzhang_plugin.patrols.clean import Cleaned, Cleaning, clean
from linzhang_plugin.patrols.days import day_tracks
from linzhang_plugin.patrols.reading.gpx import read_gpx
from tests.bench import known_patrols
from tests.patrols.walks import MONDAY, Walk, walk


def cleaned(w: Walk, **how: float) -> Cleaned:
    return clean(w.x, w.y, w.t, np.zeros(len(w.x), dtype=np.int64), how=Cleaning(**how) if how else None)


def line(count: int = 100, speed: float = 1.2, every: float = 10.0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    t = np.arange(count) * every
    return t * speed, np.zeros(count), MONDAY + t


@pytest.mark.parametrize("kind", ["straight", "winding", "hairpin"])
@pytest.mark.parametrize("sigma", [3.0, 6.0, 10.0])
@pytest.mark.parametrize("rho", [0.0, 0.8])
def test_mileage_is_the_way_that_was_walked(kind, sigma, rho):
    chance = np.random.default_rng(11)
    walks = [walk(chance, kind, sigma=sigma, rho=rho, every=every) for every in (10.0, 15.0) for _ in range(8)]
    ratio = np.mean([cleaned(w).track_metres[0] / w.metres for w in walks])
    # legs of 120 m to and fro, 16 m apart, under 6 and 10 m of independent noise are the limit of what can be told
    assert (0.88 if kind == "hairpin" and sigma > 3 else 0.94) < ratio < 1.07
    raw = np.mean([cleaned(w).raw_metres[0] / w.metres for w in walks])
    assert raw > 1.3  # the figure that other programs report: this is what is being repaired


def test_mean_over_everything_is_unbiased():
    chance = np.random.default_rng(12)
    ratios = [
        cleaned(w).track_metres[0] / w.metres
        for sigma in (3.0, 6.0, 10.0)
        for rho in (0.0, 0.8)
        for kind in ("straight", "winding", "hairpin")
        for w in (walk(chance, kind, sigma=sigma, rho=rho) for _ in range(6))
    ]
    assert abs(np.mean(ratios) - 1) < 0.03
    assert np.mean(np.abs(np.array(ratios) - 1)) < 0.05


@pytest.mark.parametrize("speed", [0.5, 1.4])
def test_slow_and_fast_walkers_are_treated_alike(speed):
    chance = np.random.default_rng(13)
    walks = [walk(chance, "winding", sigma=6, rho=0.8, speed=speed) for _ in range(12)]
    assert 0.94 < np.mean([cleaned(w).track_metres[0] / w.metres for w in walks]) < 1.07


def test_clean_input_is_hardly_changed():
    chance = np.random.default_rng(14)
    for _ in range(5):
        w = walk(chance, "straight", spikes=0)
        assert cleaned(w).track_metres[0] == pytest.approx(w.metres, rel=0.005)


def test_a_way_that_weaves_between_trees_is_not_taken_for_noise():
    """Where the fixes of all rests lie on one another, what scatters while walking is the way."""
    quiet = known_patrols.clean_patrols(120, seed=3)
    assert any(p.kind.ground == "forest" and p.kind.every == 15 for p in quiet)
    for p in quiet:
        done = clean(p.x, p.y, p.t, np.zeros(len(p.x), dtype=np.int64))
        assert done.track_metres[0] == pytest.approx(done.raw_metres[0], rel=0.005), str(p.kind)


def test_a_phone_that_holds_its_place_at_rest_keeps_the_noise_of_its_walk():
    chance = np.random.default_rng(15)
    ratios = []
    for _ in range(12):
        quiet = known_patrols.patrol(chance, known_patrols.Kind("straight", "ridge", 0.0, 0.0, 10.0), spikes=0.0)
        noise = chance.normal(0, 4, (2, len(quiet.x)))
        still = np.flatnonzero((np.diff(quiet.x) == 0) & (np.diff(quiet.y) == 0)) + 1
        for i in still:
            noise[:, i] = noise[:, i - 1]
        done = clean(quiet.x + noise[0], quiet.y + noise[1], quiet.t, np.zeros(len(quiet.x), dtype=np.int64))
        assert done.raw_metres[0] > 1.08 * quiet.metres
        ratios.append(done.track_metres[0] / quiet.metres)
    assert np.mean(ratios) == pytest.approx(1.0, abs=0.03)


def test_resting_all_the_time_is_no_way_but_time():
    chance = np.random.default_rng(15)
    t = np.arange(360) * 10.0
    x, y = chance.normal(0, 6, 360), chance.normal(0, 6, 360)
    result = clean(x, y, MONDAY + t, np.zeros(360, dtype=np.int64))
    assert result.raw_metres[0] > 3000
    assert result.track_metres[0] < 60
    assert result.track_seconds[0] == 3590
    assert (result.mask == codes.REST).mean() > 0.8


def test_one_point_far_off_goes_and_its_neighbours_stay():
    x, y, t = line()
    y[50] = 800.0
    result = clean(x, y, t, np.zeros(100, dtype=np.int64))
    assert np.flatnonzero(result.mask == codes.SPIKE).tolist() == [50]
    assert result.track_metres[0] == pytest.approx(x[-1], rel=0.005)


@pytest.mark.parametrize("bad", [1, 3])
@pytest.mark.parametrize("metres", [300.0, 1000.0, 20000.0])
def test_cold_start_does_not_poison_the_rest(bad, metres):
    x, y, t = line()
    y[:bad] = metres
    result = clean(x, y, t, np.zeros(100, dtype=np.int64))
    assert np.flatnonzero(result.mask == codes.SPIKE).tolist() == list(range(bad))
    assert result.track_metres[0] == pytest.approx(x[-1] - x[bad], rel=0.01)


def test_several_leaps_in_a_row_to_different_places():
    x, y, t = line()
    y[40], y[41], y[42] = 900.0, -900.0, 700.0
    result = clean(x, y, t, np.zeros(100, dtype=np.int64))
    assert np.flatnonzero(result.mask == codes.SPIKE).tolist() == [40, 41, 42]


def test_leap_after_a_silence():
    x, y, t = line()
    t[50:] += 300.0
    y[50] = 900.0
    result = clean(x, y, t, np.zeros(100, dtype=np.int64))
    assert np.flatnonzero(result.mask == codes.SPIKE).tolist() == [50]


def test_gap_has_neither_way_nor_time():
    x, y, t = line()
    t[50:] += 3600.0
    x[50:] += 3000.0
    result = clean(x, y, t, np.zeros(100, dtype=np.int64))
    assert result.track_metres[0] == pytest.approx(98 * 12.0, rel=0.01)
    assert result.track_seconds[0] == 980
    assert result.mask[50] == codes.AFTER_GAP
    short = clean(x, y, t, np.zeros(100, dtype=np.int64), how=Cleaning(gap_seconds=7200))
    assert short.track_seconds[0] == 990 + 3600


def test_backward_and_repeated_times():
    x, y, t = line()
    t[30], t[60] = t[20], t[59]
    result = clean(x, y, t, np.zeros(100, dtype=np.int64))
    assert result.mask[30] == codes.BACKWARD
    assert result.mask[60] == codes.DUPLICATE
    t[80] += 7200.0  # one clock that ran ahead must not condemn everything after it
    result = clean(x, y, t, np.zeros(100, dtype=np.int64))
    assert result.mask[80] == codes.BACKWARD
    assert (result.mask[81:] == codes.KEPT).all()


def test_ride_is_flagged_and_counted():
    x, _, _ = line(60)
    ride = x[-1] + np.cumsum(np.full(60, 120.0))
    x = np.concatenate([x, ride, ride[-1] + x])
    t = MONDAY + np.arange(180) * 10.0
    result = clean(x, np.zeros(180), t, np.zeros(180, dtype=np.int64))
    assert (result.mask[62:118] == codes.VEHICLE).all()
    assert (result.mask[:55] == codes.KEPT).all()
    assert result.metres[result.ridden].sum() == pytest.approx(7200, rel=0.05)
    assert result.track_metres[0] == pytest.approx(x[-1], rel=0.01)


def test_tracks_cleaned_together_are_as_cleaned_alone():
    chance = np.random.default_rng(16)
    walks = [walk(chance, "winding", sigma=s, rho=0.5, minutes=20 + s) for s in (0, 3, 6, 10)]
    together = clean(
        np.concatenate([w.x for w in walks]),
        np.concatenate([w.y for w in walks]),
        np.concatenate([w.t for w in walks]),
        np.repeat(np.arange(4), [len(w.x) for w in walks]),
    )
    alone = [cleaned(w).track_metres[0] for w in walks]
    np.testing.assert_allclose(together.track_metres, alone, rtol=1e-9)


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_very_short_tracks(count):
    x, y, t = line(count)
    result = clean(x, y, t, np.zeros(count, dtype=np.int64))
    assert result.track_metres[0] == pytest.approx(12.0 * (count - 1), rel=0.01)


def test_without_any_time_the_way_is_measured_and_no_second_counted():
    x, y, _ = line()
    y[30] = 900.0
    result = clean(x, y, np.full(100, float(MONDAY)), np.zeros(100, dtype=np.int64), np.zeros(100, dtype=bool))
    assert result.track_seconds[0] == 0
    assert result.track_metres[0] == pytest.approx(x[-1], rel=0.02)
    assert result.mask[30] == codes.SPIKE


def test_nothing_kept_is_no_error():
    result = clean(np.zeros(2), np.zeros(2), np.zeros(2), np.zeros(2, dtype=np.int64), drop=np.ones(2, dtype=bool))
    assert result.track_metres.tolist() == [0.0]
    assert (result.mask == codes.COORDINATE).all()


def test_real_spike_of_301_metres_a_second(shared):
    from linzhang_plugin.county import crs

    recording = read_gpx(shared / "data" / "derived" / "drift_spike_301ms_shifted.gpx", 28800)
    (track,), _ = day_tracks(recording, 28800)
    x, y = crs.transformer(crs.WGS84, 4545)(track.lon, track.lat)
    speed = np.hypot(np.diff(x), np.diff(y)) / np.maximum(np.diff(track.t), 1e-9)
    assert speed.max() > 250
    result = clean(x, y, track.t, np.zeros(len(x), dtype=np.int64), track.timed)
    left = result.seconds > 0
    assert (result.metres[left] / result.seconds[left]).max() < 6
    # the watch itself reports 1,350 m; the leap alone is longer than a tenth of that
    assert 1100 < result.track_metres[0] < 1450


@pytest.mark.parametrize("sigma", [6.0, 8.0, 10.0])
def test_a_day_mostly_sat_out_does_not_grow_by_drift(sigma):
    chance = np.random.default_rng(12)
    walks = [
        walk(chance, kind, sigma=sigma, rho=0.8, every=12.0, minutes=90, rest=0.9)
        for kind in ("straight", "winding")
        for _ in range(10)
    ]
    ratios = [cleaned(w).track_metres[0] / w.metres for w in walks]
    assert 0.98 < np.mean(ratios) < 1.035
    assert max(ratios) < 1.15


def test_a_short_way_off_between_two_rests_is_way():
    chance = np.random.default_rng(18)
    t = np.arange(0.0, 3600.0, 10.0)
    true_x = np.interp(t, [1700.0, 1775.0, 1850.0], [0.0, 60.0, 0.0])  # 60 m to see after something, and back
    noise = chance.normal(0, 1, (20, 2, len(t)))
    for i in range(1, len(t)):
        noise[:, :, i] = 0.8 * noise[:, :, i - 1] + 0.6 * noise[:, :, i]
    track = np.zeros(len(t), dtype=np.int64)
    metres = [clean(true_x + 5 * n[0], 5 * n[1], MONDAY + t, track).track_metres[0] for n in noise]
    assert 95 < np.mean(metres) < 145
