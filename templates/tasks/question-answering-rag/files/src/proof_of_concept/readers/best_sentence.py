"""From a question to the sentence that answers it best, and to how far that can be trusted.

1. find: rank the passages by BM25; 2. read: rank the sentences in the best of them; 3. doubt: a
few plain figures about the best sentence, from which model.py says whether to answer at all.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from ..documents.passages import Passages
from ..documents.search import Index
from ..documents.words import fits_question, terms

READ = 8  # passages that are read closely
FEATURES = (
    "page: share of the question that the passage and its title have",
    "sentence: share of the question that the sentence has",
    "asked: share of what goes beyond title and topic that the sentence has",
    "title: share of the page's title that the question has",
    "margin: how far it is ahead of the next one",
    "kind: whether it has a number, time, person or place, as the question wants",
)


@dataclass(frozen=True)
class Reading:
    """What reading for one question found. The lists begin with the best.

    passages: numbers of those that share a word with the question; sentences: numbers of those in
    the best passages; features: (FEATURES,), zeros when nothing was found.
    """

    passages: np.ndarray
    sentences: np.ndarray
    features: np.ndarray


def read(
    question: str, places: Passages, passages: Index, sentences: Index, mix: np.ndarray
) -> Reading:
    """Find and read. mix: (3,), what a sentence's own words, its passage and its kind count."""
    asked = list(dict.fromkeys(terms(question)))
    # The most that BM25 could give, about: every term, in a text of ordinary length.
    most = max(float(passages.telling(asked).sum()), 1e-9)

    # 1. Find. A stable sort: of two passages that fit alike, the first one comes first.
    scores = passages.scores(asked) / most
    order = np.argsort(-scores, kind="stable")
    order = order[scores[order] > 0]
    if not len(order):
        return Reading(order, order, np.zeros(len(FEATURES)))

    # 2. Read.
    near = np.flatnonzero(np.isin(places.passage, order[:READ]))
    own = sentences.scores(asked)[near] / most
    kinds = np.array([fits_question(question, places.sentence(one)) for one in near.tolist()])
    fits = np.stack([own, scores[places.passage[near]], kinds], axis=1) @ mix
    ranks = np.argsort(-fits, kind="stable")
    chosen = int(near[ranks[0]])

    # 3. Doubt.
    document, start, end = places.span(int(places.passage[chosen]))
    about = set(places.about(places.document[chosen]))
    page = about | set(terms(document.text[start:end]))
    said = set(terms(places.sentence(chosen)))
    beyond = [term for term in asked if term not in about]

    def share(of: Sequence[str], words: Collection[str]) -> float:
        """The share of the terms `of` that are among `words`, by how telling each is."""
        weights = passages.telling(of)
        having = np.array([term in words for term in of], dtype=float)
        return float((weights * having).sum() / max(float(weights.sum()), 1e-9))

    ahead = fits[ranks[0]] - fits[ranks[1]] if len(ranks) > 1 else 0.0
    shares = share(asked, page), share(asked, said), share(beyond, said)
    named = share(sorted(set(terms(document.title))), asked)
    features = np.array([*shares, named, ahead, kinds[ranks[0]]])
    return Reading(order, near[ranks], features)
