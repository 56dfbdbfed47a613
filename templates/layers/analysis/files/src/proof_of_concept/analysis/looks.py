"""How often an experiment cries wolf: with one look at the end, and with one every day."""

from __future__ import annotations

import numpy as np
from scipy import stats

ALPHA = 0.05  # the share of false alarms that one accepts
TIMES = 400  # of arms drawn by lot, to count false alarms
LOOKS = 14  # at the figures of one experiment, one a day for two weeks


def false_alarms(outcome: np.ndarray, seed: int) -> tuple[float, float]:
    """A/A tests: the share with p < 5 % at the end, and at one of the daily looks.

    outcome: (people,) of the control arm alone, in the order in which they came. The arms are drawn
    by lot again and again, so that every difference is chance.
    """
    random = np.random.default_rng(seed)
    places = np.linspace(len(outcome) / LOOKS, len(outcome), LOOKS).astype(int) - 1
    arm = random.random((TIMES, len(outcome))) < 0.5
    sums = {}
    for name, chosen in (("one", arm), ("other", ~arm)):
        counts, totals, squares = (
            np.cumsum(chosen * value, axis=1)[:, places] for value in (1.0, outcome, outcome**2)
        )
        counts = np.maximum(counts, 2)
        mean = totals / counts
        sums[name] = mean, (squares / counts - mean**2) / (counts - 1)
    gap = sums["one"][0] - sums["other"][0]
    error = np.sqrt(np.maximum(sums["one"][1] + sums["other"][1], 1e-30))
    alarms = np.abs(gap / error) > stats.norm.ppf(1 - ALPHA / 2)
    return float(alarms[:, -1].mean()), float(alarms.any(axis=1).mean())
