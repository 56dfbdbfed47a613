"""One picture in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from .boxes.looking import Finder
from .pictures import upright
from .rungs.serving import ready


@dataclass(frozen=True)
class Detection:
    """A thing that was found: box is x, y, width, height in pixels of the upright picture."""

    label: str
    score: float
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class Prediction:
    """presence: label, is it there, score of the best place; boxes: where, best first.

    Scores go from 0 to 1, and 0.5 is the limit that the validation pictures chose. The boxes lie
    on `picture`, which is upright.
    """

    picture: Image.Image
    presence: list[tuple[str, bool, float]]
    boxes: list[Detection]


def load() -> Finder:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: Finder, picture: Image.Image | np.ndarray) -> Prediction:
    """Which labels are on the picture, and where. Raises ProblemError as `upright` does."""
    picture = upright(picture)
    presence, boxes = [], []
    for label, found in zip(model.labels, model.find(picture), strict=True):
        best = float(found.scores.max(initial=0))
        presence.append((label, best >= 0.5, best))
        for box, score in zip(found.boxes.tolist(), found.scores.tolist(), strict=True):
            if score >= 0.5:
                boxes.append(Detection(label, score, tuple(box)))
    return Prediction(picture, presence, sorted(boxes, key=lambda box: -box.score))
