"""The baselines: what is popular just now, and what was taken together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.preprocessing import normalize

from .interactions.histories import Histories, top
from .interactions.log import Log
from .ranking import DEEPEST

RECENT = 0.1  # of the log's length before now: what is popular is popular lately


def popular(past: Log, now: float, unit: float) -> np.ndarray:
    """(items,): how many people took each lately; those of equal numbers by all they ever had."""
    ever = past.counts()
    return past.counts(now - RECENT * unit) + ever / (ever.max() + 1.0)


def together(past: Log) -> Any:
    """(items, items), sparse: the cosine between the columns of who took what; 0 with itself."""
    shape = (len(past.people), len(past.catalogue))
    who = csr_matrix((np.ones(len(past)), (past.person, past.item)), shape=shape)
    who.data = np.ones_like(who.data)  # once is enough
    columns: Any = normalize(who, axis=0)
    found = csr_matrix(columns.T @ columns)
    found.setdiag(0)
    found.eliminate_zeros()
    return found


@dataclass(frozen=True)
class Popular:
    """The naive baseline: the same list for everybody, less what somebody took already."""

    counts: np.ndarray
    repeats: bool

    def order(self, histories: Histories) -> np.ndarray:
        """(people, DEEPEST): places of items, the best first; -1 where too few are left."""
        scores = np.tile(self.counts, (len(histories), 1))
        return top(scores, histories, DEEPEST, self.repeats)


@dataclass(frozen=True)
class Together:
    """The second baseline: items that the same people took, by cosine, summed over the history.

    Where things come again, those that somebody took most stand in front. What is popular decides
    between equals, and for those who have no history.
    """

    similar: Any
    counts: np.ndarray
    repeats: bool

    def order(self, histories: Histories) -> np.ndarray:
        """As Popular has it."""
        taken = (histories.taken > 0).astype(float)
        scores = (taken @ self.similar).toarray() + 1e-9 * self.counts
        if self.repeats:
            scores += (histories.taken + len(self.counts) * taken).toarray()
        return top(scores, histories, DEEPEST, self.repeats)
