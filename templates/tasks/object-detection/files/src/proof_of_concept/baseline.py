"""The naive baseline: what the model must beat to be worth its keep."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .boxes import Found
from .data import Example


class AlwaysThere:
    """Says everything is on every picture, where it was on average in the training pictures.

    Of all answers that do not look at the picture, this one has the best F1.
    """

    about = "Says that everything is on every picture, at its average place."

    def __init__(self, examples: Sequence[Example], labels: int) -> None:
        shares = np.concatenate([e.boxes / np.array([*e.size, *e.size]) for e in examples])
        numbers = np.concatenate([example.labels for example in examples])
        # (labels, 4): the mean box, in shares of the picture's width and height.
        self.boxes = np.array([shares[numbers == label].mean(axis=0) for label in range(labels)])

    def find(self, size: tuple[int, int]) -> list[Found]:
        """The same boxes for any picture of that width and height, in its pixels."""
        return [Found(box[None], np.ones(1)) for box in self.boxes * np.array([*size, *size])]
