"""The stronger model: LightGBM's trees, fifteen models that vote, with SHAP values as reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError, Project
from ..model import TableModel
from ..plumbing import store
from ..scores import missed_cost
from ..tables.columns import described, features_of, read_columns
from ..tables.moves import SHAP
from .chances import Chances
from .ensemble import stretched


@dataclass(frozen=True)
class BoostedModel(TableModel):
    """What model.py's has, with Chances as `steps`, and reasons of another kind."""

    @property
    def about(self) -> str:
        return self.steps.about

    @property
    def how(self) -> str:
        return SHAP if len(self.labels) == 2 else super().how

    def explained(self, cells: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
        """(labels,) the answer for the one row of `cells`; (columns, labels) what moved it.

        SHAP values add up on the scale of log odds. Stretched alike, they add up to the difference
        between this answer and the average one. Of more than two labels no such scale is shared,
        and the reasons are those of the simple model.
        """
        if len(self.labels) > 2:
            return super().explained(cells)
        shares = self.steps.shares(cells)[0]
        answer, average = (1 / (1 + np.exp(-odds)) for odds in (shares.sum(), shares[-1]))
        pushes = stretched(shares[:-1], answer, average, answer * (1 - answer))
        return self.probabilities(cells)[0], np.stack([-pushes, pushes], axis=1)


def save(model: BoostedModel, project: Project) -> Any:
    """Write the model, and return its file. LightGBM's trees are kept as its own text."""
    kept: dict[str, Any] = {"trees": model.steps.texts}
    kept |= {"columns": described(model.columns), "usual": dict(model.usual)}
    kept |= {"threshold": model.threshold, "trained_on": model.trained_on}
    kept["missed_cost"] = model.missed_cost
    return store.save(kept, project, store.STRONGER)


def load(project: Project) -> BoostedModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept, columns = store.load(project, store.STRONGER), features_of(read_columns(project))
    if kept["columns"] != described(columns) or kept["missed_cost"] != missed_cost(project):
        raise ProblemError(
            "`columns` or `missed_cost` in project.yaml changed since the stronger model was "
            "trained: train it again."
        )
    steps = Chances(columns, len(project.labels))
    steps.open(kept["trees"])
    about = (kept[name] for name in ("usual", "threshold", "trained_on", "missed_cost"))
    return BoostedModel(steps, project.labels, columns, *about)
