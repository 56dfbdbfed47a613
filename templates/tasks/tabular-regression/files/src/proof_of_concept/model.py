"""The model: boosted trees (scikit-learn) for an amount and both ends of its interval."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from threadpoolctl import threadpool_limits

from .config import ProblemError, Project
from .conformal import bounded, widened
from .plumbing import store
from .scores import VALUE
from .tables.columns import Column, described, features_of, read_columns
from .tables.moves import ALONE
from .tables.one_row import with_each_usual
from .tables.target import needed_target

LEARNT = ("margin", "floor", "answer", "times", "trained_on")  # fields of the model, in their order


@dataclass(frozen=True)
class AmountModel:
    """Three trained Pipelines: "cells" makes numbers of a row, "trees" says one end or the middle.

    steps: for the lower end, the amount and the upper end; margin: by how much both ends move
    outwards (conformal.py), in the unit of `target`; floor: below it no amount can be, None if it
    can; usual: for each column the median, or the most common value; answer: "median" or "mean",
    and times: what makes means of medians (tables/answer.py); trained_on: see plumbing/seen.py.
    """

    steps: Any
    target: Column
    columns: tuple[Column, ...]
    usual: Mapping[str, Any]
    margin: float
    floor: float | None
    answer: str
    times: float
    trained_on: Any

    @property
    def about(self) -> str:
        rounds = self.middle["trees"].n_iter_
        return f"{rounds} rounds of boosted decision trees (scikit-learn)."

    @property
    def how(self) -> str:
        """How `explained` tells what moved an answer, as a page has it."""
        return ALONE

    @property
    def middle(self) -> Any:
        """What says the amount itself, by `predict`."""
        return self.steps[VALUE]

    def answers(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, 3): lower end, amount and upper end. cells: a frame with the model's columns."""
        # One thread: with several, they mostly wait for each other.
        with threadpool_limits(1):
            said = np.stack([steps.predict(cells) for steps in self.steps], axis=1)
        said[:, VALUE] *= self.times
        return bounded(widened(said, self.margin), self.floor)

    def explained(self, cells: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
        """(3,) the answer for the one row of `cells`; (columns,) what moved the amount.

        What a column moved is the amount, less the amount if that column alone were as usual.
        """
        answers = self.answers(with_each_usual(self.columns, self.usual, cells))
        return answers[0], answers[0, VALUE] - answers[1:, VALUE]


def kept(model: AmountModel) -> dict[str, Any]:
    """What is written of a model, but for its trees."""
    return {
        "target": described([model.target]), "columns": described(model.columns),
        "usual": dict(model.usual), **{name: getattr(model, name) for name in LEARNT},
    }  # fmt: skip


def opened(said: Mapping[str, Any], project: Project) -> tuple[Any, ...]:
    """The opposite of kept(), in the order of the model's fields.

    Raises ProblemError when project.yaml has another target or other columns now.
    """
    target, columns = needed_target(project), features_of(read_columns(project))
    if said["target"] != described([target]) or said["columns"] != described(columns):
        raise ProblemError(
            "`target` or `columns` in project.yaml changed since the training: train again."
        )
    return target, columns, *(said[name] for name in ("usual", *LEARNT))


def save(model: AmountModel, project: Project) -> Path:
    """Write the model, and return its file."""
    return store.save({**kept(model), "steps": list(model.steps)}, project)


def load(project: Project) -> AmountModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    said = store.load(project)
    return AmountModel(tuple(said["steps"]), *opened(said, project))
