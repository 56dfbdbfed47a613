"""The form of both demos, free of any framework: a control for each column of the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from .. import config
from ..intake.kept_files import read_json
from ..plumbing.results import write_json
from .columns import Column, plain
from .rows import Rows

MANY = 12  # columns; from there on the controls stand closer
OFFERED = 6  # rows to start from
NEAR = 25  # rows beside it, of which the least odd is offered instead
IN_FILE = 20  # rows in the example of a whole file


def blocks(columns: Sequence[Column]) -> list[list[tuple[int, Column]]]:
    """The columns with their numbers, in the two or three blocks that stand side by side."""
    numbered, count = list(enumerate(columns)), 2 if len(columns) <= MANY else 3
    high = -(-len(columns) // count)
    return [numbered[start : start + high] for start in range(0, len(columns), high)]


def is_list(column: Column, columns: Sequence[Column]) -> bool:
    """Whether a choice has too many values for a button each."""
    return len(column.values) > (4 if len(columns) <= MANY else 2)


def step(column: Column) -> float:
    """The smallest move of a column's slider."""
    return float(plain(10.0**-column.digits, column.digits))


def settings(columns: Sequence[Column], cells: Mapping[str, Any]) -> list[Any]:
    """What each column's control shows for a row.

    A slider always stands somewhere: for an unknown number in the middle, and at an end of its
    range for one beyond. A choice that project.yaml does not list is left open.
    """
    values: list[Any] = []
    for column in columns:
        cell = cells.get(column.name)
        if column.kind == "choice":
            values.append(cell if cell in column.values else None)
            continue
        number = (column.low + column.high) / 2 if cell is None or pd.isna(cell) else float(cell)
        values.append(min(max(round(number, column.digits), column.low), column.high))
    return values


def row(columns: Sequence[Column], values: Sequence[Any]) -> dict[str, Any]:
    """The row that the controls stand for. The opposite of settings()."""
    return {
        column.name: round(value, column.digits) if isinstance(value, float) else value
        for column, value in zip(columns, values, strict=True)
    }


def examples() -> list[dict[str, Any]]:
    """The rows of demo/examples/examples.json, as {"cells": row, "label": answer}; or none."""
    path = config.EXAMPLES / "examples.json"
    return read_json(path, "evaluate again", kind=list) if path.is_file() else []


def write_examples(columns: Sequence[Column], rows: Rows, amounts: bool = False) -> None:
    """Write demo/examples/: a few rows of different answers to try the demo with, and a file."""
    usual = np.ones(len(rows), dtype=bool)  # every cell is there and in its range or list
    for column in columns:
        cells = rows.cells[column.name]
        number = column.kind == "number"
        usual &= cells.between(column.low, column.high) if number else cells.isin(column.values)
    whole = rows.take(usual) if usual.any() else rows
    if amounts:  # one in the middle, then from a small one to a large one, none of them odd
        order = whole.about["label"].astype(float).sort_values(kind="stable").index.to_numpy()
        odd, turns = _odd(columns, whole), []
        for share in (0.5, *np.linspace(0.05, 0.95, OFFERED - 1)):
            place = int(share * (len(order) - 1))
            near = order[max(0, place - NEAR) : place + NEAR + 1]
            left = [one for one in near if one not in turns] or [order[place]]
            turns.append(min(left, key=lambda one: odd[one]))
    else:  # the first of each label, then the second of each
        turns = whole.about.groupby("label").cumcount().sort_values(kind="stable").index[:OFFERED]
    known = whole.cells.astype(object).where(whole.cells.notna(), None)
    chosen = [
        {"cells": known.loc[place].to_dict(), "label": whole.about["label"][place]}
        for place in turns
    ]
    write_json(config.EXAMPLES / "examples.json", chosen)
    rows.cells[-IN_FILE:].to_csv(
        config.EXAMPLES / "rows.csv", index=False, float_format="%.15g", lineterminator="\n"
    )


def _odd(columns: Sequence[Column], rows: Rows) -> np.ndarray:
    """(rows,): how far each row's cells are from what is usual, 0 where none is."""
    odd = np.zeros(len(rows))
    for column in columns:
        cells = rows.cells[column.name]
        if column.kind == "number":
            odd += np.abs(2 * cells.rank(pct=True).fillna(0.5).to_numpy() - 1)
        else:
            odd += 1 - cells.map(cells.value_counts(normalize=True)).to_numpy(dtype=float)
    return odd


def wanted(columns: Sequence[Column]) -> str:
    """What a file of rows must look like, as plain text."""
    names = ", ".join(column.name for column in columns)
    return f"A CSV file whose head names these columns; it may have others as well: {names}."
