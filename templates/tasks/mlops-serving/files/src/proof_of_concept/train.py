"""Train the first version, and set the limits by which it is looked after: four steps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import brier_score_loss
from threadpoolctl import threadpool_limits

from . import data, registry
from .config import ProblemError, Project
from .drift.compare import ALARM, counts, psi
from .model import Sample, Service, kept_version, save
from .operate.gate import REFERENCE, WINDOW
from .operate.replay import STEP
from .operate.traffic import in_order
from .plumbing import seen
from .tables.columns import features_of, read_columns
from .tables.rows import Rows
from .versions import Fit, fitted, logistic, wrong

REHEARSED = 0.25  # share of the rows of before that the first version is not given
KEPT = 1500, 600  # of the latest known and unseen rows, for the demo
ROOM = 2  # times the largest drift of an ordinary time: from there on it is an alarm


@dataclass(frozen=True)
class Parts:
    """Oldest first: what is learnt from, what the limits are set by, and what is replayed."""

    learnt: Rows
    rehearsed: Rows
    replayed: Rows


def parted(project: Project, seed: int) -> Parts:
    """The collected rows in three parts. The replay has what came last."""
    if len(project.labels) != 2:
        raise ProblemError("project.yaml needs two `labels`: the usual outcome, and the other.")
    split = data.split(data.load(project), seed)
    before, replayed = in_order(split.train), in_order(split.validation, split.test)
    first = np.arange(len(before)) < (1 - REHEARSED) * len(before)
    return Parts(before.take(first), before.take(~first), replayed)


def train(project: Project, seed: int) -> Path:
    """Train on the collected rows, save the model, register its version. Returns its file."""
    model = trained(project, seed, logistic)
    path = save(model, project)
    number = registry.register(project, "simple", kept_version(model.version), figures(model))
    print(f"Registered as version {number}, which serves: see models/registry.json")
    return path


def trained(project: Project, seed: int, fit: Fit) -> Service:
    """The model, by a way to fit a version. Steps 1 to 4 are the same for both rungs."""
    # 1. Read and split. What is replayed stays untouched.
    columns, parts = features_of(read_columns(project)), parted(project, seed)
    learnt, unseen = (sample(part, project) for part in (parts.learnt, parts.rehearsed))
    print(f"Training on {len(learnt[1])} rows, rehearsing on {len(unseen[1])}")

    # 2. Train the first version.
    with threadpool_limits(1):
        version = fitted(columns, *learnt, fit=fit)

    # 3. Set the limits: what an ordinary time has of drift, with room above.
    limits = {one.name: limit(learnt[0][one.name], unseen[0][one.name]) for one in columns}

    # 4. Keep some rows for the demo.
    (known, known_truth), (new, new_truth) = learnt, unseen
    samples = (
        (known.tail(KEPT[0]), known_truth[-KEPT[0] :]),
        (new.tail(KEPT[1]), new_truth[-KEPT[1] :]),
    )
    trained_on = seen.trained_on(data.contents(parts.learnt, parts.rehearsed), seed)
    print("models/ holds rows of the data: publish it only when they may be.")
    return Service(version, project.labels, columns, limits, *samples, trained_on, fit)


def sample(rows: Rows, project: Project) -> Sample:
    """The cells of rows, and their outcomes as 0 and 1."""
    return rows.cells, data.numbers(rows, project)


def limit(known: pd.Series, came: pd.Series) -> float:
    """The drift of one column from which it is set aside: more than any window of `came` has."""
    starts = range(0, max(1, len(came) - WINDOW), STEP)
    reference = known.tail(REFERENCE)
    most = max(psi(*counts(reference, came.iloc[start : start + WINDOW])) for start in starts)
    return round(max(ALARM, ROOM * most), 3)


def figures(model: Service) -> dict[str, float]:
    """What the registry keeps of a version: its errors on rows that it has not seen."""
    cells, truth = model.unseen
    errors = wrong(model.version, cells, truth)
    chances = np.nan_to_num(model.version.chances(cells), nan=0.5)
    brier = float(brier_score_loss(truth, chances))
    return {"wrong": round(float(errors.mean()), 4), "brier": round(brier, 4), "rows": len(truth)}
