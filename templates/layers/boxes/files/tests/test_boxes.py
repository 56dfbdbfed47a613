"""The arithmetic of boxes, by cases that can be worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from proof_of_concept import boxes
from proof_of_concept.boxes.false_alarms import FALSE_ALARMS, limit_at_cap

SQUARE = np.array([[0.0, 0.0, 10.0, 10.0]])


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ([0, 0, 10, 10], 1.0),
        ([5, 0, 10, 10], 50 / 150),
        ([0, 0, 5, 5], 25 / 100),
        ([10, 0, 10, 10], 0.0),
        ([30, 30, 1, 1], 0.0),
    ],
)
def test_iou(other: list[float], expected: float) -> None:
    assert boxes.iou(SQUARE, np.array([other]))[0, 0] == pytest.approx(expected)


def test_suppress_keeps_the_best_of_each_heap() -> None:
    places = np.array([[0, 0, 10, 10], [1, 0, 10, 10], [50, 0, 10, 10], [80, 0, 10, 10]])
    scores = np.array([0.5, 0.9, 0.8, 0.1])
    assert boxes.suppress(places, scores, 0.3, most=2) == [1, 2]
    assert boxes.suppress(places[:0], scores[:0], 0.3, most=2) == []


def test_a_true_box_is_found_only_once() -> None:
    found = np.array([[1.0, 0, 10, 10], [0, 0, 10, 10], [90, 90, 5, 5]])
    right = boxes.hits(found, SQUARE)
    assert right[:, 0].tolist() == [True, False, False]  # at an overlap of .5
    assert right[:, -1].tolist() == [False, True, False]  # at .95


def test_nothing_found_or_nothing_there() -> None:
    assert boxes.hits(np.zeros((0, 4)), SQUARE).shape == (0, 10)
    assert not boxes.hits(SQUARE, np.zeros((0, 4))).any()


def test_average_precision() -> None:
    ones = np.ones(3)
    perfect = np.array([[True], [True], [False]])
    assert boxes.average_precision(perfect, ones, truths=2)[0] == pytest.approx(1)
    late = np.array([[False], [True], [True]])  # precision at the hits: 1/2, then 2/3
    assert boxes.average_precision(late, ones, truths=2)[0] == pytest.approx(2 / 3)
    assert boxes.average_precision(late, ones, truths=4)[0] == pytest.approx(1 / 3)


def test_average_precision_counts_a_picture_as_often_as_it_was_drawn() -> None:
    right = np.array([[True], [False]])
    assert boxes.average_precision(right, np.array([2.0, 0.0]), truths=2)[0] == pytest.approx(1)


def test_the_limit_allows_so_many_false_alarms() -> None:
    there = np.zeros((20, 2), dtype=bool)
    there[:5, 0] = True
    sure = np.linspace(0, 1, 40).reshape(20, 2)
    limit = limit_at_cap(sure, there)
    assert (sure[~there] >= limit).sum() == 20 * FALSE_ALARMS
    assert limit_at_cap(sure[:5], np.ones((5, 2), dtype=bool)) == 0
