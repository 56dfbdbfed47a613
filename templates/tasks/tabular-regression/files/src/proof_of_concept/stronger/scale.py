"""Amounts as normal scores: by their place in the order of the training rows.

Prices, durations and costs are skewed: a few are many times as large as most. On this scale they
have the shape of a bell, a slip in the data weighs no more than any other row, and a median stays
the median, so that it can be led back.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import NormalDist
from typing import Any

import numpy as np


class NormalScores:
    """amounts: the different amounts of the training rows in order; scores: of each its score.

    What lies beyond them counts as the nearest one.
    """

    def __init__(self, amounts: Sequence[float] | Any, scores: Sequence[float] | Any) -> None:
        self.amounts, self.scores = np.asarray(amounts, float), np.asarray(scores, float)

    @classmethod
    def of(cls, amounts: np.ndarray) -> NormalScores:
        """The scale of these amounts: (rows,). Like ones share the middle of their places."""
        different, counts = np.unique(amounts, return_counts=True)
        middles = (np.cumsum(counts) - counts / 2) / len(amounts)
        return cls(different, [NormalDist().inv_cdf(share) for share in middles])

    def told(self, amounts: np.ndarray) -> np.ndarray:
        """Amounts as scores."""
        return np.interp(amounts, self.amounts, self.scores)

    def back(self, scores: np.ndarray) -> np.ndarray:
        """Scores as amounts."""
        return np.interp(scores, self.scores, self.amounts)
