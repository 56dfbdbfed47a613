"""What the ranker looks at: a row for each candidate of each person."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..factors.als import Taste
from ..interactions.histories import Histories
from .moment import Moment


def features(
    moment: Moment, taste: Taste, simple: np.ndarray, histories: Histories, among: np.ndarray
) -> np.ndarray:
    """(candidates, features), person by person.

    simple: (people, items), the simple model's scores; among: (people, items), the candidates.
    """
    people, items = among.nonzero()
    taken = (histories.taken > 0).astype(float)
    fresh = histories.fresh
    lengths = np.maximum(np.diff(taken.indptr), 1)[:, None]
    freshest = np.maximum(fresh.max(axis=1).toarray(), 1e-9)
    best = np.where(among, simple, -np.inf).max(axis=1)
    long = Histories(histories.taken, 0 * fresh)
    found = [
        # The simple score, how far it lies behind the best one, and the taste of long.
        simple[people, items],
        simple[people, items] - best[people],
        taste.scores(long)[people, items],
        # How alike the item is to what was taken last, by the factors.
        _to_the_last(taste, fresh)[people, items],
        # What the item has in common with the history: with all of it, and with the latest.
        (taken @ moment.similar).toarray()[people, items],
        ((taken / lengths) @ moment.similar.toarray())[people, items],
        ((fresh / freshest) @ moment.similar.toarray())[people, items],
        # How popular it is, whether that grows, how new it is.
        np.log1p(moment.lately)[items],
        np.log1p(moment.ever)[items],
        moment.trend[items],
        moment.age[items],
        # The person, and whether they took this very item.
        np.log(lengths[people, 0]),
        freshest[people, 0],
        histories.taken.toarray()[people, items],
        fresh.toarray()[people, items],
    ]
    # For each column, the share of the history that has the item's value; then of the latest.
    for flags in moment.flags:
        for weights in (taken / lengths, fresh / fresh.sum(axis=1).clip(1e-9)):
            share = np.asarray(weights @ flags)
            found.append((share[people] * flags[items]).sum(axis=1))
    return np.stack([np.asarray(one, dtype=float).ravel() for one in found], axis=1)


def _to_the_last(taste: Taste, fresh: Any) -> np.ndarray:
    """(people, items): the cosine of each item's factors with those of the last item taken."""
    lengths = np.linalg.norm(taste.items, axis=1, keepdims=True)
    directions = taste.items / np.maximum(lengths, 1e-9)
    last = directions[np.asarray(fresh.argmax(axis=1)).ravel()]
    return last @ directions.T
