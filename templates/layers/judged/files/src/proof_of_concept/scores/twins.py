"""Near duplicates: of every item the one that is nearest to it, and whether that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..collection import Item
from ..plumbing.intervals import Statistic


@dataclass(frozen=True)
class Nearest:
    """Of each item, (items,): how near its nearest is, whether that one is its twin, and whether
    it has a twin at all.
    """

    other: np.ndarray
    near: np.ndarray
    hit: np.ndarray
    has: np.ndarray


def sets_of(collection: Sequence[Item]) -> list[str]:
    """Of each item the id that it shares with those that say the same."""
    return [item.same_as or item.id for item in collection]


def nearest(scores: np.ndarray, collection: Sequence[Item], counted: np.ndarray) -> Nearest:
    """Those of the items that count; they may be near to any.

    scores: (items, items), how well each item (across) is found by the text of another (down).
    """
    both = (scores + scores.T) / 2
    np.fill_diagonal(both, -np.inf)
    other = both.argmax(axis=1)
    sets = np.array(sets_of(collection))
    near = both[np.arange(len(both)), other]
    names, counts = np.unique(sets, return_counts=True)
    has = counts[np.searchsorted(names, sets)] > 1
    return Nearest(other[counted], near[counted], (sets[other] == sets)[counted], has[counted])


def curve(found: Nearest) -> tuple[np.ndarray, np.ndarray]:
    """Precision and recall when the nearest pairs are taken for twins, more and more of them."""
    order = np.argsort(-found.near, kind="stable")
    right = np.cumsum(found.hit[order])
    return right / np.arange(1, len(order) + 1), right / max(int(found.has.sum()), 1)


def average_precision(found: Nearest) -> Statistic:
    """The area under that curve, for any draw of the items."""

    def area(indices: np.ndarray) -> float:
        order = indices[np.argsort(-found.near[indices], kind="stable")]
        hits = found.hit[order]
        precision = np.cumsum(hits) / np.arange(1, len(order) + 1)
        return float(precision[hits].sum() / max(int(found.has[indices].sum()), 1))

    return area
