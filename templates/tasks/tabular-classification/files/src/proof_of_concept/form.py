"""The form of both demos, free of any framework: a control for each column of the table."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from .columns import Column, plain
from .model import TableModel
from .predict import predict
from .view import per_cents

MANY = 12  # columns; from there on the controls stand closer
LONGEST = 24  # characters of an outcome in the name of an example
Setting = float | str | None


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


def settings(model: TableModel, cells: Mapping[str, str]) -> list[Setting]:
    """What each column's control shows for a row.

    A slider always stands somewhere: for an unknown number at the median, and at an end of its
    range for one beyond. A choice that project.yaml does not list is left open.
    """
    values: list[Setting] = []
    for column in model.columns:
        cell = cells.get(column.name, "")
        if column.kind == "choice":
            values.append(cell if cell in column.values else None)
            continue
        value = round(float(cell) if cell else model.encoder.medians[column.name], column.digits)
        values.append(min(max(value, column.low), column.high))
    return values


def row(model: TableModel, values: Sequence[Setting]) -> dict[str, str]:
    """The row that the controls stand for. The opposite of settings()."""
    cells = {}
    for column, value in zip(model.columns, values, strict=True):
        known = value is not None and value != ""
        is_number = known and column.kind == "number"
        cells[column.name] = plain(float(value or 0), column.digits) if is_number else value or ""
    return {name: str(cell) for name, cell in cells.items()}


def examples(model: TableModel, path: Path) -> dict[str, list[Setting]]:
    """The rows of examples.json as {"Example 1: 81% leaves": settings}; none without the file."""
    named: dict[str, list[Setting]] = {}
    rows = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    outcome = model.labels[1]
    short = outcome if len(outcome) <= LONGEST else outcome[: LONGEST - 1] + "…"
    for number, example in enumerate(rows, start=1):
        values = settings(model, example["cells"])
        share, _ = per_cents(predict(model, row(model, values)))
        named[f"Example {number}: {share} {short}"] = values
    return named
