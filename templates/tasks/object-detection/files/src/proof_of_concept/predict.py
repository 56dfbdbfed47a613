"""One picture in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageOps

from . import config, data
from .collect import collect
from .config import ProblemError
from .features import pyramid, working_copy
from .model import Detector
from .train import model_file, train

SMALLEST = 48  # pixels of the short side
NARROWEST = 0.2  # short side as a share of the long one
LARGEST = 100_000_000  # pixels in all; a phone takes 12 to 50 million


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


def upright(picture: Image.Image | np.ndarray) -> Image.Image:
    """The picture in RGB, turned the way its camera was held.

    picture: a PIL image, or an array (height, width, 3) of uint8. Raises ProblemError when it is
    neither, or too small, too large or too narrow to look for anything.
    """
    if isinstance(picture, np.ndarray):
        if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3:
            raise ProblemError("An array must be (height, width, 3) of uint8: convert it first.")
        if 0 in picture.shape:
            raise ProblemError("The picture is empty: choose another one.")
        picture = Image.fromarray(picture)
    if not isinstance(picture, Image.Image):
        raise ProblemError("Choose a picture first: a photo from above, as JPEG or PNG.")
    width, height = picture.size
    if width * height > LARGEST:
        raise ProblemError(f"The picture has {width} x {height} pixels: make it smaller first.")
    if min(width, height) < SMALLEST:
        raise ProblemError(
            f"The picture has {width} x {height} pixels: take one of at least {SMALLEST} each way."
        )
    if min(width, height) < NARROWEST * max(width, height):
        raise ProblemError("The picture is a narrow strip: crop it to the tray.")
    try:
        return ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, SyntaxError) as error:
        raise ProblemError(f"The picture cannot be read ({error}): save it as JPEG.") from error


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
