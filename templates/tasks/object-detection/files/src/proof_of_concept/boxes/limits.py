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

    levels: the pyramids of the validation pictures; there: (pictures, labels). One limit on how
    sure it is does for all labels: each gets the false alarms that are worth most there.
    """
    curves, sure = [], np.ones(there.shape)
    for number, template in enumerate(templates):
        best = [best_windows(each, template)[0] for each in levels]
        tops = np.array([sums.max(initial=-30) for sums in best])[:, None]
        slope, start = 1.0, -float(tops.min())  # what is on every picture is always there
        if not there[:, number].all():
            curve = LogisticRegression(C=10).fit(tops, there[:, number])
            slope = max(float(np.ravel(curve.coef_)[0]), 0.1)
            start = float(np.ravel(curve.intercept_)[0])
            sure[:, number] = expit(slope * tops[:, 0] + start)
        curves.append((slope, start))
    limit = float(logit(np.clip(limit_at_cap(sure, there), 1e-6, 1 - 1e-6)))
    always = np.asarray(there.all(axis=0)).tolist()
    return [
        replace(template, slope=slope, threshold=((0 if every else limit) - start) / slope)
        for template, (slope, start), every in zip(templates, curves, always, strict=True)
    ]
