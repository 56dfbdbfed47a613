"""Alternating least squares for implicit feedback (Hu, Koren and Volinsky, 2008)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from ..interactions.histories import Histories

FRESH = 2.0  # so much more an event of just now counts in a history than one of long ago


@dataclass(frozen=True)
class Taste:
    """Factors of items, (items, factors): who took alike has items that lie alike.

    trust: how much more an event counts than no event; ridge: what keeps factors small.
    """

    items: np.ndarray
    trust: float
    ridge: float

    def scores(self, histories: Histories) -> np.ndarray:
        """(people, items): how much each is to somebody's taste; they need not be learnt from."""
        people = solve(weighed(histories), self.items, self.trust, self.ridge)
        return people @ self.items.T

    def because(self, history: Histories, item: int) -> np.ndarray:
        """(items,): what each item of one person's history adds to the score of `item`.

        These add up to the score: part 5 of the paper.
        """
        taken = weighed(history).toarray()[0]
        there = np.flatnonzero(taken)
        own, weight = self.items[there], self.trust * taken[there]
        left = self.items.T @ self.items + self.ridge * np.eye(self.items.shape[1])
        left += (own * weight[:, None]).T @ own
        adds = np.zeros(len(taken))
        adds[there] = (1 + weight) * (own @ np.linalg.solve(left, self.items[item]))
        return adds


def weighed(histories: Histories) -> Any:
    """(people, items), sparse: what was taken, and more for what was taken lately."""
    return histories.taken + FRESH * histories.fresh


def solve(taken: Any, others: np.ndarray, trust: float, ridge: float) -> np.ndarray:
    """One half of alternating least squares: (rows, factors), given the factors of the other side.

    taken: (rows, others), sparse weights. Each row is a ridge regression of its own: 1 where
    something was taken, with weight 1 + trust * taken, and 0 elsewhere, with weight 1.
    """
    count, factors = others.shape
    pairs = (others[:, :, None] * others[:, None, :]).reshape(count, -1)
    left = others.T @ others + ridge * np.eye(factors)
    left = left + trust * (taken @ pairs).reshape(-1, factors, factors)
    right = ((taken > 0) + trust * taken) @ others
    with threadpool_limits(1):  # several threads would mostly wait for each other
        return np.linalg.solve(left, np.asarray(right)[..., None])[..., 0]
