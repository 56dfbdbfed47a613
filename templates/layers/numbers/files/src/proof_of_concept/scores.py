"""The scores of a model that answers with a number, and an interval that should hold the truth.

truth: (rows,), what it was. answers: (rows, 3): the lower end of the interval, the number, and the
upper end. Both are in the unit of what is asked for, and so are MAE, RMSE, width and pinball loss.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

LEVEL = 0.9  # the share of truths that an interval is to hold
ENDS = ((1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2)  # what share lies below each of the three numbers
LOW, VALUE, HIGH = range(3)


def mae(truth: np.ndarray, answers: np.ndarray) -> float:
    """The mean absolute error: how far off an answer is, on average. 0 is best."""
    return float(np.abs(answers[:, VALUE] - truth).mean())


def median_error(truth: np.ndarray, answers: np.ndarray) -> float:
    """The median absolute error: half of the answers are nearer than that."""
    return float(np.median(np.abs(answers[:, VALUE] - truth)))


def rmse(truth: np.ndarray, answers: np.ndarray) -> float:
    """The root of the mean squared error, in which a few large errors count most. 0 is best."""
    return float(np.sqrt(((answers[:, VALUE] - truth) ** 2).mean()))


def r2(truth: np.ndarray, answers: np.ndarray) -> float:
    """The share of the variance that the answers explain. 1 is best, 0 is the mean of the truth."""
    spread = ((truth - truth.mean()) ** 2).sum()
    missed = ((answers[:, VALUE] - truth) ** 2).sum()
    return float(1 - missed / spread) if spread > 0 else 0.0


def bias(truth: np.ndarray, answers: np.ndarray) -> float:
    """The mean error with its sign: above 0 the answers are too high."""
    return float((answers[:, VALUE] - truth).mean())


def inside(truth: np.ndarray, answers: np.ndarray) -> np.ndarray:
    """(rows,): whether each interval holds its truth."""
    return (answers[:, LOW] <= truth) & (truth <= answers[:, HIGH])


def coverage(truth: np.ndarray, answers: np.ndarray) -> float:
    """The share of intervals that hold their truth: LEVEL is promised."""
    return float(inside(truth, answers).mean())


def width(answers: np.ndarray) -> float:
    """How wide an interval is on average: of two that hold as much, the narrower is of more use."""
    return float((answers[:, HIGH] - answers[:, LOW]).mean())


def pinball(truth: np.ndarray, answers: np.ndarray, below: tuple[float, ...] = ENDS) -> float:
    """The pinball (quantile) loss, the mean over all the numbers of an answer. 0 is best.

    below: for each column of `answers`, the share of truths that should lie below it. It pays for
    an interval that misses as well as for one that is wide, so neither can be had for nothing.
    """
    off = truth[:, None] - answers
    shares = np.array(below)
    return float(np.maximum(shares * off, (shares - 1) * off).mean())


def of_each(
    truth: np.ndarray, answers: np.ndarray, parts: Mapping[str, np.ndarray]
) -> list[dict[str, Any]]:
    """The figures of each part that has rows, by its name; parts: a (rows,) mask each."""
    rows = []
    for name, chosen in parts.items():
        if not chosen.any():
            continue
        come, said = truth[chosen], answers[chosen]
        figures = {"mean absolute error": mae(come, said), "bias": bias(come, said)}
        figures |= {"interval holds": coverage(come, said), "its width": width(said)}
        rounded = {title: float(f"{value:.4g}") for title, value in figures.items()}
        rows.append({"label": name, "support": int(chosen.sum()), **rounded})
    return rows
