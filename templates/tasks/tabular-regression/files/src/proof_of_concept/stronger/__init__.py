"""The stronger model: LightGBM's trees, fifteen models that vote, with SHAP values as reasons."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..config import Project
from ..conformal import bounded, widened
from ..model import AmountModel, kept, opened
from ..plumbing import store
from ..scores import VALUE
from ..tables.columns import Column
from ..tables.moves import SHAP
from .ensemble import Ensemble, stretched
from .scale import NormalScores


class Amounts(Ensemble):
    """An Ensemble that learns amounts on the scale of normal scores."""

    def __init__(self, columns: tuple[Column, ...], scale: NormalScores, seed: int = 0) -> None:
        super().__init__(columns, {"objective": "regression"}, seed)
        self.scale = scale

    def predict(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows,): the amounts."""
        return self.scale.back(self.said(cells)[:, 0])


@dataclass(frozen=True)
class BoostedModel(AmountModel):
    """What model.py's has, with Amounts as `steps`, and reasons of another kind.

    margin: how far the ends lie from the middle, in normal scores: more in the unit of the target
    where amounts are large and far apart.
    """

    @property
    def about(self) -> str:
        return self.steps.about

    @property
    def how(self) -> str:
        return SHAP

    @property
    def middle(self) -> Any:
        return self.steps

    def answers(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, 3): lower end, amount and upper end."""
        said = self.steps.said(cells) + self.margin * np.array([-1, 0, 1])
        amounts = self.steps.scale.back(said)
        amounts[:, VALUE] *= self.times
        return bounded(widened(amounts, 0.0), self.floor)

    def explained(self, cells: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
        """(3,) the answer for the one row of `cells`; (columns,) what moved the amount.

        SHAP values add up in normal scores. Stretched alike, they add up to the difference between
        this amount and that of an average row.
        """
        shares, answer = self.steps.shares(cells)[0], self.answers(cells)[0]
        average = self.times * float(self.steps.scale.back(shares[-1]))
        return answer, stretched(shares[:-1], answer[VALUE], average, 0.0)


def save(model: BoostedModel, project: Project) -> Path:
    """Write the model, and return its file. LightGBM's trees are kept as its own text."""
    steps, scale = model.steps, model.steps.scale
    trees = {"trees": steps.texts, "amounts": scale.amounts, "scores": scale.scores}
    return store.save({**kept(model), **trees}, project, store.STRONGER)


def load(project: Project) -> BoostedModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    said = store.load(project, store.STRONGER)
    target, columns, *about = opened(said, project)
    steps = Amounts(columns, NormalScores(said["amounts"], said["scores"]))
    steps.open(said["trees"])
    return BoostedModel(steps, target, columns, *about)
