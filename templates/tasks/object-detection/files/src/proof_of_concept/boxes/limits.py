"""From which score on a thing is there: limits that keep false alarms below a cap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.special import expit, logit
from sklearn.linear_model import LogisticRegression

from ..model import Template, best_windows
from .false_alarms import limit_at_cap


def set_limits(
    templates: Sequence[Template], levels: Sequence[list[np.ndarray]], there: np.ndarray
) -> list[Template]:
    """The templates with limits that allow FALSE_ALARMS a picture, and scores that say how sure.

    levels: the pyramids of the validation pictures; there: (pictures, labels).
    """
    best = [[best_windows(each, template)[0] for template in templates] for each in levels]
    tops = np.array([[sums.max(initial=-30) for sums in row] for row in best])
    return [
        replace(template, slope=slope, threshold=threshold)
        for template, (slope, threshold) in zip(
            templates, curves(tops, there).tolist(), strict=True
        )
    ]


def curves(tops: np.ndarray, there: np.ndarray) -> np.ndarray:
    """(labels, 2): how quickly a score of each label becomes certain, and from which on it is said.

    tops: (pictures, labels), the best scores on the validation pictures; there: the same shape. One
    limit on how sure it is does for all labels: each gets the false alarms that are worth most
    there.
    """
    fitted, sure = [], np.ones(there.shape)
    for number in range(there.shape[1]):
        scores = tops[:, [number]]
        slope, start = 1.0, -float(scores.min())  # what is on every picture is always there
        if not there[:, number].all():
            curve = LogisticRegression(C=10).fit(scores, there[:, number])
            slope = max(float(np.ravel(curve.coef_)[0]), 0.1)
            start = float(np.ravel(curve.intercept_)[0])
            sure[:, number] = expit(slope * scores[:, 0] + start)
        fitted.append((slope, start))
    slopes, starts = np.array(fitted).T
    limit = float(logit(np.clip(limit_at_cap(sure, there), 1e-6, 1 - 1e-6)))
    limits = np.where(there.all(axis=0), 0.0, limit)
    return np.column_stack([slopes, (limits - starts) / slopes])
