"""The stronger model: latent classes (StepMix), a mixture in which each segment has its own width.

A number is normal within a segment, in the same space as for k-means; a choice has its own chances
in each; a gap says nothing (Bakk and Kuha, 2018, on latent class models).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..config import Project
from ..model import SegmentModel, kept_of, opened
from ..plumbing import store
from ..segments.features import Space
from ..tables.columns import Column

STARTS, ROUNDS = 2, 150  # of the search for a mixture, and of steps in each


@dataclass(frozen=True)
class Mixture:
    """What was learnt. weights: (segments,); means, spreads: (segments, numbers), spreads squared;
    chances: for each choice (segments, values)."""

    weights: np.ndarray
    means: np.ndarray
    spreads: np.ndarray
    chances: tuple[np.ndarray, ...]


@dataclass(frozen=True)
class MixtureModel(SegmentModel):
    """What model.py's has, with a Mixture in place of centres, which are empty."""

    unit = "times less likely"
    mixture: Mixture

    @property
    def about(self) -> str:
        return f"{len(self.segments)} latent classes (StepMix), chosen by ICL."

    def gaps(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, segments, columns): how unlikely each cell is in each segment, in log odds.

        Segments differ in size: that is shared out evenly among the columns.
        """
        numbers, choices = split(self.space, self.columns, cells)
        found, mixture = [], self.mixture
        far = (numbers[:, None] - mixture.means) ** 2 / mixture.spreads + np.log(mixture.spreads)
        of_number, of_choice = (
            iter(np.moveaxis(np.nan_to_num(far) / 2, 2, 0)),
            iter(mixture.chances),
        )
        places = iter(choices.T)
        for column in self.columns:
            if column.kind == "number":
                found.append(next(of_number))
                continue
            place, odds = next(places), -np.log(np.maximum(next(of_choice), 1e-6)).T
            known = ~np.isnan(place)
            gap = np.zeros((len(cells), len(mixture.weights)))
            gap[known] = odds[place[known].astype(int)]
            found.append(gap)
        shared = np.log(mixture.weights)[None, :, None] / len(self.columns)
        return np.stack(found, axis=2) - shared

    def strengths(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows, segments): 1 for the likeliest, 0.5 for one that is half as likely."""
        gaps = self.gaps(cells).sum(axis=2)
        return np.exp(gaps.min(axis=1, keepdims=True) - gaps)

    def again(self, cells: pd.DataFrame, seed: int) -> MixtureModel:
        """The same, learnt anew from other rows."""
        from .train import mixed

        mixture = mixed(self.space, self.columns, cells, len(self.segments), seed)[0]
        return MixtureModel(**{**vars(self), "mixture": mixture})


def split(
    space: Space, columns: tuple[Column, ...], cells: pd.DataFrame
) -> tuple[np.ndarray, np.ndarray]:
    """(rows, numbers) in the space, and (rows, choices) the places of values; NaN is a gap."""
    numbers = [column for column in columns if column.kind == "number"]
    points = space.encoder.transform(cells)[:, : len(numbers)]
    places = [
        cells[column.name].map({value: n for n, value in enumerate(column.values)}).astype(float)
        for column in columns
        if column.kind == "choice"
    ]
    return points, np.array(places).T.reshape(len(cells), -1)


def save(model: MixtureModel, project: Project) -> Any:
    """Write the model, and return its file."""
    mixture = vars(model.mixture) | {"chances": list(model.mixture.chances)}
    return store.save(kept_of(model) | {"mixture": mixture}, project, store.STRONGER)


def load(project: Project) -> MixtureModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project, store.STRONGER)
    space, columns, segments = opened(kept, project)
    about = (kept[name] for name in ("stability", "usual", "trained_on"))
    mixture = Mixture(**{**kept["mixture"], "chances": tuple(kept["mixture"]["chances"])})
    return MixtureModel(space, np.empty((0, 0)), 1.0, columns, segments, *about, mixture=mixture)
