"""Numbers that fit an item's kind: each kind has a middle of its own, and its items lie near it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..tables.columns import Column
from .drawing import Cells
from .relations import Relation
from .spreads import digits_of

STEEP = 20.0  # times that the most is of the least: then such amounts differ by factors
MIDDLE = 0.42  # of the range: where half of all items lie below
APART, WITHIN = 0.2, 0.08  # of the range: how far kinds lie from the middle, and items from theirs
YEARS = (1500, 2100)  # a year is no matter of kind


def banded(
    columns: Sequence[Column],
    relations: Mapping[str, Relation],
    cells: Cells,
    random: np.random.Generator,
) -> Cells:
    """By column (items,): the cells, with numbers by kind, the first choice among the columns.

    A number of which the job says more than what is usual is left as it was drawn.
    """
    choices = (column for column in columns if column.kind == "choice")
    kinds, found = next(choices, None), dict(cells)
    for column in columns:
        relation = relations[column.name]
        said = relation != Relation(relation.usual)
        if column.kind != "number" or said or _is_year(column) or kinds is None:
            continue
        kind, several = cells[kinds.name], len(kinds.values)
        middles = MIDDLE + APART * random.permutation(np.linspace(-1, 1, several))
        share = middles[kind] + WITHIN * random.normal(size=len(kind))
        found[column.name] = _at(column, relation.usual, np.clip(share, 0.01, 0.99))
    return found


def _is_year(column: Column) -> bool:
    return column.unit == "" and YEARS[0] <= column.low and column.high <= YEARS[1]


def _at(column: Column, usual: float | None, share: np.ndarray) -> np.ndarray:
    """(items,): what lies at these shares of the column's range, and at MIDDLE what is usual.

    A wide range from about 0, such as that of a price, is gone through by factors.
    """
    low, high = column.low, column.high
    least = max(low, high / 1000)
    steep = low >= 0 and high > STEEP * max(low, 1.0)

    def at(part: np.ndarray) -> np.ndarray:
        return least * (high / least) ** part if steep else low + part * (high - low)

    if usual is not None:
        inside = np.clip(usual, least if steep else low, high)
        part = np.log(inside / least) / np.log(high / least) if steep else inside - low
        part = np.clip(part if steep else part / (high - low), 0.02, 0.98)
        share = share ** (np.log(part) / np.log(MIDDLE))
    values = at(share)
    digits = digits_of(column, Relation(float(np.median(values).round())))
    return np.clip(values.round(digits), low, high)
