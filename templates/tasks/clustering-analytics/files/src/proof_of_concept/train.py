"""Fit the model: four steps, a few seconds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import silhouette_score

from . import data
from .config import Project
from .model import SegmentModel, clustered, save
from .plumbing import seen
from .segments import features, naming
from .segments.holding import holding, nearest
from .tables.columns import Column, features_of, read_columns


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
