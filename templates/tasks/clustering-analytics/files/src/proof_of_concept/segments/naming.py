"""Names for segments: the two or three columns by which each differs most, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..model import Segment
from ..tables.columns import Column

TELLING = 0.5  # standard deviations from the mean of all: what counts as medium-sized (Cohen's d)
TRAITS = 3  # of a name, at most


def named(
    columns: Sequence[Column], cells: pd.DataFrame, of: np.ndarray, count: int
) -> tuple[Segment, ...]:
    """Segments with their names. of: (rows,), the number of each row's segment, below `count`."""
    traits = [_traits(columns, cells, of == number) for number in range(count)]
    segments: list[Segment] = []
    for number, found in enumerate(traits):
        telling = [said for said, size, _ in found if said and abs(size) >= TELLING]
        name = ""
        for count in (2, TRAITS):
            name = ", ".join(telling[:count]) or "nothing special"
            if all(name != other.name for other in segments):
                break
        else:
            name = f"{name} ({number + 1})"
        profile = {key: round(size, 3) for _, size, key in found}
        share = float((of == number).mean())
        segments.append(Segment(name, share, tuple(telling[:TRAITS]), profile))
    return tuple(segments)


def _traits(
    columns: Sequence[Column], cells: pd.DataFrame, inside: np.ndarray
) -> list[tuple[str, float, str]]:
    """What each column says of a segment (of a choice, its most telling value), how strongly and
    the key in a profile; the strongest first."""
    found = []
    for column in columns:
        cell: Any = cells[column.name]
        if column.kind == "number":
            clear = cell.rank(pct=True)  # a slip of the pen is one rank, and not a tenfold value
            size = _distance(clear, inside)
            found.append((f"{'high' if size > 0 else 'low'} {column.name}", size, column.name))
        else:
            known = cell[inside & cell.isin(column.values)]
            sizes = {value: _distance(cell == value, inside) for value in column.values}
            most = max(sizes, key=lambda one: sizes[one])
            for value, size in sizes.items():
                said = f"{column.name}: {(known == value).mean():.0%} {value}"
                found.append((said if value == most else "", size, f"{column.name}: {value}"))
    return sorted(found, key=lambda trait: -abs(trait[1]))


def _distance(values: pd.Series, inside: np.ndarray) -> float:
    """From the mean of all rows to that of the segment, in standard deviations of all."""
    numbers = values.astype(float)
    spread = numbers.std()
    if not inside.any() or not spread > 0:
        return 0.0
    return float((numbers[inside].mean() - numbers.mean()) / spread)
