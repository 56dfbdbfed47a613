"""How good lists are: nDCG and recall, how much of the catalogue they show, how popular it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..data import Cases
from ..ranking import DEEPEST, Ranking, ndcg_at, recall_at

MOST_POPULAR = 0.1  # of the items: what counts as popular anyway
TOGETHER = 100  # people whose lists are laid beside each other for the coverage


def rankings(order: np.ndarray, cases: Cases) -> list[Ranking]:
    """Each person's list beside what they took. order: (people, DEEPEST), -1 for nothing."""
    rows = zip(order.tolist(), cases.right, strict=True)
    return [
        Ranking(tuple(str(item) for item in row if item >= 0), frozenset(map(str, right)))
        for row, right in rows
    ]


def gains(lists: Sequence[Ranking]) -> np.ndarray:
    """(people,): nDCG at ten of each list; 0 where nothing in it is right."""
    return np.array([ndcg_at(one, DEEPEST) if one.place else 0.0 for one in lists])


def recalls(lists: Sequence[Ranking]) -> np.ndarray:
    """(people,): the share of what each took that is among the first ten."""
    return np.array([recall_at(one, DEEPEST) for one in lists])


def coverage(order: np.ndarray, items: int) -> float:
    """The share of the catalogue that the lists of TOGETHER people show, on average over draws.

    So it does not grow with the size of the test part. order: (people, DEEPEST).
    """
    shown = np.bincount(order[order >= 0], minlength=items) / len(order)
    return float((1 - (1 - np.minimum(shown, 1)) ** TOGETHER).mean())


def popular_share(order: np.ndarray, popular: np.ndarray) -> np.ndarray:
    """(people,): the share of each list that is among the most popular tenth of the items.

    popular: (items,) whether each is.
    """
    there = order >= 0
    return (popular[order] & there).sum(axis=1) / np.maximum(there.sum(axis=1), 1)


def most_popular(counts: np.ndarray) -> np.ndarray:
    """(items,): whether each is among the tenth that most people took."""
    most = max(1, round(MOST_POPULAR * len(counts)))
    found = np.zeros(len(counts), dtype=bool)
    found[np.argsort(-counts, kind="stable")[:most]] = True
    return found
