"""From a question to the sentence that answers it, by its words and by what it means.

1. find: the passages that BM25 ranks high and those that mean nearly the same, by reciprocal rank
   fusion (Cormack, Clarke, Buettcher 2009); 2. read: rank the sentences in the best of them again,
   by a few figures whose weights are learnt; 3. doubt: the same figures say whether to answer.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from ..documents.passages import Passages
from ..documents.search import Index
from ..documents.words import fits_question, stem, terms
from ..readers.best_sentence import READ, Reading
from .encoder import Encoder

EARLY = 60  # of reciprocal rank fusion: how little the first places count more than the next
FIGURES = (
    "kind: whether it has a number, time, person or place, as the question wants",
    "meaning: the cosine with the question, both without the words of title and topic",
    "asked: share of what goes beyond title and topic that the sentence has",
    "title: share of the page's title that the question has",
    "other: whether the sentence names the title of another page",
)
DOUBTS = (*FIGURES, "margin: how far it is ahead of the next one", "both: asked times title")
SAYS_NOTHING = -0.2  # the cosine of a sentence that only repeats its title


@dataclass(frozen=True)
class Meanings:
    """What the sentences mean, as rows of length 1.

    whole: (sentences, numbers), each behind its title; beyond: the same shape, each without the
    words of title and topic, for what tells the sentences of a page apart is not its subject.
    other: (sentences,), 1 where a sentence names the title of another page, else 0.
    """

    encoder: Encoder
    whole: np.ndarray
    beyond: np.ndarray
    other: np.ndarray

    @classmethod
    def of(cls, places: Passages, encoder: Encoder) -> Meanings:
        """Those of all sentences. It takes about 5 ms a sentence."""
        pages = places.document.tolist()
        said = [places.sentence(number) for number in range(len(pages))]
        titles = [places.documents[page].title for page in pages]
        whole = [f"{title}. {line}" for title, line in zip(titles, said, strict=True)]
        about = [set(places.about(page)) for page in range(len(places.documents))]
        rest = [without(line, about[page]) for line, page in zip(said, pages, strict=True)]
        named = [set(terms(document.title)) for document in places.documents]
        other = [
            any(name and name <= words and not name <= about[page] for name in named)
            for words, page in zip(map(set, map(terms, said)), pages, strict=True)
        ]
        meant = encoder.encode(whole), encoder.encode(rest)
        return cls(encoder, *meant, np.array(other, dtype=float))


def without(text: str, about: Collection[str]) -> str:
    """The text without the words whose terms are in `about`."""
    return re.sub(r"\w+", lambda word: "" if stem(word[0].lower()) in about else word[0], text)


def fused(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Reciprocal rank fusion of two scores of the same passages, (passages,): high is good."""
    ranks = [np.argsort(np.argsort(-scores, kind="stable")) for scores in (first, second)]
    return (1 / (EARLY + 1 + np.stack(ranks))).sum(axis=0)


def read(
    question: str, places: Passages, passages: Index, meanings: Meanings, mix: np.ndarray
) -> Reading:
    """Find and read. mix: (5,), what each of FIGURES counts."""
    order, near, figures = candidates(question, places, passages, meanings)
    if not len(near):
        return Reading(order, near, np.zeros(len(DOUBTS)))
    fits = figures @ mix
    ranks = np.argsort(-fits, kind="stable")
    ahead = fits[ranks[0]] - fits[ranks[1]] if len(ranks) > 1 else 0.0
    best = figures[ranks[0]]
    return Reading(order, near[ranks], np.array([*best, ahead, best[2] * best[3]]))


def candidates(
    question: str, places: Passages, passages: Index, meanings: Meanings
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """All passages, the best first; the sentences in the best of them; their FIGURES, as rows."""
    asked = list(dict.fromkeys(terms(question)))
    if not asked:
        empty = np.zeros(0, dtype=int)
        return empty, empty, np.zeros((0, len(FIGURES)))

    # 1. Find. A passage means what the best of its sentences means.
    whole = meanings.encoder.encode([question])[0]
    likeness = np.maximum.reduceat(meanings.whole @ whole, places.first)
    order = np.argsort(-fused(passages.scores(asked), likeness), kind="stable")
    near = np.flatnonzero(np.isin(places.passage, order[:READ]))

    # 2. What the question asks beyond the subject of each page, in words and in meaning.
    pages = list(dict.fromkeys(places.document[near].tolist()))
    about = {page: set(places.about(page)) for page in pages}
    rest = [without(question, about[page]) for page in pages]
    meant = dict(zip(pages, meanings.encoder.encode(rest), strict=True))
    rows = []
    for number in near.tolist():
        page = int(places.document[number])
        line = places.sentence(number)
        said, named = set(terms(line)), sorted(set(terms(places.documents[page].title)))
        meaning = float(meanings.beyond[number] @ meant[page])
        rows.append(
            (
                fits_question(question, line),
                meaning if said - about[page] else SAYS_NOTHING,
                share([term for term in asked if term not in about[page]], said, passages),
                share(named, asked, passages),
                meanings.other[number],
            )
        )
    return order, near, np.array(rows, dtype=float)


def share(of: list[str], words: Collection[str], passages: Index) -> float:
    """The share of the terms `of` that are among `words`, by how telling each is."""
    weights = passages.telling(of)
    having = np.array([term in words for term in of], dtype=float)
    return float((weights * having).sum() / max(float(weights.sum()), 1e-9))
