"""Written rules, found by the words that they share with a question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer

SHOWN = 3


def nearest(rules: Sequence[str], question: str) -> list[dict[str, Any]]:
    """The rules that come nearest, the best first, each with its likeness from 0 to 1."""
    if not rules:
        return []
    words, matrix = _index(tuple(rules))
    asked: Any = words.transform([question])
    likeness = (matrix @ asked.T).toarray().ravel()
    order = (-likeness).argsort(kind="stable")[:SHOWN]
    return [
        {"rule": rules[place], "likeness": round(float(likeness[place]), 2)}
        for place in order.tolist()
        if likeness[place] > 0
    ]


@lru_cache(maxsize=4)
def _index(rules: tuple[str, ...]) -> tuple[Any, Any]:
    """The vectorizer, and the rules as a sparse matrix (rules, terms)."""
    # A single digit counts as well: rule 1 is not rule 2.
    words = TfidfVectorizer(
        ngram_range=(1, 2), sublinear_tf=True, stop_words="english", token_pattern=r"\b\w+\b"
    )
    return words, words.fit_transform(rules)
