"""What each person took before a moment, as sparse matrices, and the best of what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from .log import Log

HALF = 0.05  # of the log's length: after so long, an event counts half for what is fresh


@dataclass(frozen=True)
class Histories:
    """Sparse matrices of shape (people, items) with the same places filled.

    taken: 1 for one event of weight 1, and more for more, as a logarithm: 2 for three, 3 for seven;
    fresh: from 0, long ago, to 1, just now.
    """

    taken: Any
    fresh: Any

    def __len__(self) -> int:
        return self.taken.shape[0]

    def rows(self, chosen: Any) -> Histories:
        """Those of some people."""
        return Histories(self.taken[chosen], self.fresh[chosen])

    def items(self, row: int) -> np.ndarray:
        """The places of what one person took, the latest first."""
        fresh = self.fresh[row]
        return fresh.indices[np.argsort(-fresh.data, kind="stable")]


def histories_of(log: Log, people: np.ndarray, now: float, unit: float) -> Histories:
    """The histories of these people at the moment `now`.

    log: events before it; people: places; unit: how long the whole log is, as `log.when` counts.
    """
    place = np.full(len(log.people), -1)
    place[people] = np.arange(len(people))
    chosen = place[log.person] >= 0
    rows, items = place[log.person[chosen]], log.item[chosen]
    shape = (len(people), len(log.catalogue))
    taken = csr_matrix((log.weight[chosen], (rows, items)), shape=shape)
    taken.data = np.log2(1 + taken.data)
    # Events are in the order of time, so the last one of a pair is the one that is kept.
    fresh = np.maximum(0.5 ** ((now - log.when[chosen]) / (HALF * unit)), 1e-6)
    pairs = rows * shape[1] + items
    _, last = np.unique(pairs[::-1], return_index=True)
    kept = len(pairs) - 1 - last
    return Histories(taken, csr_matrix((fresh[kept], (rows[kept], items[kept])), shape=shape))


def history_of(items: Sequence[int], fresh: Sequence[float], count: int) -> Histories:
    """One person's history. items: places in a catalogue of `count` items; fresh: as above."""
    where = (np.zeros(len(items), dtype=int), np.asarray(items, dtype=int))
    matrices = (
        csr_matrix((np.asarray(values, dtype=float), where), shape=(1, count))
        for values in (np.ones(len(items)), fresh)
    )
    return Histories(*matrices)


def top(scores: np.ndarray, histories: Histories, depth: int, repeats: bool) -> np.ndarray:
    """(people, depth): the places of the items with the highest scores, the best first.

    scores: (people, items). Without `repeats` nothing that somebody took is in it; -1 stands where
    too few items are left.
    """
    depth = min(depth, scores.shape[1])
    scores = scores.astype(float)
    if not repeats:
        scores[histories.taken.nonzero()] = -np.inf
    best = np.argsort(-scores, axis=1, kind="stable")[:, :depth]
    return np.where(np.isneginf(np.take_along_axis(scores, best, axis=1)), -1, best)
