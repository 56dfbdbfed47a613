"""The baselines: the words that a query and an item share, counted; and BM25."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np

from .collection import Item, Query
from .documents.search import K1, B, Index
from .documents.words import raw_words, terms
from .scores import outcomes
from .scores.silence import careful_limit

FEWEST_TO_CHOOSE = 8  # queries that nothing answers: fewer say nothing of a limit
FEWEST_TO_TUNE = 20  # queries that something answers
K1_TRIED, B_TRIED = (0.6, 1.2, 2.0), (0.0, 0.4, 0.75, 1.0)


class ByOverlap:
    """The naive baseline: the more different words an item shares with a query, the better."""

    about = "The item that shares most words with the query, whatever the words; it always answers."
    limit = -1.0

    def __init__(self, collection: Sequence[Item]) -> None:
        self.words = [set(raw_words(item.whole)) for item in collection]

    def scores(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, items): how well each item fits each text; high is good."""
        asked = [set(raw_words(text)) for text in texts]
        return np.array([[len(one & words) for words in self.words] for one in asked], dtype=float)


class ByBM25:
    """The second baseline: BM25, which counts a rare word for more than a common one.

    Its scores are shares of what an item would get that has every word of the query, so that those
    of two queries compare; below `limit` it says that nothing is close enough.
    """

    def __init__(self, collection: Sequence[Item], k1: float = K1, b: float = B) -> None:
        self.index = Index.build([terms(item.whole) for item in collection], k1, b)
        self.k1, self.b, self.limit = k1, b, -1.0

    @property
    def about(self) -> str:
        return (
            f"BM25 over word stems (k1 = {self.k1:g}, b = {self.b:g}, chosen on the training "
            "queries), with a threshold that is chosen like the model's."
        )

    def scores(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, items): as ByOverlap has it."""
        return np.array([shares(self.index, terms(text)) for text in texts])

    def learn_to_refuse(self, queries: Sequence[Query]) -> None:
        """Choose the limit by queries that some item answers, and some that none does."""
        answerable = np.array([query.answerable for query in queries], dtype=bool)
        if min(answerable.sum(), (~answerable).sum()) >= FEWEST_TO_CHOOSE:
            best = self.scores([query.text for query in queries]).max(axis=1)
            self.limit = careful_limit(best, answerable)


def tuned(collection: Sequence[Item], queries: Sequence[Query]) -> tuple[float, float]:
    """k1 and b of BM25 that rank best for these queries, by nDCG@10; the usual ones for few.

    The search engines that people compare with are tuned, so a fair opponent is as well.
    """
    known = [query for query in queries if query.answerable]
    if len(known) < FEWEST_TO_TUNE:
        return K1, B
    words = [terms(item.whole) for item in collection]
    asked, sure = [terms(query.text) for query in known], np.ones(len(known))
    found = {}
    for k1, b in [(K1, B), *product(K1_TRIED, B_TRIED)]:
        index = Index.build(words, k1, b)
        scores = np.array([index.scores(one) for one in asked])
        ranked = outcomes(known, collection, scores, sure, 0.0)
        found[k1, b] = float(np.mean([one.ndcg for one in ranked]))
    return max(found, key=lambda pair: round(found[pair], 4))  # of equals the first: the usual ones


def shares(index: Index, asked: Sequence[str]) -> np.ndarray:
    """(items,): BM25 as a share of what all words of the query would bring, each said once."""
    worth = float(index.telling(sorted(set(asked))).sum()) if asked else 0.0
    return index.scores(asked) / max(worth, 1e-9)
