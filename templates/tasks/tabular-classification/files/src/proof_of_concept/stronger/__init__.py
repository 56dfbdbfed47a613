"""The stronger model: LightGBM's trees, fifteen models that vote, with SHAP values as reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np
import pandas as pd

from ..config import ProblemError, Project
from ..model import TableModel
from ..plumbing import store
from ..scores import missed_cost
from ..tables.columns import described, features_of, read_columns
from .ensemble import Ensemble


@dataclass(frozen=True)
class BoostedModel(TableModel):
    """What model.py's has, with an Ensemble as `steps`, and reasons of another kind."""

    shap: ClassVar[str] = (
        "the SHAP value of each column, its share of the way from the answer to an average row to "
        "this one. They add up, and say what the model goes by, not the cause."
    )

    @property
    def about(self) -> str:
        rounds = np.mean([booster.current_iteration() for booster in self.steps.boosters])
        count = len(self.steps.boosters)
        return f"{count} models of about {rounds:.0f} rounds of boosted trees (LightGBM)."

    @property
    def how(self) -> str:
        return self.shap if len(self.labels) == 2 else super().how

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
        way = shares[:-1].sum()
        scale = (answer - average) / way if abs(way) > 1e-9 else answer * (1 - answer)
        pushes = shares[:-1] * scale
        return self.probabilities(cells)[0], np.stack([-pushes, pushes], axis=1)


def save(model: BoostedModel, project: Project) -> Any:
    """Write the model, and return its file. LightGBM's trees are kept as its own text."""
    kept: dict[str, Any] = {"trees": [one.model_to_string() for one in model.steps.boosters]}
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
    steps = Ensemble.opened(kept["trees"], columns, len(project.labels))
    about = (kept[name] for name in ("usual", "threshold", "trained_on", "missed_cost"))
    return BoostedModel(steps, project.labels, columns, *about)
