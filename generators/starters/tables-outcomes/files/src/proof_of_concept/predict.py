"""One row in, one answer out: what the demo, the tests and your own scripts call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .config import ProblemError
from .model import TableModel
from .rungs.serving import ready
from .scores import call
from .tables.files import read_file

MOST_BYTES, MOST_ROWS = 5_000_000, 5_000  # of a whole file


@dataclass(frozen=True)
class Prediction:
    """The outcome that is called for a row, and what it rests on.

    probabilities: of all outcomes, in the order of project.yaml; cells: the row in words, such as
    "contract: monthly"; threshold: from which the second of two outcomes is called.
    """

    label: str
    probabilities: dict[str, float]
    cells: tuple[str, ...]
    threshold: float | None


def load() -> TableModel:
    """The trained model; a clone that has none trains one first.

    Raises ProblemError when the saved model does not fit project.yaml.
    """
    return ready()


def predict(model: TableModel, row: Mapping[str, Any]) -> Prediction:
    """Judge one row, {column name: cell}. A column that is not there, None or "" is not known.

    Raises ProblemError for a name that is no column, a number that is none, or an empty row.
    """
    names = [column.name for column in model.columns]
    for name in row:
        if name not in names:
            raise ProblemError(f"The model knows no column {name!r}: it reads {', '.join(names)}.")
    cells = {}
    for column in model.columns:
        cell = row.get(column.name)
        text = "" if cell is None or pd.isna(cell) else str(cell)
        cells[column.name], strange = column.read(pd.Series([text], dtype=object))
        if column.kind == "number" and strange.any():
            raise ProblemError(f"{column.name!r} must be a number, and {text[:40]!r} is none.")
    if all(known.isin(["", np.nan]).all() for known in cells.values()):
        raise ProblemError("Fill in at least one column: there is nothing to go by yet.")
    answers = model.probabilities(pd.DataFrame(cells))
    label = model.labels[call(answers, model.threshold)[0]]
    named = dict(zip(model.labels, map(float, answers[0]), strict=True))
    words = (f"{column.name}: {column.shown(cells[column.name][0])}" for column in model.columns)
    return Prediction(label, named, tuple(words), model.threshold)


def predict_file(model: TableModel, name: str, content: bytes) -> tuple[str, pd.DataFrame]:
    """A sentence on a CSV file, and its rows with their answers, the surest first.

    Raises ProblemError when it is no CSV file, lacks a column, or is too large to do at once.
    """
    cells, notes = read_file(name, content, model.columns, MOST_BYTES, MOST_ROWS)
    answers = model.probabilities(cells)
    own = {
        "Row (model)": cells.index,  # as a spreadsheet counts: the head is row 1
        "Probability (model)": [f"{share:.0%}" for share in answers.max(axis=1)],
        "Answer (model)": [model.labels[number] for number in call(answers, model.threshold)],
    }
    scored = pd.concat([pd.DataFrame(own), cells.reset_index(drop=True)], axis=1)
    order = np.argsort(-answers.max(axis=1), kind="stable")
    said = f"{name}: {len(cells)} rows, the surest first. {notes}"
    return said.strip(), scored.iloc[order]
