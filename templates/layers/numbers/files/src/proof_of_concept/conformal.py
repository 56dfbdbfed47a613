"""Intervals that hold what they promise: split conformal prediction.

Quantiles that a model learnt are too narrow on rows that it has not seen. How far rows that were
held out lie outside of them says how much wider they have to be: Romano, Patterson and Candes
(2019), "Conformalized quantile regression". It promises the share over all rows together and not
for each kind of row, and only while new rows are like those that were held out.
"""

from __future__ import annotations

import numpy as np

from .scores import HIGH, LEVEL, LOW, VALUE


def margin(truth: np.ndarray, answers: np.ndarray, level: float = LEVEL) -> float:
    """By how much both ends move outwards (below 0: inwards), so that `level` of truths lie inside.

    truth: (rows,) and answers: (rows, 3) of rows that the model did not learn from.
    """
    outside = np.maximum(answers[:, LOW] - truth, truth - answers[:, HIGH])
    count = len(outside)
    place = min(int(np.ceil((count + 1) * level)), count)  # one more, for the row to come
    return float(np.sort(outside)[place - 1])


def widened(answers: np.ndarray, by: float) -> np.ndarray:
    """(rows, 3): the answers with both ends moved, and the number always between them."""
    low, high = answers[:, LOW] - by, answers[:, HIGH] + by
    value = answers[:, VALUE]
    return np.stack([np.minimum(low, value), value, np.maximum(high, value)], axis=1)


def around(said: np.ndarray, known: np.ndarray, known_said: np.ndarray) -> np.ndarray:
    """(rows, 3): numbers without an interval of their own, with one of the same width for all.

    said: (rows,); known, known_said: what came of rows held out, and what was said of these.
    """
    flat = [np.repeat(numbers[:, None], 3, axis=1) for numbers in (said, known_said)]
    return widened(flat[0], margin(known, flat[1]))


def bounded(answers: np.ndarray, floor: float | None) -> np.ndarray:
    """The answers, none of them below the floor."""
    return answers if floor is None else np.maximum(answers, floor)


def floor_of(amounts: np.ndarray) -> float | None:
    """0 for what was never below it in training, such as a price; None for all else."""
    return 0.0 if amounts.min() >= 0 else None
