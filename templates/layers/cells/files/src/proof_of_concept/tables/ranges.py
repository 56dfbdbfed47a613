"""Cells outside of a column's range: single ones are named, and most of them are a question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from .cells import Cells
from .columns import Column, plain
from .numbers import COMMA, POINT
from .reading import Reading, counted

MANY = 20  # cells that say something of their unit
TINY = 100  # times below its range's end: it may be in another unit too
FAR = 3  # times beyond its range: a column that mostly is may be in another unit


def tell_outside(
    reading: Reading, column: Column, cells: Cells, values: np.ndarray, sign: str
) -> None:
    """Ask about a column that mostly lies far from its range; name single cells that do."""
    where = reading.place(column.name)
    outside = np.flatnonzero((values < column.low) | (values > column.high))
    known = (~np.isnan(values)).sum()
    if not len(outside):
        largest = np.nanmax(values) if known >= MANY else np.nan
        if column.ranged and column.low == 0 and 0 < largest < column.high / TINY:
            unit = f"no number is above {plain(largest)}, of {range_of(column)}"
            reading.findings.note(f"{where}: {unit}: is the unit right?")
        return
    named = reading.named(cells, outside)
    middle = float(np.median(values[outside]))
    above = column.high > 0 and middle > FAR * column.high
    below = 0 < middle < column.low / FAR
    if column.ranged and len(outside) > known / 2 and (above or below):
        other = cells.values(COMMA if sign == POINT else POINT)[outside[0]]
        value = plain(float(values[outside[0]]))
        reads = f", read as {value}" if value != cells[outside[0]] else ""
        if other != values[outside[0]]:
            reads = f", read as {value} and not as {plain(float(other))}"
        reading.findings.problem(
            where,
            f"{len(outside)} of {counted(known, 'cell')} lie far outside of {range_of(column)}: "
            f"{named}{reads}. Is it another unit, or another decimal sign? Fix the cells, or "
            "`min`, `max` and `unit` in project.yaml",
        )
        return
    guess = "" if column.ranged else ", a guess: give `min` and `max` in project.yaml"
    reading.findings.note(
        f"{where}: {counted(len(outside), 'cell')} outside of {range_of(column)}{guess}: {named}"
    )


def inside(columns: Sequence[Column], cells: pd.DataFrame) -> pd.DataFrame:
    """A copy with a gap for each number outside of the range that project.yaml says."""
    kept = cells.copy()
    for column in columns:
        if column.kind == "number" and column.ranged:
            known = cells[column.name]
            kept[column.name] = known.where(known.between(column.low, column.high))
    return kept


def share_inside(column: Column, values: np.ndarray) -> float:
    known = values[~np.isnan(values)]
    return float(((known >= column.low) & (known <= column.high)).mean())


def range_of(column: Column) -> str:
    return f"{plain(column.low)} to {plain(column.high)} {column.unit}".strip()
