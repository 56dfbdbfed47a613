"""How many segments hold when other rows are drawn."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..model import clustered
from ..scores import stability
from .features import Space

COUNTS = range(3, 9)  # numbers of segments that are tried: two are a rule, nobody acts on nine
TIMES = 8  # samples of the training rows for each
MOST_ROWS = 2000  # of a sample: enough to find segments, and quick
AS_STABLE = 0.02  # less stable than the best by so little is no difference


def holding(points: np.ndarray, others: np.ndarray, seed: int, times: int = 0) -> tuple[Any, int]:
    """How alike resampled segments are, by their number, and the number that is chosen."""
    held = {str(count): _held(points, others, count, seed, times or TIMES) for count in COUNTS}
    return held, chosen({int(name): float(np.mean(values)) for name, values in held.items()})


def relearnt(space: Space, parts: Any, seed: int) -> list[np.ndarray]:
    """Where the test rows come, by segments and their number from other draws of training rows."""
    seen, others, test = (
        space.points(part.cells) for part in (parts.train, parts.validation, parts.test)
    )
    random, found = np.random.default_rng(seed), []
    for time in range(5):
        drawn = seen[random.integers(0, len(seen), len(seen))]
        count = holding(drawn, others, time, 3)[1]
        found.append(nearest(test, clustered(drawn, count, time)[0]))
    return found


def chosen(means: dict[int, float]) -> int:
    """The largest number of segments that is as stable as the best: of two that hold alike, the one
    that tells the user more."""
    best = max(means.values())
    return max(count for count, mean in means.items() if mean >= best - AS_STABLE)


def _held(points: np.ndarray, others: np.ndarray, count: int, seed: int, times: int) -> list[float]:
    """How alike the segments of resampled rows are, for the rows of the validation part."""
    random = np.random.default_rng([seed, count])
    reference = nearest(others, clustered(points, count, seed)[0])
    again = []
    for time in range(times):
        drawn = points[random.integers(0, len(points), min(len(points), MOST_ROWS))]
        again.append(nearest(others, clustered(drawn, count, time)[0]))
    return [round(stability(reference, one[None]), 4) for one in again]


def nearest(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """(rows,): the number of the centre that each point is nearest to."""
    return ((points[:, None] - centres[None]) ** 2).sum(axis=2).argmin(axis=1)
