"""One picture in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image

from .masks import areas
from .model import Segmenter, mark
from .pictures import upright
from .rungs.serving import ready


@dataclass(frozen=True)
class Prediction:
    """mask: (height, width) of the upright `picture`, 0 or the number of a label, from 1.

    areas: each label, and the share of the picture that it covers.
    """

    picture: Image.Image
    mask: np.ndarray
    areas: list[tuple[str, float]]


def load() -> Segmenter:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: Segmenter, picture: Image.Image | np.ndarray) -> Prediction:
    """Which pixels show which label. Raises ProblemError as `upright` does."""
    picture = upright(picture)
    mask = mark(model, picture)
    shares = areas(mask, len(model.labels)).tolist()
    return Prediction(picture, mask, list(zip(model.labels, shares, strict=True)))
