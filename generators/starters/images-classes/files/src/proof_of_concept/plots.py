"""The figures one expects of a classifier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PIL import Image

from . import class_plots
from .model import PictureModel
from .plumbing import figures


def draw(
    model: PictureModel,
    pictures: Sequence[Image.Image],
    metrics: Sequence[dict[str, Any]],
    truth: np.ndarray,
    answers: np.ndarray,
    source: str,
) -> list[dict[str, str]]:
    """Draw and save every plot. Returns what metrics.json says of them, the headline one first.

    pictures: those tested; truth: (pictures,) numbers of labels; answers: (pictures, labels).
    """
    drawn = class_plots.draw(model.labels, metrics, truth, answers)
    return [figures.keep(plot, source) for plot in drawn]
