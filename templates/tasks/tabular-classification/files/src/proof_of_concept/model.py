"""The model: boosted trees (scikit-learn), and what is known about their training."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from .config import ProblemError, Project
from .plumbing import store
from .scores import MISSED_COST, missed_cost
from .tables.columns import Column, described, features_of, read_columns
from .tables.moves import ALONE
from .tables.one_row import with_each_usual


@dataclass(frozen=True)
class TableModel:
    """A trained Pipeline: "cells" makes numbers of a row, "trees" says how likely each label is.

    labels: the outcomes; of two, the usual one, then the one looked for. usual: for each column the
    median, or the most common value. threshold: the probability from which it calls the outcome
    looked for, None of more than two, chosen for missed_cost. trained_on: see plumbing/seen.py.
    """

    steps: Any
    labels: tuple[str, ...]
    columns: tuple[Column, ...]
    usual: Mapping[str, Any]
    threshold: float | None
    trained_on: Any
    missed_cost: float = MISSED_COST

    @property
    def about(self) -> str:
        return f"{self.steps['trees'].n_iter_} rounds of boosted decision trees (scikit-learn)."

    @property
    def how(self) -> str:
        """How `explained` tells what moved an answer, as a page has it."""
        return ALONE

    def probabilities(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, labels), each row adding up to 1. cells: a frame with the model's columns."""
        # One thread: with several, they mostly wait for each other.
        with threadpool_limits(1):
            return self.steps.predict_proba(cells)

    def explained(self, cells: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
        """(labels,) the answer for the one row of `cells`; (columns, labels) what moved it.

        What a column moved is the answer, less the answer if that column alone were as usual.
        """
        answers = self.probabilities(with_each_usual(self.columns, self.usual, cells))
        return answers[0], answers[0] - answers[1:]


def save(model: TableModel, project: Project) -> Any:
    """Write the model, and return its file."""
    kept = {"steps": model.steps, "usual": dict(model.usual), "threshold": model.threshold}
    kept |= {"columns": described(model.columns), "trained_on": model.trained_on}
    kept["missed_cost"] = model.missed_cost
    return store.save(kept, project)


def load(project: Project) -> TableModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept, columns = store.load(project), features_of(read_columns(project))
    if kept["columns"] != described(columns):
        raise ProblemError(
            f"{store.model_file().name} was trained for other columns than project.yaml has now: "
            "train again."
        )
    if kept["missed_cost"] != missed_cost(project):
        raise ProblemError("`missed_cost` in project.yaml changed since the training: train again.")
    about = (kept[name] for name in ("usual", "threshold", "trained_on", "missed_cost"))
    return TableModel(kept["steps"], project.labels, columns, *about)
