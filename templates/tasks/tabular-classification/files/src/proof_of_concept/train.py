"""Fit the model: four steps, a few seconds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import log_loss
from sklearn.pipeline import Pipeline
from threadpoolctl import threadpool_limits

from . import data
from .baseline import best_rule
from .config import ProblemError, Project
from .model import TableModel, save
from .plumbing import seen
from .scores import cheapest_threshold, missed_cost
from .tables.columns import features_of, read_columns
from .tables.encoding import for_trees, usual_cells

MOST_ROUNDS = 120  # of boosting: each round's trees correct what those before got wrong
LEAVES = 8  # of a tree: more let more columns work together, and learn by heart sooner
LEARNING_RATE = 0.1  # how much of each tree counts
ALL: Any = False  # no early stopping: the validation part decides


def train(project: Project, seed: int) -> Path:
    """Train on the collected rows and save the model. Returns its file."""
    # 1. Read and split, and look for a column that gives the answer away. No look at the test part.
    columns = features_of(read_columns(project))
    if len(project.labels) < 2:
        raise ProblemError("project.yaml needs two or more `labels` to tell apart.")
    parts = data.split(data.load(project), seed, asked=data.asked(project))
    cells, unseen = parts.train.cells, parts.validation.cells
    truth = data.numbers(parts.train, project)
    unseen_truth = data.numbers(parts.validation, project)
    print(f"Training on {len(cells)} rows, choosing with {len(unseen)}")
    if warning := best_rule(cells, truth, unseen, unseen_truth).warning():
        print(warning)

    # 2. Cells to numbers: a flag for each value of a choice, and the numbers as they are. A missing
    # one stays missing, as these trees have a branch for that.
    # YOUR TURN (PLAN.md, week 3): what could be computed from two columns?
    encoder = for_trees(columns).fit(cells)

    # 3. Grow the trees, and keep as many as the validation part likes best, by log loss: it asks
    # for good probabilities, and not only for a good order.
    def grown(rounds: int) -> HistGradientBoostingClassifier:
        trees = HistGradientBoostingClassifier(
            max_iter=rounds, learning_rate=LEARNING_RATE, max_leaf_nodes=LEAVES,
            early_stopping=ALL, random_state=seed,
        )  # fmt: skip
        return trees.fit(encoder.transform(cells), truth)

    # One thread: these tables are small, and several would mostly wait for each other.
    with threadpool_limits(1):
        staged = grown(MOST_ROUNDS).staged_predict_proba(encoder.transform(unseen))
        losses = [
            log_loss(unseen_truth, said, labels=range(len(project.labels))) for said in staged
        ]
        best = int(np.argmin(losses)) + 1
        steps = Pipeline([("cells", encoder), ("trees", grown(best))])

    # 4. Of two outcomes, choose the threshold that costs least there. Keep the model.
    missed = missed_cost(project)
    threshold = cheapest_threshold(unseen_truth, steps.predict_proba(unseen), missed)
    called = "" if threshold is None else f", threshold {threshold:.0%}"
    print(f"Kept {best} rounds: validation log loss {losses[best - 1]:.3f}{called}")
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    learnt = steps, project.labels, columns, usual_cells(columns, cells), threshold, trained_on
    return save(TableModel(*learnt, missed), project)
