"""BM25: how well each text fits a question, by the words that they share.

A rare word counts more than a common one, a word said twice counts less than double, and a long
text gets no prize for its length. All of that is known before a question comes, so it is worked
out once: what every word is worth in every text, as a sparse matrix.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

# The usual values, for when there is nothing to choose them by.
K1 = 1.2  # how soon saying a word again stops counting
B = 0.75  # how much the length of a text matters, from 0 to 1
PARTS = ("data", "indices", "indptr")


class Index:
    """vocabulary: the words, in order; worths: sparse (words, texts), what each is worth where."""

    def __init__(self, vocabulary: Sequence[str], worths: Any) -> None:
        self.vocabulary, self.worths = list(vocabulary), worths
        self.number = {word: number for number, word in enumerate(self.vocabulary)}
        self.having = np.diff(worths.indptr)  # (words,): how many texts have it

    @classmethod
    def build(cls, texts: Sequence[Sequence[str]], k1: float = K1, b: float = B) -> Index:
        """The index of texts that were cut into terms."""
        from sklearn.feature_extraction.text import CountVectorizer

        vocabulary = sorted({term for text in texts for term in text}) or ["?"]
        # The texts are cut already: `list` takes their terms as they are.
        options: dict[str, Any] = {"analyzer": list, "vocabulary": vocabulary}
        counts: Any = CountVectorizer(**options).fit_transform(texts)
        worths: Any = csr_matrix(counts.T, dtype=float)  # how often each word is said where
        index = cls(vocabulary, worths)
        rarity = np.repeat(idf(index.having, len(texts)), index.having)
        lengths = np.array([len(text) for text in texts], dtype=float)
        long = (1 - b + b * lengths / max(lengths.mean(), 1.0))[worths.indices]
        worths.data = rarity * worths.data * (k1 + 1) / (worths.data + k1 * long)
        return index

    def kept(self) -> dict[str, np.ndarray]:
        """What `opened` makes the same index of, with the vocabulary: arrays, for a file."""
        return {name: getattr(self.worths, name) for name in PARTS}

    @classmethod
    def opened(cls, vocabulary: Sequence[str], kept: Mapping[str, Any], texts: int) -> Index:
        """The index of so many texts. Raises ValueError when the arrays do not fit each other."""
        parts = tuple(np.asarray(kept[name]) for name in PARTS)
        worths = csr_matrix(parts, shape=(len(vocabulary), texts), dtype=float)
        worths.check_format(full_check=True)
        return cls(vocabulary, worths)

    def scores(self, question: Sequence[str]) -> np.ndarray:
        """(texts,): the score of every text for the terms of a question."""
        known = {self.number[term] for term in question if term in self.number}
        asked = np.zeros(len(self.vocabulary))
        asked[list(known)] = 1.0
        return self.worths.T @ asked

    def telling(self, question: Sequence[str]) -> np.ndarray:
        """(terms,): how telling each term is, because few texts have it. Unknown ones are most."""
        numbers = [self.number.get(term) for term in question]
        having = [0 if number is None else self.having[number] for number in numbers]
        return idf(np.array(having, dtype=int), self.worths.shape[1])


def idf(having: np.ndarray, texts: int) -> np.ndarray:
    """The inverse document frequency: `having` of `texts` have the word. Never below 0."""
    return np.log(1 + (texts - having + 0.5) / (having + 0.5))
