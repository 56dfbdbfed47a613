"""The model: edges and colours as numbers, and logistic regression from them to probabilities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PIL import Image

from .config import Project
from .features import BLOCKS, CELL, CELLS, COLOURS, EDGES, features, shade_of, working_copy
from .plumbing import store


class PictureModel:
    """A trained scikit-learn Pipeline, and what is known about its training.

    steps: "scale", a StandardScaler, and "classifier", a LogisticRegression whose classes are the
    places in `labels`. trained_on: see plumbing/seen.py.
    """

    about = "Edges (HOG) and colours, then logistic regression."

    def __init__(self, steps: Any, labels: Sequence[str], trained_on: Any) -> None:
        self.steps, self.labels, self.trained_on = steps, tuple(labels), trained_on

    def probabilities(self, pictures: Sequence[Image.Image]) -> np.ndarray:
        """(pictures, labels), each row adding up to 1."""
        return self.steps.predict_proba(features(pictures))

    def weights(self, label: int) -> np.ndarray:
        """(EDGES + COLOURS,): how each number speaks for `label`, and against the other labels."""
        rows = self.steps["classifier"].coef_
        if len(rows) == 1:  # of two labels scikit-learn keeps the second's only
            return rows[0] if label == 1 else -rows[0]
        return rows[label] - np.delete(rows, label, axis=0).mean(axis=0)

    def pushes(self, picture: Image.Image, label: int) -> np.ndarray:
        """(CELLS, CELLS): how far each square of the picture moved the score of `label`.

        They are compared with the average training picture, and add up to the score without its
        constant: nothing is estimated, since the model is linear.
        """
        scale, per_unit = self.steps["scale"], self.weights(label) / self.steps["scale"].scale_
        numbers = features([picture])[0] - scale.mean_
        # 1. Edges: each number of a block belongs to one of its 2 x 2 squares.
        edges = (per_unit * numbers)[:EDGES].reshape(BLOCKS).sum(axis=4)
        squares = np.zeros((CELLS, CELLS))
        for down in range(2):
            for right in range(2):
                rows, columns = slice(down, down + BLOCKS[0]), slice(right, right + BLOCKS[1])
                squares[rows, columns] += edges[:, :, down, right]
        # 2. Colours: each pixel counts where it is; what is usual is taken off everywhere alike.
        shade = shade_of(working_copy(picture))
        of_pixel = per_unit[EDGES:][shade] / shade.size
        squares += of_pixel.reshape(CELLS, CELL, CELLS, CELL).sum(axis=(1, 3))
        usual = (per_unit * scale.mean_)[EDGES : EDGES + COLOURS].sum()
        return squares - usual / squares.size


def load(project: Project) -> PictureModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project)
    return PictureModel(kept["steps"], kept["labels"], kept["trained_on"])
