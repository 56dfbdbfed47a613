"""The model: boosted trees that say of each place of a picture which label it shows.

They see the numbers of features.py, one place at a time, and know nothing of shapes. Learning is in
train.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Protocol

import numpy as np
from PIL import Image
from threadpoolctl import ThreadpoolController

from .config import Project
from .features import EVERY, colours, describe, working_copy
from .plumbing import store


class Segmenter(Protocol):
    """What every model here has, the simple one, the stronger one and the baselines.

    limit: how likely nothing may be, at most, where a label is marked. (A label's own likelihood
    would not do: of two places that are surely something, both are 1.)
    """

    labels: tuple[str, ...]
    limit: float

    def likely(self, picture: Image.Image) -> np.ndarray:
        """(rows, columns, 1 + labels): how likely each place shows nothing, or each label."""
        ...


def mark(model: Segmenter, picture: Image.Image) -> np.ndarray:
    """The mask (height, width) that a model gives a picture in RGB, as large as it is."""
    return marked(model.likely(picture), model.limit, picture.size)


def marked(likely: np.ndarray, limit: float, size: tuple[int, int]) -> np.ndarray:
    """A mask of that size from what is likely: the likeliest label, where nothing is unlikely."""
    layers = [
        np.asarray(Image.fromarray(layer).resize(size, Image.Resampling.BILINEAR))
        for layer in np.moveaxis(likely.astype(np.float32), 2, 0)
    ]
    ids = 1 + np.argmax(layers[1:], axis=0)
    return np.where(layers[0] <= limit, ids, 0).astype(np.uint8)


class PixelModel:
    """A classifier of places. looks: from a working copy to the numbers that it takes.

    trained_on: see plumbing/seen.py.
    """

    about = "Boosted trees on the colour, the edges and the surroundings of each pixel."

    def __init__(
        self, classifier: Any, labels: Sequence[str], limit: float, trained_on: Any, looks: Any
    ) -> None:
        self.classifier, self.labels, self.limit = classifier, tuple(labels), limit
        self.trained_on, self.looks = trained_on, looks

    def likely(self, picture: Image.Image) -> np.ndarray:
        """See Segmenter. A label that was in no training picture is nowhere likely."""
        numbers = self.looks(working_copy(picture))
        rows, columns = numbers.shape[:2]
        with threads().limit(limits=1):  # several would mostly wait for each other
            shares = self.classifier.predict_proba(numbers.reshape(rows * columns, -1))
        whole = np.zeros((rows * columns, 1 + len(self.labels)), np.float32)
        whole[:, self.classifier.classes_] = shares
        return whole.reshape(rows, columns, -1)


threads = cache(ThreadpoolController)  # looked for once: each time would take too long
LOOKS = {"trees": describe, "colours": lambda picture: colours(picture)[EVERY]}


def load(project: Project, which: str = "trees") -> PixelModel:
    """The saved model, or the second baseline ("colours"). ProblemError if none fits."""
    kept = store.load(project)
    about = kept["labels"], kept["limits"][which], kept["trained_on"], LOOKS[which]
    return PixelModel(kept[which], *about)
