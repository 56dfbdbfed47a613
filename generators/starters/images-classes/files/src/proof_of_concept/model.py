"""The model: a tiny copy of the picture as numbers, then logistic regression."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PIL import Image

from .config import Project
from .plumbing import store

SIDE = 12  # pixels: every picture is squeezed into a square of this side


class PictureModel:
    """A trained scikit-learn Pipeline, and what is known about its training.

    steps: "scale", a StandardScaler, and "classifier", a LogisticRegression whose classes are the
    places in `labels`. trained_on: see plumbing/seen.py.
    """

    about = f"Colours of {SIDE} x {SIDE} squares, then logistic regression."

    def __init__(self, steps: Any, labels: Sequence[str], trained_on: Any) -> None:
        self.steps, self.labels, self.trained_on = steps, tuple(labels), trained_on

    def probabilities(self, pictures: Sequence[Image.Image]) -> np.ndarray:
        """(pictures, labels), each row adding up to 1."""
        return self.steps.predict_proba(numbers_of(pictures))


def numbers_of(pictures: Sequence[Image.Image]) -> np.ndarray:
    """(pictures, SIDE * SIDE * 3), from 0 to 1: red, green and blue of each square."""
    small = [picture.resize((SIDE, SIDE), Image.Resampling.BOX) for picture in pictures]
    return np.array([np.asarray(one).ravel() for one in small], dtype=np.float32) / 255


def load(project: Project) -> PictureModel:
    """The saved model. Raises ProblemError when there is none that fits project.yaml."""
    kept = store.load(project)
    return PictureModel(kept["steps"], kept["labels"], kept["trained_on"])
