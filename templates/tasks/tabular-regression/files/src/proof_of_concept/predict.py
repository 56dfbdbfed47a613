"""One row in, one amount out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from .model import AmountModel
from .rungs.serving import ready
from .scores import HIGH, LEVEL, LOW, VALUE
from .tables.columns import Column
from .tables.files import read_file
from .tables.moves import Move, moves_of
from .tables.one_row import MOST_BYTES, MOST_ROWS, beside, one_row
from .tables.target import digits_of, with_unit


@dataclass(frozen=True)
class Estimate:
    """The answer for one row.

    value: the amount, in the unit of `target`; low, high: the ends of its interval; moves: what
    every column did to it, the strongest first; how: what `moves` are, in words;
    answer: "median" or "mean", which the amount is.
    """

    target: Column
    value: float
    low: float
    high: float
    moves: tuple[Move, ...]
    how: str
    answer: str


def load() -> AmountModel:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: AmountModel, row: Mapping[str, Any]) -> Estimate:
    """Estimate one row, {column name: cell}. A column that is not there, None or "" is not known.

    Raises ProblemError for a name that is no column, a number that is none, or an empty row.
    """
    cells = one_row(model.columns, row)
    answer, pushes = model.explained(cells)
    low, value, high = answer[[LOW, VALUE, HIGH]].tolist()
    moves = moves_of(model.columns, cells, pushes)
    return Estimate(model.target, value, low, high, moves, model.how, model.answer)


def predict_file(model: AmountModel, name: str, content: bytes) -> tuple[str, pd.DataFrame]:
    """A sentence on a CSV file, and its rows with their answers, in the order of the file.

    Raises ProblemError when it is no CSV file, lacks a column, or is too large to do at once.
    """
    cells, notes = read_file(name, content, model.columns, MOST_BYTES, MOST_ROWS)
    answers, digits = model.answers(cells), digits_of(model.target)
    ends = float(answers[:, VALUE].min()), float(answers[:, VALUE].max())
    least, most = (with_unit(model.target, end) for end in ends)
    said = f"{name}: {len(cells)} rows, estimated as {least} to {most}, with {LEVEL:.0%} intervals."
    own = {
        "Row": cells.index,  # as a spreadsheet counts: the head is row 1
        model.target.title: answers[:, VALUE].round(digits),
        "From": answers[:, LOW].round(digits),
        "To": answers[:, HIGH].round(digits),
    }
    return f"{said} {notes}".strip(), beside(own, cells)
