"""One picture in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from .model import PictureModel
from .pictures import upright
from .rungs.serving import ready


@dataclass(frozen=True)
class Prediction:
    """The picture, and every label with its probability, likeliest first."""

    picture: Image.Image
    probabilities: dict[str, float]

    @property
    def label(self) -> str:
        return next(iter(self.probabilities))

    @property
    def probability(self) -> float:
        return self.probabilities[self.label]


def load() -> PictureModel:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: PictureModel, picture: Image.Image | np.ndarray) -> Prediction:
    """Classify one picture. Raises ProblemError when there is nothing to see on it."""
    picture = upright(picture)
    answer = model.probabilities([picture])[0]
    ranked = np.argsort(-answer, kind="stable").tolist()
    return Prediction(picture, {model.labels[number]: float(answer[number]) for number in ranked})
