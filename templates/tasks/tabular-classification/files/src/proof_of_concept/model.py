"""The model: boosted trees (scikit-learn), and what is known about their training."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from .config import ProblemError, Project
from .plumbing import store
from .scores import MISSED_COST, missed_cost
from .tables.columns import Column, described, features_of, read_columns


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
        return (
            "the answer, less what it would be if that column alone were as usual (the median or "
            "the most common value of the training rows). They need not add up, and say what the "
            "model goes by, not the cause."
        )

    def probabilities(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, labels), each row adding up to 1. cells: a frame with the model's columns."""
        # One thread: with several, they mostly wait for each other.
        with threadpool_limits(1):
            return self.steps.predict_proba(cells)

    def explained(self, cells: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
        """(labels,) the answer for the one row of `cells`; (columns, labels) what moved it.

        What a column moved is the answer, less the answer if that column alone were as usual.
        """
        without = pd.concat([cells] * (len(self.columns) + 1), ignore_index=True)
        for place, column in enumerate(self.columns, start=1):
            without.loc[place, column.name] = self.usual[column.name]
        answers = self.probabilities(without)
        return answers[0], answers[0] - answers[1:]


def usual_cells(columns: Sequence[Column], cells: pd.DataFrame) -> dict[str, Any]:
    """The median of each number, and the most common value of each choice."""
    usual: dict[str, Any] = {}
    for column in columns:
        if column.kind == "choice":
            counts = Counter(cell for cell in cells[column.name] if cell in column.values)
            usual[column.name] = max(column.values, key=lambda value: counts[value])
        else:
            middle = float(cells[column.name].median())
            usual[column.name] = (column.low + column.high) / 2 if np.isnan(middle) else middle
    return usual


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
