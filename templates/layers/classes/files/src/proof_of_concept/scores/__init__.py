"""The scores of a classifier.

truth: (examples,), the number of the true label of each example. answers: (examples, labels), the
probabilities that the model gave.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.metrics import precision_recall_fscore_support

BINS = 10  # steps of certainty in which calibration is measured


def macro_f1(truth: np.ndarray, answers: np.ndarray) -> float:
    """The mean F1 over the labels that occur, so that a rare label counts like a common one.

    An interval asks for it two thousand times, so it is counted here: scikit-learn's f1_score gives
    the same in a hundred times as long.
    """
    said, labels = answers.argmax(axis=1), answers.shape[1]
    hits = np.bincount(truth[truth == said], minlength=labels)
    # F1 is twice the hits, by how often the label is true plus how often it is said.
    either = np.bincount(truth, minlength=labels) + np.bincount(said, minlength=labels)
    occurs = either > 0
    return float((2 * hits[occurs] / either[occurs]).mean())


def accuracy(truth: np.ndarray, answers: np.ndarray) -> float:
    """The share of right answers."""
    return float((answers.argmax(axis=1) == truth).mean())


def log_loss(truth: np.ndarray, answers: np.ndarray) -> float:
    """How surprised the model is by the truth, in nats, on average. 0 is best."""
    given = answers[np.arange(len(truth)), truth]
    return float(-np.log(np.maximum(given, 1e-7)).mean())


def calibration_error(truth: np.ndarray, answers: np.ndarray) -> float:
    """How far, on average, the model's certainty is from its share of right answers. 0 is best.

    This is the expected calibration error of Guo et al. (2017), over BINS equal steps.
    """
    sure, right = answers.max(axis=1), answers.argmax(axis=1) == truth
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = np.bincount(bins, weights=right - sure, minlength=BINS)
    return float(np.abs(gaps).sum() / len(truth))


def per_label(
    labels: Sequence[str], truth: np.ndarray, answers: np.ndarray
) -> list[dict[str, Any]]:
    """Support, precision, recall and F1 of each label."""
    nothing: Any = 0.0  # where there is nothing to divide by
    table: Any = precision_recall_fscore_support(
        truth, answers.argmax(axis=1), labels=range(len(labels)), zero_division=nothing
    )
    return [
        {
            "label": label,
            "support": int(support),
            "precision": round(float(precision), 4),
            "recall": round(float(recall), 4),
            "f1": round(float(f1), 4),
        }
        for label, precision, recall, f1, support in zip(labels, *table, strict=True)
    ]
