"""The columns of items as flags: which values each item has, with numbers cut into bands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from ..tables.columns import Column, plain
from .log import Catalogue

BANDS = 4  # of a number, each with about as many items


def attributes(catalogue: Catalogue, columns: Sequence[Column]) -> Any:
    """(items, values), sparse: 1 where an item has a value, or lies in a band of a number.

    A gap has no value.
    """
    flags = [np.zeros((len(catalogue), 0))]
    for column in columns:
        cells = catalogue.cells[column.name]
        if column.kind == "choice":
            flags += [(cells == value).to_numpy()[:, None] for value in column.values]
            continue
        numbers = cells.to_numpy(dtype=float)
        known = ~np.isnan(numbers)
        if known.any():
            ends = np.quantile(numbers[known], np.arange(1, BANDS) / BANDS)
            band = np.searchsorted(ends, numbers, side="right")
            flags += [((band == number) & known)[:, None] for number in range(BANDS)]
    return csr_matrix(np.hstack(flags).astype(float))


def in_words(catalogue: Catalogue, columns: Sequence[Column], item: int) -> str:
    """What is known of an item, in words: "thriller; 96 min"."""
    cells = ((column, catalogue.cells[column.name][item]) for column in columns)
    shown = [
        f"{column.name} {plain(cell)} {column.unit}".strip() if column.kind == "number" else cell
        for column, cell in cells
        if cell != "" and cell == cell
    ]
    return "; ".join(shown)
