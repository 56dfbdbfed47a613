"""Fit the model: four steps, a few seconds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.metrics import mean_pinball_loss
from sklearn.pipeline import Pipeline
from threadpoolctl import threadpool_limits

from . import conformal, data
from .baseline import best_rule
from .config import Project
from .model import AmountModel, save
from .plumbing import seen
from .scores import ENDS, VALUE
from .tables.answer import answer_of, factor
from .tables.columns import features_of, read_columns
from .tables.encoding import for_trees, usual_cells
from .tables.target import needed_target, with_unit

MOST_ROUNDS = 150  # of boosting: each round's trees correct what those before got wrong
LEAVES = 8  # of a tree: more let more columns work together, and learn by heart sooner
LEARNING_RATE = 0.1  # how much of each tree counts
ALL: Any = False  # no early stopping: the validation part decides


def train(project: Project, seed: int) -> Path:
    """Train on the collected rows and save the model. Returns its file."""
    # 1. Read and split, and look for a column that gives the answer away. No look at the test part.
    target, columns = needed_target(project), features_of(read_columns(project))
    parts = data.split(data.load(project), seed, True, data.asked(project))
    cells, truth = parts.train.cells, data.amounts(parts.train)
    unseen, known = parts.validation.cells, data.amounts(parts.validation)
    print(f"Training on {len(cells)} rows, choosing with {len(unseen)}")
    if warning := best_rule(cells, truth, unseen, known).warning():
        print(warning)
    even = np.arange(len(known)) % 2 == 0
    choosing, held_out = parts.validation.take(even), parts.validation.take(~even)

    # 2. Cells to numbers. YOUR TURN (PLAN.md, week 3): what could be computed from two columns?
    encoder = for_trees(columns).fit(cells)

    # 3. Grow trees for the middle, which is the median, and for both ends, which are quantiles.
    # Of each keep as many as half of the validation part likes best.
    def grown(share: float, rounds: int) -> HistGradientBoostingRegressor:
        trees = HistGradientBoostingRegressor(
            loss="quantile", quantile=share, max_iter=rounds, learning_rate=LEARNING_RATE,
            max_leaf_nodes=LEAVES, early_stopping=ALL, random_state=seed,
        )  # fmt: skip
        return trees.fit(encoder.transform(cells), truth)

    def best_rounds(share: float) -> int:
        staged = grown(share, MOST_ROUNDS).staged_predict(encoder.transform(choosing.cells))
        losses = [mean_pinball_loss(known[even], said, alpha=share) for said in staged]
        return int(np.argmin(losses)) + 1

    # One thread: these tables are small, and several would mostly wait for each other.
    with threadpool_limits(1):
        steps = tuple(
            Pipeline([("cells", encoder), ("trees", grown(share, best_rounds(share)))])
            for share in ENDS
        )

    # 4. Make means of medians where those are asked for, and widen the interval until it holds its
    # share of the other half of the validation part, which nothing was chosen by. Keep the model.
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    learnt = steps, target, columns, usual_cells(columns, cells)
    kind = answer_of(project)
    about = kind, factor(kind, known, steps[VALUE].predict(unseen)), trained_on
    narrow = AmountModel(*learnt, 0.0, None, *about).answers(held_out.cells)
    margin = conformal.margin(known[~even], narrow)
    off = float(np.abs(narrow[:, VALUE] - known[~even]).mean())
    model = AmountModel(*learnt, margin, conformal.floor_of(truth), *about)
    print(
        f"{model.about} Off by {with_unit(target, off)} on average "
        f"on validation rows, both ends of the interval moved by {with_unit(target, margin)}"
    )
    return save(model, project)
