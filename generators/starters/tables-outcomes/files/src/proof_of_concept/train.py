"""Fit the model: four steps, a second."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder
from threadpoolctl import threadpool_limits

from . import data
from .config import ProblemError, Project
from .model import TableModel, save
from .plumbing import seen
from .scores import cheapest_threshold, missed_cost
from .tables.columns import features_of, read_columns


def train(project: Project, seed: int) -> Path:
    """Train on the collected rows and save the model. Returns its file."""
    # 1. Read and split. The test part stays untouched here.
    columns = features_of(read_columns(project))
    if len(project.labels) < 2:
        raise ProblemError("project.yaml needs two or more `labels` to tell apart.")
    parts = data.split(data.load(project), seed)
    print(f"Training on {len(parts.train)} rows")

    # 2. Cells to numbers: a flag for each value of a choice. A gap stays one: trees have a branch
    # for it. YOUR TURN (PLAN.md, week 3): what could be computed from two columns?
    choices = [column for column in columns if column.kind == "choice"]
    values: Any = [np.array(column.values, dtype=object) for column in choices]
    flags = OneHotEncoder(categories=values, handle_unknown="ignore", sparse_output=False)
    cells = ColumnTransformer(
        [
            ("numbers", "passthrough", [c.name for c in columns if c.kind == "number"]),
            ("choices", flags, [column.name for column in choices]),
        ]
    )

    # 3. Numbers to probabilities. One thread: these tables are small.
    trees = HistGradientBoostingClassifier(max_iter=40, max_leaf_nodes=8, random_state=seed)
    steps = Pipeline([("cells", cells), ("trees", trees)])
    with threadpool_limits(1):
        steps.fit(parts.train.cells, data.numbers(parts.train, project))

    # 4. Of two outcomes, choose the threshold that costs least on the validation part. Keep it all.
    answers = steps.predict_proba(parts.validation.cells)
    truth = data.numbers(parts.validation, project)
    threshold = cheapest_threshold(truth, answers, missed_cost(project))
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    return save(TableModel(steps, project.labels, columns, threshold, trained_on), project)
