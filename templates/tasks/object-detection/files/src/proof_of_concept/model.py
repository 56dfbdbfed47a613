"""The model: one HOG template per tool, slid over the picture.

A template is what logistic regression learnt: one weight per cell and direction of edge. Where it
fits, its sum is high. Learning is in train.py; what is learnt is kept in one .npz file without
pickle, because such a file cannot run code when it is opened.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from . import boxes
from .config import ProblemError
from .features import BINS, CELL, PAD, SCALES

FORMAT = "hog templates, 2"
OVERLAP = 0.15  # two boxes of one tool that share more than this are the same tool
MOST = 3  # boxes of one tool in one picture
CANDIDATES = 200  # best places of one tool that are looked at further


@dataclass(frozen=True)
class Template:
    """weights: (rows, columns, BINS); size: (width, height) in pixels of the tool's median box.

    A place is a tool when its sum plus `bias` is at least `threshold`; `slope` is how quickly that
    becomes certain.
    """

    weights: np.ndarray
    bias: float
    threshold: float
    slope: float
    size: tuple[float, float]


@dataclass(frozen=True)
class Found:
    """Boxes of one label, best first: boxes (n, 4), scores (n,) from 0 to 1, 0.5 is the limit."""

    boxes: np.ndarray
    scores: np.ndarray


def slide(level: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The template's sum at every place it fits: (rows of level - rows of template + 1, ...).

    One matrix product gives every cell under every cell of the template; then they are shifted
    on top of each other.
    """
    rows, columns = weights.shape[:2]
    down, right = level.shape[0] - rows + 1, level.shape[1] - columns + 1
    if down < 1 or right < 1:
        return np.zeros((max(down, 0), max(right, 0)), dtype=np.float32)
    products = weights.reshape(-1, BINS) @ level.reshape(-1, BINS).T
    sums = np.zeros((down, right), dtype=np.float32)
    for place, product in enumerate(products.reshape(-1, *level.shape[:2])):
        y, x = divmod(place, columns)
        sums += product[y : y + down, x : x + right]
    return sums


def windows(levels: Sequence[np.ndarray], template: Template):
    """All places of a template: sums (n,), places (n, 3) as level, row, column, boxes (n, 4)."""
    sums, places = [], []
    for number, level in enumerate(levels):
        found = slide(level, template.weights) + template.bias
        rows, columns = np.indices(found.shape)
        sums.append(found.ravel())
        places.append(np.stack([np.full(found.size, number), rows.ravel(), columns.ravel()], 1))
    where = np.concatenate(places)
    return np.concatenate(sums), where, boxes_at(where, template)


def boxes_at(places: np.ndarray, template: Template) -> np.ndarray:
    """The boxes (n, 4) of a template put at level, row, column (n, 3)."""
    scale = np.take(SCALES, places[:, 0])[:, None]
    middle = (places[:, [2, 1]] + np.array(template.weights.shape[1::-1]) / 2 - PAD) * CELL / scale
    sides = np.asarray(template.size) / scale
    return np.concatenate([middle - sides / 2, sides], axis=1)


class Detector:
    """One template per label."""

    def __init__(self, labels: Sequence[str], templates: Sequence[Template]) -> None:
        self.labels, self.templates = tuple(labels), list(templates)

    def find(self, levels: Sequence[np.ndarray]) -> list[Found]:
        """What is found for each label in a pyramid, in pixels of the working copy."""
        found = []
        for template in self.templates:
            sums, _, places = windows(levels, template)
            best = np.argsort(-sums, kind="stable")[:CANDIDATES]
            kept = best[boxes.suppress(places[best], sums[best], OVERLAP, MOST)]
            above = template.slope * (sums[kept] - template.threshold)
            found.append(Found(places[kept], 1 / (1 + np.exp(-np.clip(above, -30, 30)))))
        return found

    def save(self, path: Path) -> Path:
        """Write the model as .npz and return the file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        header = json.dumps({"format": FORMAT, "labels": self.labels})
        numbers = [[t.bias, t.threshold, t.slope, *t.size] for t in self.templates]
        arrays: dict[str, Any] = {"header": np.array(header), "numbers": np.array(numbers)}
        arrays |= {f"weights_{n}": t.weights for n, t in enumerate(self.templates)}
        np.savez_compressed(path, **arrays)
        return path

    @classmethod
    def load(cls, path: Path, labels: Sequence[str]) -> Detector:
        """Read a saved model. Raises ProblemError when it is not one, or has other labels."""
        try:
            with np.load(path, allow_pickle=False) as arrays:
                header = json.loads(str(arrays["header"]))
                if header["format"] != FORMAT:
                    raise ProblemError(f"{path.name} has another format: train again.")
                templates = [
                    Template(arrays[f"weights_{n}"], *row[:3], size=(row[3], row[4]))
                    for n, row in enumerate(arrays["numbers"].tolist())
                ]
                if any(t.weights.ndim != 3 or t.weights.shape[2] != BINS for t in templates):
                    raise ProblemError(f"{path.name} has templates of another shape: train again.")
        except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
            raise ProblemError(f"{path.name} cannot be read, train again: {error}") from error
        if tuple(header["labels"]) != tuple(labels) or len(templates) != len(labels):
            raise ProblemError(
                f"{path.name} was trained for other labels than project.yaml has now: train again."
            )
        return cls(header["labels"], templates)
