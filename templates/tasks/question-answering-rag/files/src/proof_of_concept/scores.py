"""The scores of an answer: each is a few lines, and none is a secret.

They are those of SQuAD 2. Where the documents do not say, only a refusal is right, and scores 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .data import Question
from .words import raw_words

ARTICLES = {"a", "an", "the"}
DEPTH = 3  # documents that a reader would look at


@dataclass(frozen=True)
class Outcome:
    """What was said to one question. `said` is None for a refusal.

    rank: the place of the right document among those found, 0 when it is not there; cited: the
    words of the passages shown with the answer; sure: how likely the documents hold an answer.
    """

    question: Question
    said: str | None
    rank: int
    cited: frozenset[str]
    sure: float = 1.0

    @property
    def answerable(self) -> bool:
        return bool(self.question.gold)

    @property
    def f1(self) -> float:
        return self._best(f1)

    @property
    def exact(self) -> float:
        return self._best(lambda said, gold: float(plain(said) == plain(gold)))

    @property
    def grounded(self) -> bool:
        """Whether the cited passages have every word of the answer."""
        return set(raw_words(self.said or "")) <= self.cited

    def _best(self, score: Callable[[str, str], float]) -> float:
        if self.said is None or not self.answerable:
            return float(self.said is None and not self.answerable)
        return max(score(self.said, gold) for gold in self.question.gold)


def plain(text: str) -> list[str]:
    """The words that are compared: small letters, no punctuation, no articles."""
    return [word for word in raw_words(text) if word not in ARTICLES]


def f1(said: str, gold: str) -> float:
    """How well the words of two texts overlap: the harmonic mean of precision and recall."""
    left, right = Counter(plain(said)), Counter(plain(gold))
    common = sum((left & right).values())
    return 2 * common / max(sum(left.values()) + sum(right.values()), 1)


def mean_over(values: Sequence[float], counts: Sequence[bool]) -> Callable[[np.ndarray], float]:
    """The mean of the `values` that count, for any draw of them, as the bootstrap asks for it."""
    numbers, mask = np.array(values, dtype=float), np.array(counts, dtype=bool)
    whole = float(numbers[mask].mean()) if mask.any() else 0.0

    def mean(indices: np.ndarray) -> float:
        drawn = indices[mask[indices]]
        return float(numbers[drawn].mean()) if len(drawn) else whole

    return mean


def recall_at(outcomes: Sequence[Outcome], depth: int) -> float:
    """The share of answerable questions whose document is among the first `depth` found."""
    ranks = np.array([outcome.rank for outcome in outcomes if outcome.answerable], dtype=int)
    return float(((ranks > 0) & (ranks <= depth)).mean()) if len(ranks) else 0.0


def per_type(outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """The figures of each type of question, in the order of their names."""
    rows = []
    for kind in sorted({outcome.question.type for outcome in outcomes}):
        own = [outcome for outcome in outcomes if outcome.question.type == kind]
        has_document = any(outcome.answerable for outcome in own)
        rows.append(
            {
                "question_type": kind,
                "questions": len(own),
                "recall_at_3": round(recall_at(own, DEPTH), 4) if has_document else None,
                "answer_f1": round(float(np.mean([outcome.f1 for outcome in own])), 4),
                "exact_match": round(float(np.mean([outcome.exact for outcome in own])), 4),
                "refused": round(float(np.mean([outcome.said is None for outcome in own])), 4),
            }
        )
    return rows
