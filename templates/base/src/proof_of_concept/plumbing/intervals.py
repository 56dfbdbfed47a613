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
    return _interval(statistic(np.arange(n)), _resampled(statistic, n, rounds, seed))


def compare(
    baseline: Statistic,
    model: Statistic,
    n: int,
    rounds: int = 1000,
    seed: int = 0,
    second: Statistic | None = None,
) -> dict[str, dict[str, float]]:
    """The intervals of one row of metrics.json: of baseline and model, and of their difference.

    With a second baseline, also its own, and that of the model less it (`over_second`). All see the
    same draws, so that in the differences what is hard for both cancels out.
    """
    everything = np.arange(n)
    good, good_draws = model(everything), _resampled(model, n, rounds, seed)
    intervals = {"model": _interval(good, good_draws)}
    others = (("baseline", "difference", baseline), ("second", "over_second", second))
    for name, less, statistic in others:
        if statistic is not None:
            other, draws = statistic(everything), _resampled(statistic, n, rounds, seed)
            intervals[name] = _interval(other, draws)
            intervals[less] = _interval(good - other, good_draws - draws)
    return {name: interval.rounded() for name, interval in intervals.items()}


def _resampled(statistic: Statistic, n: int, rounds: int, seed: int) -> np.ndarray:
    """(rounds,): the statistic of as many samples of `n` examples; a seed always draws the same."""
    if n < 1:
        raise ValueError("a bootstrap needs at least one example")
    random = np.random.default_rng(seed)
    return np.array([statistic(random.integers(0, n, size=n)) for _ in range(rounds)])


def _interval(value: float, drawn: np.ndarray) -> Interval:
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Interval(float(value), float(low), float(high))
