"""The model: one template per label, slid over the picture.

A template is what logistic regression learnt: a weight for each direction of edge and each tone, in
each cell. Where it fits, its sum is high. Learning is in train.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image

from .boxes import Found, suppress
from .config import Project
from .features import CELL, PAD, SCALES, pyramid, working_copy
from .plumbing import store

OVERLAP = 0.15  # two boxes of one label that share more than this are the same thing
MOST = 3  # boxes of one label in one picture
CANDIDATES = 200  # best places of one label that are looked at further


@dataclass(frozen=True)
class Template:
    """weights: (rows, columns, CHANNELS); size: (width, height) in pixels of the median box.

    A thing is there when its sum plus `bias` is at least `threshold`; `slope` is how quickly that
    becomes certain.
    """

    weights: np.ndarray
    bias: float
    threshold: float
    slope: float
    size: tuple[float, float]


def slide(level: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The template's sum at every place it fits: (rows of level - rows of template + 1, ...).

    One matrix product gives each row of the template along each row of the level; then they are
    shifted on top of each other.
    """
    rows, columns = weights.shape[:2]
    down, right = level.shape[0] - rows + 1, level.shape[1] - columns + 1
    if down < 1 or right < 1:
        return np.zeros((max(down, 0), max(right, 0)), dtype=np.float32)
    strips = sliding_window_view(level, columns, axis=1)  # (its rows, right, CHANNELS, columns)
    flat = strips.reshape(level.shape[0] * right, -1)
    products = weights.transpose(0, 2, 1).reshape(rows, -1) @ flat.T
    products = products.reshape(rows, level.shape[0], right)
    sums = products[0, :down].copy()
    for row in range(1, rows):
        sums += products[row, row : row + down]
    return sums


def best_windows(levels: Sequence[np.ndarray], template: Template) -> tuple[np.ndarray, np.ndarray]:
    """The best CANDIDATES places of a template, best first: sums (n,), and level, row, column."""
    maps = [slide(level, template.weights) for level in levels]
    sums = np.concatenate([each.ravel() for each in maps]) + template.bias
    best = np.flatnonzero(sums >= np.sort(sums)[-CANDIDATES:].min(initial=np.inf))
    best = best[np.argsort(-sums[best], kind="stable")][:CANDIDATES]
    starts = np.cumsum([0, *(each.size for each in maps)])
    number = np.searchsorted(starts, best, "right") - 1
    widths = np.array([each.shape[1] for each in maps])
    row, column = np.divmod(best - starts[number], np.maximum(widths, 1)[number])
    return sums[best], np.column_stack([number, row, column])


def boxes_at(places: np.ndarray, template: Template) -> np.ndarray:
    """The boxes (n, 4) of a template put at level, row, column (n, 3)."""
    scale = np.take(SCALES, places[:, 0])[:, None]
    middle = (places[:, [2, 1]] + np.array(template.weights.shape[1::-1]) / 2 - PAD) * CELL / scale
    sides = np.asarray(template.size) / scale
    return np.concatenate([middle - sides / 2, sides], axis=1)


class Detector:
    """One template per label. trained_on: see plumbing/seen.py."""

    about = "One template of edges and tones per label (logistic regression), slid along."

    def __init__(
        self, labels: Sequence[str], templates: Sequence[Template], trained_on: Any
    ) -> None:
        self.labels, self.templates, self.trained_on = tuple(labels), templates, trained_on

    def find(self, picture: Image.Image) -> list[Found]:
        """What is found for each label, in pixels of the picture."""
        small, shrink = working_copy(picture)
        return self.find_in(pyramid(small), shrink)

    def find_in(self, levels: Sequence[np.ndarray], shrink: float) -> list[Found]:
        """The same, of a picture whose pyramid is known; `shrink`: how much smaller it is."""
        found = []
        for template in self.templates:
            sums, places = best_windows(levels, template)
            boxes = boxes_at(places, template)
            kept = suppress(boxes, sums, OVERLAP, MOST)
            above = template.slope * (sums[kept] - template.threshold)
            found.append(Found(boxes[kept] * shrink, 1 / (1 + np.exp(-np.clip(above, -30, 30)))))
        return found


def load(project: Project, which: str = "templates") -> Detector:
    """The saved model, or the second baseline ("means"). ProblemError if none fits project.yaml."""
    kept = store.load(project)
    templates = [Template(**template) for template in kept[which]]
    return Detector(kept["labels"], templates, kept["trained_on"])
