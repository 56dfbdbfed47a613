"""Learn from judgements which items answer, and when none does: five steps, some seconds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from threadpoolctl import threadpool_limits

from . import data
from .collection import Query, kept
from .config import Project
from .data import Split
from .features import Matcher
from .model import SearchModel, beside, save
from .plumbing import seen
from .scores.silence import careful_limit

FEWEST_OF_EACH = 8  # queries with an answer, and without: fewer teach nothing
FOLDS = 5  # of the validation part


def train(project: Project, seed: int) -> Path:
    """Train on the collected items and judgements, and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    items = data.load()
    parts = data.split(kept.load(items), items, seed)
    print(f"Training on {len(parts.train)} queries, choosing with {len(parts.validation)}")

    # 2. Index the items by words, meaning, spelling and numbers, and remember what answered before.
    with threadpool_limits(1):
        matcher = Matcher.of(items, parts.train, seed)
    model = SearchModel(items, matcher)
    model.trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    learn(model, parts, seed)
    return save(model, project)


def learn(model: Any, parts: Split, seed: int) -> None:
    """Steps 3 to 5, for any model with figures: what an item is worth, and when to be silent."""
    known = [query for query in parts.train if query.answerable]
    if len(known) < FEWEST_OF_EACH:
        print("There are too few queries to learn from: it adds up its figures as it came.")
        return
    # 3. Learn what an item is worth by its figures. So that "before" is no better here than for
    # queries that nobody has seen, none counts that is about the same item or group.
    # YOUR TURN (PLAN.md, week 3): add a figure of your own to features/, such as equal titles.
    groups = np.array(data.groups_of(parts.train, model.items))
    rows = [number for number, query in enumerate(parts.train) if query.grades]
    asked = [parts.train[number] for number in rows]
    same = groups[rows][:, None] == groups[None]
    with threadpool_limits(1):
        figures = model.figures([query.text for query in asked], same)
        model.trees = learn_to_rank(model, figures, asked, seed)

    # 4. Learn to doubt: does anything answer, judging by the best item? By the validation part,
    # which the trees have not seen.
    answerable = np.array([query.answerable for query in parts.validation], dtype=bool)
    if min(answerable.sum(), (~answerable).sum()) < FEWEST_OF_EACH:
        print("Nearly all queries have an answer, or none: its threshold stays as it came.")
        return
    with threadpool_limits(1):
        doubts = model.doubts(model.figures([query.text for query in parts.validation]))
        model.doubt, sure = learn_to_doubt(doubts, answerable, seed)

    # 5. Choose the certainty below which nothing is close enough; see scores/silence.py.
    model.threshold = careful_limit(sure, answerable)
    print(f"Nothing is close enough below {model.threshold:.2f}")


def learn_to_doubt(
    doubts: np.ndarray, answerable: np.ndarray, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """A logistic regression on all queries, and how sure it is of each when it was fitted on
    others (out of fold): a threshold that is chosen by the latter is not flattered by the fit.
    """
    classifier = LogisticRegression(C=3.0, max_iter=1000)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
    sure: Any = cross_val_predict(classifier, doubts, answerable, cv=folds, method="predict_proba")
    classifier.fit(doubts, answerable)
    return np.hstack([classifier.intercept_, classifier.coef_[0]]), sure[:, 1]


def learn_to_rank(
    model: Any, figures: np.ndarray, queries: Sequence[Query], seed: int
) -> HistGradientBoostingRegressor:
    """Trees that say what an item is worth, from its figures and those of the best one beside it.

    Learning to rank, point by point (McRank, Li, Burges and Wu 2007): an example is a query with
    one of the likeliest items, or with one that was judged. figures: (queries, items, figures).
    """
    places = {item.id: place for place, item in enumerate(model.items)}
    examples, worths = [], []
    for query, rows, near in zip(queries, beside(figures), model.near(figures), strict=True):
        worth = np.zeros(len(rows))
        for id, grade in query.grades.items():
            worth[places[id]] = 2.0**grade - 1
        chosen = np.union1d(near, np.flatnonzero(worth))
        examples.append(rows[chosen])
        worths.append(worth[chosen])
    trees = HistGradientBoostingRegressor(
        max_iter=100, learning_rate=0.1, max_leaf_nodes=15, min_samples_leaf=20, random_state=seed
    )
    trees.fit(np.concatenate(examples), np.concatenate(worths))
    print(f"Learnt from {sum(map(len, worths))} pairs of a query and an item")
    return trees
