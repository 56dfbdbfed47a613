"""The stronger model: LightGBM's trees, several models that saw other origins, and their median."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..config import Project
from ..model import ForecastModel, kept, opened
from ..plumbing import store
from .ensemble import Ensemble


@dataclass(frozen=True)
class BoostedForecaster(ForecastModel):
    """What model.py's is, with an Ensemble as `trees`."""

    @property
    def about(self) -> str:
        rounds = np.mean([booster.current_iteration() for booster in self.trees.boosters])
        count = len(self.trees.boosters)
        return f"{count} models of about {rounds:.0f} rounds of boosted trees (LightGBM)."


def save(model: BoostedForecaster, project: Project) -> Any:
    """Write the model, and return its file. LightGBM's trees are kept as its own text."""
    trees = [booster.model_to_string() for booster in model.trees.boosters]
    return store.save({"boosters": trees, **kept(model)}, project, store.STRONGER)


def load(project: Project) -> BoostedForecaster:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    said = store.load(project, store.STRONGER)
    return BoostedForecaster(Ensemble.opened(said["boosters"]), *opened(said, project))
