"""BM25: how well each text fits a question, by the words that they share.

A rare word counts more than a common one, a word said twice counts less than double, and a long
text gets no prize for its length. All of that is known before a question comes, so it is worked
out once: for every word, the texts that have it and what it is worth in each of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

K1 = 1.2  # how soon saying a word again stops counting
B = 0.75  # how much the length of a text matters, from 0 to 1


class Index:
    """The worth of word `w` is in rows[starts[w]:starts[w + 1]] and worths[...] of the same places.

    vocabulary: the words; starts: (words + 1,); rows: (entries,), numbers of texts; worths:
    (entries,); count: how many texts there are.
    """

    def __init__(
        self,
        vocabulary: Sequence[str],
        starts: np.ndarray,
        rows: np.ndarray,
        worths: np.ndarray,
        count: int,
    ) -> None:
        self.vocabulary, self.count = list(vocabulary), count
        self.starts, self.rows, self.worths = starts, rows, worths
        self.number = {word: number for number, word in enumerate(self.vocabulary)}

    @classmethod
    def build(cls, texts: Sequence[Sequence[str]]) -> Index:
        """The index of texts that were cut into terms."""
        vocabulary = sorted({term for text in texts for term in text})
        number = {word: place for place, word in enumerate(vocabulary)}
        entries = [
            (number[term], row, times)
            for row, text in enumerate(texts)
            for term, times in Counter(text).items()
        ]
        words, rows, times = np.array(sorted(entries), dtype=int).reshape(-1, 3).T
        starts = np.searchsorted(words, np.arange(len(vocabulary) + 1))
        lengths = np.array([len(text) for text in texts], dtype=float)
        long = 1 - B + B * lengths / max(lengths.mean(), 1.0)
        worths = idf(np.diff(starts), len(texts))[words]
        worths = worths * times * (K1 + 1) / (times + K1 * long[rows])
        return cls(vocabulary, starts, rows, worths, len(texts))

    def check(self) -> None:
        """Raises ValueError when the arrays cannot belong together: a file may be damaged."""
        entries = len(self.rows)
        whole = self.starts.shape == (len(self.vocabulary) + 1,) and self.worths.shape == (entries,)
        if not whole or self.starts[-1] != entries or (entries and self.rows.max() >= self.count):
            raise ValueError("an index whose arrays do not fit each other")

    def scores(self, question: Sequence[str]) -> np.ndarray:
        """(texts,): the score of every text for the terms of a question. No loop over texts."""
        known = [self.number[term] for term in dict.fromkeys(question) if term in self.number]
        if not known:
            return np.zeros(self.count)
        entries = np.concatenate(
            [np.arange(self.starts[word], self.starts[word + 1]) for word in known]
        )
        return np.bincount(self.rows[entries], self.worths[entries], minlength=self.count)

    def telling(self, question: Sequence[str]) -> np.ndarray:
        """(terms,): how telling each term is, because few texts have it. Unknown ones are most."""
        having = [
            self.starts[self.number[term] + 1] - self.starts[self.number[term]]
            if term in self.number
            else 0
            for term in question
        ]
        return idf(np.array(having, dtype=int), self.count)


def idf(having: np.ndarray, count: int) -> np.ndarray:
    """The inverse document frequency: `having` of `count` texts have the word. Never below 0."""
    return np.log(1 + (count - having + 0.5) / (having + 0.5))
