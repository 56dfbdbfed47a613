"""Fit the stronger model: three steps, about half a minute. Run it by `train --model stronger`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import log_loss

from .. import data
from ..config import ProblemError, Project
from ..plumbing import seen
from ..scores import cheapest_threshold, missed_cost
from ..tables.columns import features_of, read_columns
from ..tables.encoding import usual_cells
from . import BoostedModel, save
from .chances import Chances, with_first
from .ensemble import FOLDS, TIMES, held_together


def train(project: Project, seed: int) -> Path:
    """Train on the collected rows and save the model. Returns its file."""
    # 1. Read and split. Each model holds a fifth of the rows out and stops by it, so that no
    # validation part is needed: its rows are learnt from too. The test part stays untouched.
    columns = features_of(read_columns(project))
    if len(project.labels) < 2:
        raise ProblemError("project.yaml needs two or more `labels` to tell apart.")
    parts = data.split(data.load(project), seed, asked=data.asked(project))
    learnt = (parts.train, parts.validation)
    cells = pd.concat([part.cells for part in learnt], ignore_index=True)
    truth = np.concatenate([data.numbers(part, project) for part in learnt])
    print(f"Training {FOLDS * TIMES} models on {len(cells)} rows, a fifth held out of each")

    # 2. Grow the trees. Rows of one group are held out together, as they are in the test.
    names = pd.concat([part.about["group"] for part in learnt], ignore_index=True)
    steps = Chances(columns, len(project.labels), seed)
    steps.fit(cells, truth, kinds=truth, groups=held_together(names))
    held_out = with_first(steps.held_out)

    # 3. Of two outcomes, choose the threshold that costs least, by what was held out. Keep it.
    missed = missed_cost(project)
    threshold = cheapest_threshold(truth, held_out, missed)
    called = "" if threshold is None else f", threshold {threshold:.0%}"
    loss = log_loss(truth, held_out, labels=range(len(project.labels)))
    print(f"Log loss of the rows that were held out {loss:.3f}{called}")
    trained_on = seen.trained_on(data.contents(*learnt), seed)
    fitted = steps, project.labels, columns, usual_cells(columns, cells), threshold, trained_on
    return save(BoostedModel(*fitted, missed), project)
