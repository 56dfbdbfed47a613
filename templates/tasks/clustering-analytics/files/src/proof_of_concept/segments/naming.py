"""Names for segments: two or three traits in words that tell each from the nearest other one."""

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
    profiles = [{key: size for _, size, key in found} for found in traits]
    segments: list[Segment] = []
    for number, found in enumerate(traits):
        near = _nearest(profiles, number)
        found.sort(key=lambda trait: _order(trait[1], near.get(trait[2], 0.0)))
        telling = [said for said, size, _ in found if said and abs(size) >= TELLING]
        name = ""
        for count in (2, TRAITS):
            name = ", ".join(telling[:count]) or "nothing special"
            if all(name != other.name for other in segments):
                break
        else:
            name = f"{name} ({number + 1})"
        profile = {key: round(size, 3) for key, size in profiles[number].items()}
        share = float((of == number).mean())
        segments.append(Segment(name, share, tuple(telling[:TRAITS]), profile))
    return tuple(segments)


def _nearest(profiles: Sequence[dict[str, float]], number: int) -> dict[str, float]:
    """The profile that is most like that of segment `number`; empty where there is no other."""
    own, others = profiles[number], [*profiles[:number], *profiles[number + 1 :]]
    return min(others, key=lambda one: sum((one[k] - own[k]) ** 2 for k in own), default={})


def _order(size: float, near: float) -> tuple[bool, float]:
    """The widest apart first; what the nearest segment has too, in the same direction, is last."""
    return abs(near) >= TELLING and size * near > 0, -abs(size - near)


def _traits(
    columns: Sequence[Column], cells: pd.DataFrame, inside: np.ndarray
) -> list[tuple[str, float, str]]:
    """What each column says of a segment (of a choice, its most telling value), how strongly and
    the key in a profile."""
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
    return found


def _distance(values: pd.Series, inside: np.ndarray) -> float:
    """From the mean of all rows to that of the segment, in standard deviations of all."""
    numbers = values.astype(float)
    spread = numbers.std()
    if not inside.any() or not spread > 0:
        return 0.0
    return float((numbers[inside].mean() - numbers.mean()) / spread)
