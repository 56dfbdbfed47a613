"""How sure are the figures: 95 % intervals by a seeded bootstrap.

A test set is a sample. Drawing from it again and again, with replacement, shows how much a
figure would move had other examples been in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

# Takes indices into the test set, shape (n,), and gives the figure for that sample.
Statistic = Callable[[np.ndarray], float]


@dataclass(frozen=True)
class Interval:
    """A figure on the whole test set, and the range that holds 95 % of the resampled ones."""

    value: float
    low: float
    high: float

    def rounded(self) -> dict[str, float]:
        """As metrics.json keeps it: four decimals, and no minus before a zero."""
        return {key: round(float(value), 4) + 0.0 for key, value in vars(self).items()}


def bootstrap(statistic: Statistic, n: int, rounds: int = 1000, seed: int = 0) -> Interval:
    """The statistic of `n` test examples with its interval. Raises ValueError when n is 0."""
    if n < 1:
        raise ValueError("a bootstrap needs at least one example")
    random = np.random.default_rng(seed)
    samples = [statistic(random.integers(0, n, size=n)) for _ in range(rounds)]
    low, high = np.percentile(samples, [2.5, 97.5])
    return Interval(float(statistic(np.arange(n))), float(low), float(high))


def paired_difference(
    baseline: Statistic, model: Statistic, n: int, rounds: int = 1000, seed: int = 0
) -> Interval:
    """Model minus baseline. Both see the same draws, so what is hard for both cancels out."""
    return bootstrap(lambda indices: model(indices) - baseline(indices), n, rounds, seed)


def compare(
    baseline: Statistic, model: Statistic, n: int, rounds: int = 1000, seed: int = 0
) -> dict[str, dict[str, float]]:
    """The three intervals of one row of metrics.json: baseline, model and their difference."""
    return {
        "baseline": bootstrap(baseline, n, rounds, seed).rounded(),
        "model": bootstrap(model, n, rounds, seed).rounded(),
        "difference": paired_difference(baseline, model, n, rounds, seed).rounded(),
    }
