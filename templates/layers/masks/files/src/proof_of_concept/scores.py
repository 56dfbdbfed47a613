"""Counts the area that a model got right, in a form that the bootstrap asks for again and again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .data import Example
from .masks import VOID, resized

# The share of a picture that may be marked and is nothing, on average of the validation pictures.
# YOUR TURN (PLAN.md, week 4): how much can your user live with? Less costs more that is missed.
FALSE_AREA = 0.01
MOST_PIXELS = 40_000  # of one picture that the limit is chosen by


class Areas:
    """What one model marked on the test pictures, beside the truth, in shares of each picture.

    both, said, true: (pictures, labels), marked as the label and being it, marked, being it;
    false: (pictures,) marked, and nothing is there.
    """

    def __init__(self, marked: Sequence[np.ndarray], examples: Sequence[Example]) -> None:
        """marked: per picture a mask (height, width) as large as the true one."""
        labels = len(examples[0].areas)
        tables = np.array([
            confusion(example.mask(), one, labels)
            for example, one in zip(examples, marked, strict=True)
        ])  # fmt: skip
        self.table = tables / np.maximum(tables.sum(axis=(1, 2), keepdims=True), 1)
        self.both = np.diagonal(self.table, axis1=1, axis2=2)[:, 1:]
        self.true, self.said = self.table.sum(axis=2)[:, 1:], self.table.sum(axis=1)[:, 1:]
        self.false = self.table[:, 0, 1:].sum(axis=1)
        self._known: dict[bytes, dict[str, float]] = {}

    def figures(self, indices: np.ndarray) -> dict[str, float]:
        """The metrics on the pictures `indices`. Kept: every row asks for the same."""
        key = indices.tobytes()
        if key not in self._known:
            drawn = np.bincount(indices, minlength=len(self.false)) / len(indices)
            both, said, true = drawn @ self.both, drawn @ self.said, drawn @ self.true
            there = true > 0
            off = np.abs(self.said - self.true).sum(axis=1)
            self._known[key] = {
                "missed_area": float(1 - both.sum() / true.sum()) if there.any() else 0.0,
                "false_area": float(drawn @ self.false),
                "mean_iou": float(iou(both, said, true)[there].mean()) if there.any() else 0.0,
                "mean_dice": float(dice(both, said, true)[there].mean()) if there.any() else 0.0,
                "area_error": float(100 * (drawn @ off)),
            }
        return self._known[key]

    def per_label(self, labels: Sequence[str]) -> list[dict[str, Any]]:
        """For each label how well its area is found."""
        both, said, true = self.both.sum(axis=0), self.said.sum(axis=0), self.true.sum(axis=0)
        figures = {
            "IoU": iou(both, said, true),
            "Dice": dice(both, said, true),
            "missed_area": 1 - both / np.maximum(true, 1e-12),
            "wrongly_marked": 1 - both / np.maximum(said, 1e-12),
        }
        rows = []
        for number, label in enumerate(labels):
            rounded = {name: round(float(values[number]), 4) for name, values in figures.items()}
            rows.append(
                {"label": label, "support": int((self.true[:, number] > 0).sum()), **rounded}
            )
        return rows


def iou(both: np.ndarray, said: np.ndarray, true: np.ndarray) -> np.ndarray:
    """Intersection over union: the area that is right, of all that is marked or should be."""
    return both / np.maximum(said + true - both, 1e-12)


def dice(both: np.ndarray, said: np.ndarray, true: np.ndarray) -> np.ndarray:
    """Dice, which is F1 of pixels: twice the area that is right, of both areas together."""
    return 2 * both / np.maximum(said + true, 1e-12)


def confusion(true: np.ndarray, said: np.ndarray, labels: int) -> np.ndarray:
    """Pixels by what they are (rows) and what they are marked as, without those nobody judges."""
    judged = true != VOID
    pairs = true[judged].astype(int) * (labels + 1) + said[judged]
    return np.bincount(pairs, minlength=(labels + 1) ** 2).reshape(labels + 1, labels + 1)


def limit_at_cap(nothing: Sequence[np.ndarray], examples: Sequence[Example]) -> float:
    """The highest limit at which FALSE_AREA of a picture is marked where nothing is, on average.

    nothing: per picture (rows, columns), how likely nothing is there; of any size.
    """
    values, weights = [], []
    for one, example in zip(nothing, examples, strict=True):
        ids = resized(example.mask(), one.shape[::-1])
        step = -(-one.size // MOST_PIXELS)
        ids, pixels = ids.ravel()[::step], one.ravel()[::step]
        values.append(pixels[ids == 0].astype(np.float32))
        weights.append(np.full(len(values[-1]), 1 / max((ids != VOID).sum(), 1)))
    value, weight = np.concatenate(values), np.concatenate(weights)
    order = np.argsort(value, kind="stable")
    over = np.flatnonzero(np.cumsum(weight[order]) > FALSE_AREA * len(nothing) + 1e-9)
    if not len(over):
        return 1.0
    return float(np.nextafter(value[order[over[0]]], np.float32(-1)))
