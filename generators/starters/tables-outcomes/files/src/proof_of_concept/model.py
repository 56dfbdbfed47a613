"""The model: boosted trees (scikit-learn), and what is known about their training."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from .config import ProblemError, Project
from .plumbing import store
from .tables.columns import Column, described, features_of, read_columns


@dataclass(frozen=True)
class TableModel:
    """A trained Pipeline: "cells" makes numbers of a row, "trees" says how likely each label is.

    labels: the outcomes; of two, the usual one, then the one looked for. threshold: from which
    probability it calls the outcome looked for; None of more than two. trained_on: see
    plumbing/seen.py.
    """

    steps: Any
    labels: tuple[str, ...]
    columns: tuple[Column, ...]
    threshold: float | None
    trained_on: Any
    about = "40 rounds of boosted decision trees (scikit-learn)."

    def probabilities(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, labels), each row adding up to 1. cells: a frame with the model's columns."""
        # One thread: with several, they mostly wait for each other.
        with threadpool_limits(1):
            return self.steps.predict_proba(cells)


def save(model: TableModel, project: Project) -> Path:
    """Write the model, and return its file."""
    kept = {"steps": model.steps, "columns": described(model.columns)}
    kept |= {"threshold": model.threshold, "trained_on": model.trained_on}
    return store.save(kept, project)


def load(project: Project) -> TableModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept, columns = store.load(project), features_of(read_columns(project))
    if kept["columns"] != described(columns):
        raise ProblemError("The model was trained for other columns: train again.")
    return TableModel(kept["steps"], project.labels, columns, kept["threshold"], kept["trained_on"])
