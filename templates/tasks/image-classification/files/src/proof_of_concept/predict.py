"""One picture in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PIL import Image

from .model import PictureModel
from .pictures import upright
from .rungs.serving import ready


class Classifier(Protocol):
    """What the simple and the stronger model both have."""

    labels: tuple[str, ...]

    def probabilities(self, pictures: Sequence[Image.Image]) -> np.ndarray: ...

    def pushes(self, picture: Image.Image, label: int) -> np.ndarray: ...


@dataclass(frozen=True)
class Prediction:
    """Every label with its probability, likeliest first, and what moved the answer.

    pushes: (squares down, squares across) of the picture. Above 0 a square speaks for the
    likeliest label, below 0 for another one, compared with the average training picture.
    """

    picture: Image.Image
    probabilities: dict[str, float]
    pushes: np.ndarray

    @property
    def label(self) -> str:
        return next(iter(self.probabilities))

    @property
    def probability(self) -> float:
        return self.probabilities[self.label]


def load() -> PictureModel:
    """The trained model, trained first where there is none.

    Raises ProblemError when the saved one does not fit project.yaml.
    """
    return ready()


def predict(model: Classifier, picture: Image.Image | np.ndarray) -> Prediction:
    """Classify one picture. Raises ProblemError when there is nothing to see on it."""
    picture = upright(picture)
    answer = model.probabilities([picture])[0]
    ranked = np.argsort(-answer, kind="stable").tolist()
    probabilities = {model.labels[number]: float(answer[number]) for number in ranked}
    return Prediction(picture, probabilities, model.pushes(picture, ranked[0]))
