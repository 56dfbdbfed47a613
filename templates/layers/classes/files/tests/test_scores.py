"""The scores mean what they say."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import f1_score

from proof_of_concept import scores
from proof_of_concept.baseline import naive_answers, nearest
from proof_of_concept.scores import mistakes

TRUTH = np.array([0, 0, 0, 1])
SURE = np.array([[0.9, 0.1], [0.9, 0.1], [0.2, 0.8], [0.1, 0.9]])  # three right of four


def test_a_rare_label_counts_like_a_common_one() -> None:
    always_the_first = np.tile([1.0, 0.0], (4, 1))
    assert scores.accuracy(TRUTH, always_the_first) == 0.75
    assert scores.macro_f1(TRUTH, always_the_first) == pytest.approx((6 / 7 + 0) / 2)
    assert scores.macro_f1(TRUTH, np.eye(2)[TRUTH]) == 1


def test_macro_f1_is_that_of_scikit_learn() -> None:
    random = np.random.default_rng(0)
    nothing: Any = 0.0
    for _ in range(20):
        truth, answers = random.integers(0, 6, 12), random.random((12, 7))
        theirs = f1_score(truth, answers.argmax(axis=1), average="macro", zero_division=nothing)
        assert scores.macro_f1(truth, answers) == pytest.approx(theirs)


def test_the_calibration_error_is_how_far_certainty_is_from_being_right() -> None:
    # 0.9 three times and always right, 0.8 once and wrong.
    error = scores.calibration_error(TRUTH, SURE)
    assert error == pytest.approx((3 * 0.1 + 0.8) / 4)
    assert scores.calibration_error(TRUTH, np.eye(2)[TRUTH]) == 0


def test_each_label_has_its_figures() -> None:
    first, second = scores.per_label(["a", "b"], TRUTH, SURE)
    assert (first["support"], first["precision"], first["recall"]) == (3, 1.0, 0.6667)
    assert (second["label"], second["precision"], second["recall"]) == ("b", 0.5, 1.0)


def test_the_baseline_says_what_is_most_common_and_how_common() -> None:
    answers = naive_answers(TRUTH, 2, labels=3)
    assert answers.tolist() == [[0.75, 0.25, 0.0]] * 2


def test_the_second_baseline_says_what_the_nearest_are(monkeypatch: pytest.MonkeyPatch) -> None:
    def rough(known: Any, asked: Any) -> Any:
        return np.array(known, dtype=float), np.array(asked, dtype=float)

    monkeypatch.setattr(nearest, "rough", rough)
    known: Any = [[1, 0]] * 5 + [[0, 1]] * 5
    asked: Any = [[2, 0.1], [0.1, 3]]
    answers = nearest.nearest_answers(known, np.repeat([0, 2], 5), asked, labels=3)
    assert answers.tolist() == [[1, 0, 0], [0, 0, 1]]


def test_what_is_new_to_the_model_is_measured_apart() -> None:
    groups = ["test only: Ann", "test only: Ann", "Bea", "Bea"]
    tested: Any = [SimpleNamespace(group=group) for group in groups]
    told = mistakes.unseen(tested, TRUTH, SURE)
    assert "On the 2 of these" in told and "accuracy is 1.00" in told and "have 1.00" in told
    assert mistakes.unseen(tested[2:], TRUTH[2:], SURE[2:]) == ""
