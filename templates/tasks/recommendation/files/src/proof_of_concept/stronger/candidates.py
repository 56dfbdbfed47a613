"""The first stage: who may be in somebody's list, from four rankers that cost little."""

from __future__ import annotations

import numpy as np

from ..interactions.histories import Histories
from .moment import Moment

BY_TASTE, TOGETHER, POPULAR, NEW = 50, 25, 15, 5  # how many each of them puts forward


def candidates(
    moment: Moment, simple: np.ndarray, histories: Histories, repeats: bool
) -> np.ndarray:
    """(people, items): whether each is one. Without `repeats` nothing that somebody took is.

    simple: (people, items), the scores of the simple model. The four are these, what was taken
    together with the history, what is popular lately, and what nobody took yet, by taste.
    """
    taken = histories.taken.toarray() > 0
    beside = (histories.fresh @ moment.similar).toarray()
    never = np.where(moment.ever == 0, simple, -np.inf)
    popular = np.broadcast_to(moment.lately, simple.shape)
    found = np.zeros(simple.shape, dtype=bool)
    ways = ((simple, BY_TASTE), (beside, TOGETHER), (popular, POPULAR), (never, NEW))
    for scores, depth in ways:
        scores = scores if repeats else np.where(taken, -np.inf, scores)
        best = np.argsort(-scores, axis=1, kind="stable")[:, :depth]
        there = ~np.isneginf(np.take_along_axis(scores, best, axis=1))
        rows, places = there.nonzero()
        found[rows, best[rows, places]] = True
    return found
