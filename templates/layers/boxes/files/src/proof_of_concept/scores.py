"""Counts what a detector got right, in a form that the bootstrap can ask for again and again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .boxes import Found, average_precision, hits
from .data import Example, presence


class Answers:
    """What one detector said of the test pictures, beside the truth.

    said, there: (pictures, labels), is the thing there; sure: the same shape, its best score.
    For each label, all its boxes from all pictures, best first: image (n,) the picture's number,
    score (n,), right (n, 10) for the ten overlaps of COCO.
    """

    def __init__(
        self, found: Sequence[Sequence[Found]], examples: Sequence[Example], limit: float = 0.5
    ) -> None:
        """found: per picture and label, in pixels of the picture; limit: the least score."""
        self.limit = limit
        labels = range(len(found[0]))
        self.there = presence(examples, len(labels))
        self.sure = np.array([[f.scores.max(initial=0) for f in row] for row in found])
        self.said = self.sure >= limit
        self.count = np.array([[(e.labels == label).sum() for label in labels] for e in examples])
        self.image: list[np.ndarray] = []
        self.score: list[np.ndarray] = []
        self.right: list[np.ndarray] = []
        for label in labels:
            boxes = [row[label] for row in found]
            image = np.repeat(np.arange(len(boxes)), [len(each.scores) for each in boxes])
            score = np.concatenate([each.scores for each in boxes])
            right = [
                hits(each.boxes, example.boxes[example.labels == label])
                for each, example in zip(boxes, examples, strict=True)
            ]
            order = np.argsort(-score, kind="stable")
            self.image.append(image[order])
            self.score.append(score[order])
            self.right.append(np.concatenate(right)[order])
        self._known: dict[bytes, dict[str, float]] = {}

    def figures(self, indices: np.ndarray) -> dict[str, float]:
        """The metrics on the pictures `indices`. Kept: every row asks for the same."""
        key = indices.tobytes()
        if key not in self._known:
            drawn = np.bincount(indices, minlength=len(self.there)).astype(float)
            precisions = self.precisions(drawn)
            said, there = self.said[indices], self.there[indices]
            self._known[key] = {
                "missed": float((~said[there]).mean()) if there.any() else 0.0,
                "false_alarms": float(said[~there].sum() / len(indices)),
                "presence_f1": _mean(f1(said, there)),
                "map_50": _mean(precisions[:, 0]),
                "map_50_95": _mean(precisions.mean(axis=1)),
                "recall_50": _mean(self.recalls(drawn)),
            }
        return self._known[key]

    def precisions(self, drawn: np.ndarray) -> np.ndarray:
        """Average precision, (labels, 10), when picture i counts drawn[i] times. NaN: no box."""
        truths = drawn @ self.count
        return np.array(
            [
                average_precision(right, drawn[image], total) if total else np.full(10, np.nan)
                for right, image, total in zip(self.right, self.image, truths, strict=True)
            ]
        )

    def recalls(self, drawn: np.ndarray) -> np.ndarray:
        """Share of the true boxes that a reported box overlaps by half or more, (labels,)."""
        truths = drawn @ self.count
        found = [
            (drawn[image] * (right[:, 0] & (score >= self.limit))).sum()
            for right, image, score in zip(self.right, self.image, self.score, strict=True)
        ]
        return np.where(truths > 0, np.array(found) / np.maximum(truths, 1), np.nan)

    def per_label(self, labels: Sequence[str]) -> list[dict[str, Any]]:
        """Presence per label, and how well its boxes sit."""
        both = (self.said & self.there).sum(axis=0)
        figures = {
            "precision": both / np.maximum(self.said.sum(axis=0), 1),
            "recall": both / np.maximum(self.there.sum(axis=0), 1),
            "f1": f1(self.said, self.there),
            "average_precision": self.precisions(np.ones(len(self.there)))[:, 0],
        }
        support = self.there.sum(axis=0)
        rows = []
        for number, label in enumerate(labels):
            known = {name: np.nan_to_num(values[number]) for name, values in figures.items()}
            rounded = {name: round(float(value), 4) for name, value in known.items()}
            rows.append({"label": label, "support": int(support[number]), **rounded})
        return rows


def f1(said: np.ndarray, there: np.ndarray) -> np.ndarray:
    """F1 of each column of (pictures, labels); NaN where the thing is on none of them."""
    truths = there.sum(axis=0)
    scores = 2 * (said & there).sum(axis=0) / np.maximum(said.sum(axis=0) + truths, 1)
    return np.where(truths > 0, scores, np.nan)


def _mean(values: np.ndarray) -> float:
    """The mean over the labels that occur; a draw may have left one out."""
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else 0.0
