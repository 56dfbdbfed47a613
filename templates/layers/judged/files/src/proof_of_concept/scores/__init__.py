"""How good a search is: nDCG, the first right item, what is among the first so many.

Grades count as in TREC's web tracks: an item of grade 3 is worth 7, of grade 2 it is 3, of grade 1
it is 1 (2 to the power of the grade, less 1), and what stands lower counts less. An item that
nobody judged counts as wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..collection import Item, Query
from ..ranking import DEEPEST, Ranking, recall_at

DEPTHS = (1, 2, 3, 5, 10, 20, 50)  # of the plot of recall
DISCOUNTS = 1 / np.log2(np.arange(2, DEEPEST + 2))


@dataclass(frozen=True)
class Outcome:
    """What came of one query. order: ids of the first items, the best first; sure: how sure it was
    that anything answers; answered: whether it said so; planted: whether it was judged wrongly on
    purpose.
    """

    query: Query
    order: tuple[str, ...]
    sure: float
    answered: bool
    planted: bool = False

    @property
    def ranking(self) -> Ranking:
        return Ranking(self.order, self.query.relevant)

    @property
    def ndcg(self) -> float:
        return ndcg(self)

    @property
    def reciprocal(self) -> float:
        """One by the place of the first item that answers; 0 beyond the first ten."""
        place = self.ranking.place
        return 1 / place if 0 < place <= DEEPEST else 0.0

    @property
    def recall(self) -> float:
        """The share of what answers (grade 2 or 3) that is among the first ten."""
        return recall_at(self.ranking, DEEPEST)

    @property
    def recall_best(self) -> float:
        """The same of what answers fully, of grade 3. There has to be some."""
        return recall_at(Ranking(self.order, self.query.fully), DEEPEST)

    @property
    def judged(self) -> float:
        """The share of the first ten that somebody judged."""
        first = self.order[:DEEPEST]
        return sum(id in self.query.grades for id in first) / len(first)


def ndcg(outcome: Outcome) -> float:
    """Normalised discounted cumulative gain of the first ten: 1 for the best order there is."""
    grades = outcome.query.grades
    got = _gain([grades.get(item, 0) for item in outcome.order[:DEEPEST]])
    best = _gain(sorted(grades.values(), reverse=True)[:DEEPEST])
    return got / best if best else 0.0


def _gain(grades: Sequence[int]) -> float:
    worth = 2.0 ** np.array(grades, dtype=float) - 1
    return float((worth * DISCOUNTS[: len(worth)]).sum())


def outcomes(
    queries: Sequence[Query],
    collection: Sequence[Item],
    scores: np.ndarray,
    sure: np.ndarray,
    limit: float,
    planted: Sequence[str] = (),
) -> list[Outcome]:
    """scores: (queries, items); sure: (queries,), below `limit` it says that nothing answers."""
    first = np.argsort(-scores, axis=1, kind="stable")[:, : DEPTHS[-1]]
    return [
        Outcome(
            query,
            tuple(collection[item].id for item in order),
            float(certain),
            bool(certain >= limit),
            query.text in planted,
        )
        for query, order, certain in zip(queries, first.tolist(), sure, strict=True)
    ]
