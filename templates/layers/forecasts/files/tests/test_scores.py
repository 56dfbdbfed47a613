"""The scores and the baselines, on cases small enough to count by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from proof_of_concept import scores
from proof_of_concept.baseline import (
    last_known,
    season_for,
    seasonal_naive,
    smoothing,
    with_interval,
)
from proof_of_concept.series.panel import Panel

NAN = float("nan")


def panel(*rows: list[float]) -> Panel:
    values = np.array(rows, dtype=float)
    dates = pd.date_range("2025-01-06", periods=values.shape[1], freq="D")
    return Panel(tuple((f"s{number}",) for number in range(len(rows))), dates, values, {})


def test_the_scale_is_the_mean_step_between_seasons() -> None:
    values = np.array([[1, 2, 3, 6], [5, 5, 5, 5], [NAN, 1, 4, 1]], dtype=float)
    # Steps of two: 2 and 4; none, which takes the median of the others; 0 alone, and so likewise.
    assert scores.scales(values, 2).tolist() == [3, 3, 3]
    assert scores.scales(np.ones((1, 4)), 2).tolist() == [1]


def test_mase_counts_every_forecast_alike() -> None:
    truth = np.array([[2, 4], [10, NAN], [NAN, NAN]])
    said = np.array([[1, 3], [4, 99], [0, 0]], dtype=float)
    assert scores.mase(truth, said, np.array([2.0, 3.0, 1.0])) == pytest.approx((0.5 + 2) / 2)


def test_percentages_are_of_the_sum() -> None:
    truth, said = np.array([[10, 30, NAN]]), np.array([[14, 24, 5]], dtype=float)
    assert scores.wape(truth, said) == pytest.approx(25)
    assert scores.bias(truth, said) == pytest.approx(-5)
    assert scores.wape(np.zeros((1, 2)), said[:, :2]) == 0


def test_pinball_loss_is_that_of_scikit_learn() -> None:
    from sklearn.metrics import mean_pinball_loss

    random = np.random.default_rng(0)
    truth, said = random.normal(size=(5, 4)), np.sort(random.normal(size=(3, 5, 4)), axis=0)
    theirs = [
        mean_pinball_loss(truth.ravel(), side.ravel(), alpha=share)
        for share, side in zip((0.1, 0.5, 0.9), said, strict=True)
    ]
    assert scores.pinball(truth, said, np.ones(5)) == pytest.approx(np.mean(theirs))


def test_coverage_is_the_share_inside() -> None:
    said = np.array([[[0.0, 0, 0, 0]], [[1.0, 1, 1, 1]], [[2.0, 2, 2, 2]]])
    assert scores.coverage(np.array([[0, 2, 3, NAN]]), said) == pytest.approx(200 / 3)


def test_seasonal_naive_repeats_the_season() -> None:
    said = seasonal_naive(panel([1, 2, 3, 4, 5, 6, 7, 8]), [3, 5], 4, season=3)
    assert said[0].tolist() == [[2, 3, 4, 2], [4, 5, 6, 4]]


def test_a_gap_takes_the_season_before_and_then_the_last_value() -> None:
    said = seasonal_naive(panel([1, 2, NAN, 4, NAN, NAN]), [5], 3, season=3)
    assert said[0, 0].tolist() == [4, 2, 4]
    assert last_known(np.array([[NAN, 3, NAN], [NAN, NAN, NAN]])).tolist() == [3, 0]


def test_a_baseline_repeats_a_season_only_where_there_is_one() -> None:
    flat = np.concatenate([np.full(20, 5.0), np.full(20, 9.0)])
    for rows, season in ((np.tile([1.0, 5, 9, 5], 10), 4), (flat, 1)):
        of, origins = panel(rows.tolist()), [21, 25, 29]
        truth = np.stack([rows[one + 1 : one + 5] for one in origins])[None]
        for says in (seasonal_naive, smoothing.smoothed):
            found, said = season_for(says, of, origins, truth, np.ones(1), 4)
            assert found == season and said.shape == truth.shape


def test_smoothing_finds_season_and_level() -> None:
    season = np.tile([0.0, 5, -5, 0], 60)
    level = np.where(np.arange(240) < 120, 20, 40)
    said = smoothing.smoothed(panel((season + level).tolist()), [203, 238], 4, season=4)
    assert said[0, 0] == pytest.approx([40, 45, 35, 40], abs=1.5)
    assert said[0, 1] == pytest.approx([40, 40, 45, 35], abs=1.5)  # from the third of a season


def test_an_interval_comes_from_earlier_errors() -> None:
    random = np.random.default_rng(0)
    known, said = np.zeros((1, 200, 5)), np.full((1, 200, 5), 7.0)
    truth = random.normal(0, 2, (1, 200, 5))
    low, middle, high = with_interval(said, known, truth, np.array([2.0]))
    assert (middle == 7).all()
    came = 7 + random.normal(0, 2, (1, 200, 5))
    assert ((came >= low) & (came <= high)).mean() == pytest.approx(0.8, abs=0.04)
