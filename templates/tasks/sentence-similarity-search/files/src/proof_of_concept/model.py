"""The model: boosted trees put the likeliest items in order; a doubt says if any is near enough."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from .collection import BEST, Item
from .config import ProblemError, Project
from .features import NAMES, Matcher
from .plumbing import store

NEAR = 60  # items that the trees look at, the likeliest by the plain sum
BEHIND = 10.0  # how far all others are put behind them
MOST_GAIN = 2.0**BEST - 1  # what an item of the highest grade is worth
# What the model starts with, and keeps while there are too few queries to learn from: set by hand.
THRESHOLD = 0.5
LEARNT = ("trees", "doubt", "threshold", "trained_on")


class SearchModel:
    """Scores every item for a query; `sure` says how likely anything answers.

    plain: (figures,), what each counts in the sum that finds the likeliest; trees: what an item is
    worth by its figures, or None where there was nothing to learn from; doubt: of a logistic
    regression, a constant and what `doubts` has; threshold: below which certainty it says that
    nothing is close enough; trained_on: see plumbing/seen.py.
    """

    names: tuple[str, ...] = NAMES
    plain = np.array([1.0, 1.0, 0.5, 0.0, 0.0])

    def __init__(self, items: Sequence[Item], matcher: Matcher) -> None:
        self.items, self.matcher, self.threshold = list(items), matcher, THRESHOLD
        self.trees: Any = None
        self.doubt = np.array([-3.0, 4.0, 2.0, *[0.0] * len(self.names)])
        self.trained_on: Any = None

    @property
    def about(self) -> str:
        how = "ranked by boosted trees" if self.trees else "added up, for want of judgements"
        return f"BM25, latent semantic analysis, letters, numbers and what fitted before, {how}."

    def figures(self, texts: Sequence[str], passed: np.ndarray | None = None) -> np.ndarray:
        """(texts, items, figures): how each item fits each text, in each way; see features/."""
        return self.matcher.figures(texts, passed)

    def near(self, figures: np.ndarray) -> np.ndarray:
        """(texts, NEAR), or fewer: places of the likeliest items, the best first."""
        return np.argsort(-(figures @ self.plain), axis=1, kind="stable")[:, :NEAR]

    def scored(self, figures: np.ndarray) -> np.ndarray:
        """(texts, items): one score from the figures, about from 0 to 1 for the likeliest."""
        sums = figures @ self.plain / self.plain.sum()
        if self.trees is None:
            return sums
        near = self.near(figures)
        rows = beside(figures)[np.arange(len(near))[:, None], near]
        with threadpool_limits(1):
            worth = self.trees.predict(rows.reshape(-1, rows.shape[-1])).reshape(near.shape)
        # Of items that the trees cannot tell apart, the sum decides.
        worth = worth / MOST_GAIN + 1e-3 * np.take_along_axis(sums, near, axis=1)
        scores = sums - BEHIND
        np.put_along_axis(scores, near, worth, axis=1)
        return scores

    def scores(self, texts: Sequence[str]) -> np.ndarray:
        """(texts, items), as `scored`."""
        return self.scored(self.figures(texts))

    def doubts(self, figures: np.ndarray) -> np.ndarray:
        """(texts, 2 + figures): the best score, how far it is ahead, the figures of that item."""
        scores = self.scored(figures)
        best = np.sort(scores, axis=1)[:, ::-1]
        ahead = best[:, 0] - best[:, min(1, best.shape[1] - 1)]
        first = figures[np.arange(len(figures)), scores.argmax(axis=1)]
        return np.column_stack([best[:, 0], ahead, first])

    def sure(self, figures: np.ndarray) -> np.ndarray:
        """(texts,): how likely it is that anything answers each, from 0 to 1."""
        odds = self.doubt[0] + self.doubts(figures) @ self.doubt[1:]
        return 1 / (1 + np.exp(-odds.clip(-50, 50)))

    def take(self, kept: Mapping[str, Any]) -> None:
        """Take over what was learnt. Raises ValueError when it is of another kind of model."""
        size = self.doubt.shape
        for name in LEARNT:
            setattr(self, name, kept[name])
        wrong = self.trees is not None and self.trees.n_features_in_ != 2 * len(self.names)
        if wrong or np.shape(self.doubt) != size:
            raise ValueError("learnt from other figures")


def beside(figures: np.ndarray) -> np.ndarray:
    """(texts, items, 2 * figures): each, and how far it is behind the best one of its query."""
    return np.concatenate([figures, figures - figures.max(axis=1, keepdims=True)], axis=-1)


def content_of(model: SearchModel) -> dict[str, Any]:
    """What is kept of a model: the items, what is known of them, and what was learnt."""
    return {
        "items": json.dumps([asdict(item) for item in model.items]),
        "matcher": model.matcher.kept(),
        **{name: getattr(model, name) for name in LEARNT},
    }


def opened_parts(kept: Mapping[str, Any]) -> tuple[list[Item], Matcher]:
    """The items and the matcher of `content_of`. Raises ValueError, KeyError or the like."""
    items = [Item(**row) for row in json.loads(kept["items"])]
    return items, Matcher.opened(items, kept["matcher"])


def save(model: SearchModel, project: Project) -> Path:
    """Write the model, with the texts of the items: publish it only when they may be."""
    return store.save(content_of(model), project)


def load(project: Project) -> SearchModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project)
    try:
        model = SearchModel(*opened_parts(kept))
        model.take(kept)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ProblemError(f"The saved model is damaged, train again: {error}") from error
    return model
