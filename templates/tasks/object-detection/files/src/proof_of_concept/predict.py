"""One picture in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from . import config, data
from .collect import collect
from .features import pyramid, working_copy
from .model import Detector
from .pictures import upright
from .train import model_file, train


@dataclass(frozen=True)
class Detection:
    """A tool that was found: box is x, y, width, height in pixels of the upright picture."""

    label: str
    score: float
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class Prediction:
    """presence: label, is it there, score of the best place; boxes: where, best first.

    Scores go from 0 to 1, and 0.5 is the limit that the validation pictures chose. `size` is
    the width and height of the upright picture, which the boxes lie on.
    """

    presence: list[tuple[str, bool, float]]
    boxes: list[Detection]
    size: tuple[int, int]


def load() -> Detector:
    """The trained model. A clone that has none trains once, on synthetic data if there is no other.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    project = config.load_project()
    if not model_file().is_file():
        if not (data.folder() / "annotations.json").is_file():
            collect(project, "synthetic", seed=project.seed)
        train(project, project.seed)
    return Detector.load(model_file(), project.labels)


def predict(model: Detector, picture: Image.Image | np.ndarray) -> Prediction:
    """Which tools are on the picture, and where. Raises ProblemError as `upright` does."""
    picture = upright(picture)
    grey, shrink = working_copy(picture)
    presence, boxes = [], []
    for label, found in zip(model.labels, model.find(pyramid(grey)), strict=True):
        best = float(found.scores.max(initial=0))
        presence.append((label, best >= 0.5, best))
        for box, score in zip(found.boxes * shrink, found.scores.tolist(), strict=True):
            if score >= 0.5:
                x, y, width, height = box.tolist()
                boxes.append(Detection(label, score, (x, y, width, height)))
    return Prediction(presence, sorted(boxes, key=lambda box: -box.score), picture.size)
