"""The scores of an answer: each is a few lines, and none is a secret.

They are those of SQuAD 2. Where the documents do not say, only a refusal is right, and scores 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..documents.questions import Question
from ..documents.words import raw_words
from ..plumbing.intervals import Statistic
from ..ranking import DEPTH, Ranking, recall_at

ARTICLES = {"a", "an", "the"}
RIGHT = 0.5  # the F1 from which an answer counts as right
# The most wrong answers on the validation part, as a share of its questions.
# YOUR TURN (PLAN.md, week 4): how many would your user bear? Fewer cost right answers.
MOST_WRONG = 0.02


@dataclass(frozen=True)
class Outcome:
    """What was said to one question. `said` is None for a refusal.

    found: the ids of documents, the best first; sure: how likely the documents hold an answer;
    planted: whether whoever wrote the questions left its answer out on purpose.
    """

    question: Question
    said: str | None
    found: Sequence[str]
    sure: float = 1.0
    planted: bool = False

    @property
    def answerable(self) -> bool:
        return bool(self.question.gold)

    @property
    def unanswerable(self) -> bool:
        return not self.answerable

    @property
    def answered(self) -> bool:
        return self.said is not None

    @property
    def refused(self) -> bool:
        return self.said is None

    @property
    def f1(self) -> float:
        return self._best(f1)

    @property
    def exact(self) -> float:
        return self._best(lambda said, gold: float(plain(said) == plain(gold)))

    @property
    def wrong(self) -> bool:
        """Whether it got an answer, and not a right one."""
        return self.answered and self.f1 < RIGHT

    @property
    def right(self) -> bool:
        """Whether it got a right answer."""
        return self.answered and self.f1 >= RIGHT

    @property
    def near_miss(self) -> bool:
        """Whether its page is there, and what it asks for is not."""
        return self.question.near_miss and not self.planted

    @property
    def ranking(self) -> Ranking:
        right = {self.question.document} if self.answerable else ()
        return Ranking(tuple(self.found), frozenset(right))

    def _best(self, score: Callable[[str, str], float]) -> float:
        if self.said is None or self.unanswerable:
            return float(self.refused and self.unanswerable)
        return max(score(self.said, gold) for gold in self.question.gold)


def plain(text: str) -> list[str]:
    """The words that are compared: small letters, no punctuation, no articles."""
    return [word for word in raw_words(text) if word not in ARTICLES]


def f1(said: str, gold: str) -> float:
    """How well the words of two texts overlap: the harmonic mean of precision and recall."""
    left, right = Counter(plain(said)), Counter(plain(gold))
    common = sum((left & right).values())
    return 2 * common / max(sum(left.values()) + sum(right.values()), 1)


def careful_limit(sure: np.ndarray, fits: np.ndarray) -> float:
    """The lowest certainty from which on to answer, so that no more than MOST_WRONG are wrong.

    sure, fits: (questions,), how sure of an answer, and the F1 of that answer.
    """
    for limit in np.linspace(0.01, 0.99, 99).tolist():
        if ((sure >= limit) & (fits < RIGHT)).mean() <= MOST_WRONG:
            return limit
    return 1.0


def mean_over(outcomes: Sequence[Outcome], figure: str, counted: str = "") -> Statistic:
    """The mean of one property of outcomes, such as "f1", for any draw of them.

    counted: the property of those that count, such as "answerable"; all of them by default.
    """
    numbers = np.array([getattr(one, figure) for one in outcomes], dtype=float)
    mask = np.array([not counted or getattr(one, counted) for one in outcomes])
    whole = float(numbers[mask].mean()) if mask.any() else 0.0

    def mean(indices: np.ndarray) -> float:
        drawn = indices[mask[indices]]
        return float(numbers[drawn].mean()) if len(drawn) else whole

    return mean


def per_type(outcomes: Sequence[Outcome]) -> list[dict[str, Any]]:
    """The figures of each type of question, in the order of their names."""
    rows = []
    for kind in sorted({outcome.question.type for outcome in outcomes}):
        own = [outcome for outcome in outcomes if outcome.question.type == kind]
        found = [recall_at(one.ranking, DEPTH) for one in own if one.answerable]
        scores = ("right", "refused", "wrong")
        row: dict[str, Any] = {"question_type": kind, "questions": len(own)}
        row[f"recall_at_{DEPTH}"] = round(sum(found) / len(found), 4) if found else None
        for figure in scores:
            row[figure] = round(float(np.mean([getattr(one, figure) for one in own])), 4)
        rows.append(row)
    return rows
