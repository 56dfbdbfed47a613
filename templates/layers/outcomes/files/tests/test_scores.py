"""The scores, on cases small enough to count by hand, and the naive baseline."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from sklearn import metrics

from proof_of_concept import config, scores
from proof_of_concept.baseline import best_rule
from proof_of_concept.capacity import precision_at_capacity, told
from proof_of_concept.config import ProblemError

TRUTH = np.array([0, 0, 1, 1, 0, 1])


def of_two(*answers: float) -> np.ndarray:
    return np.array([[1 - answer, answer] for answer in answers])


ANSWERS = of_two(0.1, 0.4, 0.4, 0.8, 0.2, 0.3)


def test_roc_auc_counts_pairs_and_halves_ties() -> None:
    # Of nine pairs seven are in order, one is a tie (0.4 and 0.4), one is not.
    assert scores.roc_auc(TRUTH, ANSWERS) == pytest.approx(7.5 / 9)
    assert scores.roc_auc(TRUTH, of_two(*[0.0] * 6)) == 0.5
    assert scores.roc_auc(np.ones(6, dtype=int), ANSWERS) == 0.5


def test_the_figures_are_those_of_scikit_learn() -> None:
    random = np.random.default_rng(0)
    truth, answers = random.integers(0, 2, 300), of_two(*random.integers(0, 20, 300) / 20)
    theirs = metrics.roc_auc_score(truth, answers[:, 1])
    assert scores.roc_auc(truth, answers) == pytest.approx(theirs)
    theirs = metrics.average_precision_score(truth, answers[:, 1])
    assert scores.average_precision(truth, answers) == pytest.approx(theirs)
    theirs = metrics.brier_score_loss(truth, answers[:, 1])
    assert scores.brier(truth, answers) == pytest.approx(theirs)
    truth, answers = random.integers(0, 4, 300), random.dirichlet(np.ones(4), 300).round(1)
    answers[:, 0] += 1 - answers.sum(axis=1)
    theirs = metrics.roc_auc_score(truth, answers, multi_class="ovr")
    assert scores.roc_auc(truth, answers) == pytest.approx(theirs)


def test_a_list_as_long_as_capacity_is_the_likeliest_rows() -> None:
    # Of six rows a third is 0.8, which came, and one of the two with 0.4, of which one came.
    assert precision_at_capacity(TRUTH, ANSWERS, 100 / 3) == pytest.approx(1.5 / 2)
    assert precision_at_capacity(TRUTH, ANSWERS, 0.1) == 1  # one row at least
    assert precision_at_capacity(TRUTH, ANSWERS, 100) == TRUTH.mean()
    two = replace(config.load_project(), labels=("a", "b"), options={"capacity": 100 / 3})
    said = told(TRUTH, {"model": ANSWERS, "second": ANSWERS[::-1]}, TRUTH, two)
    assert "likeliest 2 of these 6: 75% of them are 'b' (precision), 50% of all" in said
    assert "1.5 times the 50% of a list drawn at random" in said
    with pytest.raises(ProblemError, match="capacity"):
        told(TRUTH, {}, TRUTH, replace(two, options={"capacity": 0}))


def test_answers_that_are_too_sure_have_a_slope_below_one() -> None:
    random = np.random.default_rng(0)
    odds = random.normal(size=20_000)
    truth = (random.random(20_000) < 1 / (1 + np.exp(-odds))).astype(int)
    slope, intercept = scores.calibration_line(truth, of_two(*1 / (1 + np.exp(-2 * odds - 1))))
    assert slope == pytest.approx(0.5, abs=0.05) and intercept == pytest.approx(-0.5, abs=0.06)


def test_an_outcome_that_did_not_come_is_left_out() -> None:
    three = np.hstack([ANSWERS, np.zeros((6, 1))])
    assert scores.roc_auc(TRUTH, three) == pytest.approx(7.5 / 9)
    assert scores.accuracy(TRUTH, three) == pytest.approx(4 / 6)


def test_cost_counts_what_each_mistake_costs() -> None:
    called = np.array([1, 0, 1, 0, 0, 1])
    assert scores.cost(TRUTH, called, missed=4) == pytest.approx(100 * (4 + 1) / 6)
    assert scores.cost(TRUTH, TRUTH, missed=4) == 0


@pytest.mark.parametrize("said", [0, -1, True, "5", float("inf"), float("nan")])
def test_a_missed_case_costs_what_the_project_says(said: object) -> None:
    two = replace(config.load_project(), labels=("a", "b"), options={"missed_cost": 2})
    assert scores.missed_cost(two) == 2
    assert scores.missed_cost(replace(two, options={})) == scores.MISSED_COST
    assert scores.missed_cost(replace(two, labels=("a", "b", "c"))) == 1
    with pytest.raises(ProblemError, match="missed_cost"):
        scores.missed_cost(replace(two, options={"missed_cost": said}))


def test_the_cheapest_threshold_parts_what_can_be_parted() -> None:
    answers = of_two(0.1, 0.2, 0.6, 0.7)
    threshold = scores.cheapest_threshold(np.array([0, 0, 1, 1]), answers, 5)
    assert threshold is not None and 0.2 < threshold <= 0.6
    assert scores.call(answers, threshold).tolist() == [0, 0, 1, 1]
    three = np.array([[0.2, 0.3, 0.5]])
    assert scores.cheapest_threshold(np.array([0]), three, 1) is None
    assert scores.call(three, None).tolist() == [2]


def test_per_label_has_every_outcome() -> None:
    usual, looked_for = scores.per_label(("no", "yes"), TRUTH, np.array([1, 0, 1, 1, 0, 0]))
    assert (usual["label"], usual["support"], usual["recall"]) == ("no", 3, 0.6667)
    assert (looked_for["support"], looked_for["precision"], looked_for["f1"]) == (3, 0.6667, 0.6667)


def table(count: int, knows: float) -> tuple[pd.DataFrame, np.ndarray]:
    """Rows of three outcomes, and a column that says which, right as often as `knows` says."""
    random = np.random.default_rng(0)
    truth = random.integers(0, 3, count)
    said = np.where(random.random(count) < knows, truth, random.integers(0, 3, count))
    plans = np.array(["a", "b", "c"], dtype=object)[said]
    numbers = np.where(random.random(count) < 0.1, np.nan, random.random(count))
    return pd.DataFrame({"noise": numbers, "plan": plans}), truth


def test_the_baseline_is_the_best_single_column() -> None:
    cells, truth = table(600, knows=0.7)
    rule = best_rule(cells.head(400), truth[:400], cells.tail(200), truth[400:])
    assert rule.column == "plan" and 0.7 < rule.auc < 0.95 and not rule.warning()
    answers = rule.probabilities(pd.DataFrame({"noise": [0.5, 0.5], "plan": ["a", "new"]}))
    assert answers.shape == (2, 3) and answers[0].argmax() == 0
    np.testing.assert_allclose(answers.sum(axis=1), 1)


def test_a_column_that_knows_the_answer_is_found() -> None:
    cells, truth = table(600, knows=0.97)
    rule = best_rule(cells.head(400), truth[:400], cells.tail(200), truth[400:])
    assert "make sure that it is known before" in rule.warning()
    cells, truth = table(600, knows=1)
    with pytest.raises(ProblemError, match=r"'plan' alone has a ROC AUC of 1\.000, so it"):
        best_rule(cells.head(400), truth[:400], cells.tail(200), truth[400:])
