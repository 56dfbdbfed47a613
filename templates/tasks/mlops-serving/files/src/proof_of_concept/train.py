"""Train the first version, and set the limits by which it is looked after: four steps."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import brier_score_loss
from threadpoolctl import threadpool_limits

from . import data, registry
from .config import ProblemError, Project
from .drift.watch import limit
from .model import Service, save
from .plumbing import seen, store
from .replay.run import STEP
from .replay.traffic import Sample, in_order
from .replay.versions import fitted, wrong
from .tables.columns import features_of, read_columns
from .tables.rows import Rows

REHEARSED = 0.25  # share of the rows of before that the first version is not given
KEPT = 1500, 600  # of the latest known and unseen rows, for the demo


def parted(project: Project, seed: int) -> data.Split:
    """Oldest first: what is learnt from, what the limits are set by, and what is replayed."""
    if len(project.labels) != 2:
        raise ProblemError("project.yaml needs two `labels`: the usual outcome, and the other.")
    split = data.split(data.load(project), seed)
    before, replayed = in_order(split.train), in_order(split.validation, split.test)
    first = np.arange(len(before)) < (1 - REHEARSED) * len(before)
    return data.Split(before.take(first), before.take(~first), replayed, split.how)


def train(project: Project, seed: int) -> Path:
    """Train on the collected rows, save the model, register its version. Returns its file."""
    model = trained(project, seed, Service)
    path = save(model, project)
    registry.register(project, store.SIMPLE, figures(model))
    return path


def trained(project: Project, seed: int, kind: type) -> Any:
    """The model of a rung. Steps 1 to 4 are the same for both."""
    # 1. Read and split. What is replayed stays untouched.
    columns, parts = features_of(read_columns(project)), parted(project, seed)
    known, unseen = (sample(part, project) for part in (parts.train, parts.validation))
    print(f"Training on {len(known[1])} rows, rehearsing on {len(unseen[1])}")

    # 2. Train the first version.
    with threadpool_limits(1):
        version = fitted(columns, *known, kind.fit)

    # 3. Set the limits: what an ordinary time has of drift, with room above.
    limits = {one.name: limit(known[0][one.name], unseen[0][one.name], STEP) for one in columns}

    # 4. Keep some rows for the demo.
    kept = [
        (cells.tail(most), truth[-most:])
        for (cells, truth), most in zip((known, unseen), KEPT, strict=True)
    ]
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    print("models/ holds rows of the data: publish it only when they may be.")
    return kind(version, project.labels, limits, *kept, trained_on)


def sample(rows: Rows, project: Project) -> Sample:
    """The cells of rows, and their outcomes as 0 and 1."""
    return rows.cells, data.numbers(rows, project)


def figures(model: Service) -> dict[str, float]:
    """What the registry keeps of a version: its errors on rows that it has not seen."""
    cells, truth = model.unseen
    chances = np.nan_to_num(model.version.chances(cells), nan=0.5)
    share, brier = wrong(model.version, cells, truth).mean(), brier_score_loss(truth, chances)
    return {"wrong": round(float(share), 4), "brier": round(float(brier), 4), "rows": len(truth)}
