"""Fit the stronger model: three steps, a few seconds. Run it by `train --model stronger`."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from .. import conformal, data
from ..config import Project
from ..plumbing import seen
from ..tables.answer import answer_of, factor
from ..tables.columns import features_of, read_columns
from ..tables.encoding import usual_cells
from ..tables.target import needed_target, with_unit
from . import Amounts, BoostedModel, save
from .ensemble import FOLDS, TIMES, held_together
from .scale import NormalScores


def train(project: Project, seed: int) -> Path:
    """Train on the collected rows and save the model. Returns its file."""
    # 1. Read and split. Each model holds a fifth of the rows out and stops by it, so that no
    # validation part is needed: its rows are learnt from too. The test part stays untouched.
    target, columns = needed_target(project), features_of(read_columns(project))
    parts = data.split(data.load(project), seed, True, data.asked(project))
    learnt = (parts.train, parts.validation)
    cells = pd.concat([part.cells for part in learnt], ignore_index=True)
    truth = np.concatenate([data.amounts(part) for part in learnt])
    print(f"Training {FOLDS * TIMES} models on {len(cells)} rows, a fifth held out of each")

    # 2. Grow the trees. Rows of one group are held out together, as they are in the test.
    groups = pd.concat([part.about["group"] for part in learnt], ignore_index=True)
    scale = NormalScores.of(truth)
    steps = Amounts(columns, scale, seed)
    told = scale.told(truth)
    steps.fit(cells, told, kinds=np.zeros(len(truth), int), groups=held_together(groups))

    # 3. The interval holds what it promises of the rows that were held out: each was answered by
    # models that had not learnt from it. Keep the model.
    held_out = steps.held_out[:, 0]
    margin = conformal.margin(told, np.repeat(held_out[:, None], 3, axis=1))
    off = float(np.abs(scale.back(held_out) - truth).mean())
    print(f"Off by {with_unit(target, off)} on average on the rows that were held out")
    trained_on = seen.trained_on(data.contents(*learnt), seed)
    kind = answer_of(project)
    sums = kind, factor(kind, truth, scale.back(held_out))
    about = usual_cells(columns, cells), margin, conformal.floor_of(truth), *sums, trained_on
    return save(BoostedModel(steps, target, columns, *about), project)
