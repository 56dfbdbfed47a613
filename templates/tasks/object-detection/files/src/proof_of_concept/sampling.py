"""Windows to learn from: places with the thing, and places without. Each is a row of numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .boxes import iou, suppress
from .features import CELL, PAD, SCALES
from .model import Template, best_windows, boxes_at

NEGATIVES = 12  # random places per picture; and at most so many hard ones a round
FREE = 0.3  # a window that shares more with a true box shows the thing
Levels = list[np.ndarray]  # the pyramid of one picture
Truths = Sequence[np.ndarray]  # per picture the true boxes (n, 4) of one label


def windows_with(levels: Sequence[Levels], truths: Truths, template: Template) -> list[np.ndarray]:
    """For each true box the window around it, on the level where it is nearest to the template."""
    rows, columns = template.weights.shape[:2]
    found = []
    for pyramid, truth in zip(levels, truths, strict=True):
        for x, y, width, height in truth:
            larger = np.sqrt(max(width * height, 1) / np.prod(template.size))
            number = int(np.argmin(np.abs(np.log(np.array(SCALES) * larger))))
            level, step = pyramid[number], CELL / SCALES[number]
            if rows > level.shape[0] or columns > level.shape[1]:
                continue
            row = round((y + height / 2) / step + PAD - rows / 2)
            column = round((x + width / 2) / step + PAD - columns / 2)
            row = min(max(row, 0), level.shape[0] - rows)
            column = min(max(column, 0), level.shape[1] - columns)
            found.append(cut(level, template, row, column))
    return found


def random_negatives(
    levels: Sequence[Levels], truths: Truths, template: Template, rng: np.random.Generator
) -> list[np.ndarray]:
    """Windows anywhere without the thing, NEGATIVES a picture or a few less."""
    found = []
    for pyramid, truth in zip(levels, truths, strict=True):
        numbers = rng.integers(len(pyramid), size=NEGATIVES)
        shapes = np.array([pyramid[number].shape[:2] for number in numbers])
        room = shapes - template.weights.shape[:2]
        corners = rng.integers(0, np.maximum(room, 0) + 1)
        places = np.column_stack([numbers, corners])[room.min(axis=1) >= 0]
        found += windows_without(pyramid, places, truth, template)
    return found


def hard_negatives(
    levels: Sequence[Levels], truths: Truths, template: Template
) -> list[np.ndarray]:
    """Windows that look most like the thing and are not, NEGATIVES a picture or fewer."""
    found = []
    for pyramid, truth in zip(levels, truths, strict=True):
        sums, places = best_windows(pyramid, template)
        sums, places = sums[sums > -1], places[sums > -1]
        kept = suppress(boxes_at(places, template), sums, 0.5, NEGATIVES)
        found += windows_without(pyramid, places[kept], truth, template)
    return found


def windows_without(
    pyramid: Levels, places: np.ndarray, truth: np.ndarray, template: Template
) -> list[np.ndarray]:
    """The windows at level, row, column (n, 3) that hardly touch a true box."""
    clear = iou(boxes_at(places, template), truth).max(axis=1, initial=0) < FREE
    return [
        cut(pyramid[number], template, row, column)
        for number, row, column in places[clear].tolist()
    ]


def cut(level: np.ndarray, template: Template, row: int, column: int) -> np.ndarray:
    """The part of a level under the template with its corner there, as one row."""
    rows, columns = template.weights.shape[:2]
    return level[row : row + rows, column : column + columns].ravel()
