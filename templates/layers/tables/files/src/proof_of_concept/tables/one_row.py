"""One row for a model: its cells read and checked, and the same with one cell as usual."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..config import ProblemError
from .columns import Column

MOST_BYTES, MOST_ROWS = 5_000_000, 5_000  # of a whole file of rows


def one_row(columns: Sequence[Column], row: Mapping[str, Any]) -> pd.DataFrame:
    """A frame of the one row, {column name: cell}. None, "" or a column left out is not known.

    Raises ProblemError for a name that is no column, a number that is none, or an empty row.
    """
    names = [column.name for column in columns]
    for name in row:
        if name not in names:
            listed = ", ".join(names)
            raise ProblemError(f"The model knows no column {name!r}: it reads {listed}.")
    cells = {}
    for column in columns:
        cell = row.get(column.name)
        text = "" if cell is None or pd.isna(cell) else str(cell)
        cells[column.name], strange = column.read(pd.Series([text], dtype=object))
        if column.kind == "number" and strange.any():
            raise ProblemError(f"{column.name!r} must be a number, and {text[:40]!r} is none.")
    if all(known.isin(["", np.nan]).all() for known in cells.values()):
        raise ProblemError("Fill in at least one column: there is nothing to go by yet.")
    return pd.DataFrame(cells)


def with_each_usual(
    columns: Sequence[Column], usual: Mapping[str, Any], cells: pd.DataFrame
) -> pd.DataFrame:
    """The one row of `cells`, and below it the same for each column, with that cell as usual."""
    without = pd.concat([cells] * (len(columns) + 1), ignore_index=True)
    for place, column in enumerate(columns, start=1):
        without.loc[place, column.name] = usual[column.name]
    return without


def beside(own: Mapping[str, Any], cells: pd.DataFrame) -> pd.DataFrame:
    """What a model says of each row, in front of the row's cells.

    own: by its head, a column of answers; one that the project has as well gets another name.
    """
    named = {(f"{head} (model)" if head in cells else head): own[head] for head in own}
    return pd.concat([pd.DataFrame(named), cells.reset_index(drop=True)], axis=1)
