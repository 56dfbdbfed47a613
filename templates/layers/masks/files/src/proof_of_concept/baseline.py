"""Two baselines: one that does not look at the picture, and one that sees nothing but colours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image
from sklearn.naive_bayes import GaussianNB

from .data import Example
from .masks import VOID, resized

GRID = (32, 24)  # places across and down that a picture is divided into
SECOND = "The label that the colour of each pixel speaks for (naive Bayes), wherever it is."


class UsualPlace:
    """The naive one: marks each label where it was most often in the training pictures."""

    about = "Marks what was most often at that place of a picture, without looking at it."

    def __init__(self, examples: Sequence[Example], labels: Sequence[str]) -> None:
        self.labels, self.limit = tuple(labels), 1.0
        masks = np.array([resized(example.mask(), GRID) for example in examples])
        numbers = range(1 + len(labels))
        judged = np.maximum((masks != VOID).sum(axis=0), 1)
        self.shares = np.stack([(masks == n).sum(axis=0) / judged for n in numbers], axis=2)

    def likely(self, picture: Image.Image) -> np.ndarray:
        """The same for every picture, see Segmenter in model.py."""
        return self.shares


def by_colour(pixels: np.ndarray, ids: np.ndarray) -> GaussianNB:
    """The second one: how each label's colours are spread, (n, 3), with the labels (n,)."""
    return GaussianNB().fit(pixels, ids)
