"""The scores of a model that foresees one outcome, in numpy: each is a few lines, none is a secret.

truth: (rows,), 1 where the outcome looked for came, else 0. answers: (rows,), how likely the model
thought it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

# YOUR TURN (PLAN.md, week 1): what does each mistake cost the user, in whatever unit?
MISSED, FALSE_ALARM = 5, 1
BINS = 10  # groups of rows in which calibration is measured


def roc_auc(truth: np.ndarray, answers: np.ndarray) -> float:
    """How often a row with the outcome gets a higher answer than one without; a tie is half."""
    without, with_it = np.sort(answers[truth == 0]), answers[truth == 1]
    if not len(without) or not len(with_it):
        return 0.5
    below = np.searchsorted(without, with_it, side="left")
    not_above = np.searchsorted(without, with_it, side="right")
    return float((below + not_above).mean() / 2 / len(without))


def precision_recall(truth: np.ndarray, answers: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Precision and recall when everything from each different answer up is called an alarm."""
    order = np.argsort(-answers, kind="stable")
    found, sorted_answers = np.cumsum(truth[order]), answers[order]
    ends = np.append(np.flatnonzero(np.diff(sorted_answers)), len(truth) - 1)
    return found[ends] / (ends + 1), found[ends] / max(int(truth.sum()), 1)


def average_precision(truth: np.ndarray, answers: np.ndarray) -> float:
    """The mean precision over the rows with the outcome: 1 is perfect, their share is chance."""
    precision, recall = precision_recall(truth, answers)
    return float((precision * np.diff(recall, prepend=0.0)).sum())


def brier(truth: np.ndarray, answers: np.ndarray) -> float:
    """The mean squared distance between the answer and what came. 0 is best."""
    return float(((answers - truth) ** 2).mean())


def cost(truth: np.ndarray, alarms: np.ndarray) -> float:
    """What the mistakes cost per 100 rows. alarms: (rows,), whether the row was called one."""
    missed, false = (truth == 1) & ~alarms, (truth == 0) & alarms
    return float(100 * (MISSED * missed.mean() + FALSE_ALARM * false.mean()))


def cheapest_threshold(truth: np.ndarray, answers: np.ndarray) -> float:
    """The per cent from which an alarm costs least in all."""
    steps = np.arange(1, 100) / 100
    return float(steps[np.argmin([cost(truth, answers >= step) for step in steps])])


def per_label(
    labels: Sequence[str], truth: np.ndarray, alarms: np.ndarray
) -> list[dict[str, Any]]:
    """Support, precision, recall and F1 of each outcome, at the threshold."""
    rows = []
    for number, label in enumerate(labels):
        true, said = truth == number, alarms == bool(number)
        right = int((true & said).sum())
        rows.append(
            {
                "label": label,
                "support": int(true.sum()),
                "precision": round(right / max(int(said.sum()), 1), 4),
                "recall": round(right / max(int(true.sum()), 1), 4),
                "f1": round(2 * right / max(int(true.sum() + said.sum()), 1), 4),
            }
        )
    return rows
