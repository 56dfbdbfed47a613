"""The baselines: rows cut by rules that anybody can apply without a model."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from .scores import spread_within, squares
from .segments.features import Space
from .tables.columns import Column


@dataclass(frozen=True)
class Rule:
    """Columns of numbers, each cut at its own limits; every combination is a segment."""

    columns: tuple[str, ...]
    limits: tuple[tuple[float, ...], ...]

    def assign(self, cells: pd.DataFrame) -> np.ndarray:
        """(rows,): the number of each row's segment. A gap counts as below all limits."""
        of = np.zeros(len(cells), dtype=int)
        for name, limits in zip(self.columns, self.limits, strict=True):
            values = cells[name].fillna(-np.inf).to_numpy()
            of = of * (len(limits) + 1) + np.searchsorted(limits, values, side="right")
        return of

    def again(self, cells: pd.DataFrame, seed: int) -> Rule:
        """The same columns, cut where other rows say. Nothing in it is drawn."""
        counts = (len(limits) + 1 for limits in self.limits)
        return cut(cells, dict(zip(self.columns, counts, strict=True)))

    @property
    def about(self) -> str:
        return " and ".join(
            f"{name} cut into {len(limits) + 1}"
            for name, limits in zip(self.columns, self.limits, strict=True)
        )


def cut(cells: pd.DataFrame, pieces: dict[str, int]) -> Rule:
    """Cut each column into so many pieces with the same number of rows."""
    limits = []
    for name, count in pieces.items():
        shares = np.arange(1, count) / count
        limits.append(tuple(np.nanquantile(cells[name], shares).tolist()))
    return Rule(tuple(pieces), tuple(limits))


def best_rules(
    columns: tuple[Column, ...], cells: pd.DataFrame, space: Space, count: int
) -> tuple[Rule, Rule]:
    """The naive rule, one column cut into `count`; the second, two columns cut at the median.

    Of all columns those that leave least spread inside the segments of these rows. A table without
    numbers is cut by the values of a choice: see features.py for their flags.
    """
    numbers = [c.name for c in columns if c.kind == "number" and cells[c.name].notna().any()]
    points = space.points(cells)

    def left(rule: Rule) -> float:
        of = rule.assign(cells)
        return spread_within(squares(points, of, points, of))

    naive = min((cut(cells, {name: count}) for name in numbers), key=left)
    pairs = combinations(numbers, 2) if len(numbers) > 1 else [(numbers[0], numbers[0])]
    second = min((cut(cells, dict.fromkeys(pair, 2)) for pair in pairs), key=left)
    return naive, second
