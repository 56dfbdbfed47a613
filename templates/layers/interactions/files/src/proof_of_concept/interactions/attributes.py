"""The columns of items as flags: which values each item has, with numbers cut into bands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from ..tables.columns import Column, plain
from .log import Catalogue

BANDS = 4  # of a number, each with about as many items


def flags_of(catalogue: Catalogue, column: Column) -> np.ndarray:
    """(items, values): 1 where an item has a value of a choice, or lies in a band of a number.

    A gap has none. Without a single number known there are no bands.
    """
    cells = catalogue.cells[column.name]
    if column.kind == "choice":
        return np.stack([(cells == value).to_numpy() for value in column.values], axis=1) * 1.0
    numbers = cells.to_numpy(dtype=float)
    known = ~np.isnan(numbers)
    if not known.any():
        return np.zeros((len(catalogue), 0))
    ends = np.quantile(numbers[known], np.arange(1, BANDS) / BANDS)
    band = np.searchsorted(ends, numbers, side="right")
    return ((band[:, None] == np.arange(BANDS)) & known[:, None]) * 1.0


def attributes(catalogue: Catalogue, columns: Sequence[Column]) -> Any:
    """(items, values), sparse: the flags of all columns beside each other."""
    return csr_matrix(np.hstack([flags_of(catalogue, column) for column in columns]))


def in_words(catalogue: Catalogue, columns: Sequence[Column], item: int) -> str:
    """What is known of an item, in words: "thriller; 96 min"."""
    cells: list[tuple[Column, Any]] = [
        (column, catalogue.cells[column.name][item]) for column in columns
    ]
    shown = [
        f"{column.name} {plain(cell)} {column.unit}".strip() if column.kind == "number" else cell
        for column, cell in cells
        if cell != "" and cell == cell
    ]
    return "; ".join(shown)
