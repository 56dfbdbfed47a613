"""Fit the model: four steps, a few seconds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.metrics import silhouette_score

from . import data
from .config import Project
from .model import SegmentModel, clustered, save
from .plumbing import seen
from .scores import stability
from .segments import features, naming
from .segments.features import Space
from .tables.columns import Column, features_of, read_columns

COUNTS = range(3, 9)  # numbers of segments that are tried: two are a rule, nobody acts on nine
TIMES = 8  # samples of the training rows for each
MOST_ROWS = 2000  # of a sample: enough to find segments, and quick
AS_STABLE = 0.02  # less stable than the best by so little is no difference


def train(project: Project, seed: int) -> Path:
    """Learn the segments of the collected rows and save the model. Returns its file."""
    # 1. Read and split. No look at the test part.
    columns = features_of(read_columns(project))
    parts = data.split(data.load(project), seed)
    cells, unseen = parts.train.cells, parts.validation.cells
    print(f"Learning from {len(cells)} rows, choosing with {len(unseen)}")

    # 2. Cells to points of a space, in which near means alike.
    space = features.fitted(columns, cells)
    points, others = space.points(cells), space.points(unseen)

    # 3. How many segments? Those that come again when other rows are drawn, and put the rows of the
    # validation part together in the same way (Ben-Hur, Elisseeff and Guyon, 2002).
    held, count = holding(points, others, seed)

    # 4. Learn them from all training rows, name them, and keep the model.
    centres, of = clustered(points, count, seed)
    apart = silhouette_score(others, nearest(others, centres))
    told = f"stability {np.mean(held[str(count)]):.2f}, silhouette {apart:.2f}"
    print(f"Kept {count} segments: {told}")
    order = np.argsort(-np.bincount(of), kind="stable")  # the largest segment is the first
    centres, of = centres[order], np.argsort(order)[of]
    width = float(((points - centres[of]) ** 2).mean())
    segments = naming.named(columns, cells, of, count)
    trained_on = seen.trained_on(data.contents(parts.train, parts.validation), seed)
    usual = usual_cells(columns, cells)
    learnt = columns, segments, held, usual, trained_on
    return save(SegmentModel(space, centres, width, *learnt), project)


def holding(points: np.ndarray, others: np.ndarray, seed: int, times: int = 0) -> tuple[Any, int]:
    """How alike resampled segments are, by their number, and the number that is chosen."""
    held = {str(count): _held(points, others, count, seed, times or TIMES) for count in COUNTS}
    return held, chosen({int(name): float(np.mean(values)) for name, values in held.items()})


def relearnt(space: Space, parts: data.Split, seed: int) -> list[np.ndarray]:
    """Where the test rows come, by segments and their number from other draws of training rows."""
    seen, others, test = (
        space.points(part.cells) for part in (parts.train, parts.validation, parts.test)
    )
    random, found = np.random.default_rng(seed), []
    for time in range(5):
        drawn = seen[random.integers(0, len(seen), len(seen))]
        count = holding(drawn, others, time, 3)[1]
        found.append(nearest(test, clustered(drawn, count, time)[0]))
    return found


def chosen(means: dict[int, float]) -> int:
    """The largest number of segments that is as stable as the best: of two that hold alike, the one
    that tells the user more."""
    best = max(means.values())
    return max(count for count, mean in means.items() if mean >= best - AS_STABLE)


def _held(points: np.ndarray, others: np.ndarray, count: int, seed: int, times: int) -> list[float]:
    """How alike the segments of resampled rows are, for the rows of the validation part."""
    random = np.random.default_rng([seed, count])
    reference = nearest(others, clustered(points, count, seed)[0])
    again = []
    for time in range(times):
        drawn = points[random.integers(0, len(points), min(len(points), MOST_ROWS))]
        again.append(nearest(others, clustered(drawn, count, time)[0]))
    return [round(stability(reference, one[None]), 4) for one in again]


def nearest(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """(rows,): the number of the centre that each point is nearest to."""
    return ((points[:, None] - centres[None]) ** 2).sum(axis=2).argmin(axis=1)


def usual_cells(columns: tuple[Column, ...], cells: pd.DataFrame) -> dict[str, object]:
    """The median of each number, and the most common value of each choice."""
    usual: dict[str, object] = {}
    for column in columns:
        if column.kind == "choice":
            counts = Counter(cell for cell in cells[column.name] if cell in column.values)
            usual[column.name] = max(column.values, key=lambda value: counts[value])
        else:
            middle = float(cells[column.name].median())
            usual[column.name] = (column.low + column.high) / 2 if np.isnan(middle) else middle
    return usual
