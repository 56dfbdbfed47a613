"""The made-up table but for its answers: whose each row is, when it was, and its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..data import save
from ..tables.columns import Column, column_with, features_of
from ..tables.rows import rows_of
from .drawing import NOTHING, Cells, as_told, draw_cells
from .moments import STEPS, Moments
from .relations import groups_said, read_relations

ROWS_OF_A_GROUP = 3  # on average, where nothing says how many groups there are
MANY_ROWS = 20  # of a group on average: then, as of a shop, it has rows at all times
LONGEST_STAY = 3  # steps between a group's first row and its last
COPY = 0.01  # share of the rows that are there twice
# Shares of all cells.
MISTYPED, SLIPPED = 0.01, 0.005  # a letter too many; the decimal point one place off
MOST_MISSING = 0.10  # of a column; half of the columns have gaps


@dataclass(frozen=True)
class Table:
    """group_of: (rows,), the number of each row's group, below `groups`; steps: (rows,), when.

    cells: of each column to learn from; draws: the same as effects.py takes them.
    """

    columns: tuple[Column, ...]
    groups: int
    group_of: np.ndarray
    steps: np.ndarray
    moments: Moments
    cells: Cells
    draws: list[np.ndarray]

    @property
    def progress(self) -> np.ndarray:
        """(rows,): from -0.5 for the first rows to 0.5 for the last."""
        return self.steps / STEPS - 0.5


def draw_table(
    columns: Sequence[Column],
    size: int,
    random: np.random.Generator,
    leanings: Mapping[str, np.ndarray] = NOTHING,
) -> Table:
    """So many rows for these columns. Raises ProblemError for what vocabulary.yaml says wrongly.

    leanings: as drawing.py takes them.
    """
    # 1. Whose rows they are, and when they happened. Of many groups each has a few, not far apart.
    has_time = column_with(columns, "time")
    groups = groups_said(column_with(columns, "group")) or size // ROWS_OF_A_GROUP
    group_of = np.sort(random.integers(0, groups, size))
    first_step = random.integers(0, STEPS - LONGEST_STAY + 1, groups)
    steps = first_step[group_of] + random.integers(0, LONGEST_STAY, size)
    if groups < size // MANY_ROWS:
        steps = random.integers(0, STEPS, size)
    moments = Moments(steps, has_time.name if has_time else "", random)

    # 2. The cells, each after those that it follows, and what effects.py is told of them.
    features = features_of(columns)
    cells = draw_cells(features, read_relations(columns), moments, random, leanings)
    draws = [as_told(column, cells[column.name]) for column in features]
    return Table(tuple(columns), groups, group_of, steps, moments, cells, draws)


def write_table(
    table: Table, answers: Sequence[str], path: Path, random: np.random.Generator
) -> None:
    """Write the rows with their answers, with gaps and slips, in no order, and a few twice."""
    features, size = features_of(table.columns), len(table.steps)
    written = {one.name: _written(one, table.cells[one.name], random) for one in features}
    group, has_time = (column_with(table.columns, role) for role in ("group", "time"))
    times = table.moments.written() if has_time else [""] * size
    names = [f"{group.name} {number + 1}" if group else "" for number in table.group_of]
    rows = (range(size), answers, names, times)
    about = [(str(row), "synthetic", *more) for row, *more in zip(*rows, strict=True)]
    order = random.permutation(size)
    order = np.append(order, random.choice(size, int(COPY * size), replace=False))
    save(rows_of(about, pd.DataFrame(written)).take(order), table.columns, path)


def _written(column: Column, drawn: np.ndarray, random: np.random.Generator) -> Any:
    """The cells of a column as somebody wrote them down."""
    count = len(drawn)
    gaps = random.random(count) < random.choice([0, MOST_MISSING]) * random.random()
    typos, slips = random.random(count) < MISTYPED, random.random(count) < SLIPPED
    if column.kind == "choice":
        cells = np.array(column.values, dtype=object)[drawn]
        cells[typos] = [_mistyped(cell) for cell in cells[typos]]
        return np.where(gaps, "", cells)
    return np.where(gaps | typos, np.nan, np.where(slips, 10 * drawn, drawn))


def _mistyped(text: str) -> str:
    """A letter twice: a value that project.yaml does not list."""
    middle = len(text) // 2
    return text[: middle + 1] + text[middle:]
