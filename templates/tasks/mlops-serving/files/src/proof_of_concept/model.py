"""The model that is served: its first version, and the limits by which it is looked after."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from .config import ProblemError, Project
from .plumbing import store
from .replay.traffic import Sample
from .replay.versions import Version
from .tables.columns import Column, described, features_of, read_columns


def logistic(matrix: np.ndarray, truth: np.ndarray, weights: np.ndarray) -> Any:
    """How a version of this rung is fitted."""
    steps = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500))
    return steps.fit(matrix, truth, logisticregression__sample_weight=weights)


@dataclass(frozen=True)
class Service:
    """version: the first one. labels: the usual outcome, then the one looked for.

    limits: by column, the drift from which it is set aside; known, unseen: rows that the first
    version has learnt from and rows it has not, for the demo; trained_on: see plumbing/seen.py.
    """

    version: Version
    labels: tuple[str, ...]
    limits: Mapping[str, float]
    known: Sample
    unseen: Sample
    trained_on: Any

    # The stronger rung has others.
    fit = staticmethod(logistic)
    kind = "logistic regression (scikit-learn)"

    @property
    def about(self) -> str:
        return (
            f"A {self.kind}, in the replay retrained weekly behind a gate: shadow, canary, drift "
            "alarms by column, and roll-back by rules."
        )


def save(model: Service, project: Project) -> Path:
    """Write the model. It holds rows of the data: publish it only when they may be."""
    return store.save({**kept(model), "steps": model.version.steps}, project)


def kept(model: Service) -> dict[str, Any]:
    """What is written of a model, but for what its version has learnt."""
    # As one text: skops would look at every cell by itself.
    rows = {
        name: json.dumps([cells.to_dict("list"), truth.tolist()])
        for name, (cells, truth) in (("known", model.known), ("unseen", model.unseen))
    }
    return {
        "columns": described(model.version.columns),
        "encoding": model.version.encoding,
        "values": {name: list(met) for name, met in model.version.values.items()},
        "middles": dict(model.version.middles),
        "bounds": {name: list(both) for name, both in model.version.bounds.items()},
        "limits": dict(model.limits), **rows, "trained_on": model.trained_on,
    }  # fmt: skip


def load(project: Project, name: str = store.SIMPLE) -> Service:
    """The saved model, or a version in the registry. Raises ProblemError if none fits."""
    content = store.load(project, name)
    return opened(content, content["steps"], project, Service)


def opened(content: Mapping[str, Any], steps: Any, project: Project, kind: type) -> Any:
    """A model of a rung's kind. Raises ProblemError when it does not fit project.yaml."""
    columns = features_of(read_columns(project))
    if content["columns"] != described(columns):
        raise ProblemError("The model was trained for other columns: train again.")
    values = {name: tuple(met) for name, met in content["values"].items()}
    samples = (_sample(content[name], columns) for name in ("known", "unseen"))
    learnt = values, content["middles"], content["bounds"]
    version = Version(content["encoding"], steps, columns, *learnt)
    return kind(version, project.labels, content["limits"], *samples, content["trained_on"])


def _sample(text: str, columns: Sequence[Column]) -> Sample:
    """Rows as they were kept."""
    cells, truth = json.loads(text)
    kinds = {one.name: float if one.kind == "number" else object for one in columns}
    return pd.DataFrame(cells).astype(kinds), np.array(truth, dtype=int)
