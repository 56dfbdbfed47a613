"""Arithmetic of boxes: how well two agree, and which of many to keep.

A box is (x, y, width, height) in pixels, with x and y its top left corner, as in COCO.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

THRESHOLDS = np.arange(0.5, 1.0, 0.05)  # the ten overlaps that COCO asks for


@dataclass(frozen=True)
class Found:
    """Boxes of one label, best first: boxes (n, 4), scores (n,) from 0 to 1, 0.5 is the limit."""

    boxes: np.ndarray
    scores: np.ndarray


def iou(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Intersection over union of boxes (n, 4) with boxes (m, 4), as (n, m): 1 is the same box."""
    a, b = np.reshape(first, (-1, 1, 4)), np.reshape(second, (1, -1, 4))
    start = np.maximum(a[..., :2], b[..., :2])
    stop = np.minimum(a[..., :2] + a[..., 2:], b[..., :2] + b[..., 2:])
    shared = np.clip(stop - start, 0, None).prod(axis=-1)
    together = a[..., 2:].prod(axis=-1) + b[..., 2:].prod(axis=-1) - shared
    return shared / np.maximum(together, 1e-9)


def suppress(boxes: np.ndarray, scores: np.ndarray, overlap: float, most: int) -> list[int]:
    """Non-maximum suppression: the best box, then the best that overlaps none kept, and so on.

    Returns the rows to keep, best first, `most` at the most.
    """
    kept: list[int] = []
    left = np.argsort(-scores, kind="stable")
    while len(left) and len(kept) < most:
        kept.append(int(left[0]))
        left = left[1:]
        left = left[iou(boxes[kept[-1]], boxes[left])[0] < overlap]
    return kept


def hits(found: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Which of the boxes found (n, 4), best first, are right, as (n, 10): one column a threshold.

    A true box can be found once: a second box on it is wrong.
    """
    right = np.zeros((len(found), len(THRESHOLDS)), dtype=bool)
    if len(found) == 0 or len(truth) == 0:
        return right
    overlaps = iou(found, truth)
    for column, threshold in enumerate(THRESHOLDS):
        free = np.ones(len(truth), dtype=bool)
        for row in range(len(found)):
            best = int(np.argmax(np.where(free, overlaps[row], -1)))
            if free[best] and overlaps[row, best] >= threshold:
                right[row, column], free[best] = True, False
    return right


def average_precision(right: np.ndarray, weights: np.ndarray, truths: float) -> np.ndarray:
    """Area below the precision-recall curve for each column of `right` (n, thresholds).

    Rows are boxes of one label from all pictures, best score first; weights (n,) counts a picture
    as often as the bootstrap drew it; truths is how many true boxes there are.
    """
    found = np.cumsum(right * weights[:, None], axis=0)
    said = np.maximum(np.cumsum(weights), 1e-9)
    precision = found / said[:, None]
    envelope = np.maximum.accumulate(precision[::-1], axis=0)[::-1]
    steps = np.diff(found, axis=0, prepend=0) / truths
    return (steps * envelope).sum(axis=0)
