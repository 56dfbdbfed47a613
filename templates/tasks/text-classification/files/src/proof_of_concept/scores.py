"""The scores of a classifier, in numpy: each is a few lines, and none is a secret.

truth: (texts,), the number of the true label of each text. answers: (texts, labels), the
probabilities that the model gave.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

BINS = 10  # steps of certainty in which calibration is measured


def confusion(truth: np.ndarray, predicted: np.ndarray, count: int) -> np.ndarray:
    """(count, count): how many texts of each true label (row) got each answer (column)."""
    return np.bincount(truth * count + predicted, minlength=count**2).reshape(count, count)


def precision_recall_f1(table: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Three times (labels,), from a confusion table. 0 where there is nothing to divide by."""
    right, said, true = np.diag(table), table.sum(axis=0), table.sum(axis=1)
    f1 = 2 * right / np.maximum(said + true, 1)
    return right / np.maximum(said, 1), right / np.maximum(true, 1), f1


def macro_f1(truth: np.ndarray, answers: np.ndarray) -> float:
    """The mean F1 over the labels that occur, so that a rare label counts like a common one."""
    table = confusion(truth, answers.argmax(axis=1), answers.shape[1])
    occurs = table.sum(axis=0) + table.sum(axis=1) > 0
    return float(precision_recall_f1(table)[2][occurs].mean())


def accuracy(truth: np.ndarray, answers: np.ndarray) -> float:
    """The share of right answers."""
    return float((answers.argmax(axis=1) == truth).mean())


def calibration_error(truth: np.ndarray, answers: np.ndarray) -> float:
    """How far, on average, the model's certainty is from its share of right answers. 0 is best."""
    sure, right = answers.max(axis=1), answers.argmax(axis=1) == truth
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = np.bincount(bins, weights=right - sure, minlength=BINS)
    return float(np.abs(gaps).sum() / len(truth))


def per_label(
    labels: Sequence[str], truth: np.ndarray, answers: np.ndarray
) -> list[dict[str, Any]]:
    """Support, precision, recall and F1 of each label."""
    table = confusion(truth, answers.argmax(axis=1), len(labels))
    columns = zip(labels, table.sum(axis=1), *precision_recall_f1(table), strict=True)
    return [
        {
            "label": label,
            "support": int(support),
            "precision": round(float(precision), 4),
            "recall": round(float(recall), 4),
            "f1": round(float(f1), 4),
        }
        for label, support, precision, recall, f1 in columns
    ]
