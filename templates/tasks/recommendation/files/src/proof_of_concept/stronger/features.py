"""What the ranker looks at: a row for each candidate of each person."""

from __future__ import annotations

import numpy as np

from ..interactions.histories import Histories
from .moment import Moment


def features(
    moment: Moment, simple: np.ndarray, histories: Histories, among: np.ndarray
) -> np.ndarray:
    """(candidates, features), person by person.

    simple: (people, items), the simple model's scores; among: (people, items), the candidates.
    """
    people, items = among.nonzero()
    taken = (histories.taken > 0).astype(float)
    fresh = histories.fresh
    lengths = np.maximum(np.diff(taken.indptr), 1)[:, None]
    freshest = np.maximum(fresh.max(axis=1).toarray(), 1e-9)
    found = [
        simple[people, items],
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
