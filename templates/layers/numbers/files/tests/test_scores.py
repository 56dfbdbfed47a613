"""The scores, on cases small enough to count by hand, and the intervals that are made to hold."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics

from proof_of_concept import conformal, number_plots, scores

TRUTH = np.array([10.0, 20.0, 30.0, 40.0])
# Off by 0, 2 too high, 4 too low, 10 too low; the first three intervals hold.
ANSWERS = np.array([[9.0, 10, 11], [20, 22, 24], [20, 26, 30], [25, 30, 35]])


def test_the_figures_of_a_small_case() -> None:
    assert scores.mae(TRUTH, ANSWERS) == pytest.approx(4)
    assert scores.median_error(TRUTH, ANSWERS) == pytest.approx(3)
    assert scores.rmse(TRUTH, ANSWERS) == pytest.approx(np.sqrt(30))
    assert scores.bias(TRUTH, ANSWERS) == pytest.approx(-3)
    assert scores.coverage(TRUTH, ANSWERS) == 0.75
    assert scores.width(ANSWERS) == pytest.approx((2 + 4 + 10 + 10) / 4)


def test_they_are_those_of_scikit_learn() -> None:
    random = np.random.default_rng(0)
    truth = random.gamma(2, 10, 300)
    said = truth * random.normal(1, 0.3, 300)
    answers = np.stack([said - 5, said, said + 8], axis=1)
    assert scores.mae(truth, answers) == pytest.approx(metrics.mean_absolute_error(truth, said))
    assert scores.r2(truth, answers) == pytest.approx(metrics.r2_score(truth, said))
    theirs = [
        metrics.mean_pinball_loss(truth, answers[:, place], alpha=share)
        for place, share in enumerate(scores.ENDS)
    ]
    assert scores.pinball(truth, answers) == pytest.approx(np.mean(theirs))
    assert scores.r2(np.ones(300), answers) == 0


def test_a_wide_interval_costs_and_so_does_one_that_misses() -> None:
    truth = np.random.default_rng(1).normal(0, 1, 4000)
    losses = [scores.pinball(truth, np.tile([-end, 0.0, end], (4000, 1))) for end in (0.1, 1.28, 6)]
    assert losses[1] < min(losses[0], losses[2])


@pytest.mark.parametrize("level", [0.5, 0.8, 0.95])
@pytest.mark.parametrize("narrow", [0.3, 1.0, 4.0])
def test_widened_intervals_hold_what_they_promise(level: float, narrow: float) -> None:
    """On rows of the same kind, whatever the intervals were before."""
    random = np.random.default_rng(2)

    def rows(count: int) -> tuple[np.ndarray, np.ndarray]:
        size = random.uniform(1, 3, count)
        truth = random.normal(0, size)
        return truth, np.stack([-narrow * size, 0 * size, narrow * size], axis=1)

    by = conformal.margin(*rows(1500), level)
    truth, answers = rows(4000)
    assert scores.coverage(truth, conformal.widened(answers, by)) == pytest.approx(level, abs=0.04)


def test_the_number_stays_between_its_ends() -> None:
    answers = conformal.widened(ANSWERS, -9)
    assert (answers[:, 0] <= answers[:, 1]).all() and (answers[:, 1] <= answers[:, 2]).all()
    few = conformal.margin(TRUTH[:2], ANSWERS[:2])
    assert few == pytest.approx(0)  # of two rows the worse one: the second lies on its end


def test_no_answer_is_below_what_can_be() -> None:
    assert conformal.floor_of(TRUTH) == 0 and conformal.floor_of(TRUTH - 11) is None
    assert conformal.bounded(ANSWERS - 15, 0.0).min() == 0
    assert conformal.bounded(ANSWERS - 15, None).min() == -6


def test_each_part_has_its_figures() -> None:
    parts = {"small": TRUTH < 25, "large": TRUTH > 25, "none": TRUTH > 99}
    small, large = scores.of_each(TRUTH, ANSWERS, parts)
    assert (small["label"], small["support"], small["mean absolute error"]) == ("small", 2, 1)
    assert (large["bias"], large["interval holds"], large["its width"]) == (-7, 0.5, 10)


def test_bands_have_all_rows_once() -> None:
    said = np.array([5.0, 1, 4, 2, 3, 9, 8])
    bands = number_plots.banded(said, 3)
    assert sorted(np.concatenate(bands)) == list(range(7))
    assert said[bands[0]].max() < said[bands[1]].min() < said[bands[2]].max()
    sides: dict[str, np.ndarray] = dict.fromkeys(("model", "second", "baseline"), ANSWERS)
    drawn = number_plots.draw(TRUTH, sides, {"a": TRUTH > 0}, "rent (EUR)")
    assert [name for name, *_ in drawn] == ["predicted", "residuals", "coverage", "error_by_size"]
