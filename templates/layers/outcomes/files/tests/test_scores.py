"""The scores, on cases small enough to count by hand."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics

from proof_of_concept import scores

TRUTH = np.array([0, 0, 1, 1, 0, 1])
ANSWERS = np.array([0.1, 0.4, 0.4, 0.8, 0.2, 0.3])


def test_roc_auc_counts_pairs_and_halves_ties() -> None:
    # Of nine pairs seven are in order, one is a tie (0.4 and 0.4), one is not.
    assert scores.roc_auc(TRUTH, ANSWERS) == pytest.approx(7.5 / 9)
    assert scores.roc_auc(TRUTH, np.zeros(6)) == 0.5
    assert scores.roc_auc(np.ones(3, dtype=int), np.arange(3.0)) == 0.5


def test_the_figures_are_those_of_scikit_learn() -> None:
    random = np.random.default_rng(0)
    truth, answers = random.integers(0, 2, 300), random.integers(0, 20, 300) / 20
    theirs = metrics.roc_auc_score(truth, answers)
    assert scores.roc_auc(truth, answers) == pytest.approx(theirs)
    theirs = metrics.average_precision_score(truth, answers)
    assert scores.average_precision(truth, answers) == pytest.approx(theirs)
    assert scores.brier(truth, answers) == pytest.approx(metrics.brier_score_loss(truth, answers))


def test_cost_counts_what_each_mistake_costs() -> None:
    alarms = np.array([True, False, True, False, False, True])
    expected = 100 * (scores.MISSED + scores.FALSE_ALARM) / 6
    assert scores.cost(TRUTH, alarms) == pytest.approx(expected)
    assert scores.cost(TRUTH, TRUTH == 1) == 0


def test_the_cheapest_threshold_parts_what_can_be_parted() -> None:
    answers = np.array([0.1, 0.2, 0.6, 0.7])
    threshold = scores.cheapest_threshold(np.array([0, 0, 1, 1]), answers)
    assert 0.2 < threshold <= 0.6


def test_per_label_has_both_outcomes() -> None:
    alarms = np.array([True, False, True, True, False, False])
    usual, looked_for = scores.per_label(("no", "yes"), TRUTH, alarms)
    assert (usual["label"], usual["support"], usual["recall"]) == ("no", 3, 0.6667)
    assert (looked_for["support"], looked_for["precision"], looked_for["f1"]) == (3, 0.6667, 0.6667)
